/** What a data server said that it holds: numbers in columns, found by object. */
import type { geofs } from '../../../proto/gen/geofs.js';

export interface Stored {
  readonly object: number;
  readonly ino: number;
  readonly version: number;
  readonly size: number;
  /** Being written. */
  readonly open: boolean;
}

export class ObjectTable {
  readonly #rows: Stored[] = [];
  #sorted = true;
  readonly #claimed = new Set<number>();
  /** Files that are no good objects, and why. */
  readonly broken = new Map<number, string>();

  get count(): number { return this.#rows.length; }

  add(objects: readonly geofs.v1.StoredObject.$Properties[]): void {
    for (const { object, ino, dataVersion, size, open, broken } of objects) {
      if ((broken ?? '') !== '') { this.broken.set(object ?? 0, broken ?? ''); continue; }
      const before = this.#rows.at(-1)?.object ?? -1;
      this.#sorted &&= before < (object ?? 0);
      this.#rows.push({ object: object ?? 0, ino: ino ?? 0, version: dataVersion ?? 0, size: size ?? 0, open: open ?? false });
    }
  }

  find(object: number): Stored | undefined {
    if (!this.#sorted) this.#rows.sort((a, b) => a.object - b.object);
    this.#sorted = true;
    let low = 0;
    let high = this.#rows.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const row = this.#rows[middle];
      if (row === undefined || row.object === object) return row;
      if (row.object < object) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** An inode or a deletion has spoken for the object. False: another one had before. */
  claim(object: number): boolean {
    const first = !this.#claimed.has(object);
    this.#claimed.add(object);
    return first;
  }

  *unclaimed(): Generator<Stored, void, void> {
    for (const row of this.#rows) if (!this.#claimed.has(row.object)) yield row;
  }
}
