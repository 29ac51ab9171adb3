/** Operations on directory entries. */
import type { Entry } from '../../vfs/file-system.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { PERMISSIONS, S_IFMT } from '../../../proto/types/mode.ts';
import { OP } from '../abi/protocol.ts';
import { after, bytesAnswer, entryAnswer, ok, type Handler } from './answer.ts';

const RENAME_FLAGS = 3;

/** By a handle nothing without a name can be reached, also while somebody has it open: those who have it do not ask (design 7.16). */
function named(entry: Entry): Entry {
  if (entry.inode.nlink === 0) throw new FsError('ESTALE', 'lookup', 'the inode has no name any more');
  return entry;
}

/** "." and ".." are asked for by handles of inodes that the kernel forgot (open_by_handle_at(2), NFS). */
const lookup: Handler = (request, ctx, front) => {
  const dir = request.nodeid;
  const name = request.name(0);
  if (name === '.') return after(front.fileSystem.getattr(ctx, dir), (entry) => entryAnswer(front, ctx, dir, undefined, named(entry)));
  if (name === '..') {
    const self = front.fileSystem.getattr(ctx, dir);
    const parentOf = async (): Promise<ReturnType<typeof entryAnswer>> => {
      const { inode } = await self;
      return entryAnswer(front, ctx, dir, undefined, await front.fileSystem.getattr(ctx, inode.parent === 0 ? dir : inode.parent));
    };
    return parentOf();
  }
  return after(front.fileSystem.lookup(ctx, dir, name), (entry) => entryAnswer(front, ctx, dir, name, entry));
};

const readlink: Handler = (request, ctx, front) => front.fileSystem.readlink(ctx, request.nodeid).then((target) => bytesAnswer(target));

const symlink: Handler = (request, ctx, front) => {
  const [name, target] = request.names(0);
  return front.fileSystem.symlink(ctx, request.nodeid, name, Buffer.from(target, 'latin1'))
    .then((entry) => entryAnswer(front, ctx, request.nodeid, name, entry));
};

const mknod: Handler = (request, ctx, front) => {
  const name = request.name(16);
  return front.fileSystem.mknod(ctx, request.nodeid, name, request.u32(0) & (S_IFMT | PERMISSIONS), request.u32(4))
    .then((entry) => entryAnswer(front, ctx, request.nodeid, name, entry));
};

const mkdir: Handler = (request, ctx, front) => {
  const name = request.name(8);
  return front.fileSystem.mkdir(ctx, request.nodeid, name, request.u32(0) & PERMISSIONS).then((entry) => entryAnswer(front, ctx, request.nodeid, name, entry));
};

const link: Handler = (request, ctx, front) => {
  const name = request.name(8);
  return front.fileSystem.link(ctx, request.u64(0), request.nodeid, name).then((entry) => entryAnswer(front, ctx, request.nodeid, name, entry));
};

const unlink: Handler = (request, ctx, front) => ok(front.fileSystem.unlink(ctx, request.nodeid, request.name(0)));
const rmdir: Handler = (request, ctx, front) => ok(front.fileSystem.rmdir(ctx, request.nodeid, request.name(0)));

const rename: Handler = (request, ctx, front) => {
  const [from, to] = request.names(8);
  return ok(front.fileSystem.rename(ctx, request.nodeid, from, request.u64(0), to, 0));
};

const rename2: Handler = (request, ctx, front) => {
  const flags = request.u32(8);
  if ((flags & ~RENAME_FLAGS) !== 0) throw new FsError('EINVAL', 'rename');
  const [from, to] = request.names(16);
  return ok(front.fileSystem.rename(ctx, request.nodeid, from, request.u64(0), to, flags));
};

export const NAME_HANDLERS: readonly (readonly [number, Handler])[] = [
  [OP.LOOKUP, lookup], [OP.READLINK, readlink], [OP.SYMLINK, symlink], [OP.MKNOD, mknod], [OP.MKDIR, mkdir], [OP.LINK, link],
  [OP.UNLINK, unlink], [OP.RMDIR, rmdir], [OP.RENAME, rename], [OP.RENAME2, rename2],
];
