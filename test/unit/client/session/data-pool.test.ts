/** DataPool against a real data server. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DataPool } from '../../../../client/session/data-pool.ts';
import type { ObjectHandle } from '../../../../client/session/ports.ts';
import { retrying } from '../../../../client/session/retry.ts';
import { DataServer } from '../../../../dataserver/server/data-server.ts';
import type { TlsIdentity } from '../../../../proto/rpc/credentials.ts';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SystemRandom } from '../../../../proto/runtime/random.ts';
import { type CallContext, ROOT_CREDENTIAL } from '../../../../proto/types/context.ts';
import { type Errno, FenceTooLow, FsError, RpcError } from '../../../../proto/types/errno.ts';
import { DATA_CONNECTIONS, DATA_PAYLOAD_BYTES } from '../../../../proto/types/limits.ts';
import { createAuthority, issueCertificate } from '../../../../tools/init/certificates.ts';
import { signedCapability, TargetRegistry } from '../../../support/data-peer.ts';
import { TEST_CLUSTER, testIdentity } from '../../../support/identities.ts';

const clock = new SystemClock();
const random = new SystemRandom();
let root = '';
let client: TlsIdentity;
let registry: TargetRegistry;
let server: DataServer;
let pool: DataPool;

const fails = (errno: Errno) => (error: unknown): boolean => error instanceof FsError && error.errno === errno;
const unreachable = (pattern: RegExp) => (error: unknown): boolean => error instanceof RpcError && pattern.test(error.message);

function context(more: Partial<CallContext> = {}): CallContext {
  return { signal: new AbortController().signal, deadlineMs: clock.monotonicMs() + 20_000, cred: ROOT_CREDENTIAL, requestId: 'test', ...more };
}

function handle(object: number, more: Partial<ObjectHandle> = {}): ObjectHandle {
  const claim = { target: 7, object, ino: 1000 + object, session: 1, write: true, fence: 0, expiresSec: clock.wallTime().sec + 60 };
  return { address: server.address, target: 7, object, ino: 1000 + object, capability: signedCapability(registry.key, claim), ...more };
}

function newPool(more: Partial<ConstructorParameters<typeof DataPool>[0]> = {}): DataPool {
  return new DataPool({ cluster: TEST_CLUSTER, client: 'test', identity: client, clock, random, logger: SILENT, ...more });
}

/** As the callers of the pool run operations. */
const run = <T>(operation: (ctx: CallContext) => Promise<T>): Promise<T> => {
  const ctx = context();
  return retrying({ clock, random }, ctx, () => operation(ctx));
};

async function fill(object: ObjectHandle, data: Buffer): Promise<void> {
  const writes: Promise<unknown>[] = [];
  for (let at = 0; at < data.byteLength; at += DATA_PAYLOAD_BYTES) {
    writes.push(run((ctx) => pool.write(ctx, object, at, data.subarray(at, at + DATA_PAYLOAD_BYTES), { identity: { ino: object.ino, parent: 1, mode: 0o100644 } })));
  }
  await Promise.all(writes);
}

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'geofs-pool-'));
  client = await testIdentity('client', 'c1');
  registry = await TargetRegistry.start(await testIdentity('mds', 'tokyo-mds0'));
  server = await DataServer.start({
    cluster: TEST_CLUSTER, site: 'tokyo', name: 'tokyo-ds0', data: join(root, 'data'), listen: '127.0.0.1:0', advertise: '', mds: [registry.address],
    workers: 2, capacity: undefined, abandonedMs: 50, identity: await testIdentity('ds', 'tokyo-ds0'), clock, random, log: SILENT,
    workerLog: { level: 'silent', pretty: false }, onDeath: (error) => { throw error; },
  });
  pool = newPool();
});

after(async () => {
  pool.close();
  pool.close();
  await server.close();
  registry.close();
  rmSync(root, { recursive: true, force: true });
});

void test('what is written is read: many frames, one exact buffer, short at the end', async () => {
  const object = handle(1);
  const data = randomBytes(3 * DATA_PAYLOAD_BYTES + 12_345);
  await fill(object, data);
  const whole = await run((ctx) => pool.read(ctx, object, 0, 2 ** 20, 0));
  assert.ok(data.equals(whole.data));
  assert.equal(whole.data.buffer.byteLength, data.byteLength, 'not a view of something larger');
  const { dataVersion } = whole.state;
  assert.deepEqual([whole.state.open, whole.state.size, dataVersion > 0], [true, data.byteLength, true]);
  const part = await pool.read(context(), object, 100_001, 400_000, 0);
  assert.ok(data.subarray(100_001, 500_001).equals(part.data));
  assert.equal((await pool.read(context(), object, data.byteLength, 10, 0)).data.byteLength, 0);
  const sealed = await pool.seal(context(), object, { durable: true, stillWriting: false });
  assert.deepEqual([sealed.open, sealed.dataVersion, sealed.incarnation], [false, dataVersion, 1]);
  const clean = await pool.read(context(), object, 0, 2 ** 20, dataVersion);
  assert.deepEqual([clean.state.open, data.equals(clean.data)], [false, true]);
});

void test('a write may bring its seal', async () => {
  const object = handle(9);
  const { state, sealed } = await pool.write(context(), object, 0, Buffer.from('all'), { seal: { durable: false, stillWriting: false } });
  assert.deepEqual([sealed, state.open, state.size, state.dataVersion > 0], [true, false, 3, true]);
  const next = await pool.write(context(), object, 3, Buffer.from(' of it'), {});
  assert.deepEqual([next.sealed, next.state.open, next.state.dataVersion], [false, true, state.dataVersion + 1]);
  const still = await pool.write(context(), object, 9, Buffer.from('?'), { seal: { durable: true, stillWriting: true } });
  assert.equal(still.state.open, true);
  const last = await pool.write(context(), object, 9, Buffer.from('.'), { seal: { durable: true, stillWriting: false } });
  assert.deepEqual([last.state.open, last.state.dataVersion], [false, next.state.dataVersion]);
  assert.equal(Buffer.from((await pool.read(context(), object, 0, 20, 0)).data).toString(), 'all of it.');
});

void test('the other operations', async () => {
  const object = handle(2);
  const identity = { ino: object.ino, parent: 1, mode: 0o100644 };
  await fill(object, Buffer.alloc(200_000, 7));
  assert.equal((await pool.truncate(context(), object, 100_000, identity)).size, 100_000);
  assert.equal((await pool.allocate(context(), object, { mode: 0, offset: 0, length: 300_000 }, identity)).size, 300_000);
  assert.equal((await pool.stat(context(), object)).size, 300_000);
  assert.equal(await pool.seek(context(), object, 5, false), 5);
  await assert.rejects(pool.seek(context(), object, 300_000, true), fails('ENXIO'));
  const append = { session: 1, number: 5 };
  const first = await pool.write(context(), object, 0, Buffer.from('end'), { append });
  const again = await pool.write(context(), object, 0, Buffer.from('end'), { append });
  assert.deepEqual([first.offset, again.offset, again.state.size], [300_000, 300_000, 300_003]);
  const sealed = await pool.seal(context(), object, { durable: false, stillWriting: false });
  const told = await pool.committed(context(), object, sealed.dataVersion, Buffer.from('token'));
  assert.deepEqual([sealed.token, told.token].map((token) => Buffer.from(token).toString()), ['', 'token']);
  assert.equal(Buffer.from((await pool.read(context(), object, 0, 10, 0)).state.token).toString(), 'token');
  await assert.rejects(pool.read(context(), handle(3), 0, 10, 4), fails('ESTALE'));
  await assert.rejects(pool.stat(context(), { ...object, capability: new Uint8Array(3) }), fails('EACCES'));
  await assert.rejects(pool.write(context(), object, 0, Buffer.alloc(DATA_PAYLOAD_BYTES + 1), {}), fails('EINVAL'));
});

void test('6 a refusal of a fence says which one the server knows', async () => {
  const held = (fence: number): ObjectHandle => {
    const { object, ino } = handle(9);
    return handle(9, { capability: signedCapability(registry.key, { target: 7, object, ino, session: 1, write: true, fence, expiresSec: clock.wallTime().sec + 60 }) });
  };
  await run((ctx) => pool.stat(ctx, held(4)));
  await assert.rejects(pool.stat(context(), held(3)), (error) => error instanceof FenceTooLow && error.errno === 'ESTALE' && error.fence === 4);
});

void test('16 MiB of reads are under way at once, over several connections; totals stay after they close', async () => {
  const mine = newPool();
  const object = handle(4);
  const data = randomBytes(16 * 2 ** 20);
  await fill(object, data);
  await run((ctx) => mine.stat(ctx, object));
  const parts = await Promise.all(Array.from({ length: 64 }, (_, n) => mine.read(context(), object, n * DATA_PAYLOAD_BYTES, DATA_PAYLOAD_BYTES, 0)));
  await Promise.all(Array.from({ length: 64 }, (_, n) => mine.read(context(), object, n * DATA_PAYLOAD_BYTES, DATA_PAYLOAD_BYTES, 0)));
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  assert.equal(digest(Buffer.concat(parts.map((one) => one.data))), digest(data));
  assert.ok(server.shared.get('connections') >= 2 && server.shared.get('connections') <= 2 * DATA_CONNECTIONS, String(server.shared.get('connections')));
  mine.close();
  const [line] = mine.stats();
  assert.deepEqual([line?.address, line?.target, line?.bytesIn, line?.bytesOut], [server.address, 7, 2 * data.byteLength, 0]);
  assert.ok((line?.requests ?? 0) >= 129);
  await assert.rejects(mine.stat(context(), object), unreachable(/closed/));
  await pool.seal(context(), object, { durable: false, stillWriting: false });
});

void test('an advertised address is replaced before it is dialled', async () => {
  const mine = newPool({ addressMap: { 'ds.example:7000': server.address } });
  const object = handle(5, { address: 'ds.example:7000' });
  const ctx = context();
  assert.equal((await retrying({ clock, random }, ctx, () => mine.stat(ctx, object))).dataVersion, 0);
  assert.equal(mine.stats()[0]?.address, 'ds.example:7000');
  mine.close();
});

void test('who is not meant is not spoken to: foreign certificates, another cluster, another target, nobody there', async () => {
  const foreign = await createAuthority(TEST_CLUSTER);
  const pair = await issueCertificate(foreign, { cluster: TEST_CLUSTER, role: 'client', name: 'c1', hosts: [] });
  const object = handle(6);
  const cases: readonly (readonly [string, DataPool, RegExp])[] = [
    ['of another authority', newPool({ identity: { ca: Buffer.from(foreign.cert), cert: Buffer.from(pair.cert), key: Buffer.from(pair.key) } }), /not of this cluster/],
    ['its own certificate is foreign', newPool({ identity: { ca: client.ca, cert: Buffer.from(pair.cert), key: Buffer.from(pair.key) } }), /certificate/],
    ['another cluster', newPool({ cluster: 'elsewhere' }), /belongs to cluster "test-cluster", this mount to "elsewhere"/],
    ['a role that reads no data', newPool({ identity: await testIdentity('mds', 'm') }), /refused this client/],
  ];
  for (const [what, one, pattern] of cases) {
    await assert.rejects(one.stat(context(), object), unreachable(pattern), what);
    one.close();
  }
  await assert.rejects(run((ctx) => pool.stat(ctx, { ...object, target: 8 })), fails('ESTALE'));
  await assert.rejects(pool.stat(context(), { ...object, address: '127.0.0.1:1' }), unreachable(/127\.0\.0\.1:1: connection refused/));
  await assert.rejects(pool.stat(context(), { ...object, address: 'nonsense' }), fails('EINVAL'));
});
