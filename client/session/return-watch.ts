/**
 * Watches, while another mds serves, for one that stands earlier in the client's list (its own site's): back to it when it
 * has been well for a while, and for longer after each return that did not last, so that a flapping mds does not take its
 * clients along.
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { RETURN_LASTING_MS, RETURN_PROBE_MS, RETURN_STEADY_MAX_MS, RETURN_STEADY_MS } from '../../proto/types/limits.ts';

export interface ReturnWatchOptions {
  readonly clock: Clock;
  /** Whether the mds serves and has seen what this client has seen. Ends early with the signal. */
  readonly probe: (address: string, signal: AbortSignal) => Promise<boolean>;
  /** Called once a watch. */
  readonly onReturn: (address: string) => void;
}

export class ReturnWatch {
  readonly #o: ReturnWatchOptions;
  #steadyMs = RETURN_STEADY_MS;
  #returnedMs: number | undefined;
  /** Since when an address has answered every probe. */
  #wellSinceMs = new Map<string, number>();
  #timer: Timer | undefined;
  #watching: AbortController | undefined;

  constructor(options: ReturnWatchOptions) {
    this.#o = options;
  }

  /** A stream stands to an mds that these are preferred to, best first; none: it is the best. Ends the watch of before. */
  watch(preferred: readonly string[]): void {
    this.stop();
    if (preferred.length === 0) return;
    const { clock } = this.#o;
    if (this.#returnedMs !== undefined) {
      const lasted = clock.monotonicMs() - this.#returnedMs >= RETURN_LASTING_MS;
      this.#steadyMs = lasted ? RETURN_STEADY_MS : Math.min(RETURN_STEADY_MAX_MS, this.#steadyMs * 2);
      this.#returnedMs = undefined;
    }
    const watching = this.#watching = new AbortController();
    this.#schedule(preferred, watching.signal);
  }

  stop(): void {
    this.#timer?.cancel();
    this.#watching?.abort(new Error('the watch ended'));
    this.#watching = undefined;
    this.#wellSinceMs = new Map();
  }

  #schedule(preferred: readonly string[], signal: AbortSignal): void {
    this.#timer = this.#o.clock.after(RETURN_PROBE_MS, () => { void this.#round(preferred, signal); });
  }

  async #round(preferred: readonly string[], signal: AbortSignal): Promise<void> {
    await Promise.all(preferred.map(async (address) => {
      const askedMs = this.#o.clock.monotonicMs();
      const well = await this.#o.probe(address, signal);
      if (!well) this.#wellSinceMs.delete(address);
      else if (!this.#wellSinceMs.has(address)) this.#wellSinceMs.set(address, askedMs);
    }));
    if (signal.aborted) return;
    const nowMs = this.#o.clock.monotonicMs();
    const steady = preferred.find((address) => nowMs - (this.#wellSinceMs.get(address) ?? Infinity) >= this.#steadyMs);
    if (steady === undefined) { this.#schedule(preferred, signal); return; }
    this.#returnedMs = nowMs;
    this.stop();
    this.#o.onReturn(steady);
  }
}
