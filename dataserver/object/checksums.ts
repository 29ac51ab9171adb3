/**
 * The block checksums that stand beside an object. A block's checksum covers its bytes up to the end of file; 0 = none (a hole).
 * A block is checked before a part of it is overwritten, so that no change blesses what was already corrupt.
 */
import { ftruncateSync, readSync, writeSync } from 'node:fs';
import { crc32c } from '@node-rs/crc32';
import { FsError } from '../../proto/types/errno.ts';
import { CHECKSUM_BLOCK, CHECKSUM_OFFSET } from './format.ts';
import type { OpenObject } from './open-object.ts';

const ZEROS = Buffer.alloc(CHECKSUM_BLOCK);

/** What is stored for a checksum: 0 is taken, it means none. */
const stored = (crc: number): number => (crc === 0 ? 0xffff_ffff : crc);

export const blockOf = (offset: number): number => Math.floor(offset / CHECKSUM_BLOCK);

/** Reads until the buffer is full or the file ends; gives the bytes read. */
export function readFully(fd: number, buffer: Buffer, offset: number): number {
  let done = 0;
  while (done < buffer.byteLength) {
    const count = readSync(fd, buffer, done, buffer.byteLength - done, offset + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

/** Checksums of blocks [first, end). */
export function loadChecksums(file: OpenObject, first: number, end: number): Uint32Array {
  const bytes = Buffer.alloc((end - first) * 4);
  readFully(file.metaFd, bytes, CHECKSUM_OFFSET + first * 4);
  return Uint32Array.from({ length: end - first }, (_, index) => bytes.readUInt32LE(index * 4));
}

export function storeChecksums(file: OpenObject, first: number, sums: readonly number[]): void {
  if (sums.length === 0) return;
  const bytes = Buffer.alloc(sums.length * 4);
  sums.forEach((sum, index) => bytes.writeUInt32LE(sum, index * 4));
  writeSync(file.metaFd, bytes, 0, bytes.byteLength, CHECKSUM_OFFSET + first * 4);
}

/** The blocks of [first, end) whose bytes do not match. `bytes` begins at block `first` and ends at a block's end or the end of file. */
export function mismatches(file: OpenObject, first: number, bytes: Buffer): number[] {
  const end = first + Math.ceil(bytes.byteLength / CHECKSUM_BLOCK);
  const sums = loadChecksums(file, first, end);
  const bad: number[] = [];
  sums.forEach((sum, index) => {
    if (sum !== 0 && sum !== stored(crc32c(bytes.subarray(index * CHECKSUM_BLOCK, (index + 1) * CHECKSUM_BLOCK)))) bad.push(first + index);
  });
  return bad;
}

/** Bytes of [offset, offset + length) within size, checked. The caller owns them. Throws FsError EIO naming the first bad block. */
export function readChecked(file: OpenObject, size: number, offset: number, length: number): Buffer {
  const end = Math.min(size, offset + length);
  if (end <= offset) return Buffer.alloc(0);
  const first = blockOf(offset);
  const start = first * CHECKSUM_BLOCK;
  const bytes = Buffer.allocUnsafe(Math.min(size, Math.ceil(end / CHECKSUM_BLOCK) * CHECKSUM_BLOCK) - start);
  if (readFully(file.dataFd, bytes, start) !== bytes.byteLength) throw corrupt(file, first);
  const bad = mismatches(file, first, bytes)[0];
  if (bad !== undefined) throw corrupt(file, bad);
  return bytes.subarray(offset - start, end - start);
}

export class CorruptBlock extends FsError {}

function corrupt(file: OpenObject, block: number): CorruptBlock {
  return new CorruptBlock('EIO', 'read', `block ${String(block)} of object ${String(file.object)} does not match its checksum`);
}

/** Checksums of the blocks from blockOf(offset) on, as they will be once `data` is written at offset of a file of `size` bytes. Checks blocks that keep a part of their bytes. */
export function checksumsAfterWrite(file: OpenObject, size: number, offset: number, data: Buffer): number[] {
  const sums: number[] = [];
  const end = offset + data.byteLength;
  const newSize = Math.max(size, end);
  for (let block = blockOf(offset); block * CHECKSUM_BLOCK < end; block++) {
    const start = block * CHECKSUM_BLOCK;
    const stop = Math.min(start + CHECKSUM_BLOCK, newSize);
    const from = Math.max(offset, start);
    const part = data.subarray(from - offset, Math.min(end, stop) - offset);
    if (part.byteLength === stop - start) { sums.push(stored(crc32c(part))); continue; }
    if (from === size && from > start) {
      // Growth at the end: the checksum so far goes on, without reading the block again.
      const before = loadChecksums(file, block, block + 1)[0] ?? 0;
      if (before !== 0 && before !== 0xffff_ffff) { sums.push(stored(crc32c(part, before))); continue; }
    }
    const whole = Buffer.alloc(stop - start);
    if (start < size) readChecked(file, size, start, CHECKSUM_BLOCK).copy(whole);
    part.copy(whole, from - start);
    sums.push(stored(crc32c(whole)));
  }
  return sums;
}

/** Brings the checksum of the last block along when a file of `size` bytes is to end at newSize with zeros in between. Call before the file grows. */
export function growChecksums(file: OpenObject, size: number, newSize: number): void {
  const used = size % CHECKSUM_BLOCK;
  if (used === 0 || newSize <= size) return;
  const block = blockOf(size);
  const before = loadChecksums(file, block, block + 1)[0] ?? 0;
  if (before === 0) return;
  const more = Math.min(CHECKSUM_BLOCK - used, newSize - size);
  // A checksum of 0 is stored as all ones: read the block instead of guessing which one it was.
  const sum = before === 0xffff_ffff ? crc32c(ZEROS.subarray(0, more), crc32c(readChecked(file, size, size - used, used))) : crc32c(ZEROS.subarray(0, more), before);
  storeChecksums(file, block, [stored(sum)]);
}

/** Drops the checksums past newSize and gives the one of the block cut by it. Call before the file shrinks. */
export function shrinkChecksums(file: OpenObject, size: number, newSize: number): void {
  const rest = newSize % CHECKSUM_BLOCK;
  const block = blockOf(newSize);
  const cut = rest === 0 ? undefined : stored(crc32c(readChecked(file, size, newSize - rest, rest)));
  const before = rest === 0 ? 0 : loadChecksums(file, block, block + 1)[0] ?? 0;
  ftruncateSync(file.metaFd, CHECKSUM_OFFSET + Math.ceil(newSize / CHECKSUM_BLOCK) * 4);
  if (cut !== undefined) storeChecksums(file, block, [before === 0 ? 0 : cut]);
}

/** Takes the blocks of [offset, end) as they are on disk. Only for bytes that a change was under way for. */
export function acceptBlocks(file: OpenObject, size: number, offset: number, end: number): void {
  const bytes = Buffer.allocUnsafe(CHECKSUM_BLOCK);
  for (let block = blockOf(offset); block * CHECKSUM_BLOCK < Math.min(end, size); block++) {
    const start = block * CHECKSUM_BLOCK;
    const read = readFully(file.dataFd, bytes.subarray(0, Math.min(CHECKSUM_BLOCK, size - start)), start);
    storeChecksums(file, block, [stored(crc32c(bytes.subarray(0, read)))]);
  }
}
