/** A look at a member from outside. */
import type { PeerStatus, RaftStatus } from './ready.ts';
import type { RaftState } from './state.ts';

export function statusOf(raft: RaftState): RaftStatus {
  return {
    id: raft.id, leader: raft.leader, role: raft.role, term: raft.term, vote: raft.vote, commit: raft.log.commit, applied: raft.log.applied,
    lastIndex: raft.log.lastIndex(), conf: raft.tracker.conf, transferee: raft.transferee, peers: peersOf(raft),
    leaderHeardTicks: leaderHeardTicks(raft), electionTicks: raft.electionTicks,
    keptByAll: raft.role === 'leader' ? raft.tracker.keptByAll() : raft.keptByAll,
  };
}

function leaderHeardTicks(raft: RaftState): number {
  if (raft.leader === 0) return Infinity;
  return raft.now - (raft.role === 'leader' ? raft.tracker.quorumActiveAt(raft.id, raft.now) : raft.leaderHeardAt);
}

function peersOf(raft: RaftState): readonly PeerStatus[] {
  if (raft.role !== 'leader') return [];
  const peers: PeerStatus[] = [];
  for (const [node, progress] of raft.tracker.progress) {
    if (node === raft.id) continue;
    const { match, next, state, recentActive, isLearner, pendingSnapshot, inflights, rank } = progress;
    peers.push({
      node, match, next, state, recentActive, learner: isLearner, pendingSnapshot, rank,
      inflightMessages: inflights.count, inflightBytes: inflights.bytes, paused: progress.isPaused(),
    });
  }
  return peers;
}
