/** Leadership transfer. Raft thesis 3.10. */
import { sendAppend } from './replication.ts';
import type { RaftState } from './state.ts';

/**
 * Hands leadership to a voter: brings its log up to date, then tells it to stand at once. A follower asks its leader. Nothing happens for
 * a node that is no voter or leads already; a second transfer replaces the first; after an election time-out the leader goes on by itself.
 */
export function transferLeadership(raft: RaftState, to: number): void {
  if (raft.role !== 'leader') {
    if (raft.leader !== 0) raft.send('transfer-leader', raft.leader, { index: to });
    return;
  }
  const progress = raft.tracker.progress.get(to);
  if (progress === undefined || !raft.tracker.conf.voters.includes(to) || raft.transferee === to) return;
  raft.transferee = 0;
  if (to === raft.id) return;
  raft.electionElapsed = 0;
  raft.transferee = to;
  if (progress.match === raft.log.lastIndex()) raft.send('timeout-now', to);
  else sendAppend(raft, to, progress, true);
}

/** The transferee acknowledged something: if it has everything now, it may stand. */
export function continueTransfer(raft: RaftState, from: number, match: number): void {
  if (from === raft.transferee && match === raft.log.lastIndex()) raft.send('timeout-now', from);
}
