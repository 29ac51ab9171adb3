/** Changes of role and term. Raft 5.1, 5.2. */
import type { RaftState } from './state.ts';

/** Forgets what belonged to the old role; with a new term, the vote as well. */
function reset(raft: RaftState, term: number): void {
  if (term < raft.term) throw new Error('raft: the term would go back');
  if (raft.term !== term) {
    raft.term = term;
    raft.vote = 0;
  }
  raft.leader = 0;
  raft.electionElapsed = 0;
  raft.heartbeatElapsed = 0;
  drawElectionTimeout(raft);
  raft.transferee = 0;
  raft.leaseBroken = false;
  raft.pendingConfIndex = 0;
  raft.leaves = false;
  raft.uncommittedBytes = 0;
  raft.replicationPending = false;
  raft.heartbeatPending = false;
  raft.forwards = [];
  raft.reads.reset();
  raft.tracker.resetVotes();
}

/**
 * At random, so that split votes are rare (Raft 5.2), in a range as wide as the least time-out, or half of the one in force if that is more.
 * Members of a higher rank stand later.
 */
export function drawElectionTimeout(raft: RaftState): void {
  const spread = Math.max(raft.options.electionTicks, Math.floor(raft.electionTicks / 2));
  raft.electionTimeout = (1 + (raft.options.electionRank ?? 0)) * raft.electionTicks + raft.options.random.below(spread);
}

export function becomeFollower(raft: RaftState, term: number, leader: number): void {
  reset(raft, term);
  raft.role = 'follower';
  raft.leader = leader;
  raft.leaderHeardAt = raft.now;
}

/** Asks before it disturbs: neither term nor vote change (raft thesis 9.6). So it may ask again sooner: others may not have missed the leader yet. */
export function becomePreCandidate(raft: RaftState): void {
  drawElectionTimeout(raft);
  raft.electionTimeout = Math.ceil(raft.electionTimeout / 2);
  raft.tracker.resetVotes();
  raft.forwards = [];
  raft.leader = 0;
  raft.role = 'pre-candidate';
}

export function becomeCandidate(raft: RaftState): void {
  reset(raft, raft.term + 1);
  raft.vote = raft.id;
  raft.role = 'candidate';
}

/** Leader of a term that it won. The caller appends the term's first entry. */
export function becomeLeader(raft: RaftState): void {
  reset(raft, raft.term);
  raft.leader = raft.id;
  raft.leaderHeardAt = raft.now;
  raft.role = 'leader';
  const last = raft.log.lastIndex();
  for (const [node, progress] of raft.tracker.progress) {
    progress.reset(last + 1, raft.now);
    if (node !== raft.id) continue;
    progress.match = raft.log.stableIndex();
    progress.becomeReplicate();
    progress.recentActive = true;
  }
  // There may be a configuration change in the tail; to look would cost more than to wait until all of it has been applied.
  raft.pendingConfIndex = last;
  // Earlier leaders may have let witnesses give up anything committed.
  raft.givenUp = last;
}
