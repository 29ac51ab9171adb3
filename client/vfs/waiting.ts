/** Waiting for shared work: the waiter may give up, the work goes on. */
import { abortable } from '../../proto/runtime/abortable.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';

/** Settles as the promise does, or rejects with EINTR when ctx.signal fires and ETIMEDOUT at ctx.deadlineMs. */
export function waitFor<T>(ctx: CallContext, clock: Clock, op: string, promise: Promise<T>): Promise<T> {
  if (!Number.isFinite(ctx.deadlineMs)) return abortable(promise, ctx.signal, () => new FsError('EINTR', op));
  const late = new AbortController();
  const timer = clock.after(Math.max(0, ctx.deadlineMs - clock.monotonicMs()), () => { late.abort(); });
  const reason = (): FsError => new FsError(ctx.signal.aborted ? 'EINTR' : 'ETIMEDOUT', op);
  return abortable(promise, AbortSignal.any([ctx.signal, late.signal]), reason).finally(() => { timer.cancel(); });
}

/** Runs one at a time, in order of asking. */
export class Turnstile {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}
