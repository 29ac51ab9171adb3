/** What bench:sharing prints. */
import Table from 'cli-table3';
import { median } from '../rounds.ts';
import { factsLine, type Facts } from '../table.ts';

/** One figure a round. `bound`: what it may be at most (or, of a ratio, has to be at least), for this round trip time. */
export interface SharingRow {
  readonly name: string;
  readonly unit: 'ms' | 'trips' | 'times';
  readonly bound: number | undefined;
  readonly values: number[];
}

export const isMet = ({ unit, bound, values }: SharingRow): boolean => bound === undefined || (unit === 'times' ? median(values) >= bound : median(values) <= bound);

export function printed(rows: readonly SharingRow[], rttMs: number, rounds: number, facts: Facts): string {
  const table = new Table({ head: ['WHAT', 'UNIT', 'MEDIAN', 'WANTED'], colAligns: ['left', 'left', 'right', 'right'], style: { head: [], border: [], compact: true } });
  for (const row of rows) {
    const wanted = row.bound === undefined ? '' : `${row.unit === 'times' ? 'at least' : 'at most'} ${String(Math.round(row.bound * 10) / 10)}${isMet(row) ? '' : ' MISSED'}`;
    table.push([row.name, row.unit, median(row.values).toFixed(1), wanted]);
  }
  return `${table.toString()}\n\nMedians of ${String(rounds)} rounds, ${String(rttMs)} ms between the sites; a trip is half of that. ${factsLine(facts)}\n`;
}
