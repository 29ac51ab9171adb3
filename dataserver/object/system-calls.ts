/** The system calls that Node lacks: fallocate(2), lseek(2), flock(2), syncfs(2). */
import koffi from 'koffi';
import { errnoName, FsError } from '../../proto/types/errno.ts';

const libc = koffi.load('libc.so.6');
const callFallocate = libc.func('int fallocate(int fd, int mode, int64_t offset, int64_t length)') as unknown as
  (fd: number, mode: number, offset: number, length: number) => number;
const callLseek = libc.func('int64_t lseek(int fd, int64_t offset, int whence)') as unknown as
  (fd: number, offset: number, whence: number) => number | bigint;
const callFlock = libc.func('int flock(int fd, int operation)') as unknown as (fd: number, operation: number) => number;
const callSyncfs = libc.func('int syncfs(int fd)') as unknown as {
  async(fd: number, done: (error: Error | null, result: number) => void): void;
};

/** Bits of fallocate(2)'s mode. */
export const KEEP_SIZE = 1;
export const PUNCH_HOLE = 2;
export const ZERO_RANGE = 16;
const SEEK_DATA = 3;
const SEEK_HOLE = 4;
const LOCK_EX = 2;
const LOCK_NB = 4;

function fail(op: string): never {
  throw new FsError(errnoName(koffi.errno()), op);
}

/** As fallocate(2); offset and length in bytes. Throws FsError (ENOSPC, EOPNOTSUPP, EFBIG...). */
export function fallocate(fd: number, mode: number, offset: number, length: number): void {
  if (callFallocate(fd, mode, offset, length) !== 0) fail('fallocate');
}

/** The next hole or data at or after offset, as lseek(2). Throws FsError ENXIO past the end of file. Moves the descriptor's own position. */
export function seekFile(fd: number, offset: number, hole: boolean): number {
  const found = Number(callLseek(fd, offset, hole ? SEEK_HOLE : SEEK_DATA));
  return found < 0 ? fail('lseek') : found;
}

/** Takes an exclusive flock(2) without waiting; it dies with the descriptor. False: another process has it. */
export function tryLockFile(fd: number): boolean {
  if (callFlock(fd, LOCK_EX | LOCK_NB) === 0) return true;
  return errnoName(koffi.errno()) === 'EAGAIN' ? false : fail('flock');
}

/** Everything written to the file system of fd so far is on stable storage (Linux 5.8 and later report write-back errors). */
export function syncFileSystem(fd: number): Promise<void> {
  return new Promise((resolve, reject) => {
    callSyncfs.async(fd, (error, result) => {
      if (error !== null) reject(new FsError('EIO', 'syncfs', error.message, { cause: error }));
      else if (result !== 0) reject(new FsError('EIO', 'syncfs', 'the file system could not write everything back'));
      else resolve();
    });
  });
}
