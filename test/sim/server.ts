/** One life of a metadata server's process: the production drivers and services, put together as the real one does it. */
import { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { PeerService } from '../../proto/rpc/services.ts';
import { SILENT, type Logger } from '../../proto/runtime/logger.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { errnoName, FsError } from '../../proto/types/errno.ts';
import { Placer } from '../../mds/placement/index.ts';
import { GUEST_FRESH_MS, PROMISE_LEASE_MS, STATE_GATHER_MS } from '../../proto/types/limits.ts';
import { INODE_SEQUENCES, isOfSmallSet, touches, type Apply, type Event } from '../../mds/fsm/index.ts';
import type { RaftStatus } from '../../mds/raft/index.ts';
import type { AppliedEntry } from '../../mds/server/applier.ts';
import { CapabilityKey } from '../../mds/server/capabilities.ts';
import type { Committer, Visibility } from '../../mds/server/committer.ts';
import { DigestCheck } from '../../mds/server/digest-check.ts';
import { askDigest, type DigestCall } from '../../mds/server/peer-service.ts';
import { MembershipKeeper } from '../../mds/server/membership-keeper.ts';
import { Delegation, type RecallCall } from '../../mds/server/delegation.ts';
import { GroupKeeper } from '../../mds/server/group-keeper.ts';
import { importJournal } from '../../mds/server/journal-conversion.ts';
import { JournalGroup } from '../../mds/server/journal-group.ts';
import { FsmReader } from '../../mds/server/fsm-reader.ts';
import { InodeNumbers } from '../../mds/server/inode-numbers.ts';
import { LeaderMover } from '../../mds/server/leader-mover.ts';
import { LockWaiters } from '../../mds/server/lock-waiters.ts';
import { Mutations } from '../../mds/server/mutations.ts';
import { Members } from '../../mds/server/members.ts';
import { OrphanKeeper } from '../../mds/server/orphan-keeper.ts';
import { Queries } from '../../mds/server/queries.ts';
import { RaftCommitter } from '../../mds/server/raft-committer.ts';
import { Replica } from '../../mds/server/replica.ts';
import { SessionRegistry } from '../../mds/server/session-registry.ts';
import { SessionService } from '../../mds/server/session-service.ts';
import { mayHold, SiteAside, type AsideCall } from '../../mds/server/site-aside.ts';
import { RaftSiteAuthority } from '../../mds/server/site-authority.ts';
import { StandIn } from '../../mds/server/stand-in.ts';
import type { SessionRecord } from '../../mds/server/state-reader.ts';
import { StateExports } from '../../mds/server/state-exports.ts';
import { Topology } from '../../mds/server/topology.ts';
import { AsideFolder, type AsidePlace } from '../../mds/store/aside.ts';
import { confOf } from '../../mds/store/raft-log.ts';
import type { Disk } from '../../mds/store/disk.ts';
import type { Kv } from '../../mds/store/kv.ts';
import type { Journal } from '../../mds/store/journal.ts';
import { SegmentLog } from '../../mds/store/segment-log.ts';
import { SiteJournal } from '../../mds/store/site-journal.ts';
import { StateStore } from '../../mds/store/state-store.ts';
import { appliedStep, stepOf, type Step } from './kill-points.ts';
import { CLUSTER, SimTransport, type Network } from './network.ts';
import { simChannel, type UnaryHandler } from './peer-calls.ts';
import type { SeededRandom } from './random.ts';
import type { Sabotage } from './sabotage.ts';
import type { SiteGroup } from './site-group.ts';
import { watched } from './watched-journal.ts';
import type { Actor } from './world.ts';

/** Short, so that many elections are cuts, or longer than most cuts, so that what goes to Raft stays on its way. Of one life. */
const CUT_OFF_MS = [200, 3_000];
/** Small, so that a short run rolls, compacts and has to send raft snapshots. */
export const SEGMENT_BYTES = 4 * 1024;

/** What a site that answers by itself keeps beside the Raft log. */
export interface SiteDisks {
  readonly journal: Disk;
  /** Of a journal group that has had a journal before. */
  readonly group: Disk;
  readonly aside: AsidePlace;
}

/** The members of a cluster that has none in its log yet; none at all for a member that is added later. */
export interface Founders {
  readonly nodes: readonly number[];
  /** Those of them that keep the log alone. */
  readonly witnesses: readonly number[];
  /** Those of them that are a second mds of another one's site. */
  readonly seconds: ReadonlyMap<number, number>;
}

/** The name of a member's site: that of its first mds, unless it is the second of one. */
export function siteNameOf(node: number, { seconds }: Founders): string {
  return `site${String(seconds.get(node) ?? node)}`;
}

export interface ServerOptions {
  readonly node: number;
  readonly founders: Founders;
  readonly actor: Actor;
  readonly disk: Disk;
  /** undefined: this site commits through Raft alone. */
  readonly siteDisks: SiteDisks | undefined;
  /** That keeps the site's journal, where this mds is of it. */
  readonly group?: SiteGroup | undefined;
  readonly kv: Kv;
  readonly clock: Clock;
  readonly random: SeededRandom;
  readonly network: Network;
  readonly sabotage: Sabotage;
  readonly apply: Apply;
  readonly cacheEntries: number;
  readonly appendBytes: number;
  readonly sessionBounds: { readonly promises: number; readonly breaks: number };
  readonly logger?: Logger;
  readonly onVisible: (server: SimServer, entries: readonly AppliedEntry[]) => void;
  /** Its site has taken command n of its stream; of a journal group: for good. */
  readonly onTaken: (server: SimServer, n: number, data: Uint8Array) => void;
  readonly onReplaced: () => void;
  /** It is about to take this step. */
  readonly onStep?: (step: Step) => void;
  /** It leads from now on. */
  readonly onElected: () => void;
  readonly onFatal: (error: unknown) => void;
}

/** What is durable is told, and nothing waits for it. */
function waitsForNothing(registry: SessionRegistry): void {
  const wait = registry.waitForDurable.bind(registry);
  registry.waitForDurable = (answers) => { wait({ get last() { return answers.durable; }, get durable() { return answers.durable; }, others: () => 0 }); };
}

export class SimServer {
  readonly options: ServerOptions;
  readonly log: SegmentLog;
  readonly store: StateStore;
  readonly registry: SessionRegistry;
  readonly reader: FsmReader;
  readonly committer: RaftCommitter;
  readonly journal: Journal | undefined;
  readonly group: JournalGroup | undefined;
  readonly #topology: Topology;
  readonly #delegation: Delegation | undefined;
  readonly #aside: AsideFolder | undefined;
  readonly #siteAside: SiteAside;
  readonly #members: Members;
  readonly #waiters = new LockWaiters();
  readonly #visibility: Visibility;
  readonly #never = new AbortController().signal;
  readonly #hand: (data: Uint8Array) => void;
  replica: Replica | undefined;
  sessions: SessionService | undefined;
  #orphans: OrphanKeeper | undefined;
  #authority: RaftSiteAuthority | undefined;
  #digests: DigestCheck | undefined;
  #mover: LeaderMover | undefined;
  #site = 0;

  private constructor(options: ServerOptions, log: SegmentLog, store: StateStore, journal: Journal | undefined, group: JournalGroup | undefined) {
    const { clock, random, sabotage } = options;
    this.options = options;
    this.log = log;
    this.store = store;
    this.reader = new FsmReader(store);
    this.#topology = new Topology(this.reader, SILENT);
    this.registry = new SessionRegistry({
      node: () => options.node, mayJudge: () => journal === undefined || this.#delegation?.keepsJournal === true || this.#replicaOf().leaderAgeMs() <= GUEST_FRESH_MS,
      clock, logger: options.logger ?? SILENT, bounds: options.sessionBounds, makeTable: sabotage.promises, knownSessions: () => this.#ownSessions(), formerSessions: () => (group === undefined ? Promise.resolve([]) : this.reader.sessionsOfSite(this.#site)), expire: this.#expirer(),
    });
    const self = { node: options.node, name: `mds${String(options.node)}`, site: siteNameOf(options.node, options.founders), address: addressOf(options.node) };
    this.#members = new Members({ cluster: CLUSTER, self, first: [], reader: this.reader, conf: () => this.#replicaOf().status().conf, onChange: () => undefined });
    const { actor, network, node } = options;
    this.#siteAside = new SiteAside({
      cluster: CLUSTER, names: (ino) => this.#aside?.names(ino) === true, isRead: () => this.sessions !== undefined, isBroken: () => this.#delegation?.isBroken() ?? Promise.resolve(false), hasOpened: () => this.#delegation?.hasOpened === true, appliedIndex: () => this.appliedIndex, waitApplied: (index) => (this.appliedIndex < index ? Promise.reject(new FsError('EAGAIN', 'aside')) : Promise.resolve()),
      others: async () => mayHold(await this.reader.nodes(), self), channel: (to) => simChannel(network, actor, node, to), logger: this.options.logger ?? SILENT,
    });
    this.#visibility = sabotage.visibility?.(this.registry) ?? this.registry;
    this.committer = new RaftCommitter({ propose: (data) => { this.#propose(data); }, visibility: this.#visibility, clock, random });
    const propose = (data: Uint8Array): void => { this.#replicaOf().propose(data); };
    this.#hand = sabotage.propose?.(propose) ?? propose;
    if (sabotage.answersUndurable === true) waitsForNothing(this.registry);
    this.journal = journal;
    this.group = group;
    this.#aside = options.siteDisks === undefined ? undefined : new AsideFolder(options.siteDisks.aside, SILENT);
    this.#delegation = journal === undefined || this.#aside === undefined ? undefined : this.#makeDelegation(journal, this.#aside);
  }

  /** Recovers from disk and store, and runs Raft. Clients are served once `sessions` is there. */
  static async start(options: ServerOptions): Promise<SimServer> {
    const log = await SegmentLog.open({ disk: options.sabotage.disk?.(options.disk) ?? options.disk, logger: SILENT, segmentBytes: SEGMENT_BYTES, recentBytes: 8 * 1024 });
    const apply = options.sabotage.apply?.(options.apply) ?? options.apply;
    const store = await StateStore.open({ kv: options.sabotage.kv?.(options.kv) ?? options.kv, apply, touches, sequences: INODE_SEQUENCES, isStanding: isOfSmallSet, logger: SILENT, cacheEntries: options.cacheEntries, gather: { clock: options.clock, ms: STATE_GATHER_MS } });
    const group = await openGroup(options);
    const journal = group ?? (options.siteDisks === undefined ? undefined : await SiteJournal.open({ disk: options.siteDisks.journal, logger: SILENT, segmentBytes: SEGMENT_BYTES }));
    const server = new SimServer(options, log, store, journal, group);
    await server.#run();
    server.#join().catch((error: unknown) => { if (options.actor.alive) options.onFatal(error); });
    return server;
  }

  get site(): number { return this.#site; }
  /** Its sessions have had their time to ask again for what they were answered before. */
  get isGraceOver(): boolean { return this.registry.isGraceOver; }
  get appliedIndex(): number { return this.store.appliedIndex; }

  status(): RaftStatus | undefined { return this.replica?.status(); }

  /** It answers for its site at this very moment. */
  get isKeeper(): boolean { return this.#delegation?.keepsJournal === true; }

  /** Of the stream that it shows; 0: none. */
  get incarnation(): number {
    // What a group's leader has taken up it shows also when its lease is over.
    const shows = this.group === undefined ? this.isKeeper : this.#delegation?.durableToken.length === 1;
    return shows ? this.journal?.incarnation ?? 0 : 0;
  }

  /** The site for which it answers by itself; 0: none. */
  get answering(): number { return this.incarnation === 0 ? 0 : this.#site; }

  #makeDelegation(journal: Journal, aside: AsideFolder): Delegation {
    const { node, actor, network, clock, random, sabotage, onTaken, onFatal } = this.options;
    return new Delegation({
      cluster: CLUSTER, node, journal: watched(journal, { step: (step) => this.#step(step), onTaken: (n, data) => { onTaken(this, n, data); } }), group: this.group, store: this.store, registry: sabotage.takesNewAtOnce === true ? withoutGrace(this.registry) : this.registry, raft: this.committer, clock, random, onFatal,
      logger: this.options.logger ?? SILENT, aside,
      propose: (data) => { this.#propose(data); },
      channel: (to) => simChannel(network, actor, node, to), siteName: (site) => this.#topology.site(site),
      onEvents: (events) => { this.#onEvents(events); }, isLeader: () => this.#replicaOf().leader === node, leaderAgeMs: () => this.#replicaOf().leaderAgeMs(), cutOffMs: random.pick(CUT_OFF_MS), waitApplied: (index, signal) => (this.options.sabotage.takesUpBehind === true ? Promise.resolve() : this.#replicaOf().waitApplied(index, signal)), serves: () => this.sessions !== undefined,
      onTookOver: () => { this.registry.tookOver(); this.#authority?.tookOver(); },
      onLeaving: () => { this.sessions?.close('this mds leaves the cluster'); },
    });
  }

  /** False: the process died at it. */
  #step(step: Step): boolean {
    this.options.onStep?.(step);
    return this.options.actor.alive;
  }

  #propose(data: Uint8Array): void {
    const step = this.options.onStep === undefined ? undefined : stepOf(geofs.v1.Command.decode(data), 'send');
    if (step === undefined || this.#step(step)) this.#hand(data);
  }

  /** Shows what was applied to all that serve from it. */
  #visible(entries: readonly AppliedEntry[]): void {
    this.options.onVisible(this, entries);
    this.#mover?.count(entries.map(({ command }) => command.site));
    if (this.options.onStep !== undefined) {
      for (const entry of entries) {
        const step = appliedStep(entry, this.#site, this.journal?.incarnation ?? 0);
        if (step !== undefined && !this.#step(step)) return;
      }
    }
    (this.#delegation ?? this.committer).onVisible(entries);
    for (const { events } of entries) if (events.length > 0) this.#onEvents(events);
  }

  /** What the data server beside this member says to its site's mds, or to another one when that is gone. A repeat has no effect. */
  async register(node: number, siteName: string): Promise<void> {
    const target = { name: `disk${String(node)}`, site: siteName, uuid: `uuid${String(node)}`, totalBytes: 2 ** 40, freeBytes: 2 ** 39, totalObjects: 2 ** 30, freeObjects: 2 ** 30 };
    if (!this.#topology.current.targets.some(({ name }) => name === target.name)) await this.#commit({ registerTarget: target });
  }

  /** An admin's order; he looks for himself whether it came to pass. */
  order(op: geofs.v1.Command.$Properties): void {
    this.#commit(op).catch(() => undefined);
  }

  /** The same of a directory, which some site may have to give back first. */
  orderOfDirectory(op: geofs.v1.Command.$Properties): void {
    this.#commit(op, this.#delegation?.committer).catch(() => undefined);
  }

  get #unary(): ReadonlyMap<string, UnaryHandler> {
    const delegation = this.#delegation;
    const digest: UnaryHandler = ({ request }: DigestCall, callback) => {
      const own = this.#digests?.answer(request.node, { index: request.index, digest: Buffer.from(request.digest).toString('hex') });
      callback(null, { index: own?.index ?? 0, digest: Buffer.from(own?.digest ?? '', 'hex') });
    };
    if (delegation === undefined) return new Map([[PeerService.digest.path, digest]]);
    return new Map<string, UnaryHandler>([
      [PeerService.digest.path, digest],
      [PeerService.recall.path, (call, callback) => {
        if (this.options.sabotage.returnsAtOnce === true) this.#returnAtOnce(call, callback);
        else if (this.#step('recall: asked')) delegation.recall(call, (error, reply) => { if (this.#step('recall: answer')) callback(error, reply); });
      }],
      [PeerService.streamEnd.path, (call, callback) => { delegation.streamEnd(call, callback); }],
      [PeerService.aside.path, (call: AsideCall, callback) => { this.#siteAside.aside(call, callback); }],
    ]);
  }

  #returnAtOnce({ request: { grants, inos } }: RecallCall, callback: (error: null, reply: geofs.v1.RecallReply.$Properties) => void): void {
    this.#commit({ return: { grants: [...grants], inos: [...inos] } }).catch(() => undefined);
    callback(null, { number: 0 });
  }

  #replicaOf(): Replica {
    if (this.replica === undefined) throw new Error('the replica has not been started');
    return this.replica;
  }

  async #run(): Promise<void> {
    const { node, founders, actor, network, clock, random, sabotage, appendBytes, onFatal } = this.options;
    const exports = new StateExports({ store: this.store, conf: () => this.#replicaOf().status().conf, clock, random, chunkBytes: SEGMENT_BYTES });
    const delegation = this.#delegation;
    const transport = new SimTransport(network, node, actor, clock, (handler) => ({ actor, handler, exports, replica: () => this.replica, unary: this.#unary }));
    this.replica = await Replica.open({
      id: node, log: sabotage.log?.(this.log) ?? this.log, store: this.store, transport, bootConf: confOf(founders.nodes, founders.witnesses), committed: this.group === undefined ? this.journal?.base ?? 0 : 0, random, logger: this.options.logger ?? SILENT, onFatal,
      clock: sabotage.raftClock?.(clock) ?? clock, appendBytes, ...sabotage.raft,
      compactBytes: 2 * SEGMENT_BYTES, keepBytes: 2 * SEGMENT_BYTES,
      onVisible: (entries) => { this.#visible(entries); },
      onLeader: (leader) => {
        (delegation ?? this.committer).onLeader(leader);
        this.#mover?.led(leader);
        if (leader !== node) return;
        this.options.onElected();
        this.#found().catch(onFatal);
      },
      onReplaced: () => { this.options.onReplaced(); delegation?.onReplaced(); this.registry.dropAll(); this.#onEvents([{ kind: 'topology' }]); this.#waiters.onReplaced(); },
    });
    this.#digests = this.#compareStates(this.replica);
    this.#mover = this.#followLoad(this.replica);
    this.replica.start();
    this.group?.start();
    this.#digests.start();
    this.#mover.start();
    if (delegation !== undefined) this.#keepMembers(this.replica);
  }

  #compareStates(replica: Replica): DigestCheck {
    const { node, actor, network, clock, onFatal } = this.options;
    return new DigestCheck({
      self: node, digests: this.store.digests, clock, logger: this.options.logger ?? SILENT, nameOf: (other) => `mds${String(other)}`,
      members: () => { const { voters, learners, witnesses } = replica.status().conf; return [...new Set([...voters, ...learners])].filter((other) => !witnesses.includes(other)); },
      ask: (other, own) => askDigest(simChannel(network, actor, node, other), CLUSTER, node, own),
      onDiverged: (error) => { if (actor.alive) onFatal(error); },
    });
  }

  #followLoad(replica: Replica): LeaderMover {
    const { node, clock, logger } = this.options;
    return new LeaderMover({
      self: node, rank: 0, clock, logger: logger ?? SILENT, status: () => replica.status(), transfer: (to) => { replica.transferLeader(to); },
      siteOf: (other) => {
        const site = this.#topology.siteByName(siteNameOf(other, this.options.founders));
        return site === 0 ? undefined : site;
      },
    });
  }

  #keepMembers(replica: Replica): void {
    const { clock } = this.options;
    const keeper = new MembershipKeeper({
      replica, clock, logger: this.options.logger ?? SILENT, nodes: () => this.reader.nodes(), onConf: () => undefined,
      // Of no site, so that it can be told from what an mds says of its own stream.
      endStream: async (site, incarnation) => { await this.committer.commit({ endStream: { site, incarnation }, format: 1, group: 0, site: 0, time: encodeTime(clock.wallTime()) }, this.#never); },
      forget: async (node) => { await this.#commit({ removeNode: { node, name: `mds${String(node)}` } }); },
    });
    keeper.start();
  }

  #onEvents(events: readonly Event[]): void {
    this.registry.onEvents(events);
    this.#topology.onEvents(events);
    this.#waiters.onEvents(events);
    this.#orphans?.onEvents(events);
    if (events.some((event) => event.kind === 'topology')) void this.#members.load();
  }

  /** Whose leases this mds judges. */
  async #ownSessions(): Promise<readonly SessionRecord[]> {
    const sessions = await this.reader.sessionsOfSite(this.#site);
    // Where members are not in the state, none is the second of a site.
    if (this.#delegation === undefined) return sessions;
    const members = new Set(this.#members.all().filter(({ removed }) => !removed).map(({ node }) => node));
    const isGone = (node: number): boolean => !members.has(node) || (this.group !== undefined && this.isKeeper && this.group.misses(node));
    return sessions.filter(({ node }) => node === this.options.node || isGone(node));
  }

  async #found(): Promise<void> {
    if (await this.reader.cluster() !== undefined) return;
    const { random } = this.options;
    await this.#commit({ bootstrap: { cluster: CLUSTER, hashKey: random.bytes(16), capabilityKey: random.bytes(32) } });
  }

  async #join(): Promise<void> {
    const { clock, node, founders } = this.options;
    const siteName = siteNameOf(node, founders);
    let cluster = await this.#whenLoaded(() => this.reader.cluster());
    while (cluster === undefined) {
      await sleep(clock, 20);
      cluster = await this.#whenLoaded(() => this.reader.cluster());
    }
    // As of a real one, but where each life is judged by itself (bare Raft) it may be behind what the last one has said.
    if (this.#delegation !== undefined) await this.#replicaOf().catchUp(PROMISE_LEASE_MS, this.#never);
    await this.#whenLoaded(() => this.#topology.reload());
    this.#site = this.#topology.siteByName(siteName);
    if (this.#site === 0) this.#site = (await this.#commit({ registerSite: { name: siteName } })).ino ?? 0;
    await this.register(node, siteName);
    await this.#whenLoaded(() => this.#topology.reload());
    if (this.#delegation !== undefined && !(await this.#whenLoaded(() => this.reader.nodes())).some((known) => known.node === node)) {
      try {
        await this.#commit({ registerNode: { node, name: `mds${String(node)}`, site: siteName, address: addressOf(node), disk: `disk${String(node)}` } });
      } catch (error) {
        // Removed before it was known: a real one says so and ends, and whoever removed this one ends it.
        if (error instanceof FsError && error.errno === 'EPERM') return;
        throw error;
      }
    }
    await this.#delegation?.start(this.#site, this.#never);
    await this.#aside?.learn();
    await this.#members.load();
    await this.#serve(siteName, cluster.capabilityKey);
  }

  /** While a raft snapshot is loaded, readers are refused: asks again. */
  async #whenLoaded<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof FsError) || error.errno !== 'EAGAIN') throw error;
        await sleep(this.options.clock, 20);
      }
    }
  }

  async #serve(siteName: string, capabilityKey: Uint8Array): Promise<void> {
    const signingKey = new CapabilityKey(capabilityKey);
    const { clock, random, sabotage, node } = this.options;
    const { registry, reader } = this;
    const delegation = this.#delegation;
    const whole: Committer = delegation?.committer ?? this.committer;
    const committer = sabotage.committer?.(whole, clock) ?? whole;
    const [site, topology, replica] = [this.#site, this.#topology, this.#replicaOf()];
    const token = (until?: number): geofs.v1.Token.$Properties => ({ index: replica.appliedIndex, streams: delegation?.token(until) ?? [] });
    const durableToken = (): geofs.v1.Token.$Properties => ({ index: replica.appliedIndex, streams: delegation?.durableToken ?? [] });
    const now = (): geofs.v1.Time.$Properties => encodeTime(clock.wallTime());
    const authority = this.#authority = new RaftSiteAuthority({ site, siteName, node: this.options.node, isLost: (session) => registry.get(session)?.lost === true, isEnding: (session, returns) => delegation?.isEnding(session, returns) === true, knowsEnds: (session) => registry.get(session) !== undefined || delegation?.knowsEnds !== false, decided: (key, signal) => delegation?.decided(key, signal) ?? Promise.resolve(), keptSinceMs: () => delegation?.keptSinceMs, committer, reader, topology, now, clock, random, leaderAgeMs: () => replica.leaderAgeMs() });
    const queryOptions = {
      reader, registry, topology, clock, site, token, capabilityKey: () => signingKey,
      othersSeen: (ino: number | undefined, signal: AbortSignal) => delegation?.seen(ino, signal) ?? Promise.resolve(),
      reached: async ({ index, streams }: geofs.v1.Token.$Properties, signal: AbortSignal) => {
        await replica.waitApplied(index ?? 0, signal);
        await delegation?.waitFor(streams ?? [], signal);
      },
      raiseFence: async (ino: number, above: number) => { await this.#commit({ raiseFence: { ino, above } }); },
      readIndex: (signal: AbortSignal) => (sabotage.readIndexLocally === true ? Promise.resolve(replica.appliedIndex) : replica.readIndex(signal)),
    };
    const queries = sabotage.queries?.(queryOptions) ?? new Queries(queryOptions);
    const numbers = new InodeNumbers(async (count) => (await this.#commit({ allocateInodes: { site, count } }, committer)).ino ?? 0);
    const mutations = new Mutations({ site, committer, authority, registry, reader, topology, queries, numbers, placer: new Placer(), waiters: this.#waiters, clock, random });
    const answer = mutations.answer.bind(mutations);
    mutations.answer = async (...asked) => {
      const reply = await answer(...asked);
      if (!this.#step('flush: answer')) throw new FsError('ECANCELED', 'mutate', 'the process died');
      return reply;
    };
    const orphans = this.#orphans = new OrphanKeeper({
      clock, logger: SILENT, registry, site, reader, setAside: (inos) => this.#siteAside.named(inos), holdMs: 0, vote: (orphanVote) => this.#commit({ orphanVote }, committer),
    });
    await this.#whenLoaded(() => orphans.start());
    registry.start();
   
    const standIn = delegation === undefined ? undefined : new StandIn({
      keeper: () => this.#members.keeperOfSite(), answers: (other) => delegation.answers(other), clock, logger: SILENT,
      serves: () => this.sessions?.standsIn === true, onServed: (by) => { this.sessions?.handBack(by); },
    });
    standIn?.start();
    const { group } = this;
    const place = group === undefined || delegation === undefined ? undefined : new GroupKeeper({
      group, self: node, keepsJournal: () => delegation.keepsJournal, answers: (other) => delegation.answers(other),
      member: (other) => this.#members.all().find((member) => member.node === other), clock,
    });
    this.sessions = new SessionService({
      mdsList: () => ({ version: 1, mds: [] }), ...(standIn === undefined ? {} : { servedBy: () => place?.servedBy() ?? standIn.servedBy(), keepsJournal: () => delegation?.keepsJournal === true }),
      stillKeeps: () => delegation?.stillKeeps(), incarnation: () => delegation?.incarnation ?? 0,
      cluster: CLUSTER, site, siteName, mdsName: `mds${String(node)}`, clock, logger: this.options.logger ?? SILENT, registry, authority, committer, reader, queries, mutations, orphans, topology, token, durableToken,
      waitApplied: (index, signal) => (sabotage.ignoreTokens === true ? Promise.resolve() : replica.waitApplied(index, signal)),
      ...(delegation === undefined ? {} : { waitStreams: (streams, signal) => delegation.waitFor(streams, signal), mayBeLost: (streams) => delegation.mayBeLost(streams) }),
      leaderAgeMs: () => replica.leaderAgeMs(), isCutOff: () => delegation?.isCutOff === true,
    });
  }

  #expirer(): (session: number) => void {
    const expiring = new Set<number>();
    return (session) => {
      if (expiring.has(session) || this.#authority === undefined) return;
      expiring.add(session);
      this.#authority.closeSession(session, true, this.#never).catch(() => undefined).finally(() => expiring.delete(session));
    };
  }

  async #commit(op: geofs.v1.Command.$Properties, committer: Committer = this.committer): Promise<geofs.v1.CommandReply.$Properties> {
    const { reply } = await committer.commit({ ...op, format: 1, group: 0, site: this.#site, time: encodeTime(this.options.clock.wallTime()) }, this.#never);
    if ((reply.errno ?? 0) !== 0) throw new FsError(errnoName(reply.errno ?? 0), 'mds', reply.detail ?? '');
    return reply;
  }
}

/** Says that all sessions are back. */
function withoutGrace(registry: SessionRegistry): SessionRegistry {
  return new Proxy(registry, {
    get: (target, name) => {
      if (name === 'graceOver') return () => Promise.resolve();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) as unknown : value;
    },
  });
}

/** undefined: its site has none. */
async function openGroup(options: ServerOptions): Promise<JournalGroup | undefined> {
  const { node, group, siteDisks, actor, clock, random, sabotage, logger, onFatal } = options;
  if (group === undefined || siteDisks === undefined) return undefined;
  const disk = group.founder === 0 ? siteDisks.journal : siteDisks.group;
  const log = await SegmentLog.open({ disk: sabotage.journalDisk?.(disk) ?? disk, logger: SILENT, segmentBytes: SEGMENT_BYTES, recentBytes: SEGMENT_BYTES });
  if (node === group.founder) await convert(options, siteDisks.journal, log);
  return JournalGroup.open({
    id: node, log, transport: new SimTransport(group.network, node, actor, clock, (handler) => ({ actor, handler, exports: undefined, replica: () => undefined, unary: new Map() })),
    members: group.bootOf(node), ...(group.peers === undefined ? {} : { wanted: group.peers }), clock, random: random.fork(), logger: logger ?? SILENT, segmentBytes: SEGMENT_BYTES, onFatal, ...sabotage.journalRaft,
  });
}

/** What the mds has kept alone is in the group's log, as mds/server/opened-journal does it; each step is said before it is taken. */
async function convert({ node, actor, sabotage, onStep }: ServerOptions, disk: Disk, log: SegmentLog): Promise<void> {
  const own = await SiteJournal.open({ disk, logger: SILENT, segmentBytes: SEGMENT_BYTES });
  const before = <T>(step: Step, run: () => Promise<T>): Promise<T> => {
    onStep?.(step);
    return actor.alive ? run() : new Promise(() => undefined);
  };
  const [append, begin] = [log.append.bind(log), own.begin.bind(own)];
  log.append = (entries, hardState) => sabotage.convertsInPart === true && entries.length > 1 ? append(entries.slice(0, -1), hardState) : before(entries.length > 0 ? 'convert: import' : 'convert: whole', () => append(entries, hardState));
  own.begin = (incarnation, after) => before('convert: give up', () => begin(incarnation, after));
  // Whether a file without the group would find it is not asked here.
  if (own.incarnation !== 0) await importJournal(own, log, node, () => undefined);
  log.append = append;
}

/** Of a member, by which clients are sent to it. */
export function addressOf(node: number): string {
  return `mds${String(node)}:1`;
}
