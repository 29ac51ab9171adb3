/** What fsync(2) of a file or a directory, and O_SYNC, wait for at the mds. */
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { VfsParts } from './parts.ts';

/**
 * Resolves when what was answered so far is on the disk of the site's mds, or lost and told so; with `globalSync` when a quorum of the sites has it
 * too, so that nothing that befalls this site takes it away. Rejects with FsError: EINTR, ETIMEDOUT, ENOTCONN; EIO: meanwhile an admin has given up what a
 * site had answered (geoctl delegation break), or its disk was lost.
 */
export async function hardened({ mds, globalSync }: Pick<VfsParts, 'mds' | 'globalSync'>, ctx: CallContext): Promise<void> {
  const { departures } = mds;
  await mds.hardened(ctx);
  if (globalSync !== true) return;
  await mds.request(ctx, { agree: {} });
  // It may be another life of the site's that has agreed, or another site.
  if (mds.departures !== departures) throw new FsError('EIO', 'fsync', 'what this site had answered was given up, or lost, before a quorum of the sites had it');
}
