/**
 * What a check keeps of every inode, in columns: some 90 bytes each, so that millions fit where their records would not.
 * Inodes come in ascending order, so that a number is found by halving.
 */
import { assert } from '../../../proto/types/errno.ts';

/** Columns of 53-bit numbers. */
export const Wide = { INO: 0, PARENT: 1, HOME: 2, HOME_NAME: 3, OBJECT: 4 } as const;
/** Columns of 32-bit numbers. */
export const Narrow = {
  MODE: 0, NLINK: 1, ENTRIES: 2, XATTRS: 3, TARGET: 4, FLAGS: 5, NAMES: 6, SUBDIRECTORIES: 7, INSIDE: 8, XATTR_NAMES: 9, XATTR_SUM: 10, XATTR_VALUES: 11, PROJECT: 12,
} as const;
/** Bits of FLAGS. */
export const Flag = { WRITING: 1, AT_HOME: 2, ORPHAN: 4, WRITERS: 8, ABOVE_KNOWN: 16, REACHES_ROOT: 32, UNDER_WAY: 64 } as const;

type WideColumn = (typeof Wide)[keyof typeof Wide];
type NarrowColumn = (typeof Narrow)[keyof typeof Narrow];

const CHUNK_BITS = 14;
const CHUNK_ROWS = 2 ** CHUNK_BITS;
const WIDE = Object.keys(Wide).length;
const NARROW = Object.keys(Narrow).length;

interface Chunk {
  readonly wide: Float64Array;
  readonly narrow: Uint32Array;
}

export class InodeTable {
  readonly #chunks: Chunk[] = [];
  #count = 0;

  get count(): number { return this.#count; }

  /** A new row, all zero but its number, which is above all before it. */
  add(ino: number): number {
    const row = this.#count;
    assert(row === 0 || this.wide(row - 1, Wide.INO) < ino, 'inodes come in ascending order');
    if (row % CHUNK_ROWS === 0) this.#chunks.push({ wide: new Float64Array(CHUNK_ROWS * WIDE), narrow: new Uint32Array(CHUNK_ROWS * NARROW) });
    this.#count += 1;
    this.setWide(row, Wide.INO, ino);
    return row;
  }

  /** The row of an inode; -1: there is none. */
  find(ino: number): number {
    let low = 0;
    let high = this.#count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.wide(middle, Wide.INO);
      if (found === ino) return middle;
      if (found < ino) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  wide(row: number, column: WideColumn): number {
    return this.#chunk(row).wide[(row % CHUNK_ROWS) * WIDE + column] ?? 0;
  }

  setWide(row: number, column: WideColumn, value: number): void {
    this.#chunk(row).wide[(row % CHUNK_ROWS) * WIDE + column] = value;
  }

  narrow(row: number, column: NarrowColumn): number {
    return this.#chunk(row).narrow[(row % CHUNK_ROWS) * NARROW + column] ?? 0;
  }

  setNarrow(row: number, column: NarrowColumn, value: number): void {
    this.#chunk(row).narrow[(row % CHUNK_ROWS) * NARROW + column] = value;
  }

  /** Adds, modulo 2^32. */
  addNarrow(row: number, column: NarrowColumn, value: number): void {
    this.setNarrow(row, column, this.narrow(row, column) + value);
  }

  has(row: number, flag: number): boolean {
    return (this.narrow(row, Narrow.FLAGS) & flag) !== 0;
  }

  mark(row: number, flag: number): void {
    this.setNarrow(row, Narrow.FLAGS, this.narrow(row, Narrow.FLAGS) | flag);
  }

  unmark(row: number, flag: number): void {
    this.setNarrow(row, Narrow.FLAGS, this.narrow(row, Narrow.FLAGS) & ~flag);
  }

  #chunk(row: number): Chunk {
    const chunk = this.#chunks[row >>> CHUNK_BITS];
    assert(chunk !== undefined && row < this.#count, 'a row of the table');
    return chunk;
  }
}
