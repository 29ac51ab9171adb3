/**
 * The journal of a site that one mds keeps alone. The same segment files as the Raft log: index = stream number; the hard state's vote is the incarnation,
 * and, of what a journal group had before, its term is above all terms of that, and its commit where the log of that ended.
 */
import { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import { JOURNAL_SEGMENT_BYTES, RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import type { Entry, SnapshotMeta } from '../raft/types.ts';
import type { Disk } from './disk.ts';
import type { Journal, JournalCommand } from './journal.ts';
import { confOf } from './raft-log.ts';
import { SegmentLog } from './segment-log.ts';

export interface SiteJournalOptions {
  readonly disk: Disk;
  readonly logger: Logger;
  /** Default JOURNAL_SEGMENT_BYTES. */
  readonly segmentBytes?: number;
  /** As of SegmentLogOptions. */
  readonly remedy?: string;
  /** Before each write: a slow disk. */
  readonly delay?: () => Promise<void>;
}

/** A record with what it stands on. */
export interface JournalRecord extends JournalCommand {
  readonly base: number;
}

/** The records of another journal, in order, and where they come from. */
export interface AdoptedRecords {
  readonly incarnation: number;
  /** They begin behind this number. */
  readonly after: number;
  readonly epoch: number;
  readonly groupEnd: number;
  readonly records: Iterable<JournalRecord>;
}

const TERM = 1;
/** Records in memory. */
const ADOPTED_AT_ONCE = 1_000;
const upTo = (n: number): SnapshotMeta => ({ index: n, term: TERM, conf: confOf([]) });

export class SiteJournal implements Journal, AsyncDisposable {
  readonly shared = false;
  readonly #log: SegmentLog;
  readonly segmentBytes: number;
  readonly #delay: (() => Promise<void>) | undefined;
  #queue: Entry[] = [];
  /** The write under way; undefined: none. */
  #writing: Promise<void> | undefined;
  #taken: number;
  #onDurable: (n: number) => void = () => undefined;
  #onFailed: (error: unknown) => void = () => undefined;

  private constructor(log: SegmentLog, segmentBytes: number, delay: (() => Promise<void>) | undefined) {
    this.#log = log;
    this.segmentBytes = segmentBytes;
    this.#delay = delay;
    this.#taken = log.lastIndex();
  }

  /** As SegmentLog.open. */
  static async open(options: SiteJournalOptions): Promise<SiteJournal> {
    const { disk, logger, segmentBytes = JOURNAL_SEGMENT_BYTES, remedy, delay } = options;
    return new SiteJournal(await SegmentLog.open({ disk, logger, segmentBytes, recentBytes: segmentBytes, ...(remedy === undefined ? {} : { remedy }) }), segmentBytes, delay);
  }

  get incarnation(): number {
    return this.#log.initialState().hardState.vote;
  }

  get last(): number {
    return this.#log.lastIndex();
  }

  get first(): number {
    return this.#log.firstIndex();
  }

  get sizeBytes(): number {
    return this.#log.sizeBytes();
  }

  get base(): number {
    const { last } = this;
    const [entry] = last < this.#log.firstIndex() ? [] : this.#log.entries(last, last + 1, 1);
    return entry === undefined ? 0 : geofs.v1.JournalEntry.decode(entry.data).base;
  }

  get isEmpty(): boolean {
    return this.#log.lastIndex() < this.#log.firstIndex();
  }

  get epoch(): number {
    return Math.max(TERM, this.#log.initialState().hardState.term);
  }

  /** Where the log ended of the journal group that had it before; 0: none had. */
  get groupEnd(): number {
    return this.#log.initialState().hardState.commit;
  }

  get everShared(): boolean {
    return this.groupEnd > 0;
  }

  async begin(incarnation: number, after = 0): Promise<void> {
    await this.#log.reset({ ...upTo(after), term: after === 0 ? 0 : TERM }, { term: this.epoch, vote: incarnation, commit: this.groupEnd });
    this.#taken = after;
  }

  /** Takes the place of all that is here. Durable on return; a power cut before that leaves a journal without an incarnation. Before listen alone. */
  async adopt({ incarnation, after, epoch, groupEnd, records }: AdoptedRecords): Promise<void> {
    await this.begin(0, after);
    for (const { n, base, data } of records) {
      this.#queue.push({ index: n, term: TERM, type: 'command', data: geofs.v1.JournalEntry.encode({ base, command: data }).finish() });
      if (this.#queue.length >= ADOPTED_AT_ONCE) await this.#log.append(this.#batch(), undefined);
    }
    while (this.#queue.length > 0) await this.#log.append(this.#batch(), undefined);
    this.#taken = this.#log.lastIndex();
    await this.#log.append([], { term: epoch, vote: incarnation, commit: groupEnd });
  }

  listen(onDurable: (n: number) => void, onFailed: (error: unknown) => void): void {
    this.#onDurable = onDurable;
    this.#onFailed = onFailed;
  }

  /** Everything taken while a write is under way is made durable by the next one together. */
  append(n: number, command: Uint8Array, base: number): void {
    if (n !== this.#taken + 1) throw new Error(`journal number ${String(n)} after ${String(this.#taken)}`);
    this.#taken = n;
    this.#queue.push({ index: n, term: TERM, type: 'command', data: geofs.v1.JournalEntry.encode({ base, command }).finish() });
    this.#writing ??= Promise.resolve().then(() => this.#write()).catch((error: unknown) => { this.#onFailed(error); });
  }

  read(from: number, maxBytes: number): JournalCommand[] {
    if (from > this.last) return [];
    return this.#log.entries(from, this.last + 1, maxBytes).map(({ index, data }) => ({ n: index, data: geofs.v1.JournalEntry.decode(data).command }));
  }

  /** As read, with what each stands on. */
  records(from: number, maxBytes: number): JournalRecord[] {
    if (from > this.last) return [];
    return this.#log.entries(from, this.last + 1, maxBytes).map(({ index, data }) => { const { base, command } = geofs.v1.JournalEntry.decode(data); return { n: index, base, data: command }; });
  }

  async compact(n: number): Promise<void> {
    if (n > this.#log.snapshotMeta().index) await this.#log.compact(upTo(n));
  }

  /** What was taken is durable first: it was answered. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writing;
    await this.#log.close();
  }

  async #write(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#delay?.();
      const batch = this.#batch();
      await this.#log.append(batch, undefined);
      this.#onDurable(batch.at(-1)?.index ?? 0);
    }
    this.#writing = undefined;
  }

  #batch(): Entry[] {
    let bytes = 0;
    let count = 0;
    while (count < this.#queue.length && bytes < 4 * RAFT_APPEND_BYTES) {
      bytes += this.#queue[count]?.data.byteLength ?? 0;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }
}
