import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { RocksKv } from '../../../../mds/store/rocks-kv.ts';
import { kvSuite } from '../../../conformance/kv/kv-suite.ts';

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'geofs-kv-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

kvSuite('MemoryKv', () => {
  const kv = new MemoryKv();
  return Promise.resolve({ kv, [Symbol.asyncDispose]: () => kv.close() });
});

kvSuite('RocksKv', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'geofs-kv-'));
  const kv = await RocksKv.open(join(folder, 'state'));
  return {
    kv,
    [Symbol.asyncDispose]: async () => {
      await kv.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});

describe('RocksKv on its folder', () => {
  const key = Buffer.from('k');

  it('keeps its content over a restart', async () => {
    await withFolder(async (folder) => {
      const first = await RocksKv.open(folder);
      await first.write([{ key, value: Buffer.from('v') }]);
      await first.flush();
      await first.close();
      await using second = await RocksKv.open(folder);
      assert.deepEqual(await second.getMany([key]), [Buffer.from('v')]);
    });
  });

  it('says that another handle has it open', async () => {
    await withFolder(async (folder) => {
      await using first = await RocksKv.open(folder);
      await assert.rejects(RocksKv.open(folder), { errno: 'EBUSY', message: /has it open/ });
      assert.deepEqual(await first.getMany([key]), [undefined]);
    });
  });

  it('says that a damaged database is not one', async () => {
    await withFolder(async (folder) => {
      const first = await RocksKv.open(folder);
      await first.write([{ key, value: Buffer.from('v') }]);
      await first.close();
      await writeFile(join(folder, 'CURRENT'), 'nonsense\n');
      await assert.rejects(RocksKv.open(folder), { errno: 'EIO', message: /not a RocksDB database, or a damaged one/ });
    });
  });

  it('says that the path is a file', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      await assert.rejects(RocksKv.open(join(folder, 'file')), { errno: 'EEXIST' });
      await assert.rejects(RocksKv.open(join(folder, 'file', 'below')), { errno: 'ENOTDIR' });
    });
  });
});

describe('MemoryKv in a crash', () => {
  it('loses what was not flushed when the power goes, nothing when the process dies', async () => {
    const kv = new MemoryKv();
    await kv.write([{ key: Buffer.from('a'), value: Buffer.from('1') }]);
    await kv.flush();
    await kv.write([{ key: Buffer.from('b'), value: Buffer.from('1') }]);
    const killed = kv.reopen('kill');
    assert.equal((await killed.scan({ gte: Buffer.from(''), lt: Buffer.from('z') })).length, 2);
    const cut = killed.reopen('power-loss');
    assert.equal((await cut.scan({ gte: Buffer.from(''), lt: Buffer.from('z') })).length, 1);
  });
});
