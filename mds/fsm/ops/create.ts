/** Making an inode with its first name: open(2) O_CREAT, mkdir(2), mknod(2), symlink(2). */
import { geofs } from '../../../proto/gen/geofs.js';
import { SYMLINK_MAX } from '../../../proto/types/limits.ts';
import { isDirectory, isRegular, isSymlink, PERMISSIONS, S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK, S_ISGID } from '../../../proto/types/mode.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import { insertName, searchName } from '../directory.ts';
import type { InodeRecord } from '../records.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { grantAtBirth } from './grants.ts';
import { entryOf, fieldName, foundInode, type Answer } from './op.ts';

/** What st_size says of a directory. */
export const DIRECTORY_SIZE = 4096;
const S_IXGRP = 0o010;
const TYPES: readonly number[] = [S_IFREG, S_IFDIR, S_IFLNK, S_IFBLK, S_IFCHR, S_IFIFO, S_IFSOCK];

type CreateOp = geofs.v1.Create.$Properties;

/** inode(7): a set-group-id directory gives its group, and to directories also the bit. */
function owned(parent: InodeRecord, op: CreateOp): { mode: number; uid: number; gid: number } {
  const uid = op.cred?.uid ?? 0;
  const own = op.cred?.gid ?? 0;
  let mode = (op.mode ?? 0) & (S_IFMT | PERMISSIONS);
  if ((parent.mode & S_ISGID) === 0) return { mode, uid, gid: own };
  const { gid } = parent;
  if (isDirectory(mode)) mode |= S_ISGID;
  // Nobody makes an executable that runs as a group that he is not in.
  else if ((mode & S_ISGID) !== 0 && (mode & S_IXGRP) !== 0 && uid !== 0 && own !== gid && !(op.cred?.groups ?? []).includes(gid)) mode &= ~S_ISGID;
  return { mode, uid, gid };
}

function newInode(tx: Transaction, parent: InodeRecord, op: CreateOp, name: ByteName): InodeRecord {
  const owner = owned(parent, op);
  const link = op.linkTarget ?? new Uint8Array();
  const directory = isDirectory(owner.mode);
  const device = (owner.mode & S_IFMT) === S_IFBLK || (owner.mode & S_IFMT) === S_IFCHR;
  const inode = new geofs.v1.Inode({
    ino: op.ino ?? 0, mode: owner.mode, nlink: directory ? 2 : 1, uid: owner.uid, gid: owner.gid,
    atime: tx.time, mtime: tx.time, ctime: tx.time, btime: tx.time, change: 1, home: parent.ino, name: Buffer.from(name, 'latin1'), project: parent.project,
  });
  if (device) inode.rdev = op.rdev ?? 0;
  if (directory) {
    inode.parent = parent.ino;
    inode.pool = parent.pool;
    inode.size = DIRECTORY_SIZE;
  } else if (isSymlink(owner.mode)) {
    inode.linkTarget = Buffer.from(link);
    inode.size = link.length;
  } else if (isRegular(owner.mode) && op.layout !== null && op.layout !== undefined) {
    inode.layout = { target: op.layout.target ?? 0, object: op.layout.object ?? 0, version: op.layout.version ?? 0 };
    inode.maker = tx.command.session;
  }
  return inode;
}

export function create(tx: Transaction, op: CreateOp): Answer {
  const name = fieldName(op.name);
  const mode = op.mode ?? 0;
  if (!TYPES.includes(mode & S_IFMT)) refuse('EINVAL', `mode ${mode.toString(8)} has no file type`);
  const parent = tx.directory(op.parent ?? 0);
  const search = searchName(tx, tx.hash, parent.ino, name);
  const present = foundInode(tx, search);
  if (present !== undefined) {
    if (op.exclusive === true || !isRegular(mode) || !isRegular(present.inode.mode)) refuse('EEXIST', 'the name exists');
    tx.show(parent);
    tx.show(present.inode);
    return { ino: present.inode.ino, existed: true, cookie: present.cookie };
  }
  if (isSymlink(mode)) {
    const { length } = op.linkTarget ?? new Uint8Array();
    if (length === 0) refuse('ENOENT', 'a symbolic link to nothing');
    if (length > SYMLINK_MAX) refuse('ENAMETOOLONG', 'target of a symbolic link');
  }
  const ino = op.ino ?? 0;
  if (ino === 0) refuse('EINVAL', 'create without an inode number');
  if (tx.findInode(ino) !== undefined) refuse('EIO', `inode number ${String(ino)} is taken`);
  const inode = newInode(tx, parent, op, name);
  grantAtBirth(tx, parent, inode);
  const cookie = insertName(tx, parent.ino, search, entryOf(name, inode));
  tx.addInode(inode);
  tx.charge(inode.project, { files: 1 });
  parent.entries += 1;
  if (isDirectory(inode.mode)) parent.nlink += 1;
  tx.touch(parent, { mtime: true });
  tx.tell({ kind: 'name', dir: parent.ino, name });
  return { ino, cookie };
}
