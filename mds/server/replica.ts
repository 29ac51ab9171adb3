/**
 * Drives the Raft core and the state machine: stable storage before promises, apply only what is durable in the own log.
 * Asynchronous, but only over injected ports, so that the simulator runs this very code (design section 8, ring 2).
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { LOG_KEEP_BYTES, LOG_SEGMENT_BYTES, PROPOSALS, RAFT_APPEND_BYTES, RAFT_INFLIGHT_BYTES, RAFT_UNCOMMITTED_BYTES } from '../../proto/types/limits.ts';
import { FsError, RpcError } from '../../proto/types/errno.ts';
import { RaftNode, type ConfChange, type ConfState, type HardState, type Message, type RaftStatus, type Ready } from '../raft/index.ts';
import type { RaftLog } from '../store/raft-log.ts';
import type { StateStore } from '../store/state-store.ts';
import { Applier, foundState, type AppliedEntry, loadConf } from './applier.ts';
import { ReadIndexQueue } from './read-index-queue.ts';
import type { Transport } from './transport.ts';

export interface ReplicaOptions {
  readonly id: number;
  readonly log: RaftLog;
  readonly store: StateStore;
  /** The members of a cluster that has none in its log yet. */
  readonly bootConf: ConfState;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly tickMs?: number;
  readonly electionTicks?: number;
  /** Bytes of log from which on it is compacted, and up to which it is kept for slow members. */
  readonly compactBytes?: number;
  readonly keepBytes?: number;
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

/** A follower that was sent to the snapshot and did not ask for it in this time is probed again. */
const SNAPSHOT_PATIENCE_MS = 30_000;
/** A member whose state was lost asks the others for it again after this long. */
const REPAIR_RETRY_MS = 1_000;
const HEARTBEAT_TICKS = 1;

export class Replica {
  readonly #options: ReplicaOptions;
  readonly #tickMs: number;
  readonly #node: RaftNode;
  readonly #applier: Applier;
  readonly #reads: ReadIndexQueue;
  #timer: Timer | undefined;
  #pumping = false;
  #closed = false;
  #leader = 0;
  #unsavedHardState: HardState | undefined;
  #fetching = false;
  #compacting = false;
  #idle: (() => void) | undefined;

  private constructor(options: ReplicaOptions, node: RaftNode) {
    this.#options = options;
    this.#tickMs = options.tickMs ?? 100;
    this.#node = node;
    this.#reads = new ReadIndexQueue(options.clock, (context) => { node.readIndex(context); this.#wake(); });
    this.#applier = new Applier({
      store: options.store, logger: options.logger,
      onApplied: (index) => { node.setApplied(index); this.#wake(); },
      applyConfChange: (change) => { const conf = node.applyConfChange(change); this.#wake(); return conf; },
      onVisible: (entries) => { options.onVisible(entries); this.#reads.applied(options.store.appliedIndex); void this.#compact(); },
      onGap: (upTo) => { void this.#repair(upTo); },
      onFatal: (error) => { this.#fail(error); },
    });
  }

  /** Starts from what the log and the state hold. A state ahead of the log (crash while a raft snapshot was loaded) resets the log. */
  static async open(options: ReplicaOptions): Promise<Replica> {
    const { log, store } = options;
    if (log.lastIndex() === 0 && store.appliedIndex === 0 && log.initialState().hardState.term === 0) await found(log, store, options.bootConf);
    const { hardState, snapshot } = log.initialState();
    const conf = (await loadConf(store)) ?? snapshot.conf;
    let state = hardState;
    if (store.appliedIndex > log.lastIndex()) {
      state = { ...hardState, commit: store.appliedIndex };
      await log.reset({ index: store.appliedIndex, term: store.appliedTerm, conf }, state);
    } else if (store.appliedIndex < log.firstIndex() - 1) {
      options.logger.warn({ applied: store.appliedIndex, first: log.firstIndex() }, 'the state is behind the log: it will be fetched from another member');
    }
    if (state.commit < store.appliedIndex) state = { ...state, commit: store.appliedIndex };
    const node = new RaftNode({
      id: options.id, log, hardState: state, conf, applied: Math.max(store.appliedIndex, log.firstIndex() - 1),
      electionTicks: options.electionTicks ?? 10, heartbeatTicks: HEARTBEAT_TICKS,
      maxAppendBytes: RAFT_APPEND_BYTES, maxInflightBytes: RAFT_INFLIGHT_BYTES, maxInflightMessages: 256,
      maxUncommittedBytes: RAFT_UNCOMMITTED_BYTES, preVote: true, checkQuorum: true, random: options.random,
    });
    return new Replica(options, node);
  }

  start(): void {
    this.#options.transport.start({
      onMessage: (message) => { this.#receive(message); },
      onUnreachable: (node) => { if (!this.#closed) { this.#node.reportUnreachable(node); this.#wake(); } },
    });
    this.#scheduleTick();
    this.#wake();
  }

  get appliedIndex(): number {
    return this.#options.store.appliedIndex;
  }

  get leader(): number {
    return this.#leader;
  }

  status(): RaftStatus {
    return this.#node.status();
  }

  /** How long ago the leader was heard; 0 at the leader itself; Infinity without one. */
  leaderAgeMs(): number {
    const status = this.#node.status();
    if (status.leader === this.#options.id) return 0;
    return status.leader === 0 ? Infinity : status.leaderHeardTicks * this.#tickMs;
  }

  /** Hands a command to Raft. Throws ProposalDropped when it cannot be taken now; taken does not mean committed. */
  propose(data: Uint8Array): void {
    this.#node.propose(data);
    this.#wake();
  }

  proposeConfChange(change: ConfChange): void {
    this.#node.proposeConfChange(change);
    this.#wake();
  }

  transferLeader(to: number): void {
    this.#node.transferLeader(to);
    this.#wake();
  }

  /** A linearizable read point: resolves when this replica has applied all that was committed when it was asked. */
  readIndex(signal: AbortSignal): Promise<number> {
    return this.#reads.ask(signal, PROPOSALS);
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
      await this.waitApplied(this.#node.status().commit, signal);
      return false;
    } finally {
      timer.cancel();
    }
  }

  /** Resolves when index is applied here; rejects with the signal's reason. */
  waitApplied(index: number, signal: AbortSignal): Promise<void> {
    return this.#reads.waitApplied(index, this.appliedIndex, signal);
  }

  /** The serving side of a raft snapshot ended: the leader goes on with that member. */
  snapshotServed(node: number, ok: boolean): void {
    if (this.#closed) return;
    this.#node.reportSnapshot(node, ok);
    this.#wake();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#timer?.cancel();
    this.#reads.close();
    if (this.#pumping) await new Promise<void>((resolve) => { this.#idle = resolve; });
    await this.#applier.close();
  }

  #scheduleTick(): void {
    this.#timer = this.#options.clock.after(this.#tickMs, () => {
      if (this.#closed) return;
      this.#node.tick();
      this.#reads.tick();
      this.#scheduleTick();
      this.#wake();
    });
  }

  #receive(message: Message): void {
    if (this.#closed) return;
    if (message.type === 'snapshot' && message.snapshot !== undefined && message.snapshot.index > this.appliedIndex) {
      void this.#fetchState(message);
      return;
    }
    this.#node.step(message);
    this.#wake();
  }

  /** Fetches the leader's state, then lets the core take the snapshot at the index that really came. */
  async #fetchState(message: Message): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      await using body = await this.#options.transport.fetchSnapshot(message.from, message.snapshot?.index ?? 0);
      this.#options.logger.info({ from: message.from, index: body.meta.index }, 'loading a raft snapshot');
      await this.#applier.replace(body);
      if (this.#closed) return;
      this.#options.onReplaced();
      this.#reads.applied(this.appliedIndex);
      this.#node.step({ ...message, snapshot: body.meta });
      this.#wake();
    } catch (error) {
      if (!(error instanceof RpcError)) { this.#fail(error); return; }
      this.#options.logger.warn({ from: message.from, reason: error.message }, 'a raft snapshot could not be fetched');
    } finally {
      this.#fetching = false;
    }
  }

  /**
   * The load of a raft snapshot was interrupted: the state is empty and the log begins above it. The log is kept, as what it
   * has acknowledged counts for a quorum; only the state comes from another member, whoever has one that reaches the log.
   */
  async #repair(upTo: number): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    const { clock } = this.#options;
    try {
      while (!this.#closed && this.appliedIndex < upTo) {
        for (const node of this.#others()) if (await this.#repairFrom(node, upTo)) return;
        await new Promise<void>((resolve) => { clock.after(REPAIR_RETRY_MS, resolve); });
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#fetching = false;
    }
  }

  /** True: nothing is left to do. */
  async #repairFrom(node: number, upTo: number): Promise<boolean> {
    const { logger, transport } = this.#options;
    try {
      await using body = await transport.fetchSnapshot(node, upTo);
      if (body.meta.index < upTo) return false;
      logger.info({ from: node, index: body.meta.index, needed: upTo }, 'loading the lost state');
      await this.#applier.replace(body, true);
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      logger.warn({ from: node, reason: error.message }, 'the lost state could not be fetched');
      return false;
    }
    if (this.#closed) return true;
    this.#options.onReplaced();
    this.#reads.applied(this.appliedIndex);
    return true;
  }

  /** The other members, the leader first. */
  #others(): number[] {
    const { voters, learners } = this.#node.status().conf;
    return [...new Set([this.#leader, ...voters, ...learners])].filter((node) => node !== 0 && node !== this.#options.id);
  }

  #wake(): void {
    if (this.#pumping || this.#closed) return;
    this.#pumping = true;
    queueMicrotask(() => { void this.#pump(); });
  }

  async #pump(): Promise<void> {
    try {
      while (!this.#closed && this.#node.hasReady()) await this.#handle(this.#node.ready());
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#pumping = false;
      this.#idle?.();
    }
  }

  /** One Ready: what is not a promise goes out at once, the rest after it is on stable storage. */
  async #handle(ready: Ready): Promise<void> {
    const { log } = this.#options;
    if (ready.leader !== this.#leader) {
      this.#leader = ready.leader;
      this.#options.onLeader(ready.leader);
    }
    for (const message of ready.messages) this.#send(message);
    if (ready.committed.length > 0) this.#applier.push(ready.committed);
    if (ready.hardState !== undefined) this.#unsavedHardState = ready.hardState;
    if (ready.snapshot !== undefined) {
      await log.reset(ready.snapshot, this.#unsavedHardState ?? log.initialState().hardState);
      this.#unsavedHardState = undefined;
    }
    if (ready.entries.length > 0 || (ready.mustSync && this.#unsavedHardState !== undefined)) {
      const hardState = this.#unsavedHardState;
      this.#unsavedHardState = undefined;
      await log.append(ready.entries, hardState);
    }
    for (const message of ready.messagesAfterSync) this.#send(message);
    for (const state of ready.readStates) this.#reads.confirmed(state.context, state.index, this.appliedIndex);
    this.#node.advance(ready);
  }

  #send(message: Message): void {
    this.#options.transport.send(message);
    if (message.type !== 'snapshot') return;
    this.#options.clock.after(SNAPSHOT_PATIENCE_MS, () => {
      const progress = this.#closed ? undefined : this.#node.status().peers.find((peer) => peer.node === message.to);
      if (progress?.state === 'snapshot') this.snapshotServed(message.to, false);
    });
  }

  #mayCompact(): boolean {
    return !this.#compacting && !this.#closed && this.#options.log.sizeBytes() >= (this.#options.compactBytes ?? 2 * LOG_SEGMENT_BYTES);
  }

  /** Gives up log that the state holds durably, keeping what the slowest member needs up to LOG_KEEP_BYTES. */
  async #compact(): Promise<void> {
    const { log, store } = this.#options;
    if (!this.#mayCompact()) return;
    this.#compacting = true;
    try {
      let index = await store.durable();
      const status = this.#node.status();
      if (log.sizeBytes() < (this.#options.keepBytes ?? LOG_KEEP_BYTES) && status.leader === this.#options.id) {
        for (const peer of status.peers) index = Math.min(index, peer.match);
      }
      const term = log.term(index);
      const conf = await loadConf(store);
      if (term === undefined || conf === undefined || index < log.firstIndex() || this.#closed) return;
      await log.compact({ index, term, conf });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#compacting = false;
    }
  }

  #fail(error: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#timer?.cancel();
    this.#reads.close();
    this.#options.onFatal(error);
  }
}
