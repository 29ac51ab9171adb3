/** The Clock of one simulated machine: it drifts and its wall clock is off, within what leases allow for. */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { TimeSpec } from '../../proto/types/time.ts';
import type { Actor, World } from './world.ts';

export interface ClockError {
  /** Runs this much faster, as a share; within +-DRIFT / 2, so that two clocks differ by DRIFT at most. */
  readonly drift: number;
  /** The wall clock is off by this. */
  skewMs: number;
}

const EPOCH_SEC = 1_700_000_000;

export class SimClock implements Clock {
  readonly #world: World;
  readonly #actor: Actor;
  readonly #error: ClockError;

  constructor(world: World, actor: Actor, error: ClockError) {
    this.#world = world;
    this.#actor = actor;
    this.#error = error;
  }

  monotonicMs(): number {
    return this.#world.nowMs * (1 + this.#error.drift);
  }

  checkedMs(): number {
    return this.monotonicMs();
  }

  wallTime(): TimeSpec {
    const ms = this.#world.nowMs + this.#error.skewMs;
    const sec = Math.floor(ms / 1000);
    return { sec: EPOCH_SEC + sec, nsec: Math.min(999_999_999, Math.floor((ms - sec * 1000) * 1e6)) };
  }

  after(delayMs: number, callback: () => void): Timer {
    return this.#world.after(this.#actor, delayMs / (1 + this.#error.drift), '', callback);
  }
}
