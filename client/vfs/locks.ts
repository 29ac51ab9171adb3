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
import { waitFor } from './waiting.ts';

const { LOCK_READ, LOCK_UNLOCK, LOCK_WRITE } = geofs.v1.LockKind;
const KINDS = { read: LOCK_READ, write: LOCK_WRITE, unlock: LOCK_UNLOCK } as const;
const OWNER_MASK = (1n << 53n) - 1n;
export const LOCK_END = Number.MAX_SAFE_INTEGER;

/** A lock owner of the kernel's 64 bits as a safe number: they are hashes already, so that folding keeps them apart. */
function ownerOf(owner: bigint): number {
  return Number((owner ^ (owner >> 53n)) & OWNER_MASK);
}

interface Range {
  readonly ino: number;
  readonly owner: number;
  readonly flock: boolean;
  readonly start: number;
  readonly end: number;
}

const keyOf = (ino: number, owner: number): string => `${String(ino)}/${String(owner)}`;

export class Locks {
  readonly #parts: VfsParts;
  readonly #inodes: Inodes;
  readonly #access: (ino: number) => ObjectAccess;
  readonly #keeper: FileKeeper;
  /** Owners that may hold locks, by inode: a close by anybody else needs no message. */
  readonly #owners = new Map<number, Set<number>>();
  /** Unlocks on their way, by inode and owner: what that one locks next must not be undone by them. */
  readonly #ending = new Map<string, Promise<void>>();

  /** access: to the contents of a file that may not be open. */
  constructor(parts: VfsParts, inodes: Inodes, access: (ino: number) => ObjectAccess) {
    this.#parts = parts;
    this.#inodes = inodes;
    this.#access = access;
    this.#keeper = parts.keeper ?? NO_KEEPER;
    for (const { ino, owner } of this.#keeper.files.locks) this.#note(ino, owner);
  }

  /** Somebody on this mount may hold a lock on it. */
  noted(ino: number): boolean {
    return this.#owners.has(ino);
  }

  /** Locks of a mount that is no more end; its handles cannot end them. */
  async releaseKept(ctx: CallContext): Promise<void> {
    for (const { ino, owner } of this.#keeper.files.locks) await this.#end(ctx, ino, [owner], [false, true]);
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
    if (lock.kind !== 'unlock') {
      const ending = this.#ending.get(keyOf(ino, command.owner));
      if (ending !== undefined) await waitFor(ctx, this.#parts.clock, 'lock', ending);
      this.#note(ino, command.owner);
    }
    try {
      const askedMs = this.#parts.clock.monotonicMs();
      const { open } = await this.#inodes.mutate(ctx, { setLock: command }, undefined, wait);
      // While it waited a close of the same owner may have ended all that there was.
      if (lock.kind !== 'unlock') this.#note(ino, command.owner);
      if (open !== undefined) await this.#present(ctx, ino, command, open, askedMs);
    } catch (error) {
      // Given up in the middle, it may be granted yet. Where it is known that it was not, a lock held before stays.
      if (lock.kind !== 'unlock' && error instanceof FsError && error.cause === OUTCOME_UNKNOWN) this.#takeBack(command);
      throw error;
    }
  }

  /** An owner's last word on a file: its locks of this kind end. */
  async release(ctx: CallContext, ino: number, owner: bigint, flock: boolean): Promise<void> {
    const owners = this.#owners.get(ino);
    const folded = ownerOf(owner);
    if (owners?.has(folded) !== true) return;
    // The last word on an open file description ends both kinds: fcntl(2) F_OFD_SETLK takes the other one by the same owner.
    await this.#end(ctx, ino, [folded], flock ? [true, false] : [false]);
  }

  /** Nobody on this mount has the file open: whoever is still noted has nothing to lock with. */
  async releaseAll(ctx: CallContext, ino: number): Promise<void> {
    await this.#end(ctx, ino, [...this.#owners.get(ino) ?? []], [false]);
  }

  /** Forgotten before they are told, so that who locks again meanwhile stays noted; all at once, so that none of them can. */
  async #end(ctx: CallContext, ino: number, owners: readonly number[], flocks: readonly boolean[]): Promise<void> {
    const noted = this.#owners.get(ino);
    for (const owner of owners) noted?.delete(owner);
    if (noted?.size === 0) this.#owners.delete(ino);
    await Promise.all(owners.map(async (owner) => {
      try {
        await Promise.all(flocks.map((flock) => this.#unlock(ctx, { ino, owner, flock, start: 0, end: LOCK_END })));
      } catch (error) {
        this.#note(ino, owner);
        throw error;
      }
      if (this.#owners.get(ino)?.has(owner) !== true) this.#keeper.unlocked(ino, owner);
    }));
  }

  async #unlock(ctx: CallContext, range: Range): Promise<void> {
    const key = keyOf(range.ino, range.owner);
    const unlocked = this.#inodes.mutate(ctx, { setLock: { ...range, pid: 0, kind: LOCK_UNLOCK } });
    const ending = Promise.allSettled([this.#ending.get(key), unlocked]).then(() => { if (this.#ending.get(key) === ending) this.#ending.delete(key); });
    this.#ending.set(key, ending);
    await unlocked;
  }

  #command(ino: number, lock: LockRequest): Range & { readonly pid: number; readonly kind: geofs.v1.LockKind } {
    return { ino, owner: ownerOf(lock.owner), pid: lock.pid, kind: KINDS[lock.kind], flock: lock.flock, start: lock.start, end: lock.end };
  }

  /** The last holder may have something on its way yet, until the data server knows the new one. */
  /** The last holder may have something on its way yet, until the data server knows the new one. */
  async #present(ctx: CallContext, ino: number, command: Range, right: geofs.v1.OpenReply.$Properties, askedMs: number): Promise<void> {
    try {
      await this.#access(ino).present(ctx, right, askedMs);
    } catch (error) {
      this.#takeBack(command);
      throw error;
    }
  }

  #takeBack({ ino, owner, flock, start, end }: Range): void {
    this.#unlock(this.#parts.background, { ino, owner, flock, start, end }).catch((error: unknown) => {
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
