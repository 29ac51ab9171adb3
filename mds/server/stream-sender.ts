/**
 * Hands a site's durable commands to Raft in order, and again after a leader change, a gap or a silence (design 7.6). What nobody waits
 * for is gathered for a moment: each batch costs every member messages and a disk write, however little is in it.
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { RAFT_APPEND_BYTES, STREAM_GATHER_MS, STREAM_INFLIGHT, STREAM_INFLIGHT_BYTES, STREAM_PAUSE_MS } from '../../proto/types/limits.ts';
import type { Outbox } from '../delegation/outbox.ts';
import { ProposalDropped } from '../raft/index.ts';
import type { Journal } from '../store/journal.ts';

export interface StreamSenderOptions {
  readonly outbox: Outbox;
  readonly journal: Pick<Journal, 'read'>;
  /** Throws ProposalDropped when Raft cannot take it now. */
  readonly propose: (data: Uint8Array) => void;
  readonly clock: Clock;
}

/** Longer than an election and a commit over the widest WAN. */
const SILENCE_MS = 3_000;
const CHECK_MS = 50;
/** What went again after a gap has been applied by then, or is lost too. */
const GAP_MS = 1_000;

export class StreamSender {
  readonly #o: StreamSenderOptions;
  #progressMs: number;
  #timer: Timer | undefined;
  #gathering: Timer | undefined;
  /** Somebody waits for what stands in the stream up to here. */
  #awaited = 0;
  #gatheredMs = -Infinity;
  /** What was applied when all behind it went again last, and when that was. */
  #rewound = { applied: -1, ms: -Infinity };
  /** What is on its way, oldest first, and its bytes: after a change of leader all of it goes again at once. */
  #flying: { readonly n: number; readonly bytes: number }[] = [];
  #flyingBytes = 0;
  #closed = false;

  constructor(options: StreamSenderOptions) {
    this.#o = options;
    this.#progressMs = options.clock.monotonicMs();
    this.#schedule();
  }

  /** Somebody waits until number n is applied: it goes as soon as it is durable. */
  hurry(n: number): void {
    this.#awaited = Math.max(this.#awaited, n);
    this.pump();
  }

  /** Sends what is durable and has not been sent, as far as the window goes, or a moment later with what comes meanwhile. */
  pump(): void {
    const { outbox, clock } = this.#o;
    if (this.#closed || outbox.sent >= outbox.durable) return;
    if (outbox.sent < this.#awaited) { this.#sendNow(); return; }
    // Also the first one waits a little: who asked for it is answered before anything is done for the other sites.
    const restMs = Math.max(STREAM_PAUSE_MS, this.#gatheredMs + STREAM_GATHER_MS - clock.monotonicMs());
    this.#gathering ??= clock.after(restMs, () => { this.#gathering = undefined; this.#sendNow(); });
  }

  /** Some of this site's commands were applied. */
  progress(): void {
    this.#progressMs = this.#o.clock.monotonicMs();
    this.pump();
  }

  /** What was sent may be lost. */
  again(): void {
    this.#rewound = { applied: this.#o.outbox.applied, ms: this.#o.clock.monotonicMs() };
    this.#o.outbox.rewind();
    this.#flying = [];
    this.#flyingBytes = 0;
    this.progress();
  }

  /** A command was refused, as one before it has not come: so is each that was under way behind the lost one, and all of them go again but once. */
  gap(): void {
    const { outbox, clock } = this.#o;
    if (outbox.applied === this.#rewound.applied && clock.monotonicMs() - this.#rewound.ms < GAP_MS) return;
    this.again();
  }

  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
    this.#gathering?.cancel();
  }

  #sendNow(): void {
    if (this.#closed) return;
    this.#gatheredMs = this.#o.clock.monotonicMs();
    this.#send();
  }

  #send(): void {
    const { outbox, journal, propose } = this.#o;
    this.#landed();
    while (outbox.sent < outbox.durable && outbox.sent - outbox.applied < STREAM_INFLIGHT && this.#flyingBytes < STREAM_INFLIGHT_BYTES) {
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
        this.#flying.push({ n, bytes: data.byteLength });
        this.#flyingBytes += data.byteLength;
      }
    }
  }

  #landed(): void {
    const { applied } = this.#o.outbox;
    const from = this.#flying.findIndex(({ n }) => n > applied);
    for (const { bytes } of this.#flying.splice(0, from < 0 ? this.#flying.length : from)) this.#flyingBytes -= bytes;
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
