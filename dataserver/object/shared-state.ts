/**
 * What the threads of one server share: locks of objects, the lock and generation of the dirty list, used bytes, counters, objects deleted lately.
 *
 * An object's own state is in its meta file, read and written under the object's lock: the page cache is the shared memory,
 * so no thread holds a copy that another could make stale. A thread that dies with a lock held takes the process down.
 */
const STRIPES = 4096;
const JOURNAL = STRIPES;
const GENERATION = STRIPES + 1;
const WORDS = STRIPES + 2;
/** Do not reorder while threads of one process could disagree: they never do, all come from one build. */
export const COUNTERS = ['usedBytes', 'connections', 'requests', 'errors', 'readBytes', 'writtenBytes', 'corruptBlocks'] as const;
export type Counter = (typeof COUNTERS)[number];
const WORD_BYTES = WORDS * 4;
/** Deletions that are remembered, each until one of the same remainder comes. A multiple of STRIPES: the object's lock covers its place. */
const BURIED = 16 * STRIPES;

export class SharedState {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #counters: BigInt64Array;
  readonly #buried: Float64Array;

  /** With a buffer: the view of another thread's state. */
  constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer(WORD_BYTES + (COUNTERS.length + BURIED) * 8)) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer, 0, WORDS);
    this.#counters = new BigInt64Array(buffer, WORD_BYTES, COUNTERS.length);
    this.#buried = new Float64Array(buffer, WORD_BYTES + COUNTERS.length * 8, BURIED);
  }

  /** Runs synchronously while no other thread holds the object. Not to be nested. */
  withObject<T>(object: number, action: () => T): T {
    return this.#locked(object % STRIPES, action);
  }

  /** The object is deleted, and its number is nobody's again. With its lock held. */
  bury(object: number): void {
    this.#buried[object % BURIED] = object;
  }

  /** With the object's lock held. False also for what was deleted long ago, or in an earlier life of the server. */
  isBuried(object: number): boolean {
    return this.#buried[object % BURIED] === object;
  }

  /** Runs synchronously while no other thread writes the dirty list. */
  withJournal<T>(action: () => T): T {
    return this.#locked(JOURNAL, action);
  }

  get generation(): number {
    return Atomics.load(this.#words, GENERATION);
  }

  set generation(value: number) {
    Atomics.store(this.#words, GENERATION, value);
  }

  add(counter: Counter, amount: number): void {
    Atomics.add(this.#counters, COUNTERS.indexOf(counter), BigInt(amount));
  }

  get(counter: Counter): number {
    return Number(Atomics.load(this.#counters, COUNTERS.indexOf(counter)));
  }

  /** A mutex as in Drepper, "Futexes are tricky": 0 free, 1 taken, 2 taken and waited for. */
  #locked<T>(word: number, action: () => T): T {
    if (Atomics.compareExchange(this.#words, word, 0, 1) !== 0) {
      while (Atomics.exchange(this.#words, word, 2) !== 0) Atomics.wait(this.#words, word, 2);
    }
    try {
      return action();
    } finally {
      if (Atomics.exchange(this.#words, word, 0) === 2) Atomics.notify(this.#words, word, 1);
    }
  }
}
