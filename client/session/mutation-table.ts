/**
 * Mutations, exactly once (design 3): numbered when first sent, sent again under the same session and number until a reply
 * comes, in order. `acknowledged` is the number up to which every reply has been received; where some come late, those are named, and it goes on without
 * them. What the mds has not taken, because its site is cut off, has no number until it is asked for again.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { type CallContext, ROOT_CREDENTIAL } from '../../proto/types/context.ts';
import { ERRNO, errnoName, FsError, NOT_TAKEN } from '../../proto/types/errno.ts';
import { CANCEL_PATIENCE_MS, FUSE_REQUESTS, HEARTBEAT_MS, LOCK_TURN_MS, RECONNECT_MIN_MS, REDO_PATIENCE_MS, SESSION_MUTATIONS, SESSION_OPEN, SESSION_STRAGGLING } from '../../proto/types/limits.ts';
import { type SessionKeeper, NO_SESSION_KEEPER } from './keeper.ts';
import { aboutOf } from './about.ts';
import { KeptChanges, type KeptChange } from './kept-changes.ts';
import { type GiveUp, PendingCall } from './pending-call.ts';
import { NO_TOKEN, OUTCOME_UNKNOWN, type MutateOptions, type MutateResult, type Reply } from './ports.ts';
import type { Send } from './session-stream.ts';

type Command = geofs.v1.Command.$Properties;

/** The mds has not refused it: its caller did not wait, or an owner did not give back what it touches. */
const GIVEN_UP: readonly number[] = [ERRNO.EINTR, ERRNO.ETIMEDOUT];

const DURABLE = Promise.resolve(true);

/** Who takes what is sent on one stream: within an incarnation of its site's stream what was sent before is known. 0: nobody knows. */
interface Taker {
  readonly site: number;
  readonly incarnation: number;
}

const isSame = (one: Taker, other: Taker): boolean => one.incarnation !== 0 && one.site === other.site && one.incarnation === other.incarnation;

interface Mutation {
  readonly command: Command;
  readonly options: MutateOptions;
  /** The request that it is for. */
  readonly asker: string;
  call: PendingCall<MutateResult>;
  /** 0: not sent yet. */
  number: number;
  /** When it was given that. */
  sentMs: number;
  /** On the present stream; 0: not sent on it. */
  id: number;
  /** Of the stream on which it was sent last. */
  sentTo: Taker | undefined;
  /** It was sent on an earlier stream, too. */
  resent: boolean;
  /** To others, who may have it under way. */
  elsewhere: boolean;
  /** Nobody waits, or it must make room: the mds was asked to give it up. */
  cancelled: boolean;
  /** Of an earlier process, and not asked for again yet: what the mds said. */
  said: Reply | undefined;
}

export interface MutationTableOptions {
  readonly clock: Clock;
  readonly nextId: () => number;
  /** The outcome of a mutation that its caller no longer waits for: its originator gets no break, so nobody else tells the caches. */
  readonly onLateOutcome: (command: Command, result: MutateResult) => void;
  /**
   * A change that was answered is not done: errno is what a restarted mds said when it was asked for it again (0: it was done, to another inode),
   * ESTALE where it ended with its site's stream, ETIMEDOUT where that mds did not take it in time), undefined when the session was lost with it. inos:
   * of what it was about. Whoever waits for it is told afterwards.
   */
  readonly onLost: (command: Command, inos: readonly number[], errno: number | undefined) => void;
  readonly keeper?: SessionKeeper | undefined;
}

/** Kept changes to be asked for again on the present stream. */
interface Redo {
  /** Not under way. */
  readonly changes: KeptChange[];
  /** Under way, by id: one until untilMs, then all that are left. */
  readonly asked: Map<number, KeptChange>;
  /** Until then everything else waits for them. */
  readonly untilMs: number;
  /** Inodes of which one was lost. Their change number may have come by other changes to what a later one expects. */
  readonly lost: Set<number>;
  patience?: Timer;
}

/** What a change was about, but for the directories that it names. */
const meantBy = ({ stamped, ino }: KeptChange): number[] => [ino, ...(stamped.means?.inodes ?? []).map((inode) => inode.ino ?? 0)].filter((each) => each > 0);


export class MutationTable {
  readonly #o: MutationTableOptions;
  /** By number, ascending: without a reply. */
  readonly #sent = new Map<number, Mutation>();
  readonly #byId = new Map<number, Mutation>();
  readonly #keeper: SessionKeeper;
  /** Of an earlier process, by the request that may ask again. */
  readonly #inherited = new Map<string, Mutation[]>();
  /** Numbers whose outcome is known here, by the request that is not answered yet: a later process would have to ask the mds again. */
  readonly #held = new Map<string, number[]>();
  /** Answered, and not known to be durable. */
  readonly #kept: KeptChanges;
  #waiting: Mutation[] = [];
  /** Not taken by a site that is cut off: without a number, unless others may have it. */
  readonly #parked = new Set<Mutation>();
  /** As the mds has said last. */
  #isCutOff = false;
  /** The locks that wait, and nothing else, take turns in a moment. */
  #takesTurns = false;
  /** Of the present stream, once what is kept has been asked for again on it. */
  #send: Send | undefined;
  /** Of the present stream. */
  #stream: (Taker & { readonly send: Send; readonly onReady: () => void }) | undefined;
  #redo: Redo = { changes: [], asked: new Map(), untilMs: 0, lost: new Set() };
  /** By id, on the present stream: asked for again and taken to be lost, as no answer came in time. */
  readonly #late = new Map<number, KeptChange>();
  #lastNumber = 0;

  constructor(options: MutationTableOptions) {
    this.#o = options;
    this.#keeper = options.keeper ?? NO_SESSION_KEEPER;
    this.#kept = new KeptChanges(this.#keeper);
    const { lastNumber, mutations } = this.#keeper.session;
    this.#lastNumber = lastNumber;
    for (const { number, asker, command, wait } of mutations) {
      const mutation: Mutation = { command, asker, options: { wait }, number, sentMs: -Infinity, id: 0, sentTo: undefined, resent: true, elsewhere: true, cancelled: false, said: undefined, call: nobodysCall(options.clock) };
      this.#sent.set(number, mutation);
      if (!this.#keeper.asksAgain(asker)) { this.#abandon(mutation); continue; }
      const same = this.#inherited.get(asker);
      if (same === undefined) this.#inherited.set(asker, [mutation]);
      else same.push(mutation);
    }
  }

  /** Every number up to here has its reply. */
  get acknowledged(): number {
    const [oldest] = this.#sent.keys();
    let least = oldest ?? this.#lastNumber + 1;
    for (const numbers of this.#held.values()) for (const number of numbers) least = Math.min(least, number);
    return least - 1;
  }

  /** What the next command says of that: a number without a reply, where many later ones have theirs, does not count for `acknowledged`, but is named. */
  #window(): { readonly acknowledged: number; readonly open: number[] } {
    const { acknowledged } = this;
    if (this.#lastNumber - acknowledged <= SESSION_STRAGGLING) return { acknowledged, open: [] };
    const unanswered = [...this.#sent.keys(), ...[...this.#held.values()].flat()].sort((a, b) => a - b);
    const answeredAfter = (number: number, i: number): number => this.#lastNumber - number - (unanswered.length - 1 - i);
    const young = unanswered.findIndex((number, i) => i === SESSION_OPEN || (answeredAfter(number, i) < SESSION_STRAGGLING && !this.#isLate(number)));
    return { acknowledged: (unanswered[young] ?? this.#lastNumber + 1) - 1, open: young < 0 ? unanswered : unanswered.slice(0, young) };
  }

  /** Of one that has no answer for so long, others may have theirs before it. */
  #isLate(number: number): boolean {
    const mutation = this.#sent.get(number);
    return mutation === undefined || this.#o.clock.monotonicMs() - mutation.sentMs >= HEARTBEAT_MS;
  }

  /** The mds has said whether its site is cut off from the others. */
  heard(isCutOff: boolean): void {
    this.#isCutOff = isCutOff;
    if (isCutOff || this.#send === undefined || this.#parked.size === 0) { this.#pump(); return; }
    const numbered = this.#unpark();
    for (const mutation of numbered) if (mutation.id === 0 && this.#sent.get(mutation.number) === mutation) this.#transmit(mutation);
    this.#pump();
  }

  /** Whoever made this request has been answered, and will not ask again. */
  answered(asker: string): void {
    const numbers = this.#held.get(asker);
    if (numbers === undefined) return;
    this.#held.delete(asker);
    for (const number of numbers) this.#keeper.ended(number);
  }

  /** Every request that an earlier process left unanswered has been asked again: what is left had been answered. */
  allAsked(): void {
    const left = [...this.#inherited.values()].flat();
    this.#inherited.clear();
    for (const mutation of left) {
      if (mutation.said === undefined) this.#abandon(mutation);
      else this.#keeper.ended(mutation.number);
    }
    for (const asker of new Set(left.map((mutation) => mutation.asker))) this.answered(asker);
  }

  async mutate(ctx: CallContext, command: Command, options: MutateOptions = {}): Promise<MutateResult> {
    const op = Object.keys(command)[0] ?? 'mutate';
    if (this.#waiting.length + this.#parked.size >= FUSE_REQUESTS) throw new FsError('EAGAIN', op, 'too many changes wait for the mds');
    const inherited = this.#claim(ctx, op);
    if (inherited !== undefined) return inherited;
    const mutation: Mutation = {
      command, asker: ctx.requestId, options, number: 0, sentMs: 0, id: 0, sentTo: undefined, resent: false, elsewhere: false, cancelled: false, said: undefined,
      call: new PendingCall<MutateResult>(ctx, this.#o.clock, op, (why) => { this.#giveUp(mutation, why); }),
    };
    this.#waiting.push(mutation);
    this.#pump();
    return mutation.call.promise;
  }

  /** How many answered changes are not known to be durable. */
  get unknown(): number {
    return this.#kept.size;
  }

  /** What is kept, by site, for a hello. */
  get kept(): geofs.v1.Kept.$Properties[] {
    return this.#kept.summary();
  }

  /**
   * The session is lost, and with it what became of the mutations sent in it. Said before another one is named to the keeper: a process that
   * goes on from there must not ask for them in that one.
   */
  loseSession(): void {
    for (const { call } of this.#sent.values()) {
      if (!call.settled) call.reject(new FsError('EIO', call.op, 'the session was lost before the outcome was known'));
    }
    for (const mutation of this.#parked) if (mutation.number !== 0) this.#parked.delete(mutation);
    this.#sent.clear();
    this.#held.clear();
    this.#lastNumber = 0;
    for (const change of this.#kept.all) this.#lose(change, undefined);
    this.#keeper.lost();
  }

  /**
   * A stream stands, to an mds of this site. incarnation: see Welcome.stream. lost: of
   * what is kept, as the mds says. onReady: the mds has all that it has answered, so that other requests may follow; maybe at once.
   */
  attach(send: Send, options: { readonly site: number; readonly incarnation: number; readonly lost: readonly number[]; readonly onReady: () => void }): void {
    this.#stream = { send, ...options };
    // An mds of another site has answered the hello, so it has all the others: they are durable.
    for (const { site } of this.#kept.summary()) {
      if (site !== options.site) for (const change of this.#kept.of(site ?? 0)) this.#settleElsewhere(change, options.lost.includes(change.number));
    }
    this.#redo = { changes: this.#kept.of(options.site), asked: new Map(), untilMs: this.#o.clock.monotonicMs() + REDO_PATIENCE_MS, lost: new Set() };
    for (const change of this.#redo.changes) change.unsure = true;
    this.#askNext();
  }

  /** The site's stream is durable up to this number. */
  durable(site: number, stream: number): void {
    if (this.#kept.size === 0) return;
    this.#kept.durable(site, stream);
    this.#pump();
  }

  /** Resolves when all that was answered so far is durable, or lost and told so: at once where that is known. Rejects with FsError as mutate. */
  async hardened(ctx: CallContext): Promise<void> {
    if (this.#kept.size === 0) return;
    const { over, giveUp } = this.#kept.settled();
    const call = new PendingCall<undefined>(ctx, this.#o.clock, 'fsync', (why) => { giveUp(); call.reject(new FsError(why, 'fsync')); });
    over.then(() => { if (!call.settled) call.resolve(undefined); }, (error: unknown) => { if (!call.settled) call.reject(error as Error); });
    this.#askForFlush();
    await call.promise;
  }

  detach(): void {
    this.#send = undefined;
    this.#stream = undefined;
    this.#redo.patience?.cancel();
    this.#redo = { changes: [], asked: new Map(), untilMs: 0, lost: new Set() };
    this.#late.clear();
    this.#byId.clear();
    for (const mutation of this.#sent.values()) mutation.id = 0;
  }

  /** False: the message answers no mutation. */
  answer(message: Reply): boolean {
    if (message.flush != null) return true;
    const again = this.#redo.asked.get(message.id);
    if (again !== undefined) { this.#answeredAgain(again, message); return true; }
    const mutation = this.#byId.get(message.id);
    if (mutation === undefined) return this.#answeredLate(message);
    this.#byId.delete(message.id);
    mutation.id = 0;
    if (message.mutate == null && message.untaken) { this.#park(mutation); this.#pump(); return true; }
    if (message.mutate == null && message.errno === ERRNO.EAGAIN) { this.#again(mutation); return true; }
    this.#sent.delete(mutation.number);
    if (message.mutate == null && message.errno === ERRNO.EINTR && !mutation.call.settled && mutation.call.givenUp === undefined) this.#renumber(mutation);
    else {
      // Kept before it is forgotten as one without an outcome: a process that ends in between leaves it twice, not never.
      const durable = this.#keep(mutation, message);
      this.#known(mutation);
      this.#settle(mutation, message, durable);
    }
    this.#pump();
    return true;
  }

  /** Everybody who waits is told. */
  close(error: FsError): void {
    this.detach();
    for (const mutation of [...this.#sent.values(), ...this.#waiting, ...this.#parked]) if (!mutation.call.settled) mutation.call.reject(error);
    this.#sent.clear();
    this.#waiting = [];
    this.#parked.clear();
    this.#kept.close(error);
  }

  /** durable: see MutateResult. */
  #settle(mutation: Mutation, message: Reply, durable = DURABLE): void {
    const { call } = mutation;
    const reply = message.mutate?.reply;
    if (message.errno !== 0 || reply == null) {
      const why = call.givenUp ?? errnoName(message.errno);
      // One that was sent on another stream before may have been taken there: what this mds has given up it has not refused.
      const cause = mutation.resent && message.mutate == null && GIVEN_UP.includes(message.errno) ? { cause: OUTCOME_UNKNOWN } : undefined;
      if (this.#unclaimed(mutation)) mutation.said = message;
      else if (!call.settled) call.reject(new FsError(message.errno === ERRNO.EINTR ? why : errnoName(message.errno), call.op, message.detail, cause));
      return;
    }
    const result: MutateResult = { stamp: message.stamp, reply, open: message.mutate?.open ?? undefined, committed: message.mutate?.committed ?? NO_TOKEN, durable };
    if (this.#unclaimed(mutation)) { mutation.said = message; this.#o.onLateOutcome(mutation.command, result); return; }
    if (call.settled) { this.#o.onLateOutcome(mutation.command, result); return; }
    mutation.options.onReply?.(result);
    call.resolve(result);
  }

  /** Its outcome is told to this caller, who asked an earlier process for it. */
  #claim(ctx: CallContext, op: string): Promise<MutateResult> | undefined {
    const [mutation, ...others] = this.#inherited.get(ctx.requestId) ?? [];
    if (mutation === undefined || Object.keys(mutation.command).find((key) => mutation.command[key as keyof Command] != null && key === op) === undefined) return undefined;
    this.#inherited.set(ctx.requestId, others);
    // With the session its outcome was lost (design 3).
    if (mutation.call.settled) return mutation.call.promise;
    mutation.call = new PendingCall<MutateResult>(ctx, this.#o.clock, op, (why) => { this.#giveUp(mutation, why); });
    if (mutation.said !== undefined) this.#settle(mutation, mutation.said);
    return mutation.call.promise;
  }

  /** Nobody will ask for its outcome: the caches hear of it, and a lock is not waited for any longer. */
  #abandon(mutation: Mutation): void {
    if (!mutation.call.settled) mutation.call.reject(new FsError('EINTR', mutation.call.op));
    if (mutation.options.wait === true) this.#cancel(mutation);
  }

  #unclaimed(mutation: Mutation): boolean {
    return this.#inherited.get(mutation.asker)?.includes(mutation) === true;
  }

  /** The outcome has come: kept for a request that may ask a later process again, until it is answered. */
  #known({ number, asker, call }: Mutation): void {
    // Whoever gave it up has been answered: nobody would say so once more.
    if (call.settled || !this.#keeper.asksAgain(asker)) { this.#keeper.ended(number); return; }
    const held = this.#held.get(asker);
    if (held === undefined) this.#held.set(asker, [number]);
    else held.push(number);
  }

  #keep({ number, command, elsewhere }: Mutation, { errno, mutate }: Reply): Promise<boolean> {
    if (errno !== 0 || (mutate?.stream ?? 0) === 0 || this.#stream === undefined) return DURABLE;
    return this.#kept.keep({ number, command, stamped: mutate?.stamped ?? {}, ino: mutate?.reply?.ino ?? 0, site: this.#stream.site, stream: mutate?.stream ?? 0 }, elsewhere);
  }

  /** One after the other, because one may need what the one before has made; those that are left when their time is over together. Then everything else goes on. */
  #askNext(): void {
    if (this.#stream === undefined) return;
    const { changes, asked, untilMs, lost } = this.#redo;
    const left = untilMs - this.#o.clock.monotonicMs();
    for (let next = changes[0]; next !== undefined && meantBy(next).some((ino) => lost.has(ino)); next = changes[0]) {
      changes.shift();
      this.#lose(next, ERRNO.ESTALE);
    }
    for (const change of changes.splice(0, left > 0 ? 1 : Infinity)) {
      const { number, command, stamped, elsewhere } = change;
      const id = this.#o.nextId();
      asked.set(id, change);
      // The replies to what is kept have been received, but the mds must not take that for its having been done.
      const window = this.#window();
      const acknowledged = Math.min(window.acknowledged, this.#kept.least - 1);
      const open = window.open.filter((each) => each <= acknowledged);
      this.#stream.send({ id, mutate: { command: { ...command, number, acknowledged, open }, again: stamped, elsewhere } });
    }
    if (asked.size > 0) {
      this.#redo.patience = this.#o.clock.after(Math.max(CANCEL_PATIENCE_MS, left), () => { this.#notInTime(); });
      return;
    }
    this.#send = this.#stream.send;
    this.#unpark();
    for (const mutation of this.#sent.values()) this.#transmit(mutation);
    this.#pump();
    if (this.#kept.isAwaited) this.#askForFlush();
    this.#stream.onReady();
  }

  #answeredAgain(change: KeptChange, message: Reply): void {
    const redo = this.#redo;
    redo.asked.delete(message.id);
    if (message.mutate == null && NOT_TAKEN.includes(message.errno) && this.#o.clock.monotonicMs() < redo.untilMs) {
      redo.patience?.cancel();
      redo.changes.unshift(change);
      this.#o.clock.after(RECONNECT_MIN_MS, () => { if (this.#redo === redo) this.#askNext(); });
      return;
    }
    const stream = message.mutate?.stream ?? 0;
    if (isLost(change, message)) this.#lose(change, message.errno);
    else if (message.errno === 0 && stream > 0) this.#kept.confirmed(change, stream);
    else this.#kept.drop(change);
    if (redo.asked.size > 0) return;
    redo.patience?.cancel();
    this.#askNext();
  }

  /** Everything else has waited long enough for what is under way. */
  #notInTime(): void {
    const { asked } = this.#redo;
    for (const [id, change] of asked) {
      this.#stream?.send({ id: 0, cancel: { request: id } });
      this.#late.set(id, change);
      this.#lose(change, ERRNO.ETIMEDOUT);
    }
    asked.clear();
    this.#askNext();
  }

  /** It was told to be lost, and is done all the same: no break tells this client. False: the message answers no such change. */
  #answeredLate(message: Reply): boolean {
    const change = this.#late.get(message.id);
    if (change === undefined) return false;
    this.#late.delete(message.id);
    const reply = message.mutate?.reply;
    if (message.errno === 0 && reply != null) this.#o.onLateOutcome(change.command, { stamp: message.stamp, reply, open: undefined, committed: NO_TOKEN, durable: DURABLE });
    return true;
  }

  #lose(change: KeptChange, errno: number | undefined): void {
    for (const ino of meantBy(change)) this.#redo.lost.add(ino);
    this.#o.onLost(change.command, aboutOf(change), errno);
    this.#kept.lost(change);
  }

  #settleElsewhere(change: KeptChange, isGone: boolean): void {
    if (isGone) this.#lose(change, ERRNO.ESTALE);
    else this.#kept.drop(change);
  }

  #askForFlush(): void {
    this.#send?.({ id: this.#o.nextId(), flush: {} });
  }

  #pump(): void {
    while (this.#send !== undefined && this.#waiting.length > 0) {
      if (this.#kept.size >= SESSION_MUTATIONS) { this.#askForFlush(); return; }
      if (this.#isFull()) { this.#makeRoom(); return; }
      const mutation = this.#waiting.shift();
      if (mutation === undefined) return;
      this.#lastNumber += 1;
      mutation.number = this.#lastNumber;
      mutation.sentMs = this.#o.clock.monotonicMs();
      this.#sent.set(mutation.number, mutation);
      this.#keeper.begun({ number: mutation.number, asker: mutation.asker, command: mutation.command, wait: mutation.options.wait ?? false });
      this.#transmit(mutation);
    }
  }

  #transmit(mutation: Mutation): void {
    const { command, number, options, sentTo } = mutation;
    const taker = this.#stream;
    mutation.id = this.#o.nextId();
    this.#byId.set(mutation.id, mutation);
    if (sentTo !== undefined && taker !== undefined && sentTo !== taker) {
      mutation.resent = true;
      mutation.elsewhere ||= !isSame(sentTo, taker);
    }
    mutation.sentTo = taker;
    const { elsewhere } = mutation;
    this.#send?.({ id: mutation.id, mutate: { command: { ...command, number, ...this.#window() }, wait: options.wait ?? false, elsewhere } });
    if (mutation.cancelled) this.#cancel(mutation);
  }

  #cancel(mutation: Mutation): void {
    mutation.cancelled = true;
    if (mutation.id !== 0) this.#send?.({ id: 0, cancel: { request: mutation.id } });
  }

  /**
   * Locks that wait may wait for ever, and would hold up every later number: the oldest one that the mds can be asked about gives its own back and takes a new one. Where only
   * locks wait for a number, they take turns more slowly.
   */
  #makeRoom(isTurn = false): void {
    if (!isTurn && this.#waiting.every(({ options }) => options.wait === true)) {
      if (this.#takesTurns) return;
      this.#takesTurns = true;
      this.#o.clock.after(LOCK_TURN_MS, () => {
        this.#takesTurns = false;
        if (this.#waiting.length > 0 && this.#isFull()) this.#makeRoom(true);
      });
      return;
    }
    const locks = [...this.#sent.values()].filter(({ id, options, call }) => id !== 0 && options.wait === true && !call.settled);
    const [oldest] = locks;
    if (oldest !== undefined && !locks.some(({ cancelled }) => cancelled)) this.#cancel(oldest);
  }

  /**
   * No number can be given just now. Before a cut is known, only so many may be unanswered as can be named: then none of those that wait for its end holds up what comes later. What the
   * mds does not take by then comes back.
   */
  #isFull(): boolean {
    const { acknowledged, open } = this.#window();
    if (this.#lastNumber - acknowledged + open.length >= SESSION_MUTATIONS) return true;
    return !this.#isCutOff && this.#sent.size + [...this.#held.values()].reduce((sum, { length }) => sum + length, 0) >= SESSION_OPEN;
  }

  /** The mds has not taken it, and says when it may be asked again. The number is free where nobody else can have taken it either. */
  #park(mutation: Mutation): void {
    const { call, number, elsewhere } = mutation;
    if (elsewhere) { this.#parked.add(mutation); return; }
    this.#sent.delete(number);
    if (call.settled || call.givenUp !== undefined) {
      this.#keeper.ended(number);
      if (!call.settled) call.reject(new FsError(call.givenUp ?? 'EINTR', call.op));
      return;
    }
    this.#withoutNumber(mutation);
    this.#parked.add(mutation);
  }

  /** In their order, before what waits. Those that have a number are returned. */
  #unpark(): Mutation[] {
    const all = [...this.#parked];
    this.#parked.clear();
    this.#waiting.unshift(...all.filter(({ number }) => number === 0));
    return all.filter(({ number }) => number !== 0);
  }

  /** It was made to give way: behind all that waits. */
  #renumber(mutation: Mutation): void {
    this.#withoutNumber(mutation);
    this.#waiting.push(mutation);
  }

  #withoutNumber(mutation: Mutation): void {
    this.#keeper.ended(mutation.number);
    mutation.number = 0;
    mutation.sentTo = undefined;
    mutation.resent = false;
    mutation.elsewhere = false;
    mutation.cancelled = false;
  }

  /** The mds is overloaded for a moment and has not taken it: the same number, later. */
  #again(mutation: Mutation): void {
    this.#o.clock.after(RECONNECT_MIN_MS, () => {
      if (this.#send !== undefined && mutation.id === 0 && this.#sent.get(mutation.number) === mutation) this.#transmit(mutation);
    });
  }

  #giveUp(mutation: Mutation, why: GiveUp): void {
    const { call } = mutation;
    if (mutation.number === 0) {
      if (!this.#parked.delete(mutation)) this.#waiting.splice(this.#waiting.indexOf(mutation), 1);
      call.reject(new FsError(why, call.op));
      return;
    }
    this.#cancel(mutation);
    this.#o.clock.after(CANCEL_PATIENCE_MS, () => {
      if (!call.settled) call.reject(new FsError(why, call.op, OUTCOME_UNKNOWN.message, { cause: OUTCOME_UNKNOWN }));
    });
  }
}

/** What it was answered at first is not so: it is refused now, or another inode has the name. */
function isLost({ ino }: KeptChange, { errno, mutate }: Reply): boolean {
  if (errno !== 0) return mutate?.reply?.forgotten !== true;
  return (mutate?.reply?.ino ?? 0) !== ino;
}

/** Until it is asked for again nobody waits. */
function nobodysCall(clock: Clock): PendingCall<MutateResult> {
  const call = new PendingCall<MutateResult>({ signal: new AbortController().signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: '' }, clock, 'mutate', () => undefined);
  call.promise.catch(() => undefined);
  return call;
}
