/** When a survivor is not made the whole cluster: whenever the cluster may go on elsewhere, known to its own disk or not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Apply } from '../../../../mds/fsm/machine.ts';
import { foundState } from '../../../../mds/server/applier.ts';
import { forceNewCluster, loadForced } from '../../../../mds/server/forced-founding.ts';
import type { MembersAnswer } from '../../../../mds/server/peer-questions.ts';
import type { NodeRecord } from '../../../../mds/server/state-reader.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { StateStore } from '../../../../mds/store/state-store.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const apply: Apply = () => ({ mutations: [], reply: {}, events: [] });
const record = (node: number): NodeRecord => ({
  node, name: `mds${String(node)}`, site: 'a', address: `host${String(node)}:1`, disk: 'd', removed: false, witness: false, learner: false, replaces: 0, formats: { oldest: 1, newest: 1 }, program: '',
});

interface Answer {
  readonly leader?: number;
  readonly applied?: number;
  readonly incarnation?: number;
  readonly voters?: readonly number[];
}

/** Node 1 knows the voters 1, 2 and 3, and has applied index 1. Who answers, by node; each at hostN:1. Returns what it asked. */
async function force(answers: Readonly<Record<number, Answer>>, addresses: readonly string[] = []): Promise<{ asked: string[]; forced: boolean }> {
  const conf = confOf([1, 2, 3]);
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT });
  const store = await StateStore.open({ kv: new MemoryKv(), apply, logger: SILENT });
  await foundState(store, conf);
  await log.reset({ index: 1, term: 1, conf }, { term: 1, vote: 0, commit: 1 });
  const asked: string[] = [];
  const members = (wanted: readonly string[]): Promise<MembersAnswer[]> => {
    asked.push(...wanted);
    return Promise.resolve(wanted.flatMap((address) => {
      const node = Number(/^host(\d+):1$/.exec(address)?.[1] ?? 0);
      const answer = answers[node];
      if (answer === undefined) return [];
      const { leader = 0, applied = 1, incarnation = 1, voters = [1, 2, 3] } = answer;
      const infos = voters.map((voter) => ({ node: voter, name: `mds${String(voter)}`, address: `host${String(voter)}:1`, voter: true }));
      return [{ address, reply: new geofs.v1.MembersReply({ node, founded: true, incarnation, leader, applied, members: infos }) }];
    }));
  };
  await forceNewCluster({
    node: 1, log, store, questions: { members }, addresses, random: new SeededRandom(1), logger: SILENT, confirm: () => Promise.resolve(true), onConfirmed: () => Promise.resolve(),
    reader: { nodes: () => Promise.resolve([1, 2, 3].map(record)), cluster: () => Promise.resolve({ id: 'c', capabilityKey: new Uint8Array(0), format: 1, incarnation: 1, reform: '' }) },
  });
  return { asked, forced: await loadForced(store) !== undefined };
}

void test('nobody answers: it is done', async () => {
  assert.deepEqual(await force({}), { asked: ['host2:1', 'host3:1'], forced: true });
});

void test('a majority of the voters that it knows answers', async () => {
  await assert.rejects(force({ 2: {} }), /mds2 and this member are a majority of the voters/);
});

void test('a member of the configuration file that its disk does not know hears a leader', async () => {
  await assert.rejects(force({ 4: { leader: 5, applied: 1 } }, ['host4:1']), /mds .*host4:1 hears a leader \(node 5\)/);
});

void test('somebody knows of later voters, though no leader is there at the moment', async () => {
  await assert.rejects(force({ 4: { applied: 70, voters: [4, 5, 6] } }, ['host4:1']), /mds4 at host4:1 knows a newer configuration \(voters 4 5 6, here 1 2 3\)/);
});

void test('whom the answers name is asked as well', async () => {
  await assert.rejects(force({ 4: { applied: 1, voters: [1, 2, 3, 9] }, 9: { leader: 9, voters: [1, 2, 3, 9] } }, ['host4:1']), /mds9 at host9:1 hears a leader/);
});

void test('the cluster was founded anew without it', async () => {
  await assert.rejects(force({ 4: { incarnation: 2, voters: [4] } }, ['host4:1']), /founded anew \(incarnation 2\)/);
});

void test('one that answers, knows no more and hears nobody does not stand in the way', async () => {
  const { asked, forced } = await force({ 4: {} }, ['host4:1', 'host2:1']);
  assert.deepEqual([asked, forced], [['host2:1', 'host3:1', 'host4:1'], true]);
});
