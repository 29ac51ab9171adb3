/**
 * A full member: drives the Raft core and the state machine. Stable storage before promises, apply only what is durable in the own log.
 * Asynchronous, but only over injected ports, so that the simulator runs this very code (design section 8, ring 2).
 */
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { PROPOSALS } from '../../proto/types/limits.ts';
import type { ConfChange, ConfState, Message, RaftStatus } from '../raft/index.ts';
import type { RaftLog } from '../store/raft-log.ts';
import type { StateStore } from '../store/state-store.ts';
import { Applier, foundState, type AppliedEntry, loadConf } from './applier.ts';
import { ConfHistory } from './conf-history.ts';
import { LogCompactor } from './log-compactor.ts';
import { RaftDriver, type RaftDriverOptions, type RaftStart } from './raft-driver.ts';
import { ReadIndexQueue } from './read-index-queue.ts';
import { StateFetcher } from './state-fetcher.ts';

export interface ReplicaOptions extends RaftDriverOptions {
  readonly store: StateStore;
  /** See ApplierOptions. */
  readonly confVoidTo?: number;
  /** The members of a cluster that has none in its log yet. */
  readonly bootConf: ConfState;
  readonly logger: Logger;
  /** Bytes of log from which on it is compacted, and up to which, and up to how many entries, it is kept for slow members. */
  readonly compactBytes?: number | undefined;
  readonly keepBytes?: number | undefined;
  readonly keepEntries?: number | undefined;
  /** An index that was applied here before: committed, whatever the log's own record says. */
  readonly committed?: number;
  /** Runs synchronously right after a batch became visible, before anything else is read. */
  readonly onVisible: (entries: readonly AppliedEntry[]) => void;
  /** The leader changed (0: none). */
  readonly onLeader: (leader: number) => void;
  /** The state was replaced as a whole (design 4.7). */
  readonly onReplaced: () => void;
  /** Stable storage failed or an invariant broke: the process must end. */
  readonly onFatal: (error: unknown) => void;
}

/**
 * All first members begin with the same raft snapshot at index 1, which holds nothing but the configuration, so that a
 * member that joins later cannot replay the log without it. An empty configuration waits to be contacted by a leader.
 */
async function found(log: RaftLog, store: StateStore, conf: ConfState): Promise<void> {
  if (conf.voters.length === 0) return;
  await foundState(store, conf);
  await log.reset({ index: 1, term: 1, conf }, { term: 1, vote: 0, commit: 1 });
}

/**
 * Where log and state say that the member stands. A crash after a raft snapshot was loaded and before the log began behind it resets the log, where it ends before
 * the state, or has another entry there: what was applied is committed, and nothing that follows another entry in its place ever can be.
 */
async function standing({ log, store, logger, bootConf, committed = 0 }: ReplicaOptions): Promise<RaftStart> {
  if (log.lastIndex() === 0 && store.appliedIndex === 0 && log.initialState().hardState.term === 0) await found(log, store, bootConf);
  const { hardState, snapshot } = log.initialState();
  const isBehind = store.appliedIndex < log.firstIndex() - 1;
  // Changes of the configuration in between are in neither: what the log begins with has them.
  const conf = isBehind ? snapshot.conf : (await loadConf(store)) ?? snapshot.conf;
  let state = hardState;
  const isConflicting = store.appliedIndex >= log.firstIndex() && store.appliedIndex <= log.lastIndex() && log.term(store.appliedIndex) !== store.appliedTerm;
  if (isConflicting || store.appliedIndex > log.lastIndex()) {
    // That was committed, by the log's own account: one of the two is another member's, or of another time.
    if (isConflicting && hardState.commit >= store.appliedIndex) throw new FsError('EIO', 'raft log', `entry ${String(store.appliedIndex)} is committed in the log with another term than the state has applied it with: log and state do not belong together; remove this member and join it anew`);
    if (isConflicting) logger.warn({ applied: store.appliedIndex, term: store.appliedTerm, last: log.lastIndex() }, 'the log begins anew behind the state: what it holds there was never committed');
    state = { ...hardState, commit: store.appliedIndex };
    await log.reset({ index: store.appliedIndex, term: store.appliedTerm, conf }, state);
  } else if (isBehind) {
    logger.warn({ applied: store.appliedIndex, first: log.firstIndex() }, 'the state is behind the log: it will be fetched from another member');
  }
  const known = Math.max(store.appliedIndex, Math.min(committed, log.lastIndex()));
  if (state.commit < known) state = { ...state, commit: known };
  return { hardState: state, conf, applied: Math.max(store.appliedIndex, log.firstIndex() - 1) };
}

/** A follower that was sent to the snapshot and did not ask for it in this time is probed again. */
const SNAPSHOT_PATIENCE_MS = 30_000;

export class Replica {
  readonly #options: ReplicaOptions;
  readonly #driver: RaftDriver;
  readonly #applier: Applier;
  readonly #reads: ReadIndexQueue;
  readonly #fetcher: StateFetcher;
  readonly #compactor: LogCompactor;

  private constructor(options: ReplicaOptions, start: RaftStart) {
    const { store, log, logger, clock, transport } = options;
    this.#options = options;
    const confs = new ConfHistory(start.applied, start.conf);
    // Up to here the core took the configuration from a raft snapshot: changes that are still in the applier's hands count no more.
    let restored = start.applied;
    const driver = this.#driver = new RaftDriver(options, start, {
      onCommitted: (entries) => { this.#applier.push(entries); },
      onLeader: (leader) => { options.onLeader(leader); },
      onReadPoint: (context, index) => { this.#reads.confirmed(context, index, this.appliedIndex); },
      takesOffer: (message) => this.#takesOffer(message),
      onOffered: (node) => { this.#awaitFetch(node); },
      onRestored: ({ index, conf }) => { restored = index; confs.reset(index, conf); },
      onTick: () => { this.#reads.tick(); },
      onFatal: (error) => { this.#reads.close(); options.onFatal(error); },
    });
    const onFatal = (error: unknown): void => { driver.fail(error); };
    this.#reads = new ReadIndexQueue(clock, (context) => { driver.node.readIndex(context); driver.wake(); });
    this.#compactor = new LogCompactor({
      log, status: () => driver.node.status(), compactBytes: options.compactBytes, keepBytes: options.keepBytes, keepEntries: options.keepEntries, onFatal,
      closed: () => driver.closed,
      // A state that was fetched may be ahead of the changes that the core has heard of.
      durable: async () => ({ index: Math.min(await store.durable(), driver.node.status().applied), confs }),
    });
    this.#applier = new Applier({
      store, logger, onFatal, confVoidTo: options.confVoidTo ?? 0,
      onApplied: (index) => { driver.node.setApplied(index); driver.wake(); },
      applyConfChange: (change, index) => {
        if (index <= restored) return driver.node.status().conf;
        const conf = driver.node.applyConfChange(change);
        confs.note(index, conf);
        driver.wake();
        return conf;
      },
      onVisible: (entries) => { options.onVisible(entries); this.#reads.applied(store.appliedIndex); void this.#compactor.look(); },
      onGap: (upTo) => { void this.#fetcher.repair(upTo); },
    });
    this.#fetcher = new StateFetcher({
      transport, applier: this.#applier, clock, logger, onFatal, appliedIndex: () => this.appliedIndex, closed: () => driver.closed,
      others: () => this.#others(), onReplaced: () => { options.onReplaced(); this.#reads.applied(this.appliedIndex); },
    });
  }

  /** Starts from what the log and the state hold. */
  static async open(options: ReplicaOptions): Promise<Replica> {
    return new Replica(options, await standing(options));
  }

  start(): void {
    this.#driver.start();
  }

  get appliedIndex(): number {
    return this.#options.store.appliedIndex;
  }

  get leader(): number {
    return this.#driver.leader;
  }

  status(): RaftStatus {
    return this.#driver.node.status();
  }

  /** How long ago the leader was heard; 0 at the leader itself; Infinity without one. */
  leaderAgeMs(): number {
    return this.#driver.leaderAgeMs();
  }

  /** Smoothed round trip to a member, measured while this one leads; undefined before. */
  roundTripMs(node: number): number | undefined {
    return this.#driver.roundTripMs(node);
  }

  /** See RoundTrips. */
  leastRoundTripMs(node: number): number | undefined {
    return this.#driver.leastRoundTripMs(node);
  }

  /** Hands a command to Raft. Throws ProposalDropped when it cannot be taken now; taken does not mean committed. */
  propose(data: Uint8Array): void {
    this.#driver.node.propose(data);
    this.#driver.wake();
  }

  proposeConfChange(change: ConfChange): void {
    this.#driver.node.proposeConfChange(change);
    this.#driver.wake();
  }

  transferLeader(to: number): void {
    this.#driver.node.transferLeader(to);
    this.#driver.wake();
  }

  /**
   * A linearizable read point: resolves when this replica has applied all that was committed when it was asked. A leader that holds its
   * lease says so itself, without a message and without waiting for a disk; others, and a leader without one, ask a quorum.
   */
  async readIndex(signal: AbortSignal): Promise<number> {
    const leased = this.leasedIndex();
    if (leased === undefined) return this.#reads.ask(signal, PROPOSALS);
    await this.waitApplied(leased, signal);
    return leased;
  }

  /**
   * Of a member that has just started: resolves when it has applied all that was committed when it asked. false: nobody could
   * say in that time (no quorum), so only what the own log knows to be committed is applied. Rejects with the signal's reason.
   */
  async catchUp(patienceMs: number, signal: AbortSignal): Promise<boolean> {
    const patience = new AbortController();
    const timer = this.#options.clock.after(patienceMs, () => { patience.abort(new FsError('ETIMEDOUT', 'catch up', 'no quorum')); });
    try {
      await this.readIndex(AbortSignal.any([signal, patience.signal]));
      return true;
    } catch (error) {
      if (signal.aborted || !patience.signal.aborted) throw error;
      await this.waitApplied(this.status().commit, signal);
      return false;
    } finally {
      timer.cancel();
    }
  }

  /** The index of a linearizable read under the lease that this member holds as the leader at this moment; undefined: it holds none. */
  leasedIndex(): number | undefined {
    return this.#driver.closed ? undefined : this.#driver.node.leasedIndex();
  }

  /** Resolves when index is applied here; rejects with the signal's reason. */
  waitApplied(index: number, signal: AbortSignal): Promise<void> {
    return this.#reads.waitApplied(index, this.appliedIndex, signal);
  }

  /** The serving side of a raft snapshot ended: the leader goes on with that member. */
  snapshotServed(node: number, ok: boolean): void {
    if (this.#driver.closed) return;
    this.#driver.node.reportSnapshot(node, ok);
    this.#driver.wake();
  }

  async close(): Promise<void> {
    this.#reads.close();
    await this.#driver.close();
    await this.#applier.close();
  }

  #takesOffer(message: Message): boolean {
    const { snapshot } = message;
    if (snapshot === undefined) return false;
    if (snapshot.index > this.appliedIndex) {
      void this.#fetcher.take(message, (meta) => { this.#driver.step({ ...message, snapshot: meta }); });
      return true;
    }
    if (this.appliedIndex <= this.status().lastIndex) return false;
    this.#takeOwnState(message).catch((error: unknown) => { this.#driver.fail(error); });
    return true;
  }

  /**
   * The state was fetched under an earlier leader, and the core was not told any more: it is ahead of the log and of what is offered. The core takes it as what it
   * is, a raft snapshot that has been loaded. In the configuration of the one that is offered a member that has joined since would not be one.
   */
  async #takeOwnState(message: Message): Promise<void> {
    const { store } = this.#options;
    const { appliedIndex: index, appliedTerm: term } = store;
    const conf = await loadConf(store);
    if (conf === undefined || this.#driver.closed || store.appliedIndex !== index) return;
    this.#driver.step({ ...message, snapshot: { index, term, conf } });
  }

  #awaitFetch(node: number): void {
    this.#options.clock.after(SNAPSHOT_PATIENCE_MS, () => {
      const progress = this.#driver.closed ? undefined : this.status().peers.find((peer) => peer.node === node);
      if (progress?.state === 'snapshot') this.snapshotServed(node, false);
    });
  }

  /** The other members that hold a state, the leader first. */
  #others(): number[] {
    const { voters, learners, witnesses } = this.status().conf;
    return [...new Set([this.leader, ...voters, ...learners])].filter((node) => node !== 0 && node !== this.#options.id && !witnesses.includes(node));
  }
}
