/** A member as a driver would run it: the core, its disk, its state machine; everything synchronous and in the hands of the test. */
import {
  type ConfState, type Entry, type Message, type RaftOptions, RaftNode, type Ready, type SnapshotMeta, decodeConfChange,
} from '../../../mds/raft/index.ts';
import { MemoryLog } from './memory-log.ts';

export interface Applied {
  readonly index: number;
  readonly term: number;
  readonly conf: ConfState;
}

export interface MemberOptions extends Omit<RaftOptions, 'log' | 'hardState' | 'conf' | 'applied' | 'leaseHeld'> {
  /** Leader leases, on the member's own clock in ticks. */
  readonly leases?: boolean;
  /** Ticks that a lease lasts; default: one less than the promise, because a tick of the promising member may be near its end already. */
  readonly leaseTicks?: number;
  /** Keeps the log alone: of a raft snapshot it takes what the message says, and has none to give. */
  readonly witness?: boolean;
}

export interface Observer {
  onApply(member: Member, entry: Entry): void;
}

export class Member {
  readonly id: number;
  readonly disk: MemoryLog;
  #options: MemberOptions;
  readonly #observer: Observer;
  /** The state machine: durable with each applied entry. */
  applied: Applied;
  node: RaftNode;
  /** The Ready being written. */
  writing: Ready | undefined;
  /** Handed to the applier, not applied. */
  applyQueue: Entry[] = [];
  readStates: { index: number; context: Uint8Array }[] = [];
  up = true;
  /** The member's clock, in ticks; it runs through pauses. */
  clock = 0;
  /** When each round of heartbeats was sent. */
  readonly #sentAt = new Map<number, number>();

  constructor(options: MemberOptions, start: Applied, observer: Observer) {
    this.id = options.id;
    this.#options = options;
    this.#observer = observer;
    this.applied = start;
    this.disk = new MemoryLog(start);
    this.node = this.#start();
  }

  #start(): RaftNode {
    this.disk.setSnapshotMeta(this.applied);
    this.#sentAt.clear();
    const leaseTicks = this.#options.leaseTicks ?? this.#options.electionTicks - 1;
    const leaseHeld = (round: number): boolean => this.clock - (this.#sentAt.get(round) ?? -Infinity) < leaseTicks;
    return new RaftNode({
      ...this.#options, ...(this.#options.leases === true ? { leaseHeld } : {}), log: this.disk, hardState: this.disk.hardState, conf: this.applied.conf, applied: this.applied.index,
    });
  }

  get witness(): boolean {
    return this.#options.witness === true;
  }

  /** Forgets log up to index; a witness, no further than every full member has it. */
  compact(index: number): void {
    this.disk.compact(Math.min(index, this.applied.index, this.witness ? this.node.status().keptByAll : Infinity));
  }

  tick(): void {
    this.clock += 1;
    this.node.tick();
  }

  crash(): void {
    this.up = false;
    this.writing = undefined;
    this.applyQueue = [];
  }

  /** options: of a program of another time, which this one is started with from now on. */
  restart(options: Pick<Partial<MemberOptions>, 'preVote'> = {}): void {
    this.#options = { ...this.#options, ...options };
    this.node = this.#start();
    this.up = true;
  }

  /** Takes a Ready; returns what may be sent before it is durable. */
  begin(): readonly Message[] {
    const ready = this.node.ready();
    this.writing = ready;
    if (ready.round > 0) this.#sentAt.set(ready.round, this.clock);
    this.applyQueue.push(...ready.committed);
    this.readStates.push(...ready.readStates);
    return ready.messages;
  }

  /** Makes the Ready durable; returns what may be sent then. Undefined when the raft snapshot cannot be fetched now. */
  finish(body: Applied | undefined): readonly Message[] | undefined {
    let ready = this.writing;
    if (ready === undefined) return [];
    if (ready.snapshot !== undefined) {
      const loaded: SnapshotMeta | undefined = this.#options.witness === true ? ready.snapshot : body;
      if (loaded === undefined || loaded.index < ready.snapshot.index) return undefined;
      this.disk.restore(loaded);
      this.applied = loaded;
      this.applyQueue = [];
      ready = { ...ready, snapshot: loaded };
      // Entries that the loaded state covers are no longer wanted.
      ready.entries = ready.entries.filter((entry) => entry.index > loaded.index);
    }
    this.disk.append(ready.entries);
    this.disk.hardState = ready.hardState ?? this.disk.hardState;
    this.writing = undefined;
    this.node.advance(ready);
    return ready.messagesAfterSync;
  }

  applyOne(): boolean {
    const entry = this.applyQueue.shift();
    if (entry === undefined) return false;
    if (entry.index !== this.applied.index + 1) throw new Error(`applied ${String(entry.index)} after ${String(this.applied.index)}`);
    const conf = entry.type === 'conf-change' ? this.node.applyConfChange(decodeConfChange(entry.data)) : this.applied.conf;
    this.applied = { index: entry.index, term: entry.term, conf };
    this.disk.setSnapshotMeta(this.applied);
    this.#observer.onApply(this, entry);
    this.node.setApplied(entry.index);
    return true;
  }
}
