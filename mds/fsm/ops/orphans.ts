/** Unlinked inodes go when every registered site has said that none of its clients has them open (design 7.16). */
import { geofs } from '../../../proto/gen/geofs.js';
import { deletionKey, orphanKey } from '../keys.ts';
import { findSite, listSites } from '../query/topology.ts';
import { decodeOrphan, encodeOrphan, type InodeRecord } from '../records.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { dropWriters } from './contents.ts';
import { dropLocks } from './locks.ts';
import { DONE, type Answer } from './op.ts';
import { dropXattrs } from './xattrs.ts';

function bury(tx: Transaction, inode: InodeRecord): void {
  const { ino, layout } = inode;
  dropXattrs(tx, inode);
  dropLocks(tx, ino);
  dropWriters(tx, ino);
  tx.removeInode(inode);
  tx.tell({ kind: 'inode', ino, homes: [], data: true, gone: true });
  const object = layout?.object ?? 0;
  if (object === 0) return;
  const target = layout?.target ?? 0;
  tx.put(deletionKey(target, object), geofs.v1.DeletionState.encode({ ino }).finish());
  tx.tell({ kind: 'delete', target, object });
}

export function orphanVote(tx: Transaction, op: geofs.v1.OrphanVote.$Properties): Answer {
  const site = op.site ?? 0;
  if (findSite(tx, site) === undefined) refuse('ENOENT', `site ${String(site)} is not registered`);
  const sites = listSites(tx);
  for (const ino of op.inos ?? []) {
    const bytes = tx.get(orphanKey(ino));
    const inode = tx.findInode(ino);
    if (bytes === undefined || inode === undefined || inode.nlink !== 0) continue;
    const voted = new Set(decodeOrphan(bytes)).add(site);
    if (sites.every(({ id }) => voted.has(id))) {
      tx.put(orphanKey(ino), undefined);
      bury(tx, inode);
    } else tx.put(orphanKey(ino), encodeOrphan([...voted].sort((a, b) => a - b)));
  }
  return DONE;
}
