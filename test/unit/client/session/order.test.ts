/** Replies and breaks reach the client in the one order of the stream; acknowledgements cover all before them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { eventually } from '../../../support/eventually.ts';
import { CALL, connected } from './fixture.ts';

test('4.4 a reply is seen before a later break of the same frame, and after an earlier one', async (t) => {
  const { session, stream, listener } = await connected(t);
  const reply = session.request(CALL, { getAttr: { ino: 5 } }, { onReply: (message) => { listener.events.push(`reply ${String(message.stamp)}`); } });
  const made = session.mutate(CALL, { unlink: { parent: 1, name: Buffer.from('a') } }, { onReply: (result) => { listener.events.push(`mutated ${String(result.stamp)}`); } });
  const asked = await stream.next('getAttr');
  const mutate = await stream.next('mutate');
  listener.events.length = 0;
  stream.send(
    { id: 0, stamp: 3, break: { sequence: 1, items: [{ ino: 5 }] } },
    { id: asked.id, stamp: 4, getAttr: { inode: { ino: 5 } } },
    { id: mutate.id, stamp: 5, mutate: { reply: { ino: 0 } } },
    { id: 0, stamp: 6, break: { sequence: 2, items: [{ ino: 5 }] } },
  );
  assert.equal((await reply).getAttr?.inode?.ino, 5);
  assert.equal((await made).stamp, 5);
  assert.deepEqual(listener.events, ['break 3', 'reply 4', 'mutated 5', 'break 6']);
});

test('breaks done out of order are acknowledged in order, drop all among them', async (t) => {
  const { stream, listener } = await connected(t);
  listener.hold = true;
  stream.send({ id: 0, stamp: 1, break: { sequence: 11, items: [] } }, { id: 0, dropAll: { sequence: 12 } }, { id: 0, stamp: 2, break: { sequence: 13, items: [] } });
  await eventually(() => listener.held.length === 3, 'three breaks');
  listener.held[1]?.();
  listener.held[0]?.();
  assert.equal((await stream.next('breakAck')).breakAck?.sequence, 12);
  listener.held[2]?.();
  assert.equal((await stream.next('breakAck')).breakAck?.sequence, 13);
  assert.equal(stream.received.filter((message) => message.breakAck != null).length, 2);
});

test('a question for unlinked inodes is answered with the list that was asked', async (t) => {
  const { stream, listener } = await connected(t);
  listener.open.add(8);
  stream.send({ id: 0, inUse: { inos: [7, 8, 9] } });
  const { inUse } = await stream.next('inUse');
  assert.deepEqual([inUse?.asked, inUse?.inUse], [[7, 8, 9], [8]]);
});

test('refusals reject with their errno; an absent name resolves', async (t) => {
  const { session, stream } = await connected(t);
  const refused = assert.rejects(session.request(CALL, { getAttr: { ino: 5 } }), (error) => error instanceof FsError && error.errno === 'ESTALE');
  stream.send({ id: (await stream.next('getAttr')).id, errno: ERRNO.ESTALE, detail: 'gone' });
  await refused;
  const full = assert.rejects(session.mutate(CALL, { create: { parent: 1, name: Buffer.from('x') } }), (error) => error instanceof FsError && error.errno === 'ENOSPC');
  stream.send({ id: (await stream.next('mutate')).id, errno: ERRNO.ENOSPC, detail: 'pool is full' });
  await full;
  const absent = session.request(CALL, { lookup: { dir: 1, name: Buffer.from('no') } });
  stream.send({ id: (await stream.next('lookup')).id, stamp: 9, lookup: { dir: { ino: 1 } } });
  assert.equal((await absent).lookup?.inode ?? null, null);
});

test('an overloaded mds is asked again, the mutation under its number', async (t) => {
  const { session, stream } = await connected(t);
  const query = session.request(CALL, { getAttr: { ino: 5 } });
  const mutation = session.mutate(CALL, { rmdir: { parent: 1, name: Buffer.from('d') } });
  stream.send({ id: (await stream.next('getAttr')).id, errno: ERRNO.EAGAIN });
  const first = await stream.next('mutate');
  stream.send({ id: first.id, errno: ERRNO.EAGAIN });
  stream.send({ id: (await stream.next('getAttr')).id, getAttr: {} });
  const second = await stream.next('mutate');
  assert.equal(second.mutate?.command?.number, first.mutate?.command?.number);
  stream.send({ id: second.id, stamp: 1, mutate: { reply: {} } });
  await Promise.all([query, mutation]);
});
