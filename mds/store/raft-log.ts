/** The Raft log's port: what the replica's driver needs of stable storage. Implemented by SegmentLog over a Disk. */
import type { ConfState, Entry, HardState, LogReader, SnapshotMeta } from '../raft/types.ts';

export interface RaftLogState {
  readonly hardState: HardState;
  /** Configuration as of the compaction point (the latest comes from applied entries and the state machine). */
  readonly snapshot: SnapshotMeta;
}

export interface RaftLog extends LogReader, AsyncDisposable {
  initialState(): RaftLogState;
  /**
   * Makes entries and hard state durable (one fdatasync for both). Entries may overwrite a conflicting tail: all from the
   * first entry's index on is replaced. They can be read through LogReader as soon as the promise resolves.
   * An I/O error is fatal to the log: every later call rejects (never retry an fsync).
   */
  append(entries: readonly Entry[], hardState: HardState | undefined): Promise<void>;
  /** Gives up entries up to and with index (whole segments; a later start may still see some). meta becomes the compaction point. */
  compact(meta: SnapshotMeta): Promise<void>;
  /** Replaces the whole log by a compaction point: a raft snapshot was loaded. Durable on return. */
  reset(meta: SnapshotMeta, hardState: HardState): Promise<void>;
  /** Bytes of log above the compaction point. */
  sizeBytes(): number;
  close(): Promise<void>;
}

/** A configuration with these voters only, some of them witnesses. */
export function confOf(voters: readonly number[], witnesses: readonly number[] = []): ConfState {
  return { voters: [...voters], learners: [], votersOutgoing: [], learnersNext: [], autoLeave: false, witnesses: [...witnesses], retired: [] };
}
