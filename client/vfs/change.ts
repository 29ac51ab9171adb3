/** One change of a file's contents that its data server does not certainly have, and what changes make of what the server says. */
import { DATA_PAYLOAD_BYTES } from '../../proto/types/limits.ts';
import type { ChangeRecord } from './keeper.ts';

/** dropped: given up, and in no log any more. */
export type ChangeState = 'queued' | 'sent' | 'acknowledged' | 'dropped';

export interface ChangeBase {
  readonly sequence: number;
  state: ChangeState;
  /** Of the server that acknowledged it. */
  incarnation: number;
  /** Told how it ended, once; errors of others are latched. */
  waiter: { resolve(): void; reject(error: unknown): void } | undefined;
  /** The request that waits for it; '' where none does. */
  readonly asker: string;
  /** For a later process. */
  kept: ChangeRecord | undefined;
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
/** What its owner says of it; the log adds the rest. */
export type NewChange = Omit<WriteChange, keyof ChangeBase> | Omit<TruncateChange, keyof ChangeBase>
  | Omit<AllocateChange, keyof ChangeBase> | Omit<AppendChange, keyof ChangeBase>;

/** Writes never reach beyond one payload's block. */
export const blockOf = (change: WriteChange): number => Math.floor(change.offset / DATA_PAYLOAD_BYTES);

/** Memory that a change holds, here or where it is kept. */
export const weight = (change: Change): number => change.kept?.bytes ?? 0;

/** Whether their order matters. */
export function overlap(a: Change, b: Change): boolean {
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
