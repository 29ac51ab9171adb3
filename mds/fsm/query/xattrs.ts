/** Extended attributes, read. Throws MissingKey for what is not in memory. */
import { FsError } from '../../../proto/types/errno.ts';
import { xattrKey, xattrNamesKey } from '../keys.ts';
import type { StateView } from '../machine.ts';
import { decodeXattr, decodeXattrNames } from '../records.ts';
import { getInode } from './names.ts';

/** getxattr(2): the value; ENODATA if there is none. name: latin1, one char a byte. */
export function getXattr(view: StateView, ino: number, name: string): Buffer {
  getInode(view, ino);
  const bytes = view.get(xattrKey(ino, name));
  if (bytes === undefined) throw new FsError('ENODATA', 'getxattr');
  return decodeXattr(bytes);
}

/** listxattr(2): the names, latin1, in the order in which they were first set. */
export function listXattrs(view: StateView, ino: number): string[] {
  return getInode(view, ino).xattrs === 0 ? [] : decodeXattrNames(view.get(xattrNamesKey(ino)));
}
