/** The promise lease as the client counts it: from the sending of the last answered heartbeat (design 4.8). */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { DRIFT } from '../../proto/types/limits.ts';

export interface PromiseLeaseOptions {
  readonly clock: Clock;
  /** The lease ended; once until it stands again. */
  readonly onLapse: () => void;
  /** It stands until then, on the clock's monotonic scale. */
  readonly onRenewed: (untilMs: number) => void;
}

const NEVER = -Infinity;

export class PromiseLease {
  readonly #o: PromiseLeaseOptions;
  #untilMs = NEVER;
  #standing = false;
  #timer: Timer | undefined;

  constructor(options: PromiseLeaseOptions) {
    this.#o = options;
  }

  live(): boolean {
    return this.#standing && this.#o.clock.monotonicMs() < this.#untilMs;
  }

  /** What was sent at sentMs has been answered. An answer that comes after the end of what it grants changes nothing. */
  renew(sentMs: number, leaseMs: number): void {
    this.check();
    const untilMs = sentMs + leaseMs * (1 - DRIFT);
    if (untilMs <= Math.max(this.#untilMs, this.#o.clock.monotonicMs())) return;
    this.#untilMs = untilMs;
    this.#standing = true;
    this.#schedule();
    this.#o.onRenewed(untilMs);
  }

  /** Says the lapse if the time has come, however late the timer is: before anything that arrived later is looked at. */
  check(): void {
    if (this.#standing && this.#o.clock.monotonicMs() >= this.#untilMs) this.#lapse();
  }

  /** The stream is gone, and the promises with it. Silent: whoever lost the stream tells. */
  lose(): void {
    this.#timer?.cancel();
    this.#standing = false;
    this.#untilMs = NEVER;
  }

  #lapse(): void {
    this.#timer?.cancel();
    this.#standing = false;
    this.#o.onLapse();
  }

  #schedule(): void {
    this.#timer?.cancel();
    this.#timer = this.#o.clock.after(Math.max(0, this.#untilMs - this.#o.clock.monotonicMs()), () => {
      this.check();
      if (this.#standing) this.#schedule();
    });
  }
}
