/** fcntl(2) and flock(2) locks: a list an inode, a mark for each (session, inode), so that a session's end finds them. */
import { geofs } from '../../../proto/gen/geofs.js';
import { INODE_LOCKS } from '../../../proto/types/limits.ts';
import { locksKey, sessionLockKey } from '../keys.ts';
import { conflictingLock, weaker, withLock } from '../lock-ranges.ts';
import { decodeLocks, encodeLocks, lockRecord, MARK, type InodeRecord, type LockRecord } from '../records.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { endMaking, raiseFence } from './contents.ts';
import { DONE, type Answer } from './op.ts';
import { reviveSession } from './session-state.ts';

const WHOLE = { start: 0, end: Number.MAX_SAFE_INTEGER } as const;

function storeLocks(tx: Transaction, ino: number, locks: readonly LockRecord[]): void {
  tx.put(locksKey(ino), locks.length === 0 ? undefined : encodeLocks(locks));
}

/** A refused lock: not an effect, so nothing is remembered unless the command concludes, and the waiter asks again under the same number. */
export interface LockRefused {
  readonly conflict: LockRecord;
}

export function setLock(tx: Transaction, op: geofs.v1.SetLock.$Properties): Answer | LockRefused {
  const inode = tx.inode(op.ino ?? 0);
  const asked = lockRecord({ ...op, session: tx.command.session });
  const wanted: LockRecord = asked.flock ? { ...asked, ...WHOLE } : asked;
  if (wanted.start > wanted.end) refuse('EINVAL', 'a lock that ends before it starts');
  const before = decodeLocks(tx.get(locksKey(inode.ino)));
  const conflict = conflictingLock(before, wanted);
  if (conflict !== undefined) return { conflict };
  const after = withLock(before, wanted);
  if (after.length > before.length && after.length > INODE_LOCKS) refuse('ENOLCK', 'too many locks on one inode');
  storeLocks(tx, inode.ino, after);
  const holds = after.some((lock) => lock.session === wanted.session);
  const held = before.some((lock) => lock.session === wanted.session);
  if (holds) reviveSession(tx);
  if (holds !== held) tx.put(sessionLockKey(wanted.session, inode.ino), holds ? MARK : undefined);
  if (weaker(before, wanted)) tx.tell({ kind: 'lock', ino: inode.ino });
  if (wanted.kind === geofs.v1.LockKind.LOCK_WRITE) passOn(tx, inode, wanted.session);
  tx.show(inode);
  return DONE;
}

/** The right to write is this session's from now on: what another one sent under its lock, and is late, is refused (design 6). */
function passOn(tx: Transaction, inode: InodeRecord, session: number): void {
  endMaking(tx, inode, session);
  const { lockSession } = inode;
  if (lockSession === session || inode.layout == null) return;
  inode.lockSession = session;
  if (lockSession === 0) tx.save(inode);
  else raiseFence(tx, inode);
}

/** The session's locks on an inode go. */
export function releaseLocks(tx: Transaction, session: number, ino: number): void {
  storeLocks(tx, ino, decodeLocks(tx.get(locksKey(ino))).filter((lock) => lock.session !== session));
  tx.put(sessionLockKey(session, ino), undefined);
  tx.tell({ kind: 'lock', ino });
}

/** The inode goes, its locks with it. */
export function dropLocks(tx: Transaction, ino: number): void {
  const bytes = tx.get(locksKey(ino));
  if (bytes === undefined) return;
  for (const session of new Set(decodeLocks(bytes).map((lock) => lock.session))) tx.put(sessionLockKey(session, ino), undefined);
  tx.put(locksKey(ino), undefined);
}
