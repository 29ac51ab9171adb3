/** `npm start` and `npm stop` on this machine: a cluster of two sites comes, goes, and comes back, however its processes end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { geofsMountsBelow } from '../../tools/cluster/mounts.ts';
import { readClusterFile, type ClusterFile } from '../../tools/cluster/state-file.ts';
import { eventually } from '../support/eventually.ts';
import { cannotMount, run, type ChildResult } from '../support/fuse-mount.ts';

const START = fileURLToPath(new URL('../../tools/bootstrap/start.mjs', import.meta.url));
/** Below the ports that the kernel gives to clients. */
const PORT_BASE = 21_700;
const START_MS = 120_000;

const options = { skip: cannotMount(), timeout: START_MS };
const state = mkdtempSync(join(tmpdir(), 'geofs-local-'));
const up = ['up', '--state', state, '--sites', 'a,b', '--port-base', String(PORT_BASE), '--rtt', '20'];

const geofs = (...args: readonly string[]): Promise<ChildResult> => run(process.execPath, [START, ...args], START_MS);
const mount = (site: string, name: string): string => join(state, 'mnt', site, name);

function clusterFile(folder = state): ClusterFile {
  const file = readClusterFile(folder);
  assert.ok(file !== undefined);
  return file;
}

function pidOf(name: string, folder = state): number | null {
  return clusterFile(folder).processes.find((child) => child.name === name)?.pid ?? null;
}

/** Command lines of living processes that name the state: the launcher, its children, their daemons. */
function processes(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
    } catch (error) {
      if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
      throw error;
    }
  }).filter((line) => line.includes(state));
}

function nothingIsLeft(folder = state): void {
  assert.deepEqual(processes(), []);
  assert.deepEqual(geofsMountsBelow(state), []);
  assert.deepEqual(clusterFile(folder).processes.filter(({ pid }) => pid !== null), []);
}

async function sh(script: string): Promise<string> {
  const { code, stdout, stderr } = await run('/bin/bash', ['-ec', script]);
  assert.equal(code, 0, stderr);
  return stdout;
}

/** The launcher's log of its runs in the background. */
const launcherLog = (): string => readFileSync(join(state, 'logs', 'launcher.log'), 'utf8');

class Foreground {
  readonly pid: number;
  out = '';
  readonly #child;

  constructor(args: readonly string[] = up) {
    // A group of its own, as a shell makes one for a command.
    this.#child = spawn(process.execPath, [START, ...args], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.pid = this.#child.pid ?? 0;
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { this.out += text; });
  }

  async ready(): Promise<void> {
    await eventually(() => this.out.includes('Ctrl-C stops it.') || this.#child.exitCode !== null, 'every mount', START_MS);
    assert.equal(this.#child.exitCode, null, this.out);
  }

  /** What a terminal does. */
  ctrlC(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  async ended(): Promise<number | null> {
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }
}

after(async () => {
  if (existsSync(join(state, 'cluster.json'))) await geofs('down', '--state', state);
  rmSync(state, { recursive: true });
}, { timeout: START_MS });

test('in the background: it returns when every mount answers, and the sites see each other\'s files', options, async () => {
  const { code, stdout, stderr } = await geofs(...up, '--detach');
  assert.equal(code, 0, stderr);
  assert.match(stdout, /2 sites, one tree/);
  assert.deepEqual(geofsMountsBelow(state).sort(), [join(state, 'mnt', 'a'), join(state, 'mnt', 'b')]);
  assert.equal(clusterFile().rttMs, 20);
  await sh(`echo hello > ${mount('a', 'f')}; for i in $(seq 400); do [ "$(cat ${mount('b', 'f')} 2>/dev/null)" = hello ] && exit 0; sleep 0.05; done; exit 1`);
  const again = await geofs(...up, '--detach');
  assert.equal(again.code, 0);
  assert.match(again.stdout, /runs already/);
});

test('a server that dies is started again, and until then cluster.json names no process for it', options, async () => {
  const { pid, config } = clusterFile().processes.find(({ name }) => name === 'a-ds0') ?? assert.fail();
  // Without its configuration it cannot come back yet.
  renameSync(config, `${config}.away`);
  process.kill(pid ?? 0, 'SIGKILL');
  await eventually(() => pidOf('a-ds0') === null, 'the dead process to leave cluster.json');
  renameSync(`${config}.away`, config);
  await eventually(() => pidOf('a-ds0') !== null && existsSync(`/proc/${String(pidOf('a-ds0'))}/fd`), 'another process', START_MS);
  assert.notEqual(pidOf('a-ds0'), pid);
  assert.match(launcherLog(), /"name":"a-ds0".*died; it is started again/);
  assert.equal(await sh(`cat ${mount('a', 'f')}; echo more >> ${mount('a', 'f')}; cat ${mount('a', 'f')}`), 'hello\nhello\nmore\n');
});

test('npm stop leaves no process and no mount; what was written is there after the next start', options, async () => {
  const { code, stdout, stderr } = await geofs('down', '--state', state);
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: 'stopped\n', stderr: '' });
  nothingIsLeft();
  const again = await geofs(...up, '--detach');
  assert.equal(again.code, 0, again.stderr);
  assert.equal(await sh(`cat ${mount('b', 'f')}`), 'hello\nmore\n');
});

test('a start that cannot be is refused in one line', options, async () => {
  const { code, stdout, stderr } = await geofs('up', '--state', join(state, 'none', 'here'), '--sites', 'a,a', '--detach');
  assert.deepEqual({ code, stdout, stderr }, { code: 2, stdout: '', stderr: 'geofs: two servers have one name\n' });
});

test('a launcher that was killed leaves processes; the next one ends them, and Ctrl-C ends it, leaving nothing', options, async () => {
  process.kill(clusterFile().launcher, 'SIGKILL');
  const started = new Foreground();
  await started.ready();
  assert.match(started.out, /left over from an earlier run: stopped/);
  assert.equal(await sh(`cat ${mount('a', 'f')}`), 'hello\nmore\n');
  started.ctrlC();
  assert.equal(await started.ended(), 0, started.out);
  nothingIsLeft();
});

test('Ctrl-C while it starts leaves nothing either', options, async () => {
  const started = new Foreground();
  await eventually(() => clusterFile().processes.some(({ pid }) => pid !== null), 'a first process', START_MS);
  started.ctrlC();
  assert.equal(await started.ended(), 0, started.out);
  assert.doesNotMatch(started.out, /Ctrl-C stops it/);
  nothingIsLeft();
});

test('with --no-restart it ends when a process dies, saying which', options, async () => {
  const folder = join(state, 'one-site');
  const started = new Foreground(['up', '--state', folder, '--sites', 'c', '--port-base', String(PORT_BASE + 100), '--no-restart']);
  await started.ready();
  process.kill(pidOf('c-ds0', folder) ?? 0, 'SIGKILL');
  assert.equal(await started.ended(), 2, started.out);
  assert.match(started.out, /^geofs: c-ds0 ended \(SIGKILL\)/m);
  nothingIsLeft(folder);
});
