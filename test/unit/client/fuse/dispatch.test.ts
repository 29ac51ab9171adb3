/** A served connection without a kernel: what is answered, and what the kernel may believe afterwards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OP } from '../../../../client/fuse/abi/protocol.ts';
import { exportedErrno, openFlags } from '../../../../client/fuse/dispatch/answer.ts';
import { FuseServer, NOTHING_KEPT, type FuseServerOptions } from '../../../../client/fuse/server.ts';
import { BreakSequence, NodeTable } from '../../../../client/fuse/nodes.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { FUSE_RACED_BREAKS } from '../../../../proto/types/limits.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { eventually } from '../../../support/eventually.ts';
import { FakeFuseDevice, FakeNotifyThread } from '../../../support/fake-fuse-device.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';

const name = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');
const HOUR = 3600n;

class Served implements AsyncDisposable {
  readonly device = new FakeFuseDevice();
  readonly thread = new FakeNotifyThread();
  readonly fileSystem = new MemoryFileSystem();
  readonly clock = new ManualClock();
  leaseUntilMs = this.clock.monotonicMs() + 3_000;
  readonly server: FuseServer;
  readonly #running: Promise<void>;

  constructor(incEpoch: boolean, more: Partial<FuseServerOptions> = {}) {
    this.server = new FuseServer({
      fd: -1, device: this.device, notifyThread: this.thread, fileSystem: this.fileSystem, logger: SILENT, clock: this.clock, leaseUntilMs: () => this.leaseUntilMs,
      negotiated: { minor: incEpoch ? 45 : 40, flags: 0, flags2: 0, maxWrite: 131_072, incEpoch, resend: incEpoch, negativeEntries: true },
      ...more,
    });
    this.#running = this.server.run();
  }

  static async start(incEpoch = true, more: Partial<FuseServerOptions> = {}): Promise<Served> {
    const served = new Served(incEpoch, more);
    await eventually(() => served.device.running, 'the start');
    return served;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close();
    await this.#running;
  }
}

test('4.9 a later daemon distrusts what the kernel holds and asks for what was unanswered', async () => {
  await using served = await Served.start();
  assert.deepEqual(served.device.notified.map((message) => message.readInt32LE(4)), [8, 7]);
});

test('4.20 the kernel of a strict mount keeps nothing', async () => {
  await using served = await Served.start(true, { kernelTimeouts: NOTHING_KEPT });
  const made = await served.device.call(OP.MKDIR, 1, Buffer.concat([Buffer.from([0xed, 1, 0, 0, 0, 0, 0, 0]), name('d')]));
  // fuse_entry_out: nodeid, generation, then both time-outs in seconds and in nanoseconds.
  assert.deepEqual([made.body.readBigUInt64LE(16), made.body.readBigUInt64LE(24), made.body.readBigUInt64LE(32)], [0n, 0n, 0n]);
});

test('LOOKUP "." and ".." serve handles of forgotten nodes; a removed inode is ESTALE', async () => {
  await using served = await Served.start();
  const { device } = served;
  const made = await device.call(OP.MKDIR, 1, Buffer.concat([Buffer.from([0xed, 1, 0, 0, 0, 0, 0, 0]), name('d')]));
  const ino = Number(made.body.readBigUInt64LE(0));
  assert.equal((await device.call(OP.LOOKUP, ino, name('.'))).body.readBigUInt64LE(0), BigInt(ino));
  assert.equal((await device.call(OP.LOOKUP, ino, name('..'))).body.readBigUInt64LE(0), 1n);
  assert.equal((await device.call(OP.LOOKUP, 1, name('..'))).body.readBigUInt64LE(0), 1n);
  assert.equal((await device.call(OP.RMDIR, 1, name('d'))).error, 0);
  assert.equal((await device.call(OP.LOOKUP, ino, name('.'))).error, ERRNO.ESTALE);
  const orphan = served.fileSystem.remoteCreate(1, 'f', '');
  assert.equal((await device.call(OP.OPEN, orphan, Buffer.alloc(8))).error, 0);
  assert.equal((await device.call(OP.LOOKUP, orphan, name('.'))).error, 0);
  assert.equal((await device.call(OP.UNLINK, 1, name('f'))).error, 0);
  assert.equal((await device.call(OP.GETATTR, orphan, Buffer.alloc(16))).error, 0, 'who has it open goes on');
  assert.equal((await device.call(OP.LOOKUP, orphan, name('.'))).error, ERRNO.ESTALE, 'without a name it is not reached by a handle');
});

test('absent names are answered with node 0 and may be kept; unknown operations are ENOSYS', async () => {
  await using served = await Served.start();
  const absent = await served.device.call(OP.LOOKUP, 1, name('no'));
  assert.deepEqual([absent.error, absent.body.readBigUInt64LE(0), absent.body.readBigUInt64LE(16)], [0, 0n, HOUR]);
  assert.equal((await served.device.call(999, 1)).error, ERRNO.ENOSYS);
  assert.equal((await served.device.call(OP.IOCTL, 1)).error, ERRNO.ENOTTY);
});

test('STATX and GETATTR say the same', async () => {
  await using served = await Served.start();
  const ino = served.fileSystem.remoteCreate(1, 'f', 'twelve bytes');
  assert.equal((await served.device.call(OP.GETATTR, ino, Buffer.alloc(16))).body.readBigUInt64LE(24), 12n);
  const { body } = await served.device.call(OP.STATX, ino, Buffer.alloc(24));
  assert.deepEqual([body.length, body.readBigUInt64LE(72), body.readBigUInt64LE(0)], [288, 12n, HOUR]);
});

test('lookups are counted, and forgotten at zero; an undelivered one never counted', async () => {
  await using served = await Served.start();
  const { device, fileSystem } = served;
  const ino = fileSystem.remoteCreate(1, 'f', '');
  await device.call(OP.LOOKUP, 1, name('f'));
  await device.call(OP.LOOKUP, 1, name('f'));
  device.deaf = true;
  await device.call(OP.LOOKUP, 1, name('f'));
  device.deaf = false;
  const forget = Buffer.alloc(8);
  forget.writeUInt32LE(1);
  device.send(OP.FORGET, ino, forget);
  assert.deepEqual(fileSystem.forgotten, []);
  device.send(OP.FORGET, ino, forget);
  assert.deepEqual(fileSystem.forgotten, [ino]);
});

test('a break while a READ is under way: the pages that its answer fills are dropped again', async () => {
  await using served = await Served.start();
  const { device, fileSystem, server, thread } = served;
  const ino = fileSystem.remoteCreate(1, 'f', 'old');
  const opened = await device.call(OP.OPEN, ino, Buffer.alloc(8));
  let free = (): void => undefined;
  fileSystem.hung.set(ino, new Promise((resolve) => { free = resolve; }));
  const read = Buffer.alloc(40);
  opened.body.copy(read, 0, 0, 8);
  read.writeUInt32LE(100, 16);
  const reading = device.send(OP.READ, ino, read);
  await server.invalidator.inode(ino, true);
  const before = thread.posted.length;
  free();
  await device.answer(reading);
  await eventually(() => thread.posted.length > before, 'a second invalidation');
});

test('an interrupted request ends with EINTR, also when it was delivered again', async () => {
  await using served = await Served.start();
  const { device, fileSystem } = served;
  const ino = fileSystem.remoteCreate(1, 'f', 'old');
  const opened = await device.call(OP.OPEN, ino, Buffer.alloc(8));
  fileSystem.hung.set(ino, new Promise(() => undefined));
  const read = Buffer.alloc(40);
  opened.body.copy(read, 0, 0, 8);
  const reading = device.send(OP.READ, ino, read);
  const target = Buffer.alloc(8);
  target.writeBigUInt64LE(reading | (1n << 63n));
  device.send(OP.INTERRUPT, 0, target);
  assert.equal((await device.answer(reading)).error, ERRNO.EINTR);
});

test('a write that must take set-user-id away does so first, with its bytes kept', async () => {
  await using served = await Served.start();
  const { device, fileSystem } = served;
  const ino = fileSystem.remoteCreate(1, 'f', '');
  fileSystem.at(ino).inode.mode = 0o106755;
  const opened = await device.call(OP.OPEN, ino, Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]));
  const write = Buffer.concat([Buffer.alloc(40), Buffer.from('bytes')]);
  opened.body.copy(write, 0, 0, 8);
  write.writeUInt32LE(5, 16);
  write.writeUInt32LE(4, 20);
  assert.equal((await device.call(OP.WRITE, ino, write)).body.readUInt32LE(0), 5);
  assert.equal(fileSystem.at(ino).inode.mode & 0o7777, 0o755);
  assert.equal(fileSystem.at(ino).data.toString(), 'bytes');
});

test('4.9 without INC_EPOCH nothing is believed beyond the lease, and all() walks the names', async () => {
  await using served = await Served.start(false);
  const { device, fileSystem, thread, clock } = served;
  fileSystem.remoteCreate(1, 'f', '');
  assert.equal(device.notified.length, 0);
  const validity = async (): Promise<number[]> => {
    const { body } = await device.call(OP.LOOKUP, 1, name('f'));
    return [Number(body.readBigUInt64LE(16)), Number(body.readBigUInt64LE(24))];
  };
  assert.deepEqual(await validity(), [3, 3]);
  clock.advance(2_000);
  assert.deepEqual(await validity(), [1, 1]);
  clock.advance(5_000);
  assert.deepEqual(await validity(), [0, 0]);
  thread.posted.length = 0;
  await served.server.invalidator.all();
  assert.deepEqual(thread.posted.map(({ kind }) => kind), ['write', 'sweep']);
  assert.equal(device.notified.length, 0);
});

test('breaks outdate only requests that began before them, and too many outdate all', () => {
  const breaks = new BreakSequence();
  const since = breaks.begin();
  breaks.inode(5);
  breaks.entry(1, 'a' as ByteName);
  const later = breaks.begin();
  assert.deepEqual([breaks.inodeBroken(since, 5), breaks.inodeBroken(later, 5), breaks.inodeBroken(since, 6)], [true, false, false]);
  assert.deepEqual([breaks.entryBroken(since, 1, 'a' as ByteName), breaks.entryBroken(since, 1, 'b' as ByteName)], [true, false]);
  for (let i = 0; i < FUSE_RACED_BREAKS; i++) breaks.inode(1_000 + i);
  assert.equal(breaks.inodeBroken(later, 6), true);
});

test('the node table: the root stays, pages stay suspect until each invalidation is through', () => {
  const forgotten: number[] = [];
  const nodes = new NodeTable((ino) => { forgotten.push(ino); });
  nodes.uncount(1, 100);
  nodes.uncount(9, 1);
  assert.deepEqual([nodes.known(1), forgotten], [true, [9]]);
  nodes.suspectPages(1, 1);
  nodes.suspectPages(1, 1);
  nodes.suspectPages(1, -1);
  assert.equal(nodes.pagesTrusted(1), false);
  nodes.suspectPages(1, -1);
  assert.equal(nodes.pagesTrusted(1), true);
  assert.deepEqual([nodes.swapListing(1, true), nodes.swapListing(1, true)], [false, true]);
  nodes.allBroken();
  assert.equal(nodes.swapListing(1, true), false);
});

test('what an NFS server only reads is closed without a FLUSH; what it writes, and what programs read, is not', async () => {
  const NOFLUSH = 32;
  for (const exported of [true, false]) {
    await using served = await Served.start(true, { exported });
    const ino = served.fileSystem.remoteCreate(1, 'f', 'text');
    const opened = async (flags: number): Promise<number> => {
      const body = Buffer.alloc(8);
      body.writeUInt32LE(flags, 0);
      return (await served.device.call(OP.OPEN, ino, body)).body.readUInt32LE(8) & NOFLUSH;
    };
    assert.deepEqual([await opened(0), await opened(1), await opened(2)], [exported ? NOFLUSH : 0, 0, 0]);
  }
});

test('what an exported mount gave up is final for NFS clients, which would ask for ever; a lock that another has is not', () => {
  assert.equal(exportedErrno(ERRNO.ETIMEDOUT, OP.READ), ERRNO.EIO);
  assert.equal(exportedErrno(ERRNO.EAGAIN, OP.WRITE), ERRNO.EIO);
  assert.equal(exportedErrno(ERRNO.EAGAIN, OP.SETLK), ERRNO.EAGAIN);
  assert.equal(exportedErrno(ERRNO.ENOENT, OP.LOOKUP), ERRNO.ENOENT);
});

test('a file that is opened to be cut off is opened for a change, whatever else its opener may do', () => {
  const O_TRUNC = 0o1000;
  assert.deepEqual([0, O_TRUNC, 1].map((given) => { const { read, write, truncate } = openFlags(given); return [read, write, truncate]; }), [[true, false, false], [true, true, true], [false, true, false]]);
});
