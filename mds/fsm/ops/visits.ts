/**
 * An inode that is shared while its directory is one site's, because it was asked back alone, made before, or moved: when the site
 * has been alone with it for long enough, it takes its directory's grant (design 7.11). All times that are compared are of that site's
 * clock, unless nobody has come for long. The constants are part of the format: all members judge alike.
 */
import { geofs } from '../../../proto/gen/geofs.js';
import { decodeTime, encodeTime } from '../../../proto/rpc/codec.ts';
import { isDirectory } from '../../../proto/types/mode.ts';
import { findGrant, isOwned, liveGrant } from '../grants.ts';
import { recalledKey } from '../keys.ts';
import { findPin } from '../pins.ts';
import type { InodeRecord } from '../records.ts';
import { canOwn } from '../stream.ts';
import type { TouchedInode, Transaction } from '../transaction.ts';

/** Whoever asked for it comes first: not before this (design 7.9). */
const ALONE_SEC = 10;
const ALONE_MAX_SEC = 600;
/** What nobody has touched for so many times as long needs no second look. */
const IDLE_FACTOR = 60;
/** A recall of what was kept for this long says nothing of how it is used now. */
const KEPT_SEC = 3_600;

const waitSec = ({ visits }: InodeRecord): number => Math.min(ALONE_SEC * 2 ** (visits?.recalls ?? 0), ALONE_MAX_SEC);

function note(tx: Transaction, inode: InodeRecord, site: number): void {
  inode.visits = new geofs.v1.Visits({ site, since: encodeTime(tx.time), recalls: inode.visits?.recalls ?? 0 });
  tx.save(inode);
}

/** The inode was asked back alone, and is shared. */
export function noteReturn(tx: Transaction, inode: InodeRecord): void {
  const { visits } = inode;
  const isOld = visits == null || tx.time.sec - decodeTime(visits.since).sec > KEPT_SEC;
  inode.visits = new geofs.v1.Visits({ since: encodeTime(tx.time), recalls: (isOld ? 0 : visits.recalls ?? 0) + 1 });
}

function takeIn(tx: Transaction, inode: InodeRecord, grant: number): void {
  inode.grant = grant;
  if ((inode.visits?.recalls ?? 0) > 0) note(tx, inode, 0);
  else inode.visits = null;
  // Of a recall that was answered with more than that.
  if (tx.get(recalledKey(inode.ino)) !== undefined) tx.put(recalledKey(inode.ino), undefined);
  tx.save(inode);
}

/** The directory with its only name; undefined: it has none, or several. */
function onlyHome(tx: Transaction, inode: InodeRecord): InodeRecord | undefined {
  if (inode.home === 0 || (!isDirectory(inode.mode) && inode.nlink !== 1)) return undefined;
  return tx.peek(inode.home);
}

/** What was made in a directory carries that one's own number, where it has had a grant: that comes back as a whole, or not at all. */
function mayJoin(tx: Transaction, inode: InodeRecord, site: number): boolean {
  if (!isDirectory(inode.mode)) return true;
  const pin = findPin(tx, inode.ino);
  return findGrant(tx, inode.ino) === undefined && (pin === undefined || pin.site === site);
}

/** A shared directory that never had a grant takes that of the one that it stands in, if this is the site's: the tree stays one. False: it is not. */
export function takeInDirectory(tx: Transaction, dir: InodeRecord, site: number): boolean {
  const home = onlyHome(tx, dir);
  if (home === undefined || !isOwned(tx, home, site)) return false;
  takeIn(tx, dir, home.grant);
  return true;
}

function visit(tx: Transaction, before: TouchedInode, inode: InodeRecord): void {
  if (liveGrant(tx, inode) !== undefined) return;
  const home = onlyHome(tx, inode);
  const owner = home === undefined ? undefined : liveGrant(tx, home);
  if (home === undefined || owner === undefined) return;
  const { site } = owner;
  const { visits } = inode;
  if (!mayJoin(tx, inode, site)) return;
  // Of a site's members only the one with the journal is its owner.
  if (tx.command.site !== site || tx.command.incarnation === 0) {
    if (visits?.site === site) note(tx, inode, 0);
    return;
  }
  if (isOwned(tx, home, site) && canOwn(tx, site) && (isOwned(tx, before, site) || isAlone(tx, before, inode))) takeIn(tx, inode, home.grant);
  else if (visits?.site !== site) note(tx, inode, site);
}

/** For long enough nobody but the site has come to the inode. */
function isAlone(tx: Transaction, { ctime }: TouchedInode, inode: InodeRecord): boolean {
  const { visits } = inode;
  const since = visits == null ? 0 : decodeTime(visits.since).sec;
  const wait = waitSec(inode);
  if (visits?.site === tx.command.site && tx.time.sec - since > wait) return true;
  return tx.time.sec - Math.max(since, decodeTime(ctime).sec) > IDLE_FACTOR * wait;
}

/** A command that is not answered by its site alone has been done: who came to what, and what is the site's again. */
export function noteVisits(tx: Transaction): void {
  for (const before of tx.touched) {
    const inode = tx.peek(before.ino);
    if (inode !== undefined) visit(tx, before, inode);
  }
}
