/** Numbers for new inodes: ranges of the site's counter, taken through the log, handed out without asking anyone. */
import { makeInodeId, type InodeId } from '../../proto/types/ids.ts';
import { FsError } from '../../proto/types/errno.ts';
import { INODE_RANGE } from '../../proto/types/limits.ts';

interface Range {
  next: number;
  readonly end: number;
}

export class InodeNumbers {
  readonly #site: number;
  readonly #allocate: (count: number) => Promise<number>;
  #ranges: Range[] = [];
  #refilling: Promise<void> | undefined;

  /** allocate: commits AllocateInodes and returns the first counter of the range. */
  constructor(site: number, allocate: (count: number) => Promise<number>) {
    this.#site = site;
    this.#allocate = allocate;
  }

  /** Takes the first range: nothing can be numbered before. */
  async start(): Promise<void> {
    await this.#refill();
  }

  /** A number never given before. Throws EAGAIN when ranges run out faster than they can be had. */
  next(): InodeId {
    const range = this.#ranges[0];
    if (range === undefined) throw new FsError('EAGAIN', 'inode numbers', 'no range of numbers at hand');
    const counter = range.next;
    range.next += 1;
    if (range.next >= range.end) this.#ranges.shift();
    const left = this.#ranges.reduce((sum, { next, end }) => sum + end - next, 0);
    if (left < INODE_RANGE / 2 && this.#refilling === undefined) this.#refilling = this.#refill().catch(() => undefined /* asked again at the next number; EAGAIN tells when none is left */).finally(() => { this.#refilling = undefined; });
    return makeInodeId(this.#site, counter);
  }

  async #refill(): Promise<void> {
    const first = await this.#allocate(INODE_RANGE);
    this.#ranges.push({ next: first, end: first + INODE_RANGE });
  }
}
