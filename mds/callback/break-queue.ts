/** The breaks sent to one session and not yet acknowledged. Pure; time is handed in. */
interface Waiting {
  sequence: number;
  readonly sentMs: number;
  /** "Drop all": covers every break before it. */
  readonly all: boolean;
  readonly acknowledged: Promise<void>;
  readonly resolve: () => void;
}

interface Sent {
  readonly sequence: number;
  /** Settles when it is acknowledged or no longer matters. */
  readonly acknowledged: Promise<void>;
}

export class BreakQueue {
  #nextSequence = 1;
  #waiting: Waiting[] = [];

  /** Unacknowledged breaks. */
  get length(): number {
    return this.#waiting.length;
  }

  add(nowMs: number): Sent {
    return this.#push(nowMs, false);
  }

  /** A "drop all". One that follows another takes its place in the queue, so that they do not pile up. */
  addDropAll(nowMs: number): Sent {
    const last = this.#waiting.at(-1);
    if (last?.all !== true) return this.#push(nowMs, true);
    last.sequence = this.#nextSequence++;
    return last;
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

  #push(nowMs: number, all: boolean): Sent {
    let resolve = (): void => undefined;
    const acknowledged = new Promise<void>((done) => { resolve = done; });
    const waiting = { sequence: this.#nextSequence++, sentMs: nowMs, all, acknowledged, resolve };
    this.#waiting.push(waiting);
    return waiting;
  }
}
