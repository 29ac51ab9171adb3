/** The files that are open here: what their handles share, and what the front end's pages of them are worth. */
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import { goneInode, type Inode } from '../../proto/types/inode.ts';
import { KERNEL_PAGES, RESTORE_PATIENCE_MS } from '../../proto/types/limits.ts';
import { LruMap } from '../cache/lru.ts';
import { ReadAhead } from '../cache/read-ahead.ts';
import type { DataWatcher } from '../cache/session-listener.ts';
import type { DirtyBudget } from './dirty-budget.ts';
import type { Invalidator, OpenFlags } from './file-system.ts';
import { FileWriter } from './file-writer.ts';
import type { Inodes } from './inodes.ts';
import { type FileKeeper, type FileMarks, NO_KEEPER } from './keeper.ts';
import type { Change } from './change.ts';
import { Losses, lossError } from './losses.ts';
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
  /** Something was written before an fsync(2) of it. */
  synced: boolean;
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

/** Numbers that each process may give out. */
const NUMBERS = 2 ** 32;
const RESTORED_AT_ONCE = 64;

export class OpenFiles implements DataWatcher {
  readonly #parts: VfsParts;
  readonly #inodes: Inodes;
  readonly #budget: DirtyBudget;
  readonly #invalidator: Invalidator;
  readonly #files = new Map<number, OpenInode>();
  readonly #handles = new Map<number, Handle>();
  /** The version that the front end's pages of an inode are of. */
  readonly #pages = new LruMap<number, number>(KERNEL_PAGES);
  readonly #keeper: FileKeeper;
  readonly losses: Losses;
  /** Handles of an earlier process, by the request that may ask for them once more. */
  readonly #openers = new Map<string, Handle>();
  /** Open here, though not restored yet. */
  readonly #expected: Set<number>;
  #nextHandle: number;
  #appends: number;

  constructor(parts: VfsParts, inodes: Inodes, budget: DirtyBudget, invalidator: Invalidator) {
    this.#parts = parts;
    this.#inodes = inodes;
    this.#budget = budget;
    this.#invalidator = invalidator;
    this.#keeper = parts.keeper ?? NO_KEEPER;
    this.losses = new Losses(parts.clock, this.#keeper);
    const { generation, files } = this.#keeper;
    this.#nextHandle = generation * NUMBERS + 1;
    this.#appends = generation * NUMBERS;
    this.#expected = new Set(files.handles.map(({ ino }) => ino));
  }

  /**
   * Open files as an earlier process left them, before anybody asks for one. Returns their inodes. What was closed and not
   * sent yet is sent in the background.
   */
  async restore(ctx: CallContext): Promise<readonly number[]> {
    const { handles, marks, changes } = this.#keeper.files;
    const byFile = Map.groupBy(changes, ({ ino }) => ino);
    const inos = [...new Set([...this.#expected, ...marks.keys(), ...byFile.keys()])];
    for (let at = 0; at < inos.length; at += RESTORED_AT_ONCE) {
      await Promise.all(inos.slice(at, at + RESTORED_AT_ONCE).map(async (ino) => {
        const inode = await this.#keptInode(ctx, ino);
        this.#make(inode, { marks: marks.get(ino), changes: (byFile.get(ino) ?? []).map(({ change }) => change) });
      }));
    }
    for (const { id, ino, flags, told, opener } of handles) {
      const file = this.#files.get(ino);
      if (file === undefined) continue;
      const handle: Handle = { id, file, flags, ahead: new ReadAhead(), told: this.#cursor(id, { seen: told }), synced: false };
      this.#count(handle);
      if (opener !== '') this.#openers.set(opener, handle);
    }
    this.#expected.clear();
    // What was lost before there were handles to tell.
    for (const file of this.#files.values()) if (file.handles > 0) this.#tellLoss(file);
    await Promise.all([...this.#files.values()].map(async (file) => {
      await file.writer.resume({ ...ctx, deadlineMs: this.#parts.clock.monotonicMs() + RESTORE_PATIENCE_MS });
      if (file.writers > 0 || !file.writer.active) { this.settle(file); return; }
      file.writer.flush(this.#parts.background, file.writer.errors.now(), { durable: false, final: true }).catch((error: unknown) => {
        this.#parts.logger.warn({ ino: file.ino, reason: String(error) }, 'what an earlier daemon left of a file could not be stored');
      });
    }));
    return inos;
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

  /** A new handle; the same as before for a request that an earlier process left unanswered. */
  open(inode: Inode, flags: OpenFlags, opener: string): Handle {
    const before = this.#openers.get(opener);
    if (before?.file.ino === inode.ino) { this.#openers.delete(opener); return before; }
    const file = this.obtain(inode);
    this.#tellLoss(file);
    const id = this.#nextHandle;
    const told = this.#cursor(id, file.writer.errors.open());
    const handle: Handle = { id, file, flags, ahead: new ReadAhead(), told, synced: false };
    this.#nextHandle += 1;
    this.#count(handle);
    this.#keeper.opened({ id, ino: inode.ino, flags, told: told.seen, opener });
    if (flags.write && inode.writing && !file.writer.active) file.writer.share();
    return handle;
  }

  /** Forgets the handle; the file stays as long as it has something to send. */
  close(handle: Handle): void {
    if (!this.#handles.delete(handle.id)) return;
    this.#keeper.closed(handle.id);
    const { file } = handle;
    file.handles -= 1;
    if (handle.flags.write) file.writers -= 1;
    this.settle(file);
  }

  /** The file's record, made if it is not open: settle() it after use. */
  obtain(inode: Inode): OpenInode {
    const known = this.#files.get(inode.ino);
    if (known !== undefined) { known.inode = inode; return known; }
    return this.#make(inode, {});
  }

  #make(inode: Inode, kept: { readonly marks?: FileMarks | undefined; readonly changes?: readonly Change[] | undefined }): OpenInode {
    const { ino } = inode;
    const access = new ObjectAccess(this.#parts, ino);
    // The writer asks while it is made, if there is something to send.
    const current = (): Inode => {
      const known = this.#files.get(ino);
      const latest = this.#parts.cache.peek(ino) ?? known?.inode ?? inode;
      if (known !== undefined) known.inode = latest;
      return latest;
    };
    const writer = new FileWriter({
      parts: this.#parts, inodes: this.#inodes, ino, access, budget: this.#budget, inode: current, keeper: this.#keeper, ...kept,
      appendNumber: () => { this.#appends += 1; return this.#appends; },
      onCommitted: (version, exclusive) => { this.#committed(ino, version, exclusive); },
      onIdle: () => { this.settle(file); },
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
    // Whoever opens it next is told.
    if (file.writer.errors.lossUntold) this.losses.note(file.ino);
    file.writer.close();
    this.#files.delete(file.ino);
  }

  /** The attributes of an open file, also of one whose last name is gone. */
  attributes(ctx: CallContext, file: OpenInode): Inode | Promise<Inode> {
    const known = this.#parts.cache.find(file.ino);
    if (known === undefined) return this.#askAttributes(ctx, file);
    file.inode = known;
    return known;
  }

  async #askAttributes(ctx: CallContext, file: OpenInode): Promise<Inode> {
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

  /** Changes of these inodes that were answered are lost. */
  lost(inos: readonly number[]): void {
    for (const ino of inos) {
      this.losses.note(ino);
      const file = this.#files.get(ino);
      if (file !== undefined && file.handles > 0) this.#tellLoss(file);
    }
  }

  #tellLoss(file: OpenInode): void {
    if (!this.losses.has(file.ino)) return;
    file.writer.lost(lossError());
    this.losses.told(file.ino);
  }

  /** Versions name contents for ever: pages of a version are right whenever that version is current. */
  suspectData(): void {
    for (const file of this.#files.values()) file.access.forget();
  }

  openInodes(inos: readonly number[]): number[] {
    return inos.filter((ino) => this.#files.has(ino) || this.#expected.has(ino));
  }

  #count(handle: Handle): void {
    this.#handles.set(handle.id, handle);
    handle.file.handles += 1;
    if (handle.flags.write) handle.file.writers += 1;
  }

  /** What a handle was told is kept with it. */
  #cursor(id: number, { seen }: ErrorCursor): ErrorCursor {
    const keeper = this.#keeper;
    return { get seen() { return seen; }, set seen(failures) { seen = failures; keeper.told(id, failures); } };
  }

  /** Removed meanwhile, it is as a file without a name that is open. */
  async #keptInode(ctx: CallContext, ino: number): Promise<Inode> {
    try {
      return await this.#inodes.get(ctx, ino);
    } catch (error) {
      if (!(error instanceof FsError) || (error.errno !== 'ENOENT' && error.errno !== 'ESTALE')) throw error;
      return goneInode(ino);
    }
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
