/** Where a directory stands. */
import { ROOT_INODE } from '../../../proto/types/ids.ts';
import { PATH_NAMES } from '../../../proto/types/limits.ts';
import type { StateView } from '../machine.ts';
import { findInode } from './names.ts';

/** A directory's path from the root, in latin1; undefined where it has none. */
export function pathOf(view: StateView, ino: number): string | undefined {
  const names: string[] = [];
  for (let at = ino; at !== ROOT_INODE;) {
    const inode = findInode(view, at);
    if (inode === undefined || inode.home === 0 || names.length > PATH_NAMES) return undefined;
    names.unshift(Buffer.from(inode.name).toString('latin1'));
    at = inode.home;
  }
  return `/${names.join('/')}`;
}
