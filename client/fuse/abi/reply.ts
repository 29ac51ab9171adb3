/** Encoding of reply bodies into a buffer at an offset. Every function returns the offset after what it wrote. */
import type { Inode } from '../../../proto/types/inode.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import type { TimeSpec } from '../../../proto/types/time.ts';

export const ATTR = 88;
export const ENTRY_OUT = 128;
export const ATTR_OUT = 104;
export const OPEN_OUT = 16;
export const STATFS_OUT = 80;
export const LK_OUT = 24;
export const STATX_OUT = 288;
export const DIRENT = 24;
const BLKSIZE = 4096;
const HIGH = 2 ** 32;
/** Type, nlink, times, ... all basic fields and the birth time (statx(2) STATX_BASIC_STATS | STATX_BTIME). */
const STATX_MASK = 0xfff;

/** How long the kernel may believe: milliseconds, 0 = ask each time. */
export interface Validity {
  readonly entryMs: number;
  readonly attrMs: number;
}

export const NOT_VALID: Validity = Object.freeze({ entryMs: 0, attrMs: 0 });

export function putU64(out: Buffer, value: number, at: number): number {
  out.writeUInt32LE(value % HIGH, at);
  out.writeUInt32LE(Math.floor(value / HIGH), at + 4);
  return at + 8;
}

function putI64(out: Buffer, value: number, at: number): void {
  const high = Math.floor(value / HIGH);
  out.writeUInt32LE(value - high * HIGH, at);
  out.writeInt32LE(high, at + 4);
}

/** struct fuse_attr. */
export function putAttr(out: Buffer, inode: Inode, at: number): number {
  putU64(out, inode.ino, at);
  putU64(out, inode.size, at + 8);
  putU64(out, inode.blocks, at + 16);
  putI64(out, inode.atime.sec, at + 24);
  putI64(out, inode.mtime.sec, at + 32);
  putI64(out, inode.ctime.sec, at + 40);
  out.writeUInt32LE(inode.atime.nsec, at + 48);
  out.writeUInt32LE(inode.mtime.nsec, at + 52);
  out.writeUInt32LE(inode.ctime.nsec, at + 56);
  out.writeUInt32LE(inode.mode, at + 60);
  out.writeUInt32LE(inode.nlink, at + 64);
  out.writeUInt32LE(inode.uid, at + 68);
  out.writeUInt32LE(inode.gid, at + 72);
  out.writeUInt32LE(inode.rdev, at + 76);
  out.writeUInt32LE(BLKSIZE, at + 80);
  out.writeUInt32LE(0, at + 84);
  return at + ATTR;
}

/** struct fuse_entry_out. The generation is always 0: inode numbers are never reused. */
export function putEntry(out: Buffer, inode: Inode, validity: Validity, at: number): number {
  putU64(out, inode.ino, at);
  putU64(out, 0, at + 8);
  putValidity(out, validity, at);
  return putAttr(out, inode, at + 40);
}

/** A fuse_entry_out with nodeid 0: the name does not exist (LOOKUP), or no attributes come with it (READDIRPLUS). */
export function putAbsent(out: Buffer, validity: Validity, at: number): number {
  out.fill(0, at, at + ENTRY_OUT);
  putValidity(out, validity, at);
  return at + ENTRY_OUT;
}

function putValidity(out: Buffer, validity: Validity, at: number): void {
  putU64(out, Math.floor(validity.entryMs / 1000), at + 16);
  putU64(out, Math.floor(validity.attrMs / 1000), at + 24);
  out.writeUInt32LE((validity.entryMs % 1000) * 1_000_000, at + 32);
  out.writeUInt32LE((validity.attrMs % 1000) * 1_000_000, at + 36);
}

/** struct fuse_attr_out. */
export function putAttrOut(out: Buffer, inode: Inode, attrMs: number, at: number): number {
  putU64(out, Math.floor(attrMs / 1000), at);
  out.writeUInt32LE((attrMs % 1000) * 1_000_000, at + 8);
  out.writeUInt32LE(0, at + 12);
  return putAttr(out, inode, at + 16);
}

/** struct fuse_open_out. */
export function putOpen(out: Buffer, handle: number, flags: number, at: number): number {
  putU64(out, handle, at);
  out.writeUInt32LE(flags, at + 8);
  out.writeUInt32LE(0, at + 12);
  return at + OPEN_OUT;
}

/** struct fuse_dirent, padded to 8 bytes; undefined when it does not fit before limit. */
export function putDirent(out: Buffer, item: { ino: number; offset: number; type: number; name: ByteName }, at: number, limit: number): number | undefined {
  const padded = (DIRENT + item.name.length + 7) & ~7;
  if (at + padded > limit) return undefined;
  putU64(out, item.ino, at);
  putU64(out, item.offset, at + 8);
  out.writeUInt32LE(item.name.length, at + 16);
  out.writeUInt32LE(item.type, at + 20);
  out.write(item.name, at + DIRENT, 'latin1');
  out.fill(0, at + DIRENT + item.name.length, at + padded);
  return at + padded;
}

function putStatxTime(out: Buffer, time: TimeSpec, at: number): void {
  putI64(out, time.sec, at);
  out.writeUInt32LE(time.nsec, at + 8);
  out.writeUInt32LE(0, at + 12);
}

/** struct fuse_statx_out. */
export function putStatx(out: Buffer, inode: Inode, attrMs: number, at: number): number {
  out.fill(0, at, at + STATX_OUT);
  putU64(out, Math.floor(attrMs / 1000), at);
  out.writeUInt32LE((attrMs % 1000) * 1_000_000, at + 8);
  const stat = at + 32;
  out.writeUInt32LE(STATX_MASK, stat);
  out.writeUInt32LE(BLKSIZE, stat + 4);
  out.writeUInt32LE(inode.nlink, stat + 16);
  out.writeUInt32LE(inode.uid, stat + 20);
  out.writeUInt32LE(inode.gid, stat + 24);
  out.writeUInt16LE(inode.mode, stat + 28);
  putU64(out, inode.ino, stat + 32);
  putU64(out, inode.size, stat + 40);
  putU64(out, inode.blocks, stat + 48);
  putStatxTime(out, inode.atime, stat + 64);
  putStatxTime(out, inode.btime, stat + 80);
  putStatxTime(out, inode.ctime, stat + 96);
  putStatxTime(out, inode.mtime, stat + 112);
  // new_encode_dev: minor low byte, major 12 bits, minor high bits.
  out.writeUInt32LE((inode.rdev >>> 8) & 0xfff, stat + 128);
  out.writeUInt32LE((inode.rdev & 0xff) | ((inode.rdev >>> 12) & 0xfff00), stat + 132);
  return at + STATX_OUT;
}

/** struct fuse_statfs_out; fragment and block sizes are 4096. */
export function putStatfs(out: Buffer, stat: { totalBytes: number; freeBytes: number; totalInodes: number; freeInodes: number }, nameMax: number, at: number): number {
  out.fill(0, at, at + STATFS_OUT);
  putU64(out, Math.floor(stat.totalBytes / BLKSIZE), at);
  putU64(out, Math.floor(stat.freeBytes / BLKSIZE), at + 8);
  putU64(out, Math.floor(stat.freeBytes / BLKSIZE), at + 16);
  putU64(out, stat.totalInodes, at + 24);
  putU64(out, stat.freeInodes, at + 32);
  out.writeUInt32LE(BLKSIZE, at + 40);
  out.writeUInt32LE(nameMax, at + 44);
  out.writeUInt32LE(BLKSIZE, at + 48);
  return at + STATFS_OUT;
}

const OFFSET_MAX = 0x7fff_ffff_ffff_ffffn;

/** struct fuse_lk_out; an end of MAX_SAFE_INTEGER is "to the end of the file". */
export function putLock(out: Buffer, lock: { start: number; end: number; type: number; pid: number }, at: number): number {
  putU64(out, lock.start, at);
  out.writeBigUInt64LE(lock.end >= Number.MAX_SAFE_INTEGER ? OFFSET_MAX : BigInt(lock.end), at + 8);
  out.writeUInt32LE(lock.type, at + 16);
  out.writeUInt32LE(lock.pid, at + 20);
  return at + LK_OUT;
}
