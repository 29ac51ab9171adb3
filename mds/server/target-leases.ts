/**
 * What this mds knows of the leases of its site's targets (design 6). It counts from the receipt of what it answers, the holder
 * from the sending. Of what was granted before it started, or by another site's mds meanwhile, it knows nothing, and waits.
 */
import type { Clock } from '../../proto/runtime/clock.ts';
import { DRIFT, GUEST_FRESH_MS, TARGET_LEASE_MS } from '../../proto/types/limits.ts';

const LEASE_MS = TARGET_LEASE_MS * (1 + DRIFT);

export class TargetLeases {
  readonly #clock: Clock;
  readonly #startedMs: number;
  readonly #untilMs = new Map<number, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#startedMs = clock.monotonicMs();
  }

  /** Granted or renewed just now. */
  granted(target: number): void {
    this.#untilMs.set(target, this.#clock.monotonicMs() + LEASE_MS);
  }

  /** All that renew for the former holder hear within GUEST_FRESH_MS that it has a successor. */
  superseded(target: number): void {
    this.#untilMs.set(target, this.#clock.monotonicMs() + GUEST_FRESH_MS + LEASE_MS);
  }

  /** Milliseconds for which some process may still hold the target's lease; 0: none does. */
  leftMs(target: number): number {
    const untilMs = this.#untilMs.get(target) ?? this.#startedMs + GUEST_FRESH_MS + LEASE_MS;
    return Math.max(0, untilMs - this.#clock.monotonicMs());
  }
}
