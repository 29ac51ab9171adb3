/** What fsync(2) and O_SYNC wait for at the mds: a site's own answers are durable a moment later (design 7.5, 9). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMountOptions } from '../../../../client/config.ts';
import { NO_KEEPER } from '../../../../client/vfs/keeper.ts';
import { Losses } from '../../../../client/vfs/losses.ts';
import type { Reply } from '../../../../client/session/ports.ts';
import type { OpenFlags } from '../../../../client/vfs/file-system.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { LOSS_TOLD_MS } from '../../../../proto/types/limits.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
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

test('7.5 what is lost is told to fsync, close and O_SYNC of the inodes that it was about, and to nobody else; what nobody asked for stays to be told', async () => {
  const isLoss = { errno: 'EIO', op: 'fsync' };
  const cluster = await MemoryCluster.start();
  try {
    const { fileSystem: fs, session } = cluster.client();
    const [f, g] = [await fs.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true), await fs.create(ctx, 1, 'g' as ByteName, 0o644, { ...FLAGS, sync: true }, true)];
    // It becomes known while it is waited for.
    session.hardened = () => { fs.files.lost([1, f.inode.ino]); session.hardened = () => Promise.resolve(); return Promise.resolve(); };
    await assert.rejects(fs.fsync(ctx, f.handle, false), isLoss);
    await fs.fsync(ctx, f.handle, false);
    await fs.fsync(ctx, g.handle, false);
    for (let process = 0; process < 2; process += 1) await assert.rejects(fs.fsyncdir(ctx, 1), isLoss, 'each process, whichever has made that change');
    session.hardened = () => { fs.files.lost([g.inode.ino]); session.hardened = () => Promise.resolve(); return Promise.resolve(); };
    await assert.rejects(async () => fs.write(ctx, g.handle, 0, Buffer.from('S'), false), isLoss);
    fs.files.lost([g.inode.ino]);
    await fs.release(ctx, g.handle, undefined);
    const later = await fs.open(ctx, g.inode.ino, FLAGS);
    await assert.rejects(fs.flush(ctx, later.handle, 0n), isLoss, 'nobody had asked');
    for (const each of [f.handle, later.handle]) await fs.release(ctx, each, undefined);
  } finally {
    cluster.close();
  }
});

test('7.5 a loss of a directory is told to all who ask within LOSS_TOLD_MS of the first, and from then on to nobody', () => {
  const clock = new ManualClock();
  const kept = new Set([6]);
  const losses = new Losses(clock, { ...NO_KEEPER, files: { ...NO_KEEPER.files, losses: [6] }, loss: (ino, isTold) => { if (isTold) kept.delete(ino); else kept.add(ino); } });
  losses.note(5);
  clock.advance(2 * LOSS_TOLD_MS);
  for (const ino of [5, 6]) for (let time = 0; time < 2; time += 1) {
    assert.throws(() => { losses.check(ino); }, { errno: 'EIO' });
    clock.advance(LOSS_TOLD_MS / 4);
  }
  losses.check(7);
  losses.note(6);
  clock.advance(LOSS_TOLD_MS);
  assert.deepEqual([...kept].sort(), [5, 6]);
  losses.check(7);
  assert.deepEqual([...kept], [6], 'whoever asks about another one');
  losses.check(5);
  assert.throws(() => { losses.check(6); }, { errno: 'EIO' }, 'another one was lost since');
  assert.deepEqual([...kept], [6]);
});

test('7.5 with fsync=global fsync of a file or a directory and O_SYNC wait until a quorum has what they cover, for as long as their caller does; without it none of them asks', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const { fileSystem: fs, parts, session } = cluster.client();
    const { inode: { ino }, handle } = await fs.create(ctx, 1, 'f' as ByteName, 0o644, FLAGS, true);
    const asked: { readonly call: typeof ctx; readonly settle: PromiseWithResolvers<Reply> }[] = [];
    const request = session.request.bind(session);
    session.request = (call, body, options) => {
      if (body.agree == null) return request(call, body, options);
      const settle = Promise.withResolvers<Reply>();
      asked.push({ call, settle });
      return settle.promise;
    };
    await fs.fsync(ctx, handle, false);
    assert.equal(asked.length, 0);
    Object.assign(parts, { globalSync: true });
    const synchronous = await fs.open(ctx, ino, { ...FLAGS, sync: true });
    const calls = [['fsync', () => fs.fsync(ctx, handle, false)], ['fsyncdir', () => fs.fsyncdir(ctx, 1)], ['O_SYNC', () => fs.write(ctx, synchronous.handle, 0, Buffer.from('S'), false)]] satisfies readonly (readonly [string, () => unknown])[];
    for (const [what, call] of calls) {
      for (const end of ['agreed', 'given up'] as const) {
        let isOver = false;
        const under = Promise.resolve(call()).finally(() => { isOver = true; });
        under.catch(() => undefined);
        for (let i = 0; asked.at(-1) === undefined && i < 1_000; i += 1) await cluster.lanes.pause();
        const question = asked.pop();
        assert.deepEqual([question?.call, isOver], [ctx, false], what);
        if (end === 'agreed') question?.settle.resolve({} as Reply);
        else question?.settle.reject(new FsError('ETIMEDOUT', 'request'));
        if (end === 'agreed') await under;
        else await assert.rejects(under, { errno: 'ETIMEDOUT' }, what);
      }
    }
    // What was answered before was given up meanwhile: another life of the site has agreed to nothing of it.
    const given = fs.fsync(ctx, handle, false);
    given.catch(() => undefined);
    for (let i = 0; asked.at(-1) === undefined && i < 1_000; i += 1) await cluster.lanes.pause();
    Object.assign(session, { departures: 1 });
    asked.pop()?.settle.resolve({} as Reply);
    await assert.rejects(given, { errno: 'EIO' });
    session.request = request;
    for (const each of [handle, synchronous.handle]) await fs.release(ctx, each, undefined);
  } finally {
    cluster.close();
  }
});

test('fsync=W is local or global', () => {
  const fsync = (...options: string[]): string => parseMountOptions(options, true).fsync;
  assert.deepEqual([fsync('ro'), fsync('fsync=global'), fsync('fsync=global', 'fsync=local')], ['local', 'global', 'local']);
  for (const wrong of ['fsync', 'fsync=', 'fsync=all']) assert.throws(() => fsync(wrong), { errno: 'EINVAL' }, wrong);
});
