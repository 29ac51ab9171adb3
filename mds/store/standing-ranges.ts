/** Whole ranges of few records that stay in memory once they were read, and are kept current: a list of them costs no look into the store. */
import { STANDING_RANGES, STANDING_ROWS } from '../../proto/types/limits.ts';
import type { StateKey } from '../fsm/machine.ts';
import { rangeName, type Changes, type FetchedRange } from './live-reads.ts';

export class StandingRanges {
  readonly #isStanding: (gte: StateKey) => boolean;
  readonly #ranges = new Map<string, FetchedRange>();

  /** isStanding: whether a range that begins there is to stay. */
  constructor(isStanding: (gte: StateKey) => boolean) {
    this.#isStanding = isStanding;
  }

  find(gte: StateKey, lt: StateKey): FetchedRange | undefined {
    return this.#ranges.get(rangeName(gte, lt));
  }

  /** Takes over a range that was filled in this very step, or lets it go. */
  keep(range: FetchedRange): void {
    if (!this.#isStanding(range.gte) || !range.isWhole || range.size > STANDING_ROWS || this.#ranges.size >= STANDING_RANGES) return;
    this.#ranges.set(rangeName(range.gte, range.lt), range);
  }

  publish(changes: Changes): void {
    for (const [name, range] of this.#ranges) {
      range.publish(changes);
      if (range.size > STANDING_ROWS) this.#ranges.delete(name);
    }
  }

  clear(): void {
    this.#ranges.clear();
  }
}
