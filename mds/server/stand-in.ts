/**
 * An mds that does not keep its site's journal: it serves the site's clients only while the one that does is away, so that one of them
 * serves at a time and each client sees its neighbours' changes at once (design 4.6).
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { STAND_IN_PROBE_MS } from '../../proto/types/limits.ts';
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

/** So many answers in a row, for one alone may be the last before it is away again. */
const ENOUGH = 2;

export class StandIn {
  readonly #o: StandInOptions;
  #timer: Timer | undefined;
  #answered = 0;
  #closed = false;

  constructor(options: StandInOptions) {
    this.#o = options;
  }

  /** The mds that serves this site's clients, if it is another one and not away. */
  async servedBy(): Promise<PeerAddress | undefined> {
    const keeper = this.#o.keeper();
    return keeper !== undefined && await this.#o.answers(keeper.node) ? keeper : undefined;
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

  async #look(): Promise<void> {
    const by = this.#o.serves() ? await this.servedBy() : undefined;
    this.#answered = by === undefined ? 0 : this.#answered + 1;
    if (by === undefined || this.#answered < ENOUGH) return;
    this.#answered = 0;
    this.#o.onServed(by);
  }
}
