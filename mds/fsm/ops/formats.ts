/** The cluster begins to use a newer format: every member must know it, and there is no way back. */
import { geofs } from '../../../proto/gen/geofs.js';
import { FIRST_FORMAT } from '../formats.ts';
import { clusterKey } from '../keys.ts';
import { listNodes } from '../query/topology.ts';
import { refuse, type Transaction } from '../transaction.ts';
import type { Answer } from './op.ts';

export function finalizeFormat(tx: Transaction, op: geofs.v1.FinalizeFormat.$Properties): Answer {
  const format = op.format ?? 0;
  const cluster = geofs.v1.ClusterState.decode(tx.get(clusterKey()) ?? refuse('ENOENT', 'there is no cluster yet'));
  if (format < cluster.format) refuse('EINVAL', `the cluster uses format ${String(cluster.format)} already: there is no way back`);
  if (format === cluster.format) return { ino: format, existed: true };
  const members = listNodes(tx).filter((node) => !node.removed && node.disk !== '');
  for (const { name, newestFormat } of members) {
    const newest = newestFormat === 0 ? FIRST_FORMAT : newestFormat;
    if (newest < format) refuse('EBUSY', `mds ${name} knows formats up to ${String(newest)}, not ${String(format)}: upgrade it first`);
  }
  tx.put(clusterKey(), geofs.v1.ClusterState.encode({ ...cluster, format }).finish());
  tx.tell({ kind: 'topology' });
  return { ino: format };
}
