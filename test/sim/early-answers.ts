/**
 * What one client was answered before it was durable (design 7.5), as a mount keeps it: until it is told that it is durable, asked for again on each
 * new stream, before anything else, in order. Tells the oracle what becomes of each.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { ERRNO } from '../../proto/types/errno.ts';
import { KeptChanges, type KeptChange } from '../../client/session/kept-changes.ts';
import type { Op } from './commands.ts';
import { keyOf, type Answerer, type Oracle } from './oracle.ts';
import type { AskAgain } from './sabotage.ts';

/** Of a change that is asked for again: the mds could not take it just now. */
const NOT_TAKEN: readonly number[] = [ERRNO.EAGAIN, ERRNO.ENOSPC, ERRNO.EINTR, ERRNO.EIO, ERRNO.ETIMEDOUT];

/** later: the same is to be asked again; done: it is as it was answered; lost: it is not. */
export type Outcome = 'later' | 'done' | 'lost';

export class EarlyAnswers {
  readonly #oracle: Oracle;
  readonly #asks: AskAgain;
  readonly #kept = new KeptChanges();
  /** Of their stream's life, by the session's number. */
  readonly #by = new Map<number, Answerer>();
  #session = 0;
  /** To be asked for again on the present stream; the first is under way. */
  #redo: KeptChange[] = [];
  counts = { early: 0, again: 0, lost: 0 };
  /** One is known to be durable now, or to be done all the same. */
  onDone: (number: number) => void = () => undefined;

  constructor(oracle: Oracle, asks: AskAgain = 'in order') {
    this.#oracle = oracle;
    this.#asks = asks;
  }

  get size(): number { return this.#kept.size; }
  get ops(): Op[] { return this.#kept.all.map(({ command }) => command); }
  get summary(): geofs.v1.Kept.$Properties[] { return this.#kept.summary(); }
  /** As the oracle names them. */
  get keys(): string[] { return [...this.#by.keys()].map((number) => keyOf(this.#session, number)); }
  /** The lowest number; Infinity: nothing is kept. */
  get least(): number { return this.#kept.least; }
  /** To be asked for before all else. */
  get next(): KeptChange | undefined { return this.#redo[0]; }

  /** An answer came, to one of this session's commands. False: it is durable. */
  keep(session: number, number: number, op: Op, { reply, stamped, stream }: geofs.v1.MutateReply.$Properties, by: Answerer): boolean {
    if ((stream ?? 0) === 0 || (reply?.errno ?? 0) !== 0) return false;
    this.#session = session;
    this.counts.early += 1;
    void this.#kept.keep({ number, command: op, stamped: stamped ?? {}, ino: reply?.ino ?? 0, site: by.site, stream: stream ?? 0 });
    this.#by.set(number, by);
    return true;
  }

  /** The site's stream is durable up to this number, as the mds that serves says. */
  durable(site: number, stream: number): void {
    if (site === 0 || stream === 0) return;
    const before = this.#kept.of(site);
    this.#kept.durable(site, stream);
    const left = new Set(this.#kept.of(site));
    for (const change of before) if (!left.has(change)) this.#done(change);
  }

  /** A stream stands to an mds of this site, which has taken in what is kept of others; numbers: what it says is lost of that. */
  attach(site: number, numbers: readonly number[]): void {
    for (const other of this.#kept.summary()) {
      if (other.site === site) continue;
      for (const change of this.#kept.of(other.site ?? 0)) this.#elsewhere(change, numbers.includes(change.number));
    }
    const own = this.#kept.of(site);
    for (const change of own) change.unsure = true;
    if (this.#asks === 'never') for (const change of own) { this.#kept.drop(change); this.#done(change); }
    this.#redo = this.#asks === 'never' ? [] : this.#asks === 'reversed' ? own.reverse() : own;
  }

  detach(): void {
    this.#redo = [];
  }

  /** The first of what is asked for again was answered. isLate: its mds need not have waited for it. */
  answered(message: geofs.v1.ServerMessage, by: Answerer, isLate: boolean): Outcome {
    const change = this.next;
    if (change === undefined) return 'done';
    const { mutate, errno } = message;
    if (mutate == null && NOT_TAKEN.includes(errno)) return 'later';
    this.#redo.shift();
    this.counts.again += 1;
    const forgotten = mutate?.reply?.forgotten === true;
    if (!forgotten && (errno !== 0 || (mutate?.reply?.ino ?? 0) !== change.ino)) {
      this.#lost(change, isLate ? undefined : `asked for again in time, it was answered with errno ${String(errno)} and inode ${String(mutate?.reply?.ino ?? 0)} instead of ${String(change.ino)}`);
      return 'lost';
    }
    if (!forgotten && (mutate?.stream ?? 0) > 0) {
      this.#kept.confirmed(change, mutate?.stream ?? 0);
      this.#by.set(change.number, by);
    } else {
      this.#kept.drop(change);
      this.#done(change);
    }
    return 'done';
  }

  /** Its client has another session now. */
  sessionLost(): void {
    this.#redo = [];
    for (const change of this.#kept.all) {
      const { number } = change;
      this.#kept.lost(change);
      this.counts.lost += 1;
      this.#oracle.sessionLost(keyOf(this.#session, number), this.#session);
    }
    this.#by.clear();
  }

  /** Another site's mds has taken the client in: it has all that is kept of this one, or says that it is lost. */
  #elsewhere(change: KeptChange, isGone: boolean): void {
    const key = keyOf(this.#session, change.number);
    if (isGone) { this.#lost(change, 'another site\'s mds says that it ended with its stream'); return; }
    this.#oracle.taken(key);
    this.#kept.drop(change);
    this.#done(change);
  }

  #lost(change: KeptChange, why: string | undefined): void {
    this.counts.lost += 1;
    this.#kept.lost(change);
    const by = this.#by.get(change.number);
    this.#by.delete(change.number);
    this.#oracle.lostEarly(keyOf(this.#session, change.number), by ?? { site: change.site, incarnation: 0 }, why);
  }

  #done({ number }: KeptChange): void {
    this.#by.delete(number);
    this.#oracle.durable(keyOf(this.#session, number));
    this.onDone(number);
  }
}
