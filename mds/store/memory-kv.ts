/**
 * Kv in memory, for the simulator and tests: a sorted list of keys over a map. Promises only, no timers. It keeps what
 * flush() made durable apart, so that a crash can be played.
 */
import { FsError } from '../../proto/types/errno.ts';
import type { Kv, KvEntry, KvPut, KvRange, KvSnapshot } from './kv.ts';

type Table = Map<string, Buffer>;

/** A table and its keys in order, which are sorted when somebody first asks for a range. */
class SortedTable {
  readonly values: Table;
  #keys: string[] | undefined;

  constructor(values: Table) {
    this.values = values;
  }

  put(key: string, value: Buffer | undefined): void {
    const keys = this.#keys;
    if (value === undefined) {
      if (this.values.delete(key)) keys?.splice(lowerBound(keys, key), 1);
      return;
    }
    if (keys !== undefined && !this.values.has(key)) keys.splice(lowerBound(keys, key), 0, key);
    this.values.set(key, value);
  }

  getMany(keys: readonly Buffer[]): (Buffer | undefined)[] {
    return keys.map((key) => copied(this.values.get(key.toString('latin1'))));
  }

  scan(range: KvRange): KvEntry[] {
    this.#keys ??= [...this.values.keys()].sort();
    const keys = this.#keys;
    const from = lowerBound(keys, range.gte.toString('latin1'));
    const to = lowerBound(keys, range.lt.toString('latin1'));
    const limit = range.limit ?? Infinity;
    if (to <= from || limit <= 0) return [];
    const chosen = range.reverse === true ? keys.slice(Math.max(from, to - limit), to).reverse() : keys.slice(from, Math.min(to, from + limit));
    return chosen.map((key) => ({ key: Buffer.from(key, 'latin1'), value: copied(this.values.get(key)) ?? Buffer.alloc(0) }));
  }
}

function copied(value: Buffer | undefined): Buffer | undefined {
  return value === undefined ? undefined : Buffer.from(value);
}

/** The first position whose key is not below. */
function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

class MemorySnapshot implements KvSnapshot {
  readonly #table: SortedTable;

  constructor(table: SortedTable) {
    this.#table = table;
  }

  async getMany(keys: readonly Buffer[]): Promise<(Buffer | undefined)[]> {
    await Promise.resolve();
    return this.#table.getMany(keys);
  }

  async scan(range: KvRange): Promise<KvEntry[]> {
    await Promise.resolve();
    return this.#table.scan(range);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.resolve();
  }
}

export class MemoryKv implements Kv {
  #table = new SortedTable(new Map());
  #durable: Table = new Map();
  #closed = false;

  async getMany(keys: readonly Buffer[]): Promise<(Buffer | undefined)[]> {
    this.#check();
    await Promise.resolve();
    return this.#table.getMany(keys);
  }

  async scan(range: KvRange): Promise<KvEntry[]> {
    this.#check();
    await Promise.resolve();
    return this.#table.scan(range);
  }

  async write(batch: readonly KvPut[]): Promise<void> {
    this.#check();
    await Promise.resolve();
    for (const { key, value } of batch) this.#table.put(key.toString('latin1'), copied(value));
  }

  snapshot(): KvSnapshot {
    this.#check();
    return new MemorySnapshot(new SortedTable(new Map(this.#table.values)));
  }

  async flush(): Promise<void> {
    this.#check();
    await Promise.resolve();
    this.#durable = new Map(this.#table.values);
  }

  async clear(): Promise<void> {
    this.#check();
    await Promise.resolve();
    this.#table = new SortedTable(new Map());
  }

  async close(): Promise<void> {
    await Promise.resolve();
    this.#closed = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** A store as a crash of the machine leaves it: what was flushed. As a crash of the process alone: all of it. */
  reopen(after: 'power-loss' | 'kill'): MemoryKv {
    this.#closed = true;
    const next = new MemoryKv();
    const kept = after === 'kill' ? this.#table.values : this.#durable;
    next.#table = new SortedTable(new Map(kept));
    next.#durable = new Map(this.#durable);
    return next;
  }

  #check(): void {
    if (this.#closed) throw new FsError('EBADF', 'state', 'the store is closed');
  }
}
