/** A FileSystem kept in memory, with POSIX semantics as far as the front ends' tests need them. */
import type { Absent, AttributeChange, DirItem, DirPage, Entry, FileSystem, LockRequest, OpenFile, OpenFlags, StatFs } from '../../client/vfs/file-system.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { NAME_MAX } from '../../proto/types/limits.ts';
import { direntType, isDirectory, PERMISSIONS, S_IFDIR, S_IFLNK, S_IFREG, S_ISGID, S_ISUID } from '../../proto/types/mode.ts';
import type { ByteName } from '../../proto/types/name.ts';
import type { TimeSpec } from '../../proto/types/time.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface MemoryNode {
  inode: Mutable<Inode>;
  data: Buffer;
  readonly children: Map<ByteName, { ino: number; cookie: number }>;
  readonly xattrs: Map<ByteName, Uint8Array>;
  opens: number;
}

interface Lock extends LockRequest { readonly ino: number }

function now(): TimeSpec {
  const ms = Date.now();
  return { sec: Math.floor(ms / 1000), nsec: (ms % 1000) * 1_000_000 };
}

export class MemoryFileSystem implements FileSystem {
  readonly nodes = new Map<number, MemoryNode>();
  readonly handles = new Map<number, { ino: number; flags: OpenFlags }>();
  readonly forgotten: number[] = [];
  /** How often each operation was called. */
  readonly calls = new Map<string, number>();
  /** Reads of these inodes hang until interrupted or freed. */
  readonly hung = new Map<number, Promise<void>>();
  #locks: Lock[] = [];
  #lockWaiters: (() => void)[] = [];
  #nextIno = 2;
  #nextHandle = 1;
  #nextCookie = 1;

  constructor() {
    this.nodes.set(1, this.#node(1, S_IFDIR | 0o777, { uid: 0, gid: 0 }, 0, 0));
    this.at(1).inode.nlink = 2;
  }

  at(ino: number): MemoryNode {
    const node = this.nodes.get(ino);
    if (node === undefined) throw new FsError('ESTALE', 'inode');
    return node;
  }

  #count(op: string): void {
    this.calls.set(op, (this.calls.get(op) ?? 0) + 1);
  }

  #node(ino: number, mode: number, cred: { uid: number; gid: number }, parent: number, rdev: number): MemoryNode {
    const time = now();
    return {
      inode: {
        ino, mode, nlink: 1, uid: cred.uid, gid: cred.gid, rdev, size: 0, blocks: 0, atime: time, mtime: time, ctime: time, btime: time, change: 1,
        dataVersion: 0, home: parent, name: '' as ByteName, parent: isDirectory(mode) ? parent : 0, layout: undefined, writing: false, linkTarget: undefined,
        entries: 0, pool: '', grant: 0, xattrs: 0, serverIncarnation: 0, fence: 0, maker: 0, project: 0,
      },
      data: Buffer.alloc(0), children: new Map(), xattrs: new Map(), opens: 0,
    };
  }

  #entry(ino: number): Entry {
    return { inode: { ...this.at(ino).inode }, cacheable: true };
  }

  #child(parent: number, name: ByteName, op: string): number {
    const found = this.at(parent).children.get(name);
    if (found === undefined) throw new FsError('ENOENT', op);
    return found.ino;
  }

  #touch(node: MemoryNode, contents: boolean): void {
    const time = now();
    node.inode.ctime = time;
    if (contents) node.inode.mtime = time;
    node.inode.change++;
  }

  #insert(parent: number, name: ByteName, ino: number): void {
    const dir = this.at(parent);
    dir.children.set(name, { ino, cookie: this.#nextCookie++ });
    this.#touch(dir, true);
  }

  #make(ctx: CallContext, parent: number, name: ByteName, mode: number, rdev = 0): MemoryNode {
    if (name.length > NAME_MAX) throw new FsError('ENAMETOOLONG', 'create');
    const dir = this.at(parent);
    if (dir.children.has(name)) throw new FsError('EEXIST', 'create');
    if (dir.inode.nlink === 0) throw new FsError('ENOENT', 'create');
    const inherits = (dir.inode.mode & S_ISGID) !== 0;
    const node = this.#node(this.#nextIno++, inherits && isDirectory(mode) ? mode | S_ISGID : mode, { uid: ctx.cred.uid, gid: inherits ? dir.inode.gid : ctx.cred.gid }, parent, rdev);
    if (isDirectory(mode)) { node.inode.nlink = 2; dir.inode.nlink++; }
    this.nodes.set(node.inode.ino, node);
    this.#insert(parent, name, node.inode.ino);
    return node;
  }

  #resize(node: MemoryNode, size: number): void {
    const next = Buffer.alloc(size);
    node.data.copy(next, 0, 0, Math.min(size, node.data.length));
    node.data = next;
    node.inode.size = size;
    node.inode.blocks = Math.ceil(size / 512);
  }

  #drop(ino: number): void {
    const node = this.at(ino);
    if (node.inode.nlink === 0 && node.opens === 0) this.nodes.delete(ino);
  }

  lookup(_ctx: CallContext, parent: number, name: ByteName): Entry | Absent {
    this.#count('lookup');
    if (name.length > NAME_MAX) throw new FsError('ENAMETOOLONG', 'lookup');
    const found = this.at(parent).children.get(name);
    return found === undefined ? { inode: undefined, cacheable: true } : this.#entry(found.ino);
  }

  getattr(_ctx: CallContext, ino: number): Entry {
    this.#count('getattr');
    return this.#entry(ino);
  }

  async setattr(_ctx: CallContext, ino: number, change: AttributeChange): Promise<Entry> {
    await Promise.resolve();
    const node = this.at(ino);
    const { inode } = node;
    if (change.size !== undefined) { this.#resize(node, change.size); inode.mtime = now(); }
    if (change.uid !== undefined) inode.uid = change.uid;
    if (change.gid !== undefined) inode.gid = change.gid;
    if (change.killSuid === true && !isDirectory(inode.mode)) inode.mode &= ~(S_ISUID | ((inode.mode & 0o10) !== 0 ? S_ISGID : 0));
    if (change.mode !== undefined) inode.mode = (inode.mode & ~PERMISSIONS) | change.mode;
    if (change.atime !== undefined) inode.atime = change.atime === 'now' ? now() : change.atime;
    if (change.mtime !== undefined) inode.mtime = change.mtime === 'now' ? now() : change.mtime;
    this.#touch(node, false);
    return this.#entry(ino);
  }

  readlink(_ctx: CallContext, ino: number): Promise<Uint8Array> {
    return Promise.resolve(this.at(ino).inode.linkTarget ?? new Uint8Array());
  }

  async mknod(ctx: CallContext, parent: number, name: ByteName, mode: number, rdev: number): Promise<Entry> {
    await Promise.resolve();
    return this.#entry(this.#make(ctx, parent, name, mode, rdev).inode.ino);
  }

  async mkdir(ctx: CallContext, parent: number, name: ByteName, mode: number): Promise<Entry> {
    await Promise.resolve();
    return this.#entry(this.#make(ctx, parent, name, S_IFDIR | mode).inode.ino);
  }

  async symlink(ctx: CallContext, parent: number, name: ByteName, target: Uint8Array): Promise<Entry> {
    await Promise.resolve();
    const node = this.#make(ctx, parent, name, S_IFLNK | 0o777);
    node.inode.linkTarget = Buffer.from(target);
    node.inode.size = target.byteLength;
    return this.#entry(node.inode.ino);
  }

  async link(_ctx: CallContext, ino: number, parent: number, name: ByteName): Promise<Entry> {
    await Promise.resolve();
    if (this.at(parent).children.has(name)) throw new FsError('EEXIST', 'link');
    const node = this.at(ino);
    node.inode.nlink++;
    this.#touch(node, false);
    this.#insert(parent, name, ino);
    return this.#entry(ino);
  }

  #remove(parent: number, name: ByteName, ino: number): void {
    const node = this.at(ino);
    this.at(parent).children.delete(name);
    this.#touch(this.at(parent), true);
    if (isDirectory(node.inode.mode)) { node.inode.nlink = 0; this.at(parent).inode.nlink--; } else node.inode.nlink--;
    this.#touch(node, false);
    this.#drop(ino);
  }

  async unlink(_ctx: CallContext, parent: number, name: ByteName): Promise<void> {
    await Promise.resolve();
    const ino = this.#child(parent, name, 'unlink');
    if (isDirectory(this.at(ino).inode.mode)) throw new FsError('EISDIR', 'unlink');
    this.#remove(parent, name, ino);
  }

  async rmdir(_ctx: CallContext, parent: number, name: ByteName): Promise<void> {
    await Promise.resolve();
    const ino = this.#child(parent, name, 'rmdir');
    const node = this.at(ino);
    if (!isDirectory(node.inode.mode)) throw new FsError('ENOTDIR', 'rmdir');
    if (node.children.size > 0) throw new FsError('ENOTEMPTY', 'rmdir');
    this.#remove(parent, name, ino);
  }

  async rename(_ctx: CallContext, parent: number, name: ByteName, newParent: number, newName: ByteName, flags: number): Promise<void> {
    await Promise.resolve();
    const ino = this.#child(parent, name, 'rename');
    const victim = this.at(newParent).children.get(newName)?.ino;
    if ((flags & 2) !== 0) {
      if (victim === undefined) throw new FsError('ENOENT', 'rename');
      this.#insert(parent, name, victim);
      this.#insert(newParent, newName, ino);
      return;
    }
    if (victim === ino) return;
    const moved = this.at(ino);
    const directory = isDirectory(moved.inode.mode);
    if (victim !== undefined) {
      if ((flags & 1) !== 0) throw new FsError('EEXIST', 'rename');
      const old = this.at(victim);
      if (directory && !isDirectory(old.inode.mode)) throw new FsError('ENOTDIR', 'rename');
      if (!directory && isDirectory(old.inode.mode)) throw new FsError('EISDIR', 'rename');
      if (old.children.size > 0) throw new FsError('ENOTEMPTY', 'rename');
      this.#remove(newParent, newName, victim);
    }
    this.at(parent).children.delete(name);
    this.#touch(this.at(parent), true);
    this.#insert(newParent, newName, ino);
    if (directory) { moved.inode.parent = newParent; this.at(parent).inode.nlink--; this.at(newParent).inode.nlink++; }
    this.#touch(moved, false);
  }

  #opened(ino: number, flags: OpenFlags): OpenFile {
    const handle = this.#nextHandle++;
    this.handles.set(handle, { ino, flags });
    this.at(ino).opens++;
    return { handle, keepCache: true, directIo: flags.append || flags.direct };
  }

  async create(ctx: CallContext, parent: number, name: ByteName, mode: number, flags: OpenFlags, exclusive: boolean): Promise<Entry & OpenFile> {
    await Promise.resolve();
    const there = this.at(parent).children.get(name);
    if (there !== undefined && exclusive) throw new FsError('EEXIST', 'create');
    const ino = there?.ino ?? this.#make(ctx, parent, name, S_IFREG | mode).inode.ino;
    if (flags.truncate) this.#resize(this.at(ino), 0);
    return { ...this.#entry(ino), ...this.#opened(ino, flags) };
  }

  open(_ctx: CallContext, ino: number, flags: OpenFlags): OpenFile {
    this.#count('open');
    const node = this.at(ino);
    if (flags.truncate) { this.#resize(node, 0); this.#touch(node, true); }
    return this.#opened(ino, flags);
  }

  #file(handle: number): MemoryNode {
    const open = this.handles.get(handle);
    if (open === undefined) throw new FsError('EBADF', 'handle');
    return this.at(open.ino);
  }

  async read(ctx: CallContext, handle: number, offset: number, length: number): Promise<readonly Uint8Array[]> {
    this.#count('read');
    const node = this.#file(handle);
    const hang = this.hung.get(node.inode.ino);
    if (hang !== undefined) {
      await new Promise<void>((resolve, reject) => {
        void hang.then(resolve);
        ctx.signal.addEventListener('abort', () => { reject(ctx.signal.reason as Error); }, { once: true });
      });
    }
    return [node.data.subarray(offset, offset + length)];
  }

  write(_ctx: CallContext, handle: number, offset: number, data: Uint8Array, append: boolean): number {
    this.#count('write');
    const node = this.#file(handle);
    const at = append ? node.data.length : offset;
    if (at + data.byteLength > node.data.length) this.#resize(node, at + data.byteLength);
    node.data.set(data, at);
    this.#touch(node, true);
    return data.byteLength;
  }

  flush(_ctx: CallContext, handle: number, lockOwner: bigint): Promise<void> {
    const ino = this.#file(handle).inode.ino;
    this.#locks = this.#locks.filter((lock) => lock.ino !== ino || lock.flock || lock.owner !== lockOwner);
    this.#wakeLocks();
    return Promise.resolve();
  }

  release(_ctx: CallContext, handle: number, flockOwner: bigint | undefined): Promise<void> {
    const node = this.#file(handle);
    this.handles.delete(handle);
    node.opens--;
    if (flockOwner !== undefined) this.#locks = this.#locks.filter((lock) => !lock.flock || lock.owner !== flockOwner);
    this.#wakeLocks();
    this.#drop(node.inode.ino);
    return Promise.resolve();
  }

  fsync(): Promise<void> {
    return Promise.resolve();
  }

  async fallocate(_ctx: CallContext, handle: number, mode: number, offset: number, length: number): Promise<void> {
    await Promise.resolve();
    const node = this.#file(handle);
    if ((mode & 1) === 0 && offset + length > node.data.length) this.#resize(node, offset + length);
    if ((mode & 2) !== 0) node.data.fill(0, offset, Math.min(node.data.length, offset + length));
    this.#touch(node, true);
  }

  async lseek(_ctx: CallContext, handle: number, offset: number, hole: boolean): Promise<number> {
    await Promise.resolve();
    const size = this.#file(handle).data.length;
    if (offset >= size) throw new FsError('ENXIO', 'lseek');
    return hole ? size : offset;
  }

  opendir(): number {
    this.#count('opendir');
    return 0;
  }

  async readdir(_ctx: CallContext, ino: number, _handle: number, cookie: number, maxBytes: number, plus: boolean): Promise<DirPage> {
    await Promise.resolve();
    this.#count('readdir');
    const items: DirItem[] = [];
    let bytes = 0;
    for (const [name, child] of [...this.at(ino).children].sort((a, b) => a[1].cookie - b[1].cookie)) {
      if (child.cookie <= cookie) continue;
      if (bytes > maxBytes) return { items, end: false };
      bytes += name.length + (plus ? 152 : 24);
      items.push({ name, ino: child.ino, cookie: child.cookie, type: direntType(this.at(child.ino).inode.mode), entry: plus ? this.#entry(child.ino) : undefined });
    }
    return { items, end: true };
  }

  releasedir(): void {
    this.#count('releasedir');
  }

  fsyncdir(): Promise<void> {
    return Promise.resolve();
  }

  statfs(): Promise<StatFs> {
    return Promise.resolve({ totalBytes: 2 ** 40, freeBytes: 2 ** 39, totalInodes: 1_000_000, freeInodes: 1_000_000 - this.nodes.size });
  }

  async getxattr(_ctx: CallContext, ino: number, name: ByteName): Promise<Uint8Array> {
    await Promise.resolve();
    const value = this.at(ino).xattrs.get(name);
    if (value === undefined) throw new FsError('ENODATA', 'getxattr');
    return value;
  }

  async setxattr(_ctx: CallContext, ino: number, name: ByteName, value: Uint8Array, flags: number): Promise<void> {
    await Promise.resolve();
    const node = this.at(ino);
    const { xattrs } = node;
    if ((flags & 1) !== 0 && xattrs.has(name)) throw new FsError('EEXIST', 'setxattr');
    if ((flags & 2) !== 0 && !xattrs.has(name)) throw new FsError('ENODATA', 'setxattr');
    xattrs.set(name, Uint8Array.from(value));
    this.#touch(node, false);
  }

  listxattr(_ctx: CallContext, ino: number): Promise<readonly ByteName[]> {
    return Promise.resolve([...this.at(ino).xattrs.keys()]);
  }

  async removexattr(_ctx: CallContext, ino: number, name: ByteName): Promise<void> {
    await Promise.resolve();
    const node = this.at(ino);
    if (!node.xattrs.delete(name)) throw new FsError('ENODATA', 'removexattr');
    this.#touch(node, false);
  }

  #conflict(ino: number, lock: LockRequest): Lock | undefined {
    return this.#locks.find((held) => held.ino === ino && held.flock === lock.flock && held.owner !== lock.owner
      && held.start <= lock.end && lock.start <= held.end && (held.kind === 'write' || lock.kind === 'write'));
  }

  getlk(_ctx: CallContext, ino: number, lock: LockRequest): Promise<LockRequest> {
    return Promise.resolve(this.#conflict(ino, lock) ?? { ...lock, kind: 'unlock' });
  }

  async setlk(ctx: CallContext, ino: number, lock: LockRequest, wait: boolean): Promise<void> {
    while (lock.kind !== 'unlock' && this.#conflict(ino, lock) !== undefined) {
      if (!wait) throw new FsError('EAGAIN', 'setlk');
      await new Promise<void>((resolve, reject) => {
        this.#lockWaiters.push(resolve);
        ctx.signal.addEventListener('abort', () => { reject(ctx.signal.reason as Error); }, { once: true });
      });
    }
    const rest: Lock[] = [];
    for (const held of this.#locks) {
      if (held.ino !== ino || held.flock !== lock.flock || held.owner !== lock.owner || held.end < lock.start || lock.end < held.start) { rest.push(held); continue; }
      if (held.start < lock.start) rest.push({ ...held, end: lock.start - 1 });
      if (held.end > lock.end) rest.push({ ...held, start: lock.end + 1 });
    }
    if (lock.kind !== 'unlock') rest.push({ ...lock, ino });
    this.#locks = rest;
    this.#wakeLocks();
  }

  #wakeLocks(): void {
    const waiting = this.#lockWaiters;
    this.#lockWaiters = [];
    for (const wake of waiting) wake();
  }

  forget(ino: number): void {
    this.forgotten.push(ino);
  }

  /** A change behind the front end's back, as another client would make it. */
  remoteCreate(parent: number, name: string, content: string): number {
    const node = this.#node(this.#nextIno++, S_IFREG | 0o666, { uid: 0, gid: 0 }, parent, 0);
    this.nodes.set(node.inode.ino, node);
    this.#insert(parent, name as ByteName, node.inode.ino);
    this.remoteWrite(node.inode.ino, content);
    return node.inode.ino;
  }

  remoteWrite(ino: number, content: string): void {
    const node = this.at(ino);
    node.data = Buffer.from(content);
    node.inode.size = node.data.length;
    this.#touch(node, true);
  }

}
