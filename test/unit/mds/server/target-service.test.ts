/** What an mds tells the data servers that are registered with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TargetService, type TargetServiceOptions } from '../../../../mds/server/target-service.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { MemoryTargetCall } from '../../../support/target-call.ts';

const CLUSTER = 'one';
const settled = async (): Promise<void> => { await new Promise((resolve) => { setImmediate(resolve); }); };

test('4.15 a data server that commits by itself hears the token of what was committed', async () => {
  let index = 4;
  const service = new TargetService({
    cluster: CLUSTER, site: 2, mdsName: 'mds1', clock: new ManualClock(), logger: SILENT, capabilityKey: () => new Uint8Array(1), mdsList: () => ({}), now: () => ({ sec: 1 }),
    authority: { grantTarget: () => Promise.resolve({ target: 3, leaseMs: 1_000 }) }, committer: { commit: () => { index += 1; return Promise.resolve({ reply: {}, index, stream: 20 - index }); } },
    topology: { report: () => undefined, target: () => undefined, forget: () => undefined }, reader: { objectsToDelete: () => Promise.resolve([]) },
  } as unknown as TargetServiceOptions);
  const call = new MemoryTargetCall(CLUSTER);
  service.register(call.asCall);
  call.say({ hello: { protocol: 1, cluster: CLUSTER, name: '3' } });
  await settled();
  call.say({ recovered: { incarnation: 1, objects: [{ ino: 30, object: 30 }, { ino: 31, object: 31 }] } });
  await settled();
  const token = geofs.v1.Token.decode(call.received.at(-1)?.recoveredDone?.token ?? new Uint8Array());
  assert.deepEqual([token.index, token.streams.map(({ site, number }) => [site, number])], [6, [[2, 15]]]);
});

test('4.14 of what a data server recovered, what cannot be committed now is named, and the rest is committed', async () => {
  const service = new TargetService({
    cluster: CLUSTER, site: 2, mdsName: 'mds1', clock: new ManualClock(), logger: SILENT, capabilityKey: () => new Uint8Array(1), mdsList: () => ({}), now: () => ({ sec: 1 }),
    authority: { grantTarget: () => Promise.resolve({ target: 3, leaseMs: 1_000 }) },
    committer: { commit: ({ commit }: geofs.v1.Command.$Properties) => commit?.ino === 31 ? Promise.reject(new FsError('EAGAIN', 'commit')) : Promise.resolve({ reply: {}, index: commit?.ino }) },
    topology: { report: () => undefined, target: () => undefined, forget: () => undefined }, reader: { objectsToDelete: () => Promise.resolve([]) },
  } as unknown as TargetServiceOptions);
  const call = new MemoryTargetCall(CLUSTER);
  service.register(call.asCall);
  call.say({ hello: { protocol: 1, cluster: CLUSTER, name: '3' } });
  await settled();
  call.say({ recovered: { incarnation: 1, objects: [30, 31, 32].map((object) => ({ ino: object, object })) } });
  await settled();
  const { token, failed } = call.received.at(-1)?.recoveredDone ?? {};
  assert.deepEqual([geofs.v1.Token.decode(token ?? new Uint8Array(0)).index, failed], [32, [31]]);
});

test('6 fences that were raised are told to the data server of each object, where it is registered here', async () => {
  const service = new TargetService({
    cluster: CLUSTER, site: 1, mdsName: 'mds1', clock: new ManualClock(), logger: SILENT, capabilityKey: () => new Uint8Array(1), mdsList: () => ({}), now: () => ({ sec: 1 }),
    authority: { grantTarget: ({ name }: geofs.v1.TargetHello.$Properties) => Promise.resolve({ target: Number(name), leaseMs: 1_000 }) },
    topology: { report: () => undefined, target: () => undefined, forget: () => undefined }, reader: { objectsToDelete: () => Promise.resolve([]) },
  } as unknown as TargetServiceOptions);
  const calls = await Promise.all(['3', '4'].map(async (name) => {
    const call = new MemoryTargetCall(CLUSTER);
    service.register(call.asCall);
    call.say({ hello: { protocol: 1, cluster: CLUSTER, name } });
    await settled();
    return call;
  }));
  const raised = (target: number, object: number, evicted: number) => ({ kind: 'fence', ino: object, target, object, fence: 2, evicted }) as const;
  service.onEvents([raised(3, 30, 7), raised(4, 40, 0), raised(3, 31, 0), raised(5, 50, 7), { kind: 'topology' }]);
  assert.deepEqual(calls.map(({ received }) => received.flatMap((message) => message.raised?.fences ?? [])), [
    [{ ino: 30, object: 30, fence: 2, evicted: 7 }, { ino: 31, object: 31, fence: 2, evicted: 0 }],
    [{ ino: 40, object: 40, fence: 2, evicted: 0 }],
  ]);
});

test('7.16 what is to be deleted since a raft snapshot is sent when that is loaded', async () => {
  let objects: readonly number[] = [];
  const service = new TargetService({
    cluster: CLUSTER, site: 1, mdsName: 'mds1', clock: new ManualClock(), logger: SILENT, capabilityKey: () => new Uint8Array(1), mdsList: () => ({}), now: () => ({ sec: 1 }),
    authority: { grantTarget: () => Promise.resolve({ target: 3, leaseMs: 1_000 }) },
    topology: { report: () => undefined, target: () => undefined, forget: () => undefined }, reader: { objectsToDelete: () => Promise.resolve(objects) },
  } as unknown as TargetServiceOptions);
  const call = new MemoryTargetCall(CLUSTER);
  service.register(call.asCall);
  call.say({ hello: { protocol: 1, cluster: CLUSTER, name: '3' } });
  await settled();
  objects = [30, 31];
  service.onReplaced();
  await settled();
  assert.deepEqual(call.received.at(-1)?.delete?.objects, [30, 31]);
});
