/** A message meets a member: first its term, then its type. Raft 5.1. */
import { handleVoteReply, handleVoteRequest, hup, sticksToLeader } from './election.ts';
import { followLeader, handleAppend, handleHeartbeat, handleSnapshot } from './follower.ts';
import { handleAppendReply, handleHeartbeatReply, handleSnapshotStatus, handleUnreachable } from './leader.ts';
import { proposeForwarded } from './proposal.ts';
import { handleReadIndexReply, requestRead } from './read-index.ts';
import { becomeFollower } from './role.ts';
import type { RaftState } from './state.ts';
import { transferLeadership } from './transfer.ts';
import type { Message } from './types.ts';

/** Messages for others, stale ones and answers of strangers are ignored; what cannot be in a correct cluster throws. */
export function step(raft: RaftState, message: Message): void {
  if (message.to !== raft.id || !passesTerm(raft, message)) return;
  switch (message.type) {
    case 'hup':
      if (message.from === raft.id) hup(raft, raft.options.preVote ? 'pre-election' : 'election');
      return;
    case 'vote':
    case 'pre-vote':
      handleVoteRequest(raft, message);
      return;
    case 'vote-reply':
    case 'pre-vote-reply':
      handleVoteReply(raft, message);
      return;
    case 'append':
      followLeader(raft, message.from);
      handleAppend(raft, message);
      return;
    case 'heartbeat':
      followLeader(raft, message.from);
      handleHeartbeat(raft, message);
      return;
    case 'snapshot':
      followLeader(raft, message.from);
      handleSnapshot(raft, message);
      return;
    case 'append-reply':
      handleAppendReply(raft, message);
      return;
    case 'heartbeat-reply':
      handleHeartbeatReply(raft, message);
      return;
    case 'propose':
      proposeForwarded(raft, message.entries);
      return;
    case 'read-index':
      requestRead(raft, { from: message.from, context: message.context });
      return;
    case 'read-index-reply':
      handleReadIndexReply(raft, message);
      return;
    case 'timeout-now':
      // The leader asked: no pre-vote, it is known to be alive. A candidate is standing already.
      if (raft.role === 'follower') hup(raft, 'transfer');
      return;
    case 'transfer-leader':
      if (raft.role === 'leader') transferLeadership(raft, message.index);
      return;
    case 'unreachable':
      handleUnreachable(raft, message.from);
      return;
    case 'snapshot-status':
      handleSnapshotStatus(raft, message.from, !message.reject);
      return;
  }
}

/** Adopts a later term, refuses an earlier one. True when the message is of the current term or has none, or may pass nevertheless. */
function passesTerm(raft: RaftState, message: Message): boolean {
  const { type, term } = message;
  if (term === 0) return bearsNoTerm(message);
  if (term === raft.term) return true;
  if (term < raft.term) {
    answerStale(raft, message);
    return false;
  }
  if ((type === 'vote' || type === 'pre-vote') && sticksToLeader(raft, message)) return false;
  // Neither a pre-vote nor its being granted is an election yet.
  if (type === 'pre-vote' || (type === 'pre-vote-reply' && !message.reject)) return true;
  const fromLeader = type === 'append' || type === 'heartbeat' || type === 'snapshot';
  // A request alone does not put off this node's own candidacy (5.2: only a vote that is given does): a candidate that stands sooner, but
  // cannot win, would hold up for ever those that can.
  const waited = type === 'vote' && raft.role !== 'leader' ? raft.electionElapsed : 0;
  becomeFollower(raft, term, fromLeader ? message.from : 0);
  raft.electionElapsed = waited;
  return true;
}

function bearsNoTerm(message: Message): boolean {
  switch (message.type) {
    case 'hup': case 'propose': case 'read-index': case 'unreachable': case 'snapshot-status': case 'transfer-leader':
      return true;
    case 'append': case 'append-reply': case 'vote': case 'vote-reply': case 'pre-vote': case 'pre-vote-reply': case 'heartbeat':
    case 'heartbeat-reply': case 'snapshot': case 'read-index-reply': case 'timeout-now':
      return false;
  }
}

/** A sender that lives in the past is told, where silence could leave it, or this node, stuck for ever. */
function answerStale(raft: RaftState, message: Message): void {
  const fromLeader = message.type === 'append' || message.type === 'heartbeat';
  if (fromLeader && (raft.options.checkQuorum || raft.options.preVote)) {
    // This node's term ran ahead while it was cut off, and its requests for votes are ignored: the leader must come to its term.
    raft.send('append-reply', message.from);
  } else if (message.type === 'pre-vote') {
    raft.send('pre-vote-reply', message.from, { reject: true });
  }
}
