/** Reads of the state while a raft snapshot replaces it are refused: asked again until that is over. */
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';

const AGAIN_MS = 50;

/** The state is being replaced by a raft snapshot's: reads are refused until then. */
export const isLoading = (error: unknown): boolean => error instanceof FsError && error.errno === 'EAGAIN';

/** What `ask` reads, from a state that is whole. Rejects as it does otherwise, and with the signal's reason. */
export async function whenLoaded<T>(ask: () => Promise<T>, clock: Clock, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isLoading(error)) throw error;
      await sleep(clock, AGAIN_MS, signal);
    }
  }
}
