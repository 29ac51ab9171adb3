/** A member's disk, in memory: what survives a crash. */
import type { Entry, HardState, LogReader, SnapshotMeta } from '../../../mds/raft/index.ts';

export class MemoryLog implements LogReader {
  #entries: Entry[] = [];
  /** Compaction point. */
  #base = { index: 0, term: 0 };
  #meta: SnapshotMeta;
  hardState: HardState = { term: 0, vote: 0, commit: 0 };

  constructor(meta: SnapshotMeta) {
    this.#meta = meta;
    this.#base = { index: meta.index, term: meta.term };
  }

  firstIndex(): number {
    return this.#base.index + 1;
  }

  lastIndex(): number {
    return this.#base.index + this.#entries.length;
  }

  term(index: number): number | undefined {
    return index === this.#base.index ? this.#base.term : this.#entries[index - this.#base.index - 1]?.term;
  }

  entry(index: number): Entry | undefined {
    return this.#entries[index - this.#base.index - 1];
  }

  entries(low: number, high: number, maxBytes: number): readonly Entry[] {
    if (low < this.firstIndex()) throw new Error(`compacted: ${String(low)}`);
    const result: Entry[] = [];
    let bytes = 0;
    for (const entry of this.#entries.slice(low - this.firstIndex(), high - this.firstIndex())) {
      bytes += entry.data.length + 16;
      if (result.length > 0 && bytes > maxBytes) break;
      result.push(entry);
    }
    return result;
  }

  snapshotMeta(): SnapshotMeta {
    return this.#meta;
  }

  setSnapshotMeta(meta: SnapshotMeta): void {
    this.#meta = meta;
  }

  append(entries: readonly Entry[]): void {
    const first = entries[0];
    if (first === undefined) return;
    if (first.index > this.lastIndex() + 1 || first.index <= this.#base.index) throw new Error(`gap or compacted: ${String(first.index)}`);
    this.#entries.length = first.index - this.firstIndex();
    for (const entry of entries) this.#entries.push(entry);
  }

  compact(index: number): void {
    const term = this.term(index);
    if (term === undefined || index <= this.#base.index) return;
    this.#entries = this.#entries.slice(index - this.#base.index);
    this.#base = { index, term };
  }

  restore(meta: SnapshotMeta): void {
    this.#entries = [];
    this.#base = { index: meta.index, term: meta.term };
    this.#meta = meta;
  }
}
