/** The right to reach one file's object: capabilities, fetched when needed, renewed before they end or when refused. */
import type { geofs } from '../../proto/gen/geofs.js';
import { decodeInode } from '../../proto/rpc/codec.ts';
import { geofs as schema } from '../../proto/gen/geofs.js';
import type { CallContext } from '../../proto/types/context.ts';
import { FenceTooLow, FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import type { ObjectHandle } from '../session/ports.ts';
import type { VfsParts } from './parts.ts';

export type Access = 'read' | 'write';

export interface Right {
  readonly object: ObjectHandle;
  readonly untilMs: number;
  readonly claim: WriteClaim;
}

/** Whose right to write it is, and how far others had come when it was given: their fence, and their contents (design 6). */
export interface WriteClaim {
  readonly session: number;
  readonly fence: number;
  readonly dataVersion: number;
}

/** A fresh capability is refused at most this often before the refusal is believed. */
const REFUSALS = 3;
/** Part of a capability's life after which it is renewed. */
const RENEW_AFTER = 0.8;

export class ObjectAccess {
  readonly #parts: VfsParts;
  readonly #ino: number;
  #read: Right | undefined;
  #write: Right | undefined;
  /** The highest fence that the data server has seen from here. */
  #presented = 0;
  /** The highest fence that the data server has refused a lower one for. */
  #known = 0;

  constructor(parts: VfsParts, ino: number) {
    this.#parts = parts;
    this.#ino = ino;
  }

  /** From the reply to a create or an own open. Times count from askedMs. Returns undefined when there is no object. */
  accept(access: Access, reply: geofs.v1.OpenReply.$Properties, askedMs: number): Right | undefined {
    const layout = reply.inode?.layout;
    const address = reply.target?.address;
    if (layout === null || layout === undefined || address === null || address === undefined || address === '') return undefined;
    const object: ObjectHandle = {
      address, target: layout.target ?? 0, object: layout.object ?? 0, ino: this.#ino,
      capability: Uint8Array.from(reply.capability ?? []),
    };
    const { fence, dataVersion } = reply.inode ?? {};
    const right = {
      object, untilMs: askedMs + (reply.capabilityMs ?? 0) * RENEW_AFTER, claim: { session: this.#parts.mds.session ?? 0, fence: fence ?? 0, dataVersion: dataVersion ?? 0 },
    };
    if (access === 'write') this.#write = right;
    this.#read = right;
    return right;
  }

  /** Shows the data server the fence of a lock that passed on, so that what its last holder sent late is refused (design 4.19). */
  async present(ctx: CallContext, reply: geofs.v1.OpenReply.$Properties, askedMs: number): Promise<void> {
    const fence = reply.inode?.fence ?? 0;
    if (fence <= this.#presented) return;
    this.accept('write', reply, askedMs);
    await this.run(ctx, 'write', (object) => this.#parts.data.stat(ctx, object));
    this.#presented = fence;
  }

  /** Asks the mds for the right, and for the file's attributes as of now; strict: as of now everywhere. */
  async open(ctx: CallContext, access: Access, strict = this.#parts.strict): Promise<{ readonly right: Right | undefined; readonly inode: Inode }> {
    const askedMs = this.#parts.clock.monotonicMs();
    const request = this.#parts.cache.begin();
    try {
      const reply = await this.#parts.mds.request(ctx, {
        open: { ino: this.#ino, access: access === 'write' ? schema.v1.Access.ACCESS_WRITE : schema.v1.Access.ACCESS_READ, strict, fence: this.#known },
      });
      const message = reply.open;
      if (message?.inode === null || message?.inode === undefined) throw new FsError('ESTALE', 'open', `inode ${String(this.#ino)} cannot be opened`);
      const inode = decodeInode(message.inode);
      // The mds registers a promise with each open.
      this.#parts.cache.putReply(request, reply.stamp, { promises: [this.#ino], inodes: [inode] });
      return { right: this.accept(access, message, askedMs), inode };
    } finally {
      this.#parts.cache.end(request);
    }
  }

  /** Runs an operation at the data server: retried while it cannot be reached, with a new right when the old one is refused. claim: of the right that it runs under, whatever others of this file have come to meanwhile. */
  run<T>(ctx: CallContext, access: Access, operation: (object: ObjectHandle, claim: WriteClaim) => Promise<T>): Promise<T> {
    let refusals = 0;
    return this.#parts.retry(ctx, async () => {
      for (;;) {
        // Refused again, what this mds knows of the fence may be behind what the data server has seen.
        const { object, claim } = await this.#right(ctx, access, refusals > 1);
        try {
          return await operation(object, claim);
        } catch (error) {
          this.forget();
          if (error instanceof FenceTooLow) this.#known = Math.max(this.#known, error.fence);
          if (!(error instanceof FsError) || (error.errno !== 'ESTALE' && error.errno !== 'EACCES')) throw error;
          refusals += 1;
          if (refusals >= REFUSALS) throw error;
        }
      }
    });
  }

  /** The next operation asks again: the layout moved, or the right is doubted. */
  forget(): void {
    this.#read = undefined;
    this.#write = undefined;
  }

  /** Not of a session that ended, and not after the lease: it may have ended while this process stood still. Not below a fence that is known: who writes now shows it to the data server first. */
  #holds({ untilMs, claim }: Right): boolean {
    return this.#parts.mds.live() && claim.session === (this.#parts.mds.session ?? 0) && this.#parts.clock.monotonicMs() < untilMs && claim.fence >= (this.#parts.cache.peek(this.#ino)?.fence ?? 0);
  }

  async #right(ctx: CallContext, access: Access, strict: boolean): Promise<Right> {
    const right = access === 'write' ? this.#write : this.#read;
    if (right !== undefined && this.#holds(right)) return right;
    const opened = await this.open(ctx, access, strict || this.#parts.strict);
    if (opened.right === undefined) throw new FsError('EIO', 'open', `inode ${String(this.#ino)} has no object`);
    return opened.right;
  }
}
