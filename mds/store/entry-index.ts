/** Where each entry of the log stands, and the newest entries themselves. Entries are contiguous: first..last. */
import type { Entry } from '../raft/types.ts';
import { assert } from '../../proto/types/errno.ts';

export interface EntrySpot {
  /** Sequence of the segment. */
  readonly sequence: number;
  /** File position and bytes of the entry's record. */
  readonly position: number;
  readonly bytes: number;
}

/** Positions and sequence share one safe integer: 2^32 bytes a segment, 2^21 segments. */
const SEQUENCE_UNIT = 2 ** 32;

export class EntryIndex {
  #first: number;
  #spots: number[] = [];
  #sizes: number[] = [];
  #terms: number[] = [];
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
  get last(): number { return this.#first + this.#spots.length - 1; }
  /** Bytes of the records of all entries. */
  get bytes(): number { return this.#bytes; }

  term(index: number): number | undefined {
    return this.#terms[index - this.#first];
  }

  spot(index: number): EntrySpot {
    const at = index - this.#first;
    const spot = this.#spots[at];
    const bytes = this.#sizes[at];
    assert(spot !== undefined && bytes !== undefined, `entry ${String(index)} is not in the log`);
    return { sequence: Math.floor(spot / SEQUENCE_UNIT), position: spot % SEQUENCE_UNIT, bytes };
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
    if (this.#spots.length === 0) this.#first = entry.index;
    if (entry.index !== this.last + 1) assert(false, `entry ${String(entry.index)} follows ${String(this.last)}`);
    this.#spots.push(spot.sequence * SEQUENCE_UNIT + spot.position);
    this.#sizes.push(spot.bytes);
    this.#terms.push(entry.term);
    this.#bytes += spot.bytes;
  }

  /** Drops index and all behind it. */
  dropFrom(index: number): void {
    while (this.#spots.length > 0 && this.last >= index) {
      const kept = this.#recent.length > this.#recentHead;
      const bytes = this.#sizes.pop() ?? 0;
      this.#spots.pop();
      this.#terms.pop();
      this.#bytes -= bytes;
      if (kept) {
        this.#recent.pop();
        this.#recentBytes -= bytes;
      }
    }
  }

  /** Gives up entries up to and with index; the next one is then first. */
  dropTo(index: number): void {
    const count = Math.max(0, Math.min(index - this.#first + 1, this.#spots.length));
    for (let i = 0; i < count; i++) {
      if (this.#recent.length - this.#recentHead === this.#spots.length - i) this.#forgetOldest();
      this.#bytes -= this.#sizes[i] ?? 0;
    }
    this.#spots = this.#spots.slice(count);
    this.#sizes = this.#sizes.slice(count);
    this.#terms = this.#terms.slice(count);
    this.#first = Math.max(this.#first, index + 1);
  }

  /** Empties the index; the next entry is `first`. */
  clear(first: number): void {
    this.#first = first;
    this.#spots = [];
    this.#sizes = [];
    this.#terms = [];
    this.#bytes = 0;
    this.#recent = [];
    this.#recentHead = 0;
    this.#recentBytes = 0;
  }

  #forgetOldest(): void {
    const count = this.#recent.length - this.#recentHead;
    this.#recentBytes -= this.#sizes[this.#sizes.length - count] ?? 0;
    this.#recentHead++;
    if (this.#recentHead === this.#recent.length) {
      this.#recent = [];
      this.#recentHead = 0;
    }
  }
}
