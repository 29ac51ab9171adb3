/** Reads the frames of one segment and judges what stands behind the last good one. */
import type { DiskFile } from './disk.ts';
import { decodeFrame, FRAME_ALIGN, FRAME_HEADER_BYTES, FRAME_MAGIC, type Frame } from './log-format.ts';

/** The log cannot be trusted; it is not opened, and nothing in it is changed. */
export class LogDamage extends Error {
  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
  }
}

/** All frames from position 0 up to the first place without a valid one, or to limit. */
export function scanFrames(data: Buffer, sequence: number, limit: number, each: (frame: Frame) => void): number {
  let at = 0;
  while (at < limit) {
    const frame = decodeFrame(data, at, 0, sequence);
    if (frame === undefined) break;
    each(frame);
    at = frame.end;
  }
  return at;
}

/**
 * The position of a valid frame of this segment at or behind `from`: there must be none behind a torn one, because the
 * frame before it was durable first. Every aligned position is tried, so nothing depends on what the bad bytes say.
 */
export function findFrame(data: Buffer, sequence: number, from: number): number | undefined {
  const magic = Buffer.alloc(4);
  magic.writeUInt32BE(FRAME_MAGIC, 0);
  for (let at = data.indexOf(magic, from); at !== -1; at = data.indexOf(magic, at + 1)) {
    if (at % FRAME_ALIGN === 0 && decodeFrame(data, at, 0, sequence) !== undefined) return at;
  }
  return undefined;
}

/** Does a header of this segment begin here (of a frame that is not whole)? What a recycled file held does not count. */
export function claimsFrame(data: Buffer, at: number, sequence: number): boolean {
  return at + FRAME_HEADER_BYTES <= data.length && data.readUInt32BE(at) === FRAME_MAGIC && data.readUInt32BE(at + 20) === sequence % 2 ** 32;
}

/** The whole segment. */
export function readSegment(file: DiskFile): Buffer {
  return file.pread(file.size, 0);
}
