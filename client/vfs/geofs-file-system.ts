/** The file system that front ends call: a thin hand that gives each operation to its noun. */
import { encodeTime } from '../../proto/rpc/codec.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { isSymlink, PERMISSIONS, S_IFMT, S_IFREG } from '../../proto/types/mode.ts';
import type { ByteName } from '../../proto/types/name.ts';
import { Contents, NO_HANDLE } from './contents.ts';
import { DirtyBudget } from './dirty-budget.ts';
import { Directories } from './directories.ts';
import type {
  Absent, AttributeChange, DirPage, Entry, FileSystem, Invalidator, LockRequest, OpenFile, OpenFlags, StatFs,
} from './file-system.ts';
import { hardened } from './hardening.ts';
import { Inodes } from './inodes.ts';
import { Locks } from './locks.ts';
import { Namespace } from './namespace.ts';
import { ObjectAccess } from './object-access.ts';
import { OpenFiles } from './open-files.ts';
import type { VfsParts } from './parts.ts';
import { Space } from './space.ts';
import { STATS_FILE, StatsFiles } from './stats-files.ts';
import { Xattrs } from './xattrs.ts';


export class GeofsFileSystem implements FileSystem {
  readonly #parts: VfsParts;
  readonly #inodes: Inodes;
  readonly #names: Namespace;
  readonly #directories: Directories;
  readonly #locks: Locks;
  readonly #xattrs: Xattrs;
  readonly #space: Space;
  readonly #stats: StatsFiles;
  readonly #contents: Contents;
  readonly files: OpenFiles;
  readonly budget = new DirtyBudget();

  constructor(parts: VfsParts, invalidator: Invalidator, stats: () => object) {
    this.#parts = parts;
    this.#inodes = new Inodes(parts);
    this.#names = new Namespace(this.#inodes);
    this.files = new OpenFiles(parts, this.#inodes, this.budget, invalidator);
    this.#directories = new Directories(parts, (ino) => { const inode = parts.cache.find(ino); return inode === undefined ? undefined : this.#entry(inode); });
    this.#locks = new Locks(parts, this.#inodes, (ino) => this.files.find(ino)?.access ?? new ObjectAccess(parts, ino));
    this.#contents = new Contents({ parts, inodes: this.#inodes, files: this.files, locks: this.#locks });
    this.#xattrs = new Xattrs(parts, this.#inodes);
    this.#space = new Space(parts);
    this.#stats = new StatsFiles(stats, () => parts.clock.wallTime());
  }

  lookup(ctx: CallContext, parent: number, name: ByteName): Entry | Absent | Promise<Entry | Absent> {
    const virtual = this.#stats.lookup(parent, name);
    if (virtual !== undefined) return { inode: virtual, cacheable: false };
    const found = this.#inodes.lookup(ctx, parent, name);
    return found instanceof Promise ? found.then((inode) => this.#named(parent, name, inode)) : this.#named(parent, name, found);
  }

  getattr(ctx: CallContext, ino: number, handle?: number): Entry | Promise<Entry> {
    if (this.#stats.owns(ino)) return { inode: this.#stats.inode(ino), cacheable: false };
    const file = handle === undefined || handle === NO_HANDLE ? this.files.find(ino) : this.files.get(handle, 'getattr').file;
    const found = file === undefined ? this.#inodes.get(ctx, ino) : this.files.attributes(ctx, file);
    return found instanceof Promise ? found.then((inode) => this.#entry(inode)) : this.#entry(found);
  }

  async setattr(ctx: CallContext, ino: number, change: AttributeChange, handle?: number): Promise<Entry> {
    if (this.#stats.owns(ino)) throw new FsError('EPERM', 'setattr');
    if (change.size !== undefined) await this.#contents.resize(ctx, ino, change.size, handle);
    const { mode, uid, gid, atime, mtime, killSuid } = change;
    if (mode === undefined && uid === undefined && gid === undefined && atime === undefined && mtime === undefined && killSuid !== true) return this.getattr(ctx, ino, handle);
    const undo = this.files.find(ino)?.writer.keep({ mtime: mtime !== undefined, mode: mode !== undefined });
    const result = await this.#inodes.mutate(ctx, {
      setAttr: {
        ino, hasMode: mode !== undefined, mode: (mode ?? 0) & PERMISSIONS, hasUid: uid !== undefined, uid: uid ?? 0, hasGid: gid !== undefined, gid: gid ?? 0,
        ...(atime === undefined ? {} : atime === 'now' ? { atimeNow: true } : { hasAtime: true, atime: encodeTime(atime) }),
        ...(mtime === undefined ? {} : mtime === 'now' ? { mtimeNow: true } : { hasMtime: true, mtime: encodeTime(mtime) }),
        killSuid: killSuid === true,
      },
    }).catch((error: unknown) => { undo?.(); throw error; });
    return this.#entry(result.inode(ino));
  }

  async readlink(ctx: CallContext, ino: number): Promise<Uint8Array> {
    const inode = await this.#inodes.get(ctx, ino);
    if (!isSymlink(inode.mode)) throw new FsError('EINVAL', 'readlink');
    return inode.linkTarget ?? new Uint8Array(0);
  }

  async mknod(ctx: CallContext, parent: number, name: ByteName, mode: number, rdev: number): Promise<Entry> {
    const typed = (mode & S_IFMT) === 0 ? mode | S_IFREG : mode;
    return this.#entry((await this.#names.create(ctx, { parent, name, mode: typed, rdev, exclusive: true })).made);
  }

  async mkdir(ctx: CallContext, parent: number, name: ByteName, mode: number): Promise<Entry> {
    return this.#entry(await this.#names.mkdir(ctx, parent, name, mode));
  }

  async symlink(ctx: CallContext, parent: number, name: ByteName, target: Uint8Array): Promise<Entry> {
    return this.#entry(await this.#names.symlink(ctx, parent, name, Uint8Array.from(target)));
  }

  async link(ctx: CallContext, ino: number, parent: number, name: ByteName): Promise<Entry> {
    return this.#entry(await this.#names.link(ctx, ino, parent, name));
  }

  unlink(ctx: CallContext, parent: number, name: ByteName): Promise<void> {
    return this.#names.unlink(ctx, parent, name);
  }

  rmdir(ctx: CallContext, parent: number, name: ByteName): Promise<void> {
    return this.#names.rmdir(ctx, parent, name);
  }

  rename(ctx: CallContext, parent: number, name: ByteName, newParent: number, newName: ByteName, flags: number): Promise<void> {
    return this.#names.rename(ctx, parent, name, newParent, newName, flags);
  }

  async create(ctx: CallContext, parent: number, name: ByteName, mode: number, flags: OpenFlags, exclusive: boolean): Promise<Entry & OpenFile> {
    const askedMs = this.#parts.clock.monotonicMs();
    const { made, open, existed } = await this.#names.create(ctx, { parent, name, mode: S_IFREG | (mode & PERMISSIONS), exclusive });
    return { ...this.#entry(made), ...this.#contents.openMade(ctx, made, flags, existed, open, askedMs) };
  }

  open(ctx: CallContext, ino: number, flags: OpenFlags): OpenFile | Promise<OpenFile> {
    return ino === STATS_FILE ? this.#stats.open() : this.#contents.open(ctx, ino, flags);
  }

  async read(ctx: CallContext, handle: number, offset: number, length: number): Promise<readonly Uint8Array[]> {
    return this.#stats.read(handle, offset, length) ?? this.#contents.read(ctx, handle, offset, length);
  }

  write(ctx: CallContext, handle: number, offset: number, data: Uint8Array, append: boolean): number | Promise<number> {
    return this.#contents.write(ctx, handle, offset, data, append);
  }

  async flush(ctx: CallContext, handle: number, lockOwner: bigint): Promise<void> {
    if (!this.#stats.reads(handle)) await this.#contents.flush(ctx, handle, lockOwner);
  }

  release(_ctx: CallContext, handle: number, flockOwner: bigint | undefined): void | Promise<void> {
    return this.#stats.release(handle) ? undefined : this.#contents.release(handle, flockOwner);
  }

  async fsync(ctx: CallContext, handle: number, _dataOnly: boolean): Promise<void> {
    if (!this.#stats.reads(handle)) await this.#contents.fsync(ctx, handle);
  }

  fallocate(ctx: CallContext, handle: number, mode: number, offset: number, length: number): Promise<void> {
    return this.#contents.fallocate(ctx, handle, mode, offset, length);
  }

  lseek(ctx: CallContext, handle: number, offset: number, hole: boolean): Promise<number> {
    return this.#contents.lseek(ctx, handle, offset, hole);
  }

  opendir(_ctx: CallContext, _ino: number): number {
    return NO_HANDLE;
  }

  readdir(ctx: CallContext, ino: number, _handle: number, cookie: number, maxBytes: number, plus: boolean): Promise<DirPage> {
    if (this.#stats.owns(ino)) {
      const items = cookie > 0 ? [] : [{ name: 'stats' as ByteName, ino: STATS_FILE, cookie: 3, type: S_IFREG >> 12, entry: undefined }];
      return Promise.resolve({ items, end: true });
    }
    return this.#directories.page(ctx, ino, cookie, maxBytes, plus);
  }

  releasedir(_ctx: CallContext, _handle: number): void {
    // Cookies are stable: a listing needs no state between two calls.
  }

  async fsyncdir(ctx: CallContext, ino: number): Promise<void> {
    await hardened(this.#parts, ctx);
    this.files.losses.check(ino);
  }

  statfs(ctx: CallContext, ino: number): Promise<StatFs> {
    return this.#space.statfs(ctx, ino);
  }

  getxattr(ctx: CallContext, ino: number, name: ByteName): Promise<Uint8Array> {
    return this.#stats.owns(ino) ? Promise.reject(new FsError('ENODATA', 'getxattr')) : this.#xattrs.get(ctx, ino, name);
  }

  setxattr(ctx: CallContext, ino: number, name: ByteName, value: Uint8Array, flags: number): Promise<void> {
    return this.#xattrs.set(ctx, ino, name, value, flags);
  }

  listxattr(ctx: CallContext, ino: number): Promise<readonly ByteName[]> {
    return this.#stats.owns(ino) ? Promise.resolve([]) : this.#xattrs.list(ctx, ino);
  }

  removexattr(ctx: CallContext, ino: number, name: ByteName): Promise<void> {
    return this.#xattrs.remove(ctx, ino, name);
  }

  getlk(ctx: CallContext, ino: number, lock: LockRequest): Promise<LockRequest> {
    return this.#locks.test(ctx, ino, lock);
  }

  async setlk(ctx: CallContext, ino: number, lock: LockRequest, wait: boolean): Promise<void> {
    try {
      if (lock.kind === 'unlock') await this.#contents.unlocking(ctx, ino);
    } finally {
      await this.#locks.set(ctx, ino, lock, wait);
    }
  }

  forget(_ino: number): void {
    // What is cached is bounded by itself; a promise too many costs one break.
  }

  /** Goes on where an earlier process ended. Returns the inodes of files that were open. remounted: their handles are gone. */
  async restore(ctx: CallContext, remounted: boolean): Promise<readonly number[]> {
    const inos = await this.files.restore(ctx);
    if (remounted) await this.#locks.releaseKept(ctx);
    return inos;
  }

  /** Sends and commits everything written so far. */
  drain(ctx: CallContext): Promise<void> {
    return this.#contents.drain(ctx);
  }

  #entry(inode: Inode): Entry {
    const writer = this.files.find(inode.ino)?.writer;
    // The commit gives what is written here its final ctime, and no break tells this client of its own commit.
    const final = writer?.active !== true && writer?.shared !== true;
    return { inode: writer?.view(inode) ?? inode, cacheable: final && this.#inodes.believed(inode.ino) };
  }

  #named(parent: number, name: ByteName, inode: Inode | undefined): Entry | Absent {
    const known = this.#parts.cache.findName(parent, name);
    if (inode === undefined) return { inode, cacheable: known === 0 };
    const entry = this.#entry(inode);
    return { inode: entry.inode, cacheable: entry.cacheable && known === inode.ino };
  }
}
