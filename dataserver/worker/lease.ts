/** The target's lease as a worker sees it: without one, the home site may have given the target to somebody else. */
import type { Clock } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';

export class Lease {
  readonly #clock: Clock;
  #untilMs = -Infinity;
  target = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  renew(target: number, untilMs: number): void {
    this.target = target;
    this.#untilMs = untilMs;
  }

  /** Throws FsError EAGAIN: try again, here or where the target is by then. */
  check(): void {
    if (this.#clock.monotonicMs() >= this.#untilMs) throw new FsError('EAGAIN', 'lease', 'this server does not hold the lease of its target just now');
  }
}
