/** Who this member is, kept beside its data: DATA/node.json. A disk is known by a random id, so that an empty one is never taken for the old. */
import { mkdirSync, openSync, closeSync, fsyncSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError } from '../../proto/types/errno.ts';

const schema = z.object({ format: z.literal(1), cluster: z.string(), node: z.number(), disk: z.string() });
export type NodeIdentity = z.infer<typeof schema>;

/** Reads the identity, or makes it on an empty disk. Throws FsError when the folder belongs to another node or cluster. */
export function claimDisk(data: string, cluster: string, node: number, random: Random): NodeIdentity {
  const file = join(data, 'node.json');
  let text: string | undefined;
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw new FsError('EIO', 'mds', `cannot use data folder ${data}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  if (text !== undefined) {
    const found = schema.safeParse(JSON.parse(text));
    if (!found.success) throw new FsError('EINVAL', 'mds', `${file} is not a node identity`);
    if (found.data.cluster !== cluster) throw new FsError('EINVAL', 'mds', `${data} belongs to cluster ${found.data.cluster}, not ${cluster}`);
    if (found.data.node !== node) throw new FsError('EINVAL', 'mds', `${data} belongs to node ${String(found.data.node)}, not ${String(node)}`);
    return found.data;
  }
  const identity: NodeIdentity = { format: 1, cluster, node, disk: random.bytes(16).toString('hex') };
  const handle = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(identity));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
  const folder = openSync(data, 'r');
  try { fsyncSync(folder); } finally { closeSync(folder); }
  return identity;
}
