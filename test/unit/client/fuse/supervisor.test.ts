/** The supervisor with real processes and a real mount; only child processes touch the mount. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isCorpse, isKeptByDead } from '../../../../client/fuse/mount/holders.ts';
import { mountAt } from '../../../../client/fuse/mount/table.ts';
import { SystemClock, type Timer } from '../../../../proto/runtime/clock.ts';
import { DAEMON_DRAIN_MS } from '../../../../proto/types/limits.ts';
import { eventually } from '../../../support/eventually.ts';
import { cannotMount, run, sh } from '../../../support/fuse-mount.ts';
import { superviseTestDaemon } from '../../../support/fuse-supervisor.ts';
import { Supervised } from '../../../support/supervised.ts';

const options = { skip: cannotMount(), timeout: 60_000 };
const SUPERVISOR = fileURLToPath(new URL('../../../support/fuse-supervisor.ts', import.meta.url));

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
  // The supervisor's own end may come a moment later.
  await eventually(() => isCorpse(daemonPid) && isKeptByDead(mountAt(supervised.point)?.device ?? 0), 'the end of both');
  await supervised.start();
  assert.equal(await sh(`cat ${supervised.point}/f`), 'content');
  assert.match((await making).stderr, /not connected|connection abort/);
  assert.ok(!isKeptByDead(mountAt(supervised.point)?.device ?? 0), 'of a mount that is served');
});
