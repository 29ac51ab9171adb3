/** A cluster started by a user: its root directory belongs to that user, as root, who could give it away, has no mount here. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createClient, NO_INVALIDATOR } from '../../client/index.ts';
import { loadIdentity, type TlsFiles } from '../../proto/rpc/credentials.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { SystemRandom } from '../../proto/runtime/random.ts';
import { ROOT_CREDENTIAL } from '../../proto/types/context.ts';
import { ROOT_INODE } from '../../proto/types/ids.ts';

/** Gives the root directory to uid and gid unless it has an owner other than root. clientConfig: a client's configuration file. */
export async function giveRootTo(uid: number, gid: number, clientConfig: string, clock: Clock, logger: Logger): Promise<void> {
  const config = parse(readFileSync(clientConfig, 'utf8')) as { cluster: string; mds: string[]; tls: TlsFiles };
  const client = await createClient({
    mds: config.mds, cluster: config.cluster, identity: loadIdentity(config.tls), invalidator: NO_INVALIDATOR,
    clock, random: new SystemRandom(), logger, description: 'npm start', failFast: true,
  });
  try {
    const ctx = { signal: new AbortController().signal, deadlineMs: clock.monotonicMs() + 30_000, cred: ROOT_CREDENTIAL, requestId: 'own root' };
    const { inode } = await client.fileSystem.getattr(ctx, ROOT_INODE);
    if (inode.uid === 0) await client.fileSystem.setattr(ctx, ROOT_INODE, { uid, gid });
  } finally {
    await client.close();
  }
}
