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

export type MemberOptions = Omit<RaftOptions, 'log' | 'hardState' | 'conf' | 'applied'>;

export interface Observer {
  onApply(member: Member, entry: Entry): void;
}

export class Member {
  readonly id: number;
  readonly disk: MemoryLog;
  readonly #options: MemberOptions;
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
    return new RaftNode({
      ...this.#options, log: this.disk, hardState: this.disk.hardState, conf: this.applied.conf, applied: this.applied.index,
    });
  }

  crash(): void {
    this.up = false;
    this.writing = undefined;
    this.applyQueue = [];
  }

  restart(): void {
    this.node = this.#start();
    this.up = true;
  }

  /** Takes a Ready; returns what may be sent before it is durable. */
  begin(): readonly Message[] {
    const ready = this.node.ready();
    this.writing = ready;
    this.applyQueue.push(...ready.committed);
    this.readStates.push(...ready.readStates);
    return ready.messages;
  }

  /** Makes the Ready durable; returns what may be sent then. Undefined when the raft snapshot cannot be fetched now. */
  finish(body: Applied | undefined): readonly Message[] | undefined {
    let ready = this.writing;
    if (ready === undefined) return [];
    if (ready.snapshot !== undefined) {
      if (body === undefined || body.index < ready.snapshot.index) return undefined;
      const loaded: SnapshotMeta = body;
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
