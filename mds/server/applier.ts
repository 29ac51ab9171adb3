/** Feeds committed entries to the state machine in order, one batch at a time, and loads raft snapshots between batches. */
import { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import { APPLY_BATCH_BYTES } from '../../proto/types/limits.ts';
import { decodeConfChange, decodeConfState, encodeConfState, type ConfChange, type ConfState, type Entry } from '../raft/index.ts';
import type { KvPut } from '../store/kv.ts';
import { ContentDigest, metaPut, NO_DIGEST } from '../store/state-format.ts';
import type { AppliedCommand, StateStore } from '../store/state-store.ts';
import type { SnapshotBody } from './transport.ts';

/** An applied command; entries without one only raise the index. */
export type AppliedEntry = AppliedCommand;

export interface ApplierOptions {
  readonly store: StateStore;
  readonly logger: Logger;
  readonly onApplied: (index: number) => void;
  /** Changes of the configuration up to this index count no more: a survivor was made the whole cluster above them. */
  readonly confVoidTo?: number;
  readonly applyConfChange: (change: ConfChange, index: number) => ConfState;
  readonly onVisible: (entries: readonly AppliedEntry[]) => void;
  /** The state lacks entries that the log no longer has (a load was interrupted): it has to be loaded up to this index at least. */
  readonly onGap: (upTo: number) => void;
  readonly onFatal: (error: unknown) => void;
}

/** The driver's record of the configuration as of the applied index. */
export const CONF_KEY = 'conf';

function confPut(conf: ConfState): KvPut {
  return metaPut(CONF_KEY, Buffer.from(geofs.v1.ConfState.encode(encodeConfState(conf)).finish()));
}

export async function loadConf(store: StateStore): Promise<ConfState | undefined> {
  const bytes = await store.metaGet(CONF_KEY);
  return bytes === undefined ? undefined : decodeConfState(geofs.v1.ConfState.decode(bytes));
}

/** The state at index 1: nothing but the configuration. */
export async function foundState(store: StateStore, conf: ConfState): Promise<void> {
  await store.loadSnapshot({ index: 1, term: 1, digest: NO_DIGEST }, nothing(), () => new ContentDigest().finish(), [confPut(conf)]);
}

const NO_CHANGE: ConfChange = { transition: 'auto', changes: [], context: new Uint8Array(0) };

async function* nothing(): AsyncGenerator<never[], void> {
  yield await Promise.resolve([]);
}

export class Applier {
  readonly #options: ApplierOptions;
  #queue: Entry[] = [];
  #work: Promise<void> = Promise.resolve();
  #running = false;
  #closed = false;

  constructor(options: ApplierOptions) {
    this.#options = options;
  }

  /** Takes committed entries, in order. */
  push(entries: readonly Entry[]): void {
    for (const entry of entries) this.#queue.push(entry);
    if (this.#running) return;
    this.#running = true;
    this.#enqueue(() => this.#drain());
  }

  /**
   * Replaces the whole state. Entries up to its index that still come are skipped, but for their changes of the configuration.
   */
  async replace(body: SnapshotBody): Promise<void> {
    const { store } = this.#options;
    await this.#exclusively(async () => {
      const { index, term, conf } = body.meta;
      await store.loadSnapshot({ index, term, digest: body.digest }, body.records, () => body.content(), [confPut(conf)]);
    });
    this.push([]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#work;
  }

  #enqueue(job: () => Promise<void>): void {
    this.#work = this.#work.then(job).catch((error: unknown) => { this.#options.onFatal(error); });
  }

  /** Between two batches; a failure is the caller's. */
  #exclusively(job: () => Promise<void>): Promise<void> {
    const result = this.#work.then(job);
    this.#work = result.catch(() => undefined);
    return result;
  }

  async #drain(): Promise<void> {
    try {
      for (let next = this.#queue[0]; next !== undefined && !this.#closed; next = this.#queue[0]) {
        if (next.index > this.#options.store.appliedIndex + 1) { this.#options.onGap(next.index - 1); return; }
        await this.#applyBatch(this.#takeBatch());
      }
    } finally {
      this.#running = false;
    }
  }

  /** Entries up to the byte bound; a configuration change is a batch of its own. */
  #takeBatch(): Entry[] {
    let bytes = 0;
    let count = 0;
    for (const entry of this.#queue) {
      if (count > 0 && (entry.type === 'conf-change' || bytes + entry.data.byteLength > APPLY_BATCH_BYTES)) break;
      bytes += entry.data.byteLength + 64;
      count += 1;
      if (entry.type === 'conf-change') break;
    }
    return this.#queue.splice(0, count);
  }

  #confChangeOf(entry: Entry): ConfChange {
    return entry.index <= (this.#options.confVoidTo ?? 0) ? NO_CHANGE : decodeConfChange(entry.data);
  }

  async #applyBatch(batch: readonly Entry[]): Promise<void> {
    const { store } = this.#options;
    const fresh = batch.filter((entry) => entry.index > store.appliedIndex);
    const last = batch.at(-1);
    if (last === undefined) return;
    // Also of entries that a fetched state has already: the core has not heard of them, if it did not take its log from there.
    for (const entry of batch) {
      if (entry.type === 'conf-change' && entry.index <= store.appliedIndex) this.#options.applyConfChange(this.#confChangeOf(entry), entry.index);
    }
    if (fresh.length > 0) {
      const meta: KvPut[] = [];
      for (const entry of fresh) {
        if (entry.type !== 'conf-change') continue;
        const conf = this.#options.applyConfChange(this.#confChangeOf(entry), entry.index);
        meta.push(confPut(conf));
      }
      await store.applyBatch(fresh.map((entry) => ({
        index: entry.index, term: entry.term,
        command: entry.type === 'command' && entry.data.byteLength > 0 ? geofs.v1.Command.decode(entry.data) : undefined,
      })), meta, (results) => { this.#options.onVisible(results); });
    }
    this.#options.onApplied(last.index);
  }
}
