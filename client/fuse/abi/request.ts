/**
 * Decoding of requests. A Request is a view of the receive slot: it borrows the bytes until the slot is read into again, so
 * handlers decode everything they need before their first await. Numbers above 2^53 - 1 saturate where stated.
 */
import type { ByteName } from '../../../proto/types/name.ts';
import type { TimeSpec } from '../../../proto/types/time.ts';
import { HEADER_IN } from './protocol.ts';

const HIGH = 2 ** 32;

export class Request {
  readonly #view: DataView;
  readonly bytes: Buffer;
  readonly opcode: number;
  readonly uniqueLow: number;
  readonly uniqueHigh: number;
  readonly nodeid: number;
  readonly uid: number;
  readonly gid: number;
  readonly pid: number;
  /** End of the arguments: the message without its extensions. */
  readonly end: number;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = view;
    this.opcode = view.getUint32(4, true);
    this.uniqueLow = view.getUint32(8, true);
    this.uniqueHigh = view.getUint32(12, true);
    this.nodeid = view.getUint32(16, true) + view.getUint32(20, true) * HIGH;
    this.uid = view.getUint32(24, true);
    this.gid = view.getUint32(28, true);
    this.pid = view.getUint32(32, true);
    this.end = bytes.byteLength - view.getUint16(36, true) * 8;
  }

  /** An earlier daemon had been asked, and did not answer (FUSE_UNIQUE_RESEND). */
  get resent(): boolean {
    return this.uniqueHigh >= 2 ** 31;
  }

  /** The request's number as a Map key: without the resend mark (bit 63), which never matters to identity. */
  get key(): number {
    return (this.uniqueHigh & 0x7fff_ffff) * HIGH + this.uniqueLow;
  }

  /** Offsets count from the end of the header. */
  u32(offset: number): number {
    return this.#view.getUint32(HEADER_IN + offset, true);
  }

  /** A u64 that is known to be small; larger ones lose low bits. */
  u64(offset: number): number {
    return this.#view.getUint32(HEADER_IN + offset, true) + this.#view.getUint32(HEADER_IN + offset + 4, true) * HIGH;
  }

  /** A u64 saturated at Number.MAX_SAFE_INTEGER (file offsets: OFFSET_MAX becomes "to the end"). */
  u64Clamped(offset: number): number {
    return Math.min(this.u64(offset), Number.MAX_SAFE_INTEGER);
  }

  u64Big(offset: number): bigint {
    return this.#view.getBigUint64(HEADER_IN + offset, true);
  }

  time(secOffset: number, nsecOffset: number): TimeSpec {
    return { sec: Number(this.#view.getBigInt64(HEADER_IN + secOffset, true)), nsec: this.u32(nsecOffset) };
  }

  /** Bytes from offset to the end; a borrowed view. */
  rest(offset: number, length = this.end - HEADER_IN - offset): Buffer {
    return this.bytes.subarray(HEADER_IN + offset, HEADER_IN + offset + length);
  }

  /** The NUL-terminated name that starts at offset. */
  name(offset: number): ByteName {
    const start = HEADER_IN + offset;
    const nul = this.bytes.indexOf(0, start);
    return this.bytes.toString('latin1', start, nul < 0 ? this.end : nul) as ByteName;
  }

  /** Two names, one after the other. */
  names(offset: number): [ByteName, ByteName] {
    const first = this.name(offset);
    return [first, this.name(offset + first.length + 1)];
  }
}
