/**
 * Appends that carry nothing but a commit index. The first leaves at once, so that other sites see a change after 1.5 round trips; while
 * changes are pipelined further ones wait a moment for the next, or ride on an append with entries, so that not each commit is a message.
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { COMMIT_NOTICE_MS } from '../../proto/types/limits.ts';
import type { Message } from '../raft/index.ts';

interface Notice {
  sentMs: number;
  held: Message | undefined;
}

export class CommitNotices {
  readonly #clock: Clock;
  readonly #send: (message: Message) => void;
  readonly #members = new Map<number, Notice>();
  #timer: Timer | undefined;

  constructor(clock: Clock, send: (message: Message) => void) {
    this.#clock = clock;
    this.#send = send;
  }

  /** True when the message is held back: it, or a later one that says more, is sent within COMMIT_NOTICE_MS. */
  hold(message: Message): boolean {
    if (message.type !== 'append') return false;
    const notice = this.#of(message.to);
    if (!message.notice) {
      if (notice.held?.term === message.term && notice.held.commit <= message.commit) notice.held = undefined;
      return false;
    }
    const nowMs = this.#clock.monotonicMs();
    if (nowMs - notice.sentMs >= COMMIT_NOTICE_MS) {
      notice.sentMs = nowMs;
      notice.held = undefined;
      return false;
    }
    notice.held = message;
    this.#timer ??= this.#clock.after(COMMIT_NOTICE_MS, () => { this.#flush(); });
    return true;
  }

  close(): void {
    this.#timer?.cancel();
  }

  #of(node: number): Notice {
    let notice = this.#members.get(node);
    if (notice === undefined) this.#members.set(node, notice = { sentMs: -Infinity, held: undefined });
    return notice;
  }

  #flush(): void {
    this.#timer = undefined;
    const nowMs = this.#clock.monotonicMs();
    for (const notice of this.#members.values()) {
      const { held } = notice;
      if (held === undefined) continue;
      notice.held = undefined;
      notice.sentMs = nowMs;
      this.#send(held);
    }
  }
}
