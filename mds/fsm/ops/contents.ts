/** What the data servers report of a file's contents, and who is writing. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { decodeTime } from '../../../proto/rpc/codec.ts';
import { isRegular } from '../../../proto/types/mode.ts';
import { compareTime } from '../../../proto/types/time.ts';
import { sessionWritingKey, writersKey } from '../keys.ts';
import { decodeWriters, encodeWriters, MARK, type InodeRecord } from '../records.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { suidKilled } from './attributes.ts';
import { DONE, type Answer } from './op.ts';
import { isOpen, reviveSession } from './session-state.ts';

function regularFile(tx: Transaction, ino: number): InodeRecord {
  const inode = tx.inode(ino);
  if (!isRegular(inode.mode)) refuse('EINVAL', `inode ${String(ino)} is no regular file`);
  return inode;
}

/** Sets or clears the session's mark; true if that turned the inode's caching off or on. */
export function markWriter(tx: Transaction, inode: InodeRecord, session: number, writing: boolean): boolean {
  const writers = decodeWriters(tx.get(writersKey(inode.ino)));
  if (writers.includes(session) === writing) return false;
  const rest = writing ? [...writers, session] : writers.filter((other) => other !== session);
  tx.put(writersKey(inode.ino), rest.length === 0 ? undefined : encodeWriters(rest));
  if (writing) reviveSession(tx);
  if (session !== 0) tx.put(sessionWritingKey(session, inode.ino), writing ? MARK : undefined);
  const before = inode.writing;
  inode.writing = rest.length > 0;
  return inode.writing !== before;
}

/** Who holds a capability of before may not write any more, once its data server knows the number of now (design 6). evicted: the session that lost it, 0 where that one lives. */
export function raiseFence(tx: Transaction, inode: InodeRecord, evicted = 0): void {
  inode.fence += 1;
  // Not seen by stat(2); but whoever caches the inode knows the fence by it.
  tx.touch(inode, { unseen: true });
  if (inode.layout == null) return;
  tx.tell({ kind: 'fence', ino: inode.ino, target: inode.layout.target ?? 0, object: inode.layout.object ?? 0, fence: inode.fence, evicted });
}

/** The maker of a file writes it without a mark until others come: the first of them ends that, whether the maker is still there or not. */
export function endMaking(tx: Transaction, inode: InodeRecord, session: number): void {
  const { maker } = inode;
  if (maker === 0) return;
  inode.maker = 0;
  if (maker === session) tx.save(inode);
  // What it had sent is sealed for it; where it lives, it does that itself.
  else raiseFence(tx, inode, isOpen(tx, maker) ? 0 : maker);
}

/** Far more than a site can have raised a fence in what it answered and lost, and so little that no fence reaches its end. */
const FENCE_LEAP = 2 ** 32;

/** No data server is to know a higher fence than the state, or nobody could write there any more. */
export function fenceAbove(tx: Transaction, op: geofs.v1.RaiseFence.$Properties): Answer {
  const inode = regularFile(tx, op.ino ?? 0);
  const above = op.above ?? 0;
  tx.show(inode);
  if (inode.fence > above) return DONE;
  if (above > inode.fence + FENCE_LEAP) refuse('EINVAL', `fence ${String(above)} is nobody's`);
  inode.fence = above;
  raiseFence(tx, inode);
  return DONE;
}

/** The inode goes: nobody writes it any more. */
export function dropWriters(tx: Transaction, ino: number): void {
  for (const session of decodeWriters(tx.get(writersKey(ino)))) {
    if (session !== 0) tx.put(sessionWritingKey(session, ino), undefined);
  }
  tx.put(writersKey(ino), undefined);
}

export function writing(tx: Transaction, op: geofs.v1.Writing.$Properties): Answer {
  const inode = regularFile(tx, op.ino ?? 0);
  tx.show(inode);
  endMaking(tx, inode, tx.command.session);
  if (markWriter(tx, inode, tx.command.session, true)) tx.touch(inode, { data: true, unseen: true });
  return DONE;
}

/** A writer's last word often says again what its close has said: that is no change, and git and rsync look at ctime. */
function changes(inode: InodeRecord, session: number, op: geofs.v1.Commit.$Properties): boolean {
  if ((op.dataVersion ?? 0) !== inode.dataVersion) return true;
  if ((op.size ?? 0) !== inode.size) return true;
  if (op.killSuid === true && suidKilled(inode.mode) !== inode.mode) return true;
  return saysTime(inode, session, op) && compareTime(decodeTime(op.mtime), decodeTime(inode.mtime)) !== 0;
}

/** A data server may repeat what is known, of a file that was given another time since; bytes that are younger than its last change are not. */
function saysTime(inode: InodeRecord, session: number, { dataVersion, mtime }: geofs.v1.Commit.$Properties): boolean {
  if (mtime === null || mtime === undefined) return false;
  return session !== 0 || (dataVersion ?? 0) !== inode.dataVersion || compareTime(decodeTime(mtime), decodeTime(inode.ctime)) > 0;
}

/** The newer (data version, server incarnation) wins; of equal ones the later, for its size and time may be, but what is final stays. */
function isNewer(inode: InodeRecord, session: number, { dataVersion, serverIncarnation, clean }: geofs.v1.Commit.$Properties): boolean {
  if ((dataVersion ?? 0) !== inode.dataVersion) return (dataVersion ?? 0) > inode.dataVersion;
  // A data server that has not heard of the writer's own commit: the times that the file was given then, and since, stay.
  if (session === 0 && inode.clean) return false;
  // Its data server came first, in a later life, with what the writer now says: a final version has one size, and its writer knows the time.
  if (session !== 0 && inode.clean && clean === true) return true;
  if ((serverIncarnation ?? 0) !== inode.serverIncarnation) return (serverIncarnation ?? 0) > inode.serverIncarnation;
  // One of several writers was told the size as of its own end, and says it after the last of them has.
  return !inode.clean || clean === true;
}

export function commit(tx: Transaction, op: geofs.v1.Commit.$Properties): Answer {
  const inode = regularFile(tx, op.ino ?? 0);
  tx.show(inode);
  if (inode.maker === tx.command.session) endMaking(tx, inode, tx.command.session);
  const marked = markWriter(tx, inode, tx.command.session, op.stillWriting === true);
  const version = op.dataVersion ?? 0;
  // Of one version the later life of its server counts.
  const incarnation = version === inode.dataVersion ? Math.max(op.serverIncarnation ?? 0, inode.serverIncarnation) : op.serverIncarnation ?? 0;
  const newer = isNewer(inode, tx.command.session, op);
  const changed = newer && changes(inode, tx.command.session, op);
  const isFinal = op.clean === true;
  if (!changed && !marked && !(newer && ((op.blocks ?? 0) !== inode.blocks || incarnation !== inode.serverIncarnation || isFinal !== inode.clean))) return DONE;
  // A local file system, too, finds blocks later without a change of ctime.
  tx.touch(inode, { data: true, unseen: !changed });
  if (!newer) return DONE;
  if (op.killSuid === true) inode.mode = suidKilled(inode.mode);
  if (saysTime(inode, tx.command.session, op)) inode.mtime = decodeTime(op.mtime);
  inode.dataVersion = version;
  inode.serverIncarnation = incarnation;
  inode.clean = isFinal;
  // Who has lost his last name does not count any more.
  if (inode.nlink > 0) tx.charge(inode.project, { bytes: (op.size ?? 0) - inode.size });
  inode.size = op.size ?? 0;
  inode.blocks = op.blocks ?? 0;
  return DONE;
}
