/** chmod(2), chown(2), utimensat(2), and lazy access times. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { decodeTime } from '../../../proto/rpc/codec.ts';
import { PERMISSIONS, S_ISGID, S_ISUID } from '../../../proto/types/mode.ts';
import { compareTime } from '../../../proto/types/time.ts';
import type { Transaction } from '../transaction.ts';
import { DONE, type Answer } from './op.ts';

const S_IXGRP = 0o010;

/** What a write by someone without CAP_FSETID does to the mode (inode(7)). */
export function suidKilled(mode: number): number {
  // Without group execution the bit once meant mandatory locking, and stays.
  return mode & ~S_ISUID & ((mode & S_IXGRP) === 0 ? ~0 : ~S_ISGID);
}

export function setAttr(tx: Transaction, op: geofs.v1.SetAttr.$Properties): Answer {
  const inode = tx.inode(op.ino ?? 0);
  tx.touch(inode, { mtime: op.mtimeNow === true });
  if (op.hasMode === true) inode.mode = (inode.mode & ~PERMISSIONS) | ((op.mode ?? 0) & PERMISSIONS);
  if (op.killSuid === true) inode.mode = suidKilled(inode.mode);
  if (op.hasUid === true) inode.uid = op.uid ?? 0;
  if (op.hasGid === true) inode.gid = op.gid ?? 0;
  if (op.atimeNow === true) inode.atime = decodeTime(inode.ctime);
  else if (op.hasAtime === true) inode.atime = decodeTime(op.atime);
  if (op.mtimeNow !== true && op.hasMtime === true) inode.mtime = decodeTime(op.mtime);
  return DONE;
}

/** Later times only, no change number, nobody told. */
export function touchAtimes(tx: Transaction, op: geofs.v1.TouchAtimes.$Properties): Answer {
  for (const [at, ino] of (op.inos ?? []).entries()) {
    const inode = tx.findInode(ino);
    const time = decodeTime(op.times?.[at]);
    if (inode === undefined || compareTime(time, decodeTime(inode.atime)) <= 0) continue;
    inode.atime = time;
    tx.save(inode);
  }
  return DONE;
}
