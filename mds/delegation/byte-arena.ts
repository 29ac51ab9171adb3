/**
 * Blocks of bytes in a few large buffers, outside of the heap: millions of them cost the garbage collector nothing. A block that is given back is given out
 * again for one of its size; a buffer goes when no block of it is left.
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
  /** Units of the blocks that are given out. */
  used: number;
  /** By size in units: the first block here that was given back; its first word names the next one. */
  readonly free: Uint32Array;
}

function unitsFor(bytes: number): number {
  const units = Math.ceil(bytes / UNIT);
  if (units <= EXACT_UNITS) return units;
  const step = 2 ** (31 - Math.clz32(units - 1) - 3);
  return Math.ceil(units / step) * step;
}

function chunkOf(length: number, isShared: boolean): Chunk {
  const bytes = Buffer.allocUnsafeSlow(length);
  return { bytes, words: new Uint32Array(bytes.buffer), used: 0, free: new Uint32Array(isShared ? SHARED_UNITS + 1 : 0) };
}

const NO_CHUNK: Chunk = chunkOf(0, false);

export class ByteArena {
  /** No block is in the first one, so that none is called 0. */
  #chunks: (Chunk | undefined)[] = [undefined];
  /** By size in units: places of chunks that have, or had, a block of that size that was given back. */
  #free: number[][] = [];
  /** The chunk that is being filled, where its next block goes, and its end. */
  #filling = 0;
  #next = 0;
  #end = 0;
  /** Places in #chunks that are free. */
  #gaps: number[] = [];
  #used = 0;
  #held = 0;

  /** What is held: of blocks that are given out, of those that were given back, and of what is not given out yet. */
  get bytes(): number {
    return this.#held;
  }

  /** Two sizes whose blocks are of one size: what is in a block may be replaced there. */
  static isSameSize(bytes: number, others: number): boolean {
    return unitsFor(bytes) === unitsFor(others);
  }

  /** A block of at least so many bytes, which hold anything. */
  take(bytes: number): Block {
    const units = unitsFor(bytes);
    this.#used += units;
    if (units > SHARED_UNITS) return this.#hold(units * UNIT, false) * CHUNK_UNITS;
    const again = this.#again(units);
    if (again !== 0) return again;
    if (this.#next + units > this.#end) {
      const length = this.#end === 0 ? FIRST_CHUNK_BYTES : CHUNK_BYTES;
      const before = this.#filling;
      this.#filling = this.#hold(length, true);
      this.#next = this.#filling * CHUNK_UNITS;
      this.#end = this.#next + length / UNIT;
      this.#letGo(before);
    }
    const block = this.#next;
    this.#next += units;
    this.#chunkAt(block).used += units;
    return block;
  }

  /** A block that was given back; 0: there is none of this size. */
  #again(units: number): Block {
    const places = this.#free[units];
    for (let place = places?.at(-1); places !== undefined && place !== undefined; place = places.at(-1)) {
      const chunk = this.#chunks[place] ?? NO_CHUNK;
      const block = chunk.free[units] ?? 0;
      if (block !== 0) {
        chunk.free[units] = chunk.words[this.wordOf(block)] ?? 0;
        chunk.used += units;
        return block;
      }
      places.pop();
    }
    return 0;
  }

  /** Its place. */
  #hold(length: number, isShared: boolean): number {
    const place = this.#gaps.pop() ?? this.#chunks.length;
    const chunk = chunkOf(length, isShared);
    this.#chunks[place] = chunk;
    this.#held += length + chunk.free.byteLength;
    return place;
  }

  /** Where no block of it is left, and none will be taken from it. */
  #letGo(place: number): void {
    const chunk = this.#chunks[place];
    if (chunk === undefined || chunk.used > 0 || place === this.#filling) return;
    this.#chunks[place] = undefined;
    this.#gaps.push(place);
    this.#held -= chunk.bytes.length + chunk.free.byteLength;
  }

  #chunkAt(block: Block): Chunk {
    return this.#chunks[block >>> 16] ?? NO_CHUNK;
  }

  /** bytes: as it was taken with, or of the same size. */
  giveBack(block: Block, bytes: number): void {
    const units = unitsFor(bytes);
    this.#used -= units;
    if (this.#used === 0) { this.clear(); return; }
    const place = block >>> 16;
    const chunk = this.#chunkAt(block);
    if (units <= SHARED_UNITS) {
      chunk.used -= units;
      const next = chunk.free[units] ?? 0;
      if (next === 0) (this.#free[units] ??= []).push(place);
      chunk.words[this.wordOf(block)] = next;
      chunk.free[units] = block;
    }
    this.#letGo(place);
  }

  clear(): void {
    this.#chunks = [undefined];
    this.#free = [];
    this.#gaps = [];
    this.#filling = 0;
    this.#next = 0;
    this.#end = 0;
    this.#used = 0;
    this.#held = 0;
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
