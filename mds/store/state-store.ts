/** The driver of the deterministic state machine: commands in, one atomic write of the store a batch, replies and events out. */
import { assert, FsError } from '../../proto/types/errno.ts';
import { RECORD_CACHE_ENTRIES } from '../../proto/types/limits.ts';
import type { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { OwnerSequences } from '../fsm/inode-records.ts';
import type { Apply, ApplyResult, StateKey, StateView } from '../fsm/machine.ts';
import { DigestHistory } from './digest-history.ts';
import type { Kv, KvEntry, KvPut } from './kv.ts';
import type { Changes, LiveReads } from './live-reads.ts';
import type { CacheHit } from './record-cache.ts';
import {
  APPLIED_KEY, ContentDigest, decodeApplied, encodeApplied, FIRST_STATE_KEY, LAST_STATE_KEY, LOADING_KEY, metaKey,
  metaPut, nextDigest, NOTHING_APPLIED, type Applied,
} from './state-format.ts';
import { StateReader } from './state-reader.ts';
import { StateExport } from './state-snapshot.ts';
import { WriteBehind, type Gathering } from './write-behind.ts';

export interface StateStoreOptions {
  readonly kv: Kv;
  readonly apply: Apply;
  readonly logger: Logger;
  /** Records kept in memory; default RECORD_CACHE_ENTRIES. */
  readonly cacheEntries?: number;
  /** To whom records belong: what is not there of a new owner is then known without looking. */
  readonly sequences?: OwnerSequences;
  /** Whether a range of records that begins there stays in memory once it was read whole. Default: none does. */
  readonly isStanding?: (gte: StateKey) => boolean;
  /** Batches resolve before they are written, and are written together with those of this time. Default: a batch waits for its write. */
  readonly gather?: Gathering;
  /** Keys that a command will probably read: fetched together, for the rest of a batch, once one is missed. Only a hint. */
  readonly touches?: (command: geofs.v1.Command, find: (key: StateKey) => Uint8Array | undefined) => readonly StateKey[];
}

export interface CommittedCommand {
  readonly index: number;
  readonly term: number;
  /** undefined: an empty entry or a configuration change, which only raises the index. */
  readonly command: geofs.v1.Command | undefined;
}

export interface AppliedCommand extends Omit<ApplyResult, 'mutations'> {
  readonly index: number;
  readonly command: geofs.v1.Command;
}

const MISS = { hit: false } as const;

export class StateStore {
  readonly #kv: Kv;
  readonly #apply: Apply;
  readonly #logger: Logger;
  readonly #touches: (command: geofs.v1.Command) => readonly StateKey[];
  readonly #behind: WriteBehind;
  readonly #gathers: boolean;
  readonly #reader: StateReader;
  #applied: Applied;
  /** What the store has for certain taken; #applied runs ahead of it. */
  #written: Applied;
  readonly #history: DigestHistory;
  #needsSnapshot: boolean;
  /** Changes run one after the other. */
  #queue: Promise<void> = Promise.resolve();
  #failed: unknown;
  #above = (view: StateView): StateView => view;

  private constructor(options: StateStoreOptions, applied: Applied, needsSnapshot: boolean) {
    this.#kv = options.kv;
    this.#apply = options.apply;
    this.#logger = options.logger;
    const find = (key: StateKey): Uint8Array | undefined => this.#reader.find(key)?.value;
    this.#touches = (command) => options.touches?.(command, find) ?? [];
    this.#gathers = options.gather !== undefined;
    this.#behind = new WriteBehind({ kv: options.kv, gather: options.gather, onWritten: (written) => { this.#written = written; } });
    this.#reader = new StateReader({ kv: options.kv, behind: this.#behind, cacheEntries: options.cacheEntries ?? RECORD_CACHE_ENTRIES, sequences: options.sequences, isStanding: options.isStanding ?? (() => false) });
    this.#applied = applied;
    this.#written = applied;
    this.#history = new DigestHistory(applied);
    this.#needsSnapshot = needsSnapshot;
  }

  /** Opens the state in a store (borrowed: the caller closes it). What an interrupted load left is removed. */
  static async open(options: StateStoreOptions): Promise<StateStore> {
    const [applied, loading] = await options.kv.getMany([APPLIED_KEY, LOADING_KEY]);
    if (loading !== undefined) {
      options.logger.warn({}, 'loading a raft snapshot was interrupted: the state is empty and a new one is needed');
      await options.kv.clear();
      return new StateStore(options, NOTHING_APPLIED, true);
    }
    const store = new StateStore(options, decodeApplied(applied), false);
    await store.#reader.load();
    return store;
  }

  get appliedIndex(): number { return this.#applied.index; }
  get appliedTerm(): number { return this.#applied.term; }
  /** Rolling digest, hex: equal on all members at equal applied index. */
  get digest(): string { return this.#applied.digest; }
  /** The rolling digests of the newest applied indices. */
  get digests(): Pick<DigestHistory, 'first' | 'last' | 'at'> { return this.#history; }
  /** A load was interrupted or failed; the state is empty until another one succeeds or the log is applied from 1. */
  get needsSnapshot(): boolean { return this.#needsSnapshot; }

  /**
   * Applies entries in order: index follows appliedIndex without a gap. Gives one result for each command (none for entries
   * without one) when the store has taken the batch. extra: metaPut() records, written with it. onVisible runs in the very
   * step in which readers begin to see the batch, so that nobody sees it before it is numbered (design 4.4). An error other
   * than a reply (a bug, the store failed) is final: every later call rejects. FsError EAGAIN: a load failed, load again.
   */
  applyBatch(
    entries: readonly CommittedCommand[], extra: readonly KvPut[] = [], onVisible: (applied: readonly AppliedCommand[]) => void = () => undefined,
  ): Promise<AppliedCommand[]> {
    return this.#change(() => {
      this.#reader.check();
      return this.#latched(() => this.#reader.reading((live) => this.#applyAll(live, entries, extra, onVisible)));
    });
  }

  async #applyAll(
    live: LiveReads, entries: readonly CommittedCommand[], extra: readonly KvPut[], onVisible: (applied: readonly AppliedCommand[]) => void,
  ): Promise<AppliedCommand[]> {
    const overlay = new Map<StateKey, Uint8Array | undefined>();
    const view = this.#reader.view(live, overlay);
    const results: AppliedCommand[] = [];
    const steps: Applied[] = [];
    let applied = this.#applied;
    let isFetched = false;
    for (const [at, { index, term, command }] of entries.entries()) {
      if (index !== applied.index + 1) assert(false, `entry ${String(index)} is applied after ${String(applied.index)}`);
      let digest = applied.digest;
      if (command !== undefined) {
        const judge = (): ApplyResult => this.#apply(view, command, index);
        let judged = this.#reader.attempt(judge);
        // Mostly everything is in memory. Else what this command and those behind it will probably read is fetched together.
        if (judged === undefined && !isFetched) {
          isFetched = true;
          await this.#reader.fetchKeys(live, entries.slice(at).flatMap((entry) => (entry.command === undefined ? [] : this.#touches(entry.command))));
        }
        judged ??= await this.#reader.run(live, judge);
        const { mutations, ...result } = judged;
        for (const { key, value } of mutations) {
          assert(key >= FIRST_STATE_KEY && key < LAST_STATE_KEY, 'a state key does not begin with a zero byte');
          overlay.set(key, value);
        }
        digest = nextDigest(digest, index, mutations);
        results.push({ index, command, ...result });
      }
      applied = { index, term, digest };
      steps.push(applied);
    }
    await this.#write(overlay, applied, extra, () => { onVisible(results); });
    for (const step of steps) this.#history.push(step);
    return results;
  }

  async #write(overlay: Changes, applied: Applied, extra: readonly KvPut[], onVisible: () => void): Promise<void> {
    for (const { key } of extra) assert(key[0] === 0 && !key.equals(APPLIED_KEY) && !key.equals(LOADING_KEY), 'extra records are made by metaPut');
    await this.#behind.room();
    // Visible to readers before the store has it: between the two no reader could tell which of both a fetch shows.
    this.#applied = applied;
    this.#behind.take(overlay, applied, extra);
    this.#reader.publish(overlay);
    this.#needsSnapshot = false;
    onVisible();
    if (!this.#gathers) await this.#behind.drained();
  }

  /** A record of the replica driver. */
  async metaGet(name: string): Promise<Buffer | undefined> {
    await this.#queue;
    await this.#behind.drained();
    const [value] = await this.#kv.getMany([metaKey(name)]);
    return value;
  }

  /** Writes a record of the replica driver by itself. */
  metaPut(name: string, value: Buffer | undefined): Promise<void> {
    return this.#change(() => this.#latched(async () => { await this.#behind.drained(); await this.#kv.write([metaPut(name, value)]); }));
  }

  /** Records of the last written state, borrowed. One batch read for all that are not in memory. FsError EAGAIN during a load. */
  async read(keys: readonly StateKey[]): Promise<(Uint8Array | undefined)[]> {
    return this.#reader.reading(async (live) => {
      await this.#reader.fetchKeys(live, keys);
      const view = this.#reader.view(live, new Map());
      return this.#reader.run(live, () => keys.map((key) => view.get(key)));
    });
  }

  /** The record, if it is in memory. */
  peek(key: StateKey): CacheHit | typeof MISS {
    return this.#reader.find(key) ?? MISS;
  }

  /** Up to limit records in [gte, lt), in order. FsError EAGAIN during a load. */
  scan(gte: StateKey, lt: StateKey, limit: number): Promise<(readonly [StateKey, Uint8Array])[]> {
    return this.query((view) => [...view.scan(gte, lt, limit)]);
  }

  /**
   * Runs fn synchronously over what readers see: the last written state, below what the site has answered since (see above()).
   * Records that it misses are fetched and it runs again: until it misses nothing it must have no side effect. All that the
   * last run sees is one state. FsError EAGAIN during a load.
   */
  query<T>(fn: (view: StateView) => T): Promise<T> {
    return this.#reader.query((view) => fn(this.#above(view)));
  }

  /** The same over the applied state alone. */
  queryApplied<T>(fn: (view: StateView) => T): Promise<T> {
    return this.#reader.query(fn);
  }

  /** Resolves when the store has all that is applied, as nobody waits for that otherwise. Rejects when it did not take it. */
  settled(): Promise<void> {
    return this.#behind.drained();
  }

  /** From now on readers see the state through this: a site's own answers stand above it (design 7.5). */
  showThrough(above: (view: StateView) => StateView): void {
    this.#above = above;
  }

  /** Makes the state durable; resolves to the applied index up to which the log is no longer needed. */
  async durable(): Promise<number> {
    const { index } = this.#written;
    await this.#kv.flush();
    return index;
  }

  /** Freezes the applied state for a raft snapshot. Close it. */
  exportSnapshot(): Promise<StateExport> {
    return this.#change(async () => {
      await this.#behind.drained();
      return StateExport.of(this.#kv);
    });
  }

  /**
   * Replaces all state by a raft snapshot's: durable on return. contentDigest is asked after the last chunk. extra: metaPut()
   * records to begin with. If it fails (FsError EIO: the records are not those exported; or what chunks threw) the state
   * is empty, readers get EAGAIN, and only another load helps. Takes the chunks' buffers.
   */
  loadSnapshot(meta: Applied, chunks: AsyncIterable<readonly KvEntry[]>, contentDigest: () => string, extra: readonly KvPut[] = []): Promise<void> {
    return this.#change(async () => {
      await this.#behind.drained();
      this.#reader.replacing();
      this.#applied = NOTHING_APPLIED;
      this.#written = NOTHING_APPLIED;
      this.#needsSnapshot = true;
      const mark: KvPut = { key: LOADING_KEY, value: Buffer.alloc(0) };
      await this.#kv.write([mark, { key: APPLIED_KEY, value: undefined }]);
      await this.#kv.clear();
      await this.#kv.write([mark]);
      const digest = new ContentDigest();
      let writing = Promise.resolve();
      try {
        for await (const records of chunks) {
          for (const { key, value } of records) digest.update(key, value);
          // One chunk is written while the next one comes.
          await writing;
          writing = this.#kv.write(records);
          writing.catch(() => undefined);
        }
      } finally {
        await writing;
      }
      const found = digest.finish();
      if (found !== contentDigest()) throw new FsError('EIO', 'load raft snapshot', `records have digest ${found}, not ${contentDigest()}`);
      await this.#kv.write([encodeApplied(meta), { key: LOADING_KEY, value: undefined }, ...extra]);
      await this.#kv.flush();
      this.#applied = meta;
      this.#written = meta;
      this.#history.restart(meta);
      this.#needsSnapshot = false;
      await this.#reader.replaced();
      this.#logger.info({ index: meta.index, term: meta.term }, 'raft snapshot loaded');
    });
  }

  #change<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.then(() => undefined, () => undefined);
    return done;
  }

  async #latched<T>(work: () => Promise<T>): Promise<T> {
    if (this.#failed !== undefined) throw new FsError('EIO', 'state', 'failed earlier; open it again', { cause: this.#failed });
    try {
      return await work();
    } catch (error) {
      this.#failed = error;
      throw error;
    }
  }
}
