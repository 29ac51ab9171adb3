/** Sessions, locks, orphans and deletions: what the drivers ask about. Throws MissingKey or MissingRange. */
import { geofs } from '../../../proto/gen/geofs.js';
import { deletionRange, locksKey, numberInKey, orphanRange, sessionRange, sessionStateKey, sessionByKeyKey, siteVoiceKey } from '../keys.ts';
import { conflictingLock } from '../lock-ranges.ts';
import type { StateView } from '../machine.ts';
import { decodeLocks, decodeOrphan, decodeSiteVoice, lockRecord, type LockRecord, type OrphanRecord, type SiteVoice } from '../records.ts';
import { decodeSession, type SessionRecord } from '../session-record.ts';
import { listSites } from './topology.ts';

export function findSession(view: StateView, session: number): SessionRecord | undefined {
  const bytes = view.get(sessionStateKey(session));
  return bytes === undefined ? undefined : decodeSession(bytes);
}

/** The session that a client's key names, or undefined. */
export function findSessionByKey(view: StateView, key: string): SessionRecord | undefined {
  const bytes = view.get(sessionByKeyKey(key));
  return bytes === undefined ? undefined : findSession(view, geofs.v1.SessionKeyState.decode(bytes).session);
}

/** Sessions with numbers above `after`, at most limit. */
export function listSessions(view: StateView, after: number, limit: number): SessionRecord[] {
  return view.scan(sessionStateKey(after + 1), sessionRange().lt, limit).map(([, bytes]) => decodeSession(bytes));
}

/** F_GETLK: the lock that keeps this one from being granted, or undefined. */
export function testLock(view: StateView, wanted: geofs.v1.Lock.$Properties): LockRecord | undefined {
  const lock = lockRecord(wanted);
  return conflictingLock(decodeLocks(view.get(locksKey(lock.ino))), lock);
}

/** All locks of an inode. */
export const listLocks = (view: StateView, ino: number): LockRecord[] => decodeLocks(view.get(locksKey(ino)));

export interface Orphan extends OrphanRecord {
  readonly ino: number;
}

export const findSiteVoice = (view: StateView, site: number): SiteVoice => decodeSiteVoice(view.get(siteVoiceKey(site)));

/** Of every registered site. */
export function listSiteVoices(view: StateView): Map<number, SiteVoice> {
  return new Map(listSites(view).map(({ id }) => [id, findSiteVoice(view, id)]));
}

/** Orphans with inode numbers above `after`, at most limit. */
export function listOrphans(view: StateView, after: number, limit: number): Orphan[] {
  const range = orphanRange(after);
  return view.scan(range.gte, range.lt, limit).map(([key, bytes]) => ({ ino: numberInKey(key), ...decodeOrphan(bytes) }));
}

/** Objects of a target that wait to be deleted, at most limit. */
export function listDeletions(view: StateView, target: number, limit: number): { object: number; ino: number }[] {
  const range = deletionRange(target);
  return view.scan(range.gte, range.lt, limit).map(([key, bytes]) => ({ object: numberInKey(key, 4), ino: geofs.v1.DeletionState.decode(bytes).ino }));
}
