/** Exactly once (design 3): numbers, resending, lost sessions, giving up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { NO_SESSION_KEEPER } from '../../../../client/session/keeper.ts';
import { OUTCOME_UNKNOWN } from '../../../../client/session/ports.ts';
import { CANCEL_PATIENCE_MS, LOCK_TURN_MS, SESSION_MUTATIONS, SESSION_OPEN } from '../../../../proto/types/limits.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { welcome, type ScriptedStream } from '../../../support/scripted-mds.ts';
import { CALL, connected } from './fixture.ts';

const unlink = (name: string) => ({ unlink: { parent: 1, name: Buffer.from(name) } });
const errno = (wanted: string) => (error: unknown): boolean => error instanceof FsError && error.errno === wanted;

test('after a reconnect unanswered mutations are sent again in order, under their numbers, and requests too', async (t) => {
  const { session, mds, stream, listener } = await connected(t);
  const results = ['a', 'b', 'c'].map((name) => session.mutate(CALL, unlink(name)));
  const query = session.request(CALL, { getAttr: { ino: 5 } });
  const first = await stream.next('mutate');
  stream.send({ id: first.id, stamp: 1, mutate: { reply: {}, token: { index: 41 } } });
  await results[0];
  const oldQuery = await stream.next('getAttr');
  stream.end();
  const next = await mds.stream(1);
  const again = [await next.next('mutate'), await next.next('mutate')];
  assert.deepEqual(again.map((message) => message.mutate?.command?.number), [2, 3]);
  assert.deepEqual(again.map((message) => message.mutate?.command?.acknowledged), [1, 1]);
  assert.equal(next.hello.acknowledged, 1);
  assert.equal(next.hello.sessionKey, stream.hello.sessionKey);
  assert.equal(next.hello.token?.index, 41);
  const newQuery = await next.next('getAttr');
  assert.notEqual(newQuery.id, oldQuery.id);
  // An answer that the mds began on the old stream is none on the new one.
  next.send({ id: oldQuery.id, stamp: 1, getAttr: { inode: { ino: 99 } } }, { id: newQuery.id, stamp: 2, getAttr: { inode: { ino: 5 } } });
  for (const message of again) next.send({ id: message.id, stamp: 3, mutate: { reply: {} } });
  await Promise.all(results);
  assert.equal((await query).getAttr?.inode?.ino, 5);
  assert.deepEqual(listener.events, ['connected fresh', 'suspect', 'connected']);
});

test('what others were sent, too, says so: not within one life of a site\'s stream', async (t) => {
  const { session, mds, stream } = await connected(t, { early: false });
  const said = async (stand: typeof stream): Promise<boolean[]> => [(await stand.next('mutate')).mutate?.elsewhere ?? false];
  const move = async (to: geofs.v1.Welcome.$Properties, nth: number, from: typeof stream): Promise<typeof stream> => {
    mds.script.welcome = () => welcome(7, to);
    from.end();
    return mds.stream(nth);
  };
  let at = await move({ site: 1, stream: 71 }, 1, stream);
  const first = session.mutate(CALL, unlink('first'));
  assert.deepEqual(await said(at), [false]);
  at = await move({ site: 1, stream: 71 }, 2, at);
  assert.deepEqual(await said(at), [false], 'it finds what it was sent before');
  at = await move({ site: 2, stream: 71 }, 3, at);
  assert.deepEqual(await said(at), [true]);
  at = await move({ site: 2, stream: 71 }, 4, at);
  const again = await at.next('mutate');
  assert.equal(again.mutate?.elsewhere, true, 'the one before may have it all the same');
  at.send({ id: again.id, stamp: 1, mutate: { reply: {} } });
  await first;
  const beside = session.mutate(CALL, unlink('beside'));
  assert.deepEqual(await said(at), [false]);
  for (const nth of [5, 6]) {
    at = await move({ site: 2 }, nth, at);
    assert.deepEqual(await said(at), [true], 'what goes beside a stream is known to nobody');
  }
  at = await move({ site: 2 }, 7, at);
  at.send({ id: (await at.next('mutate')).id, stamp: 1, mutate: { reply: {} } });
  await beside;
});

test('an mds that gives up what another one may have taken says nothing of its outcome', async (t) => {
  const { session, mds, stream } = await connected(t);
  const cause = async (given: typeof stream, call: Promise<unknown>): Promise<unknown> => {
    const { request } = (await given.next('cancel')).cancel ?? {};
    given.send({ id: request ?? 0, errno: ERRNO.EINTR });
    const error = await call.then(() => undefined, (reason: unknown) => reason);
    assert.ok(error instanceof FsError && error.errno === 'EINTR');
    return error.cause;
  };
  const interrupt = new AbortController();
  const first = session.mutate({ ...CALL, signal: interrupt.signal }, unlink('first'));
  await stream.next('mutate');
  interrupt.abort();
  assert.equal(await cause(stream, first), undefined);
  const again = new AbortController();
  const second = session.mutate({ ...CALL, signal: again.signal }, unlink('second'));
  await stream.next('mutate');
  stream.end();
  const next = await mds.stream(1);
  await next.next('mutate');
  again.abort();
  assert.equal(await cause(next, second), OUTCOME_UNKNOWN);
});

test('an mds that waits in vain for an owner says nothing of the outcome of what another one may have taken', async (t) => {
  const { session, mds, stream } = await connected(t);
  const cause = async (given: typeof stream, call: Promise<unknown>, reply: object = {}): Promise<unknown> => {
    const { id } = await given.next('mutate');
    const ended = call.then(() => undefined, (reason: unknown) => reason);
    given.send({ id, errno: ERRNO.ETIMEDOUT, ...reply });
    const error = await ended;
    assert.ok(error instanceof FsError && error.errno === 'ETIMEDOUT');
    return error.cause;
  };
  assert.equal(await cause(stream, session.mutate(CALL, unlink('first'))), undefined);
  const [second, third] = [session.mutate(CALL, unlink('second')), session.mutate(CALL, unlink('third'))];
  await stream.next('mutate');
  await stream.next('mutate');
  stream.end();
  const next = await mds.stream(1);
  assert.equal(await cause(next, second), OUTCOME_UNKNOWN);
  assert.equal(await cause(next, third, { mutate: { reply: { errno: ERRNO.ETIMEDOUT } } }), undefined, 'the state has refused it');
});

test('what an earlier process has sent may be with others', async (t) => {
  const keeper = { ...NO_SESSION_KEEPER, session: { ...NO_SESSION_KEEPER.session, key: 'key', session: 7, lastNumber: 1, mutations: [{ number: 1, asker: '', command: unlink('a'), wait: false }] } };
  const { stream } = await connected(t, { keeper });
  assert.equal((await stream.next('mutate')).mutate?.elsewhere, true);
});

test('a fresh session: what was sent is EIO, what was not goes on from number 1', async (t) => {
  const { session, mds, stream, listener } = await connected(t);
  const sent = assert.rejects(session.mutate(CALL, unlink('sent')), errno('EIO'));
  await stream.next('mutate');
  mds.script.welcome = () => welcome(8);
  stream.end();
  await eventually(() => listener.events.includes('suspect'), 'the loss');
  const unsent = session.mutate(CALL, unlink('unsent'));
  const next = await mds.stream(1);
  await sent;
  const message = await next.next('mutate');
  assert.deepEqual([message.mutate?.command?.number, message.mutate?.command?.acknowledged], [1, 0]);
  assert.equal(Buffer.from(message.mutate?.command?.unlink?.name ?? []).toString(), 'unsent');
  next.send({ id: message.id, stamp: 1, mutate: { reply: {} } });
  await unsent;
  assert.deepEqual(listener.events, ['connected fresh', 'suspect', 'connected fresh']);
  assert.equal(session.sessionId, 8);
});

test('no more than SESSION_OPEN are unanswered where no cut is known; the oldest of locks that wait gives way to what else waits for a number', async (t) => {
  const { session, stream } = await connected(t);
  const locks = Array.from({ length: SESSION_OPEN }, (_, i) => session.mutate(CALL, { setLock: { ino: 5 + i, kind: geofs.v1.LockKind.LOCK_WRITE } }, { wait: true }));
  const waiting = [];
  for (let i = 0; i < SESSION_OPEN; i += 1) waiting.push(await stream.next('mutate'));
  const other = session.mutate(CALL, unlink('other'));
  const oldest = waiting[0]?.id ?? 0;
  assert.equal((await stream.next('cancel')).cancel?.request, oldest);
  assert.equal(stream.received.filter((message) => message.mutate != null).length, SESSION_OPEN);
  stream.send({ id: oldest, errno: ERRNO.EINTR });
  const sent = await stream.next('mutate');
  assert.deepEqual([sent.mutate?.command?.number, sent.mutate?.command?.unlink != null, sent.mutate?.command?.acknowledged], [SESSION_OPEN + 1, true, 1]);
  stream.send({ id: sent.id, stamp: 1, mutate: { reply: {} } });
  await other;
  const renumbered = await stream.next('mutate');
  assert.deepEqual([renumbered.mutate?.command?.number, renumbered.mutate?.command?.setLock?.ino, renumbered.mutate?.wait], [SESSION_OPEN + 2, 5, true]);
  for (const { id } of [...waiting.slice(1), renumbered]) stream.send({ id, stamp: 1, mutate: { reply: {} } });
  await Promise.all(locks);
});

test('many locks that wait hold up nothing else, and take turns among themselves, not faster than LOCK_TURN_MS', async (t) => {
  const clock = new ManualClock();
  const { session, stream } = await connected(t, { clock });
  const locks = Array.from({ length: SESSION_OPEN + 20 }, (_, i) => session.mutate(CALL, { setLock: { ino: 5 + i, kind: geofs.v1.LockKind.LOCK_WRITE } }, { wait: true }));
  for (const lock of locks) lock.catch(() => undefined);
  for (let i = 0; i < SESSION_OPEN; i += 1) await stream.next('mutate');
  const cancels = (): number => stream.received.filter(({ cancel }) => cancel != null).length;
  assert.equal(cancels(), 0);
  clock.advance(LOCK_TURN_MS);
  const turn = await stream.next('cancel');
  stream.send({ id: turn.cancel?.request ?? 0, errno: ERRNO.EINTR });
  assert.equal((await stream.next('mutate')).mutate?.command?.setLock?.ino, 5 + SESSION_OPEN, 'the first that had no number');
  const others = Array.from({ length: 5 }, (_, i) => session.mutate(CALL, unlink(String(i))));
  let answered = 0;
  await eventually(() => {
    for (const { id, cancel, mutate } of stream.received.splice(0)) {
      if (cancel != null) stream.send({ id: cancel.request ?? 0, errno: ERRNO.EINTR });
      if (mutate?.command?.unlink == null) continue;
      answered += 1;
      stream.send({ id, stamp: 1, mutate: { reply: {} } });
    }
    return answered === others.length;
  }, 'the other changes');
  await Promise.all(others);
});

/** Answers what is asked from now on, but this name; resolves when so many were. Fails where more than SESSION_MUTATIONS are acknowledged around. */
async function answerAll(stream: ScriptedStream, hung: string, count: number): Promise<geofs.v1.Command.$Properties> {
  let last: geofs.v1.Command.$Properties = {};
  for (let answered = 0; answered < count;) {
    const message = await stream.next('mutate');
    const command = message.mutate?.command ?? {};
    if (Buffer.from(command.unlink?.name ?? []).toString() === hung) continue;
    last = command;
    assert.ok((command.number ?? 0) - (command.acknowledged ?? 0) + (command.open?.length ?? 0) <= SESSION_MUTATIONS);
    stream.received.splice(stream.received.indexOf(message), 1);
    stream.send({ id: message.id, stamp: answered, mutate: { reply: {} } });
    answered += 1;
  }
  return last;
}

for (const giveUp of [undefined, 'EINTR', 'ETIMEDOUT'] as const) {
  test(`one change that hangs${giveUp === undefined ? '' : `, and was given up with ${giveUp},`} does not hold up 10,000 others`, async (t) => {
    const clock = new ManualClock();
    const { session, stream, listener } = await connected(t, { clock });
    const stop = new AbortController();
    const hung = session.mutate({ ...CALL, signal: stop.signal, deadlineMs: giveUp === 'ETIMEDOUT' ? clock.monotonicMs() + 500 : Infinity }, unlink('hung'));
    const given = giveUp === undefined ? undefined : assert.rejects(hung, errno(giveUp));
    const { id } = await stream.next('mutate');
    if (giveUp !== undefined) {
      if (giveUp === 'EINTR') stop.abort();
      else clock.advance(500);
      await stream.next('cancel');
      clock.advance(CANCEL_PATIENCE_MS);
      await given;
    }
    const others = Array.from({ length: 10_000 }, (_, i) => session.mutate(CALL, unlink(String(i))));
    const last = await answerAll(stream, 'hung', others.length);
    await Promise.all(others);
    assert.deepEqual([last.number, last.open], [10_001, [1]]);
    stream.send({ id, stamp: 7, mutate: { reply: { inodes: [{ ino: 9, nlink: 0 }] } } });
    if (giveUp === undefined) await hung;
    else await eventually(() => listener.events.includes('break 7'), 'the late outcome');
    const next = session.mutate(CALL, unlink('next'));
    assert.deepEqual([(await answerAll(stream, '', 1)).acknowledged, last.open], [10_001, [1]]);
    await next;
  });
}

test('so many may hang that SESSION_OPEN are named, and the others go on; beyond that the oldest that is not named holds them up', async (t) => {
  const { session, mds, stream } = await connected(t);
  const hang = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) {
      session.mutate(CALL, unlink('hung')).catch(() => undefined);
      await stream.next('mutate');
    }
  };
  await hang(SESSION_OPEN);
  // More are not given a number before the cut is known, lest they hang as well.
  mds.script.heartbeat = { token: { index: 1 }, cutOff: true };
  const others = Array.from({ length: 1_000 }, (_, i) => session.mutate(CALL, unlink(String(i))));
  const last = await answerAll(stream, 'hung', others.length);
  await Promise.all(others);
  assert.deepEqual([last.open?.length, last.open?.[0]], [SESSION_OPEN, 1]);
  await hang(1);
  const room = SESSION_MUTATIONS - SESSION_OPEN - 1;
  const more = Array.from({ length: room + 1 }, (_, i) => session.mutate(CALL, unlink(String(i))));
  more.at(-1)?.catch(() => undefined);
  await answerAll(stream, 'hung', room);
  await Promise.all(more.slice(0, room));
  assert.equal(stream.received.filter(({ mutate }) => mutate != null).length, SESSION_OPEN + 1, 'the last one is not sent');
});

test('7.19 what a site that is cut off has not taken gives its number back, and is asked again under another one when the cut is over', async (t) => {
  const clock = new ManualClock();
  const { session, mds, stream } = await connected(t, { clock });
  const untaken = async (): Promise<geofs.v1.ClientMessage> => {
    const message = await stream.next('mutate');
    stream.send({ id: message.id, errno: ERRNO.EAGAIN, untaken: true });
    return message;
  };
  mds.script.heartbeat = { token: { index: 1 }, cutOff: true };
  const stop = new AbortController();
  const hard = session.mutate(CALL, unlink('hard'));
  const soft = assert.rejects(session.mutate({ ...CALL, deadlineMs: clock.monotonicMs() + 500 }, unlink('soft')), errno('ETIMEDOUT'));
  const interrupted = assert.rejects(session.mutate({ ...CALL, signal: stop.signal }, unlink('interrupted')), errno('EINTR'));
  for (let i = 0; i < 3; i += 1) await untaken();
  let command: geofs.v1.Command.$Properties = {};
  for (const name of ['own', 'own too']) {
    const own = session.mutate(CALL, unlink(name));
    command = await answerAll(stream, '', 1);
    await own;
  }
  assert.deepEqual([command.number, command.acknowledged, command.open], [5, 4, []]);
  stop.abort();
  await interrupted;
  clock.advance(500);
  await soft;
  const beats = (): number => stream.received.filter(({ heartbeat }) => heartbeat != null).length;
  const beat = async (): Promise<void> => { const before = beats(); clock.advance(1_000); await eventually(() => beats() > before, 'a heartbeat'); };
  await beat();
  await beat();
  assert.equal(stream.received.filter(({ mutate }) => mutate != null).length, 3, 'nothing is asked again meanwhile');
  mds.script.heartbeat = { token: { index: 1 } };
  await beat();
  const again = await stream.next('mutate');
  assert.deepEqual([Buffer.from(again.mutate?.command?.unlink?.name ?? []).toString(), again.mutate?.command?.number, again.mutate?.command?.acknowledged], ['hard', 6, 5]);
  stream.send({ id: again.id, stamp: 1, mutate: { reply: {} } });
  await hard;
});

test('7.19 what others may have keeps its number where a site that is cut off does not take it', async (t) => {
  const { session, mds, stream } = await connected(t);
  const call = session.mutate(CALL, unlink('a'));
  await stream.next('mutate');
  stream.end();
  const next = await mds.stream(1);
  const second = await next.next('mutate');
  assert.equal(second.mutate?.elsewhere, true);
  next.send({ id: second.id, errno: ERRNO.EAGAIN, untaken: true });
  const third = await next.next('mutate');
  assert.deepEqual([third.mutate?.command?.number, third.mutate?.elsewhere], [1, true]);
  next.send({ id: third.id, errno: ERRNO.EAGAIN, untaken: true });
  next.end();
  const at = await mds.stream(2);
  const fourth = await at.next('mutate');
  assert.equal(fourth.mutate?.command?.number, 1);
  at.send({ id: fourth.id, stamp: 1, mutate: { reply: {} } });
  await call;
});

test('7.19 what waits for the end of a cut is asked for on the next stream, and in the next session', async (t) => {
  const { session, mds, stream } = await connected(t);
  mds.script.heartbeat = { token: { index: 1 }, cutOff: true };
  const call = session.mutate(CALL, unlink('a'));
  const first = await stream.next('mutate');
  stream.send({ id: first.id, errno: ERRNO.EAGAIN, untaken: true });
  const other = session.mutate(CALL, unlink('b'));
  const { id } = await stream.next('mutate');
  stream.send({ id, stamp: 1, mutate: { reply: {} } });
  await other;
  mds.script.welcome = () => welcome(8);
  stream.end();
  const next = await mds.stream(1);
  const again = await next.next('mutate');
  assert.deepEqual([again.mutate?.command?.number, again.mutate?.elsewhere], [1, false]);
  next.send({ id: again.id, stamp: 1, mutate: { reply: {} } });
  await call;
});

test('an interrupted mutation that was sent is cancelled, and what the mds says in time is its outcome', async (t) => {
  const { session, stream } = await connected(t);
  for (const outcome of ['done', 'EINTR']) {
    const stop = new AbortController();
    const result = session.mutate({ ...CALL, signal: stop.signal }, unlink(outcome));
    const settled = outcome === 'done' ? result : assert.rejects(result, errno('EINTR'));
    const message = await stream.next('mutate');
    stop.abort();
    assert.equal((await stream.next('cancel')).cancel?.request, message.id);
    stream.send(outcome === 'done' ? { id: message.id, stamp: 1, mutate: { reply: {} } } : { id: message.id, errno: ERRNO.EINTR });
    await settled;
  }
});

test('without an outcome in time it is EINTR or ETIMEDOUT; the number stays, and the late outcome is told as a break', async (t) => {
  const clock = new ManualClock();
  const { session, stream, listener } = await connected(t, { clock });
  const stop = new AbortController();
  const interrupted = assert.rejects(session.mutate({ ...CALL, signal: stop.signal }, unlink('a')), errno('EINTR'));
  const late = assert.rejects(session.mutate({ ...CALL, deadlineMs: clock.monotonicMs() + 500 }, unlink('b')), errno('ETIMEDOUT'));
  const [first, second] = [await stream.next('mutate'), await stream.next('mutate')];
  stop.abort();
  clock.advance(999);
  assert.equal((await stream.next('cancel')).cancel?.request, first.id);
  assert.equal((await stream.next('cancel')).cancel?.request, second.id);
  clock.advance(1);
  await interrupted;
  clock.advance(500);
  await late;
  const third = session.mutate(CALL, unlink('c'));
  const message = await stream.next('mutate');
  assert.deepEqual([message.mutate?.command?.number, message.mutate?.command?.acknowledged], [3, 0]);
  stream.send(
    { id: first.id, stamp: 7, mutate: { reply: { inodes: [{ ino: 1, nlink: 2 }, { ino: 9, nlink: 0 }] } } },
    { id: second.id, errno: ERRNO.EINTR }, { id: message.id, stamp: 8, mutate: { reply: {} } },
  );
  await third;
  assert.equal(listener.events.at(-1), 'break 7');
  assert.deepEqual(listener.items[0]?.map((item) => [item.ino, item.gone, (item.names ?? []).map((name) => Buffer.from(name).toString())]),
    [[1, false, []], [9, true, []], [1, false, ['a']]]);
  assert.ok(listener.items[0].every(({ inode }) => inode == null), 'others may have changed them since, and nothing here remembers that');
});

test('what was given up is acknowledged when its outcome has come, also where a later process could ask for it', async (t) => {
  const clock = new ManualClock();
  const { session, stream } = await connected(t, { clock, keeper: { ...NO_SESSION_KEEPER, asksAgain: () => true } });
  const late = assert.rejects(session.mutate({ ...CALL, requestId: 'given up', deadlineMs: clock.monotonicMs() + 500 }, unlink('a')), errno('ETIMEDOUT'));
  const first = await stream.next('mutate');
  clock.advance(500);
  await stream.next('cancel');
  clock.advance(1_000);
  await late;
  session.answered('given up');
  stream.send({ id: first.id, stamp: 7, mutate: { reply: {} } });
  const next = session.mutate({ ...CALL, requestId: 'next' }, unlink('b'));
  const second = await stream.next('mutate');
  stream.send({ id: second.id, stamp: 8, mutate: { reply: {} } });
  await next;
  session.answered('next');
  session.mutate({ ...CALL, requestId: 'last' }, unlink('c')).catch(() => undefined);
  assert.equal((await stream.next('mutate')).mutate?.command?.acknowledged, 2);
});

test('unsent mutations and all requests give up at once', async (t) => {
  const clock = new ManualClock();
  const { session, stream, listener } = await connected(t, { clock });
  const stop = new AbortController();
  const query = assert.rejects(session.request({ ...CALL, signal: stop.signal }, { getAttr: { ino: 5 } }), errno('EINTR'));
  const asked = await stream.next('getAttr');
  stop.abort();
  await query;
  assert.equal((await stream.next('cancel')).cancel?.request, asked.id);
  stream.end();
  await eventually(() => listener.events.includes('suspect'), 'the loss');
  const again = new AbortController();
  const unsent = assert.rejects(session.mutate({ ...CALL, signal: again.signal }, unlink('a')), errno('EINTR'));
  const timed = assert.rejects(session.mutate({ ...CALL, deadlineMs: clock.monotonicMs() }, unlink('b')), errno('ETIMEDOUT'));
  again.abort();
  await unsent;
  clock.advance(0);
  await timed;
  await assert.rejects(session.request({ ...CALL, signal: again.signal }, { getAttr: { ino: 5 } }), errno('EINTR'));
});
