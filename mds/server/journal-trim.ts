/** Gives up of a site's journal what this member's state holds durably. */
import type { Journal } from '../store/journal.ts';
import type { StateStore } from '../store/state-store.ts';

export class JournalTrim {
  readonly #journal: Pick<Journal, 'sizeBytes' | 'segmentBytes' | 'compact'>;
  readonly #store: Pick<StateStore, 'settled' | 'durable'>;
  readonly #onFatal: (error: unknown) => void;
  #busy = false;

  constructor(journal: Pick<Journal, 'sizeBytes' | 'segmentBytes' | 'compact'>, store: Pick<StateStore, 'settled' | 'durable'>, onFatal: (error: unknown) => void) {
    this.#journal = journal;
    this.#store = store;
    this.#onFatal = onFatal;
  }

  /** The state has numbers up to n. Cheap while there is little to give up. */
  applied(n: number): void {
    if (this.#busy || this.#journal.sizeBytes < 2 * this.#journal.segmentBytes) return;
    this.#busy = true;
    this.#store.settled().then(() => this.#store.durable()).then(() => this.#journal.compact(n)).catch(this.#onFatal).finally(() => { this.#busy = false; });
  }
}
