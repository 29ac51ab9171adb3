/** What fsync(2) of a file or a directory, and O_SYNC, wait for at the mds. */
import type { CallContext } from '../../proto/types/context.ts';
import type { VfsParts } from './parts.ts';

/**
 * Resolves when what was answered so far is on the disk of the site's mds, or lost and told so; with `globalSync` when a quorum of the sites has it
 * too, so that nothing that befalls this site takes it away. Rejects with FsError: EINTR, ETIMEDOUT, ENOTCONN.
 */
export async function hardened({ mds, globalSync }: Pick<VfsParts, 'mds' | 'globalSync'>, ctx: CallContext): Promise<void> {
  await mds.hardened(ctx);
  if (globalSync === true) await mds.request(ctx, { agree: {} });
}
