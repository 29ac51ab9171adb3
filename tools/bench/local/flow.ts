/** What a site answers at a set rate on its way to the others over a long, narrow link (design 7.6): whether they keep up. */
import { sleep, type Clock } from '../../../proto/runtime/clock.ts';
import type { Geofs, Proposers } from '../raft/geofs.ts';

export interface FlowOptions {
  /** Creates a second that are begun, as far as those under way leave somebody free to. */
  readonly perSecond: number;
  readonly seconds: number;
  /** At most so many are under way. */
  readonly proposers: number;
  readonly clock: Clock;
}

/** Files a second, and files. */
export interface FlowFigure {
  readonly place: string;
  readonly offered: number;
  readonly answered: number;
  /** In the state of another site, in the same time. */
  readonly replicated: number;
  /** Answered and not there yet, second by second. */
  readonly lags: readonly number[];
  /** From the last answer until all of it is there. */
  readonly drainedMs: number;
  /** On the busiest link, all that it carries. */
  readonly fileBytes: number;
  readonly mbits: number;
}

const LOOK_MS = 1_000;
const DRAINED_MS = 120_000;
const POLL_MS = 20;
const MBIT = 1_000_000 / 8;
/** Of what is answered at least so much comes to the other site meanwhile: the rest is the noise of a busy machine. */
const KEEPS_UP = 0.9;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Whether the lag stays bounded: the last third of the time is hardly worse than the first. Three seconds at least. */
export function keepsUp({ lags, answered }: Pick<FlowFigure, 'lags' | 'answered'>): boolean {
  const third = Math.floor(lags.length / 3);
  const grown = mean(lags.slice(-third)) - mean(lags.slice(0, third));
  return grown <= (1 - KEEPS_UP) * answered * ((lags.length - third) * LOOK_MS) / 1000;
}

/** Begins them at the rate, at most `proposers` at once. */
async function offer(make: (proposer: number) => Promise<void>, { perSecond, seconds, proposers, clock }: FlowOptions, onAnswered: () => void): Promise<void> {
  const startMs = clock.monotonicMs();
  const endMs = startMs + seconds * 1000;
  let dueMs = startMs;
  await Promise.all(Array.from({ length: proposers }, async (_, proposer) => {
    for (;;) {
      // What nobody was free for is not made up for later.
      const atMs = dueMs = Math.max(dueMs + 1000 / perSecond, clock.monotonicMs() - LOOK_MS);
      if (Math.max(atMs, clock.monotonicMs()) >= endMs) return;
      if (atMs > clock.monotonicMs()) await sleep(clock, atMs - clock.monotonicMs());
      await make(proposer);
      onAnswered();
    }
  }));
}

const busiest = (before: ReturnType<Geofs['linkBytes']>, after: ReturnType<Geofs['linkBytes']>): number => Math.max(...after.map(({ bytes }, i) => bytes - (before[i]?.bytes ?? 0)));

/** makers: of the site that answers; watchers: of another one. */
export async function flow(geofs: Geofs, place: string, { makers, watchers }: { readonly makers: Proposers; readonly watchers: Proposers }, options: FlowOptions): Promise<FlowFigure> {
  const { clock, perSecond } = options;
  let answered = 0;
  const before = await watchers.countIn(makers.folders);
  const seen = async (): Promise<number> => await watchers.countIn(makers.folders) - before;
  const bytesFrom = geofs.linkBytes();
  const startMs = clock.monotonicMs();
  const lags: number[] = [];
  const stop = new AbortController();
  const watching = (async () => {
    for (let nextMs = startMs + LOOK_MS; ; nextMs += LOOK_MS) {
      await sleep(clock, Math.max(0, nextMs - clock.monotonicMs()));
      if (stop.signal.aborted) return;
      const made = answered;
      lags.push(Math.max(0, made - await seen()));
    }
  })();
  await offer((proposer) => makers.makeFile(proposer, false), options, () => { answered += 1; });
  const tookMs = clock.monotonicMs() - startMs;
  const there = await seen();
  stop.abort();
  await watching;
  const drainMs = clock.monotonicMs();
  while (await seen() < answered) {
    if (clock.monotonicMs() - drainMs > DRAINED_MS) throw new Error(`after ${String(DRAINED_MS)} ms not all that was answered is at the other site`);
    await sleep(clock, POLL_MS);
  }
  const allMs = clock.monotonicMs() - startMs;
  const bytes = busiest(bytesFrom, geofs.linkBytes());
  return {
    place, offered: perSecond, answered: (answered * 1000) / tookMs, replicated: (there * 1000) / tookMs, lags, drainedMs: allMs - tookMs,
    fileBytes: bytes / answered, mbits: bytes / MBIT / (allMs / 1000),
  };
}
