/** Extended attributes, and the virtual ones that say where a file is: user.geofs.site, .pool, .target, .version. */
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import { XATTR_NAME_MAX, XATTR_SIZE_MAX } from '../../proto/types/limits.ts';
import { type ByteName, nameBytes, nameOf } from '../../proto/types/name.ts';
import type { Inodes } from './inodes.ts';
import type { VfsParts } from './parts.ts';

const VIRTUAL = 'user.geofs.';

export class Xattrs {
  readonly #parts: VfsParts;
  readonly #inodes: Inodes;

  constructor(parts: VfsParts, inodes: Inodes) {
    this.#parts = parts;
    this.#inodes = inodes;
  }

  async get(ctx: CallContext, ino: number, name: ByteName): Promise<Uint8Array> {
    if (name.startsWith(VIRTUAL)) return this.#virtual(ctx, ino, name.slice(VIRTUAL.length));
    if (name.length === 0 || name.length > XATTR_NAME_MAX) throw new FsError('ERANGE', 'getxattr');
    const inode = await this.#inodes.get(ctx, ino);
    if (inode.xattrs === 0) throw new FsError('ENODATA', 'getxattr');
    const reply = await this.#parts.mds.request(ctx, { getXattr: { ino, name: nameBytes(name) } });
    return reply.getXattr?.value ?? new Uint8Array(0);
  }

  async list(ctx: CallContext, ino: number): Promise<readonly ByteName[]> {
    const inode = await this.#inodes.get(ctx, ino);
    if (inode.xattrs === 0) return [];
    const reply = await this.#parts.mds.request(ctx, { listXattr: { ino } });
    return (reply.listXattr?.names ?? []).map(nameOf);
  }

  async set(ctx: CallContext, ino: number, name: ByteName, value: Uint8Array, flags: number): Promise<void> {
    this.#check(name, 'setxattr');
    if (value.byteLength > XATTR_SIZE_MAX) throw new FsError('E2BIG', 'setxattr');
    await this.#inodes.mutate(ctx, { setXattr: { ino, name: nameBytes(name), value: Uint8Array.from(value), flags } });
  }

  async remove(ctx: CallContext, ino: number, name: ByteName): Promise<void> {
    this.#check(name, 'removexattr');
    await this.#inodes.mutate(ctx, { removeXattr: { ino, name: nameBytes(name) } });
  }

  #check(name: ByteName, op: string): void {
    if (name.startsWith(VIRTUAL)) throw new FsError('EPERM', op, 'attributes under user.geofs are read-only');
    if (name.length === 0 || name.length > XATTR_NAME_MAX) throw new FsError('ERANGE', op);
  }

  async #virtual(ctx: CallContext, ino: number, field: string): Promise<Uint8Array> {
    if (field === 'version') return Buffer.from(String((await this.#inodes.get(ctx, ino)).dataVersion));
    if (field !== 'site' && field !== 'pool' && field !== 'target') throw new FsError('ENODATA', 'getxattr');
    const reply = await this.#parts.mds.request(ctx, { placement: { ino } });
    const placement = reply.placement;
    const value = field === 'target' ? placement?.target?.name : placement?.[field];
    if (value == null || value === '') throw new FsError('ENODATA', 'getxattr');
    return Buffer.from(value);
  }
}
