/** What a site has changed by itself and the log has not brought back yet: records above the applied state (design 7.5). */
import type { Mutation, StateKey, StateView } from '../fsm/index.ts';

interface Layer {
  readonly value: Uint8Array | undefined;
  /** The stream number of the command that wrote it last. */
  readonly n: number;
}

/** Keys of one directory share this many first characters (see fsm/keys.ts): a scan looks at one bucket. */
const BUCKET_CHARS = 12;

export class Overlay {
  readonly #layers = new Map<StateKey, Layer>();
  readonly #buckets = new Map<string, Set<StateKey>>();
  /** The keys that each command wrote, in stream order. */
  readonly #written: { readonly n: number; readonly keys: readonly StateKey[] }[] = [];

  get size(): number {
    return this.#layers.size;
  }

  has(key: StateKey): boolean {
    return this.#layers.has(key);
  }

  /** undefined: deleted, or not here; ask has(). */
  get(key: StateKey): Uint8Array | undefined {
    return this.#layers.get(key)?.value;
  }

  /** The number of the command that wrote it last; 0: it is not here. */
  writer(key: StateKey): number {
    return this.#layers.get(key)?.n ?? 0;
  }

  /** What is here of [gte, lt), in no order. */
  *within(gte: StateKey, lt: StateKey): Generator<readonly [StateKey, Uint8Array | undefined]> {
    const bucket = gte.slice(0, BUCKET_CHARS);
    const keys = gte.length >= BUCKET_CHARS && lt <= `${bucket}\xff\xff` ? this.#buckets.get(bucket) ?? [] : this.#layers.keys();
    for (const key of keys) if (key >= gte && key < lt) yield [key, this.get(key)];
  }

  /** The mutations of command n, which is above all before. Takes the values. */
  put(n: number, mutations: readonly Mutation[]): void {
    for (const { key, value } of mutations) {
      this.#layers.set(key, { value, n });
      const bucket = key.slice(0, BUCKET_CHARS);
      const keys = this.#buckets.get(bucket);
      if (keys === undefined) this.#buckets.set(bucket, new Set([key]));
      else keys.add(key);
    }
    this.#written.push({ n, keys: mutations.map(({ key }) => key) });
  }

  /** Commands up to n are in the applied state now, which the caller shows in the same step. */
  applied(n: number): void {
    let done = 0;
    for (const written of this.#written) {
      if (written.n > n) break;
      done += 1;
      for (const key of written.keys) if (this.#layers.get(key)?.n === written.n) this.#drop(key);
    }
    this.#written.splice(0, done);
  }

  clear(): void {
    this.#layers.clear();
    this.#buckets.clear();
    this.#written.length = 0;
  }

  #drop(key: StateKey): void {
    this.#layers.delete(key);
    const bucket = key.slice(0, BUCKET_CHARS);
    const keys = this.#buckets.get(bucket);
    keys?.delete(key);
    if (keys?.size === 0) this.#buckets.delete(bucket);
  }
}

/** The applied state with the overlay on top. onShown: is told whose command wrote what of the overlay is asked for. */
export function above(overlay: Overlay, base: StateView, onShown?: (n: number) => void): StateView {
  return {
    get: (key) => {
      if (!overlay.has(key)) return base.get(key);
      onShown?.(overlay.writer(key));
      return overlay.get(key);
    },
    scan: (gte, lt, limit) => {
      const own = [...overlay.within(gte, lt)];
      if (own.length === 0) return base.scan(gte, lt, limit);
      if (onShown !== undefined) for (const [key] of own) onShown(overlay.writer(key));
      const merged = new Map(base.scan(gte, lt, limit + own.length));
      for (const [key, value] of own) {
        if (value === undefined) merged.delete(key);
        else merged.set(key, value);
      }
      return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, limit);
    },
  };
}
