/** What bench:raft prints. */
import Table from 'cli-table3';
import { median } from '../rounds.ts';
import { factsLine, type Facts } from '../table.ts';
import type { LoadFigure } from './load.ts';

export interface Figure extends LoadFigure {
  /** CPU of all members together, a commit; microseconds. */
  readonly cpuUs: number;
  /** CPU of the process that proposes, a commit; where it is measured. */
  readonly driverUs?: number;
}

export interface Series {
  readonly name: string;
  /** By number of proposers, one figure a round. */
  readonly figures: Map<number, Figure[]>;
}

export interface Results {
  readonly rounds: number;
  readonly seconds: number;
  readonly facts: Facts;
  readonly series: readonly Series[];
}

const rate = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

export function printed({ rounds, seconds, facts, series }: Results): string {
  const head = ['', 'PROPOSERS', 'COMMITS/S', 'P50 MS', 'P99 MS', 'CPU US/COMMIT', 'DRIVER US'];
  const table = new Table({ head, colAligns: head.map((_, i) => (i === 0 ? 'left' : 'right')), style: { head: [], border: [], compact: true } });
  for (const { name, figures } of series) {
    for (const [proposers, list] of figures) {
      const of = (pick: (figure: Figure) => number): number => median(list.map(pick));
      table.push([name, String(proposers), rate(of((f) => f.perSecond)), ms(of((f) => f.p50Ms)), ms(of((f) => f.p99Ms)), of((f) => f.cpuUs).toFixed(0), of((f) => f.driverUs ?? NaN).toFixed(0)]);
    }
  }
  return `${table.toString()}\n\nMedians of ${String(rounds)} interleaved rounds of ${String(seconds)} s; CPU: of the three members together, and of the process that asks them.\n${factsLine(facts)}\n`;
}
