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
    try {
      store.table.visit({ object: object ?? 0, ino: ino ?? 0, fence: fence ?? 0 }, () => undefined);
      const sealed = (evicted ?? 0) === 0 ? undefined : store.sealing.abandon(object ?? 0, evicted ?? 0);
      if (sealed !== undefined) onSealed(sealed);
    } catch (error) {
      // A higher fence is known, or the object is gone.
      if (error instanceof FsError) log.debug({ object, fence, reason: error.message }, 'a fence was not raised');
      else if (error instanceof Error && 'syscall' in error) log.error({ object, fence, reason: error.message }, 'a fence could not be raised: its next holder does it');
      else throw error;
    }
    await turn();
  }
}
