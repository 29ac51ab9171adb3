/** A whole cluster of real processes, each at its site of an emulated WAN, with FUSE mounts. */
import { execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initCluster, type InitializedCluster, type PlannedProcess } from '../../tools/init/init-cluster.ts';
import { geofsMountsBelow, unmountLazily } from '../../tools/cluster/mounts.ts';
import { ROOT, Wan } from './wan.ts';

const NODE = join(ROOT, 'node_modules/.bin/node');
const PROGRAMS = { mds: 'geofs-mds.js', ds: 'geofs-ds.js', client: 'geofs-client.js' } as const;
const READY_MS = 60_000;
const STOP_MS = 20_000;

interface Running {
  readonly planned: PlannedProcess;
  child: ChildProcess;
  /** Its end is wanted. */
  condemned: boolean;
}

export class WanCluster {
  readonly wan: Wan;
  readonly folder: string;
  readonly #cluster: InitializedCluster;
  readonly #running = new Map<string, Running>();
  readonly #losses: string[] = [];
  readonly #mdsArgs: readonly string[];
  /** Folders that are disks of their own. */
  readonly #disks: string[] = [];

  private constructor(wan: Wan, folder: string, cluster: InitializedCluster, mdsArgs: readonly string[]) {
    this.#mdsArgs = mdsArgs;
    this.wan = wan;
    this.folder = folder;
    this.#cluster = cluster;
  }

  /** One mds, one data server and one mount at each site. mdsDiskMiB: each mds has a disk of its own of that size, a tmpfs. Needs the built programs (npm run build). */
  static async start(options: { readonly sites: readonly string[]; readonly rttMs: number; readonly capacity?: number; readonly mountOptions?: readonly string[]; readonly mdsArgs?: readonly string[]; readonly mdsDiskMiB?: number; readonly beforeMounting?: (point: string) => void }): Promise<WanCluster> {
    execFileSync(NODE, ['tools/bootstrap/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
    const folder = mkdtempSync(join(tmpdir(), 'geofs-e2e-'));
    // Other users than root act on the mounts.
    chmodSync(folder, 0o755);
    const wan = Wan.up(`geofs${String(process.pid)}`, options.sites, options.rttMs);
    const server = (site: string, kind: 'mds' | 'ds', port: number): { name: string; listen: string; advertise: string; data: string } => {
      const address = `${wan.address(site)}:${String(port)}`;
      return { name: `${site}-${kind}0`, listen: address, advertise: address, data: join(folder, 'data', `${site}-${kind}0`) };
    };
    const cluster = await initCluster({
      folder: join(folder, 'config'),
      sites: options.sites.map((name) => ({
        name, mds: [server(name, 'mds', 7501)],
        dataServers: [{ ...server(name, 'ds', 7502), workers: 2, ...(options.capacity === undefined ? {} : { capacity: options.capacity }) }],
        client: { point: join(folder, 'mnt', name), options: options.mountOptions ?? [] },
      })),
    });
    mkdirSync(join(folder, 'logs'));
    for (const site of options.sites) {
      const point = join(folder, 'mnt', site);
      mkdirSync(point, { recursive: true });
      options.beforeMounting?.(point);
    }
    const made = new WanCluster(wan, folder, cluster, options.mdsArgs ?? []);
    try {
      if (options.mdsDiskMiB !== undefined) for (const site of options.sites) made.#giveDisk(site, options.mdsDiskMiB);
      for (const role of ['mds', 'ds', 'client'] as const) await Promise.all(cluster.processes.filter((planned) => planned.role === role).map((planned) => made.launch(planned.name)));
    } catch (error) {
      await made.stop();
      throw error;
    }
    return made;
  }

  /** Processes that ended without being told to, each with how. */
  get losses(): readonly string[] {
    return this.#losses;
  }

  mount(site: string): string {
    return join(this.folder, 'mnt', site);
  }

  /** The configuration file of a site's client. */
  clientConfig(site: string): string {
    const planned = this.#cluster.processes.find((candidate) => candidate.role === 'client' && candidate.site === site);
    if (planned === undefined) throw new Error(`no client at ${site}`);
    return planned.config;
  }

  /** The data folder of a site's data server. */
  dataOf(site: string): string {
    return join(this.folder, 'data', `${site}-ds0`);
  }

  /** The data folder of a site's mds. */
  mdsDataOf(site: string): string {
    return join(this.folder, 'data', `${site}-mds0`);
  }

  #giveDisk(site: string, mib: number): void {
    const data = this.mdsDataOf(site);
    mkdirSync(data, { recursive: true, mode: 0o700 });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(mib)}m,mode=700`, 'tmpfs', data]);
    this.#disks.push(data);
  }

  /** Nothing more fits on the disk of a site's mds, which may end because of it. */
  fillMdsDisk(site: string): void {
    const name = `${site}-mds0`;
    const running = this.#running.get(name);
    if (running !== undefined) running.condemned = true;
    const fd = openSync(join(this.mdsDataOf(site), 'filler'), 'w');
    try {
      for (const block = Buffer.alloc(64 * 1024); ;) writeSync(fd, block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(fd);
    }
  }

  /** There is room again; an mds that has ended for want of it is started. */
  async emptyMdsDisk(site: string): Promise<void> {
    const name = `${site}-mds0`;
    rmSync(join(this.mdsDataOf(site), 'filler'));
    const running = this.#running.get(name);
    if (running === undefined) return;
    running.condemned = false;
    if (running.child.exitCode !== null || running.child.signalCode !== null) await this.launch(name);
  }

  /** Starts a process of the plan; resolves when it says that it is ready. */
  async launch(name: string): Promise<void> {
    const planned = this.#cluster.processes.find((candidate) => candidate.name === name);
    if (planned === undefined) throw new Error(`no process ${name} in the plan`);
    const log = join(this.folder, 'logs', `${name}.log`);
    const args = planned.role === 'client' ? [planned.address, '--config', planned.config, '-f'] : ['--config', planned.config, ...(planned.role === 'mds' ? this.#mdsArgs : [])];
    const child = this.wan.spawn(planned.site, [NODE, '--enable-source-maps', join(ROOT, '.build', PROGRAMS[planned.role]), ...args], { stdio: ['ignore', 'pipe', openSync(log, 'a')], detached: true });
    const running: Running = { planned, child, condemned: false };
    this.#running.set(name, running);
    child.once('exit', (code, signal) => { if (!running.condemned) this.#losses.push(`${name} ended with ${String(code ?? signal)}`); });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => { reject(new Error(`${name} is not ready after ${String(READY_MS)} ms:\n${this.log(name)}`)); }, READY_MS);
      child.stdout?.on('data', (data: Buffer) => { if (data.includes('"ready":true')) { clearTimeout(timer); resolve(); } });
      child.once('exit', (code) => { clearTimeout(timer); reject(new Error(`${name} ended with ${String(code)}:\n${this.log(name)}`)); });
    });
  }

  /** kill -9, the whole process group. */
  async kill(name: string): Promise<void> {
    const running = this.#running.get(name);
    if (running?.child.pid === undefined || running.child.exitCode !== null) return;
    running.condemned = true;
    const ended = new Promise<void>((resolve) => { running.child.once('exit', () => { resolve(); }); });
    process.kill(-running.child.pid, 'SIGKILL');
    await ended;
  }

  /** Sends a signal to every process of the group: SIGSTOP freezes it, SIGCONT lets it go on. */
  signal(name: string, signal: NodeJS.Signals): void {
    const pid = this.#running.get(name)?.child.pid;
    if (pid === undefined) throw new Error(`${name} does not run`);
    process.kill(-pid, signal);
  }

  /** kill -9 of the daemon behind a mount alone; its supervisor starts another. Returns the pid of the one that died. */
  killDaemon(name: string): number {
    const pid = this.daemonOf(name);
    if (pid === undefined) throw new Error(`${name} has no daemon`);
    process.kill(pid, 'SIGKILL');
    return pid;
  }

  /** The daemon behind a mount, if there is one now. */
  daemonOf(name: string): number | undefined {
    const group = this.#running.get(name)?.child.pid ?? 0;
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).map(Number).find((candidate) => isDaemonOf(candidate, group));
  }

  log(name: string): string {
    return readFileSync(this.logFile(name), 'utf8').slice(-4000);
  }

  logFile(name: string): string {
    return join(this.folder, 'logs', `${name}.log`);
  }

  /** The names of all its processes. */
  get processes(): readonly string[] {
    return this.#cluster.processes.map(({ name }) => name);
  }

  /** geoctl's JSON answer, asked from a site. */
  async geoctl(site: string, ...args: string[]): Promise<unknown> {
    return JSON.parse(await this.wan.run(site, this.#geoctl(args), 30_000));
  }

  /** As geoctl, for what says with exit code 1 that it has found something. */
  async geoctlFindings(site: string, ...args: string[]): Promise<unknown> {
    return JSON.parse(await this.wan.run(site, ['/bin/sh', '-c', '"$@" || [ $? = 1 ]', 'sh', ...this.#geoctl(args)], 60_000));
  }

  #geoctl(args: readonly string[]): string[] {
    return [NODE, join(ROOT, '.build/geoctl.js'), '--config', this.#cluster.admin, '--json', ...args];
  }

  /** What geoctl says, on both outputs, and its exit code. */
  async geoctlOutcome(site: string, ...args: string[]): Promise<{ readonly code: number; readonly out: string }> {
    const said = await this.wan.run(site, ['/bin/sh', '-c', '"$@" 2>&1; echo "$?"', 'geoctl', NODE, join(ROOT, '.build/geoctl.js'), '--config', this.#cluster.admin, ...args], 60_000);
    const lines = said.trimEnd().split('\n');
    return { code: Number(lines.pop()), out: lines.map((line) => `${line}\n`).join('') };
  }

  /** Resolves when a process has ended by itself. */
  async ended(name: string, withinMs: number): Promise<void> {
    const child = this.#running.get(name)?.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await once(child, 'exit', { signal: AbortSignal.timeout(withinMs) });
  }

  /** Ends everything, in the order of a shutdown, and removes what was made. */
  async stop(): Promise<void> {
    for (const running of this.#running.values()) running.condemned = true;
    for (const role of ['client', 'ds', 'mds'] as const) await Promise.all([...this.#running.values()].filter(({ planned }) => planned.role === role).map(({ child }) => terminate(child)));
    for (const point of geofsMountsBelow(this.folder)) await unmountLazily(point);
    for (const disk of this.#disks) execFileSync('umount', ['-l', disk]);
    this.wan.down();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isDaemonOf(pid: number, group: number): boolean {
  try {
    // proc_pid_stat(5): the name may hold anything but ends with the last parenthesis; pgrp is the third field after it.
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    const pgrp = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
    return pgrp === group && readFileSync(`/proc/${String(pid)}/cmdline`, 'latin1').includes('geofs-client-daemon');
  } catch {
    return false;
  }
}

async function terminate(child: ChildProcess): Promise<void> {
  const pid = child.pid;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
  child.kill('SIGTERM');
  const timer = setTimeout(() => { process.kill(-pid, 'SIGKILL'); }, STOP_MS);
  await ended;
  clearTimeout(timer);
}
