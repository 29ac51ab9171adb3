/**
 * What the mds that keeps its site's journal knows of the leases of the site's targets (design 6). It counts from the receipt of what it
 * answers, the holder from the sending. Of what was granted before it kept the journal, or by another mds meanwhile, it knows nothing, and waits.
 */
import type { Clock } from '../../proto/runtime/clock.ts';
import { DRIFT, GUEST_FRESH_MS, TARGET_LEASE_MS } from '../../proto/types/limits.ts';

const LEASE_MS = TARGET_LEASE_MS * (1 + DRIFT);

export class TargetLeases {
  readonly #clock: Clock;
  readonly #untilMs = new Map<number, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Granted or renewed just now. */
  granted(target: number): void {
    this.#untilMs.set(target, this.#clock.monotonicMs() + LEASE_MS);
  }

  /** All that renew for the former holder hear within GUEST_FRESH_MS that it has a successor. */
  superseded(target: number): void {
    this.#untilMs.set(target, this.#clock.monotonicMs() + GUEST_FRESH_MS + LEASE_MS);
  }

  /** Milliseconds for which some process may still hold the target's lease; 0: none does. keptSinceMs: since when the journal is kept here, before that others granted. */
  leftMs(target: number, keptSinceMs: number): number {
    const untilMs = this.#untilMs.get(target) ?? 0;
    const isKnown = untilMs >= keptSinceMs + LEASE_MS;
    return Math.max(0, (isKnown ? untilMs : keptSinceMs + GUEST_FRESH_MS + LEASE_MS) - this.#clock.monotonicMs());
  }
}
