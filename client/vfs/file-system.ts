/**
 * The inode-level file system that front ends (FUSE, the path library) call. Errors are FsError.
 * Every operation may be given up through ctx.signal (FUSE_INTERRUPT): it then rejects with FsError EINTR.
 */
import type { CallContext } from '../../proto/types/context.ts';
import type { Inode } from '../../proto/types/inode.ts';
import type { ByteName } from '../../proto/types/name.ts';
import type { TimeSpec } from '../../proto/types/time.ts';

/** An inode, and whether the kernel may keep it: false while the promise that covers it does not stand. */
export interface Entry {
  readonly inode: Inode;
  readonly cacheable: boolean;
}

/** A name that does not exist; cacheable as a negative entry if the promise stands. */
export interface Absent {
  readonly inode: undefined;
  readonly cacheable: boolean;
}

export interface DirItem {
  readonly name: ByteName;
  readonly ino: number;
  /** Stable 63-bit-safe cookie to continue after. */
  readonly cookie: number;
  readonly type: number;
  /** With plus. */
  readonly entry: Entry | undefined;
}

export interface DirPage {
  readonly items: readonly DirItem[];
  readonly end: boolean;
}

export interface OpenFlags {
  readonly read: boolean;
  readonly write: boolean;
  readonly append: boolean;
  readonly truncate: boolean;
  readonly direct: boolean;
  readonly sync: boolean;
}

/** How the kernel may treat an open file. */
export interface OpenFile {
  readonly handle: number;
  /** Pages cached from earlier opens are still right. */
  readonly keepCache: boolean;
  /** No page cache: another client writes, or O_APPEND. */
  readonly directIo: boolean;
}

export interface AttributeChange {
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly size?: number;
  readonly atime?: TimeSpec | 'now';
  readonly mtime?: TimeSpec | 'now';
  readonly killSuid?: boolean;
}

export interface LockRequest {
  readonly owner: bigint;
  readonly pid: number;
  readonly kind: 'read' | 'write' | 'unlock';
  readonly flock: boolean;
  readonly start: number;
  /** Inclusive; Number.MAX_SAFE_INTEGER = to the end of the file and beyond. */
  readonly end: number;
}

export interface StatFs {
  readonly totalBytes: number;
  readonly freeBytes: number;
  readonly totalInodes: number;
  readonly freeInodes: number;
}

export interface FileSystem {
  lookup(ctx: CallContext, parent: number, name: ByteName): Promise<Entry | Absent> | Entry | Absent;
  /** Also used for handles that the kernel forgot (LOOKUP "."). ENOENT/ESTALE for a removed inode that is not open here. */
  getattr(ctx: CallContext, ino: number, handle?: number): Promise<Entry> | Entry;
  setattr(ctx: CallContext, ino: number, change: AttributeChange, handle?: number): Promise<Entry>;
  readlink(ctx: CallContext, ino: number): Promise<Uint8Array>;
  mknod(ctx: CallContext, parent: number, name: ByteName, mode: number, rdev: number): Promise<Entry>;
  mkdir(ctx: CallContext, parent: number, name: ByteName, mode: number): Promise<Entry>;
  symlink(ctx: CallContext, parent: number, name: ByteName, target: Uint8Array): Promise<Entry>;
  link(ctx: CallContext, ino: number, parent: number, name: ByteName): Promise<Entry>;
  unlink(ctx: CallContext, parent: number, name: ByteName): Promise<void>;
  rmdir(ctx: CallContext, parent: number, name: ByteName): Promise<void>;
  /** flags: 1 NOREPLACE, 2 EXCHANGE (renameat2(2)). */
  rename(ctx: CallContext, parent: number, name: ByteName, newParent: number, newName: ByteName, flags: number): Promise<void>;
  /** mode without S_IFMT; umask already applied by the caller. */
  create(ctx: CallContext, parent: number, name: ByteName, mode: number, flags: OpenFlags, exclusive: boolean): Promise<Entry & OpenFile>;
  open(ctx: CallContext, ino: number, flags: OpenFlags): Promise<OpenFile> | OpenFile;
  /** Up to length bytes; short only at the end of the file. The caller may keep the buffers only until it has replied. */
  read(ctx: CallContext, handle: number, offset: number, length: number): Promise<readonly Uint8Array[]>;
  /** Borrows data: copied before the first await. Returns bytes taken. */
  write(ctx: CallContext, handle: number, offset: number, data: Uint8Array, append: boolean): Promise<number> | number;
  /** At each close(2): sends what is dirty, commits, reports errors. lockOwner: POSIX locks of it end here. */
  flush(ctx: CallContext, handle: number, lockOwner: bigint): Promise<void>;
  /** flockOwner: set when a BSD lock ends with this handle. */
  release(ctx: CallContext, handle: number, flockOwner: bigint | undefined): Promise<void> | void;
  fsync(ctx: CallContext, handle: number, dataOnly: boolean): Promise<void>;
  fallocate(ctx: CallContext, handle: number, mode: number, offset: number, length: number): Promise<void>;
  lseek(ctx: CallContext, handle: number, offset: number, hole: boolean): Promise<number>;
  opendir(ctx: CallContext, ino: number): Promise<number> | number;
  /** Items after cookie (0 = start) without "." and "..", about maxBytes of names and inodes. */
  readdir(ctx: CallContext, ino: number, handle: number, cookie: number, maxBytes: number, plus: boolean): Promise<DirPage>;
  releasedir(ctx: CallContext, handle: number): void;
  fsyncdir(ctx: CallContext, ino: number): Promise<void>;
  statfs(ctx: CallContext, ino: number): Promise<StatFs>;
  getxattr(ctx: CallContext, ino: number, name: ByteName): Promise<Uint8Array>;
  setxattr(ctx: CallContext, ino: number, name: ByteName, value: Uint8Array, flags: number): Promise<void>;
  listxattr(ctx: CallContext, ino: number): Promise<readonly ByteName[]>;
  removexattr(ctx: CallContext, ino: number, name: ByteName): Promise<void>;
  /** The conflicting lock, or kind 'unlock'. */
  getlk(ctx: CallContext, ino: number, lock: LockRequest): Promise<LockRequest>;
  /** wait: until granted, interruptibly; otherwise EAGAIN. */
  setlk(ctx: CallContext, ino: number, lock: LockRequest, wait: boolean): Promise<void>;
  /** The front end no longer knows the inode (FUSE FORGET): it need not be told of changes. */
  forget(ino: number): void;
}

/**
 * What the front end must drop when a promise breaks; implemented by fuse/notify on its own thread, and by nothing in the
 * library. A promise resolves when the front end holds nothing older (the break may then be acknowledged).
 */
export interface Invalidator {
  /** Attributes, and with data the pages too. */
  inode(ino: number, data: boolean): Promise<void>;
  /** A directory's name (positive or negative). */
  entry(dir: number, name: ByteName): Promise<void>;
  /** Everything: the lease ended or the server said "drop all". */
  all(): Promise<void>;
}
