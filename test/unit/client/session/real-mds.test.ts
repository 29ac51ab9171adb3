/** The session against the metadata server itself, one member: the two ends of the contract agree. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Mds } from '../../../../mds/server/mds.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { listenOn } from '../../../../proto/runtime/address.ts';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SystemRandom } from '../../../../proto/runtime/random.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { eventually } from '../../../support/eventually.ts';
import { TEST_CLUSTER, testIdentity } from '../../../support/identities.ts';
import { CALL, makeSession } from './fixture.ts';

async function freeAddress(): Promise<string> {
  const server = createServer();
  const address = await listenOn(server, '127.0.0.1:0', 'free port');
  await new Promise((resolve) => { server.close(resolve); });
  return address;
}

async function startMds(t: TestContext): Promise<{ address: string; restart: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'geofs-session-'));
  const address = await freeAddress();
  const self = { node: 1, name: 'm1', site: 'here', address };
  const start = async (): Promise<Mds> => Mds.start({
    cluster: TEST_CLUSTER, self, peers: [self], data, listen: address, identity: await testIdentity('mds', 'm1'),
    clock: new SystemClock(), random: new SystemRandom(), logger: SILENT, join: [], addressMap: {}, onRemoved: () => undefined,
    onFatal: (error) => { throw error instanceof Error ? error : new Error(String(error)); },
  }, AbortSignal.timeout(20_000));
  let mds = await start();
  t.after(async () => { await mds.close(); await rm(data, { recursive: true, force: true }); });
  return { address, restart: async () => { await mds.close(); mds = await start(); } };
}

const mkdir = (name: string) => ({ create: { parent: 1, name: Buffer.from(name), mode: 0o040755, exclusive: true, cred: { uid: 0, gid: 0 } } });
const lookup = (name: string) => ({ lookup: { dir: 1, name: Buffer.from(name) } });

test('two sessions: an absent name is promised, made, told as a break, and a restarted mds finds both again', { timeout: 60_000 }, async (t) => {
  const mds = await startMds(t);
  const a = await makeSession(t, [mds.address]);
  const b = await makeSession(t, [mds.address]);
  const welcomes = await Promise.all([a, b].map(({ session }) => session.connectFirst(CALL.signal, { failFast: true })));
  assert.equal(welcomes[0]?.siteName, 'here');
  assert.notEqual(a.session.sessionId, b.session.sessionId);

  const absent = await b.session.request(CALL, lookup('d'));
  assert.equal(absent.lookup?.inode ?? null, null);
  const made = await a.session.mutate(CALL, mkdir('d'));
  assert.deepEqual(b.listener.events, ['connected fresh', `break ${String(made.stamp)}`]);
  assert.deepEqual(a.listener.events, ['connected fresh'], 'the originator gets no break');
  assert.equal((await b.session.request(CALL, lookup('d'))).lookup?.inode?.ino, made.reply.ino);
  await assert.rejects(b.session.mutate(CALL, mkdir('d')), (error) => error instanceof FsError && error.errno === 'EEXIST');

  const ids = [a.session.sessionId, b.session.sessionId];
  const during = a.session.mutate(CALL, mkdir('e'));
  await mds.restart();
  await during;
  await eventually(() => a.session.live() && b.session.live(), 'both sessions to be back', 20_000);
  assert.deepEqual([a.session.sessionId, b.session.sessionId], ids);
  assert.equal(b.listener.events.at(-1), 'connected');
  assert.equal(typeof (await b.session.request(CALL, lookup('e'))).lookup?.inode?.ino, 'number');
});

test('a lock that waits can be interrupted, and is granted when the holder says goodbye', { timeout: 60_000 }, async (t) => {
  const mds = await startMds(t);
  const a = await makeSession(t, [mds.address]);
  const b = await makeSession(t, [mds.address]);
  await Promise.all([a, b].map(({ session }) => session.connectFirst(CALL.signal, { failFast: true })));
  const { reply } = await a.session.mutate(CALL, mkdir('d'));
  const lock = { setLock: { ino: reply.ino ?? 0, owner: 1, pid: 1, kind: geofs.v1.LockKind.LOCK_WRITE, flock: true, start: 0, end: Number.MAX_SAFE_INTEGER } };
  await a.session.mutate(CALL, lock);
  await assert.rejects(b.session.mutate(CALL, lock), (error) => error instanceof FsError && error.errno === 'EAGAIN');
  const stop = new AbortController();
  const interrupted = assert.rejects(b.session.mutate({ ...CALL, signal: stop.signal }, lock, { wait: true }), (error) => error instanceof FsError && error.errno === 'EINTR');
  // What comes after it in the stream has been answered, so the mds has it.
  await b.session.request(CALL, { sync: {} });
  stop.abort();
  await interrupted;
  const granted = b.session.mutate(CALL, lock, { wait: true });
  await b.session.request(CALL, { sync: {} });
  await a.session.close();
  await granted;
});
