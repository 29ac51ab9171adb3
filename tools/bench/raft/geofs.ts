/** Three metadata servers, one a site, and client sessions with them: no data server, no mount. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { MdsSession } from '../../../client/session/mds-session.ts';
import type { SessionListener } from '../../../client/session/ports.ts';
import { loadIdentity, type TlsIdentity } from '../../../proto/rpc/credentials.ts';
import { sleep, type Clock } from '../../../proto/runtime/clock.ts';
import { SILENT } from '../../../proto/runtime/logger.ts';
import { SystemRandom } from '../../../proto/runtime/random.ts';
import { type CallContext, ROOT_CREDENTIAL } from '../../../proto/types/context.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { ROOT_INODE } from '../../../proto/types/ids.ts';
import { READDIR_BYTES } from '../../../proto/types/limits.ts';
import type { LinkStats } from '../../cluster/relay/link.ts';
import { Relay } from '../../cluster/relay/relay.ts';
import { planLocally } from '../../cluster/plan.ts';
import { AdminClient } from '../../geoctl/admin-client.ts';
import { initCluster } from '../../init/init-cluster.ts';
import type { Propose } from './load.ts';
import { MemberProcesses } from './processes.ts';

const BUILD = fileURLToPath(new URL('../../../.build/', import.meta.url));
const SITES = ['s1', 's2', 's3'];
const READY = '"ready":true';
/** Of a folder that an earlier run has left, the ports included. */
const keptSchema = z.object({
  cluster: z.string(), processes: z.array(z.object({ role: z.string(), name: z.string(), address: z.string(), data: z.string(), config: z.string() })),
});
const START_MS = 30_000;
const POLL_MS = 100;
const READY_POLL_MS = 10;
const FILE_BYTES = 4096;
const FILE_TIME = 1_700_000_000;

export interface GeofsOptions {
  readonly folder: string;
  readonly portBase: number;
  /** 0: no relay between the sites. */
  readonly rttMs: number;
  /** Bytes a second that each link between two sites carries. Default: as many as come. */
  readonly rate?: number;
  /** Of each symbolic link's target. */
  readonly targetBytes: number;
  readonly sessions: number;
  /** Members, one a site. Default: 3. */
  readonly members?: number;
  /** One data server a site, too, so that regular files have a place. */
  readonly dataServers?: boolean;
  /** The members run under --cpu-prof, and leave what they were busy with there. */
  readonly profile: string | undefined;
  readonly clock: Clock;
}

/** Keeps nothing: whatever is said of changes is acted upon at once. */
const NOBODY: SessionListener = {
  onBreak: () => Promise.resolve(), onDropAll: () => Promise.resolve(), onSuspect: () => undefined, onLost: () => undefined, onConnected: () => undefined, inUse: () => [],
};
/** As of one request after the other: a signal that thousands listen to is slow by itself. */
const newCall = (): CallContext => ({ signal: new AbortController().signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: 'bench' });

/** One session after the other takes its turn. Each makes its names in a folder of its own; shared: in the root. */
export class Proposers implements AsyncDisposable {
  readonly #sessions: { readonly session: MdsSession; readonly folder: number }[] = [];
  /** By proposer. */
  readonly #calls: CallContext[] = [];
  readonly #target: Buffer;
  readonly #name: string;
  #names = 0;

  private constructor(targetBytes: number, name: string) {
    this.#target = Buffer.alloc(targetBytes, 't');
    this.#name = name;
  }

  static async connect(options: { address: string; cluster: string; identity: TlsIdentity; sessions: number; targetBytes: number; clock: Clock; name: string; shared: boolean; early: boolean }): Promise<Proposers> {
    const proposers = new Proposers(options.targetBytes, options.name);
    try {
      for (let i = 0; i < options.sessions; i++) {
        const session = new MdsSession({
          addresses: [options.address], cluster: options.cluster, description: 'bench', identity: options.identity, clock: options.clock,
          random: new SystemRandom(), logger: SILENT, listener: NOBODY, early: options.early,
        });
        await session.connectFirst(AbortSignal.timeout(START_MS), { failFast: false });
        const { reply } = await session.mutate(newCall(), {
          create: { parent: ROOT_INODE, name: Buffer.from(`${options.name}-${String(i)}`), mode: 0o040755, exclusive: true, cred: { uid: 0, gid: 0 } },
        });
        proposers.#sessions.push({ session, folder: options.shared ? ROOT_INODE : reply.ino ?? 0 });
      }
    } catch (error) {
      await proposers[Symbol.asyncDispose]();
      throw error;
    }
    return proposers;
  }

  /** Makes a symbolic link: an inode, a name, the folder's attributes and a remembered reply. */
  readonly propose: Propose = async (proposer) => {
    const own = this.#session(proposer);
    this.#names += 1;
    await own.session.mutate(this.#call(proposer), {
      create: { parent: own.folder, name: Buffer.from(`${this.#name}-${String(this.#names).padStart(20, '0')}`), mode: 0o120777, linkTarget: this.#target, exclusive: true, cred: { uid: 0, gid: 0 } },
    });
  };

  /** Makes a regular file in the own folder, and says what a close after some writing says; nothing is written. Waits for a place. */
  async makeFile(proposer: number, commits: boolean): Promise<void> {
    const own = this.#session(proposer);
    this.#names += 1;
    const name = Buffer.from(`${this.#name}-${String(this.#names)}.txt`);
    const { reply } = await own.session.mutate(this.#call(proposer), { create: { parent: own.folder, name, mode: 0o100644, exclusive: true, cred: { uid: 0, gid: 0 } } });
    if (commits) await own.session.mutate(this.#call(proposer), { commit: { ino: reply.ino ?? 0, dataVersion: 1, size: FILE_BYTES, mtime: { sec: FILE_TIME, nsec: this.#names }, serverIncarnation: 1, blocks: FILE_BYTES / 512, clean: true } });
  }

  /** Looks a name up, as a client does that has nothing in its cache. */
  async lookUp(proposer: number, dir: number, name: Uint8Array): Promise<void> {
    await this.#session(proposer).session.request(this.#call(proposer), { lookup: { dir, name } });
  }

  /** Makes a FIFO: an inode and a name like a file's, without a data server. */
  async make(proposer: number, dir: number, name: Uint8Array): Promise<void> {
    await this.#session(proposer).session.mutate(this.#call(proposer), { create: { parent: dir, name, mode: 0o010644, exclusive: true, cred: { uid: 0, gid: 0 } } });
  }

  /** Where each session makes its names. */
  get folders(): number[] {
    return this.#sessions.map(({ folder }) => folder);
  }

  /** How many names there are in all of these directories, as the site of these sessions has it now. */
  async countIn(dirs: readonly number[]): Promise<number> {
    const counts = await Promise.all(dirs.map(async (ino) => (await this.#session(0).session.request(this.#call(0), { getAttr: { ino } })).getAttr?.inode?.entries ?? 0));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** The whole listing of a directory: its names. */
  async list(dir: number): Promise<number> {
    let count = 0;
    for (let cookie = 0; ;) {
      const { readDir } = await this.#session(0).session.request(this.#call(0), { readDir: { dir, cookie, maxBytes: READDIR_BYTES } });
      const entries = readDir?.entries ?? [];
      count += entries.length;
      cookie = entries.at(-1)?.cookie ?? cookie;
      if (readDir?.end === true || entries.length === 0) return count;
    }
  }

  #call(proposer: number): CallContext {
    return this.#calls[proposer] ??= newCall();
  }

  #session(proposer: number): { readonly session: MdsSession; readonly folder: number } {
    const own = this.#sessions[proposer % this.#sessions.length];
    if (own === undefined) throw new Error('no session');
    return own;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#sessions.map(({ session }) => session.close()));
  }
}

export class Geofs implements AsyncDisposable {
  readonly processes = new MemberProcesses();
  readonly #o: GeofsOptions;
  #relay: Relay | undefined;
  #cluster = '';
  #addresses: string[] = [];
  #config = '';
  #connections = 0;
  #members: { readonly name: string; readonly config: string; readonly log: string; readonly data: string }[] = [];
  readonly #dataServers = new MemberProcesses();
  readonly #sites: readonly string[];

  private constructor(options: GeofsOptions) {
    this.#o = options;
    this.#sites = SITES.slice(0, options.members ?? SITES.length);
  }

  static async start(options: GeofsOptions): Promise<Geofs> {
    const geofs = new Geofs(options);
    try {
      await geofs.#start();
      await geofs.places();
    } catch (error) {
      await geofs[Symbol.asyncDispose]();
      throw error;
    }
    return geofs;
  }

  /** Where Raft's leader is, and a member that follows. Waits for a leader. */
  async places(): Promise<{ readonly leader: string; readonly other: string }> {
    const admin = new AdminClient({ cluster: this.#cluster, mds: this.#addresses, tls: this.#tls('admin') }, this.#o.clock);
    try {
      for (const endMs = this.#o.clock.monotonicMs() + START_MS; ;) {
        this.processes.check();
        const members = await admin.status().then(({ mds }) => mds, () => []);
        const leader = members.find((member) => member.leader === true)?.address;
        const other = this.#addresses.find((address) => address !== leader) ?? leader;
        if (leader != null && other != null && members.length === this.#sites.length && members.every((member) => member.reachable === true)) return { leader, other };
        if (this.#o.clock.monotonicMs() > endMs) throw new FsError('ETIMEDOUT', 'bench', `the members did not come together: see ${this.#o.folder}`);
        await sleep(this.#o.clock, POLL_MS);
      }
    } finally {
      admin.close();
    }
  }

  /**
   * Sessions with one member. shared: of clients of another site, as whose commands all go through Raft; else of the member's own site, which
   * answers them by itself. early: answers need not be durable.
   */
  connect(address: string, shared: boolean, sessions = this.#o.sessions, early = false): Promise<Proposers> {
    const { targetBytes, clock } = this.#o;
    this.#connections += 1;
    const own = this.siteOf(address);
    const site = shared ? this.#sites.find((other) => other !== own) ?? own : own;
    return Proposers.connect({ address, cluster: this.#cluster, identity: loadIdentity(this.#tls(`${site}-client`)), sessions, targetBytes, clock, name: `c${String(process.pid)}-${String(this.#connections)}`, shared, early });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#dataServers.stop();
    await this.processes.stop();
    await this.#relay?.close();
  }

  #tls(name: string): { ca: string; cert: string; key: string } {
    return { ca: join(this.#config, 'ca.pem'), cert: join(this.#config, `${name}.pem`), key: join(this.#config, `${name}.key`) };
  }

  async #start(): Promise<void> {
    const { folder, portBase, rttMs, clock } = this.#o;
    const plan = planLocally({ state: folder, mounts: join(folder, 'mnt'), sites: this.#sites, portBase, relayed: rttMs > 0 });
    this.#config = plan.folder;
    const kept = join(folder, 'cluster.json');
    if (!existsSync(kept)) {
      const made = await initCluster({ ...plan, sites: plan.sites.map((site) => ({ ...site, dataServers: this.#o.dataServers === true ? site.dataServers : [] })), logLevel: 'warn' });
      writeFileSync(kept, JSON.stringify(made));
    }
    const { cluster, processes } = keptSchema.parse(JSON.parse(readFileSync(kept, 'utf8')));
    this.#cluster = cluster;
    if (rttMs > 0) {
      this.#relay = new Relay(clock, { delayMs: rttMs / 2, rate: this.#o.rate ?? Infinity });
      await this.#relay.open(plan.routes);
    }
    for (const member of processes.filter(({ role }) => role === 'mds')) {
      this.#addresses.push(member.address);
      mkdirSync(member.data, { recursive: true, mode: 0o700 });
      this.#members.push({ name: member.name, config: member.config, data: member.data, log: join(folder, `${member.name}.log`) });
    }
    this.#spawn();
    for (const server of processes.filter(({ role }) => role === 'ds')) {
      mkdirSync(server.data, { recursive: true, mode: 0o700 });
      this.#dataServers.start({ program: process.execPath, log: join(folder, `${server.name}.log`), args: [join(BUILD, 'geofs-ds.js'), '--config', server.config] });
    }
  }

  /** Bytes that each relayed link has carried so far. */
  linkBytes(): LinkStats[] {
    return this.#relay?.stats() ?? [];
  }

  /** The member's place among the processes. */
  indexOf(address: string): number {
    return this.#addresses.indexOf(address);
  }

  /** The member's site. */
  siteOf(address: string): string {
    return this.#sites[this.indexOf(address)] ?? '';
  }

  /** The members' data folders. */
  get data(): string[] {
    return this.#members.map(({ data }) => data);
  }

  /** Stops the members; the state stays. */
  async stop(): Promise<void> {
    await this.processes.stop();
  }

  /** Starts the stopped members again: milliseconds until the last of them serves. */
  async restart(): Promise<number> {
    for (const { log } of this.#members) writeFileSync(log, '');
    const startMs = performance.now();
    this.#spawn();
    while (!this.#members.every(({ log }) => readFileSync(log, 'utf8').includes(READY))) {
      this.processes.check();
      await sleep(this.#o.clock, READY_POLL_MS);
    }
    return performance.now() - startMs;
  }

  #spawn(): void {
    const { profile } = this.#o;
    for (const { name, config, log } of this.#members) {
      const profiling = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile, '--cpu-prof-name', `${name}.cpuprofile`];
      this.processes.start({ program: process.execPath, log, args: [...profiling, '--use-largepages=silent', '--enable-source-maps', join(BUILD, 'geofs-mds.js'), '--config', config] });
    }
  }
}
