/** Commands on names, and what they make of the cached names. */
import type { geofs } from '../../proto/gen/geofs.js';
import { encodeCredential } from '../../proto/rpc/codec.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { SYMLINK_MAX } from '../../proto/types/limits.ts';
import { S_IFDIR, S_IFLNK } from '../../proto/types/mode.ts';
import { type ByteName, checkName, nameBytes } from '../../proto/types/name.ts';
import type { NameFact } from '../cache/meta-cache.ts';
import type { Inodes, Mutated } from './inodes.ts';

const EXCHANGE = 2;

export interface NewInode {
  readonly parent: number;
  readonly name: ByteName;
  /** With S_IFMT. */
  readonly mode: number;
  readonly rdev?: number;
  readonly target?: Uint8Array;
  readonly exclusive: boolean;
}

export class Namespace {
  readonly #inodes: Inodes;

  constructor(inodes: Inodes) {
    this.#inodes = inodes;
  }

  /** Makes an inode; with exclusive false an existing regular file is answered instead. */
  async create(ctx: CallContext, wanted: NewInode): Promise<Mutated & { readonly made: Inode; readonly existed: boolean }> {
    const { parent, name, mode } = wanted;
    checkName(name, 'create');
    const result = await this.#inodes.mutate(ctx, {
      create: {
        parent, name: nameBytes(name), mode, rdev: wanted.rdev ?? 0, linkTarget: wanted.target ?? null,
        cred: encodeCredential(ctx.cred), exclusive: wanted.exclusive,
      },
    }, (reply) => [{ dir: parent, name, ino: reply.ino ?? 0, cookie: reply.cookie ?? 0 }]);
    return { ...result, made: result.inode(result.reply.ino ?? 0), existed: result.reply.existed === true };
  }

  async mkdir(ctx: CallContext, parent: number, name: ByteName, mode: number): Promise<Inode> {
    return (await this.create(ctx, { parent, name, mode: S_IFDIR | mode, exclusive: true })).made;
  }

  async symlink(ctx: CallContext, parent: number, name: ByteName, target: Uint8Array): Promise<Inode> {
    if (target.byteLength > SYMLINK_MAX) throw new FsError('ENAMETOOLONG', 'symlink');
    if (target.byteLength === 0) throw new FsError('ENOENT', 'symlink', 'empty target');
    return (await this.create(ctx, { parent, name, mode: S_IFLNK | 0o777, target, exclusive: true })).made;
  }

  async link(ctx: CallContext, ino: number, parent: number, name: ByteName): Promise<Inode> {
    checkName(name, 'link');
    const result = await this.#inodes.mutate(ctx, { link: { ino, parent, name: nameBytes(name) } }, (reply) => [{ dir: parent, name, ino, cookie: reply.cookie ?? 0 }]);
    return result.inode(ino);
  }

  async unlink(ctx: CallContext, parent: number, name: ByteName): Promise<void> {
    checkName(name, 'unlink');
    await this.#inodes.mutate(ctx, { unlink: { parent, name: nameBytes(name) } }, () => [{ dir: parent, name, ino: 0 }]);
  }

  async rmdir(ctx: CallContext, parent: number, name: ByteName): Promise<void> {
    checkName(name, 'rmdir');
    await this.#inodes.mutate(ctx, { rmdir: { parent, name: nameBytes(name) } }, () => [{ dir: parent, name, ino: 0 }]);
  }

  async rename(ctx: CallContext, parent: number, name: ByteName, newParent: number, newName: ByteName, flags: number): Promise<void> {
    checkName(name, 'rename');
    checkName(newName, 'rename');
    await this.#inodes.mutate(ctx, {
      rename: { parent, name: nameBytes(name), newParent, newName: nameBytes(newName), flags },
    }, (reply) => renamed(reply, { dir: parent, name }, { dir: newParent, name: newName }, flags));
  }
}

/** The reply says what was moved: what the cache believed when it was asked may have been renamed by another meanwhile. */
function renamed(reply: geofs.v1.CommandReply.$Properties, from: Pick<NameFact, 'dir' | 'name'>, to: Pick<NameFact, 'dir' | 'name'>, flags: number): NameFact[] {
  const moved = reply.ino ?? 0;
  // Exchanged, or two names of one file, where rename(2) does nothing and both stay: asked again.
  if (moved === 0 || (flags & EXCHANGE) !== 0) return [{ ...from, ino: undefined }, { ...to, ino: undefined }];
  return [{ ...from, ino: 0 }, { ...to, ino: moved, cookie: reply.cookie ?? 0 }];
}
