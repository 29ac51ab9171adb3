/** The whole log: the durable part behind LogReader, the unstable tail, and how far it is committed and applied. */
import { entriesBytes, entryBytes } from './entry-size.ts';
import { LogUnstable } from './log-unstable.ts';
import type { Entry, LogReader, SnapshotMeta } from './types.ts';

/** Invariant: applied <= applying <= commit <= lastIndex(); entries up to applying are durable in this log. */
export class RaftLog {
  readonly #reader: LogReader;
  readonly #unstable: LogUnstable;
  #commit: number;
  /** Handed out to be applied up to here. */
  #applying: number;
  #applied: number;
  /** What was handed out and is not applied: last index and bytes of each batch, oldest first. */
  readonly #batches: { readonly last: number; readonly bytes: number }[] = [];
  #applyingBytes = 0;

  /** Throws when commit or applied lie outside of the log: it has lost entries that were promised. */
  constructor(reader: LogReader, commit: number, applied: number) {
    this.#reader = reader;
    this.#unstable = new LogUnstable(reader.lastIndex() + 1);
    // A commit index is written without sync; what was applied or compacted was committed nevertheless.
    this.#applied = Math.max(applied, reader.firstIndex() - 1);
    this.#commit = Math.max(commit, this.#applied);
    this.#applying = this.#applied;
    if (applied < reader.firstIndex() - 1) throw new Error(`raft: applied index ${String(applied)} lies before the log`);
    if (this.#commit > reader.lastIndex()) {
      throw new Error(`raft: commit index ${String(this.#commit)} lies behind the end of the log, ${String(reader.lastIndex())}`);
    }
  }

  get commit(): number {
    return this.#commit;
  }

  get applied(): number {
    return this.#applied;
  }

  get unstable(): LogUnstable {
    return this.#unstable;
  }

  firstIndex(): number {
    const snapshot = this.#unstable.snapshot;
    return snapshot === undefined ? this.#reader.firstIndex() : snapshot.index + 1;
  }

  lastIndex(): number {
    return this.#unstable.lastIndex() ?? this.#reader.lastIndex();
  }

  lastTerm(): number {
    return this.term(this.lastIndex()) ?? 0;
  }

  /** Highest index whose entry, and all before it, are durable. */
  stableIndex(): number {
    return this.#unstable.offset - 1;
  }

  /** Undefined outside [firstIndex() - 1, lastIndex()]. */
  term(index: number): number | undefined {
    if (index < this.firstIndex() - 1 || index > this.lastIndex()) return undefined;
    return this.#unstable.term(index) ?? this.#reader.term(index);
  }

  matches(index: number, term: number): boolean {
    return this.term(index) === term;
  }

  /** Raft 5.4.1: the other log is at least as complete as this one. */
  isUpToDate(index: number, term: number): boolean {
    const lastTerm = this.lastTerm();
    return term > lastTerm || (term === lastTerm && index >= this.lastIndex());
  }

  /** Entries [low, high) as far as maxBytes goes, at least one; undefined when low has been compacted. */
  slice(low: number, high: number, maxBytes: number): readonly Entry[] | undefined {
    if (low < this.firstIndex()) return undefined;
    const end = Math.min(high, this.lastIndex() + 1);
    if (low >= end) return [];
    const offset = this.#unstable.offset;
    if (low >= offset) return this.#unstable.slice(low, end, maxBytes);
    const stableEnd = Math.min(end, offset);
    const stable = this.#reader.entries(low, stableEnd, maxBytes);
    if (stable.length < stableEnd - low || end <= offset) return stable;
    const bytes = entriesBytes(stable);
    const first = this.#unstable.slice(offset, offset + 1, 0)[0];
    if (first === undefined || bytes + entryBytes(first) > maxBytes) return stable;
    return [...stable, ...this.#unstable.slice(offset, end, maxBytes - bytes)];
  }

  snapshotMeta(): SnapshotMeta {
    return this.#unstable.snapshot ?? this.#reader.snapshotMeta();
  }

  /** Appends entries that follow the log, or replace an uncommitted tail of it. */
  append(entries: readonly Entry[]): void {
    const first = entries[0];
    if (first === undefined) return;
    if (first.index <= this.#commit) throw new Error(`raft: entry ${String(first.index)} would replace a committed one`);
    if (first.index > this.lastIndex() + 1) throw new Error(`raft: entry ${String(first.index)} would leave a gap`);
    this.#unstable.truncateAndAppend(entries);
  }

  /**
   * A leader's entries after (index, term). Returns the index of the last one when the logs meet there, else undefined.
   * Truncates at a real conflict only: a late, shorter append cuts off nothing.
   */
  maybeAppend(index: number, term: number, entries: readonly Entry[]): number | undefined {
    if (!this.matches(index, term)) return undefined;
    const conflict = entries.findIndex((entry) => !this.matches(entry.index, entry.term));
    if (conflict >= 0) this.append(conflict === 0 ? entries : entries.slice(conflict));
    return index + entries.length;
  }

  /** The highest index up to `index` whose term is at most `term`, where the logs may meet; term 0 when it has been compacted. */
  findMeeting(index: number, term: number): { index: number; term: number } {
    for (let at = index; ; at -= 1) {
      const own = this.term(at);
      if (own === undefined) return { index: at, term: 0 };
      if (own <= term) return { index: at, term: own };
    }
  }

  /** Raises the commit index; never lowers it. */
  commitTo(index: number): boolean {
    if (index <= this.#commit) return false;
    if (index > this.lastIndex()) throw new Error(`raft: commit index ${String(index)} lies behind the end of the log, ${String(this.lastIndex())}`);
    this.#commit = index;
    return true;
  }

  hasCommitted(maxBytes: number): boolean {
    return this.#applying < this.#handOutLimit() && this.#applyingBytes < maxBytes;
  }

  /** Committed entries that are durable here and not handed out yet, while less than maxBytes wait to be applied. They count as handed out. */
  takeCommitted(maxBytes: number): readonly Entry[] {
    if (!this.hasCommitted(maxBytes)) return [];
    const entries = this.slice(this.#applying + 1, this.#handOutLimit() + 1, maxBytes - this.#applyingBytes);
    const last = entries?.at(-1);
    if (entries === undefined || last === undefined) throw new Error('raft: committed entries are missing from the log');
    const bytes = entriesBytes(entries);
    this.#applying = last.index;
    this.#applyingBytes += bytes;
    this.#batches.push({ last: last.index, bytes });
    return entries;
  }

  /** The state machine has applied up to index; lower than before is ignored. */
  appliedTo(index: number): void {
    if (index <= this.#applied) return;
    if (index > this.#commit) throw new Error(`raft: applied index ${String(index)} lies behind the commit index ${String(this.#commit)}`);
    this.#applied = index;
    this.#applying = Math.max(this.#applying, index);
    for (let first = this.#batches[0]; first !== undefined && first.last <= index; first = this.#batches[0]) {
      this.#applyingBytes -= first.bytes;
      this.#batches.shift();
    }
  }

  /** The log is to become what the raft snapshot says. */
  restore(snapshot: SnapshotMeta): void {
    this.#commit = snapshot.index;
    this.#unstable.restore(snapshot);
  }

  /** The raft snapshot `asked` has been loaded, or a later one of the same leader, `loaded`. */
  snapshotLoaded(asked: SnapshotMeta, loaded: SnapshotMeta): void {
    if (loaded.index < asked.index) throw new Error('raft: a raft snapshot older than the one asked for was loaded');
    if (loaded.index > asked.index) {
      if (this.matches(loaded.index, loaded.term)) {
        this.#unstable.stableTo(loaded.index, loaded.term);
        this.#commit = Math.max(this.#commit, loaded.index);
        this.#unstable.stableSnapshotTo(asked.index);
      } else {
        this.restore(loaded);
      }
    }
    this.#unstable.stableSnapshotTo(loaded.index);
    this.appliedTo(loaded.index);
  }

  #handOutLimit(): number {
    return this.#unstable.snapshot === undefined ? Math.min(this.#commit, this.stableIndex()) : 0;
  }
}
