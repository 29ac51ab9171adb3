/** Lets so much pass a second, over an injected clock. */
import { sleep, type Clock } from './clock.ts';

export class TokenBucket {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #burst: number;
  /** Below zero: what has passed ahead of its time. */
  #tokens: number;
  #filledMs: number;

  /** perSecond: Infinity lets everything pass at once. burst: what may pass at once after a rest. */
  constructor(clock: Clock, perSecond: number, burst: number) {
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
    this.#filledMs = clock.monotonicMs();
  }

  /** Resolves when the amount may pass; those that wait share what there is. Rejects with the signal's reason. */
  async take(amount: number, signal?: AbortSignal): Promise<void> {
    if (this.#perSecond === Infinity) return;
    const nowMs = this.#clock.monotonicMs();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((nowMs - this.#filledMs) / 1000) * this.#perSecond) - amount;
    this.#filledMs = nowMs;
    if (this.#tokens < 0) await sleep(this.#clock, (-this.#tokens / this.#perSecond) * 1000, signal);
  }
}
