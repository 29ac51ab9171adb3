/**
 * Asks sites to give back what they own and another site's command touches: the owner's mds by itself, which costs two one-way
 * trips, or through the log where it cannot be reached (design 7.8 to 7.10).
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { abortable } from '../../proto/runtime/abortable.ts';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { RECALL_BOUND_MS } from '../../proto/types/limits.ts';
import type { Event, Held } from '../fsm/index.ts';
import type { CommitOptions, Committed, Committer } from './committer.ts';

type Command = geofs.v1.Command.$Properties;

export interface RecallingCommitterOptions {
  readonly inner: Committer;
  /** Asks the site's owner: true if its Return is on its way, or nothing was left to return. */
  readonly hint: (site: number, grants: readonly number[], inos: readonly number[]) => Promise<boolean>;
  readonly siteName: (site: number) => string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The third single inode of a grant that is asked back within this time brings back all of it (design 7.10). */
const OFTEN_MS = 10_000;
const OFTEN = 3;
/** A Return that should have been applied is looked for again after this long, also where no event tells. */
const RETURN_POLL_MS = 200;
/** Of an owner that is away, only each so-manieth look asks through the log again. */
const ASK_AGAIN = 50;

export class RecallingCommitter implements Committer {
  readonly #o: RecallingCommitterOptions;
  /** By grant: when its single inodes were asked back lately. */
  readonly #recent = new Map<number, number[]>();
  /** Who waits for a Return. */
  readonly #returned = new Set<() => void>();

  constructor(options: RecallingCommitterOptions) {
    this.#o = options;
  }

  newTrace(): number {
    return this.#o.inner.newTrace();
  }

  abandon(trace: number): void {
    this.#o.inner.abandon(trace);
  }

  /** As its inner one. ETIMEDOUT: an owner that is not the client's own site has not given it back within RECALL_BOUND_MS. */
  async commit(command: Command, signal: AbortSignal, options: CommitOptions = {}): Promise<Committed> {
    const { inner, clock, siteName } = this.#o;
    let asked = options.asked === true;
    let sinceMs: number | undefined;
    for (let round = 0; ; round += 1) {
      const committed = await inner.commit(command, signal, { ...options, asked });
      const held = committed.reply.held ?? [];
      if (held.length === 0) return committed;
      const nowMs = clock.monotonicMs();
      sinceMs ??= nowMs;
      if (nowMs - sinceMs > RECALL_BOUND_MS && held.some(({ site }) => site !== options.site)) {
        throw new FsError('ETIMEDOUT', 'commit', `site ${siteName(held[0]?.site ?? 0)} owns what this touches and has not given it back`);
      }
      asked = await this.#recall(held, round, signal);
    }
  }

  /** Something was given back. */
  onEvents(events: readonly Event[]): void {
    if (!events.some((event) => event.kind === 'returned')) return;
    for (const wake of this.#returned) wake();
    this.#returned.clear();
  }

  /** True: the owners' Returns are on their way, so that a command proposed now comes after them. */
  async #recall(held: readonly Held[], round: number, signal: AbortSignal): Promise<boolean> {
    const bySite = new Map<number, { grants: Set<number>; inos: Set<number> }>();
    for (const { site, grant, ino } of held) {
      const wanted = bySite.get(site ?? 0) ?? { grants: new Set<number>(), inos: new Set<number>() };
      bySite.set(site ?? 0, wanted);
      if (this.#isOften(grant ?? 0)) wanted.grants.add(grant ?? 0);
      else wanted.inos.add(ino ?? 0);
    }
    const answers = await Promise.all([...bySite].map(async ([site, { grants, inos }]) => {
      // Asked before, and still not there: the Return is late, or the owner lost it.
      const reached = round < 2 && await this.#o.hint(site, ascending(grants), ascending(inos));
      if (!reached && (round <= 2 || round % ASK_AGAIN === 0)) await this.#throughTheLog(ascending(grants), ascending(inos), signal);
      return reached;
    }));
    const onTheirWay = answers.every((reached) => reached);
    if (!onTheirWay || round > 0) await this.#someReturn(signal);
    return onTheirWay && round === 0;
  }

  #isOften(grant: number): boolean {
    const nowMs = this.#o.clock.monotonicMs();
    const recent = (this.#recent.get(grant) ?? []).filter((at) => nowMs - at < OFTEN_MS);
    recent.push(nowMs);
    this.#recent.set(grant, recent.slice(-OFTEN));
    if (this.#recent.size > 10_000) this.#recent.delete(this.#recent.keys().next().value ?? 0);
    return recent.length >= OFTEN;
  }

  async #throughTheLog(grants: number[], inos: number[], signal: AbortSignal): Promise<void> {
    const { inner, clock, logger } = this.#o;
    logger.info({ grants, inos }, 'asking an owner through the log');
    // Without a quorum nothing is recalled, and what waits for it ends at its bound, also when a leader has been given it.
    const patience = new AbortController();
    const timer = clock.after(RECALL_BOUND_MS, () => { patience.abort(new FsError('ETIMEDOUT', 'recall', 'no quorum')); });
    try {
      const either = AbortSignal.any([signal, patience.signal]);
      await abortable(inner.commit({ format: 1, group: 0, time: encodeTime(clock.wallTime()), recall: { grants, inos } }, either), either);
    } catch (error) {
      signal.throwIfAborted();
      logger.warn({ reason: String(error) }, 'a recall was not committed');
    } finally {
      timer.cancel();
    }
  }

  async #someReturn(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wake = (): void => { resolve(undefined); };
    this.#returned.add(wake);
    try {
      await Promise.race([promise, sleep(this.#o.clock, RETURN_POLL_MS, signal)]);
    } finally {
      this.#returned.delete(wake);
    }
  }
}

const ascending = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((a, b) => a - b);
