/** Time as the drivers see it: injected, so that the simulator can own it. */
import { uptime } from 'node:os';
import type { TimeSpec } from '../types/time.ts';

export interface Timer {
  cancel(): void;
}

export interface Clock {
  /** Milliseconds on a scale that never runs backwards and runs through suspend. Leases are measured on it. */
  monotonicMs(): number;
  /** The wall clock; may jump. */
  wallTime(): TimeSpec;
  /** Calls back once after delayMs. */
  after(delayMs: number, callback: () => void): Timer;
}

/** Resolves after delayMs; rejects with the signal's reason if it is aborted first. */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) { reject(signal.reason as Error); return; }
    const onAbort = (): void => { timer.cancel(); reject(signal?.reason as Error); };
    const timer = clock.after(delayMs, () => { signal?.removeEventListener('abort', onAbort); resolve(); });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** The real clock. Node's hrtime stops in suspend, os.uptime does not but has a resolution of 10 ms: the larger advance of the two wins. */
export class SystemClock implements Clock {
  #origin = uptime() * 1000 - performance.now();

  monotonicMs(): number {
    const fine = this.#origin + performance.now();
    const coarse = uptime() * 1000;
    if (coarse > fine + 100) { this.#origin += coarse - fine; return coarse; }
    return fine;
  }

  wallTime(): TimeSpec {
    const ms = performance.timeOrigin + performance.now();
    const drift = Date.now() - ms;
    const now = Math.abs(drift) > 2 ? Date.now() : ms;
    const sec = Math.floor(now / 1000);
    return { sec, nsec: Math.min(999_999_999, Math.floor((now - sec * 1000) * 1e6)) };
  }

  after(delayMs: number, callback: () => void): Timer {
    const handle = setTimeout(callback, delayMs);
    return { cancel: () => { clearTimeout(handle); } };
  }
}
