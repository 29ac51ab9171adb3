/**
 * The Raft log on disk, format 1. Do not renumber.
 *
 * A segment file is named `<sequence>-<first index>.log` (decimal, zero-padded) and holds frames, one behind the other
 * from position 0, each padded with zeros to 8 bytes. One append() is one frame is one write is one fdatasync, so at a
 * crash at most the last frame of the last segment is torn. Numbers are big-endian; u64 are safe integers.
 *
 * frame:   u32 magic "GLF1" | u32 crc32c of the rest (header from offset 8, payload), seeded with position
 *          | u32 payload bytes | u32 records | u64 segment sequence | u64 frame number (counts through all segments)
 * record:  u32 body bytes | u32 crc32c of kind and body | u8 kind | 3 bytes zero | body
 *   kind 1 head       u32 format | u64 first index | u64 end of the segment before this one (0: none)
 *   kind 2 compact    meta: u64 index | u64 term | conf: JSON      entries up to index are given up
 *   kind 3 reset      meta                                         all entries are given up
 *   kind 4 hard state u64 term | u64 vote | u64 commit
 *   kind 5 entry      u64 term | u64 index | u8 type (0 command, 1 conf change) | data
 *
 * The first frame of a segment is (head, reset or compact, hard state) as of its making, so that old segments can go.
 * Sequence and position in each frame keep what a recycled file or another place held from being taken for a frame.
 */
import { crc32c } from '@node-rs/crc32';
import type { ConfState, Entry, HardState, SnapshotMeta } from '../raft/types.ts';

export const LOG_FORMAT = 1;
export const FRAME_MAGIC = 0x47_4c_46_31;
export const FRAME_HEADER_BYTES = 32;
export const FRAME_ALIGN = 8;
export const RECORD_HEADER_BYTES = 12;
const ENTRY_HEADER_BYTES = 17;
const KIND = { head: 1, compact: 2, reset: 3, 'hard-state': 4, entry: 5 } as const;

export type LogRecord =
  | { readonly kind: 'head'; readonly format: number; readonly firstIndex: number; readonly previousEnd: number }
  | { readonly kind: 'compact' | 'reset'; readonly meta: SnapshotMeta }
  | { readonly kind: 'hard-state'; readonly state: HardState }
  | { readonly kind: 'entry'; readonly entry: Entry };

export interface FramePlace {
  readonly sequence: number;
  readonly position: number;
  readonly number: number;
}

export interface Frame {
  readonly place: FramePlace;
  /** Position behind the frame, padding included. */
  readonly end: number;
  readonly records: readonly { readonly position: number; readonly bytes: number; readonly record: LogRecord }[];
}

/** The name of a segment file. */
export function segmentName(sequence: number, firstIndex: number): string {
  return `${String(sequence).padStart(10, '0')}-${String(firstIndex).padStart(16, '0')}.log`;
}

/** Sequence of a segment's name; undefined for other files. */
export function segmentSequence(name: string): number | undefined {
  const match = /^(\d{10})-\d{16}\.log$/.exec(name);
  return match === null ? undefined : Number(match[1]);
}

function putU64(out: Buffer, value: number, at: number): void {
  out.writeUInt32BE(Math.floor(value / 2 ** 32), at);
  out.writeUInt32BE(value % 2 ** 32, at + 4);
}

function getU64(data: Buffer, at: number): number {
  return data.readUInt32BE(at) * 2 ** 32 + data.readUInt32BE(at + 4);
}

function encodeBody(record: Exclude<LogRecord, { kind: 'entry' }>): Buffer {
  switch (record.kind) {
    case 'head': {
      const body = Buffer.alloc(20);
      body.writeUInt32BE(record.format, 0);
      putU64(body, record.firstIndex, 4);
      putU64(body, record.previousEnd, 12);
      return body;
    }
    case 'compact':
    case 'reset': {
      const conf = Buffer.from(JSON.stringify(record.meta.conf));
      const body = Buffer.alloc(16 + conf.length);
      putU64(body, record.meta.index, 0);
      putU64(body, record.meta.term, 8);
      conf.copy(body, 16);
      return body;
    }
    case 'hard-state': {
      const body = Buffer.alloc(24);
      putU64(body, record.state.term, 0);
      putU64(body, record.state.vote, 8);
      putU64(body, record.state.commit, 16);
      return body;
    }
  }
}

/** Returns the body's bytes. */
function putEntry(out: Buffer, entry: Entry, at: number): number {
  putU64(out, entry.term, at);
  putU64(out, entry.index, at + 8);
  out[at + 16] = entry.type === 'command' ? 0 : 1;
  out.set(entry.data, at + ENTRY_HEADER_BYTES);
  return ENTRY_HEADER_BYTES + entry.data.length;
}

function decodeBody(kind: number, body: Buffer): LogRecord | undefined {
  switch (kind) {
    case KIND.head:
      return { kind: 'head', format: body.readUInt32BE(0), firstIndex: getU64(body, 4), previousEnd: getU64(body, 12) };
    case KIND.compact:
    case KIND.reset: {
      // Logs of before there were such members name none.
      const conf = JSON.parse(body.toString('utf8', 16)) as Omit<ConfState, 'witnesses' | 'retired'> & Partial<ConfState>;
      const meta = { index: getU64(body, 0), term: getU64(body, 8), conf: { ...conf, witnesses: conf.witnesses ?? [], retired: conf.retired ?? [] } };
      return { kind: kind === KIND.reset ? 'reset' : 'compact', meta };
    }
    case KIND['hard-state']:
      return { kind: 'hard-state', state: { term: getU64(body, 0), vote: getU64(body, 8), commit: getU64(body, 16) } };
    case KIND.entry: {
      const type = body[16] === 0 ? 'command' : 'conf-change';
      return { kind: 'entry', entry: { term: getU64(body, 0), index: getU64(body, 8), type, data: body.subarray(ENTRY_HEADER_BYTES) } };
    }
    default:
      return undefined;
  }
}

/** One frame, ready to be written at its place, the offset of each record in it, and its bytes without padding. Borrows the records. */
export function encodeFrame(place: FramePlace, records: readonly LogRecord[]): { data: Buffer; offsets: number[]; used: number } {
  // Most records are entries, whose data goes straight to its place.
  const bodies = records.map((record) => (record.kind === 'entry' ? undefined : encodeBody(record)));
  let payload = 0;
  for (const [i, record] of records.entries()) payload += RECORD_HEADER_BYTES + (record.kind === 'entry' ? ENTRY_HEADER_BYTES + record.entry.data.length : bodies[i]?.length ?? 0);
  const used = FRAME_HEADER_BYTES + payload;
  const data = Buffer.allocUnsafe(Math.ceil(used / FRAME_ALIGN) * FRAME_ALIGN).fill(0, used);
  const offsets: number[] = [];
  let at = FRAME_HEADER_BYTES;
  for (const [i, record] of records.entries()) {
    offsets.push(at);
    const length = record.kind === 'entry' ? putEntry(data, record.entry, at + RECORD_HEADER_BYTES) : bodies[i]?.copy(data, at + RECORD_HEADER_BYTES) ?? 0;
    const end = at + RECORD_HEADER_BYTES + length;
    data.writeUInt32BE(length, at);
    data.writeUInt32BE(KIND[record.kind] * 2 ** 24, at + 8);
    data.writeUInt32BE(crc32c(data.subarray(at + 8, end)), at + 4);
    at = end;
  }
  data.writeUInt32BE(FRAME_MAGIC, 0);
  data.writeUInt32BE(payload, 8);
  data.writeUInt32BE(records.length, 12);
  putU64(data, place.sequence, 16);
  putU64(data, place.number, 24);
  data.writeUInt32BE(frameCrc(data, 0, used, place.position), 4);
  return { data, offsets, used };
}

function frameCrc(data: Buffer, start: number, end: number, position: number): number {
  const seed = Buffer.alloc(8);
  putU64(seed, position, 0);
  return crc32c(data.subarray(start + 8, end), crc32c(seed));
}

/** The frame at an offset of data, which holds a segment from file position `base` on; undefined if there is no valid one. */
export function decodeFrame(data: Buffer, offset: number, base: number, sequence: number): Frame | undefined {
  if (offset + FRAME_HEADER_BYTES > data.length || data.readUInt32BE(offset) !== FRAME_MAGIC) return undefined;
  if (getU64(data, offset + 16) !== sequence) return undefined;
  const used = FRAME_HEADER_BYTES + data.readUInt32BE(offset + 8);
  if (offset + used > data.length) return undefined;
  if (data.readUInt32BE(offset + 4) !== frameCrc(data, offset, offset + used, base + offset)) return undefined;
  const records: { position: number; bytes: number; record: LogRecord }[] = [];
  for (let at = offset + FRAME_HEADER_BYTES; at < offset + used;) {
    const bytes = RECORD_HEADER_BYTES + data.readUInt32BE(at);
    // The frame's checksum, which is right, is of all of them: their own are for those that are read alone.
    const record = at + bytes > offset + used ? undefined : decodeBody(data.readUInt8(at + 8), data.subarray(at + RECORD_HEADER_BYTES, at + bytes));
    if (record === undefined) return undefined;
    records.push({ position: base + at, bytes, record });
    at += bytes;
  }
  const end = base + offset + Math.ceil(used / FRAME_ALIGN) * FRAME_ALIGN;
  return { place: { sequence, position: base + offset, number: getU64(data, offset + 24) }, end, records };
}

/** A record from exactly its bytes; undefined if its checksum or kind is wrong. Entry data is a view of the bytes. */
export function decodeRecord(data: Buffer): LogRecord | undefined {
  if (data.length < RECORD_HEADER_BYTES || data.readUInt32BE(0) !== data.length - RECORD_HEADER_BYTES) return undefined;
  if (data.readUInt32BE(4) !== crc32c(data.subarray(8))) return undefined;
  return decodeBody(data.readUInt8(8), data.subarray(RECORD_HEADER_BYTES));
}
