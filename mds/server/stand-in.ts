/**
 * An mds that does not keep its site's journal: it serves the site's clients only while the one that does is away, so that one of them
 * serves at a time and each client sees its neighbours' changes at once (design 4.6).
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { RETURN_LASTING_MS, RETURN_STEADY_MAX_MS, STAND_IN_PROBE_MS } from '../../proto/types/limits.ts';
import type { PeerAddress } from './members.ts';

export interface StandInOptions {
  /** Who keeps the journal of this site, if another mds does. */
  readonly keeper: () => PeerAddress | undefined;
  /** Whether it answers this mds now, bounded in time. */
  readonly answers: (node: number) => Promise<boolean>;
  /** Clients of this site are served here, who may be elsewhere. */
  readonly serves: () => boolean;
  /** They are to go there. */
  readonly onServed: (by: PeerAddress) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** So many answers in a row, for one alone may be the last before it is away again; doubled each time that it was not back for long. */
const ENOUGH = 2;
const MOST = RETURN_STEADY_MAX_MS / STAND_IN_PROBE_MS;

export class StandIn {
  readonly #o: StandInOptions;
  #timer: Timer | undefined;
  #answered = 0;
  #enough = ENOUGH;
  #handedBackMs: number | undefined;
  /** Asked so recently that it is not asked again for the next client. */
  #asked: { readonly atMs: number; readonly by: Promise<PeerAddress | undefined> } | undefined;
  #closed = false;

  constructor(options: StandInOptions) {
    this.#o = options;
  }

  /** The mds that serves this site's clients, if it is another one and not away: as it was STAND_IN_PROBE_MS ago at most. */
  servedBy(): Promise<PeerAddress | undefined> {
    const nowMs = this.#o.clock.monotonicMs();
    if (this.#asked === undefined || nowMs - this.#asked.atMs >= STAND_IN_PROBE_MS) this.#asked = { atMs: nowMs, by: this.#ask() };
    return this.#asked.by;
  }

  start(): void {
    if (this.#closed) return;
    this.#timer = this.#o.clock.after(STAND_IN_PROBE_MS, () => {
      this.#look().catch((error: unknown) => { this.#o.logger.warn({ reason: String(error) }, 'the mds that keeps this site\'s journal could not be looked for'); }).finally(() => { this.start(); });
    });
  }

  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
  }

  async #ask(): Promise<PeerAddress | undefined> {
    const keeper = this.#o.keeper();
    return keeper !== undefined && await this.#o.answers(keeper.node) ? keeper : undefined;
  }

  async #look(): Promise<void> {
    const by = this.#o.serves() ? await this.servedBy() : undefined;
    if (by === undefined) { this.#answered = 0; return; }
    this.#answered += 1;
    if (this.#answered === 1 && this.#handedBackMs !== undefined) {
      const lasted = this.#o.clock.monotonicMs() - this.#handedBackMs >= RETURN_LASTING_MS;
      this.#enough = lasted ? ENOUGH : Math.min(MOST, this.#enough * 2);
      this.#handedBackMs = undefined;
    }
    if (this.#answered < this.#enough) return;
    this.#answered = 0;
    this.#handedBackMs = this.#o.clock.monotonicMs();
    this.#o.onServed(by);
  }
}
