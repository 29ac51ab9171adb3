/** Streams begin, grants are given, asked back and returned (design 7.8 to 7.13). */
import { geofs } from '../../../proto/gen/geofs.js';
import { isDirectory } from '../../../proto/types/mode.ts';
import { encodeGrant, findGrant, isLive, GRANT_OWNED, GRANT_RECALLING, GRANT_RETURNED, liveGrant, type GrantRecord } from '../grants.ts';
import { grantKey, nodeKey, recalledKey } from '../keys.ts';
import { findNode, findSite } from '../query/topology.ts';
import { MARK, type InodeRecord } from '../records.ts';
import { canOwn, findStream, isGrouped, STREAM_SKIP, streamMutation, type StreamRecord } from '../stream.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { DONE, type Answer } from './op.ts';
import { noteReturn, takeInDirectory } from './visits.ts';
import { skipLostNumbers } from './sites.ts';

export function openStream(tx: Transaction, op: geofs.v1.OpenStream.$Properties): Answer {
  const site = op.site ?? 0;
  const incarnation = op.incarnation ?? 0;
  if (findSite(tx, site) === undefined) refuse('ENOENT', `site ${String(site)} is not registered`);
  if (incarnation === 0) refuse('EINVAL', 'an incarnation has a number');
  const before = findStream(tx, site);
  if (before?.incarnation === incarnation) {
    if ((op.epoch ?? 0) > before.epoch) passStream(tx, site, before, op);
    return { ino: before.last, existed: true };
  }
  const last = before?.last ?? 0;
  if ((before?.incarnation ?? 0) !== (op.replaces ?? 0)) refuse('EBUSY', 'another journal has begun meanwhile');
  // Proposed before it was broken and again since, by an mds that has not heard of either: it begins another one when it sees this.
  if (before?.broken === incarnation) refuse('EBUSY', 'an admin has given up what this journal had answered');
  const begun = (op.replaces ?? 0) === 0 ? last : last + STREAM_SKIP;
  // Removed while its command was on its way, or while its stream was broken: it hands on what it answers from now on, and leaves.
  const leaving = findNode(tx, op.node ?? 0)?.removed === true;
  const { key, value } = streamMutation(site, { incarnation, last: begun, node: op.node ?? 0, epoch: op.epoch ?? 0, begun, leaving, grouped: before?.grouped === true || (op.epoch ?? 0) > 0, broken: before?.broken ?? 0, brokenAfter: before?.brokenAfter ?? 0 });
  tx.put(key, value);
  noteKeeper(tx, op.node ?? 0);
  if (before !== undefined) skipLostNumbers(tx, site);
  tx.tell({ kind: 'topology' });
  return DONE;
}

/** Another mds leads the site's journal group now, or has what that had, and goes on with the stream. */
function passStream(tx: Transaction, site: number, before: StreamRecord, op: geofs.v1.OpenStream.$Properties): void {
  const node = op.node ?? 0;
  const { key, value } = streamMutation(site, { ...before, node, epoch: op.epoch ?? 0, alone: op.alone === true ? op.epoch ?? 0 : before.alone, grouped: true, leaving: findNode(tx, node)?.removed === true });
  tx.put(key, value);
  noteKeeper(tx, node);
  tx.tell({ kind: 'topology' });
}

/** From now on it may have answered what nobody else knows. */
function noteKeeper(tx: Transaction, node: number): void {
  const known = findNode(tx, node);
  if (known !== undefined) tx.put(nodeKey(node), geofs.v1.NodeState.encode({ ...known, keptJournal: true }).finish());
}

/** The mds that keeps a site's journal is to leave for good: it is given nothing any more, and hands on what it has answered (endStream). */
export function leaveStream(tx: Transaction, site: number, node: number): void {
  const stream = findStream(tx, site);
  if (stream?.node !== node) return;
  const { key, value } = streamMutation(site, { ...stream, leaving: true });
  tx.put(key, value);
}

/** Nothing more of the stream is taken: its mds has left, or an admin gives up what it has answered and not handed on. Its numbers go on above all that its mds can have given out: who waits for one of those waits no longer. */
export function endStream(tx: Transaction, op: geofs.v1.EndStream.$Properties): Answer {
  const site = op.site ?? 0;
  const stream = findStream(tx, site);
  if (stream === undefined || stream.incarnation === 0 || stream.incarnation !== op.incarnation) return { ino: 0, existed: true };
  if (!stream.leaving && op.broken !== true) refuse('EBUSY', 'the mds that keeps this journal is not to leave');
  // Of a journal group whoever leads it next may hold more than the one that handed on all.
  const broken = op.broken === true || isGrouped(stream) ? { broken: stream.incarnation, brokenAfter: stream.last } : {};
  const { key, value } = streamMutation(site, { ...stream, ...broken, incarnation: 0, node: 0, epoch: 0, alone: 0, last: stream.last + STREAM_SKIP });
  tx.put(key, value);
  tx.tell({ kind: 'topology' });
  return DONE;
}

function store(tx: Transaction, grant: GrantRecord | geofs.v1.GrantState.$Properties): void {
  tx.put(grantKey(grant.id ?? 0), encodeGrant({ ...grant, changed: tx.time }));
  tx.tell({ kind: 'grant', id: grant.id ?? 0, site: grant.site ?? 0, phase: grant.phase ?? GRANT_OWNED });
}

/** The directory's own grant for the site, a higher epoch than any before. */
function give(tx: Transaction, dir: InodeRecord, site: number): void {
  const before = findGrant(tx, dir.ino);
  dir.grant = dir.ino;
  store(tx, { ...before, id: dir.ino, site, epoch: (before?.epoch ?? 0) + 1, phase: GRANT_OWNED, incarnation: findStream(tx, site)?.incarnation ?? 0 });
}

/** A directory made in a shared one is the maker's (design 7.1); the others take what their parent carries. */
export function grantAtBirth(tx: Transaction, parent: InodeRecord, made: InodeRecord): void {
  const { site, incarnation } = tx.command;
  made.grant = parent.grant;
  // A site without a stream cannot give back what it owns.
  if (incarnation !== 0 && isDirectory(made.mode) && liveGrant(tx, parent) === undefined && canOwn(tx, site)) give(tx, made, site);
}

/** Its names lie under different grants now: nobody alone may change it (design 7.2). */
export function shareIfSplit(parent: InodeRecord, inode: InodeRecord): void {
  if (!isDirectory(inode.mode) && inode.grant !== parent.grant) inode.grant = 0;
}

export function grant(tx: Transaction, op: geofs.v1.Grant.$Properties): Answer {
  const dir = tx.directory(op.dir ?? 0);
  const site = op.site ?? 0;
  if (!canOwn(tx, site)) refuse('EINVAL', `site ${String(site)} keeps no journal`);
  if (liveGrant(tx, dir) !== undefined) refuse('EBUSY', 'the directory is granted already');
  const own = findGrant(tx, dir.ino);
  if (own === undefined && takeInDirectory(tx, dir, site)) return DONE;
  // What carries its id is still somebody's: the directory alone was given back.
  if (own !== undefined && isLive(tx, own) && (own.phase === GRANT_RECALLING || own.site !== site)) refuse('EBUSY', 'what was granted with the directory is not given back yet');
  give(tx, dir, site);
  tx.save(dir);
  return DONE;
}

/** A recall that comes after this long is not held against the grant. */
const FORGOTTEN_SEC = 3_600;

/** How often the grant was asked back, this time included: each doubles the wait before it is given again (design 7.11). */
function recallsOf(tx: Transaction, grant: GrantRecord): number {
  return tx.time.sec - (grant.changed?.sec ?? 0) > FORGOTTEN_SEC ? 1 : grant.recalls + 1;
}

/** What is asked back already is told again: its owner may not have heard the first time. */
export function recall(tx: Transaction, op: geofs.v1.Recall.$Properties): Answer {
  for (const id of op.grants ?? []) {
    const found = findGrant(tx, id);
    if (found === undefined || !isLive(tx, found)) continue;
    if (found.phase === GRANT_OWNED) store(tx, { ...found, phase: GRANT_RECALLING, recalls: recallsOf(tx, found) });
    else tx.tell({ kind: 'grant', id, site: found.site, phase: found.phase });
  }
  const inos: number[] = [];
  for (const ino of op.inos ?? []) {
    const inode = tx.findInode(ino);
    if (inode === undefined || liveGrant(tx, inode) === undefined) continue;
    if (tx.get(recalledKey(ino)) === undefined) tx.put(recalledKey(ino), MARK);
    inos.push(ino);
  }
  if (inos.length > 0) tx.tell({ kind: 'recall', inos });
  return DONE;
}

export function giveBack(tx: Transaction, op: geofs.v1.Return.$Properties): Answer {
  const { site } = tx.command;
  for (const id of op.grants ?? []) {
    const found = findGrant(tx, id);
    if (found === undefined || found.site !== site || found.phase === GRANT_RETURNED) continue;
    // Asked back through the log it is counted already.
    store(tx, { ...found, phase: GRANT_RETURNED, recalls: found.phase === GRANT_RECALLING ? found.recalls : recallsOf(tx, found) });
  }
  for (const ino of op.inos ?? []) {
    tx.put(recalledKey(ino), undefined);
    const inode = tx.findInode(ino);
    if (inode === undefined || liveGrant(tx, inode)?.site !== site) continue;
    const own = inode.ino === inode.grant ? findGrant(tx, inode.grant) : undefined;
    if (own !== undefined) store(tx, { ...own, recalls: recallsOf(tx, own) });
    inode.grant = 0;
    noteReturn(tx, inode);
    tx.save(inode);
  }
  tx.tell({ kind: 'returned', grants: [...op.grants ?? []], inos: [...op.inos ?? []] });
  return DONE;
}
