/** What the leader does next about the members, from the state's records and the configuration alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeConf, EMPTY_CONF, type ConfState } from '../../../../mds/raft/index.ts';
import { nextSteps, type RaftView } from '../../../../mds/server/membership-plan.ts';
import type { NodeRecord } from '../../../../mds/server/state-reader.ts';
import { PROMOTE_LAG } from '../../../../proto/types/limits.ts';

const node = (number: number, more: Partial<NodeRecord> = {}): NodeRecord => ({
  node: number, name: `m${String(number)}`, site: 'here', address: `m:${String(number)}`, disk: `d${String(number)}`, removed: false, witness: false, learner: false,
  replaces: 0, formats: { oldest: 1, newest: 1 }, program: '', ...more,
});

/** Node 1 leads; lag of the others. */
function view(conf: Partial<ConfState>, lag: Readonly<Record<number, number>> = {}, transferee = 0): RaftView {
  const commit = 100_000;
  const peers = Object.entries(lag).map(([number, entries]) => ({ node: Number(number), match: commit - entries, state: 'replicate' as const, recentActive: true, rank: 0 }));
  return { id: 1, conf: { ...EMPTY_CONF, ...conf }, commit, transferee, peers };
}

const stepOf = (raft: RaftView, nodes: readonly NodeRecord[]): string => {
  const step = nextSteps(raft, nodes)[0];
  if (step?.kind === 'change') return step.change.changes.map(({ type, node: of }) => `${type} ${String(of)}`).join(', ');
  if (step?.kind === 'end-stream') return `end ${String(step.site)}/${String(step.incarnation)}`;
  return step === undefined ? '' : step.kind === 'transfer' ? `transfer ${String(step.to)}` : `forget ${String(step.node)}`;
};

describe('nextSteps', () => {
  const three = [node(1), node(2), node(3)];
  const voters = { voters: [1, 2, 3] };

  it('has nothing to do where all is as it should be, or a change is half done', () => {
    assert.equal(stepOf(view(voters), three), '');
    assert.equal(stepOf(view({ voters: [1, 2, 3], votersOutgoing: [1, 2] }), [...three, node(4)]), '');
  });

  it('takes in who came with a disk, and lets it vote when it has caught up and may', () => {
    assert.equal(stepOf(view(voters), [...three, node(4, { disk: '' })]), '', 'an invitation changes nothing');
    assert.equal(stepOf(view(voters), [...three, node(4)]), 'add-learner 4');
    const learning = { ...voters, learners: [4] };
    assert.equal(stepOf(view(learning, { 4: PROMOTE_LAG + 1 }), [...three, node(4)]), '');
    assert.equal(stepOf(view(learning, {}), [...three, node(4)]), '', 'it does not answer');
    assert.equal(stepOf(view(learning, { 4: PROMOTE_LAG }), [...three, node(4)]), 'add-voter 4');
    assert.equal(stepOf(view(learning, { 4: 0 }), [...three, node(4, { learner: true })]), '');
  });

  it('takes in a witness that came with its disk as one, once', () => {
    assert.equal(stepOf(view(voters), [...three, node(4, { witness: true, disk: '' })]), '');
    assert.equal(stepOf(view(voters), [...three, node(4, { witness: true })]), 'add-witness 4');
    assert.equal(stepOf(view({ voters: [1, 2, 3, 4], witnesses: [4] }), [...three, node(4, { witness: true })]), '');
    assert.equal(stepOf(view({ voters: [1, 2, 3, 4], witnesses: [4] }), [...three, node(4, { witness: true, removed: true })]), 'remove 4');
  });

  it('removes who is to leave, but hands over first where that is the leader, and keeps the last voter', () => {
    const leaving = [node(1), node(2, { removed: true }), node(3)];
    assert.equal(stepOf(view(voters), leaving), 'remove 2');
    const self = [node(1, { removed: true }), node(2), node(3)];
    assert.equal(stepOf(view(voters, { 2: 5, 3: 0 }), self), 'transfer 3');
    assert.equal(stepOf(view(voters, { 2: 5, 3: 0 }, 3), self), '', 'under way');
    assert.equal(stepOf(view({ voters: [1] }), [node(1, { removed: true })]), '');
    assert.equal(stepOf({ ...view({ voters: [2], learners: [1] }), id: 1 }, [node(1), node(2, { removed: true })]), '', 'the only voter stays');
  });

  it('waits for what a removed one answered by itself, and ends its stream when it has left', () => {
    const leaving = [node(1), node(2, { removed: true, stream: { site: 5, incarnation: 77 } }), node(3)];
    assert.equal(stepOf(view(voters, { 2: 0, 3: 0 }), leaving), '');
    assert.equal(stepOf(view({ voters: [1, 3] }, { 3: 0 }), leaving), 'end 5/77');
  });

  it('replaces in one joint step, forgets the old one then, and never takes it in again', () => {
    const nodes = [...three, node(4, { replaces: 2 })];
    const learning = { ...voters, learners: [4] };
    const step = nextSteps(view(learning, { 4: 0 }), nodes)[0];
    assert.equal(stepOf(view(learning, { 4: 0 }), nodes), 'add-voter 4, remove 2');
    assert.ok(step?.kind === 'change');
    const joint = changeConf({ ...EMPTY_CONF, ...learning }, step.change);
    assert.deepEqual([joint.voters, joint.votersOutgoing], [[1, 3, 4], [1, 2, 3]]);
    const after = { voters: [1, 3, 4] };
    assert.equal(stepOf(view(after), nodes), 'forget 2');
    assert.equal(stepOf(view(after), [node(1), node(2, { removed: true }), node(3), node(4, { replaces: 2 })]), '');
    assert.equal(stepOf(view(learning, { 2: 0, 3: 1, 4: 0 }), [...three, node(4, { replaces: 1 })]), 'transfer 2', 'a leader is replaced by another leader');
  });
});
