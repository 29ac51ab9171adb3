/** Nodes of the metadata cluster: invited, registered with their disk, removed for good; a survivor made the whole cluster. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCluster, findNode, listNodes } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { newCluster, runCold, type MemoryState } from './memory-state.ts';

/** Two first members. */
function founded(): MemoryState {
  const state = newCluster();
  for (const [i, site] of ['alpha', 'beta'].entries()) {
    state.run({ registerNode: { node: i + 1, name: `${site}-mds0`, site, address: `${site}:1`, disk: `d${String(i + 1)}` } });
  }
  return state;
}

const invite = { name: 'gamma-mds0', site: 'gamma', address: 'gamma:1', floor: 2 };
const names = (state: MemoryState): string[] => listNodes(state).filter((node) => !node.removed).map((node) => node.name);

describe('inviteNode', () => {
  it('gives a number above all that were ever given, the same one to the same invitation, and registers no site', () => {
    const state = founded();
    assert.equal(runCold(state, { inviteNode: invite }).reply.ino, 3);
    assert.deepEqual([state.reply({ inviteNode: invite }).ino, state.reply({ inviteNode: { ...invite, learner: true } }).existed], [3, true]);
    assert.equal(findNode(state, 3)?.learner, true);
    assert.deepEqual([findNode(state, 3)?.disk, findNode(state, 3)?.site, findNode(state, 3)?.siteName], ['', 0, 'gamma']);
    state.run({ removeNode: { node: 3 } });
    assert.equal(findNode(state, 3), undefined, 'an invitation is taken back without a trace');
    assert.equal(state.reply({ inviteNode: invite }).ino, 4, 'but its number is gone');
    assert.equal(state.reply({ inviteNode: { ...invite, name: 'x', address: 'x:1', floor: 40 } }).ino, 41);
  });

  it('refuses a name or address that is in use, but not to the one that replaces its bearer', () => {
    const state = founded();
    const errno = (op: geofs.v1.InviteNode.$Properties): number | null | undefined => state.reply({ inviteNode: { ...invite, ...op } }).errno;
    assert.equal(errno({ name: 'alpha-mds0' }), ERRNO.EEXIST);
    assert.equal(errno({ address: 'alpha:1' }), ERRNO.EEXIST);
    assert.equal(errno({ address: '' }), ERRNO.EINVAL);
    assert.equal(errno({ name: 'beta-mds0', site: 'beta', address: 'beta:1', replaces: 2 }), 0);
    assert.equal(errno({ name: 'beta-mds1', site: 'beta', address: 'beta:2', replaces: 2 }), ERRNO.EEXIST, 'one replacement at a time');
    assert.equal(state.reply({ registerNode: { node: 3, name: 'beta-mds0', site: 'beta', address: 'beta:1', disk: 'd3' } }).errno, 0);
    assert.deepEqual([findNode(state, 3)?.replaces, findNode(state, 3)?.site], [2, 2]);
  });
});

describe('registerNode', () => {
  it('takes the disk of an invited node once, at the site that it was invited to', () => {
    const state = founded();
    state.run({ inviteNode: invite });
    const come = { node: 3, name: 'gamma-mds0', site: 'gamma', address: 'gamma:9', disk: 'd3' };
    assert.equal(state.reply({ registerNode: come }).errno, ERRNO.ENOENT, 'its site comes first');
    state.run({ registerSite: { name: 'gamma' } });
    assert.equal(state.reply({ registerNode: { ...come, site: 'alpha' } }).errno, ERRNO.EINVAL);
    assert.equal(state.reply({ registerNode: { ...come, address: 'alpha:1' } }).errno, ERRNO.EEXIST);
    assert.equal(state.reply({ registerNode: come }).errno, 0);
    assert.equal(findNode(state, 3)?.address, 'gamma:9');
    assert.equal(state.reply({ registerNode: { ...come, disk: 'other' } }).errno, ERRNO.EPERM);
    assert.equal(state.reply({ registerNode: { ...come, disk: '' } }).errno, ERRNO.EINVAL);
  });
});

describe('a witness', () => {
  it('is invited as one, comes as one, and needs no registered site', () => {
    const state = founded();
    const witness = { name: 'vps-witness0', site: 'vps', address: 'vps:1', witness: true };
    assert.equal(state.reply({ inviteNode: { ...witness, learner: true } }).errno, ERRNO.EINVAL);
    assert.equal(state.reply({ inviteNode: { ...witness, replaces: 2 } }).errno, ERRNO.EINVAL);
    assert.equal(state.reply({ inviteNode: witness }).ino, 3);
    assert.equal(findNode(state, 3)?.witness, true);
    const come = { node: 3, name: 'vps-witness0', site: 'vps', address: 'vps:1', disk: 'd3' };
    assert.equal(state.reply({ registerNode: { ...come, witness: true } }).errno, 0);
    assert.deepEqual([findNode(state, 3)?.witness, findNode(state, 3)?.site, findNode(state, 3)?.siteName], [true, 0, 'vps']);
    state.run({ inviteNode: invite });
    state.run({ registerSite: { name: 'gamma' } });
    const full = { node: 4, name: 'gamma-mds0', site: 'gamma', address: 'gamma:1', disk: 'd4' };
    assert.equal(state.reply({ registerNode: { ...full, witness: true } }).errno, ERRNO.EINVAL, 'invited as a full member');
    assert.equal(state.reply({ registerNode: full }).errno, 0);
    assert.equal(state.reply({ removeNode: { node: 3 } }).errno, 0);
  });
});

describe('removeNode', () => {
  it('leaves a record that refuses the node for ever, frees name and address, and keeps the last voter', () => {
    const state = founded();
    assert.equal(state.reply({ removeNode: { node: 2 } }).errno, 0);
    assert.deepEqual([findNode(state, 2)?.removed, findNode(state, 2)?.disk, findNode(state, 2)?.address], [true, 'd2', 'beta:1'], 'it is talked to until it has left');
    assert.equal(state.reply({ removeNode: { node: 2 } }).existed, true);
    assert.equal(state.reply({ registerNode: { node: 2, name: 'beta-mds0', site: 'beta', address: 'beta:1', disk: 'd2' } }).errno, ERRNO.EPERM);
    assert.equal(state.reply({ inviteNode: { name: 'beta-mds0', site: 'beta', address: 'beta:1', learner: true } }).ino, 3);
    state.run({ registerNode: { node: 3, name: 'beta-mds0', site: 'beta', address: 'beta:1', disk: 'd3' } });
    assert.equal(state.reply({ removeNode: { node: 1 } }).errno, ERRNO.EPERM, 'a learner does not count');
    assert.deepEqual([state.reply({ promoteNode: { node: 3 } }).existed, state.reply({ promoteNode: { node: 3 } }).existed], [false, true]);
    assert.equal(state.reply({ removeNode: { node: 1 } }).errno, 0);
    assert.deepEqual(names(state), ['beta-mds0']);
  });

  it('takes a first member that never came', () => {
    const state = founded();
    assert.equal(state.reply({ removeNode: { node: 9, name: 'tyo-mds0', site: 'beta' } }).errno, 0);
    assert.deepEqual([findNode(state, 9)?.removed, findNode(state, 9)?.name], [true, 'tyo-mds0']);
  });
});

describe('reformCluster', () => {
  it('7.14 goes on far above the inode numbers that it knows of, once: lost members may have given out more', () => {
    const state = founded();
    const first = (site: number): number => state.reply({ allocateInodes: { site, count: 10 } }).ino ?? 0;
    const before = [first(1), first(2)];
    const op = { survivor: 1, incarnation: 1, reform: 'aa' };
    for (const time of [1, 2]) assert.equal(state.reply({ reformCluster: op }).errno, 0, `time ${String(time)}`);
    assert.deepEqual([first(1), first(2)], before.map((ino) => ino + 10 + 2 ** 32));
  });

  it('removes all but the survivor, raises the incarnation, and is done once', () => {
    const state = founded();
    state.run({ inviteNode: invite });
    const op = { survivor: 2, incarnation: 1, reform: 'aa' };
    assert.equal(runCold(state, { reformCluster: op }).reply.errno, 0);
    assert.deepEqual([findCluster(state)?.incarnation, findCluster(state)?.reform, names(state), findNode(state, 1)?.removed], [1, 'aa', ['beta-mds0'], true]);
    assert.equal(findNode(state, 3), undefined);
    state.run({ inviteNode: invite });
    assert.equal(state.reply({ reformCluster: op }).errno, 0);
    assert.deepEqual(names(state), ['beta-mds0', 'gamma-mds0'], 'the same again does nothing');
    assert.equal(state.reply({ reformCluster: { ...op, reform: 'bb' } }).errno, ERRNO.EINVAL);
    assert.equal(state.reply({ reformCluster: { survivor: 2, incarnation: 2, reform: 'bb' } }).errno, 0);
    assert.deepEqual(state.wrong(), []);
  });
});
