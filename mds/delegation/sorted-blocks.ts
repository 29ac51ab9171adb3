/** Blocks in the order of what they hold: found, put in and taken out by halving, a few hundred of them moved at most. */
import type { Block } from './byte-arena.ts';

/** Blocks of one run. */
const RUN = 512;

interface Run {
  blocks: Uint32Array;
  count: number;
}

export class SortedBlocks<Key> {
  readonly #compare: (block: Block, key: Key) => number;
  /** None is empty. */
  #runs: Run[] = [];

  /** compare: below 0 where the block's key comes before the other one. */
  constructor(compare: (block: Block, key: Key) => number) {
    this.#compare = compare;
  }

  get bytes(): number {
    return this.#runs.length * (RUN * Uint32Array.BYTES_PER_ELEMENT + 100);
  }

  /** No block with this key is there. */
  insert(key: Key, block: Block): void {
    const at = this.#runOf(key);
    const run = this.#runs[at];
    if (run === undefined) { this.#runs.push(runOf(block)); return; }
    const place = this.#placeIn(run, key);
    if (run.count < RUN) { insertAt(run, place, block); return; }
    const after = this.#runs[at + 1];
    if (place === RUN && after !== undefined && after.count < RUN) { insertAt(after, 0, block); return; }
    // What comes in order leaves full runs behind it.
    const isLast = place === RUN && after === undefined;
    const next = isLast ? runOf(block) : { blocks: new Uint32Array(RUN), count: RUN / 2 };
    this.#runs.splice(at + 1, 0, next);
    if (isLast) return;
    next.blocks.set(run.blocks.subarray(RUN / 2));
    run.count = RUN / 2;
    if (place <= RUN / 2) insertAt(run, place, block);
    else insertAt(next, place - RUN / 2, block);
  }

  /** Another block takes the place of the one with this key. */
  replace(key: Key, block: Block): void {
    const run = this.#runs[this.#runOf(key)];
    if (run !== undefined) run.blocks[this.#placeIn(run, key)] = block;
  }

  /** The block with this key is there. */
  remove(key: Key): void {
    const at = this.#runOf(key);
    const run = this.#runs[at];
    if (run === undefined) return;
    const place = this.#placeIn(run, key);
    run.blocks.copyWithin(place, place + 1, run.count);
    run.count -= 1;
    if (run.count === 0) this.#runs.splice(at, 1);
  }

  /** Those at or behind the key, in order. Nothing may be put in or taken out meanwhile. */
  *from(key: Key): Generator<Block> {
    let at = this.#runOf(key);
    const first = this.#runs[at];
    let place = first === undefined ? 0 : this.#placeIn(first, key);
    for (let run = first; run !== undefined; run = this.#runs[at]) {
      for (; place < run.count; place += 1) yield run.blocks[place] ?? 0;
      at += 1;
      place = 0;
    }
  }

  clear(): void {
    this.#runs = [];
  }

  /** The last run that begins at or before the key; the first one where none does. */
  #runOf(key: Key): number {
    let low = 0;
    let high = this.#runs.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#runs[middle]?.blocks[0] ?? 0, key) <= 0) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The first place whose block is not before the key. */
  #placeIn(run: Run, key: Key): number {
    let low = 0;
    let high = run.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(run.blocks[middle] ?? 0, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function runOf(block: Block): Run {
  const blocks = new Uint32Array(RUN);
  blocks[0] = block;
  return { blocks, count: 1 };
}

function insertAt(run: Run, place: number, block: Block): void {
  run.blocks.copyWithin(place + 1, place, run.count);
  run.blocks[place] = block;
  run.count += 1;
}
