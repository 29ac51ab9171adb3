/** Whether this mds has heard no leader for so long that it is a cut, and no election. */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { HEARTBEAT_MS } from '../../proto/types/limits.ts';

export interface CutOffWatchOptions {
  readonly clock: Clock;
  /** How long ago the leader was heard; Infinity: none is known, as in every election. */
  readonly leaderAgeMs: () => number;
  /** The silence that is a cut. */
  readonly afterMs: number;
  /** Said every HEARTBEAT_MS while it lasts. */
  readonly onCutOff: () => void;
}

export class CutOffWatch {
  readonly #o: CutOffWatchOptions;
  #heardMs: number;
  #timer: Timer | undefined;

  constructor(options: CutOffWatchOptions) {
    this.#o = options;
    this.#heardMs = options.clock.monotonicMs();
  }

  /** Begins to look; until then nothing is held against the silence. */
  start(): void {
    this.#heardMs = this.#o.clock.monotonicMs();
    this.#schedule();
  }

  get isCutOff(): boolean {
    if (this.#timer === undefined) return false;
    const nowMs = this.#o.clock.monotonicMs();
    const ageMs = this.#o.leaderAgeMs();
    if (Number.isFinite(ageMs)) this.#heardMs = Math.max(this.#heardMs, nowMs - ageMs);
    return nowMs - this.#heardMs > this.#o.afterMs;
  }

  close(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  #schedule(): void {
    this.#timer = this.#o.clock.after(HEARTBEAT_MS, () => {
      if (this.isCutOff) this.#o.onCutOff();
      this.#schedule();
    });
  }
}
