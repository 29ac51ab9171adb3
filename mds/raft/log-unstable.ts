/** The tail of the log (and a raft snapshot) that is not durable yet. */
import { entryBytes } from './entry-size.ts';
import type { Entry, SnapshotMeta } from './types.ts';

/**
 * Invariants: entry i of `#entries` has index offset + i; all entries below `offset` are durable, or covered by the pending snapshot;
 * offset <= #offsetInProgress <= offset + length; those below #offsetInProgress are in the hands of the driver.
 * Where durable entries at or above `offset` still exist, they are obsolete: the entries here will replace them.
 */
export class LogUnstable {
  #entries: Entry[] = [];
  #offset: number;
  #offsetInProgress: number;
  #snapshot: SnapshotMeta | undefined;
  #snapshotInProgress = false;

  constructor(offset: number) {
    this.#offset = offset;
    this.#offsetInProgress = offset;
  }

  get offset(): number {
    return this.#offset;
  }

  get snapshot(): SnapshotMeta | undefined {
    return this.#snapshot;
  }

  get snapshotInProgress(): boolean {
    return this.#snapshotInProgress;
  }

  lastIndex(): number | undefined {
    if (this.#entries.length > 0) return this.#offset + this.#entries.length - 1;
    return this.#snapshot?.index;
  }

  term(index: number): number | undefined {
    if (index >= this.#offset) return this.#entries[index - this.#offset]?.term;
    return this.#snapshot?.index === index ? this.#snapshot.term : undefined;
  }

  /** Entries [low, high), all of them at or above offset, as far as maxBytes goes, at least one. */
  slice(low: number, high: number, maxBytes: number): readonly Entry[] {
    const result: Entry[] = [];
    let bytes = 0;
    const end = Math.min(high - this.#offset, this.#entries.length);
    for (let at = low - this.#offset; at < end; at += 1) {
      const entry = this.#entries[at];
      if (entry === undefined) break;
      bytes += entryBytes(entry);
      if (result.length > 0 && bytes > maxBytes) break;
      result.push(entry);
    }
    return result;
  }

  hasNext(): boolean {
    return this.#offsetInProgress < this.#offset + this.#entries.length;
  }

  hasNextSnapshot(): boolean {
    return this.#snapshot !== undefined && !this.#snapshotInProgress;
  }

  /** What the driver has not been given yet; it has afterwards. */
  take(): { entries: Entry[]; snapshot: SnapshotMeta | undefined } {
    const entries = this.#entries.slice(this.#offsetInProgress - this.#offset);
    this.#offsetInProgress = this.#offset + this.#entries.length;
    const snapshot = this.#snapshotInProgress ? undefined : this.#snapshot;
    this.#snapshotInProgress = this.#snapshot !== undefined;
    return { entries, snapshot };
  }

  /**
   * Entries up to (index, term) are durable. Ignored when the entry at index has another term by now: it was replaced while it was being
   * written, and its successor will be written again.
   */
  stableTo(index: number, term: number): void {
    if (index < this.#offset || this.term(index) !== term) return;
    this.#entries = this.#entries.slice(index + 1 - this.#offset);
    this.#offset = index + 1;
    this.#offsetInProgress = Math.max(this.#offsetInProgress, this.#offset);
  }

  stableSnapshotTo(index: number): void {
    if (this.#snapshot?.index !== index) return;
    this.#snapshot = undefined;
    this.#snapshotInProgress = false;
  }

  /** The log is replaced by a raft snapshot. */
  restore(snapshot: SnapshotMeta): void {
    this.#offset = snapshot.index + 1;
    this.#offsetInProgress = this.#offset;
    this.#entries = [];
    this.#snapshot = snapshot;
    this.#snapshotInProgress = false;
  }

  /** Appends, after cutting off whatever stands at or after the first index. `entries` is not empty and leaves no gap. */
  truncateAndAppend(entries: readonly Entry[]): void {
    const from = entries[0]?.index ?? 0;
    if (from <= this.#offset) {
      this.#entries = [];
      this.#offset = from;
      this.#offsetInProgress = from;
    } else {
      this.#entries.length = from - this.#offset;
      this.#offsetInProgress = Math.min(this.#offsetInProgress, from);
    }
    for (const entry of entries) this.#entries.push(entry);
  }
}
