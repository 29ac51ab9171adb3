/**
 * Blocks of bytes in a few large buffers, outside of the heap: millions of them cost the garbage collector nothing. A block that is given back is given out
 * again for one of its size; all that is held is given back when no block is left.
 */

/** Names a block; 0: none. */
export type Block = number;

const UNIT = 16;
const CHUNK_UNITS = 65_536;
/** Of a small site, most of the time. */
const FIRST_CHUNK_BYTES = 64 * 1024;
const CHUNK_BYTES = CHUNK_UNITS * UNIT;
/** Up to here sizes are as exact as a unit, and steps of an eighth above. */
const EXACT_UNITS = 64;
/** What is larger has a buffer of its own. */
const SHARED_UNITS = 4_096;

interface Chunk {
  readonly bytes: Buffer;
  readonly words: Uint32Array;
}

function unitsFor(bytes: number): number {
  const units = Math.ceil(bytes / UNIT);
  if (units <= EXACT_UNITS) return units;
  const step = 2 ** (31 - Math.clz32(units - 1) - 3);
  return Math.ceil(units / step) * step;
}

function chunkOf(length: number): Chunk {
  const bytes = Buffer.allocUnsafeSlow(length);
  return { bytes, words: new Uint32Array(bytes.buffer) };
}

const NO_CHUNK: Chunk = chunkOf(0);

export class ByteArena {
  /** No block is in the first one, so that none is called 0. */
  #chunks: (Chunk | undefined)[] = [undefined];
  /** By size in units: the first block that was given back; its first word names the next one. */
  readonly #free = new Uint32Array(SHARED_UNITS + 1);
  /** Where the next block goes, and the end of its chunk. */
  #next = 0;
  #end = 0;
  /** Places in #chunks of large blocks that were given back. */
  #gaps: number[] = [];
  #used = 0;

  /** What the blocks that are given out take. */
  get bytes(): number {
    return this.#used;
  }

  /** Two sizes whose blocks are of one size: what is in a block may be replaced there. */
  static isSameSize(bytes: number, others: number): boolean {
    return unitsFor(bytes) === unitsFor(others);
  }

  /** A block of at least so many bytes, which hold anything. */
  take(bytes: number): Block {
    const units = unitsFor(bytes);
    this.#used += units * UNIT;
    if (units > SHARED_UNITS) {
      const place = this.#gaps.pop() ?? this.#chunks.length;
      this.#chunks[place] = chunkOf(units * UNIT);
      return place * CHUNK_UNITS;
    }
    const again = this.#free[units] ?? 0;
    if (again !== 0) {
      this.#free[units] = this.words(again)[this.wordOf(again)] ?? 0;
      return again;
    }
    if (this.#next + units > this.#end) {
      const chunk = chunkOf(this.#end === 0 ? FIRST_CHUNK_BYTES : CHUNK_BYTES);
      this.#next = this.#chunks.length * CHUNK_UNITS;
      this.#end = this.#next + chunk.bytes.length / UNIT;
      this.#chunks.push(chunk);
    }
    const block = this.#next;
    this.#next += units;
    return block;
  }

  /** bytes: as it was taken with, or of the same size. */
  giveBack(block: Block, bytes: number): void {
    const units = unitsFor(bytes);
    this.#used -= units * UNIT;
    if (this.#used === 0) { this.clear(); return; }
    if (units > SHARED_UNITS) {
      this.#chunks[block / CHUNK_UNITS] = undefined;
      this.#gaps.push(block / CHUNK_UNITS);
      return;
    }
    this.words(block)[this.wordOf(block)] = this.#free[units] ?? 0;
    this.#free[units] = block;
  }

  clear(): void {
    this.#chunks = [undefined];
    this.#free.fill(0);
    this.#gaps = [];
    this.#next = 0;
    this.#end = 0;
    this.#used = 0;
  }

  /** The buffer in which the block stands, from byteOf on. Borrowed: whoever takes or gives back a block may have it overwritten. */
  buffer(block: Block): Buffer {
    return (this.#chunks[block >>> 16] ?? NO_CHUNK).bytes;
  }

  byteOf(block: Block): number {
    return (block & 0xffff) * UNIT;
  }

  /** The same in words of 32 bits, from wordOf on. */
  words(block: Block): Uint32Array {
    return (this.#chunks[block >>> 16] ?? NO_CHUNK).words;
  }

  wordOf(block: Block): number {
    return (block & 0xffff) * (UNIT / 4);
  }
}
