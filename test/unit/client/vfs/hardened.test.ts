/** What fsync(2) and O_SYNC wait for at the mds: a site's own answers are durable a moment later (design 7.5, 9). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenFlags } from '../../../../client/vfs/file-system.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { context, MemoryCluster } from '../../../support/memory-peer/cluster.ts';

const ctx = context();
const FLAGS: OpenFlags = { read: true, write: true, append: false, truncate: false, direct: false, sync: false };

test('7.5 fsync of a file or directory and writes of O_SYNC wait until the mds has made durable what it answered; close and other writes do not', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const { fileSystem: fs, session } = cluster.client();
    let asked = 0;
    let release = (): void => undefined;
    session.hardened = () => { asked += 1; return new Promise((resolve) => { release = resolve; }); };
    const waits = async (what: string, call: () => unknown): Promise<void> => {
      const before = asked;
      let done = false;
      const under = Promise.resolve(call()).then(() => { done = true; });
      for (let i = 0; asked === before && i < 1_000; i += 1) await cluster.lanes.pause();
      assert.deepEqual([asked - before, done], [1, false], what);
      release();
      await under;
    };
    const { inode: { ino }, handle } = await fs.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
    await fs.write(ctx, handle, 0, Buffer.from('plain'), false);
    await fs.flush(ctx, handle, 0n);
    assert.equal(asked, 0);
    await waits('fsync', () => fs.fsync(ctx, handle, false));
    await waits('fsyncdir', () => fs.fsyncdir(ctx, 1));
    const synchronous = await fs.open(ctx, ino, { ...FLAGS, sync: true });
    await waits('O_SYNC', () => fs.write(ctx, synchronous.handle, 0, Buffer.from('S'), false));
    await waits('O_SYNC, appending', () => fs.write(ctx, synchronous.handle, 0, Buffer.from('A'), true));
    assert.equal((await fs.getattr(ctx, ino)).inode.size, 6, 'an append of O_SYNC is committed');
    for (const each of [handle, synchronous.handle]) await fs.release(ctx, each, undefined);
  } finally {
    cluster.close();
  }
});
