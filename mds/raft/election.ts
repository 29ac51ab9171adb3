/** Elections: pre-vote, vote, and who may stand. Raft 5.2, 5.4.1; thesis 3.10, 9.6. */
import { appendProposals } from './replication.ts';
import { becomeCandidate, becomeFollower, becomeLeader, becomePreCandidate } from './role.ts';
import type { RaftState } from './state.ts';
import type { Message } from './types.ts';

export type Campaign = 'pre-election' | 'election' | 'transfer';

/** Context of a request for votes that the old leader asked for: it passes the stickiness to that leader. */
const TRANSFER_CONTEXT = new Uint8Array([1]);

/** Stands for election, unless this node leads already, may not, or has a committed configuration change to apply. */
export function hup(raft: RaftState, campaign: Campaign): void {
  if (raft.role === 'leader' || !raft.promotable() || hasUnappliedConfChange(raft)) return;
  if (campaign !== 'transfer' && promised(raft)) return;
  startCampaign(raft, campaign);
}

function startCampaign(raft: RaftState, campaign: Campaign): void {
  const preVote = campaign === 'pre-election';
  if (preVote) becomePreCandidate(raft);
  else becomeCandidate(raft);
  // A pre-vote asks for the term that would follow.
  const term = preVote ? raft.term + 1 : raft.term;
  const index = raft.log.lastIndex();
  const logTerm = raft.log.lastTerm();
  for (const node of raft.tracker.progress.keys()) {
    if (!raft.tracker.isVoter(node)) continue;
    if (node === raft.id) {
      raft.send(preVote ? 'pre-vote-reply' : 'vote-reply', node, { term });
      continue;
    }
    raft.send(preVote ? 'pre-vote' : 'vote', node, campaign === 'transfer' ? { term, index, logTerm, context: TRANSFER_CONTEXT } : { term, index, logTerm });
  }
}

/**
 * A leader was heard within the election time-out: a vote of a later term is not even looked at, unless that leader asks for it, so that
 * a member which does not hear it cannot depose it.
 */
export function sticksToLeader(raft: RaftState, message: Message): boolean {
  if (askedByLeader(message) || !raft.options.checkQuorum) return false;
  return promised(raft) || (raft.leader !== 0 && raft.electionElapsed < raft.electionTicks);
}

/** A leader's lease may count on this node's vote: not given away in any term, not even to itself, whoever is leader by now. */
function promised(raft: RaftState): boolean {
  return raft.options.leaseHeld !== undefined && raft.now < raft.promisedUntil && !raft.tracker.isSingleton(raft.id);
}

function askedByLeader(message: Message): boolean {
  return message.type === 'vote' && message.context.length > 0;
}

/**
 * A request for a vote or pre-vote of this term or (pre-vote) a later one. Learners answer as well: a candidate may know of a promotion
 * that this node has not applied.
 */
export function handleVoteRequest(raft: RaftState, message: Message): void {
  // The term may have come another way, with the promise still standing. Silence: the asker tries again.
  if (promised(raft) && !askedByLeader(message)) return;
  const preVote = message.type === 'pre-vote';
  const reply = preVote ? 'pre-vote-reply' : 'vote-reply';
  if (preVote && raft.role === 'pre-candidate' && message.term <= raft.term + 1 && precedes(raft, message)) {
    raft.send(reply, message.from, { reject: true });
    return;
  }
  const free = raft.vote === message.from || (raft.vote === 0 && raft.leader === 0) || (preVote && message.term > raft.term);
  if (!free || !raft.log.isUpToDate(message.index, message.logTerm)) {
    raft.send(reply, message.from, { reject: true });
    return;
  }
  // The asker's term: for a pre-vote it is ahead of this node's.
  raft.send(reply, message.from, { term: message.term });
  if (preVote) {
    if (raft.role === 'pre-candidate') becomeFollower(raft, raft.term, 0);
    return;
  }
  raft.electionElapsed = 0;
  raft.vote = message.from;
}

/** Of two that ask for pre-votes at once one goes on, so that they do not split the votes, or both give way: the better log, or else the newer term, or else the lower number. */
function precedes(raft: RaftState, message: Message): boolean {
  if (!raft.log.isUpToDate(message.index, message.logTerm)) return true;
  const isEqual = message.index === raft.log.lastIndex() && message.logTerm === raft.log.lastTerm();
  return isEqual && (message.term <= raft.term || raft.id < message.from);
}

/** An answer to this node's candidacy. Answers to a candidacy of another kind or of nobody are stale. */
export function handleVoteReply(raft: RaftState, message: Message): void {
  const expected = raft.role === 'pre-candidate' ? 'pre-vote-reply' : 'vote-reply';
  if ((raft.role !== 'pre-candidate' && raft.role !== 'candidate') || message.type !== expected) return;
  // A pre-vote granted to an older attempt of this node.
  if (raft.role === 'pre-candidate' && !message.reject && message.term !== raft.term + 1) return;
  switch (raft.tracker.recordVote(message.from, !message.reject)) {
    case 'pending':
      return;
    case 'lost':
      becomeFollower(raft, raft.term, 0);
      return;
    case 'won':
      if (raft.role === 'pre-candidate') {
        startCampaign(raft, 'election');
      } else {
        becomeLeader(raft);
        appendProposals(raft, [{ type: 'command', data: new Uint8Array(0) }]);
      }
  }
}

/** The configuration at hand is not the newest committed one: this node might stand in a cluster that it has left. */
function hasUnappliedConfChange(raft: RaftState): boolean {
  const end = raft.log.commit + 1;
  for (let low = raft.log.applied + 1; low < end; ) {
    const entries = raft.log.slice(low, end, raft.options.maxAppendBytes);
    if (entries === undefined || entries.length === 0) return true;
    if (entries.some((entry) => entry.type === 'conf-change')) return true;
    low += entries.length;
  }
  return false;
}
