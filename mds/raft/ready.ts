/** What goes into a RaftNode and comes out of it. */
import type { ProgressState } from './progress.ts';
import type { ConfChange, ConfState, Entry, HardState, LogReader, Message, SnapshotMeta } from './types.ts';

export type Role = 'follower' | 'pre-candidate' | 'candidate' | 'leader';

export interface RaftOptions {
  /** This member; positive. */
  readonly id: number;
  readonly log: LogReader;
  /** As last made durable; zeros on a new disk. */
  readonly hardState: HardState;
  /** The configuration at `applied`; empty for a member that waits to be contacted by a leader. */
  readonly conf: ConfState;
  /** Highest index that the state machine has applied durably. */
  readonly applied: number;
  /**
   * A follower campaigns after electionTicks to 2 * electionTicks - 1 ticks without a leader (see drawElectionTimeout), and gives no vote away before electionTicks
   * have passed. The least: the leader may choose more for all. Part of the protocol where leases are used: equal at all members.
   */
  readonly electionTicks: number;
  /** The least; otherwise a tenth of the election time-out in force. */
  readonly heartbeatTicks: number;
  /** Election priority: 0 (default) stands first, 1 an election time-out later, and so on. */
  readonly electionRank?: number;
  /**
   * Leader leases (thesis 6.4.1), with checkQuorum alone: tells, on the driver's clock, whether the time since the sending of this round of
   * heartbeats is shorter than the promise that its answers were. Asked at the very moment of a read. Default: no leases.
   */
  readonly leaseHeld?: (round: number) => boolean;
  /** For the simulator, which must find it: entries of earlier terms are committed by counting (Figure 8). Never in production. */
  readonly countsOldTerms?: boolean;
  /** Bytes of entries in one append (one entry may pass it). */
  readonly maxAppendBytes: number;
  /** Bytes sent to one follower and unacknowledged; also bytes handed out to be applied and not applied. */
  readonly maxInflightBytes: number;
  readonly maxInflightMessages: number;
  /** Bytes proposed that may wait to be committed and handed out. */
  readonly maxUncommittedBytes: number;
  readonly preVote: boolean;
  readonly checkQuorum: boolean;
  readonly random: { below(bound: number): number };
}

/** The entry data of a configuration change; a port, because the core knows no wire format. */
export interface ConfCodec {
  encode(change: ConfChange): Uint8Array;
  /** Throws when the bytes are not a configuration change. */
  decode(data: Uint8Array): ConfChange;
}

export interface ReadState {
  /** The read may be served once this index has been applied. */
  readonly index: number;
  readonly context: Uint8Array;
}

/** Work for the driver. The order that it must keep is in README.md. */
export interface Ready {
  /** To be made durable before messagesAfterSync are sent; undefined when unchanged. */
  hardState: HardState | undefined;
  /** To be appended durably; when the first one's index is not behind the end of the log, the log is cut there first. */
  entries: Entry[];
  /** To be applied, in order. They are durable in this member's log already, so applying need not wait for this Ready's sync. */
  committed: Entry[];
  /** May be sent at once, in parallel with the sync. */
  messages: Message[];
  /** Votes, acknowledgements, requests for votes: to be sent when snapshot, entries and hardState are durable. */
  messagesAfterSync: Message[];
  /** Confirmed reads; may be served at once. */
  readStates: ReadState[];
  /** The messages hold this round of heartbeats; 0 = none. */
  round: number;
  /** To be fetched from snapshotFrom and loaded before entries are appended; the log then begins behind its index. */
  snapshot: SnapshotMeta | undefined;
  /** The member that offered the snapshot; 0 without one. */
  snapshotFrom: number;
  /** 0 = unknown. */
  leader: number;
  role: Role;
  /** False when only the commit index changed: it need not be synced. */
  mustSync: boolean;
}

export interface PeerStatus {
  readonly node: number;
  readonly match: number;
  readonly next: number;
  readonly state: ProgressState;
  readonly recentActive: boolean;
  readonly learner: boolean;
  readonly pendingSnapshot: number;
  readonly inflightMessages: number;
  readonly inflightBytes: number;
  readonly paused: boolean;
  /** Election rank, as the member said last; 0 before. */
  readonly rank: number;
}

export interface RaftStatus {
  readonly id: number;
  readonly leader: number;
  readonly role: Role;
  readonly term: number;
  readonly vote: number;
  readonly commit: number;
  readonly applied: number;
  readonly lastIndex: number;
  readonly conf: ConfState;
  /** Node that leadership is being transferred to; 0 = none. Known at the leader. */
  readonly transferee: number;
  /** Election time-out in force. */
  readonly electionTicks: number;
  /** Every full member has the log durably up to here, as far as this member knows. */
  readonly keptByAll: number;
  /** At the leader, one for each other member; empty elsewhere. */
  readonly peers: readonly PeerStatus[];
  /** Ticks since a message of the current leader; at the leader, since a quorum was heard. Infinity while no leader is known. */
  readonly leaderHeardTicks: number;
}
