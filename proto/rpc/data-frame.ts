/**
 * Framing of the data protocol, version 1. Do not renumber.
 *
 * Little-endian header of 28 bytes, then meta (a message of data.proto), then payload (file bytes):
 *
 *   0  u16  magic 0x4647 ("GF")
 *   2  u8   version 1
 *   3  u8   type (FrameType)
 *   4  u32  request id, chosen by the client; answers bear it
 *   8  u32  meta length (at most DATA_META_BYTES)
 *  12  u32  payload length (at most DATA_PAYLOAD_BYTES)
 *  16  u32  crc32c of meta
 *  20  u32  crc32c of payload
 *  24  u32  crc32c of bytes 0..23
 *
 * Requests of one connection are answered in any order; the frames of one answer are in order. The first frame each way
 * is HELLO. A frame that does not check ends the connection.
 */
import { crc32c } from '@node-rs/crc32';
import { DATA_META_BYTES, DATA_PAYLOAD_BYTES } from '../types/limits.ts';
import { RpcError } from '../types/errno.ts';

export const DATA_PROTOCOL = 1;
export const HEADER_BYTES = 28;
const MAGIC = 0x4647;

/** Do not renumber. */
export const FrameType = {
  HELLO: 1, READ: 2, READ_REPLY: 3, WRITE: 4, WRITE_REPLY: 5, TRUNCATE: 6, ALLOCATE: 7, SEAL: 8, STAT: 9, SEEK: 10, SEEK_REPLY: 11,
  STATE_REPLY: 12, ERROR: 13, CANCEL: 14, COMMITTED: 15,
} as const;
export type FrameType = (typeof FrameType)[keyof typeof FrameType];

export interface DataFrame {
  readonly type: number;
  readonly id: number;
  readonly meta: Buffer;
  readonly payload: Buffer;
}

const EMPTY = Buffer.alloc(0);

/** The frame as buffers to write one after the other (cork the socket); borrows meta and payload until written. */
export function encodeDataFrame(type: FrameType, id: number, meta: Uint8Array, payload: Uint8Array = EMPTY): Uint8Array[] {
  const head = Buffer.allocUnsafe(HEADER_BYTES + meta.byteLength);
  head.writeUInt16LE(MAGIC, 0);
  head.writeUInt8(DATA_PROTOCOL, 2);
  head.writeUInt8(type, 3);
  head.writeUInt32LE(id, 4);
  head.writeUInt32LE(meta.byteLength, 8);
  head.writeUInt32LE(payload.byteLength, 12);
  head.set(meta, HEADER_BYTES);
  head.writeUInt32LE(crc32c(head.subarray(HEADER_BYTES)), 16);
  head.writeUInt32LE(payload.byteLength === 0 ? 0 : crc32c(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)), 20);
  head.writeUInt32LE(crc32c(head.subarray(0, 24)), 24);
  return payload.byteLength === 0 ? [head] : [head, payload];
}

/** Cuts a byte stream into frames. Frames that it returns own their bytes only until the caller copies: meta and payload may share the chunk. */
export class DataFrameReader {
  #chunks: Buffer[] = [];
  #length = 0;

  /** Takes the chunk; returns every complete frame. Throws RpcError on a frame that does not check. */
  push(chunk: Buffer): DataFrame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.byteLength;
    const frames: DataFrame[] = [];
    for (;;) {
      const frame = this.#next();
      if (frame === undefined) return frames;
      frames.push(frame);
    }
  }

  #next(): DataFrame | undefined {
    if (this.#length < HEADER_BYTES) return undefined;
    const head = this.#peek(HEADER_BYTES);
    if (head.readUInt16LE(0) !== MAGIC) throw new RpcError('data protocol: not a geofs peer');
    if (head.readUInt32LE(24) !== crc32c(head.subarray(0, 24))) throw new RpcError('data protocol: header checksum mismatch');
    if (head.readUInt8(2) !== DATA_PROTOCOL) throw new RpcError(`data protocol: version ${String(head.readUInt8(2))} is not spoken here`);
    const metaLength = head.readUInt32LE(8);
    const payloadLength = head.readUInt32LE(12);
    if (metaLength > DATA_META_BYTES || payloadLength > DATA_PAYLOAD_BYTES) throw new RpcError('data protocol: frame too large');
    const total = HEADER_BYTES + metaLength + payloadLength;
    if (this.#length < total) return undefined;
    const whole = this.#peek(total);
    this.#drop(total);
    const meta = whole.subarray(HEADER_BYTES, HEADER_BYTES + metaLength);
    const payload = whole.subarray(HEADER_BYTES + metaLength, total);
    if (whole.readUInt32LE(16) !== crc32c(meta)) throw new RpcError('data protocol: meta checksum mismatch');
    if (payloadLength > 0 && whole.readUInt32LE(20) !== crc32c(payload)) throw new RpcError('data protocol: payload checksum mismatch');
    return { type: whole.readUInt8(3), id: whole.readUInt32LE(4), meta, payload };
  }

  /** The first `length` bytes, joined only when they lie in several chunks. */
  #peek(length: number): Buffer {
    const first = this.#chunks[0];
    if (first !== undefined && first.byteLength >= length) return first.subarray(0, length);
    const joined = Buffer.concat(this.#chunks, this.#length);
    this.#chunks = [joined];
    return joined.subarray(0, length);
  }

  #drop(length: number): void {
    const first = this.#chunks[0];
    this.#length -= length;
    if (first === undefined) return;
    if (first.byteLength === length) this.#chunks.shift();
    else this.#chunks[0] = first.subarray(length);
  }
}
