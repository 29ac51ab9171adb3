/** Waits for read points and for applied indexes. Bounded; a read point that got no answer is asked again. */
import type { Clock } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';

interface Asked {
  readonly resolve: (index: number) => void;
  readonly reject: (error: Error) => void;
}

interface Waiting {
  readonly index: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** A read point is asked again after this long (the message or the leader may be lost). */
const RETRY_MS = 1_000;

export class ReadIndexQueue {
  readonly #clock: Clock;
  readonly #send: (context: Uint8Array) => void;
  /** Gathered for the next round; one round serves all who ask while another is under way. */
  #gathering: Asked[] = [];
  #round: { readonly id: number; readonly askers: Asked[]; sentMs: number } | undefined;
  #nextId = 1;
  #waiting: Waiting[] = [];
  #closed = false;

  constructor(clock: Clock, send: (context: Uint8Array) => void) {
    this.#clock = clock;
    this.#send = send;
  }

  /** The applied read point. Rejects with the signal's reason, or EAGAIN beyond `bound` askers. */
  ask(signal: AbortSignal, bound: number): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#closed || signal.aborted) { reject(signal.reason as Error | undefined ?? shuttingDown()); return; }
      if (this.#gathering.length >= bound) { reject(new FsError('EAGAIN', 'read index', 'too many readers')); return; }
      const onAbort = (): void => {
        this.#gathering = this.#gathering.filter((other) => other !== asked);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      const settle = (): void => { signal.removeEventListener('abort', onAbort); };
      const asked: Asked = {
        resolve: (index) => { settle(); resolve(index); },
        reject: (error) => { settle(); reject(error); },
      };
      this.#gathering.push(asked);
      if (this.#round === undefined) this.#startRound();
    });
  }

  /** Resolves once `index` is applied. */
  waitApplied(index: number, applied: number, signal: AbortSignal): Promise<void> {
    if (applied >= index) return Promise.resolve();
    return new Promise((resolve, reject) => {
      if (this.#closed || signal.aborted) { reject(signal.reason as Error | undefined ?? shuttingDown()); return; }
      const onAbort = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
        reject(signal.reason as Error);
      };
      const settle = (): void => { signal.removeEventListener('abort', onAbort); };
      const waiting: Waiting = {
        index,
        resolve: () => { settle(); resolve(); },
        reject: (error) => { settle(); reject(error); },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(waiting);
    });
  }

  /** The core answered a round. */
  confirmed(context: Uint8Array, index: number, applied: number): void {
    const round = this.#round;
    if (round === undefined || Buffer.from(context).readUIntBE(0, 6) !== round.id) return;
    this.#round = undefined;
    const done = (): void => { for (const asker of round.askers) asker.resolve(index); };
    if (applied >= index) done();
    else this.#waiting.push({ index, resolve: done, reject: (error) => { for (const asker of round.askers) asker.reject(error); } });
    if (this.#gathering.length > 0) this.#startRound();
  }

  applied(index: number): void {
    if (this.#waiting.length === 0) return;
    const ready = this.#waiting.filter((waiting) => waiting.index <= index);
    if (ready.length === 0) return;
    this.#waiting = this.#waiting.filter((waiting) => waiting.index > index);
    for (const waiting of ready) waiting.resolve();
  }

  tick(): void {
    const round = this.#round;
    if (round === undefined || this.#clock.monotonicMs() - round.sentMs < RETRY_MS) return;
    round.sentMs = this.#clock.monotonicMs();
    this.#send(contextOf(round.id));
  }

  close(): void {
    this.#closed = true;
    const left = [...this.#gathering, ...(this.#round?.askers ?? []), ...this.#waiting];
    this.#gathering = [];
    this.#waiting = [];
    this.#round = undefined;
    for (const each of left) each.reject(shuttingDown());
  }

  #startRound(): void {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#round = { id, askers: this.#gathering, sentMs: this.#clock.monotonicMs() };
    this.#gathering = [];
    this.#send(contextOf(id));
  }
}

const shuttingDown = (): FsError => new FsError('EIO', 'read index', 'shutting down');

function contextOf(id: number): Uint8Array {
  const context = Buffer.alloc(6);
  context.writeUIntBE(id, 0, 6);
  return context;
}
