/** The words of the Raft core: domain forms of proto/geofs/v1/raft.proto. Pure data, no I/O. */

export type EntryType = 'command' | 'conf-change';

export interface Entry {
  readonly term: number;
  readonly index: number;
  readonly type: EntryType;
  /** Empty for a leader's first entry. */
  readonly data: Uint8Array;
}

export interface HardState {
  readonly term: number;
  /** Node voted for in term; 0 = none. */
  readonly vote: number;
  readonly commit: number;
}

export interface ConfState {
  readonly voters: readonly number[];
  readonly learners: readonly number[];
  readonly votersOutgoing: readonly number[];
  readonly learnersNext: readonly number[];
  readonly autoLeave: boolean;
  /** Those voters (of either half) that keep the log alone, without a state machine. */
  readonly witnesses: readonly number[];
  /** Those that have left for good: their numbers are never taken in again. */
  readonly retired: readonly number[];
}

export interface SnapshotMeta {
  readonly index: number;
  readonly term: number;
  readonly conf: ConfState;
}

export type ConfChangeType = 'add-voter' | 'remove' | 'add-learner' | 'add-witness' | 'retire';

export interface ConfChange {
  readonly transition: 'auto' | 'joint-implicit' | 'joint-explicit';
  readonly changes: readonly { readonly type: ConfChangeType; readonly node: number }[];
  readonly context: Uint8Array;
}

export type MessageType =
  | 'hup' | 'append' | 'append-reply' | 'vote' | 'vote-reply' | 'pre-vote' | 'pre-vote-reply' | 'heartbeat' | 'heartbeat-reply'
  | 'snapshot' | 'propose' | 'read-index' | 'read-index-reply' | 'timeout-now' | 'transfer-leader' | 'unreachable' | 'snapshot-status';

export interface Message {
  readonly type: MessageType;
  readonly to: number;
  readonly from: number;
  readonly term: number;
  readonly logTerm: number;
  readonly index: number;
  readonly entries: readonly Entry[];
  readonly commit: number;
  /** Meta only: the receiver fetches the body itself by dialling the sender. */
  readonly snapshot: SnapshotMeta | undefined;
  readonly reject: boolean;
  readonly rejectHint: number;
  readonly context: Uint8Array;
  /** Heartbeats and their answers: number of the round, ascending in the life of a leader's process. */
  readonly round: number;
  /** Heartbeats: the election time-out that the leader chose for all, in ticks; 0 = the least. */
  readonly electionTicks: number;
  /** Heartbeats: every full member has the log durably up to here. */
  readonly keptByAll: number;
  /** Answers to heartbeats: the member's election rank. */
  readonly rank: number;
  /** Appends: the commit index alone. A member that has all before it says nothing. */
  readonly notice: boolean;
}

/**
 * What the core reads of the stable log. Synchronous: recent entries are in memory, older ones come from the page cache.
 * Entries exist for firstIndex()..lastIndex(); firstIndex() - 1 is the compaction point, whose term is known.
 */
export interface LogReader {
  firstIndex(): number;
  lastIndex(): number;
  /** The term of an index in [firstIndex() - 1, lastIndex()]; undefined outside. */
  term(index: number): number | undefined;
  /** Entries [low, high) as far as maxBytes goes, at least one. Throws when low < firstIndex(). */
  entries(low: number, high: number, maxBytes: number): readonly Entry[];
  /** Meta of the newest raft snapshot that this member could give to a follower. */
  snapshotMeta(): SnapshotMeta;
}
