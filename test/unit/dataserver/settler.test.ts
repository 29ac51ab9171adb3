/** What was sealed without fsync becomes durable together, and what a failure leaves doubtful by itself. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Writer } from '../../../dataserver/object/changes.ts';
import { ObjectStore } from '../../../dataserver/object/object-store.ts';
import { SharedState } from '../../../dataserver/object/shared-state.ts';
import { Settler } from '../../../dataserver/server/settler.ts';
import { SILENT } from '../../../proto/runtime/logger.ts';
import { FsError } from '../../../proto/types/errno.ts';

const SESSION = 5;
const writer = (object: number): Writer => ({ object, ino: object, fence: 0, session: SESSION, identity: { ino: object, parent: 1, name: Buffer.from('f'), uid: 0, gid: 0, mode: 0o100644 } });

test('after a failed syncfs nothing of before is durable because a later one succeeds: each object is synced by itself', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'geofs-settler-'));
  const store = new ObjectStore({ root, shared: new SharedState(), capacity: undefined, incarnation: 1 });
  const descriptors: number[] = [];
  let fails = true;
  const settler = new Settler(store, root, SILENT, async (fd) => {
    descriptors.push(fd);
    if (!fails) return;
    // Made while the sync goes on that fails.
    store.changes.write(writer(4), 0, Buffer.from('bytes'));
    await seal(4);
    throw new FsError('EIO', 'syncfs');
  });
  t.after(async () => { await settler.close(); store.close(); rmSync(root, { recursive: true }); });
  const seal = (object: number) => store.sealing.seal(writer(object), { session: SESSION, durable: false, stillWriting: false });
  const synced: number[] = [];
  const whole = store.sealing.seal.bind(store.sealing);
  store.sealing.seal = (access, options) => { if (options.durable) synced.push(access.object); return whole(access, options); };
  for (const object of [1, 2]) store.changes.write(writer(object), 0, Buffer.from('bytes'));
  await seal(1);
  await settler.run();
  assert.notEqual(settler.failure, undefined);
  fails = false;
  store.changes.write(writer(3), 0, Buffer.from('later'));
  await seal(3);
  await settler.run();
  assert.deepEqual([settler.failure, synced], [undefined, [1, 4, 3]], 'all that may be meant');
  store.changes.write(writer(5), 0, Buffer.from('more'));
  await seal(5);
  await settler.run();
  assert.deepEqual(synced, [1, 4, 3], 'what came after that goes with the others');
  await seal(2);
  await settler.run();
  assert.deepEqual(synced, [1, 4, 3, 2], 'the one that was being written when it failed');
  store.changes.write(writer(1), 0, Buffer.from('again'));
  await seal(1);
  await settler.run();
  assert.deepEqual(synced, [1, 4, 3, 2]);
  for (const object of [1, 2, 3, 4, 5]) assert.equal(store.sealing.settling(object).sequence, 0, `object ${String(object)} is durable`);
  assert.equal(new Set(descriptors).size, 1, 'a descriptor that is opened later is not told of earlier failures');
});
