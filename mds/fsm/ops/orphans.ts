/** The end of unlinked inodes: sites vote, and with the last vote that is waited for the inode goes (design 7.16). */
import { geofs } from '../../../proto/gen/geofs.js';
import { timeMs } from '../../../proto/types/time.ts';
import { ownerOf } from '../grants.ts';
import { deletionKey, orphanKey, siteVoiceKey } from '../keys.ts';
import { isFree } from '../orphan-hold.ts';
import { findSiteVoice, listSiteVoices } from '../query/sessions.ts';
import { findSite } from '../query/topology.ts';
import { decodeOrphan, encodeOrphan, encodeSiteVoice, type InodeRecord } from '../records.ts';
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
  const arrivals = op.arrivals ?? 0;
  const known = findSiteVoice(tx, site);
  tx.put(siteVoiceKey(site), encodeSiteVoice({ ...known, heard: tx.time }));
  // A session that came over since was not asked. What it holds open will be asked about again.
  if (known.arrivals !== arrivals) return DONE;
  const voices = listSiteVoices(tx);
  const hold = { nowMs: timeMs(tx.time), holdMs: op.holdMs ?? 0 };
  for (const ino of op.inos ?? []) {
    const bytes = tx.get(orphanKey(ino));
    const inode = tx.findInode(ino);
    if (bytes === undefined || inode === undefined || inode.nlink !== 0) continue;
    // Its owner answers commands on it by itself until it has voted, which has its place among them: cut off, it holds the file back for longer than others.
    const owner = ownerOf(tx, inode);
    if (owner === site && tx.command.incarnation === 0) continue;
    const before = decodeOrphan(bytes);
    const orphan = { ...before, votes: new Map(before.votes).set(site, arrivals) };
    if ((owner === 0 || orphan.votes.has(owner)) && isFree(orphan, voices, hold)) {
      tx.put(orphanKey(ino), undefined);
      bury(tx, inode);
    } else tx.put(orphanKey(ino), encodeOrphan(orphan));
  }
  return DONE;
}
