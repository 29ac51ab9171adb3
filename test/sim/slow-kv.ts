/** A MemoryKv that takes its time, as RocksDB's threads do: a read sees the store at some moment while it is under way. */
import type { Kv, KvEntry, KvPut, KvRange, KvSnapshot } from '../../mds/store/kv.ts';
import type { MemoryKv } from '../../mds/store/memory-kv.ts';
import type { SeededRandom } from './random.ts';

export interface SlowKvOptions {
  readonly random: SeededRandom;
  readonly sleep: (ms: number) => Promise<void>;
  readonly readMs: number;
  readonly writeMs: number;
}

export class SlowKv implements Kv {
  readonly #inner: MemoryKv;
  readonly #o: SlowKvOptions;

  constructor(inner: MemoryKv, options: SlowKvOptions) {
    this.#inner = inner;
    this.#o = options;
  }

  async #around<T>(ms: number, work: () => Promise<T>): Promise<T> {
    await this.#o.sleep(this.#o.random.next() * ms);
    const result = await work();
    if (this.#o.random.chance(0.5)) await this.#o.sleep(this.#o.random.next() * ms);
    return result;
  }

  getMany(keys: readonly Buffer[]): Promise<(Buffer | undefined)[]> {
    return this.#around(this.#o.readMs, () => this.#inner.getMany(keys));
  }

  scan(range: KvRange): Promise<KvEntry[]> {
    return this.#around(this.#o.readMs, () => this.#inner.scan(range));
  }

  write(batch: readonly KvPut[]): Promise<void> {
    return this.#around(this.#o.writeMs, () => this.#inner.write(batch));
  }

  snapshot(): KvSnapshot {
    return this.#inner.snapshot();
  }

  flush(): Promise<void> {
    return this.#around(5 * this.#o.writeMs, () => this.#inner.flush());
  }

  clear(): Promise<void> {
    return this.#around(this.#o.writeMs, () => this.#inner.clear());
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
