/** What is measured, in which order. In a round each place does each operation once, right after the place before it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadKind, type LoadResult, LOAD_THREADS } from './load-process.ts';
import type { Load } from './load.ts';

export interface Scale {
  readonly rounds: number;
  readonly files: number;
  readonly budgetMs: number;
  /** How long NFS clients make files before anything is measured: code is compiled by then. */
  readonly warmUpMs: number;
  readonly largeBytes: number;
}

export const QUICK: Scale = { rounds: 3, files: 60, budgetMs: 700, warmUpMs: 10_000, largeBytes: 8 << 20 };
export const FULL: Scale = { rounds: 7, files: 400, budgetMs: 4_000, warmUpMs: 20_000, largeBytes: 64 << 20 };

export type PlaceName = 'yardstick' | 'leader' | 'other';
export const PLACES: readonly PlaceName[] = ['yardstick', 'leader', 'other'];
export type Unit = 'ms' | 'calls/s' | 'MB/s';

export interface Operation {
  readonly name: string;
  readonly kind: LoadKind;
  readonly threads: number;
  readonly unit: Unit;
  /** Reads what the other of the two sites wrote; the yardstick has no other site and reads its own. */
  readonly foreign: boolean;
}

const own = (name: string, kind: LoadKind, threads: number, unit: Unit): Operation => ({ name, kind, threads, unit, foreign: false });
const foreign = (name: string, kind: LoadKind, threads: number, unit: Unit): Operation => ({ name, kind, threads, unit, foreign: true });

/** In the order in which they run. Cold reads come before the warm ones of the same files. */
export const OPERATIONS: readonly Operation[] = [
  own('create + write 4 KiB + close', 'create', 1, 'ms'),
  own('create, 16 threads', 'create', LOAD_THREADS, 'calls/s'),
  own('stat', 'stat', 1, 'ms'),
  own('stat, 16 threads', 'stat', LOAD_THREADS, 'calls/s'),
  own('readdir', 'readdir', 1, 'ms'),
  own('sequential write', 'write-large', 1, 'MB/s'),
  own('sequential read, own site', 'read-large', 1, 'MB/s'),
  foreign('read 4 KiB of the other site, cold', 'read-small', 1, 'ms'),
  foreign('read 4 KiB of the other site, warm', 'read-small', 1, 'ms'),
  foreign('the same, 16 threads, cold', 'read-small', LOAD_THREADS, 'calls/s'),
  foreign('the same, 16 threads, warm', 'read-small', LOAD_THREADS, 'calls/s'),
  foreign('sequential read of the other site, cold', 'read-large', 1, 'MB/s'),
  foreign('sequential read of the other site, warm', 'read-large', 1, 'MB/s'),
];

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function figure(operation: Operation, result: LoadResult, largeBytes: number): number {
  switch (operation.unit) {
    case 'ms': return median(result.callsMs);
    case 'calls/s': return result.callsMs.length / (result.wallMs / 1000);
    case 'MB/s': return largeBytes / 1e6 / (median(result.callsMs) / 1000);
  }
}

/** The figures of each operation at each place, one a round. */
export type Figures = Map<string, Record<PlaceName, number[]>>;

export const emptyFigures = (): Figures => new Map(OPERATIONS.map(({ name }) => [name, { yardstick: [], leader: [], other: [] }]));

export interface RoundOptions {
  readonly load: Load;
  readonly scale: Scale;
  /** Names of folders: never used before, so that nothing is cached. */
  readonly name: string;
  readonly roots: Record<PlaceName, string>;
  readonly signal: AbortSignal;
  readonly into: Figures;
}

/** A thread of many takes as many files as the single one did; single threads come first, in a folder of their own. */
const folderOf = (round: string, place: PlaceName, threads: number): string => `${round}-${place}-${String(threads)}`;

/** Runs every operation once at each place. Rejects when a call fails or the signal is aborted. */
export async function runRound({ load, scale, name, roots, signal, into }: RoundOptions): Promise<void> {
  for (const place of PLACES) for (const threads of [1, LOAD_THREADS]) mkdirSync(join(roots[place], folderOf(name, place, threads)));
  const made = new Map<string, number>();
  for (const operation of OPERATIONS) {
    for (const place of PLACES) {
      signal.throwIfAborted();
      const { kind, threads } = operation;
      const writer = !operation.foreign || place === 'yardstick' ? place : place === 'leader' ? 'other' : 'leader';
      const folder = folderOf(name, writer, threads);
      const dir = join(roots[place], folder);
      const perThread = threads === 1 ? scale.files : Math.ceil(scale.files / 6);
      const wanted = kind === 'create' ? perThread : kind === 'write-large' || kind === 'read-large' ? 1 : kind === 'readdir' ? 20 : (made.get(folder) ?? 0);
      const request = { dir, threads, largeBytes: scale.largeBytes, budgetMs: scale.budgetMs };
      if (operation.foreign && kind === 'read-small') await load.run({ ...request, kind: 'await', count: wanted });
      const result = await load.run({ ...request, kind, count: wanted });
      // Threads end at their own time: what each has for sure is the share that the slowest made.
      if (kind === 'create') made.set(folder, result.fewest);
      into.get(operation.name)?.[place].push(figure(operation, result, scale.largeBytes));
    }
  }
}
