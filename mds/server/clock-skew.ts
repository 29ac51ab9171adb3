/** How far another member's wall clock is from this one's: what its frames say, less the way that they took (design 3). */
import { SKEW_WARNING_MS } from '../../proto/types/limits.ts';

/** Frames of which the least delayed counts: one that waited somewhere says nothing of clocks. */
const FRAMES = 16;

export class ClockSkew {
  #seen: number[] = [];
  #skewed = false;

  /**
   * A frame said what its sender's clock showed. roundTripMs: the smoothed one; undefined: not measured here, then nothing can be told.
   * Returns the skew (this clock less the other, ms) when it begins to be too large.
   */
  heard(ownMs: number, saidMs: number, roundTripMs: number | undefined): number | undefined {
    this.#seen.push(ownMs - saidMs);
    if (this.#seen.length > FRAMES) this.#seen.shift();
    if (roundTripMs === undefined || this.#seen.length < FRAMES) return undefined;
    const skewMs = Math.min(...this.#seen) - roundTripMs / 2;
    const before = this.#skewed;
    this.#skewed = Math.abs(skewMs) > SKEW_WARNING_MS;
    return this.#skewed && !before ? skewMs : undefined;
  }
}
