/** Takes a cluster of real processes through faults while it is worked on, heals it, and keeps what there is to judge in a folder. */
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { inflictFaults, planFaults, type Fault, type FaultKind } from '../support/faults.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { WanCluster } from '../support/wan-cluster.ts';
import { ROOT } from '../support/wan.ts';
import { Crew } from './crew.ts';
import { viewDifferences } from './tree-differences.ts';
import { parseListing } from './tree-listing.ts';
import { OWN, SHARED } from './worker-process.ts';

export interface OrdealOptions {
  readonly seed: number;
  readonly durationMs: number;
  readonly rttMs: number;
  /** Made if need be; files of an earlier run are overwritten. */
  readonly out: string;
  readonly say: (line: string) => void;
  /** Default: what chance makes of the seed. */
  readonly plan?: readonly Fault[];
}

/** RUN in the folder: what cannot be read from workers' logs and the listings. */
export interface RunRecord {
  readonly seed: number;
  readonly rttMs: number;
  readonly plan: readonly Fault[];
  /** What went wrong with the run itself: processes that died, or hang, or do not come back. */
  readonly incidents: readonly string[];
  /** How long after healing the mounts agreed; null: they did not in time. */
  readonly agreedMs: number | null;
  readonly fsck: Readonly<Record<string, unknown>>;
}

export const SITES = ['ams', 'nyc', 'tyo'];
export const RUN = 'run.json';
const KINDS: readonly FaultKind[] = ['kill-mds', 'cut', 'pause-daemon', 'kill-ds', 'link', 'kill-daemon', 'pause-mds', 'kill-worker', 'oneway', 'pause-ds', 'kill-mount', 'cut'];
const FAULT_MS = 8_000;
const WORKERS_A_SITE = 2;
const PAUSE_MS = 60;
/** Everything must have been answered so long after the last fault, seen everywhere, listed. */
const ANSWER_MS = 120_000;
const SEEN_MS = 60_000;
const LIST_MS = 240_000;
const AGREE_MS = 90_000;
const FSCK_MS = 60_000;

export const planOf = (seed: number, durationMs: number): Fault[] =>
  planFaults(new SeededRandom(seed), { sites: SITES, kinds: KINDS, durationMs: durationMs - FAULT_MS, faultMs: FAULT_MS, overlap: 0.6, long: 0.08 });

export async function takeOrdeal(options: OrdealOptions): Promise<void> {
  const { seed, durationMs, rttMs, out, say } = options;
  mkdirSync(out, { recursive: true });
  const plan = options.plan ?? planOf(seed, durationMs);
  const incidents: string[] = [];
  const cluster = await WanCluster.start({ sites: SITES, rttMs, beforeMounting: standIn });
  try {
    for (const folder of [OWN, SHARED]) mkdirSync(join(cluster.mount('ams'), folder));
    await everywhere(cluster, SHARED);
    const startMs = performance.now();
    const crew = new Crew({ mounts: SITES.map((site) => ({ site, folder: cluster.mount(site) })), workersASite: WORKERS_A_SITE, folder: out, seed, durationMs, pauseMs: PAUSE_MS });
    await inflictFaults(cluster, plan, { say, killWorker: (site) => { crew.killWorker(site); } }).catch((error: unknown) => { incidents.push(String(error)); });
    say('all is whole again');
    await crew.finished(Math.max(0, startMs + durationMs - performance.now()) + ANSWER_MS);
    const healedMs = performance.now();
    incidents.push(...crew.failures);
    const agreedMs = await settle(cluster, out, say).then((agreed) => (agreed ? performance.now() - healedMs : null), (error: unknown) => {
      incidents.push(String(error));
      return null;
    });
    const fsck = Object.fromEntries(await Promise.all(SITES.map(async (site) => [site, await checked(cluster, site)] as const)));
    incidents.push(...cluster.losses);
    const record: RunRecord = { seed, rttMs, plan, incidents, agreedMs, fsck };
    writeFileSync(join(out, RUN), JSON.stringify(record, undefined, 1));
  } finally {
    for (const name of cluster.processes) copyFileSync(cluster.logFile(name), join(out, `${name}.log`));
    await cluster.stop();
  }
}

/** What is at a mount point without a mount: nobody must take it for the tree. */
function standIn(point: string): void {
  for (const folder of [OWN, SHARED]) symlinkSync(folder, join(point, folder));
}

const NODE = join(ROOT, 'node_modules/.bin/node');
const LISTING = fileURLToPath(new URL('./tree-listing.ts', import.meta.url));

/** A mark that each site makes last has come everywhere, and with it all that the site did before (design 4.1); then the mounts' listings are kept. True: they agree. */
async function settle(cluster: WanCluster, out: string, say: (line: string) => void): Promise<boolean> {
  for (const site of SITES) await cluster.wan.run(site, ['/bin/sh', '-c', `echo ${site} > ${join(cluster.mount(site), `mark-${site}`)}`], SEEN_MS);
  for (const site of SITES) await everywhere(cluster, `mark-${site}`);
  for (const endMs = performance.now() + AGREE_MS; ;) {
    // Across the WAN one listing may take longer than all the time there is: what its first mount showed of a file need no longer be so when its last one is asked.
    const last = performance.now() > endMs;
    const listings = await Promise.all(SITES.map((site) => cluster.wan.run(site, [NODE, LISTING, cluster.mount(site)], LIST_MS)));
    for (const [i, site] of SITES.entries()) writeFileSync(join(out, `${site}.tree`), listings[i] ?? '');
    const [first, ...others] = listings.map(parseListing);
    const differences = others.flatMap((other) => viewDifferences(first ?? new Map(), other));
    if (differences.length === 0) return true;
    say(`the mounts do not agree yet on ${String(differences.length)} paths: ${differences.slice(0, 3).map(({ path, what }) => `${path}: ${what}`).join(' | ')}`);
    if (last) return false;
    await delay(1_000);
  }
}

async function everywhere(cluster: WanCluster, path: string): Promise<void> {
  await Promise.all(SITES.map(async (site) => {
    const test = `i=0; while [ $i -lt ${String(SEEN_MS / 100)} ]; do [ -e ${join(cluster.mount(site), path)} ] && exit 0; sleep 0.1; i=$((i+1)); done; echo ${path} does not appear at ${site} >&2; exit 1`;
    await cluster.wan.run(site, ['/bin/sh', '-c', test], 2 * SEEN_MS);
  }));
}

/** What fsck has to say of a site's replica and all objects; asked again until it has nothing, for a while: what is under repair is no damage. */
async function checked(cluster: WanCluster, site: string): Promise<unknown> {
  for (const endMs = performance.now() + FSCK_MS; ;) {
    const report = await cluster.geoctlFindings(site, 'fsck', '--data', '--mds', `${site}-mds0`).catch((error: unknown) => ({ clean: false, error: String(error) })) as { clean: boolean; unchecked?: object };
    if ((report.clean && Object.keys(report.unchecked ?? {}).length === 0) || performance.now() > endMs) return report;
    await delay(2_000);
  }
}
