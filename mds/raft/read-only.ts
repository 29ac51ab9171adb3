/** Read-index requests of a leader, and the heartbeat rounds that confirm them. Raft thesis 6.4. */
import { jointIndex, type JointVoters } from './quorum.ts';

export interface ReadRequest {
  /** The member that asked; this node itself for local reads. */
  readonly from: number;
  readonly context: Uint8Array;
}

export interface ConfirmedRead extends ReadRequest {
  /** Commit index when the request was registered: the read is linearizable once that has been applied. */
  readonly index: number;
}

/**
 * Requests are numbered 1, 2, ... within a term; a heartbeat carries the number of the newest, and its answer confirms that one and all before.
 * Invariant: `#waiting` holds the requests #confirmed + 1, #confirmed + 2, ... in this order.
 */
export class ReadOnly {
  #waiting: ConfirmedRead[] = [];
  #confirmed = 0;
  /** Highest request number that each voter has confirmed. */
  readonly #acks = new Map<number, number>();
  /** Requests of a leader that has not committed in its term yet: it cannot know the commit index. */
  #postponed: ReadRequest[] = [];

  /** A new term: requests of an old one can no longer be confirmed. */
  reset(): void {
    this.#waiting = [];
    this.#postponed = [];
    this.#confirmed = 0;
    this.#acks.clear();
  }

  get size(): number {
    return this.#waiting.length + this.#postponed.length;
  }

  postpone(request: ReadRequest): void {
    this.#postponed.push(request);
  }

  takePostponed(): readonly ReadRequest[] {
    const taken = this.#postponed;
    this.#postponed = [];
    return taken;
  }

  add(request: ReadRequest, commit: number): void {
    this.#waiting.push({ ...request, index: commit });
  }

  /** What a heartbeat carries: the newest unconfirmed request's number, 8 bytes big-endian; empty when none waits. */
  heartbeatContext(): Uint8Array {
    if (this.#waiting.length === 0) return NO_CONTEXT;
    const context = new Uint8Array(8);
    new DataView(context.buffer).setBigUint64(0, BigInt(this.#confirmed + this.#waiting.length));
    return context;
  }

  /** An answer to a heartbeat with a context. Returns the requests that a quorum of each half has now confirmed, oldest first. */
  acknowledge(from: number, context: Uint8Array, self: number, conf: JointVoters): readonly ConfirmedRead[] {
    if (context.length !== 8) return [];
    const newest = this.#confirmed + this.#waiting.length;
    const number = Number(new DataView(context.buffer, context.byteOffset, 8).getBigUint64(0));
    if (number > newest) return [];
    this.#acks.set(from, Math.max(this.#acks.get(from) ?? 0, number));
    const confirmed = jointIndex(conf, (node) => (node === self ? newest : this.#acks.get(node)));
    if (confirmed <= this.#confirmed) return [];
    const ready = this.#waiting.splice(0, confirmed - this.#confirmed);
    this.#confirmed = confirmed;
    return ready;
  }
}

const NO_CONTEXT = new Uint8Array(0);
