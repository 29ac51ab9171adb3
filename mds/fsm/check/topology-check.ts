/** Sites, nodes, targets and pools, and whoever refers to them; and the counters that numbers are taken from. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { counterOfInode, OWN_COUNTERS, siteOfInode } from '../../../proto/types/ids.ts';
import { COUNTERS } from '../keys.ts';
import type { ProblemKind, Report } from './report.ts';

/** Things by number, with the number under which each is kept. */
class Numbered<T extends { readonly name: string }> {
  readonly all = new Map<number, T>();
  readonly #names = new Set<string>();
  readonly #kind: ProblemKind;
  readonly #report: Report;

  constructor(kind: ProblemKind, report: Report) {
    this.#kind = kind;
    this.#report = report;
  }

  get highest(): number { return Math.max(0, ...this.all.keys()); }

  add(id: number, own: number, thing: T): void {
    if (own !== id) this.#report(this.#kind, 0, `${this.#kind} ${String(id)}: says that it is ${String(own)}`);
    if (this.#names.has(thing.name)) this.#report(this.#kind, 0, `${this.#kind} ${String(id)}: another one is called ${thing.name}`);
    this.#names.add(thing.name);
    this.all.set(id, thing);
  }
}

export class TopologyCheck {
  readonly #report: Report;
  readonly #sites: Numbered<geofs.v1.SiteInfo>;
  readonly #nodes = new Map<number, geofs.v1.NodeState>();
  readonly #targets: Numbered<geofs.v1.TargetInfo>;
  readonly #pools = new Map<string, geofs.v1.PoolInfo>();
  #highestQuota = 0;
  readonly #counters = new Map<number, number>();
  readonly #siteInodes = new Map<number, number>();
  readonly #ownInodes = new Map<number, number>();
  /** The highest inode counter in use, by site: of those given through Raft, and by its stream. */
  readonly #inodes = new Map<number, number>();
  readonly #inodesOfStream = new Map<number, number>();
  /** Who refers to a site or target: the first that did. */
  readonly #wantedSites = new Map<number, string>();
  readonly #wantedTargets = new Map<number, { readonly kind: ProblemKind; readonly ino: number; readonly who: string }>();

  constructor(report: Report) {
    this.#report = report;
    this.#sites = new Numbered('site', report);
    this.#targets = new Numbered('target', report);
  }

  site(id: number, info: geofs.v1.SiteInfo): void { this.#sites.add(id, info.id, info); }

  node(id: number, info: geofs.v1.NodeState): void {
    if (info.node !== id) this.#report('node', 0, `node ${String(id)}: says that it is ${String(info.node)}`);
    this.#nodes.set(id, info);
  }

  usesQuota(project: number): void { this.#highestQuota = Math.max(this.#highestQuota, project); }

  /** A node that is to leave or has left. Nodes come before streams. */
  isRemoved(node: number): boolean { return this.#nodes.get(node)?.removed === true; }

  target(id: number, info: geofs.v1.TargetInfo): void { this.#targets.add(id, info.id, info); }
  counter(sequence: number, last: number): void { this.#counters.set(sequence, last); }
  siteInodes(site: number, last: number): void { this.#siteInodes.set(site, last); }
  ownInodes(site: number, last: number): void { this.#ownInodes.set(site, last); }

  pool(name: string, info: geofs.v1.PoolInfo): void {
    if (info.name !== name) this.#report('pool', 0, `pool ${name}: says that it is ${info.name}`);
    this.#pools.set(name, info);
  }

  usesInode(ino: number): void {
    const site = siteOfInode(ino);
    const counter = counterOfInode(ino);
    const highest = counter < OWN_COUNTERS ? this.#inodes : this.#inodesOfStream;
    highest.set(site, Math.max(highest.get(site) ?? 0, counter));
  }

  usesSite(site: number, who: string): void {
    if (!this.#wantedSites.has(site)) this.#wantedSites.set(site, who);
  }

  usesTarget(target: number, kind: ProblemKind, ino: number, who: string): void {
    if (!this.#wantedTargets.has(target)) this.#wantedTargets.set(target, { kind, ino, who });
  }

  finish(sessions: number, highestSession: number): void {
    const report = this.#report;
    const counted = this.#counters.get(COUNTERS.openSessions) ?? 0;
    if (counted !== sessions) report('counter', 0, `count of sessions: ${String(counted)}, but there are ${String(sessions)}`);
    this.#checkNodes();
    const disks = new Set<string>();
    for (const { name, site, uuid } of this.#targets.all.values()) {
      this.usesSite(site, `target ${name}`);
      if (disks.has(uuid)) report('target', 0, `target ${name}: another one has disk ${uuid}`);
      disks.add(uuid);
    }
    this.#checkPools();
    for (const [site, who] of this.#wantedSites) if (!this.#sites.all.has(site)) report('site', 0, `${who}: of site ${String(site)}, which does not exist`);
    for (const [target, { kind, ino, who }] of this.#wantedTargets) {
      if (!this.#targets.all.has(target)) report(kind, ino, `${who}: at target ${String(target)}, which does not exist`);
    }
    const behind = (what: string, counter: number, used: number): void => {
      if (counter < used) report('counter', 0, `counter of ${what}: ${String(counter)}, but ${String(used)} is in use`);
    };
    behind('sessions', this.#counters.get(COUNTERS.session) ?? 0, highestSession);
    behind('sites', this.#counters.get(COUNTERS.site) ?? 0, this.#sites.highest);
    behind('targets', this.#counters.get(COUNTERS.target) ?? 0, this.#targets.highest);
    behind('quotas', this.#counters.get(COUNTERS.quota) ?? 0, this.#highestQuota);
    for (const [site, last] of this.#siteInodes) behind(`inodes of site ${String(site)}`, last, this.#inodes.get(site) ?? 0);
    for (const [site, used] of this.#inodesOfStream) behind(`inodes of the stream of site ${String(site)}`, this.#ownInodes.get(site) ?? 0, used);
  }

  #checkNodes(): void {
    const staying = [...this.#nodes.values()].filter(({ removed }) => !removed);
    for (const node of staying) {
      // An invited one's site need not be registered yet, and a witness's not at all.
      if (node.site !== 0 || (node.disk !== '' && !node.witness)) this.usesSite(node.site, `node ${node.name}`);
      const double = staying.find((other) => other.node > node.node && other.name === node.name && other.replaces !== node.node && node.replaces !== other.node);
      if (double !== undefined) this.#report('node', 0, `node ${String(double.node)}: another one is called ${node.name}`);
    }
  }

  #checkPools(): void {
    const defaults = new Map<number, string>();
    for (const { name, targets, spillTo, site } of this.#pools.values()) {
      if (new Set(targets).size !== targets.length) this.#report('pool', 0, `pool ${name}: a target twice`);
      for (const target of targets) if (!this.#targets.all.has(target)) this.#report('pool', 0, `pool ${name}: target ${String(target)} does not exist`);
      if (spillTo !== '' && !this.#pools.has(spillTo)) this.#report('pool', 0, `pool ${name}: spills to pool ${spillTo}, which does not exist`);
      if (site === 0) continue;
      this.usesSite(site, `pool ${name}`);
      if (defaults.has(site)) this.#report('pool', 0, `site ${String(site)}: two default pools, ${defaults.get(site) ?? ''} and ${name}`);
      defaults.set(site, name);
    }
    for (const [id, { name }] of this.#sites.all) if (!defaults.has(id)) this.#report('pool', 0, `site ${name}: no default pool`);
  }
}
