/**
 * Makes segment files, from spare ones if there are any, and takes back those that are given up. A file gets its segment
 * name only when its head is durable, so that a segment without a valid head is damage, never a crash.
 */
import type { Disk, DiskFile } from './disk.ts';

const SPARE = /^spare-\d+\.free$/;
const TEMPORARY = /\.tmp$/;
/** Spare files kept: one is enough for the next segment to start without a wait. */
const SPARES = 1;

export class SegmentFiles {
  readonly #disk: Disk;
  readonly #bytes: number;
  readonly #spares: string[] = [];
  #serial = 0;
  /** Spares that are being made. */
  #making = 0;

  constructor(disk: Disk, bytes: number) {
    this.#disk = disk;
    this.#bytes = bytes;
  }

  get hasSpare(): boolean { return this.#spares.length > 0; }

  /** Removes what a crash left half-made and adopts spares, of the files names. */
  async adopt(names: readonly string[]): Promise<void> {
    let removed = false;
    for (const name of names) {
      if (SPARE.test(name) && this.#spares.length < SPARES && await this.#hasFullSize(name)) {
        this.#spares.push(name);
      } else if (SPARE.test(name) || TEMPORARY.test(name)) {
        await this.#disk.unlink(name);
        removed = true;
      }
    }
    this.#serial = names.length;
    if (removed) await this.#disk.fsyncDir();
  }

  /** A file of at least bytes under its final name, with head as its first, durable frame. */
  async make(name: string, bytes: number, head: Buffer): Promise<DiskFile> {
    const spare = bytes <= this.#bytes ? this.#spares.pop() : undefined;
    const temporary = spare ?? `${name}.tmp`;
    const file = spare === undefined ? await this.#disk.create(temporary, Math.max(bytes, this.#bytes)) : await this.#disk.open(spare);
    try {
      await file.pwrite(head, 0);
      await file.fdatasync();
      await this.#disk.rename(temporary, name);
      await this.#disk.fsyncDir();
    } catch (error) {
      await file.close();
      throw error;
    }
    return file;
  }

  /** Makes a spare ahead of its need; takes as long as a whole segment of zeros. Others may retire segments meanwhile. */
  async prepare(): Promise<void> {
    this.#making += 1;
    try {
      const name = `${String(++this.#serial)}.tmp`;
      const file = await this.#disk.create(name, this.#bytes);
      await file.close();
      await this.#keep(name);
    } finally {
      this.#making -= 1;
    }
  }

  /** Takes back a closed segment: durable before the next one goes, so that no gap can appear among the segments. */
  async retire(name: string, bytes: number): Promise<void> {
    if (this.#spares.length + this.#making < SPARES && bytes === this.#bytes) await this.#keep(name);
    else await this.#disk.unlink(name);
    await this.#disk.fsyncDir();
  }

  async #keep(name: string): Promise<void> {
    let spare: string;
    const names = await this.#disk.list();
    do spare = `spare-${String(++this.#serial)}.free`; while (names.includes(spare));
    await this.#disk.rename(name, spare);
    this.#spares.push(spare);
  }

  async #hasFullSize(name: string): Promise<boolean> {
    const file = await this.#disk.open(name);
    await file.close();
    return file.size === this.#bytes;
  }
}
