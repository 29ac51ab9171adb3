/** What handlers give back, and the parts that several of them share. */
import type { FileSystem, Entry, Absent, Invalidator, OpenFlags } from '../../vfs/file-system.ts';
import { FsError, ERRNO } from '../../../proto/types/errno.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import type { Logger } from '../../../proto/runtime/logger.ts';
import { ATTR_OUT, ENTRY_OUT, putAbsent, putAttrOut, putEntry } from '../abi/reply.ts';
import { O, O_DIRECT, OP } from '../abi/protocol.ts';
import type { Request } from '../abi/request.ts';
import type { BreakSequence, NodeTable } from '../nodes.ts';
import type { RequestContext } from './context.ts';

/** A successful reply. Bodies are made at the moment of sending, so that breaks that came meanwhile are seen. */
export interface Answer {
  encode(): readonly Uint8Array[];
  /** The kernel did not take it: undo what it would have had to give back. */
  undelivered?(): void;
  delivered?(): void;
}

/** How long the kernel may believe what it is told; milliseconds, asked for at each reply. */
export interface KernelTimeouts {
  entryMs(): number;
  attrMs(): number;
  negativeMs(): number;
}

/** What handlers work on. */
export interface Front {
  readonly fileSystem: FileSystem;
  readonly nodes: NodeTable;
  readonly breaks: BreakSequence;
  readonly timeouts: KernelTimeouts;
  readonly invalidator: Invalidator;
  readonly logger: Logger;
  /** FUSE_SETXATTR_EXT was agreed: setxattr_in has 16 bytes. */
  readonly setxattrExtended: boolean;
  /** An NFS server exports the mount. */
  readonly exported: boolean;
}

export type Handler = (request: Request, ctx: RequestContext, front: Front) => Answer | Promise<Answer>;

const NOTHING: readonly Uint8Array[] = [];
export const OK: Answer = { encode: () => NOTHING };

/** Applies f at once where the value is there, and later where it is promised: the synchronous fast path. */
export function after<T>(value: T | Promise<T>, f: (value: T) => Answer): Answer | Promise<Answer> {
  return value instanceof Promise ? value.then(f) : f(value);
}

export const ok = (done: unknown): Answer | Promise<Answer> => after(done, () => OK);

export const bytesAnswer = (...chunks: readonly Uint8Array[]): Answer => ({ encode: () => chunks });

/** An entry that the kernel counts once delivered. */
export function entryAnswer(front: Front, ctx: RequestContext, dir: number, name: ByteName | undefined, entry: Entry | Absent, tail?: () => Buffer): Answer {
  const { inode } = entry;
  return {
    encode: () => {
      const out = Buffer.allocUnsafe(ENTRY_OUT);
      const nameHolds = entry.cacheable && (name === undefined || !front.breaks.entryBroken(ctx.since, dir, name));
      if (inode === undefined) {
        putAbsent(out, { entryMs: nameHolds ? front.timeouts.negativeMs() : 0, attrMs: 0 }, 0);
        return [out];
      }
      const attrsHold = entry.cacheable && !front.breaks.inodeBroken(ctx.since, inode.ino);
      putEntry(out, inode, { entryMs: nameHolds ? front.timeouts.entryMs() : 0, attrMs: attrsHold ? front.timeouts.attrMs() : 0 }, 0);
      front.nodes.count(inode, dir, name);
      return tail === undefined ? [out] : [out, tail()];
    },
    undelivered: () => { if (inode !== undefined) front.nodes.uncount(inode.ino, 1); },
  };
}

export function attrMs(front: Front, ctx: RequestContext, entry: Entry): number {
  return entry.cacheable && !front.breaks.inodeBroken(ctx.since, entry.inode.ino) ? front.timeouts.attrMs() : 0;
}

export function attrAnswer(front: Front, ctx: RequestContext, entry: Entry): Answer {
  return {
    encode: () => {
      const out = Buffer.allocUnsafe(ATTR_OUT);
      putAttrOut(out, entry.inode, attrMs(front, ctx, entry), 0);
      front.nodes.noteMode(entry.inode.ino, entry.inode.mode);
      return [out];
    },
  };
}

/** open(2) flags as the FileSystem wants them. */
export function openFlags(flags: number): OpenFlags {
  const access = flags & O.ACCMODE;
  const truncate = (flags & O.TRUNC) !== 0;
  return {
    // Cutting it off is a change that its close stores, whatever else it may do (open(2): Linux does that for O_RDONLY too).
    read: access !== O.WRONLY, write: access !== 0 || truncate, append: (flags & O.APPEND) !== 0, truncate,
    direct: (flags & O_DIRECT) !== 0, sync: (flags & (O.SYNC | O.DSYNC)) !== 0,
  };
}

/**
 * An NFS server tells its clients of ETIMEDOUT and EAGAIN to ask again, which they do for ever (NFS4ERR_DELAY, RFC 8881 15.1.1.3): what a
 * soft mount has given up is EIO for them. EAGAIN of a lock means what it says.
 */
export function exportedErrno(code: number, opcode: number): number {
  const lock = opcode === OP.SETLK || opcode === OP.SETLKW;
  return code === ERRNO.ETIMEDOUT || (code === ERRNO.EAGAIN && !lock) ? ERRNO.EIO : code;
}

/** The one place where errors become numbers for the kernel: positive errno; what nobody foresaw is EIO and a log line. */
export function errnoOf(error: unknown, opcode: number, logger: Logger): number {
  if (error instanceof FsError) return error.code;
  if (error instanceof Error && error.name === 'AbortError') return ERRNO.EINTR;
  logger.error({ opcode, error: error instanceof Error ? error.stack : String(error) }, 'request failed unexpectedly, answered with EIO');
  return ERRNO.EIO;
}
