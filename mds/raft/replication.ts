/** A leader's side of the log: what it appends, what it sends, when it commits. Raft 5.3, 5.4.2; thesis 10.2. */
import { entriesBytes, payloadBytes } from './entry-size.ts';
import type { Progress } from './progress.ts';
import type { RaftState } from './state.ts';
import type { Entry, SnapshotMeta } from './types.ts';

/** Appends proposals at the end of the leader's log, in its term. False, and nothing appended, when too much is uncommitted. */
export function appendProposals(raft: RaftState, proposals: readonly Pick<Entry, 'type' | 'data'>[]): boolean {
  let index = raft.log.lastIndex();
  const entries = proposals.map(({ type, data }): Entry => {
    index += 1;
    return { term: raft.term, index, type, data };
  });
  const bytes = payloadBytes(entries);
  const tooMuch = raft.uncommittedBytes > 0 && bytes > 0 && raft.uncommittedBytes + bytes > raft.options.maxUncommittedBytes;
  if (tooMuch) return false;
  raft.uncommittedBytes += bytes;
  raft.log.append(entries);
  raft.replicationPending = true;
  return true;
}

/**
 * Sends one append to a member, or the offer of a raft snapshot when its next entry has been compacted. False when nothing was sent: the
 * member's progress is paused, or there is nothing to send and `empty` does not ask for the commit index alone: as a notice, or for the member's answer.
 */
export function sendAppend(raft: RaftState, node: number, progress: Progress, empty: 'never' | 'notice' | 'asked'): boolean {
  if (progress.isPaused()) return false;
  const previous = progress.next - 1;
  const logTerm = raft.log.term(previous);
  // Through a full window goes an append without entries at most: if all in it were lost, its answer frees the window.
  const entries = progress.state === 'replicate' && progress.inflights.full()
    ? []
    : raft.log.slice(progress.next, raft.log.lastIndex() + 1, raft.options.maxAppendBytes);
  if (logTerm === undefined || entries === undefined) return offerSnapshot(raft, node, progress);
  if (entries.length === 0 && empty === 'never') return false;
  // In a probe and through a full window its answer is what goes on; elsewhere a member that lacks something says so anyway.
  const notice = empty === 'notice' && entries.length === 0 && progress.state === 'replicate' && !progress.inflights.full();
  raft.send('append', node, { index: previous, logTerm, entries, commit: raft.log.commit, notice });
  progress.sentEntries(entries.length, entriesBytes(entries));
  progress.sentCommitIndex(raft.log.commit);
  return true;
}

function offerSnapshot(raft: RaftState, node: number, progress: Progress): boolean {
  // A witness has no state to give; a full member leads soon, and offers its own.
  if (!progress.recentActive || raft.tracker.isWitness(raft.id)) return false;
  const snapshot = raft.tracker.isWitness(node) ? standing(raft) : raft.log.snapshotMeta();
  // What lies before, this witness will not have.
  if (raft.tracker.isWitness(node)) raft.givenUp = Math.max(raft.givenUp, snapshot.index);
  if (snapshot.index === 0) throw new Error('raft: the log is compacted, but there is no raft snapshot');
  progress.becomeSnapshot(snapshot.index, raft.now);
  raft.send('snapshot', node, { snapshot });
  return true;
}

/**
 * Where a witness, which has no state to fetch, may begin: at what is applied here, in the configuration of now. The log's own beginning would not do:
 * a witness that joins is no member there yet, and a survivor that was made the whole cluster has written its configuration over since.
 */
function standing({ log, tracker }: RaftState): SnapshotMeta {
  return { index: log.applied, term: log.term(log.applied) ?? 0, conf: tracker.conf };
}

/** Before a Ready: sends every member what its window allows, and the commit index if that is news. */
export function flushReplication(raft: RaftState): void {
  if (!raft.replicationPending) return;
  raft.replicationPending = false;
  for (const [node, progress] of raft.tracker.progress) {
    if (node === raft.id) continue;
    while (sendAppend(raft, node, progress, 'never'));
    if (progress.canBumpCommit(raft.log.commit)) sendAppend(raft, node, progress, 'notice');
  }
}

/** Before a Ready: a round of heartbeats, whose number it returns (0: none). The commit index is clamped to what the member is known to have. */
export function flushHeartbeats(raft: RaftState): number {
  if (!raft.heartbeatPending) return 0;
  raft.heartbeatPending = false;
  const context = raft.reads.heartbeatContext();
  const { electionTicks } = raft;
  const keptByAll = raft.tracker.keptByAll();
  raft.givenUp = Math.max(raft.givenUp, keptByAll);
  raft.round += 1;
  for (const [node, progress] of raft.tracker.progress) {
    if (node === raft.id) continue;
    const commit = Math.min(progress.match, raft.log.commit);
    raft.send('heartbeat', node, { commit, context, round: raft.round, electionTicks, keptByAll });
    // Lowered if need be: should appends with a higher one be lost, the next acknowledgement makes it news again.
    progress.sentCommitIndex(commit);
  }
  return raft.round;
}

/** True when the commit index rose. Entries of earlier terms are committed with one of this term, never by counting (Figure 8). */
export function maybeCommit(raft: RaftState): boolean {
  const index = raft.tracker.committed();
  if (index <= raft.log.commit || (raft.options.countsOldTerms !== true && !raft.log.matches(index, raft.term))) return false;
  raft.log.commitTo(index);
  raft.replicationPending = true;
  return true;
}

/** The leader knows the cluster's commit index only from its first commit on. */
export function committedInTerm(raft: RaftState): boolean {
  return raft.log.term(raft.log.commit) === raft.term;
}
