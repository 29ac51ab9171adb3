/**
 * Commits through Raft: proposes, and recognises its own entries when they are applied. Proposes again what may be lost: after a leader change, when nothing of its own
 * has been applied for long, and what others that were proposed later have overtaken, since proposals keep their order on their way. So much at a time, the oldest first.
 */
import { geofs } from '../../proto/gen/geofs.js';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError } from '../../proto/types/errno.ts';
import { PROPOSALS, RESEND_BYTES, RESEND_COMMANDS } from '../../proto/types/limits.ts';
import { ProposalDropped } from '../raft/index.ts';
import type { AppliedEntry } from './applier.ts';
import type { Committed, Committer, Visibility } from './committer.ts';

interface Pending {
  readonly trace: number;
  readonly session: number;
  readonly data: Uint8Array;
  /** It ends what earlier copies of the same trace were refused: such a refusal, which is remembered nowhere, is not its answer. */
  readonly concludes: boolean;
  readonly resolve: (committed: Committed) => void;
  readonly reject: (error: unknown) => void;
  /** When Raft last took it; undefined: never. */
  proposedMs: number | undefined;
  /** Its place among all that Raft took, the first time under the leader of now. */
  place: number;
  /** It was given to an earlier leader. */
  lost: boolean;
  abandoned: boolean;
}

export interface RaftCommitterOptions {
  readonly propose: (data: Uint8Array) => void;
  readonly visibility: Visibility;
  readonly clock: Clock;
  readonly random: Random;
}

/** Without progress. Longer than an election and a commit over the widest WAN, so that a repeat is rare; a repeat has no effect (exactly once). */
const SILENCE_MS = 3_000;
const CHECK_MS = 100;

export class RaftCommitter implements Committer {
  readonly #options: RaftCommitterOptions;
  readonly #pending = new Map<number, Pending>();
  /** When one of its own was applied last. */
  #progressMs: number;
  /** How many Raft has taken, and the last one's place of those that were applied. */
  #taken = 0;
  #appliedPlace = 0;
  #timer: Timer | undefined;
  #closed = false;

  constructor(options: RaftCommitterOptions) {
    this.#options = options;
    this.#progressMs = options.clock.monotonicMs();
    this.#schedule();
  }

  commit(command: geofs.v1.Command.$Properties, signal: AbortSignal): Promise<Committed> {
    return new Promise((resolve, reject) => {
      if (this.#closed) { reject(new FsError('EIO', 'commit', 'shutting down')); return; }
      if (signal.aborted) { reject(signal.reason as Error); return; }
      if (this.#pending.size >= PROPOSALS) { reject(new FsError('EAGAIN', 'commit', 'too many commands under way')); return; }
      // 0 is what a message without the field says: it would find another's outcome.
      const trace = (command.trace ?? 0) === 0 ? this.newTrace() : command.trace ?? 0;
      const onAbort = (): void => {
        if (pending.proposedMs !== undefined) return;
        this.#pending.delete(trace);
        reject(signal.reason as Error);
      };
      let isListening = false;
      const release = (): void => { if (isListening) signal.removeEventListener('abort', onAbort); };
      const pending: Pending = {
        trace, session: command.session ?? 0, concludes: command.conclude === true, proposedMs: undefined, place: 0, lost: false, abandoned: false,
        data: geofs.v1.Command.encode({ ...command, trace }).finish(),
        resolve: (committed) => { release(); resolve(committed); },
        reject: (error) => { release(); reject(error); },
      };
      this.#pending.set(trace, pending);
      this.#propose(pending);
      // Mostly it is taken at once, and the signal has no effect any more: listening costs as much as the rest here.
      isListening = pending.proposedMs === undefined;
      if (isListening) signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** A trace for a command whose waiter may want to abandon it. */
  newTrace(): number {
    return this.#options.random.below(2 ** 52) + 1;
  }

  abandon(trace: number): void {
    const pending = this.#pending.get(trace);
    if (pending !== undefined) pending.abandoned = true;
  }

  /** Runs synchronously when a batch became visible, in log order. */
  onVisible(entries: readonly AppliedEntry[]): void {
    for (const entry of entries) {
      const known = this.#pending.get(entry.command.trace);
      // A copy of before, on its way for long: what concludes comes yet, and might find room that this one did not.
      const pending = known?.concludes === true && entry.reply.short != null ? undefined : known;
      const originator = pending === undefined || pending.abandoned ? 0 : pending.session;
      const { stamp, acknowledged } = this.#options.visibility.publish(entry.reply, entry.events, originator);
      if (pending === undefined) continue;
      this.#pending.delete(pending.trace);
      this.#progressMs = this.#options.clock.monotonicMs();
      if (!pending.lost) this.#appliedPlace = Math.max(this.#appliedPlace, pending.place);
      pending.resolve({ reply: entry.reply, index: entry.index, stamp, acknowledged });
    }
  }

  /** What an earlier leader was given may be lost. */
  onLeader(leader: number): void {
    if (leader === 0) return;
    for (const pending of this.#pending.values()) pending.lost = pending.proposedMs !== undefined;
    this.#resend();
  }

  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
    for (const pending of this.#pending.values()) pending.reject(new FsError('EIO', 'commit', 'shutting down'));
    this.#pending.clear();
  }

  /** False: there is no leader just now, or it is busy; the timer and the next leader try again. */
  #propose(pending: Pending): boolean {
    try {
      this.#options.propose(pending.data);
    } catch (error) {
      if (!(error instanceof ProposalDropped)) throw error;
      return false;
    }
    this.#taken += 1;
    if (pending.proposedMs === undefined || pending.lost || this.#isOvertaken(pending)) pending.place = this.#taken;
    pending.proposedMs = this.#options.clock.monotonicMs();
    pending.lost = false;
    return true;
  }

  #isOvertaken({ place }: Pending): boolean {
    return place < this.#appliedPlace;
  }

  /** Goes on at the next look where this one ends. */
  #resend(): void {
    const nowMs = this.#options.clock.monotonicMs();
    let [commands, bytes] = [0, 0];
    for (const pending of this.#pending.values()) {
      const { proposedMs, lost, data } = pending;
      const isDue = proposedMs === undefined || lost || (nowMs - proposedMs > SILENCE_MS && (nowMs - this.#progressMs > SILENCE_MS || this.#isOvertaken(pending)));
      if (!isDue) continue;
      if (commands >= RESEND_COMMANDS || (bytes > 0 && bytes + data.byteLength > RESEND_BYTES) || !this.#propose(pending)) return;
      commands += 1;
      bytes += data.byteLength;
    }
  }

  #schedule(): void {
    this.#timer = this.#options.clock.after(CHECK_MS, () => {
      if (this.#closed) return;
      this.#resend();
      this.#schedule();
    });
  }
}
