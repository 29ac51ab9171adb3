/** A member whose state was lost while a raft snapshot was loaded: it keeps its log, and takes the state from another. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Apply } from '../../../../mds/fsm/machine.ts';
import { decodeMessage, encodeConfChange, type Message } from '../../../../mds/raft/index.ts';
import { Replica } from '../../../../mds/server/replica.ts';
import type { SnapshotBody, TransportHandler } from '../../../../mds/server/transport.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { StateStore } from '../../../../mds/store/state-store.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { RpcError } from '../../../../proto/types/errno.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const [APPEND, HEARTBEAT, SNAPSHOT] = [1, 7, 9];
const apply: Apply = (_view, _command, index) => ({ mutations: [{ key: `l${String(index)}`, value: Buffer.from('x') }], reply: {}, events: [] });
const data = geofs.v1.Command.encode(new geofs.v1.Command({ format: 1, session: 7 })).finish();
const open = (): Promise<StateStore> => StateStore.open({ kv: new MemoryKv(), apply, logger: SILENT });

async function bodyOf(store: StateStore, voters: number[]): Promise<SnapshotBody> {
  const state = await store.exportSnapshot();
  return {
    meta: { index: state.meta.index, term: state.meta.term, conf: confOf(voters) }, digest: state.meta.digest,
    records: state.records(), content: () => state.contentDigest(), [Symbol.asyncDispose]: () => state.close(),
  };
}

void it('an empty state below the log is fetched again, at once or when a member can be reached, and the log runs on from there', async () => {
  const other = await open();
  await other.applyBatch(Array.from({ length: 12 }, (_, i) => ({ index: i + 1, term: 1, command: new geofs.v1.Command() })));
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT });
  await log.reset({ index: 10, term: 1, conf: confOf([1, 2]) }, { term: 1, vote: 0, commit: 14 });
  await log.append([11, 12, 13, 14].map((index) => ({ index, term: 1, type: 'command', data })), undefined);
  const store = await open();
  const clock = new ManualClock();
  const failures: unknown[] = [];
  let asked = 0;
  let replaced = 0;
  const replica = await Replica.open({
    id: 1, log, store, bootConf: confOf([1, 2]), clock, random: new SeededRandom(1), logger: SILENT,
    transport: {
      start: () => undefined, send: () => undefined, close: () => Promise.resolve(),
      fetchSnapshot: (from, index) => {
        assert.deepEqual([from, index], [2, 10]);
        asked += 1;
        return asked === 1 ? Promise.reject(new RpcError('out of reach')) : bodyOf(other, [1, 2]);
      },
    },
    onVisible: () => undefined, onLeader: () => undefined, onReplaced: () => { replaced += 1; }, onFatal: (error) => { failures.push(error); },
  });
  replica.start();
  const caughtUp = replica.waitApplied(14, AbortSignal.timeout(10_000));
  for (let i = 0; i < 200 && store.appliedIndex < 14; i += 1) {
    await new Promise((resolve) => { setImmediate(resolve); });
    clock.advance(100);
  }
  await caughtUp;
  assert.deepEqual([failures, asked, replaced, store.appliedIndex], [[], 2, 1, 14]);
  assert.deepEqual((await store.scan('l', 'm', 99)).length, 14);
  await replica.close();
});

void it('a fetched state that is ahead of the log\'s changes of the configuration hides none of them', async () => {
  const applied = (count: number): { index: number; term: number; command: geofs.v1.Command }[] => Array.from({ length: count }, (_, i) => ({ index: i + 1, term: 1, command: new geofs.v1.Command() }));
  const [other, store] = [await open(), await open()];
  await other.applyBatch(applied(14));
  await store.applyBatch(applied(10));
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT });
  await log.reset({ index: 10, term: 1, conf: confOf([1, 2]) }, { term: 1, vote: 0, commit: 10 });
  const change = encodeConfChange({ transition: 'auto', changes: [{ type: 'add-learner', node: 3 }], context: new Uint8Array(0) });
  await log.append([11, 12, 13, 14].map((index) => ({ index, term: 1, type: index === 12 ? 'conf-change' : 'command', data: index === 12 ? change : data })), undefined);
  const handlers: TransportHandler[] = [];
  const replica = await Replica.open({
    id: 1, log, store, bootConf: confOf([1, 2]), clock: new ManualClock(), random: new SeededRandom(1), logger: SILENT,
    transport: { start: (handler) => { handlers.push(handler); }, send: () => undefined, close: () => Promise.resolve(), fetchSnapshot: () => bodyOf(other, [1, 2]) },
    onVisible: () => undefined, onLeader: () => undefined, onReplaced: () => undefined, onFatal: (error) => { throw error; },
  });
  replica.start();
  // The leader did not know that this log reaches that far.
  const offer: object = { type: SNAPSHOT, snapshot: { index: 14, term: 1, conf: { voters: [1, 2], learners: [3] } } };
  handlers[0]?.onMessage(decodeMessage({ from: 2, to: 1, term: 1, ...offer }));
  for (let i = 0; i < 10_000 && replica.status().applied < 14; i += 1) await new Promise((resolve) => { setImmediate(resolve); });
  assert.deepEqual([store.appliedIndex, replica.status().applied, replica.status().conf.learners], [14, 14, [3]]);
  await replica.close();
});

void it('a crash after a raft snapshot was loaded, and before the log began behind it: a tail of another term is no part of what is committed', async () => {
  const store = await open();
  await store.applyBatch(Array.from({ length: 15 }, (_, i) => ({ index: i + 1, term: i < 10 ? 1 : 5, command: new geofs.v1.Command() })));
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT });
  await log.reset({ index: 10, term: 1, conf: confOf([1, 2]) }, { term: 5, vote: 0, commit: 10 });
  // What an earlier leader, cut off from the others, had told this member.
  await log.append(Array.from({ length: 10 }, (_, i) => ({ index: 11 + i, term: 3, type: 'command' as const, data })), undefined);
  const handlers: TransportHandler[] = [];
  const sent: Message[] = [];
  const replica = await Replica.open({
    id: 1, log, store, bootConf: confOf([1, 2]), clock: new ManualClock(), random: new SeededRandom(1), logger: SILENT,
    transport: { start: (handler) => { handlers.push(handler); }, send: (message) => { sent.push(message); }, close: () => Promise.resolve(), fetchSnapshot: () => Promise.reject(new RpcError('out of reach')) },
    onVisible: () => undefined, onLeader: () => undefined, onReplaced: () => undefined, onFatal: (error) => { throw error; },
  });
  assert.deepEqual([log.firstIndex(), log.lastIndex(), log.term(15), replica.status().commit], [16, 15, 5, 15]);
  replica.start();
  const append: object = { type: APPEND, entries: [{ index: 16, term: 5, data }] };
  handlers[0]?.onMessage(decodeMessage({ from: 2, to: 1, term: 5, index: 15, logTerm: 5, commit: 16, ...append }));
  for (let i = 0; i < 10_000 && store.appliedIndex < 16; i += 1) await new Promise((resolve) => { setImmediate(resolve); });
  assert.deepEqual([store.appliedIndex, log.lastIndex(), log.term(16)], [16, 16, 5]);
  assert.deepEqual(sent.filter(({ type }) => type === 'append-reply').map(({ index, reject }) => [index, reject]), [[16, false]]);
  await replica.close();
});

void it('a joining member whose state was fetched under an earlier leader takes it to the next one, whose offer is older than the member itself', async () => {
  const [other, store] = [await open(), await open()];
  await other.applyBatch(Array.from({ length: 14 }, (_, i) => ({ index: i + 1, term: 1, command: new geofs.v1.Command() })));
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT });
  const fetched = Promise.withResolvers<undefined>();
  const handlers: TransportHandler[] = [];
  const sent: Message[] = [];
  const replica = await Replica.open({
    id: 3, log, store, bootConf: confOf([]), clock: new ManualClock(), random: new SeededRandom(1), logger: SILENT,
    transport: {
      start: (handler) => { handlers.push(handler); }, send: (message) => { sent.push(message); }, close: () => Promise.resolve(),
      fetchSnapshot: async () => { await fetched.promise; return bodyOf(other, [1, 2, 3]); },
    },
    onVisible: () => undefined, onLeader: () => undefined, onReplaced: () => undefined, onFatal: (error) => { throw error; },
  });
  replica.start();
  const say = (message: object): void => { handlers[0]?.onMessage(decodeMessage(message)); };
  const until = async (condition: () => boolean): Promise<void> => { for (let i = 0; i < 10_000 && !condition(); i += 1) await new Promise((resolve) => { setImmediate(resolve); }); };
  say({ type: SNAPSHOT, from: 2, to: 3, term: 1, snapshot: { index: 12, term: 1, conf: { voters: [1, 2, 3] } } });
  say({ type: HEARTBEAT, from: 1, to: 3, term: 2, round: 1 });
  await until(() => sent.some(({ type }) => type === 'heartbeat-reply'));
  fetched.resolve(undefined);
  await until(() => store.appliedIndex === 14);
  assert.deepEqual([store.appliedIndex, replica.status().lastIndex], [14, 0], 'the offer of a leader that leads no more');
  // Its log begins where this member was none yet.
  say({ type: SNAPSHOT, from: 1, to: 3, term: 2, snapshot: { index: 10, term: 1, conf: { voters: [1, 2] } } });
  await until(() => sent.some(({ type }) => type === 'append-reply'));
  assert.deepEqual(sent.filter(({ type }) => type === 'append-reply').map(({ to, index, reject }) => [to, index, reject]), [[1, 14, false]]);
  assert.deepEqual([log.firstIndex(), replica.status().lastIndex, replica.status().conf.voters], [15, 14, [1, 2, 3]]);
  await replica.close();
});
