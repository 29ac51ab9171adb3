/** Where the records of a site's stream stand in the log of its journal group: numbers are contiguous, indices are not (a leader's first entries lie between). Pure. */

interface Run {
  /** Numbers n, n + 1, ... stand at index, index + 1, ... */
  readonly n: number;
  readonly index: number;
  count: number;
}

export class JournalIndex {
  /** Ascending, without gaps in the numbers. */
  #runs: Run[] = [];
  #incarnation = 0;
  #last = 0;

  /** 0: no record is known. */
  get incarnation(): number {
    return this.#incarnation;
  }

  get last(): number {
    return this.#last;
  }

  get first(): number {
    return this.#runs[0]?.n ?? this.#last + 1;
  }

  /** What comes next is number after + 1 of this incarnation; nothing of before counts. */
  begin(incarnation: number, after: number): void {
    this.#runs = [];
    this.#incarnation = incarnation;
    this.#last = after;
  }

  /** The next record. Throws Error: it is not the next. */
  put(incarnation: number, n: number, index: number): void {
    // The log begins with it: what lay before was given up.
    if (this.#incarnation === 0) this.begin(incarnation, n - 1);
    if (incarnation !== this.#incarnation || n !== this.#last + 1) throw new Error(`journal number ${String(n)} of incarnation ${String(incarnation)} after ${String(this.#last)} of ${String(this.#incarnation)}`);
    this.#last = n;
    const run = this.#runs.at(-1);
    if (run !== undefined && run.index + run.count === index) run.count += 1;
    else this.#runs.push({ n, index, count: 1 });
  }

  /** undefined: given up, or not there yet. */
  indexOf(n: number): number | undefined {
    const run = this.#runs.findLast((candidate) => candidate.n <= n);
    return run === undefined || n >= run.n + run.count ? undefined : run.index + (n - run.n);
  }

  /** So many numbers from n on stand side by side. */
  sideBySide(n: number): number {
    const run = this.#runs.findLast((candidate) => candidate.n <= n);
    return run === undefined ? 0 : Math.max(0, run.n + run.count - n);
  }

  /** The log was given up to and with this index. */
  dropTo(index: number): void {
    const kept = this.#runs.filter((run) => run.index + run.count - 1 > index);
    const [first, ...others] = kept;
    if (first === undefined || first.index > index) { this.#runs = kept; return; }
    const gone = index - first.index + 1;
    this.#runs = [{ n: first.n + gone, index: first.index + gone, count: first.count - gone }, ...others];
  }

  /** The log begins anew: what it held is known elsewhere. */
  clear(): void {
    this.begin(0, 0);
  }
}
