/** How long ago the mds that serves had heard the leader, as far as it has said: how stale its answers may be (design 4.12). */
export class LeaderAge {
  /** The moment of which the mds knows all, on the monotonic clock. Before the first word: nothing is held against it. */
  #freshMs: number | undefined;

  /** ageMs counts from nowMs; Infinity: the mds knows of no leader, and so of nothing later than before. */
  heard(ageMs: number, nowMs: number): void {
    this.#freshMs = Number.isFinite(ageMs) ? nowMs - ageMs : this.#freshMs ?? -Infinity;
  }

  at(nowMs: number): number {
    return this.#freshMs === undefined ? 0 : Math.max(0, nowMs - this.#freshMs);
  }
}
