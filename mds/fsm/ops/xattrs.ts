/** setxattr(2) and removexattr(2). An inode's names stand in one record, each value in its own. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { XATTR_LIST_MAX, XATTR_NAME_MAX, XATTR_SIZE_MAX } from '../../../proto/types/limits.ts';
import { nameOf } from '../../../proto/types/name.ts';
import { xattrKey, xattrNamesKey } from '../keys.ts';
import { decodeXattrNames, encodeXattr, encodeXattrNames, type InodeRecord } from '../records.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { DONE, type Answer } from './op.ts';

const CREATE = 1;
const REPLACE = 2;
/** Attributes that the client makes up from what geofs knows; nobody writes them. */
const VIRTUAL = 'user.geofs.';

function attributeName(bytes: Uint8Array | null | undefined): string {
  const name: string = nameOf(bytes ?? new Uint8Array());
  if (name.length === 0 || name.length > XATTR_NAME_MAX || name.includes('\0')) refuse('ERANGE', 'name of an extended attribute');
  if (name.startsWith(VIRTUAL)) refuse('EPERM', `attributes ${VIRTUAL}* are read-only`);
  return name;
}

function storeNames(tx: Transaction, inode: InodeRecord, names: readonly string[]): void {
  tx.put(xattrNamesKey(inode.ino), names.length === 0 ? undefined : encodeXattrNames(names));
  inode.xattrs = names.length;
}

export function setXattr(tx: Transaction, op: geofs.v1.SetXattr.$Properties): Answer {
  const name = attributeName(op.name);
  const value = op.value ?? new Uint8Array();
  const flags = op.flags ?? 0;
  if (flags > (CREATE | REPLACE)) refuse('EINVAL', `setxattr flags ${String(flags)}`);
  if (value.length > XATTR_SIZE_MAX) refuse('E2BIG', 'value of an extended attribute');
  const inode = tx.inode(op.ino ?? 0);
  const names = decodeXattrNames(tx.get(xattrNamesKey(inode.ino)));
  if (names.includes(name)) {
    if ((flags & CREATE) !== 0) refuse('EEXIST', 'the attribute exists');
  } else {
    if ((flags & REPLACE) !== 0) refuse('ENODATA', 'no such attribute');
    const bytes = names.reduce((sum, other) => sum + other.length + 1, name.length + 1);
    if (bytes > XATTR_LIST_MAX) refuse('ENOSPC', 'too many extended attributes');
    storeNames(tx, inode, [...names, name]);
  }
  tx.put(xattrKey(inode.ino, name), encodeXattr(value));
  tx.touch(inode);
  return DONE;
}

export function removeXattr(tx: Transaction, op: geofs.v1.RemoveXattr.$Properties): Answer {
  const name = attributeName(op.name);
  const inode = tx.inode(op.ino ?? 0);
  const names = decodeXattrNames(tx.get(xattrNamesKey(inode.ino)));
  if (!names.includes(name)) refuse('ENODATA', 'no such attribute');
  storeNames(tx, inode, names.filter((other) => other !== name));
  tx.put(xattrKey(inode.ino, name), undefined);
  tx.touch(inode);
  return DONE;
}

/** The inode goes, its attributes with it. */
export function dropXattrs(tx: Transaction, inode: InodeRecord): void {
  if (inode.xattrs === 0) return;
  for (const name of decodeXattrNames(tx.get(xattrNamesKey(inode.ino)))) tx.put(xattrKey(inode.ino, name), undefined);
  tx.put(xattrNamesKey(inode.ino), undefined);
}
