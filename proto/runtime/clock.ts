/** Time as the drivers see it: injected, so that the simulator can own it. */
import { uptime } from 'node:os';
import { SUSPEND_UNSEEN_MS } from '../types/limits.ts';
import type { TimeSpec } from '../types/time.ts';

export interface Timer {
  cancel(): void;
}

export interface Clock {
  /** Milliseconds on a scale that never runs backwards and runs through suspend. Leases are measured on it. */
  monotonicMs(): number;
  /**
   * The same, compared with the machine's boot clock this very moment: it lacks less than SUSPEND_UNSEEN_MS of what the machine has slept,
   * whatever hides that. A system call; for leases of which nobody else would tell that they are over.
   */
  checkedMs(): number;
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

/** Where the real clock reads the time, all in milliseconds. */
export interface ClockSources {
  /** Fine, but stops in suspend (CLOCK_MONOTONIC). */
  fineMs(): number;
  /** Runs through suspend, in steps of 10 ms; a read of /proc/uptime each, some microseconds. */
  bootMs(): number;
  /** The wall clock, cheap; jumps by the time slept when a suspend ends. */
  wallMs(): number;
}

const SOURCES: ClockSources = { fineMs: () => performance.now(), bootMs: () => uptime() * 1000, wallMs: () => Date.now() };
/** bootMs is compared at least this often. */
const BOOT_CHECK_MS = 1000;
/** The wall clock running ahead of the fine one by this much since the last comparison calls for one at once. */
const WALL_JUMP_MS = 50;

/**
 * The real clock. The fine source stops in suspend, the boot source does not: the larger advance of the two wins. A lease is looked at
 * several times for each request, so the dear boot source is asked when the wall clock jumped, as it does at the end of a suspend, when
 * somebody asks for it, and otherwise once a second. Less than SUSPEND_UNSEEN_MS may be the coarse clock's step, or a pause between two reads.
 */
export class SystemClock implements Clock {
  readonly #sources: ClockSources;
  #origin: number;
  #nextCheckMs: number;
  #wallAhead: number;

  constructor(sources: ClockSources = SOURCES) {
    this.#sources = sources;
    const fine = sources.fineMs();
    this.#origin = sources.bootMs() - fine;
    this.#nextCheckMs = fine + BOOT_CHECK_MS;
    this.#wallAhead = sources.wallMs() - fine;
  }

  monotonicMs(): number {
    const fine = this.#sources.fineMs();
    const wallAhead = this.#sources.wallMs() - fine;
    if (fine >= this.#nextCheckMs || Math.abs(wallAhead - this.#wallAhead) > WALL_JUMP_MS) this.#check(fine, wallAhead);
    return this.#origin + fine;
  }

  checkedMs(): number {
    const fine = this.#sources.fineMs();
    this.#check(fine, this.#sources.wallMs() - fine);
    return this.#origin + fine;
  }

  #check(fine: number, wallAhead: number): void {
    this.#nextCheckMs = fine + BOOT_CHECK_MS;
    this.#wallAhead = wallAhead;
    const slept = this.#sources.bootMs() - (this.#origin + fine);
    if (slept >= SUSPEND_UNSEEN_MS) this.#origin += slept;
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
