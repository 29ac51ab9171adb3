/** link(2), unlink(2), rmdir(2), and what becomes of an inode that loses a name. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { LINK_MAX } from '../../../proto/types/limits.ts';
import { isDirectory, isRegular } from '../../../proto/types/mode.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import { insertName, removeName, searchName } from '../directory.ts';
import { orphanKey } from '../keys.ts';
import { encodeOrphan, type InodeRecord } from '../records.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { shareIfSplit } from './grants.ts';
import { dropQuota } from './quotas.ts';
import { dropXattrs } from './xattrs.ts';
import { dropLocks } from './locks.ts';
import { DONE, entryOf, fieldName, isHomeName, namedInode, setHome, type Answer } from './op.ts';

export function link(tx: Transaction, op: geofs.v1.Link.$Properties): Answer {
  const name = fieldName(op.name);
  const parent = tx.directory(op.parent ?? 0);
  const inode = tx.inode(op.ino ?? 0);
  if (isDirectory(inode.mode)) refuse('EPERM', 'a directory has one name');
  const search = searchName(tx, tx.hash, parent.ino, name);
  if (search.dentry !== undefined) refuse('EEXIST', 'the name exists');
  if (inode.nlink === 0) refuse('ENOENT', 'the inode has lost its last name');
  if (parent.project !== inode.project) refuse('EXDEV', 'the file counts for another quota');
  if (inode.nlink >= LINK_MAX) refuse('EMLINK', `more than ${String(LINK_MAX)} links`);
  const cookie = insertName(tx, parent.ino, search, entryOf(name, inode));
  inode.nlink += 1;
  // Its first name went while others stayed: this one is its home from now on.
  if (inode.home === 0) setHome(inode, parent.ino, name);
  shareIfSplit(parent, inode);
  tx.touch(inode);
  parent.entries += 1;
  tx.touch(parent, { mtime: true });
  tx.tell({ kind: 'name', dir: parent.ino, name });
  return { ino: inode.ino, cookie };
}

/** One name less for an inode that is no directory. The last one makes it an orphan, which every site may still hold open. */
export function loseName(tx: Transaction, inode: InodeRecord, dir: number, name: ByteName): void {
  inode.nlink -= 1;
  if (isHomeName(inode, dir, name)) setHome(inode, 0, '' as ByteName);
  tx.touch(inode);
  if (inode.nlink > 0) return;
  tx.charge(inode.project, { bytes: isRegular(inode.mode) ? -inode.size : 0, files: -1 });
  tx.put(orphanKey(inode.ino), encodeOrphan({ votes: new Map(), since: tx.time }));
  tx.tell({ kind: 'orphan', ino: inode.ino });
}

/** An empty directory goes at once: nothing can be made in it any more. */
export function loseDirectory(tx: Transaction, dir: InodeRecord, parent: InodeRecord): void {
  dir.nlink = 0;
  tx.touch(dir);
  setHome(dir, 0, '' as ByteName);
  parent.nlink -= 1;
  // A quota's own directory does not count for it, and takes it along.
  if (dir.project === parent.project) tx.charge(dir.project, { files: -1 });
  else dropQuota(tx, dir.project);
  dropXattrs(tx, dir);
  dropLocks(tx, dir.ino);
  tx.removeInode(dir);
}

export function unlink(tx: Transaction, op: geofs.v1.Unlink.$Properties): Answer {
  const name = fieldName(op.name);
  const parent = tx.directory(op.parent ?? 0);
  const { inode, cookie } = namedInode(tx, parent.ino, name);
  if (isDirectory(inode.mode)) refuse('EISDIR', 'unlink of a directory');
  removeName(tx, parent.ino, cookie, name);
  parent.entries -= 1;
  tx.touch(parent, { mtime: true });
  loseName(tx, inode, parent.ino, name);
  tx.tell({ kind: 'name', dir: parent.ino, name });
  return DONE;
}

export function rmdir(tx: Transaction, op: geofs.v1.Rmdir.$Properties): Answer {
  const name = fieldName(op.name);
  const parent = tx.directory(op.parent ?? 0);
  const { inode, cookie } = namedInode(tx, parent.ino, name);
  if (!isDirectory(inode.mode)) refuse('ENOTDIR', 'rmdir of what is no directory');
  if (inode.entries > 0) refuse('ENOTEMPTY', 'the directory is not empty');
  removeName(tx, parent.ino, cookie, name);
  parent.entries -= 1;
  loseDirectory(tx, inode, parent);
  tx.touch(parent, { mtime: true });
  tx.tell({ kind: 'name', dir: parent.ino, name });
  return DONE;
}
