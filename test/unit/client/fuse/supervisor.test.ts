/** The supervisor with real processes and a real mount; only child processes touch the mount. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { copiesOf } from '../../../../client/fuse/mount/copies.ts';
import { isCorpse, isKeptByDead } from '../../../../client/fuse/mount/holders.ts';
import { loopExists, removeLoop } from '../../../../client/fuse/mount/loop.ts';
import { unmountGeofs } from '../../../../client/fuse/mount/mount.ts';
import type { SupervisorOptions } from '../../../../client/fuse/supervisor.ts';
import { mountAt } from '../../../../client/fuse/mount/table.ts';
import { SystemClock, type Clock, type Timer } from '../../../../proto/runtime/clock.ts';
import { SILENT, type Logger } from '../../../../proto/runtime/logger.ts';
import { DAEMON_DRAIN_MS, MOUNT_AGAIN_MS } from '../../../../proto/types/limits.ts';
import { eventually } from '../../../support/eventually.ts';
import { cannotMount, MOUNT_OPTIONS, run, sh } from '../../../support/fuse-mount.ts';
import { superviseTestDaemon, type DaemonBehaviour } from '../../../support/fuse-supervisor.ts';

const options = { skip: cannotMount(), timeout: 60_000 };
/** Far from those that losetup -f hands out. */
const LOOP_NUMBER = 61_500;
const LOOPS = 5;
const SUPERVISOR = fileURLToPath(new URL('../../../support/fuse-supervisor.ts', import.meta.url));

after(() => { for (let i = 0; i < LOOPS; i++) removeLoop(LOOP_NUMBER + i); });

/** A drain time that ends at once. */
class ImpatientClock extends SystemClock {
  override after(delayMs: number, callback: () => void): Timer {
    return super.after(delayMs === DAEMON_DRAIN_MS ? 50 : delayMs, callback);
  }
}

/** Waits at most a little for anything. */
class HastyClock extends SystemClock {
  override after(delayMs: number, callback: () => void): Timer {
    return super.after(Math.min(delayMs, 20), callback);
  }
}

/** Ten times as fast as time. */
class RacingClock extends SystemClock {
  override monotonicMs(): number {
    return super.monotonicMs() * 10;
  }

  override after(delayMs: number, callback: () => void): Timer {
    return super.after(delayMs / 10, callback);
  }
}

class Supervised implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'geofs-supervisor-'));
  readonly point = mkdtempSync(join(this.folder, 'mount-'));
  readonly journalFile = join(this.folder, 'journal');
  readonly stop = new AbortController();
  readonly warnings: string[] = [];
  readonly daemons: ChildProcess[] = [];
  ended: Promise<unknown> = Promise.resolve();
  ready = 0;

  get lines(): string[] {
    return existsSync(this.journalFile) ? readFileSync(this.journalFile, 'utf8').trim().split('\n') : [];
  }

  async start(behaviour: Omit<DaemonBehaviour, 'journal'> = {}, clock = new SystemClock(), more: Partial<SupervisorOptions> = {}): Promise<void> {
    const keep = (_: unknown, text?: string): void => { this.warnings.push(text ?? ''); };
    const logger: Logger = { ...SILENT, warn: keep, error: keep };
    this.ended = superviseTestDaemon(this.point, { ...behaviour, journal: this.journalFile }, { logger, clock, signal: this.stop.signal, onReady: () => { this.ready++; }, ...more },
      (child) => { this.daemons.push(child); }).then(() => 'ended', (error: unknown) => error);
    await eventually(() => this.ready > 0, 'the mount');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stop.abort();
    for (const daemon of this.daemons) daemon.kill('SIGCONT');
    await unmountGeofs(this.point, true);
    await this.ended;
    rmSync(this.folder, { recursive: true });
  }
}

test('a request in flight survives the daemon\'s SIGKILL', options, async () => {
  await using supervised = new Supervised();
  await supervised.start();
  const reading = run('/bin/cat', [join(supervised.point, 'hung')]);
  await eventually(() => supervised.lines.includes('read'), 'the read');
  supervised.daemons[0]?.kill('SIGKILL');
  const result = await reading;
  assert.equal(result.stdout, 'answered after all', result.stderr);
  assert.equal(supervised.daemons.length, 2);
  assert.equal(await sh(`cat ${supervised.point}/f; ls ${supervised.point}`), 'contentf\nhung\n');
});

test('4.9 a daemon that stops renewing its lease is distrusted', options, async () => {
  await using supervised = new Supervised();
  await supervised.start({ leaseMs: 1_500 });
  const stat = (timeoutMs?: number): ReturnType<typeof run> => run('/usr/bin/stat', ['-c', '%s', join(supervised.point, 'f')], timeoutMs);
  assert.equal((await stat()).stdout, '7\n');
  supervised.daemons[0]?.kill('SIGSTOP');
  assert.equal((await stat(1_000)).stdout, '7\n', 'the kernel believes what it knows within the lease');
  await eventually(() => supervised.warnings.some((text) => text.includes('lease')), 'the watchdog');
  assert.equal((await stat(500)).signal, 'SIGKILL', 'the kernel asks the stopped daemon anew');
  supervised.daemons[0]?.kill('SIGCONT');
  assert.equal((await stat()).stdout, '7\n');
  assert.equal(supervised.daemons.length, 1);
});

test('an end asked for: drained under the mount, then unmounted', options, async () => {
  await using supervised = new Supervised();
  await supervised.start({ drainMs: 200 });
  supervised.stop.abort();
  assert.equal(await supervised.ended, 'ended');
  assert.deepEqual(supervised.lines.slice(1), ['stop', 'drained under the mount', 'ended']);
  assert.equal(mountAt(supervised.point), undefined);
  assert.equal(supervised.daemons.length, 1);
});

test('a drain without end does not keep the mount', options, async () => {
  await using supervised = new Supervised();
  await supervised.start({ drainMs: null }, new ImpatientClock());
  supervised.stop.abort();
  assert.equal(await supervised.ended, 'ended');
  assert.deepEqual(supervised.lines.slice(1), ['stop', 'ended']);
  assert.ok(supervised.warnings.some((text) => text.includes('in time')));
});

test('umount(8) by somebody ends the supervisor', options, async () => {
  await using supervised = new Supervised();
  await supervised.start();
  await sh(`umount ${supervised.point}`);
  assert.equal(await supervised.ended, 'ended');
});

test('a daemon that cannot start: its reason, and no mount stays', options, async () => {
  await using supervised = new Supervised();
  const failed = superviseTestDaemon(supervised.point, { journal: supervised.journalFile, failure: 'no mds answers' });
  await assert.rejects(failed, { name: 'MountError', message: 'no mds answers' });
  assert.equal(mountAt(supervised.point), undefined);
});

test('a daemon that dies at each start is given up, and no mount stays', options, async () => {
  await using supervised = new Supervised();
  const failed = superviseTestDaemon(supervised.point, { journal: supervised.journalFile }, {
    clock: new HastyClock(),
    spawnDaemon: ({ fd }) => spawn('/bin/false', [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc', fd] }),
  });
  await assert.rejects(failed, { name: 'MountError', message: /died more than 10 times within a minute/ });
  assert.equal(mountAt(supervised.point), undefined);
});

test('where no other daemon can take over, who holds files open lets go before anybody gets an error', options, async () => {
  await using supervised = new Supervised();
  const reasons: string[] = [];
  const released = Promise.withResolvers<undefined>();
  await supervised.start({ resend: false }, new SystemClock(), { onLost: (reason) => { reasons.push(reason); return released.promise; } });
  const reading = run('/bin/cat', [join(supervised.point, 'hung')]);
  const ended = reading.then(() => 'ended');
  await eventually(() => supervised.lines.includes('read'), 'the read');
  supervised.daemons[0]?.kill('SIGKILL');
  await eventually(() => reasons.length > 0, 'the question');
  assert.deepEqual(reasons, [`the daemon of ${supervised.point} died, and this kernel cannot resume its requests`]);
  assert.notEqual(mountAt(supervised.point), undefined);
  assert.equal(await Promise.race([ended, new Promise((resolve) => { setImmediate(resolve, 'waits'); })]), 'waits');
  released.resolve(undefined);
  assert.match((await reading).stderr, /not connected|connection abort/);
  await eventually(() => supervised.ready > 1, 'the mount made anew');
  assert.equal(await sh(`cat ${supervised.point}/f`), 'content');
});

test('who holds files open and does not answer is not waited for', options, async () => {
  await using supervised = new Supervised();
  await supervised.start({ resend: false }, new HastyClock(), { onLost: () => new Promise(() => undefined) });
  supervised.daemons[0]?.kill('SIGKILL');
  await eventually(() => supervised.ready > 1, 'the mount made anew');
});

test('a mount that is given up is told first, too', options, async () => {
  await using supervised = new Supervised();
  const told: [string, boolean][] = [];
  await supervised.start({}, new HastyClock(), { onLost: (reason) => { told.push([reason, mountAt(supervised.point) !== undefined]); return Promise.resolve(); } });
  for (let killed = 0; told.length === 0; killed++) {
    await eventually(() => supervised.daemons.length > killed || told.length > 0, 'the next daemon');
    supervised.daemons[killed]?.kill('SIGKILL');
  }
  const reason = `the daemon of ${supervised.point} died more than 10 times within a minute`;
  assert.deepEqual(told, [[reason, true]]);
  assert.equal((await supervised.ended as Error).message, reason);
  assert.equal(mountAt(supervised.point), undefined);
});

async function startProcess(supervised: Supervised): Promise<{ supervisor: ChildProcess; daemonPid: number }> {
  const supervisor = spawn(process.execPath, [...process.execArgv, SUPERVISOR, supervised.point, supervised.journalFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => { supervisor.stdout.once('data', () => { resolve(); }); supervisor.once('close', () => { reject(new Error('the supervisor ended')); }); });
  const daemonPid = Number(supervised.lines.find((line) => line.startsWith('serving'))?.split(' ')[1]);
  return { supervisor, daemonPid };
}

test('the supervisor is killed: the daemon leaves and takes the mount along', options, async () => {
  await using supervised = new Supervised();
  const { supervisor } = await startProcess(supervised);
  supervisor.kill('SIGKILL');
  await eventually(() => supervised.lines.includes('ended'), 'the daemon\'s end');
  assert.deepEqual(supervised.lines.slice(1), ['orphaned', 'ended']);
  assert.equal(mountAt(supervised.point), undefined);
});

test('both are killed: the dead mount is found and replaced at the next start', options, async () => {
  await using supervised = new Supervised();
  const { supervisor, daemonPid } = await startProcess(supervised);
  process.kill(daemonPid, 'SIGSTOP');
  supervisor.kill('SIGKILL');
  process.kill(daemonPid, 'SIGKILL');
  await eventually(() => !existsSync(`/proc/${String(daemonPid)}/fd/4`), 'the daemon\'s end');
  assert.notEqual(mountAt(supervised.point), undefined);
  const dead = await run('/bin/ls', [supervised.point]);
  assert.match(dead.stderr, /not connected|connection abort/);
  await supervised.start();
  assert.equal(await sh(`cat ${supervised.point}/f`), 'content');
});

/** Somebody makes a directory, for which the kernel holds the parent's lock, and a thread of the daemon waits for that lock in the kernel. */
async function stick(supervised: Supervised, daemonPid: number): Promise<{ readonly making: ReturnType<typeof run> }> {
  await sh(`stat ${supervised.point}/f`);
  const making = run('/bin/mkdir', [join(supervised.point, 'stuck')]);
  const tasks = `/proc/${String(daemonPid)}/task`;
  await eventually(() => readdirSync(tasks).some((task) => / D /.test(readFileSync(join(tasks, task, 'stat'), 'latin1'))), 'a thread that waits in the kernel');
  return { making };
}

test('a daemon that is killed while a thread of it is stuck in the kernel is replaced, and what it left is answered', options, async () => {
  await using supervised = new Supervised();
  await supervised.start();
  const { making } = await stick(supervised, supervised.daemons[0]?.pid ?? 0);
  supervised.daemons[0]?.kill('SIGKILL');
  assert.equal((await making).code, 0);
  assert.equal(supervised.daemons.length, 2);
  assert.equal(await sh(`cat ${supervised.point}/f; ls ${supervised.point}`), 'contentf\nhung\nstuck\n');
});

test('both are killed while a thread of the daemon is stuck in the kernel: the next start ends their connection and mounts', { ...options, skip: options.skip === false && process.geteuid?.() !== 0 ? 'needs root' : options.skip }, async () => {
  await using supervised = new Supervised();
  const { supervisor, daemonPid } = await startProcess(supervised);
  const { making } = await stick(supervised, daemonPid);
  process.kill(daemonPid, 'SIGSTOP');
  supervisor.kill('SIGKILL');
  process.kill(daemonPid, 'SIGKILL');
  await eventually(() => isCorpse(daemonPid), 'the daemon\'s end');
  assert.ok(isKeptByDead(mountAt(supervised.point)?.device ?? 0));
  await supervised.start();
  assert.equal(await sh(`cat ${supervised.point}/f`), 'content');
  assert.match((await making).stderr, /not connected|connection abort/);
  assert.ok(!isKeptByDead(mountAt(supervised.point)?.device ?? 0), 'of a mount that is served');
});

test('a mount with a device number of its own has it each time, is taken down without its daemon, and needs nobody to hold it', { ...options, skip: options.skip === false && process.geteuid?.() !== 0 ? 'needs root' : options.skip }, async () => {
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

test('where no daemon can take over, a device number is mounted again when it is free', { ...options, skip: options.skip === false && process.geteuid?.() !== 0 ? 'needs root' : options.skip }, async () => {
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

test('two mounts cannot have one device number', { ...options, skip: options.skip === false && process.geteuid?.() !== 0 ? 'needs root' : options.skip }, async () => {
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
  return { holder, pid: holder.pid ?? 0, mark };
}

test('a copy of a mount in somebody\'s mount namespace keeps its device number: the next mount waits a while, says whose it is, touches nothing there, and is made when that has ended', { ...options, skip: options.skip === false && process.geteuid?.() !== 0 ? 'needs root' : options.skip }, async () => {
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

test('who is told to stop does not wait for a device number', { ...options, skip: options.skip === false && process.geteuid?.() !== 0 ? 'needs root' : options.skip }, async () => {
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

test('a loop device that is not in use is taken away, and is the same number when it is made again', { ...options, skip: options.skip === false && process.geteuid?.() !== 0 ? 'needs root' : options.skip }, async () => {
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
