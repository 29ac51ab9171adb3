/** Time, as it passes for a member. Raft 5.2; thesis 6.2 (check-quorum). */
import { hup } from './election.ts';
import { maybeLeaveJoint } from './membership.ts';
import { becomeFollower } from './role.ts';
import type { RaftState } from './state.ts';
import { heartbeatTicks } from './timing.ts';
import { handOver } from './transfer.ts';

export function tick(raft: RaftState): void {
  raft.now += 1;
  raft.electionElapsed += 1;
  if (raft.role === 'leader') tickLeader(raft);
  else if (raft.electionElapsed >= raft.electionTimeout) tickElection(raft);
}

function tickElection(raft: RaftState): void {
  if (!raft.promotable()) return;
  raft.electionElapsed = 0;
  hup(raft, raft.options.preVote ? 'pre-election' : 'election');
}

function tickLeader(raft: RaftState): void {
  if (raft.electionElapsed >= raft.electionTicks) {
    raft.electionElapsed = 0;
    if (raft.options.checkQuorum && !checkQuorum(raft)) return;
    // A transfer that took this long has failed.
    raft.transferee = 0;
  }
  raft.heartbeatElapsed += 1;
  if (raft.heartbeatElapsed >= heartbeatTicks(raft)) {
    raft.heartbeatElapsed = 0;
    raft.heartbeatPending = true;
  }
  maybeLeaveJoint(raft);
  handOver(raft);
}

/** A leader that heard no quorum for an election time-out leads nobody. */
function checkQuorum(raft: RaftState): boolean {
  const own = raft.tracker.progress.get(raft.id);
  if (own !== undefined) own.recentActive = true;
  const active = raft.tracker.quorumActive();
  for (const [node, progress] of raft.tracker.progress) {
    if (node !== raft.id) progress.recentActive = false;
  }
  if (!active) becomeFollower(raft, raft.term, 0);
  return active;
}
