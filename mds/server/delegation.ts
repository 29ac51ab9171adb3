/** What a metadata server does for its site's delegation (design 7): its stream, the recalls it asks for and those it is asked. */
import { status, type Client, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import type { geofs } from '../../proto/gen/geofs.js';
import { callerOf } from '../../proto/rpc/credentials.ts';
import { PeerService } from '../../proto/rpc/services.ts';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError } from '../../proto/types/errno.ts';
import { CUT_OFF_MS, STAND_IN_LAG } from '../../proto/types/limits.ts';
import { StreamPositions } from '../delegation/stream-positions.ts';
import { findInode, findStream, isGrouped, isGroupOver, listStreams, mayBeLost, ownerOf, type Event } from '../fsm/index.ts';
import type { AsideFolder } from '../store/aside.ts';
import type { Journal } from '../store/journal.ts';
import type { StateStore } from '../store/state-store.ts';
import type { AppliedEntry } from './applier.ts';
import type { Committer } from './committer.ts';
import { CutOffWatch } from './cut-off-watch.ts';
import type { RaftCommitter } from './raft-committer.ts';
import { Grantor } from './grantor.ts';
import { QuotaCommitter } from './quota-committer.ts';
import { RecallingCommitter } from './recaller.ts';
import type { SessionRegistry } from './session-registry.ts';
import type { JournalGroup } from './journal-group.ts';
import { JournalTrim } from './journal-trim.ts';
import { STREAM_ENDED, type SiteCommitter, type Unapplied } from './site-committer.ts';
import { SiteEnds } from './site-ends.ts';
import type { FormerGroup } from './return-to-single.ts';
import { openSiteStream } from './site-stream.ts';
import { isLoading, whenLoaded } from './when-loaded.ts';

export type StreamEndCall = ServerUnaryCall<geofs.v1.StreamEndRequest, geofs.v1.StreamEndReply.$Properties>;
export type RecallCall = ServerUnaryCall<geofs.v1.RecallRequest, geofs.v1.RecallReply.$Properties>;

export interface DelegationOptions {
  readonly cluster: string;
  readonly node: number;
  readonly journal: Journal;
  /** The journal, where two mds of the site and a witness keep it together. */
  readonly group?: JournalGroup | undefined;
  /** Of which this disk still is, and its configuration file is not. */
  readonly former?: FormerGroup | undefined;
  /** Resolves when the index is applied here. */
  readonly waitApplied: (index: number, signal: AbortSignal) => Promise<void>;
  /** This mds is about to answer for its site in place of another, of whose promises and leases it does not know. */
  readonly onTookOver?: () => void;
  readonly aside: AsideFolder;
  readonly store: StateStore;
  readonly registry: SessionRegistry;
  readonly raft: RaftCommitter;
  readonly propose: (data: Uint8Array) => void;
  readonly channel: (node: number) => Client | undefined;
  readonly siteName: (site: number) => string;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** What the site answered by itself changed. */
  readonly onEvents: (events: readonly Event[]) => void;
  readonly isLeader: () => boolean;
  /** How long ago this mds heard the leader. */
  readonly leaderAgeMs: () => number;
  /** The silence of a leader that is a cut; default: CUT_OFF_MS. */
  readonly cutOffMs?: number;
  /** Clients are served by this mds. */
  readonly serves: () => boolean;
  /** This mds is to leave: it answers nothing by itself any more, and its clients do better elsewhere. */
  readonly onLeaving: () => void;
  readonly onFatal: (error: unknown) => void;
}

/** An owner that has not answered a hint by then is asked through the log. */
const HINT_MS = 2_000;
const END_AGAIN_MS = 500;
/** Between two looks whether what the journal stands on is applied here. */
const BEHIND_MS = 50;
/** Why an mds ends that led its site's journal group: what it has taken and not made durable is to be forgotten. */
const DEPOSED = 'another mds of this site leads its journal group: this one starts again, as the other one\'s stand-in';

export class Delegation {
  readonly #o: DelegationOptions;
  readonly #grantor: Grantor;
  readonly #positions = new StreamPositions();
  readonly #closed = new AbortController();
  #site = 0;
  #retiring = false;
  #started = false;
  #opening = false;
  #keptSinceMs = 0;
  /** An earlier life has kept the journal by itself. */
  #hasKept = false;
  /** All that stands in the journal is in sight, and commands go through it. */
  #isTakenUp = false;
  #stream: SiteCommitter | undefined;
  readonly #trim: JournalTrim;
  /** While this mds leads its site's journal group. */
  #leading: AbortController | undefined;
  /** By Raft alone, or through the site's stream once that is taken up. */
  #inner: Committer;
  readonly #front: RecallingCommitter;
  readonly #quotas: QuotaCommitter;
  readonly #ends: SiteEnds;
  readonly #cut: CutOffWatch;

  constructor(options: DelegationOptions) {
    this.#o = options;
    this.#ends = new SiteEnds({
      site: () => this.#site, answers: () => this.#isTakenUp, clock: options.clock, siteName: options.siteName,
      streams: (ino) => options.store.queryApplied((view) => {
        const inode = ino === undefined ? undefined : findInode(view, ino);
        const owner = inode === undefined ? 0 : ownerOf(view, inode);
        return listStreams(view).filter(({ site, incarnation }) => incarnation !== 0 && (ino === undefined || site === owner));
      }),
      ask: async (node) => { const reply = node === options.node ? undefined : await this.#askEnd(node); return reply === undefined ? undefined : reply.number ?? 0; },
      seen: (site, number, signal) => this.waitFor([{ site, number }], signal),
    });
    this.#cut = new CutOffWatch({ clock: options.clock, leaderAgeMs: options.leaderAgeMs, afterMs: options.cutOffMs ?? CUT_OFF_MS, onCutOff: () => { this.#stream?.cutOff(); } });
    this.#trim = new JournalTrim(options.journal, options.store, options.onFatal);
    this.#inner = options.raft;
    this.#front = this.#recalling();
    this.#quotas = new QuotaCommitter({
      inner: this.#front,
      beside: options.raft, store: options.store, site: () => this.#site, leaderAgeMs: options.leaderAgeMs, clock: options.clock, logger: options.logger,
    });
    this.#grantor = new Grantor({ store: options.store, committer: options.raft, isLeader: options.isLeader, clock: options.clock, logger: options.logger });
  }

  /** What commits for the sessions of this mds: by Raft alone until the site's stream is this one's, and through the stream from then on. */
  readonly committer: Committer = {
    commit: (command, signal, options) => this.#quotas.commit(command, signal, options),
    newTrace: () => this.#quotas.newTrace(),
    abandon: (trace) => { this.#quotas.abandon(trace); },
  };

  /** What of this site's stream a client that is answered now may have seen: up to `until`, or what is durable. */
  token(until = Infinity): geofs.v1.SiteStream.$Properties[] {
    if (this.#stream === undefined) return [];
    const { last, durable } = this.#stream;
    return [{ site: this.#site, number: Math.min(last, Math.max(until, durable)) }];
  }

  /** Whether the mds keeps its site's journal and serves clients who have seen what this one has; false after HINT_MS. */
  async answers(node: number): Promise<boolean> {
    const reply = await this.#askEnd(node);
    return reply?.serves === true && (reply.applied ?? 0) + STAND_IN_LAG >= this.#o.store.appliedIndex;
  }

  /** undefined: this mds keeps no journal. */
  get unapplied(): Unapplied | undefined {
    return this.#stream?.unapplied;
  }

  get keepsJournal(): boolean {
    return this.#isTakenUp && this.#o.group?.isLeading !== false;
  }

  /** Of the stream that takes what this site's sessions ask here; 0: none does. */
  get incarnation(): number {
    return this.keepsJournal ? this.#o.journal.incarnation : 0;
  }

  /** What this site cannot do alone is not taken: the others are not heard. */
  get isCutOff(): boolean {
    return this.#stream !== undefined && this.#cut.isCutOff;
  }

  /** See SessionServiceOptions. */
  stillKeeps(): Promise<void> | undefined {
    const { group } = this.#o;
    return group === undefined || this.#stream === undefined || group.isLeading ? undefined : group.confirm(this.#closed.signal);
  }

  /** Since when, by the clock; undefined also from the moment that this mds is to leave, from which on another may keep it. */
  get keptSinceMs(): number | undefined {
    return this.keepsJournal && !this.#retiring ? this.#keptSinceMs : undefined;
  }

  /** What stands in the journal was given up by an admin, and this mds has not begun anew since. Rejects while a raft snapshot is being loaded. */
  async isBroken(): Promise<boolean> {
    const { incarnation } = this.#o.journal;
    return incarnation !== 0 && (await this.#o.store.queryApplied((view) => findStream(view, this.#site)))?.broken === incarnation;
  }

  /** As token, without what is not durable yet. */
  get durableToken(): geofs.v1.SiteStream.$Properties[] {
    return this.#stream === undefined ? [] : [{ site: this.#site, number: this.#stream.durable }];
  }

  /** Resolves when all that this mds has answered by now for its site is durable; at once where it keeps no journal. */
  async hardened(): Promise<void> {
    await this.#stream?.hardened();
  }

  /** Resolves when all that this mds has answered by now for its site is applied, so that a quorum has it; rejects with the signal's reason. Without the journal it answers nothing by itself. */
  async agreed(signal: AbortSignal): Promise<void> {
    await this.#stream?.agreed(signal);
  }

  /** Resolves when all that a token names of the sites' streams can be seen here; rejects with the signal's reason. */
  async waitFor(streams: readonly geofs.v1.SiteStream.$Properties[], signal: AbortSignal): Promise<void> {
    await this.#learnPositions();
    await Promise.all(streams.map(({ site, number }) => this.#positions.wait(site ?? 0, number ?? 0, signal)));
  }

  /** The site has sessions that its other mds do not know, and whose clients may have anything open. */
  get hasOpened(): boolean {
    return this.#stream?.hasOpened === true;
  }

  /** All ends of sessions that earlier lives of this mds have judged stand in its site's stream: they kept the same journal alone. */
  get knowsEnds(): boolean {
    return this.keepsJournal && this.#hasKept;
  }

  /** The end of the session that has come back so often stands in this site's stream and is not applied. */
  isEnding(session: number, returns: number): boolean {
    return this.#stream?.isEnding(session, returns) === true;
  }

  /** Resolves when it is known which session a client's key names; rejects with the signal's reason. */
  async decided(key: string, signal: AbortSignal): Promise<void> {
    await this.#stream?.decided(key, signal);
  }

  /** A token names what a site had answered and what may have been given up since: whoever holds it must forget all that it has heard. */
  async mayBeLost(streams: readonly geofs.v1.SiteStream.$Properties[]): Promise<boolean> {
    if (streams.length === 0) return false;
    return this.#o.store.queryApplied((view) => streams.some(({ site, number }) => { const stream = findStream(view, site ?? 0); return stream !== undefined && mayBeLost(stream, number ?? 0); }));
  }

  /** Resolves when all that other sites have answered by themselves by now can be seen here; ino: of this inode alone. Rejects as SiteEnds.seen. */
  seen(ino: number | undefined, signal: AbortSignal): Promise<void> {
    return this.#ends.seen(ino, signal);
  }

  /** Takes up the site's stream: now, or when the mds that keeps it has left; of a journal group, when this mds leads it. Rejects as openSiteStream; FsError EINVAL: this disk is of a group that is not over. */
  async start(site: number, signal: AbortSignal): Promise<void> {
    this.#site = site;
    const { group, journal } = this.#o;
    await this.#leaveFormer(signal);
    if (group === undefined && journal.everShared) await this.#catchUpWithJournal(signal);
    // What it has proposed beside the stream as one of a group it does not know; nor that it was one, before the state does.
    this.#hasKept = group === undefined && journal.incarnation !== 0 && await whenLoaded(() => this.#o.store.queryApplied((view) => { const own = findStream(view, site); return own !== undefined && !isGrouped(own); }), this.#o.clock, signal);
    group?.use({ onLed: (term) => { this.#led(term); }, onDeposed: () => { this.#deposed(); } });
    if (group === undefined && !await this.#open(0, signal)) this.#o.logger.warn({}, 'another mds of this site keeps its journal: this one answers nothing by itself');
    await whenLoaded(() => this.#learnPositions(), this.#o.clock, signal);
    this.#grantor.start();
    this.#cut.start();
    this.#started = true;
    this.#topologyChanged();
  }

  /** Its part of the group's log may be all that is left of what that has answered, unless the state says that the group is over. */
  async #leaveFormer(signal: AbortSignal): Promise<void> {
    const { former, store, clock, logger } = this.#o;
    if (former === undefined) return;
    const own = await whenLoaded(() => store.queryApplied((view) => findStream(view, this.#site)), clock, signal);
    if (own === undefined || !isGroupOver(own, former.incarnation, former.term)) throw former.refusal;
    await former.leave();
    logger.warn({}, 'the journal group of this site is over: this mds is of none any more');
  }

  #led(term: number): void {
    const leading = this.#leading = new AbortController();
    const signal = AbortSignal.any([leading.signal, this.#closed.signal]);
    this.#takeUp(term, signal).catch((error: unknown) => { if (!signal.aborted) this.#o.onFatal(error); });
  }

  #deposed(): void {
    this.#leading?.abort(new FsError('ECANCELED', 'delegation', DEPOSED));
    if (this.#stream !== undefined && !this.#closed.signal.aborted) this.#o.onFatal(new FsError('ESTALE', 'mds', DEPOSED));
  }

  /** All that was ever durable in the group stands in its log here. */
  async #takeUp(term: number, signal: AbortSignal): Promise<void> {
    const { group, onTookOver, clock, logger } = this.#o;
    onTookOver?.();
    await this.#catchUpWithJournal(signal);
    if (!await this.#open(term, signal)) throw new FsError('EBUSY', 'mds', 'another mds of this site keeps a journal of its own: it has to be removed, or to be given the journal group, first');
    group?.takenUp(term);
    // Whoever this mds has served until now was not told of what it has taken up.
    this.#o.registry.dropAll();
    await whenLoaded(() => this.#learnPositions(), clock, signal);
    logger.info({ term, last: group?.last }, 'this mds answers for its site from now on');
  }

  /** Of what another mds of this site has taken all must be applied here that it stands on: this mds may lack that, and has other entries there that nobody else has. */
  async #catchUpWithJournal(signal: AbortSignal): Promise<void> {
    const { journal, store, waitApplied, clock, logger } = this.#o;
    if (store.appliedIndex < journal.base) logger.info({ applied: store.appliedIndex, base: journal.base }, 'the journal of this site stands on entries that this mds does not have yet: it waits for those');
    await waitApplied(journal.base, signal);
    // What was given up of it is in the state of whoever gave it up, and so in the log.
    while (!await this.#holdsGivenUp()) await sleep(clock, BEHIND_MS, signal);
  }

  async #holdsGivenUp(): Promise<boolean> {
    const { journal } = this.#o;
    const learnt = await this.#ownStream();
    return learnt !== undefined && (learnt.own?.incarnation !== journal.incarnation || learnt.own.last >= journal.first - 1);
  }

  /** False: another mds of this site keeps its journal. */
  async #open(epoch: number, signal: AbortSignal): Promise<boolean> {
    const site = this.#site;
    const { node, journal, aside, store, raft, registry, propose, clock, random, logger, onEvents, onFatal } = this.#o;
    const committer = await openSiteStream({
      site, node, journal, epoch, aside, store, beside: raft, registry, propose, clock, random, logger, onEvents, onFatal, isCutOff: () => this.#cut.isCutOff,
      onMade: (made) => { this.#stream = made; this.#keptSinceMs = clock.monotonicMs(); if (epoch > 0) registry.tookOver(); },
    }, signal);
    if (committer === undefined) return false;
    // Until now no client could ask for what it keeps: the time for that begins here, and until then nothing new is taken.
    if (epoch > 0) registry.tookOver();
    this.#inner = committer;
    this.#isTakenUp = true;
    return true;
  }

  /** Runs synchronously when entries became visible, in log order. */
  onVisible(entries: readonly AppliedEntry[]): void {
    for (const entry of entries) {
      if (this.#stream?.onVisible(entry) !== true) this.#o.raft.onVisible([entry]);
      if (entry.command.incarnation !== 0 && entry.refused === undefined) {
        this.#positions.reached(entry.command.site, entry.command.stream);
        if (this.#o.group !== undefined && this.#stream === undefined && entry.command.incarnation === this.#o.journal.incarnation) this.#trim.applied(entry.command.stream);
      }
      this.#grantor.onVisible(entry);
      if (entry.events.length === 0) continue;
      this.#stream?.onEvents(entry.events);
      this.#front.onEvents(entry.events);
      this.#quotas.onEvents(entry.events);
      if (entry.events.some((event) => event.kind === 'topology')) this.#topologyChanged();
    }
  }

  onLeader(leader: number): void {
    this.#o.raft.onLeader(leader);
    this.#stream?.onLeader(leader);
  }

  /** The state was replaced as a whole. */
  onReplaced(): void {
    this.#stream?.onReplaced();
    this.#front.onReplaced();
    if (this.#started) this.#topologyChanged();
  }

  /** The gRPC handler of Peers.Recall. */
  recall(call: RecallCall, callback: sendUnaryData<geofs.v1.RecallReply.$Properties>): void {
    const { grants, inos } = call.request;
    this.#asked(call, callback)?.returned(grants, inos).then((number) => { callback(null, { number }); }, (error: unknown) => { callback({ code: status.UNAVAILABLE, message: String(error) }); });
  }

  /** The gRPC handler of Peers.StreamEnd. */
  streamEnd(call: StreamEndCall, callback: sendUnaryData<geofs.v1.StreamEndReply.$Properties>): void {
    const stream = this.#asked(call, callback);
    if (stream === undefined) return;
    const answer = (): void => { callback(null, { number: stream.handOn(), serves: this.#o.serves(), applied: this.#o.store.appliedIndex }); };
    const kept = this.stillKeeps();
    if (kept === undefined) answer();
    else kept.then(answer, (error: unknown) => { callback({ code: status.UNAVAILABLE, message: String(error) }); });
  }

  /** This site's stream, if this mds keeps it and a member asks; else the caller has been told why not. */
  #asked(call: ServerUnaryCall<{ readonly cluster: string }, unknown>, callback: (error: { readonly code: status; readonly message: string }) => void): SiteCommitter | undefined {
    const caller = callerOf(call);
    const isMember = call.request.cluster === this.#o.cluster && caller.cluster === this.#o.cluster && caller.role === 'mds';
    if (!isMember) callback({ code: status.PERMISSION_DENIED, message: 'not a member of this cluster' });
    else if (this.#stream === undefined) callback({ code: status.UNAVAILABLE, message: 'this mds keeps no journal' });
    return isMember ? this.#stream : undefined;
  }

  close(): void {
    this.#closed.abort(new FsError('EIO', 'delegation', 'shutting down'));
    this.#grantor.close();
    this.#cut.close();
    this.#stream?.close();
  }

  /** What was applied before this process, or came with a raft snapshot; of the own site also what it has answered. */
  async #learnPositions(): Promise<void> {
    for (const { site, last } of await this.#o.store.queryApplied(listStreams)) this.#positions.reached(site, last);
    if (this.#stream !== undefined) this.#positions.reached(this.#site, this.#stream.last);
  }

  #topologyChanged(): void {
    this.#learn().catch((error: unknown) => { if (!this.#closed.signal.aborted) this.#o.onFatal(error); });
  }

  /** Streams may have begun or ended; and this mds may be told to leave. */
  async #learn(): Promise<void> {
    const site = this.#site;
    const learnt = await this.#ownStream();
    if (learnt === undefined) return;
    const { own } = learnt;
    if (this.#stream === undefined && own?.incarnation === 0 && this.#started && !this.#opening && this.#o.group === undefined) {
      this.#opening = true;
      const taken = await this.#open(0, this.#closed.signal).finally(() => { this.#opening = false; });
      if (taken) this.#o.logger.info({ last: own.last }, 'the mds that kept this site\'s journal has left: this one answers for the site from now on');
    }
    if (this.#stream !== undefined && !this.#retiring && own?.broken === this.#o.journal.incarnation) {
      // As SiteCommitter does, for the next start.
      await this.#o.store.settled();
      throw new FsError('ESTALE', 'mds', STREAM_ENDED);
    }
    if (this.#stream === undefined || this.#retiring || own?.leaving !== true || own.node !== this.#o.node || own.incarnation === 0) return;
    this.#retiring = true;
    this.#o.logger.info({ last: this.#stream.last }, 'this mds is to leave: it hands on what it has answered, and answers nothing more by itself');
    this.#o.onLeaving();
    await this.#stream.retire(() => this.#endStream(site, own.incarnation));
    this.#o.logger.info({}, 'all that this mds has answered is handed on');
  }

  /** undefined: a raft snapshot is being loaded, and onReplaced comes. */
  async #ownStream(): Promise<{ readonly own: ReturnType<typeof findStream> } | undefined> {
    try {
      await this.#learnPositions();
      return { own: await this.#o.store.queryApplied((view) => findStream(view, this.#site)) };
    } catch (error) {
      if (isLoading(error)) return undefined;
      throw error;
    }
  }

  /** Tries until it is done, or this mds ends. */
  async #endStream(site: number, incarnation: number): Promise<void> {
    const { raft, clock, logger } = this.#o;
    for (;;) {
      try {
        await raft.commit({ format: 1, group: 0, site, time: encodeTime(clock.wallTime()), endStream: { site, incarnation } }, this.#closed.signal);
        return;
      } catch (error) {
        this.#closed.signal.throwIfAborted();
        logger.warn({ reason: String(error) }, 'the stream could not be ended yet');
        await sleep(clock, END_AGAIN_MS, this.#closed.signal);
      }
    }
  }

  #recalling(): RecallingCommitter {
    const { clock, logger, siteName } = this.#o;
    const inner: Committer = { commit: (command, signal, how) => this.#inner.commit(command, signal, how), newTrace: () => this.#inner.newTrace(), abandon: (trace) => { this.#inner.abandon(trace); } };
    return new RecallingCommitter({ inner, clock, logger, siteName, hint: (site, grants, inos) => this.#hint(site, grants, inos) });
  }

  /** undefined: it does not answer, or keeps no stream any more. */
  #askEnd(node: number): Promise<geofs.v1.StreamEndReply.$Properties | undefined> {
    const peer = this.#o.channel(node);
    if (peer === undefined) return Promise.resolve(undefined);
    const { path, requestSerialize, responseDeserialize } = PeerService.streamEnd;
    return new Promise((resolve) => {
      peer.makeUnaryRequest(path, requestSerialize, responseDeserialize, { cluster: this.#o.cluster }, { deadline: Date.now() + HINT_MS }, (error, reply) => {
        resolve(error === null ? reply : undefined);
      });
    });
  }

  async #hint(site: number, grants: readonly number[], inos: readonly number[]): Promise<boolean> {
    const { store, channel, cluster, logger } = this.#o;
    const owner = await store.queryApplied((view) => findStream(view, site)?.node ?? 0);
    if (owner === this.#o.node || (site === this.#site && this.#stream !== undefined)) {
      await this.#stream?.returned(grants, inos);
      return true;
    }
    const peer = channel(owner);
    if (peer === undefined) return false;
    const { path, requestSerialize, responseDeserialize } = PeerService.recall;
    return new Promise((resolve) => {
      peer.makeUnaryRequest(path, requestSerialize, responseDeserialize, { cluster, grants: [...grants], inos: [...inos] }, { deadline: Date.now() + HINT_MS }, (error) => {
        if (error !== null) logger.info({ site: this.#o.siteName(site), reason: error.message }, 'an owner could not be asked');
        resolve(error === null);
      });
    });
  }
}
