/** What sites do to each other's directories, timed on the mounts of a running cluster (design 7.3, 7.8, 7.9, 7.20). */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { lstat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { sleep, type Clock } from '../../../proto/runtime/clock.ts';
import { FsError } from '../../../proto/types/errno.ts';
import type { Load } from '../load.ts';
import { LOAD_THREADS } from '../load-process.ts';
import { median } from '../rounds.ts';

/** Mount points of the site that acts, and of another one. */
export interface Pair {
  readonly here: string;
  readonly there: string;
}

const SEEN_MS = 60_000;
const POLL_MS = 1;
/** What a site has answered is at the others by then, and no batch of it is under way. */
const REST_MS = 500;
/** A directory that one site alone changes for a second becomes that site's. */
const TOUCH_MS = 400;
const PLAIN = 3;

/** Milliseconds until the name is there at a mount. */
async function untilSeen(path: string, clock: Clock): Promise<number> {
  const startMs = clock.monotonicMs();
  while (await lstat(path).then(() => false, () => true)) {
    if (clock.monotonicMs() - startMs > SEEN_MS) throw new FsError('ETIMEDOUT', 'bench', `${path} is not seen`);
    await sleep(clock, POLL_MS);
  }
  return clock.monotonicMs() - startMs;
}

function timed(clock: Clock, work: () => void): number {
  const startMs = clock.monotonicMs();
  work();
  return clock.monotonicMs() - startMs;
}

/** A directory that `there` has made and owns, with a file in it, at rest. */
async function ownedThere({ here, there }: Pair, name: string, clock: Clock): Promise<void> {
  mkdirSync(join(there, name));
  writeFileSync(join(there, name, 'first'), name);
  await untilSeen(join(here, name, 'first'), clock);
  await sleep(clock, REST_MS);
}

/** The first change by another site than the owner, and the median of those after it: one command each. backlog: so many changes the owner has answered there right before. */
export async function recall(pair: Pair, name: string, clock: Clock, backlog = 0): Promise<{ readonly recallMs: number; readonly plainMs: number }> {
  await ownedThere(pair, name, clock);
  for (let i = 0; i < backlog; i += 1) symlinkSync('x', join(pair.there, name, `backlog-${String(i)}`));
  const recallMs = timed(clock, () => { symlinkSync('x', join(pair.here, name, 'recall')); });
  const plain = Array.from({ length: PLAIN }, (_, i) => timed(clock, () => { symlinkSync('x', join(pair.here, name, `plain-${String(i)}`)); }));
  return { recallMs, plainMs: median(plain) };
}

/** From the answer of a change that the owner makes alone until another site's mount shows it. */
export async function seen({ here, there }: Pair, name: string, clock: Clock): Promise<number> {
  mkdirSync(join(here, name));
  await untilSeen(join(there, name), clock);
  await sleep(clock, REST_MS);
  symlinkSync('x', join(here, name, 'seen'));
  return untilSeen(join(there, name, 'seen'), clock);
}

/** Files a second that one thread makes in one directory which two sites use, and sixteen in sixteen. */
export async function overlap({ here, there }: Pair, name: string, load: Load, clock: Clock, budgetMs: number): Promise<{ readonly one: number; readonly sixteen: number }> {
  const dirs = Array.from({ length: LOAD_THREADS }, (_, i) => join(name, String(i)));
  mkdirSync(join(here, name));
  for (const dir of dirs) mkdirSync(join(here, dir));
  for (const dir of dirs) await untilSeen(join(there, dir), clock);
  const stop = new AbortController();
  const visiting = visit(dirs.map((dir) => join(there, dir)), clock, stop.signal);
  try {
    await sleep(clock, 2 * TOUCH_MS);
    const rate = async (threads: number, sub: string): Promise<number> => {
      const { callsMs, wallMs } = await load.run({ kind: 'create', dir: join(here, name), prefix: sub, count: Number.MAX_SAFE_INTEGER, threads, budgetMs, largeBytes: 0 });
      return (callsMs.length * 1000) / wallMs;
    };
    await rate(LOAD_THREADS, 'warm');
    return { one: await rate(1, 'one'), sixteen: await rate(LOAD_THREADS, 'sixteen') };
  } finally {
    stop.abort();
    await visiting;
  }
}

/** Files a second that one thread at each of two sites makes in the same directory, and eight at each in the same eight. */
export async function between({ here, there }: Pair, name: string, loads: readonly [Load, Load], clock: Clock, budgetMs: number): Promise<{ readonly ones: number; readonly eights: number }> {
  mkdirSync(join(here, name));
  for (let i = 0; i < LOAD_THREADS / 2; i += 1) mkdirSync(join(here, name, String(i)));
  for (let i = 0; i < LOAD_THREADS / 2; i += 1) await untilSeen(join(there, name, String(i)), clock);
  const rate = async (threads: number, sub: string): Promise<number> => {
    const parts = await Promise.all([here, there].map((mount, i) => loads[i === 0 ? 0 : 1].run({ kind: 'create', dir: join(mount, name), prefix: `${sub}-${String(i)}-`, count: Number.MAX_SAFE_INTEGER, threads, budgetMs, largeBytes: 0 })));
    return parts.reduce((sum, { callsMs, wallMs }) => sum + (callsMs.length * 1000) / wallMs, 0);
  };
  await rate(LOAD_THREADS / 2, 'warm');
  return { ones: await rate(1, 'one'), eights: await rate(LOAD_THREADS / 2, 'eight') };
}

/** Another site's changes, so often that the directories stay shared. */
async function visit(dirs: readonly string[], clock: Clock, signal: AbortSignal): Promise<void> {
  for (let round = 0; !signal.aborted; round += 1) {
    const nextMs = clock.monotonicMs() + TOUCH_MS;
    await Promise.all(dirs.map((dir) => symlink('x', join(dir, `visit-${String(round)}`))));
    await sleep(clock, Math.max(0, nextMs - clock.monotonicMs()));
  }
}
