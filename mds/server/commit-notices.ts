/**
 * Appends that carry nothing but a commit index. The first leaves at once, so that other sites see a change after 1.5 round trips; while
 * changes follow each other further ones wait a moment for the next, or ride on an append with entries, so that not each commit is a message.
 * A member that has proposed something itself waits for the commit, and is told sooner.
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { APPENDS_BUSY_MS, COMMIT_NOTICE_MS } from '../../proto/types/limits.ts';
import type { Message } from '../raft/index.ts';

/** A proposal is committed within this time, over the widest WAN too. */
const PROPOSER_MS = 1_000;

interface Notice {
  sentMs: number;
  held: Message | undefined;
  /** When an append with entries left last, and how long after the one before it. */
  appendMs: number;
  gapMs: number;
  /** When it proposed something last. */
  proposedMs: number;
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
    const nowMs = this.#clock.monotonicMs();
    if (!message.notice) {
      if (notice.held?.term === message.term && notice.held.commit <= message.commit) notice.held = undefined;
      if (message.entries.length > 0) {
        notice.gapMs = nowMs - notice.appendMs;
        notice.appendMs = nowMs;
      }
      return false;
    }
    const isBusy = notice.gapMs < APPENDS_BUSY_MS && nowMs - notice.appendMs < APPENDS_BUSY_MS;
    if (nowMs - notice.sentMs >= COMMIT_NOTICE_MS && (!isBusy || nowMs - notice.proposedMs < PROPOSER_MS)) {
      this.#told(notice, nowMs);
      return false;
    }
    notice.held = message;
    this.#timer ??= this.#clock.after(COMMIT_NOTICE_MS, () => { this.#flush(); });
    return true;
  }

  /** The member has proposed something. */
  awaited(node: number): void {
    this.#of(node).proposedMs = this.#clock.monotonicMs();
  }

  close(): void {
    this.#timer?.cancel();
  }

  #of(node: number): Notice {
    let notice = this.#members.get(node);
    if (notice === undefined) this.#members.set(node, notice = { sentMs: -Infinity, held: undefined, appendMs: -Infinity, gapMs: Infinity, proposedMs: -Infinity });
    return notice;
  }

  #told(notice: Notice, nowMs: number): void {
    notice.sentMs = nowMs;
    notice.held = undefined;
  }

  #flush(): void {
    this.#timer = undefined;
    const nowMs = this.#clock.monotonicMs();
    for (const notice of this.#members.values()) {
      const { held } = notice;
      if (held === undefined) continue;
      this.#told(notice, nowMs);
      this.#send(held);
    }
  }
}
