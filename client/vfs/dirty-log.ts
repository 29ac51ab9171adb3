/**
 * The changes of one file that its data server does not certainly have, in order. Kept until committed, so that they can be
 * sent again to a server that lost them (design 4.14).
 *
 * Invariant: of two changes that overlap, the later is sent only when the earlier is acknowledged; answers of one
 * connection come in any order, so this alone keeps them in order.
 */
import { DATA_PAYLOAD_BYTES, DIRTY_FILE_CHANGES } from '../../proto/types/limits.ts';
import { overlap, weight, type Change, type ChangeBase, type NewChange, type WriteChange } from './change.ts';
import { Blocking } from './change-order.ts';
import { type ChangeRecord, NO_KEEPER } from './keeper.ts';

/** How far back a write looks for a queued one to join. */
const MERGE_DEPTH = 8;

/** Added to the number of an append that is carried out once more: above all numbers that a writer counts up to. */
const OVERTAKEN = 2 ** 51;

export class DirtyLog {
  readonly #keep: (change: Change) => ChangeRecord;
  #changes: Change[] = [];
  /** Of an earlier process, for requests that may be asked again. */
  #inherited: Change[];
  #sequence = 0;
  #bytes = 0;
  /** Changes that were acknowledged are queued again: later ones may have overtaken them. */
  #resending = false;

  /** keep is told of each change before anybody is answered. changes: of an earlier process, in order. */
  constructor(keep: (change: Change) => ChangeRecord = (change) => NO_KEEPER.change(0, change, change.asker), changes: readonly Change[] = []) {
    this.#keep = keep;
    this.#changes = [...changes];
    this.#inherited = changes.filter((change) => change.asker !== '');
    this.#sequence = changes.at(-1)?.sequence ?? 0;
    this.#resending = changes.length > 0;
    this.#bytes = changes.reduce((sum, change) => sum + weight(change), 0);
  }

  /** What the changes hold, the room that keeping them takes included. */
  get bytes(): number {
    return this.#bytes;
  }

  get length(): number {
    return this.#changes.length;
  }

  /** No more changes may be added for now, however small they are. */
  get full(): boolean {
    return this.#changes.length >= DIRTY_FILE_CHANGES;
  }

  get lastSequence(): number {
    return this.#sequence;
  }

  /** In order. Borrowed. */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  /**
   * The changes to lay over what the server says from now on. What came before an acknowledged change other than a write, or
   * before an append that was sent, is in every answer; laid over once more it would undo appends, whose place only the
   * server knows. A copy.
   */
  get visible(): Change[] {
    const settled = this.#changes.findLastIndex((change) => change.kind !== 'write' && (change.state === 'acknowledged' || (change.kind === 'append' && change.state === 'sent')));
    return this.#changes.slice(settled + 1);
  }

  /** Copies data. Cut at multiples of DATA_PAYLOAD_BYTES, where blocks and their checksums end. */
  write(offset: number, data: Uint8Array): void {
    let at = 0;
    while (at < data.byteLength) {
      const start = offset + at;
      const room = DATA_PAYLOAD_BYTES - (start % DATA_PAYLOAD_BYTES);
      const piece = data.subarray(at, Math.min(data.byteLength, at + room));
      if (!this.#merge(start, piece)) this.add({ kind: 'write', offset: start, buffer: Buffer.from(piece), length: piece.byteLength }, undefined);
      at += piece.byteLength;
    }
  }

  /** Takes the change's data. asker: the request that waits for it. */
  add(change: NewChange, waiter: ChangeBase['waiter'], asker = ''): Change {
    this.#sequence += 1;
    const added: Change = { ...change, sequence: this.#sequence, state: 'queued', incarnation: 0, waiter, asker, kept: undefined };
    added.kept = this.#keep(added);
    this.#changes.push(added);
    this.#bytes += weight(added);
    return added;
  }

  /** Queued changes that may be sent now. all: also the last write, which a next one might join. */
  sendable(all: boolean): Change[] {
    const held = this.#resending ? this.#overtake() : NOBODY;
    const ready: Change[] = [];
    const blocking = new Blocking();
    const last = this.#changes.at(-1);
    for (const change of this.#changes) {
      if (change.state === 'acknowledged') continue;
      const open = change === last && change.kind === 'write' && (change.offset + change.length) % DATA_PAYLOAD_BYTES !== 0;
      if (change.state === 'queued' && (all || !open) && !held.has(change) && !blocking.blocks(change)) ready.push(change);
      blocking.add(change);
    }
    return ready;
  }

  /** What an earlier process began for this request, in order; once. */
  inherited(asker: string): Change[] {
    if (this.#inherited.length === 0) return [];
    const found = this.#inherited.filter((change) => change.asker === asker);
    this.#inherited = this.#inherited.filter((change) => change.asker !== asker);
    return found;
  }

  /** The server has carried it out. */
  acknowledge(change: Change, incarnation: number): void {
    change.state = 'acknowledged';
    change.incarnation = incarnation;
    change.kept?.changed(change);
  }

  /** Not acknowledged yet, up to the sequence number. */
  unacknowledged(upTo = Infinity): Change[] {
    return this.#changes.filter((change) => change.state !== 'acknowledged' && change.sequence <= upTo);
  }

  /** Acknowledged changes that another life of the server took are queued again, and what came after them. Returns how many. */
  requeue(incarnation: number): number {
    const before = this.#changes.filter((change) => change.state === 'queued').length;
    for (const change of this.#changes) if (change.state === 'acknowledged' && change.incarnation !== incarnation) queueAgain(change);
    this.#resending = this.#changes.some((change) => change.state === 'queued');
    if (this.#resending) this.#overtake();
    return this.#changes.filter((change) => change.state === 'queued').length - before;
  }

  /** Forgets acknowledged changes up to the sequence number: they are committed, or durable at the server. */
  release(upTo: number): void {
    this.#retain((change) => change.state !== 'acknowledged' || change.sequence > upTo);
  }

  /** Gives it up: who inherits it is to know. */
  remove(change: Change): void {
    change.state = 'dropped';
    this.#retain((other) => other !== change);
  }

  acknowledgedBytes(): number {
    let bytes = 0;
    for (const change of this.#changes) if (change.state === 'acknowledged') bytes += weight(change);
    return bytes;
  }

  /** What was acknowledged after a change that is queued again, and overlaps it, has to follow it once more; one under way holds it up. */
  #overtake(): ReadonlySet<Change> {
    const again: Change[] = [];
    const held = new Set<Change>();
    for (const change of this.#changes) {
      if (change.state === 'queued') { again.push(change); continue; }
      const earlier = again.filter((queued) => overlap(queued, change));
      if (earlier.length === 0) continue;
      if (change.state === 'sent') { for (const queued of earlier) held.add(queued); continue; }
      queueAgain(change);
      // This life of the server has carried it out, on contents that lacked the earlier change: it must not take it for done.
      if (change.kind === 'append') change.number += OVERTAKEN;
      change.kept?.changed(change);
      again.push(change);
    }
    this.#resending = again.length > 0;
    return held;
  }

  #retain(keep: (change: Change) => boolean): void {
    const before = this.#changes;
    this.#changes = before.filter(keep);
    if (this.#changes.length < before.length) for (const change of before) if (!keep(change)) change.kept?.drop();
    this.#bytes = this.#changes.reduce((sum, change) => sum + weight(change), 0);
  }

  #merge(offset: number, data: Uint8Array): boolean {
    for (let i = this.#changes.length - 1; i >= Math.max(0, this.#changes.length - MERGE_DEPTH); i -= 1) {
      const change = this.#changes[i];
      if (change?.kind !== 'write') return false;
      const end = change.offset + change.length;
      if (offset >= change.offset && offset <= end && change.state === 'queued' && (offset < end || end % DATA_PAYLOAD_BYTES !== 0)) {
        this.#join(change, offset - change.offset, data);
        return true;
      }
      if (offset < end && offset + data.byteLength > change.offset) return false;
    }
    return false;
  }

  #join(change: WriteChange, at: number, data: Uint8Array): void {
    const length = Math.max(change.length, at + data.byteLength);
    const before = weight(change);
    if (length > change.buffer.byteLength) {
      const grown = Buffer.allocUnsafeSlow(Math.min(DATA_PAYLOAD_BYTES, Math.max(length, change.buffer.byteLength * 2)));
      change.buffer.copy(grown, 0, 0, change.length);
      change.buffer = grown;
    }
    change.buffer.set(data, at);
    change.length = length;
    change.kept?.joined(change, at, data);
    this.#bytes += weight(change) - before;
  }
}

const NOBODY: ReadonlySet<Change> = new Set();

/** Its caller was told how it ended; from now on a failure is latched. */
function queueAgain(change: Change): void {
  change.state = 'queued';
  change.waiter = undefined;
  change.kept?.changed(change);
}
