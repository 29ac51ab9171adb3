/**
 * One block in the disk cache, format 1. Do not renumber.
 *
 *   0  4 bytes "GFBC"      8  u64 inode        24  u32 block       32  u32 crc32c of the data
 *   4  u32 format 1       16  u64 data version 28  u32 data length  36  u32 crc32c of bytes 0..35
 *  40  data
 */
import { crc32c } from '@node-rs/crc32';

export const BLOCK_HEADER_BYTES = 40;
const MAGIC = Buffer.from('GFBC', 'latin1');
const FORMAT = 1;

export interface BlockKey {
  readonly ino: number;
  readonly version: number;
  readonly block: number;
}

/** File name of a block, and back (undefined: not one of ours). The suffix keeps files of others from being taken for ours. */
export const blockFileName = (key: BlockKey): string => `${key.ino.toString(36)}-${key.version.toString(36)}-${key.block.toString(36)}.gfbc`;

export function parseBlockFileName(name: string): BlockKey | undefined {
  const match = /^([0-9a-z]+)-([0-9a-z]+)-([0-9a-z]+)\.gfbc$/.exec(name);
  if (match === null) return undefined;
  const key = { ino: parseInt(match[1] ?? '', 36), version: parseInt(match[2] ?? '', 36), block: parseInt(match[3] ?? '', 36) };
  return blockFileName(key) === name ? key : undefined;
}

/** A new buffer: header and data. */
export function encodeBlock(key: BlockKey, data: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(BLOCK_HEADER_BYTES + data.byteLength);
  MAGIC.copy(out, 0);
  out.writeUInt32BE(FORMAT, 4);
  out.writeBigUInt64BE(BigInt(key.ino), 8);
  out.writeBigUInt64BE(BigInt(key.version), 16);
  out.writeUInt32BE(key.block, 24);
  out.writeUInt32BE(data.byteLength, 28);
  out.set(data, BLOCK_HEADER_BYTES);
  out.writeUInt32BE(crc32c(out.subarray(BLOCK_HEADER_BYTES)), 32);
  out.writeUInt32BE(crc32c(out.subarray(0, 36)), 36);
  return out;
}

/** The data (a view of the bytes), or undefined when anything about it is wrong. */
export function decodeBlock(key: BlockKey, bytes: Buffer): Buffer | undefined {
  if (bytes.byteLength < BLOCK_HEADER_BYTES || !bytes.subarray(0, 4).equals(MAGIC) || bytes.readUInt32BE(4) !== FORMAT) return undefined;
  if (bytes.readUInt32BE(36) !== crc32c(bytes.subarray(0, 36))) return undefined;
  if (Number(bytes.readBigUInt64BE(8)) !== key.ino || Number(bytes.readBigUInt64BE(16)) !== key.version || bytes.readUInt32BE(24) !== key.block) return undefined;
  const data = bytes.subarray(BLOCK_HEADER_BYTES);
  if (bytes.readUInt32BE(28) !== data.byteLength || bytes.readUInt32BE(32) !== crc32c(data)) return undefined;
  return data;
}
