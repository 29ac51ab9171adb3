/**
 * The sending half of a file's write-behind: changes on their way to the data server (design 4.13 to 4.16).
 *
 * Invariants:
 * - Nothing is sent before the file is announced (`writing`), except to a file without contents that this session has made.
 * - Nothing is sent between a final seal and its commit.
 * - A change is kept until it is committed, or durable at the server, and sent again to a server that lost it.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { DIRTY_FILE_BYTES } from '../../proto/types/limits.ts';
import type { ObjectHandle, ObjectState } from '../session/ports.ts';
import type { Change, WriteChange } from './change.ts';
import type { DirtyBudget } from './dirty-budget.ts';
import { DirtyLog } from './dirty-log.ts';
import type { Inodes } from './inodes.ts';
import { type FileKeeper, type FileMarks, NO_MARKS } from './keeper.ts';
import type { ObjectAccess } from './object-access.ts';
import type { VfsParts } from './parts.ts';
import { Turnstile } from './waiting.ts';
import type { WriteErrors } from './write-errors.ts';
import { SessionLost, WriteRight } from './write-right.ts';

export interface FileSenderOptions {
  readonly parts: VfsParts;
  readonly inodes: Inodes;
  readonly ino: number;
  readonly access: ObjectAccess;
  readonly budget: DirtyBudget;
  readonly errors: WriteErrors;
  readonly keeper: FileKeeper;
  /** What an earlier process had not brought to its end. */
  readonly marks?: FileMarks | undefined;
  readonly changes?: readonly Change[] | undefined;
  /** `marks` has changed. */
  readonly onMarks: () => void;
  /** Something has ended: there may be nothing left to do. */
  readonly onIdle: () => void;
  /** The attributes as last heard. */
  readonly inode: () => Inode;
}

/** A data server that cannot be reached for so long is not told that nobody writes any more. */
const LEAVE_MS = 5_000;

export class FileSender {
  readonly log: DirtyLog;
  /** Seals, and what must not run beside one. */
  readonly turn = new Turnstile();
  readonly #o: FileSenderOptions;
  readonly #right: WriteRight;
  /** The mds is told that this session writes, or does no more. */
  /** What was given up is being ended at the server: nothing new is sent into that. */
  #leaving = false;
  #telling: Promise<void> | undefined;
  /** Something was sent since the last final commit. */
  #unsealed = false;
  #sealing = false;
  #freeing = false;
  #state: ObjectState | undefined;
  #stateSequence = 0;
  /** Contents were committed by this writer: believed without the cache, which may have forgotten. */
  #stored = false;
  #accounted = 0;
  /** How often everything was given up: what was on its way then is nobody's any more. */
  #losses = 0;
  #progress: (() => void)[] = [];

  constructor(options: FileSenderOptions) {
    this.#o = options;
    const { keeper, ino, changes, marks = NO_MARKS } = options;
    this.log = new DirtyLog((change) => keeper.change(ino, change, change.asker), changes);
    this.#unsealed = marks.unsealed;
    this.#right = new WriteRight(options, marks);
    this.account();
  }

  /** An earlier process has sent something that was not committed. */
  get inherited(): boolean {
    return this.#unsealed && this.#o.marks?.unsealed === true;
  }

  /** Asks the server what it has of an earlier process's changes. Without an answer by ctx's deadline it is learnt with the next change. */
  async recall(ctx: CallContext): Promise<void> {
    if (!this.inherited) return;
    try {
      this.#heard(await this.#run(ctx, (object) => this.#o.parts.data.stat(ctx, object)), 0);
    } catch (error) {
      this.#o.parts.logger.warn({ ino: this.#o.ino, reason: String(error) }, 'what the data server has of a file being written is not known yet');
    }
  }

  /** What a later process has to know beside the changes. */
  get marks(): Pick<FileMarks, 'unsealed' | 'announced' | 'claim'> {
    return { unsealed: this.#unsealed, announced: this.#right.announced, claim: this.#right.claim };
  }

  /** There is something to send or to commit. */
  get active(): boolean {
    return this.log.length > 0 || this.uncommitted || this.#telling !== undefined;
  }

  /** Something waits for a commit, or for the mark of writing to be taken back. */
  get uncommitted(): boolean {
    return this.#unsealed || this.#right.announced;
  }

  /** Without contents so far: nobody can have cached anything of it. */
  get unborn(): boolean {
    return !this.#stored && this.#o.inode().dataVersion === 0;
  }

  /** Made in this session and never committed: nobody else writes it unannounced. */
  get fresh(): boolean {
    return this.unborn && this.#o.inode().maker === this.#session;
  }

  /** What the server said last; undefined: nothing since the last final commit. */
  get state(): ObjectState | undefined {
    return this.#state;
  }

  /** Somebody waits for progress. */
  get awaited(): boolean {
    return this.#progress.length > 0;
  }

  /** Sends what may be sent. all: also a last block that the next write might still grow. */
  pump(all: boolean): void {
    if (this.#sealing || this.#leaving) return;
    const changes = this.log.sendable(all);
    if (changes.length === 0) return;
    if (!this.#right.holds && !this.fresh) {
      if (this.#telling === undefined) this.#tell(() => this.#announce());
      return;
    }
    this.#begin();
    for (const change of changes) {
      change.state = 'sent';
      void this.#send(change);
    }
  }

  /** Resolves when everything accepted so far is acknowledged or given up. */
  async drain(): Promise<void> {
    const upTo = this.log.lastSequence;
    while (this.log.unacknowledged(upTo).length > 0) {
      const next = this.next();
      this.pump(true);
      await next;
    }
  }

  /** Resolves with the next acknowledgement, failure or release. */
  next(): Promise<void> {
    return new Promise((resolve) => { this.#progress.push(resolve); });
  }

  /**
   * Drains, seals and commits, then sends again. Rejects where that failed for good: everything was given up.
   * commit is told what the seal said, and up to which change; it is not called when there is nothing to commit.
   */
  async settle(durable: boolean, final: boolean, commit: (state: ObjectState | undefined) => Promise<void>): Promise<boolean> {
    let hardened = false;
    try {
      for (;;) {
        const last = this.#lastWrite();
        if (last === undefined) await this.drain();
        // Said, it has to be taken back, also where all that it was said for has been given up.
        if (this.#telling !== undefined) { await this.#telling; continue; }
        const upTo = this.log.lastSequence;
        if (!this.uncommitted) return hardened;
        this.#sealing = true;
        if (last === undefined && this.log.unacknowledged().length > 0) { this.#sealing = false; continue; }
        let state: ObjectState | undefined;
        if (this.#unsealed) {
          state = last === undefined ? await this.#seal(this.#o.parts.background, durable, !final) : await this.#writeAndSeal(last, durable, !final);
          if (state === undefined) { this.#sealing = false; continue; }
          this.#heard(state, Number.MAX_SAFE_INTEGER);
          this.#stateSequence = upTo;
          if (this.log.requeue(state.incarnation) > 0) { this.#sealing = false; continue; }
          hardened = durable;
        }
        await commit(state ?? this.#state);
        this.log.release(upTo);
        return hardened;
      }
    } catch (error) {
      // Whatever could be tried again was: this is a refusal (the file is gone, the session was lost).
      this.#giveUp(error);
      throw error;
    } finally {
      this.#sealing = false;
      this.account();
      this.#wake();
      this.pump(false);
    }
  }

  /** fsync(2) speaks of the whole file, also of what was written through handles that are closed. */
  async harden(ctx: CallContext): Promise<void> {
    await this.#seal(ctx, true, true);
  }

  /** The contents have a name at the mds. final: nothing is written any more. */
  committed(final: boolean, dataVersion: number): void {
    this.#stored = true;
    this.#right.committed(final, dataVersion);
    if (final) {
      this.#unsealed = false;
      this.#state = undefined;
    }
    this.#o.onMarks();
  }

  /** Large files: what the server has made durable needs to be kept no longer. */
  free(): void {
    if (this.#freeing || this.#sealing || this.log.acknowledgedBytes() < DIRTY_FILE_BYTES / 2) return;
    this.#freeing = true;
    void this.turn.run(() => this.#freeDurable()).finally(() => { this.#freeing = false; });
  }

  /** Tells the mount's budget what the log holds. */
  account(): void {
    this.#o.budget.change(this.log.bytes - this.#accounted);
    this.#accounted = this.log.bytes;
    this.#right.keep(this.active);
  }

  /** Another client changed or will change the contents. */
  disturb(): void {
    this.#right.disturb();
  }

  /** Nothing is held any more. */
  close(): void {
    this.#o.budget.change(-this.#accounted);
    this.#accounted = 0;
  }

  get #session(): number {
    return this.#o.parts.mds.session ?? 0;
  }

  /** One after the other, and then what can be sent. Work never rejects. */
  #tell(work: () => Promise<void>): void {
    const telling = (this.#telling ?? Promise.resolve()).then(work).finally(() => {
      if (this.#telling === telling) this.#telling = undefined;
      this.account();
      this.pump(true);
      this.#o.onIdle();
    });
    this.#telling = telling;
  }

  async #announce(): Promise<void> {
    const losses = this.#losses;
    const session = this.#session;
    try {
      if (this.#unsealed && !this.#right.isOfThisSession) throw new SessionLost();
      await this.#right.announce(() => losses !== this.#losses);
    } catch (error) {
      // Of a session that ended meanwhile: in the next one it is asked, and said, once more.
      const isMoot = losses !== this.#losses || (session !== this.#session && !(error instanceof SessionLost));
      if (!isMoot && !this.#lost(error)) {
        this.#fail(error);
        // What was sent while it needed no announcement ends by itself.
        for (const change of this.log.changes.filter(({ state }) => state === 'queued')) this.#drop(change, error);
      }
      this.#wake();
    }
  }

  async #send(change: Change): Promise<void> {
    const losses = this.#losses;
    try {
      const { background } = this.#o.parts;
      const state = await this.#run(background, (object) => this.#request(background, object, change));
      if (losses !== this.#losses) return;
      this.log.acknowledge(change, state.incarnation);
      this.#heard(state, change.sequence);
      change.waiter?.resolve();
    } catch (error) {
      if (losses === this.#losses && !this.#lost(error)) {
        if (change.waiter === undefined) this.#fail(error);
        this.#drop(change, error);
      }
    } finally {
      this.account();
      this.#wake();
      this.free();
      this.pump(this.awaited);
    }
  }

  /** The one change that is left, if it may go now and needs no answer before the seal: it is written and sealed in one request. */
  #lastWrite(): WriteChange | undefined {
    const sendable = this.log.sendable(true);
    const [only, ...others] = this.log.unacknowledged();
    if (only?.kind !== 'write' || others.length > 0 || this.#telling !== undefined || !(this.#right.holds || this.fresh)) return undefined;
    if (!sendable.includes(only)) return undefined;
    this.#begin();
    return only;
  }

  /** undefined: the data server refused it, as it would have refused it alone, or has written and not sealed it. */
  async #writeAndSeal(change: WriteChange, durable: boolean, stillWriting: boolean): Promise<ObjectState | undefined> {
    change.state = 'sent';
    try {
      const { background, data } = this.#o.parts;
      const identity = this.#identity();
      const { state, sealed } = await this.#run(background, (object) => data.write(background, object, change.offset, change.buffer.subarray(0, change.length), { identity, seal: { durable, stillWriting } }));
      this.log.acknowledge(change, state.incarnation);
      if (sealed) return state;
      this.#heard(state, change.sequence);
      return undefined;
    } catch (error) {
      if (error instanceof SessionLost) throw error;
      this.#fail(error);
      this.#drop(change, error);
      return undefined;
    }
  }

  /** Something is about to be sent. */
  #begin(): void {
    if (this.#unsealed) return;
    this.#unsealed = true;
    this.#o.onMarks();
  }

  async #request(ctx: CallContext, object: ObjectHandle, change: Change): Promise<ObjectState> {
    const { data, mds } = this.#o.parts;
    const identity = this.#identity();
    switch (change.kind) {
      case 'write': return (await data.write(ctx, object, change.offset, change.buffer.subarray(0, change.length), { identity })).state;
      case 'append': return (await data.write(ctx, object, 0, change.data, { identity, append: { session: mds.session ?? 0, number: change.number } })).state;
      case 'truncate': return data.truncate(ctx, object, change.size, identity);
      case 'allocate': return data.allocate(ctx, object, change, identity);
    }
  }

  #identity(): geofs.v1.ObjectIdentity.$Properties {
    const inode = this.#o.inode();
    return { ino: inode.ino, parent: inode.home, name: Buffer.from(inode.name, 'latin1'), uid: inode.uid, gid: inode.gid, mode: inode.mode };
  }

  #seal(ctx: CallContext, durable: boolean, stillWriting: boolean): Promise<ObjectState> {
    return this.#run(ctx, (object) => this.#o.parts.data.seal(ctx, object, { durable, stillWriting }));
  }

  /** An operation at the data server. Rejects with EIO where this was written, and is not committed, in a session that was lost. */
  #run<T>(ctx: CallContext, operation: (object: ObjectHandle) => Promise<T>): Promise<T> {
    const losses = this.#losses;
    return this.#o.access.run(ctx, 'write', (object, right) => {
      if (losses !== this.#losses) throw new SessionLost();
      this.#right.take(right);
      return operation(object);
    });
  }

  /** Answers come in any order: the state after the latest change counts. */
  #heard(state: ObjectState, sequence: number): void {
    if (this.#state !== undefined && this.#state.incarnation === state.incarnation && sequence < this.#stateSequence) return;
    this.#state = state;
    this.#stateSequence = sequence;
  }

  async #freeDurable(): Promise<void> {
    const upTo = (this.log.unacknowledged()[0]?.sequence ?? this.log.lastSequence + 1) - 1;
    const losses = this.#losses;
    try {
      const state = await this.#seal(this.#o.parts.background, true, true);
      if (this.log.requeue(state.incarnation) === 0) this.log.release(upTo);
    } catch (error) {
      if (losses === this.#losses && !this.#lost(error)) this.#fail(error);
    } finally {
      this.account();
      this.#wake();
      this.pump(false);
    }
  }

  /** With the session went all that it wrote: what is written next, through the same handles, is a new beginning. A flush under way gives up itself. */
  #lost(error: unknown): boolean {
    if (!(error instanceof SessionLost) || this.#sealing) return false;
    this.#giveUp(error);
    return true;
  }

  #giveUp(error: unknown): void {
    this.#losses += 1;
    // Who waits for a change is told by it.
    if (this.log.length === 0 || this.log.changes.some(({ state, waiter }) => waiter === undefined || state === 'acknowledged')) this.#fail(error);
    const isSent = this.#unsealed && this.#right.isOfThisSession;
    this.#unsealed = false;
    this.#state = undefined;
    if (this.#right.lose() || isSent) {
      this.#leaving = true;
      this.#tell(() => this.#leave(isSent, error).finally(() => { this.#leaving = false; }));
    }
    for (const change of [...this.log.changes]) this.#drop(change, error);
    this.account();
    this.#o.onMarks();
  }

  /**
   * What did reach the server is sealed and committed all the same, and nobody writes any more. What a quota has no room for is cut off first, of a
   * file that this session has made and nobody has committed or come to since: of another one, bytes that somebody else was acknowledged may be among them.
   */
  async #leave(isSent: boolean, why: unknown): Promise<void> {
    const { parts, inodes, ino, access } = this.#o;
    if (this.log.length > 0) return;
    try {
      if (!isSent) { await this.#right.unmark(); return; }
      const ctx = { ...parts.background, deadlineMs: parts.clock.monotonicMs() + LEAVE_MS };
      if (why instanceof FsError && why.errno === 'EDQUOT' && this.fresh) await access.run(ctx, 'write', (object) => parts.data.truncate(ctx, object, 0, this.#identity()));
      const state = await access.run(ctx, 'write', (object) => parts.data.seal(ctx, object, { durable: false, stillWriting: false }));
      await inodes.mutate(parts.background, { commit: { ino, dataVersion: state.dataVersion, size: state.size, blocks: state.blocks, serverIncarnation: state.incarnation, clean: !state.open } });
    } catch (error) {
      parts.logger.debug({ ino, reason: String(error) }, 'what was sent of a file that was given up could not be sealed');
      await this.#right.unmark();
    }
  }

  #fail(error: unknown): void {
    const noted = this.#o.errors.note(error);
    this.#o.onMarks();
    this.#o.parts.logger.warn({ ino: this.#o.ino, reason: noted.message }, 'what was written could not be stored');
  }

  #drop(change: Change, error: unknown): void {
    this.log.remove(change);
    change.waiter?.reject(error);
    this.account();
  }

  #wake(): void {
    const waiting = this.#progress;
    this.#progress = [];
    for (const resolve of waiting) resolve();
  }
}
