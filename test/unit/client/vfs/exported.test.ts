/** Under an NFS server: its clients end what they write with a COMMIT, which is an fsync(2) of a file that stays open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenFlags } from '../../../../client/vfs/file-system.ts';
import { GeofsFileSystem } from '../../../../client/vfs/geofs-file-system.ts';
import { findInode } from '../../../../mds/fsm/query/names.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { context, MemoryCluster } from '../../../support/memory-peer/cluster.ts';

const ctx = context();
const FLAGS: OpenFlags = { read: true, write: true, append: false, truncate: false, direct: false, sync: false };

for (const exported of [true, false]) {
  test(`the first fsync of a handle ${exported ? 'ends what was written, as a close does, where an NFS server exports the mount' : 'leaves the mark of writing on other mounts'}`, async () => {
    const cluster = await MemoryCluster.start();
    try {
      const { parts, invalidator, session } = cluster.client();
      const commits: (boolean | null | undefined)[] = [];
      const mutate = session.mutate.bind(session);
      session.mutate = (...call) => {
        if (call[1].commit != null) commits.push(call[1].commit.stillWriting);
        return mutate(...call);
      };
      const fs = new GeofsFileSystem({ ...parts, exported }, invalidator, () => ({}));
      const { inode: { ino }, handle } = await fs.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
      const writing = (): boolean | undefined => findInode(cluster.mds.state, ino)?.writing;
      const write = async (text: string): Promise<void> => {
        await fs.write(ctx, handle, 0, Buffer.from(text), false);
        await fs.fsync(ctx, handle, false);
        assert.equal(cluster.data.contents(ino)?.toString(), text);
      };
      await write('first');
      assert.deepEqual([commits, (await fs.getattr(ctx, ino)).cacheable], [[!exported], exported]);
      await write('again');
      assert.deepEqual([commits.at(-1), writing()], [true, true], 'it is written on');
      await fs.flush(ctx, handle, 0n);
      assert.equal(writing(), false);
      await fs.release(ctx, handle, undefined);
    } finally {
      cluster.close();
    }
  });
}

test('an fsync ends nothing for another handle that may write', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const { parts, invalidator } = cluster.client();
    const fs = new GeofsFileSystem({ ...parts, exported: true }, invalidator, () => ({}));
    const { inode: { ino }, handle } = await fs.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
    const other = await fs.open(ctx, ino, FLAGS);
    await fs.write(ctx, handle, 0, Buffer.from('text'), false);
    await fs.fsync(ctx, handle, false);
    assert.equal((await fs.getattr(ctx, ino)).cacheable, false);
    for (const each of [handle, other.handle]) { await fs.flush(ctx, each, 0n); await fs.release(ctx, each, undefined); }
    assert.equal((await fs.getattr(ctx, ino)).cacheable, true);
  } finally {
    cluster.close();
  }
});

test('an fsync that waits behind another flush of the same bytes is answered when they are durable', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const { parts, invalidator } = cluster.client();
    const fs = new GeofsFileSystem(parts, invalidator, () => ({}));
    const { inode: { ino }, handle } = await fs.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
    const seals: boolean[] = [];
    const seal = parts.data.seal.bind(parts.data);
    parts.data.seal = (...call) => { seals.push(call[2].durable); return seal(...call); };
    await fs.write(ctx, handle, 0, Buffer.from('text'), false);
    // A child that closes its copy of the descriptor.
    await Promise.all([fs.flush(ctx, handle, 0n), fs.fsync(ctx, handle, false)]);
    assert.equal(cluster.data.contents(ino)?.toString(), 'text');
    assert.ok(seals.includes(true), 'nothing made it durable');
  } finally {
    cluster.close();
  }
});
