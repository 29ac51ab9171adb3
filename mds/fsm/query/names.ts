/** Names and inodes. A directory's listing is one range in cookie order. Throws MissingKey or MissingRange. */
import { FsError } from '../../../proto/types/errno.ts';
import { ROOT_INODE } from '../../../proto/types/ids.ts';
import { PATH_NAMES, RANGE_RECORDS } from '../../../proto/types/limits.ts';
import { isDirectory } from '../../../proto/types/mode.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import { hashOf } from '../cluster-hash.ts';
import { searchName } from '../directory.ts';
import { clusterKey, dentryKey, dentryRange, inodeKey, numberInKey, type KeyRange } from '../keys.ts';
import type { StateKey, StateView } from '../machine.ts';
import type { NameHash } from '../name-hash.ts';
import { decodeDentry, decodeInodeRecord, type InodeRecord } from '../records.ts';

/** The hash of names, by the cluster's key. ENOENT before Bootstrap. */
export function nameHash(view: StateView): NameHash {
  const bytes = view.get(clusterKey());
  if (bytes === undefined) throw new FsError('ENOENT', 'lookup', 'the cluster has no name yet');
  return hashOf(bytes);
}

/** The inode, or undefined. An orphan has nlink 0. The result is the caller's. */
export function findInode(view: StateView, ino: number): InodeRecord | undefined {
  const bytes = view.get(inodeKey(ino));
  return bytes === undefined ? undefined : decodeInodeRecord(bytes);
}

/** The inode; ENOENT if there is none. */
export function getInode(view: StateView, ino: number): InodeRecord {
  const inode = findInode(view, ino);
  if (inode === undefined) throw new FsError('ENOENT', 'getattr', `inode ${String(ino)}`);
  return inode;
}

function getDirectory(view: StateView, dir: number, op: string): InodeRecord {
  const inode = getInode(view, dir);
  if (!isDirectory(inode.mode)) throw new FsError('ENOTDIR', op);
  return inode;
}

export interface LookupResult {
  readonly dir: InodeRecord;
  /** undefined: the name is absent. */
  readonly inode: InodeRecord | undefined;
  readonly cookie: number;
}

/**
 * The inode behind a name. ENOENT or ENOTDIR speak of dir itself; an absent name is an answer. start: the name's place in the hash, from nameStart().
 * It begins anew for each record that is not in memory, so decoding comes after the last that may be missing.
 */
export function lookup(view: StateView, dir: number, name: ByteName, start?: number): LookupResult {
  const found = view.get(inodeKey(dir)) === undefined ? undefined : searchName(view, nameHash(view), dir, name, start);
  const inode = found?.dentry === undefined ? undefined : getInode(view, found.dentry.ino);
  return { dir: getDirectory(view, dir, 'lookup'), inode, cookie: found?.dentry === undefined ? 0 : found.cookie ?? 0 };
}

/** Where the search for a name begins: it depends on nothing but the name and the cluster. */
export const nameStart = (view: StateView, name: ByteName): number => nameHash(view).cookie(name);

/** There is such an inode. */
export const isInode = (view: StateView, ino: number): boolean => view.get(inodeKey(ino)) !== undefined;

/** Where the search for a name begins, to fetch it ahead. */
export const nameKey = (hash: NameHash, dir: number, name: ByteName): StateKey => dentryKey(dir, hash.cookie(name));

export interface ListedName {
  readonly name: ByteName;
  readonly ino: number;
  readonly type: number;
  readonly cookie: number;
}

/** The keys of a directory's names after a cookie; 0 from the start (0 to 2 mean "." and ".." are the reader's to add). */
export const namesRange = (dir: number, after: number): KeyRange => dentryRange(dir, after);

/** The name that a record of namesRange holds; undefined for a tombstone. */
export function decodeListedName(key: StateKey, value: Uint8Array): ListedName | undefined {
  const dentry = decodeDentry(value);
  return dentry.tombstone ? undefined : { name: dentry.name, ino: dentry.ino, type: dentry.type, cookie: numberInKey(key, 8) };
}

/** At most `limit` names after a cookie; end: there are no more. */
export function readDir(view: StateView, dir: number, after: number, limit: number): { entries: ListedName[]; end: boolean } {
  getDirectory(view, dir, 'readdir');
  const entries: ListedName[] = [];
  for (let cookie = after; ;) {
    const range = namesRange(dir, cookie);
    const wanted = Math.min(limit - entries.length, RANGE_RECORDS);
    if (wanted <= 0) return { entries, end: false };
    const page = view.scan(range.gte, range.lt, wanted);
    for (const [key, value] of page) {
      const entry = decodeListedName(key, value);
      if (entry !== undefined) entries.push(entry);
      cookie = numberInKey(key, 8);
    }
    if (page.length < wanted) return { entries, end: true };
  }
}

/** The inode at a path from the root, or from another directory. Symbolic links are not followed; "." and ".." are. */
export function walkPath(view: StateView, path: ByteName, from: number = ROOT_INODE): InodeRecord {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  if (names.length > PATH_NAMES) throw new FsError('ENAMETOOLONG', 'path');
  let inode = getInode(view, from);
  for (const name of names) {
    if (!isDirectory(inode.mode)) throw new FsError('ENOTDIR', 'path');
    if (name === '..') {
      inode = getInode(view, inode.parent);
      continue;
    }
    const next = lookup(view, inode.ino, name as ByteName).inode;
    if (next === undefined) throw new FsError('ENOENT', 'path');
    inode = next;
  }
  return inode;
}
