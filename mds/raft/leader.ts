/** What a leader does with the answers of its members. Raft 5.3; thesis 10.2. */
import { SNAPSHOT_OFFER_ELECTIONS } from '../../proto/types/limits.ts';
import type { Progress } from './progress.ts';
import { acknowledgeReads, releasePostponedReads } from './read-index.ts';
import { maybeCommit, sendAppend } from './replication.ts';
import type { RaftState } from './state.ts';
import { continueTransfer, handOverTo } from './transfer.ts';
import type { Message } from './types.ts';

function heard(raft: RaftState, progress: Progress): void {
  progress.recentActive = true;
  progress.activeAt = raft.now;
}

export function handleAppendReply(raft: RaftState, message: Message): void {
  const progress = raft.tracker.progress.get(message.from);
  if (raft.role !== 'leader' || progress === undefined) return;
  heard(raft, progress);
  if (message.reject) handleRejection(raft, message, progress);
  else acknowledged(raft, message.from, progress, message.index);
}

function handleRejection(raft: RaftState, message: Message, progress: Progress): void {
  let hint = message.rejectHint;
  // The member's log has no term above logTerm up to hint: no entry of ours with a higher term can meet it there.
  if (message.logTerm > 0) hint = raft.log.findMeeting(Math.min(hint, raft.log.lastIndex()), message.logTerm).index;
  if (!progress.maybeDecrease(message.index, hint)) return;
  if (progress.state === 'replicate') progress.becomeProbe();
  sendAppend(raft, message.from, progress, 'asked');
}

/** A member has everything up to index durably. Also called for the leader's own log after a sync. */
export function acknowledged(raft: RaftState, from: number, progress: Progress, index: number): void {
  if (index > raft.log.lastIndex()) throw new Error(`raft: member ${String(from)} acknowledges what this leader never had`);
  const news = progress.maybeUpdate(index);
  // An acknowledgement without news still tells a probed member apart from a silent one.
  if (!news && !(progress.match === index && progress.state === 'probe')) return;
  switch (progress.state) {
    case 'probe':
      progress.becomeReplicate();
      break;
    case 'snapshot':
      // From the snapshot that was offered or by other means: the log reaches back to what the member has.
      if (progress.match + 1 >= raft.log.firstIndex()) progress.becomeReplicate();
      break;
    case 'replicate':
      progress.inflights.freeTo(index);
      break;
  }
  raft.replicationPending = true;
  if (maybeCommit(raft)) releasePostponedReads(raft);
  if (from === raft.id) return;
  continueTransfer(raft, from, progress.match);
  handOverTo(raft, from, progress);
}

export function handleHeartbeatReply(raft: RaftState, message: Message): void {
  const progress = raft.tracker.progress.get(message.from);
  if (raft.role !== 'leader' || progress === undefined) return;
  heard(raft, progress);
  progress.paused = false;
  progress.round = Math.max(progress.round, message.round);
  progress.rank = message.rank;
  const patience = SNAPSHOT_OFFER_ELECTIONS * raft.electionTicks;
  if (progress.state === 'snapshot' && raft.now - progress.snapshotAt >= patience) progress.snapshotFailed();
  // Even an empty one: it lets a full window be acknowledged, and a probed member return to replication.
  if (progress.match < raft.log.lastIndex() || progress.state === 'probe') sendAppend(raft, message.from, progress, 'asked');
  acknowledgeReads(raft, message.from, message.context);
}

/** How the raft snapshot went, from the member or the local driver. The next append waits for the member's acknowledgement or heartbeat. */
export function handleSnapshotStatus(raft: RaftState, node: number, ok: boolean): void {
  const progress = raft.tracker.progress.get(node);
  if (raft.role !== 'leader' || progress?.state !== 'snapshot') return;
  if (ok) progress.becomeProbe();
  else progress.snapshotFailed();
  progress.paused = true;
}

/** Appends to the member were probably lost: back to one at a time. So was the offer of a raft snapshot, perhaps. */
export function handleUnreachable(raft: RaftState, node: number): void {
  const progress = raft.tracker.progress.get(node);
  if (raft.role !== 'leader' || progress === undefined) return;
  if (progress.state === 'replicate') progress.becomeProbe();
  if (progress.state === 'snapshot') handleSnapshotStatus(raft, node, false);
}
