/** Attributes, extended attributes, and the file system's own numbers. */
import type { AttributeChange } from '../../vfs/file-system.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { NAME_MAX } from '../../../proto/types/limits.ts';
import { PERMISSIONS } from '../../../proto/types/mode.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import { FATTR, GETATTR_FH, OP } from '../abi/protocol.ts';
import { putStatfs, putStatx, STATFS_OUT, STATX_OUT } from '../abi/reply.ts';
import type { Request } from '../abi/request.ts';
import { after, attrAnswer, attrMs, bytesAnswer, ok, type Answer, type Handler } from './answer.ts';

const getattr: Handler = (request, ctx, front) => {
  const handle = (request.u32(0) & GETATTR_FH) !== 0 ? request.u64(8) : undefined;
  return after(front.fileSystem.getattr(ctx, request.nodeid, handle), (entry) => attrAnswer(front, ctx, entry));
};

const statx: Handler = (request, ctx, front) => {
  const handle = (request.u32(0) & GETATTR_FH) !== 0 ? request.u64(8) : undefined;
  return after(front.fileSystem.getattr(ctx, request.nodeid, handle), (entry) => ({
    encode: () => {
      const out = Buffer.allocUnsafe(STATX_OUT);
      putStatx(out, entry.inode, attrMs(front, ctx, entry), 0);
      return [out];
    },
  }));
};

/** fuse_setattr_in: valid@0 fh@8 size@16 times@32.. mode@68 uid@76 gid@80. */
export function decodeChange(request: Request): AttributeChange {
  const valid = request.u32(0);
  const has = (bit: number): boolean => (valid & bit) !== 0;
  return {
    ...(has(FATTR.MODE) ? { mode: request.u32(68) & PERMISSIONS } : {}),
    ...(has(FATTR.UID) ? { uid: request.u32(76) } : {}),
    ...(has(FATTR.GID) ? { gid: request.u32(80) } : {}),
    ...(has(FATTR.SIZE) ? { size: sizeOf(request) } : {}),
    ...(has(FATTR.ATIME) ? { atime: has(FATTR.ATIME_NOW) ? 'now' as const : request.time(32, 56) } : {}),
    ...(has(FATTR.MTIME) ? { mtime: has(FATTR.MTIME_NOW) ? 'now' as const : request.time(40, 60) } : {}),
    ...(has(FATTR.KILL_SUIDGID) ? { killSuid: true } : {}),
  };
}

function sizeOf(request: Request): number {
  const size = request.u64(16);
  if (!Number.isSafeInteger(size)) throw new FsError('EFBIG', 'truncate');
  return size;
}

const setattr: Handler = (request, ctx, front) => {
  const handle = (request.u32(0) & FATTR.FH) !== 0 ? request.u64(8) : undefined;
  return front.fileSystem.setattr(ctx, request.nodeid, decodeChange(request), handle).then((entry) => attrAnswer(front, ctx, entry));
};

const statfs: Handler = (request, ctx, front) => front.fileSystem.statfs(ctx, request.nodeid).then((stat) => {
  const out = Buffer.allocUnsafe(STATFS_OUT);
  putStatfs(out, stat, NAME_MAX, 0);
  return bytesAnswer(out);
});

/** getxattr(2) and listxattr(2): room 0 asks for the size. */
function sized(value: Uint8Array, room: number): Answer {
  if (room === 0) {
    const out = Buffer.alloc(8);
    out.writeUInt32LE(value.byteLength, 0);
    return bytesAnswer(out);
  }
  if (value.byteLength > room) throw new FsError('ERANGE', 'xattr');
  return bytesAnswer(value);
}

const getxattr: Handler = (request, ctx, front) => {
  const room = request.u32(0);
  const name = request.name(8);
  // Asked before a file's first write; file capabilities are not kept. ACLs are not supported.
  if (name === 'security.capability') throw new FsError('ENODATA', 'getxattr');
  if (name.startsWith('system.posix_acl_')) throw new FsError('EOPNOTSUPP', 'getxattr');
  return front.fileSystem.getxattr(ctx, request.nodeid, name).then((value) => sized(value, room));
};

const setxattr: Handler = (request, ctx, front) => {
  const body = front.setxattrExtended ? 16 : 8;
  const name = request.name(body);
  if (name.startsWith('system.posix_acl_')) throw new FsError('EOPNOTSUPP', 'setxattr');
  const value = Buffer.from(request.rest(body + name.length + 1, request.u32(0)));
  return ok(front.fileSystem.setxattr(ctx, request.nodeid, name, value, request.u32(4)));
};

const listxattr: Handler = (request, ctx, front) => {
  const room = request.u32(0);
  return front.fileSystem.listxattr(ctx, request.nodeid).then((names: readonly ByteName[]) =>
    sized(Buffer.from(names.map((name) => `${name}\0`).join(''), 'latin1'), room));
};

const removexattr: Handler = (request, ctx, front) => ok(front.fileSystem.removexattr(ctx, request.nodeid, request.name(0)));

export const ATTRIBUTE_HANDLERS: readonly (readonly [number, Handler])[] = [
  [OP.GETATTR, getattr], [OP.SETATTR, setattr], [OP.STATX, statx], [OP.STATFS, statfs],
  [OP.GETXATTR, getxattr], [OP.SETXATTR, setxattr], [OP.LISTXATTR, listxattr], [OP.REMOVEXATTR, removexattr],
];
