/** System calls that node:fs does not offer, through koffi. Failures throw an error with the errno's name as code. */
import koffi from 'koffi';
import { errnoName } from '../../../proto/types/errno.ts';

const libc = koffi.load(null);

function checked(name: string, result: number): number {
  if (result >= 0) return result;
  const code = errnoName(koffi.errno());
  throw Object.assign(new Error(`${name}: ${code}`), { code });
}

/** A declaration whose negative results throw. */
function call(name: string, declaration: string): (...args: readonly unknown[]) => number {
  const f = libc.func(declaration) as (...args: readonly unknown[]) => number | bigint;
  return (...args) => checked(name, Number(f(...args)));
}

export const setfsuid = libc.func('int setfsuid(unsigned int uid)') as (uid: number) => number;
export const setfsgid = libc.func('int setfsgid(unsigned int gid)') as (gid: number) => number;
export const fallocate: (...args: [number, number, number, number]) => number = call('fallocate', 'int fallocate(int fd, int mode, int64_t offset, int64_t length)');
export const lseek: (...args: [number, number | bigint, number]) => number = call('lseek', 'int64_t lseek(int fd, int64_t offset, int whence)');
export const mknod: (...args: [string, number, number]) => number = call('mknod', 'int mknod(const char *path, unsigned int mode, uint64_t device)');
export const flock: (...args: [number, number]) => number = call('flock', 'int flock(int fd, int operation)');
export const renameat2: (...args: [number, string, number, string, number]) => number = call('renameat2', 'int renameat2(int from, const char *old, int to, const char *new, unsigned int flags)');
const utimensatC: (...args: [number, string, Uint8Array, number]) => number = call('utimensat', 'int utimensat(int dir, const char *path, const void *times, int flags)');
const getdentsC: (...args: [number, Uint8Array, number]) => number = call('getdents64', 'long getdents64(int fd, _Out_ void *buffer, size_t n)');
export const setxattr: (...args: [string, string, Uint8Array, number, number]) => number = call('setxattr', 'int setxattr(const char *path, const char *name, const void *value, size_t n, int flags)');
const getxattrC: (...args: [string, string, Uint8Array, number]) => number = call('getxattr', 'long getxattr(const char *path, const char *name, _Out_ void *value, size_t n)');
const listxattrC: (...args: [string, Uint8Array, number]) => number = call('listxattr', 'long listxattr(const char *path, _Out_ void *list, size_t n)');
export const removexattr: (...args: [string, string]) => number = call('removexattr', 'int removexattr(const char *path, const char *name)');
const fcntlC: (...args: [number, number, Uint8Array]) => number = call('fcntl', 'int fcntl(int fd, int command, _Inout_ void *lock)');
const mmapC = libc.func('void *mmap(void *address, size_t n, int protection, int flags, int fd, int64_t offset)') as
  (address: null, n: number, protection: number, flags: number, fd: number, offset: number) => bigint;
const msyncC = libc.func('int msync(void *address, size_t n, int flags)') as (address: bigint, n: number, flags: number) => number;
const munmapC = libc.func('int munmap(void *address, size_t n)') as (address: bigint, n: number) => number;

export const AT_FDCWD = -100;
export const RENAME_NOREPLACE = 1;
export const RENAME_EXCHANGE = 2;
export const FALLOC_KEEP_SIZE = 1;
export const FALLOC_PUNCH_HOLE = 2;
export const SEEK_DATA = 3;
export const SEEK_HOLE = 4;
export const LOCK_SH = 1;
export const LOCK_EX = 2;
export const LOCK_NB = 4;
export const LOCK_UN = 8;
export const XATTR_CREATE = 1;
export const XATTR_REPLACE = 2;
const MAP_SHARED = 1;
const PROT_READ_WRITE = 3;
const MS_SYNC = 4;
const AT_SYMLINK_NOFOLLOW = 0x100;
const UTIME_OMIT = 0x3ffffffe;

/** Times in nanoseconds since the epoch; undefined leaves one alone. The path itself, if it is a symbolic link. */
export function setTimes(path: string, atime: bigint | undefined, mtime: bigint | undefined): void {
  const times = Buffer.alloc(32);
  [atime, mtime].forEach((time, i) => {
    if (time === undefined) { times.writeBigInt64LE(BigInt(UTIME_OMIT), i * 16 + 8); return; }
    const nsec = ((time % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
    times.writeBigInt64LE((time - nsec) / 1_000_000_000n, i * 16);
    times.writeBigInt64LE(nsec, i * 16 + 8);
  });
  utimensatC(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW);
}

export function getxattr(path: string, name: string, room = 65_536): Buffer {
  const value = Buffer.alloc(room);
  return value.subarray(0, getxattrC(path, name, value, room));
}

/** How long the value is, as asked with no room. */
export const xattrSize = (path: string, name: string): number => getxattrC(path, name, Buffer.alloc(1), 0);

export function listxattr(path: string): string[] {
  const list = Buffer.alloc(65_536);
  return list.toString('latin1', 0, listxattrC(path, list, list.length)).split('\0').slice(0, -1);
}

export interface Dirent {
  readonly name: string;
  /** Where the stream goes on after it. */
  readonly next: bigint;
}

/** One getdents64(2) with room for so many bytes; none at the end. Names are latin1. */
export function getdents(fd: number, room: number): Dirent[] {
  const buffer = Buffer.alloc(room);
  const end = getdentsC(fd, buffer, room);
  const out: Dirent[] = [];
  for (let at = 0; at < end; at += buffer.readUInt16LE(at + 16)) {
    out.push({ name: buffer.toString('latin1', at + 19, buffer.indexOf(0, at + 19)), next: buffer.readBigInt64LE(at + 8) });
  }
  return out;
}

export const F_RDLCK = 0;
export const F_WRLCK = 1;
export const F_UNLCK = 2;
const F_GETLK = 5;
const F_SETLK = 6;
const F_SETLKW = 7;

function flockBytes(type: number, start: number, length: number): Buffer {
  const lock = Buffer.alloc(32);
  lock.writeInt16LE(type, 0);
  lock.writeBigInt64LE(BigInt(start), 8);
  lock.writeBigInt64LE(BigInt(length), 16);
  return lock;
}

/** fcntl(2) record locks; length 0 is "to the end". */
export function setLock(fd: number, type: number, start: number, length: number, wait = false): void {
  fcntlC(fd, wait ? F_SETLKW : F_SETLK, flockBytes(type, start, length));
}

/** The lock in the way. */
export function getLock(fd: number, type: number, start: number, length: number): { type: number; start: number; length: number; pid: number } {
  const lock = flockBytes(type, start, length);
  fcntlC(fd, F_GETLK, lock);
  return { type: lock.readInt16LE(0), start: Number(lock.readBigInt64LE(8)), length: Number(lock.readBigInt64LE(16)), pid: lock.readInt32LE(24) };
}

/** f over a shared writable mapping, which is written back (msync(2)) and taken away afterwards. */
export function withMapping(fd: number, length: number, f: (bytes: Uint8Array) => void): void {
  const address = mmapC(null, length, PROT_READ_WRITE, MAP_SHARED, fd, 0);
  if (BigInt.asIntN(64, koffi.address(address)) === -1n) checked('mmap', -1);
  f(new Uint8Array(koffi.view(address, length)));
  checked('msync', msyncC(address, length, MS_SYNC));
  checked('munmap', munmapC(address, length));
}
