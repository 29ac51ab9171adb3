/**
 * The changes of one file that its data server does not certainly have, in order. Kept until committed, so that they can be
 * sent again to a server that lost them (design 4.14).
 *
 * Invariant: of two changes that overlap, the later is sent only when the earlier is acknowledged; answers of one
 * connection come in any order, so this alone keeps them in order.
 */
import { DATA_PAYLOAD_BYTES, DIRTY_FILE_CHANGES } from '../../proto/types/limits.ts';

export type ChangeState = 'queued' | 'sent' | 'acknowledged';

interface ChangeBase {
  readonly sequence: number;
  state: ChangeState;
  /** Of the server that acknowledged it. */
  incarnation: number;
  /** Told how it ended, once; errors of others are latched. */
  waiter: { resolve(): void; reject(error: unknown): void } | undefined;
}
export interface WriteChange extends ChangeBase {
  readonly kind: 'write';
  readonly offset: number;
  /** May be longer than length. */
  buffer: Buffer;
  length: number;
}
export interface TruncateChange extends ChangeBase {
  readonly kind: 'truncate';
  readonly size: number;
}
export interface AllocateChange extends ChangeBase {
  readonly kind: 'allocate';
  readonly mode: number;
  readonly offset: number;
  readonly length: number;
}
export interface AppendChange extends ChangeBase {
  readonly kind: 'append';
  readonly data: Buffer;
  /** Names it at the server, which carries out each number once. */
  number: number;
}
export type Change = WriteChange | TruncateChange | AllocateChange | AppendChange;
type NewChange = Omit<WriteChange, keyof ChangeBase> | Omit<TruncateChange, keyof ChangeBase>
  | Omit<AllocateChange, keyof ChangeBase> | Omit<AppendChange, keyof ChangeBase>;

/** How far back a write looks for a queued one to join. */
const MERGE_DEPTH = 8;

/** Added to the number of an append that is carried out once more: above all numbers that a writer counts up to. */
const OVERTAKEN = 2 ** 40;

export class DirtyLog {
  #changes: Change[] = [];
  #sequence = 0;
  #bytes = 0;
  /** Changes that were acknowledged are queued again: later ones may have overtaken them. */
  #resending = false;

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

  /** Takes the change's data. */
  add(change: NewChange, waiter: ChangeBase['waiter']): Change {
    this.#sequence += 1;
    const added: Change = { ...change, sequence: this.#sequence, state: 'queued', incarnation: 0, waiter };
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
    this.#keep((change) => change.state !== 'acknowledged' || change.sequence > upTo);
  }

  remove(change: Change): void {
    this.#keep((other) => other !== change);
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
      again.push(change);
    }
    this.#resending = again.length > 0;
    return held;
  }

  #keep(keep: (change: Change) => boolean): void {
    this.#changes = this.#changes.filter(keep);
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
    if (length > change.buffer.byteLength) {
      const grown = Buffer.allocUnsafeSlow(Math.min(DATA_PAYLOAD_BYTES, Math.max(length, change.buffer.byteLength * 2)));
      change.buffer.copy(grown, 0, 0, change.length);
      change.buffer = grown;
    }
    change.buffer.set(data, at);
    this.#bytes += length - change.length;
    change.length = length;
  }
}

const NOBODY: ReadonlySet<Change> = new Set();

/** Its caller was told how it ended; from now on a failure is latched. */
function queueAgain(change: Change): void {
  change.state = 'queued';
  change.waiter = undefined;
}

/** Earlier changes without an acknowledgement. Writes never reach beyond one payload's block, so only those of a block are compared. */
class Blocking {
  readonly #writes = new Map<number, WriteChange[]>();
  #barrier = false;
  #any = false;

  blocks(change: Change): boolean {
    if (this.#barrier) return true;
    if (change.kind !== 'write') return this.#any;
    return this.#writes.get(blockOf(change))?.some((earlier) => overlap(earlier, change)) ?? false;
  }

  add(change: Change): void {
    this.#any = true;
    if (change.kind !== 'write') { this.#barrier = true; return; }
    const writes = this.#writes.get(blockOf(change));
    if (writes === undefined) this.#writes.set(blockOf(change), [change]);
    else writes.push(change);
  }
}

const blockOf = (change: WriteChange): number => Math.floor(change.offset / DATA_PAYLOAD_BYTES);

/** Memory that a change holds. */
function weight(change: Change): number {
  return change.kind === 'write' ? change.length : change.kind === 'append' ? change.data.byteLength : 0;
}

function overlap(a: Change, b: Change): boolean {
  if (a.kind !== 'write' || b.kind !== 'write') return true;
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/** Applies changes, in order, to what the server said. base: bytes from `start` on; holes are zeros. Returns base. */
export function overlay(changes: readonly Change[], start: number, base: Buffer): Buffer {
  const end = start + base.byteLength;
  for (const change of changes) {
    switch (change.kind) {
      case 'write': {
        const from = Math.max(start, change.offset);
        const to = Math.min(end, change.offset + change.length);
        if (from < to) change.buffer.copy(base, from - start, from - change.offset, to - change.offset);
        break;
      }
      case 'truncate':
        if (change.size < end) base.fill(0, Math.max(0, change.size - start));
        break;
      case 'allocate': {
        const from = Math.max(start, change.offset);
        const to = Math.min(end, change.offset + change.length);
        if ((change.mode & (2 | 16)) !== 0 && from < to) base.fill(0, from - start, to - start);
        break;
      }
      case 'append':
        break;
    }
  }
  return base;
}

/** The file's size after the changes. */
export function sizeAfter(changes: readonly Change[], size: number): number {
  for (const change of changes) {
    switch (change.kind) {
      case 'write': size = Math.max(size, change.offset + change.length); break;
      case 'truncate': size = change.size; break;
      case 'allocate': if ((change.mode & 1) === 0) size = Math.max(size, change.offset + change.length); break;
      case 'append': break;
    }
  }
  return size;
}
