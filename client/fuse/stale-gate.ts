/** What a mount does while its mds has not heard the leader for longer than it may (design 4.12): it says so and goes on, or holds requests up. */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { HEARTBEAT_MS } from '../../proto/types/limits.ts';
import { waitFor } from '../vfs/waiting.ts';

export interface StaleLimit {
  readonly limitMs: number;
  readonly blocks: boolean;
}

export interface StaleGateOptions extends StaleLimit {
  readonly clock: Clock;
  readonly logger: Logger;
  /** How long ago the mds had heard the leader. */
  readonly ageMs: () => number;
  /** Requests are held up from now on: the kernel must not answer in their place. */
  readonly onShut: () => void;
}

export class StaleGate {
  readonly #o: StaleGateOptions;
  #timer: Timer | undefined;
  #stale = false;
  #fresh = Promise.withResolvers<undefined>();

  constructor(options: StaleGateOptions) {
    this.#o = options;
  }

  start(): void {
    this.#timer = this.#o.clock.after(HEARTBEAT_MS, () => { this.#look(); this.start(); });
  }

  close(): void {
    this.#timer?.cancel();
  }

  get shut(): boolean {
    if (!this.#o.blocks) return false;
    this.#look();
    return this.#stale;
  }

  /** Resolves when the mds knows enough again; rejects with FsError EINTR or ETIMEDOUT as the caller gives up. */
  async pass(ctx: CallContext): Promise<void> {
    while (this.shut) await waitFor(ctx, this.#o.clock, 'stale', this.#fresh.promise);
  }

  #look(): void {
    const { ageMs, limitMs, blocks, logger, onShut } = this.#o;
    const age = ageMs();
    if (age > limitMs === this.#stale) return;
    this.#stale = !this.#stale;
    if (!this.#stale) {
      logger.info({}, 'the mds hears the leader again');
      this.#fresh.resolve(undefined);
      return;
    }
    this.#fresh = Promise.withResolvers<undefined>();
    logger.warn({ leaderAgeMs: age, limitMs }, `the mds has not heard the leader for too long: the mount ${blocks ? 'blocks' : 'goes on with what the site knows'}`);
    if (blocks) onShut();
  }
}
