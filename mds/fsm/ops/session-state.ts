/** The records of a session: put, counted, and put again for one that has ended too early. */
import { geofs } from '../../../proto/gen/geofs.js';
import { COUNTERS, counterKey, sessionByKeyKey, sessionStateKey } from '../keys.ts';
import { NumberRuns } from '../number-runs.ts';
import { decodeCounter, encodeCounter } from '../records.ts';
import { decodeSession, encodeSession, type SessionRecord } from '../session-record.ts';
import type { Transaction } from '../transaction.ts';

/** How many sessions there are, one more or less. */
export function countSessions(tx: Transaction, change: 1 | -1): number {
  const key = counterKey(COUNTERS.openSessions);
  const count = decodeCounter(tx.get(key)) + change;
  tx.put(key, encodeCounter(count));
  return count;
}

export function putSession(tx: Transaction, record: SessionRecord): void {
  tx.put(sessionStateKey(record.session), encodeSession(record));
  tx.put(sessionByKeyKey(record.key), geofs.v1.SessionKeyState.encode({ session: record.session }).finish());
}

/** The record of one that nobody may ask in any more, under a key that no client has, until its site has ended it. */
export const endedSession = (record: SessionRecord): SessionRecord => ({ ...record, key: `ended/${String(record.session)}`, ended: true, keeps: false });

/** Whether there is a client that may still ask in it. */
export function isOpen(tx: Transaction, session: number): boolean {
  const bytes = tx.get(sessionStateKey(session));
  return bytes !== undefined && !decodeSession(bytes).ended;
}

/**
 * A command that its site answered before its session ended elsewhere leaves what it said, a lock or a writer's mark, so that what
 * was answered after it stands too. So the session is there again, under a key that no client has, until that site ends it like any
 * other that nobody holds.
 */
export function reviveSession(tx: Transaction): void {
  const { session, site } = tx.command;
  if (session === 0 || tx.get(sessionStateKey(session)) !== undefined) return;
  putSession(tx, endedSession({ session, key: '', description: '', site, node: 0, acknowledged: 0, open: [], remembered: NumberRuns.EMPTY, ended: true, returns: 0, keeps: false }));
  countSessions(tx, 1);
}
