/** What a member of a site's journal group knows of all its members, for an admin. Pure. */
import type { geofs } from '../../proto/gen/geofs.js';
import { isVoter, type RaftStatus } from '../raft/index.ts';
import type { JournalPeer } from './journal-members.ts';

export type JournalMemberStatus = geofs.v1.JournalMemberStatus.$Properties;

/** Of an age or a lag. */
export const UNKNOWN = 0xffff_ffff;

/** peers: as the configuration file names them; heardMs: how long ago one was heard, undefined: not in this life. */
export function standingOf(peers: readonly JournalPeer[], raft: Pick<RaftStatus, 'id' | 'leader' | 'role' | 'conf' | 'lastIndex' | 'peers'>, heardMs: (node: number) => number | undefined): JournalMemberStatus[] {
  // Who was to leave and has left is none of them any more.
  return peers.filter(({ node, leaves }) => leaves !== true || isVoter(raft.conf, node)).map(({ node, name, address, witness }) => {
    const isSelf = node === raft.id;
    const match = isSelf ? raft.lastIndex : raft.peers.find((peer) => peer.node === node)?.match;
    return {
      node, name, address, witness: witness === true, leads: raft.leader === node, voter: isVoter(raft.conf, node), retired: raft.conf.retired.includes(node) && !isVoter(raft.conf, node),
      heardMs: isSelf ? 0 : Math.min(Math.round(heardMs(node) ?? UNKNOWN), UNKNOWN), lag: raft.role !== 'leader' || match === undefined ? UNKNOWN : Math.max(0, raft.lastIndex - match),
    };
  });
}

/** Of what the mds of one site say, by node, what is to be believed: the leader alone knows how far the others are. */
export function bestStanding(reports: readonly { readonly node: number; readonly members: readonly JournalMemberStatus[] }[]): readonly JournalMemberStatus[] {
  const known = reports.filter(({ members }) => members.length > 0);
  const best = known.find(({ node, members }) => members.some((member) => member.node === node && member.leads === true && member.lag !== UNKNOWN)) ?? known[0];
  return best?.members ?? [];
}
