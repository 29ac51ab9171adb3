/** The files that are open here: what their handles share, and what the front end's pages of them are worth. */
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { KERNEL_PAGES } from '../../proto/types/limits.ts';
import { LruMap } from '../cache/lru.ts';
import { ReadAhead } from '../cache/read-ahead.ts';
import type { DataWatcher } from '../cache/session-listener.ts';
import type { DirtyBudget } from './dirty-budget.ts';
import type { Invalidator, OpenFlags } from './file-system.ts';
import { FileWriter } from './file-writer.ts';
import type { Inodes } from './inodes.ts';
import { ObjectAccess } from './object-access.ts';
import type { VfsParts } from './parts.ts';
import { Reader } from './reader.ts';
import type { ErrorCursor } from './write-errors.ts';

/** One open(2). */
export interface Handle {
  readonly id: number;
  readonly file: OpenInode;
  readonly flags: OpenFlags;
  readonly ahead: ReadAhead;
  /** Of which failures of write-behind it was told. */
  readonly told: ErrorCursor;
}

/** What all handles of one inode share. */
export interface OpenInode {
  readonly ino: number;
  readonly access: ObjectAccess;
  readonly writer: FileWriter;
  readonly reader: Reader;
  /** The last attributes heard, kept for a file that is unlinked while open. */
  inode: Inode;
  handles: number;
  writers: number;
}

export class OpenFiles implements DataWatcher {
  readonly #parts: VfsParts;
  readonly #inodes: Inodes;
  readonly #budget: DirtyBudget;
  readonly #invalidator: Invalidator;
  readonly #files = new Map<number, OpenInode>();
  readonly #handles = new Map<number, Handle>();
  /** The version that the front end's pages of an inode are of. */
  readonly #pages = new LruMap<number, number>(KERNEL_PAGES);
  #nextHandle = 1;
  #appends = 0;

  constructor(parts: VfsParts, inodes: Inodes, budget: DirtyBudget, invalidator: Invalidator) {
    this.#parts = parts;
    this.#inodes = inodes;
    this.#budget = budget;
    this.#invalidator = invalidator;
  }

  find(ino: number): OpenInode | undefined {
    return this.#files.get(ino);
  }

  get(handle: number, op: string): Handle {
    const found = this.#handles.get(handle);
    if (found === undefined) throw new FsError('EBADF', op, 'the handle is of an earlier life of this mount');
    return found;
  }

  get all(): IterableIterator<OpenInode> {
    return this.#files.values();
  }

  /** A new handle. */
  open(inode: Inode, flags: OpenFlags): Handle {
    const file = this.obtain(inode);
    const handle: Handle = { id: this.#nextHandle, file, flags, ahead: new ReadAhead(), told: file.writer.errors.open() };
    this.#nextHandle += 1;
    this.#handles.set(handle.id, handle);
    file.handles += 1;
    if (flags.write) file.writers += 1;
    if (flags.write && inode.writing && !file.writer.active) file.writer.share();
    return handle;
  }

  /** Forgets the handle; the file stays as long as it has something to send. */
  close(handle: Handle): void {
    if (!this.#handles.delete(handle.id)) return;
    const { file } = handle;
    file.handles -= 1;
    if (handle.flags.write) file.writers -= 1;
    this.settle(file);
  }

  /** The file's record, made if it is not open: settle() it after use. */
  obtain(inode: Inode): OpenInode {
    const known = this.#files.get(inode.ino);
    if (known !== undefined) { known.inode = inode; return known; }
    const { ino } = inode;
    const access = new ObjectAccess(this.#parts, ino);
    const current = (): Inode => {
      const cached = this.#parts.cache.peek(ino);
      if (cached !== undefined) file.inode = cached;
      return file.inode;
    };
    const writer = new FileWriter({
      parts: this.#parts, inodes: this.#inodes, ino, access, budget: this.#budget, inode: current,
      appendNumber: () => { this.#appends += 1; return this.#appends; },
      onCommitted: (version, exclusive) => { this.#committed(ino, version, exclusive); },
      onFlushed: () => { this.settle(file); },
    });
    const reader = new Reader({
      parts: this.#parts, inodes: this.#inodes, ino, access, writer: () => writer,
      inode: (ctx: CallContext) => this.attributes(ctx, file), onVersion: (version) => { this.#read(ino, version); },
    });
    const file: OpenInode = { ino, access, writer, reader, inode, handles: 0, writers: 0 };
    this.#files.set(ino, file);
    return file;
  }

  settle(file: OpenInode): void {
    if (file.handles > 0 || file.writer.active || this.#files.get(file.ino) !== file) return;
    file.writer.close();
    this.#files.delete(file.ino);
  }

  /** The attributes of an open file, also of one whose last name is gone. */
  async attributes(ctx: CallContext, file: OpenInode): Promise<Inode> {
    try {
      file.inode = await this.#inodes.get(ctx, file.ino);
    } catch (error) {
      if (!(error instanceof FsError) || (error.errno !== 'ENOENT' && error.errno !== 'ESTALE') || file.handles === 0) throw error;
      file.inode = { ...file.inode, nlink: 0 };
    }
    return file.inode;
  }

  /** May pages that the front end has of this inode be shown again? */
  pagesAreOf(inode: Inode): boolean {
    return inode.dataVersion !== 0 && this.#pages.find(inode.ino) === inode.dataVersion;
  }

  dataChanged(ino: number): void {
    this.#pages.delete(ino);
    this.#files.get(ino)?.writer.share();
  }

  /** Versions name contents for ever: pages of a version are right whenever that version is current. */
  suspectData(): void {
    for (const file of this.#files.values()) file.access.forget();
  }

  openInodes(inos: readonly number[]): number[] {
    return inos.filter((ino) => this.#files.has(ino));
  }

  #committed(ino: number, version: number, exclusive: boolean): void {
    this.#parts.blocks.dropOther(ino, version);
    // What was written went into the front end's pages too, if they were right before.
    if (exclusive) this.#pages.set(ino, version);
    else this.#pages.delete(ino);
  }

  #read(ino: number, version: number): void {
    const known = this.#pages.find(ino);
    if (known === version) return;
    this.#pages.set(ino, version);
    if (known === undefined) return;
    this.#parts.blocks.dropOther(ino, version);
    this.#invalidator.inode(ino, true).catch((error: unknown) => {
      this.#pages.delete(ino);
      this.#parts.logger.error({ ino, reason: String(error) }, 'old pages could not be dropped');
    });
  }
}
