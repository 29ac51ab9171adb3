/** A set of numbers that mostly follow each other, as runs: first, count, first, count, ..., ascending. Never changed in place. */
export class NumberRuns {
  static readonly EMPTY = new NumberRuns([]);
  readonly size: number;
  /** Borrowed: what a record holds. */
  readonly runs: readonly number[];

  /** Keeps runs. */
  constructor(runs: readonly number[]) {
    this.runs = runs;
    let size = 0;
    for (let i = 1; i < runs.length; i += 2) size += runs[i] ?? 0;
    this.size = size;
  }

  has(number: number): boolean {
    for (let i = 0; i < this.runs.length; i += 2) {
      const first = this.runs[i] ?? 0;
      if (number < first) return false;
      if (number < first + (this.runs[i + 1] ?? 0)) return true;
    }
    return false;
  }

  with(number: number): NumberRuns {
    if (this.has(number)) return this;
    const runs: number[] = [];
    let isPlaced = false;
    const put = (first: number, count: number): void => {
      const at = runs.length - 2;
      if (at >= 0 && (runs[at] ?? 0) + (runs[at + 1] ?? 0) === first) runs[at + 1] = (runs[at + 1] ?? 0) + count;
      else runs.push(first, count);
    };
    for (let i = 0; i < this.runs.length; i += 2) {
      const first = this.runs[i] ?? 0;
      if (!isPlaced && number < first) { put(number, 1); isPlaced = true; }
      put(first, this.runs[i + 1] ?? 0);
    }
    if (!isPlaced) put(number, 1);
    return new NumberRuns(runs);
  }

  /** Those above a number. */
  above(number: number): NumberRuns {
    const runs: number[] = [];
    for (let i = 0; i < this.runs.length; i += 2) {
      const first = this.runs[i] ?? 0;
      const end = first + (this.runs[i + 1] ?? 0);
      if (end - 1 > number) runs.push(Math.max(first, number + 1), end - Math.max(first, number + 1));
    }
    return new NumberRuns(runs);
  }

  /** The number at a place in ascending order, from 0. */
  at(place: number): number | undefined {
    let before = 0;
    for (let i = 0; i < this.runs.length; i += 2) {
      const count = this.runs[i + 1] ?? 0;
      if (place < before + count) return (this.runs[i] ?? 0) + place - before;
      before += count;
    }
    return undefined;
  }

  /** Ascending. */
  *[Symbol.iterator](): Generator<number, void> {
    for (let i = 0; i < this.runs.length; i += 2) {
      const first = this.runs[i] ?? 0;
      for (let n = first; n < first + (this.runs[i + 1] ?? 0); n += 1) yield n;
    }
  }
}
