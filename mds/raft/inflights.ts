/** The window of append messages that one follower has been sent and not acknowledged. */

/**
 * Invariants: the last indexes are strictly increasing from the oldest to the newest message; `#bytes` is the sum of the sizes of the
 * messages held; there are never more than the bound of messages. The byte bound may be passed by the one message that reaches it.
 */
export class Inflights {
  readonly #maxMessages: number;
  readonly #maxBytes: number;
  readonly #lastIndexes: number[];
  readonly #sizes: number[];
  /** Slot of the oldest message. */
  #start = 0;
  #count = 0;
  #bytes = 0;

  constructor(maxMessages: number, maxBytes: number) {
    this.#maxMessages = maxMessages;
    this.#maxBytes = maxBytes;
    this.#lastIndexes = [];
    this.#sizes = [];
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** True when no further message with entries may be sent. */
  full(): boolean {
    return this.#count >= this.#maxMessages || this.#bytes >= this.#maxBytes;
  }

  /** Notes a message whose last entry is `lastIndex`. Throws when the window is full. */
  add(lastIndex: number, bytes: number): void {
    if (this.full()) throw new Error('raft: an append was sent through a full window');
    const slot = (this.#start + this.#count) % this.#maxMessages;
    this.#lastIndexes[slot] = lastIndex;
    this.#sizes[slot] = bytes;
    this.#count += 1;
    this.#bytes += bytes;
  }

  /** Forgets the messages whose last entry is at most `index`. */
  freeTo(index: number): void {
    while (this.#count > 0 && (this.#lastIndexes[this.#start] ?? 0) <= index) {
      this.#bytes -= this.#sizes[this.#start] ?? 0;
      this.#start = (this.#start + 1) % this.#maxMessages;
      this.#count -= 1;
    }
  }

  clear(): void {
    this.#start = 0;
    this.#count = 0;
    this.#bytes = 0;
  }
}
