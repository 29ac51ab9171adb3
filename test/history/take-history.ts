/** Takes a history from a cluster of real processes across the emulated WAN, and judges it. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { SystemRandom } from '../../proto/runtime/random.ts';
import { inflictFaults, planFaults, type FaultKind } from '../support/faults.ts';
import { WanCluster } from '../support/wan-cluster.ts';
import { ROOT } from '../support/wan.ts';
import { parseHistory, type HistoryEvent } from './events.ts';
import { NO_VALUE, type WorkloadOptions } from './workload.ts';

export interface HistoryOptions {
  readonly durationMs: number;
  readonly say: (line: string) => void;
  /** Mounts whose every open asks (design 4.20), and keys that are opened. */
  readonly strict?: boolean;
  /** What is inflicted; default: all that there is. */
  readonly kinds?: readonly FaultKind[];
}

const SITES = ['ams', 'nyc', 'tyo'];
/** Two sites work; the third makes a quorum when one of them is gone. */
const WORKING = ['ams', 'nyc'];
const RTT_MS = 20;
const FAULT_MS = 6_000;
const PATIENCE_MS = 8_000;
/** For all calls that may wait at once, given up ones included. */
const POOL_THREADS = 24;
const FOLDER = 'history';
const KEYS = 8;
/** Room for an mds, and little enough that it is soon full. */
const MDS_DISK_MIB = 64;
/** So small that a full disk shows: a file of a log is made every few commands. */
const SMALL_LOGS = ['--compaction.segmentBytes', '16384', '--compaction.compactBytes', '65536', '--compaction.keepBytes', '65536'];
const KINDS: readonly FaultKind[] = ['kill-mds', 'full-disk', 'pause-mds', 'torn-record', 'cut', 'oneway'];
const SEEN_MS = 60_000;

/** The events, in the order of real time. */
export async function takeHistory({ durationMs, say, strict = false, kinds = KINDS }: HistoryOptions): Promise<{ events: readonly HistoryEvent[]; faults: number }> {
  const cluster = await WanCluster.start({
    sites: SITES, rttMs: RTT_MS, mdsDiskMiB: MDS_DISK_MIB, mdsArgs: SMALL_LOGS, ...(strict ? { mountOptions: ['strict'] } : {}),
  });
  try {
    mkdirSync(join(cluster.mount('ams'), FOLDER));
    if (strict) for (let i = 0; i < KEYS; i += 1) writeFileSync(join(cluster.mount('ams'), FOLDER, `k${String(i)}`), NO_VALUE);
    await whenSeen(cluster, join(cluster.mount('nyc'), FOLDER, ...(strict ? [`k${String(KEYS - 1)}`] : [])));
    const workload = startWorkload({
      mounts: WORKING.map((site) => ({ site, folder: join(cluster.mount(site), FOLDER) })), processesAMount: 3, keys: KEYS, patienceMs: PATIENCE_MS, pauseMs: 120, opens: strict,
    });
    const plan = planFaults(new SystemRandom(), { sites: SITES, kinds, durationMs, faultMs: FAULT_MS, overlap: 0, long: 0 });
    await inflictFaults(cluster, plan, { say }).finally(() => { workload.stop(); });
    return { events: await workload.events, faults: plan.length };
  } finally {
    await cluster.stop();
  }
}

/** events: once it has stopped. */
function startWorkload(options: WorkloadOptions): { stop(): void; readonly events: Promise<HistoryEvent[]> } {
  const program = fileURLToPath(new URL('./workload-process.ts', import.meta.url));
  const child = spawn(join(ROOT, 'node_modules/.bin/node'), [program, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, UV_THREADPOOL_SIZE: String(POOL_THREADS) } });
  let lines = '';
  child.stdout.on('data', (data: Buffer) => { lines += data.toString(); });
  const events = new Promise<HistoryEvent[]>((resolve, reject) => {
    child.once('close', (code) => { if (code === 0) resolve(parseHistory(lines)); else reject(new Error(`the workload ended with ${String(code)}`)); });
  });
  events.catch(() => undefined);
  return { stop: () => { child.stdin.end(); }, events };
}

async function whenSeen(cluster: WanCluster, folder: string): Promise<void> {
  for (const endMs = performance.now() + SEEN_MS; ;) {
    const seen = await cluster.wan.run('nyc', ['/bin/sh', '-c', `test -e ${folder} && echo yes || echo no`], SEEN_MS);
    if (seen === 'yes\n') return;
    if (performance.now() > endMs) throw new Error(`${folder} does not appear`);
    await delay(100);
  }
}
