/** What is on its way between the parts of a cluster in memory: each lane keeps its order, lanes overtake each other by chance. */
import type { SeededRandom } from '../seeded-random.ts';

export class Lanes {
  readonly #random: SeededRandom | undefined;
  readonly #waiting = new Map<object, (() => void)[]>();
  readonly #held = new Set<object>();
  #running = false;
  #idle: (() => void)[] = [];

  /** Without chance: in the order of posting. */
  constructor(random?: SeededRandom) {
    this.#random = random;
  }

  post(lane: object, deliver: () => void): void {
    const queue = this.#waiting.get(lane);
    if (queue === undefined) this.#waiting.set(lane, [deliver]);
    else queue.push(deliver);
    this.#kick();
  }

  /** Takes a turn, as an asynchronous step does. */
  pause(): Promise<void> {
    return new Promise((resolve) => { this.post({}, resolve); });
  }

  /** Nothing of this lane arrives until release(). */
  hold(lane: object): void {
    this.#held.add(lane);
  }

  release(lane: object): void {
    this.#held.delete(lane);
    this.#kick();
  }

  /** Resolves when nothing is on its way but what is held. */
  idle(): Promise<void> {
    return new Promise((resolve) => { this.#idle.push(resolve); this.#kick(); });
  }

  #kick(): void {
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => { this.#step(); });
  }

  #step(): void {
    const ready = [...this.#waiting.keys()].filter((lane) => !this.#held.has(lane));
    const lane = ready[this.#random?.below(ready.length) ?? 0];
    const queue = lane === undefined ? undefined : this.#waiting.get(lane);
    if (lane === undefined || queue === undefined) {
      this.#running = false;
      const idle = this.#idle;
      this.#idle = [];
      for (const resolve of idle) resolve();
      return;
    }
    const deliver = queue.shift();
    if (queue.length === 0) this.#waiting.delete(lane);
    setImmediate(() => { this.#step(); });
    deliver?.();
  }
}
