/** The one retry policy: what failed because a server cannot serve just now is tried again until it can or the caller gives up. */
import { type Clock, sleep } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError, RpcError } from '../../proto/types/errno.ts';
import { RECONNECT_MAX_MS, RECONNECT_MIN_MS } from '../../proto/types/limits.ts';

/**
 * Runs the operation again while it rejects with RpcError or FsError EAGAIN, after RECONNECT_MIN_MS, doubled up to
 * RECONNECT_MAX_MS, each less up to half of it by chance (so that many clients of a server that comes back do not come
 * at once). Other errors pass. Throws FsError ETIMEDOUT at ctx.deadlineMs and EINTR when ctx.signal fires, both with the
 * last failure as cause.
 */
export async function retrying<T>(options: { readonly clock: Clock; readonly random: Random }, ctx: CallContext, operation: () => Promise<T>): Promise<T> {
  const { clock, random } = options;
  for (let delayMs = RECONNECT_MIN_MS; ; delayMs = Math.min(RECONNECT_MAX_MS, delayMs * 2)) {
    try {
      return await operation();
    } catch (cause) {
      if (!(cause instanceof RpcError) && !(cause instanceof FsError && cause.errno === 'EAGAIN')) throw cause;
      if (ctx.signal.aborted) throw new FsError('EINTR', 'retry', undefined, { cause });
      const leftMs = ctx.deadlineMs - clock.monotonicMs();
      if (leftMs <= 0) throw new FsError('ETIMEDOUT', 'retry', cause.message, { cause });
      await pause(clock, Math.min(leftMs, delayMs * (1 - random.next() / 2)), ctx.signal, cause);
    }
  }
}

async function pause(clock: Clock, delayMs: number, signal: AbortSignal, cause: Error): Promise<void> {
  try {
    await sleep(clock, delayMs, signal);
  } catch {
    // The one way for a sleep to fail is the signal.
    throw new FsError('EINTR', 'retry', cause.message, { cause });
  }
}
