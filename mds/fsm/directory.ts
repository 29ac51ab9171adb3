/**
 * Names in a directory: open addressing over cookies. A name's search begins at its hash and goes on while slots are
 * taken; the slot is the name's cookie for ever. A deletion leaves a tombstone only where a later entry's search passes.
 */
import { DENTRY_PROBES } from '../../proto/types/limits.ts';
import type { ByteName } from '../../proto/types/name.ts';
import { dentryKey } from './keys.ts';
import type { StateView } from './machine.ts';
import type { NameHash } from './name-hash.ts';
import { decodeDentry, encodeDentry, TOMBSTONE, type Dentry } from './records.ts';
import { refuse, type Transaction } from './transaction.ts';

export interface NameSearch {
  /** Where the name stands, or would be put; undefined when no slot is free. */
  readonly cookie: number | undefined;
  readonly dentry: Dentry | undefined;
}

function slot(view: StateView, dir: number, cookie: number): Dentry | undefined {
  const bytes = view.get(dentryKey(dir, cookie));
  return bytes === undefined ? undefined : decodeDentry(bytes);
}

const probes = (hash: NameHash): number => Math.min(hash.slots, DENTRY_PROBES);

/** Looks for a name; start: its hash.cookie(), if that is known. Throws MissingKey where a slot is not in memory. */
export function searchName(view: StateView, hash: NameHash, dir: number, name: ByteName, start = hash.cookie(name)): NameSearch {
  let free: number | undefined;
  let cookie = start;
  for (let i = probes(hash); i > 0; i -= 1) {
    const dentry = slot(view, dir, cookie);
    if (dentry === undefined) return { cookie: free ?? cookie, dentry: undefined };
    if (dentry.tombstone) free ??= cookie;
    else if (dentry.name === name) return { cookie, dentry };
    cookie = hash.neighbour(cookie, 1);
  }
  return { cookie: free, dentry: undefined };
}

/** Puts a new name where its search ended; answers its cookie. */
export function insertName(tx: Transaction, dir: number, search: NameSearch, entry: Omit<Dentry, 'tombstone'>): number {
  if (search.cookie === undefined) refuse('ENOSPC', `directory ${String(dir)}: no free place for the name`);
  tx.put(dentryKey(dir, search.cookie), encodeDentry({ ...entry, tombstone: false }));
  return search.cookie;
}

/** Whether the search for some later entry passes this slot. */
function passed(tx: Transaction, dir: number, cookie: number): boolean {
  const { hash } = tx;
  let next = hash.neighbour(cookie, 1);
  for (let i = probes(hash) - 1; i > 0; i -= 1) {
    const dentry = slot(tx, dir, next);
    if (dentry === undefined) return false;
    if (!dentry.tombstone && hash.distance(hash.cookie(dentry.name), next) >= hash.distance(cookie, next)) return true;
    next = hash.neighbour(next, 1);
  }
  return false;
}

export function removeName(tx: Transaction, dir: number, cookie: number, name: ByteName): void {
  tx.put(dentryKey(dir, cookie), passed(tx, dir, cookie) ? encodeDentry(TOMBSTONE) : undefined);
  // Tombstones that only this entry's own search passed have no more use.
  let behind = cookie;
  for (let i = tx.hash.distance(tx.hash.cookie(name), cookie); i > 0; i -= 1) {
    behind = tx.hash.neighbour(behind, -1);
    const dentry = slot(tx, dir, behind);
    if (dentry?.tombstone === true && !passed(tx, dir, behind)) tx.put(dentryKey(dir, behind), undefined);
  }
}
