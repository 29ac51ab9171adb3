/**
 * Who may change an inode without asking anybody (design 7.1): each inode carries the id of a grant, 0 for shared; the
 * grant's record says whose it is. A returned or missing grant means shared, so that whole trees change hands in one record.
 */
import { geofs } from '../../proto/gen/geofs.js';
import { grantKey, recalledKey } from './keys.ts';
import type { StateView } from './machine.ts';
import type { InodeRecord } from './records.ts';
import { findStream } from './stream.ts';

export const { GRANT_OWNED, GRANT_RECALLING, GRANT_RETURNED } = geofs.v1.GrantPhase;

export type GrantRecord = geofs.v1.GrantState;
export type Held = geofs.v1.Held.$Properties;

/** An inode and the grant that it carries. */
export type Covered = Pick<InodeRecord, 'ino' | 'grant' | 'nlink'>;

export function findGrant(view: StateView, id: number): GrantRecord | undefined {
  if (id === 0) return undefined;
  const bytes = view.get(grantKey(id));
  return bytes === undefined ? undefined : geofs.v1.GrantState.decode(bytes);
}

export const encodeGrant = (grant: geofs.v1.GrantState.$Properties): Uint8Array => geofs.v1.GrantState.encode(grant).finish();

/** Not returned, and its site's stream is still the one that it was given to: a new journal knows nothing of what the old one answered. */
export function isLive(view: StateView, grant: GrantRecord): boolean {
  if (grant.phase === GRANT_RETURNED) return false;
  return findStream(view, grant.site)?.incarnation === grant.incarnation;
}

/** The grant under which the inode stands now; undefined: shared. */
export function liveGrant(view: StateView, inode: Pick<Covered, 'grant'>): GrantRecord | undefined {
  const grant = findGrant(view, inode.grant);
  return grant !== undefined && isLive(view, grant) ? grant : undefined;
}

/** The site that alone may change the inode; 0: shared. */
export const ownerOf = (view: StateView, inode: Pick<Covered, 'grant'>): number => liveGrant(view, inode)?.site ?? 0;

/**
 * What keeps a command from being done: inodes that another site owns (design 7.7), and those of its own site that it did not
 * say it touches, as the site takes local commands on them meanwhile.
 */
export function heldBack(view: StateView, inodes: Iterable<Covered>, command: geofs.v1.Command): Held[] {
  const held: Held[] = [];
  const declares = command.incarnation !== 0 && command.answered === 0;
  for (const inode of inodes) {
    const owner = ownerOf(view, inode);
    // Of a site's members only the one with the journal is its owner; another's commands are as a stranger's.
    const own = owner === command.site && command.incarnation !== 0;
    if (owner === 0 || (own && (!declares || command.touches.includes(inode.ino)))) continue;
    held.push({ ino: inode.ino, grant: inode.grant, site: owner });
  }
  return held;
}

/** The site owns the inode and nobody has asked it back: whole grant or this inode alone. */
export function isOwned(view: StateView, inode: Covered, site: number): boolean {
  const grant = liveGrant(view, inode);
  return grant?.site === site && grant.phase === GRANT_OWNED && view.get(recalledKey(inode.ino)) === undefined;
}
