/** One direction between two sites: delay, rate, cut and byte counts, shared by all connections that cross it. */
import type { Clock } from '../../../proto/runtime/clock.ts';

export interface LinkSettings {
  /** One way. */
  delayMs: number;
  /** Bytes a second; Infinity = no limit. */
  rate: number;
}

export interface LinkStats {
  readonly from: string;
  readonly to: string;
  readonly bytes: number;
  readonly cut: boolean;
}

export class Link {
  readonly from: string;
  readonly to: string;
  readonly #clock: Clock;
  readonly #settings: LinkSettings;
  #freeMs = 0;
  #bytes = 0;
  #cut = false;
  #waiting: (() => void)[] = [];

  constructor(from: string, to: string, clock: Clock, settings: LinkSettings) {
    this.from = from;
    this.to = to;
    this.#clock = clock;
    this.#settings = { ...settings };
  }

  set(settings: Partial<LinkSettings>): void {
    Object.assign(this.#settings, settings);
  }

  /** When a chunk that arrives now comes out at the other end, on the clock's monotonic scale. */
  dueMs(bytes: number): number {
    const startMs = Math.max(this.#clock.monotonicMs(), this.#freeMs);
    this.#freeMs = startMs + (bytes / this.#settings.rate) * 1000;
    return this.#freeMs + this.#settings.delayMs;
  }

  /** Resolves at once, or when the cut is healed. */
  open(): Promise<void> | undefined {
    return this.#cut ? new Promise((resolve) => { this.#waiting.push(resolve); }) : undefined;
  }

  delivered(bytes: number): void {
    this.#bytes += bytes;
  }

  /** Nothing comes through until heal(): as on a cut line, the ends notice only by silence. */
  cut(): void {
    this.#cut = true;
  }

  heal(): void {
    this.#cut = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  stats(): LinkStats {
    return { from: this.from, to: this.to, bytes: this.#bytes, cut: this.#cut };
  }
}
