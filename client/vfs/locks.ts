/** POSIX record locks and BSD locks, kept by the mds (design 4.19). */
import { geofs } from '../../proto/gen/geofs.js';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { LockRequest } from './file-system.ts';
import { OUTCOME_UNKNOWN } from '../session/ports.ts';
import type { Inodes } from './inodes.ts';
import { type FileKeeper, NO_KEEPER } from './keeper.ts';
import type { ObjectAccess } from './object-access.ts';
import type { VfsParts } from './parts.ts';

const { LOCK_READ, LOCK_UNLOCK, LOCK_WRITE } = geofs.v1.LockKind;
const KINDS = { read: LOCK_READ, write: LOCK_WRITE, unlock: LOCK_UNLOCK } as const;
const OWNER_MASK = (1n << 53n) - 1n;
export const LOCK_END = Number.MAX_SAFE_INTEGER;

/** A lock owner of the kernel's 64 bits as a safe number: they are hashes already, so that folding keeps them apart. */
function ownerOf(owner: bigint): number {
  return Number((owner ^ (owner >> 53n)) & OWNER_MASK);
}

export class Locks {
  readonly #parts: VfsParts;
  readonly #inodes: Inodes;
  readonly #access: (ino: number) => ObjectAccess;
  readonly #keeper: FileKeeper;
  /** Owners that may hold locks, by inode: a close by anybody else needs no message. */
  readonly #owners = new Map<number, Set<number>>();

  /** access: to the contents of a file that may not be open. */
  constructor(parts: VfsParts, inodes: Inodes, access: (ino: number) => ObjectAccess) {
    this.#parts = parts;
    this.#inodes = inodes;
    this.#access = access;
    this.#keeper = parts.keeper ?? NO_KEEPER;
    for (const { ino, owner } of this.#keeper.files.locks) this.#note(ino, owner);
  }

  /** Locks of a mount that is no more end; its handles cannot end them. */
  async releaseKept(ctx: CallContext): Promise<void> {
    for (const { ino, owner } of this.#keeper.files.locks) {
      for (const flock of [false, true]) await this.#end(ctx, ino, owner, flock);
    }
  }

  async test(ctx: CallContext, ino: number, lock: LockRequest): Promise<LockRequest> {
    const reply = await this.#parts.mds.request(ctx, { getLock: { lock: { ...this.#command(ino, lock), session: this.#parts.mds.session ?? 0 } } });
    const found = reply.getLock?.conflict;
    if (found == null || found.kind === LOCK_UNLOCK || found.kind == null) return { ...lock, kind: 'unlock' };
    return {
      owner: BigInt(found.owner ?? 0), pid: found.pid ?? 0, kind: found.kind === LOCK_READ ? 'read' : 'write', flock: found.flock ?? false,
      start: found.start ?? 0, end: found.end ?? LOCK_END,
    };
  }

  /** wait: until granted. Otherwise EAGAIN. A wait that is given up is taken back. */
  async set(ctx: CallContext, ino: number, lock: LockRequest, wait: boolean): Promise<void> {
    const command = this.#command(ino, lock);
    if (lock.kind !== 'unlock') this.#note(ino, command.owner);
    try {
      const askedMs = this.#parts.clock.monotonicMs();
      const { open } = await this.#inodes.mutate(ctx, { setLock: command }, undefined, wait);
      if (open !== undefined) await this.#present(ctx, ino, command, open, askedMs);
    } catch (error) {
      // Given up in the middle, it may be granted yet. Where it is known that it was not, a lock held before stays.
      if (lock.kind !== 'unlock' && error instanceof FsError && error.cause === OUTCOME_UNKNOWN) this.#takeBack(ino, command);
      throw error;
    }
  }

  /** An owner's last word on a file: its locks of this kind end. */
  async release(ctx: CallContext, ino: number, owner: bigint, flock: boolean): Promise<void> {
    const owners = this.#owners.get(ino);
    const folded = ownerOf(owner);
    if (owners?.has(folded) !== true) return;
    await this.#end(ctx, ino, folded, flock);
  }

  /** Nobody on this mount has the file open: whoever is still noted has nothing to lock with. */
  async releaseAll(ctx: CallContext, ino: number): Promise<void> {
    for (const owner of [...this.#owners.get(ino) ?? []]) await this.#end(ctx, ino, owner, false);
  }

  async #end(ctx: CallContext, ino: number, owner: number, flock: boolean): Promise<void> {
    await this.#inodes.mutate(ctx, { setLock: { ino, owner, pid: 0, kind: LOCK_UNLOCK, flock, start: 0, end: LOCK_END } });
    const owners = this.#owners.get(ino);
    owners?.delete(owner);
    if (owners?.size === 0) this.#owners.delete(ino);
    this.#keeper.unlocked(ino, owner);
  }

  #command(ino: number, lock: LockRequest): { ino: number; owner: number; pid: number; kind: geofs.v1.LockKind; flock: boolean; start: number; end: number } {
    return { ino, owner: ownerOf(lock.owner), pid: lock.pid, kind: KINDS[lock.kind], flock: lock.flock, start: lock.start, end: lock.end };
  }

  /** The last holder may have something on its way yet, until the data server knows the new one. */
  async #present(ctx: CallContext, ino: number, command: { owner: number; flock: boolean; start: number; end: number }, right: geofs.v1.OpenReply.$Properties, askedMs: number): Promise<void> {
    try {
      await this.#access(ino).present(ctx, right, askedMs);
    } catch (error) {
      this.#takeBack(ino, command);
      throw error;
    }
  }

  #takeBack(ino: number, command: { owner: number; flock: boolean; start: number; end: number }): void {
    const { owner, flock, start, end } = command;
    this.#inodes.mutate(this.#parts.background, { setLock: { ino, owner, pid: 0, kind: LOCK_UNLOCK, flock, start, end } }).catch((error: unknown) => {
      this.#parts.logger.warn({ ino, reason: String(error) }, 'a lock that was given up could not be taken back');
    });
  }

  #note(ino: number, owner: number): void {
    this.#keeper.locked(ino, owner);
    const owners = this.#owners.get(ino);
    if (owners === undefined) this.#owners.set(ino, new Set([owner]));
    else owners.add(owner);
  }
}
