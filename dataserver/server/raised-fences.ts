/** Fences that the mds has raised: durable here before anything else is done for a writer of before (design 6). */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { ObjectStore } from '../object/object-store.ts';
import type { Recovered } from '../object/sealing.ts';

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** Seals in the place of sessions that were evicted; onSealed: to be committed. A raised fence is a sync of the disk, so other work of the thread comes in between. */
export async function raiseFences(store: ObjectStore, fences: readonly geofs.v1.RaisedFence.$Properties[], onSealed: (sealed: Recovered) => void, log: Logger): Promise<void> {
  for (const { ino, object, fence, evicted } of fences) {
    attempt(log, { object, fence }, () => { store.table.visit({ object: object ?? 0, ino: ino ?? 0, fence: fence ?? 0 }, () => undefined); });
    // Also where a higher fence is known: whoever showed that one has not sealed for the session.
    attempt(log, { object, fence }, () => {
      const sealed = (evicted ?? 0) === 0 ? undefined : store.sealing.abandon(object ?? 0, evicted ?? 0);
      if (sealed !== undefined) onSealed(sealed);
    });
    await turn();
  }
}

/** A higher fence is known, or the object is gone; or the disk refuses it: then the fence's next holder raises it. */
function attempt(log: Logger, what: object, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (error instanceof FsError) log.debug({ ...what, reason: error.message }, 'a fence was not raised');
    else if (error instanceof Error && 'syscall' in error) log.error({ ...what, reason: error.message }, 'a fence could not be raised: its next holder does it');
    else throw error;
  }
}
