/**
 * A queue of rows of one to four numbers. They stand in typed arrays: what is taken from the head costs the same however much is behind it, and the garbage
 * collector has nothing to look at. Pure.
 */

/** Rows that are allocated together. */
const ROWS = 1_024;

export class NumberQueue {
  readonly #width: number;
  #chunks: Float64Array[] = [];
  /** Rows of the first chunk that are gone. */
  #head = 0;
  #length = 0;

  /** width: numbers of a row, 1 to 4. */
  constructor(width: number) {
    this.#width = width;
  }

  /** In rows. */
  get length(): number {
    return this.#length;
  }

  /** What it takes in memory. */
  get bytes(): number {
    return this.#chunks.length * ROWS * this.#width * Float64Array.BYTES_PER_ELEMENT;
  }

  /** Those beyond the width are left out. */
  push(first: number, second = 0, third = 0, fourth = 0): void {
    const row = this.#head + this.#length;
    const place = (row % ROWS) * this.#width;
    if (row === this.#chunks.length * ROWS) this.#chunks.push(new Float64Array(ROWS * this.#width));
    const chunk = this.#chunks[Math.floor(row / ROWS)];
    if (chunk === undefined) throw new RangeError(`row ${String(row)} has no place`);
    chunk[place] = first;
    if (this.#width > 1) chunk[place + 1] = second;
    if (this.#width > 2) chunk[place + 2] = third;
    if (this.#width > 3) chunk[place + 3] = fourth;
    this.#length += 1;
  }

  /** A number of the row that is so many behind the head. Throws RangeError: there is none. */
  at(row: number, column = 0): number {
    const value = row >= 0 && row < this.#length ? this.#chunks[Math.floor((this.#head + row) / ROWS)]?.[((this.#head + row) % ROWS) * this.#width + column] : undefined;
    if (value === undefined) throw new RangeError(`row ${String(row)} of ${String(this.#length)}`);
    return value;
  }

  /** Takes rows from the head; all of them where there are no more. */
  shift(rows = 1): void {
    const gone = Math.min(rows, this.#length);
    this.#head += gone;
    this.#length -= gone;
    if (this.#length === 0) { this.clear(); return; }
    const whole = Math.floor(this.#head / ROWS);
    if (whole > 0) this.#chunks.splice(0, whole);
    this.#head %= ROWS;
  }

  /** Takes the rows at the head whose first number is at most this, each of which is handed on before; columns that there are not are 0. */
  takeTo(bound: number, onTaken: (first: number, second: number, third: number, fourth: number) => void): void {
    while (this.#length > 0 && this.at(0) <= bound) {
      const [chunk, place] = [this.#chunks[0], this.#head * this.#width];
      const number = (column: number): number => (column < this.#width ? chunk?.[place + column] ?? 0 : 0);
      onTaken(number(0), number(1), number(2), number(3));
      this.shift();
    }
  }

  /** Takes the newest row. */
  pop(): void {
    if (this.#length === 0) return;
    this.#length -= 1;
    if (this.#length === 0) { this.clear(); return; }
    // One more is kept, for what comes and goes at the border.
    if (this.#chunks.length > Math.ceil((this.#head + this.#length) / ROWS) + 1) this.#chunks.pop();
  }

  clear(): void {
    this.#chunks.length = Math.min(1, this.#chunks.length);
    this.#head = 0;
    this.#length = 0;
  }
}
