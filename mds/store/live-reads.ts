/**
 * What one reader has fetched from the store, kept current while it reads: everything published meanwhile is taken over, so
 * that whenever the reader runs, all that it sees is the last written state, however long its fetches took.
 */
import type { StateKey } from '../fsm/machine.ts';

export type Changes = ReadonlyMap<StateKey, Uint8Array | undefined>;
export type StateRow = readonly [StateKey, Uint8Array];

const NO_CHANGES: Changes = new Map();

/** Of a range among others; no two have the same. */
export const rangeName = (gte: StateKey, lt: StateKey): string => `${String(gte.length)}:${gte}${lt}`;

/** Rows of [gte, lt) as of some moment, and all changes since. */
export class FetchedRange {
  readonly gte: StateKey;
  readonly lt: StateKey;
  readonly fetchLimit: number;
  #rows: readonly StateRow[] = [];
  readonly #changes = new Map<StateKey, Uint8Array | undefined>();

  constructor(gte: StateKey, lt: StateKey, fetchLimit: number) {
    this.gte = gte;
    this.lt = lt;
    this.fetchLimit = fetchLimit;
  }

  fill(rows: readonly StateRow[]): void {
    this.#rows = rows;
  }

  /** Nothing of it was left in the store. */
  get isWhole(): boolean {
    return this.#rows.length < this.fetchLimit;
  }

  /** What it holds in memory, in rows. */
  get size(): number {
    return this.#rows.length + this.#changes.size;
  }

  publish(changes: Changes): void {
    for (const [key, value] of changes) if (key >= this.gte && key < this.lt) this.#changes.set(key, value);
  }

  /** At most limit rows with overlay on top, in order; undefined if more rows have to be fetched to know. */
  select(limit: number, overlay: Changes = NO_CHANGES): StateRow[] | undefined {
    const complete = this.isWhole;
    const through = this.#rows.at(-1)?.[0] ?? '';
    const changed = new Map(this.#changes);
    for (const [key, value] of overlay) if (key >= this.gte && key < this.lt) changed.set(key, value);
    const merged = this.#rows.filter(([key]) => !changed.has(key));
    let isSorted = true;
    for (const [key, value] of changed) {
      // Behind the last fetched row other rows may stand that are not known.
      if (value === undefined || (!complete && key > through)) continue;
      merged.push([key, value]);
      isSorted = false;
    }
    if (!isSorted) merged.sort(([a], [b]) => (a < b ? -1 : 1));
    if (merged.length < limit && !complete) return undefined;
    return merged.slice(0, limit);
  }
}

export class LiveReads {
  readonly #wanted = new Set<StateKey>();
  readonly #values = new Map<StateKey, Uint8Array | undefined>();
  readonly #ranges = new Map<string, FetchedRange>();

  has(key: StateKey): boolean { return this.#values.has(key); }
  get(key: StateKey): Uint8Array | undefined { return this.#values.get(key); }

  /** Called before a fetch of key begins. */
  want(key: StateKey): void {
    this.#wanted.add(key);
  }

  /** Takes what a fetch brought, unless a newer value was published meanwhile. Returns the current value. */
  fetched(key: StateKey, value: Uint8Array | undefined): Uint8Array | undefined {
    if (!this.#values.has(key)) this.#values.set(key, value);
    return this.#values.get(key);
  }

  range(gte: StateKey, lt: StateKey): FetchedRange | undefined {
    return this.#ranges.get(rangeName(gte, lt));
  }

  /** Called before its fetch begins; fill() it afterwards. */
  addRange(range: FetchedRange): void {
    this.#ranges.set(rangeName(range.gte, range.lt), range);
  }

  publish(changes: Changes): void {
    for (const key of this.#wanted) if (changes.has(key)) this.#values.set(key, changes.get(key));
    for (const range of this.#ranges.values()) range.publish(changes);
  }
}
