/** Changes of the configuration: proposing, applying, leaving joint consensus. Raft thesis 4. */
import { ConfChangeError, changeConf, isJoint, isVoter, leaveJointChange } from './conf-change.ts';
import { appendProposals, maybeCommit } from './replication.ts';
import { releasePostponedReads } from './read-index.ts';
import { becomeFollower } from './role.ts';
import type { RaftState } from './state.ts';
import type { ConfChange, ConfState } from './types.ts';

/**
 * Why the leader does not take a change into its log now; undefined when it may. The configuration at hand is the one that the change
 * will meet when it is applied, because none is pending: so what passes here is possible then.
 */
export function confChangeRefusal(raft: RaftState, change: ConfChange): string | undefined {
  if (raft.pendingConfIndex > raft.log.applied) return 'another change may be pending';
  const joint = isJoint(raft.tracker.conf);
  if (joint && change.changes.length > 0) return 'the joint configuration must be left first';
  if (!joint && change.changes.length === 0) return 'there is no joint configuration to leave';
  if (!joint && change.changes.some(({ type, node }) => type === 'add-voter' && lacksWhatIsGivenUp(raft, node))) return 'it must learn first what a witness may have given up';
  try {
    const next = changeConf(raft.tracker.conf, change);
    const behind = joint ? undefined : leftBehind(raft, next);
    return behind === undefined ? undefined : `node ${String(behind)} lacks what a witness may have given up: bring it back, or remove it first`;
  } catch (error) {
    if (error instanceof ConfChangeError) return error.message;
    throw error;
  }
}

/** With a witness, a new voter may come to be the only one left with a state: what it lacks then, the witness must have kept. */
function lacksWhatIsGivenUp(raft: RaftState, node: number): boolean {
  const { tracker } = raft;
  return tracker.conf.witnesses.length > 0 && !tracker.isVoter(node) && (tracker.progress.get(node)?.match ?? 0) < raft.givenUp;
}

/**
 * The witness and full voters that stay may be all that answers one day: what these lack the witness must have, so that a full voter whose log they
 * may need does not leave. Where the witness is not at hand, its log may begin anew at what is committed. Those that lack something and the witness
 * together are no majority: then any majority has somebody who lacks nothing. undefined: nobody is in the way.
 */
function leftBehind({ id, log, tracker, givenUp }: RaftState, next: ConfState): number | undefined {
  const leaves = tracker.conf.voters.some((node) => !tracker.isWitness(node) && !next.voters.includes(node));
  if (!leaves || next.witnesses.length === 0) return undefined;
  const atHand = next.witnesses.every((node) => tracker.progress.get(node)?.state === 'replicate');
  const needed = atHand ? givenUp : Math.max(givenUp, log.commit);
  const behind = next.voters.filter((node) => node !== id && !next.witnesses.includes(node) && (tracker.progress.get(node)?.match ?? 0) < needed);
  return 2 * (behind.length + next.witnesses.length) > next.voters.length ? behind[0] : undefined;
}

/** Puts a committed change in force, at every member at the same entry. */
export function applyConfChange(raft: RaftState, change: ConfChange): ConfState {
  const conf = changeConf(raft.tracker.conf, change);
  return conf === raft.tracker.conf ? conf : switchConf(raft, conf);
}

/** Brings a configuration into force: the one after a change, or that of a raft snapshot. */
export function switchConf(raft: RaftState, next: ConfState): ConfState {
  const conf = raft.tracker.configure(next, raft.log.lastIndex(), raft.now);
  if (raft.role !== 'leader') return conf;
  if (!raft.tracker.isVoter(raft.id)) {
    // Removed or demoted: it has led until its own removal was committed, and now steps down.
    becomeFollower(raft, raft.term, 0);
    return conf;
  }
  if (raft.transferee !== 0 && !raft.tracker.isVoter(raft.transferee)) raft.transferee = 0;
  // A smaller quorum may have what the larger one lacked; new members are probed without waiting for a heartbeat.
  raft.replicationPending = true;
  if (maybeCommit(raft)) releasePostponedReads(raft);
  return conf;
}

/** Notes that a change at the log's end waits to be applied. */
export function confChangeAppended(raft: RaftState, change: ConfChange): void {
  raft.pendingConfIndex = raft.log.lastIndex();
  raft.leaves = !isVoter(changeConf(raft.tracker.conf, change), raft.id);
}

/**
 * The leader waits for the change by which it goes. What it took after that nobody else might have, and a longer log than any voter's would
 * refuse the others its vote, while it may not stand itself: where one more member is lost, they would be without a leader for ever.
 */
export const isLeaving = (raft: RaftState): boolean => raft.leaves && raft.pendingConfIndex > raft.log.applied;

/** A leader whose joint configuration is to be left by itself proposes so once that configuration is in force; again until it succeeds. */
export function maybeLeaveJoint(raft: RaftState): void {
  if (raft.role !== 'leader' || !raft.tracker.conf.autoLeave || raft.pendingConfIndex > raft.log.applied || raft.transferee !== 0) return;
  const change = leaveJointChange();
  appendProposals(raft, [{ type: 'conf-change', data: raft.codec.encode(change) }]);
  confChangeAppended(raft, change);
}
