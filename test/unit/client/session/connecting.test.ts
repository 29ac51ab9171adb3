/** Which mds, when, and what is said when none will have us. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test, type TestContext } from 'node:test';
import { Redial } from '../../../../client/session/redial.ts';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { listenOn } from '../../../../proto/runtime/address.ts';
import { SystemRandom } from '../../../../proto/runtime/random.ts';
import { RECONNECT_MAX_MS } from '../../../../proto/types/limits.ts';
import type { TlsIdentity } from '../../../../proto/rpc/credentials.ts';
import { createAuthority, issueCertificate } from '../../../../tools/init/certificates.ts';
import { eventually } from '../../../support/eventually.ts';
import { TEST_CLUSTER, testIdentity } from '../../../support/identities.ts';
import { welcome } from '../../../support/scripted-mds.ts';
import { CALL, connected, makeSession, startMds } from './fixture.ts';

async function foreignIdentity(): Promise<TlsIdentity> {
  const ca = await createAuthority(TEST_CLUSTER);
  const pair = await issueCertificate(ca, { cluster: TEST_CLUSTER, role: 'client', name: 'stranger', hosts: [] });
  return { ca: Buffer.from(ca.cert), cert: Buffer.from(pair.cert), key: Buffer.from(pair.key) };
}

async function deadAddress(): Promise<string> {
  const server = createServer();
  const address = await listenOn(server, '127.0.0.1:0', 'dead');
  await new Promise((resolve) => { server.close(resolve); });
  return address;
}

async function failure(t: TestContext, addresses: readonly string[], more = {}): Promise<FsError> {
  const { session } = await makeSession(t, addresses, more);
  const error = await session.connectFirst(CALL.signal, { failFast: true }).then(() => undefined, (cause: unknown) => cause);
  assert.ok(error instanceof FsError, 'it must not connect');
  assert.doesNotMatch(error.message, /\n/);
  return error;
}

test('at mount one line says what is wrong', async (t) => {
  const mds = await startMds(t);
  const refused = await failure(t, [await deadAddress()]);
  assert.deepEqual([refused.errno, /connection refused: no mds listens there/.test(refused.message)], ['ECONNREFUSED', true], refused.message);
  const unknown = await failure(t, ['no-such-host.invalid:7000']);
  assert.deepEqual([unknown.errno, /host name is unknown/.test(unknown.message)], ['EHOSTUNREACH', true], unknown.message);
  const foreign = await foreignIdentity();
  const notTrusted = await failure(t, [mds.address], { identity: foreign });
  assert.deepEqual([notTrusted.errno, /certificate is not that of an mds of this cluster/.test(notTrusted.message)], ['EACCES', true], notTrusted.message);
  mds.script.welcome = (hello) => ({ id: 0, errno: ERRNO.EACCES, detail: `this is cluster ${TEST_CLUSTER}, not ${hello.cluster ?? ''}`, goodbye: {} });
  const mismatch = await failure(t, [mds.address], { cluster: 'other' });
  assert.deepEqual([mismatch.errno, mismatch.message.includes('not other')], ['EACCES', true], mismatch.message);
});

test('a client certificate of another authority is refused in words', async (t) => {
  const mds = await startMds(t);
  const foreign = await foreignIdentity();
  const { ca } = await testIdentity('client', 'x');
  const error = await failure(t, [mds.address], { identity: { ...foreign, ca } });
  assert.deepEqual([error.errno, /this client's certificate is not of its cluster/.test(error.message)], ['EACCES', true], error.message);
});

test('with all of a list failing the reasons are told together; with one answering it connects', async (t) => {
  const dead = await deadAddress();
  const error = await failure(t, [dead, 'no-such-host.invalid:1']);
  assert.match(error.message, /connection refused.*; .*unknown/);
  const mds = await startMds(t);
  const { session } = await makeSession(t, [dead, mds.address], { site: 'here' });
  const answer = await session.connectFirst(CALL.signal, { failFast: true });
  assert.deepEqual([answer.session, session.sessionId, session.siteName, session.health().connected], [7, 7, 'here', true]);
  assert.equal((await mds.stream()).hello.site, 'here');
});

test('without failFast it keeps trying, says each reason once, and an abort ends the wait', async (t) => {
  const reasons: unknown[] = [];
  const logger = { ...SILENT, warn: (fields: object) => { reasons.push(fields); } };
  const mds = await startMds(t);
  mds.script.welcome = () => ({ id: 0, errno: ERRNO.ETIMEDOUT, detail: 'behind', goodbye: {} });
  const { session } = await makeSession(t, [mds.address], { logger });
  const stop = new AbortController();
  const interrupted = assert.rejects(session.connectFirst(stop.signal, { failFast: false }), (error) => error instanceof FsError && error.errno === 'EINTR');
  const patient = session.connectFirst(CALL.signal, { failFast: false });
  await mds.stream(2);
  stop.abort();
  await interrupted;
  assert.equal(reasons.length, 1);
  mds.script.welcome = () => welcome(7);
  assert.equal((await patient).session, 7);
});

test('an mds that goes away is left for the next at once; later the first is preferred again', async (t) => {
  const [first, second] = [await startMds(t), await startMds(t)];
  const { session, listener } = await makeSession(t, [first.address, second.address]);
  await session.connectFirst(CALL.signal, { failFast: true });
  await eventually(() => session.health().leaderAgeMs < 1_000, 'a heartbeat answered');
  (await first.stream()).send({ id: 0, goodbye: { reason: 'restart' } });
  const next = await second.stream();
  await eventually(() => listener.events.length === 3, 'the second stream');
  assert.deepEqual(listener.events, ['connected fresh', 'suspect', 'connected']);
  await next.next('heartbeat');
  await eventually(() => session.health().leaderAgeMs < 1_000, 'a heartbeat answered');
  assert.equal(first.streams.length, 1);
  next.end();
  await first.stream(1);
});

test('a break that cannot be carried out costs the stream, not the truth', async (t) => {
  const { mds, stream, listener } = await connected(t);
  listener.onBreak = () => Promise.reject(new Error('no kernel'));
  stream.send({ id: 0, stamp: 1, break: { sequence: 1, items: [] } });
  await mds.stream(1);
  assert.equal(stream.received.some((message) => message.breakAck != null), false);
  assert.ok(listener.events.includes('suspect'));
});

test('close says goodbye, rejects who waits, and may be called twice', async (t) => {
  const { session, stream } = await connected(t);
  const query = assert.rejects(session.request(CALL, { getAttr: { ino: 5 } }), (error) => error instanceof FsError && error.errno === 'ENOTCONN');
  const mutation = assert.rejects(session.mutate(CALL, { rmdir: { parent: 1, name: Buffer.from('d') } }), (error) => error instanceof FsError && error.errno === 'ENOTCONN');
  await Promise.all([session.close(), session.close(), query, mutation]);
  assert.equal((await stream.next('goodbye')).goodbye?.closeSession, true);
  assert.equal(session.live(), false);
  await assert.rejects(session.request(CALL, { getAttr: { ino: 5 } }), /closed/);
});

test('the wait between dials doubles with each round, within bounds', () => {
  const redial = new Redial(['a:1', 'b:1'], new SystemRandom());
  const waits = Array.from({ length: 20 }, () => redial.failed());
  assert.ok((waits[0] ?? 0) <= 50 && (waits[1] ?? 0) <= 50 && (waits[2] ?? 0) <= 100, String(waits));
  assert.ok(waits.every((ms) => ms <= RECONNECT_MAX_MS) && (waits[19] ?? 0) >= RECONNECT_MAX_MS / 2, String(waits));
  redial.proved();
  assert.ok(redial.failed() <= 50);
});

test('4.6 an mds names the one that serves this site: that is dialled next, and if it is dead the first is to serve all the same', async (t) => {
  const [standIn, keeper] = [await startMds(t), await startMds(t)];
  const elsewhere = (serving: string) => () => ({ id: 0, errno: ERRNO.EAGAIN, detail: 'another mds serves this site', goodbye: { serving } });
  standIn.script.welcome = elsewhere(keeper.address);
  const { session } = await makeSession(t, [standIn.address]);
  await session.connectFirst(CALL.signal, { failFast: false });
  const stream = await keeper.stream();
  assert.equal(stream.hello.insists, false);
  // It goes away: the other one takes the client in, until it hands it back.
  standIn.script.welcome = () => welcome(7);
  keeper.script.welcome = () => ({ id: 0, errno: ERRNO.EAGAIN, detail: 'not ready' });
  stream.send({ id: 0, goodbye: { reason: 'this mds is stopping' } });
  const between = await standIn.stream(1);
  await eventually(() => session.health().connected, 'the welcome');
  keeper.script.welcome = () => welcome(7);
  between.send({ id: 0, goodbye: { reason: 'it is back', serving: keeper.address } });
  await eventually(() => between.ended && session.health().connected, 'the return');
  assert.equal(keeper.streams.at(-1)?.ended, false);

  const dead = await deadAddress();
  standIn.script.welcome = (hello) => (hello.insists === true ? welcome(8) : elsewhere(dead)());
  const { session: cut } = await makeSession(t, [standIn.address, keeper.address]);
  await cut.connectFirst(CALL.signal, { failFast: false });
  assert.equal(cut.sessionId, 8);
});
