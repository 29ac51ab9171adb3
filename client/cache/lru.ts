/** A map with a bound: what was used longest ago leaves first. Weights are in the caller's unit (entries, bytes). */
export class LruMap<K, V> {
  readonly #entries = new Map<K, { readonly value: V; readonly weight: number }>();
  readonly #limit: number;
  readonly #onEvict: (key: K, value: V) => void;
  #weight = 0;

  /** onEvict is told of entries that leave because of the bound, not of deleted ones. */
  constructor(limit: number, onEvict: (key: K, value: V) => void = () => undefined) {
    this.#limit = limit;
    this.#onEvict = onEvict;
  }

  get size(): number {
    return this.#entries.size;
  }

  get weight(): number {
    return this.#weight;
  }

  /** Marks the entry as used. */
  find(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Without marking the entry as used. */
  peek(key: K): V | undefined {
    return this.#entries.get(key)?.value;
  }

  /** False: heavier than the whole map may be, not kept. */
  set(key: K, value: V, weight = 1): boolean {
    this.delete(key);
    if (weight > this.#limit) return false;
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const [oldest, entry] of this.#entries) {
      if (this.#weight <= this.#limit) break;
      this.#entries.delete(oldest);
      this.#weight -= entry.weight;
      this.#onEvict(oldest, entry.value);
    }
    return true;
  }

  delete(key: K): boolean {
    const entry = this.#entries.get(key);
    if (entry === undefined) return false;
    this.#weight -= entry.weight;
    return this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
  }

  /** Oldest first. */
  *entries(): IterableIterator<[K, V]> {
    for (const [key, entry] of this.#entries) yield [key, entry.value];
  }
}
