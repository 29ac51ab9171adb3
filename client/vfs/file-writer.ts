/**
 * Write-behind of one file, shared by all its handles at this client (design 4.13 to 4.18): what its users see and wait for.
 * FileSender brings it to the data server.
 *
 * Invariant: of a failure each handle that was open is told once, by its next write, flush or fsync; what did reach the
 * server is committed all the same.
 */
import { encodeTime } from '../../proto/rpc/codec.ts';
import type { Timer } from '../../proto/runtime/clock.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { DATA_PAYLOAD_BYTES, DIRTY_FILE_BYTES, QUOTA_GROWTH_BYTES, WRITE_BEHIND_MS } from '../../proto/types/limits.ts';
import { S_ISGID, S_ISUID } from '../../proto/types/mode.ts';
import type { TimeSpec } from '../../proto/types/time.ts';
import type { ObjectState } from '../session/ports.ts';
import { overlay, sizeAfter, type Change, type NewChange } from './change.ts';
import { FileSender, type FileSenderOptions } from './file-sender.ts';
import { type FileMarks, NO_MARKS } from './keeper.ts';
import { waitFor } from './waiting.ts';
import { WriteErrors, type ErrorCursor } from './write-errors.ts';

export interface FileWriterOptions extends Omit<FileSenderOptions, 'errors' | 'onMarks'> {
  /** Never the same twice in this session: the data server carries out each number once, also after the file was closed. */
  readonly appendNumber: () => number;
  /** Contents are committed under this version; exclusive: nobody else wrote meanwhile. */
  readonly onCommitted: (dataVersion: number, exclusive: boolean) => void;
}

/** A data server that cannot be reached for so long is not told of a commit. */
const TOLD_MS = 5_000;

export class FileWriter {
  readonly errors: WriteErrors;
  readonly #o: FileWriterOptions;
  readonly #sender: FileSender;
  #mtime: TimeSpec | undefined;
  #killSuid = false;
  #shared = false;
  #timer: Timer | undefined;

  constructor(options: FileWriterOptions) {
    this.#o = options;
    const marks = options.marks ?? NO_MARKS;
    this.errors = new WriteErrors({
      sequence: marks.failures, last: marks.failure === undefined ? undefined : new FsError(marks.failure, 'write'), lossUntold: marks.lossUntold, onLossTold: () => { this.#mark(); },
    });
    this.#mtime = marks.mtime;
    this.#killSuid = marks.killSuid;
    this.#sender = new FileSender({ ...options, errors: this.errors, onMarks: () => { this.#mark(); } });
  }

  /** Goes on with what an earlier process left; resolves when the attributes are those of then, or ctx's deadline has come. */
  async resume(ctx: CallContext): Promise<void> {
    // Whether another client writes too, nobody heard while no process was here.
    this.#shared = this.active && !this.#sender.fresh;
    await this.#sender.recall(ctx);
    this.#sender.pump(true);
  }

  /** There is something to send or to commit. */
  get active(): boolean {
    return this.#sender.active;
  }

  /** Another client writes too: no write-behind, nothing cached. */
  get shared(): boolean {
    return this.#shared;
  }

  /** Another client changed or will change the contents, or has stopped to. */
  share(): void {
    this.#sender.disturb();
    this.#shared = this.active || this.#o.inode().writing;
  }

  /** The attributes as this client's users see them. */
  view(inode: Inode): Inode {
    if (!this.active) return inode;
    const size = sizeAfter(this.#sender.log.visible, this.#sender.state?.size ?? inode.size);
    return { ...inode, size, blocks: Math.max(inode.blocks, Math.ceil(size / 512)), ...(this.#mtime === undefined ? {} : { mtime: this.#mtime, ctime: this.#mtime }) };
  }

  /** Nothing of this file is at its server, or ever was. */
  get empty(): boolean {
    return this.#sender.state === undefined && this.#sender.unborn && !this.#sender.inherited;
  }

  /**
   * The changes that a read has to see on top of what the server answers. Where others write too, what the server has
   * acknowledged may have been overwritten since. Copy of the list; the changes stay the writer's.
   */
  pending(): readonly Change[] {
    const { visible } = this.#sender.log;
    return this.#shared ? visible.filter((change) => change.state !== 'acknowledged') : visible;
  }

  /** Applies pending changes to bytes of the server that start at `start`. */
  overlay(changes: readonly Change[], start: number, base: Buffer): Buffer {
    return overlay(changes, start, base);
  }

  /** setattr sets what was written before: the commit leaves the time, or the mode, alone. Returns how to take that back, where nothing was written since. */
  keep(what: { readonly mtime: boolean; readonly mode: boolean }): () => void {
    const [mtime, killSuid] = [this.#mtime, this.#killSuid];
    if (what.mtime) this.#mtime = undefined;
    if (what.mode) this.#killSuid = false;
    this.#mark();
    return () => {
      if (what.mtime) this.#mtime ??= mtime;
      if (what.mode) this.#killSuid ||= killSuid;
      this.#mark();
    };
  }

  /** Copies data. Synchronous while there is room and nobody else writes. */
  write(ctx: CallContext, told: ErrorCursor, offset: number, data: Uint8Array): number | Promise<number> {
    this.errors.check(told);
    if (this.#shared || this.#full || this.#growsFar(offset + data.byteLength)) return this.#writeSlowly(ctx, told, offset, Buffer.from(data));
    this.#accept(ctx, offset, data);
    return data.byteLength;
  }

  /** O_APPEND: the server chooses the offset. */
  async append(ctx: CallContext, told: ErrorCursor, data: Uint8Array): Promise<number> {
    this.errors.check(told);
    const copy = Buffer.from(data);
    const before = this.#sender.log.inherited(ctx.requestId);
    for (let at = 0; at < copy.byteLength; at += DATA_PAYLOAD_BYTES) {
      if (this.#growsFar((this.#sender.state?.size ?? 0) + copy.byteLength - at)) await this.flush(ctx, told, { durable: false, final: false });
      const known = before.shift();
      // Asked before, by a request that an earlier process left unanswered: it is carried out once.
      if (known !== undefined) await this.#outcome(ctx, known);
      else await this.#awaited(ctx, { kind: 'append', data: copy.subarray(at, at + DATA_PAYLOAD_BYTES), number: this.#o.appendNumber() });
    }
    this.#touch(ctx);
    return copy.byteLength;
  }

  /** Local until sent; the next flush commits it. */
  truncate(ctx: CallContext, told: ErrorCursor, size: number): void {
    this.errors.check(told);
    this.#sender.log.add({ kind: 'truncate', size }, undefined);
    this.#sender.account();
    this.#touch(ctx);
  }

  async allocate(ctx: CallContext, told: ErrorCursor, mode: number, offset: number, length: number): Promise<void> {
    this.errors.check(told);
    await this.#awaited(ctx, { kind: 'allocate', mode, offset, length });
    this.#touch(ctx);
  }

  /**
   * Sends, seals and commits everything accepted so far. durable: on stable storage at the data server first. final: this
   * client's users have closed it for writing; otherwise the mds keeps the mark that it is being written.
   */
  async flush(ctx: CallContext, told: ErrorCursor, options: { readonly durable: boolean; readonly final: boolean }): Promise<void> {
    const isOver = this.active && await waitFor(ctx, this.#o.parts.clock, 'flush', this.#sender.turn.run(() => this.#flush(options)).finally(this.#o.onIdle));
    if (options.durable && !isOver && !this.empty) await this.#sender.harden(ctx);
    this.errors.check(told);
  }

  /** A change of this inode that was answered is lost: each handle that is open is told. */
  lost(error: FsError): void {
    this.errors.noteLoss(error);
    this.#mark();
  }

  close(): void {
    this.#timer?.cancel();
    this.#sender.close();
    this.#o.keeper.mark(this.#o.ino, undefined);
  }

  get #full(): boolean {
    const { log } = this.#sender;
    return log.bytes >= DIRTY_FILE_BYTES || log.full || this.#o.budget.full;
  }

  /** A quota may have no room for all that this writer has not committed yet: it asks now and then, not only at the end. */
  #growsFar(size: number): boolean {
    const { project, size: committed } = this.#o.inode();
    return project !== 0 && size - committed >= QUOTA_GROWTH_BYTES;
  }

  async #writeSlowly(ctx: CallContext, told: ErrorCursor, offset: number, data: Buffer): Promise<number> {
    const { budget, parts } = this.#o;
    if (this.#growsFar(offset + data.byteLength)) await this.flush(ctx, told, { durable: false, final: false });
    while (this.#full) {
      this.#sender.pump(true);
      this.#sender.free();
      await waitFor(ctx, parts.clock, 'write', Promise.race([this.#sender.next(), ...(budget.full ? [budget.room()] : [])]));
      this.errors.check(told);
    }
    this.#accept(ctx, offset, data);
    if (this.#shared) {
      await waitFor(ctx, parts.clock, 'write', this.#sender.drain());
      this.errors.check(told);
    }
    return data.byteLength;
  }

  #accept(ctx: CallContext, offset: number, data: Uint8Array): void {
    this.#sender.log.write(offset, data);
    this.#sender.account();
    this.#touch(ctx);
    if (this.#sender.log.bytes >= DATA_PAYLOAD_BYTES) this.#sender.pump(false);
    this.#timer ??= this.#o.parts.clock.after(WRITE_BEHIND_MS, () => {
      this.#timer = undefined;
      this.#sender.pump(true);
    });
  }

  #touch(ctx: CallContext): void {
    this.#mtime = this.#o.parts.clock.wallTime();
    if (ctx.cred.uid !== 0) this.#killSuid = true;
    this.#mark();
  }

  #mark(): void {
    const marks: FileMarks = { ...this.#sender.marks, mtime: this.#mtime, killSuid: this.#killSuid, failures: this.errors.sequence, failure: this.errors.last?.errno, lossUntold: this.errors.lossUntold };
    this.#o.keeper.mark(this.#o.ino, marks.unsealed || marks.announced || marks.mtime !== undefined || marks.failures > 0 || marks.claim !== undefined ? marks : undefined);
  }

  #awaited(ctx: CallContext, change: NewChange): Promise<void> {
    const done = new Promise<void>((resolve, reject) => { this.#sender.log.add(change, { resolve, reject }, ctx.requestId); });
    this.#sender.account();
    this.#mark();
    this.#sender.pump(true);
    return waitFor(ctx, this.#o.parts.clock, change.kind, done);
  }

  #outcome(ctx: CallContext, change: Change): Promise<void> {
    if (change.state === 'acknowledged') return Promise.resolve();
    if (change.state === 'dropped') return Promise.reject(this.errors.last ?? new FsError('EIO', change.kind, 'it was given up'));
    const done = new Promise<void>((resolve, reject) => { change.waiter = { resolve, reject }; });
    this.#sender.pump(true);
    return waitFor(ctx, this.#o.parts.clock, change.kind, done);
  }

  /** False: another flush had stored everything, which need not be durable. */
  async #flush(options: { readonly durable: boolean; readonly final: boolean }): Promise<boolean> {
    this.#timer?.cancel();
    this.#timer = undefined;
    try {
      return await this.#sender.settle(options.durable, options.final, (state) => this.#commit(state, options.final));
    } catch (error) {
      // Noted by the sender: every handle is told, the caller's among them.
      this.#o.parts.logger.debug({ ino: this.#o.ino, reason: String(error) }, 'a flush was given up');
      return true;
    }
  }

  /**
   * Nobody waits for it: without it, who reads this version elsewhere asks until it has come there. A commit that is lost with its mds and
   * this client the data server has to repeat: of one that is not durable it is not told.
   */
  #tell(dataVersion: number, token: Uint8Array, durable: Promise<boolean>): void {
    if (token.byteLength === 0) return;
    // Whoever closes the file is answered first.
    void durable.then((isDurable) => { if (isDurable) this.#o.parts.clock.after(0, () => { this.#tellNow(dataVersion, token); }); });
  }

  #tellNow(dataVersion: number, token: Uint8Array): void {
    const { parts, ino, access } = this.#o;
    const ctx = { ...parts.background, deadlineMs: parts.clock.monotonicMs() + TOLD_MS };
    access.run(ctx, 'write', (object) => parts.data.committed(ctx, object, dataVersion, token)).catch((error: unknown) => {
      parts.logger.debug({ ino, reason: String(error) }, 'the data server was not told of a commit');
    });
  }

  async #commit(state: ObjectState | undefined, final: boolean): Promise<void> {
    const { parts, inodes, ino, access } = this.#o;
    const contents = state ?? await access.run(parts.background, 'write', (object) => parts.data.stat(parts.background, object));
    const inode = this.#o.inode();
    const mtime = this.#mtime;
    const killSuid = this.#killSuid;
    this.#killSuid = false;
    const { committed, durable } = await inodes.mutate(parts.background, {
      commit: {
        ino, dataVersion: contents.dataVersion, size: contents.size, blocks: contents.blocks, serverIncarnation: contents.incarnation,
        mtime: mtime === undefined ? null : encodeTime(mtime), stillWriting: !final, clean: !contents.open,
        killSuid: killSuid && (inode.mode & (S_ISUID | S_ISGID)) !== 0,
      },
    });
    // What was written meanwhile is committed, and timed, by the next flush.
    if (this.#mtime === mtime) this.#mtime = undefined;
    this.#sender.committed(final, contents.dataVersion);
    if (!final) return;
    // Of what others still write their own commits speak.
    if (!contents.open) this.#tell(contents.dataVersion, committed, durable);
    this.#o.onCommitted(contents.dataVersion, !this.#shared);
    this.#shared = this.#o.inode().writing;
  }
}
