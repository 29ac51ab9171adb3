/** What a member does with its leader's messages. Raft 5.3, 7. */
import { membersOf } from './conf-change.ts';
import { becomeFollower } from './role.ts';
import { useElectionTicks } from './timing.ts';
import type { RaftState } from './state.ts';
import type { Message, SnapshotMeta } from './types.ts';

/** An append, heartbeat or raft snapshot of this term came: its sender is the leader, and this node follows it. */
export function followLeader(raft: RaftState, leader: number): void {
  if (raft.role === 'leader') throw new Error(`raft: two leaders in term ${String(raft.term)}: ${String(raft.id)} and ${String(leader)}`);
  if (raft.role !== 'follower') becomeFollower(raft, raft.term, leader);
  raft.electionElapsed = 0;
  raft.leader = leader;
  raft.leaderHeardAt = raft.now;
  raft.promisedUntil = raft.now + raft.options.electionTicks;
}

export function handleAppend(raft: RaftState, message: Message): void {
  const { log } = raft;
  if (message.index < log.commit) {
    // Late or repeated: what is committed is the same everywhere.
    if (!message.notice) raft.send('append-reply', message.from, { index: log.commit });
    return;
  }
  const last = log.maybeAppend(message.index, message.logTerm, message.entries);
  if (last !== undefined) {
    log.commitTo(Math.min(message.commit, last));
    if (!message.notice) raft.send('append-reply', message.from, { index: last });
    return;
  }
  // Where the logs may meet: skips the own tail of terms that the leader's log does not have before that index.
  const hint = log.findMeeting(Math.min(message.index, log.lastIndex()), message.logTerm);
  raft.send('append-reply', message.from, { index: message.index, reject: true, rejectHint: hint.index, logTerm: hint.term });
}

/** The leader has clamped its commit index to what this node acknowledged durably, so the log reaches that far. */
export function handleHeartbeat(raft: RaftState, message: Message): void {
  raft.log.commitTo(message.commit);
  raft.keptByAll = Math.max(raft.keptByAll, message.keptByAll);
  useElectionTicks(raft, message.electionTicks);
  raft.send('heartbeat-reply', message.from, { context: message.context, round: message.round, rank: raft.options.electionRank ?? 0 });
}

/** The offer of a raft snapshot. The acknowledgement leaves when it has been loaded. */
export function handleSnapshot(raft: RaftState, message: Message): void {
  const offered = message.snapshot;
  // One at a time: a later offer must not throw away what has been fetched.
  if (offered === undefined || raft.log.unstable.snapshotInProgress) return;
  if (restore(raft, offered)) {
    raft.snapshotFrom = message.from;
    raft.send('append-reply', message.from, { index: raft.log.lastIndex() });
  } else {
    raft.send('append-reply', message.from, { index: raft.log.commit });
  }
}

/** False when the snapshot brings nothing: it is old, the log holds its entry, or this node is no member of its configuration. */
function restore(raft: RaftState, snapshot: SnapshotMeta): boolean {
  if (snapshot.index <= raft.log.commit || !membersOf(snapshot.conf).includes(raft.id)) return false;
  if (raft.log.matches(snapshot.index, snapshot.term)) {
    raft.log.commitTo(snapshot.index);
    return false;
  }
  // Its configuration comes into force when it has been loaded: until then, earlier entries may still be being applied.
  raft.log.restore(snapshot);
  return true;
}
