/** The client's file system over a metadata server and a data server in memory: contents, versions, times, errors. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { FsError } from '../../../../proto/types/errno.ts';
import { BLOCK_BYTES, TOKEN_WAIT_MS } from '../../../../proto/types/limits.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import type { FileSystem, OpenFlags } from '../../../../client/vfs/file-system.ts';
import { findInode } from '../../../../mds/fsm/index.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { context, MemoryCluster, type MemoryClient } from '../../../support/memory-peer/cluster.ts';

const ROOT = 1;
const ctx = context();
const named = (text: string): ByteName => text as ByteName;
const flags = (more: Partial<OpenFlags> = {}): OpenFlags => ({ read: true, write: true, append: false, truncate: false, direct: false, sync: false, ...more });
const READ = flags({ write: false });

/** Runs with everything in order, and with several orders by chance. */
function cases(name: string, body: (cluster: MemoryCluster) => Promise<void>): void {
  test(name, { timeout: 20_000 }, async () => {
    for (const seed of [undefined, 1, 2, 3, 4, 5]) {
      const cluster = await MemoryCluster.start(seed === undefined ? {} : { seed });
      try {
        await body(cluster);
      } catch (error) {
        throw new Error(`seed ${String(seed)}: ${error instanceof Error ? error.stack ?? '' : String(error)}`);
      } finally {
        cluster.close();
      }
    }
  });
}

async function text(fs: FileSystem, handle: number, offset = 0, length = 1_000): Promise<string> {
  return Buffer.concat(await fs.read(ctx, handle, offset, length)).toString();
}

async function store(fs: FileSystem, name: string, contents: string | Buffer): Promise<number> {
  const made = await fs.create(ctx, ROOT, named(name), 0o644, flags(), false);
  await fs.write(ctx, made.handle, 0, Buffer.from(contents), false);
  await fs.flush(ctx, made.handle, 0n);
  await fs.release(ctx, made.handle, undefined);
  return made.inode.ino;
}

async function load(fs: FileSystem, name: string): Promise<string> {
  const found = await fs.lookup(ctx, ROOT, named(name));
  assert.ok(found.inode !== undefined);
  const { handle } = await fs.open(ctx, found.inode.ino, READ);
  const contents = await text(fs, handle, 0, 1_000_000);
  await fs.release(ctx, handle, undefined);
  return contents;
}

const two = (cluster: MemoryCluster): [MemoryClient, MemoryClient] => [cluster.client(), cluster.client()];

cases('what is written is seen here at once and elsewhere after close, old contents never again', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const made = await a.create(ctx, ROOT, named('f'), 0o644, flags(), true);
  await a.write(ctx, made.handle, 0, Buffer.from('hello '), false);
  await a.write(ctx, made.handle, 6, Buffer.from('world'), false);
  assert.equal((await a.getattr(ctx, made.inode.ino)).inode.size, 11);
  assert.equal(await text(a, made.handle), 'hello world');
  assert.equal(await text(a, made.handle, 4, 4), 'o wo');
  await a.flush(ctx, made.handle, 0n);
  assert.equal(await load(b, 'f'), 'hello world');
  await a.write(ctx, made.handle, 0, Buffer.from('HELLO'), false);
  await a.flush(ctx, made.handle, 0n);
  assert.equal(await load(b, 'f'), 'HELLO world');
  assert.equal((await b.getattr(ctx, made.inode.ino)).inode.size, 11);
  await a.release(ctx, made.handle, undefined);
});

cases('a small write is taken without a message to anybody', async (cluster) => {
  const { fileSystem: a } = cluster.client();
  const made = await a.create(ctx, ROOT, named('f'), 0o644, flags(), true);
  assert.equal(a.write(ctx, made.handle, 0, Buffer.from('now'), false), 3);
  assert.equal(cluster.data.counts.get('write') ?? 0, 0);
  await a.flush(ctx, made.handle, 0n);
  assert.equal(cluster.data.counts.get('write'), 1);
});

cases('a write that cannot be stored is told once, by close, and the next one goes on', async (cluster) => {
  const { fileSystem: a } = cluster.client();
  const made = await a.create(ctx, ROOT, named('f'), 0o644, flags(), true);
  await a.write(ctx, made.handle, 0, Buffer.from('lost'), false);
  cluster.data.refuse = (op) => (op === 'write' ? new FsError('ENOSPC', 'write') : undefined);
  await assert.rejects(a.flush(ctx, made.handle, 0n), (error) => error instanceof FsError && error.errno === 'ENOSPC');
  cluster.data.refuse = () => undefined;
  await a.flush(ctx, made.handle, 0n);
  await a.write(ctx, made.handle, 0, Buffer.from('kept'), false);
  await a.flush(ctx, made.handle, 0n);
  assert.equal(await text(a, made.handle), 'kept');
  await a.release(ctx, made.handle, undefined);
});

cases('truncate, write, truncate: the size and the hole are right before and after the commit', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', 'abcdefghij');
  const { handle } = await a.open(ctx, ino, flags());
  await a.setattr(ctx, ino, { size: 3 }, handle);
  assert.equal((await a.getattr(ctx, ino)).inode.size, 3);
  await a.write(ctx, handle, 6, Buffer.from('XY'), false);
  assert.equal(await text(a, handle), 'abc\0\0\0XY');
  await a.setattr(ctx, ino, { size: 7 }, handle);
  await a.flush(ctx, handle, 0n);
  assert.equal(await load(b, 'f'), 'abc\0\0\0X');
  await a.release(ctx, handle, undefined);
  await b.setattr(ctx, ino, { size: 2 });
  assert.equal(await load(a, 'f'), 'ab');
});

cases('open with O_TRUNC empties the file for everybody at close', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', 'old contents');
  const { handle } = await b.open(ctx, ino, flags({ truncate: true }));
  await b.write(ctx, handle, 0, Buffer.from('new'), false);
  assert.equal(await text(b, handle), 'new');
  await b.flush(ctx, handle, 0n);
  await b.release(ctx, handle, undefined);
  assert.equal(await load(a, 'f'), 'new');
});

cases('an mtime that was set after the last write is not undone by the commit', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', 'x');
  const { handle } = await a.open(ctx, ino, flags());
  await a.write(ctx, handle, 0, Buffer.from('y'), false);
  await a.setattr(ctx, ino, { mtime: { sec: 1_234, nsec: 5 } }, handle);
  await a.flush(ctx, handle, 0n);
  await a.release(ctx, handle, undefined);
  assert.deepEqual((await a.getattr(ctx, ino)).inode.mtime, { sec: 1_234, nsec: 5 });
  assert.deepEqual((await b.getattr(ctx, ino)).inode.mtime, { sec: 1_234, nsec: 5 });
});

cases('4.18 two clients append to one file: every line is there once and whole', async (cluster) => {
  const clients = two(cluster);
  const [{ fileSystem: a }] = clients;
  const ino = await store(a, 'log', 'start\n');
  const wanted: string[] = ['start'];
  await Promise.all(clients.map(async ({ fileSystem }, who) => {
    const { handle } = await fileSystem.open(ctx, ino, flags({ append: true }));
    for (let i = 0; i < 8; i += 1) {
      const line = `client ${String(who)} line ${String(i)}`;
      wanted.push(line);
      await fileSystem.write(ctx, handle, 0, Buffer.from(`${line}\n`), true);
    }
    await fileSystem.flush(ctx, handle, 0n);
    await fileSystem.release(ctx, handle, undefined);
  }));
  for (const { fileSystem } of clients) assert.deepEqual((await load(fileSystem, 'log')).trimEnd().split('\n').sort(), wanted.sort());
});

cases('an unlinked file is readable where it is open, and goes when nobody has it open', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', 'still here');
  const { handle } = await a.open(ctx, ino, flags());
  await b.unlink(ctx, ROOT, named('f'));
  assert.equal((await a.lookup(ctx, ROOT, named('f'))).inode, undefined);
  assert.deepEqual(cluster.reap(), []);
  assert.equal(await text(a, handle), 'still here');
  assert.equal((await a.getattr(ctx, ino, handle)).inode.nlink, 0);
  await a.write(ctx, handle, 0, Buffer.from('STILL'), false);
  await a.flush(ctx, handle, 0n);
  assert.equal(await text(a, handle), 'STILL here');
  await a.release(ctx, handle, undefined);
  assert.deepEqual(cluster.reap(), [ino]);
  await cluster.lanes.idle();
  await assert.rejects(async () => a.getattr(ctx, ino), (error) => error instanceof FsError && (error.errno === 'ESTALE' || error.errno === 'ENOENT'));
});

cases('a listing page by page shows every name that stays exactly once, whatever comes and goes meanwhile', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const dir = (await a.mkdir(ctx, ROOT, named('d'), 0o755)).inode.ino;
  for (let i = 0; i < 150; i += 1) await a.mknod(ctx, dir, named(`stays${String(i)}`), 0o644, 0);
  for (let i = 0; i < 30; i += 1) await a.mknod(ctx, dir, named(`goes${String(i)}`), 0o644, 0);
  const seen: string[] = [];
  let round = 0;
  for (let cookie = 0; ;) {
    const page = await b.readdir(ctx, dir, 0, cookie, 500, round % 2 === 0);
    for (const item of page.items) { seen.push(item.name); ({ cookie } = item); }
    if (page.end) break;
    if (round < 30) {
      await a.unlink(ctx, dir, named(`goes${String(round)}`));
      await (round % 2 === 0 ? a : b).mknod(ctx, dir, named(`comes${String(round)}`), 0o644, 0);
    }
    round += 1;
  }
  assert.ok(round > 4, `several pages, not ${String(round)}`);
  assert.equal(new Set(seen).size, seen.length, 'no name twice');
  assert.equal(seen.filter((name) => name.startsWith('stays')).length, 150);
});

cases('pages of the kernel are kept while the version stands, and dropped when another client wrote', async (cluster) => {
  const [one, other] = two(cluster);
  const { fileSystem: a } = one;
  const ino = await store(a, 'f', 'mine');
  const first = await a.open(ctx, ino, READ);
  assert.equal(first.keepCache, true, 'what was written here is in the pages');
  assert.equal(await text(a, first.handle), 'mine');
  const { handle } = await other.fileSystem.open(ctx, ino, flags());
  await other.fileSystem.write(ctx, handle, 0, Buffer.from('THEIRS'), false);
  await other.fileSystem.flush(ctx, handle, 0n);
  await other.fileSystem.release(ctx, handle, undefined);
  assert.ok(one.invalidator.told.includes(`inode ${String(ino)} data`));
  const second = await a.open(ctx, ino, READ);
  assert.equal(second.keepCache, false);
  assert.equal(await text(a, second.handle), 'THEIRS');
  assert.equal((await a.open(ctx, ino, READ)).keepCache, true);
});

cases('a read never mixes versions', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const size = 2 * BLOCK_BYTES + 1_000;
  const ino = await store(a, 'f', Buffer.alloc(size, 1));
  const { handle } = await b.open(ctx, ino, READ);
  const done = new AbortController();
  const reads = (async () => {
    let last = 1;
    for (let i = 0; i < 40; i += 1) {
      const bytes = Buffer.concat(await b.read(ctx, handle, 0, size));
      const [first] = bytes;
      assert.equal(bytes.byteLength, size);
      assert.ok(first !== undefined && bytes.equals(Buffer.alloc(size, first)), 'one version');
      assert.ok(first >= last, 'never back in time');
      last = first;
    }
  })().finally(() => { done.abort(); });
  const writes = (async () => {
    for (let value = 2; !done.signal.aborted && value < 200; value += 1) {
      for (let i = 0; i < 9; i += 1) await cluster.lanes.pause();
      cluster.replaceContents(ino, Buffer.alloc(size, value));
    }
  })();
  await Promise.all([reads, writes]);
});

cases('4.15 a data server knows the token of each commit; who reads what its mds has not heard of waits for that, and asks once', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', 'first');
  await eventually(() => cluster.data.counts.get('committed') === 1, 'the token');
  const { handle } = await b.open(ctx, ino, READ);
  assert.equal(geofs.v1.Token.decode(cluster.data.token(ino)).index, cluster.mds.state.index);
  const commit = cluster.replaceEarly(ino, Buffer.from('other'));
  const reads = cluster.data.counts.get('read') ?? 0;
  const reading = text(b, handle);
  await eventually(() => cluster.mds.awaited === 1, 'the wait');
  assert.equal(cluster.data.counts.get('read'), reads + 1);
  commit();
  assert.equal(await reading, 'other');
  assert.equal(cluster.data.counts.get('read'), reads + 2);
});

test('4.15 a commit that does not come to the mds is waited for once; then what the data server has is read as it is', async () => {
  const clock = new ManualClock();
  const cluster = await MemoryCluster.start({ clock });
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', 'first');
  const { handle } = await b.open(ctx, ino, READ);
  cluster.replaceEarly(ino, Buffer.from('other'));
  const reading = text(b, handle);
  await eventually(() => cluster.mds.awaited === 1, 'the wait');
  clock.advance(TOKEN_WAIT_MS);
  assert.equal(await reading, 'other');
  assert.equal(await text(b, handle), 'other');
  assert.equal(cluster.mds.awaited, 0);
  cluster.close();
});

cases('what a data server lost before fsync is sent again; what fsync said is there', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', 'committed');
  const { handle } = await a.open(ctx, ino, flags());
  await a.fsync(ctx, handle, false);
  await a.write(ctx, handle, 0, Buffer.from('C'), false);
  await a.fsync(ctx, handle, false);
  await a.write(ctx, handle, 9, Buffer.from(' twice'), false);
  await a.write(ctx, handle, 10 ** 6, Buffer.alloc(0), false);
  cluster.crashDataServer();
  await a.flush(ctx, handle, 0n);
  await a.release(ctx, handle, undefined);
  assert.match(await load(b, 'f'), /^C.{8} twice$/);
});

cases('contents appended after O_TRUNC are seen by the one who appends', async (cluster) => {
  const { fileSystem: a } = cluster.client();
  const ino = await store(a, 'f', 'old log');
  const { handle } = await a.open(ctx, ino, flags({ append: true, truncate: true }));
  await a.write(ctx, handle, 0, Buffer.from('line\n'), true);
  assert.equal((await a.getattr(ctx, ino)).inode.size, 5);
  assert.equal(await text(a, handle), 'line\n');
  await a.flush(ctx, handle, 0n);
  await a.release(ctx, handle, undefined);
  assert.equal(await load(a, 'f'), 'line\n');
});

cases('a rename moves what the name meant when it was carried out', async (cluster) => {
  const [one, other] = two(cluster);
  const [{ fileSystem: a }, { fileSystem: b }] = [one, other];
  await store(a, 'x', 'old');
  const fresh = await store(b, 'y', 'new');
  await a.lookup(ctx, ROOT, named('x'));
  await a.lookup(ctx, ROOT, named('z'));
  cluster.lanes.hold(one.session.inbound);
  const away = b.rename(ctx, ROOT, named('x'), ROOT, named('w'), 0);
  await cluster.lanes.idle();
  const moved = b.rename(ctx, ROOT, named('y'), ROOT, named('x'), 0);
  await cluster.lanes.idle();
  const again = a.rename(ctx, ROOT, named('x'), ROOT, named('z'), 0);
  await cluster.lanes.idle();
  cluster.lanes.release(one.session.inbound);
  await Promise.all([away, moved, again]);
  assert.equal((await a.lookup(ctx, ROOT, named('z'))).inode?.ino, fresh);
});

cases('4.16 of two writers each sees what the other wrote last', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', '....');
  const [one, other] = [await a.open(ctx, ino, flags()), await b.open(ctx, ino, flags())];
  await a.write(ctx, one.handle, 0, Buffer.from('AA'), false);
  await a.fsync(ctx, one.handle, false);
  await b.write(ctx, other.handle, 0, Buffer.from('BB'), false);
  await b.fsync(ctx, other.handle, false);
  assert.equal(await text(a, one.handle), 'BB..');
  await a.write(ctx, one.handle, 2, Buffer.from('A'), false);
  await b.write(ctx, other.handle, 2, Buffer.from('BB'), false);
  assert.equal(await text(a, one.handle), 'BBBB');
  for (const [fs, handle] of [[a, one.handle], [b, other.handle]] as const) { await fs.flush(ctx, handle, 0n); await fs.release(ctx, handle, undefined); }
  assert.equal(await load(a, 'f'), 'BBBB');
});

cases('two writers at once: no write is lost and both see the end', async (cluster) => {
  const clients = two(cluster);
  const ino = await store(clients[0].fileSystem, 'f', '.'.repeat(40));
  await Promise.all(clients.map(async ({ fileSystem }, who) => {
    const { handle } = await fileSystem.open(ctx, ino, flags());
    for (let i = 0; i < 10; i += 1) await fileSystem.write(ctx, handle, who * 20 + i * 2, Buffer.from(who === 0 ? 'ab' : 'xy'), false);
    await fileSystem.flush(ctx, handle, 0n);
    await fileSystem.release(ctx, handle, undefined);
  }));
  for (const { fileSystem } of clients) assert.equal(await load(fileSystem, 'f'), 'ab'.repeat(10) + 'xy'.repeat(10));
});

cases('what is written in one piece takes one request to the data server, and a refusal of it is told', async (cluster) => {
  const { fileSystem } = cluster.client();
  const asked = (): number => (cluster.data.counts.get('write') ?? 0) + (cluster.data.counts.get('stat') ?? 0);
  const ino = await store(fileSystem, 'f', 'whole');
  assert.deepEqual([asked(), cluster.data.counts.get('seal')], [1, 1], 'the seal came with the write');
  cluster.data.seals = false;
  await store(fileSystem, 'g', 'in two');
  assert.deepEqual([asked(), cluster.data.counts.get('seal')], [2, 2], 'what was not sealed with its write is sealed by itself, and not written again');
  const { handle } = await fileSystem.open(ctx, ino, flags());
  cluster.data.refuse = (op) => (op === 'write' ? new FsError('ENOSPC', 'write') : undefined);
  await fileSystem.write(ctx, handle, 0, Buffer.from('refused'), false);
  await assert.rejects(async () => fileSystem.flush(ctx, handle, 0n), { errno: 'ENOSPC' });
  cluster.data.refuse = () => undefined;
  await fileSystem.flush(ctx, handle, 0n);
  await fileSystem.release(ctx, handle, undefined);
  assert.equal(await load(fileSystem, 'f'), 'whole');
});

cases('two writers at once: the size is that of the last one, whose commit comes before that of the first', async (cluster) => {
  const [one, two] = [cluster.client(), cluster.client()];
  const ino = await store(one.fileSystem, 'f', '.');
  const { handle: first } = await one.fileSystem.open(ctx, ino, flags());
  const { handle: last } = await two.fileSystem.open(ctx, ino, flags());
  for (let i = 0; i < 3; i += 1) {
    await one.fileSystem.write(ctx, first, 0, Buffer.from('abcd'), false);
    await two.fileSystem.write(ctx, last, 4, Buffer.from('efgh'), false);
    await eventually(() => cluster.data.contents(ino)?.toString() === 'abcdefgh', 'both');
  }
  cluster.lanes.hold(one.session.outbound);
  const seals = cluster.data.counts.get('seal') ?? 0;
  const late = one.fileSystem.flush(ctx, first, 0n);
  await eventually(() => (cluster.data.counts.get('seal') ?? 0) > seals, 'the end of the first');
  await two.fileSystem.write(ctx, last, 8, Buffer.from('more'), false);
  const ended = two.fileSystem.flush(ctx, last, 0n);
  await eventually(() => findInode(cluster.mds.state, ino)?.size === 12, 'the commit of the last');
  cluster.lanes.release(one.session.outbound);
  await Promise.all([late, ended]);
  await one.fileSystem.release(ctx, first, undefined);
  await two.fileSystem.release(ctx, last, undefined);
  for (const { fileSystem } of [one, two]) assert.equal(await load(fileSystem, 'f'), 'abcdefghmore');
});

cases('a read under a writer, whose attributes have to be asked for, shows no zeros where a write comes meanwhile', async (cluster) => {
  const client = cluster.client();
  const { fileSystem, session } = client;
  const ino = await store(fileSystem, 'f', 'begin');
  const { handle } = await fileSystem.open(ctx, ino, flags());
  await fileSystem.write(ctx, handle, 0, Buffer.from('B'), false);
  session.cut();
  session.connect();
  await cluster.lanes.idle();
  cluster.lanes.hold(session.outbound);
  const read = fileSystem.read(ctx, handle, 0, 100);
  await fileSystem.write(ctx, handle, 5, Buffer.from('MORE'), false);
  cluster.lanes.release(session.outbound);
  assert.ok(['Begin', 'BeginMORE'].includes(Buffer.concat(await read).toString()), JSON.stringify(Buffer.concat(await read).toString()));
  await fileSystem.flush(ctx, handle, 0n);
  await fileSystem.release(ctx, handle, undefined);
});

cases('a file whose contents could not be stored is nobody\'s that is being written, once that was told', async (cluster) => {
  const { fileSystem } = cluster.client();
  const ino = await store(fileSystem, 'f', 'begin');
  const { handle } = await fileSystem.open(ctx, ino, flags());
  await fileSystem.write(ctx, handle, 0, Buffer.from('lost!'), false);
  cluster.data.refuse = (op) => (op === 'seal' ? new FsError('EIO', 'seal', 'the disk refused') : undefined);
  await assert.rejects(async () => fileSystem.flush(ctx, handle, 0n), { errno: 'EIO' });
  await fileSystem.release(ctx, handle, undefined);
  await eventually(() => findInode(cluster.mds.state, ino)?.writing === false, 'the end of the mark');
});

cases('truncate by path is seen elsewhere though another handle is open; O_TRUNC of an empty file marks its time', async (cluster) => {
  const [{ fileSystem: a }, { fileSystem: b }] = two(cluster);
  const ino = await store(a, 'f', 'contents');
  const writer = await a.open(ctx, ino, flags());
  await a.write(ctx, writer.handle, 0, Buffer.from('C'), false);
  await a.setattr(ctx, ino, { size: 4 });
  assert.equal(await load(b, 'f'), 'Cont');
  await a.flush(ctx, writer.handle, 0n);
  await a.release(ctx, writer.handle, undefined);
  const made = await a.create(ctx, ROOT, named('stamp'), 0o644, flags(), true);
  await a.flush(ctx, made.handle, 0n);
  await a.release(ctx, made.handle, undefined);
  const before = made.inode.mtime;
  const again = await a.open(ctx, made.inode.ino, flags({ truncate: true }));
  await a.flush(ctx, again.handle, 0n);
  await a.release(ctx, again.handle, undefined);
  const { mtime, size } = (await b.getattr(ctx, made.inode.ino)).inode;
  assert.ok(mtime.sec > before.sec || (mtime.sec === before.sec && mtime.nsec > before.nsec));
  assert.equal(size, 0);
});

cases('the front end does not keep attributes of a file being written: its ctime is the commit\'s', async (cluster) => {
  const { fileSystem: a } = cluster.client();
  const ino = await store(a, 'f', 'x');
  assert.equal((await a.getattr(ctx, ino)).cacheable, true);
  const { handle } = await a.open(ctx, ino, flags());
  assert.equal((await a.setattr(ctx, ino, { size: 9 }, handle)).cacheable, false);
  assert.equal((await a.getattr(ctx, ino, handle)).cacheable, false);
  await a.flush(ctx, handle, 0n);
  const closed = await a.getattr(ctx, ino);
  assert.equal(closed.cacheable, true);
  await a.release(ctx, handle, undefined);
  assert.deepEqual((await a.getattr(ctx, ino)).inode.ctime, closed.inode.ctime);
});
