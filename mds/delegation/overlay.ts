/** What a site has changed by itself and the log has not brought back yet: records above the applied state (design 7.5). */
import type { Mutation, StateKey, StateView } from '../fsm/index.ts';
import { PackedRecords } from './packed-records.ts';

export class Overlay {
  readonly #records = new PackedRecords();

  /** In records. */
  get size(): number {
    return this.#records.size;
  }

  /** What it takes in memory. */
  get bytes(): number {
    return this.#records.bytes;
  }

  /** undefined: nothing is here of it. onFound: is told the number of the command that wrote it last. */
  find(key: StateKey, onFound?: (n: number) => void): Uint8Array | 'deleted' | undefined {
    return this.#records.find(key, onFound);
  }

  /** The number of the command that wrote it last; 0: it is not here. */
  writer(key: StateKey): number {
    return this.#records.writer(key);
  }

  /** What is here of [gte, lt), in order. */
  within(gte: StateKey, lt: StateKey): Iterable<readonly [StateKey, Uint8Array | 'deleted']> {
    return this.#records.within(gte, lt);
  }

  /** The mutations of command n, which is above all before. Copies the values; what an earlier one wrote of the same is forgotten. */
  put(n: number, mutations: readonly Mutation[]): void {
    for (const { key, value } of mutations) this.#records.put(n, key, value);
  }

  /** Commands up to n are in the applied state now, which the caller shows in the same step. */
  applied(n: number): void {
    this.#records.dropTo(n);
  }

  clear(): void {
    this.#records.clear();
  }
}

/** The applied state with the overlay on top. onShown: is told whose command wrote what of the overlay is asked for. */
export function above(overlay: Overlay, base: StateView, onShown?: (n: number) => void): StateView {
  return {
    get: (key) => {
      const own = overlay.find(key, onShown);
      if (own === undefined) return base.get(key);
      return own === 'deleted' ? undefined : own;
    },
    scan: (gte, lt, limit) => {
      // Only as far as it may show: of what is behind so many of its own records nothing is asked for.
      const own: (readonly [StateKey, Uint8Array | 'deleted'])[] = [];
      let shown = 0;
      for (const record of overlay.within(gte, lt)) {
        if (shown >= limit) break;
        own.push(record);
        if (record[1] !== 'deleted') shown += 1;
      }
      if (own.length === 0) return base.scan(gte, lt, limit);
      if (onShown !== undefined) for (const [key] of own) onShown(overlay.writer(key));
      const merged = new Map(base.scan(gte, lt, limit + own.length));
      for (const [key, value] of own) {
        if (value === 'deleted') merged.delete(key);
        else merged.set(key, value);
      }
      return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, limit);
    },
  };
}
