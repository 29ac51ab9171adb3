/** What one command waits for: that any of what it touches is given back. */
import { abortable } from '../../proto/runtime/abortable.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Event, Held } from '../fsm/index.ts';

/** Between two looks at what has not come back, where no event tells: doubled each time, as each look may be a command through Raft. */
const LOOK_MS = 200;
export const LOOK_MAX_MS = 5_000;

export class ReturnWatch {
  readonly #grants = new Set<number>();
  readonly #inos = new Set<number>();
  #lookMs = LOOK_MS;
  #returned = Promise.withResolvers<undefined>();
  #hasReturned = false;

  /** Since begin(). */
  get hasReturned(): boolean {
    return this.#hasReturned;
  }

  /** These, too, are held. */
  add(held: readonly Held[]): void {
    for (const { grant, ino } of held) {
      this.#grants.add(grant ?? 0);
      this.#inos.add(ino ?? 0);
    }
  }

  /** The command is about to be judged: what has come back until now says nothing of it any more. */
  begin(): void {
    if (!this.#hasReturned) return;
    this.#hasReturned = false;
    this.#returned = Promise.withResolvers();
    this.#lookMs = LOOK_MS;
  }

  onEvent(event: Event): void {
    if (event.kind !== 'returned') return;
    if (event.grants.some((id) => this.#grants.has(id)) || event.inos.some((ino) => this.#inos.has(ino))) this.wake();
  }

  wake(): void {
    this.#hasReturned = true;
    this.#returned.resolve(undefined);
  }

  /** Resolves when something has come back since begin(), or it is time to look, after mostMs at the latest; rejects with the signal's reason. */
  async wait(clock: Clock, mostMs: number, signal: AbortSignal): Promise<void> {
    const stop = new AbortController();
    const timer = sleep(clock, Math.max(0, Math.min(this.#lookMs, mostMs)), stop.signal).catch(() => undefined);
    this.#lookMs = Math.min(2 * this.#lookMs, LOOK_MAX_MS);
    try {
      await abortable(Promise.race([this.#returned.promise, timer]), signal);
    } finally {
      stop.abort();
    }
  }
}
