/** Blocks of contents in memory and on disk, and what is fetched ahead. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { BlockCache } from '../../../../client/cache/block-cache.ts';
import { blockFileName, parseBlockFileName } from '../../../../client/cache/disk-format.ts';
import { DiskTier } from '../../../../client/cache/disk-tier.ts';
import { ReadAhead } from '../../../../client/cache/read-ahead.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { BLOCK_BYTES, READ_AHEAD_BYTES } from '../../../../proto/types/limits.ts';

const key = (ino: number, version = 1, block = 0): { ino: number; version: number; block: number } => ({ ino, version, block });
const data = (text: string): Buffer => Buffer.from(text);

async function folder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'geofs-blocks-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

test('blocks are found again after a restart, and by their exact key only', async (t) => {
  const dir = await folder(t);
  const first = await DiskTier.open(dir, 'c', 1_000_000, SILENT);
  first.store(key(1, 2, 3), data('one'));
  first.store(key(35, 36, 0), data('two'));
  await first.settled();
  const second = await DiskTier.open(dir, 'c', 1_000_000, SILENT);
  assert.deepEqual(await second.load(key(1, 2, 3)), data('one'));
  assert.deepEqual(await second.load(key(35, 36, 0)), data('two'));
  assert.equal(await second.load(key(1, 3, 3)), undefined);
  second.drop(key(1, 2, 3));
  await second.settled();
  assert.equal(await second.load(key(1, 2, 3)), undefined);
  assert.equal((await readdir(dir)).length, 2);
});

test('names of blocks are read back exactly', () => {
  for (const one of [key(1), key(2 ** 53 - 1, 2 ** 40, 2 ** 31)]) assert.deepEqual(parseBlockFileName(blockFileName(one)), one);
  for (const name of ['a-b-c', '01-1-1.gfbc', 'notes.txt', '1-1-1.gfbc.part']) assert.equal(parseBlockFileName(name), undefined);
});

test('a corrupt, a cut and a misplaced block are misses', async (t) => {
  const dir = await folder(t);
  const tier = await DiskTier.open(dir, 'c', 1_000_000, SILENT);
  for (let ino = 1; ino <= 4; ino += 1) tier.store(key(ino), data(`content ${String(ino)}`));
  await tier.settled();
  const path = (ino: number): string => join(dir, blockFileName(key(ino)));
  const bytes = await readFile(path(1));
  bytes.writeUInt8(bytes.readUInt8(45) ^ 1, 45);
  await writeFile(path(1), bytes);
  await truncate(path(2), 44);
  await writeFile(path(3), await readFile(path(4)));
  for (const ino of [1, 2, 3]) assert.equal(await tier.load(key(ino)), undefined, `block ${String(ino)}`);
  assert.deepEqual(await tier.load(key(4)), data('content 4'));
  await tier.settled();
  assert.equal((await readdir(dir)).length, 2, 'what is wrong is removed');
});

test('the bound is kept, across restarts too', async (t) => {
  const dir = await folder(t);
  const tier = await DiskTier.open(dir, 'c', 1_000, SILENT);
  for (let block = 0; block < 20; block += 1) tier.store(key(1, 1, block), Buffer.alloc(160, block));
  await tier.settled();
  assert.equal(tier.bytes, 1_000);
  assert.equal((await readdir(dir)).length, 6);
  assert.deepEqual(await tier.load(key(1, 1, 19)), Buffer.alloc(160, 19));
  const smaller = await DiskTier.open(dir, 'c', 450, SILENT);
  await smaller.settled();
  assert.equal(smaller.bytes, 400);
  assert.equal((await readdir(dir)).length, 3);
});

test('a folder that holds other files is refused and left as it is', async (t) => {
  const dir = await folder(t);
  await writeFile(join(dir, 'thesis.tex'), 'years');
  await writeFile(join(dir, '1-1-1.gfbc'), 'not ours');
  await assert.rejects(DiskTier.open(dir, 'c', 1_000, SILENT), (error) => error instanceof FsError && error.errno === 'ENOTEMPTY' && error.message.includes(dir));
  assert.deepEqual((await readdir(dir)).sort(), ['1-1-1.gfbc', 'thesis.tex']);
});

test("another cluster's folder is refused, and files that are no blocks stay in an own one", async (t) => {
  const dir = await folder(t);
  const tier = await DiskTier.open(dir, 'c', 1_000, SILENT);
  tier.store(key(1), data('one'));
  await tier.settled();
  await assert.rejects(DiskTier.open(dir, 'd', 1_000, SILENT), (error) => error instanceof FsError && error.errno === 'EBUSY' && error.message.includes('cluster c'));
  await writeFile(join(dir, 'notes.part'), 'mine');
  await mkdir(join(dir, 'sub'));
  await writeFile(join(dir, `${blockFileName(key(2))}.part`), 'left by a crash');
  const again = await DiskTier.open(dir, 'c', 1_000, SILENT);
  await again.settled();
  assert.deepEqual((await readdir(dir)).sort(), [blockFileName(key(1)), 'geofs-block-cache', 'notes.part', 'sub'].sort());
  assert.deepEqual(await again.load(key(1)), data('one'));
});

test('one fetch serves all who ask for a block; a failed one is tried again', async () => {
  const cache = new BlockCache({ memoryBytes: 10_000 });
  let fetches = 0;
  const release = Promise.withResolvers<Buffer>();
  const fetch = (): Promise<Buffer> => { fetches += 1; return release.promise; };
  const both = [cache.get(key(1), fetch), cache.get(key(1), fetch)];
  assert.equal(cache.expected(key(1)), true);
  release.resolve(data('x'));
  assert.deepEqual(await Promise.all(both), [data('x'), data('x')]);
  assert.equal(fetches, 1);
  await assert.rejects(cache.get(key(2), () => Promise.reject(new FsError('EIO', 'read'))));
  assert.equal(cache.expected(key(2)), false);
  assert.deepEqual(await cache.get(key(2), () => Promise.resolve(data('y'))), data('y'));
});

test('what may not be cached is not, and is asked each time', async () => {
  const cache = new BlockCache({ memoryBytes: 10_000 });
  assert.equal(await cache.get(key(1), () => Promise.resolve(undefined)), undefined);
  assert.equal(cache.find(key(1)), undefined);
  assert.deepEqual(await cache.get(key(1), () => Promise.resolve(data('now'))), data('now'));
});

test('a new version drops the blocks of the old one, in memory and on disk', async (t) => {
  const disk = await DiskTier.open(await folder(t), 'c', 1_000_000, SILENT);
  const cache = new BlockCache({ memoryBytes: 10_000, disk });
  cache.put(key(1, 1, 0), data('old 0'));
  cache.put(key(1, 1, 1), data('old 1'));
  cache.put(key(2, 1, 0), data('other'));
  await cache.close();
  cache.put(key(1, 2, 0), data('new'));
  cache.dropOther(1, 2);
  await cache.close();
  assert.equal(cache.find(key(1, 1, 0)), undefined);
  assert.equal(disk.has(key(1, 1, 1)), false);
  assert.deepEqual(cache.find(key(1, 2, 0)), data('new'));
  assert.deepEqual(cache.find(key(2, 1, 0)), data('other'));
});

test('memory is bounded by bytes, least recently used first; the disk still has what left', async (t) => {
  const disk = await DiskTier.open(await folder(t), 'c', 1_000_000, SILENT);
  const cache = new BlockCache({ memoryBytes: 4 * (1_000 + 128), disk });
  for (let block = 0; block < 4; block += 1) cache.put(key(1, 1, block), Buffer.alloc(1_000, block));
  assert.ok(cache.find(key(1, 1, 0)));
  cache.put(key(1, 1, 4), Buffer.alloc(1_000, 4));
  assert.equal(cache.find(key(1, 1, 1)), undefined);
  assert.ok(cache.find(key(1, 1, 0)));
  await cache.close();
  assert.deepEqual(await cache.get(key(1, 1, 1), () => Promise.reject(new Error('not asked'))), Buffer.alloc(1_000, 1));
});

test('sequential readers get a window that doubles; random readers none; small files come whole', () => {
  const ahead = new ReadAhead();
  const size = 1_000 * BLOCK_BYTES;
  const windows: number[] = [];
  for (let i = 0; i < 9; i += 1) {
    const { first, end } = ahead.blocksAfter(i * BLOCK_BYTES, BLOCK_BYTES, size);
    assert.equal(first, i + 1);
    windows.push(end - first);
  }
  const most = READ_AHEAD_BYTES / BLOCK_BYTES;
  assert.deepEqual(windows, [2, 4, 8, 16, 32, 64, 128, 256, 512].map((window) => Math.min(most, window)));
  const jump = ahead.blocksAfter(500 * BLOCK_BYTES, 100, size);
  assert.equal(jump.end - jump.first, 0);
  const last = ahead.blocksAfter(500 * BLOCK_BYTES + 100, size, size);
  assert.ok(last.end <= last.first, 'nothing beyond the end');
  assert.deepEqual(new ReadAhead().blocksAfter(700_000, 10, 900_000), { first: 0, end: 4 });
});
