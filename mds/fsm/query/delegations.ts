/** Who may change which directories without asking anybody (design 7.1), for admins. */
import { geofs } from '../../../proto/gen/geofs.js';
import { findGrant, isLive, liveGrant, type GrantRecord } from '../grants.ts';
import { grantRange, numberInKey } from '../keys.ts';
import type { StateView } from '../machine.ts';
import { findPin, listPins } from '../pins.ts';
import { findInode } from './names.ts';
import { pathOf } from './paths.ts';

export interface Delegation {
  /** The directory that the grant began with; of a shared one itself. */
  readonly dir: number;
  /** From the root, bytes in latin1; undefined: it has no name any more, while what was made in it may still be the site's. */
  readonly path: string | undefined;
  /** undefined: nobody's. */
  readonly grant: GrantRecord | undefined;
  /** The site that an admin keeps it with; 0: none. */
  readonly pinned: number;
}

function describe(view: StateView, dir: number, grant: GrantRecord | undefined): Delegation {
  return { dir, path: pathOf(view, dir), grant, pinned: findPin(view, dir)?.site ?? 0 };
}

/** What the inode stands under; undefined: there is no such inode. */
export function delegationOf(view: StateView, ino: number): Delegation | undefined {
  const inode = findInode(view, ino);
  if (inode === undefined) return undefined;
  const grant = liveGrant(view, inode);
  return describe(view, grant?.id ?? ino, grant);
}

/** Of the next `limit` records behind `after` those in force, and where to go on (0: that was all). */
export function listDelegations(view: StateView, after: number, limit: number): { readonly delegations: Delegation[]; readonly next: number } {
  const { gte, lt } = grantRange(after);
  const records = view.scan(gte, lt, limit);
  const delegations: Delegation[] = [];
  for (const [, bytes] of records) {
    const grant = geofs.v1.GrantState.decode(bytes);
    if (isLive(view, grant)) delegations.push(describe(view, grant.id, grant));
  }
  const [lastKey] = records.at(-1) ?? [];
  return { delegations, next: lastKey === undefined || records.length < limit ? 0 : numberInKey(lastKey) };
}

/** Pinned directories that nobody has now: they stand in no grant in force. */
export function listIdlePins(view: StateView): Delegation[] {
  return listPins(view).map(({ dir }) => dir).filter((dir) => { const grant = findGrant(view, dir); return grant === undefined || !isLive(view, grant); })
    .map((dir) => describe(view, dir, undefined));
}
