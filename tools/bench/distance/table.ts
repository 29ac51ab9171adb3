/** What bench:distance prints. */
import Table from 'cli-table3';
import { median } from '../rounds.ts';
import { factsLine, type Facts } from '../table.ts';
import type { Job, Materials } from './jobs.ts';

/** Seconds of a job, one a round, by round trip time. */
export type Times = ReadonlyMap<number, readonly number[]>;

export interface Row {
  readonly job: Job;
  readonly times: Times;
}

export interface DistanceResults {
  readonly rows: readonly Row[];
  readonly skipped: readonly string[];
  readonly rttsMs: readonly number[];
  readonly rounds: number;
  readonly materials: Materials;
  readonly facts: Facts;
}

/** A site's own work is to lose no more than this by distance (a share of its rate). */
const MAY_LOSE = 0.15;

export interface Figure {
  readonly rttMs: number;
  /** Milliseconds a step. */
  readonly stepMs: number;
  /** The rate, as a share of that at the least distance. */
  readonly share: number;
}

export function figures({ job, times }: Row, materials: Materials): Figure[] {
  const steps = job.steps(materials);
  const nearest = median([...times.values()][0] ?? []);
  return [...times].map(([rttMs, seconds]) => ({ rttMs, stepMs: (median(seconds) * 1000) / steps, share: nearest / median(seconds) }));
}

export function printed(results: DistanceResults): string {
  const { rows, skipped, rttsMs, rounds, materials, facts } = results;
  const head = ['JOB', 'UNIT', ...rttsMs.map((rttMs) => `RTT ${String(rttMs)} MS`)];
  const table = new Table({ head, colAligns: head.map((_, i) => (i < 2 ? 'left' : 'right')), style: { head: [], border: [], compact: true } });
  let missed = 0;
  for (const row of rows) {
    const made = figures(row, materials);
    missed += made.filter(({ share }) => share < 1 - MAY_LOSE).length;
    table.push([row.job.name, row.job.steps(materials) === 1 ? 'ms' : 'ms a file', ...made.map(({ stepMs, share }) => `${stepMs.toFixed(stepMs < 100 ? 1 : 0)} (${share.toFixed(2)})`)]);
  }
  const verdict = missed === 0
    ? `Every rate is within ${String(MAY_LOSE * 100)} % of that at ${String(rttsMs[0])} ms.`
    : `${String(missed)} of ${String(rows.length * (rttsMs.length - 1))} rates are more than ${String(MAY_LOSE * 100)} % below that at ${String(rttsMs[0])} ms.`;
  return `${table.toString()}\n\n${verdict} In brackets: the rate as a share of that.\n`
    + `Medians of ${String(rounds)} interleaved rounds at a site that is not the leader's, in folders of its own; ${String(materials.files)} files a job, of 4 KiB or less.\n`
    + `${skipped.map((line) => `Not measured: ${line}\n`).join('')}${factsLine(facts)}\n`;
}

export function asJson({ rows, skipped, rttsMs, rounds, materials, facts }: DistanceResults): object {
  return {
    facts, rounds, rttsMs, files: materials.files, skipped,
    jobs: rows.map((row) => ({ name: row.job.name, seconds: [...row.times].map(([rttMs, seconds]) => ({ rttMs, seconds })), figures: figures(row, materials) })),
  };
}
