/** One metadata server, put together: its replica, what it serves, and the duties of its site. */
import { Server } from '@grpc/grpc-js';
import { join as path } from 'node:path';
import type { geofs } from '../../proto/gen/geofs.js';
import { bindServer } from '../../proto/rpc/bind.ts';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { serverCredentials, type TlsIdentity } from '../../proto/rpc/credentials.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError, errnoName } from '../../proto/types/errno.ts';
import { FAREWELL_MS, GUEST_FRESH_MS, ORPHAN_HOLD_MS, PROMISE_LEASE_MS, STATE_GATHER_MS } from '../../proto/types/limits.ts';
import { PROGRAM_VERSION } from '../../proto/types/version.ts';
import { Placer } from '../placement/index.ts';
import { applyWith, checkFormat, FORMATS, INODE_SEQUENCES, isOfSmallSet, touches, type Event, type FormatRange } from '../fsm/index.ts';
import { EMPTY_CONF } from '../raft/index.ts';
import { confOf } from '../store/raft-log.ts';
import { NodeDisk } from '../store/node-disk.ts';
import { RocksKv } from '../store/rocks-kv.ts';
import { SegmentLog } from '../store/segment-log.ts';
import { AsideFolder, asidesIn } from '../store/aside.ts';
import { appliedBefore, type Journal } from '../store/journal.ts';
import { StateStore } from '../store/state-store.ts';
import { AdminServer } from './admin-service.ts';
import { CapabilityKey } from './capabilities.ts';
import { ReplayService } from './replay-service.ts';
import { DigestCheck } from './digest-check.ts';
import type { Committer } from './committer.ts';
import { Delegation } from './delegation.ts';
import { FsckService } from './fsck-service.ts';
import { forceNewCluster, loadForced, type ForcedFounding } from './forced-founding.ts';
import { FsmReader } from './fsm-reader.ts';
import { GrpcTransport } from './grpc-transport.ts';
import { InodeNumbers } from './inode-numbers.ts';
import { GroupKeeper } from './group-keeper.ts';
import type { JournalGroup } from './journal-group.ts';
import type { JournalPeer } from './journal-members.ts';
import type { JournalSeat } from './journal-seat.ts';
import { LeaderMover } from './leader-mover.ts';
import { LockWaiters } from './lock-waiters.ts';
import { Mutations } from './mutations.ts';
import { condemn, refuseCondemned } from './condemned.ts';
import type { PeerAddress } from './members.ts';
import type { NodeIdentity } from './node-identity.ts';
import { PeerQuestions } from './peer-questions.ts';
import { admit } from './admission.ts';
import { ClusterMembership } from './cluster-membership.ts';
import { offerServices, type Services } from './offered-services.ts';
import { standingOf, type JournalMemberStatus } from './journal-standing.ts';
import { leaveJournalGroup } from './left-journal-group.ts';
import { openJournal, type OpenedJournal } from './opened-journal.ts';
import { OrphanKeeper } from './orphan-keeper.ts';
import { askDigest, PeerServer } from './peer-service.ts';
import { Queries } from './queries.ts';
import { RaftCommitter } from './raft-committer.ts';
import { Replica } from './replica.ts';
import { mayHold, SiteAside } from './site-aside.ts';
import type { Unapplied } from './site-committer.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionService } from './session-service.ts';
import { StandIn } from './stand-in.ts';
import type { SessionRecord } from './state-reader.ts';
import { RaftSiteAuthority } from './site-authority.ts';
import { StateExports } from './state-exports.ts';
import { TargetService } from './target-service.ts';
import { Topology } from './topology.ts';
import { whenLoaded } from './when-loaded.ts';

export interface MdsOptions {
  readonly cluster: string;
  /** node: the number among the first members; undefined for one that joins later. */
  readonly self: Omit<PeerAddress, 'node'> & { readonly node: number | undefined };
  /** The first members, this one included. */
  readonly peers: readonly PeerAddress[];
  /** Members to ask who the members are. */
  readonly join: readonly string[];
  /** Make this member the whole cluster; shows what will be lost, true: the admin wants it. */
  readonly forceNewCluster?: ((text: string) => Promise<boolean>) | undefined;
  /** Addresses to dial instead of those that the cluster knows. */
  readonly addressMap: Readonly<Record<string, string>>;
  /** Bounds of the Raft log, see LogCompactor. */
  readonly compaction?: { readonly compactBytes?: number | undefined; readonly keepBytes?: number | undefined; readonly keepEntries?: number | undefined; readonly segmentBytes?: number | undefined };
  /** Bytes of state a second that other members are given, in all; 0: as fast as they go (default). */
  readonly snapshotRate?: number;
  readonly data: string;
  /** host:port to listen on. */
  readonly listen: string;
  readonly identity: TlsIdentity;
  /** How long a silent site counts as using unlinked files (design 7.16); 0: for ever. Default ORPHAN_HOLD_MS. */
  readonly orphanHoldMs?: number;
  /** See SiteJournalOptions.delay. */
  readonly journalDelayMs?: number;
  /** Two mds of this site and a witness that keep its journal together; undefined: one keeps it alone. */
  readonly journalGroup?: readonly JournalPeer[] | undefined;
  /** Election priority (0 stands first), and whether leadership moves to the site that proposes most (default: it does). */
  readonly raft?: { readonly electionRank: number; readonly followLoad: boolean };
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** What this program knows; another range only to see programs of two times in one cluster. */
  readonly formats?: FormatRange;
  /** Stable storage failed or an invariant broke: the process must end. */
  readonly onFatal: (error: unknown) => void;
  /** An admin removed this mds from the cluster; its clients have been told. To be closed. */
  readonly onRemoved: (error: FsError) => void;
}

const MESSAGE_BYTES = 16 * 1024 * 1024;

export class Mds {
  readonly #o: MdsOptions;
  readonly #closing = new AbortController();
  readonly #server = new Server({
    'grpc.max_receive_message_length': MESSAGE_BYTES, 'grpc.max_send_message_length': MESSAGE_BYTES,
    'grpc.keepalive_time_ms': 10_000, 'grpc.keepalive_timeout_ms': 5_000,
  });
  readonly #store: StateStore;
  readonly #reader: FsmReader;
  readonly #topology: Topology;
  readonly #transport: GrpcTransport;
  readonly #registry: SessionRegistry;
  readonly #committer: RaftCommitter;
  readonly #journal: Journal;
  readonly #seat: JournalSeat | undefined;
  readonly #group: JournalGroup | undefined;
  readonly #aside: AsideFolder;
  readonly #siteAside: SiteAside;
  readonly #delegation: Delegation;
  readonly #waiters = new LockWaiters();
  readonly #self: PeerAddress;
  readonly #membership: ClusterMembership;
  readonly #forced: ForcedFounding | undefined;
  #replica: Replica | undefined;
  #digests: DigestCheck | undefined;
  #exports: StateExports | undefined;
  #mover: LeaderMover | undefined;
  #services: Services | undefined;
  #authority: RaftSiteAuthority | undefined;
  #site = 0;
  /** That the cluster uses; 0: not known yet. */
  #format = 0;

  private constructor(options: MdsOptions, identity: NodeIdentity, store: StateStore, journal: OpenedJournal, questions: PeerQuestions, forced: ForcedFounding | undefined) {
    const { clock, random, logger, cluster, addressMap } = options;
    this.#o = options;
    this.#store = store;
    this.#self = { ...options.self, node: identity.node };
    this.#reader = new FsmReader(store);
    this.#topology = new Topology(this.#reader, logger);
    this.#forced = forced;
    this.#membership = new ClusterMembership({
      reform: forced?.reform,
      cluster, self: this.#self, identity, data: options.data, first: options.peers, join: options.join, questions, reader: this.#reader, clock, logger,
      commit: (op, signal) => this.#commit(op, signal), onChange: () => { this.#transport.update(); }, onOver: (error, removed) => { this.#over(error, removed); },
    });
    this.#transport = new GrpcTransport({
      cluster, disk: identity.disk, members: this.#membership.members, addressMap, identity: options.identity, clock, logger,
      onRefused: (refusal) => { this.#membership.refused(refusal); },
      roundTripMs: (node) => this.#replica?.roundTripMs(node), leastRoundTripMs: (node) => this.#replica?.leastRoundTripMs(node),
      formats: this.#formats, clusterFormat: () => this.#format,
      // Too new for a member that has not come as far as this one: it will.
      onFormatRefused: (kind, text) => {
        if (kind === 'too-old' || this.#format === 0) options.onFatal(new FsError('EPROTO', 'mds', text));
      },
    });
    this.#registry = new SessionRegistry({
      node: () => this.#self.node, mayJudge: () => this.#delegation.keepsJournal || this.replica.leaderAgeMs() <= GUEST_FRESH_MS,
      clock, logger, knownSessions: () => this.#ownSessions(), formerSessions: () => this.#formerSessions(), expire: this.#expirer(),
    });
    const propose = (data: Uint8Array): void => { this.replica.propose(data); };
    this.#committer = new RaftCommitter({ propose, visibility: this.#registry, clock, random });
    this.#journal = journal.journal;
    this.#seat = journal.seat;
    this.#group = journal.group;
    this.#aside = new AsideFolder(asidesIn(path(options.data, 'aside')), logger);
    this.#siteAside = new SiteAside({
      cluster, names: (ino) => this.#aside.names(ino), isRead: () => this.#services !== undefined, isBroken: () => this.#delegation.isBroken(), hasOpened: () => this.#delegation.hasOpened, appliedIndex: () => this.replica.appliedIndex, waitApplied: (index, signal) => this.replica.waitApplied(index, signal),
      others: async () => mayHold(await this.#reader.nodes(), this.#self), channel: (node) => this.#transport.channel(node), logger,
    });
    this.#delegation = new Delegation({
      cluster: options.cluster, node: this.#self.node, journal: journal.journal, group: journal.group, former: journal.former, aside: this.#aside, store, registry: this.#registry, raft: this.#committer, propose, clock, random, logger,
      channel: (node) => this.#transport.channel(node), siteName: (site) => this.#topology.site(site), onFatal: options.onFatal,
      onEvents: (events) => { this.#onEvents(events); }, isLeader: () => this.#replica?.leader === this.#self.node, leaderAgeMs: () => this.#replica?.leaderAgeMs() ?? 0, serves: () => this.#services !== undefined,
      waitApplied: (index, signal) => this.replica.waitApplied(index, signal), onTookOver: () => { this.#registry.tookOver(); this.#authority?.tookOver(); },
      onLeaving: () => { this.#services?.sessions.close('this mds leaves the cluster'); },
    });
  }

  /**
   * Opens the data folder, listens, and joins the cluster: resolves when clients can be served. FsError says what is wrong
   * with the folder, the port or a certificate; the signal's reason when it was told to stop before.
   */
  static async start(options: MdsOptions, signal: AbortSignal): Promise<Mds> {
    const { cluster, self, peers, join, data, clock, random, logger } = options;
    const questions = new PeerQuestions(options);
    const { identity, founds } = await admit({ cluster, ...self, witness: false, peers, join, data, questions, formats: options.formats ?? FORMATS, clock, random, logger }, signal);
    await using opened = new AsyncDisposableStack();
    const segmentBytes = options.compaction?.segmentBytes;
    const log = opened.use(await SegmentLog.open({ disk: await NodeDisk.at(path(data, 'log')), logger, ...(segmentBytes === undefined ? {} : { segmentBytes }) }));
    const kv = opened.use(await RocksKv.open(path(data, 'state')));
    const journal = await openJournal(options, identity, opened);
    const store = await StateStore.open({ kv, apply: applyWith(options.formats ?? FORMATS), touches, sequences: INODE_SEQUENCES, isStanding: isOfSmallSet, logger, gather: { clock, ms: STATE_GATHER_MS } });
    await refuseCondemned(store, data);
    if (options.forceNewCluster !== undefined) {
      const addresses = [...join, ...peers.map((peer) => peer.address)].filter((address) => address !== self.address);
      await forceNewCluster({ node: identity.node, log, store, reader: new FsmReader(store), questions, addresses, random, logger, confirm: options.forceNewCluster,
        onConfirmed: async () => { if (journal.leaves === true) await leaveJournalGroup({ data, site: self.site, log, store, aside: new AsideFolder(asidesIn(path(data, 'aside')), logger), logger }); },
      });
    }
    const mds = new Mds(options, identity, store, journal, questions, await loadForced(store));
    opened.defer(() => mds.#stop());
    await mds.#membership.members.load();
    await mds.#learnFormat();
    await mds.#run(log, founds);
    if (log.lastIndex() > 0) mds.#membership.begun();
    await mds.#join(identity.disk, AbortSignal.any([signal, mds.#closing.signal]));
    mds.#membership.begun();
    mds.#resources = opened.move();
    return mds;
  }

  #resources: AsyncDisposableStack | undefined;

  get replica(): Replica {
    if (this.#replica === undefined) throw new Error('the replica has not been started');
    return this.#replica;
  }

  get sessions(): number {
    return [...this.#registry.sessions].length;
  }

  /** What of its site is not applied here; undefined: it keeps no journal. */
  get unapplied(): Unapplied | undefined {
    return this.#delegation.unapplied;
  }

  get digest(): string {
    return this.#store.digest;
  }

  /** Drains: clients are told to turn elsewhere, then everything is closed. */
  async close(): Promise<void> {
    // The goodbye says how far the journal is: whoever keeps what he was answered need not wait for the next life to hear it.
    await new Promise<void>((resolve) => {
      const bound = this.#o.clock.after(FAREWELL_MS, resolve);
      void this.#delegation.hardened().then(() => { bound.cancel(); resolve(); });
    });
    this.#services?.sessions.close('this mds is stopping');
    await this.#resources?.disposeAsync();
  }

  async #stop(): Promise<void> {
    this.#closing.abort(new FsError('EIO', 'mds', 'shutting down'));
    this.#services?.targets.close();
    this.#services?.standIn.close();
    this.#services?.orphans.close();
    this.#digests?.close();
    this.#delegation.close();
    this.#mover?.close();
    this.#membership.close();
    this.#committer.close();
    this.#registry.close();
    this.#server.forceShutdown();
    await this.#group?.close();
    await this.#transport.close();
    await this.#replica?.close();
    await this.#exports?.[Symbol.asyncDispose]();
    // Only saves the next start the work: the log has it all.
    await this.#store.settled().catch((error: unknown) => { this.#o.logger.warn({ reason: String(error) }, 'the state was not written to its end'); });
  }

  /** Listens, so that a taken port is told before anything else, and starts Raft. */
  async #run(log: SegmentLog, founds: boolean): Promise<void> {
    const { peers, clock, random, logger, onFatal } = this.#o;
    const self = this.#self;
    const bootConf = founds ? confOf(peers.map((peer) => peer.node), peers.filter((peer) => peer.witness === true).map((peer) => peer.node)) : EMPTY_CONF;
    const replica = this.#replica = await Replica.open({
      id: self.node, log, store: this.#store, transport: this.#transport, electionRank: this.#o.raft?.electionRank, committed: appliedBefore(this.#journal), bootConf, clock, random, logger, onFatal, ...this.#o.compaction, confVoidTo: this.#forced?.to ?? 0,
      onVisible: (entries) => {
        this.#delegation.onVisible(entries);
        this.#mover?.count(entries.map(({ command }) => command.site));
        for (const { events } of entries) if (events.length > 0) this.#onEvents(events);
      },
      onLeader: (leader) => {
        logger.info({ leader }, leader === 0 ? 'there is no leader' : 'there is a leader');
        this.#delegation.onLeader(leader);
        this.#mover?.led(leader);
        if (leader === self.node) this.#found().catch((error: unknown) => { if (!this.#closing.signal.aborted) onFatal(error); });
      },
      onReplaced: () => {
        this.#delegation.onReplaced();
        this.#registry.dropAll();
        this.#onEvents([{ kind: 'topology' }]);
        this.#waiters.onReplaced();
        this.#services?.targets.onReplaced();
      },
    });
    this.#exports = new StateExports({ store: this.#store, conf: () => replica.status().conf, clock, random, logger, bytesPerSecond: this.#o.snapshotRate });
    this.#digests = this.#compareStates(replica);
    if (this.#o.raft?.followLoad !== false) this.#mover = this.#followLoad(replica);
    offerServices(this.#server, {
      peers: new PeerServer({ journal: () => this.#journalStanding(), cluster: this.#o.cluster, exports: this.#exports, replica, digests: this.#digests, logger }), desk: this.#membership.desk(replica),
      transport: this.#transport, seat: this.#seat, delegation: this.#delegation, siteAside: this.#siteAside, services: () => this.#services,
    });
    await bindServer(this.#server, this.#o.listen, serverCredentials(this.#o.identity), 'mds');
    this.#membership.start(replica);
    replica.start();
    this.#group?.start();
    this.#digests.start();
    this.#mover?.start();
    logger.info({ listen: this.#o.listen, node: self.node }, 'listening');
  }

  /** Empty: its site has no journal group. */
  #journalStanding(): JournalMemberStatus[] {
    const group = this.#group;
    return group === undefined ? [] : standingOf(this.#o.journalGroup ?? [], group.status(), (node) => group.heardAgeMs(node));
  }

  #followLoad(replica: Replica): LeaderMover {
    const { raft, clock, logger } = this.#o;
    return new LeaderMover({
      self: this.#self.node, rank: raft?.electionRank ?? 0, clock, logger, status: () => replica.status(), transfer: (node) => { replica.transferLeader(node); },
      siteOf: (node) => {
        const site = this.#topology.siteByName(this.#membership.members.siteOf(node));
        return site === 0 ? undefined : site;
      },
    });
  }

  #compareStates(replica: Replica): DigestCheck {
    const { clock, logger, onFatal } = this.#o;
    const self = this.#self;
    return new DigestCheck({
      self: self.node, digests: this.#store.digests, clock, logger,
      members: () => { const { voters, learners, witnesses } = replica.status().conf; return [...new Set([...voters, ...learners])].filter((node) => !witnesses.includes(node)); },
      nameOf: (node) => this.#membership.members.nameOf(node),
      ask: (node, own) => askDigest(this.#transport.channel(node), this.#o.cluster, self.node, own),
      onDiverged: (error, condemned) => {
        // Nobody is answered from this state any more, however long the disk takes for the mark.
        this.#services?.sessions.close('this mds is stopping');
        this.#server.forceShutdown();
        (condemned ? condemn(this.#store, error) : Promise.resolve()).catch((reason: unknown) => {
          logger.error({ reason: String(reason) }, 'the state could not be marked as diverged');
        }).finally(() => { onFatal(error); });
      },
    });
  }

  /** The first command of a cluster, by its first leader; or of its next incarnation, by its survivor. */
  async #found(): Promise<void> {
    const { cluster, random } = this.#o;
    const known = await whenLoaded(() => this.#reader.cluster(), this.#o.clock, this.#closing.signal);
    if (known === undefined) {
      await this.#commit({ bootstrap: { cluster, hashKey: random.bytes(16), capabilityKey: random.bytes(32), format: this.#formats.oldest } }, this.#closing.signal);
    } else if (this.#forced !== undefined && known.reform !== this.#forced.reform) {
      await this.#commit({ reformCluster: { survivor: this.#self.node, incarnation: known.incarnation + 1, reform: this.#forced.reform } }, this.#closing.signal);
    }
  }

  /** Makes this site, node and disk known; what the state knows already needs no quorum. */
  async #join(disk: string, signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#o;
    const self = this.#self;
    let cluster = await this.#loadedCluster();
    for (; cluster === undefined; cluster = await this.#loadedCluster()) await sleep(clock, JOIN_POLL_MS, signal);
    // What this mds acknowledged in its last life is seen by whoever asks it in this one, whatever their tokens say.
    if (!await this.replica.catchUp(CATCH_UP_MS, signal)) logger.warn({ applied: this.replica.appliedIndex }, 'no quorum: serving what the own log knows');
    if (cluster.id !== this.#o.cluster) throw new FsError('EINVAL', 'mds', `the members hold cluster ${cluster.id}, not ${this.#o.cluster}`);
    // A raft snapshot may be loaded at any time from here on.
    const loaded = <T>(ask: () => Promise<T>): Promise<T> => whenLoaded(ask, clock, signal);
    await loaded(() => this.#topology.reload());
    this.#site = this.#topology.siteByName(self.site);
    if (this.#site === 0) {
      this.#site = (await this.#commit({ registerSite: { name: self.site } }, signal)).ino ?? 0;
      await loaded(() => this.#topology.reload());
    }
    const known = (await loaded(() => this.#reader.nodes())).find((node) => node.node === self.node);
    const { oldest, newest } = this.#formats;
    const announced = known?.program === PROGRAM_VERSION && known.formats.oldest === oldest && known.formats.newest === newest;
    if (!announced || known.disk !== disk || known.address !== self.address) {
      await this.#commit({
        registerNode: { node: self.node, name: self.name, site: self.site, address: self.address, disk, oldestFormat: oldest, newestFormat: newest, program: PROGRAM_VERSION },
      }, signal);
    }
    await this.#delegation.start(this.#site, signal);
    await this.#aside.learn();
    this.#services = this.#makeServices(cluster.capabilityKey);
    this.#registry.start();
    const { orphans } = this.#services;
    await loaded(() => orphans.start());
    this.#services.targets.start();
    this.#services.standIn.start();
    logger.info({ site: self.site, number: this.#site }, 'joined the cluster');
  }

  /** undefined: not yet, or a raft snapshot is being loaded. */
  async #loadedCluster(): ReturnType<FsmReader['cluster']> {
    try {
      return await this.#reader.cluster();
    } catch (error) {
      if (error instanceof FsError && error.errno === 'EAGAIN') return undefined;
      throw error;
    }
  }

  #makeServices(capabilityKey: Uint8Array): Services {
    const { cluster, clock, random, logger } = this.#o;
    const self = this.#self;
    const [registry, reader, topology, committer, replica, site] = [this.#registry, this.#reader, this.#topology, this.#delegation.committer, this.replica, this.#site];
    const now = (): geofs.v1.Time.$Properties => encodeTime(clock.wallTime());
    const token = (until?: number): geofs.v1.Token.$Properties => ({ index: replica.appliedIndex, streams: this.#delegation.token(until) });
    const durableToken = (): geofs.v1.Token.$Properties => ({ index: replica.appliedIndex, streams: this.#delegation.durableToken });
    const authority = this.#authority = new RaftSiteAuthority({ site, siteName: self.site, node: self.node, isLost: (session) => registry.get(session)?.lost === true, isEnding: (session, returns) => this.#delegation.isEnding(session, returns), knowsEnds: (session) => registry.get(session) !== undefined || this.#delegation.knowsEnds, decided: (key, signal) => this.#delegation.decided(key, signal), keptSinceMs: () => this.#delegation.keptSinceMs, committer, reader, topology, now, clock, random, leaderAgeMs: () => replica.leaderAgeMs() });
    const signingKey = new CapabilityKey(capabilityKey);
    const queries = new Queries({
      reader, registry, topology, clock, site, token, capabilityKey: () => signingKey,
      readIndex: (signal) => replica.readIndex(signal), othersSeen: (ino, signal) => this.#delegation.seen(ino, signal), agreed: (signal) => this.#delegation.agreed(signal),
      reached: async ({ index, streams }, signal) => { await replica.waitApplied(index ?? 0, signal); await this.#delegation.waitFor(streams ?? [], signal); },
      raiseFence: async (ino, above, signal) => { await this.#commit({ raiseFence: { ino, above } }, signal, committer); },
    });
    const numbers = new InodeNumbers(async (count) => (await this.#commit({ allocateInodes: { site, count } }, this.#closing.signal, committer)).ino ?? 0);
    const mutations = new Mutations({ site, committer, authority, registry, reader, topology, queries, numbers, placer: new Placer(), waiters: this.#waiters, clock, random });
    const orphans = new OrphanKeeper({
      clock, logger, registry, site, reader, // In a journal group the one that leads it alone has in sight what the site has opened by itself.
      setAside: (inos) => (this.#group !== undefined && !this.#delegation.keepsJournal ? Promise.resolve(undefined) : this.#siteAside.named(inos)), holdMs: this.#o.orphanHoldMs ?? ORPHAN_HOLD_MS,
      vote: (orphanVote, signal) => this.#commit({ orphanVote }, signal, committer),
    });
    const standIn = new StandIn({
      keeper: () => this.#membership.members.keeperOfSite(), answers: (node) => this.#delegation.answers(node), clock, logger,
      serves: () => this.#services?.sessions.standsIn === true, onServed: (by) => { this.#services?.sessions.handBack(by); },
    });
    const place = this.#group === undefined ? undefined : new GroupKeeper({ group: this.#group, self: self.node, keepsJournal: () => this.#delegation.keepsJournal, answers: (node) => this.#delegation.answers(node), member: (node) => this.#membership.members.all().find((member) => member.node === node), clock });
    const mdsList = (): geofs.v1.MdsList.$Properties => this.#membership.members.list();
    const targets = new TargetService({ mdsList, cluster, site, mdsName: self.name, clock, logger, authority, committer, reader, topology, now, capabilityKey: () => capabilityKey, leaderAgeMs: () => replica.leaderAgeMs() });
    return {
      orphans, targets, standIn,
      replay: new ReplayService({ cluster, site, aside: this.#aside, committer, reader }),
      fsck: new FsckService({ cluster, siteName: self.site, mdsName: self.name, store: this.#store, targets, readIndex: (signal) => replica.readIndex(signal) }),
      sessions: new SessionService({
        mdsList, servedBy: () => place?.servedBy() ?? standIn.servedBy(), stillKeeps: () => this.#delegation.stillKeeps(),
        cluster, site, siteName: self.site, mdsName: self.name, clock, logger, registry, authority, committer, reader, queries, mutations, orphans, topology, token, durableToken, keepsJournal: () => this.#delegation.keepsJournal, incarnation: () => this.#delegation.incarnation,
        waitApplied: (index, signal) => replica.waitApplied(index, signal), waitStreams: (streams, signal) => this.#delegation.waitFor(streams, signal), mayBeLost: (streams) => this.#delegation.mayBeLost(streams), leaderAgeMs: () => replica.leaderAgeMs(), isCutOff: () => this.#delegation.isCutOff,
      }),
      admin: new AdminServer({
        othersSeen: (signal) => this.#delegation.seen(undefined, signal),
        cluster, site, siteName: self.site, members: this.#membership.members, commit: (op, signal) => this.#commit(op, signal), channel: (node) => this.#transport.channel(node),
        journal: () => this.#journalStanding(), replica, committer, registry, reader, topology, clock, now, standing: (node) => this.#digests?.standing(node) ?? { agreed: 0, differs: '' },
      }),
    };
  }

  #onEvents(events: readonly Event[]): void {
    this.#registry.onEvents(events);
    this.#topology.onEvents(events);
    this.#waiters.onEvents(events);
    this.#services?.orphans.onEvents(events);
    this.#services?.targets.onEvents(events);
    if (events.some((event) => event.kind === 'topology')) this.#membership.reload();
    if (events.some((event) => event.kind === 'topology')) this.#learnFormat().catch(this.#o.onFatal);
  }

  /** No member any more: clients are sent elsewhere at once, and whoever waits here for an answer gets it before the end. */
  #over(error: FsError, removed: boolean): void {
    const { onFatal, onRemoved, clock, logger } = this.#o;
    if (!removed || this.#services === undefined) { onFatal(error); return; }
    logger.warn({ reason: error.message }, 'this mds was removed');
    this.#services.sessions.close('this mds was removed from the cluster');
    clock.after(FAREWELL_MS, () => { onRemoved(error); });
  }

  get #formats(): FormatRange {
    return this.#o.formats ?? FORMATS;
  }

  /** FsError EPROTO: the cluster's format is none of this program's. */
  async #learnFormat(): Promise<void> {
    const cluster = await this.#loadedCluster();
    if (cluster === undefined || cluster.format === this.#format) return;
    checkFormat(cluster.format, this.#formats);
    if (this.#format !== 0) this.#o.logger.info({ format: cluster.format }, 'the cluster uses a new format');
    this.#format = cluster.format;
  }

  /** Whose leases this mds judges: it serves them, or the mds that did is no member any more. */
  async #ownSessions(): Promise<readonly SessionRecord[]> {
    const members = new Set(this.#membership.members.all().filter(({ removed }) => !removed).map(({ node }) => node));
    // The leader of a journal group hears whether the other mds of the site is there.
    const isGone = (node: number): boolean => !members.has(node) || (this.#group !== undefined && this.#delegation.keepsJournal && this.#group.misses(node));
    return (await this.#reader.sessionsOfSite(this.#site)).filter(({ node }) => node === this.#self.node || isGone(node));
  }

  /** All of this site, where another mds of it may have served them until just now. */
  #formerSessions(): Promise<readonly SessionRecord[]> {
    return this.#group === undefined ? Promise.resolve([]) : this.#reader.sessionsOfSite(this.#site);
  }

  #expirer(): (session: number) => void {
    const expiring = new Set<number>();
    return (session) => {
      if (expiring.has(session) || this.#authority === undefined) return;
      expiring.add(session);
      this.#authority.closeSession(session, true, this.#closing.signal)
        .catch((error: unknown) => { this.#o.logger.warn({ session, reason: String(error) }, 'a session could not be ended'); })
        .finally(() => expiring.delete(session));
    };
  }

  async #commit(op: geofs.v1.Command.$Properties, signal: AbortSignal, committer: Committer = this.#committer): Promise<geofs.v1.CommandReply.$Properties> {
    const { reply } = await committer.commit({ ...op, format: 1, group: 0, site: this.#site, time: encodeTime(this.#o.clock.wallTime()) }, signal);
    if ((reply.errno ?? 0) !== 0) throw new FsError(errnoName(reply.errno ?? 0), 'mds', reply.detail ?? '');
    return reply;
  }
}

const JOIN_POLL_MS = 20;
/** A started mds asks the others for so long how far they are; its clients believe nothing of before, but reads must go on without a quorum. */
const CATCH_UP_MS = PROMISE_LEASE_MS;
