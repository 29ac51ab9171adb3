/** Mounts with a device number of their own, with real processes; only child processes touch the mount. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { copiesOf } from '../../../../client/fuse/mount/copies.ts';
import { loopExists, removeLoop } from '../../../../client/fuse/mount/loop.ts';
import { unmountGeofs } from '../../../../client/fuse/mount/mount.ts';
import { mountAt } from '../../../../client/fuse/mount/table.ts';
import { SystemClock, type Clock, type Timer } from '../../../../proto/runtime/clock.ts';
import { SILENT, type Logger } from '../../../../proto/runtime/logger.ts';
import { MOUNT_AGAIN_MS } from '../../../../proto/types/limits.ts';
import { eventually } from '../../../support/eventually.ts';
import { cannotMount, MOUNT_OPTIONS, sh } from '../../../support/fuse-mount.ts';
import { superviseTestDaemon } from '../../../support/fuse-supervisor.ts';
import { Supervised } from '../../../support/supervised.ts';

const skip = cannotMount();
const options = { skip: skip === false && process.geteuid?.() !== 0 ? 'needs root' : skip, timeout: 60_000 };
/** Far from those that losetup -f hands out. */
const LOOP_NUMBER = 61_500;
const LOOPS = 5;

/** Ten times as fast as time. */
class RacingClock extends SystemClock {
  override monotonicMs(): number {
    return super.monotonicMs() * 10;
  }

  override after(delayMs: number, callback: () => void): Timer {
    return super.after(delayMs / 10, callback);
  }
}

after(() => { for (let i = 0; i < LOOPS; i++) removeLoop(LOOP_NUMBER + i); });

test('a mount with a device number of its own has it each time, is taken down without its daemon, and needs nobody to hold it', options, async () => {
  const numbered = { mountOptions: { ...MOUNT_OPTIONS, loopNumber: LOOP_NUMBER } };
  for (const round of [1, 2]) {
    await using supervised = new Supervised();
    await supervised.start({}, new SystemClock(), numbered);
    assert.equal(await sh(`stat -c %Hd:%Ld ${supervised.point}`), `7:${String(LOOP_NUMBER)}\n`, `round ${String(round)}`);
    assert.equal(mountAt(supervised.point)?.type, 'fuseblk.geofs');
    if (round === 1) {
      supervised.daemons[0]?.kill('SIGKILL');
      await eventually(() => supervised.daemons.length === 2, 'the second daemon');
      assert.equal(await sh(`stat -c %Hd:%Ld ${supervised.point}`), `7:${String(LOOP_NUMBER)}\n`);
      // Stopped, so that nobody answers the kernel's farewell.
      supervised.daemons[1]?.kill('SIGSTOP');
      await unmountGeofs(supervised.point, true);
      assert.equal(mountAt(supervised.point), undefined);
    }
  }
});

test('where no daemon can take over, a device number is mounted again when it is free', options, async () => {
  await using supervised = new Supervised();
  const holder = Promise.withResolvers<undefined>();
  await supervised.start({ resend: false }, new SystemClock(), { mountOptions: { ...MOUNT_OPTIONS, loopNumber: LOOP_NUMBER + 2 }, onLost: () => holder.promise });
  // Somebody who has a file open, as an NFS server has.
  const other = spawn('/bin/sleep', ['1000'], { cwd: supervised.point });
  await eventually(() => existsSync(`/proc/${String(other.pid)}/cwd`), 'the other process');
  supervised.daemons[0]?.kill('SIGKILL');
  other.kill('SIGKILL');
  holder.resolve(undefined);
  await eventually(() => supervised.ready > 1, 'the mount made anew');
  assert.equal(await sh(`stat -c %Hd:%Ld ${supervised.point}; cat ${supervised.point}/f`), `7:${String(LOOP_NUMBER + 2)}\ncontent`);
});

test('two mounts cannot have one device number', options, async () => {
  const numbered = { mountOptions: { ...MOUNT_OPTIONS, loopNumber: LOOP_NUMBER + 1 } };
  await using first = new Supervised();
  await first.start({}, new SystemClock(), numbered);
  await using second = new Supervised();
  const refused = await superviseTestDaemon(second.point, { journal: second.journalFile }, numbered).then(() => '', (error: unknown) => (error as Error).message);
  assert.equal(refused, `cannot mount ${second.point}: /dev/loop${String(LOOP_NUMBER + 1)} carries the mount ${first.point}: stop that, or choose another number`);
  assert.equal(await sh(`cat ${first.point}/f`), 'content', 'the first one is untouched');
});

/** Somebody takes a copy of all mounts into a mount namespace of its own, in which umount(8) is a program of his: one that leaves a mark. Ends with the process. */
async function takeCopies(folder: string): Promise<{ readonly holder: ChildProcess; readonly pid: number; readonly mark: string }> {
  const mark = join(folder, 'umount-ran');
  const program = join(folder, 'umount');
  writeFileSync(program, `#!/bin/sh\necho ran > ${mark}\n`, { mode: 0o755 });
  const script = 'for f in /usr/bin/umount /bin/umount; do mount --bind "$0" $f; done; echo there; exec sleep 1000';
  const holder = spawn('unshare', ['-m', '--propagation', 'private', '/bin/sh', '-c', script, program], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((resolve) => { holder.stdout.once('data', resolve); });
  await eventually(() => readFileSync(`/proc/${String(holder.pid)}/comm`, 'utf8') === 'sleep\n', 'the holder');
  return { holder, pid: holder.pid ?? 0, mark };
}

test('a copy of a mount in somebody\'s mount namespace keeps its device number: the next mount waits a while, says whose it is, touches nothing there, and is made when that has ended', options, async () => {
  const numbered = { mountOptions: { ...MOUNT_OPTIONS, loopNumber: LOOP_NUMBER + 3 } };
  await using supervised = new Supervised();
  await supervised.start({}, new SystemClock(), numbered);
  const { holder, pid, mark } = await takeCopies(supervised.folder);
  try {
    const device = mountAt(supervised.point)?.device ?? 0;
    const copies = [{ pids: [pid], program: 'sleep', point: supervised.point }];
    assert.deepEqual(copiesOf(device), copies);
    await using second = new Supervised();
    const refusal = (clock: Clock): Promise<string> => superviseTestDaemon(second.point, { journal: second.journalFile }, { ...numbered, clock }).then(() => '', (error: unknown) => (error as Error).message);
    assert.equal(await refusal(new SystemClock()), `cannot mount ${second.point}: /dev/loop${String(LOOP_NUMBER + 3)} carries the mount ${supervised.point}: stop that, or choose another number`);
    supervised.stop.abort();
    assert.equal(await supervised.ended, 'ended');
    const clock = new RacingClock();
    const startedMs = clock.monotonicMs();
    assert.equal(await refusal(clock), `cannot mount ${second.point}: /dev/loop${String(LOOP_NUMBER + 3)} is in use still: it is mounted in the mount namespace of process ${String(pid)} (sleep; on ${supervised.point} there): end that process, or choose another number`);
    assert.ok(clock.monotonicMs() - startedMs >= MOUNT_AGAIN_MS, 'it waits');
    assert.equal(mountAt(second.point), undefined);
    assert.deepEqual(copiesOf(device), copies, 'what is there stays');
    const started = second.start({}, new SystemClock(), numbered);
    await eventually(() => second.warnings.some((text) => /is in use still: waiting/.test(text)), 'the wait');
    holder.kill('SIGKILL');
    await started;
    assert.equal(await sh(`stat -c %Hd:%Ld ${second.point}; cat ${second.point}/f`), `7:${String(LOOP_NUMBER + 3)}\ncontent`);
    assert.equal(existsSync(mark), false, 'no program of that namespace is run');
  } finally {
    holder.kill('SIGKILL');
  }
});

test('who is told to stop does not wait for a device number', options, async () => {
  const numbered = { mountOptions: { ...MOUNT_OPTIONS, loopNumber: LOOP_NUMBER + 3 } };
  await using supervised = new Supervised();
  await supervised.start({}, new SystemClock(), numbered);
  const { holder } = await takeCopies(supervised.folder);
  try {
    supervised.stop.abort();
    assert.equal(await supervised.ended, 'ended');
    await using second = new Supervised();
    const logger: Logger = { ...SILENT, warn: () => { second.stop.abort(); } };
    const startedMs = performance.now();
    await assert.rejects(superviseTestDaemon(second.point, { journal: second.journalFile }, { ...numbered, logger, signal: second.stop.signal }), { name: 'MountError', message: /is in use still/ });
    assert.ok(performance.now() - startedMs < MOUNT_AGAIN_MS / 2);
  } finally {
    holder.kill('SIGKILL');
  }
});

test('a loop device that is not in use is taken away, and is the same number when it is made again', options, async () => {
  const loopNumber = LOOP_NUMBER + 4;
  for (const round of [1, 2]) {
    await using supervised = new Supervised();
    await supervised.start({}, new SystemClock(), { mountOptions: { ...MOUNT_OPTIONS, loopNumber } });
    assert.equal(await sh(`stat -c %Hd:%Ld ${supervised.point}`), `7:${String(loopNumber)}\n`, `round ${String(round)}`);
    assert.equal(removeLoop(loopNumber), false, 'in use');
    assert.equal(loopExists(loopNumber), true);
    supervised.stop.abort();
    await supervised.ended;
    assert.equal(removeLoop(loopNumber), true);
    assert.equal(loopExists(loopNumber), false);
    assert.equal(existsSync(`/sys/block/loop${String(loopNumber)}`), false);
  }
});
