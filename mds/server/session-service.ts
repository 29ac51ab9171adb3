/** Serves client sessions: the handshake, the dispatch of what clients ask, and the order of answers on each stream. */
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { callerOf, type PeerIdentity } from '../../proto/rpc/credentials.ts';
import { FrameWriter } from '../../proto/rpc/frame-writer.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { ERRNO, FsError, NOT_TAKEN } from '../../proto/types/errno.ts';
import { PROMISE_LEASE_MS, SESSION_LEASE_MS, SESSION_REQUESTS, TOKEN_WAIT_MS } from '../../proto/types/limits.ts';
import { ROOT_INODE } from '../../proto/types/ids.ts';
import type { Mutations } from './mutations.ts';
import type { PeerAddress } from './members.ts';
import type { OrphanKeeper } from './orphan-keeper.ts';
import type { Queries } from './queries.ts';
import { CutOff, type Committer } from './committer.ts';
import type { ServerSession, SessionRequest } from './server-session.ts';
import type { SessionRegistry } from './session-registry.ts';
import type { SiteAuthority } from './site-authority.ts';
import type { StateReader } from './state-reader.ts';
import type { Topology } from './topology.ts';

export type SessionCall = ServerDuplexStream<geofs.v1.ClientFrame, Buffer>;

export interface SessionServiceOptions {
  readonly cluster: string;
  readonly site: number;
  readonly siteName: string;
  readonly mdsName: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly registry: SessionRegistry;
  readonly authority: SiteAuthority;
  readonly committer: Committer;
  readonly queries: Queries;
  readonly mutations: Mutations;
  readonly orphans: OrphanKeeper;
  readonly topology: Topology;
  readonly waitApplied: (index: number, signal: AbortSignal) => Promise<void>;
  readonly reader: Pick<StateReader, 'unknownNumbers'>;
  /** The sites' streams as far as a token names them. */
  readonly mayBeLost?: (streams: readonly geofs.v1.SiteStream.$Properties[]) => Promise<boolean>;
  readonly waitStreams?: (streams: readonly geofs.v1.SiteStream.$Properties[], signal: AbortSignal) => Promise<void>;
  readonly leaderAgeMs: () => number;
  /** What needs the other sites is not taken; default: it is. */
  readonly isCutOff?: () => boolean;
  /** until: of this site's stream no more than that is shown, or what is durable by now; default: all that it has answered. */
  readonly token: (until?: number) => geofs.v1.Token.$Properties;
  /** Whether this mds keeps the site's journal. */
  readonly keepsJournal?: () => boolean;
  /** The incarnation of the site's stream, while this mds keeps it; 0: it does not. */
  readonly incarnation?: () => number;
  /** Another mds of this site, which serves the site's clients and answers; undefined: this one does. */
  readonly servedBy?: () => Promise<PeerAddress | undefined>;
  /** undefined: what is known here now is all that this site has answered. Otherwise resolves when that was so at some time after the call; rejects with ECANCELED: another mds answers for it. */
  readonly stillKeeps?: () => Promise<void> | undefined;
  /** As token, but only what is durable. */
  readonly durableToken: () => geofs.v1.Token.$Properties;
  /** The metadata servers that clients may dial. */
  readonly mdsList: () => geofs.v1.MdsList.$Properties;
}

const SESSION_PROTOCOL = 1;

export class SessionService {
  readonly #o: SessionServiceOptions;
  readonly #calls = new Set<SessionCall>();

  constructor(options: SessionServiceOptions) {
    this.#o = options;
  }

  /** The gRPC handler of Session.Open. */
  open(call: SessionCall): void {
    const writer = new FrameWriter(call);
    const ended = new AbortController();
    let session: ServerSession | undefined;
    let greeted = false;
    this.#calls.add(call);
    const end = (): void => {
      this.#calls.delete(call);
      ended.abort(new FsError('ECANCELED', 'session', 'the stream ended'));
      writer.close();
      if (session?.owns(writer) === true) session.detach();
    };
    call.on('error', end);
    call.on('close', end);
    call.on('end', () => { call.end(); end(); });
    call.on('data', (frame: geofs.v1.ClientFrame) => {
      for (const message of frame.messages) {
        const received = message as geofs.v1.ClientMessage;
        if (session !== undefined) { this.#dispatch(session, received); continue; }
        if (greeted || received.hello == null) { this.#refuse(call, writer, received.id, new FsError('EPROTO', 'session', 'the first message must be a hello')); continue; }
        greeted = true;
        this.#greet(call, writer, received.hello, ended.signal).then(
          (made) => { session = made; },
          (error: unknown) => { this.#refuse(call, writer, received.id, error); },
        );
      }
    });
  }

  /** Tells every client that this mds goes away, so that they turn to another at once. */
  close(reason: string): void {
    // Also past what waits for the journal: the stream ends now.
    for (const session of this.#o.registry.sessions) session.sendAtOnce({ id: 0, goodbye: { reason } });
    for (const call of this.#calls) setImmediate(() => { call.end(); });
  }

  /** Clients of this site go back to the mds that keeps its journal. */
  handBack(by: PeerAddress): void {
    for (const session of this.#o.registry.sessions) {
      if (!session.attached || !session.standsIn) continue;
      session.send({ id: 0, goodbye: { reason: `mds ${by.name} serves this site`, serving: by.address } }, true);
      setImmediate(() => { session.detach(); });
    }
  }

  /** Clients of this site that an mds of it should serve which is away. */
  get standsIn(): boolean {
    return [...this.#o.registry.sessions].some((session) => session.attached && session.standsIn);
  }

  async #greet(call: SessionCall, writer: FrameWriter, hello: geofs.v1.Hello.$Properties, ended: AbortSignal): Promise<ServerSession | undefined> {
    const caller = callerOf(call);
    if (hello.protocol !== SESSION_PROTOCOL) throw new FsError('EPROTO', 'session', `protocol ${String(hello.protocol ?? 0)} is not spoken here`);
    if (hello.cluster !== this.#o.cluster || caller.cluster !== this.#o.cluster) throw new FsError('EACCES', 'session', `this is cluster ${this.#o.cluster}, not ${hello.cluster ?? ''}`);
    if (caller.role !== 'client' && caller.role !== 'admin') throw new FsError('EACCES', 'session', `a certificate of role ${caller.role} opens no session`);
    const siteName = siteOfClient(caller, hello.site ?? '');
    const isOwnSite = siteName === '' || siteName === this.#o.siteName;
    if (isOwnSite && hello.insists !== true) {
      const by = await this.#o.servedBy?.();
      if (by !== undefined) throw new ServedElsewhere(by);
    }
    if (hello.probe !== true) this.#o.registry.asks(hello.sessionKey ?? '');
    const patience = AbortSignal.any([ended, AbortSignal.timeout(TOKEN_WAIT_MS)]);
    await this.#o.waitApplied(hello.token?.index ?? 0, patience);
    const kept = hello.kept ?? [];
    // What this journal has lost of it comes back with the client.
    const keeps = this.#o.keepsJournal?.() === true;
    const own = kept.filter(({ site }) => keeps && site === this.#o.site);
    const others = kept.filter((each) => !own.includes(each));
    await this.#lostOf(hello.sessionKey ?? '', others);
    const streams = hello.token?.streams ?? [];
    await this.#o.waitStreams?.(streams, patience);
    // Once more: a session that its site has opened by itself comes with that site's stream.
    const gone = await this.#lostOf(hello.sessionKey ?? '', others);
    const lost = await this.#o.mayBeLost?.([...streams, ...others]) === true;
    if (hello.probe === true) { this.#answerProbe(call, writer); return; }
    const { id, resumed } = await this.#o.authority.openSession({ key: hello.sessionKey ?? '', description: hello.description ?? '', isGuest: !isOwnSite, keeps: hello.keeps === true }, ended);
    ended.throwIfAborted();
    const session = this.#o.registry.obtain(id, hello.sessionKey ?? '', hello.description ?? '');
    if (session.lost) throw new FsError('EAGAIN', 'session', 'this session is being ended: ask again for a new one');
    session.siteName = siteName;
    session.standsIn = isOwnSite && hello.insists !== true && this.#o.keepsJournal?.() !== true;
    session.keeps = hello.keeps === true;
    session.replays = resumed ? own.reduce((sum, { mutations }) => sum + (mutations ?? []).length, 0) : 0;
    session.attach(writer, { end: () => { call.end(); }, abandon: (trace) => { this.#o.committer.abandon(trace); } }, this.#o.clock.monotonicMs());
    session.send({ id: 0, stamp: this.#o.registry.stamp, welcome: { ...this.#welcome(id, resumed), lost: gone, stream: isOwnSite ? this.#o.incarnation?.() ?? 0 : 0 } }, true);
    // What changed may bear the numbers of what it has heard: comparing them would not tell.
    if (lost) session.dropAll(this.#o.clock.monotonicMs(), true);
    this.#o.logger.info({ session: id, client: caller.name, site: siteName, resumed }, 'session attached');
    return session;
  }

  /**
   * Of what another mds has answered and its client keeps: the session's numbers that ended with that site's stream. Rejects with FsError EAGAIN
   * where it may be on its way, or come back with the client: not here, and it has to be quick.
   */
  async #lostOf(key: string, kept: readonly geofs.v1.Kept.$Properties[]): Promise<number[]> {
    const lost: number[] = [];
    for (const each of kept) {
      const isOver = await this.#o.mayBeLost?.([each]) === true;
      // By the session's numbers: the stream's may have been given again.
      const missing = await this.#o.reader.unknownNumbers(key, each.mutations ?? []);
      if (missing.length > 0 && !isOver) throw new FsError('EAGAIN', 'session', `what the mds of site ${String(each.site ?? 0)} has answered is not here yet`);
      lost.push(...missing);
    }
    return lost;
  }

  #welcome(session: number, resumed: boolean): geofs.v1.Welcome.$Properties {
    return {
      session, site: this.#o.site, siteName: this.#o.siteName, promiseLeaseMs: PROMISE_LEASE_MS, sessionLeaseMs: SESSION_LEASE_MS,
      root: ROOT_INODE, token: this.#o.durableToken(), mds: this.#o.mdsName, resumed, sites: [...this.#o.topology.current.sites], mdsList: this.#o.mdsList(),
    };
  }

  /** A client served elsewhere asks whether it could come back: it opens no session, and takes none over. */
  #answerProbe(call: SessionCall, writer: FrameWriter): undefined {
    writer.send(geofs.v1.ServerMessage.encode({ id: 0, welcome: this.#welcome(0, false) }).finish(), true);
    setImmediate(() => { call.end(); });
    return undefined;
  }

  #refuse(call: SessionCall, writer: FrameWriter, id: number, error: unknown): void {
    const failure = error instanceof FsError ? error : new FsError('ETIMEDOUT', 'session', error instanceof Error ? error.message : String(error));
    this.#o.logger.warn({ reason: failure.message }, 'session refused');
    const serving = error instanceof ServedElsewhere ? error.address : '';
    writer.send(geofs.v1.ServerMessage.encode({ id, errno: failure.code, detail: failure.message, goodbye: { reason: failure.message, serving } }).finish(), true);
    setImmediate(() => { call.end(); });
  }

  #dispatch(session: ServerSession, message: geofs.v1.ClientMessage): void {
    if (message.heartbeat != null) { this.#heartbeat(session, message.id, message.heartbeat.mdsKnown ?? 0); return; }
    if (message.breakAck != null) { session.acknowledge(message.breakAck.sequence ?? 0); return; }
    if (message.inUse != null) { this.#o.orphans.answered(session.id, message.inUse.asked ?? [], message.inUse.inUse ?? []); return; }
    if (message.cancel != null) { session.requests.get(message.cancel.request ?? 0)?.controller.abort(new FsError('EINTR', 'request')); return; }
    if (message.goodbye != null) { this.#goodbye(session, message.goodbye.closeSession ?? false); return; }
    if (session.requests.size >= SESSION_REQUESTS) {
      session.send({ id: message.id, errno: ERRNO.EAGAIN, detail: 'too many requests under way' });
      return;
    }
    const request: SessionRequest = { controller: new AbortController(), trace: undefined, hardened: message.flush != null || message.sync != null || message.agree != null, taken: 0 };
    session.requests.set(message.id, request);
    void this.#answer(session, message, request);
  }

  async #answer(session: ServerSession, message: geofs.v1.ClientMessage, request: SessionRequest): Promise<void> {
    let comesAgain = false;
    try {
      const answer = await this.#ask(session, message, request);
      if (answer === undefined) throw new FsError('EOPNOTSUPP', 'session', 'this request is not known here');
      const still = this.#o.stillKeeps?.();
      if (still !== undefined) await still;
      const until = session.shows(request.hardened || session.isAhead(request), request.standsOn);
      session.send({ ...answer, id: message.id, token: this.#o.token(until) }, false, until);
    } catch (error) {
      if (!(error instanceof FsError)) this.#o.logger.error({ error: error instanceof Error ? error.stack : String(error) }, 'a request failed');
      const failure = error instanceof FsError ? error : new FsError('EIO', 'request', String(error));
      comesAgain = NOT_TAKEN.includes(failure.code);
      // What was cut off with its stream is asked again on the next one: no answer belongs to it.
      if (failure.errno !== 'ECANCELED') await this.#fail(session, message.id, failure);
    } finally {
      // Of an earlier stream it is asked again, and counted, on this one.
      if (session.requests.get(message.id) === request) {
        session.requests.delete(message.id);
        if (message.mutate?.again != null && !comesAgain && session.replays > 0) session.replays -= 1;
      }
    }
  }

  /** What was not found, say, may be there by now, where another mds answers for the site. */
  async #fail(session: ServerSession, id: number, failure: FsError): Promise<void> {
    const still = this.#o.stillKeeps?.();
    try {
      if (still !== undefined) await still;
    } catch {
      // It answers, or its client asks there.
      return;
    }
    session.send({ id, errno: failure.code, detail: failure.message, ...(failure instanceof CutOff ? { untaken: true } : {}) });
  }

  #ask(session: ServerSession, message: geofs.v1.ClientMessage, request: SessionRequest): Promise<geofs.v1.ServerMessage.$Properties> | undefined {
    if (message.flush != null) return Promise.resolve({ flush: {} });
    if (message.mutate != null) return this.#o.mutations.answer(session, message.mutate, request);
    return this.#o.queries.answer(session, message, request.controller.signal);
  }

  #heartbeat(session: ServerSession, id: number, mdsKnown: number): void {
    const mdsList = this.#o.mdsList();
    session.renew(this.#o.clock.monotonicMs());
    const age = this.#o.leaderAgeMs();
    const answer = (): void => {
      // It overtakes what waits for the journal, and is not to name what the client is told only then.
      session.sendAtOnce({
        id, heartbeat: { ...(session.holdsBack ? {} : { token: this.#o.durableToken() }), leaderAgeMs: Number.isFinite(age) ? Math.round(age) : 0xffff_ffff, noQuorum: !Number.isFinite(age), ...(this.#o.isCutOff?.() === true ? { cutOff: true } : {}), durable: session.durable, ...(mdsList.version === mdsKnown ? {} : { mdsList }) },
      });
    };
    // The client's lease counts from its question: one that another mds's grace does not cover must not be given.
    const still = this.#o.stillKeeps?.();
    if (still === undefined) answer();
    else still.then(answer, () => undefined);
  }

  #goodbye(session: ServerSession, close: boolean): void {
    if (!close) { session.dropPromises(); session.detach(); return; }
    this.#o.registry.remove(session.id);
    this.#o.authority.closeSession(session.id, false, AbortSignal.timeout(SESSION_LEASE_MS)).catch((error: unknown) => {
      this.#o.logger.warn({ session: session.id, reason: String(error) }, 'a session could not be closed; its lease will end it');
    });
  }
}

/** Whose new files a client's are. Throws FsError EACCES when its certificate names another site. */
function siteOfClient(caller: PeerIdentity, claimed: string): string {
  if (caller.site !== '' && claimed !== '' && claimed !== caller.site) throw new FsError('EACCES', 'session', `the certificate of ${caller.name} is of site ${caller.site}, not ${claimed}`);
  return claimed === '' ? caller.site : claimed;
}

/** Another mds of the client's site is to be asked. */
class ServedElsewhere extends FsError {
  readonly address: string;

  constructor(by: PeerAddress) {
    super('EAGAIN', 'session', `mds ${by.name} serves this site`);
    this.address = by.address;
  }
}
