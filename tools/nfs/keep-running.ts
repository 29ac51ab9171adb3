/** Starts something again each time that it ends, after a wait that doubles while ends come soon. */
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { NFS_RESTART_MAX_MS, NFS_RESTART_MIN_MS, NFS_STEADY_MS } from '../../proto/types/limits.ts';

export interface KeepRunningOptions {
  /** Starts it and resolves when it has ended, with the reason; undefined: it is not wanted any more. Rejects when it is not to be tried again. */
  readonly run: () => Promise<string | undefined>;
  /** It has ended, and is started again so much later. */
  readonly onDown: (why: string, againMs: number) => void;
  readonly clock: Clock;
}

/** Resolves when run() says so, or the signal is aborted during a wait. */
export async function keepRunning(options: KeepRunningOptions, signal: AbortSignal): Promise<void> {
  const { run, onDown, clock } = options;
  for (let againMs = NFS_RESTART_MIN_MS; ; againMs = Math.min(againMs * 2, NFS_RESTART_MAX_MS)) {
    const sinceMs = clock.monotonicMs();
    const why = await run();
    if (why === undefined) return;
    if (clock.monotonicMs() - sinceMs > NFS_STEADY_MS) againMs = NFS_RESTART_MIN_MS;
    onDown(why, againMs);
    await sleep(clock, againMs, signal).catch((reason: unknown) => { if (!isAborted(signal)) throw reason; });
    if (isAborted(signal)) return;
  }
}

/** A call, since the compiler takes a property that was false for false ever after. */
export const isAborted = (signal: AbortSignal): boolean => signal.aborted;
