/** The first command of a cluster: its name and keys, and the root directory. */
import { geofs } from '../../../proto/gen/geofs.js';
import { ROOT_INODE } from '../../../proto/types/ids.ts';
import { S_IFDIR } from '../../../proto/types/mode.ts';
import { clusterKey } from '../keys.ts';
import { HASH_KEY_BYTES } from '../name-hash.ts';
import { FIRST_FORMAT } from '../formats.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { DIRECTORY_SIZE } from './create.ts';
import type { Answer } from './op.ts';

export function bootstrap(tx: Transaction, op: geofs.v1.Bootstrap.$Properties): Answer {
  const cluster = op.cluster ?? '';
  const hashKey = op.hashKey ?? new Uint8Array();
  const present = tx.get(clusterKey());
  if (present !== undefined) {
    const { cluster: name } = geofs.v1.ClusterState.decode(present);
    if (name !== cluster) refuse('EEXIST', `this is cluster ${name}, not ${cluster}`);
    return { ino: ROOT_INODE, existed: true };
  }
  if (cluster.length === 0) refuse('EINVAL', 'a cluster has a name');
  if (hashKey.length !== HASH_KEY_BYTES) refuse('EINVAL', `hash key of ${String(HASH_KEY_BYTES)} bytes`);
  tx.put(clusterKey(), geofs.v1.ClusterState.encode({ format: (op.format ?? 0) === 0 ? FIRST_FORMAT : op.format ?? 0, cluster, hashKey, capabilityKey: op.capabilityKey ?? new Uint8Array() }).finish());
  tx.addInode(new geofs.v1.Inode({
    ino: ROOT_INODE, mode: S_IFDIR | 0o755, nlink: 2, size: DIRECTORY_SIZE, parent: ROOT_INODE,
    atime: tx.time, mtime: tx.time, ctime: tx.time, btime: tx.time, change: 1,
  }));
  tx.tell({ kind: 'topology' });
  return { ino: ROOT_INODE };
}
