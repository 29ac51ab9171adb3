/** A daemon ends without a word, and the next goes on: handles, data that was written, changes under way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileSystem, OpenFlags } from '../../../../client/vfs/file-system.ts';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { DATA_PAYLOAD_BYTES, DIRTY_FILE_BYTES } from '../../../../proto/types/limits.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { eventually } from '../../../support/eventually.ts';
import { HandoverMemory } from '../../../support/handover-memory.ts';
import { context, MemoryCluster, type MemoryClient } from '../../../support/memory-peer/cluster.ts';
import { welcome } from '../../../support/scripted-mds.ts';
import { CALL, makeSession, startMds } from '../session/fixture.ts';

const ctx = context();
const FLAGS: OpenFlags = { read: true, write: true, append: false, truncate: false, direct: false, sync: false };
const asked = (key: number): typeof ctx => ({ ...ctx, requestId: `fuse-${String(key)}` });

/** A client whose process is the n-th of its mount. */
class Mounted {
  readonly cluster: MemoryCluster;
  readonly memory: HandoverMemory;

  constructor(cluster: MemoryCluster, memory: HandoverMemory) {
    this.cluster = cluster;
    this.memory = memory;
  }

  async daemon(remounted = false): Promise<MemoryClient> {
    const handover = this.memory.open(remounted);
    // In a mount the session's first Welcome comes before anything else.
    handover.session.named('key', 1);
    const client = this.cluster.client(undefined, handover.files, false, 'mount');
    await client.fileSystem.restore(ctx, remounted);
    return client;
  }
}

async function mounted(f: (mount: Mounted) => Promise<void>): Promise<void> {
  using memory = new HandoverMemory();
  const cluster = await MemoryCluster.start();
  try {
    await f(new Mounted(cluster, memory));
  } finally {
    cluster.close();
  }
}

const read = async (fs: FileSystem, handle: number): Promise<string> => Buffer.concat((await fs.read(ctx, handle, 0, 1_000_000)).map((part) => Buffer.from(part))).toString('latin1');

test('what write(2) took is read by the next daemon through the same handle, and stored at its close', () => mounted(async (mount) => {
  const { fileSystem: first } = await mount.daemon();
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  await first.write(ctx, handle, 0, Buffer.from('one '), false);
  await first.write(ctx, handle, 4, Buffer.from('two '), false);
  await first.write(ctx, handle, 8, Buffer.from('x'.repeat(10_000)), false);
  await first.setattr(ctx, inode.ino, { size: 11 }, handle);
  const { fileSystem: second } = await mount.daemon();
  assert.equal(await read(second, handle), 'one two xxx');
  assert.equal((await second.getattr(ctx, inode.ino, handle)).inode.size, 11);
  await second.write(ctx, handle, 0, Buffer.from('ONE'), false);
  const { fileSystem: third } = await mount.daemon();
  await third.flush(ctx, handle, 0n);
  const { fileSystem: other } = mount.cluster.client();
  const opened = await other.open(ctx, inode.ino, FLAGS);
  assert.equal(await read(other, opened.handle), 'ONE two xxx');
  await third.release(ctx, handle, undefined);
  assert.throws(() => third.getattr(ctx, inode.ino, handle), (error: unknown) => error instanceof FsError && error.errno === 'EBADF');
  const { fileSystem: fourth } = await mount.daemon();
  const later = await fourth.open(asked(9), inode.ino, FLAGS);
  assert.ok(later.handle > handle, 'a handle is never used for two files');
}));

test('a request that is asked again opens no second handle and appends no second line', () => mounted(async (mount) => {
  const { fileSystem: first } = await mount.daemon();
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  await first.flush(ctx, handle, 0n);
  const opened = await first.open(asked(4), inode.ino, { ...FLAGS, append: true });
  assert.equal(await first.write(asked(6), opened.handle, 0, Buffer.from('line\n'), true), 5);
  const { fileSystem: second } = await mount.daemon();
  assert.equal((await second.open(asked(4), inode.ino, { ...FLAGS, append: true })).handle, opened.handle);
  assert.equal(await second.write(asked(6), opened.handle, 0, Buffer.from('line\n'), true), 5);
  assert.equal(await second.write(asked(8), opened.handle, 0, Buffer.from('next\n'), true), 5);
  assert.equal(await read(second, handle), 'line\nnext\n');
  assert.notEqual((await second.open(asked(10), inode.ino, FLAGS)).handle, opened.handle);
}));

test('a file without a name stays while it is open in the next daemon', () => mounted(async (mount) => {
  const { fileSystem: first } = await mount.daemon();
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  await first.write(ctx, handle, 0, Buffer.from('kept'), false);
  await first.fsync(ctx, handle, false);
  await first.unlink(ctx, 1, 'f' as ByteName);
  const { fileSystem: second } = await mount.daemon();
  assert.deepEqual(second.files.openInodes([inode.ino]), [inode.ino]);
  assert.equal(await read(second, handle), 'kept');
}));

test('a failure is told by the next daemon to each handle that was not told', () => mounted(async (mount) => {
  const { fileSystem: first } = await mount.daemon();
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  const second = await first.open(asked(4), inode.ino, FLAGS);
  await first.write(ctx, handle, 0, Buffer.from('lost'), false);
  mount.cluster.data.refuse = (op) => (op === 'write' ? new FsError('ENOSPC', 'write') : undefined);
  const noSpace = (error: unknown): boolean => error instanceof FsError && error.errno === 'ENOSPC';
  await assert.rejects(first.fsync(ctx, handle, false), noSpace);
  mount.cluster.data.refuse = () => undefined;
  const { fileSystem: next } = await mount.daemon();
  await next.fsync(ctx, handle, false);
  await assert.rejects(next.flush(ctx, second.handle, 0n), noSpace);
}));

test('on another mount handles are gone, and what was written is stored all the same', () => mounted(async (mount) => {
  const { fileSystem: first } = await mount.daemon();
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  await first.write(ctx, handle, 0, Buffer.from('written'), false);
  const { fileSystem: second } = await mount.daemon(true);
  assert.throws(() => second.getattr(ctx, inode.ino, handle), (error: unknown) => error instanceof FsError && error.errno === 'EBADF');
  const { fileSystem: other } = mount.cluster.client();
  const size = async (): Promise<number> => (await other.getattr(ctx, inode.ino)).inode.size;
  let seen = 0;
  const look = setInterval(() => { size().then((found) => { seen = found; }, () => undefined); }, 5);
  await eventually(() => seen === 7, 'the commit').finally(() => { clearInterval(look); });
}));

test('on another mount an append is not taken for one of before with its number', () => mounted(async (mount) => {
  const { fileSystem: first } = await mount.daemon();
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  await first.flush(ctx, handle, 0n);
  assert.equal(await first.write(asked(6), (await first.open(asked(4), inode.ino, { ...FLAGS, append: true })).handle, 0, Buffer.from('line\n'), true), 5);
  const { fileSystem: second } = await mount.daemon(true);
  const opened = await second.open(asked(4), inode.ino, { ...FLAGS, append: true });
  assert.equal(await second.write(asked(6), opened.handle, 0, Buffer.from('next\n'), true), 5);
  assert.equal(await read(second, opened.handle), 'line\nnext\n');
}));

test('killed between what is written and its marks: the next daemon stores it', () => mounted(async (mount) => {
  const handover = mount.memory.open();
  handover.session.named('key', 1);
  const { fileSystem: first } = mount.cluster.client(undefined, handover.files, false, 'mount');
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  await first.flush(ctx, handle, 0n);
  const buffer = Buffer.from('late');
  handover.files.change(inode.ino, { kind: 'write', offset: 0, buffer, length: buffer.length, sequence: 1, state: 'queued', incarnation: 0, waiter: undefined, asker: '', kept: undefined }, '');
  const { fileSystem: second } = await mount.daemon();
  await second.flush(ctx, handle, 0n);
  const { fileSystem: other } = mount.cluster.client();
  assert.equal(await read(other, (await other.open(ctx, inode.ino, FLAGS)).handle), 'late');
}));

test('memory that is kept is bounded and given back', () => mounted(async (mount) => {
  const handover = mount.memory.open();
  handover.session.named('key', 1);
  const { fileSystem: fs } = mount.cluster.client(undefined, handover.files, false, 'mount');
  const { handle } = await fs.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  const block = Buffer.alloc(DATA_PAYLOAD_BYTES, 1);
  for (let n = 0; n < 200; n += 1) {
    await fs.write(ctx, handle, (n % 4) * block.length, block, false);
    assert.ok(handover.used <= DIRTY_FILE_BYTES * 2);
  }
  await fs.flush(ctx, handle, 0n);
  assert.equal(handover.used, 4096, 'the session alone is left');
}));

test('a session goes on under its key: what was unanswered is sent under its number, once more for who asks again', async (t) => {
  using memory = new HandoverMemory();
  const mds = await startMds(t);
  const unlink = (name: string) => ({ unlink: { parent: 1, name: Buffer.from(name) } });
  const one = await makeSession(t, [mds.address], { keeper: memory.open().session });
  await one.session.connectFirst(CALL.signal, { failFast: true });
  const stream = await mds.stream();
  const done = one.session.mutate({ ...CALL, requestId: 'fuse-2' }, unlink('answered'));
  stream.send({ id: (await stream.next('mutate')).id, stamp: 1, mutate: { reply: {} } });
  await done;
  one.session.answered('fuse-2');
  for (const [key, name] of [['fuse-4', 'said'], ['fuse-6', 'unsaid']] as const) one.session.mutate({ ...CALL, requestId: key }, unlink(name)).catch(() => undefined);
  stream.send({ id: (await stream.next('mutate')).id, stamp: 2, mutate: { reply: { ino: 44 } } });
  await stream.next('mutate');
  const two = await makeSession(t, [mds.address], { keeper: memory.open().session });
  await two.session.connectFirst(CALL.signal, { failFast: true });
  const next = await mds.stream(1);
  assert.deepEqual([next.hello.sessionKey, next.hello.acknowledged], [stream.hello.sessionKey, 1]);
  assert.deepEqual(two.listener.events, ['connected'], 'the session is the same');
  const again = [await next.next('mutate'), await next.next('mutate')];
  assert.deepEqual(again.map(({ mutate }) => [mutate?.command?.number, Buffer.from(mutate?.command?.unlink?.name ?? []).toString()]), [[2, 'said'], [3, 'unsaid']]);
  next.send({ id: again[0]?.id ?? 0, stamp: 3, mutate: { reply: { ino: 44, replayed: true } } });
  const asksAgain = two.session.mutate({ ...CALL, requestId: 'fuse-4' }, unlink('said'));
  assert.equal((await asksAgain).reply.ino, 44);
  const waits = two.session.mutate({ ...CALL, requestId: 'fuse-6' }, unlink('unsaid'));
  next.send({ id: again[1]?.id ?? 0, stamp: 4, mutate: { reply: { ino: 66 } } });
  assert.equal((await waits).reply.ino, 66);
  const fresh = two.session.mutate({ ...CALL, requestId: 'fuse-8' }, unlink('new'));
  const sent = await next.next('mutate');
  assert.deepEqual([sent.mutate?.command?.number, sent.mutate?.command?.acknowledged], [4, 1], 'nothing is acknowledged before who asked is answered');
  two.session.answered('fuse-4');
  two.session.answered('fuse-6');
  two.session.allAsked();
  next.send({ id: sent.id, stamp: 5, mutate: { reply: {} } });
  await fresh;
  two.session.answered('fuse-8');
  await eventually(() => next.received.some(({ heartbeat }) => heartbeat?.acknowledged === 4), 'the acknowledgement');
  assert.deepEqual(memory.open().session.session.mutations, []);
});

test('7.5: what was answered and is not durable yet the next process keeps, until it hears that it is', async (t) => {
  using memory = new HandoverMemory();
  const mds = await startMds(t);
  const mkdir = (name: string) => ({ create: { parent: 1, name: Buffer.from(name), mode: 0o040755 } });
  const one = await makeSession(t, [mds.address], { keeper: memory.open().session });
  await one.session.connectFirst(CALL.signal, { failFast: true });
  const stream = await mds.stream();
  for (const [i, name] of ['a', 'b', 'c'].entries()) {
    const done = one.session.mutate({ ...CALL, requestId: `fuse-${String(2 * i)}` }, mkdir(name));
    // The last answer says that the first is durable.
    stream.send({ id: (await stream.next('mutate')).id, stamp: i + 1, durable: i === 2 ? 31 : 0, mutate: { reply: { ino: 41 + i }, stream: 31 + i, stamped: { ino: 41 + i, time: { sec: 51 + i, nsec: 7 } } } });
    await done;
    one.session.answered(`fuse-${String(2 * i)}`);
  }
  const two = await makeSession(t, [mds.address], { keeper: memory.open().session });
  await two.session.connectFirst(CALL.signal, { failFast: true });
  const next = await mds.stream(1);
  assert.deepEqual(next.hello.kept?.map(({ site, number, mutations }) => [site, number, mutations]), [[1, 33, [2, 3]]]);
  const again = await next.next('mutate');
  const { command, again: stamped } = again.mutate ?? {};
  assert.deepEqual([command?.number, Buffer.from(command?.create?.name ?? []).toString(), command?.create?.mode, stamped?.ino, stamped?.time?.sec, stamped?.time?.nsec], [2, 'b', 0o040755, 42, 52, 7]);
  // It is in another life of the stream now.
  next.send({ id: again.id, stamp: 1, mutate: { reply: { ino: 42 }, stream: 1000 } });
  const last = await next.next('mutate');
  assert.deepEqual(memory.open().session.session.answers.map(({ number, stream: n }) => [number, n]), [[2, 1000], [3, 33]]);
  next.send({ id: last.id, stamp: 2, errno: ERRNO.EEXIST, mutate: { reply: { errno: ERRNO.EEXIST } } });
  await eventually(() => memory.open().session.session.answers.length === 1, 'the lost one is not kept');
  assert.deepEqual([two.listener.lost, memory.open().session.session.mds], [[[1, 43]], mds.address]);
});

test('7.5: of what was lost and nobody was told the next process tells whoever asks, by inode: each handle of a file, and of a directory all who ask soon', () => mounted(async (mount) => {
  const isLoss = { errno: 'EIO' };
  const { fileSystem: first } = await mount.daemon();
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  const closed = await first.create(asked(4), 1, 'g' as ByteName, 0o644, FLAGS, true);
  const other = await first.open(asked(6), inode.ino, FLAGS);
  await first.release(ctx, closed.handle, undefined);
  first.files.lost([1, inode.ino, closed.inode.ino]);
  await assert.rejects(first.fsync(ctx, handle, false), isLoss);
  const { fileSystem: second } = await mount.daemon();
  await second.fsync(ctx, handle, false);
  await assert.rejects(second.fsync(ctx, other.handle, false), isLoss, 'each handle once');
  await assert.rejects(second.fsyncdir(ctx, 1), isLoss);
  const { fileSystem: third } = await mount.daemon();
  await assert.rejects(third.fsyncdir(ctx, 1), isLoss);
  const opened = await third.open(asked(8), closed.inode.ino, FLAGS);
  await assert.rejects(third.flush(ctx, opened.handle, 0n), isLoss, 'by close(2) too');
  await third.fsync(ctx, opened.handle, false);
  for (const each of [handle, other.handle, opened.handle]) await third.release(ctx, each, undefined);
  assert.deepEqual(mount.memory.open().files.files.losses, [1]);
}));

test('7.5: a loss that no handle was told of before the process ended is told to who opens the file when that handle is closed; once', () => mounted(async (mount) => {
  const isLoss = { errno: 'EIO' };
  const { fileSystem: first } = await mount.daemon();
  const files = [await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true), await first.create(asked(4), 1, 'g' as ByteName, 0o644, FLAGS, true)];
  const [f, g] = files.map(({ inode, handle }) => ({ ino: inode.ino, handle }));
  assert.ok(f !== undefined && g !== undefined);
  first.files.lost([f.ino, g.ino]);
  await assert.rejects(first.fsync(ctx, g.handle, false), isLoss);
  const { fileSystem: second } = await mount.daemon();
  for (const { handle } of [f, g]) await second.release(ctx, handle, undefined);
  const [later, other] = [await second.open(asked(6), f.ino, FLAGS), await second.open(asked(8), g.ino, FLAGS)];
  await assert.rejects(second.fsync(ctx, later.handle, false), isLoss);
  await second.fsync(ctx, other.handle, false);
  for (const { handle } of [later, other]) await second.release(ctx, handle, undefined);
}));

test('7.5: the next process asks for what is kept in the order in which it was answered, also where that is not the order of the numbers', () => {
  using memory = new HandoverMemory();
  const numbers = (): number[] => memory.open().session.session.answers.map(({ number }) => number);
  const answer = (number: number, stream: number) => ({ number, command: {}, stamped: {}, ino: 40 + number, site: 1, stream });
  const { session } = memory.open();
  session.answeredEarly(answer(9, 31));
  session.answeredEarly(answer(7, 32));
  assert.deepEqual(numbers(), [9, 7]);
  // Asked for again, the first has another number of the stream; and something new comes.
  const { session: next } = memory.open();
  next.answeredEarly(answer(9, 35));
  next.answeredEarly(answer(8, 36));
  assert.deepEqual(numbers(), [9, 7, 8]);
});

test('7.5: a new process hears of a loss before it has restored what is open, and tells it', () => mounted(async (mount) => {
  const { fileSystem: first } = await mount.daemon();
  const { inode, handle } = await first.create(asked(2), 1, 'f' as ByteName, 0o644, FLAGS, true);
  const handover = mount.memory.open();
  handover.session.named('key', 1);
  const { fileSystem: second } = mount.cluster.client(undefined, handover.files, false, 'mount');
  second.files.lost([inode.ino]);
  await second.restore(ctx, false);
  await assert.rejects(second.fsync(ctx, handle, false), { errno: 'EIO' });
  await second.fsync(ctx, handle, false);
  await second.release(ctx, handle, undefined);
}));

test('on another mount nobody asks again: what was unanswered is done and acknowledged, and no request there is taken for one of before', async (t) => {
  using memory = new HandoverMemory();
  const mds = await startMds(t);
  const unlink = (name: string) => ({ unlink: { parent: 1, name: Buffer.from(name) } });
  const one = await makeSession(t, [mds.address], { keeper: memory.open().session });
  await one.session.connectFirst(CALL.signal, { failFast: true });
  one.session.mutate({ ...CALL, requestId: 'fuse-4' }, unlink('before')).catch(() => undefined);
  one.session.mutate({ ...CALL, requestId: 'fuse-6' }, { setLock: { ino: 5 } }, { wait: true }).catch(() => undefined);
  const stream = await mds.stream();
  await stream.next('mutate');
  await stream.next('mutate');
  const two = await makeSession(t, [mds.address], { keeper: memory.open(true).session });
  await two.session.connectFirst(CALL.signal, { failFast: true });
  const next = await mds.stream(1);
  const again = [await next.next('mutate'), await next.next('mutate')];
  assert.deepEqual(again.map(({ mutate }) => mutate?.command?.number), [1, 2]);
  assert.equal((await next.next('cancel')).cancel?.request, again[1]?.id, 'no lock is waited for on behalf of nobody');
  const fresh = two.session.mutate({ ...CALL, requestId: 'fuse-4' }, unlink('after'));
  const sent = await next.next('mutate');
  assert.equal(sent.mutate?.command?.number, 3);
  next.send({ id: again[0]?.id ?? 0, stamp: 3, mutate: { reply: { ino: 44 } } });
  next.send({ id: again[1]?.id ?? 0, errno: ERRNO.EINTR });
  next.send({ id: sent.id, stamp: 4, mutate: { reply: { ino: 66 } } });
  assert.equal((await fresh).reply.ino, 66);
  two.session.answered('fuse-4');
  await eventually(() => next.received.some(({ heartbeat }) => heartbeat?.acknowledged === 3), 'the acknowledgement');
  assert.deepEqual(memory.open().session.session.mutations, []);
});

test('a session that was lost meanwhile: who asks again is told EIO, and nothing is done twice', async (t) => {
  using memory = new HandoverMemory();
  const mds = await startMds(t);
  const one = await makeSession(t, [mds.address], { keeper: memory.open().session });
  await one.session.connectFirst(CALL.signal, { failFast: true });
  one.session.mutate({ ...CALL, requestId: 'fuse-2' }, { unlink: { parent: 1, name: Buffer.from('x') } }).catch(() => undefined);
  await (await mds.stream()).next('mutate');
  mds.script.welcome = () => welcome(8);
  const two = await makeSession(t, [mds.address], { keeper: memory.open().session });
  await two.session.connectFirst(CALL.signal, { failFast: true });
  await assert.rejects(two.session.mutate({ ...CALL, requestId: 'fuse-2' }, { unlink: { parent: 1, name: Buffer.from('x') } }), (error: unknown) => error instanceof FsError && error.errno === 'EIO');
  assert.equal((await mds.stream(1)).received.some(({ mutate }) => mutate != null), false);
});
