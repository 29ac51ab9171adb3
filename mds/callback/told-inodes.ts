/** Of which inodes' attributes one session has been told since it asked for them, so that it is not told again and again (design 4.2). Pure. */
import { TOLD_INODES } from '../../proto/types/limits.ts';

/** outdated: without attributes, so that it asks when it needs them. */
export type Telling = 'attributes' | 'outdated' | 'nothing';

/**
 * By promise: who asks for anything under a promise is told again of all that it covers. An inode covered by several promises has been told
 * of what it has been told of under each of them.
 */
export class ToldInodes {
  readonly #limit: number;
  readonly #byCover = new Map<number, Map<number, 'attributes' | 'outdated'>>();
  #size = 0;

  constructor(limit = TOLD_INODES) {
    this.#limit = limit;
  }

  /** It asks under this promise: from now on it has to hear of every change. */
  asked(cover: number): void {
    const told = this.#byCover.get(cover);
    if (told === undefined) return;
    this.#byCover.delete(cover);
    this.#size -= told.size;
  }

  telling(ino: number, covers: Iterable<number>): Telling {
    const under = [...covers];
    const levels = under.map((cover) => this.#byCover.get(cover)?.get(ino));
    if (levels.includes(undefined)) { this.#note(ino, under, 'attributes'); return 'attributes'; }
    if (!levels.includes('attributes')) return 'nothing';
    this.#note(ino, under, 'outdated');
    return 'outdated';
  }

  given(ino: number, covers: Iterable<number>): void {
    for (const cover of covers) if (this.#byCover.get(cover)?.has(ino) === true) this.#note(ino, [cover], 'attributes');
  }

  forget(ino: number): void {
    for (const told of this.#byCover.values()) if (told.delete(ino)) this.#size -= 1;
  }

  #note(ino: number, covers: readonly number[], level: 'attributes' | 'outdated'): void {
    // Who is told of so much is told again.
    if (this.#size >= this.#limit) { this.#byCover.clear(); this.#size = 0; }
    for (const cover of covers) {
      let told = this.#byCover.get(cover);
      if (told === undefined) this.#byCover.set(cover, told = new Map<number, 'attributes' | 'outdated'>());
      if (!told.has(ino)) this.#size += 1;
      told.set(ino, level);
    }
  }
}
