/** What a site remembers for its sessions, and for how long. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionMemory } from '../../../../mds/delegation/session-memory.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';

const reply = (ino: number): geofs.v1.CommandReply.$Properties => ({ errno: 0, ino, inodes: [{ ino, mode: 0o100644, name: Buffer.alloc(200) }, { ino: 1 }] });
const stamped = (ino: number): geofs.v1.Stamped.$Properties => ({ ino, time: { sec: 9, nsec: 1 }, layout: { target: 1, object: ino, version: 1 }, means: { inodes: [{ ino: 1, change: 7 }] } });

function remembered(memory: SessionMemory, session: number, number: number): unknown {
  const found = memory.find(session, number);
  if (found === undefined || found === 'forgotten') return found;
  return { n: found.n, ino: found.reply?.ino, errno: found.reply?.errno, inodes: found.reply?.inodes?.map((inode) => [inode.ino, inode.mode]), object: found.stamped.layout?.object, means: found.stamped.means?.inodes?.map(({ ino, change }) => [ino, change]), sec: found.stamped.time?.sec };
}

test('a reply is remembered with the numbers of its inodes until the client has it, or the state', () => {
  const memory = new SessionMemory();
  for (const number of [1, 2, 3]) memory.add(7, number, { n: 10 + number, reply: reply(100 + number), stamped: stamped(100 + number) });
  memory.add(7, 4, { n: 14, reply: undefined, stamped: {} });
  const whole = (n: number): unknown => ({ n: 10 + n, ino: 100 + n, errno: 0, inodes: [[100 + n, 0], [1, 0]], object: 100 + n, means: [[1, 7]], sec: 9 });
  assert.deepEqual([1, 2, 3].map((number) => remembered(memory, 7, number)), [whole(1), whole(2), whole(3)]);
  assert.deepEqual([memory.find(7, 4), memory.find(7, 5), memory.find(8, 1)], [{ n: 14, reply: undefined, stamped: {} }, undefined, undefined]);
  memory.acknowledge({ session: 7, acknowledged: 2 });
  memory.acknowledge({ session: 7, acknowledged: 1 });
  memory.acknowledge({ session: 8, acknowledged: 5 });
  assert.deepEqual([1, 2, 3, 5].map((number) => remembered(memory, 7, number)), ['forgotten', 'forgotten', whole(3), undefined]);
  assert.equal(memory.find(8, 1), undefined, 'nothing of that session was taken here');
  memory.onApplied(13);
  assert.deepEqual([remembered(memory, 7, 2), remembered(memory, 7, 3)], ['forgotten', undefined], 'what is not applied yet goes on');
  memory.onApplied(14);
  assert.equal(remembered(memory, 7, 2), undefined, 'from here on the state knows');
});

test('a number that was taken twice, as of a lock that is asked for again, is remembered as of the last time', () => {
  const memory = new SessionMemory();
  memory.add(7, 1, { n: 1, reply: undefined, stamped: {} });
  memory.add(7, 1, { n: 5, reply: reply(50), stamped: {} });
  memory.onApplied(4);
  assert.equal((memory.find(7, 1) as { n: number }).n, 5);
  memory.onApplied(5);
  assert.equal(memory.find(7, 1), undefined);
});

test('however much sessions ask, what they have acknowledged takes no memory, and what they have not is counted', () => {
  const memory = new SessionMemory();
  const empty = memory.bytes;
  const SESSIONS = 3;
  let n = 0;
  const askAll = (number: number, acknowledged: number): void => {
    for (let session = 1; session <= SESSIONS; session += 1) {
      memory.acknowledge({ session, acknowledged });
      memory.add(session, number, { n: n += 1, reply: reply(number), stamped: stamped(number) });
    }
  };
  for (let number = 1; number <= 30_000; number += 1) askAll(number, Math.max(0, number - 10));
  assert.ok(memory.bytes < 150_000, String(memory.bytes));
  for (let number = 30_001; number <= 31_000; number += 1) askAll(number, 30_000);
  assert.ok(memory.bytes > SESSIONS * 1_000 * 256, String(memory.bytes));
  for (let session = 1; session <= SESSIONS; session += 1) assert.notEqual(memory.find(session, 30_500), undefined);
  memory.onApplied(n);
  assert.ok(memory.bytes <= empty + 3 * 8 * 1_024, String(memory.bytes));
});

test('a reply that the client names as open is remembered until it is named no more, whichever of its commands comes first', () => {
  const memory = new SessionMemory();
  for (const number of [1, 2, 3]) memory.add(7, number, { n: 10 + number, reply: reply(100 + number), stamped: stamped(100 + number) });
  memory.acknowledge({ session: 7, acknowledged: 3, open: [2, 5] });
  assert.equal((memory.find(7, 2) as { n: number }).n, 12);
  assert.deepEqual([memory.find(7, 1), memory.find(7, 3)], ['forgotten', 'forgotten']);
  memory.acknowledge({ session: 7, acknowledged: 6, open: [2, 5] });
  assert.equal(memory.find(7, 5), undefined, 'it may still come');
  assert.equal(memory.find(7, 6), 'forgotten');
  memory.acknowledge({ session: 7, acknowledged: 6, open: [5] });
  assert.equal(memory.find(7, 2), 'forgotten');
  memory.acknowledge({ session: 7, acknowledged: 3, open: [2] });
  assert.equal(memory.find(7, 2), 'forgotten', 'that it has it is so for good');
  assert.equal(memory.find(7, 5), undefined);
});
