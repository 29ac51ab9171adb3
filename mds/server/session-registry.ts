/** All sessions of this mds: numbers what becomes visible, sends the breaks, and sweeps leases. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { BREAK_QUEUE, PROMISE_LEASE_MS, SESSION_LEASE_MS, SESSION_PROMISES } from '../../proto/types/limits.ts';
import { breaksOf } from '../callback/breaks.ts';
import { PromiseTable } from '../callback/promise-table.ts';
import type { Event } from '../fsm/machine.ts';
import { SETTLED, type Visibility } from './committer.ts';
import { ServerSession, type AnswersDurable, type SharedBySessions } from './server-session.ts';

export interface KnownSession {
  readonly id: number;
  /** Its client may ask again for what an earlier life of this mds has answered: it has a session's lease for that, and others a promise's. */
  readonly keeps?: boolean;
  /** Chosen by its client. */
  readonly key?: string;
}

export interface SessionRegistryOptions {
  /** This mds. */
  readonly node: () => number;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Sessions of this site that the state knows, asked once at the start and when leases are swept. */
  readonly knownSessions: () => Promise<readonly KnownSession[]>;
  /** Further ones that believe what another mds of this site has promised: until they are back, or their lease is over, no mutation is answered. */
  readonly formerSessions?: () => Promise<readonly KnownSession[]>;
  /** False: another mds may have taken sessions over without this one's having heard of it; nobody's lease is judged then, and until a lease after. */
  readonly mayJudge?: () => boolean;
  /** A session ran out of its lease, or does not acknowledge its breaks; said again until the state has forgotten it. */
  readonly expire: (session: number) => void;
  /** Promises and unacknowledged breaks of one session, beyond which it is told to drop all; default: those of limits.ts. */
  readonly bounds?: { readonly promises: number; readonly breaks: number } | undefined;
  /** The table of promises with so many for a session; default: PromiseTable. */
  readonly makeTable?: ((limit: number) => PromiseTable) | undefined;
}

const SWEEP_MS = 250;
/** How often the state is asked for sessions that this process has never seen: a read of all of them. */
const KNOWN_MS = 2_500;

export class SessionRegistry implements Visibility {
  readonly #options: SessionRegistryOptions;
  readonly #table: PromiseTable;
  readonly #dropping = new Map<number, Promise<void>>();
  readonly #shared: SharedBySessions;
  readonly #sessions = new Map<number, ServerSession>();
  /** By inode: the breaks of it that are not acknowledged, and whose they are. */
  readonly #unsettled = new Map<number, Map<Promise<void>, number>>();
  #startedMs = 0;
  #askedMs = 0;
  /** When it last was not to judge. */
  #heardMs = -Infinity;
  #timer: Timer | undefined;
  #stamp = 0;
  #answers: AnswersDurable | undefined;
  /** The state has been asked once. */
  #hasAsked = false;
  /** Sessions that the state says are this mds's and that have not come: since when. */
  readonly #missingMs = new Map<number, number>();
  /** By key: when its client last said hello, the oldest first. */
  readonly #askedFor = new Map<string, number>();
  /** Those that were found over at the last look, and whose end is under way. */
  #over: ReadonlySet<number> = new Set();
  /** The state was replaced as a whole, and has not been asked since whose sessions are this mds's. */
  #isReplaced = false;
  #sweeping = false;
  #closed = false;
  /** Until then sessions of before this start may still believe in promises that this process does not know. */
  #graceWaiters: (() => void)[] | undefined = [];

  constructor(options: SessionRegistryOptions) {
    this.#options = options;
    const { makeTable = (limit) => new PromiseTable(limit) } = options;
    this.#table = makeTable(options.bounds?.promises ?? SESSION_PROMISES);
    this.#shared = { table: this.#table, dropping: this.#dropping, breaks: options.bounds?.breaks ?? BREAK_QUEUE, answers: () => this.#answers };
  }

  /** Begins to watch leases, once the site is known. */
  start(): void {
    this.#startedMs = this.#options.clock.monotonicMs();
    this.#schedule();
  }

  /** It answers for its site from now on in place of another mds: what that has promised is not known here. */
  tookOver(): void {
    this.#startedMs = this.#options.clock.monotonicMs();
    this.#hasAsked = false;
    this.#missingMs.clear();
    this.#graceWaiters ??= [];
  }

  /**
   * A session's client has said hello. It is there, however long its answer takes: cut off, this mds need not have all by now that it had shown in
   * an earlier life.
   */
  asks(key: string): void {
    const now = this.#options.clock.monotonicMs();
    this.#askedFor.delete(key);
    this.#askedFor.set(key, now);
    for (const [other, atMs] of this.#askedFor) {
      if (now - atMs <= SESSION_LEASE_MS) break;
      this.#askedFor.delete(other);
    }
  }

  /** The number of the latest visible change. */
  get stamp(): number {
    return this.#stamp;
  }

  get sessions(): IterableIterator<ServerSession> {
    return this.#sessions.values();
  }

  get(id: number): ServerSession | undefined {
    return this.#sessions.get(id);
  }

  /** The session's record here, made if this process has not seen it. */
  obtain(id: number, key: string, description: string): ServerSession {
    let session = this.#sessions.get(id);
    if (session === undefined) {
      session = new ServerSession(id, key, description, this.#shared, this.#options.clock.monotonicMs());
      this.#sessions.set(id, session);
    }
    return session;
  }

  remove(id: number): void {
    const session = this.#sessions.get(id);
    if (session === undefined) return;
    this.#sessions.delete(id);
    session.detach();
    session.dropPromises();
  }

  /** The state has forgotten a session that may have a stream here. */
  onEvents(events: readonly Event[]): void {
    for (const event of events) {
      if (event.kind !== 'session') continue;
      const session = this.#sessions.get(event.session);
      if (event.closed) {
        if (session !== undefined) this.#options.logger.info({ session: event.session }, 'session ended');
        session?.lose();
      }
      // Another mds has been asked for it, maybe long ago: if its client is here all the same, it says so by a new hello.
      else if (event.node !== 0 && event.node !== this.#options.node()) session?.detach();
    }
  }

  publish(reply: geofs.v1.CommandReply.$Properties, events: readonly Event[], originator: number): { stamp: number; acknowledged: Promise<void> } {
    this.#stamp += 1;
    if (this.#table.isEmpty && this.#unsettled.size === 0 && this.#dropping.size === 0) return { stamp: this.#stamp, acknowledged: SETTLED };
    const now = this.#options.clock.monotonicMs();
    const waits: Promise<void>[] = [];
    for (const [id, items] of breaksOf(this.#table, events, reply.inodes ?? [], originator)) {
      const acknowledged = this.#sessions.get(id)?.sendBreak(this.#stamp, items, now);
      if (acknowledged === undefined) continue;
      waits.push(acknowledged);
      this.#note(id, items, acknowledged);
    }
    // A promise may have ended with an earlier break (the inode's home is another now): until that is acknowledged, its session believes in it.
    // A repeat changes nothing, but the breaks of what it did at first may be on their way still.
    const changed = reply.replayed === true ? (reply.inodes ?? []).map((inode) => inode.ino ?? 0) : events.flatMap((event) => (event.kind === 'inode' ? [event.ino] : []));
    for (const ino of changed) {
      for (const [acknowledged, id] of this.#unsettled.get(ino) ?? []) if (id !== originator && !waits.includes(acknowledged)) waits.push(acknowledged);
    }
    for (const [id, acknowledged] of this.#dropping) if (id !== originator) waits.push(acknowledged);
    return { stamp: this.#stamp, acknowledged: waits.length === 0 ? SETTLED : Promise.all(waits).then(() => undefined) };
  }

  /** Resolves when every session has acknowledged what it was told so far, or has lost its lease. */
  async told(): Promise<void> {
    await Promise.all([...this.#dropping.values(), ...[...this.#unsettled.values()].flatMap((breaks) => [...breaks.keys()])]);
  }

  #note(session: number, items: readonly geofs.v1.BreakItem.$Properties[], acknowledged: Promise<void>): void {
    const inos = items.map((item) => item.ino ?? 0);
    for (const ino of inos) {
      const breaks = this.#unsettled.get(ino) ?? new Map<Promise<void>, number>();
      this.#unsettled.set(ino, breaks.set(acknowledged, session));
    }
    void acknowledged.then(() => {
      for (const ino of inos) {
        const breaks = this.#unsettled.get(ino);
        if (breaks?.delete(acknowledged) === true && breaks.size === 0) this.#unsettled.delete(ino);
      }
    });
  }

  /** This site answers by itself from now on: nothing leaves that shows what is not durable. Say onDurable() when more is. */
  waitForDurable(answers: AnswersDurable): void {
    this.#answers = answers;
  }

  onDurable(): void {
    for (const session of this.#sessions.values()) session.onDurable(this.#answers?.durable ?? 0);
  }

  /** The state was replaced as a whole. */
  dropAll(): void {
    this.#isReplaced = true;
    this.#stamp += 1;
    const now = this.#options.clock.monotonicMs();
    for (const session of this.#sessions.values()) session.dropAll(now);
  }

  /**
   * A restarted grantor waits before it answers a mutation until every session of its site is back: a promise lease for those that may believe what it
   * has promised, and a session's for those that may have been answered what it has lost. SETTLED once that is over.
   */
  graceOver(): Promise<void> {
    const waiters = this.#graceWaiters;
    return waiters === undefined ? SETTLED : new Promise((resolve) => { waiters.push(resolve); });
  }

  /** New changes are taken; see graceOver. */
  get isGraceOver(): boolean {
    return this.#graceWaiters === undefined;
  }

  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
    for (const session of this.#sessions.values()) session.detach();
    this.#endGrace();
  }

  /** Attached, and has all again that it was answered. */
  #isBack(id: number): boolean {
    const session = this.#sessions.get(id);
    return session?.attached === true && session.replays === 0;
  }

  #endGrace(): void {
    const waiters = this.#graceWaiters;
    this.#graceWaiters = undefined;
    for (const resolve of waiters ?? []) resolve();
  }

  #schedule(): void {
    this.#timer = this.#options.clock.after(SWEEP_MS, () => {
      if (this.#closed) return;
      void this.#sweep();
      this.#schedule();
    });
  }

  /** Those of them that have been away for a lease since this mds first heard that they are its own (at its start, or when another one left), and since their last hello. */
  #missing(known: readonly KnownSession[], nowMs: number): number[] {
    const away = new Set(known.filter(({ id }) => !this.#sessions.has(id)).map(({ id }) => id));
    for (const id of this.#missingMs.keys()) if (!away.has(id)) this.#missingMs.delete(id);
    for (const id of away) if (!this.#missingMs.has(id)) this.#missingMs.set(id, this.#hasAsked ? nowMs : this.#startedMs);
    for (const { id, key } of known) if (away.has(id)) this.#missingMs.set(id, Math.max(this.#missingMs.get(id) ?? nowMs, this.#askedFor.get(key ?? '') ?? -Infinity));
    this.#hasAsked = true;
    return [...this.#missingMs].filter(([, sinceMs]) => nowMs - sinceMs > SESSION_LEASE_MS).map(([id]) => id);
  }

  /** over: of the sessions here, those that have to end. They stay until the state has forgotten them: what failed is tried again. */
  #end(over: readonly number[], own: ReadonlySet<number>): void {
    const now = this.#options.clock.monotonicMs();
    for (const id of over) {
      const session = this.#sessions.get(id);
      // It may have come back while the state was asked.
      if (session !== undefined && session.idleMs(now) <= SESSION_LEASE_MS) continue;
      if (!own.has(id)) { this.remove(id); continue; }
      if (!this.#over.has(id)) this.#options.logger.info({ session: id }, 'session lease ran out');
      session?.detach();
      this.#options.expire(id);
    }
    this.#over = new Set(over);
  }

  /** Another mds's are not remembered for longer than their clients may believe in this one: come back to it, they have a whole lease. */
  #forgetOthers(own: ReadonlySet<number>): void {
    const now = this.#options.clock.monotonicMs();
    for (const session of [...this.#sessions.values()]) if (!own.has(session.id) && !session.attached && session.promiseIsOver(now)) this.remove(session.id);
  }

  async #sweep(): Promise<void> {
    if (this.#sweeping) return;
    this.#sweeping = true;
    const isReplaced = this.#isReplaced;
    this.#isReplaced = false;
    try {
      const now = this.#options.clock.monotonicMs();
      const startedMs = this.#startedMs;
      const sinceStart = now - startedMs;
      if (this.#options.mayJudge?.() === false) this.#heardMs = now;
      const judges = now - this.#heardMs > SESSION_LEASE_MS;
      const over: number[] = [];
      for (const session of [...this.#sessions.values()]) {
        const standing = session.sweep(now);
        if (standing === 'behind') {
          this.#options.logger.warn({ session: session.id }, 'a client does not acknowledge what it is told: it loses its session');
          this.#options.expire(session.id);
        } else if (standing === 'over') {
          if (session.lost) this.remove(session.id);
          else if (judges) over.push(session.id);
        }
      }
      const replaced = isReplaced ? [...this.#sessions.values()].filter(({ attached }) => attached).map((session) => ({ session, attachment: session.attachment })) : [];
      const isDue = now - this.#askedMs >= KNOWN_MS && (sinceStart > SESSION_LEASE_MS || over.length > 0);
      if (this.#graceWaiters !== undefined || isDue || replaced.length > 0 || over.some((id) => !this.#over.has(id))) {
        this.#askedMs = now;
        const known = await this.#options.knownSessions();
        const own = new Set(known.map(({ id }) => id));
        const former = this.#graceWaiters === undefined ? [] : await this.#options.formerSessions?.() ?? [];
        const isOver = sinceStart > SESSION_LEASE_MS || [...known, ...former].every(({ id, keeps }) => this.#isBack(id) || (sinceStart > PROMISE_LEASE_MS && keeps !== true));
        if (isOver && startedMs === this.#startedMs) this.#endGrace();
        // Another mds's now, or over: of what came in a snapshot nobody was told. A client that is here all the same says hello once more.
        for (const { session, attachment } of replaced) if (!own.has(session.id) && session.attachment === attachment) session.detach();
        if (judges) { this.#end([...over, ...this.#missing(known, now)], own); this.#forgetOthers(own); }
      }
    } catch (error) {
      this.#isReplaced ||= isReplaced;
      this.#options.logger.warn({ reason: String(error) }, 'sessions could not be swept');
    } finally {
      this.#sweeping = false;
    }
  }
}
