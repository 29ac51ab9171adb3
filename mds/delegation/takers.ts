/** Which session has taken the commands that the site's journal may not hold yet: what they changed is nobody else's to be shown before it does (design 7.5). */

/** What is durable is forgotten when there is more than this, and no more than as much again has come. */
const KEPT = 1_024;

export class Takers {
  readonly #sessions = new Map<number, number>();
  #roomUntil = KEPT;

  /** Command n, above all before, is this session's. durable: all up to there are. */
  add(n: number, session: number, durable: number): void {
    this.#sessions.set(n, session);
    if (this.#sessions.size <= this.#roomUntil) return;
    for (const taken of this.#sessions.keys()) {
      if (taken > durable) break;
      this.#sessions.delete(taken);
    }
    this.#roomUntil = this.#sessions.size + KEPT;
  }

  /** The last of these commands that is another session's and not known to be durable; 0: none is. */
  others(session: number, numbers: readonly number[]): number {
    let last = 0;
    for (const n of numbers) {
      const taker = this.#sessions.get(n);
      if (taker !== undefined && taker !== session && n > last) last = n;
    }
    return last;
  }
}
