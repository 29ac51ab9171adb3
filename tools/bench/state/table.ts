/** What bench:state prints. */
import Table from 'cli-table3';
import type { Figure } from '../raft/table.ts';
import { median } from '../rounds.ts';
import type { SnapshotFigure } from './snapshot.ts';
import { factsLine, type Facts } from '../table.ts';

export interface Column {
  readonly files: number;
  /** 0: it had been loaded before. */
  readonly loadMs: number;
  readonly restartMs: number;
  /** Resident memory after the start, and after the load. */
  readonly restedBytes: number;
  busyBytes: number;
  listMs: number;
  listNames: number;
  readonly figures: Map<string, Figure[]>;
}

/** A start of a member with little state and a long log. */
export interface KeptLog {
  readonly bytes: number;
  readonly entries: number;
  readonly restartMs: number;
  readonly cpuMs: number;
  readonly restedBytes: number;
}

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

export function printed(columns: readonly Column[], operations: readonly string[], { keptLog: log, snapshot }: { readonly keptLog: KeptLog; readonly snapshot: SnapshotFigure }, facts: Facts): string {
  const [empty] = columns;
  const head = ['', ...columns.map(({ files }) => `${files.toLocaleString('en')} FILES`)];
  const table = new Table({ head, colAligns: head.map((_, i) => (i === 0 ? 'left' : 'right')), style: { head: [], border: [], compact: true } });
  table.push(['loaded in', ...columns.map(({ loadMs }) => (loadMs === 0 ? 'before' : seconds(loadMs)))]);
  table.push(['start to serving', ...columns.map(({ restartMs }) => seconds(restartMs))]);
  table.push(['resident memory, started', ...columns.map(({ restedBytes }) => mib(restedBytes))]);
  for (const name of operations) {
    const rate = (column: Column | undefined): number => median((column?.figures.get(name) ?? []).map(({ perSecond }) => perSecond));
    table.push([`${name}, calls/s`, ...columns.map((column) => `${rate(column).toFixed(0)} (${(rate(column) / rate(empty)).toFixed(2)}x)`)]);
    table.push([`${name}, CPU us`, ...columns.map((column) => median((column.figures.get(name) ?? []).map(({ cpuUs }) => cpuUs)).toFixed(0))]);
  }
  table.push(['the widest directory listed', ...columns.map(({ listNames, listMs }) => `${listNames.toLocaleString('en')} names in ${seconds(listMs)}`)]);
  table.push(['resident memory, afterwards', ...columns.map(({ busyBytes }) => mib(busyBytes))]);
  const kept = `With a log of ${mib(log.bytes)} kept for a member that is away (${log.entries.toLocaleString('en')} entries) and next to no state: start to serving ${seconds(log.restartMs)}, ${seconds(log.cpuMs)} of CPU, ${mib(log.restedBytes)} resident.`;
  const sent = `A raft snapshot of ${snapshot.files.toLocaleString('en')} files, ${mib(snapshot.bytes)} over a link of ${String(snapshot.rttMs)} ms: ${seconds(snapshot.ms)}, ${(snapshot.bytes / snapshot.ms / 1000).toFixed(0)} MB/s, loading included.`;
  return `${table.toString()}\n\n${kept}\n${sent}\n(x): beside the small state, in the same rounds. CPU: of the metadata server, all its threads.\n${factsLine(facts)}\n`;
}
