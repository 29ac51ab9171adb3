/** The production witness: however large its log is, it keeps what any full member lacks, as its leader says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TransportHandler } from '../../../../mds/server/transport.ts';
import { Witness } from '../../../../mds/server/witness.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { decodeMessage } from '../../../../mds/raft/index.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const [APPEND, HEARTBEAT, SNAPSHOT] = [1, 7, 9];
const [LEADER, SELF, OTHER] = [1, 2, 3];
const TERM = 2;

void test('a witness gives up log when every full member has it, and not before', async () => {
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT, segmentBytes: 2_048, recentBytes: 1_024 });
  const handlers: TransportHandler[] = [];
  const witness = await Witness.open({
    id: SELF, log, bootConf: confOf([LEADER, SELF, OTHER], [SELF]), clock: new ManualClock(), random: new SeededRandom(1), logger: SILENT, compactBytes: 4_096,
    transport: { start: (handler) => { handlers.push(handler); }, send: () => undefined, fetchSnapshot: () => Promise.reject(new Error('a witness needs no state')), close: () => Promise.resolve() },
    onCommitted: () => undefined, onSkipped: () => undefined, onLeader: () => undefined, onFatal: (error) => { throw error; },
  });
  witness.start();
  const [leader] = handlers;
  assert.ok(leader !== undefined);
  const told = (fields: object): void => { leader.onMessage(decodeMessage({ from: LEADER, to: SELF, term: TERM, ...fields })); };
  const settled = async (index: number): Promise<void> => {
    for (let i = 0; i < 10_000 && witness.appliedIndex < index; i += 1) await new Promise((resolve) => { setImmediate(resolve); });
    assert.equal(witness.appliedIndex, index);
    // What follows from it on the disk.
    for (let i = 0; i < 100; i += 1) await new Promise((resolve) => { setImmediate(resolve); });
  };
  const append = async (index: number): Promise<void> => {
    told({ type: APPEND, index: index - 1, logTerm: index === 2 ? 1 : TERM, entries: [{ term: TERM, index, type: 0, data: Buffer.alloc(0) }], commit: index });
    await settled(index);
  };
  for (let index = 2; index <= 300; index += 1) await append(index);
  assert.ok(log.sizeBytes() > 2 * 4_096, 'far above what it looks at');
  assert.equal(log.firstIndex(), 2, 'the leader has not said that anybody has anything');

  told({ type: HEARTBEAT, round: 1, commit: 300, keptByAll: 150 });
  await append(301);
  assert.ok(log.firstIndex() > 2 && log.firstIndex() <= 151, `begins at ${String(log.firstIndex())}`);
  // An older word changes nothing, a newer one does.
  told({ type: HEARTBEAT, round: 2, commit: 301, keptByAll: 100 });
  told({ type: HEARTBEAT, round: 3, commit: 301, keptByAll: 300 });
  await append(302);
  assert.ok(log.firstIndex() > 151 && log.firstIndex() <= 301, `begins at ${String(log.firstIndex())}`);
  await witness.close();
  await log.close();
});

void test('a witness that joins begins where its leader says, and asks who the members are', async () => {
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT });
  const handlers: TransportHandler[] = [];
  const skipped: number[] = [];
  const witness = await Witness.open({
    id: SELF, log, bootConf: confOf([]), clock: new ManualClock(), random: new SeededRandom(1), logger: SILENT,
    transport: { start: (handler) => { handlers.push(handler); }, send: () => undefined, fetchSnapshot: () => Promise.reject(new Error('a witness needs no state')), close: () => Promise.resolve() },
    onCommitted: () => undefined, onSkipped: (index) => { skipped.push(index); }, onLeader: () => undefined, onFatal: (error) => { throw error; },
  });
  witness.start();
  const settled = async (index: number): Promise<void> => {
    for (let i = 0; i < 10_000 && witness.appliedIndex < index; i += 1) await new Promise((resolve) => { setImmediate(resolve); });
    assert.equal(witness.appliedIndex, index);
  };
  const told = (fields: object): void => { handlers[0]?.onMessage(decodeMessage({ from: LEADER, to: SELF, term: TERM, ...fields })); };
  // Of a configuration that it is not in, it is offered nothing.
  told({ type: SNAPSHOT, snapshot: { index: 4, term: 1, conf: { voters: [LEADER, OTHER] } } });
  told({ type: SNAPSHOT, snapshot: { index: 5, term: 1, conf: { voters: [LEADER, SELF, OTHER], witnesses: [SELF] } } });
  await settled(5);
  assert.deepEqual([witness.status().conf.voters, witness.status().conf.witnesses, skipped, log.firstIndex()], [[LEADER, SELF, OTHER], [SELF], [5], 6]);
  told({ type: APPEND, index: 5, logTerm: 1, entries: [{ term: TERM, index: 6, type: 0, data: Buffer.alloc(0) }], commit: 6 });
  await settled(6);
  await witness.close();
  await log.close();
});
