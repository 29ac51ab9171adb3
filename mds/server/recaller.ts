/**
 * Asks sites to give back what they own and another site's command touches: the owner's mds by itself, which costs two one-way
 * trips, or through the log where it cannot be reached (design 7.8 to 7.10).
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { abortable } from '../../proto/runtime/abortable.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { RECALL_BOUND_MS } from '../../proto/types/limits.ts';
import type { Event, Held } from '../fsm/index.ts';
import type { CommitOptions, Committed, Committer } from './committer.ts';
import { ReturnWatch } from './return-watch.ts';

type Command = geofs.v1.Command.$Properties;

export interface RecallingCommitterOptions {
  readonly inner: Committer;
  /** Asks the site's owner: true if its Return is on its way, or nothing was left to return. */
  readonly hint: (site: number, grants: readonly number[], inos: readonly number[]) => Promise<boolean>;
  readonly siteName: (site: number) => string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The third command that asks back single inodes of a grant within this time brings back all of it (design 7.10). */
const OFTEN_MS = 10_000;
const OFTEN = 3;
const GRANTS_WATCHED = 10_000;
/** An owner that is away finds what is asked back when it comes: it is asked through the log again for what it may have missed. */
const ASK_AGAIN_MS = 30_000;

/** One command's wait for others. */
interface Pursuit {
  readonly watch: ReturnWatch;
  readonly sinceMs: number;
  /** By grant that it meets: whether all of it is asked back. Decided once: a round more is no recall more. */
  readonly whole: Map<number, boolean>;
  /** When the log was asked last. */
  askedMs: number;
}

export class RecallingCommitter implements Committer {
  readonly #o: RecallingCommitterOptions;
  /** By grant: when commands asked for single inodes of it lately. */
  readonly #recent = new Map<number, number[]>();
  readonly #watches = new Set<ReturnWatch>();
  /** Recalls on their way through the log, by what they ask for: as long as a cut lasts, one is enough. */
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(options: RecallingCommitterOptions) {
    this.#o = options;
  }

  newTrace(): number {
    return this.#o.inner.newTrace();
  }

  abandon(trace: number): void {
    this.#o.inner.abandon(trace);
  }

  /** As its inner one. ETIMEDOUT: an owner that is not the client's own site has not given it back within RECALL_BOUND_MS; nothing is done. */
  async commit(command: Command, signal: AbortSignal, options: CommitOptions = {}): Promise<Committed> {
    const first = await this.#o.inner.commit(command, signal, options);
    return isHeld(first) ? this.#pursue(command, first.reply.held ?? [], signal, options) : first;
  }

  /** Something was given back. */
  onEvents(events: readonly Event[]): void {
    for (const event of events) for (const watch of this.#watches) watch.onEvent(event);
  }

  /** The state was replaced as a whole: no event tells what was given back. */
  onReplaced(): void {
    for (const watch of this.#watches) watch.wake();
  }

  async #pursue(command: Command, first: readonly Held[], signal: AbortSignal, options: CommitOptions): Promise<Committed> {
    const { inner, clock } = this.#o;
    const pursuit: Pursuit = { watch: new ReturnWatch(), sinceMs: clock.monotonicMs(), whole: new Map(), askedMs: -Infinity };
    const { watch } = pursuit;
    this.#watches.add(watch);
    try {
      let held = first;
      for (let round = 0; ; round += 1) {
        watch.add(held);
        const endMs = this.#endMs(held, pursuit, options);
        const asked = await this.#recall(held, round, pursuit, endMs, signal);
        // Without a quorum it would not be judged again before the end of the cut.
        if (!asked && !watch.hasReturned && clock.monotonicMs() >= endMs) throw this.#timedOut(held, options);
        watch.begin();
        const committed = await inner.commit(command, signal, { ...options, asked });
        if (!isHeld(committed)) return committed;
        held = committed.reply.held ?? [];
        if (clock.monotonicMs() >= this.#endMs(held, pursuit, options)) throw this.#timedOut(held, options);
      }
    } finally {
      this.#watches.delete(watch);
    }
  }

  /** Until when the command may wait, by the clock: for what its client's own site owns, for ever. */
  #endMs(held: readonly Held[], { sinceMs }: Pursuit, { site }: CommitOptions): number {
    return held.some((one) => one.site !== site) ? sinceMs + RECALL_BOUND_MS : Infinity;
  }

  #timedOut(held: readonly Held[], { site }: CommitOptions): FsError {
    const owner = held.find((one) => one.site !== site)?.site ?? 0;
    return new FsError('ETIMEDOUT', 'commit', `site ${this.#o.siteName(owner)} owns what this touches and has not given it back`);
  }

  /** True: the owners' Returns are on their way, so that a command proposed now comes after them. Waits until endMs at most, or for an answer to a hint. */
  async #recall(held: readonly Held[], round: number, pursuit: Pursuit, endMs: number, signal: AbortSignal): Promise<boolean> {
    const { clock, hint } = this.#o;
    const bySite = this.#wanted(held, pursuit);
    const isDue = clock.monotonicMs() - pursuit.askedMs >= ASK_AGAIN_MS;
    const answers = await Promise.all([...bySite].map(async ([site, { grants, inos }]) => {
      // Asked before, and still not there: the Return is late, or the owner lost it.
      const reached = round < 2 && await hint(site, ascending(grants), ascending(inos));
      if (!reached && (round <= 2 || isDue)) {
        pursuit.askedMs = clock.monotonicMs();
        await this.#throughTheLog(ascending(grants), ascending(inos), Math.min(endMs - clock.monotonicMs(), RECALL_BOUND_MS), signal);
      }
      return reached;
    }));
    const onTheirWay = answers.every((reached) => reached);
    if (!onTheirWay || round > 0) await pursuit.watch.wait(clock, endMs - clock.monotonicMs(), signal);
    return onTheirWay && round === 0;
  }

  #wanted(held: readonly Held[], { whole }: Pursuit): Map<number, { readonly grants: Set<number>; readonly inos: Set<number> }> {
    const bySite = new Map<number, { readonly grants: Set<number>; readonly inos: Set<number> }>();
    for (const one of held) {
      const [site, grant, ino] = [one.site ?? 0, one.grant ?? 0, one.ino ?? 0];
      const wanted = bySite.get(site) ?? { grants: new Set<number>(), inos: new Set<number>() };
      bySite.set(site, wanted);
      const isWhole = whole.get(grant) ?? this.#isOften(grant);
      whole.set(grant, isWhole);
      if (isWhole) wanted.grants.add(grant);
      else wanted.inos.add(ino);
    }
    return bySite;
  }

  #isOften(grant: number): boolean {
    const nowMs = this.#o.clock.monotonicMs();
    const recent = (this.#recent.get(grant) ?? []).filter((at) => nowMs - at < OFTEN_MS);
    recent.push(nowMs);
    this.#recent.delete(grant);
    this.#recent.set(grant, recent.slice(-OFTEN));
    if (this.#recent.size > GRANTS_WATCHED) this.#recent.delete(this.#recent.keys().next().value ?? 0);
    return recent.length >= OFTEN;
  }

  /** Resolves when it is committed, or was not within this time: without a quorum nothing is recalled. Rejects with the signal's reason. */
  async #throughTheLog(grants: number[], inos: number[], boundMs: number, signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#o;
    const patience = new AbortController();
    const timer = clock.after(Math.max(0, boundMs), () => { patience.abort(new FsError('ETIMEDOUT', 'recall', 'no quorum')); });
    try {
      await abortable(this.#propose(grants, inos), AbortSignal.any([signal, patience.signal]));
    } catch (error) {
      signal.throwIfAborted();
      logger.warn({ reason: String(error) }, 'a recall was not committed');
    } finally {
      timer.cancel();
    }
  }

  /** Once Raft has taken it, it settles only when the cut is over; whoever asks for the same meanwhile waits for that one. */
  #propose(grants: number[], inos: number[]): Promise<unknown> {
    const { inner, clock, logger } = this.#o;
    const key = `${grants.join()}/${inos.join()}`;
    const known = this.#underWay.get(key);
    if (known !== undefined) return known;
    logger.info({ grants, inos }, 'asking an owner through the log');
    // What no leader has taken by then is no use to anybody.
    const stale = new AbortController();
    const timer = clock.after(RECALL_BOUND_MS, () => { stale.abort(new FsError('ETIMEDOUT', 'recall', 'no leader')); });
    const proposed = inner.commit({ format: 1, group: 0, time: encodeTime(clock.wallTime()), recall: { grants, inos } }, stale.signal)
      .finally(() => { timer.cancel(); this.#underWay.delete(key); });
    this.#underWay.set(key, proposed);
    return proposed;
  }
}

const isHeld = ({ reply }: Committed): boolean => (reply.held ?? []).length > 0;

const ascending = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((a, b) => a - b);
