/** Everything that one Raft member knows. The rules that change it stand in the files named after what they do. */
import { RaftLog } from './raft-log.ts';
import { Outbox, makeMessage, type MessageFields } from './outbox.ts';
import { ReadOnly } from './read-only.ts';
import { Tracker } from './tracker.ts';
import type { ConfCodec, RaftOptions, ReadState, Role } from './ready.ts';
import type { Entry, HardState, MessageType } from './types.ts';

export class RaftState {
  readonly id: number;
  readonly options: RaftOptions;
  readonly codec: ConfCodec;
  readonly log: RaftLog;
  readonly tracker: Tracker;
  readonly outbox: Outbox;
  readonly reads = new ReadOnly();
  /** Confirmed reads of this node, for the next Ready. */
  readStates: ReadState[] = [];
  /** Proposals of this follower, for its leader, in the next Ready. */
  forwards: Entry[] = [];

  /** Never goes back. */
  term: number;
  /** Whom this node voted for in `term`; set once a term. */
  vote: number;
  /** Leader of `term` as far as known; the node itself exactly when role is leader. */
  leader = 0;
  role: Role = 'follower';

  /** Ticks since the node was made. */
  now = 0;
  /** Ticks since a leader was heard or a vote was granted; at a leader, since the last look of check-quorum. */
  electionElapsed = 0;
  heartbeatElapsed = 0;
  /** Election time-out in force: at least options.electionTicks; a leader chooses it for all, its heartbeats carry it. */
  electionTicks: number;
  /** electionTicks and a random part, later by electionRank election time-outs; drawn anew in each term. */
  electionTimeout = 0;
  /** Tick of the last message of `leader`. */
  leaderHeardAt = 0;

  /** Up to this tick no vote may be given away (but at the leader's own wish): the leader's lease counts on it. */
  promisedUntil: number;
  /** Leader: number of the last round of heartbeats. Goes on from term to term. */
  round = 0;
  /** Leader: it has told a member to stand, which no lease survives; that message may arrive at any time of this term. */
  leaseBroken = false;
  /** Every full member has the log durably up to here, as far as known. */
  keptByAll = 0;
  /** Leader: up to here a witness may lack log: it was told to give it up by this leader or by one before it, or has begun behind it. */
  givenUp = 0;

  /** Leader: whom leadership is being transferred to; proposals are refused meanwhile. */
  transferee = 0;
  /** Leader: no configuration change may be proposed until this index has been applied; there may be one at or below it. */
  pendingConfIndex = 0;
  /** Leader: the change that may be pending is one by which this node stops being a voter. */
  leaves = false;
  /** Leader: payload bytes proposed in this term and not handed out as committed. May underestimate, never overestimates. */
  uncommittedBytes = 0;
  /** Leader: something changed that may let an append be sent; the next Ready looks. */
  replicationPending = false;
  /** Leader: the next Ready carries a round of heartbeats. */
  heartbeatPending = false;
  /** The member that offered the pending raft snapshot. */
  snapshotFrom = 0;

  constructor(options: RaftOptions, codec: ConfCodec) {
    this.id = options.id;
    this.options = options;
    this.codec = codec;
    this.log = new RaftLog(options.log, options.hardState.commit, options.applied);
    // Only a new cluster's first snapshot can be ahead: later ones are loaded together with their term.
    this.term = Math.max(options.hardState.term, this.log.lastTerm());
    this.vote = this.term === options.hardState.term ? options.hardState.vote : 0;
    this.electionTicks = options.electionTicks;
    // A promise of an earlier life may still stand.
    this.promisedUntil = options.leaseHeld === undefined ? 0 : options.electionTicks;
    this.tracker = new Tracker(options);
    this.outbox = new Outbox(options.id);
    this.tracker.configure(options.conf, this.log.lastIndex(), 0);
  }

  hardState(): HardState {
    return { term: this.term, vote: this.vote, commit: this.log.commit };
  }

  /** Queues a message with this node's term, unless the fields name another; proposals and read requests carry none. */
  send(type: MessageType, to: number, fields: MessageFields = {}): void {
    const term = type === 'propose' || type === 'read-index' ? 0 : (fields.term ?? this.term);
    this.outbox.put(makeMessage(type, to, this.id, { ...fields, term }));
  }

  /** May stand for election: a voter of either half, not in the middle of a raft snapshot. */
  promotable(): boolean {
    return this.tracker.isVoter(this.id) && this.log.unstable.snapshot === undefined;
  }
}
