/** The door of the core: one member of a Raft cluster, in the shape step / tick / propose / ready / advance. */
import { CONF_CODEC } from './conf-codec.ts';
import { hup } from './election.ts';
import { payloadBytes } from './entry-size.ts';
import { acknowledged, handleSnapshotStatus, handleUnreachable } from './leader.ts';
import { applyConfChange, maybeLeaveJoint, switchConf } from './membership.ts';
import { flushForwards, propose } from './proposal.ts';
import { leasedIndex, requestRead } from './read-index.ts';
import type { RaftOptions, RaftStatus, Ready, Role } from './ready.ts';
import { flushHeartbeats, flushReplication } from './replication.ts';
import { becomeFollower } from './role.ts';
import { RaftState } from './state.ts';
import { statusOf } from './status.ts';
import { step } from './step.ts';
import { tick } from './ticks.ts';
import { useElectionTicks } from './timing.ts';
import { transferLeadership } from './transfer.ts';
import type { ConfChange, ConfState, HardState, Message, SnapshotMeta } from './types.ts';

/** A Ready that the driver works on. */
interface Outstanding {
  readonly last: { readonly index: number; readonly term: number } | undefined;
  readonly snapshot: SnapshotMeta | undefined;
  readonly toSelf: readonly Message[];
}

/**
 * Synchronous and without I/O: everything to be written, sent or applied comes out of ready(). At most one Ready is outstanding; step, tick
 * and propose go on meanwhile. Throws Error, for good, where a safety rule is broken: the process must not go on with this node.
 */
export class RaftNode {
  readonly #raft: RaftState;
  #outstanding: Outstanding | undefined;
  /** As in the last Ready. */
  #hardState: HardState;
  #leader = 0;
  #role: Role = 'follower';

  constructor(options: RaftOptions) {
    if (options.id <= 0 || options.electionTicks <= options.heartbeatTicks || options.heartbeatTicks <= 0) {
      throw new Error('raft: id and heartbeatTicks are positive, and electionTicks is greater than heartbeatTicks');
    }
    this.#raft = new RaftState(options, CONF_CODEC);
    this.#hardState = options.hardState;
    becomeFollower(this.#raft, this.#raft.term, 0);
  }

  /** One unit of time has passed. */
  tick(): void {
    tick(this.#raft);
  }

  /** A message from the network, or a report of the driver. Takes the message: it must not change afterwards. */
  step(message: Message): void {
    step(this.#raft, message);
  }

  /** Proposes a command; takes the bytes. At a follower it is forwarded, once. Throws ProposalDropped. */
  propose(data: Uint8Array): void {
    propose(this.#raft, { type: 'command', data });
  }

  /** Proposes a change of configuration. Throws ProposalDropped, also (conf-change-refused) where it is impossible or another is pending. */
  proposeConfChange(change: ConfChange): void {
    propose(this.#raft, { type: 'conf-change', data: CONF_CODEC.encode(change) });
  }

  /**
   * A configuration change has been applied; called for each such entry, in order, before setApplied of its index. An entry that the
   * state machine refused is given with an empty list. Returns the configuration from there on.
   */
  applyConfChange(change: ConfChange): ConfState {
    return applyConfChange(this.#raft, change);
  }

  /** Stands for election now, if it may. */
  campaign(): void {
    hup(this.#raft, this.#raft.options.preVote ? 'pre-election' : 'election');
  }

  /** Asks for a read index; it comes as a read state with this context, or, if messages are lost or there is no leader, never: ask again. */
  readIndex(context: Uint8Array): void {
    requestRead(this.#raft, { from: this.#raft.id, context });
  }

  /** The read index under the leader's lease, at once and without a Ready; undefined elsewhere and when none is held. */
  leasedIndex(): number | undefined {
    return leasedIndex(this.#raft);
  }

  /** Hands leadership over; at a follower, asks the leader to. */
  transferLeader(to: number): void {
    transferLeadership(this.#raft, to);
  }

  /** The election time-out for all, chosen by the driver of a leader from round-trip times; no effect elsewhere, nor below options.electionTicks. */
  chooseElectionTicks(ticks: number): void {
    if (this.#raft.role === 'leader') useElectionTicks(this.#raft, ticks);
  }

  /** Messages to this member were lost. */
  reportUnreachable(node: number): void {
    handleUnreachable(this.#raft, node);
  }

  /** How a member fared with the raft snapshot that it was offered. */
  reportSnapshot(node: number, ok: boolean): void {
    handleSnapshotStatus(this.#raft, node, ok);
  }

  /** True when ready() has work and none is outstanding. */
  hasReady(): boolean {
    const raft = this.#raft;
    if (this.#outstanding !== undefined) return false;
    return !raft.outbox.isEmpty() || raft.replicationPending || raft.heartbeatPending || raft.forwards.length > 0 || raft.readStates.length > 0
      || raft.log.unstable.hasNext() || raft.log.unstable.hasNextSnapshot() || raft.log.hasCommitted(raft.options.maxInflightBytes)
      || this.#changedHardState() || raft.leader !== this.#leader || raft.role !== this.#role;
  }

  /** Hands out what is to be done. Throws while an earlier Ready has not been advanced. */
  ready(): Ready {
    if (this.#outstanding !== undefined) throw new Error('raft: the last Ready has not been advanced');
    const raft = this.#raft;
    flushForwards(raft);
    const round = flushHeartbeats(raft);
    flushReplication(raft);

    const { entries, snapshot } = raft.log.unstable.take();
    const committed = raft.log.takeCommitted(raft.options.maxInflightBytes);
    if (raft.role === 'leader') raft.uncommittedBytes = Math.max(0, raft.uncommittedBytes - payloadBytes(committed));
    const { atOnce, afterSync, toSelf } = raft.outbox.take();
    const hardState = this.#changedHardState() ? raft.hardState() : undefined;
    const voted = hardState !== undefined && (hardState.term !== this.#hardState.term || hardState.vote !== this.#hardState.vote);
    const readStates = raft.readStates;
    raft.readStates = [];

    const last = entries.at(-1);
    this.#outstanding = { last: last === undefined ? undefined : { index: last.index, term: last.term }, snapshot, toSelf };
    this.#hardState = hardState ?? this.#hardState;
    this.#leader = raft.leader;
    this.#role = raft.role;
    return {
      hardState, entries, committed: [...committed], messages: atOnce, messagesAfterSync: afterSync, readStates, round, snapshot,
      snapshotFrom: snapshot === undefined ? 0 : raft.snapshotFrom, leader: raft.leader, role: raft.role,
      mustSync: entries.length > 0 || snapshot !== undefined || voted,
    };
  }

  /**
   * The Ready is done: snapshot, entries and hardState are durable, committed has been handed to the applier. `snapshot` may be replaced by
   * the meta of a later one that was loaded in its place.
   */
  advance(ready: Ready): void {
    const outstanding = this.#outstanding;
    if (outstanding === undefined) throw new Error('raft: there is no Ready to advance');
    this.#outstanding = undefined;
    const raft = this.#raft;
    if (outstanding.snapshot !== undefined) {
      const loaded = ready.snapshot ?? outstanding.snapshot;
      raft.log.snapshotLoaded(outstanding.snapshot, loaded);
      switchConf(raft, loaded.conf);
    }
    if (outstanding.last !== undefined) raft.log.unstable.stableTo(outstanding.last.index, outstanding.last.term);
    for (const message of outstanding.toSelf) step(raft, message);
    const own = raft.role === 'leader' ? raft.tracker.progress.get(raft.id) : undefined;
    if (own !== undefined && raft.log.stableIndex() > own.match) acknowledged(raft, raft.id, own, raft.log.stableIndex());
  }

  /** The state machine has applied everything up to index. */
  setApplied(index: number): void {
    this.#raft.log.appliedTo(index);
    maybeLeaveJoint(this.#raft);
  }

  status(): RaftStatus {
    return statusOf(this.#raft);
  }

  #changedHardState(): boolean {
    const { term, vote, commit } = this.#hardState;
    return this.#raft.term !== term || this.#raft.vote !== vote || this.#raft.log.commit !== commit;
  }
}
