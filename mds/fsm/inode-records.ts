/** The records that belong to one inode: who has seen the inode being made, and every record since, knows what is not there. */
import { makeInodeId, MAX_SITE, siteOfInode } from '../../proto/types/ids.ts';
import { inodeKey, numberInKey, RECORD_TYPES, typeOfKey } from './keys.ts';
import type { StateKey } from './machine.ts';

/** Only those that cannot be before their inode is. */
const OWNED: ReadonlySet<number> = new Set([
  RECORD_TYPES.inode, RECORD_TYPES.dentry, RECORD_TYPES.xattr, RECORD_TYPES.xattrNames, RECORD_TYPES.locks, RECORD_TYPES.writers, RECORD_TYPES.orphan,
  RECORD_TYPES.recalled,
]);

/** Numbers of owners rise within a sequence (a site), with gaps, and are never used again. */
export interface OwnerSequences {
  /** The owner of a record; undefined: it has none. */
  ownerOf(key: StateKey): number | undefined;
  sequenceOf(owner: number): number;
  /** From here on stand the owners' own records of a sequence; the next one's follow. */
  firstKey(sequence: number): StateKey;
  /** Sequences are below this. */
  readonly end: number;
}

export const INODE_SEQUENCES: OwnerSequences = {
  ownerOf: (key) => (OWNED.has(typeOfKey(key)) ? numberInKey(key) : undefined),
  sequenceOf: siteOfInode,
  firstKey: (site) => inodeKey(site > MAX_SITE ? Number.MAX_SAFE_INTEGER : makeInodeId(site, 0)),
  end: MAX_SITE + 1,
};
