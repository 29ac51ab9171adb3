/** What a site has answered before it is durable: kept, and asked for again (design 7.5). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { eventually } from '../../../support/eventually.ts';
import { welcome, type ScriptedStream } from '../../../support/scripted-mds.ts';
import { KeptChanges } from '../../../../client/session/kept-changes.ts';
import { NO_SESSION_KEEPER } from '../../../../client/session/keeper.ts';
import { REDO_PATIENCE_MS, UNMOUNT_PATIENCE_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { CALL, connected, makeSession, startMds } from './fixture.ts';

const SITE = 1;
const make = (name: string): geofs.v1.Command.$Properties => ({ create: { parent: 1, name: Buffer.from(name) } });
const named = (message: geofs.v1.ClientMessage): string => Buffer.from(message.mutate?.command?.create?.name ?? []).toString();

/** Until it happens the clock goes on. */
async function advancing<T>(clock: ManualClock, awaited: Promise<T>, stepMs = 10): Promise<T> {
  let isDone = false;
  void awaited.finally(() => { isDone = true; });
  await eventually(() => { clock.advance(stepMs); return isDone; }, 'what is awaited');
  return awaited;
}

/** Answers the next mutation as number n of the site's stream. */
async function answer(stream: ScriptedStream, n: number, durable = 0): Promise<geofs.v1.ClientMessage> {
  const message = await stream.next('mutate');
  stream.send({ id: message.id, stamp: n, durable, mutate: { reply: { ino: 100 + n }, stream: n, stamped: { time: { sec: n, nsec: 0 }, ino: 100 + n } } });
  return message;
}

test('7.5: what was answered and is not durable is asked for again, in order, as it was stamped, before anything else', async (t) => {
  const { session, mds, stream } = await connected(t);
  assert.equal(stream.hello.keeps, true);
  for (const [i, name] of ['a', 'b', 'c'].entries()) {
    const made = session.mutate(CALL, make(name));
    // The last reply says that the first is durable by now.
    await answer(stream, 11 + i, i === 2 ? 11 : 0);
    await made;
  }
  const unanswered = session.mutate(CALL, make('d'));
  await stream.next('mutate');
  const query = session.request(CALL, { getAttr: { ino: 5 } });
  stream.end();
  const next = await mds.stream(1);
  assert.deepEqual(next.hello.kept?.map(({ site, number, mutations }) => [site, number, mutations]), [[SITE, 13, [2, 3]]]);
  assert.deepEqual(next.hello.token?.streams?.map(({ site, number }) => [site, number]), [[SITE, 11]], 'what is kept no longer is what it has seen');
  const [b] = [await next.next('mutate')];
  assert.deepEqual([named(b), b.mutate?.command?.number, b.mutate?.command?.acknowledged, b.mutate?.again?.ino, b.mutate?.again?.time?.sec], ['b', 2, 1, 112, 12]);
  assert.deepEqual(next.received.filter(({ mutate, getAttr }) => mutate != null || getAttr != null).length, 1, 'nothing else is said before it is answered');
  next.send({ id: b.id, stamp: 1, mutate: { reply: { ino: 112 }, stream: 12 } });
  const c = await next.next('mutate');
  assert.deepEqual([named(c), c.mutate?.command?.number, c.mutate?.again?.ino], ['c', 3, 113]);
  next.send({ id: c.id, stamp: 2, errno: ERRNO.EIO, mutate: { reply: { errno: ERRNO.EIO, forgotten: true } } });
  const d = await next.next('mutate');
  assert.deepEqual([named(d), d.mutate?.command?.number, d.mutate?.again ?? undefined], ['d', 4, undefined]);
  const asked = await next.next('getAttr');
  next.send({ id: d.id, stamp: 3, mutate: { reply: {} } }, { id: asked.id, stamp: 3, getAttr: { inode: { ino: 5 } } });
  await Promise.all([unanswered, query]);
  // Only b is kept by now.
  next.end();
  assert.deepEqual((await mds.stream(2)).hello.kept?.map(({ number, mutations }) => [number, mutations]), [[12, [2]]]);
});

test('7.5: when a change of an inode is lost, later ones of it are not asked for: others have changed it, and numbers may agree again', async (t) => {
  const { session, mds, stream } = await connected(t);
  for (const [n, ino] of [[11, 5], [12, 5], [13, 6]] as const) {
    const made = session.mutate(CALL, { setAttr: { ino, hasMode: true, mode: 0o600 } });
    const message = await stream.next('mutate');
    stream.send({ id: message.id, stamp: n, durable: 0, mutate: { reply: {}, stream: n, stamped: { means: { inodes: [{ ino, change: n }] } } } });
    await made;
  }
  stream.end();
  const next = await mds.stream(1);
  const first = await next.next('mutate');
  assert.equal(first.mutate?.command?.number, 1);
  next.send({ id: first.id, stamp: 1, errno: ERRNO.ESTALE, mutate: { reply: { errno: ERRNO.ESTALE } } });
  const other = await next.next('mutate');
  assert.deepEqual([other.mutate?.command?.number, other.mutate?.command?.setAttr?.ino], [3, 6]);
});

test('7.5: what is asked for again acknowledges neither what has no reply yet nor what else is kept', async (t) => {
  const { session, mds, stream } = await connected(t);
  const [a, b, c] = ['a', 'b', 'c'].map((name) => session.mutate(CALL, make(name)));
  await stream.next('mutate');
  const asked = await stream.next('mutate');
  // c is answered before b, and a not at all.
  await answer(stream, 12);
  await c;
  stream.send({ id: asked.id, stamp: 2, mutate: { reply: { ino: 112 }, stream: 13, stamped: {} } });
  await b;
  stream.end();
  const next = await mds.stream(1);
  for (const [name, number] of [['c', 3], ['b', 2]] as const) {
    const again = await next.next('mutate');
    assert.deepEqual([named(again), again.mutate?.command?.number, again.mutate?.command?.acknowledged], [name, number, 0]);
    next.send({ id: again.id, stamp: number, mutate: { reply: { ino: 112 }, stream: 12 + number } });
  }
  const unanswered = await next.next('mutate');
  assert.deepEqual([named(unanswered), unanswered.mutate?.command?.acknowledged], ['a', 0]);
  next.send({ id: unanswered.id, stamp: 5, mutate: { reply: {} } });
  await a;
});

test('7.5: hardened waits until the mds says so, and asks it', async (t) => {
  const { session, stream } = await connected(t);
  await session.hardened(CALL);
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 21);
  await made;
  let done = false;
  const hardened = session.hardened(CALL).then(() => { done = true; });
  const flush = await stream.next('flush');
  assert.equal(done, false);
  stream.send({ id: flush.id, flush: {}, durable: 20 });
  const later = session.mutate(CALL, make('b'));
  await answer(stream, 22);
  await later;
  assert.equal(done, false, 'its number is 21');
  stream.send({ id: flush.id, flush: {}, durable: 21 });
  await hardened;
});

test('7.5: whoever gives up waiting for what is kept leaves nothing behind', () => {
  const kept = new KeptChanges();
  void kept.keep({ number: 1, command: make('a'), stamped: {}, ino: 111, site: SITE, stream: 11 });
  const [first, second] = [kept.settled(), kept.settled()];
  first.giveUp();
  assert.equal(kept.isAwaited, true);
  second.giveUp();
  assert.equal(kept.isAwaited, false);
});

test('7.5: an fsync that is given up asks no later mds for what it waited for', async (t) => {
  const { session, mds, stream } = await connected(t);
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 11);
  await made;
  const controller = new AbortController();
  const hardened = session.hardened({ ...CALL, signal: controller.signal });
  await stream.next('flush');
  controller.abort(new FsError('EINTR', 'fsync'));
  await assert.rejects(hardened, { errno: 'EINTR' });
  stream.end();
  const next = await mds.stream(1);
  next.send({ id: (await next.next('mutate')).id, stamp: 1, mutate: { reply: { ino: 111 }, stream: 11 } });
  const query = session.request(CALL, { getAttr: { ino: 5 } });
  next.send({ id: (await next.next('getAttr')).id, stamp: 1, getAttr: { inode: { ino: 5 } } });
  await query;
  assert.deepEqual(next.received.filter(({ flush }) => flush != null), []);
});

test('7.5: an mds of another site has seen what is kept when it answers the hello: nothing is asked for again there', async (t) => {
  const { session, mds, stream } = await connected(t);
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 31);
  await made;
  const hardened = session.hardened(CALL);
  mds.script.welcome = () => welcome(7, { site: SITE + 1 });
  stream.end();
  const next = await mds.stream(1);
  assert.deepEqual(next.hello.kept?.map(({ site, number }) => [site, number]), [[SITE, 31]]);
  await hardened;
  const more = session.mutate(CALL, make('b'));
  const message = await next.next('mutate');
  assert.equal(named(message), 'b');
  next.send({ id: message.id, stamp: 1, mutate: { reply: {} } });
  await more;
});

test('7.5: an mds of another site says what of it ended with that site\'s stream: the rest is durable', async (t) => {
  const { session, mds, stream, listener } = await connected(t);
  for (const [i, name] of ['a', 'b'].entries()) {
    const made = session.mutate(CALL, make(name));
    await answer(stream, 31 + i);
    await made;
  }
  const hardened = session.hardened(CALL).then(() => listener.lost.length);
  mds.script.welcome = () => welcome(7, { site: SITE + 1, lost: [2] });
  stream.end();
  assert.equal(await hardened, 1, 'told before');
  assert.deepEqual(listener.lost, [[1, 132]]);
  await session.hardened(CALL);
  assert.deepEqual(listener.events.filter((event) => event === 'suspect' || event === 'lost'), ['suspect', 'lost'], 'the stream, and one change');
});

test('7.5: of a change that is refused when it is asked for again the listener hears what it was about, before whoever waits goes on; so of one lost with the session', async (t) => {
  const { session, mds, stream, listener } = await connected(t);
  for (const [i, name] of ['a', 'b'].entries()) {
    const made = session.mutate(CALL, make(name));
    await answer(stream, 41 + i);
    await made;
  }
  const waiting = session.hardened(CALL).then(() => listener.lost.length);
  stream.end();
  const next = await mds.stream(1);
  const early = await next.next('mutate');
  // What the new stream itself makes suspect is said by now.
  const before = listener.events.length;
  next.send({ id: early.id, errno: ERRNO.ETIMEDOUT, detail: 'another site owns what this touches and has not given it back' });
  const a = await next.next('mutate');
  assert.deepEqual([named(early), named(a), listener.events.length], ['a', 'a', before], 'what was not taken is asked for again');
  next.send({ id: a.id, stamp: 1, errno: ERRNO.EEXIST, mutate: { reply: { errno: ERRNO.EEXIST } } });
  const b = await next.next('mutate');
  assert.equal(named(b), 'b');
  assert.ok(listener.events.slice(before).includes('lost'));
  assert.deepEqual(listener.lost, [[1, 141]]);
  mds.script.welcome = () => welcome(8);
  next.end();
  assert.equal(await waiting, 2, 'it waits for b too');
  assert.deepEqual(listener.lost.at(-1), [1, 142]);
  await eventually(() => session.sessionId === 8, 'the new session');
  await session.hardened(CALL);
});

test('7.5: a create that finds another inode under its name when it is asked for again is lost', async (t) => {
  const { session, mds, stream, listener } = await connected(t);
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 51);
  await made;
  stream.end();
  const next = await mds.stream(1);
  const before = listener.events.length;
  next.send({ id: (await next.next('mutate')).id, stamp: 1, mutate: { reply: { ino: 9, existed: true }, stream: 51 } });
  await eventually(() => listener.events.slice(before).includes('lost'), 'the loss');
  await session.hardened(CALL);
});

test('7.5: what a restarted mds says is durable says nothing of what it has not been asked for again: its numbers may be others now', async (t) => {
  const { session, mds, stream, listener } = await connected(t);
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 61);
  await made;
  const hardened = session.hardened(CALL).then(() => listener.lost.length);
  mds.script.heartbeat = { token: { index: 1 }, durable: 70 };
  stream.end();
  const next = await mds.stream(1);
  // It is answered before the change is.
  await next.next('heartbeat');
  next.send({ id: (await next.next('mutate')).id, stamp: 1, errno: ERRNO.EEXIST, mutate: { reply: { errno: ERRNO.EEXIST } } });
  assert.equal(await hardened, 1);
});

test('7.5: whoever waits for what is kept is told when the session is closed meanwhile', async (t) => {
  const { session, mds, stream } = await connected(t);
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 71);
  await made;
  const hardened = assert.rejects(session.hardened(CALL), (error: unknown) => error instanceof FsError && error.errno === 'ENOTCONN');
  mds.script.welcome = () => undefined;
  stream.end();
  await mds.stream(1);
  await session.close(AbortSignal.abort());
  await hardened;
});

test('7.5: closing waits for an mds that is away, asks it again, and says goodbye when that has all; or until it is told not to wait', async (t) => {
  const { session, mds, stream } = await connected(t);
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 71);
  await made;
  stream.end();
  let closed = false;
  const closing = session.close().then(() => { closed = true; });
  await assert.rejects(session.mutate(CALL, make('b')), { errno: 'ENOTCONN' });
  const next = await mds.stream(1);
  const again = await next.next('mutate');
  assert.equal(named(again), 'a');
  next.send({ id: again.id, stamp: 1, mutate: { reply: { ino: 171 }, stream: 71 } });
  const flush = await next.next('flush');
  assert.equal(closed, false);
  next.send({ id: flush.id, flush: {}, durable: 71 });
  await next.next('goodbye');
  await closing;

  const { session: other, stream: its } = await connected(t);
  const more = other.mutate(CALL, make('c'));
  await answer(its, 72);
  await more;
  its.end();
  const hurry = new AbortController();
  const hurried = other.close(hurry.signal);
  hurry.abort();
  await hurried;
});

test('7.5: closing waits for an mds that does not say so as long as UNMOUNT_PATIENCE_MS says', async (t) => {
  const clock = new ManualClock();
  const { session, stream } = await connected(t, { clock });
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 73);
  await made;
  const sinceMs = clock.monotonicMs();
  const goodbye = stream.next('goodbye').then(() => clock.monotonicMs() - sinceMs);
  const closing = session.close();
  const waitedMs = await advancing(clock, goodbye, 500);
  assert.ok(waitedMs >= UNMOUNT_PATIENCE_MS && waitedMs < UNMOUNT_PATIENCE_MS + 20_000, String(waitedMs));
  await advancing(clock, closing, 500);
});

test('7.5: what a restarted mds does not take holds up nothing else for longer than REDO_PATIENCE_MS: it is lost, and if it is done all the same, the caches hear', async (t) => {
  const clock = new ManualClock();
  const { session, mds, stream, listener } = await connected(t, { clock });
  for (const [i, name] of ['a', 'b', 'c', 'd'].entries()) {
    const made = session.mutate(CALL, make(name));
    await answer(stream, 11 + i);
    await made;
  }
  stream.end();
  const next = await advancing(clock, mds.stream(1));
  const query = session.request(CALL, { getAttr: { ino: 5 } });
  const first = await next.next('mutate');
  next.send({ id: first.id, errno: ERRNO.EAGAIN });
  const again = await advancing(clock, next.next('mutate'));
  assert.equal(named(again), 'a');
  // No answer comes, to b and d neither; c is refused.
  const askedMs = clock.monotonicMs();
  assert.equal((await advancing(clock, next.next('cancel'), 200)).cancel?.request, again.id);
  assert.ok(clock.monotonicMs() - askedMs >= REDO_PATIENCE_MS - 1_000, 'not before');
  const overMs = clock.monotonicMs();
  const [b, c, d] = [await next.next('mutate'), await next.next('mutate'), await next.next('mutate')];
  assert.deepEqual([b, c, d].map(named), ['b', 'c', 'd']);
  next.send({ id: c.id, errno: ERRNO.EAGAIN });
  await eventually(() => listener.lost.length === 2, 'what is refused now is lost');
  assert.deepEqual([(await advancing(clock, next.next('cancel'), 200)).cancel?.request, (await next.next('cancel')).cancel?.request], [b.id, d.id]);
  const { id } = await next.next('getAttr');
  assert.ok(clock.monotonicMs() - overMs <= 2_000, 'they have one second together');
  assert.deepEqual(listener.lost, [[1, 111], [1, 113], [1, 112], [1, 114]]);
  next.send({ id: b.id, stamp: 2, mutate: { reply: { ino: 112, inodes: [{ ino: 112, nlink: 1 }] } } }, { id, stamp: 3, getAttr: { inode: { ino: 5 } } });
  await query;
  assert.equal(listener.events.at(-1), 'break 2');
  assert.deepEqual(session.token.streams ?? [], []);
});

test('7.5: the goodbye of an mds that stops says how far its journal is', async (t) => {
  const { session, mds, stream } = await connected(t);
  for (const [i, name] of ['a', 'b'].entries()) {
    const made = session.mutate(CALL, make(name));
    await answer(stream, 11 + i);
    await made;
  }
  stream.send({ id: 0, durable: 11, goodbye: { reason: 'this mds is stopping' } });
  assert.deepEqual((await mds.stream(1)).hello.kept?.map(({ mutations }) => mutations), [[2]]);
});

test('7.5: the mds that answered what an earlier process kept is dialled first, wherever it stands in the list', async (t) => {
  const [other, mds] = [await startMds(t), await startMds(t)];
  const answers = [{ number: 1, command: make('a'), stamped: {}, ino: 111, site: SITE, stream: 11 }];
  const served: string[] = [];
  const keeper = { ...NO_SESSION_KEEPER, session: { ...NO_SESSION_KEEPER.session, key: 'key', session: 7, lastNumber: 1, answers, mds: mds.address }, servedBy: (address: string) => { served.push(address); } };
  const { session } = await makeSession(t, [other.address], { keeper });
  session.start();
  assert.equal(named(await (await mds.stream()).next('mutate')), 'a');
  assert.deepEqual(served, [mds.address]);
});

test('7.5: an answer that waited for the process that may ask for it is kept once, not again when that takes it', async (t) => {
  const mutations = [{ number: 1, asker: 'before', command: make('a'), wait: false }];
  const { session, mds, stream } = await connected(t, { keeper: { ...NO_SESSION_KEEPER, asksAgain: () => true, session: { ...NO_SESSION_KEEPER.session, key: 'key', session: 7, lastNumber: 1, mutations } } });
  await answer(stream, 81);
  const query = session.request(CALL, { getAttr: { ino: 5 } });
  stream.send({ id: (await stream.next('getAttr')).id, stamp: 1, durable: 81, getAttr: { inode: { ino: 5 } } });
  await query;
  assert.equal((await session.mutate({ ...CALL, requestId: 'before' }, make('a'))).reply.ino, 181);
  stream.end();
  assert.deepEqual((await mds.stream(1)).hello.kept, []);
});

test('7.5: what an earlier process was answered and kept is asked for again, waited for, and told when it is lost', async (t) => {
  const answers = [1, 2].map((number) => ({ number, command: make(`of ${String(number)}`), stamped: { ino: 110 + number }, ino: 110 + number, site: SITE, stream: 10 + number }));
  const released: number[] = [];
  const keeper = {
    ...NO_SESSION_KEEPER, session: { ...NO_SESSION_KEEPER.session, key: 'key', session: 7, lastNumber: 2, answers },
    released: (number: number) => { released.push(number); },
  };
  const { session, stream, listener } = await connected(t, { keeper });
  assert.deepEqual(stream.hello.kept?.map(({ site, number, mutations }) => [site, number, mutations]), [[SITE, 12, [1, 2]]]);
  const hardened = session.hardened(CALL);
  const first = await stream.next('mutate');
  assert.deepEqual([named(first), first.mutate?.command?.number, first.mutate?.again?.ino], ['of 1', 1, 111]);
  stream.send({ id: first.id, stamp: 1, mutate: { reply: { ino: 111 }, stream: 11 } });
  const second = await stream.next('mutate');
  stream.send({ id: second.id, stamp: 2, durable: 11, errno: ERRNO.EEXIST, mutate: { reply: { errno: ERRNO.EEXIST } } });
  await hardened;
  await eventually(() => released.length === 2, 'nothing is kept any more');
  assert.deepEqual([released.toSorted(), listener.lost], [[1, 2], [[1, 112]]]);
});

test('7.5: whoever made a change hears when it is durable, or that it is lost', async (t) => {
  const { session, mds, stream } = await connected(t);
  const [a, b] = ['a', 'b'].map((name) => session.mutate(CALL, make(name)));
  await answer(stream, 11);
  await answer(stream, 12);
  const heard: [string, boolean][] = [];
  void (await a)?.durable.then((isDurable) => heard.push(['a', isDurable]));
  void (await b)?.durable.then((isDurable) => heard.push(['b', isDurable]));
  const query = session.request(CALL, { getAttr: { ino: 5 } });
  assert.deepEqual(heard, []);
  stream.send({ id: (await stream.next('getAttr')).id, stamp: 1, durable: 11, getAttr: { inode: { ino: 5 } } });
  await query;
  await eventually(() => heard.length === 1, 'a is durable');
  stream.end();
  const next = await mds.stream(1);
  next.send({ id: (await next.next('mutate')).id, stamp: 1, errno: ERRNO.EEXIST, mutate: { reply: { errno: ERRNO.EEXIST } } });
  await eventually(() => heard.length === 2, 'b is lost');
  assert.deepEqual(heard, [['a', true], ['b', false]]);
});

test('another session is named to whoever goes on after this process when nothing of the one before is left to ask for in it', async (t) => {
  const said: string[] = [];
  const keeper = {
    ...NO_SESSION_KEEPER, named: (_key: string, id: number) => { said.push(`session ${String(id)}`); },
    released: (number: number) => { said.push(`released ${String(number)}`); }, lost: () => { said.push('lost'); },
  };
  const { session, mds, stream, listener } = await connected(t, { keeper });
  listener.onLost = () => { said.push('loss'); };
  const made = session.mutate(CALL, make('a'));
  await answer(stream, 11);
  await made;
  mds.script.welcome = () => welcome(8);
  stream.end();
  await eventually(() => said.includes('session 8'), 'the new session');
  assert.deepEqual(said, ['lost', 'session 7', 'loss', 'released 1', 'lost', 'session 8']);
});
