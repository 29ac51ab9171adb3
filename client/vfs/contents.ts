/** Open files: what open(2), read(2), write(2), close(2) and their kin do, by handle. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { FILE_SIZE_MAX } from '../../proto/types/limits.ts';
import { isDirectory, isRegular } from '../../proto/types/mode.ts';
import type { OpenFile, OpenFlags } from './file-system.ts';
import { hardened } from './hardening.ts';
import type { Inodes } from './inodes.ts';
import type { Locks } from './locks.ts';
import type { Handle, OpenFiles, OpenInode } from './open-files.ts';
import type { VfsParts } from './parts.ts';
import { waitFor } from './waiting.ts';

/** No handle: an operation by path. */
export const NO_HANDLE = 0;

export interface ContentsParts {
  readonly parts: VfsParts;
  readonly inodes: Inodes;
  readonly files: OpenFiles;
  readonly locks: Locks;
}

export class Contents {
  readonly #parts: VfsParts;
  readonly #inodes: Inodes;
  readonly #files: OpenFiles;
  readonly #locks: Locks;

  constructor({ parts, inodes, files, locks }: ContentsParts) {
    this.#parts = parts;
    this.#inodes = inodes;
    this.#files = files;
    this.#locks = locks;
  }

  open(ctx: CallContext, ino: number, flags: OpenFlags): OpenFile | Promise<OpenFile> {
    const cached = this.#parts.strict ? undefined : this.#parts.cache.find(ino);
    return cached === undefined ? this.#openAsked(ctx, ino, flags) : this.#openKnown(ctx, cached, flags);
  }

  /** A file that open(2) with O_CREAT made or found. right: to write it, counted from askedMs. */
  openMade(ctx: CallContext, inode: Inode, flags: OpenFlags, existed: boolean, right: geofs.v1.OpenReply.$Properties | undefined, askedMs: number): OpenFile {
    if (!isRegular(inode.mode)) throw new FsError(isDirectory(inode.mode) ? 'EISDIR' : 'ENXIO', 'create');
    const handle = this.#files.open(inode, flags, ctx.requestId);
    if (right !== undefined) handle.file.access.accept('write', right, askedMs);
    if (existed && flags.truncate) this.#truncateOpen(ctx, handle);
    return this.#opened(handle, inode);
  }

  async read(ctx: CallContext, handle: number, offset: number, length: number): Promise<readonly Uint8Array[]> {
    const { file, ahead } = this.#files.get(handle, 'read');
    return file.reader.read(ctx, ahead, offset, length);
  }

  write(ctx: CallContext, handle: number, offset: number, data: Uint8Array, append: boolean): number | Promise<number> {
    const found = this.#files.get(handle, 'write');
    const { file, flags, told } = found;
    const appends = append || flags.append;
    if (!appends && offset + data.byteLength > FILE_SIZE_MAX) throw new FsError('EFBIG', 'write');
    const written = appends ? file.writer.append(ctx, told, data) : file.writer.write(ctx, told, offset, data);
    if (!flags.sync) return written;
    return Promise.resolve(written).then(async (count) => { await this.#harden(ctx, found); return count; });
  }

  async flush(ctx: CallContext, handle: number, lockOwner: bigint): Promise<void> {
    const { file, flags, told } = this.#files.get(handle, 'flush');
    try {
      if (flags.write) await file.writer.flush(ctx, told, { durable: false, final: file.writers <= 1 });
    } finally {
      // Whoever waits for them gets them, also when the one who closes was interrupted.
      await waitFor(ctx, this.#parts.clock, 'flush', this.#locks.release(this.#parts.background, file.ino, lockOwner, false));
    }
  }

  release(handle: number, flockOwner: bigint | undefined): void | Promise<void> {
    const found = this.#files.get(handle, 'release');
    const { file, flags } = found;
    if ((flags.write && file.writer.active) || this.#locks.noted(file.ino)) return this.#release(found, flockOwner);
    this.#files.close(found);
  }

  async #release(found: Handle, flockOwner: bigint | undefined): Promise<void> {
    const { file } = found;
    try {
      if (flockOwner !== undefined) await this.#locks.release(this.#parts.background, file.ino, flockOwner, true);
      // Written after the last close(2), through a mapping. What this says reaches nobody, so nobody has been told.
      if (found.flags.write && file.writers <= 1 && file.writer.active) await file.writer.flush(this.#parts.background, file.writer.errors.now(), { durable: false, final: true });
    } finally {
      this.#files.close(found);
      // The kernel tells no end of locks that belong to an open file description (fcntl(2) F_OFD_SETLK): nobody has one any more.
      if (file.handles === 0) await this.#locks.releaseAll(this.#parts.background, file.ino);
    }
  }

  async fsync(ctx: CallContext, handle: number): Promise<void> {
    await this.#harden(ctx, this.#files.get(handle, 'fsync'));
  }

  /** The contents are durable at the data server, and what the mds was told of them at the mds. */
  async #harden(ctx: CallContext, handle: Handle): Promise<void> {
    const { file, told } = handle;
    await file.writer.flush(ctx, told, { durable: true, final: this.#endsWithSync(handle) });
    await hardened(this.#parts, ctx);
    file.writer.errors.check(told);
  }

  /**
   * NFS clients end what they write with a COMMIT (RFC 1813 3.3.21), and their server closes the file later, by a clock of its own. A handle that is
   * synced again is written on: then the mark of writing stays until it is closed, as anywhere else.
   */
  #endsWithSync(handle: Handle): boolean {
    const isFirst = !handle.synced;
    if (handle.file.writer.active) handle.synced = true;
    return this.#parts.exported === true && isFirst && handle.file.writers <= 1;
  }

  async fallocate(ctx: CallContext, handle: number, mode: number, offset: number, length: number): Promise<void> {
    const { file, told } = this.#files.get(handle, 'fallocate');
    await file.writer.allocate(ctx, told, mode, offset, length);
  }

  async lseek(ctx: CallContext, handle: number, offset: number, hole: boolean): Promise<number> {
    const { file } = this.#files.get(handle, 'lseek');
    await this.#flushNow(ctx, file, false);
    const inode = await this.#files.attributes(ctx, file);
    if (offset >= inode.size) throw new FsError('ENXIO', 'lseek');
    if (inode.dataVersion === 0) { if (hole) return offset; throw new FsError('ENXIO', 'lseek'); }
    return file.access.run(ctx, 'read', (object) => this.#parts.data.seek(ctx, object, offset, hole));
  }

  /** Whoever locks it next sees what was written under the lock (design 4.19). */
  async unlocking(ctx: CallContext, ino: number): Promise<void> {
    const file = this.#files.find(ino);
    if (file !== undefined) await this.#flushNow(ctx, file, false);
  }

  /** truncate(2) and ftruncate(2). */
  async resize(ctx: CallContext, ino: number, size: number, handle: number | undefined): Promise<void> {
    if (size > FILE_SIZE_MAX) throw new FsError('EFBIG', 'truncate');
    const open = this.#files.find(ino);
    const inode = open === undefined ? await this.#inodes.get(ctx, ino) : await this.#files.attributes(ctx, open);
    if (isDirectory(inode.mode)) throw new FsError('EISDIR', 'truncate');
    if (!isRegular(inode.mode)) throw new FsError('EINVAL', 'truncate');
    const byHandle = handle === undefined || handle === NO_HANDLE ? undefined : this.#files.get(handle, 'truncate');
    const file = byHandle?.file ?? this.#files.obtain(inode);
    try {
      if (inode.dataVersion === 0 && size === 0 && !file.writer.active) { await this.#inodes.mutate(ctx, { setAttr: { ino, mtimeNow: true } }); return; }
      const told = byHandle?.told ?? file.writer.errors.now();
      file.writer.truncate(ctx, told, size);
      // ftruncate(2) is committed with the close; truncate(2) has none, and an NFS server keeps files open after theirs.
      if (byHandle === undefined || file.writers === 0 || this.#parts.exported === true) await file.writer.flush(ctx, told, { durable: false, final: file.writers === 0 });
    } finally {
      this.#files.settle(file);
    }
  }

  /** Sends and commits everything written so far. */
  async drain(ctx: CallContext): Promise<void> {
    await Promise.all([...this.#files.all].map((file) => this.#flushNow(ctx, file, file.writers === 0)));
  }

  async #flushNow(ctx: CallContext, file: OpenInode, final: boolean): Promise<void> {
    if (file.writer.active) await file.writer.flush(ctx, file.writer.errors.now(), { durable: false, final });
  }

  #opened(handle: Handle, inode: Inode): OpenFile {
    const { file, flags } = handle;
    const others = inode.writing && !file.writer.active;
    return {
      handle: handle.id,
      keepCache: !others && (file.writer.active || this.#files.pagesAreOf(inode)),
      directIo: flags.direct || flags.append || others || file.writer.shared,
    };
  }

  #openKnown(ctx: CallContext, inode: Inode, flags: OpenFlags): OpenFile {
    if (isDirectory(inode.mode)) throw new FsError('EISDIR', 'open');
    if (!isRegular(inode.mode)) throw new FsError('ENXIO', 'open');
    const handle = this.#files.open(inode, flags, ctx.requestId);
    const opened = this.#opened(handle, inode);
    if (flags.truncate) this.#truncateOpen(ctx, handle);
    return opened;
  }

  async #openAsked(ctx: CallContext, ino: number, flags: OpenFlags): Promise<OpenFile> {
    const file = this.#files.find(ino);
    const isOpen = file !== undefined && file.handles > 0;
    if (!this.#parts.strict) return this.#openKnown(ctx, await (isOpen ? this.#files.attributes(ctx, file) : this.#inodes.get(ctx, ino)), flags);
    // What others hold open here may have changed elsewhere: each open asks (design 4.20). One without a name is nobody else's.
    if (isOpen && file.inode.nlink === 0) return this.#openKnown(ctx, file.inode, flags);
    const made = isOpen ? file : this.#files.obtain(await this.#inodes.get(ctx, ino));
    try {
      const { inode } = await made.access.open(ctx, flags.write ? 'write' : 'read');
      return this.#openKnown(ctx, inode, flags);
    } finally {
      this.#files.settle(made);
    }
  }

  /** O_TRUNC: what others see changes with the commit at close; of an empty file too, whose times it marks (open(2)). */
  #truncateOpen(ctx: CallContext, handle: Handle): void {
    handle.file.writer.truncate(ctx, handle.told, 0);
  }
}
