/** Linearizable reads without log entries. Raft thesis 6.4. */
import { READS_WAITING } from '../../proto/types/limits.ts';
import { committedInTerm } from './replication.ts';
import type { ReadRequest } from './read-only.ts';
import type { RaftState } from './state.ts';
import type { Message } from './types.ts';

/**
 * Asks for a read index: at the leader itself, else by forwarding. Without a leader, or when too many wait, the request is dropped; the
 * driver asks again after a while, as it must for lost messages anyway.
 */
export function requestRead(raft: RaftState, request: ReadRequest): void {
  if (raft.role !== 'leader') {
    // Only the own requests are passed on, so that two members which take each other for the leader do not play ball.
    if (raft.leader !== 0 && request.from === raft.id) raft.send('read-index', raft.leader, { context: request.context });
  } else if (raft.tracker.isSingleton(raft.id) && committedInTerm(raft)) {
    answerRead(raft, request, raft.log.commit);
  } else if (leasedIndex(raft) !== undefined) {
    answerRead(raft, request, raft.log.commit);
  } else if (raft.reads.size >= READS_WAITING) {
    return;
  } else if (committedInTerm(raft)) {
    raft.reads.add(request, raft.log.commit);
    raft.heartbeatPending = true;
  } else {
    raft.reads.postpone(request);
  }
}

/**
 * A quorum has promised to vote for nobody else until later than now (thesis 6.4.1), so that nothing can have been committed elsewhere. The
 * clock is asked in the same synchronous step in which the commit index is taken, so a pause before or after it does no harm.
 */
export function leasedIndex(raft: RaftState): number | undefined {
  const held = raft.options.leaseHeld;
  if (raft.role !== 'leader' || held === undefined || !raft.options.checkQuorum || raft.leaseBroken || !committedInTerm(raft)) return undefined;
  const round = raft.tracker.confirmedRound(raft.id, raft.round);
  return round > 0 && held(round) ? raft.log.commit : undefined;
}

/** The leader has committed in its term: requests that waited for it go on. */
export function releasePostponedReads(raft: RaftState): void {
  if (!committedInTerm(raft)) return;
  for (const request of raft.reads.takePostponed()) requestRead(raft, request);
}

export function acknowledgeReads(raft: RaftState, from: number, context: Uint8Array): void {
  for (const read of raft.reads.acknowledge(from, context, raft.id, raft.tracker.conf)) answerRead(raft, read, read.index);
}

export function handleReadIndexReply(raft: RaftState, message: Message): void {
  raft.readStates.push({ index: message.index, context: message.context });
}

function answerRead(raft: RaftState, request: ReadRequest, index: number): void {
  if (request.from === raft.id) raft.readStates.push({ index, context: request.context });
  else raft.send('read-index-reply', request.from, { index, context: request.context });
}
