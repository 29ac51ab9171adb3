/** What befalls a cluster of real processes: planned from chance, so that a seed says it all, then carried out. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../proto/runtime/random.ts';
import { tearLast } from './torn-record.ts';
import type { WanCluster } from './wan-cluster.ts';

/** full-disk: of an mds, which has to have one of its own (WanCluster, mdsDiskMiB). torn-record: it is killed, and its log and journal end in a part of a write.
 * mount: the supervisor and the daemon behind a mount die together, as with the client's machine. daemon: the daemon alone; its supervisor starts another. */
export type FaultKind = 'full-disk' | 'torn-record' | 'kill-mds' | 'kill-ds' | 'kill-daemon' | 'kill-mount' | 'pause-mds' | 'pause-ds' | 'pause-daemon' | 'cut' | 'link' | 'oneway' | 'kill-worker';

export interface Fault {
  readonly kind: FaultKind;
  /** Whose process it is; the site that is cut off; the site that is not heard. */
  readonly site: string;
  /** link, oneway: the other end. */
  readonly other: string;
  /** After the beginning. */
  readonly atMs: number;
  readonly lastsMs: number;
}

export interface FaultPlanOptions {
  readonly sites: readonly string[];
  readonly kinds: readonly FaultKind[];
  readonly durationMs: number;
  /** Longest time of a fault, and of the rest after it. */
  readonly faultMs: number;
  /** How many begin before the one before them has ended: 0 none, 1 all. */
  readonly overlap: number;
  /** How many last three to five times as long: 0 none, 1 all. */
  readonly long: number;
}

/** The process that a fault of this kind means; none: a link of the WAN, or a program that uses the mount. */
function victimOf(kind: FaultKind): 'mds' | 'ds' | 'client' | undefined {
  switch (kind) {
    case 'kill-mds': case 'pause-mds': case 'full-disk': case 'torn-record': return 'mds';
    case 'kill-ds': case 'pause-ds': return 'ds';
    case 'kill-mount': case 'kill-daemon': case 'pause-daemon': return 'client';
    case 'cut': case 'link': case 'oneway': case 'kill-worker': return undefined;
  }
}

/**
 * What must not coincide. A process has one fault at a time. Where a mount dies there must be an mds that it can start with, and what it and its mds take
 * with them when both die was promised to nobody (design 7.5). What a dead daemon left in the socket of a server that stands still comes after what the next
 * one sends (client/handover, limits).
 */
function clash(a: FaultKind, b: FaultKind, sameSite: boolean): boolean {
  if (a === 'kill-mount' || b === 'kill-mount') return true;
  if (!sameSite) return false;
  const victim = victimOf(a);
  return (victim !== undefined && victim === victimOf(b)) || (a === 'kill-daemon' && b === 'pause-ds') || (a === 'pause-ds' && b === 'kill-daemon');
}

/** Mended by themselves. */
const AT_ONCE: readonly FaultKind[] = ['kill-daemon', 'kill-worker'];

/** Each kind in turn, so that a short plan has them all. */
export function planFaults(random: Random, options: FaultPlanOptions): Fault[] {
  const { sites, kinds, durationMs, faultMs } = options;
  const lasting = (): number => Math.round((0.1 + 0.9 * random.next()) * faultMs);
  const plan: Fault[] = [];
  const left: FaultKind[] = [];
  for (let atMs = Math.round(faultMs / 4); atMs < durationMs;) {
    if (left.length === 0) left.push(...shuffled(random, kinds));
    const kind = left.shift();
    if (kind === undefined) return plan;
    const free = shuffled(random, sites).filter((site) => plan.every((before) => before.atMs + before.lastsMs + faultMs < atMs || !clash(before.kind, kind, before.site === site)));
    const [site] = free;
    if (site === undefined) {
      left.unshift(kind);
      atMs += lasting();
      continue;
    }
    const lastsMs = lasting() * (random.next() < options.long && !AT_ONCE.includes(kind) ? 3 + random.below(3) : 1);
    plan.push({ kind, site, other: shuffled(random, sites).find((candidate) => candidate !== site) ?? '', atMs, lastsMs });
    atMs += random.next() < options.overlap ? Math.round(lastsMs * random.next()) : lastsMs + lasting();
  }
  return plan;
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items.map((item) => ({ item, rank: random.next() })).sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

export function describeFault({ kind, site, other, lastsMs }: Fault): string {
  const what = (): string => {
    switch (kind) {
      case 'kill-mds': return `kill -9 of ${site}-mds0`;
      case 'full-disk': return `the disk of ${site}-mds0 is full`;
      case 'torn-record': return `kill -9 of ${site}-mds0 in the middle of a write`;
      case 'kill-ds': return `kill -9 of ${site}-ds0`;
      case 'kill-daemon': return `kill -9 of the daemon of ${site}'s mount`;
      case 'kill-mount': return `kill -9 of ${site}'s mount`;
      case 'kill-worker': return `kill -9 of a worker of ${site}`;
      case 'pause-mds': return `${site}-mds0 stands still`;
      case 'pause-ds': return `${site}-ds0 stands still`;
      case 'pause-daemon': return `the daemon of ${site}'s mount stands still`;
      case 'cut': return `${site} is cut off`;
      case 'link': return `the link between ${site} and ${other} is cut`;
      case 'oneway': return `${other} hears nothing of ${site}`;
    }
  };
  return `${what()}, for ${(lastsMs / 1000).toFixed(1)} s`;
}

export interface FaultRun {
  readonly say: (line: string) => void;
  /** For kill-worker. */
  readonly killWorker?: (site: string) => void;
}

/** Carries the plan out; everything is whole again when it resolves. */
export async function inflictFaults(cluster: WanCluster, plan: readonly Fault[], run: FaultRun): Promise<void> {
  const startMs = performance.now();
  const outcomes = await Promise.allSettled(plan.map(async (fault) => {
    await delay(Math.max(0, fault.atMs - (performance.now() - startMs)));
    run.say(`${((performance.now() - startMs) / 1000).toFixed(1)} s: ${describeFault(fault)}`);
    await strike(cluster, fault, run);
  }));
  cluster.wan.heal();
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Resolves when it is over, and what it broke serves again. */
async function strike(cluster: WanCluster, { kind, site, other, lastsMs }: Fault, { killWorker }: FaultRun): Promise<void> {
  const kill = async (name: string): Promise<void> => {
    await cluster.kill(name);
    await delay(lastsMs);
    await cluster.launch(name);
  };
  const cut = async (...link: string[]): Promise<void> => {
    cluster.wan.cut(...link);
    await delay(lastsMs);
    cluster.wan.heal(...link);
  };
  const pause = async (signal: (name: NodeJS.Signals) => void): Promise<void> => {
    signal('SIGSTOP');
    await delay(lastsMs);
    signal('SIGCONT');
  };
  switch (kind) {
    case 'kill-mds': await kill(`${site}-mds0`); return;
    case 'full-disk': {
      cluster.fillMdsDisk(site);
      await delay(lastsMs);
      await cluster.emptyMdsDisk(site);
      return;
    }
    case 'torn-record': {
      await cluster.kill(`${site}-mds0`);
      for (const log of ['log', 'journal']) tearLast(join(cluster.mdsDataOf(site), log));
      await delay(lastsMs);
      await cluster.launch(`${site}-mds0`);
      return;
    }
    case 'kill-ds': await kill(`${site}-ds0`); return;
    case 'kill-mount': await kill(`${site}-client`); return;
    case 'kill-daemon': cluster.killDaemon(`${site}-client`); return;
    case 'kill-worker': killWorker?.(site); return;
    case 'pause-mds': await pause((signal) => { cluster.signal(`${site}-mds0`, signal); }); return;
    case 'pause-ds': await pause((signal) => { cluster.signal(`${site}-ds0`, signal); }); return;
    case 'pause-daemon': {
      const pid = cluster.daemonOf(`${site}-client`);
      if (pid !== undefined) await pause((signal) => { process.kill(pid, signal); });
      return;
    }
    case 'cut': await cut(site); return;
    case 'link': await cut(site, other); return;
    case 'oneway': await cut('oneway', site, other);
  }
}
