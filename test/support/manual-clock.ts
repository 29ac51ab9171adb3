/** A clock that a test moves by hand: time stands still until it says so. */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { TimeSpec } from '../../proto/types/time.ts';

interface Due {
  readonly atMs: number;
  readonly callback: () => void;
}

export class ManualClock implements Clock {
  #nowMs = 1_000_000;
  readonly #due = new Set<Due>();

  monotonicMs(): number {
    return this.#nowMs;
  }

  checkedMs(): number {
    return this.#nowMs;
  }

  wallTime(): TimeSpec {
    return { sec: Math.floor(this.#nowMs / 1000), nsec: Math.floor((this.#nowMs % 1000) * 1e6) };
  }

  after(delayMs: number, callback: () => void): Timer {
    const due = { atMs: this.#nowMs + delayMs, callback };
    this.#due.add(due);
    return { cancel: () => { this.#due.delete(due); } };
  }

  /** Moves on, calling what falls due in its order, each at its time. */
  advance(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (;;) {
      const [next] = [...this.#due].filter((due) => due.atMs <= endMs).sort((a, b) => a.atMs - b.atMs);
      if (next === undefined) break;
      this.#due.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.callback();
    }
    this.#nowMs = endMs;
  }

  /** Jumps, as a machine does in suspend: timers have not run and fall due only at the next advance(). */
  jump(ms: number): void {
    this.#nowMs += ms;
  }
}
