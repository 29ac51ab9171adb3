/** rename(2) and renameat2(2) with NOREPLACE and EXCHANGE. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { ROOT_INODE } from '../../../proto/types/ids.ts';
import { isDirectory } from '../../../proto/types/mode.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import { insertName, removeName, searchName } from '../directory.ts';
import { dentryKey } from '../keys.ts';
import { encodeDentry, type InodeRecord } from '../records.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { shareIfSplit } from './grants.ts';
import { loseDirectory, loseName } from './names.ts';
import { DONE, entryOf, fieldName, foundInode, isHomeName, namedInode, setHome, type Answer, type NamedInode } from './op.ts';

const NOREPLACE = 1;
const EXCHANGE = 2;

interface Place {
  readonly dir: InodeRecord;
  readonly name: ByteName;
}

/** Refuses to put directory `moved` below itself. */
function refuseLoop(tx: Transaction, moved: InodeRecord, into: InodeRecord): void {
  if (!isDirectory(moved.mode)) return;
  for (let dir = into; ; dir = tx.ancestor(dir.parent)) {
    if (dir.ino === moved.ino) refuse('EINVAL', 'a directory would be moved below itself');
    if (dir.ino === ROOT_INODE) return;
  }
}

/** The inode has another name or place now. */
function settle(tx: Transaction, inode: InodeRecord, wasHome: boolean, to: Place): void {
  if (wasHome || inode.home === 0) setHome(inode, to.dir.ino, to.name);
  shareIfSplit(to.dir, inode);
  if (isDirectory(inode.mode)) inode.parent = to.dir.ino;
  tx.touch(inode);
}

function tellPlace(tx: Transaction, place: Place): void {
  tx.touch(place.dir, { mtime: true });
  tx.tell({ kind: 'name', dir: place.dir.ino, name: place.name });
}

function exchange(tx: Transaction, from: Place, source: NamedInode, to: Place, target: NamedInode): void {
  refuseLoop(tx, target.inode, from.dir);
  const sourceHome = isHomeName(source.inode, from.dir.ino, from.name);
  const targetHome = isHomeName(target.inode, to.dir.ino, to.name);
  tx.put(dentryKey(from.dir.ino, source.cookie), encodeDentry({ ...entryOf(from.name, target.inode), tombstone: false }));
  tx.put(dentryKey(to.dir.ino, target.cookie), encodeDentry({ ...entryOf(to.name, source.inode), tombstone: false }));
  const shift = (isDirectory(target.inode.mode) ? 1 : 0) - (isDirectory(source.inode.mode) ? 1 : 0);
  from.dir.nlink += shift;
  to.dir.nlink -= shift;
  settle(tx, source.inode, sourceHome, to);
  settle(tx, target.inode, targetHome, from);
}

function refuseVictim(source: InodeRecord, victim: InodeRecord): void {
  if (isDirectory(source.mode) && !isDirectory(victim.mode)) refuse('ENOTDIR', 'a directory does not replace what is none');
  if (!isDirectory(source.mode) && isDirectory(victim.mode)) refuse('EISDIR', 'only a directory replaces a directory');
  if (victim.entries > 0) refuse('ENOTEMPTY', 'the directory is not empty');
}

function replace(tx: Transaction, from: Place, source: NamedInode, to: Place, victim: NamedInode): void {
  refuseVictim(source.inode, victim.inode);
  const wasHome = isHomeName(source.inode, from.dir.ino, from.name);
  tx.put(dentryKey(to.dir.ino, victim.cookie), encodeDentry({ ...entryOf(to.name, source.inode), tombstone: false }));
  to.dir.entries -= 1;
  if (isDirectory(victim.inode.mode)) loseDirectory(tx, victim.inode, to.dir);
  else loseName(tx, victim.inode, to.dir.ino, to.name);
  depart(tx, from, source, to, wasHome);
}

/** Takes the old name away, once the new one stands. */
function depart(tx: Transaction, from: Place, source: NamedInode, to: Place, wasHome: boolean): void {
  removeName(tx, from.dir.ino, source.cookie, from.name);
  from.dir.entries -= 1;
  to.dir.entries += 1;
  if (isDirectory(source.inode.mode)) {
    from.dir.nlink -= 1;
    to.dir.nlink += 1;
  }
  settle(tx, source.inode, wasHome, to);
}

export function rename(tx: Transaction, op: geofs.v1.Rename.$Properties): Answer {
  const flags = op.flags ?? 0;
  if (flags > EXCHANGE) refuse('EINVAL', `rename flags ${String(flags)}`);
  const from: Place = { name: fieldName(op.name), dir: tx.directory(op.parent ?? 0) };
  const to: Place = { name: fieldName(op.newName), dir: tx.directory(op.newParent ?? 0) };
  const source = namedInode(tx, from.dir.ino, from.name);
  const search = searchName(tx, tx.hash, to.dir.ino, to.name);
  const target = foundInode(tx, search);
  if (flags === NOREPLACE && target !== undefined) refuse('EEXIST', 'the new name exists');
  if (flags === EXCHANGE && target === undefined) refuse('ENOENT', 'nothing to exchange with');
  // rename(2): two names of one inode stay as they are.
  if (target?.inode.ino === source.inode.ino) {
    for (const inode of [from.dir, to.dir, source.inode]) tx.show(inode);
    return DONE;
  }
  // rename(2) and xfs(5): between two quotas mv(1) copies.
  if (from.dir.project !== to.dir.project) refuse('EXDEV', 'the new place counts for another quota');
  refuseLoop(tx, source.inode, to.dir);
  let { cookie } = search;
  if (target === undefined) {
    const wasHome = isHomeName(source.inode, from.dir.ino, from.name);
    cookie = insertName(tx, to.dir.ino, search, entryOf(to.name, source.inode));
    depart(tx, from, source, to, wasHome);
  } else if (flags === EXCHANGE) exchange(tx, from, source, to, target);
  else replace(tx, from, source, to, target);
  tellPlace(tx, from);
  tellPlace(tx, to);
  return { ino: source.inode.ino, ...(cookie === undefined ? {} : { cookie }) };
}
