/** statfs(2): what the mds last said is good enough when it does not answer at once; df must never hang. */
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import { STATFS_PATIENCE_MS } from '../../proto/types/limits.ts';
import type { StatFs } from './file-system.ts';
import type { VfsParts } from './parts.ts';

const NOTHING_KNOWN: StatFs = { totalBytes: 0, freeBytes: 0, totalInodes: 0, freeInodes: 0 };

export class Space {
  readonly #parts: VfsParts;
  #last: StatFs = NOTHING_KNOWN;

  constructor(parts: VfsParts) {
    this.#parts = parts;
  }

  async statfs(ctx: CallContext, ino: number): Promise<StatFs> {
    const deadlineMs = Math.min(ctx.deadlineMs, this.#parts.clock.monotonicMs() + STATFS_PATIENCE_MS);
    try {
      const { signal, cred, requestId } = ctx;
      const { statFs } = await this.#parts.mds.request({ signal, cred, requestId, deadlineMs }, { statFs: { ino } });
      this.#last = {
        totalBytes: statFs?.totalBytes ?? 0, freeBytes: statFs?.freeBytes ?? 0, totalInodes: statFs?.totalInodes ?? 0, freeInodes: statFs?.freeInodes ?? 0,
      };
    } catch (error) {
      if (!(error instanceof FsError) || error.errno !== 'ETIMEDOUT') throw error;
    }
    return this.#last;
  }
}
