/**
 * What the leader of a journal group does next so that its configuration becomes what its file says: newcomers learn first, the witness too, and take the
 * places of those that the file has no more in one joint step. Pure.
 */
import { PROMOTE_LAG } from '../../proto/types/limits.ts';
import { isJoint, isVoter, membersOf, type ConfChange, type ConfState } from '../raft/index.ts';
import type { JournalPeer } from './journal-members.ts';
import { lagOf, type RaftView } from './membership-plan.ts';

/** Those that the file still names and the group has let go for good: the file is older than the group's configuration. */
export function outdatedIn(conf: ConfState, peers: readonly JournalPeer[]): readonly JournalPeer[] {
  return peers.filter(({ node, leaves }) => leaves !== true && conf.retired.includes(node));
}

/**
 * undefined: all is as it should be, or nothing can be done now. Only who is marked as one that joins is taken in, and only once it is heard and has nearly
 * everything. Who goes never comes back: the group's configuration remembers that, so that a leader whose file is of before a change undoes nothing.
 */
export function nextJournalChange(raft: RaftView, peers: readonly JournalPeer[]): ConfChange | undefined {
  const { conf } = raft;
  if (isJoint(conf) || outdatedIn(conf, peers).length > 0) return undefined;
  const wanted = peers.filter(({ leaves }) => leaves !== true);
  const members = membersOf(conf);
  const missing = wanted.filter(({ node }) => !members.includes(node));
  if (missing.some(({ joins }) => joins !== true)) return undefined;
  const [student] = missing;
  if (student !== undefined) return change({ type: 'add-learner', node: student.node });
  const learners = wanted.filter(({ node }) => conf.learners.includes(node));
  if (learners.some(({ node }) => (lagOf(raft, node) ?? Infinity) > PROMOTE_LAG)) return undefined;
  // Who only learns may be the newcomer of a file that is newer than this one: it goes for good with the step of a file that has others in its stead.
  const isOver = (node: number): boolean => isVoter(conf, node) || learners.length > 0;
  const changes = [
    ...learners.map(({ node, witness }) => ({ type: witness === true ? 'add-witness' as const : 'add-voter' as const, node })),
    ...members.filter((node) => !wanted.some((peer) => peer.node === node)).map((node) => ({ type: isOver(node) ? 'retire' as const : 'remove' as const, node })),
  ];
  return changes.length === 0 ? undefined : change(...changes);
}

const change = (...changes: ConfChange['changes']): ConfChange => ({ transition: 'auto', changes, context: new Uint8Array(0) });
