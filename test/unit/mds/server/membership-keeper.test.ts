import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_CONF, ProposalDropped, type ConfChange } from '../../../../mds/raft/index.ts';
import { MembershipKeeper, type MembershipKeeperOptions } from '../../../../mds/server/membership-keeper.ts';
import type { NodeRecord } from '../../../../mds/server/state-reader.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const node = (number: number, removed: boolean): NodeRecord => ({
  node: number, name: `m${String(number)}`, site: 'here', address: `m:${String(number)}`, disk: `d${String(number)}`, removed, witness: number === 4, learner: false,
  replaces: 0, formats: { oldest: 1, newest: 1 }, program: '',
});

test('a step that raft refuses does not keep the others waiting: one of them may be what it waits for', async () => {
  const proposed: string[] = [];
  const said: string[] = [];
  const clock = new ManualClock();
  const keeper = new MembershipKeeper({
    replica: {
      status: () => ({ id: 1, role: 'leader', conf: { ...EMPTY_CONF, voters: [1, 2, 3, 4], witnesses: [4] }, commit: 9, transferee: 0, peers: [] }),
      proposeConfChange: ({ changes }: ConfChange) => {
        const [change] = changes;
        if (change?.node === 2) throw new ProposalDropped('conf-change-refused', 'node 3 lacks something');
        proposed.push(`${change?.type ?? ''} ${String(change?.node)}`);
      },
      transferLeader: () => undefined,
    } as unknown as MembershipKeeperOptions['replica'],
    nodes: () => Promise.resolve([node(1, false), node(2, true), node(3, true), node(4, false)]),
    forget: () => Promise.resolve(), endStream: () => Promise.resolve(), onConf: () => undefined, clock,
    logger: { ...SILENT, warn: (fields: { reason?: string }) => { said.push(fields.reason ?? ''); } },
  });
  await keeper.look();
  assert.deepEqual(proposed, ['remove 3']);
  assert.deepEqual(said, []);
  clock.advance(6_000);
  await keeper.look();
  await keeper.look();
  assert.deepEqual(said, ['proposal dropped: conf-change-refused (node 3 lacks something)'], 'once, and not at the first refusal');
});
