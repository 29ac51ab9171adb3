/** A caller that waits: for an answer, until its signal fires, or until its deadline. */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';

export type GiveUp = 'EINTR' | 'ETIMEDOUT';

export class PendingCall<T> {
  readonly op: string;
  readonly promise: Promise<T>;
  readonly #signal: AbortSignal;
  readonly #timer: Timer | undefined;
  readonly #onAbort: () => void;
  #resolve: (value: T) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #settled = false;
  #givenUp: GiveUp | undefined;

  /** onGiveUp is called at most once, synchronously with the signal, and decides what the caller is told. Throws FsError EINTR if the signal has fired already. */
  constructor(ctx: CallContext, clock: Clock, op: string, onGiveUp: (why: GiveUp) => void) {
    if (ctx.signal.aborted) throw new FsError('EINTR', op);
    this.op = op;
    this.#signal = ctx.signal;
    this.promise = new Promise((resolve, reject) => { this.#resolve = resolve; this.#reject = reject; });
    const giveUp = (why: GiveUp): void => { this.#givenUp = why; this.#disarm(); onGiveUp(why); };
    this.#onAbort = () => { giveUp('EINTR'); };
    this.#signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#timer = Number.isFinite(ctx.deadlineMs)
      ? clock.after(Math.max(0, ctx.deadlineMs - clock.monotonicMs()), () => { giveUp('ETIMEDOUT'); })
      : undefined;
  }

  get settled(): boolean {
    return this.#settled;
  }

  /** Why the caller no longer wants to wait, if so. */
  get givenUp(): GiveUp | undefined {
    return this.#givenUp;
  }

  resolve(value: T): void {
    this.#settled = true;
    this.#disarm();
    this.#resolve(value);
  }

  reject(error: Error): void {
    this.#settled = true;
    this.#disarm();
    this.#reject(error);
  }

  #disarm(): void {
    this.#timer?.cancel();
    this.#signal.removeEventListener('abort', this.#onAbort);
  }
}
