/** A geofs-nfs of the built programs, at a site of the emulated WAN. */
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { geofsMountsBelow, unmountLazily } from '../../tools/cluster/mounts.ts';
import { eventually } from './eventually.ts';
import type { WanCluster } from './wan-cluster.ts';
import { ROOT, type Wan } from './wan.ts';

const NODE = join(ROOT, 'node_modules/.bin/node');
const PROGRAM = join(ROOT, '.build/geofs-nfs.js');
const READY_MS = 120_000;
const STOP_MS = 90_000;

/** Why there can be no gateway here; undefined when there can. */
export function cannotServeNfs(): string | undefined {
  for (const [name, program] of [['nfs-ganesha', 'ganesha.nfsd'], ['rpcbind', 'rpcbind'], ['nfs-common', 'rpc.statd']] as const) {
    if (!['/usr/bin', '/usr/sbin'].some((folder) => existsSync(join(folder, program)))) return `the gateway needs Debian's ${name}`;
  }
  return undefined;
}

/** What NFSv3 needs at a site: rpcbind and rpc.statd, with their files in a /run of their own, for the machine may run them too. They end with the site. A mount of geofs that they took along would outlive its end here, and its client wait for that. */
export async function startRpcbind(wan: Wan, site: string): Promise<void> {
  const script = 'umount -l -a -t fuse.geofs,fuseblk.geofs; mount -t tmpfs tmpfs /run && mkdir -p /run/statd/sm /run/statd/sm.bak && rpcbind -w && exec rpc.statd -F -L -P /run/statd';
  wan.spawn(site, ['unshare', '-m', '/bin/sh', '-c', script], { stdio: 'ignore', detached: true });
  await wan.run(site, ['/bin/bash', '-c', 'for i in $(seq 1 400); do rpcinfo -T tcp 127.0.0.1 status > /dev/null 2>&1 && exit 0; sleep 0.05; done; exit 1'], 60_000);
}

export interface GatewayPlan {
  readonly site: string;
  /** Names the gateway's state folder. */
  readonly name: string;
  /** Loop numbers are the machine's: two gateways at once need two. */
  readonly deviceNumber: number;
  readonly words: readonly string[];
  /** How long after a start clients may reclaim, and nobody else gets a lock or opens by NFSv4. */
  readonly graceSec?: number;
  /** The name of the host that it runs on; by default this machine's. */
  readonly hostname?: string;
}

export class NfsGateway {
  readonly #cluster: WanCluster;
  readonly plan: GatewayPlan;
  #child: ChildProcess | undefined;

  constructor(cluster: WanCluster, plan: GatewayPlan) {
    this.#cluster = cluster;
    this.plan = plan;
  }

  get state(): string {
    return join(this.#cluster.folder, this.plan.name);
  }

  /** The words of its command line, for running it or asking it. */
  command(...words: readonly string[]): string[] {
    return [NODE, '--enable-source-maps', PROGRAM, ...words];
  }

  /** Resolves when it says that it is ready. Short leases, so that tests of locks do not take minutes. */
  async start(): Promise<void> {
    const { site, deviceNumber, words, hostname, graceSec = 1 } = this.plan;
    const log = openSync(this.#logFile(), 'a');
    const host = hostname === undefined ? [] : ['unshare', '--uts', '/bin/sh', '-c', `hostname ${hostname} && exec "$@"`, 'sh'];
    const child = this.#cluster.wan.spawn(site, [...host, ...this.command(
      '--client', this.#cluster.clientConfig(site), '--state', this.state, '--device-number', String(deviceNumber), '--lease', '10', '--grace', String(graceSec), ...words,
    )], { stdio: ['ignore', 'pipe', log], detached: true });
    closeSync(log);
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => { reject(new Error(`the gateway is not ready:\n${this.log()}`)); }, READY_MS);
      child.stdout?.on('data', (data: Buffer) => { if (data.includes('"ready":true')) { clearTimeout(timer); resolve(); } });
      child.once('exit', (code) => { clearTimeout(timer); reject(new Error(`the gateway ended with ${String(code)}:\n${this.log()}`)); });
    });
  }

  /** Resolves when whoever opens a file is answered. Linux's client asks again twice as late each time, and so long after the end of the grace period: a test that comes in the meantime waits as long again. */
  async outOfGrace(): Promise<void> {
    await eventually(async () => {
      await delay(100);
      return readFileSync(this.#logFile(), 'utf8').match(/NFS Server Now (NOT )?IN GRACE/g)?.at(-1)?.includes('NOT') === true;
    }, 'the end of the grace period', READY_MS);
  }

  /** As `geofs-nfs status --json` says it. */
  async status(): Promise<{ readonly pid: number; readonly running: boolean; readonly answers: boolean; readonly ganesha: number | null; readonly client: number | null; readonly restarts: number; readonly lastFailure: string | null; readonly clients: readonly string[]; readonly graceUntilMs: number | null }> {
    const out = await this.#cluster.wan.run(this.plan.site, ['/bin/sh', '-c', `${this.command('status', '--json', '--state', this.state).join(' ')} || true`], 30_000);
    return JSON.parse(out) as Awaited<ReturnType<NfsGateway['status']>>;
  }

  /** SIGTERM; resolves with the exit code. */
  async stop(): Promise<number | null> {
    const child = this.#child;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const { pid } = child;
    const ended = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
    child.kill('SIGTERM');
    const timer = setTimeout(() => { process.kill(pid, 'SIGKILL'); }, STOP_MS);
    const code = await ended;
    clearTimeout(timer);
    return code;
  }

  /** kill -9 of the gateway alone: its children must go by themselves. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child?.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
    child.kill('SIGKILL');
    await ended;
  }

  /** Stops it, and takes away what a killed one left. */
  async close(): Promise<void> {
    await this.stop();
    for (const point of geofsMountsBelow(this.state)) await unmountLazily(point);
  }

  log(): string {
    return readFileSync(this.#logFile(), 'utf8').slice(-4000);
  }

  #logFile(): string {
    return join(this.#cluster.folder, 'logs', `${this.plan.name}.log`);
  }
}
