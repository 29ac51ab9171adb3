/** What a killed gateway left: other programs play its children, by their command lines. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { DAEMON_DRAIN_MS } from '../../../../proto/types/limits.ts';
import { endLeftovers } from '../../../../tools/nfs/leftovers.ts';
import { argumentsOf, identityOf, isGone } from '../../../../tools/nfs/processes.ts';
import { readState, writeState, type GatewayState } from '../../../../tools/nfs/state-file.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

function stateFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-leftovers-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  return folder;
}

/** Lives until it is killed. */
async function play(t: TestContext, argv0: string, ...args: string[]): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn('/bin/sh', ['-c', 'echo on; read x', 'sh', ...args], { argv0, stdio: ['pipe', 'pipe', 'ignore'] });
  t.after(() => { child.kill('SIGKILL'); });
  await new Promise((resolve) => { child.stdout.once('data', resolve); });
  return child as ChildProcess & { readonly pid: number };
}

const stateOf = (folder: string, more: Partial<GatewayState>): GatewayState => ({
  pid: 1, identity: 'a boot/0', ganesha: null, client: null, ready: true, mount: join(folder, 'mnt'), bind: null, port: 2049, nfs3: false, deviceNumber: 2049, exports: [],
  startedMs: 0, graceUntilMs: null, loopMade: false, restarts: 0, lastFailure: null, ...more,
});

const daemonTask = (folder: string): string => JSON.stringify({ point: join(folder, 'mnt'), fd: 4 });

test('the children of a gateway that was killed are ended, whether or not it wrote them down, and those of another are left alone', async (t) => {
  const [folder, other] = [stateFolder(t), stateFolder(t)];
  const mine = (state: string): Promise<(ChildProcess & { readonly pid: number })[]> => Promise.all([
    play(t, '/usr/bin/ganesha.nfsd', '-F', '-f', join(state, 'ganesha.conf')), play(t, 'node', join(state, 'mnt'), '-f', '-o', 'allow_other,exported,soft=30'),
  ]);
  const [ganesha, client] = await mine(folder);
  const others = await mine(other);
  assert.equal(await endLeftovers(folder, new SystemClock(), SILENT), undefined);
  for (const child of [ganesha, client]) assert.ok(isGone(child?.pid ?? 0));
  assert.deepEqual(others.map(({ pid }) => isGone(pid)), [false, false]);
});

test('the daemon of its mount is awaited while it sends what was written, and not for ever', async (t) => {
  const folder = stateFolder(t);
  const daemon = await play(t, 'node', 'geofs-client-daemon.js', daemonTask(folder));
  const clock = new ManualClock();
  let over = false;
  const ending = endLeftovers(folder, clock, SILENT).then(() => { over = true; });
  clock.advance(1_000);
  await new Promise((resolve) => { setImmediate(resolve); });
  assert.equal(over, false);
  daemon.stdin?.end();
  await eventually(() => isGone(daemon.pid), 'its end');
  clock.advance(1_000);
  await ending;

  const stuck = await play(t, 'node', 'geofs-client-daemon.js', daemonTask(folder));
  const refused = assert.rejects(endLeftovers(folder, clock, SILENT), { errno: 'ETIMEDOUT', message: new RegExp(`process ${String(stuck.pid)} \\(the daemon of its mount\\) of an earlier gateway does not end`) });
  clock.advance(DAEMON_DRAIN_MS + 1_000);
  await refused;
  assert.ok(!isGone(stuck.pid));
});

/** Its first thread ends, and another one lives on: no command line any more, and its files are open. */
const HALF_GONE = `
const { Worker } = require('node:worker_threads');
new Worker('setTimeout(() => undefined, 1e6)', { eval: true }).once('online', () => {
  process.stdout.write('on');
  const exit = require('koffi').load('libc.so.6').func('long syscall(long number, long code)');
  setTimeout(() => exit(60, 0), 50);
});`;

test('a child that is about to be gone is awaited, though it has no command line any more', { skip: process.arch === 'x64' ? false : 'knows the number of exit(2) on x64' }, async (t) => {
  const folder = stateFolder(t);
  const child = spawn(process.execPath, ['-e', HALF_GONE], { stdio: ['ignore', 'pipe', 'inherit'], cwd: process.cwd() });
  t.after(() => { child.kill('SIGKILL'); });
  const pid = child.pid ?? 0;
  await eventually(() => argumentsOf(pid).length === 0 && identityOf(pid) === undefined, 'the end of its first thread');
  assert.ok(!isGone(pid));
  writeState(folder, stateOf(folder, { client: pid }));
  const clock = new ManualClock();
  let over = false;
  const ending = endLeftovers(folder, clock, SILENT).then((left) => { over = true; return left; });
  clock.advance(1_000);
  await new Promise((resolve) => { setImmediate(resolve); });
  assert.equal(over, false);
  child.kill('SIGKILL');
  await eventually(() => isGone(pid), 'its end');
  clock.advance(1_000);
  assert.equal((await ending)?.client, pid);
});

test('a gateway that runs is not disturbed; a process that has its number now is none', async (t) => {
  const folder = stateFolder(t);
  const gateway = await play(t, 'node', 'geofs-nfs.js');
  writeState(folder, stateOf(folder, { pid: gateway.pid, identity: identityOf(gateway.pid) ?? '' }));
  await assert.rejects(endLeftovers(folder, new SystemClock(), SILENT), { errno: 'EBUSY', message: new RegExp(`a gateway runs already from ${folder} \\(process ${String(gateway.pid)}\\): stop it, or choose another --state`) });
  writeState(folder, stateOf(folder, { pid: gateway.pid, identity: 'another boot/1' }));
  assert.equal((await endLeftovers(folder, new SystemClock(), SILENT))?.pid, gateway.pid);
});

test('a gateway that runs is not disturbed either where its state was lost', async (t) => {
  const folder = stateFolder(t);
  const script = join(folder, 'geofs-nfs.js');
  writeFileSync(script, `const { spawn } = require('node:child_process');
    const child = spawn('/bin/sh', ['-c', 'echo on; read x', 'sh', '-f', '${join(folder, 'ganesha.conf')}'], { argv0: 'ganesha.nfsd', stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdout.once('data', () => { process.stdout.write(String(child.pid)); });`);
  const gateway = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => { gateway.kill('SIGKILL'); });
  const ganesha = Number(await new Promise((resolve) => { gateway.stdout.once('data', (data: Buffer) => { resolve(data.toString()); }); }));
  await assert.rejects(endLeftovers(folder, new SystemClock(), SILENT), { errno: 'EBUSY', message: new RegExp(`\\(process ${String(gateway.pid)}\\)`) });
  assert.ok(!isGone(ganesha));
});

test('a state that a power cut left without its text is none', (t) => {
  const folder = stateFolder(t);
  writeFileSync(join(folder, 'gateway.json'), '');
  assert.equal(readState(folder), undefined);
});
