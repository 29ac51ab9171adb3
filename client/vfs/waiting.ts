/** Waiting for shared work: the waiter may give up, the work goes on. */
import type { Clock } from '../../proto/runtime/clock.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';

/** Settles as the promise does, or rejects with EINTR when ctx.signal fires and ETIMEDOUT at ctx.deadlineMs. */
export function waitFor<T>(ctx: CallContext, clock: Clock, op: string, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = Number.isFinite(ctx.deadlineMs)
      ? clock.after(Math.max(0, ctx.deadlineMs - clock.monotonicMs()), () => { finish(); reject(new FsError('ETIMEDOUT', op)); })
      : undefined;
    const onAbort = (): void => { finish(); reject(new FsError('EINTR', op)); };
    const finish = (): void => { timer?.cancel(); ctx.signal.removeEventListener('abort', onAbort); };
    promise.then((value) => { finish(); resolve(value); }, (error: unknown) => { finish(); reject(error instanceof Error ? error : new Error(String(error))); });
    if (ctx.signal.aborted) onAbort();
    else ctx.signal.addEventListener('abort', onAbort, { once: true });
  });
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
