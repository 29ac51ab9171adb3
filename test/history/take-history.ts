/** Takes a history from a cluster of real processes across the emulated WAN, and judges it. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { SystemRandom } from '../../proto/runtime/random.ts';
import { inflictFaults, planFaults } from '../support/faults.ts';
import { WanCluster } from '../support/wan-cluster.ts';
import { ROOT } from '../support/wan.ts';
import { parseHistory, type HistoryEvent } from './events.ts';
import type { WorkloadOptions } from './workload.ts';

export interface HistoryOptions {
  readonly durationMs: number;
  readonly say: (line: string) => void;
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
const SEEN_MS = 60_000;

/** The events, in the order of real time. */
export async function takeHistory({ durationMs, say }: HistoryOptions): Promise<{ events: readonly HistoryEvent[]; faults: number }> {
  const cluster = await WanCluster.start({ sites: SITES, rttMs: RTT_MS });
  try {
    mkdirSync(join(cluster.mount('ams'), FOLDER));
    await whenSeen(cluster, join(cluster.mount('nyc'), FOLDER));
    const workload = startWorkload({
      mounts: WORKING.map((site) => ({ site, folder: join(cluster.mount(site), FOLDER) })), processesAMount: 3, keys: 8, patienceMs: PATIENCE_MS, pauseMs: 120,
    });
    const plan = planFaults(new SystemRandom(), { sites: SITES, kinds: ['kill-mds', 'pause-mds', 'cut', 'oneway'], durationMs, faultMs: FAULT_MS, overlap: 0, long: 0 });
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
    const seen = await cluster.wan.run('nyc', ['/bin/sh', '-c', `test -d ${folder} && echo yes || echo no`], SEEN_MS);
    if (seen === 'yes\n') return;
    if (performance.now() > endMs) throw new Error(`${folder} does not appear`);
    await delay(100);
  }
}
