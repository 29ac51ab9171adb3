/** The arithmetic of record locks: fcntl(2) F_SETLK and flock(2), over one inode's list. Ends are inclusive. */
import { geofs } from '../../proto/gen/geofs.js';
import type { LockRecord } from './records.ts';

const { LOCK_UNLOCK, LOCK_WRITE } = geofs.v1.LockKind;

const sameOwner = (a: LockRecord, b: LockRecord): boolean => a.session === b.session && a.owner === b.owner && a.flock === b.flock;
const overlap = (a: LockRecord, b: LockRecord): boolean => a.start <= b.end && b.start <= a.end;

/** A lock that keeps `wanted` from being granted. POSIX and BSD locks do not see each other. */
export function conflictingLock(locks: readonly LockRecord[], wanted: LockRecord): LockRecord | undefined {
  if (wanted.kind === LOCK_UNLOCK) return undefined;
  return locks.find((held) => held.flock === wanted.flock && !sameOwner(held, wanted) && overlap(held, wanted)
    && (held.kind === LOCK_WRITE || wanted.kind === LOCK_WRITE));
}

/** The list with `wanted` set (or, of kind UNLOCK, taken away): the owner's older locks are cut, and like neighbours join. */
export function withLock(locks: readonly LockRecord[], wanted: LockRecord): LockRecord[] {
  const rest: LockRecord[] = [];
  let { start, end } = wanted;
  for (const held of locks) {
    if (!sameOwner(held, wanted)) {
      rest.push(held);
    } else if (held.kind === wanted.kind && held.start <= end + 1 && start <= held.end + 1) {
      start = Math.min(start, held.start);
      end = Math.max(end, held.end);
    } else {
      if (held.start < wanted.start) rest.push({ ...held, end: Math.min(held.end, wanted.start - 1) });
      if (held.end > wanted.end) rest.push({ ...held, start: Math.max(held.start, wanted.end + 1) });
    }
  }
  if (wanted.kind !== LOCK_UNLOCK) rest.push({ ...wanted, start, end });
  return rest;
}

/** Whether somebody may get a lock now that he could not get before. */
export function weaker(before: readonly LockRecord[], wanted: LockRecord): boolean {
  return before.some((held) => sameOwner(held, wanted) && overlap(held, wanted) && held.kind > wanted.kind);
}
