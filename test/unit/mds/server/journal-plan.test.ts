/** Which change of its configuration the leader of a journal group asks for, by what its file says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JournalPeer } from '../../../../mds/server/journal-members.ts';
import { nextJournalChange, outdatedIn } from '../../../../mds/server/journal-plan.ts';
import type { RaftView } from '../../../../mds/server/membership-plan.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { PROMOTE_LAG } from '../../../../proto/types/limits.ts';

const COMMIT = 10_000 + PROMOTE_LAG;
const peer = (node: number, joins = false): JournalPeer => ({ node, name: String(node), address: '', witness: node >= 100, joins });
const raft = (conf: Partial<RaftView['conf']> = {}, learnt?: number): RaftView => ({
  id: 1, commit: COMMIT, transferee: 0, conf: { ...confOf([1, 3, 100], [100]), ...conf },
  peers: learnt === undefined ? [] : [5, 101].map((node) => ({ node, match: learnt, state: 'replicate', recentActive: true, rank: 0 })),
});
const changes = (view: RaftView, ...wanted: JournalPeer[]): unknown => nextJournalChange(view, wanted)?.changes.map(({ type, node }) => [type, node]);

test('7.12 a group that is as the file says is left alone, and so is one whose last change is not over', () => {
  assert.equal(changes(raft(), peer(1), peer(3), peer(100)), undefined);
  assert.equal(changes(raft({ votersOutgoing: [1, 3, 100] }), peer(1), peer(3), peer(101, true)), undefined);
});

test('7.12 a new witness takes the place of the old one in one step, once it is heard and has nearly everything', () => {
  const wanted = [peer(1), peer(3), peer(101, true)];
  assert.deepEqual(changes(raft(), ...wanted), [['add-learner', 101]]);
  assert.equal(changes(raft({ learners: [101] }), ...wanted), undefined, 'it is not heard');
  assert.deepEqual(changes(raft({ learners: [101] }, COMMIT), ...wanted), [['add-witness', 101], ['retire', 100]]);
});

test('7.12 a new mds learns first, and takes the place of the old one when it has nearly everything', () => {
  const wanted = [peer(1), peer(5, true), peer(100)];
  assert.deepEqual(changes(raft(), ...wanted), [['add-learner', 5]]);
  assert.equal(changes(raft({ learners: [5] }), ...wanted), undefined, 'it is not heard');
  assert.equal(changes(raft({ learners: [5] }, COMMIT - PROMOTE_LAG - 1), ...wanted), undefined);
  assert.deepEqual(changes(raft({ learners: [5] }, COMMIT - PROMOTE_LAG), ...wanted), [['add-voter', 5], ['retire', 3]]);
});

test('7.12 a leader whose file is of before a change brings nobody back', () => {
  assert.equal(changes(raft(confOf([1, 3, 101], [101])), peer(1), peer(3), peer(100)), undefined);
  // Nor one that was itself a newcomer: of 100, 101 and 102, the second is gone as well.
  const now = raft({ ...confOf([1, 3, 102], [102]), retired: [100, 101] }, COMMIT);
  assert.equal(changes(now, peer(1), peer(3), peer(101, true)), undefined);
  assert.deepEqual(outdatedIn(now.conf, [peer(1), peer(3), peer(101, true)]).map(({ node }) => node), [101]);
  assert.equal(changes(now, peer(1), peer(3), peer(102, true)), undefined);
});

test('7.12 a newcomer that a leader with an older file sends away is not gone for good; one that nobody came as is, with the step of another', () => {
  const learning = raft({ learners: [101] }, COMMIT);
  assert.deepEqual(changes(learning, peer(1), peer(3), peer(100)), [['remove', 101]]);
  const other = { ...learning, conf: { ...learning.conf, learners: [5, 101] } };
  assert.deepEqual(changes(other, peer(1), peer(5, true), peer(100)), [['add-voter', 5], ['retire', 3], ['retire', 101]]);
});

test('7.12 two that are to leave go in one step, and are not asked for again', () => {
  const leaves = (each: JournalPeer): JournalPeer => ({ ...each, leaves: true });
  assert.deepEqual(changes(raft(), peer(1), leaves(peer(3)), leaves(peer(100))), [['retire', 3], ['retire', 100]]);
  assert.equal(changes(raft({ ...confOf([1]), retired: [3, 100] }), peer(1), leaves(peer(3)), leaves(peer(100))), undefined);
});
