/**
 * A bounded cache of state records, absent ones included. Two generations stand in for an exact LRU list: a hit in the old
 * one moves the record to the young one, and when the young one is half the bound the old one is dropped whole.
 */
import type { StateKey } from '../fsm/machine.ts';

export interface CacheHit {
  readonly hit: true;
  /** undefined: known to be absent. */
  readonly value: Uint8Array | undefined;
}

export class RecordCache {
  readonly #half: number;
  readonly #onTurn: () => void;
  #young = new Map<StateKey, CacheHit>();
  #old = new Map<StateKey, CacheHit>();

  /** onTurn: after a generation was dropped. */
  constructor(entries: number, onTurn: () => void = () => undefined) {
    this.#onTurn = onTurn;
    this.#half = Math.max(1, Math.floor(entries / 2));
  }

  get size(): number { return this.#young.size + this.#old.size; }

  find(key: StateKey): CacheHit | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old === undefined) return undefined;
    this.#old.delete(key);
    this.#insert(key, old);
    return old;
  }

  /** Keeps value. */
  put(key: StateKey, value: Uint8Array | undefined): void {
    // What the old generation holds of it is not looked at any more, and goes with that.
    this.#insert(key, { hit: true, value });
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }

  #insert(key: StateKey, record: CacheHit): void {
    if (this.#young.size >= this.#half && !this.#young.has(key)) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#onTurn();
    }
    this.#young.set(key, record);
  }
}
