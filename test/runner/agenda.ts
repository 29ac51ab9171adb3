/** Which file is next, while others run: of two at once one at most is busy. */
import type { TestFile } from './suites.ts';

export class Agenda {
  readonly #left: TestFile[];
  #busyRuns = false;

  /** The files in their order. */
  constructor(files: readonly TestFile[]) {
    this.#left = [...files];
  }

  /** The next file, which counts as running from now on. undefined: there is none that may run beside those that do, now or later. */
  next(): TestFile | undefined {
    const wanted = this.#left.find(({ busy }) => busy && !this.#busyRuns) ?? this.#left.find(({ busy }) => !busy);
    if (wanted === undefined) return undefined;
    this.#left.splice(this.#left.indexOf(wanted), 1);
    this.#busyRuns ||= wanted.busy;
    return wanted;
  }

  ended(file: TestFile): void {
    if (file.busy) this.#busyRuns = false;
  }
}
