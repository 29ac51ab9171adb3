/**
 * Numbers of the FUSE wire protocol, version 7.45 (Linux include/uapi/linux/fuse.h). Do not renumber: the kernel owns them.
 */
export const KERNEL_VERSION = 7;
export const KERNEL_MINOR = 45;
/** Oldest kernel protocol spoken: 7.31 (Linux 5.4); struct sizes do not change from there on. */
export const OLDEST_MINOR = 31;
export const ROOT_NODE = 1;
export const HEADER_IN = 40;
export const HEADER_OUT = 16;

export const OP = {
  LOOKUP: 1, FORGET: 2, GETATTR: 3, SETATTR: 4, READLINK: 5, SYMLINK: 6, MKNOD: 8, MKDIR: 9, UNLINK: 10, RMDIR: 11, RENAME: 12, LINK: 13,
  OPEN: 14, READ: 15, WRITE: 16, STATFS: 17, RELEASE: 18, FSYNC: 20, SETXATTR: 21, GETXATTR: 22, LISTXATTR: 23, REMOVEXATTR: 24, FLUSH: 25,
  INIT: 26, OPENDIR: 27, READDIR: 28, RELEASEDIR: 29, FSYNCDIR: 30, GETLK: 31, SETLK: 32, SETLKW: 33, ACCESS: 34, CREATE: 35, INTERRUPT: 36,
  BMAP: 37, DESTROY: 38, IOCTL: 39, POLL: 40, NOTIFY_REPLY: 41, BATCH_FORGET: 42, FALLOCATE: 43, READDIRPLUS: 44, RENAME2: 45, LSEEK: 46,
  COPY_FILE_RANGE: 47, SETUPMAPPING: 48, REMOVEMAPPING: 49, SYNCFS: 50, TMPFILE: 51, STATX: 52, COPY_FILE_RANGE_64: 53,
} as const;

/** Capability bits of INIT, low word (`flags`). */
export const INIT = {
  ASYNC_READ: 1 << 0, POSIX_LOCKS: 1 << 1, ATOMIC_O_TRUNC: 1 << 3, EXPORT_SUPPORT: 1 << 4, BIG_WRITES: 1 << 5, DONT_MASK: 1 << 6,
  FLOCK_LOCKS: 1 << 10, AUTO_INVAL_DATA: 1 << 12, DO_READDIRPLUS: 1 << 13, READDIRPLUS_AUTO: 1 << 14, ASYNC_DIO: 1 << 15, WRITEBACK_CACHE: 1 << 16,
  PARALLEL_DIROPS: 1 << 18, MAX_PAGES: 1 << 22, CACHE_SYMLINKS: 1 << 23, EXPLICIT_INVAL_DATA: 1 << 25, HANDLE_KILLPRIV_V2: 1 << 28,
  SETXATTR_EXT: 1 << 29, INIT_EXT: 1 << 30,
} as const;

/** Capability bits of INIT, high word (`flags2`). */
export const INIT2 = { HAS_EXPIRE_ONLY: 1 << 3, DIRECT_IO_ALLOW_MMAP: 1 << 4, PASSTHROUGH: 1 << 5, HAS_RESEND: 1 << 7 } as const;

export const NOTIFY = { INVAL_INODE: 2, INVAL_ENTRY: 3, STORE: 4, DELETE: 6, RESEND: 7, INC_EPOCH: 8, PRUNE: 9 } as const;
/** First protocol minor that knows NOTIFY_INC_EPOCH. */
export const INC_EPOCH_MINOR = 44;

export const FOPEN = { DIRECT_IO: 1, KEEP_CACHE: 2, CACHE_DIR: 8, NOFLUSH: 32 } as const;
export const FATTR = {
  MODE: 1, UID: 2, GID: 4, SIZE: 8, ATIME: 16, MTIME: 32, FH: 64, ATIME_NOW: 128, MTIME_NOW: 256, KILL_SUIDGID: 2048,
} as const;
export const GETATTR_FH = 1;
export const WRITE_CACHE = 1;
export const WRITE_KILL_SUIDGID = 4;
export const OPEN_KILL_SUIDGID = 1;
export const RELEASE_FLOCK_UNLOCK = 2;
export const LK_FLOCK = 1;
export const FSYNC_DATA_ONLY = 1;

/** open(2) flags as x86-64 and arm64 Linux number them where both agree; O_DIRECT differs and is passed in. */
export const O = { WRONLY: 1, RDWR: 2, ACCMODE: 3, EXCL: 0o200, TRUNC: 0o1000, APPEND: 0o2000, DSYNC: 0o10000, SYNC: 0o4000000 } as const;
export const O_DIRECT = process.arch === 'arm64' ? 0o200000 : 0o40000;
