/** FUSE_INIT: fuse_init_in (64 bytes) and fuse_init_out (64 bytes). */
import type { Request } from './request.ts';

export interface InitRequest {
  readonly major: number;
  readonly minor: number;
  readonly maxReadahead: number;
  readonly flags: number;
  readonly flags2: number;
}

export interface InitReply {
  readonly major: number;
  readonly minor: number;
  readonly maxReadahead: number;
  readonly flags: number;
  readonly flags2: number;
  readonly maxBackground: number;
  readonly congestionThreshold: number;
  readonly maxWrite: number;
  readonly maxPages: number;
}

export const INIT_OUT = 64;

export function decodeInit(request: Request): InitRequest {
  const extended = request.end >= 40 + 20;
  return {
    major: request.u32(0), minor: request.u32(4), maxReadahead: request.u32(8), flags: request.u32(12),
    flags2: extended ? request.u32(16) : 0,
  };
}

/** A new buffer. Times have a granularity of 1 ns. */
export function encodeInit(reply: InitReply): Buffer {
  const out = Buffer.alloc(INIT_OUT);
  out.writeUInt32LE(reply.major, 0);
  out.writeUInt32LE(reply.minor, 4);
  out.writeUInt32LE(reply.maxReadahead, 8);
  out.writeUInt32LE(reply.flags >>> 0, 12);
  out.writeUInt16LE(reply.maxBackground, 16);
  out.writeUInt16LE(reply.congestionThreshold, 18);
  out.writeUInt32LE(reply.maxWrite, 20);
  out.writeUInt32LE(1, 24);
  out.writeUInt16LE(reply.maxPages, 28);
  out.writeUInt32LE(reply.flags2 >>> 0, 32);
  return out;
}
