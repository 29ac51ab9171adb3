/** One client as its mds sees it: the stream, the promise lease, the breaks on their way, the requests under way. */
import { geofs } from '../../proto/gen/geofs.js';
import type { FrameWriter } from '../../proto/rpc/frame-writer.ts';
import { DRIFT, PROMISE_LEASE_MS, SESSION_LEASE_MS } from '../../proto/types/limits.ts';
import { FsError } from '../../proto/types/errno.ts';
import { BreakQueue } from '../callback/break-queue.ts';
import type { PromiseTable } from '../callback/promise-table.ts';

export interface SessionRequest {
  readonly controller: AbortController;
  /** Of the command proposed for it. */
  trace: number | undefined;
  /** Its answer waits until all is durable that this site has answered, to its own session too. */
  hardened: boolean;
  /** Its number in this site's stream, if the site answers it by itself; 0: not yet, or not at all. */
  taken: number;
  /** The last number of another session that its answer shows something of; undefined: maybe any. */
  standsOn?: number | undefined;
}

/** How far this site's own answers are taken and durable: what shows more leaves when that is durable too (design 7.5). */
export interface AnswersDurable {
  readonly last: number;
  readonly durable: number;
  /** The highest that this session has not taken itself. */
  others(session: number): number;
  /** Somebody waits until number n is durable. */
  awaited(n: number): void;
}

interface HeldMessage {
  readonly until: number;
  readonly message: geofs.v1.ServerMessage.$Properties;
  readonly urgent: boolean;
}

/** What the sessions of one mds share. */
export interface SharedBySessions {
  readonly table: PromiseTable;
  /** By session: who was told to drop everything, until it has said that it did or its lease is over (design 4.2). */
  readonly dropping: Map<number, Promise<void>>;
  /** Unacknowledged breaks of one session, beyond which it is told to drop all. */
  readonly breaks: number;
  readonly answers: () => AnswersDurable | undefined;
}

/** behind: it has just lost its session for not acknowledging; its promises stand until its lease has run out. over: nothing of it stands. */
export type SessionStanding = 'good' | 'behind' | 'over';

/** What a session needs of the stream that it is attached to. */
export interface SessionStream {
  end(): void;
  /** Nobody on this stream waits for this command any more. */
  abandon(trace: number): void;
}

/** A client whose oldest break is this old loses its session (design 9). */
const BREAK_PATIENCE_MS = 10_000;
const LEASE_MS = PROMISE_LEASE_MS * (1 + DRIFT);

export class ServerSession {
  readonly id: number;
  readonly key: string;
  readonly description: string;
  /** The client's own site, where its new files go whichever mds serves it; '' = this mds's. */
  siteName = '';
  /** Of this site, and served here only while the mds that keeps the site's journal is away. */
  standsIn = false;
  /** Its client keeps what it was answered until it is durable: it may see its own changes before (design 7.5). */
  keeps = false;
  /** So many changes it will ask for again, which it was answered in an earlier life of this mds. */
  replays = 0;
  readonly requests = new Map<number, SessionRequest>();
  readonly #shared: SharedBySessions;
  readonly #breaks = new BreakQueue();
  /** In order: what leaves when more is durable. */
  #held: HeldMessage[] = [];
  #writer: FrameWriter | undefined;
  #stream: SessionStream | undefined;
  #heardMs: number;
  #attachment = 0;
  /** Up to this number of the site's stream its client may not have heard the answers to its own changes: they went to an earlier stream. */
  #unheard = 0;
  #lost = false;

  constructor(id: number, key: string, description: string, shared: SharedBySessions, nowMs: number) {
    this.id = id;
    this.key = key;
    this.description = description;
    this.#shared = shared;
    this.#heardMs = nowMs;
  }

  get attached(): boolean {
    return this.#writer !== undefined;
  }

  /** It is not to be taken up again: the state has forgotten it, or is about to. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Which of its streams this is: the first is 1. */
  get attachment(): number {
    return this.#attachment;
  }

  idleMs(nowMs: number): number {
    return nowMs - this.#heardMs;
  }

  /** Its client believes in nothing that it heard here. */
  promiseIsOver(nowMs: number): boolean {
    return this.idleMs(nowMs) > LEASE_MS;
  }

  /** A new stream stands. The client has marked everything suspect, so no promise of before is left. */
  attach(writer: FrameWriter, stream: SessionStream, nowMs: number): void {
    this.detach();
    this.dropPromises();
    this.#attachment += 1;
    this.#writer = writer;
    this.#stream = stream;
    this.#heardMs = nowMs;
    this.#unheard = this.#shared.answers()?.last ?? 0;
  }

  /** The stream is gone; the promises stand until the lease has run out, as the client may not know yet. */
  detach(): void {
    const stream = this.#stream;
    this.#writer?.close();
    this.#writer = undefined;
    this.#held = [];
    this.#stream = undefined;
    for (const request of this.requests.values()) {
      if (request.trace !== undefined) stream?.abandon(request.trace);
      request.controller.abort(new FsError('ECANCELED', 'session', 'the stream ended'));
    }
    // Without a quorum they stay under way for long; those of the next stream are not to be refused for them.
    this.requests.clear();
    stream?.end();
  }

  /** The session is over, but not what the client believes until it hears of that or its lease has run out. */
  lose(): void {
    this.#lost = true;
    this.detach();
  }

  /** True if this writer's stream is still the session's. */
  owns(writer: FrameWriter): boolean {
    return this.#writer === writer;
  }

  /** A heartbeat came. After the lease had run out the client is told to drop all before it is answered. */
  renew(nowMs: number): void {
    const late = nowMs - this.#heardMs > LEASE_MS;
    this.#heardMs = nowMs;
    if (!late) return;
    this.dropPromises();
    this.dropAll(nowMs);
  }

  /** Registers promises; too many: everything is dropped first. */
  promise(inos: Iterable<number>, nowMs: number): void {
    for (const ino of inos) {
      if (this.#shared.table.register(this.id, ino)) continue;
      this.dropAll(nowMs);
      this.#shared.table.register(this.id, ino);
    }
  }

  /** It is about to be given their attributes: of changes from now on it has to hear. */
  given(inos: Iterable<number>): void {
    for (const ino of inos) this.#shared.table.givenAnyhow(this.id, ino);
  }

  get promises(): number {
    return this.#shared.table.count(this.id);
  }

  /** Queues a break; the promise settles when nobody needs to wait for this session any more. undefined: it was told to drop all. */
  sendBreak(stamp: number, items: geofs.v1.BreakItem.$Properties[], nowMs: number): Promise<void> | undefined {
    if (this.#breaks.length >= this.#shared.breaks) { this.dropAll(nowMs); return undefined; }
    const { sequence, acknowledged } = this.#breaks.add(nowMs);
    this.send({ id: 0, stamp, break: { sequence, items } }, true);
    return acknowledged;
  }

  acknowledge(sequence: number): void {
    this.#breaks.acknowledge(sequence);
  }

  /**
   * "Drop all": for a state that was replaced, too many promises or breaks, or a lease that ran out. Until it is acknowledged, or the lease is
   * over, the client believes in what it had, so that changes of anything wait for it (`dropping`). forget: its change numbers may be other changes' now.
   */
  dropAll(nowMs: number, forget = false): void {
    const { table, dropping } = this.#shared;
    table.drop(this.id);
    const { sequence, acknowledged } = this.#breaks.addDropAll(nowMs);
    if (dropping.get(this.id) !== acknowledged) {
      dropping.set(this.id, acknowledged);
      void acknowledged.then(() => { if (dropping.get(this.id) === acknowledged) dropping.delete(this.id); });
    }
    const message = { id: 0, dropAll: { sequence, forget } };
    // A stream begins with its welcome: the client takes anything else for a refusal.
    if (this.#held.some((held) => held.message.welcome != null)) this.#held.push({ until: 0, message, urgent: true });
    else this.sendAtOnce(message);
  }

  /** The client believes in nothing any more: its lease is over, or it has a new stream. */
  dropPromises(): void {
    this.#shared.table.drop(this.id);
    this.#breaks.releaseAll();
  }

  /** Up to this number of the site's stream all must be durable before the session is told what it is to be told now. standsOn: as in SessionRequest. */
  shows(hardened = false, standsOn?: number): number {
    const answers = this.#shared.answers();
    if (answers === undefined) return 0;
    if (this.#unheard > answers.durable) return answers.last;
    return this.keeps && !hardened ? standsOn ?? answers.others(this.id) : answers.last;
  }

  /**
   * A change of this session is neither answered nor durable, and this answer shows it: its client does not keep it yet, so that a crash could take from
   * it what this answer is based on. One that this site does not answer by itself now (a query, a repeat, a refusal) shows all that is taken.
   */
  isAhead({ taken }: SessionRequest): boolean {
    const { durable } = this;
    return [...this.requests.values()].some((other) => other.taken > durable && (taken <= durable || other.taken < taken));
  }

  /** Of this site's stream; 0 where there is none. */
  get durable(): number {
    return this.#shared.answers()?.durable ?? 0;
  }

  /** Something that it is to be told waits for this site's journal: it has not been told of all that is applied here. */
  get holdsBack(): boolean {
    return this.#held.length > 0;
  }

  send(message: geofs.v1.ServerMessage.$Properties, urgent = false, until = this.shows()): void {
    if (this.#writer === undefined) return;
    const { durable } = this;
    if (until > durable || this.#held.length > 0) {
      this.#held.push({ until, message, urgent });
      this.#shared.answers()?.awaited(until);
      return;
    }
    this.#write(message, urgent, durable);
  }

  #write(message: geofs.v1.ServerMessage.$Properties, urgent: boolean, durable: number): void {
    this.#writer?.send(geofs.v1.ServerMessage.encode(this.keeps && durable > 0 ? { ...message, durable } : message).finish(), urgent);
  }

  /**
   * Urgent, and before what waits for this site's journal: for what shows nothing of the state. A disk that stands still must not end leases. A
   * "drop all" may come before breaks that it covers: what the client asks from then on sees them.
   */
  sendAtOnce(message: geofs.v1.ServerMessage.$Properties): void {
    this.#writer?.send(geofs.v1.ServerMessage.encode(message).finish(), true);
  }

  /** More of this site's answers is durable: what waited for it leaves. */
  onDurable(durable: number): void {
    let ready = 0;
    for (const { until, message, urgent } of this.#held) {
      if (until > durable) break;
      ready += 1;
      this.#write(message, urgent, durable);
    }
    this.#held.splice(0, ready);
  }

  /** Looks at the leases. */
  sweep(nowMs: number): SessionStanding {
    const isLeaseOver = this.promiseIsOver(nowMs);
    if (isLeaseOver && (this.promises > 0 || this.#breaks.length > 0)) this.dropPromises();
    if (this.#lost ? isLeaseOver : this.idleMs(nowMs) > SESSION_LEASE_MS) return 'over';
    if (!this.attached || this.#breaks.oldestMs(nowMs) <= BREAK_PATIENCE_MS) return 'good';
    this.lose();
    return 'behind';
  }
}
