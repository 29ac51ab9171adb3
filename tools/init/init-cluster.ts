/** The engine of `geoctl init`: a cluster's authority, certificates and configuration files, from a description of its sites. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';
import { stringify } from 'yaml';
import { FsError } from '../../proto/types/errno.ts';
import { parseAddress } from '../../proto/runtime/address.ts';
import type { Role } from '../../proto/rpc/credentials.ts';
import { createAuthority, issueCertificate, type PemPair } from './certificates.ts';

export interface ServerPlan {
  readonly name: string;
  /** Where it listens; port and address as bound. */
  readonly listen: string;
  /** What others dial. */
  readonly advertise: string;
  readonly data: string;
  readonly metrics?: string;
  /** Data servers: bytes that the target may use. */
  readonly capacity?: number;
  readonly workers?: number;
}

export interface SitePlan {
  readonly name: string;
  readonly mds: readonly ServerPlan[];
  /** Metadata servers that vote and keep the log alone: for a place that has no users. */
  readonly witnesses?: readonly ServerPlan[];
  /** With two mds: keeps the site's journal together with them, so that one takes over from the other by itself. Best at a data server's machine. */
  readonly journalWitness?: ServerPlan;
  readonly dataServers: readonly ServerPlan[];
  readonly client?: { readonly point: string; readonly options?: readonly string[] };
  /** What processes of this site dial instead of an advertised address of another site (a relay, a tunnel). */
  readonly addressMap?: Readonly<Record<string, string>>;
}

export interface ClusterPlan {
  /** Where configurations and certificates go; must not hold a cluster yet. */
  readonly folder: string;
  /** Default: a random id. */
  readonly cluster?: string;
  readonly sites: readonly SitePlan[];
  readonly logLevel?: string;
}

export interface PlannedProcess {
  readonly role: 'mds' | 'ds' | 'client';
  readonly name: string;
  readonly site: string;
  readonly config: string;
  readonly address: string;
  readonly data: string;
  readonly metrics: string | undefined;
}

export interface InitializedCluster {
  readonly cluster: string;
  readonly processes: readonly PlannedProcess[];
  /** geoctl's own configuration. */
  readonly admin: string;
}

/** Writes everything; keys are readable by their owner alone. FsError EEXIST: there is a cluster already; EINVAL: the plan is not one. */
export async function initCluster(plan: ClusterPlan): Promise<InitializedCluster> {
  checkPlan(plan);
  const folder = resolve(plan.folder);
  if (existsSync(join(folder, 'ca.pem'))) throw new FsError('EEXIST', 'init', `${folder} holds a cluster already`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cluster = plan.cluster ?? randomBytes(8).toString('hex');
  const authority = await createAuthority(cluster);
  write(join(folder, 'ca.pem'), authority.cert);
  write(join(folder, 'ca.key'), authority.key);
  return new Writer(plan, folder, cluster, authority).run();
}

function checkPlan(plan: ClusterPlan): void {
  const names = plan.sites.flatMap((site) => [...site.mds, ...site.witnesses ?? [], ...(site.journalWitness === undefined ? [] : [site.journalWitness]), ...site.dataServers].map((server) => server.name));
  if (new Set(names).size !== names.length) throw new FsError('EINVAL', 'init', 'two servers have one name');
  if (new Set(plan.sites.map((site) => site.name)).size !== plan.sites.length) throw new FsError('EINVAL', 'init', 'two sites have one name');
  for (const site of plan.sites) if (!/^[A-Za-z0-9_-]{1,15}$/.test(site.name)) throw new FsError('EINVAL', 'init', `${site.name}: a site's name is 1 to 15 letters, digits, _ or -`);
  for (const site of plan.sites) if (site.journalWitness !== undefined && site.mds.length !== 2) throw new FsError('EINVAL', 'init', `site ${site.name}: a journal witness stands beside two mds, not ${String(site.mds.length)}`);
  if (plan.sites.every((site) => site.mds.length === 0)) throw new FsError('EINVAL', 'init', 'a cluster needs an mds');
}

/** The two mds under their numbers, and the witness under one that no mds of the group has. */
function journalGroup({ name, journalWitness }: SitePlan, members: readonly { readonly site: string; readonly node: number; readonly mds: ServerPlan; readonly witness: boolean }[]): object[] | undefined {
  if (journalWitness === undefined) return undefined;
  const own = members.filter(({ site, witness }) => site === name && !witness).map(({ node, mds }) => ({ node, name: mds.name, address: mds.advertise }));
  return [...own, { node: Math.max(...own.map(({ node }) => node)) + 1, name: journalWitness.name, address: journalWitness.advertise, witness: true }];
}

function write(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
}

class Writer {
  readonly #plan: ClusterPlan;
  readonly #folder: string;
  readonly #cluster: string;
  readonly #authority: PemPair;
  readonly #processes: PlannedProcess[] = [];

  constructor(plan: ClusterPlan, folder: string, cluster: string, authority: PemPair) {
    this.#plan = plan;
    this.#folder = folder;
    this.#cluster = cluster;
    this.#authority = authority;
  }

  async run(): Promise<InitializedCluster> {
    const members = this.#plan.sites.flatMap((site) => [
      ...site.mds.map((mds) => ({ site: site.name, mds, witness: false })), ...(site.witnesses ?? []).map((mds) => ({ site: site.name, mds, witness: true })),
    ]).map((member, i) => ({ ...member, node: i + 1 }));
    // Clients, data servers and admins have nothing to ask of a witness.
    const all = members.filter(({ witness }) => !witness).map(({ mds }) => mds.advertise);
    const log = { level: this.#plan.logLevel ?? 'info' };
    for (const site of this.#plan.sites) {
      const seen = (address: string): string => site.addressMap?.[address] ?? address;
      const own = site.mds.map((mds) => mds.advertise);
      const group = journalGroup(site, members);
      const journal = group === undefined ? {} : { journalGroup: group };
      const mdsList = [...own, ...all.filter((address) => !own.includes(address)).map(seen)];
      for (const { mds, node, witness } of members.filter((member) => member.site === site.name)) {
        await this.#server('mds', site.name, mds, {
          node, ...(witness ? { role: 'witness' } : journal), data: mds.data, listen: mds.listen, advertise: mds.advertise, log,
          peers: members.map((peer) => ({ node: peer.node, name: peer.mds.name, site: peer.site, address: peer.mds.advertise, ...(peer.witness ? { witness: true } : {}) })),
          ...(site.addressMap === undefined ? {} : { addressMap: site.addressMap }),
        });
      }
      if (site.journalWitness !== undefined) {
        const { data, listen, advertise } = site.journalWitness;
        await this.#server('mds', site.name, site.journalWitness, { role: 'journal-witness', data, listen, advertise, log, ...journal });
      }
      for (const ds of site.dataServers) {
        await this.#server('ds', site.name, ds, {
          data: ds.data, listen: ds.listen, advertise: ds.advertise, mds: mdsList, log,
          ...(ds.capacity === undefined ? {} : { capacity: ds.capacity }), ...(ds.workers === undefined ? {} : { workers: ds.workers }),
        });
      }
      if (site.client !== undefined) await this.#client(site, mdsList, log);
    }
    const admin = join(this.#folder, 'geoctl.yaml');
    write(admin, stringify({ cluster: this.#cluster, mds: all, tls: await this.#certificate('admin', 'admin') }));
    return { cluster: this.#cluster, processes: this.#processes, admin };
  }

  async #server(role: 'mds' | 'ds', site: string, server: ServerPlan, keys: object): Promise<void> {
    const tls = await this.#certificate(role, server.name, site, [parseAddress(server.advertise).host]);
    const metrics = server.metrics === undefined ? {} : { metrics: { listen: server.metrics, plain: false } };
    const config = join(this.#folder, `${server.name}.yaml`);
    write(config, stringify({ cluster: this.#cluster, site, name: server.name, ...keys, tls, ...metrics }));
    this.#processes.push({ role, name: server.name, site, config, address: server.advertise, data: server.data, metrics: server.metrics });
  }

  async #client(site: SitePlan, mds: readonly string[], log: object): Promise<void> {
    const name = `${site.name}-client`;
    const point = site.client?.point ?? '';
    const config = join(this.#folder, `${name}.yaml`);
    write(config, stringify({
      cluster: this.#cluster, site: site.name, mds, tls: await this.#certificate('client', name, site.name), log,
      mount: { point, options: site.client?.options ?? [] }, ...(site.addressMap === undefined ? {} : { addressMap: site.addressMap }),
    }));
    this.#processes.push({ role: 'client', name, site: site.name, config, address: point, data: '', metrics: undefined });
  }

  async #certificate(role: Role, name: string, site?: string, hosts: readonly string[] = []): Promise<{ ca: string; cert: string; key: string }> {
    const pair = await issueCertificate(this.#authority, { cluster: this.#cluster, role, name, hosts, ...(site === undefined ? {} : { site }) });
    const files = { ca: join(this.#folder, 'ca.pem'), cert: join(this.#folder, `${name}.pem`), key: join(this.#folder, `${name}.key`) };
    write(files.cert, pair.cert);
    write(files.key, pair.key);
    return files;
  }
}
