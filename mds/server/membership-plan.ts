/**
 * What a leader does next so that the configuration becomes what the state wants: who came joins as a learner, who has caught up
 * becomes a voter, who is replaced leaves in that very step, who was removed leaves. Pure, so that any new leader goes on with it.
 */
import { isJoint, membersOf, type ConfChange, type PeerStatus, type RaftStatus } from '../raft/index.ts';
import { PROMOTE_LAG } from '../../proto/types/limits.ts';
import type { NodeRecord } from './state-reader.ts';

export type MembershipStep =
  | { readonly kind: 'change'; readonly change: ConfChange; readonly what: string }
  /** This member is to leave, and a leader cannot see that through: another one has to lead. */
  | { readonly kind: 'transfer'; readonly to: number; readonly what: string }
  /** The node was replaced: it is to be told that it is gone. */
  | { readonly kind: 'forget'; readonly node: number; readonly what: string }
  /** The node has left, and its site's stream ends with it. */
  | { readonly kind: 'end-stream'; readonly site: number; readonly incarnation: number; readonly what: string };

export type RaftView = Pick<RaftStatus, 'id' | 'conf' | 'commit' | 'transferee'> & {
  readonly peers: readonly Pick<PeerStatus, 'node' | 'match' | 'state' | 'recentActive' | 'rank'>[];
};

const change = (what: string, ...changes: ConfChange['changes']): MembershipStep => ({
  kind: 'change', what, change: { transition: 'auto', changes, context: new Uint8Array(0) },
});

/** Entries that a learner lacks; undefined: it does not answer, or is loading a raft snapshot. */
export function lagOf(raft: RaftView, node: number): number | undefined {
  const peer = raft.peers.find((candidate) => candidate.node === node);
  return peer?.recentActive === true && peer.state === 'replicate' ? Math.max(0, raft.commit - peer.match) : undefined;
}

/** Asked of a leader alone: what it can do next, each by itself, best first. Empty: all is as it should be, or nothing can be done now. */
export function nextSteps(raft: RaftView, nodes: readonly NodeRecord[]): MembershipStep[] {
  const { conf } = raft;
  if (isJoint(conf)) return [];
  const members = new Set(membersOf(conf));
  return nodes.map((node) => (node.removed ? leaving(raft, members, node) : staying(raft, members, node, nodes))).filter((step) => step !== undefined);
}

function leaving(raft: RaftView, members: ReadonlySet<number>, { node, name, stream }: NodeRecord): MembershipStep | undefined {
  if (!members.has(node)) return stream === undefined ? undefined : { kind: 'end-stream', ...stream, what: `what ${name} answered and did not hand on is given up` };
  if (node === raft.id) return handOver(raft, node);
  if (raft.conf.voters.length === 1 && raft.conf.voters[0] === node) return undefined;
  // It hands on what it has answered, and then ends its stream itself (how long that is waited for: MembershipKeeper).
  if (stream !== undefined) return undefined;
  return change(`${name} leaves`, { type: 'remove', node });
}

function staying(raft: RaftView, members: ReadonlySet<number>, record: NodeRecord, nodes: readonly NodeRecord[]): MembershipStep | undefined {
  const { node, name, replaces } = record;
  if (record.disk === '') return undefined;
  // It has nothing to learn first.
  if (record.witness) return members.has(node) ? undefined : change(`${name} joins as a witness`, { type: 'add-witness', node });
  const heir = nodes.find((other) => other.replaces === node && !other.removed);
  // Out of the configuration already: its heir took its place in the same step.
  if (!members.has(node) && heir !== undefined) return raft.conf.voters.includes(heir.node) ? { kind: 'forget', node, what: `${name} (node ${String(node)}) was replaced` } : undefined;
  if (!members.has(node)) return change(`${name} joins as a learner`, { type: 'add-learner', node });
  if (!raft.conf.learners.includes(node)) return undefined;
  const lag = lagOf(raft, node);
  if (record.learner || lag === undefined || lag > PROMOTE_LAG) return undefined;
  if (!members.has(replaces)) return change(`${name} becomes a voter`, { type: 'add-voter', node });
  if (replaces === raft.id) return handOver(raft, replaces);
  return change(`${name} becomes a voter in place of node ${String(replaces)}`, { type: 'add-voter', node }, { type: 'remove', node: replaces });
}

/** To the voter that lacks least, and of those to the one of the lowest rank. */
function handOver(raft: RaftView, node: number): MembershipStep | undefined {
  if (raft.transferee !== 0) return undefined;
  const [best] = raft.peers.filter((peer) => peer.recentActive && raft.conf.voters.includes(peer.node) && !raft.conf.witnesses.includes(peer.node))
    .sort((a, b) => b.match - a.match || a.rank - b.rank);
  return best === undefined ? undefined : { kind: 'transfer', to: best.node, what: `node ${String(node)} is to leave and must not lead` };
}
