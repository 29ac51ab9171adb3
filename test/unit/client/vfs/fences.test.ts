/** Who may still write a file: sessions that were evicted, and locks that passed on (design 6, 4.19). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LockRequest, OpenFlags } from '../../../../client/vfs/file-system.ts';
import { findInode } from '../../../../mds/fsm/index.ts';
import { RpcError } from '../../../../proto/types/errno.ts';
import { DATA_PAYLOAD_BYTES, RECONNECT_MIN_MS } from '../../../../proto/types/limits.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { eventually } from '../../../support/eventually.ts';
import { context, MemoryCluster, type MemoryClient } from '../../../support/memory-peer/cluster.ts';

const ctx = context();
const FLAGS: OpenFlags = { read: true, write: true, append: false, truncate: false, direct: false, sync: false };
const LOCK: LockRequest = { pid: 1, flock: false, start: 0, end: Number.MAX_SAFE_INTEGER, owner: 7n, kind: 'write' };
const bytes = (text: string): Buffer => Buffer.from(text);

async function clustered(f: (cluster: MemoryCluster) => Promise<void>): Promise<void> {
  const cluster = await MemoryCluster.start();
  try {
    await f(cluster);
  } finally {
    cluster.close();
  }
}

/** A file with contents, closed. */
async function made(client: MemoryClient): Promise<number> {
  const { inode, handle } = await client.fileSystem.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
  await client.fileSystem.write(ctx, handle, 0, bytes('begin'), false);
  await client.fileSystem.flush(ctx, handle, 0n);
  await client.fileSystem.release(ctx, handle, undefined);
  return inode.ino;
}

async function overwrite(client: MemoryClient, ino: number, text: string): Promise<void> {
  const { handle } = await client.fileSystem.open(ctx, ino, FLAGS);
  await client.fileSystem.write(ctx, handle, 0, bytes(text), false);
  await client.fileSystem.flush(ctx, handle, 0n);
  await client.fileSystem.release(ctx, handle, undefined);
}

test('6 what an evicted session had not stored never lands, and its writer is told; a new handle writes again', () => clustered(async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const ino = await made(one);
  const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
  await one.fileSystem.write(ctx, handle, 0, bytes('first'), false);
  await one.fileSystem.fsync(ctx, handle, false);
  await one.fileSystem.write(ctx, handle, 0, bytes('LATE!'), false);
  one.session.evict();
  await overwrite(two, ino, 'other');
  one.session.connect();
  await assert.rejects(async () => one.fileSystem.flush(ctx, handle, 0n), { errno: 'EIO' });
  assert.equal(cluster.data.contents(ino)?.toString(), 'other');
  await one.fileSystem.release(ctx, handle, undefined);
  await overwrite(one, ino, 'again');
  assert.equal(cluster.data.contents(ino)?.toString(), 'again');
}));

test('6 a file that stays open is written again after the loss was told, without a flush', () => clustered(async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const ino = await made(one);
  const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
  const write = async (text: string): Promise<void> => { await one.fileSystem.write(ctx, handle, 0, bytes(text), false); };
  await write('first');
  await eventually(() => cluster.data.contents(ino)?.toString() === 'first', 'the first write');
  one.session.evict();
  await overwrite(two, ino, 'other');
  one.session.connect();
  await write('LATE!');
  let told: unknown;
  await eventually(async () => { await write('LATE!').catch((error: unknown) => { told = error; }); return told !== undefined; }, 'the loss');
  assert.match(String(told), /session was lost/);
  await write('again');
  await eventually(() => cluster.data.contents(ino)?.toString() === 'again', 'what is written after it was told');
  await write('more.');
  await one.fileSystem.flush(ctx, handle, 0n);
  assert.equal(cluster.data.contents(ino)?.toString(), 'more.');
}));

test('6 of several changes that were on their way when the session was lost none lands', () => clustered(async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const ino = await made(one);
  const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
  await one.fileSystem.write(ctx, handle, 0, bytes('first'), false);
  await one.fileSystem.fsync(ctx, handle, false);
  one.session.evict();
  await overwrite(two, ino, 'other');
  for (let i = 0; i < 5; i += 1) await one.fileSystem.write(ctx, handle, 10 * i, bytes('LATE!'), false);
  const flushed = assert.rejects(async () => one.fileSystem.flush(ctx, handle, 0n), { errno: 'EIO' });
  one.session.connect();
  await flushed;
  assert.equal(cluster.data.contents(ino)?.toString(), 'other');
}));

test('6 a change that waits to be sent again when another one finds the session lost does not land either', () => clustered(async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const ino = await made(one);
  const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
  await one.fileSystem.write(ctx, handle, 0, bytes('first'), false);
  await one.fileSystem.fsync(ctx, handle, false);
  let refused = 0;
  cluster.data.refuse = (op) => { if (op !== 'write') return undefined; refused += 1; return new RpcError('the connection is gone'); };
  await one.fileSystem.write(ctx, handle, 0, bytes('LATE!'), false);
  await eventually(() => refused > 0, 'a first try');
  cluster.data.refuse = () => undefined;
  one.session.evict();
  await overwrite(two, ino, 'other');
  await one.fileSystem.write(ctx, handle, 20, bytes('LATE!'), false);
  const flushed = assert.rejects(async () => one.fileSystem.flush(ctx, handle, 0n), { errno: 'EIO' });
  one.session.connect();
  await flushed;
  await sleep(10 * RECONNECT_MIN_MS);
  assert.equal(cluster.data.contents(ino)?.toString(), 'other');
}));

test('6 the maker of a file that was told of the loss writes it again, without a flush', () => clustered(async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const { inode: { ino }, handle } = await one.fileSystem.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
  const write = async (text: string): Promise<void> => { await one.fileSystem.write(ctx, handle, 0, bytes(text), false); };
  await write('first');
  await eventually(() => cluster.data.contents(ino)?.toString() === 'first', 'the first write');
  one.session.evict();
  await overwrite(two, ino, 'other');
  one.session.connect();
  let told: unknown;
  await eventually(async () => { await write('LATE!').catch((error: unknown) => { told = error; }); return told !== undefined; }, 'the loss');
  assert.match(String(told), /session was lost/);
  await write('again');
  await eventually(() => cluster.data.contents(ino)?.toString() === 'again', 'what is written after it was told');
  await one.fileSystem.flush(ctx, handle, 0n);
}));

test('6 whatever overtakes what when a session is lost: nothing late lands, and no mark of writing is left', async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const cluster = await MemoryCluster.start({ seed });
    try {
      const [one, two] = [cluster.client(), cluster.client()];
      const { inode: { ino }, handle } = await one.fileSystem.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
      let refused = 0;
      cluster.data.refuse = (op) => { if (op !== 'write') return undefined; refused += 1; return new RpcError('the connection is gone'); };
      await one.fileSystem.write(ctx, handle, 0, bytes('LATE!'), false);
      await eventually(() => refused > 0, 'a first try');
      cluster.data.refuse = () => undefined;
      one.session.evict();
      await overwrite(two, ino, 'other');
      one.session.connect();
      if (seed % 3 > 0) await sleep(seed);
      // Where the loss is known by then, it is the write that is told.
      await assert.rejects(async () => {
        await one.fileSystem.write(ctx, handle, 20, bytes('LATE!'), false);
        await one.fileSystem.flush(ctx, handle, 0n);
      }, { errno: 'EIO' }, `seed ${String(seed)}`);
      await one.fileSystem.release(ctx, handle, undefined);
      await sleep(3 * RECONNECT_MIN_MS);
      await cluster.lanes.idle();
      assert.equal(cluster.data.contents(ino)?.toString(), 'other', `seed ${String(seed)}`);
      assert.equal(findInode(cluster.mds.state, ino)?.writing, false, `seed ${String(seed)}`);
    } finally {
      cluster.close();
    }
  }
});

test('6 what was written under a lock that was lost never lands on what the next holder of the lock has written', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const cluster = await MemoryCluster.start({ seed });
    try {
      const [one, two] = [cluster.client(), cluster.client()];
      const ino = await made(one);
      const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
      await one.fileSystem.setlk(ctx, ino, LOCK, false);
      await one.fileSystem.write(ctx, handle, 0, bytes('LATE!'), false);
      one.session.evict();
      one.session.connect();
      const flushed = Promise.resolve(one.fileSystem.flush(ctx, handle, 0n)).catch(() => undefined);
      for (let i = seed % 8; i > 0; i -= 1) await cluster.lanes.pause();
      const other = await two.fileSystem.open(ctx, ino, FLAGS);
      await two.fileSystem.setlk(ctx, ino, { ...LOCK, owner: 9n }, false);
      await two.fileSystem.write(ctx, other.handle, 0, bytes('other'), false);
      await two.fileSystem.flush(ctx, other.handle, 9n);
      await flushed;
      await cluster.lanes.idle();
      assert.equal(cluster.data.contents(ino)?.toString(), 'other', `seed ${String(seed)}`);
    } finally {
      cluster.close();
    }
  }
});

/** A file that somebody has created and not written yet. */
async function begun(client: MemoryClient): Promise<number> {
  return (await client.fileSystem.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true)).inode.ino;
}

for (const [what, make] of [['a file with contents', made], ['a file without contents', begun]] as const) {
  test(`6 ${what}: who lost the session before the mds knew that it writes goes on in the next one where nobody else has written`, () => clustered(async (cluster) => {
    const one = cluster.client();
    const ino = await make(one);
    const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
    await one.fileSystem.write(ctx, handle, 0, bytes('later'), false);
    one.session.evict();
    one.session.connect();
    await one.fileSystem.flush(ctx, handle, 0n);
    assert.equal(cluster.data.contents(ino)?.toString(), 'later');
  }));

  for (const isOver of [true, false]) {
    test(`6 ${what}: what was not sent when the session was lost never lands on what another one ${isOver ? 'has written' : 'is writing'} since`, () => clustered(async (cluster) => {
      const [one, two] = [cluster.client(), cluster.client()];
      const ino = await make(one);
      const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
      await one.fileSystem.write(ctx, handle, 0, bytes('LATE!'), false);
      one.session.evict();
      if (isOver) await overwrite(two, ino, 'other');
      else {
        const other = await two.fileSystem.open(ctx, ino, FLAGS);
        await two.fileSystem.write(ctx, other.handle, 0, bytes('other'), false);
        await two.fileSystem.fsync(ctx, other.handle, false);
      }
      one.session.connect();
      await assert.rejects(async () => one.fileSystem.flush(ctx, handle, 0n), { errno: 'EIO' });
      assert.equal(cluster.data.contents(ino)?.toString(), 'other');
    }));
  }
}

test('6 what the maker of a file has sent, and not committed, is fenced when another one writes it', () => clustered(async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const { inode: { ino }, handle } = await one.fileSystem.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
  await one.fileSystem.write(ctx, handle, 0, Buffer.alloc(DATA_PAYLOAD_BYTES, 'l'), false);
  await eventually(() => cluster.data.contents(ino) !== undefined, 'the first bytes');
  await one.fileSystem.write(ctx, handle, 0, bytes('LATE!'), false);
  one.session.evict();
  await overwrite(two, ino, 'other');
  assert.equal(cluster.data.fence(ino), 1);
  one.session.connect();
  await assert.rejects(async () => one.fileSystem.flush(ctx, handle, 0n), { errno: 'EIO' });
  assert.equal(cluster.data.contents(ino)?.subarray(0, 5).toString(), 'other');
}));

test('6 the maker of a file that lives goes on after another one has written it', () => clustered(async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const { inode: { ino }, handle } = await one.fileSystem.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
  await overwrite(two, ino, 'other');
  await one.fileSystem.write(ctx, handle, 0, bytes('again'), false);
  await one.fileSystem.flush(ctx, handle, 0n);
  assert.equal(cluster.data.contents(ino)?.toString(), 'again');
  await one.fileSystem.release(ctx, handle, undefined);
  assert.equal((await two.inodes.ask(ctx, ino)).writing, false);
}));

test('4.19 the data server knows a lock that passed on before it is granted; who is refused for the old fence and lives goes on', () => clustered(async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const ino = await made(one);
  const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
  await one.fileSystem.setlk(ctx, ino, LOCK, false);
  await one.fileSystem.write(ctx, handle, 0, bytes('first'), false);
  await one.fileSystem.setlk(ctx, ino, { ...LOCK, kind: 'unlock' }, false);
  assert.equal(cluster.data.fence(ino), 0);
  await two.fileSystem.setlk(ctx, ino, LOCK, false);
  assert.equal(cluster.data.fence(ino), 1);
  await one.fileSystem.write(ctx, handle, 0, bytes('again'), false);
  await one.fileSystem.flush(ctx, handle, 0n);
  assert.equal(cluster.data.contents(ino)?.toString(), 'again');
}));

test('6 7.18 a fence that the data server knows and the mds does not, as after a break, keeps nobody out for ever', () => clustered(async (cluster) => {
  const [one, two, three] = [cluster.client(), cluster.client(), cluster.client()];
  const ino = await made(one);
  const { handle } = await one.fileSystem.open(ctx, ino, FLAGS);
  cluster.data.raise(ino, 7);
  const reading = await two.fileSystem.open(ctx, ino, { ...FLAGS, write: false });
  assert.equal(Buffer.concat(await two.fileSystem.read(ctx, reading.handle, 0, 5)).toString(), 'begin');
  assert.deepEqual([(await two.inodes.ask(ctx, ino)).fence, cluster.data.fence(ino)], [8, 8], 'above it: who was shown 7 by what is given up is not let in');
  await one.fileSystem.write(ctx, handle, 0, bytes('again'), false);
  await one.fileSystem.flush(ctx, handle, 0n);
  await overwrite(three, ino, 'other');
  assert.equal(cluster.data.contents(ino)?.toString(), 'other');
  assert.equal(cluster.data.fence(ino), 8);
}));
