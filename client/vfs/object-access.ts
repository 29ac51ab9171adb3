/** The right to reach one file's object: capabilities, fetched when needed, renewed before they end or when refused. */
import type { geofs } from '../../proto/gen/geofs.js';
import { decodeInode } from '../../proto/rpc/codec.ts';
import { geofs as schema } from '../../proto/gen/geofs.js';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import type { ObjectHandle } from '../session/ports.ts';
import type { VfsParts } from './parts.ts';

export type Access = 'read' | 'write';

interface Right {
  readonly object: ObjectHandle;
  readonly untilMs: number;
  readonly claim: WriteClaim;
}

/** Whose right to write it is, and under which fence (design 6). */
export interface WriteClaim {
  readonly session: number;
  readonly fence: number;
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

  constructor(parts: VfsParts, ino: number) {
    this.#parts = parts;
    this.#ino = ino;
  }

  /** From the reply to a create or an own open. Times count from askedMs. Returns undefined when there is no object. */
  accept(access: Access, reply: geofs.v1.OpenReply.$Properties, askedMs: number): ObjectHandle | undefined {
    const layout = reply.inode?.layout;
    const address = reply.target?.address;
    if (layout === null || layout === undefined || address === null || address === undefined || address === '') return undefined;
    const object: ObjectHandle = {
      address, target: layout.target ?? 0, object: layout.object ?? 0, ino: this.#ino,
      capability: Uint8Array.from(reply.capability ?? []),
    };
    const right = {
      object, untilMs: askedMs + (reply.capabilityMs ?? 0) * RENEW_AFTER, claim: { session: this.#parts.mds.session ?? 0, fence: reply.inode?.fence ?? 0 },
    };
    if (access === 'write') this.#write = right;
    this.#read = right;
    return object;
  }

  /** Of the right under which an operation that changes contents runs just now. */
  get claim(): WriteClaim | undefined {
    return this.#write?.claim;
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
  async open(ctx: CallContext, access: Access, strict = this.#parts.strict): Promise<{ readonly object: ObjectHandle | undefined; readonly inode: Inode }> {
    const askedMs = this.#parts.clock.monotonicMs();
    const request = this.#parts.cache.begin();
    try {
      const reply = await this.#parts.mds.request(ctx, {
        open: { ino: this.#ino, access: access === 'write' ? schema.v1.Access.ACCESS_WRITE : schema.v1.Access.ACCESS_READ, strict },
      });
      const message = reply.open;
      if (message?.inode === null || message?.inode === undefined) throw new FsError('ESTALE', 'open', `inode ${String(this.#ino)} cannot be opened`);
      const inode = decodeInode(message.inode);
      // The mds registers a promise with each open.
      this.#parts.cache.putReply(request, reply.stamp, { promises: [this.#ino], inodes: [inode] });
      return { object: this.accept(access, message, askedMs), inode };
    } finally {
      this.#parts.cache.end(request);
    }
  }

  /** Runs an operation at the data server: retried while it cannot be reached, with a new right when the old one is refused. */
  run<T>(ctx: CallContext, access: Access, operation: (object: ObjectHandle) => Promise<T>): Promise<T> {
    let refusals = 0;
    return this.#parts.retry(ctx, async () => {
      for (;;) {
        // Refused again, what this mds knows of the fence may be behind what the data server has seen.
        const object = await this.#right(ctx, access, refusals > 1);
        try {
          return await operation(object);
        } catch (error) {
          this.forget();
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

  async #right(ctx: CallContext, access: Access, strict: boolean): Promise<ObjectHandle> {
    const right = access === 'write' ? this.#write : this.#read;
    if (right !== undefined && this.#parts.clock.monotonicMs() < right.untilMs) return right.object;
    const { object } = await this.open(ctx, access, strict || this.#parts.strict);
    if (object === undefined) throw new FsError('EIO', 'open', `inode ${String(this.#ino)} has no object`);
    return object;
  }
}
