/** Numbers for new inodes: ranges of the site's counter, taken through the log, handed out without asking anyone. */
import { abortable } from '../../proto/runtime/abortable.ts';
import { inodeId, type InodeId } from '../../proto/types/ids.ts';
import { INODE_RANGE } from '../../proto/types/limits.ts';

interface Range {
  next: number;
  readonly end: number;
}

export class InodeNumbers {
  readonly #allocate: (count: number) => Promise<number>;
  #ranges: Range[] = [];
  #refilling: Promise<void> | undefined;

  /** allocate: commits AllocateInodes and returns the first inode number of the range. */
  constructor(allocate: (count: number) => Promise<number>) {
    this.#allocate = allocate;
  }

  /** A number never given before; waits for a range where none is at hand (no quorum), until the signal's reason. */
  async next(signal: AbortSignal): Promise<InodeId> {
    for (;;) {
      const range = this.#ranges[0];
      if (range !== undefined) return this.#take(range);
      await abortable(this.#refill(), signal);
    }
  }

  #take(range: Range): InodeId {
    const number = inodeId(range.next);
    range.next += 1;
    if (range.next >= range.end) this.#ranges.shift();
    const left = this.#ranges.reduce((sum, { next, end }) => sum + end - next, 0);
    // A failure shows when the numbers have run out and somebody waits for the next range.
    if (left < INODE_RANGE / 2) this.#refill().catch(() => undefined);
    return number;
  }

  #refill(): Promise<void> {
    this.#refilling ??= this.#allocate(INODE_RANGE).then((first) => {
      this.#ranges.push({ next: first, end: first + INODE_RANGE });
    }).finally(() => { this.#refilling = undefined; });
    return this.#refilling;
  }
}
