/** Gives up of a site's journal what this member's state holds durably. */
import { JOURNAL_BYTES } from '../../proto/types/limits.ts';
import type { Journal } from '../store/journal.ts';
import type { StateStore } from '../store/state-store.ts';

export class JournalTrim {
  readonly #journal: Pick<Journal, 'sizeBytes' | 'segmentBytes' | 'compact'>;
  readonly #store: Pick<StateStore, 'settled' | 'durable'>;
  readonly #onFatal: (error: unknown) => void;
  #busy = false;
  /** Size of the journal after the last try. */
  #leftBytes = 0;

  constructor(journal: Pick<Journal, 'sizeBytes' | 'segmentBytes' | 'compact'>, store: Pick<StateStore, 'settled' | 'durable'>, onFatal: (error: unknown) => void) {
    this.#journal = journal;
    this.#store = store;
    this.#onFatal = onFatal;
  }

  /** The state has numbers up to n. Cheap while there is little to give up. */
  applied(n: number): void {
    const { sizeBytes, segmentBytes } = this.#journal;
    if (this.#busy || sizeBytes < 2 * segmentBytes || this.#isInVain(sizeBytes, segmentBytes)) return;
    this.#busy = true;
    this.#store.settled().then(() => this.#store.durable()).then(() => this.#journal.compact(n)).catch(this.#onFatal).finally(() => {
      this.#busy = false;
      this.#leftBytes = this.#journal.sizeBytes;
    });
  }

  /**
   * What the last try left is kept for another member of a journal group, or is on its way: each try costs a flush of the state, so the next one waits until
   * half a segment has come. It does not while the journal is half full: nothing more may come then.
   */
  #isInVain(sizeBytes: number, segmentBytes: number): boolean {
    return sizeBytes >= this.#leftBytes && sizeBytes - this.#leftBytes < segmentBytes / 2 && sizeBytes < JOURNAL_BYTES / 2;
  }
}
