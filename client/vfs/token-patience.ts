/**
 * Whether it is worth waiting at the mds for what a data server's token names: while another site's stream stands still, it is not, and a tree of
 * files must not wait for it one by one (design 4.15). One of a mount.
 */
import type { Clock } from '../../proto/runtime/clock.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { TOKEN_WAIT_MS } from '../../proto/types/limits.ts';

export class TokenPatience {
  readonly #clock: Clock;
  #vainMs = -Infinity;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** undefined: not now. Otherwise the caller's context, with half of its time, so that it can still be answered without. */
  within(ctx: CallContext): CallContext | undefined {
    const nowMs = this.#clock.monotonicMs();
    const { signal, cred, requestId, deadlineMs } = ctx;
    return nowMs - this.#vainMs < TOKEN_WAIT_MS ? undefined : { signal, cred, requestId, deadlineMs: nowMs + (deadlineMs - nowMs) / 2 };
  }

  /** Somebody has waited in vain. */
  vain(): void {
    this.#vainMs = this.#clock.monotonicMs();
  }
}
