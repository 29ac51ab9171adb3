/**
 * Commits for a site that keeps a journal: answers by itself what the site alone may change, sends the rest through Raft,
 * both in the site's one stream (design 7.3 to 7.6). What belongs to no inode goes through Raft beside the stream, and so does what
 * clients of another site ask, whose own mds is away.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { abortable } from '../../proto/runtime/abortable.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { FsError } from '../../proto/types/errno.ts';
import { JOURNAL_BYTES, UNAPPLIED_BYTES } from '../../proto/types/limits.ts';
import type { Admitted, SiteLog } from '../delegation/site-log.ts';
import { findGrant, findInode, findStream, GRANT_RECALLING, GRANT_RETURNED, isInStream, listRecalledGrants, listRecalledInodes, ownerOf, type Event, type Operation, type RecalledPage, type StateView } from '../fsm/index.ts';
import { GatheredJournal } from '../store/gathered-journal.ts';
import type { Journal } from '../store/journal.ts';
import type { StateStore } from '../store/state-store.ts';
import type { AppliedEntry } from './applier.ts';
import { HeldFences } from './held-fences.ts';
import { JournalTrim } from './journal-trim.ts';
import { CutOff, SETTLED, type CommitOptions, type Committed, type Committer, type Visibility } from './committer.ts';
import type { RaftCommitter } from './raft-committer.ts';
import type { AnswersDurable } from './server-session.ts';
import type { StreamSender } from './stream-sender.ts';
import { isLoading } from './when-loaded.ts';

type Command = geofs.v1.Command.$Properties;

export interface SiteCommitterOptions {
  readonly log: SiteLog;
  readonly journal: Journal;
  readonly store: StateStore;
  /** For what belongs to no inode. */
  readonly beside: RaftCommitter;
  readonly sender: StreamSender;
  readonly visibility: Visibility & { readonly stamp: number };
  readonly clock: Clock;
  /** Resolves when every session has asked for what it was answered in this mds's last life, or had a lease's time to do so. */
  readonly graceOver: () => Promise<void>;
  /** The others are not heard; default: they are. */
  readonly isCutOff?: () => boolean;
  /** What the site answered by itself changed. */
  readonly onEvents: (events: readonly Event[]) => void;
  /** More of what was answered is durable: others may see it. */
  readonly onDurable: () => void;
  readonly onFatal: (error: unknown) => void;
}

/** How much a site has taken that the log has not brought back yet. */
export interface Unapplied {
  readonly commands: number;
  /** In memory: at most UNAPPLIED_BYTES and what was answered before. */
  readonly memoryBytes: number;
  readonly journalBytes: number;
  /** Requests that wait for the application of their command. */
  readonly waiters: number;
}

interface Waiter {
  /** 0: it waits for another command. */
  readonly trace: number;
  /** What waits is not taken, and may be told so. */
  readonly mayGoBack: boolean;
  readonly resolve: (step: Step) => void;
  readonly reject: (error: unknown) => void;
}

/** again: what it waited for is applied, or it was another command that was. cut off: it was not taken. */
type Step = { readonly kind: 'done'; readonly committed: Committed } | { readonly kind: 'again' } | { readonly kind: 'cut off' };

/** Why an mds whose stream is over ends: at its next start it sets aside what nobody has taken. */
export const STREAM_ENDED = 'this site\'s stream was ended, by an admin (geoctl delegation break) or by another journal: start it again';
const JOURNAL_FULL = 'this site\'s journal is full of what the other sites have not taken yet';
const MEMORY_FULL = 'what the other sites have not taken yet fills the memory that this site\'s mds has for it';
const AGAIN: Promise<Step> = Promise.resolve({ kind: 'again' });
const NOT_TAKEN: Promise<Step> = Promise.resolve({ kind: 'cut off' });
const RELOAD_MS = 50;
/** Between two looks whether the journal has room. */
const FULL_MS = 50;
/** Records read at once. */
const PAGE = 1_000;

/** Whether the command has its place in the stream. */
function belongsInStream(command: Command): boolean {
  // The cluster numbers those that it opens.
  if (command.openSession != null) return (command.openSession.session ?? 0) !== 0;
  for (const field in command) if (command[field as keyof Command] != null && isInStream(field as Operation)) return true;
  return false;
}

export class SiteCommitter implements Committer, AnswersDurable {
  readonly #o: SiteCommitterOptions;
  /** By stream number. */
  readonly #waiting = new Map<number, Set<Waiter>>();
  /** By the trace of a waiter: what number it waits for. */
  readonly #traced = new Map<number, number>();
  /** By the number that opens a session: who waits for its application. */
  readonly #opening = new Map<number, Promise<Step>>();
  /** Breaks of what was answered, not acknowledged yet: a command sent again waits for them too. */
  readonly #breaking = new Map<number, Promise<void>>();
  #durableWaiters: { readonly n: number; readonly resolve: () => void }[] = [];
  #resync: Promise<void> = SETTLED;
  /** All that stands in the journal is known. */
  readonly #takenUp = Promise.withResolvers<undefined>();
  readonly #fences = new HeldFences();
  readonly #trim: JournalTrim;
  readonly #journal: GatheredJournal;
  #closed = false;
  #retired: Promise<void> | undefined;
  /** Everything is handed on: nothing may be appended any more. */
  #empty: (() => void) | undefined;
  #ended = false;

  constructor(options: SiteCommitterOptions) {
    this.#o = options;
    this.#journal = new GatheredJournal(options.journal, options.clock);
    this.#trim = new JournalTrim(options.journal, options.store, options.onFatal);
    options.journal.listen((n) => {
      options.log.outbox.onDurable(n);
      options.onDurable();
      const fences = this.#fences.release(n);
      if (fences.length > 0) options.onEvents(fences);
      options.sender.pump();
      this.#durableWaiters = this.#durableWaiters.filter((waiter) => { if (waiter.n <= n) waiter.resolve(); return waiter.n > n; });
    }, options.onFatal);
    options.store.showThrough((view) => options.log.view(view));
  }

  /** The highest number of the stream. */
  get last(): number {
    return this.#o.log.outbox.last;
  }

  /** What of this site is not applied here. */
  get unapplied(): Unapplied {
    const { log: { outbox, bytes }, journal } = this.#o;
    return { commands: outbox.last - outbox.applied, memoryBytes: bytes, journalBytes: journal.sizeBytes, waiters: this.#traced.size };
  }

  get #isFull(): boolean {
    const { log, journal } = this.#o;
    return journal.sizeBytes > JOURNAL_BYTES || log.bytes > UNAPPLIED_BYTES;
  }

  /** See SiteLog. */
  get hasOpened(): boolean {
    return this.#o.log.hasOpened;
  }

  /** See SiteLog. */
  isEnding(session: number, returns: number): boolean {
    return this.#o.log.isEnding(session, returns);
  }

  /** The highest number that may be shown to others. */
  get durable(): number {
    return this.#o.log.outbox.durable;
  }

  /** The highest number that this session has not taken itself. */
  others(session: number): number {
    return this.#o.log.outbox.others(session);
  }

  /** Somebody waits until number n is durable. */
  awaited(n: number): void {
    this.#journal.hurry(n);
  }

  /** All that is answered goes to the leader as soon as it is durable. Returns the highest number of the stream. */
  handOn(): number {
    this.#hurry(this.last);
    return this.last;
  }

  /** Resolves when all that this site has answered by now is durable. */
  hardened(): Promise<void> {
    return this.#durable(this.last);
  }

  /** Resolves when all that this site has answered by now is applied; rejects with the signal's reason. */
  async agreed(signal: AbortSignal): Promise<void> {
    await this.#resync;
    const { outbox } = this.#o.log;
    const { last } = outbox;
    if (last > outbox.applied) await this.#wait(last, 0, { signal });
  }

  newTrace(): number {
    return this.#o.beside.newTrace();
  }

  /** A client that comes back asks again, however long the site is cut off: whoever has gone is not to be kept. */
  abandon(trace: number): void {
    this.#o.beside.abandon(trace);
    const n = this.#traced.get(trace) ?? 0;
    for (const waiter of this.#waiting.get(n) ?? []) {
      if (waiter.trace !== trace) continue;
      this.#leave(n, waiter);
      waiter.reject(new FsError('ECANCELED', 'commit', 'nobody waits for it any more'));
    }
  }

  async commit(command: Command, signal: AbortSignal, options: CommitOptions = {}): Promise<Committed> {
    // What a guest makes must not become this site's: he would have to wait for it when this mds is away and he is elsewhere.
    const isGuest = options.site !== undefined && options.site !== this.#o.log.site;
    // An earlier copy beside the stream may be on its way: of access times, all that sessions ask there, twice is as good as once.
    if (!isGuest && !belongsInStream(command) && this.#refuses(command, options)) throw new CutOff();
    if (isGuest || !belongsInStream(command)) return this.#commitBeside(command, signal);
    const grace = options.again === true ? SETTLED : this.#o.graceOver();
    if (grace !== SETTLED) await abortable(grace, signal);
    const traced = { ...command, trace: (command.trace ?? 0) === 0 ? this.newTrace() : command.trace ?? 0 };
    for (;;) {
      signal.throwIfAborted();
      if (this.#retired !== undefined) {
        await abortable(this.#retired, signal);
        return this.#o.beside.commit(traced, signal);
      }
      const step = await this.#try(traced, signal, options);
      if (step.kind === 'cut off') throw new CutOff();
      if (step.kind !== 'done') continue;
      // Nobody keeps it for another life of this mds.
      if ((command.session ?? 0) === 0) await abortable(this.#durable(step.committed.stream ?? 0), signal);
      return step.committed;
    }
  }

  /** The others are not heard: what waits here without being taken is refused, so that its client can give its number to something else. */
  cutOff(): void {
    for (const [n, waiters] of [...this.#waiting]) {
      for (const waiter of [...waiters].filter(({ mayGoBack }) => mayGoBack)) {
        this.#leave(n, waiter);
        waiter.resolve({ kind: 'cut off' });
      }
    }
  }

  /** Its client asks again when the cut is over: in the stream it would hold up what the site has of its own, and the client's numbers. What was answered before has to be done. */
  #refuses(command: Command, { again = false }: CommitOptions): boolean {
    return this.#mayGoBack(command, again) && this.#o.isCutOff?.() === true;
  }

  #mayGoBack({ session }: Command, again: boolean): boolean {
    return (session ?? 0) !== 0 && !again;
  }

  /**
   * Resolves when the log has decided which session a client's key names: this site has opened one by itself, which all here see, and the client
   * may have gone on elsewhere with another one.
   */
  async decided(key: string, signal: AbortSignal): Promise<void> {
    await this.#resync;
    const n = await this.#o.store.queryApplied((base) => this.#o.log.contested(base, key));
    if (n > 0) await abortable(this.#applied(n), signal);
  }

  /** Not before the state knows a session that this site has opened by itself: the command would overtake that. */
  async #commitBeside(command: Command, signal: AbortSignal): Promise<Committed> {
    const opened = this.#o.log.openedBy(command);
    if (opened > 0) await abortable(this.#applied(opened), signal);
    return this.#o.beside.commit(command, signal);
  }

  /** Runs synchronously when entries became visible, in log order. True: it was one of this site's stream. */
  onVisible(entry: AppliedEntry): boolean {
    const { log, sender, onFatal } = this.#o;
    const { command, refused } = entry;
    if (command.incarnation === 0 || command.site !== log.site || command.incarnation !== log.incarnation) return false;
    if (refused === 'old') return true;
    if (refused === 'gap') { sender.gap(); return true; }
    if (refused === 'ended' && this.#ended) return true;
    if (refused === 'ended') { void this.#streamIsOver(); return true; }
    try {
      log.onApplied(command, entry);
    } catch (error) {
      onFatal(error);
      return true;
    }
    this.#breaking.delete(command.stream);
    this.#settle(entry);
    sender.progress();
    this.#endIfEmpty();
    this.#trim.applied(log.outbox.applied);
    return true;
  }

  /** Grants asked back through the log, single inodes too: what is this site's is returned. */
  onEvents(events: readonly Event[]): void {
    const { log } = this.#o;
    const grants: number[] = [];
    const inos: number[] = [];
    for (const event of events) {
      if (event.kind === 'grant' && event.phase === GRANT_RECALLING && event.site === log.site) grants.push(event.id);
      if (event.kind === 'recall') inos.push(...event.inos);
    }
    if (grants.length > 0 || inos.length > 0) this.giveBack(grants, inos).catch(this.#onFailed);
    for (const event of events) if (event.kind === 'quota' && event.asks && event.asker !== log.site) this.#giveBackShare(event.project).catch(this.#onFailed);
  }

  /** What is left of this site's share of a quota. */
  async #giveBackShare(project: number): Promise<void> {
    const { log, store, clock } = this.#o;
    // What was answered and lost comes back first, and is not refused.
    await this.#o.graceOver();
    // Nor is what the journal has answered known before, which is off the share.
    await this.#takenUp.promise;
    await this.#resync;
    await store.queryApplied((base) => {
      const made = this.#ended || this.#closed ? undefined : log.giveBackShare(base, project, { format: 1, group: 0, time: encodeTime(clock.wallTime()) });
      if (made === undefined) return;
      this.#journal.append(made.n, made.data, store.appliedIndex);
      this.#hurry(made.n);
    });
  }

  /** Returns what of these is this site's; resolves with the Return's stream number once it is on its way (0: there is nothing). */
  async giveBack(grants: readonly number[], inos: readonly number[]): Promise<number> {
    const { log, store, clock } = this.#o;
    // What was answered there and lost comes back first: behind the Return it would be one of two sites' changes.
    await this.#o.graceOver();
    return store.queryApplied((base) => {
      if (this.#ended || this.#closed) return 0;
      const ours = grants.filter((id) => { const grant = findGrant(base, id); return grant?.site === log.site && grant.phase !== GRANT_RETURNED; });
      const view = log.view(base);
      const single = inos.filter((ino) => { const inode = findInode(view, ino); return inode !== undefined && ownerOf(view, inode) === log.site; });
      const made = log.giveBack(ours, single, { format: 1, group: 0, time: encodeTime(clock.wallTime()) });
      if (made === undefined) return 0;
      this.#journal.append(made.n, made.data, store.appliedIndex);
      this.#hurry(made.n);
      return made.n;
    });
  }

  /** As giveBack, but resolves when the Return has been handed to Raft. */
  async returned(grants: readonly number[], inos: readonly number[]): Promise<number> {
    const n = await this.giveBack(grants, inos);
    await this.#durable(n);
    return n;
  }

  /** All that stands in the journal has been resumed. */
  takenUp(): void {
    this.#takenUp.resolve(undefined);
    this.returnRecalled();
  }

  /** Gives back what is asked back, also where no event told: before this mds listened, or inside a raft snapshot. */
  returnRecalled(): void {
    this.#returnRecalled().catch(this.#onFailed);
  }

  /** What an earlier leader was given may be lost. */
  onLeader(leader: number): void {
    if (leader !== 0) this.#o.sender.again();
  }

  /** The state was replaced: it may hold commands of this site whose application was not seen. */
  onReplaced(): void {
    const { log, store } = this.#o;
    this.#resync = store.queryApplied((base) => {
      const stream = findStream(base, log.site);
      if (stream?.incarnation !== log.incarnation) return;
      log.skip(stream.last);
      this.#endIfEmpty();
      for (const n of this.#waiting.keys()) if (n <= stream.last) for (const waiter of this.#takeWaiters(n)) waiter.resolve({ kind: 'again' });
    });
    this.#resync.catch(this.#onFailed);
    this.returnRecalled();
  }

  /**
   * This mds leaves its cluster: it answers nothing by itself any more, hands on what it has answered, and then calls end, which
   * ends its stream. Commands that come meanwhile wait for that, and go through Raft beside the stream. Idempotent.
   */
  retire(end: () => Promise<void>): Promise<void> {
    this.#retired ??= new Promise<void>((resolve) => { this.#empty = resolve; }).then(end);
    this.#hurry(this.last);
    this.#endIfEmpty();
    return this.#retired;
  }

  close(): void {
    this.#closed = true;
    this.#journal.close();
    this.#o.sender.close();
    const error = new FsError('EIO', 'commit', 'shutting down');
    for (const n of this.#waiting.keys()) for (const waiter of this.#takeWaiters(n)) waiter.reject(error);
  }

  /** What a load of a raft snapshot overtook is done when that has replaced the state. */
  readonly #onFailed = (error: unknown): void => {
    if (!isLoading(error)) this.#o.onFatal(error);
  };

  async #returnRecalled(): Promise<void> {
    const { log } = this.#o;
    await this.#eachPage((view, after) => listRecalledGrants(view, log.site, after, PAGE), (grants) => this.giveBack(grants, []));
    await this.#eachPage((view, after) => listRecalledInodes(view, after, PAGE), (inos) => this.giveBack([], inos));
  }

  async #eachPage(list: (view: StateView, after: number) => RecalledPage, giveBack: (ids: readonly number[]) => Promise<unknown>): Promise<void> {
    let after = 0;
    do {
      const from = after;
      const { ids, next } = await this.#o.store.queryApplied((view) => list(view, from));
      if (ids.length > 0) await giveBack(ids);
      after = next;
    } while (after !== 0);
  }

  async #durable(n: number): Promise<void> {
    this.#journal.hurry(n);
    if (n > this.durable) await new Promise<void>((resolve) => { this.#durableWaiters.push({ n, resolve }); });
  }

  /** Somebody waits until number n is applied. */
  #hurry(n: number): void {
    this.#journal.hurry(n);
    this.#o.sender.hurry(n);
  }

  #endIfEmpty(): void {
    const { log: { outbox }, sender } = this.#o;
    if (this.#empty === undefined || this.#ended || outbox.applied < outbox.last) return;
    this.#ended = true;
    sender.close();
    this.#empty();
  }

  async #try(command: Command, signal: AbortSignal, options: CommitOptions): Promise<Step> {
    const { log, store, clock } = this.#o;
    // What was answered had its room then.
    const how = { ...options, full: this.#isFull && options.again !== true, cutOff: this.#refuses(command, options) };
    if (this.#closed) throw new FsError('EIO', 'commit', 'shutting down');
    try {
      await this.#resync;
      // One step, so that nothing comes between what it is judged by and its place in the stream.
      const { step } = await store.queryApplied((base) => {
        // Its session may have another stream by now, on which all that was taken before counts as not answered.
        signal.throwIfAborted();
        // The journal is closed after what it has got by then.
        if (this.#closed) throw new FsError('EIO', 'commit', 'shutting down');
        return { step: this.#retired === undefined ? this.#take(command, log.admit(base, command, how), how, signal) : AGAIN };
      });
      return await step;
    } catch (error) {
      if (!isLoading(error)) throw error;
      await sleep(clock, RELOAD_MS);
      return { kind: 'again' };
    }
  }

  #take(command: Command, admitted: Admitted, { again = false, elsewhere = false, onTaken }: CommitOptions, signal: AbortSignal): Promise<Step> {
    const { journal, store, visibility, clock } = this.#o;
    const index = store.appliedIndex;
    switch (admitted.kind) {
      case 'local': {
        this.#journal.append(admitted.n, admitted.data, index);
        onTaken?.(admitted.n);
        const { reply, events } = admitted.outcome;
        const { stamp, acknowledged } = visibility.publish(reply, events, command.session ?? 0);
        if (acknowledged !== SETTLED) {
          this.#breaking.set(admitted.n, acknowledged);
          void acknowledged.then(() => { this.#breaking.delete(admitted.n); });
        }
        this.#o.onEvents(this.#fences.keep(admitted.n, events));
        // A data server is to hear of the fence.
        if (events.some(({ kind }) => kind === 'fence')) this.#journal.hurry(admitted.n);
        return Promise.resolve({ kind: 'done', committed: { reply, index, stamp, acknowledged, stream: admitted.n, standsOn: admitted.standsOn, low: admitted.low, stamped: admitted.stamped } });
      }
      case 'answer': {
        const { n, reply, stamped } = admitted;
        // Of what it did at first others may still have to hear, also where it is applied by now and the answer comes from the state.
        const repeated = reply.replayed === true ? visibility.publish(reply, [], command.session ?? 0) : { stamp: visibility.stamp, acknowledged: SETTLED };
        const acknowledged = Promise.all([repeated.acknowledged, this.#breaking.get(n)]).then(() => undefined);
        return Promise.resolve({ kind: 'done', committed: { reply, index, stamp: repeated.stamp, acknowledged, stream: n, stamped } });
      }
      case 'raft':
        this.#journal.append(admitted.n, admitted.data, index);
        return this.#wait(admitted.n, command.trace ?? 0);
      case 'joined': return this.#wait(admitted.n, command.trace ?? 0);
      // It is not taken: it may still be given up.
      case 'wait': return this.#wait(admitted.until, 0, { signal, mayGoBack: this.#mayGoBack(command, again) });
      case 'cut off': return NOT_TAKEN;
      case 'full':
        if (!elsewhere) throw new FsError('ENOSPC', 'commit', journal.sizeBytes > JOURNAL_BYTES ? JOURNAL_FULL : MEMORY_FULL);
        // What another mds may do yet is not to be called refused.
        return sleep(clock, FULL_MS).then(() => AGAIN);
    }
  }

  /** The next start has to find that in the state, even where it hears no leader: it would take the stream up once more, and end at the same entry. */
  async #streamIsOver(): Promise<void> {
    const { store, onFatal } = this.#o;
    await store.settled().catch(() => undefined);
    onFatal(new FsError('ESTALE', 'mds', STREAM_ENDED));
  }

  /** One waiter for all, however long the site is cut off. */
  #applied(n: number): Promise<Step> {
    // It may have been since the caller looked.
    if (n <= this.#o.log.outbox.applied) return AGAIN;
    let applied = this.#opening.get(n);
    if (applied === undefined) {
      applied = this.#wait(n, 0).finally(() => { this.#opening.delete(n); });
      this.#opening.set(n, applied);
    }
    return applied;
  }

  /** signal: rejects with its reason when that comes first. */
  #wait(n: number, trace: number, { signal, mayGoBack = false }: { readonly signal?: AbortSignal; readonly mayGoBack?: boolean } = {}): Promise<Step> {
    this.#hurry(n);
    const { promise, resolve, reject } = Promise.withResolvers<Step>();
    const waiter: Waiter = { trace, mayGoBack, resolve, reject };
    const waiters = this.#waiting.get(n) ?? new Set();
    this.#waiting.set(n, waiters.add(waiter));
    if (trace !== 0) this.#traced.set(trace, n);
    return signal === undefined ? promise : abortable(promise, signal).catch((error: unknown) => { this.#leave(n, waiter); throw error; });
  }

  #leave(n: number, waiter: Waiter): void {
    const waiters = this.#waiting.get(n);
    if (waiters?.delete(waiter) !== true) return;
    this.#traced.delete(waiter.trace);
    if (waiters.size === 0) this.#waiting.delete(n);
  }

  #takeWaiters(n: number): readonly Waiter[] {
    const waiters = [...this.#waiting.get(n) ?? []];
    for (const waiter of waiters) this.#leave(n, waiter);
    return waiters;
  }

  /** One of this site's commands was applied: tells the sessions, unless they were told when it was answered, and whoever waits. */
  #settle(entry: AppliedEntry): void {
    const { command, index, reply, events } = entry;
    const waiters = this.#takeWaiters(command.stream);
    const wanted = waiters.some(({ trace }) => trace !== 0);
    const visible = command.answered === 0 ? this.#o.visibility.publish(reply, events, wanted ? command.session : 0) : undefined;
    for (const { trace, resolve } of waiters) {
      if (trace === 0 || visible === undefined) resolve({ kind: 'again' });
      else resolve({ kind: 'done', committed: { reply, index, ...visible } });
    }
  }
}
