/** What a quota has no room for: who writes it is told, and nothing of it stays (design 7.15). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileSystem, OpenFlags } from '../../../../client/vfs/file-system.ts';
import { findInode, findQuota, unusedOf } from '../../../../mds/fsm/index.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { QUOTA_GROWTH_BYTES } from '../../../../proto/types/limits.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { context, MemoryCluster } from '../../../support/memory-peer/cluster.ts';
import { eventually } from '../../../support/eventually.ts';

const ctx = context();
const FLAGS: OpenFlags = { read: true, write: true, append: false, truncate: false, direct: false, sync: false };
const overQuota = (error: unknown): boolean => error instanceof FsError && error.errno === 'EDQUOT';

interface Limited {
  readonly cluster: MemoryCluster;
  readonly fs: FileSystem;
  readonly dir: number;
  readonly unused: () => { bytes: number; files: number };
  readonly set: (limits: { bytes?: number; files?: number }) => void;
}

async function limited(limits: { bytes?: number; files?: number }, run: (limited: Limited) => Promise<void>): Promise<void> {
  const cluster = await MemoryCluster.start();
  try {
    const { fileSystem: fs } = cluster.client();
    const { inode: { ino: dir } } = await fs.mkdir(ctx, 1, 'dir' as ByteName, 0o755);
    const set: Limited['set'] = ({ bytes, files }) => {
      cluster.mds.commit({ quotaSet: { dir, hasBytes: bytes !== undefined, bytes: bytes ?? 0, hasFiles: files !== undefined, files: files ?? 0 } }, 0);
    };
    set(limits);
    const unused = (): { bytes: number; files: number } => {
      const quota = findQuota(cluster.mds.state, 1);
      assert.ok(quota !== undefined);
      return unusedOf(quota);
    };
    await run({ cluster, fs, dir, unused, set });
    assert.deepEqual(cluster.mds.state.wrong(), []);
  } finally {
    cluster.close();
  }
}

test('7.15: a new file that a quota has no room for is EDQUOT at its close, and nothing of it is left at the data server', async () => {
  await limited({ bytes: 100 }, async ({ cluster, fs, dir, unused }) => {
    const { handle, inode } = await fs.create(ctx, dir, 'f' as ByteName, 0o644, FLAGS, true);
    await fs.write(ctx, handle, 0, Buffer.alloc(160, 'a'), false);
    await assert.rejects(async () => { await fs.flush(ctx, handle, 0n); }, overQuota);
    await fs.release(ctx, handle, undefined);
    await eventually(() => cluster.data.contents(inode.ino)?.byteLength === 0, 'nothing of it is left');
    assert.equal(unused().bytes, 100);
  });
});

test('7.15: a file that a quota has no more room for is EDQUOT at its close, and nothing that the data server has of it is cut off', async () => {
  await limited({ bytes: 100 }, async ({ cluster, fs, dir, unused, set }) => {
    const { handle, inode } = await fs.create(ctx, dir, 'f' as ByteName, 0o644, FLAGS, true);
    await fs.write(ctx, handle, 0, Buffer.alloc(60, 'a'), false);
    await fs.fsync(ctx, handle, false);
    await fs.write(ctx, handle, 60, Buffer.alloc(60, 'b'), false);
    await assert.rejects(async () => { await fs.flush(ctx, handle, 0n); }, overQuota);
    await fs.release(ctx, handle, undefined);
    await eventually(() => findInode(cluster.mds.state, inode.ino)?.writing === false, 'nobody writes any more');
    assert.deepEqual([findInode(cluster.mds.state, inode.ino)?.size, unused().bytes], [60, 40]);
    assert.equal(cluster.data.contents(inode.ino)?.toString(), `${'a'.repeat(60)}${'b'.repeat(60)}`, 'others may have been told that some of it is stored');
    set({ bytes: 200 });
    const again = await fs.open(ctx, inode.ino, FLAGS);
    await fs.write(ctx, again.handle, 60, Buffer.alloc(60, 'c'), false);
    await fs.flush(ctx, again.handle, 0n);
    await fs.release(ctx, again.handle, undefined);
    assert.equal(unused().bytes, 80);
  });
});

test('7.15: a file too many is EDQUOT at once', async () => {
  await limited({ files: 1 }, async ({ fs, dir, set }) => {
    await fs.mkdir(ctx, dir, 'one' as ByteName, 0o755);
    await assert.rejects(async () => { await fs.mkdir(ctx, dir, 'two' as ByteName, 0o755); }, overQuota);
    await assert.rejects(async () => { await fs.create(ctx, dir, 'three' as ByteName, 0o644, FLAGS, true); }, overQuota);
    set({ files: 2 });
    await fs.mkdir(ctx, dir, 'two' as ByteName, 0o755);
  });
});

test('7.15: a long write is told after QUOTA_GROWTH_BYTES, and a file without a quota is committed once', async () => {
  await limited({ bytes: QUOTA_GROWTH_BYTES / 2 }, async ({ cluster, fs, dir, set }) => {
    // A byte at the end of each quarter.
    const step = QUOTA_GROWTH_BYTES / 4;
    const writes = async (parent: number): Promise<number> => {
      const { handle } = await fs.create(ctx, parent, 'f' as ByteName, 0o644, FLAGS, true);
      let written = 0;
      try {
        for (; written < 6; written += 1) await fs.write(ctx, handle, (written + 1) * step - 1, Buffer.from('x'), false);
      } catch (error) {
        assert.ok(overQuota(error), String(error));
      }
      await fs.release(ctx, handle, undefined);
      return written;
    };
    assert.equal(await writes(dir), 3);
    const before = cluster.mds.state.index;
    assert.equal(await writes(1), 6);
    assert.equal(cluster.mds.state.index - before, 2, 'its making and its commit');
    await fs.unlink(ctx, dir, 'f' as ByteName);
    set({ bytes: QUOTA_GROWTH_BYTES * 2 });
    const roomy = cluster.mds.state.index;
    assert.equal(await writes(dir), 6);
    assert.equal(cluster.mds.state.index - roomy, 3, 'once on its way');
  });
});
