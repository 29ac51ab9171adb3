/**
 * A client's session with the metadata service: one stream at a time to one mds of a list, and behind it everything that
 * outlives a stream (requests, numbered mutations, the token, the session's key).
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { ROOT_CREDENTIAL, type CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import { PROMISE_LEASE_MS, UNMOUNT_PATIENCE_MS } from '../../proto/types/limits.ts';
import { BreakAcks } from './break-acks.ts';
import { FirstConnection } from './first-connection.ts';
import { type SessionKeeper, NO_SESSION_KEEPER } from './keeper.ts';
import { breakOf } from './late-outcome.ts';
import { LeaderAge } from './leader-age.ts';
import { PromiseLease } from './lease.ts';
import { MutationTable } from './mutation-table.ts';
import type { MdsPort, MutateOptions, MutateResult, Reply, RequestBody, RequestOptions, SessionListener } from './ports.ts';
import { Redial } from './redial.ts';
import { RequestTable } from './request-table.ts';
import { ReturnWatch } from './return-watch.ts';
import { probeMds } from './session-probe.ts';
import { SessionStream } from './session-stream.ts';
import type { StreamEnd } from './stream-end.ts';
import { MergedToken } from './token.ts';

export interface MdsSessionOptions {
  /** host:port of mds processes; the own site's first. */
  readonly addresses: readonly string[];
  readonly cluster: string;
  /** The client's site by name; default: that of the first mds that takes it. */
  readonly site?: string;
  /** Addresses to dial instead of those that the cluster knows. */
  readonly addressMap?: Readonly<Record<string, string>> | undefined;
  /** Host and mount point, for admins. */
  readonly description: string;
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly listener: SessionListener;
  /** The promise lease stands until then, on the clock's monotonic scale. */
  readonly onLease?: (untilMonotonicMs: number) => void;
  /** Changes are answered before the mds has them durably, kept here, and asked again of an mds that was restarted (design 7.5). */
  readonly early?: boolean;
  /** Keeps what a later process needs to go on in this session. */
  readonly keeper?: SessionKeeper | undefined;
}

const PROTOCOL = 1;
const KEY_BYTES = 16;

export class MdsSession implements MdsPort {
  readonly #o: MdsSessionOptions;
  readonly #key: string;
  readonly #keeper: SessionKeeper;
  /** As the mds numbers it; of an earlier process until the first Welcome. */
  #session: number | undefined;
  readonly #redial: Redial;
  readonly #return: ReturnWatch;
  readonly #token = new MergedToken();
  #departures = 0;
  readonly #lease: PromiseLease;
  readonly #queries: RequestTable;
  readonly #mutations: MutationTable;
  readonly #first = new FirstConnection();
  #acks = new BreakAcks(() => undefined);
  #stream: SessionStream | undefined;
  /** Breaks on their way to the front end: who is granted a lock must not read what was before them (design 4.19). */
  readonly #delivering = new Set<Promise<void>>();
  #timer: Timer | undefined;
  #welcome: geofs.v1.Welcome | undefined;
  /** The address that the latest Welcome came from. */
  #answering: string | undefined;
  /** Another mds named the one that serves this site, which is dialled next. */
  #turned: { readonly serving: string; readonly from: string } | undefined;
  /** That one did not answer. */
  #insists = false;
  #siteName: string;
  #connected = false;
  #proved = false;
  #started = false;
  /** No new calls: what was answered is waited for, then all is over. */
  #closed: Promise<void> | undefined;
  #over = false;
  #nextId = 0;
  /** MdsList.version, as last heard. */
  #mdsKnown = 0;
  /** By address: said once, until it is another one. */
  readonly #logged = new Map<string, string>();
  readonly #takeId = (): number => { this.#nextId += 1; return this.#nextId; };
  readonly #leaderAge = new LeaderAge();
  #leader = { ageMs: Infinity, heardMs: 0, noQuorum: false };

  constructor(options: MdsSessionOptions) {
    this.#o = options;
    this.#siteName = options.site ?? '';
    this.#keeper = options.keeper ?? NO_SESSION_KEEPER;
    const { key, session, token, mds, answers } = this.#keeper.session;
    this.#key = key === '' ? options.random.bytes(KEY_BYTES).toString('hex') : key;
    this.#session = session === 0 ? undefined : session;
    this.#token.merge(token);
    this.#redial = new Redial(options.addresses, options.random);
    if (mds !== '') this.#answering = mds;
    // What an earlier process kept may be had there alone.
    if (mds !== '' && answers.length > 0) this.#redial.begin(mds);
    const nextId = this.#takeId;
    this.#return = new ReturnWatch({
      clock: options.clock,
      probe: (address, signal) => probeMds({ address, identity: options.identity, clock: options.clock, hello: this.#hello, nextId }, signal),
      onReturn: (address) => { this.#goBack(address); },
    });
    this.#lease = new PromiseLease({
      clock: options.clock,
      onLapse: () => { options.listener.onSuspect(); },
      onRenewed: (untilMs) => { options.onLease?.(untilMs); },
    });
    this.#queries = new RequestTable({ clock: options.clock, nextId });
    this.#mutations = new MutationTable({ clock: options.clock, nextId, onLateOutcome: (command, result) => { this.#tellLate(command, result); }, onLost: (command, inos, errno) => { this.#tellLost(command, inos, errno); }, keeper: this.#keeper });
  }

  /** Begins to dial, and goes on until close(). */
  start(): void {
    if (this.#started || this.#closed !== undefined) return;
    this.#started = true;
    this.#dial();
  }

  /**
   * Resolves with the Welcome of the first stream; starts the session if need be. Rejects with FsError: EINTR when the
   * signal fires; with failFast, when every address has failed once, with the reasons in one line. The session goes on
   * dialling until close().
   */
  connectFirst(signal: AbortSignal, options: { readonly failFast: boolean }): Promise<geofs.v1.Welcome> {
    if (this.#closed !== undefined) return Promise.reject(closedError());
    if (this.#connected && this.#welcome !== undefined) return Promise.resolve(this.#welcome);
    const welcome = this.#first.wait(signal, options.failFast ? this.#redial.count : Infinity);
    this.start();
    return welcome;
  }

  request(ctx: CallContext, body: RequestBody, options?: RequestOptions): Promise<Reply> {
    return this.#closed === undefined ? this.#queries.request(ctx, body, options) : Promise.reject(closedError());
  }

  mutate(ctx: CallContext, command: geofs.v1.Command.$Properties, options?: MutateOptions): Promise<MutateResult> {
    if (this.#closed !== undefined) return Promise.reject(closedError());
    const done = this.#mutations.mutate(ctx, command, options);
    return command.setLock == null ? done : done.then(async (result) => { await Promise.allSettled(this.#delivering); return result; });
  }

  hardened(ctx: CallContext): Promise<void> {
    return this.#closed === undefined ? this.#mutations.hardened(ctx) : Promise.reject(closedError());
  }

  /** A request of the front end has been answered: it will not be asked again. */
  answered(asker: string): void {
    this.#mutations.answered(asker);
  }

  /** Every request that an earlier process left unanswered has been asked again by now. */
  allAsked(): void {
    this.#mutations.allAsked();
  }

  live(): boolean {
    return this.#lease.live();
  }

  health(): { readonly connected: boolean; readonly noQuorum: boolean; readonly leaderAgeMs: number } {
    const { ageMs, heardMs, noQuorum } = this.#leader;
    return { connected: this.#connected, noQuorum, leaderAgeMs: ageMs + Math.max(0, this.#o.clock.monotonicMs() - heardMs) };
  }

  /** How long ago the mds had heard the leader, elections and lost streams counted; 0 before it has said so. */
  get staleMs(): number {
    return this.#leaderAge.at(this.#o.clock.monotonicMs());
  }

  /** The client's own site, whichever mds serves it; '' if it is not configured, before the first Welcome. */
  get siteName(): string {
    return this.#siteName;
  }

  /** Of the mds that serves; '' while none does. */
  get mdsName(): string {
    return this.#connected ? this.#welcome?.mds ?? '' : '';
  }

  /** Given by the first Welcome; another one when the session was lost. */
  get sessionId(): number | undefined {
    return this.#welcome?.session;
  }

  get session(): number | undefined {
    return this.sessionId;
  }

  get departures(): number {
    return this.#departures;
  }

  get token(): geofs.v1.Token.$Properties {
    return this.#token.value;
  }

  /**
   * Waits until what was answered is durable, UNMOUNT_PATIENCE_MS at most or until the signal fires, also for an mds that is away: nobody asks it again
   * after that. Then says goodbye, which ends the session at the mds with its locks; calls under way reject with ENOTCONN. Idempotent.
   */
  close(signal?: AbortSignal): Promise<void> {
    this.#closed ??= this.#close(signal ?? new AbortController().signal);
    return this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#o;
    const error = closedError();
    this.#first.fail(error);
    const ctx: CallContext = { signal, deadlineMs: clock.monotonicMs() + UNMOUNT_PATIENCE_MS, cred: ROOT_CREDENTIAL, requestId: '' };
    if (this.#mutations.unknown > 0 && !signal.aborted) {
      if (!this.#connected) logger.warn({ changes: this.#mutations.unknown, ms: UNMOUNT_PATIENCE_MS }, 'closing waits for the metadata server, which has answered changes that may not be on its disk');
      await this.#mutations.hardened(ctx).catch((reason: unknown) => { logger.warn({ reason: String(reason) }, 'closing before all changes are known to be durable'); });
    }
    this.#over = true;
    this.#timer?.cancel();
    this.#return.stop();
    const { unknown } = this.#mutations;
    if (unknown > 0) logger.error({ changes: unknown }, 'closed while changes that the metadata server has answered may not be on its disk: nobody asks it for them any more');
    this.#queries.close(error);
    this.#mutations.close(error);
    await this.#stream?.goodbye('closed');
    this.#lease.lose();
  }

  #dial(): void {
    this.#timer = undefined;
    this.#proved = false;
    this.#stream = new SessionStream({
      address: this.#redial.address, identity: this.#o.identity, clock: this.#o.clock,
      hello: this.#hello,
      nextId: this.#takeId,
      acknowledged: () => this.#mutations.acknowledged,
      mdsKnown: () => this.#mdsKnown,
      handler: {
        onWelcome: (welcome, sentMs) => { this.#onWelcome(welcome, sentMs); },
        onDurable: (number) => { this.#durable(number); },
        onHeartbeat: (reply, sentMs) => { this.#onHeartbeat(reply, sentMs); },
        onMessage: (message) => { this.#onMessage(message); },
        onEnd: (end) => { this.#onEnd(end); },
      },
    });
  }

  get #hello(): geofs.v1.Hello.$Properties {
    return {
      protocol: PROTOCOL, cluster: this.#o.cluster, sessionKey: this.#key, description: this.#o.description,
      token: this.#token.value, acknowledged: this.#mutations.acknowledged, site: this.#siteName, keeps: this.#o.early === true, kept: this.#mutations.kept, insists: this.#insists,
    };
  }

  /** What is under way goes along: it is asked again there, mutations under their numbers. */
  #goBack(address: string): void {
    this.#redial.choose(address);
    this.#stream?.fail(`back to ${address}`);
  }

  #onWelcome(welcome: geofs.v1.Welcome, sentMs: number): void {
    const stream = this.#stream;
    if (stream === undefined || this.#over) return;
    const fresh = this.#session !== welcome.session;
    this.#session = welcome.session;
    if (fresh) this.#mutations.loseSession();
    this.#keeper.named(this.#key, welcome.session);
    this.#welcome = welcome;
    this.#connected = true;
    this.#turned = undefined;
    this.#insists = false;
    this.#answering = stream.address;
    this.#keeper.servedBy(stream.address);
    if (this.#siteName === '') this.#siteName = welcome.siteName;
    this.#logged.clear();
    this.#token.merge(welcome.token);
    this.#o.logger.info({ mds: welcome.mds, address: stream.address, session: welcome.session, fresh }, 'session connected');
    this.#acks = new BreakAcks((sequence) => { stream.send({ id: 0, breakAck: { sequence } }, true); });
    this.#lease.renew(sentMs, this.#leaseMs);
    this.#mutations.attach(stream.send, { site: welcome.site, incarnation: welcome.stream, lost: welcome.lost, onReady: () => { this.#queries.attach(stream.send); } });
    this.#o.listener.onConnected(fresh);
    this.#first.welcomed(welcome);
    this.#learnMds(welcome.mdsList);
    this.#return.watch(this.#redial.preferred);
  }

  /** Who the mds are, and in which order to dial them. True: that has changed, or is heard for the first time. */
  #learnMds(list: geofs.v1.MdsList.$Properties | null | undefined): boolean {
    if (list?.mds == null || list.mds.length === 0) return false;
    this.#mdsKnown = list.version ?? 0;
    const own = list.mds.filter(({ site }) => site === this.#siteName);
    const others = list.mds.filter(({ site }) => site !== this.#siteName);
    const addresses = [...own, ...others].map(({ address }) => this.#dialled(address ?? ''));
    const isNews = this.#redial.learn(addresses);
    if (isNews) this.#o.logger.info({ mds: addresses }, 'the metadata servers are');
    return isNews;
  }

  #onHeartbeat(reply: geofs.v1.HeartbeatReply, sentMs: number): void {
    this.#proved = true;
    this.#redial.proved();
    if (this.#learnMds(reply.mdsList)) this.#return.watch(this.#redial.preferred);
    this.#token.merge(reply.token);
    this.#keeper.token(this.#token.value);
    this.#leaderAge.heard(reply.noQuorum ? Infinity : reply.leaderAgeMs, this.#o.clock.monotonicMs());
    this.#leader = { ageMs: reply.noQuorum ? Infinity : reply.leaderAgeMs, heardMs: this.#o.clock.monotonicMs(), noQuorum: reply.noQuorum };
    this.#lease.renew(sentMs, this.#leaseMs);
    this.#durable(reply.durable);
    this.#mutations.heard(reply.cutOff);
  }

  /** What is kept no longer is from now on what this client has seen: another mds has to reach it. */
  #durable(number: number): void {
    const site = this.#welcome?.site ?? 0;
    if (number === 0 || site === 0) return;
    this.#token.merge({ streams: [{ site, number }] });
    this.#mutations.durable(site, number);
  }

  #onMessage(message: Reply): void {
    // However late the timer is: nothing that arrives after the lease may be believed under it.
    this.#lease.check();
    if (message.break != null) this.#onBreak(message.break.sequence ?? 0, () => this.#o.listener.onBreak(message.stamp, message.break?.items ?? []));
    else if (message.dropAll != null) {
      if (message.dropAll.forget === true) this.#departures += 1;
      this.#onBreak(message.dropAll.sequence ?? 0, () => this.#o.listener.onDropAll(message.dropAll?.forget ?? false));
    }
    else if (message.inUse != null) {
      const asked = message.inUse.inos ?? [];
      this.#stream?.send({ id: 0, inUse: { asked, inUse: this.#o.listener.inUse(asked) } });
    } else {
      this.#token.merge(message.token);
      this.#token.merge(message.mutate?.token ?? message.sync?.token);
      if (message.mutate != null) this.#keeper.token(this.#token.value);
      if (!this.#mutations.answer(message)) this.#queries.answer(message);
      this.#durable(message.durable);
    }
  }

  #onBreak(sequence: number, deliver: () => Promise<void>): void {
    const acted = this.#acks.begin(sequence);
    const stream = this.#stream;
    const delivery = deliver();
    this.#delivering.add(delivery);
    delivery.finally(() => { this.#delivering.delete(delivery); }).then(acted, (error: unknown) => {
      this.#o.logger.error({ err: error, sequence }, 'a break could not be carried out: everything is dropped with the stream');
      stream?.fail('a break could not be carried out', 'EIO');
    });
  }

  #tellLate(command: geofs.v1.Command.$Properties, result: MutateResult): void {
    this.#o.listener.onBreak(result.stamp, breakOf(command, result.reply)).catch((error: unknown) => {
      this.#o.logger.error({ err: error }, 'the late outcome of a change could not be told: everything is dropped with the stream');
      this.#stream?.fail('a late outcome could not be told', 'EIO');
    });
  }

  /** Somebody was told that it was done: what the caches hold of it is not so. */
  #tellLost(command: geofs.v1.Command.$Properties, inos: readonly number[], errno: number | undefined): void {
    const op = Object.keys(command).find((key) => command[key as keyof typeof command] != null);
    if (errno === undefined) this.#o.logger.warn({ op, inos }, 'the session ended before a change that was answered was known to be durable');
    else this.#o.logger.error({ op, inos, errno }, 'a change that was answered is lost with the mds that answered it');
    this.#o.listener.onLost(inos);
  }

  #onEnd(end: StreamEnd): void {
    const wasConnected = this.#connected;
    this.#stream = undefined;
    this.#connected = false;
    this.#return.stop();
    this.#queries.detach();
    this.#mutations.detach();
    this.#lease.lose();
    if (wasConnected) this.#o.listener.onSuspect();
    if (this.#over) return;
    const address = this.#redial.address;
    if (end.reason !== this.#logged.get(address)) this.#o.logger.warn({ reason: end.reason }, wasConnected ? 'stream to the mds lost' : 'no mds yet');
    this.#logged.set(address, end.reason);
    const turnedTo = this.#turnedTo(address, end);
    if (!wasConnected && turnedTo === undefined) this.#first.failed(end);
    // What is kept may be had at the mds that answered it alone, and it waits for that no longer than a lease.
    const delayMs = this.#proved ? this.#redial.lost(end.turnAway) : this.#redial.failed(this.#mutations.kept.length > 0 ? this.#answering : turnedTo);
    this.#timer = this.#o.clock.after(delayMs, () => { this.#dial(); });
  }

  /** Where to dial next: at the mds that was named as the one that serves this site; if it does not answer, at the one that named it, which is to serve all the same. */
  #turnedTo(address: string, end: StreamEnd): string | undefined {
    if (end.serving !== undefined) {
      const serving = this.#dialled(end.serving);
      this.#turned = { serving, from: address };
      this.#insists = false;
      this.#redial.prefer(serving);
      if (this.#proved) this.#redial.choose(serving);
      return serving;
    }
    const turned = this.#turned;
    if (turned === undefined || address !== turned.serving) return undefined;
    this.#turned = undefined;
    this.#insists = true;
    return turned.from;
  }

  #dialled(address: string): string {
    return this.#o.addressMap?.[address] ?? address;
  }

  get #leaseMs(): number {
    return Math.min(PROMISE_LEASE_MS, this.#welcome?.promiseLeaseMs ?? PROMISE_LEASE_MS);
  }
}

function closedError(): FsError {
  return new FsError('ENOTCONN', 'session', 'the session is closed');
}
