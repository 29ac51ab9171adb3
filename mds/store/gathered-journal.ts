/**
 * Gathers for a moment what goes to a site's journal while nobody waits for it to be durable: a client that is answered before keeps what it has asked
 * for, so that each write of the disk may hold several commands (design 7.5: group commit, at most a few ms).
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { JOURNAL_GATHER_MS } from '../../proto/types/limits.ts';
import type { Journal } from './journal.ts';

interface Gathered {
  readonly n: number;
  readonly command: Uint8Array;
  readonly base: number;
}

export class GatheredJournal implements Pick<Journal, 'append'> {
  readonly #journal: Pick<Journal, 'append'>;
  readonly #clock: Clock;
  #gathered: Gathered[] = [];
  #timer: Timer | undefined;
  #closed = false;

  constructor(journal: Pick<Journal, 'append'>, clock: Clock) {
    this.#journal = journal;
    this.#clock = clock;
  }

  /** Takes number n, the next: it goes to the disk within JOURNAL_GATHER_MS. */
  append(n: number, command: Uint8Array, base: number): void {
    if (this.#closed) { this.#journal.append(n, command, base); return; }
    this.#gathered.push({ n, command, base });
    this.#timer ??= this.#clock.after(JOURNAL_GATHER_MS, () => { this.flush(); });
  }

  /** Somebody waits until number n is durable. */
  hurry(n: number): void {
    const first = this.#gathered[0];
    if (first !== undefined && first.n <= n) this.flush();
  }

  /** What comes from now on goes at once, too: the journal itself is closed soon. */
  close(): void {
    this.#closed = true;
    this.flush();
  }

  /** All that is gathered goes to the disk now. */
  flush(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    const gathered = this.#gathered;
    this.#gathered = [];
    for (const { n, command, base } of gathered) this.#journal.append(n, command, base);
  }
}
