/** The file system that front ends call: a thin hand that gives each operation to its noun. */
import { encodeTime } from '../../proto/rpc/codec.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { FILE_SIZE_MAX } from '../../proto/types/limits.ts';
import { isDirectory, isRegular, isSymlink, PERMISSIONS, S_IFMT, S_IFREG } from '../../proto/types/mode.ts';
import type { ByteName } from '../../proto/types/name.ts';
import { DirtyBudget } from './dirty-budget.ts';
import { Directories } from './directories.ts';
import type {
  Absent, AttributeChange, DirPage, Entry, FileSystem, Invalidator, LockRequest, OpenFile, OpenFlags, StatFs,
} from './file-system.ts';
import { Inodes } from './inodes.ts';
import { Locks } from './locks.ts';
import { Namespace } from './namespace.ts';
import { OpenFiles, type Handle, type OpenInode } from './open-files.ts';
import type { VfsParts } from './parts.ts';
import { Space } from './space.ts';
import { STATS_FILE, StatsFiles } from './stats-files.ts';
import { waitFor } from './waiting.ts';
import { Xattrs } from './xattrs.ts';

const NO_HANDLE = 0;
/** Handles of the statistics file, which is read from memory, start here. */
const FIRST_STATS_HANDLE = 2 ** 48;

export class GeofsFileSystem implements FileSystem {
  readonly #parts: VfsParts;
  readonly #inodes: Inodes;
  readonly #names: Namespace;
  readonly #directories: Directories;
  readonly #locks: Locks;
  readonly #xattrs: Xattrs;
  readonly #space: Space;
  readonly #stats: StatsFiles;
  readonly #statsReads = new Map<number, Buffer>();
  #nextStatsRead = FIRST_STATS_HANDLE;
  readonly files: OpenFiles;
  readonly budget = new DirtyBudget();

  constructor(parts: VfsParts, invalidator: Invalidator, stats: () => object) {
    this.#parts = parts;
    this.#inodes = new Inodes(parts);
    this.#names = new Namespace(this.#inodes);
    this.files = new OpenFiles(parts, this.#inodes, this.budget, invalidator);
    this.#directories = new Directories(parts, (ino) => { const inode = parts.cache.find(ino); return inode === undefined ? undefined : this.#entry(inode); });
    this.#locks = new Locks(parts, this.#inodes);
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
    if (file !== undefined) return this.files.attributes(ctx, file).then((inode) => this.#entry(inode));
    const found = this.#inodes.get(ctx, ino);
    return found instanceof Promise ? found.then((inode) => this.#entry(inode)) : this.#entry(found);
  }

  async setattr(ctx: CallContext, ino: number, change: AttributeChange, handle?: number): Promise<Entry> {
    if (this.#stats.owns(ino)) throw new FsError('EPERM', 'setattr');
    if (change.size !== undefined) await this.#resize(ctx, ino, change.size, handle);
    const { mode, uid, gid, atime, mtime, killSuid } = change;
    if (mode === undefined && uid === undefined && gid === undefined && atime === undefined && mtime === undefined && killSuid !== true) return this.getattr(ctx, ino, handle);
    const result = await this.#inodes.mutate(ctx, {
      setAttr: {
        ino, hasMode: mode !== undefined, mode: (mode ?? 0) & PERMISSIONS, hasUid: uid !== undefined, uid: uid ?? 0, hasGid: gid !== undefined, gid: gid ?? 0,
        ...(atime === undefined ? {} : atime === 'now' ? { atimeNow: true } : { hasAtime: true, atime: encodeTime(atime) }),
        ...(mtime === undefined ? {} : mtime === 'now' ? { mtimeNow: true } : { hasMtime: true, mtime: encodeTime(mtime) }),
        killSuid: killSuid === true,
      },
    });
    if (mtime !== undefined) this.files.find(ino)?.writer.keepMtime();
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
    if (!isRegular(made.mode)) throw new FsError(isDirectory(made.mode) ? 'EISDIR' : 'ENXIO', 'create');
    const handle = this.files.open(made, flags);
    if (open !== undefined) handle.file.access.accept('write', open, askedMs);
    if (existed && flags.truncate) this.#truncateOpen(ctx, handle.file);
    return { ...this.#entry(made), ...this.#opened(handle, made) };
  }

  open(ctx: CallContext, ino: number, flags: OpenFlags): OpenFile | Promise<OpenFile> {
    if (ino === STATS_FILE) return this.#openStats();
    const cached = this.#parts.strict ? undefined : this.#parts.cache.find(ino);
    return cached === undefined ? this.#openAsked(ctx, ino, flags) : this.#openKnown(ctx, cached, flags);
  }

  async read(ctx: CallContext, handle: number, offset: number, length: number): Promise<readonly Uint8Array[]> {
    const stats = this.#statsReads.get(handle);
    if (stats !== undefined) return [stats.subarray(offset, offset + length)];
    const { file, ahead } = this.files.get(handle, 'read');
    return file.reader.read(ctx, ahead, offset, length);
  }

  write(ctx: CallContext, handle: number, offset: number, data: Uint8Array, append: boolean): number | Promise<number> {
    const { file, flags } = this.files.get(handle, 'write');
    if (append || flags.append) return file.writer.append(ctx, data);
    if (offset + data.byteLength > FILE_SIZE_MAX) throw new FsError('EFBIG', 'write');
    const written = file.writer.write(ctx, offset, data);
    if (!flags.sync) return written;
    return Promise.resolve(written).then(async (count) => { await file.writer.flush(ctx, { durable: true, final: false }); return count; });
  }

  async flush(ctx: CallContext, handle: number, lockOwner: bigint): Promise<void> {
    if (this.#statsReads.has(handle)) return;
    const { file, flags } = this.files.get(handle, 'flush');
    try {
      if (flags.write) await file.writer.flush(ctx, { durable: false, final: file.writers <= 1 });
    } finally {
      // Whoever waits for them gets them, also when the one who closes was interrupted.
      await waitFor(ctx, this.#parts.clock, 'flush', this.#locks.release(this.#parts.background, file.ino, lockOwner, false));
    }
  }

  async release(_ctx: CallContext, handle: number, flockOwner: bigint | undefined): Promise<void> {
    if (this.#statsReads.delete(handle)) return;
    const found = this.files.get(handle, 'release');
    const { file } = found;
    try {
      if (flockOwner !== undefined) await this.#locks.release(this.#parts.background, file.ino, flockOwner, true);
      // Written after the last close(2), through a mapping.
      if (found.flags.write && file.writers <= 1 && file.writer.active) await file.writer.flush(this.#parts.background, { durable: false, final: true });
    } finally {
      this.files.close(found);
    }
  }

  async fsync(ctx: CallContext, handle: number, _dataOnly: boolean): Promise<void> {
    if (this.#statsReads.has(handle)) return;
    const { file } = this.files.get(handle, 'fsync');
    await file.writer.flush(ctx, { durable: true, final: false });
  }

  async fallocate(ctx: CallContext, handle: number, mode: number, offset: number, length: number): Promise<void> {
    await this.files.get(handle, 'fallocate').file.writer.allocate(ctx, mode, offset, length);
  }

  async lseek(ctx: CallContext, handle: number, offset: number, hole: boolean): Promise<number> {
    const { file } = this.files.get(handle, 'lseek');
    if (file.writer.active) await file.writer.flush(ctx, { durable: false, final: false });
    const inode = await this.files.attributes(ctx, file);
    if (offset >= inode.size) throw new FsError('ENXIO', 'lseek');
    if (inode.dataVersion === 0) { if (hole) return offset; throw new FsError('ENXIO', 'lseek'); }
    return file.access.run(ctx, 'read', (object) => this.#parts.data.seek(ctx, object, offset, hole));
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

  async fsyncdir(_ctx: CallContext, _ino: number): Promise<void> {
    // A mutation is answered when it is durable on a quorum.
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
    // Who gets the lock next sees what was written under it (design 4.19).
    try {
      if (lock.kind === 'unlock') await this.files.find(ino)?.writer.flush(ctx, { durable: false, final: false });
    } finally {
      await this.#locks.set(ctx, ino, lock, wait);
    }
  }

  forget(_ino: number): void {
    // What is cached is bounded by itself; a promise too many costs one break.
  }

  /** Sends and commits everything written so far. */
  async drain(ctx: CallContext): Promise<void> {
    await Promise.all([...this.files.all].map((file) => file.writer.flush(ctx, { durable: false, final: file.writers === 0 })));
  }

  #entry(inode: Inode): Entry {
    const file = this.files.find(inode.ino);
    return { inode: file?.writer.view(inode) ?? inode, cacheable: this.#inodes.believed(inode.ino) && file?.writer.shared !== true };
  }

  #named(parent: number, name: ByteName, inode: Inode | undefined): Entry | Absent {
    const known = this.#parts.cache.findName(parent, name);
    if (inode === undefined) return { inode, cacheable: known === 0 };
    const entry = this.#entry(inode);
    return { inode: entry.inode, cacheable: entry.cacheable && known === inode.ino };
  }

  #opened(handle: Handle, inode: Inode): OpenFile {
    const { file, flags } = handle;
    const others = inode.writing && !file.writer.active;
    return {
      handle: handle.id,
      keepCache: !others && (file.writer.active || this.files.pagesAreOf(inode)),
      directIo: flags.direct || flags.append || others || file.writer.shared,
    };
  }

  #openKnown(ctx: CallContext, inode: Inode, flags: OpenFlags): OpenFile {
    if (isDirectory(inode.mode)) throw new FsError('EISDIR', 'open');
    if (!isRegular(inode.mode)) throw new FsError('ENXIO', 'open');
    const handle = this.files.open(inode, flags);
    const opened = this.#opened(handle, inode);
    if (flags.truncate) this.#truncateOpen(ctx, handle.file);
    return opened;
  }

  async #openAsked(ctx: CallContext, ino: number, flags: OpenFlags): Promise<OpenFile> {
    const file = this.files.find(ino);
    if (file !== undefined && file.handles > 0) return this.#openKnown(ctx, await this.files.attributes(ctx, file), flags);
    if (!this.#parts.strict) return this.#openKnown(ctx, await this.#inodes.get(ctx, ino), flags);
    const known = await this.#inodes.get(ctx, ino);
    const made = this.files.obtain(known);
    try {
      const { inode } = await made.access.open(ctx, flags.write ? 'write' : 'read');
      return this.#openKnown(ctx, inode, flags);
    } finally {
      this.files.settle(made);
    }
  }

  #openStats(): OpenFile {
    const handle = this.#nextStatsRead;
    this.#nextStatsRead += 1;
    this.#statsReads.set(handle, this.#stats.content());
    return { handle, keepCache: false, directIo: true };
  }

  /** O_TRUNC: what others see changes with the commit at close; of an empty file too, whose times it marks (open(2)). */
  #truncateOpen(ctx: CallContext, file: OpenInode): void {
    file.writer.truncate(ctx, 0);
  }

  async #resize(ctx: CallContext, ino: number, size: number, handle: number | undefined): Promise<void> {
    if (size > FILE_SIZE_MAX) throw new FsError('EFBIG', 'truncate');
    const open = this.files.find(ino);
    const inode = open === undefined ? await this.#inodes.get(ctx, ino) : await this.files.attributes(ctx, open);
    if (isDirectory(inode.mode)) throw new FsError('EISDIR', 'truncate');
    if (!isRegular(inode.mode)) throw new FsError('EINVAL', 'truncate');
    const file = handle === undefined || handle === NO_HANDLE ? this.files.obtain(inode) : this.files.get(handle, 'truncate').file;
    const untouched = inode.dataVersion === 0 && size === 0 && !file.writer.active;
    if (!untouched) {
      file.writer.truncate(ctx, size);
      // ftruncate(2) is committed with the close; truncate(2) has none.
      const byPath = handle === undefined || handle === NO_HANDLE;
      try {
        if (byPath || file.writers === 0) await file.writer.flush(ctx, { durable: false, final: file.writers === 0 });
      } finally {
        this.files.settle(file);
      }
    } else {
      await this.#inodes.mutate(ctx, { setAttr: { ino, mtimeNow: true } });
      this.files.settle(file);
    }
  }
}
