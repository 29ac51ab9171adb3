/** Locks that nobody unlocks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileSystem, LockRequest, OpenFlags } from '../../../../client/vfs/file-system.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { context, MemoryCluster } from '../../../support/memory-peer/cluster.ts';

const ctx = context();
const FLAGS: OpenFlags = { read: true, write: true, append: false, truncate: false, direct: false, sync: false };
const WHOLE = { pid: 1, flock: false, start: 0, end: Number.MAX_SAFE_INTEGER } as const;
const lock = (owner: bigint): LockRequest => ({ ...WHOLE, owner, kind: 'write' });

test('a lock of an open file description, whose end the kernel does not tell, ends with the last handle of the file', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const here: FileSystem = cluster.client().fileSystem;
    const there: FileSystem = cluster.client().fileSystem;
    const made = await here.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
    const { ino } = made.inode;
    const other = await here.open(ctx, ino, FLAGS);
    await here.setlk(ctx, ino, lock(7n), false);
    // FLUSH names the process, which is not this lock's owner.
    await here.flush(ctx, made.handle, 1n);
    await here.release(ctx, made.handle, undefined);
    await assert.rejects(there.setlk(ctx, ino, lock(9n), false), /EAGAIN/, 'one handle is open yet');
    await here.flush(ctx, other.handle, 1n);
    await here.release(ctx, other.handle, undefined);
    await there.setlk(ctx, ino, lock(9n), false);
  } finally {
    cluster.close();
  }
});

test('4.19 who locks again while an unlock is on its way keeps that lock, and its own last word ends it', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const [here, there] = [cluster.client(), cluster.client()];
    const { inode: { ino }, handle } = await here.fileSystem.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
    await here.fileSystem.setlk(ctx, ino, lock(7n), false);
    cluster.lanes.hold(here.session.outbound);
    const first = here.fileSystem.flush(ctx, handle, 7n);
    for (let i = 0; i < 5; i += 1) await cluster.lanes.pause();
    const again = here.fileSystem.setlk(ctx, ino, lock(7n), false);
    cluster.lanes.release(here.session.outbound);
    await Promise.all([first, again]);
    await assert.rejects(there.fileSystem.setlk(ctx, ino, lock(9n), false), /EAGAIN/, 'locked again');
    await here.fileSystem.flush(ctx, handle, 7n);
    await there.fileSystem.setlk(ctx, ino, lock(9n), false);
  } finally {
    cluster.close();
  }
});
