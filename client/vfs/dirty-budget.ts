/** Bytes that all writers of one mount hold together; write(2) waits when there are too many. */
import { DIRTY_BYTES } from '../../proto/types/limits.ts';

export class DirtyBudget {
  readonly #limit: number;
  #used = 0;
  #waiting: (() => void)[] = [];

  constructor(limit: number = DIRTY_BYTES) {
    this.#limit = limit;
  }

  get used(): number {
    return this.#used;
  }

  get full(): boolean {
    return this.#used >= this.#limit;
  }

  /** A writer holds so many bytes more (or less). */
  change(by: number): void {
    this.#used += by;
    if (this.full || this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** Resolves when there is room again. */
  room(): Promise<void> {
    return this.full ? new Promise((resolve) => { this.#waiting.push(resolve); }) : Promise.resolve();
  }
}
