/** Who is told of a write-back failure: each handle that was open at the time, once, by its next write, fsync or close. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileSystem, OpenFlags } from '../../../../client/vfs/file-system.ts';
import { WriteErrors } from '../../../../client/vfs/write-errors.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { context, MemoryCluster } from '../../../support/memory-peer/cluster.ts';

const ctx = context();
const FLAGS: OpenFlags = { read: true, write: true, append: false, truncate: false, direct: false, sync: false };
const noSpace = (error: unknown): boolean => error instanceof FsError && error.errno === 'ENOSPC';

/** A file with three handles, of which the first wrote what the server refuses. */
async function refused(fs: FileSystem, cluster: MemoryCluster): Promise<{ ino: number; handles: [number, number, number] }> {
  const made = await fs.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
  const second = await fs.open(ctx, made.inode.ino, FLAGS);
  const third = await fs.open(ctx, made.inode.ino, FLAGS);
  await fs.write(ctx, made.handle, 0, Buffer.from('lost'), false);
  cluster.data.refuse = (op) => (op === 'write' ? new FsError('ENOSPC', 'write') : undefined);
  await assert.rejects(fs.fsync(ctx, made.handle, false), noSpace);
  cluster.data.refuse = () => undefined;
  return { ino: made.inode.ino, handles: [made.handle, second.handle, third.handle] };
}

test('every handle that was open is told once, whoever was told before; one opened later is not', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const { fileSystem: fs } = cluster.client();
    const { ino, handles: [first, second, third] } = await refused(fs, cluster);
    const later = await fs.open(ctx, ino, FLAGS);
    await fs.fsync(ctx, later.handle, false);
    await fs.fsync(ctx, first, false);
    await assert.rejects(fs.flush(ctx, second, 0n), noSpace);
    await fs.flush(ctx, second, 0n);
    assert.throws(() => fs.write(ctx, third, 0, Buffer.from('x'), false), noSpace);
    assert.equal(await fs.write(ctx, third, 0, Buffer.from('kept'), false), 4);
    await fs.flush(ctx, third, 0n);
    for (const handle of [first, second, third, later.handle]) await fs.release(ctx, handle, undefined);
    const { inode } = await fs.getattr(ctx, ino);
    assert.equal(inode.size, 4);
  } finally {
    cluster.close();
  }
});

test('an operation by path and an unlock are told of their own failure alone, and take it from no handle', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const { fileSystem: fs } = cluster.client();
    const { ino, handles: [, second] } = await refused(fs, cluster);
    await fs.setlk(ctx, ino, { owner: 1n, pid: 1, kind: 'unlock', flock: false, start: 0, end: 9 }, false);
    await fs.setattr(ctx, ino, { size: 10 });
    await assert.rejects(fs.fsync(ctx, second, false), noSpace);
  } finally {
    cluster.close();
  }
});

test('a failure that nobody was told of is told to who opens next', () => {
  const errors = new WriteErrors();
  errors.note(new FsError('ENOSPC', 'write'));
  const first = errors.open();
  const second = errors.open();
  assert.throws(() => { errors.check(first); }, noSpace);
  errors.check(errors.open());
  assert.throws(() => { errors.check(second); }, noSpace);
  errors.check(second);
  errors.note(new Error('what nobody foresaw'));
  assert.throws(() => { errors.check(second); }, (error) => error instanceof FsError && error.errno === 'EIO');
});
