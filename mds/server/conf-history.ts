/** The configuration as of each index that log may be given up to: whoever starts from there applies the later changes again. */
import type { ConfState } from '../raft/index.ts';

export class ConfHistory {
  /** Ascending by index; never empty. */
  #changes: { readonly index: number; readonly conf: ConfState }[];

  /** Nothing is known of before `index`. */
  constructor(index: number, conf: ConfState) {
    this.#changes = [{ index, conf }];
  }

  /** The change applied at index led to conf. */
  note(index: number, conf: ConfState): void {
    // An entry that came again, below what is known, says nothing new.
    if (index > (this.#changes.at(-1)?.index ?? 0)) this.#changes.push({ index, conf });
  }

  /** A raft snapshot took the log's place. */
  reset(index: number, conf: ConfState): void {
    this.#changes = [{ index, conf }];
  }

  /** The configuration in force after index; undefined when that is not known any more. */
  at(index: number): ConfState | undefined {
    return this.#changes.findLast((change) => change.index <= index)?.conf;
  }

  /** What lies before index is not asked for any more. */
  forgetBelow(index: number): void {
    const from = this.#changes.findLastIndex((change) => change.index <= index);
    if (from > 0) this.#changes.splice(0, from);
  }
}
