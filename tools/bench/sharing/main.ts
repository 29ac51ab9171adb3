/** npm run bench:sharing: what it costs where sites work in the same directories (design 7.3 to 7.9, 7.20). Writes to standard output only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { SystemClock } from '../../../proto/runtime/clock.ts';
import { runMain } from '../../../proto/runtime/process.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { BenchCluster, type Places } from '../cluster.ts';
import { Load } from '../load.ts';
import { factsOf } from '../table.ts';
import { between, overlap, recall, seen, type Pair } from './measures.ts';
import { printed, type SharingRow } from './table.ts';

interface Flags {
  readonly rounds: string;
  readonly rtt: string;
  readonly seconds: string;
  readonly json?: boolean;
  readonly folder: string;
  readonly portBase: string;
}

/** A recall costs so many one-way trips more than a plain command. */
const RECALL_TRIPS = 4;
/** Other sites see a change so many round trips after its answer, and SEEN_MS: of an owner at the leader's site, and of another one. */
const SEEN_RTTS = { leader: 1.5, other: 2 } as const;
const SEEN_MS = 50;
const OVERLAP = 12;
/** The same share of eight. */
const BETWEEN = 6;
/** Changes that an owner has answered right before it is asked. */
const BACKLOG = 300;

type Side = 'leader' | 'other' | 'third';
type Rows = Record<'recall' | 'plain', Record<Side, SharingRow>> & { readonly seen: Record<'leader' | 'other', SharingRow> } & Record<'backlog' | 'overlap' | 'one' | 'between', SharingRow>;

function rowsOf(rttMs: number): Rows {
  const row = (name: string, unit: SharingRow['unit'], bound: number | undefined): SharingRow => ({ name, unit, bound, values: [] });
  return {
    plain: { leader: row('change of what is shared, at the leader\'s site', 'ms', undefined), other: row('change of what is shared, at another site', 'ms', undefined), third: row('change of what is shared, at a third site', 'ms', undefined) },
    recall: {
      leader: row('recall more than that, asked at the leader\'s site of another one', 'trips', RECALL_TRIPS), other: row('recall more than that, asked at another site of the leader\'s', 'trips', RECALL_TRIPS),
      third: row('recall more than that, asked at a third site of another one', 'trips', RECALL_TRIPS),
    },
    backlog: row(`the last, right after ${String(BACKLOG)} changes of the owner`, 'trips', RECALL_TRIPS),
    seen: { leader: row('seen elsewhere, changed at the leader\'s site', 'ms', SEEN_RTTS.leader * rttMs + SEEN_MS), other: row('seen elsewhere, changed at another site', 'ms', SEEN_RTTS.other * rttMs + SEEN_MS) },
    one: row('file made in a shared directory, one thread at the leader\'s site', 'ms', undefined),
    overlap: row('the rate of 16 threads in 16 of them, beside that', 'times', OVERLAP),
    between: row('the rate of 8 threads at each of two sites in the same 8, beside one at each', 'times', BETWEEN),
  };
}

/** By who acts. */
const pairs = ({ leader, other, third }: Places): Record<Side, Pair> => ({ leader: { here: leader, there: other }, other: { here: other, there: leader }, third: { here: third, there: other } });

async function bench(flags: Flags, signal: AbortSignal): Promise<void> {
  const [rounds, rttMs, seconds, portBase] = [flags.rounds, flags.rtt, flags.seconds, flags.portBase].map(Number) as [number, number, number, number];
  if (![rounds, rttMs, seconds, portBase].every((value) => value > 0)) throw new FsError('EINVAL', 'bench', 'every number is above 0');
  const folder = mkdtempSync(join(resolve(flags.folder), 'geofs-bench-'));
  const cluster = new BenchCluster(join(folder, 'state'), portBase, rttMs);
  const clock = new SystemClock();
  const rows = rowsOf(rttMs);
  try {
    const facts = factsOf(folder);
    await cluster.start();
    try {
      using load = new Load();
      using loadThere = new Load();
      // The first round only warms up.
      for (let round = 0; round <= rounds; round += 1) {
        process.stderr.write(round === 0 ? 'warming up\n' : `round ${String(round)} of ${String(rounds)}\n`);
        const sides = pairs(await cluster.places());
        for (const side of ['leader', 'other', 'third'] as const) {
          signal.throwIfAborted();
          const { recallMs, plainMs } = await recall(sides[side], `recall-${String(round)}-${side}`, clock);
          if (round === 0) continue;
          rows.plain[side].values.push(plainMs);
          rows.recall[side].values.push((recallMs - plainMs) / (rttMs / 2));
        }
        const late = await recall(sides.third, `backlog-${String(round)}`, clock, BACKLOG);
        if (round > 0) rows.backlog.values.push((late.recallMs - late.plainMs) / (rttMs / 2));
        for (const side of ['leader', 'other'] as const) {
          const seenMs = await seen(sides[side], `seen-${String(round)}-${side}`, clock);
          if (round > 0) rows.seen[side].values.push(seenMs);
        }
        const { one, sixteen } = await overlap(sides.leader, `overlap-${String(round)}`, load, clock, seconds * 1000);
        const { ones, eights } = await between(sides.leader, `between-${String(round)}`, [load, loadThere], clock, seconds * 1000);
        if (round === 0) continue;
        rows.one.values.push(1000 / one);
        rows.overlap.values.push(sixteen / one);
        rows.between.values.push(eights / ones);
      }
    } finally {
      await cluster.stop();
    }
    facts.loadAfter = loadavg();
    const all = [...Object.values(rows.plain), ...Object.values(rows.recall), rows.backlog, ...Object.values(rows.seen), rows.one, rows.overlap, rows.between];
    process.stdout.write(flags.json === true ? `${JSON.stringify({ rttMs, rounds, facts, rows: all }, undefined, 2)}\n` : printed(all, rttMs, rounds, facts));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

runMain('bench:sharing', async (signal) => {
  const program = new Command('bench:sharing').description('What it costs where sites work in the same directories: recalls, how soon others see a change, changes that overlap.');
  program
    .option('--rounds <n>', 'of which the medians are shown', '5').option('--rtt <ms>', 'between two sites', '40').option('--seconds <n>', 'of each rate', '5')
    .option('--json', 'every round, as JSON').option('--folder <dir>', 'where the cluster keeps its state for the time being', tmpdir()).option('--port-base <n>', 'first port', '17500')
    .action((flags: Flags) => bench(flags, signal));
  await program.parseAsync();
});
