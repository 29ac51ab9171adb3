/** Many seeds at once, each in a thread of its own that shares nothing with the others. */
import { Worker } from 'node:worker_threads';
import type { Counts } from './simulation.ts';

export interface SeedRun {
  readonly from: number;
  readonly seeds: number;
  /** Threads. */
  readonly jobs: number;
  readonly onPassed: (counts: Counts) => void;
}

/** What a thread says of the seed that it was given. */
export type SeedReport = { readonly seed: number; readonly counts: Counts } | { readonly seed: number; readonly failure: string };

/** The one command that shows what happened. */
export function replayCommand(seed: number): string {
  return `npm run sim -- --from ${String(seed)} --seeds 1 --trace`;
}

/** Resolves when all have passed; rejects with the first that fails and the command that replays it. */
export async function runSeeds(run: SeedRun): Promise<void> {
  let next = run.from;
  const end = run.from + run.seeds;
  const workers: Worker[] = [];
  const thread = (): Promise<void> => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./seed-worker.ts', import.meta.url));
    workers.push(worker);
    let seed = next;
    const give = (): void => {
      seed = next++;
      if (seed < end) worker.postMessage(seed);
      else resolve();
    };
    const failed = (reason: string): void => { reject(new Error(`seed ${String(seed)} failed: ${reason}\nreplay it: ${replayCommand(seed)}`)); };
    worker.on('message', (report: SeedReport) => {
      if ('failure' in report) { failed(report.failure); return; }
      run.onPassed(report.counts);
      give();
    });
    worker.on('error', (error: Error) => { failed(error.message); });
    worker.on('exit', (code) => { failed(`its thread ended with ${String(code)}`); });
    give();
  });
  try {
    await Promise.all(Array.from({ length: Math.min(run.jobs, run.seeds) }, thread));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
