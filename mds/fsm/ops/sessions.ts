/** A client's session: opened once a key; its end drops replies, locks and writing marks. */
import { geofs } from '../../../proto/gen/geofs.js';
import { RANGE_RECORDS, SESSIONS } from '../../../proto/types/limits.ts';
import { COUNTERS, counterKey, numberInKey, replyKey, sessionByKeyKey, sessionLockKey, sessionLockRange, sessionStateKey, sessionWritingKey, sessionWritingRange, siteVoiceKey } from '../keys.ts';
import { NumberRuns } from '../number-runs.ts';
import { findSiteVoice } from '../query/sessions.ts';
import { findNode } from '../query/topology.ts';
import { decodeCounter, encodeCounter, encodeSiteVoice } from '../records.ts';
import { decodeSession, encodeSession, type SessionRecord } from '../session-record.ts';
import { findStream, isGrouped } from '../stream.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { markWriter, raiseFence } from './contents.ts';
import { releaseLocks } from './locks.ts';
import { DONE, type Answer } from './op.ts';
import { countSessions, endedSession, putSession } from './session-state.ts';

const KEY_MAX = 255;

/** The next number of a sequence; the first is 1. */
export function nextNumber(tx: Transaction, sequence: number): number {
  const key = counterKey(sequence);
  const number = decodeCounter(tx.get(key)) + 1;
  tx.put(key, encodeCounter(number));
  return number;
}

export function openSession(tx: Transaction, op: geofs.v1.OpenSession.$Properties): Answer {
  const key = op.key ?? '';
  if (key.length === 0 || key.length > KEY_MAX) refuse('EINVAL', 'key of a session');
  const bytes = tx.get(sessionByKeyKey(key));
  const known = bytes === undefined ? 0 : geofs.v1.SessionKeyState.decode(bytes).session;
  const isAnswered = tx.command.answered !== 0;
  const chosen = op.session ?? 0;
  if (known !== 0 && !isAnswered && !(chosen !== 0 && givesUpKey(tx, recordOf(tx, known), op))) return takeOver(tx, known, op);
  if (countSessions(tx, 1) > SESSIONS && !isAnswered) refuse('ENOSPC', `more than ${String(SESSIONS)} sessions`);
  if (chosen !== 0 && !isAnswered && tx.get(sessionStateKey(chosen)) !== undefined) refuse('EAGAIN', 'the number of a session is taken');
  const session = chosen === 0 ? nextNumber(tx, COUNTERS.session) : chosen;
  putSession(tx, { session, key: keyFor(tx, op, session, known), description: op.description ?? '', site: tx.command.site, node: op.node ?? 0, acknowledged: 0, open: [], remembered: NumberRuns.EMPTY, ended: false, returns: 0, keeps: op.keeps === true });
  // Another mds of the site has not asked it what it has open.
  if (chosen !== 0) arrives(tx, tx.command.site);
  tx.tell({ kind: 'session', session, closed: false, node: op.node ?? 0 });
  return { ino: session };
}

function recordOf(tx: Transaction, session: number): SessionRecord {
  const bytes = tx.get(sessionStateKey(session));
  if (bytes === undefined) throw new Error(`session ${String(session)} has a key but no record`);
  return decodeSession(bytes);
}

const isServedBy = (tx: Transaction, record: SessionRecord, node: number): boolean => record.site === tx.command.site && record.node === node;

/** No other mds has taken it up since the one that asks knew it. */
const isAsJudged = (tx: Transaction, record: SessionRecord, op: geofs.v1.OpenSession.$Properties): boolean => record.returns === (op.returns ?? 0) || isServedBy(tx, record, op.node ?? 0);

/** It is the one that the site is ending: its client was told of the new one. */
const givesUpKey = (tx: Transaction, record: SessionRecord, op: geofs.v1.OpenSession.$Properties): boolean => record.session === op.ending && isAsJudged(tx, record, op);

/**
 * What a session that its site has opened by itself is called by, where the key names another one: one that the site is ending gives the key up, and so does one that
 * has come to have it meanwhile and was never used, an earlier try whose client may not have heard of it; of another one the client has gone on elsewhere, and the
 * new one ends with its lease.
 */
function keyFor(tx: Transaction, op: geofs.v1.OpenSession.$Properties, session: number, known: number): string {
  const key = op.key ?? '';
  if (known === 0) return key;
  const record = recordOf(tx, known);
  const isUsed = record.acknowledged > 0 || record.remembered.size > 0;
  if (isUsed && !givesUpKey(tx, record, op)) return `double/${String(session)}`;
  putSession(tx, { ...record, key: `double/${String(known)}` });
  return key;
}

/** Votes of the site on unlinked files that were agreed upon before do not count (design 7.16). */
function arrives(tx: Transaction, site: number): void {
  const voice = findSiteVoice(tx, site);
  tx.put(siteVoiceKey(site), encodeSiteVoice({ ...voice, arrivals: voice.arrivals + 1 }));
}

/** The session is served by the proposer from now on: only that mds may judge its lease. */
function takeOver(tx: Transaction, session: number, op: geofs.v1.OpenSession.$Properties): Answer {
  const record = recordOf(tx, session);
  const { site } = tx.command;
  const node = op.node ?? 0;
  // It was on its way for so long that its client has gone on elsewhere.
  if (op.ending === session && !isAsJudged(tx, record, op)) refuse('EAGAIN', 'another mds has taken the session up');
  tx.put(sessionStateKey(session), encodeSession({ ...record, site, node, returns: record.returns + 1, keeps: op.keeps === true }));
  if (!isServedBy(tx, record, node)) {
    arrives(tx, site);
    tx.tell({ kind: 'session', session, closed: false, node });
  }
  return { ino: session, existed: true };
}

/** An mds of the site may say that its lease is over: the one that serves it now, not one that it has left. */
function mayExpire(tx: Transaction, record: SessionRecord, node: number): boolean {
  return record.site === tx.command.site && (record.node === node || !isMember(tx, record.node) || leadsGroup(tx, node));
}

/** False: it was removed, and will judge nobody. */
const isMember = (tx: Transaction, node: number): boolean => findNode(tx, node)?.removed === false;

/** It leads its site's journal group, which hears whether another mds of it is there. */
function leadsGroup(tx: Transaction, node: number): boolean {
  const stream = findStream(tx, tx.command.site);
  return stream !== undefined && isGrouped(stream) && stream.node === node;
}

export function closeSession(tx: Transaction, op: geofs.v1.CloseSession.$Properties): Answer {
  const session = op.session ?? 0;
  const bytes = tx.get(sessionStateKey(session));
  // Closed already: a repeated close must not fail.
  if (session === 0 || bytes === undefined) return DONE;
  const record = decodeSession(bytes);
  // It was on its way for long: its client has come back meanwhile, and been told so.
  if (record.returns !== (op.returns ?? 0)) return DONE;
  if (op.expired === true && !mayExpire(tx, record, op.node ?? 0)) return DONE;
  for (const number of record.remembered) tx.put(replyKey(session, number), undefined);
  for (const [key] of tx.all(sessionLockRange(session), RANGE_RECORDS)) {
    const ino = numberInKey(key, 8);
    // Touched like any inode whose locks change (design 7.17).
    tx.inode(ino);
    releaseLocks(tx, session, ino);
  }
  for (const [key] of tx.all(sessionWritingRange(session), RANGE_RECORDS)) endWriting(tx, session, numberInKey(key, 8), op.expired === true);
  countSessions(tx, -1);
  tx.put(sessionStateKey(session), undefined);
  tx.put(sessionByKeyKey(record.key), undefined);
  tx.tell({ kind: 'session', session, closed: true, node: 0 });
  return DONE;
}

function endWriting(tx: Transaction, session: number, ino: number, expired: boolean): void {
  const inode = tx.inode(ino);
  if (markWriter(tx, inode, session, false)) tx.touch(inode, { data: true, unseen: true });
  // It was not there to say that it has written everything: more may be on its way.
  if (expired) raiseFence(tx, inode, session);
}

/** Whether the session may be ended by its site alone: nobody has taken it up since it was judged. */
function mayRelease(tx: Transaction, record: SessionRecord | undefined, op: geofs.v1.ReleaseSession.$Properties): boolean {
  if (record === undefined || record.site !== tx.command.site) return false;
  return record.ended || (record.returns === (op.returns ?? 0) && (op.expired !== true || mayExpire(tx, record, op.node ?? 0)));
}

/** What its site has answered is done whatever became of the session: its reply depends on the inodes alone. */
export function releaseSession(tx: Transaction, op: geofs.v1.ReleaseSession.$Properties): Answer {
  const session = op.session ?? 0;
  for (const ino of op.inos ?? []) tx.show(tx.inode(ino));
  const bytes = tx.get(sessionStateKey(session));
  const record = bytes === undefined ? undefined : decodeSession(bytes);
  if (tx.command.answered === 0 && !mayRelease(tx, record, op)) refuse('ESTALE', 'its client has come back, or another mds judges its lease');
  for (const ino of op.inos ?? []) {
    if (tx.get(sessionLockKey(session, ino)) !== undefined) releaseLocks(tx, session, ino);
    if (tx.get(sessionWritingKey(session, ino)) !== undefined) endWriting(tx, session, ino, op.expired === true);
  }
  if (record !== undefined && !record.ended) {
    tx.put(sessionByKeyKey(record.key), undefined);
    putSession(tx, endedSession(record));
    tx.tell({ kind: 'session', session, closed: true, node: 0 });
  }
  return DONE;
}
