/**
 * What the leader of a journal group does next so that its configuration becomes what its file says: a new mds learns first, and takes the place of the
 * one that the file has no more in one joint step; so does a new witness, which has nothing to learn. Pure.
 */
import { PROMOTE_LAG } from '../../proto/types/limits.ts';
import { isJoint, membersOf, type ConfChange } from '../raft/index.ts';
import type { JournalPeer } from './journal-members.ts';
import { lagOf, type RaftView } from './membership-plan.ts';

/**
 * undefined: all is as it should be, or nothing can be done now. Only who is marked as one that joins is taken in: a leader whose file is of before a change
 * does not bring back whom that has removed.
 */
export function nextJournalChange(raft: RaftView, wanted: readonly JournalPeer[]): ConfChange | undefined {
  const { conf } = raft;
  const members = membersOf(conf);
  const missing = wanted.filter(({ node }) => !members.includes(node));
  if (isJoint(conf) || missing.some(({ joins }) => joins !== true)) return undefined;
  const student = missing.find(({ witness }) => witness !== true);
  if (student !== undefined) return change({ type: 'add-learner', node: student.node });
  const learners = conf.learners.filter((node) => wanted.some((peer) => peer.node === node));
  if (learners.some((node) => (lagOf(raft, node) ?? Infinity) > PROMOTE_LAG)) return undefined;
  const changes = [
    ...learners.map((node) => ({ type: 'add-voter' as const, node })),
    ...missing.map(({ node }) => ({ type: 'add-witness' as const, node })),
    ...members.filter((node) => !wanted.some((peer) => peer.node === node)).map((node) => ({ type: 'remove' as const, node })),
  ];
  return changes.length === 0 ? undefined : change(...changes);
}

const change = (...changes: ConfChange['changes']): ConfChange => ({ transition: 'auto', changes, context: new Uint8Array(0) });
