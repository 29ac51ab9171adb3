/** The breaks sent to one session and not yet acknowledged. Pure; time is handed in. */
interface Waiting {
  readonly sequence: number;
  readonly sentMs: number;
  readonly resolve: () => void;
}

export class BreakQueue {
  #nextSequence = 1;
  #waiting: Waiting[] = [];

  /** Unacknowledged breaks. */
  get length(): number {
    return this.#waiting.length;
  }

  /** A new break's sequence, and the promise that settles when it is acknowledged or no longer matters. */
  add(nowMs: number): { readonly sequence: number; readonly acknowledged: Promise<void> } {
    const sequence = this.#nextSequence;
    this.#nextSequence += 1;
    const acknowledged = new Promise<void>((resolve) => { this.#waiting.push({ sequence, sentMs: nowMs, resolve }); });
    return { sequence, acknowledged };
  }

  /** All breaks up to sequence have been acted upon. */
  acknowledge(sequence: number): void {
    let count = 0;
    for (const waiting of this.#waiting) {
      if (waiting.sequence > sequence) break;
      waiting.resolve();
      count += 1;
    }
    if (count > 0) this.#waiting.splice(0, count);
  }

  /** The session holds nothing any more: nobody needs to wait for it. */
  releaseAll(): void {
    for (const waiting of this.#waiting) waiting.resolve();
    this.#waiting = [];
  }

  /** How long the oldest break has been waiting. */
  oldestMs(nowMs: number): number {
    const oldest = this.#waiting[0];
    return oldest === undefined ? 0 : nowMs - oldest.sentMs;
  }
}
