/** npm run bench:distance: a site's own work while the other sites are near and far (design 7). Writes to standard output only. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { SystemClock, sleep, type Clock } from '../../../proto/runtime/clock.ts';
import { runMain } from '../../../proto/runtime/process.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { BenchCluster, type Places } from '../cluster.ts';
import { findProgram } from '../../nfs/programs.ts';
import { factsOf } from '../table.ts';
import { JOBS, prepareMaterials, type Job, type Materials } from './jobs.ts';
import { asJson, printed, type Row } from './table.ts';

interface Flags {
  readonly rounds: string;
  readonly files: string;
  readonly rtts: string;
  readonly json?: boolean;
  readonly folder: string;
  readonly portBase: string;
}

/** After the distance changed: leases, elections and windows go by round trips that are measured. */
const SETTLE_MS = 2_000;
const SETTLE_RTTS = 10;
/** Until all that a site has answered is at another one. */
const DRAIN_MS = 60_000;
const POLL_MS = 20;

/** A list of numbers on the command line. Throws FsError EINVAL. */
function numbers(text: string, what: string): number[] {
  const made = text.split(',').map(Number);
  if (made.some((value) => !(value >= 0))) throw new FsError('EINVAL', 'bench', `${what} must be numbers, with commas between them`);
  return made;
}

function positive(text: string, what: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new FsError('EINVAL', 'bench', `${what} must be a whole number above 0`);
  return value;
}

/** What was answered before is not to be replicated in the time of what is measured next. */
async function drain(places: Places, name: string, clock: Clock): Promise<void> {
  writeFileSync(join(places.other, name), name);
  for (const endMs = clock.monotonicMs() + DRAIN_MS; statSync(join(places.leader, name), { throwIfNoEntry: false })?.size !== name.length;) {
    if (clock.monotonicMs() > endMs) throw new FsError('ETIMEDOUT', 'bench', 'another site does not see what was written');
    await sleep(clock, POLL_MS);
  }
}

/** Seconds of the job in a folder of its own. */
async function timed(job: Job, folder: string, materials: Materials, places: Places, clock: Clock): Promise<number> {
  mkdirSync(folder);
  await job.prepare?.(folder, materials);
  await drain(places, `${folder.slice(places.other.length + 1)}.done`, clock);
  const startMs = clock.monotonicMs();
  await job.run(folder, materials);
  return (clock.monotonicMs() - startMs) / 1000;
}

async function measure(cluster: BenchCluster, rttsMs: readonly number[], rounds: number, rows: readonly { readonly job: Job; readonly times: Map<number, number[]> }[], materials: Materials, signal: AbortSignal): Promise<void> {
  const clock = new SystemClock();
  const { other } = await cluster.places();
  for (let round = 0; round <= rounds; round += 1) {
    // Each distance is first in its turn, so that what grows with time counts for all of them; the first round only warms up.
    for (const [i] of rttsMs.entries()) {
      const rttMs = rttsMs[(i + round) % rttsMs.length] ?? 0;
      process.stderr.write(round === 0 ? `warming up at RTT ${String(rttMs)} ms\n` : `round ${String(round)} of ${String(rounds)}, RTT ${String(rttMs)} ms\n`);
      await cluster.setRtt(rttMs);
      await sleep(clock, SETTLE_MS + SETTLE_RTTS * rttMs, signal);
      const places = { ...await cluster.places(), other };
      for (const [n, { job, times }] of rows.entries()) {
        signal.throwIfAborted();
        const seconds = await timed(job, join(other, `r${String(round)}-${String(rttMs)}-${String(n)}`), materials, places, clock);
        if (round > 0) times.get(rttMs)?.push(seconds);
      }
    }
  }
}

async function bench(flags: Flags, signal: AbortSignal): Promise<void> {
  const [rounds, files, portBase] = [positive(flags.rounds, '--rounds'), positive(flags.files, '--files'), positive(flags.portBase, '--port-base')];
  const rttsMs = numbers(flags.rtts, '--rtts');
  const path = process.env['PATH'] ?? '';
  const jobs = JOBS.filter(({ needs }) => needs === undefined || findProgram(needs, path) !== undefined);
  const folder = mkdtempSync(join(resolve(flags.folder), 'geofs-bench-'));
  const cluster = new BenchCluster(join(folder, 'state'), portBase, Math.max(...rttsMs, 1));
  try {
    const facts = factsOf(folder);
    const materials = await prepareMaterials(folder, files, jobs);
    const rows = jobs.map((job) => ({ job, times: new Map(rttsMs.map((rttMs) => [rttMs, [] as number[]])) }));
    await cluster.start();
    try {
      await measure(cluster, rttsMs, rounds, rows, materials, signal);
    } finally {
      await cluster.stop();
    }
    facts.loadAfter = loadavg();
    const skipped = JOBS.filter((job) => !jobs.includes(job)).map(({ name, needs }) => `${name} (${needs ?? ''} is not installed)`);
    const results = { rows: rows satisfies readonly Row[], skipped, rttsMs, rounds, materials, facts };
    process.stdout.write(flags.json === true ? `${JSON.stringify(asJson(results), undefined, 2)}\n` : printed(results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

runMain('bench:distance', async (signal) => {
  const program = new Command('bench:distance').description("A site's own work, at a site that is not the Raft leader's, while the other sites are near and far.");
  program
    .option('--rounds <n>', 'rounds, each of which takes every distance', '5').option('--files <n>', 'files a job', '200')
    .option('--rtts <ms,...>', 'round trip times between the sites; the first is what the others are compared with', '0.2,40,100,300').option('--json', 'every round, as JSON')
    .option('--folder <dir>', 'where the cluster keeps its state for the time being', tmpdir())
    .option('--port-base <n>', 'first port', '18000')
    .action((flags: Flags) => bench(flags, signal));
  await program.parseAsync();
});
