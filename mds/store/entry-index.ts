/** Where each entry of the log stands, and the newest entries themselves. Entries are contiguous: first..last. */
import type { Entry } from '../raft/types.ts';
import { assert } from '../../proto/types/errno.ts';
import { NumberQueue } from '../../proto/types/number-queue.ts';

export interface EntrySpot {
  /** Sequence of the segment. */
  readonly sequence: number;
  /** File position and bytes of the entry's record. */
  readonly position: number;
  readonly bytes: number;
}

/** Positions and sequence share one safe integer: 2^32 bytes a segment, 2^21 segments. */
const SEQUENCE_UNIT = 2 ** 32;
/** Columns. */
const [SPOT, SIZE, TERM] = [0, 1, 2];

export class EntryIndex {
  #first: number;
  /** Of each entry: its place, the bytes of its record, its term. There are millions of them where a site is cut off for days. */
  readonly #rows = new NumberQueue(3);
  #bytes = 0;
  /** The newest entries, up to #last; #recentHead of them are given up already. */
  #recent: Entry[] = [];
  #recentHead = 0;
  #recentBytes = 0;
  readonly #recentLimit: number;

  constructor(first: number, recentLimit: number) {
    this.#first = first;
    this.#recentLimit = recentLimit;
  }

  get first(): number { return this.#first; }
  get last(): number { return this.#first + this.#rows.length - 1; }
  /** Bytes of the records of all entries. */
  get bytes(): number { return this.#bytes; }

  term(index: number): number | undefined {
    const at = index - this.#first;
    return at < 0 || at >= this.#rows.length ? undefined : this.#rows.at(at, TERM);
  }

  spot(index: number): EntrySpot {
    const at = index - this.#first;
    if (at < 0 || at >= this.#rows.length) assert(false, `entry ${String(index)} is not in the log`);
    const spot = this.#rows.at(at, SPOT);
    return { sequence: Math.floor(spot / SEQUENCE_UNIT), position: spot % SEQUENCE_UNIT, bytes: this.#rows.at(at, SIZE) };
  }

  /** The entry, if it is still in memory. */
  recent(index: number): Entry | undefined {
    const oldest = this.last - (this.#recent.length - this.#recentHead) + 1;
    return index < oldest ? undefined : this.#recent[this.#recentHead + index - oldest];
  }

  /** As put, of an entry that is not kept. None may be kept yet. */
  place(entry: Pick<Entry, 'index' | 'term'>, spot: EntrySpot): void {
    assert(this.#recent.length === 0, 'entries that are kept are the last ones');
    this.#append(entry, spot);
  }

  /** Adds the entry behind the last one; a lower index first drops all from there on. Keeps the entry. */
  put(entry: Entry, spot: EntrySpot): void {
    this.#append(entry, spot);
    this.#recent.push(entry);
    this.#recentBytes += spot.bytes;
    while (this.#recentBytes > this.#recentLimit) this.#forgetOldest();
    if (this.#recentHead > 1024 && this.#recentHead * 2 > this.#recent.length) {
      this.#recent = this.#recent.slice(this.#recentHead);
      this.#recentHead = 0;
    }
  }

  #append(entry: Pick<Entry, 'index' | 'term'>, spot: EntrySpot): void {
    if (entry.index <= this.last) this.dropFrom(entry.index);
    if (this.#rows.length === 0) this.#first = entry.index;
    if (entry.index !== this.last + 1) assert(false, `entry ${String(entry.index)} follows ${String(this.last)}`);
    this.#rows.push(spot.sequence * SEQUENCE_UNIT + spot.position, spot.bytes, entry.term);
    this.#bytes += spot.bytes;
  }

  /** Drops index and all behind it. */
  dropFrom(index: number): void {
    while (this.#rows.length > 0 && this.last >= index) {
      const kept = this.#recent.length > this.#recentHead;
      const bytes = this.#rows.at(this.#rows.length - 1, SIZE);
      this.#rows.pop();
      this.#bytes -= bytes;
      if (kept) {
        this.#recent.pop();
        this.#recentBytes -= bytes;
      }
    }
  }

  /** Gives up entries up to and with index; the next one is then first. */
  dropTo(index: number): void {
    const count = Math.max(0, Math.min(index - this.#first + 1, this.#rows.length));
    for (let i = 0; i < count; i++) {
      if (this.#recent.length - this.#recentHead === this.#rows.length - i) this.#forgetOldest();
      this.#bytes -= this.#rows.at(i, SIZE);
    }
    this.#rows.shift(count);
    this.#first = Math.max(this.#first, index + 1);
  }

  /** Empties the index; the next entry is `first`. */
  clear(first: number): void {
    this.#first = first;
    this.#rows.clear();
    this.#bytes = 0;
    this.#recent = [];
    this.#recentHead = 0;
    this.#recentBytes = 0;
  }

  #forgetOldest(): void {
    const count = this.#recent.length - this.#recentHead;
    this.#recentBytes -= this.#rows.at(this.#rows.length - count, SIZE);
    this.#recentHead++;
    if (this.#recentHead === this.#recent.length) {
      this.#recent = [];
      this.#recentHead = 0;
    }
  }
}
