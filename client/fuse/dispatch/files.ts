/** Operations on files and their handles. */
import type { OpenFile, OpenFlags } from '../../vfs/file-system.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { PERMISSIONS, S_ISGID, S_ISUID } from '../../../proto/types/mode.ts';
import { FOPEN, FSYNC_DATA_ONLY, O, OP, OPEN_KILL_SUIDGID, RELEASE_FLOCK_UNLOCK, WRITE_CACHE, WRITE_KILL_SUIDGID } from '../abi/protocol.ts';
import { OPEN_OUT, putOpen, putU64 } from '../abi/reply.ts';
import { after, bytesAnswer, entryAnswer, ok, openFlags, type Answer, type Front, type Handler } from './answer.ts';
import type { RequestContext } from './context.ts';

const SEEK_DATA = 3;
const SEEK_HOLE = 4;
const BYTES_OUT = 8;

/**
 * NFS servers open a file for each of their calls, and take locks by open file description: what they only read needs no FLUSH,
 * whose one duty is then to end locks of a process.
 */
function openBody(front: Front, ctx: RequestContext, ino: number, file: OpenFile, { write }: OpenFlags): Buffer {
  const keep = file.keepCache && !file.directIo && front.nodes.pagesTrusted(ino) && !front.breaks.inodeBroken(ctx.since, ino);
  const out = Buffer.allocUnsafe(OPEN_OUT);
  putOpen(out, file.handle, (file.directIo ? FOPEN.DIRECT_IO : 0) | (keep ? FOPEN.KEEP_CACHE : 0) | (front.exported && !write ? FOPEN.NOFLUSH : 0), 0);
  return out;
}

async function releaseUnseen(front: Front, ctx: RequestContext, handle: number): Promise<void> {
  try {
    await front.fileSystem.release(ctx, handle, undefined);
  } catch (error) {
    front.logger.warn({ handle, error: String(error) }, 'releasing a handle that its opener never saw failed');
  }
}

const open: Handler = (request, ctx, front) => {
  const ino = request.nodeid;
  const flags = openFlags(request.u32(0));
  const answer = (file: OpenFile): Answer => ({
    encode: () => [openBody(front, ctx, ino, file, flags)],
    undelivered: () => { void releaseUnseen(front, ctx, file.handle); },
  });
  if (flags.truncate && (request.u32(4) & OPEN_KILL_SUIDGID) !== 0) {
    return killSuid(front, ctx, ino, undefined).then(() => front.fileSystem.open(ctx, ino, flags)).then(answer);
  }
  return after(front.fileSystem.open(ctx, ino, flags), answer);
};

const create: Handler = (request, ctx, front) => {
  const dir = request.nodeid;
  const name = request.name(16);
  const flags = request.u32(0);
  return front.fileSystem.create(ctx, dir, name, request.u32(4) & PERMISSIONS, openFlags(flags), (flags & O.EXCL) !== 0).then((file) => {
    const entry = entryAnswer(front, ctx, dir, name, file, () => openBody(front, ctx, file.inode.ino, file, openFlags(flags)));
    return {
      encode: () => entry.encode(),
      undelivered: () => { entry.undelivered?.(); void releaseUnseen(front, ctx, file.handle); },
    };
  });
};

/** An answer that was under way when the inode broke fills the page cache all the same: those pages are dropped again. */
const read: Handler = (request, ctx, front) => {
  const ino = request.nodeid;
  return front.fileSystem.read(ctx, request.u64(0), request.u64Clamped(8), request.u32(16)).then((chunks) => ({
    encode: () => chunks,
    delivered: () => {
      if (!front.breaks.inodeBroken(ctx.since, ino)) return;
      front.invalidator.inode(ino, true).catch((error: unknown) => {
        front.logger.error({ ino, error: String(error) }, 'dropping pages of a raced read failed');
      });
    },
  }));
};

function written(bytes: number): Answer {
  const out = Buffer.alloc(BYTES_OUT);
  out.writeUInt32LE(bytes, 0);
  return bytesAnswer(out);
}

/** fuse_write_in: fh@0 offset@8 size@16 write_flags@20 lock_owner@24 flags@32, data@40. */
const write: Handler = (request, ctx, front) => {
  const ino = request.nodeid;
  const handle = request.u64(0);
  const writeFlags = request.u32(20);
  // The kernel computes an appending offset from its own idea of the size, which may be old: it is ignored.
  const append = (request.u32(32) & O.APPEND) !== 0 && (writeFlags & WRITE_CACHE) === 0;
  const offset = request.u64(8);
  if (!Number.isSafeInteger(offset + request.u32(16))) throw new FsError('EFBIG', 'write');
  const data = request.rest(40, request.u32(16));
  if ((writeFlags & WRITE_KILL_SUIDGID) !== 0 && mayHaveSuid(front, ino)) {
    const copy = Buffer.from(data);
    return killSuid(front, ctx, ino, handle).then(() => front.fileSystem.write(ctx, handle, offset, copy, append)).then(written);
  }
  return after(front.fileSystem.write(ctx, handle, offset, data, append), written);
};

function mayHaveSuid(front: Front, ino: number): boolean {
  const mode = front.nodes.mode(ino);
  return mode === undefined || (mode & (S_ISUID | S_ISGID)) !== 0;
}

/** FUSE_HANDLE_KILLPRIV_V2: a write or truncate by someone without CAP_FSETID takes set-user-id and set-group-id away. */
async function killSuid(front: Front, ctx: RequestContext, ino: number, handle: number | undefined): Promise<void> {
  const { inode } = await front.fileSystem.getattr(ctx, ino, handle);
  front.nodes.noteMode(ino, inode.mode);
  if ((inode.mode & (S_ISUID | S_ISGID)) === 0) return;
  const after = await front.fileSystem.setattr(ctx, ino, { killSuid: true }, handle);
  front.nodes.noteMode(ino, after.inode.mode);
}

const flush: Handler = (request, ctx, front) => ok(front.fileSystem.flush(ctx, request.u64(0), request.u64Big(16)));

const release: Handler = (request, ctx, front) => {
  const flock = (request.u32(12) & RELEASE_FLOCK_UNLOCK) !== 0 ? request.u64Big(16) : undefined;
  return ok(front.fileSystem.release(ctx, request.u64(0), flock));
};

const fsync: Handler = (request, ctx, front) => ok(front.fileSystem.fsync(ctx, request.u64(0), (request.u32(8) & FSYNC_DATA_ONLY) !== 0));

const fallocate: Handler = (request, ctx, front) => {
  const end = request.u64(8) + request.u64(16);
  if (!Number.isSafeInteger(end)) throw new FsError('EFBIG', 'fallocate');
  return ok(front.fileSystem.fallocate(ctx, request.u64(0), request.u32(24), request.u64(8), request.u64(16)));
};

const lseek: Handler = (request, ctx, front) => {
  const whence = request.u32(16);
  if (whence !== SEEK_DATA && whence !== SEEK_HOLE) throw new FsError('EINVAL', 'lseek');
  return front.fileSystem.lseek(ctx, request.u64(0), request.u64Clamped(8), whence === SEEK_HOLE).then((offset) => {
    const out = Buffer.alloc(8);
    putU64(out, offset, 0);
    return bytesAnswer(out);
  });
};

export const FILE_HANDLERS: readonly (readonly [number, Handler])[] = [
  [OP.OPEN, open], [OP.CREATE, create], [OP.READ, read], [OP.WRITE, write], [OP.FLUSH, flush], [OP.RELEASE, release],
  [OP.FSYNC, fsync], [OP.FALLOCATE, fallocate], [OP.LSEEK, lseek],
];
