/** Metadata servers as real processes on this machine, one a site, of the built programs; and geoctl to ask them. */
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { initCluster, type InitializedCluster, type PlannedProcess, type SitePlan } from '../../tools/init/init-cluster.ts';
import { CommandClient } from './command-client.ts';
import { freePort } from './free-port.ts';
import { ROOT } from './wan.ts';

const READY_MS = 60_000;
const STOP_MS = 20_000;
/** Between two questions: each is a process, and asked without a pause they are what the machine is busy with. */
const ASK_MS = 300;
const BUILT = join(ROOT, '.build');
const PROGRAMS = { mds: 'geofs-mds.js', ds: 'geofs-ds.js', client: 'geofs-client.js' } as const;

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Running {
  readonly child: ChildProcess;
  /** The end of what it said on standard error. */
  noise: string;
}

export interface MdsClusterOptions {
  readonly sites: readonly string[];
  /** Places with a witness and nothing else. */
  readonly witnesses?: readonly string[];
  /** Sites with a second mds and the witness of a journal group. */
  readonly grouped?: readonly string[];
  /** Data servers of each site. */
  readonly dataServers?: number;
  /** Each site has a mount (as root). */
  readonly mounts?: boolean;
  /** Sessions without a mount are wanted: see connect(). */
  readonly sessions?: boolean;
  /** Where an mds keeps its data; default below the cluster's folder. */
  readonly dataOf?: (name: string) => string;
  /** Changes the configuration files before anything is started. */
  readonly configured?: (config: string) => void;
  /** Not started. */
  readonly later?: readonly string[];
  /** Further arguments of an mds. */
  readonly mdsArgs?: (name: string) => readonly string[];
}

export class MdsCluster {
  readonly folder = mkdtempSync(join(tmpdir(), 'geofs-mds-'));
  readonly #options: MdsClusterOptions;
  readonly #running = new Map<string, Running>();
  readonly #joined: PlannedProcess[] = [];
  readonly #clients: CommandClient[] = [];
  #plan: InitializedCluster | undefined;

  private constructor(options: MdsClusterOptions) {
    this.#options = options;
  }

  /** Resolves when every process serves. */
  static async start(options: MdsClusterOptions): Promise<MdsCluster> {
    execFileSync(process.execPath, ['tools/bootstrap/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
    const cluster = new MdsCluster(options);
    try {
      const sites: SitePlan[] = [];
      const serverOf = (name: string) => async (kind: string, i: number): Promise<SitePlan['mds'][number]> => {
        const at = `127.0.0.1:${String(await freePort())}`;
        const full = `${name}-${kind}${String(i)}`;
        return { name: full, listen: at, advertise: at, data: options.dataOf?.(full) ?? join(cluster.folder, 'data', full), ...(kind === 'ds' ? { workers: 1 } : {}) };
      };
      for (const name of options.sites) {
        const server = serverOf(name);
        const dataServers = [];
        for (let i = 0; i < (options.dataServers ?? 0); i += 1) dataServers.push(await server('ds', i));
        const point = join(cluster.folder, 'mnt', name);
        if (options.mounts === true) mkdirSync(point, { recursive: true });
        const isGrouped = options.grouped?.includes(name) === true;
        const group = isGrouped ? { mds: [await server('mds', 0), await server('mds', 1)], journalWitness: await server('journal', 0) } : { mds: [await server('mds', 0)] };
        sites.push({ name, ...group, dataServers, ...(options.mounts === true || options.sessions === true ? { client: { point } } : {}) });
      }
      for (const name of options.witnesses ?? []) sites.push({ name, mds: [], witnesses: [await serverOf(name)('witness', 0)], dataServers: [] });
      cluster.#plan = await initCluster({ folder: join(cluster.folder, 'config'), sites });
      options.configured?.(cluster.config);
      for (const role of options.mounts === true ? ['mds', 'ds', 'client'] as const : ['mds', 'ds'] as const) {
        await Promise.all(cluster.planned.filter((process) => process.role === role && options.later?.includes(process.name) !== true).map((process) => cluster.launch(process.name)));
      }
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  get planned(): readonly PlannedProcess[] {
    return [...this.#plan?.processes ?? [], ...this.#joined];
  }

  /** The folder of certificates and configurations. */
  get config(): string {
    return join(this.folder, 'config');
  }

  /** An mds that geoctl mds add has made files for; its data folder, and an address that nobody listens on. */
  async newcomer(name: string, site: string): Promise<{ readonly data: string; readonly address: string }> {
    const address = `127.0.0.1:${String(await freePort())}`;
    const data = join(this.folder, 'data', name);
    this.#joined.push({ role: 'mds', name, site, config: join(this.config, `${name}.yaml`), address, data, metrics: undefined });
    return { data: join(this.folder, 'data'), address };
  }

  /** A session with an mds of a site, its first by default, until stop() or its own close(). early: answers need not be durable. */
  async connect(site: string, early = false, mds = `${site}-mds0`): Promise<CommandClient> {
    const client = await CommandClient.connect(this.#clientPlan(site), this.#find(mds).address, early);
    this.#clients.push(client);
    return client;
  }

  /** A client of the site in a process of its own, once it has locked the inode; its end is the caller's. */
  async lockHolder(site: string, ino: number): Promise<ChildProcess> {
    const holder = spawn(process.execPath, [join(ROOT, 'test/support/lock-holder.ts'), JSON.stringify({ plan: this.#clientPlan(site), address: this.#find(`${site}-mds0`).address, ino })], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data', { signal: AbortSignal.timeout(READY_MS) });
    return holder;
  }

  #clientPlan(site: string): Parameters<typeof CommandClient.connect>[0] {
    const at = (file: string): string => join(this.config, file);
    return { cluster: this.#plan?.cluster ?? '', clientTls: { ca: at('ca.pem'), cert: at(`${site}-client.pem`), key: at(`${site}-client.key`) } };
  }

  mount(site: string): string {
    return join(this.folder, 'mnt', site);
  }

  get admin(): string {
    return this.#plan?.admin ?? '';
  }

  dataOf(name: string): string {
    return this.#find(name).data;
  }

  /** What it said on standard error, the end of it. */
  noise(name: string): string {
    return this.#running.get(name)?.noise ?? '';
  }

  /** The lines for people among them. */
  lines(name: string): string[] {
    return this.noise(name).split('\n').filter((line) => line !== '' && !line.startsWith('{'));
  }

  /** Starts a process; resolves when it says that it is ready, rejects when it ends before. */
  async launch(name: string, ...more: readonly string[]): Promise<void> {
    const running = this.begin(name, ...more);
    const late = AbortSignal.timeout(READY_MS);
    const outcome = await Promise.race([once(running.stdout ?? running, 'data', { signal: late }).then(() => 'ready'), once(running, 'exit').then(() => 'ended')]);
    assert.equal(outcome, 'ready', `${name}: ${this.noise(name)}`);
  }

  /** Starts a process without waiting for it. */
  begin(name: string, ...more: readonly string[]): ChildProcess {
    const planned = this.#find(name);
    const args = planned.role === 'mds' ? [...this.#options.mdsArgs?.(name) ?? [], ...more] : planned.role === 'client' ? [planned.address, '-f', ...more] : more;
    const child = spawn(process.execPath, ['--enable-source-maps', join(BUILT, PROGRAMS[planned.role]), '--config', planned.config, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const running: Running = { child, noise: '' };
    child.stderr.on('data', (chunk: Buffer) => { running.noise = (running.noise + chunk.toString()).slice(-20_000); });
    this.#running.set(name, running);
    return child;
  }

  /** Its exit code, once it has ended by itself. */
  async ended(name: string, withinMs = 60_000): Promise<number | null> {
    const running = this.#running.get(name);
    assert.ok(running !== undefined, name);
    if (isAlive(running.child)) await once(running.child, 'close', { signal: AbortSignal.timeout(withinMs) });
    return running.child.exitCode;
  }

  async halt(name: string, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#running.get(name)?.child;
    if (child === undefined || !isAlive(child)) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => { child.kill('SIGKILL'); }, STOP_MS);
    await gone;
    clearTimeout(timer);
  }

  /** geoctl as a process of its own, with the cluster's admin configuration. */
  geoctl(...args: readonly string[]): Promise<Outcome> {
    return new Promise((done) => {
      execFile(process.execPath, [join(BUILT, 'geoctl.js'), ...args], {
        cwd: this.folder, env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], GEOFS_CONFIG: this.admin }, timeout: 120_000, maxBuffer: 2 ** 26,
      }, (error, out, err) => { done({ code: error === null ? 0 : Number(error.code ?? -1), out, err }); });
    });
  }

  /** geoctl again and again until its outcome fits. */
  async until(what: string, fits: (outcome: Outcome) => boolean, args: readonly string[], withinMs = 60_000): Promise<Outcome> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const outcome = await this.geoctl(...args);
      if (fits(outcome)) return outcome;
      assert.ok(performance.now() < deadline, `waited in vain for ${what}: ${outcome.out}${outcome.err}`);
      await delay(ASK_MS);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
    for (const role of ['client', 'ds', 'mds']) await Promise.all(this.planned.filter((process) => process.role === role).map((process) => this.halt(process.name)));
    rmSync(this.folder, { recursive: true, force: true });
  }

  #find(name: string): PlannedProcess {
    const planned = this.planned.find((process) => process.name === name);
    assert.ok(planned !== undefined, `no process ${name}`);
    return planned;
  }
}

const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;
