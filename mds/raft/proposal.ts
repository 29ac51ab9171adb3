/** Proposals: into the leader's log, or from a follower to its leader. */
import type { DropReason } from './errors.ts';
import { ProposalDropped } from './errors.ts';
import { confChangeAppended, confChangeRefusal, isLeaving } from './membership.ts';
import { appendProposals } from './replication.ts';
import type { RaftState } from './state.ts';
import type { Entry } from './types.ts';
import { entryBytes } from './entry-size.ts';

export type Proposal = Pick<Entry, 'type' | 'data'>;

/** A proposal of this node. Throws ProposalDropped; not to throw promises nothing but a try. */
export function propose(raft: RaftState, proposal: Proposal): void {
  if (raft.role === 'leader') {
    const refusal = proposeAtLeader(raft, proposal);
    if (refusal !== undefined) throw refusal;
    return;
  }
  if (raft.leader === 0) throw new ProposalDropped('no-leader');
  const waiting = raft.forwards.length > 0 ? raft.uncommittedBytes : 0;
  if (waiting > 0 && waiting + proposal.data.length > raft.options.maxUncommittedBytes) throw new ProposalDropped('too-much-uncommitted');
  raft.uncommittedBytes = waiting + proposal.data.length;
  raft.forwards.push({ term: 0, index: 0, ...proposal });
}

/** Proposals that a follower forwarded. What the leader does not take is dropped; the follower's driver proposes it again. */
export function proposeForwarded(raft: RaftState, entries: readonly Entry[]): void {
  if (raft.role !== 'leader') return;
  for (const { type, data } of entries) proposeAtLeader(raft, { type, data });
}

/** Before a Ready: a follower's proposals go to its leader, in messages of at most maxAppendBytes. */
export function flushForwards(raft: RaftState): void {
  let entries: Entry[] = [];
  let bytes = 0;
  for (const entry of raft.forwards) {
    if (entries.length > 0 && bytes + entryBytes(entry) > raft.options.maxAppendBytes) {
      raft.send('propose', raft.leader, { entries });
      entries = [];
      bytes = 0;
    }
    entries.push(entry);
    bytes += entryBytes(entry);
  }
  if (entries.length > 0) {
    raft.send('propose', raft.leader, { entries });
    raft.uncommittedBytes = 0;
  }
  raft.forwards = [];
}

function proposeAtLeader(raft: RaftState, proposal: Proposal): ProposalDropped | undefined {
  const refusal = refusalOf(raft, proposal);
  if (refusal !== undefined) return refusal;
  if (!appendProposals(raft, [proposal])) return dropped('too-much-uncommitted');
  if (proposal.type === 'conf-change') confChangeAppended(raft, raft.codec.decode(proposal.data));
  return undefined;
}

function refusalOf(raft: RaftState, proposal: Proposal): ProposalDropped | undefined {
  if (!raft.tracker.progress.has(raft.id)) return dropped('not-a-member');
  // A witness hands over at once: what it took would only delay that.
  if (raft.transferee !== 0 || raft.tracker.isWitness(raft.id)) return dropped('transferring');
  if (isLeaving(raft)) return dropped('leaving');
  if (proposal.type !== 'conf-change') return undefined;
  const refusal = confChangeRefusal(raft, raft.codec.decode(proposal.data));
  return refusal === undefined ? undefined : dropped('conf-change-refused', refusal);
}

function dropped(reason: DropReason, detail?: string): ProposalDropped {
  return new ProposalDropped(reason, detail);
}
