/** POSIX and BSD locks. fuse_lk_in: fh@0 owner@8 start@16 end@24 type@32 pid@36 lk_flags@40. */
import type { LockRequest } from '../../vfs/file-system.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { LK_FLOCK, OP } from '../abi/protocol.ts';
import { LK_OUT, putLock } from '../abi/reply.ts';
import type { Request } from '../abi/request.ts';
import { bytesAnswer, ok, type Handler } from './answer.ts';

/** F_RDLCK, F_WRLCK, F_UNLCK of fcntl(2). */
const KINDS = ['read', 'write', 'unlock'] as const;

export function decodeLock(request: Request): LockRequest {
  const kind = KINDS[request.u32(32)];
  if (kind === undefined) throw new FsError('EINVAL', 'lock');
  return {
    owner: request.u64Big(8), pid: request.u32(36), kind, flock: (request.u32(40) & LK_FLOCK) !== 0,
    start: request.u64Clamped(16), end: request.u64Clamped(24),
  };
}

const getlk: Handler = (request, ctx, front) => front.fileSystem.getlk(ctx, request.nodeid, decodeLock(request)).then((lock) => {
  const out = Buffer.allocUnsafe(LK_OUT);
  putLock(out, { start: lock.start, end: lock.end, type: KINDS.indexOf(lock.kind), pid: lock.pid }, 0);
  return bytesAnswer(out);
});

const setlk = (wait: boolean): Handler => (request, ctx, front) => ok(front.fileSystem.setlk(ctx, request.nodeid, decodeLock(request), wait));

export const LOCK_HANDLERS: readonly (readonly [number, Handler])[] = [
  [OP.GETLK, getlk], [OP.SETLK, setlk(false)], [OP.SETLKW, setlk(true)],
];
