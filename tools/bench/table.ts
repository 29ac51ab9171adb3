/** The table, and the facts about the machine without which its figures mean nothing. */
import { statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import Table from 'cli-table3';
import { median, OPERATIONS, type Figures, type Operation, type PlaceName } from './rounds.ts';

/** Magic number of ext2, ext3 and ext4: statfs(2). */
const EXT4_MAGIC = 0xef53;

export interface Phase {
  readonly rttMs: number;
  readonly figures: Figures;
}

export interface Facts {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGiB: number;
  readonly node: string;
  readonly yardstick: string;
  readonly loadBefore: readonly number[];
  loadAfter: readonly number[];
}

export function factsOf(folder: string): Facts {
  const { type } = statfsSync(folder);
  return {
    cores: availableParallelism(), cpu: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version,
    yardstick: type === EXT4_MAGIC ? 'ext4' : `file system 0x${type.toString(16)}`, loadBefore: loadavg(), loadAfter: [],
  };
}

export interface Cell {
  readonly value: number;
  /** How many times slower than the yardstick of the same phase. */
  readonly slower: number;
}

export function cell(phase: Phase, operation: Operation, place: PlaceName): Cell {
  const figures = phase.figures.get(operation.name);
  const value = median(figures?.[place] ?? []);
  const yardstick = median(figures?.yardstick ?? []);
  return { value, slower: operation.unit === 'ms' ? value / yardstick : yardstick / value };
}

const digits = (value: number): string => value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0);

const loads = (values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(' ');

/** Where and when: without it the figures mean nothing. */
export function factsLine(facts: Facts): string {
  return `Three sites on this one machine: ${String(facts.cores)} cores (${facts.cpu}), ${String(facts.memoryGiB)} GiB, Node ${facts.node};\n`
    + `load ${loads(facts.loadBefore)} before, ${loads(facts.loadAfter)} after. Figures are only comparable within one run.`;
}

export function printed(phases: readonly Phase[], facts: Facts, rounds: number, largeBytes: number): string {
  const head = ['OPERATION', 'UNIT', ...phases.flatMap(({ rttMs }) => {
    const rtt = `RTT ${String(rttMs)}`;
    return [`${facts.yardstick} (${rtt})`, `${rtt}, leader's site`, `${rtt}, other site`];
  })];
  const table = new Table({ head, colAligns: head.map((_, i) => (i < 2 ? 'left' : 'right')), style: { head: [], border: [], compact: true } });
  for (const operation of OPERATIONS) {
    table.push([operation.name, operation.unit, ...phases.flatMap((phase) => (['yardstick', 'leader', 'other'] as const).map((place) => {
      const { value, slower } = cell(phase, operation, place);
      return place === 'yardstick' ? digits(value) : `${digits(value)} (${digits(slower)}x)`;
    }))]);
  }
  return `${table.toString()}\n\n`
    + `Medians of ${String(rounds)} interleaved rounds; (x): how many times slower than ${facts.yardstick} on the state folder's disk, in the same rounds.\n`
    + `Large files have ${String(largeBytes / 2 ** 20)} MiB. ${factsLine(facts)}\n`;
}

export function asJson(phases: readonly Phase[], facts: Facts, rounds: number, largeBytes: number): object {
  return {
    facts, rounds, largeBytes,
    phases: phases.map((phase) => ({
      rttMs: phase.rttMs,
      operations: OPERATIONS.map((operation) => ({
        name: operation.name, unit: operation.unit, rounds: phase.figures.get(operation.name),
        leader: cell(phase, operation, 'leader'), other: cell(phase, operation, 'other'), yardstick: cell(phase, operation, 'yardstick'),
      })),
    })),
  };
}
