/**
 * The changes of one file that its data server does not certainly have, in order. Kept until committed, so that they can be
 * sent again to a server that lost them (design 4.14).
 *
 * Invariant: of two changes that overlap, the later is sent only when the earlier is acknowledged; answers of one
 * connection come in any order, so this alone keeps them in order.
 */
import { DATA_PAYLOAD_BYTES } from '../../proto/types/limits.ts';

export type ChangeState = 'queued' | 'sent' | 'acknowledged';

interface ChangeBase {
  readonly sequence: number;
  state: ChangeState;
  /** Of the server that acknowledged it. */
  incarnation: number;
  /** Told how it ended; errors of others are latched. */
  readonly waiter: { resolve(): void; reject(error: unknown): void } | undefined;
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
  readonly number: number;
}
export type Change = WriteChange | TruncateChange | AllocateChange | AppendChange;
type NewChange = Omit<WriteChange, keyof ChangeBase> | Omit<TruncateChange, keyof ChangeBase>
  | Omit<AllocateChange, keyof ChangeBase> | Omit<AppendChange, keyof ChangeBase>;

/** How far back a write looks for a queued one to join. */
const MERGE_DEPTH = 8;

export class DirtyLog {
  #changes: Change[] = [];
  #sequence = 0;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get length(): number {
    return this.#changes.length;
  }

  get lastSequence(): number {
    return this.#sequence;
  }

  /** In order. Borrowed. */
  get changes(): readonly Change[] {
    return this.#changes;
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
    const ready: Change[] = [];
    const blocking: Change[] = [];
    const last = this.#changes.at(-1);
    for (const change of this.#changes) {
      if (change.state === 'acknowledged') continue;
      const open = change === last && change.kind === 'write' && (change.offset + change.length) % DATA_PAYLOAD_BYTES !== 0;
      if (change.state === 'queued' && (all || !open) && !blocking.some((earlier) => overlap(earlier, change))) ready.push(change);
      blocking.push(change);
    }
    return ready;
  }

  /** Not acknowledged yet, up to the sequence number. */
  unacknowledged(upTo = Infinity): Change[] {
    return this.#changes.filter((change) => change.state !== 'acknowledged' && change.sequence <= upTo);
  }

  /** Acknowledged changes that another life of the server took are queued again. Returns how many. */
  requeue(incarnation: number): number {
    let count = 0;
    for (const change of this.#changes) {
      if (change.state !== 'acknowledged' || change.incarnation === incarnation) continue;
      change.state = 'queued';
      count += 1;
    }
    return count;
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
