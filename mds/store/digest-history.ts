/** The rolling digests of the newest applied indices, so that replicas that are not equally far can compare theirs. */
import { DIGEST_HISTORY } from '../../proto/types/limits.ts';
import type { Applied } from './state-format.ts';

export class DigestHistory {
  readonly #capacity: number;
  /** By index modulo capacity. Contiguous: #first..#last. */
  #digests: string[] = [];
  #first = 0;
  #last = -1;

  constructor(applied: Pick<Applied, 'index' | 'digest'>, capacity = DIGEST_HISTORY) {
    this.#capacity = capacity;
    this.restart(applied);
  }

  /** The state was replaced: nothing older is known. */
  restart({ index, digest }: Pick<Applied, 'index' | 'digest'>): void {
    this.#digests = [];
    this.#first = index;
    this.#last = index;
    this.#digests[index % this.#capacity] = digest;
  }

  /** The next index. */
  push({ index, digest }: Pick<Applied, 'index' | 'digest'>): void {
    if (index !== this.#last + 1) { this.restart({ index, digest }); return; }
    this.#last = index;
    this.#first = Math.max(this.#first, index - this.#capacity + 1);
    this.#digests[index % this.#capacity] = digest;
  }

  get first(): number { return this.#first; }
  get last(): number { return this.#last; }

  /** Hex; undefined when it is not known any more, or not yet. */
  at(index: number): string | undefined {
    return index < this.#first || index > this.#last ? undefined : this.#digests[index % this.#capacity];
  }
}
