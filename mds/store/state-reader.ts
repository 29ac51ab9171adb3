/** Reads of the last written state: from what is being written, the cache, or the store. */
import { assert, FsError } from '../../proto/types/errno.ts';
import { STATE_FETCHES } from '../../proto/types/limits.ts';
import { MissingKey, MissingRange, type StateKey, type StateView } from '../fsm/machine.ts';
import type { OwnerSequences } from '../fsm/inode-records.ts';
import { GatheredReads } from './gathered-reads.ts';
import type { KvReader } from './kv.ts';
import { FetchedRange, LiveReads, type Changes, type StateRow } from './live-reads.ts';
import { NewOwners } from './new-owners.ts';
import { RecordCache, type CacheHit } from './record-cache.ts';
import { FIRST_STATE_KEY, keyBytes } from './state-format.ts';
import { StandingRanges } from './standing-ranges.ts';
import type { WriteBehind } from './write-behind.ts';

const NOTHING: Changes = new Map();

export interface StateReaderOptions {
  readonly kv: KvReader;
  /** Published, on its way into the store: the cache may have dropped it before the store can answer for it. */
  readonly behind: Pick<WriteBehind, 'find' | 'publishTo'>;
  readonly cacheEntries: number;
  readonly sequences: OwnerSequences | undefined;
  /** Whether a range that begins there is to stay in memory. */
  readonly isStanding: (gte: StateKey) => boolean;
}

const ABSENT: CacheHit = { hit: true, value: undefined };

export class StateReader {
  readonly #kv: KvReader;
  readonly #cache: RecordCache;
  readonly #owners: NewOwners;
  readonly #fetches: GatheredReads;
  readonly #live = new Set<LiveReads>();
  readonly #standing: StandingRanges;
  readonly #behind: Pick<WriteBehind, 'find' | 'publishTo'>;
  readonly #inMemory = this.view(new LiveReads(), NOTHING);
  /** Raised when the state is replaced: what was fetched before is void. */
  #generation = 0;
  #isReplacing = false;

  constructor(options: StateReaderOptions) {
    this.#kv = options.kv;
    this.#fetches = new GatheredReads(options.kv);
    this.#behind = options.behind;
    this.#owners = new NewOwners(options.sequences);
    this.#standing = new StandingRanges(options.isStanding);
    this.#cache = new RecordCache(options.cacheEntries, () => { this.#owners.turned(); });
  }

  /** Looks at the state as it is found, before anything is published. */
  load(): Promise<void> {
    return this.#owners.load(this.#kv);
  }

  /** From now on every reader sees the changes, which have been handed on to be written behind. */
  publish(changes: Changes): void {
    this.#owners.note(changes);
    for (const [key, value] of changes) this.#cache.put(key, value);
    for (const live of this.#live) live.publish(changes);
    this.#standing.publish(changes);
  }

  /** The whole state is about to be replaced: readers get EAGAIN until replaced(). */
  replacing(): void {
    this.#isReplacing = true;
    this.#generation++;
    this.#cache.clear();
    this.#standing.clear();
    this.#owners.forget();
  }

  async replaced(): Promise<void> {
    await this.load();
    this.#isReplacing = false;
  }

  find(key: StateKey): CacheHit | undefined {
    if (this.#isReplacing) return undefined;
    // What is published goes into the cache too: what that holds is the newest.
    return this.#cache.find(key) ?? this.#behind.find(key) ?? (this.#owners.isWhole(key) ? ABSENT : undefined);
  }

  /** Fetches what is not in memory into live and the cache, in one batch read. */
  async fetchKeys(live: LiveReads, keys: Iterable<StateKey>): Promise<void> {
    const generation = this.check();
    const missing: StateKey[] = [];
    for (const key of new Set(keys)) {
      if (this.find(key) !== undefined) continue;
      live.want(key);
      missing.push(key);
    }
    if (missing.length === 0) return;
    const values = await this.#fetches.getMany(missing);
    this.check(generation);
    for (const [i, key] of missing.entries()) this.#cache.put(key, live.fetched(key, values[i]));
  }

  async fetchRange(live: LiveReads, gte: StateKey, lt: StateKey, limit: number): Promise<void> {
    assert(gte >= FIRST_STATE_KEY, 'a scan of state records begins behind the driver\'s own');
    const generation = this.check();
    const before = live.range(gte, lt);
    const range = new FetchedRange(gte, lt, before === undefined ? limit : Math.max(limit, before.fetchLimit * 2));
    this.#behind.publishTo(range);
    live.addRange(range);
    const rows = await this.#kv.scan({ gte: keyBytes(gte), lt: keyBytes(lt), limit: range.fetchLimit });
    this.check(generation);
    range.fill(rows.map(({ key, value }): StateRow => [key.toString('latin1'), value]));
    this.#standing.keep(range);
  }

  /** Runs fn synchronously over the last written state, fetching what it misses and running it again. */
  query<T>(fn: (view: StateView) => T): Promise<T> {
    try {
      this.check();
      // Mostly everything is in memory: nothing has to be kept current then.
      return Promise.resolve(fn(this.#inMemory));
    } catch (error) {
      if (error instanceof MissingKey || error instanceof MissingRange) return this.reading((live) => this.run(live, () => fn(this.view(live, NOTHING))));
      return Promise.reject(error);
    }
  }

  /** Keeps a LiveReads current while work runs. */
  async reading<T>(work: (live: LiveReads) => Promise<T>): Promise<T> {
    const live = new LiveReads();
    this.#live.add(live);
    try {
      return await work(live);
    } finally {
      this.#live.delete(live);
    }
  }

  /** What fn gives, or undefined when it misses something. */
  attempt<T extends object>(fn: () => T): T | undefined {
    try {
      return fn();
    } catch (error) {
      if (error instanceof MissingKey || error instanceof MissingRange) return undefined;
      throw error;
    }
  }

  /** Calls fn until it misses nothing. */
  async run<T>(live: LiveReads, fn: () => T): Promise<T> {
    for (let fetches = 0; fetches < STATE_FETCHES; fetches++) {
      try {
        return fn();
      } catch (error) {
        if (error instanceof MissingKey) await this.fetchKeys(live, [error.key]);
        else if (error instanceof MissingRange) await this.fetchRange(live, error.gte, error.lt, error.limit);
        else throw error;
      }
    }
    throw new Error(`a reader of the state missed more than ${String(STATE_FETCHES)} times`);
  }

  /** The state as live and the cache know it, below overlay. */
  view(live: LiveReads, overlay: Changes): StateView {
    return {
      get: (key) => {
        if (overlay.has(key)) return overlay.get(key);
        const known = this.find(key);
        if (known !== undefined) return known.value;
        if (live.has(key)) return live.get(key);
        throw new MissingKey(key);
      },
      scan: (gte, lt, limit) => {
        if (gte >= lt || limit <= 0) return [];
        const rows = (this.#standing.find(gte, lt) ?? live.range(gte, lt))?.select(limit, overlay);
        if (rows === undefined) throw new MissingRange(gte, lt, limit);
        return rows;
      },
    };
  }

  /** Throws if the state is being replaced, or was since the generation. */
  check(generation = this.#generation): number {
    if (this.#isReplacing || generation !== this.#generation) {
      throw new FsError('EAGAIN', 'read state', 'a raft snapshot is being loaded');
    }
    return generation;
  }
}
