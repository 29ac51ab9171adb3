/**
 * Finds room for what a quota has no room for here (design 7.15): asks for a share of what is free, and other sites for what they can
 * spare. Where there is none to be had, or nobody can be asked, the answer is EDQUOT.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { ERRNO } from '../../proto/types/errno.ts';
import { GUEST_FRESH_MS, QUOTA_VAIN_MS, QUOTA_WAIT_MS } from '../../proto/types/limits.ts';
import { portionOf } from '../delegation/spending.ts';
import { findQuota, freeOf, lack, obtainable, type Amount, type Event, type QuotaRecord, type Short } from '../fsm/index.ts';
import type { StateStore } from '../store/state-store.ts';
import type { CommitOptions, Committed, Committer } from './committer.ts';
import { isLoading } from './when-loaded.ts';

type Command = geofs.v1.Command.$Properties;

export interface QuotaCommitterOptions {
  readonly inner: Committer;
  /** For what has no place in the site's stream. */
  readonly beside: Committer;
  readonly store: Pick<StateStore, 'queryApplied'>;
  readonly site: () => number;
  /** How long ago the leader was heard. */
  readonly leaderAgeMs: () => number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Between two looks whether something was given back, also where no event tells. */
const POLL_MS = 200;

export class QuotaCommitter implements Committer {
  readonly #o: QuotaCommitterOptions;
  /** By quota: one question at a time. */
  readonly #asking = new Map<number, Promise<unknown>>();
  /** By quota: until when nobody is asked, because it was in vain. */
  readonly #vain = new Map<number, number>();
  readonly #wake = new Set<() => void>();

  constructor(options: QuotaCommitterOptions) {
    this.#o = options;
  }

  newTrace(): number {
    return this.#o.inner.newTrace();
  }

  abandon(trace: number): void {
    this.#o.inner.abandon(trace);
  }

  /** As its inner one. EDQUOT in the reply: no room, as far as can be told within QUOTA_WAIT_MS. */
  async commit(command: Command, signal: AbortSignal, options: CommitOptions = {}): Promise<Committed> {
    const { inner, clock } = this.#o;
    let sinceMs: number | undefined;
    for (;;) {
      const committed = await inner.commit(command, signal, options);
      for (const project of committed.low ?? []) this.#askAhead(project);
      const { short } = committed.reply;
      if (short == null) return committed;
      sinceMs ??= clock.monotonicMs();
      if (await this.#findRoom(short, sinceMs, signal)) continue;
      // What is on its way once more must not be done after it was refused.
      if ((short.site ?? 0) === 0) return inner.commit({ ...command, conclude: true }, signal, options);
      return options.elsewhere === true ? inner.commit({ ...command, refusal: ERRNO.EDQUOT }, signal, options) : committed;
    }
  }

  /** Something was given back, or a limit changed. */
  onEvents(events: readonly Event[]): void {
    for (const event of events) {
      // A question, its own among them, brings nothing to others.
      if (event.kind !== 'quota' || event.asks || event.asker !== 0) continue;
      this.#vain.delete(event.project);
      for (const wake of this.#wake) wake();
    }
  }

  /** True: it is worth another try. */
  async #findRoom(short: Short, sinceMs: number, signal: AbortSignal): Promise<boolean> {
    const { clock, leaderAgeMs } = this.#o;
    const project = short.project ?? 0;
    const quota = await this.#quota(project, signal);
    if (quota === undefined) return true;
    const nowMs = clock.monotonicMs();
    const missing: Amount = { bytes: short.bytes ?? 0, files: short.files ?? 0 };
    if (lack(obtainable(quota, short.site ?? 0), missing) !== undefined || leaderAgeMs() > GUEST_FRESH_MS) return false;
    const isOver = nowMs - sinceMs > QUOTA_WAIT_MS;
    if (isOver) this.#vain.set(project, nowMs + QUOTA_VAIN_MS);
    const isFree = (short.site ?? 0) !== 0 && lack(freeOf(quota), missing) === undefined;
    if (isOver || (!isFree && nowMs < (this.#vain.get(project) ?? 0))) return false;
    const { promise: changed, resolve: wake } = Promise.withResolvers<undefined>();
    const woken = (): void => { wake(undefined); };
    this.#wake.add(woken);
    try {
      const pause = sleep(clock, POLL_MS, signal);
      if (!await Promise.race([this.#ask(quota, short.site ?? 0, missing), pause.then(() => false)])) await Promise.race([changed, pause]);
    } finally {
      this.#wake.delete(woken);
    }
    return true;
  }

  /** undefined: it was taken away meanwhile, or the state is being replaced. */
  async #quota(project: number, signal: AbortSignal): Promise<QuotaRecord | undefined> {
    try {
      return await this.#o.store.queryApplied((view) => findQuota(view, project));
    } catch (error) {
      if (!isLoading(error)) throw error;
      await sleep(this.#o.clock, POLL_MS, signal);
      return undefined;
    }
  }

  /** True: there was enough, or somebody else has been answered meanwhile. Never rejects, and may never resolve: without a quorum. */
  #ask(quota: QuotaRecord, site: number, missing: Amount): Promise<boolean> {
    const { project } = quota;
    const asking = this.#asking.get(project);
    if (asking !== undefined) return asking.then(() => true);
    const want = portionOf(quota);
    const free = freeOf(quota);
    // What apply judges needs all of it to be free.
    const lacking = site !== 0 ? missing : { bytes: wholeOf(missing.bytes, free.bytes), files: wholeOf(missing.files, free.files) };
    const asked = this.#propose({ project, site, wantBytes: want.bytes, wantFiles: want.files, needBytes: lacking.bytes, needFiles: lacking.files });
    this.#asking.set(project, asked.finally(() => { this.#asking.delete(project); }));
    return asked;
  }

  async #propose(quotaAsk: geofs.v1.QuotaAsk.$Properties): Promise<boolean> {
    const { beside, site, clock, logger } = this.#o;
    try {
      const { reply } = await beside.commit({ format: 1, group: 0, site: site(), time: encodeTime(clock.wallTime()), quotaAsk }, new AbortController().signal);
      return reply.existed === true;
    } catch (error) {
      logger.debug({ project: quotaAsk.project, reason: String(error) }, 'a share of a quota was not asked for');
      return false;
    }
  }

  /** Before the share is gone: whoever comes next does not wait. */
  #askAhead(project: number): void {
    if (this.#asking.has(project) || this.#o.leaderAgeMs() > GUEST_FRESH_MS) return;
    const asked = this.#quota(project, new AbortController().signal).then(async (quota) => {
      if (quota === undefined) return;
      const want = portionOf(quota);
      await this.#propose({ project, site: this.#o.site(), wantBytes: want.bytes, wantFiles: want.files });
    }).catch((error: unknown) => { this.#o.logger.debug({ project, reason: String(error) }, 'a share of a quota was not asked for'); });
    this.#asking.set(project, asked.finally(() => { this.#asking.delete(project); }));
  }
}

/** What is missing, and what is there already. */
const wholeOf = (missing: number, free: number): number => (missing === 0 ? 0 : missing + Math.max(0, free));
