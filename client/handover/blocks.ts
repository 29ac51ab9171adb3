/** Room in a region: runs of blocks whose lengths are powers of two, split and joined (Knuth, TAOCP 2.5, buddy system). Pure. */

export interface BlocksOptions {
  /** A multiple of 2 ** maxOrder. */
  readonly blocks: number;
  readonly maxOrder: number;
  /** Whole runs of the highest order that were used and are free: so many stay warm, others are told to onCold. */
  readonly warm: number;
  readonly onCold: (block: number, blocks: number) => void;
}

export class Blocks {
  readonly #o: BlocksOptions;
  readonly #free: Set<number>[];
  /** Never used, or given back. */
  readonly #cold = new Set<number>();
  #used = 0;

  constructor(options: BlocksOptions) {
    this.#o = options;
    this.#free = Array.from({ length: options.maxOrder + 1 }, () => new Set<number>());
    for (let block = 0; block < options.blocks; block += 2 ** options.maxOrder) this.#cold.add(block);
  }

  /** Blocks in use. */
  get used(): number {
    return this.#used;
  }

  /** The lowest order that holds so many blocks. */
  order(blocks: number): number {
    return blocks <= 1 ? 0 : 32 - Math.clz32(blocks - 1);
  }

  /** The first block of a run; undefined: there is no room. */
  take(order: number): number | undefined {
    for (let from = order; from <= this.#o.maxOrder; from += 1) {
      const [block] = this.#free[from] ?? [];
      if (block === undefined) continue;
      this.#free[from]?.delete(block);
      return this.#cut(block, from, order);
    }
    const [cold] = this.#cold;
    if (cold === undefined || order > this.#o.maxOrder) return undefined;
    this.#cold.delete(cold);
    return this.#cut(cold, this.#o.maxOrder, order);
  }

  /** Marks a run as used that an earlier process took. False: it overlaps another. */
  reserve(block: number, order: number): boolean {
    for (let from = order; from <= this.#o.maxOrder; from += 1) {
      const start = block - (block % 2 ** from);
      if (this.#free[from]?.delete(start) !== true && !(from === this.#o.maxOrder && this.#cold.delete(start))) continue;
      for (let at = start, size = from; size > order;) {
        size -= 1;
        const upper = at + 2 ** size;
        if (block >= upper) { this.#free[size]?.add(at); at = upper; } else this.#free[size]?.add(upper);
      }
      this.#used += 2 ** order;
      return true;
    }
    return false;
  }

  give(block: number, order: number): void {
    this.#used -= 2 ** order;
    let [at, size] = [block, order];
    while (size < this.#o.maxOrder) {
      const buddy = at % 2 ** (size + 1) === 0 ? at + 2 ** size : at - 2 ** size;
      if (this.#free[size]?.delete(buddy) !== true) break;
      at = Math.min(at, buddy);
      size += 1;
    }
    const whole = this.#free[size];
    whole?.add(at);
    if (size < this.#o.maxOrder || whole === undefined || whole.size <= this.#o.warm) return;
    const [oldest = at] = whole;
    whole.delete(oldest);
    this.#cold.add(oldest);
    this.#o.onCold(oldest, 2 ** this.#o.maxOrder);
  }

  #cut(block: number, from: number, order: number): number {
    for (let size = from; size > order; size -= 1) this.#free[size - 1]?.add(block + 2 ** (size - 1));
    this.#used += 2 ** order;
    return block;
  }
}
