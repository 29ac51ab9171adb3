/** The cluster of `npm start`: its state folder, its processes, and the order in which they come and go. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { abortable } from '../../proto/runtime/abortable.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { sleep } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';
import { initCluster, type InitializedCluster } from '../init/init-cluster.ts';
import { Child } from './child.ts';
import { giveRootTo } from './own-root.ts';
import { answers, geofsMountsBelow, unmountLazily } from './mounts.ts';
import { planLocally, type LocalPlan } from './plan.ts';
import { serveControl } from './relay/control.ts';
import { Relay } from './relay/relay.ts';
import { isRunning, readClusterFile, writeClusterFile, type ClusterFile } from './state-file.ts';

export interface LocalClusterOptions {
  readonly state: string;
  readonly mounts: string;
  readonly sites: readonly string[];
  readonly portBase: number;
  readonly rttMs: number | undefined;
  /** Bytes a second between two sites. */
  readonly rate: number | undefined;
  readonly restart: boolean;
  /** Program and first arguments of a process: by its bundle's name. */
  readonly program: (name: string) => readonly string[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onLost: (error: FsError) => void;
}

const STOP_CLIENT_MS = 20_000;
const STOP_SERVER_MS = 10_000;
const MOUNT_ANSWERS_MS = 20_000;
/** Clients first, so that what they hold reaches their servers. */
const STOP_ORDER = ['client', 'ds', 'mds'] as const;
const PROGRAMS = { mds: 'geofs-mds', ds: 'geofs-ds', client: 'geofs-client' } as const;

export class LocalCluster {
  readonly #o: LocalClusterOptions;
  readonly #children: Child[] = [];
  #cluster: InitializedCluster | undefined;
  #relay: Relay | undefined;
  #control: Server | undefined;
  #ready = false;
  #stopping = false;

  constructor(options: LocalClusterOptions) {
    this.#o = options;
  }

  /**
   * Starts everything; resolves when every mount answers. FsError says in one line what is in the way; what was started is stopped.
   * So it is when the signal fires; then it rejects with the signal's reason.
   */
  async start(signal: AbortSignal): Promise<void> {
    try {
      checkMachine();
      await this.#clean();
      const plan = planLocally({ ...this.#o, relayed: this.#o.rttMs !== undefined });
      this.#cluster = await this.#initialize(plan);
      await this.#openRelay(plan);
      for (const folder of ['logs', 'data']) mkdirSync(join(this.#o.state, folder), { recursive: true, mode: 0o700 });
      for (const site of this.#o.sites) mkdirSync(join(this.#o.mounts, site), { recursive: true });
      this.#makeChildren(this.#cluster);
      for (const role of ['mds', 'ds', 'client'] as const) {
        signal.throwIfAborted();
        await abortable(Promise.all(this.#children.filter((child) => child.planned.role === role).map((child) => child.start())), signal);
      }
      await abortable(this.#giveRoot(this.#cluster), signal);
      await abortable(Promise.all(this.#o.sites.map((site) => this.#answering(join(this.#o.mounts, site)))), signal);
      this.#ready = true;
      this.#record();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  get children(): readonly Child[] {
    return this.#children;
  }

  get admin(): string {
    return this.#cluster?.admin ?? '';
  }

  /** Leaves no process and no mount. */
  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    for (const role of STOP_ORDER) {
      await Promise.all(this.#children.filter((child) => child.planned.role === role).map((child) => child.stop(role === 'client' ? STOP_CLIENT_MS : STOP_SERVER_MS)));
    }
    for (const point of geofsMountsBelow(this.#o.mounts)) await unmountLazily(point);
    this.#control?.close();
    await this.#relay?.close();
    this.#ready = false;
    if (this.#cluster !== undefined) this.#record();
  }

  /** What an earlier launcher left when it was killed. */
  async #clean(): Promise<void> {
    const left = readClusterFile(this.#o.state)?.processes ?? [];
    for (const role of STOP_ORDER) await Promise.all(left.filter((process) => process.role === role).map((process) => this.#endLeftOver(process)));
    for (const point of geofsMountsBelow(this.#o.mounts)) await unmountLazily(point);
  }

  async #endLeftOver({ pid, name, config }: ClusterFile['processes'][number]): Promise<void> {
    const { clock, logger } = this.#o;
    if (pid === null || !isRunning(pid, config)) return;
    logger.warn({ name, pid }, 'left over from an earlier run: stopped');
    process.kill(pid, 'SIGTERM');
    const deadlineMs = clock.monotonicMs() + STOP_SERVER_MS;
    while (isRunning(pid, config) && clock.monotonicMs() < deadlineMs) await sleep(clock, 50);
    if (isRunning(pid, config)) process.kill(pid, 'SIGKILL');
  }

  /** Certificates and configurations are made once; a later start must ask for the same cluster. */
  async #initialize(plan: LocalPlan): Promise<InitializedCluster> {
    const made = join(this.#o.state, 'plan.json');
    const { sites, portBase, mounts, rttMs } = this.#o;
    const wanted = { sites, portBase, mounts, relayed: rttMs !== undefined };
    if (existsSync(made)) {
      const { asked, cluster } = JSON.parse(readFileSync(made, 'utf8')) as { asked: unknown; cluster: InitializedCluster };
      if (JSON.stringify(asked) === JSON.stringify(wanted)) return cluster;
      throw new FsError('EINVAL', 'start', `${this.#o.state} holds a cluster that was started with other --sites, --mounts, --port-base or --rtt: use the same, another --state, or --fresh`);
    }
    rmSync(plan.folder, { recursive: true, force: true });
    mkdirSync(this.#o.state, { recursive: true, mode: 0o755 });
    const cluster = await initCluster(plan);
    writeFileSync(made, JSON.stringify({ asked: wanted, cluster }), { mode: 0o600 });
    return cluster;
  }

  async #openRelay(plan: LocalPlan): Promise<void> {
    const { rttMs, rate, clock, state } = this.#o;
    if (rttMs === undefined) return;
    this.#relay = new Relay(clock, { delayMs: rttMs / 2, rate: rate ?? Infinity });
    await this.#relay.open(plan.routes);
    this.#control = await serveControl(this.#relay, join(state, 'relay.sock'));
  }

  #makeChildren(cluster: InitializedCluster): void {
    for (const planned of cluster.processes) {
      const program = this.#o.program(PROGRAMS[planned.role]);
      const args = planned.role === 'client' ? [planned.address, '--config', planned.config, '-f'] : ['--config', planned.config];
      this.#children.push(new Child({
        planned, command: [...program, ...args], log: join(this.#o.state, 'logs', `${planned.name}.log`), restart: this.#o.restart,
        clock: this.#o.clock, logger: this.#o.logger, onChange: () => { this.#record(); },
        onLost: (error) => { if (this.#ready && !this.#stopping) this.#o.onLost(error); },
      }));
    }
  }

  async #giveRoot(cluster: InitializedCluster): Promise<void> {
    const uid = process.geteuid?.() ?? 0;
    const client = cluster.processes.find((planned) => planned.role === 'client');
    if (uid === 0 || client === undefined) return;
    await giveRootTo(uid, process.getegid?.() ?? 0, client.config, this.#o.clock, this.#o.logger);
  }

  async #answering(point: string): Promise<void> {
    if (await answers(point, MOUNT_ANSWERS_MS)) return;
    throw new FsError('ETIMEDOUT', 'start', `the mount at ${point} does not answer`);
  }

  #record(): void {
    const { state, sites, portBase, mounts, rttMs } = this.#o;
    writeClusterFile(state, {
      cluster: this.#cluster?.cluster ?? '', launcher: process.pid, ready: this.#ready, admin: this.admin, rttMs: rttMs ?? null,
      relay: this.#relay === undefined ? null : join(state, 'relay.sock'), sites: [...sites], portBase, mounts,
      processes: this.#children.map(({ planned, pid, log }) => ({
        role: planned.role, name: planned.name, site: planned.site, pid: pid ?? null, address: planned.address, metrics: planned.metrics ?? null,
        data: planned.data, config: planned.config, log,
      })),
    });
  }
}

/** What a mount needs, told before anything is started. */
function checkMachine(): void {
  try {
    accessSync('/dev/fuse', constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new FsError('ENODEV', 'start', existsSync('/dev/fuse') ? '/dev/fuse may not be opened by this user' : 'there is no /dev/fuse: load the kernel module fuse (modprobe fuse)', { cause });
  }
  if (process.geteuid?.() === 0) return;
  const found = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'fusermount3')));
  if (!found) throw new FsError('ENOENT', 'start', 'mounting as a user needs fusermount3 (Debian: apt-get install fuse3); or run npm start as root');
}
