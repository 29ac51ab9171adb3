/** Hands a site's durable commands to Raft in order, and again after a leader change, a gap or a silence (design 7.6). */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { RAFT_APPEND_BYTES, STREAM_INFLIGHT } from '../../proto/types/limits.ts';
import type { Outbox } from '../delegation/outbox.ts';
import { ProposalDropped } from '../raft/index.ts';
import type { SiteJournal } from '../store/site-journal.ts';

export interface StreamSenderOptions {
  readonly outbox: Outbox;
  readonly journal: Pick<SiteJournal, 'read'>;
  /** Throws ProposalDropped when Raft cannot take it now. */
  readonly propose: (data: Uint8Array) => void;
  readonly clock: Clock;
}

/** Longer than an election and a commit over the widest WAN. */
const SILENCE_MS = 3_000;
const CHECK_MS = 50;

export class StreamSender {
  readonly #o: StreamSenderOptions;
  #progressMs: number;
  #timer: Timer | undefined;
  #closed = false;

  constructor(options: StreamSenderOptions) {
    this.#o = options;
    this.#progressMs = options.clock.monotonicMs();
    this.#schedule();
  }

  /** Sends what is durable and has not been sent, as far as the window goes. */
  pump(): void {
    const { outbox, journal, propose } = this.#o;
    if (this.#closed) return;
    while (outbox.sent < outbox.durable && outbox.sent - outbox.applied < STREAM_INFLIGHT) {
      for (const { n, data } of journal.read(outbox.sent + 1, RAFT_APPEND_BYTES)) {
        if (n > outbox.durable) return;
        try {
          propose(data);
        } catch (error) {
          if (!(error instanceof ProposalDropped)) throw error;
          // No leader just now, or it is busy: the timer and the next leader try again.
          return;
        }
        outbox.onSent(n);
      }
    }
  }

  /** Some of this site's commands were applied. */
  progress(): void {
    this.#progressMs = this.#o.clock.monotonicMs();
    this.pump();
  }

  /** What was sent may be lost. */
  again(): void {
    this.#o.outbox.rewind();
    this.progress();
  }

  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
  }

  #schedule(): void {
    const { clock, outbox } = this.#o;
    this.#timer = clock.after(CHECK_MS, () => {
      if (this.#closed) return;
      if (outbox.sent > outbox.applied && clock.monotonicMs() - this.#progressMs > SILENCE_MS) this.again();
      else this.pump();
      this.#schedule();
    });
  }
}
