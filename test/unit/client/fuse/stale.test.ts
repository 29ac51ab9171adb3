/** A mount whose mds has not heard the leader for long (design 4.12). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMountOptions } from '../../../../client/config.ts';
import { OP, WRITE_CACHE } from '../../../../client/fuse/abi/protocol.ts';
import { FuseServer } from '../../../../client/fuse/server.ts';
import { LeaderAge } from '../../../../client/session/leader-age.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { HEARTBEAT_MS } from '../../../../proto/types/limits.ts';
import { eventually } from '../../../support/eventually.ts';
import { FakeFuseDevice, FakeNotifyThread } from '../../../support/fake-fuse-device.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';

const NAME = Buffer.from('f\0');

/** A served mount with a limit of 10 s, and how old what its mds knows is. */
async function served(blocks: boolean, softMs?: number) {
  const [device, fileSystem, clock, mds] = [new FakeFuseDevice(), new MemoryFileSystem(), new ManualClock(), { ageMs: 0 }];
  const said: string[] = [];
  const server = new FuseServer({
    fd: -1, device, notifyThread: new FakeNotifyThread(), fileSystem, clock, ...(softMs === undefined ? {} : { softMs }),
    logger: { ...SILENT, warn: (_: object, text: string) => { said.push(text); }, info: (_: object, text: string) => { said.push(text); } },
    negotiated: { minor: 45, flags: 0, flags2: 0, maxWrite: 131_072, incEpoch: true, resend: true, negativeEntries: true },
    stale: { limitMs: 10_000, blocks, ageMs: () => mds.ageMs },
  });
  const running = server.run();
  await eventually(() => device.running, 'the start');
  fileSystem.remoteCreate(1, 'f', 'x');
  return { device, clock, mds, said, end: async () => { server.close(); await running; } };
}

test('4.12 the age counts on through elections and lost streams; an mds that never heard a leader is stale for ever', () => {
  const age = new LeaderAge();
  assert.equal(age.at(5_000), 0, 'nothing was said yet');
  age.heard(200, 10_000);
  assert.equal(age.at(10_500), 700);
  age.heard(Infinity, 11_000);
  assert.equal(age.at(12_000), 2_200, 'without a leader it is as old as it was, and older');
  age.heard(100, 12_000);
  assert.equal(age.at(12_000), 100);
  const cutOff = new LeaderAge();
  cutOff.heard(Infinity, 1_000);
  assert.equal(cutOff.at(1_000), Infinity);
});

test('4.12 block: requests wait while the mds knows too little, the kernel drops what it holds, and what was written is stored', async () => {
  const { device, clock, mds, end } = await served(true);
  const [before] = [device.notified.length, (await device.call(OP.LOOKUP, 1, NAME)).error];
  mds.ageMs = 10_001;
  clock.advance(HEARTBEAT_MS);
  await eventually(() => device.notified.length > before, 'what the kernel is told');
  const [first, second] = [device.send(OP.LOOKUP, 1, NAME), device.send(OP.GETATTR, 1, Buffer.alloc(16))];
  // Of a handle that does not exist: answered all the same.
  assert.equal((await device.call(OP.RELEASE, 1, Buffer.alloc(24))).error, ERRNO.EBADF);
  // So is the kernel's write of a mapped page, and no other.
  const page = Buffer.alloc(41);
  page.writeUInt32LE(1, 16);
  const program = device.send(OP.WRITE, 1, page);
  page.writeUInt32LE(WRITE_CACHE, 20);
  assert.equal((await device.call(OP.WRITE, 1, page)).error, ERRNO.EBADF);
  assert.deepEqual([device.replies.has(first), device.replies.has(second), device.replies.has(program)], [false, false, false]);
  mds.ageMs = 0;
  clock.advance(HEARTBEAT_MS);
  assert.deepEqual([(await device.answer(first)).error, (await device.answer(second)).error], [0, 0]);
  await end();
});

test('4.12 block: a soft mount gives ETIMEDOUT, and who is interrupted EINTR', async () => {
  const { device, clock, mds, end } = await served(true, 2_000);
  mds.ageMs = 10_001;
  const late = device.send(OP.LOOKUP, 1, NAME);
  clock.advance(2_001);
  assert.equal((await device.answer(late)).error, ERRNO.ETIMEDOUT);
  const interrupted = device.send(OP.LOOKUP, 1, NAME);
  await end();
  assert.equal((await device.answer(interrupted)).error, ERRNO.EINTR);
});

test('4.12 go-on: the mount says so once, and goes on', async () => {
  const { device, clock, mds, said, end } = await served(false);
  mds.ageMs = 10_001;
  for (let i = 0; i < 3; i += 1) clock.advance(HEARTBEAT_MS);
  assert.equal((await device.call(OP.LOOKUP, 1, NAME)).error, 0);
  assert.deepEqual(said, ['the mds has not heard the leader for too long: the mount goes on with what the site knows']);
  mds.ageMs = 0;
  clock.advance(HEARTBEAT_MS);
  assert.equal(said.at(-1), 'the mds hears the leader again');
  await end();
});

test('4.12 -o stale=S[,block|go-on]', () => {
  const stale = (...options: string[]) => parseMountOptions(options, true).stale;
  assert.equal(stale('ro'), undefined);
  assert.deepEqual(stale('stale=30'), { limitMs: 30_000, blocks: false });
  assert.deepEqual(stale('stale=30,block'), { limitMs: 30_000, blocks: true });
  assert.deepEqual(stale('stale=30,block', 'stale=3.5', 'go-on'), { limitMs: 3_500, blocks: false });
  for (const wrong of ['stale', 'stale=0', 'stale=2.9', 'stale=x', 'block', 'go-on']) assert.throws(() => stale(wrong), { errno: 'EINVAL' }, wrong);
});
