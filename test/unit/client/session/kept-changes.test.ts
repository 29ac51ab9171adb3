/** What a site has answered before it is durable: kept, and asked for again (design 7.5). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { eventually } from '../../../support/eventually.ts';
import { welcome, type ScriptedStream } from '../../../support/scripted-mds.ts';
import { CALL, connected } from './fixture.ts';

const SITE = 1;
const make = (name: string): geofs.v1.Command.$Properties => ({ create: { parent: 1, name: Buffer.from(name) } });
const named = (message: geofs.v1.ClientMessage): string => Buffer.from(message.mutate?.command?.create?.name ?? []).toString();

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
  assert.deepEqual(next.hello.kept?.map(({ site, number, count }) => [site, number, count]), [[SITE, 13, 2]]);
  assert.deepEqual(next.hello.token?.streams?.map(({ site, number }) => [site, number]), [[SITE, 11]], 'what is kept no longer is what it has seen');
  const [b] = [await next.next('mutate')];
  assert.deepEqual([named(b), b.mutate?.command?.number, b.mutate?.command?.acknowledged, b.mutate?.again?.ino, b.mutate?.again?.time?.sec], ['b', 2, 1, 112, 12]);
  assert.deepEqual(next.received.filter(({ mutate, getAttr }) => mutate != null || getAttr != null).length, 1, 'nothing else is said before it is answered');
  next.send({ id: b.id, stamp: 1, mutate: { reply: {}, stream: 12 } });
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
  assert.deepEqual((await mds.stream(2)).hello.kept?.map(({ number, count }) => [number, count]), [[12, 1]]);
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

test('7.5: a change that is refused when it is asked for again makes everything suspect; with the session it is EIO for whoever waits', async (t) => {
  const { session, mds, stream, listener } = await connected(t);
  for (const [i, name] of ['a', 'b'].entries()) {
    const made = session.mutate(CALL, make(name));
    await answer(stream, 41 + i);
    await made;
  }
  stream.end();
  const next = await mds.stream(1);
  const early = await next.next('mutate');
  // What the new stream itself makes suspect is said by now.
  const before = listener.events.length;
  next.send({ id: early.id, errno: ERRNO.ENOSPC, detail: 'the journal is full' });
  const a = await next.next('mutate');
  assert.deepEqual([named(early), named(a), listener.events.length], ['a', 'a', before], 'what was not taken is asked for again');
  next.send({ id: a.id, stamp: 1, errno: ERRNO.EEXIST, mutate: { reply: { errno: ERRNO.EEXIST } } });
  const b = await next.next('mutate');
  assert.equal(named(b), 'b');
  assert.ok(listener.events.slice(before).includes('suspect'));
  const hardened = assert.rejects(session.hardened(CALL), (error: unknown) => error instanceof FsError && error.errno === 'EIO');
  mds.script.welcome = () => welcome(8);
  next.end();
  await hardened;
  await eventually(() => session.sessionId === 8, 'the new session');
});
