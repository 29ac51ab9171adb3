/**
 * Applied changes on their way into the store. They are visible already, and the Raft log holds them: nobody waits for this
 * write. What is gathered while an earlier write is under way, or within a few milliseconds, becomes one write, in which a
 * record that changed often is written once. A write always ends with the applied index up to which it is whole.
 */
import type { Clock } from '../../proto/runtime/clock.ts';
import { asBuffer } from '../../proto/types/bytes.ts';
import { STATE_BEHIND_RECORDS } from '../../proto/types/limits.ts';
import type { StateKey } from '../fsm/machine.ts';
import type { Kv, KvPut } from './kv.ts';
import type { Changes, FetchedRange } from './live-reads.ts';
import type { CacheHit } from './record-cache.ts';
import { encodeApplied, keyBytes, type Applied } from './state-format.ts';

export interface Gathering {
  readonly clock: Clock;
  readonly ms: number;
}

export interface WriteBehindOptions {
  readonly kv: Kv;
  /** undefined: a write begins as soon as there is something to write. */
  readonly gather: Gathering | undefined;
  /** The store has everything up to there. */
  readonly onWritten: (applied: Applied) => void;
}

interface Batch {
  readonly changes: Map<StateKey, Uint8Array | undefined>;
  readonly extra: KvPut[];
  readonly done: { readonly promise: Promise<void>; readonly resolve: () => void; readonly reject: (error: unknown) => void };
  applied: Applied;
  /** Somebody waits for it. */
  hurried: boolean;
}

export class WriteBehind {
  readonly #o: WriteBehindOptions;
  #gathered: Batch | undefined;
  #written: Batch | undefined;
  #running = false;
  /** The store's first failure is the end: what comes after would stand on a hole. */
  #failed: Promise<never> | undefined;
  /** Ends the gathering before its time. */
  #hurry: (() => void) | undefined;

  constructor(options: WriteBehindOptions) {
    this.#o = options;
  }

  /** Keeps the values. applied: the index up to which the state is whole with these changes. */
  take(changes: Changes, applied: Applied, extra: readonly KvPut[]): void {
    const batch = this.#gathered ??= newBatch(applied);
    for (const [key, value] of changes) batch.changes.set(key, value);
    batch.extra.push(...extra);
    batch.applied = applied;
    if (this.#running || this.#failed !== undefined) return;
    this.#running = true;
    void this.#run();
  }

  /** What is not in the store for certain; undefined: not known here. */
  find(key: StateKey): CacheHit | undefined {
    return foundIn(this.#gathered, key) ?? foundIn(this.#written, key);
  }

  /** Hands the range what a fetch that now begins may miss. */
  publishTo(range: FetchedRange): void {
    for (const batch of [this.#written, this.#gathered]) if (batch !== undefined) range.publish(batch.changes);
  }

  /** undefined: there is room for more; else it resolves when there is. Rejects with the store's failure, and ever after. */
  room(): Promise<void> | undefined {
    if (this.#failed !== undefined) return this.#failed;
    return (this.#gathered?.changes.size ?? 0) < STATE_BEHIND_RECORDS ? undefined : this.drained();
  }

  /** Resolves when the store has all that was taken until now, which it is then given at once. Rejects as room(). */
  drained(): Promise<void> {
    if (this.#failed !== undefined) return this.#failed;
    const batch = this.#gathered ?? this.#written;
    if (batch === undefined) return Promise.resolve();
    batch.hurried = true;
    this.#hurry?.();
    return batch.done.promise;
  }

  async #run(): Promise<void> {
    try {
      for (let batch = await this.#gather(); batch !== undefined; batch = await this.#gather()) {
        await this.#o.kv.write(putsOf(batch));
        this.#written = undefined;
        this.#o.onWritten(batch.applied);
        batch.done.resolve();
      }
    } catch (error) {
      this.#failed = Promise.reject(error);
      this.#failed.catch(() => undefined);
      this.#written?.done.reject(error);
      this.#gathered?.done.reject(error);
    }
  }

  /** The next batch, after its time has passed or somebody waits for it; undefined: there is none. */
  async #gather(): Promise<Batch | undefined> {
    const { gather } = this.#o;
    if (this.#gathered === undefined) { this.#running = false; return undefined; }
    if (gather !== undefined && !this.#gathered.hurried) {
      await new Promise<void>((resolve) => {
        const timer = gather.clock.after(gather.ms, resolve);
        this.#hurry = () => { timer.cancel(); resolve(); };
      });
      this.#hurry = undefined;
    }
    this.#written = this.#gathered;
    this.#gathered = undefined;
    return this.#written;
  }
}

function newBatch(applied: Applied): Batch {
  let resolve = (): void => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const done = { promise: new Promise<void>((res, rej) => { resolve = res; reject = rej; }), resolve, reject };
  // Often nobody waits.
  done.promise.catch(() => undefined);
  return { changes: new Map(), extra: [], done, applied, hurried: false };
}

function foundIn(batch: Batch | undefined, key: StateKey): CacheHit | undefined {
  return batch?.changes.has(key) === true ? { hit: true, value: batch.changes.get(key) } : undefined;
}

function putsOf({ changes, extra, applied }: Batch): KvPut[] {
  const puts: KvPut[] = [encodeApplied(applied), ...extra];
  for (const [key, value] of changes) puts.push({ key: keyBytes(key), value: value === undefined ? undefined : asBuffer(value) });
  return puts;
}
