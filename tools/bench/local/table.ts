/** What bench:local prints. */
import Table from 'cli-table3';
import type { LoadFigure } from '../raft/load.ts';
import { median } from '../rounds.ts';
import { factsLine, type Facts } from '../table.ts';
import { keepsUp, type FlowFigure } from './flow.ts';

export interface LocalFigure extends LoadFigure {
  /** CPU a create, microseconds: of the mds that answers, of each other one (their mean), of the process with the sessions. */
  readonly ownerUs: number;
  readonly otherUs: number;
  readonly clientUs: number;
}

export interface WireFigure {
  readonly place: string;
  /** Bytes a file that reach the other sites, a site. */
  readonly perSiteBytes: number;
  /** Bytes a file that reach the own site. */
  readonly ownBytes: number;
}

export interface LocalResults {
  readonly rounds: number;
  readonly seconds: number;
  readonly rttMs: number;
  readonly facts: Facts;
  /** By number of sessions. */
  readonly local: ReadonlyMap<number, readonly LocalFigure[]>;
  readonly wires: readonly WireFigure[];
  readonly flows: readonly FlowFigure[];
  readonly flowRttMs: number;
  readonly flowMbits: number;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const made = new Table({ head: [...head], colAligns: head.map((_, i) => (i === 0 ? 'left' : 'right')), style: { head: [], border: [], compact: true } });
  made.push(...rows.map((row) => [...row]));
  return made.toString();
};

/** Of the rate offered: less is said to be less. */
const REACHED = 0.95;

/** What is answered at a rate, and whether the other sites keep up. */
function flowed({ flows, flowRttMs, flowMbits }: LocalResults): string {
  if (flows.length === 0) return '';
  const rows = flows.map((figure) => [
    figure.place, figure.offered.toFixed(0), figure.answered.toFixed(0), figure.replicated.toFixed(0), String(Math.max(...figure.lags)), String(figure.lags.at(-1) ?? 0), keepsUp(figure) ? 'bounded' : 'GROWS',
    (figure.drainedMs / 1000).toFixed(1), figure.fileBytes.toFixed(0), figure.mbits.toFixed(1), ((figure.fileBytes * figure.offered * 8) / 1_000_000).toFixed(1),
  ]);
  const made = table([`MADE AT, RTT ${String(flowRttMs)} MS, ${String(flowMbits)} MBIT/S`, 'OFFERED/S', 'ANSWERED/S', 'REPLICATED/S', 'LAG AT MOST', 'AT THE END', 'LAG', 'GONE AFTER S', 'BYTES A FILE', 'MBIT/S', 'AT THE RATE OFFERED'], rows);
  const isSlow = flows.some(({ offered, answered }) => answered < REACHED * offered);
  return `${made}\nLag: files answered that another site does not show yet, looked at each second. Bytes and megabits: on the busiest link, all that it carries.
${isSlow ? 'The rate offered was not reached: sessions, members and relay share this machine\'s processors. Bounded says something of the rate answered alone.\n' : ''}\n`;
}

export function printed(results: LocalResults): string {
  const { rounds, seconds, rttMs, facts, local, wires } = results;
  const rows = [...local].map(([sessions, list]) => {
    const of = (pick: (figure: LocalFigure) => number): number => median(list.map(pick));
    return [
      String(sessions), of((f) => f.perSecond).toFixed(0), of((f) => f.p50Ms).toFixed(2), of((f) => f.p99Ms).toFixed(2),
      of((f) => f.ownerUs).toFixed(0), of((f) => f.otherUs).toFixed(0), of((f) => f.clientUs).toFixed(0),
    ];
  });
  const creates = table(['SESSIONS', 'CREATES/S', 'P50 MS', 'P99 MS', 'OWNER US', 'OTHER MDS US', 'CLIENT US'], rows);
  const bytes = wires.length === 0 ? '' : `${table(
    [`MADE AT, RTT ${String(rttMs)} MS`, 'BYTES A FILE AND OTHER SITE', 'BYTES A FILE BACK'],
    wires.map(({ place, perSiteBytes, ownBytes }) => [place, perSiteBytes.toFixed(0), ownBytes.toFixed(0)]),
  )}\n\n`;
  return `${creates}\n\n${bytes}${flowed(results)}Medians of ${String(rounds)} rounds of ${String(seconds)} s, one create under way in each session; CPU of each process, a create.
A file of the WAN: create and commit, as TCP carries them, TLS and acknowledgements of the log included.\n${factsLine(facts)}\n`;
}
