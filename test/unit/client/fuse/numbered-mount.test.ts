/** Mounts with a device number of their own, with real processes; only child processes touch the mount. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { copiesOf } from '../../../../client/fuse/mount/copies.ts';
import { loopExists, removeLoop } from '../../../../client/fuse/mount/loop.ts';
import { unmountGeofs } from '../../../../client/fuse/mount/mount.ts';
import { mountAt } from '../../../../client/fuse/mount/table.ts';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { eventually } from '../../../support/eventually.ts';
import { cannotMount, MOUNT_OPTIONS, sh } from '../../../support/fuse-mount.ts';
import { superviseTestDaemon } from '../../../support/fuse-supervisor.ts';
import { Supervised } from '../../../support/supervised.ts';

const skip = cannotMount();
const options = { skip: skip === false && process.geteuid?.() !== 0 ? 'needs root' : skip, timeout: 60_000 };
/** Far from those that losetup -f hands out. */
const LOOP_NUMBER = 61_500;
const LOOPS = 5;

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

test('who took a copy of a mount into a mount namespace of its own does not keep its device number from the next', options, async () => {
  const numbered = { mountOptions: { ...MOUNT_OPTIONS, loopNumber: LOOP_NUMBER + 3 } };
  await using supervised = new Supervised();
  await supervised.start({}, new SystemClock(), numbered);
  const elsewhere = spawn('unshare', ['-m', '--propagation', 'private', '/bin/sh', '-c', 'echo there; exec sleep 1000'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    await new Promise((resolve) => { elsewhere.stdout.once('data', resolve); });
    const { pid } = elsewhere;
    const device = mountAt(supervised.point)?.device ?? 0;
    assert.deepEqual(copiesOf(device), [{ pid, point: supervised.point }]);
    await using second = new Supervised();
    const refused = await superviseTestDaemon(second.point, { journal: second.journalFile }, numbered).then(() => '', (error: unknown) => (error as Error).message);
    assert.match(refused, /carries the mount/);
    assert.equal(copiesOf(device).length, 1, 'a copy that is served stays');
    supervised.stop.abort();
    assert.equal(await supervised.ended, 'ended');
    assert.equal(copiesOf(device).length, 1);
    await second.start({}, new SystemClock(), numbered);
    assert.equal(await sh(`stat -c %Hd:%Ld ${second.point}; cat ${second.point}/f`), `7:${String(LOOP_NUMBER + 3)}\ncontent`);
    assert.deepEqual(copiesOf(device), []);
  } finally {
    elsewhere.kill('SIGKILL');
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
