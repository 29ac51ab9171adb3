/** Strict mounts: each open asks (design 4.20). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenFlags } from '../../../../client/vfs/file-system.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { context, MemoryCluster } from '../../../support/memory-peer/cluster.ts';

const ctx = context();
const FLAGS: OpenFlags = { read: true, write: true, append: false, truncate: false, direct: false, sync: false };

test('4.20 each open of a strict mount asks the mds, also while the file is open here', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const client = cluster.client(undefined, undefined, true);
    const { inode, handle } = await client.fileSystem.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
    const opens: (boolean | null | undefined)[] = [];
    const request = client.session.request.bind(client.session);
    client.session.request = (...call) => {
      if (call[1].open != null) opens.push(call[1].open.strict);
      return request(...call);
    };
    const second = await client.fileSystem.open(ctx, inode.ino, FLAGS);
    assert.deepEqual(opens, [true]);
    await client.fileSystem.unlink(ctx, 1, 'f' as ByteName);
    for (const open of [handle, second.handle]) await client.fileSystem.release(ctx, open, undefined);
  } finally {
    cluster.close();
  }
});
