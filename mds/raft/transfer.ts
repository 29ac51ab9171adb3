/** Leadership transfer. Raft thesis 3.10. */
import type { Progress } from './progress.ts';
import { sendAppend } from './replication.ts';
import type { RaftState } from './state.ts';

/**
 * Hands leadership to a voter: brings its log up to date, then tells it to stand at once. A follower asks its leader. Nothing happens for
 * a node that is no full voter or leads already; a second transfer replaces the first; after an election time-out the leader goes on by itself.
 */
export function transferLeadership(raft: RaftState, to: number): void {
  if (raft.role !== 'leader') {
    if (raft.leader !== 0) raft.send('transfer-leader', raft.leader, { index: to });
    return;
  }
  const progress = raft.tracker.progress.get(to);
  if (progress === undefined || !mayLead(raft, to) || raft.transferee === to) return;
  raft.transferee = 0;
  if (to === raft.id) return;
  raft.electionElapsed = 0;
  raft.transferee = to;
  if (progress.match === raft.log.lastIndex()) tellToStand(raft, to);
  else sendAppend(raft, to, progress, 'asked');
}

/** The transferee acknowledged something: if it has everything now, it may stand. */
export function continueTransfer(raft: RaftState, from: number, match: number): void {
  if (from === raft.transferee && match === raft.log.lastIndex()) tellToStand(raft, from);
}

/** A leading witness heard that a full voter has all that it has: that one is to lead, whoever was chosen before and has not. */
export function handOverTo(raft: RaftState, from: number, progress: Progress): void {
  if (raft.role !== 'leader' || !raft.tracker.isWitness(raft.id) || progress.match !== raft.log.lastIndex() || !mayLead(raft, from)) return;
  const chosen = raft.tracker.progress.get(raft.transferee);
  if (chosen === undefined || chosen.match < raft.log.lastIndex()) transferLeadership(raft, from);
}

/** A witness leads until a full voter has its log: it brings the one that is furthest up to date. */
export function handOver(raft: RaftState): void {
  if (raft.role !== 'leader' || raft.transferee !== 0 || !raft.tracker.isWitness(raft.id)) return;
  let best: { node: number; match: number } | undefined;
  for (const [node, { match, recentActive }] of raft.tracker.progress) {
    if (recentActive && mayLead(raft, node) && (best === undefined || match > best.match)) best = { node, match };
  }
  if (best !== undefined) transferLeadership(raft, best.node);
}

function mayLead(raft: RaftState, node: number): boolean {
  return raft.tracker.conf.voters.includes(node) && !raft.tracker.isWitness(node);
}

function tellToStand(raft: RaftState, node: number): void {
  raft.leaseBroken = true;
  raft.send('timeout-now', node);
}
