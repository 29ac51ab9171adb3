/**
 * A worker: `worker-process.ts TASK` (JSON). It does one thing after the other on its mount until the time is up, and writes each down before and after,
 * by synchronous calls: when it is killed, at most the answer to its last call is missing.
 */
import { openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SeededRandom } from '../support/seeded-random.ts';
import { Choice } from './choice.ts';
import { isUnknown, mountIsGone, type Operation, type Told } from './operation.ts';
import { Performer } from './performer.ts';

export interface WorkerTask {
  /** No other worker, and no other life of one, has this name. */
  readonly name: string;
  readonly mount: string;
  readonly log: string;
  readonly seed: number;
  /** On the machine's monotonic clock, in ms. */
  readonly startMs: number;
  readonly untilMs: number;
  /** Longest pause between two operations. */
  readonly pauseMs: number;
}

/** Directories of the mount: workers' own ones, and those that all sites use. */
export const OWN = 'own';
export const SHARED = 'shared';
/** Another shared directory is used after so long. */
const EPOCH_MS = 15_000;
/** How often a mount that is gone is looked for. */
const LOOK_MS = 100;
const SHARED_SHARE = 0.3;
/** After so many operations of unknown outcome in a worker's directories it takes new ones: what may have happened there grows with each. */
const UNKNOWN_BOUND = 3;

export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
export const sleep = (ms: number): void => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms); };

/** The directories of one generation of a worker. */
export const rootsOf = (worker: string, generation: number): string[] => ['a', 'b'].map((side) => `${OWN}/${worker}-${String(generation)}${side}`);

export class Journal {
  readonly #fd: number;

  constructor(path: string) {
    this.#fd = openSync(path, 'a');
  }

  note(event: object): void {
    writeSync(this.#fd, `${JSON.stringify({ at: Number(process.hrtime.bigint()), ...event })}\n`);
  }
}

/** Returns when the mount is there again, or the time is up. */
export function awaitMount({ mount, untilMs }: WorkerTask): void {
  while (nowMs() < untilMs) {
    try {
      if (statSync(join(mount, OWN)).isDirectory()) return;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
    }
    sleep(LOOK_MS);
  }
}

function work(task: WorkerTask): void {
  process.umask(0);
  const random = new SeededRandom(task.seed);
  const choice = new Choice(random, task.name);
  const performer = new Performer(task.mount);
  const journal = new Journal(task.log);
  const act = (op: Operation): Told => {
    journal.note({ op });
    const told = performer.perform(op);
    journal.note({ told });
    if (mountIsGone(told)) awaitMount(task);
    return told;
  };
  const enough = (): boolean => nowMs() > task.untilMs;
  let epoch = -1;
  for (let generation = 0; !enough(); generation += 1) {
    const roots = rootsOf(task.name, generation);
    if (!roots.map((path) => act({ f: 'mkdir', path })).every(({ ok }) => ok)) continue;
    for (let unknown = 0; unknown < UNKNOWN_BOUND && !enough();) {
      const own = random.next() > SHARED_SHARE;
      const directory = `${SHARED}/e${String(Math.max(epoch, Math.floor((nowMs() - task.startMs) / EPOCH_MS)))}`;
      if (!own && directory !== `${SHARED}/e${String(epoch)}`) {
        act({ f: 'mkdir', path: directory });
        epoch = Number(directory.slice(`${SHARED}/e`.length));
      }
      for (const op of own ? choice.own(roots, performer.holds) : choice.shared(directory)) {
        const told = act(op);
        if (own && isUnknown(told)) unknown += 1;
        if (!told.ok) break;
      }
      sleep(random.next() * task.pauseMs);
    }
    if (performer.holds) act({ f: 'let-go' });
  }
}

if (process.argv[1]?.endsWith('worker-process.ts') === true) work(JSON.parse(process.argv[2] ?? '{}') as WorkerTask);
