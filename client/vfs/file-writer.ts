/**
 * Write-behind of one file, shared by all its handles at this client (design 4.13 to 4.18).
 *
 * Invariants:
 * - Nothing is sent before the file is announced (`writing`), except to a file that has no contents yet.
 * - Nothing is sent between a final seal and its commit.
 * - A change is kept until it is committed, or durable at the server, and sent again to a server that lost it.
 * - An error is told once, by the next write, flush or fsync; what did reach the server is committed all the same.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { DATA_PAYLOAD_BYTES, DIRTY_FILE_BYTES, WRITE_BEHIND_MS } from '../../proto/types/limits.ts';
import { S_ISGID, S_ISUID } from '../../proto/types/mode.ts';
import type { TimeSpec } from '../../proto/types/time.ts';
import type { Timer } from '../../proto/runtime/clock.ts';
import type { ObjectHandle, ObjectState } from '../session/ports.ts';
import type { DirtyBudget } from './dirty-budget.ts';
import { DirtyLog, overlay, sizeAfter, type Change } from './dirty-log.ts';
import type { Inodes } from './inodes.ts';
import type { ObjectAccess } from './object-access.ts';
import type { VfsParts } from './parts.ts';
import { Turnstile, waitFor } from './waiting.ts';

export interface FileWriterOptions {
  readonly parts: VfsParts;
  readonly inodes: Inodes;
  readonly ino: number;
  readonly access: ObjectAccess;
  readonly budget: DirtyBudget;
  /** Never the same twice in this session: the data server carries out each number once, also after the file was closed. */
  readonly appendNumber: () => number;
  /** The attributes as last heard. */
  readonly inode: () => Inode;
  /** Contents are committed under this version; exclusive: nobody else wrote meanwhile. */
  readonly onCommitted: (dataVersion: number, exclusive: boolean) => void;
  /** A flush has ended, also one whose caller gave up. */
  readonly onFlushed: () => void;
}

export class FileWriter {
  readonly #o: FileWriterOptions;
  readonly #log = new DirtyLog();
  readonly #turn = new Turnstile();
  #error: FsError | undefined;
  /** The mds knows that this session writes; undefined: it need not (no contents yet). */
  #announced = false;
  #announcing: Promise<void> | undefined;
  /** Something was sent since the last final commit. */
  #unsealed = false;
  #sealing = false;
  #freeing = false;
  #state: ObjectState | undefined;
  #stateSequence = 0;
  #mtime: TimeSpec | undefined;
  #killSuid = false;
  /** Contents were committed by this writer: believed without the cache, which may have forgotten. */
  #stored = false;
  #shared = false;
  #accounted = 0;
  #timer: Timer | undefined;
  #progress: (() => void)[] = [];

  constructor(options: FileWriterOptions) {
    this.#o = options;
  }

  /** There is something to send or to commit. */
  get active(): boolean {
    return this.#log.length > 0 || this.#unsealed || this.#announced;
  }

  /** Another client writes too: no write-behind, nothing cached. */
  get shared(): boolean {
    return this.#shared;
  }

  /** Another client changed or will change the contents, or has stopped to. */
  share(): void {
    this.#shared = this.active || this.#o.inode().writing;
  }

  /** The attributes as this client's users see them. */
  view(inode: Inode): Inode {
    if (!this.active) return inode;
    const size = sizeAfter(this.#log.visible, this.#serverSize(inode));
    return { ...inode, size, blocks: Math.max(inode.blocks, Math.ceil(size / 512)), ...(this.#mtime === undefined ? {} : { mtime: this.#mtime, ctime: this.#mtime }) };
  }

  /** Nothing of this file is at its server, or ever was. */
  get empty(): boolean {
    return this.#state === undefined && this.#fresh;
  }

  /**
   * The changes that a read has to see on top of what the server answers. Where others write too, what the server has
   * acknowledged may have been overwritten since. Copy of the list; the changes stay the writer's.
   */
  pending(): readonly Change[] {
    const { visible } = this.#log;
    return this.#shared ? visible.filter((change) => change.state !== 'acknowledged') : visible;
  }

  /** Applies pending changes to bytes of the server that start at `start`. */
  overlay(changes: readonly Change[], start: number, base: Buffer): Buffer {
    return overlay(changes, start, base);
  }

  /** setattr set the time after the last write: the commit leaves it alone. */
  keepMtime(): void {
    this.#mtime = undefined;
  }

  /** Copies data. Synchronous while there is room and nobody else writes. */
  write(ctx: CallContext, offset: number, data: Uint8Array): number | Promise<number> {
    this.#throwLatched();
    if (this.#shared || this.#full) return this.#writeSlowly(ctx, offset, Buffer.from(data));
    this.#accept(ctx, offset, data);
    return data.byteLength;
  }

  /** O_APPEND: the server chooses the offset. */
  async append(ctx: CallContext, data: Uint8Array): Promise<number> {
    this.#throwLatched();
    const copy = Buffer.from(data);
    for (let at = 0; at < copy.byteLength; at += DATA_PAYLOAD_BYTES) {
      const piece = copy.subarray(at, at + DATA_PAYLOAD_BYTES);
      await this.#awaited(ctx, { kind: 'append', data: piece, number: this.#o.appendNumber() });
    }
    this.#touch(ctx);
    return copy.byteLength;
  }

  /** Local until sent; the next flush commits it. */
  truncate(ctx: CallContext, size: number): void {
    this.#throwLatched();
    this.#log.add({ kind: 'truncate', size }, undefined);
    this.#touch(ctx);
    this.#account();
  }

  async allocate(ctx: CallContext, mode: number, offset: number, length: number): Promise<void> {
    this.#throwLatched();
    await this.#awaited(ctx, { kind: 'allocate', mode, offset, length });
    this.#touch(ctx);
  }

  /**
   * Sends, seals and commits everything accepted so far. durable: on stable storage at the data server first. final: this
   * client's users have closed it for writing; otherwise the mds keeps the mark that it is being written.
   */
  async flush(ctx: CallContext, options: { readonly durable: boolean; readonly final: boolean }): Promise<void> {
    if (this.active) await waitFor(ctx, this.#o.parts.clock, 'flush', this.#turn.run(() => this.#flush(options)).finally(this.#o.onFlushed));
    else if (options.durable && !this.empty) await this.#settle(ctx);
    this.#throwLatched();
  }

  close(): void {
    this.#timer?.cancel();
    this.#o.budget.change(-this.#accounted);
    this.#accounted = 0;
  }

  get #full(): boolean {
    return this.#log.bytes >= DIRTY_FILE_BYTES || this.#log.full || this.#o.budget.full;
  }

  async #writeSlowly(ctx: CallContext, offset: number, data: Buffer): Promise<number> {
    while (this.#full) {
      this.#pump(true);
      this.#free();
      await waitFor(ctx, this.#o.parts.clock, 'write', Promise.race([this.#next(), ...(this.#o.budget.full ? [this.#o.budget.room()] : [])]));
      this.#throwLatched();
    }
    this.#accept(ctx, offset, data);
    if (this.#shared) {
      await waitFor(ctx, this.#o.parts.clock, 'write', this.#drain());
      this.#throwLatched();
    }
    return data.byteLength;
  }

  #accept(ctx: CallContext, offset: number, data: Uint8Array): void {
    this.#log.write(offset, data);
    this.#touch(ctx);
    this.#account();
    if (this.#log.bytes >= DATA_PAYLOAD_BYTES) this.#pump(false);
    this.#timer ??= this.#o.parts.clock.after(WRITE_BEHIND_MS, () => {
      this.#timer = undefined;
      this.#pump(true);
    });
  }

  #touch(ctx: CallContext): void {
    this.#mtime = this.#o.parts.clock.wallTime();
    if (ctx.cred.uid !== 0) this.#killSuid = true;
  }

  #awaited(ctx: CallContext, change: Parameters<DirtyLog['add']>[0]): Promise<void> {
    const done = new Promise<void>((resolve, reject) => { this.#log.add(change, { resolve, reject }); });
    this.#account();
    this.#pump(true);
    return waitFor(ctx, this.#o.parts.clock, change.kind, done);
  }

  /** Sends what may be sent. all: also a last block that the next write might still grow. */
  #pump(all: boolean): void {
    if (this.#sealing) return;
    const changes = this.#log.sendable(all);
    if (changes.length === 0) return;
    if (!this.#announced && !this.#fresh) {
      this.#announcing ??= this.#announce().finally(() => { this.#announcing = undefined; this.#pump(true); });
      return;
    }
    this.#unsealed = true;
    for (const change of changes) {
      change.state = 'sent';
      void this.#send(change);
    }
  }

  /** Born here and never committed: nobody can have cached anything of it. */
  get #fresh(): boolean {
    return !this.#stored && this.#o.inode().dataVersion === 0;
  }

  async #announce(): Promise<void> {
    try {
      await this.#o.inodes.mutate(this.#o.parts.background, { writing: { ino: this.#o.ino } });
      this.#announced = true;
    } catch (error) {
      this.#latch(error);
      for (const change of this.#log.unacknowledged()) this.#drop(change, error);
    }
  }

  async #send(change: Change): Promise<void> {
    try {
      const { background } = this.#o.parts;
      const state = await this.#o.access.run(background, 'write', (object) => this.#request(background, object, change));
      change.state = 'acknowledged';
      change.incarnation = state.incarnation;
      this.#heard(state, change.sequence);
      change.waiter?.resolve();
    } catch (error) {
      if (change.waiter === undefined) this.#latch(error);
      this.#drop(change, error);
    } finally {
      this.#account();
      this.#wake();
      this.#free();
      this.#pump(this.#progress.length > 0);
    }
  }

  async #request(ctx: CallContext, object: ObjectHandle, change: Change): Promise<ObjectState> {
    const { data, mds } = this.#o.parts;
    const identity = this.#identity();
    switch (change.kind) {
      case 'write': return (await data.write(ctx, object, change.offset, change.buffer.subarray(0, change.length), { identity })).state;
      case 'append': return (await data.write(ctx, object, 0, change.data, { identity, append: { session: mds.session ?? 0, number: change.number } })).state;
      case 'truncate': return data.truncate(ctx, object, change.size, identity);
      case 'allocate': return data.allocate(ctx, object, change.mode, change.offset, change.length);
    }
  }

  #identity(): geofs.v1.ObjectIdentity.$Properties {
    const inode = this.#o.inode();
    return { ino: inode.ino, parent: inode.home, name: Buffer.from(inode.name, 'latin1'), uid: inode.uid, gid: inode.gid, mode: inode.mode };
  }

  /** Answers come in any order: the state after the latest change counts. */
  #heard(state: ObjectState, sequence: number): void {
    if (this.#state !== undefined && this.#state.incarnation === state.incarnation && sequence < this.#stateSequence) return;
    this.#state = state;
    this.#stateSequence = sequence;
  }

  #serverSize(inode: Inode): number {
    return this.#state?.size ?? inode.size;
  }

  /** fsync(2) speaks of the whole file, also of what was written through handles that are closed. */
  async #settle(ctx: CallContext): Promise<void> {
    await this.#o.access.run(ctx, 'write', (object) => this.#o.parts.data.seal(ctx, object, { durable: true, stillWriting: true }));
  }

  async #drain(): Promise<void> {
    const upTo = this.#log.lastSequence;
    while (this.#log.unacknowledged(upTo).length > 0) {
      const next = this.#next();
      this.#pump(true);
      await next;
    }
  }

  async #flush(options: { readonly durable: boolean; readonly final: boolean }): Promise<void> {
    this.#timer?.cancel();
    this.#timer = undefined;
    const { parts, access } = this.#o;
    let upTo: number;
    let state: ObjectState | undefined;
    try {
      for (;;) {
        await this.#drain();
        upTo = this.#log.lastSequence;
        if (!this.#unsealed && !this.#announced) return;
        this.#sealing = true;
        if (this.#log.unacknowledged().length > 0) { this.#sealing = false; continue; }
        if (this.#unsealed) {
          state = await access.run(parts.background, 'write', (object) => parts.data.seal(parts.background, object, { durable: options.durable, stillWriting: !options.final }));
          this.#heard(state, Number.MAX_SAFE_INTEGER);
          this.#stateSequence = upTo;
          if (this.#log.requeue(state.incarnation) > 0) { this.#sealing = false; continue; }
        }
        break;
      }
      await this.#commit(state, options.final);
      this.#log.release(upTo);
    } catch (error) {
      // Whatever could be tried again was: this is a refusal (the file is gone, the session was lost). It is told once.
      this.#latch(error);
      this.#giveUp(error);
    } finally {
      this.#sealing = false;
      this.#account();
      this.#wake();
      this.#pump(false);
    }
  }

  async #commit(state: ObjectState | undefined, final: boolean): Promise<void> {
    const { parts, inodes, ino } = this.#o;
    const inode = this.#o.inode();
    const mtime = this.#mtime;
    const killSuid = this.#killSuid;
    this.#killSuid = false;
    const contents = state ?? this.#state ?? await this.#o.access.run(parts.background, 'write', (object) => parts.data.stat(parts.background, object));
    await inodes.mutate(parts.background, {
      commit: {
        ino, dataVersion: contents.dataVersion, size: contents.size, blocks: contents.blocks, serverIncarnation: contents.incarnation,
        mtime: mtime === undefined ? null : encodeTime(mtime), stillWriting: !final,
        killSuid: killSuid && (inode.mode & (S_ISUID | S_ISGID)) !== 0,
      },
    });
    this.#stored = true;
    // What was written meanwhile is committed, and timed, by the next flush.
    if (this.#mtime === mtime) this.#mtime = undefined;
    this.#announced = !final;
    if (!final) return;
    this.#unsealed = false;
    this.#state = undefined;
    this.#o.onCommitted(contents.dataVersion, !this.#shared);
    this.#shared = this.#o.inode().writing;
  }

  /** Large files: what the server has made durable needs to be kept no longer. */
  #free(): void {
    if (this.#freeing || this.#sealing || this.#log.acknowledgedBytes() < DIRTY_FILE_BYTES / 2) return;
    this.#freeing = true;
    void this.#turn.run(() => this.#freeDurable()).finally(() => { this.#freeing = false; });
  }

  async #freeDurable(): Promise<void> {
    const { parts, access } = this.#o;
    const upTo = (this.#log.unacknowledged()[0]?.sequence ?? this.#log.lastSequence + 1) - 1;
    try {
      const state = await access.run(parts.background, 'write', (object) => parts.data.seal(parts.background, object, { durable: true, stillWriting: true }));
      if (this.#log.requeue(state.incarnation) === 0) this.#log.release(upTo);
    } catch (error) {
      this.#latch(error);
    } finally {
      this.#account();
      this.#wake();
      this.#pump(false);
    }
  }

  #giveUp(error: unknown): void {
    for (const change of [...this.#log.changes]) this.#drop(change, error);
    this.#unsealed = false;
    this.#announced = false;
    this.#state = undefined;
  }

  #drop(change: Change, error: unknown): void {
    this.#log.remove(change);
    change.waiter?.reject(error);
    this.#account();
  }

  #latch(error: unknown): void {
    this.#error ??= error instanceof FsError ? error : new FsError('EIO', 'write', error instanceof Error ? error.message : String(error), { cause: error });
    this.#o.parts.logger.warn({ ino: this.#o.ino, reason: this.#error.message }, 'what was written could not be stored');
  }

  #throwLatched(): void {
    const error = this.#error;
    this.#error = undefined;
    if (error !== undefined) throw error;
  }

  #account(): void {
    this.#o.budget.change(this.#log.bytes - this.#accounted);
    this.#accounted = this.#log.bytes;
  }

  #next(): Promise<void> {
    return new Promise((resolve) => { this.#progress.push(resolve); });
  }

  #wake(): void {
    const waiting = this.#progress;
    this.#progress = [];
    for (const resolve of waiting) resolve();
  }
}
