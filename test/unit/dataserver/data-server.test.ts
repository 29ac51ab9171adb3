import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ObjectStore } from '../../../dataserver/object/object-store.ts';
import { DataPaths } from '../../../dataserver/object/paths.ts';
import { scanFolder } from '../../../dataserver/object/scan.ts';
import { SharedState } from '../../../dataserver/object/shared-state.ts';
import { beginTarget, storeTargetFile } from '../../../dataserver/object/target-file.ts';
import { DataServer, type DataServerOptions } from '../../../dataserver/server/data-server.ts';
import { geofs } from '../../../proto/gen/geofs.js';
import type { TlsIdentity } from '../../../proto/rpc/credentials.ts';
import { FrameType } from '../../../proto/rpc/data-frame.ts';
import { SystemClock } from '../../../proto/runtime/clock.ts';
import { SILENT } from '../../../proto/runtime/logger.ts';
import { SystemRandom } from '../../../proto/runtime/random.ts';
import { FenceTooLow, FsError, type Errno } from '../../../proto/types/errno.ts';
import { TARGET_SILENCE_MS } from '../../../proto/types/limits.ts';
import { createAuthority, issueCertificate } from '../../../tools/init/certificates.ts';
import { COMMIT_TOKEN, DataPeer, signedCapability, TargetRegistry } from '../../support/data-peer.ts';
import { TEST_CLUSTER, testIdentity } from '../../support/identities.ts';

const clock = new SystemClock();
let root = '';
let client: TlsIdentity;
let ds: TlsIdentity;
let registry: TargetRegistry;
let server: DataServer;
const deaths: Error[] = [];

function optionsFor(folder: string, more: Partial<DataServerOptions> = {}): DataServerOptions {
  return {
    cluster: TEST_CLUSTER, site: 'tokyo', name: 'tokyo-ds0', data: join(root, folder), listen: '127.0.0.1:0', advertise: '', mds: [registry.address],
    workers: 2, capacity: undefined, identity: ds, clock, random: new SystemRandom(), log: SILENT, workerLog: { level: 'silent', pretty: false },
    abandonedMs: 50, onDeath: (error) => { deaths.push(error); }, ...more,
  };
}

async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = clock.monotonicMs() + 10_000;
  while (!await condition()) {
    assert.ok(clock.monotonicMs() < deadline, `in time: ${what}`);
    await new Promise((resolve) => { clock.after(5, () => { resolve(undefined); }); });
  }
}

/** The n-th version of an object that is born, or raised, in an incarnation. */
const nth = (n: number, incarnation = 1): number => incarnation * 2 ** 20 + n;
const fails = (errno: Errno) => (error: unknown): boolean => error instanceof FsError && error.errno === errno;
const nowSec = (): number => clock.wallTime().sec;

function ref(object: number, more: geofs.v1.Capability.$Properties = {}, key = registry.key): geofs.v1.ObjectRef.$Properties {
  const claim = { target: 7, object, ino: 1000 + object, session: 1, write: true, fence: 0, expiresSec: nowSec() + 60, ...more };
  return { object, ino: 1000 + object, capability: signedCapability(key, claim) };
}

/** A greeted connection; the lease may still be on its way to the worker that accepted it. */
async function dial(at: DataServer = server): Promise<DataPeer> {
  for (let left = 200; ; left--) {
    try {
      return await DataPeer.open(at.address, client, TEST_CLUSTER, 7);
    } catch (error) {
      if (!fails('EAGAIN')(error) || left === 0) throw error;
      await new Promise((resolve) => { setImmediate(resolve); });
    }
  }
}

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'geofs-ds-'));
  client = await testIdentity('client', 'c1');
  ds = await testIdentity('ds', 'tokyo-ds0');
  registry = await TargetRegistry.start(await testIdentity('mds', 'tokyo-mds0'));
  server = await DataServer.start(optionsFor('main'));
  await until('the lease', () => server.leased());
});

after(async () => {
  await server.close();
  registry.close();
  rmSync(root, { recursive: true, force: true });
  assert.deepEqual(deaths, []);
});

test('the hello says who the target is', async () => {
  assert.equal(registry.hellos[0]?.uuid, server.uuid);
  assert.equal(registry.hellos[0].address, server.address);
  assert.ok((registry.hellos[0].capacity?.freeBytes ?? 0) > 0);
  const peer = await dial();
  assert.deepEqual([peer.hello?.target, peer.hello?.incarnation], [7, 1]);
  peer.close();
  await assert.rejects(DataPeer.open(server.address, client, TEST_CLUSTER, 8), fails('ESTALE'));
});

test('two workers serve one object: interleaved writes and appends of many connections are all there', async () => {
  const peers = await Promise.all(Array.from({ length: 8 }, () => dial()));
  const line = (peer: number, n: number): Buffer => Buffer.from(`${String(peer)}:${String(n).padStart(4, '0')}\n`);
  await Promise.all(peers.map(async (peer, index) => {
    for (let n = 0; n < 40; n++) await peer.write(ref(1, { session: 10 + index }), 0, line(index, n), { append: true, session: 10 + index, number: n });
    const block = Buffer.alloc(100_000, index);
    for (let n = 0; n < 5; n++) await peer.write(ref(2, { session: 10 + index }), index * block.byteLength, block);
  }));
  const lines = (await (peers[0] as DataPeer).read(ref(1), 0, 1_000_000)).data.toString().trimEnd().split('\n');
  assert.equal(lines.length, 320);
  assert.equal(new Set(lines).size, 320);
  const answer = await peers[1]?.read(ref(2), 0, 1_000_000);
  assert.equal(answer?.data.byteLength, 800_000);
  assert.ok(answer.replies.length > 1, 'a large read comes in several frames');
  for (let index = 0; index < 8; index++) assert.ok(answer.data.subarray(index * 100_000, (index + 1) * 100_000).every((byte) => byte === index));
  const seals = await Promise.all(peers.map((peer, index) => peer.seal(ref(2, { session: 10 + index }), index % 2 === 0)));
  assert.equal(seals.filter((state) => state.open === false).length >= 1, true);
  assert.deepEqual([(await peers[2]?.stat(ref(2)))?.open, (await peers[3]?.stat(ref(2)))?.dataVersion], [false, nth(1)]);
  await Promise.all(peers.map((peer, index) => peer.seal(ref(1, { session: 10 + index }))));
  for (const peer of peers) peer.close();
});

test('an object born by a write, a truncate or an fallocate says which inode it belongs to', async () => {
  const peer = await dial();
  const identity = { parent: 3, name: Buffer.from('file'), uid: 1000, gid: 100, mode: 0o100640 };
  const births = [
    { object: 60, type: FrameType.WRITE, meta: (on: geofs.v1.ObjectRef.$Properties) => geofs.v1.WriteRequest.encode({ ref: on, identity }).finish() },
    { object: 61, type: FrameType.TRUNCATE, meta: (on: geofs.v1.ObjectRef.$Properties) => geofs.v1.TruncateRequest.encode({ ref: on, size: 5, identity }).finish() },
    { object: 62, type: FrameType.ALLOCATE, meta: (on: geofs.v1.ObjectRef.$Properties) => geofs.v1.AllocateRequest.encode({ ref: on, length: 4096, identity }).finish() },
  ];
  for (const { object, type, meta } of births) {
    await peer.request(type, meta(ref(object)));
    const found = scanFolder({ root: join(root, 'main'), folder: '00/00', verify: false }).objects.find((one) => one.object === object);
    assert.deepEqual({ ...found?.identity, name: Buffer.from(found?.identity.name ?? []) }, { ...identity, ino: 1000 + object });
  }
  peer.close();
});

test('6: capabilities: what does not fit is refused', async () => {
  const peer = await dial();
  const data = Buffer.from('x');
  await peer.write(ref(3, { fence: 4 }), 0, data);
  const refused: readonly (readonly [string, Errno, geofs.v1.ObjectRef.$Properties])[] = [
    ['a key nobody knows', 'EACCES', ref(3, {}, Buffer.alloc(32, 6))],
    ['no capability', 'EACCES', { object: 3, ino: 1003 }],
    ['garbage', 'EACCES', { object: 3, ino: 1003, capability: Buffer.alloc(40, 0xff) }],
    ['another object', 'EACCES', { ...ref(4), object: 3, ino: 1003 }],
    ['another inode', 'EACCES', { ...ref(3), ino: 1004 }],
    ['no write right', 'EACCES', ref(3, { write: false, fence: 4 })],
    ['another target', 'ESTALE', ref(3, { target: 8, fence: 4 })],
    ['expired', 'ESTALE', ref(3, { expiresSec: nowSec() - 120, fence: 4 })],
    ['a lower fence', 'ESTALE', ref(3, { fence: 3 })],
  ];
  for (const [what, errno, bad] of refused) {
    await assert.rejects(peer.write(bad, 0, data), fails(errno), what);
  }
  await peer.write(ref(3, { fence: 5 }), 0, data);
  await assert.rejects(peer.write(ref(3, { fence: 4 }), 0, data), (error) => error instanceof FenceTooLow && error.fence === 5, 'the fence went up, and its number is said');
  assert.equal((await peer.read(ref(3, { write: false, fence: 5 }), 0, 10)).data.toString(), 'x');
  await assert.rejects(peer.write(ref(3, { fence: 5 }), 0, data, { append: true, session: 2, number: 1 }), fails('EACCES'), 'an append for another session');
  await peer.seal(ref(3, { fence: 5 }));
  peer.close();
});

test('a certificate of another cluster or role is refused', async () => {
  const foreign = await createAuthority(TEST_CLUSTER);
  const pair = await issueCertificate(foreign, { cluster: TEST_CLUSTER, role: 'client', name: 'c1', hosts: [] });
  await assert.rejects(DataPeer.open(server.address, { ca: client.ca, cert: Buffer.from(pair.cert), key: Buffer.from(pair.key) }, TEST_CLUSTER));
  await assert.rejects(DataPeer.open(server.address, await testIdentity('mds', 'm'), TEST_CLUSTER), fails('EACCES'));
  await assert.rejects(DataPeer.open(server.address, client, 'another-cluster'), fails('EACCES'));
});

test('4.14 a writer that goes away without a seal: the server seals after the grace and reports it', async () => {
  const peer = await dial();
  await peer.write(ref(5, { session: 55 }), 0, Buffer.from('left behind'));
  peer.close();
  await until('the report', () => registry.recovered.some((one) => one.object === 5));
  assert.deepEqual(registry.recovered.filter((one) => one.object === 5).map((one) => [one.ino, one.dataVersion, one.size]), [[1005, nth(1), 11]]);
  const other = await dial();
  assert.equal((await other.stat(ref(5))).open, false);
  await until('the token of that commit', async () => Buffer.from((await other.stat(ref(5))).token ?? []).equals(COMMIT_TOKEN));
  other.close();
});

test('4.14 a writer that dies between its seal and its commit: the server reports what it sealed, but not what the writer said to be committed', async () => {
  const peer = await dial();
  for (const object of [70, 71, 72]) {
    await peer.write(ref(object, { session: 73 }), 0, Buffer.from('sealed'));
    await peer.seal(ref(object, { session: 73 }));
    if (object !== 70) await peer.committed(ref(object, { session: 73 }), nth(1));
  }
  await peer.write(ref(72, { session: 73 }), 0, Buffer.from('again'));
  await peer.committed(ref(72, { session: 73 }), nth(1));
  peer.close();
  const of = (object: number): unknown[] => registry.recovered.filter((one) => one.object === object).map((one) => [one.ino, one.dataVersion, one.size]);
  await until('the reports', () => of(70).length > 0 && of(72).length > 0);
  assert.deepEqual([of(70), of(71), of(72)], [[[1070, nth(1), 6]], [], [[1072, nth(2), 6]]]);
});

test('4.14 what the mds cannot commit now is reported again, and holds up nothing else', async () => {
  registry.cutOff.add(76);
  const peer = await dial();
  for (const object of [76, 77]) await peer.write(ref(object, { session: 78 }), 0, Buffer.from('left'));
  peer.close();
  const reported = (object: number): boolean => registry.recovered.some((one) => one.object === object);
  await until('the other one', () => reported(77));
  assert.equal(server.unreported, 1);
  registry.cutOff.clear();
  await until('the report that failed', () => reported(76) && server.unreported === 0);
});

test('6 a session that is evicted between its seal and its commit: the server reports what it sealed', async () => {
  const peer = await dial();
  await peer.write(ref(74, { session: 75 }), 0, Buffer.from('sealed'));
  await peer.seal(ref(74, { session: 75 }));
  registry.raise([{ object: 74, ino: 1074, fence: 1, evicted: 75 }]);
  await until('the report', () => registry.recovered.some((one) => one.object === 74));
  peer.close();
});

test('6 a fence that the mds raises holds without anybody who presents it, and the server seals for the session that was evicted', async () => {
  const peer = await dial();
  await peer.write(ref(80, { session: 81 }), 0, Buffer.from('in time'));
  await peer.write(ref(82, { session: 83 }), 0, Buffer.from('lives'));
  registry.raise([{ object: 9999, ino: 1 }, { object: 80, ino: 1080, fence: 4, evicted: 81 }, { object: 82, ino: 1082, fence: 1 }]);
  await until('the report', () => registry.recovered.some((one) => one.object === 80));
  await assert.rejects(peer.write(ref(80, { session: 81, fence: 3 }), 0, Buffer.from('LATE')), fails('ESTALE'));
  const state = await peer.stat(ref(80, { session: 84, fence: 4 }));
  assert.deepEqual([state.open, state.size, state.dataVersion], [false, 7, nth(1)]);
  await assert.rejects(peer.stat(ref(82)), fails('ESTALE'));
  assert.equal((await peer.stat(ref(82, { fence: 1 }))).open, true, 'nobody was evicted there');
  await peer.seal(ref(82, { session: 83, fence: 1 }));
  peer.close();
});

test('6 a fence that the mds raises holds for an object that is not there yet, and does not bring back one that is deleted behind it', async () => {
  const peer = await dial();
  registry.raise([{ object: 90, ino: 1090, fence: 2, evicted: 91 }, { object: 92, ino: 1092, fence: 2 }]);
  registry.delete([92]);
  await until('the deletion', () => registry.deleted.includes(92));
  assert.equal(existsSync(new DataPaths(join(root, 'main')).meta(92)), false);
  await assert.rejects(peer.write(ref(90, { session: 91 }), 0, Buffer.from('LATE')), fails('ESTALE'));
  assert.equal((await peer.write(ref(90, { session: 93, fence: 2 }), 0, Buffer.from('other'))).state?.dataVersion, nth(1));
  await peer.seal(ref(90, { session: 93, fence: 2 }));
  peer.close();
});

test('6 the server seals for an evicted session also where a higher fence was shown meanwhile', async () => {
  const peer = await dial();
  await peer.write(ref(94, { session: 95 }), 0, Buffer.from('in time'));
  await peer.stat(ref(94, { session: 96, fence: 2 }));
  registry.raise([{ object: 94, ino: 1094, fence: 1, evicted: 95 }]);
  await until('the report', () => registry.recovered.some((one) => one.object === 94));
  assert.equal((await peer.stat(ref(94, { session: 96, fence: 2 }))).open, false);
  peer.close();
});

test('objects that the mds deletes are gone, and the mds is told', async () => {
  const peer = await dial();
  await peer.write(ref(6), 0, Buffer.from('bytes'));
  await peer.seal(ref(6));
  registry.delete([6, 66]);
  await until('the deletion', () => registry.deleted.includes(66));
  assert.equal(existsSync(new DataPaths(join(root, 'main')).data(6)), false);
  await assert.rejects(async () => { await peer.read({ ...ref(6) }, 0, 5).then((answer) => { if (answer.data.byteLength === 0) throw new FsError('ESTALE', 'read'); }); }, fails('ESTALE'));
  peer.close();
});

test('the mds hears of a deletion once no power cut brings the object back', async () => {
  const own = await TargetRegistry.start(await testIdentity('mds', 'tokyo-mds0'));
  const held = Promise.withResolvers<undefined>();
  const synced: string[] = [];
  const paths = new DataPaths(join(root, 'held'));
  const lone = await DataServer.start(optionsFor('held', { mds: [own.address], syncFolder: async (path) => {
    synced.push(`${path} ${existsSync(paths.data(6)) ? 'with' : 'without'} its object`);
    await held.promise;
  } }));
  try {
    await until('the lease', () => lone.leased());
    const peer = await dial(lone);
    await peer.write(ref(6), 0, Buffer.from('bytes'));
    own.delete([6, 7]);
    await until('the sync', () => synced.length > 0);
    assert.deepEqual([synced, own.deleted], [[`${paths.folderOf(6)} without its object`], []]);
    held.resolve(undefined);
    await until('the word', () => own.deleted.includes(7));
    peer.close();
  } finally {
    await lone.close();
    own.close();
  }
});

test('a read waits for a slow socket and can be cancelled; others go on', async () => {
  const peer = await dial();
  const block = Buffer.alloc(256 * 1024, 1);
  for (let n = 0; n < 64; n++) await peer.write(ref(8), n * block.byteLength, block);
  const size = 64 * block.byteLength;
  const cancelled = peer.request(FrameType.READ, geofs.v1.ReadRequest.encode({ ref: ref(8), offset: 0, length: size }).finish(), undefined, 999);
  peer.cancel(999);
  const [outcome] = await Promise.allSettled([cancelled]);
  assert.ok(outcome.status === 'rejected' ? fails('ECANCELED')(outcome.reason) : outcome.value.length === 64);
  assert.equal((await peer.read(ref(8), 0, size)).data.byteLength, size);
  await peer.seal(ref(8));
  peer.close();
});

test('4.14 after a power cut a start that ends before it has looked at everything leaves all of it to the next', async () => {
  const data = join(root, 'cut');
  const paths = new DataPaths(data);
  const { target } = beginTarget(paths, { cluster: TEST_CLUSTER, site: 'tokyo', name: 'tokyo-ds0' });
  const store = new ObjectStore({ root: data, shared: new SharedState(), capacity: undefined, incarnation: 1 });
  for (const object of [170, 171]) {
    const writer = { object, ino: 1000 + object, fence: 0, session: 1, identity: undefined };
    const { state } = store.changes.write(writer, 0, Buffer.from('bytes'));
    store.sealing.committed(writer, state.dataVersion, COMMIT_TOKEN);
  }
  await store.sealing.seal({ object: 171, ino: 1171, fence: 0 }, { session: 1, durable: false, stillWriting: false });
  // Of the list came to the disk what it had of one.
  store.close();
  rmSync(paths.dirty, { recursive: true });
  store.table.dirty.add(171);
  store.close();
  storeTargetFile(paths, { ...target, boot: 'another' });
  writeFileSync(join(paths.objects, 'ab'), 'no folder');
  await assert.rejects(DataServer.start(optionsFor('cut')), /ENOTDIR/);
  rmSync(join(paths.objects, 'ab'));
  const next = await DataServer.start(optionsFor('cut'));
  try {
    const of = (object: number): unknown[] => registry.recovered.filter((one) => one.object === object).map((one) => one.dataVersion);
    await until('the reports', () => of(170).length > 0 && of(171).length > 0);
    assert.deepEqual([of(170), of(171)], [[nth(1, 3)], [nth(1, 3)]]);
  } finally {
    await next.close();
  }
});

test('a second server on the folder, another name and a taken port are refused in one line', async () => {
  await assert.rejects(DataServer.start(optionsFor('main')), (error) => fails('EBUSY')(error) && /another geofs-ds serves/.test(String(error)));
  await assert.rejects(DataServer.start(optionsFor('other', { listen: server.address })), (error) => fails('EADDRINUSE')(error));
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => { busy.once('listening', resolve); });
  busy.close();
  const again = await DataServer.start(optionsFor('other'));
  await again.close();
  await assert.rejects(DataServer.start(optionsFor('other', { name: 'tokyo-ds9' })), fails('EINVAL'));
  const third = await DataServer.start(optionsFor('other'));
  assert.deepEqual([third.uuid, third.incarnation], [again.uuid, again.incarnation]);
  await third.close();
});

/** Leaps, as it seems to a process that stood still. */
class LeapingClock extends SystemClock {
  #leapMs = 0;

  leap(ms: number): void {
    this.#leapMs += ms;
  }

  override monotonicMs(): number {
    return super.monotonicMs() + this.#leapMs;
  }
}

test('a server that stood still does not take its mds for silent: it stays registered where it is', async () => {
  const leaping = new LeapingClock();
  const own = await TargetRegistry.start(await testIdentity('mds', 'tokyo-mds0'));
  const stopped = await DataServer.start(optionsFor('stopped', { clock: leaping, mds: [own.address] }));
  try {
    // No answer that is on its way is heard after the leap.
    own.answers = false;
    const asked = own.heartbeats;
    await until('a heartbeat', () => own.heartbeats > asked);
    const before = own.heartbeats;
    leaping.leap(2 * TARGET_SILENCE_MS);
    own.answers = true;
    await until('two more heartbeats', () => own.heartbeats > before + 1);
    assert.equal(own.hellos.length, 1);
  } finally {
    await stopped.close();
    own.close();
  }
});

test('6: without a lease every request is EAGAIN', async () => {
  registry.leaseMs = 1;
  const lone = await DataServer.start(optionsFor('lone'));
  try {
    await until('the welcome', () => lone.target === 7);
    const peer = await dial(lone);
    await assert.rejects(peer.stat(ref(1)), fails('EAGAIN'));
    peer.close();
  } finally {
    registry.leaseMs = 15_000;
    await lone.close();
  }
});
