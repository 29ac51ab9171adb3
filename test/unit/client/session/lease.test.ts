/** The promise lease counts from sending (design 4.8); silence, suspend and late answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MergedToken } from '../../../../client/session/token.ts';
import { DRIFT, PROMISE_LEASE_MS } from '../../../../proto/types/limits.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { welcome } from '../../../support/scripted-mds.ts';
import { connected, makeSession, startMds } from './fixture.ts';

const LEASE = PROMISE_LEASE_MS * (1 - DRIFT);

test('4.8 the lease ends so long after the sending of the last answered heartbeat, told once', async (t) => {
  const clock = new ManualClock();
  const leases: number[] = [];
  const began = clock.monotonicMs();
  const { session, stream, listener, mds } = await connected(t, { clock, onLease: (untilMs) => { leases.push(untilMs); } });
  await stream.next('heartbeat');
  mds.script.heartbeat = undefined;
  await eventually(() => session.health().leaderAgeMs === 0, 'the first answer');
  clock.advance(1_000);
  const second = await stream.next('heartbeat');
  clock.advance(2_000);
  stream.send({ id: second.id, heartbeat: { token: { index: 5 }, leaderAgeMs: 40 } });
  await eventually(() => leases.length === 2, 'the renewal');
  assert.deepEqual(leases, [began + LEASE, began + 1_000 + LEASE]);
  assert.equal(session.health().leaderAgeMs, 40);
  clock.advance(LEASE - 2_001);
  assert.equal(session.live(), true);
  clock.advance(1);
  assert.equal(session.live(), false);
  assert.deepEqual(listener.events, ['connected fresh', 'suspect']);
  const later = await stream.next('heartbeat');
  stream.send({ id: 0, dropAll: { sequence: 1 } }, { id: later.id, heartbeat: {} });
  await eventually(() => session.live(), 'the lease to stand again');
  assert.deepEqual(listener.events, ['connected fresh', 'suspect', 'drop all']);
  assert.deepEqual(leases.at(-1), began + 2_000 + LEASE, 'from the sending of the heartbeat that was answered');
  stream.send({ id: 0, dropAll: { sequence: 2, forget: true } });
  await eventually(() => listener.events.at(-1) === 'drop all, forget', 'what may never have been to be dropped');
});

test('a stream whose heartbeats nobody answers is given up within a lease and dialled again', async (t) => {
  const clock = new ManualClock();
  const { session, stream, listener, mds } = await connected(t, { clock });
  await eventually(() => session.health().leaderAgeMs === 0, 'the first answer');
  mds.script.heartbeat = undefined;
  clock.advance(PROMISE_LEASE_MS + 1_000);
  await eventually(() => stream.ended, 'the stream to be torn down');
  assert.equal(session.health().connected, false);
  clock.advance(2_000);
  await mds.stream(1);
  await eventually(() => session.live(), 'the next stream');
  assert.equal(listener.events.at(-1), 'connected');
});

test('4.8 after suspend nothing is believed, though no timer has run', async (t) => {
  const clock = new ManualClock();
  const { session, stream, listener } = await connected(t, { clock });
  await eventually(() => session.health().leaderAgeMs === 0, 'the first answer');
  clock.jump(60_000);
  assert.equal(session.live(), false);
  stream.send({ id: 0, stamp: 4, break: { sequence: 1, items: [] } });
  await stream.next('breakAck');
  assert.deepEqual(listener.events, ['connected fresh', 'suspect', 'break 4']);
  clock.advance(0);
  await eventually(() => session.live(), 'the lease, on the same stream');
  assert.equal(stream.ended, false);
});

test('a welcome that comes late grants nothing; the next heartbeat does', async (t) => {
  const clock = new ManualClock();
  const mds = await startMds(t);
  mds.script.welcome = () => undefined;
  mds.script.heartbeat = undefined;
  const { session } = await makeSession(t, [mds.address], { clock });
  const first = session.connectFirst(new AbortController().signal, { failFast: true });
  const stream = await mds.stream();
  await stream.next('hello');
  clock.advance(PROMISE_LEASE_MS);
  stream.send(welcome(7));
  await first;
  assert.equal(session.live(), false);
  stream.send({ id: (await stream.next('heartbeat')).id, heartbeat: {} });
  await eventually(() => session.live(), 'the lease');
});

test('an mds that does not answer the hello is given up', async (t) => {
  const clock = new ManualClock();
  const mds = await startMds(t);
  mds.script.welcome = () => undefined;
  const { session } = await makeSession(t, [mds.address], { clock });
  const first = assert.rejects(session.connectFirst(new AbortController().signal, { failFast: true }), /no answer to the hello in time/);
  await (await mds.stream()).next('hello');
  clock.advance(20_000);
  await first;
});

test('4.3 tokens merge to the greater of each number', () => {
  const token = new MergedToken();
  token.merge({ index: 5, streams: [{ site: 1, number: 10 }, { site: 2, number: 3 }] });
  token.merge({ index: 4, streams: [{ site: 2, number: 7 }, { site: 1, number: 9 }, { site: 3, number: 1 }] });
  token.merge(undefined);
  assert.deepEqual(token.value, { index: 5, streams: [{ site: 1, number: 10 }, { site: 2, number: 7 }, { site: 3, number: 1 }] });
});
