/** One life of a metadata server's process: the production drivers and services, put together as the real one does it. */
import { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { SILENT, type Logger } from '../../proto/runtime/logger.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { errnoName, FsError } from '../../proto/types/errno.ts';
import { Placer } from '../../mds/placement/index.ts';
import { STATE_GATHER_MS } from '../../proto/types/limits.ts';
import { INODE_SEQUENCES, touches, type Apply, type Event } from '../../mds/fsm/index.ts';
import type { AppliedEntry } from '../../mds/server/applier.ts';
import type { Visibility } from '../../mds/server/committer.ts';
import { FsmReader } from '../../mds/server/fsm-reader.ts';
import { InodeNumbers } from '../../mds/server/inode-numbers.ts';
import { LockWaiters } from '../../mds/server/lock-waiters.ts';
import { Mutations } from '../../mds/server/mutations.ts';
import { OrphanKeeper } from '../../mds/server/orphan-keeper.ts';
import { Queries } from '../../mds/server/queries.ts';
import { RaftCommitter } from '../../mds/server/raft-committer.ts';
import { Replica } from '../../mds/server/replica.ts';
import { SessionRegistry } from '../../mds/server/session-registry.ts';
import { SessionService } from '../../mds/server/session-service.ts';
import { RaftSiteAuthority } from '../../mds/server/site-authority.ts';
import { StateExports } from '../../mds/server/state-exports.ts';
import { Topology } from '../../mds/server/topology.ts';
import { confOf } from '../../mds/store/raft-log.ts';
import type { Disk } from '../../mds/store/disk.ts';
import type { Kv } from '../../mds/store/kv.ts';
import { SegmentLog } from '../../mds/store/segment-log.ts';
import { StateStore } from '../../mds/store/state-store.ts';
import { SimTransport, type Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import type { Sabotage } from './sabotage.ts';
import type { Actor } from './world.ts';

export const CLUSTER = 'simulated';
/** Small, so that a short run rolls, compacts and has to send raft snapshots. */
export const SEGMENT_BYTES = 4 * 1024;

export interface ServerOptions {
  readonly node: number;
  readonly members: readonly number[];
  readonly actor: Actor;
  readonly disk: Disk;
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
  readonly onReplaced: () => void;
  /** It leads from now on. */
  readonly onElected: () => void;
  readonly onFatal: (error: unknown) => void;
}

export class SimServer {
  readonly options: ServerOptions;
  readonly log: SegmentLog;
  readonly store: StateStore;
  readonly registry: SessionRegistry;
  readonly reader: FsmReader;
  readonly committer: RaftCommitter;
  readonly #topology: Topology;
  readonly #waiters = new LockWaiters();
  readonly #visibility: Visibility;
  readonly #never = new AbortController().signal;
  replica: Replica | undefined;
  sessions: SessionService | undefined;
  #orphans: OrphanKeeper | undefined;
  #authority: RaftSiteAuthority | undefined;
  #site = 0;

  private constructor(options: ServerOptions, log: SegmentLog, store: StateStore) {
    const { clock, random, sabotage } = options;
    this.options = options;
    this.log = log;
    this.store = store;
    this.reader = new FsmReader(store);
    this.#topology = new Topology(this.reader, SILENT);
    this.registry = new SessionRegistry({
      clock, logger: options.logger ?? SILENT, bounds: options.sessionBounds, knownSessions: () => this.reader.sessionsOfSite(this.#site), expire: this.#expirer(),
    });
    this.#visibility = sabotage.visibility?.(this.registry) ?? this.registry;
    this.committer = new RaftCommitter({ propose: (data) => { this.#replicaOf().propose(data); }, visibility: this.#visibility, clock, random });
  }

  /** Recovers from disk and store, and runs Raft. Clients are served once `sessions` is there. */
  static async start(options: ServerOptions): Promise<SimServer> {
    const log = await SegmentLog.open({ disk: options.sabotage.disk?.(options.disk) ?? options.disk, logger: SILENT, segmentBytes: SEGMENT_BYTES, recentBytes: 8 * 1024 });
    const apply = options.sabotage.apply?.(options.apply) ?? options.apply;
    const store = await StateStore.open({ kv: options.sabotage.kv?.(options.kv) ?? options.kv, apply, touches, sequences: INODE_SEQUENCES, logger: SILENT, cacheEntries: options.cacheEntries, gather: { clock: options.clock, ms: STATE_GATHER_MS } });
    const server = new SimServer(options, log, store);
    await server.#run();
    server.#join().catch((error: unknown) => { if (options.actor.alive) options.onFatal(error); });
    return server;
  }

  get site(): number { return this.#site; }

  #replicaOf(): Replica {
    if (this.replica === undefined) throw new Error('the replica has not been started');
    return this.replica;
  }

  async #run(): Promise<void> {
    const { node, members, actor, network, clock, random, sabotage, appendBytes, onFatal } = this.options;
    const exports = new StateExports({ store: this.store, conf: () => this.#replicaOf().status().conf, clock, random, chunkBytes: SEGMENT_BYTES });
    const transport = new SimTransport(network, node, actor, clock, (handler) => ({ actor, handler, exports, replica: () => this.replica }));
    this.replica = await Replica.open({
      id: node, log: sabotage.log?.(this.log) ?? this.log, store: this.store, transport, bootConf: confOf(members), random, logger: this.options.logger ?? SILENT, onFatal,
      clock: sabotage.raftClock?.(clock) ?? clock, appendBytes, ...sabotage.raft,
      compactBytes: 2 * SEGMENT_BYTES, keepBytes: 2 * SEGMENT_BYTES,
      onVisible: (entries) => {
        this.options.onVisible(this, entries);
        this.committer.onVisible(entries);
        for (const { events } of entries) if (events.length > 0) this.#onEvents(events);
      },
      onLeader: (leader) => {
        this.committer.onLeader(leader);
        if (leader !== node) return;
        this.options.onElected();
        this.#found().catch(onFatal);
      },
      onReplaced: () => { this.options.onReplaced(); this.registry.dropAll(); this.#onEvents([{ kind: 'topology' }]); },
    });
    this.replica.start();
  }

  #onEvents(events: readonly Event[]): void {
    this.registry.onEvents(events);
    this.#topology.onEvents(events);
    this.#waiters.onEvents(events);
    this.#orphans?.onEvents(events);
  }

  async #found(): Promise<void> {
    if (await this.reader.cluster() !== undefined) return;
    const { random } = this.options;
    await this.#commit({ bootstrap: { cluster: CLUSTER, hashKey: random.bytes(16), capabilityKey: random.bytes(32) } });
  }

  async #join(): Promise<void> {
    const { clock, node } = this.options;
    const siteName = `site${String(node)}`;
    let cluster = await this.#whenLoaded(() => this.reader.cluster());
    while (cluster === undefined) {
      await sleep(clock, 20);
      cluster = await this.#whenLoaded(() => this.reader.cluster());
    }
    await this.#whenLoaded(() => this.#topology.reload());
    this.#site = this.#topology.siteByName(siteName);
    if (this.#site === 0) this.#site = (await this.#commit({ registerSite: { name: siteName } })).ino ?? 0;
    // What a data server of this site would have said. A repeat has no effect.
    const target = { name: `disk${String(node)}`, site: siteName, uuid: `uuid${String(node)}`, totalBytes: 2 ** 40, freeBytes: 2 ** 39, totalObjects: 2 ** 30, freeObjects: 2 ** 30 };
    if (!this.#topology.current.targets.some(({ name }) => name === target.name)) await this.#commit({ registerTarget: target });
    await this.#whenLoaded(() => this.#topology.reload());
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
    const { clock, random, sabotage, node } = this.options;
    const { registry, reader, committer } = this;
    const [site, topology, replica] = [this.#site, this.#topology, this.#replicaOf()];
    const token = (): geofs.v1.Token.$Properties => ({ index: replica.appliedIndex });
    const now = (): geofs.v1.Time.$Properties => encodeTime(clock.wallTime());
    const authority = this.#authority = new RaftSiteAuthority({ site, siteName, committer, reader, topology, now, clock, leaderAgeMs: () => replica.leaderAgeMs() });
    const queryOptions = {
      reader, registry, topology, clock, site, token, capabilityKey: () => capabilityKey,
      othersSeen: () => Promise.resolve(),
      readIndex: (signal: AbortSignal) => (sabotage.readIndexLocally === true ? Promise.resolve(replica.appliedIndex) : replica.readIndex(signal)),
    };
    const queries = sabotage.queries?.(queryOptions) ?? new Queries(queryOptions);
    const numbers = new InodeNumbers(async (count) => (await this.#commit({ allocateInodes: { site, count } })).ino ?? 0);
    const mutations = new Mutations({ site, committer, authority, registry, reader, topology, queries, numbers, placer: new Placer(), waiters: this.#waiters, clock, random });
    const orphans = this.#orphans = new OrphanKeeper({
      clock, logger: SILENT, registry, site, reader, holdMs: 0, vote: (orphanVote) => this.#commit({ orphanVote }),
    });
    await this.#whenLoaded(() => orphans.start());
    registry.start();
    this.sessions = new SessionService({
      mdsList: () => ({ version: 1, mds: [] }),
      cluster: CLUSTER, site, siteName, mdsName: `mds${String(node)}`, clock, logger: this.options.logger ?? SILENT, registry, authority, committer, queries, mutations, orphans, topology, token, durableToken: token,
      waitApplied: (index, signal) => (sabotage.ignoreTokens === true ? Promise.resolve() : replica.waitApplied(index, signal)), leaderAgeMs: () => replica.leaderAgeMs(),
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

  async #commit(op: geofs.v1.Command.$Properties): Promise<geofs.v1.CommandReply.$Properties> {
    const { reply } = await this.committer.commit({ ...op, format: 1, group: 0, site: this.#site, time: encodeTime(this.options.clock.wallTime()) }, this.#never);
    if ((reply.errno ?? 0) !== 0) throw new FsError(errnoName(reply.errno ?? 0), 'mds', reply.detail ?? '');
    return reply;
  }
}
