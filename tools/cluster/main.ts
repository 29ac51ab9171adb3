/** Behind npm start and npm stop: a whole cluster of several sites on this machine. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { Command } from 'commander';
import { SystemClock, sleep } from '../../proto/runtime/clock.ts';
import { createLogger } from '../../proto/runtime/logger.ts';
import { runMain } from '../../proto/runtime/process.ts';
import { FsError } from '../../proto/types/errno.ts';
import { LocalCluster } from './local-cluster.ts';
import { geofsMountsBelow } from './mounts.ts';
import { isRunning, readClusterFile, type ClusterFile } from './state-file.ts';

interface Flags {
  readonly state: string;
  readonly mounts?: string;
  readonly sites: string;
  readonly portBase: string;
  readonly rtt?: string;
  readonly rate?: string;
  readonly fresh?: boolean;
  readonly detach?: boolean;
  readonly restart: boolean;
}

const here = fileURLToPath(import.meta.url);
const BUILD = here.endsWith('.ts') ? join(dirname(here), '..', '..', '.build') : dirname(here);
const clock = new SystemClock();
const STOP_MS = 60_000;
const START_MS = 120_000;
/** On the launcher's own command line, so that its process is recognised. */
const LAUNCHER_WORD = basename(here);

function number(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new FsError('EINVAL', 'start', `--${name} must be a number`);
  return value;
}

function report(file: ClusterFile): void {
  const table = new Table({ head: ['SITE', 'WHAT', 'NAME', 'PID', 'ADDRESS', 'LOG'], style: { head: [], border: [], compact: true } });
  for (const child of file.processes) table.push([child.site, child.role, child.name, String(child.pid ?? '-'), child.address, child.log]);
  const first = join(file.mounts, file.sites[0] ?? '');
  const second = join(file.mounts, file.sites[1] ?? file.sites[0] ?? '');
  process.stdout.write(`${table.toString()}\n\n${String(file.sites.length)} sites, one tree. Try:\n\n`
    + `  echo hello > ${join(first, 'hello.txt')} && cat ${join(second, 'hello.txt')}\n`
    + `  npx --no-install geoctl --config ${file.admin} whereis ${join(second, 'hello.txt')}\n`
    + `  npx --no-install geoctl --config ${file.admin} status\n\n`);
}

function runningFile(state: string): ClusterFile | undefined {
  const file = readClusterFile(state);
  return file !== undefined && isRunning(file.launcher, LAUNCHER_WORD) ? file : undefined;
}

/** The last line that is not a log's. */
function lastWords(text: string): string | undefined {
  return text.trim().split('\n').findLast((line) => !line.startsWith('{'))?.replace(/^geofs: /, '');
}

async function detach(state: string, signal: AbortSignal): Promise<void> {
  mkdirSync(join(state, 'logs'), { recursive: true, mode: 0o755 });
  const logFile = join(state, 'logs', 'launcher.log');
  const log = openSync(logFile, 'a', 0o600);
  const saidBefore = fstatSync(log).size;
  // Wiped here already: the folder that it finds now holds this log.
  const args = process.argv.slice(2).filter((word) => word !== '--detach' && word !== '--fresh');
  const child = spawn(process.execPath, [...process.execArgv, here, ...args], { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  signal.addEventListener('abort', () => { child.kill('SIGTERM'); }, { once: true });
  let code: number | undefined;
  child.once('exit', (status) => { code = status ?? 1; });
  const deadlineMs = clock.monotonicMs() + START_MS;
  for (;;) {
    const file = readClusterFile(state);
    if (file?.ready === true && file.launcher === child.pid) { report(file); process.stdout.write(`It runs in the background; npm stop -- --state ${state} ends it.\n`); child.unref(); return; }
    if (code !== undefined && signal.aborted) throw new FsError('EINTR', 'start', 'told to stop before the cluster was up: stopped');
    if (code !== undefined) throw new FsError('EIO', 'start', lastWords(readFileSync(logFile).subarray(saidBefore).toString()) ?? 'the cluster ended');
    if (clock.monotonicMs() > deadlineMs) { child.kill('SIGTERM'); throw new FsError('ETIMEDOUT', 'start', `not up after ${String(START_MS / 1000)} s: see ${join(state, 'logs')}`); }
    await sleep(clock, 100);
  }
}

async function up(flags: Flags, signal: AbortSignal): Promise<void> {
  const state = resolve(flags.state);
  const running = runningFile(state);
  if (running !== undefined) { process.stdout.write(`geofs runs already from ${state} (process ${String(running.launcher)}).\n\n`); report(running); return; }
  if (flags.fresh === true && existsSync(state)) {
    if (!existsSync(join(state, 'plan.json')) && !existsSync(join(state, 'config'))) throw new FsError('EINVAL', 'start', `${state} does not look like geofs's state: --fresh does not wipe it`);
    const mounted = geofsMountsBelow(state);
    if (mounted.length > 0) throw new FsError('EBUSY', 'start', `${mounted[0] ?? ''} is still mounted: unmount it before --fresh wipes the state`);
    rmSync(state, { recursive: true });
  }
  if (flags.detach === true) { await detach(state, signal); return; }
  const logger = createLogger({ name: 'geofs', pretty: process.stderr.isTTY });
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const cluster = new LocalCluster({
    state, mounts: resolve(flags.mounts ?? join(state, 'mnt')), sites: flags.sites.split(','), portBase: number('port-base', flags.portBase) ?? 7500,
    rttMs: number('rtt', flags.rtt), rate: number('rate', flags.rate), restart: flags.restart, clock, logger,
    program: (name) => [process.execPath, '--use-largepages=silent', '--enable-source-maps', join(BUILD, `${name}.js`)],
    onLost: (error) => { lost.reject(error); },
  });
  await cluster.start(signal);
  const file = readClusterFile(state);
  if (file !== undefined) report(file);
  process.stdout.write('Ctrl-C stops it.\n');
  const stopped = new Promise<void>((done) => { signal.addEventListener('abort', () => { done(); }, { once: true }); if (signal.aborted) done(); });
  try {
    await Promise.race([stopped, lost.promise]);
  } finally {
    process.stdout.write('stopping\n');
    await cluster.stop();
  }
}

async function down(flags: Flags, signal: AbortSignal): Promise<void> {
  const state = resolve(flags.state);
  const file = runningFile(state);
  if (file === undefined) { process.stdout.write(`geofs does not run from ${state}.\n`); return; }
  process.kill(file.launcher, 'SIGTERM');
  const deadlineMs = clock.monotonicMs() + STOP_MS;
  while (isRunning(file.launcher, LAUNCHER_WORD)) {
    if (signal.aborted) throw new FsError('EINTR', 'stop', `process ${String(file.launcher)} has been told to stop, and is not awaited`);
    if (clock.monotonicMs() > deadlineMs) throw new FsError('ETIMEDOUT', 'stop', `process ${String(file.launcher)} does not end`);
    await sleep(clock, 50);
  }
  process.stdout.write('stopped\n');
}

runMain('geofs', async (signal) => {
  const program = new Command('geofs').description('A geofs cluster of several sites on this machine.');
  const defaultState = process.geteuid?.() === 0 ? '/var/lib/geofs/local' : join(homedir(), '.local', 'state', 'geofs');
  program.command('up').description('start it (npm start)')
    .option('--state <dir>', 'data, certificates and logs; found again at the next start', defaultState)
    .option('--mounts <dir>', 'where the sites are mounted (default: STATE/mnt)')
    .option('--sites <names>', 'comma-separated', 'ams,nyc,tyo').option('--port-base <n>', 'first port', '7500')
    .option('--rtt <ms>', 'round trip between two sites, made by a relay').option('--rate <bytes>', 'bytes a second between two sites')
    .option('--fresh', 'wipe the state first').option('--detach', 'return when every mount answers').option('--no-restart', 'end when a process dies')
    .addHelpText('after', '\nExample:\n  npm start -- --rtt 40 --state /tmp/geofs')
    .action((flags: Flags) => up(flags, signal));
  program.command('down').description('stop it (npm stop)').option('--state <dir>', 'as given to start', defaultState).action((flags: Flags) => down(flags, signal));
  await program.parseAsync();
});
