/** Raft thesis 4.1 - 4.3: majorities and configurations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_CONF, changeConf, type ConfChange, type ConfState } from '../../../../mds/raft/index.ts';
import { jointIndex, jointVote, majorityIndex } from '../../../../mds/raft/quorum.ts';

const of = (values: Record<number, number>) => (voter: number): number | undefined => values[voter];
const change = (transition: ConfChange['transition'], ...changes: ConfChange['changes']): ConfChange => ({ transition, changes, context: new Uint8Array(0) });
const conf = (voters: number[], rest: Partial<ConfState> = {}): ConfState => ({ ...EMPTY_CONF, voters, ...rest });

void test('majority index: the lower middle counts, the unheard are 0', () => {
  assert.equal(majorityIndex([], of({})), Infinity);
  assert.equal(majorityIndex([1], of({ 1: 7 })), 7);
  assert.equal(majorityIndex([1, 2], of({ 1: 7 })), 0);
  assert.equal(majorityIndex([1, 2, 3], of({ 1: 7, 2: 5 })), 5);
  assert.equal(majorityIndex([1, 2, 3, 4], of({ 1: 7, 2: 5, 3: 3 })), 3);
});

void test('joint decisions need both halves', () => {
  const joint = { voters: [1, 2, 3], votersOutgoing: [3, 4, 5] };
  assert.equal(jointIndex(joint, of({ 1: 9, 2: 9, 3: 4, 4: 2 })), 2);
  assert.equal(jointVote(joint, new Map([[1, true], [2, true], [3, true]])), 'pending');
  assert.equal(jointVote(joint, new Map([[1, true], [2, true], [4, false], [5, false]])), 'lost');
  assert.equal(jointVote(joint, new Map([[1, true], [3, true], [4, true]])), 'won');
});

void test('a simple change concerns one voter; more enter joint consensus', () => {
  assert.deepEqual(changeConf(conf([1, 2]), change('auto', { type: 'add-voter', node: 3 })), conf([1, 2, 3]));
  const joint = changeConf(conf([1, 2, 3]), change('auto', { type: 'remove', node: 1 }, { type: 'add-voter', node: 4 }));
  assert.deepEqual(joint, conf([2, 3, 4], { votersOutgoing: [1, 2, 3], autoLeave: true }));
  assert.throws(() => changeConf(joint, change('auto', { type: 'add-voter', node: 5 })), /left first/);
  assert.deepEqual(changeConf(joint, change('auto')), conf([2, 3, 4]));
  assert.throws(() => changeConf(conf([1]), change('auto', { type: 'remove', node: 1 })), /needs a voter/);
});

void test('a configuration keeps a voter with a state beside its witnesses', () => {
  const beside = conf([1, 3], { witnesses: [3] });
  assert.throws(() => changeConf(beside, change('auto', { type: 'remove', node: 1 })), /a voter with a state/);
  assert.throws(() => changeConf(conf([1, 2, 3], { witnesses: [3] }), change('auto', { type: 'remove', node: 1 }, { type: 'remove', node: 2 })), /a voter with a state/);
});

void test('who has retired is never taken in again, also after a joint step; a learner becomes a witness', () => {
  const learning = changeConf(conf([1, 2, 3], { witnesses: [3] }), change('auto', { type: 'add-learner', node: 4 }));
  const joint = changeConf(learning, change('auto', { type: 'add-witness', node: 4 }, { type: 'retire', node: 3 }));
  assert.deepEqual(joint, conf([1, 2, 4], { votersOutgoing: [1, 2, 3], witnesses: [3, 4], retired: [3], autoLeave: true }));
  const left = changeConf(joint, change('auto'));
  assert.deepEqual(left, conf([1, 2, 4], { witnesses: [4], retired: [3] }));
  for (const type of ['add-voter', 'add-learner', 'add-witness'] as const) assert.throws(() => changeConf(left, change('auto', { type, node: 3 })), /left for good/);
});

void test('a demoted voter becomes a learner only when the joint configuration is left', () => {
  const joint = changeConf(conf([1, 2]), change('joint-explicit', { type: 'add-learner', node: 2 }));
  assert.deepEqual(joint, conf([1], { votersOutgoing: [1, 2], learnersNext: [2] }));
  assert.deepEqual(changeConf(joint, change('auto')), conf([1], { learners: [2] }));
});

void test('changes are idempotent, and an empty one outside joint consensus changes nothing', () => {
  const start = conf([1, 2], { learners: [3] });
  assert.deepEqual(changeConf(start, change('auto', { type: 'add-voter', node: 2 })), start);
  assert.deepEqual(changeConf(start, change('auto', { type: 'add-learner', node: 3 })), start);
  assert.deepEqual(changeConf(start, change('auto', { type: 'remove', node: 9 })), start);
  assert.equal(changeConf(start, change('auto')), start);
});
