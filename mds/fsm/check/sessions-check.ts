/** Sessions with their keys and replies, and the locks and writing marks that they hold. */
import { OWN_SESSIONS } from '../../../proto/types/ids.ts';
import { SESSION_REPLIES } from '../../../proto/types/limits.ts';
import { conflictingLock } from '../lock-ranges.ts';
import type { LockRecord } from '../records.ts';
import { hasReply, type SessionRecord } from '../session-record.ts';
import type { InodeTable } from './inode-table.ts';
import { sameSet, type Report } from './report.ts';

const mark = (session: number, ino: number): string => `${String(session)} ${String(ino)}`;

export class SessionsCheck {
  readonly #inodes: InodeTable;
  readonly #report: Report;
  readonly #locked = new Set<string>();
  readonly #lockMarks = new Set<string>();
  readonly #writers = new Set<string>();
  readonly #writerMarks = new Set<string>();
  readonly #sessions = new Map<number, Pick<SessionRecord, 'key' | 'site'>>();
  readonly #keys = new Map<string, number>();
  #remembered: readonly number[] = [];
  #replies: number[] = [];
  #repliesOf = 0;
  readonly #unanswered = new Map<number, readonly number[]>();

  constructor(inodes: InodeTable, report: Report) {
    this.#inodes = inodes;
    this.#report = report;
  }

  get count(): number { return this.#sessions.size; }
  /** Of those that the state has numbered. */
  get highest(): number { return Math.max(0, ...[...this.#sessions.keys()].filter((session) => session < OWN_SESSIONS)); }

  /** The sites that serve sessions, each with one of them. */
  sites(): ReadonlyMap<number, number> {
    return new Map([...this.#sessions].map(([session, { site }]) => [site, session]));
  }

  locks(ino: number, locks: readonly LockRecord[]): void {
    locks.forEach((lock, i) => {
      this.#locked.add(mark(lock.session, ino));
      if (lock.start > lock.end) this.#report('lock', ino, `inode ${String(ino)}: a lock from ${String(lock.start)} to ${String(lock.end)}`);
      if (conflictingLock(locks.slice(i + 1), lock) !== undefined) this.#report('lock', ino, `inode ${String(ino)}: two locks that exclude each other`);
    });
  }

  writers(ino: number, sessions: readonly number[]): void {
    for (const session of sessions) if (session !== 0) this.#writers.add(mark(session, ino));
  }

  sessionLock(session: number, ino: number): void {
    this.#lockMarks.add(mark(session, ino));
  }

  sessionWriting(session: number, ino: number): void {
    this.#writerMarks.add(mark(session, ino));
  }

  session(id: number, record: SessionRecord): void {
    const { session, key, site, acknowledged, open } = record;
    const at = `session ${String(id)}`;
    if (session !== id) this.#report('session', 0, `${at}: says that it is ${String(session)}`);
    const size = record.remembered.size + open.filter((number) => !record.remembered.has(number)).length;
    if (size > SESSION_REPLIES) this.#report('session', 0, `${at}: remembers or waits for ${String(size)} replies, more than ${String(SESSION_REPLIES)}`);
    if (open.some((number, i) => number > acknowledged || number <= (open[i - 1] ?? 0))) this.#report('session', 0, `${at}: open numbers are not ascending up to the acknowledged ${String(acknowledged)}`);
    const remembered = size > 2 * SESSION_REPLIES ? [] : [...record.remembered];
    if (remembered.some((number, i) => number <= (remembered[i - 1] ?? 0) || hasReply(record, number))) this.#report('session', 0, `${at}: remembered numbers are not ascending above the acknowledged ${String(acknowledged)}`);
    this.#sessions.set(id, { key, site });
    if (remembered.length > 0) this.#unanswered.set(id, remembered);
  }

  /** In key order, after all sessions. */
  reply(session: number, number: number): void {
    if (session !== this.#repliesOf) {
      this.#closeReplies();
      this.#repliesOf = session;
      this.#replies = [];
      this.#remembered = this.#unanswered.get(session) ?? [];
      this.#unanswered.delete(session);
    }
    this.#replies.push(number);
  }

  key(key: string, session: number): void {
    this.#keys.set(key, session);
  }

  finish(): void {
    const report = this.#report;
    this.#closeReplies();
    for (const session of this.#unanswered.keys()) report('reply', 0, `session ${String(session)}: remembered replies are missing`);
    if (!sameSet(this.#writers, this.#writerMarks)) report('writer', 0, 'writers of inodes and of sessions differ');
    if (!sameSet(this.#locked, this.#lockMarks)) report('lock', 0, 'locks of inodes and of sessions differ');
    this.#checkMarks('writer', this.#writerMarks);
    this.#checkMarks('lock', this.#lockMarks);
    for (const [session, { key }] of this.#sessions) {
      if (this.#keys.get(key) !== session) report('session', 0, `session ${String(session)}: its key does not lead to it`);
    }
    for (const session of this.#keys.values()) {
      if (!this.#sessions.has(session)) report('session', 0, `session ${String(session)}: a key of a session that does not exist`);
    }
  }

  #checkMarks(kind: 'writer' | 'lock', marks: ReadonlySet<string>): void {
    for (const text of marks) {
      const [session, ino] = text.split(' ').map(Number);
      if (session !== 0 && !this.#sessions.has(session ?? 0)) this.#report(kind, ino ?? 0, `session ${String(session)}: a lock or writing mark of a session that does not exist`);
      if (this.#inodes.find(ino ?? 0) < 0) this.#report(kind, ino ?? 0, `inode ${String(ino)}: a lock or writing mark, but no inode`);
    }
  }

  #closeReplies(): void {
    if (!sameSet(this.#remembered, this.#replies)) this.#report('reply', 0, `session ${String(this.#repliesOf)}: remembered replies`);
    this.#remembered = [];
    this.#replies = [];
  }
}
