/**
 * Drives the Raft core: time, disk and network in the order that its README asks for. What is done with committed entries is its user's:
 * a replica applies them, a witness looks at configuration changes alone. Runs over injected ports only (design section 8, ring 2).
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { ELECTION_MIN_MS, RAFT_APPEND_BYTES, RAFT_INFLIGHT_BYTES, RAFT_INFLIGHT_MESSAGES, RAFT_TICK_MS, RAFT_UNCOMMITTED_BYTES } from '../../proto/types/limits.ts';
import { RaftNode, type ConfState, type Entry, type HardState, type Message, type Ready, type SnapshotMeta } from '../raft/index.ts';
import type { RaftLog } from '../store/raft-log.ts';
import { CommitNotices } from './commit-notices.ts';
import { leaseOf, RoundTrips } from './round-trips.ts';
import type { Transport } from './transport.ts';

export interface RaftDriverOptions {
  readonly id: number;
  readonly log: RaftLog;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: Random;
  readonly tickMs?: number | undefined;
  readonly electionTicks?: number | undefined;
  /** Election priority: 0 stands first. */
  readonly electionRank?: number | undefined;
  /** How long a leader counts on its lease; as leaseOf says if undefined, and never longer in production. */
  readonly leaseMs?: number | undefined;
  /** Bytes of entries in one append; RAFT_APPEND_BYTES if undefined. */
  readonly appendBytes?: number | undefined;
  /** See RaftOptions: a planted bug. */
  readonly countsOldTerms?: boolean | undefined;
}

/** Where the member stands when it starts. */
export interface RaftStart {
  readonly hardState: HardState;
  readonly conf: ConfState;
  readonly applied: number;
}

export interface RaftDriverUser {
  /** Committed entries, in order; they are durable here. */
  onCommitted(entries: readonly Entry[]): void;
  /** The leader changed (0: none). */
  onLeader(leader: number): void;
  /** A read point was confirmed. */
  onReadPoint(context: Uint8Array, index: number): void;
  /** A raft snapshot is offered. True: the user steps the message itself when it has loaded it, or drops it. */
  takesOffer(message: Message): boolean;
  /** A raft snapshot was offered to a member. */
  onOffered(node: number): void;
  /** The log now begins behind this raft snapshot. */
  onRestored(meta: SnapshotMeta): void;
  onTick(): void;
  onFatal(error: unknown): void;
}

const HEARTBEAT_TICKS = 1;

export class RaftDriver {
  readonly node: RaftNode;
  readonly tickMs: number;
  readonly #options: RaftDriverOptions;
  readonly #user: RaftDriverUser;
  readonly #trips: RoundTrips;
  readonly #notices: CommitNotices;
  #timer: Timer | undefined;
  #pumping = false;
  #closed = false;
  #leader = 0;
  /** By member: when it was last heard, by the clock. */
  readonly #heardMs = new Map<number, number>();
  #unsavedHardState: HardState | undefined;
  #idle: (() => void) | undefined;

  constructor(options: RaftDriverOptions, start: RaftStart, user: RaftDriverUser) {
    this.#options = options;
    this.#user = user;
    this.#notices = new CommitNotices(options.clock, (message) => { options.transport.send(message); });
    this.tickMs = options.tickMs ?? RAFT_TICK_MS;
    const electionTicks = options.electionTicks ?? Math.ceil(ELECTION_MIN_MS / this.tickMs);
    this.#trips = new RoundTrips(options.clock, options.leaseMs ?? leaseOf(electionTicks, this.tickMs));
    this.node = new RaftNode({
      id: options.id, log: options.log, ...start, electionTicks, heartbeatTicks: HEARTBEAT_TICKS, electionRank: options.electionRank ?? 0,
      // The clock is asked at the very moment of a read: after a pause or a suspend it has run on, and the lease is over.
      leaseHeld: (round) => this.#trips.leaseHeld(round),
      countsOldTerms: options.countsOldTerms ?? false, maxAppendBytes: options.appendBytes ?? RAFT_APPEND_BYTES, maxInflightBytes: RAFT_INFLIGHT_BYTES, maxInflightMessages: RAFT_INFLIGHT_MESSAGES,
      maxUncommittedBytes: RAFT_UNCOMMITTED_BYTES, preVote: true, checkQuorum: true, random: options.random,
    });
  }

  start(): void {
    this.#options.transport.start({
      onMessage: (message) => { this.#receive(message); },
      onUnreachable: (node) => { if (!this.#closed) { this.node.reportUnreachable(node); this.wake(); } },
    });
    this.#scheduleTick();
    this.wake();
  }

  get closed(): boolean {
    return this.#closed;
  }

  get leader(): number {
    return this.#leader;
  }

  /** How long ago the leader was heard; 0 at the leader itself; Infinity without one. */
  leaderAgeMs(): number {
    const status = this.node.status();
    if (status.leader === this.#options.id) return 0;
    return status.leader === 0 ? Infinity : status.leaderHeardTicks * this.tickMs;
  }

  /** Smoothed round trip to a member, measured while this one leads; undefined before. */
  roundTripMs(node: number): number | undefined {
    return this.#trips.roundTripMs(node);
  }

  /** See RoundTrips. */
  leastRoundTripMs(node: number): number | undefined {
    return this.#trips.leastRoundTripMs(node);
  }

  /** How long ago the member was heard; undefined: not in this life. */
  heardAgeMs(node: number): number | undefined {
    const atMs = this.#heardMs.get(node);
    return atMs === undefined ? undefined : this.#options.clock.monotonicMs() - atMs;
  }

  /** Hands a message to the core as if it came from the network now. What that throws, a log that cannot be read back, is the member's end. */
  step(message: Message): void {
    try {
      this.node.step(message);
    } catch (error) {
      this.fail(error);
    }
    this.wake();
  }

  /** Looks for work; to be called after anything that may have given the core some. */
  wake(): void {
    if (this.#pumping || this.#closed) return;
    this.#pumping = true;
    queueMicrotask(() => { void this.#pump(); });
  }

  /** Ends it for good: stable storage failed or an invariant broke. */
  fail(error: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#timer?.cancel();
    this.#notices.close();
    this.#user.onFatal(error);
  }

  /** Resolves when no Ready is being worked on any more. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#timer?.cancel();
    this.#notices.close();
    if (this.#pumping) await new Promise<void>((resolve) => { this.#idle = resolve; });
  }

  #scheduleTick(): void {
    this.#timer = this.#options.clock.after(this.tickMs, () => {
      if (this.#closed) return;
      try { this.node.tick(); } catch (error) { this.fail(error); return; }
      this.#user.onTick();
      this.#scheduleTick();
      this.wake();
    });
  }

  #receive(message: Message): void {
    if (this.#closed) return;
    this.#heardMs.set(message.from, this.#options.clock.monotonicMs());
    if (message.type === 'snapshot' && this.#user.takesOffer(message)) return;
    if (message.type === 'propose') this.#notices.awaited(message.from);
    if (message.type === 'heartbeat-reply' && message.round > 0) this.#trips.answered(message.from, message.round, this.#options.clock.monotonicMs());
    this.step(message);
  }

  /** Before a round of heartbeats, which carry it to all. */
  #chooseElectionTimeout(): void {
    const { role, conf } = this.node.status();
    if (role !== 'leader') return;
    const ms = this.#trips.electionMs([...conf.voters, ...conf.votersOutgoing]);
    this.node.chooseElectionTicks(Math.ceil(ms / this.tickMs));
  }

  async #pump(): Promise<void> {
    try {
      while (!this.#closed && this.node.hasReady()) await this.#handle(this.node.ready());
    } catch (error) {
      this.fail(error);
    } finally {
      this.#pumping = false;
      this.#idle?.();
    }
  }

  /** One Ready: what is not a promise goes out at once, the rest after it is on stable storage. */
  async #handle(ready: Ready): Promise<void> {
    const { log, clock } = this.#options;
    if (ready.leader !== this.#leader) {
      this.#leader = ready.leader;
      this.#user.onLeader(ready.leader);
    }
    if (ready.round > 0) {
      this.#trips.sent(ready.round, clock.monotonicMs());
      this.#chooseElectionTimeout();
    }
    for (const message of ready.messages) this.#send(message);
    if (ready.hardState !== undefined) this.#unsavedHardState = ready.hardState;
    if (ready.committed.length > 0) await this.#saveConfChange(ready.committed);
    // The disk works while what was committed before is applied.
    const appended = ready.snapshot === undefined ? this.#append(ready) : undefined;
    // Waited for below, whatever comes between.
    appended?.catch(() => undefined);
    if (ready.committed.length > 0) this.#user.onCommitted(ready.committed);
    for (const { context, index } of ready.readStates) this.#user.onReadPoint(context, index);
    if (ready.snapshot !== undefined) {
      await log.reset(ready.snapshot, this.#unsavedHardState ?? log.initialState().hardState);
      this.#unsavedHardState = undefined;
      this.#user.onRestored(ready.snapshot);
    }
    await (ready.snapshot === undefined ? appended : this.#append(ready));
    for (const message of ready.messagesAfterSync) this.#send(message);
    this.node.advance(ready);
  }

  #append(ready: Ready): Promise<void> | undefined {
    const hardState = this.#unsavedHardState;
    if (ready.entries.length === 0 && !(ready.mustSync && hardState !== undefined)) return undefined;
    this.#unsavedHardState = undefined;
    return this.#options.log.append(ready.entries, hardState);
  }

  /**
   * That a configuration is in force is durable before anybody acts upon it: those whom it lets go may be gone for good by the time that the others, who are a
   * majority without them, start again and must know that they are.
   */
  async #saveConfChange(committed: readonly Entry[]): Promise<void> {
    const hardState = this.#unsavedHardState;
    if (hardState === undefined || !committed.some(({ type }) => type === 'conf-change')) return;
    // What is handed out is in the log, what else is committed maybe not yet.
    const commit = Math.min(hardState.commit, committed.at(-1)?.index ?? 0);
    await this.#options.log.append([], { ...hardState, commit });
    if (commit === hardState.commit) this.#unsavedHardState = undefined;
  }

  #send(message: Message): void {
    if (this.#notices.hold(message)) return;
    this.#options.transport.send(message);
    if (message.type === 'snapshot') this.#user.onOffered(message.to);
  }
}
