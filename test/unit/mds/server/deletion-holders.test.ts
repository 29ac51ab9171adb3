/** Which mds keep what is unlinked from being deleted, and which cannot. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deletionHolders } from '../../../../mds/server/deletion-holders.ts';
import { FsmReader } from '../../../../mds/server/fsm-reader.ts';
import { mayHold } from '../../../../mds/server/site-aside.ts';
import type { NodeRecord } from '../../../../mds/server/state-reader.ts';
import type { StateStore } from '../../../../mds/store/state-store.ts';
import { newCluster, type MemoryState } from '../fsm/memory-state.ts';

const nodesOf = (state: MemoryState): Promise<readonly NodeRecord[]> => new FsmReader({ query: (fn: (view: MemoryState) => unknown) => Promise.resolve(fn(state)) } as unknown as StateStore).nodes();

/** Three mds of site alpha, of which node 1 keeps the journal, and one of beta. */
function cluster(epoch = 0): MemoryState {
  const state = newCluster();
  for (const [node, site] of [[1, 'alpha'], [2, 'alpha'], [3, 'alpha'], [4, 'beta']] as const) {
    state.run({ registerNode: { node, name: `m${String(node)}`, site, address: `m${String(node)}:1`, disk: `d${String(node)}` } });
  }
  state.run({ openStream: { site: 1, incarnation: 71, node: 1, epoch } });
  return state;
}

test('7.16 an mds asks those of its site that have kept the journal, and no others', async () => {
  const state = cluster();
  const asks = async (node: number): Promise<number[]> => mayHold(await nodesOf(state), { node, site: 'alpha' });
  assert.deepEqual([await asks(1), await asks(2)], [[], [1]]);
  state.run({ endStream: { site: 1, incarnation: 71, broken: true } });
  state.run({ openStream: { site: 1, incarnation: 72, node: 2 } });
  state.run({ registerNode: { node: 1, name: 'm1', site: 'alpha', address: 'm1:2', disk: 'd1' } });
  assert.deepEqual([await asks(1), await asks(2), await asks(3)], [[2], [1], [1, 2]], 'what it has set aside is there still');
  state.run({ removeNode: { node: 1 } });
  assert.deepEqual([await asks(2), await asks(3)], [[], [2]]);
  assert.deepEqual(state.wrong(), []);
});

test('7.16 of a journal group each mds may have led, also when another journal has begun since', async () => {
  const state = cluster(5);
  state.run({ openStream: { site: 1, incarnation: 71, node: 2, epoch: 6 } });
  state.run({ endStream: { site: 1, incarnation: 71, broken: true } });
  state.run({ openStream: { site: 1, incarnation: 72, node: 2 } });
  state.run({ registerNode: { node: 9, name: 'w', site: 'alpha', address: 'w:1', disk: 'd9', witness: true } });
  assert.deepEqual(mayHold(await nodesOf(state), { node: 2, site: 'alpha' }), [1, 3], 'a witness answers no clients');
});

test('7.16 the status names who holds deletions up: who has kept a journal or serves sessions, and a site of which nobody answers', async () => {
  const nodes = await nodesOf(cluster());
  assert.deepEqual([...deletionHolders(nodes, new Set([2]), new Set())], [], 'it cannot have opened anything');
  assert.deepEqual([...deletionHolders(nodes, new Set([2]), new Set([2]))], [2]);
  assert.deepEqual([...deletionHolders(nodes, new Set([1, 3]), new Set())], [1]);
  assert.deepEqual([...deletionHolders(nodes, new Set([4]), new Set())], [4]);
});
