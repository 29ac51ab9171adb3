/** What the operations have in common: their shape, and the guards that each of them starts with. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { checkName, nameOf, type ByteName } from '../../../proto/types/name.ts';
import { direntType } from '../../../proto/types/mode.ts';
import { searchName, type NameSearch } from '../directory.ts';
import type { Dentry, InodeRecord } from '../records.ts';
import { refuse, type Transaction } from '../transaction.ts';

/** What an operation adds to the reply; a refusal is thrown. */
export type Answer = Omit<geofs.v1.CommandReply.$Properties, 'errno' | 'inodes' | 'index' | 'replayed'>;
export const DONE: Answer = Object.freeze({});

/** The name of a command's field. Throws what is no name. */
export function fieldName(bytes: Uint8Array | null | undefined): ByteName {
  const name = nameOf(bytes ?? new Uint8Array());
  checkName(name, 'apply');
  return name;
}

export interface NamedInode {
  readonly cookie: number;
  readonly dentry: Dentry;
  readonly inode: InodeRecord;
}

/** The inode that a search found, or undefined. */
export function foundInode(tx: Transaction, search: NameSearch): NamedInode | undefined {
  if (search.dentry === undefined || search.cookie === undefined) return undefined;
  return { cookie: search.cookie, dentry: search.dentry, inode: tx.inode(search.dentry.ino) };
}

/** The inode of a name that must exist. */
export function namedInode(tx: Transaction, dir: number, name: ByteName): NamedInode {
  return foundInode(tx, searchName(tx, tx.hash, dir, name)) ?? refuse('ENOENT', 'no such name');
}

export const entryOf = (name: ByteName, inode: InodeRecord): Omit<Dentry, 'tombstone'> => ({ name, ino: inode.ino, type: direntType(inode.mode) });

/** Whether this name is the one that gives the inode its home. */
export const isHomeName = (inode: InodeRecord, dir: number, name: ByteName): boolean => inode.home === dir && nameOf(inode.name) === name;

export function setHome(inode: InodeRecord, dir: number, name: ByteName): void {
  inode.home = dir;
  inode.name = Buffer.from(name, 'latin1');
}
