/** What is agreed with the kernel at INIT. Everything newer than 7.31 is taken from the kernel's flags and has a fallback. */
import type { InitReply, InitRequest } from './abi/init.ts';
import { INC_EPOCH_MINOR, INIT, INIT2, KERNEL_MINOR, KERNEL_VERSION, OLDEST_MINOR } from './abi/protocol.ts';
import { FUSE_MAX_WRITE, FUSE_BACKGROUND } from '../../proto/types/limits.ts';

/** Handed to the next daemon on the same descriptor, for the kernel sends INIT only once. Plain data: crosses processes. */
export interface Negotiated {
  readonly minor: number;
  readonly flags: number;
  readonly flags2: number;
  readonly maxWrite: number;
  /** NOTIFY_INC_EPOCH is known. */
  readonly incEpoch: boolean;
  /** NOTIFY_RESEND is known. */
  readonly resend: boolean;
  /** INVAL_ENTRY was seen to drop a negative dentry; otherwise absent names are never cached by the kernel. */
  readonly negativeEntries: boolean;
}

const PAGE = 4096;
const WANTED = INIT.ASYNC_READ | INIT.POSIX_LOCKS | INIT.FLOCK_LOCKS | INIT.ATOMIC_O_TRUNC | INIT.EXPORT_SUPPORT | INIT.BIG_WRITES
  | INIT.DO_READDIRPLUS | INIT.READDIRPLUS_AUTO | INIT.ASYNC_DIO | INIT.PARALLEL_DIROPS | INIT.MAX_PAGES | INIT.CACHE_SYMLINKS
  | INIT.EXPLICIT_INVAL_DATA | INIT.HANDLE_KILLPRIV_V2 | INIT.SETXATTR_EXT | INIT.INIT_EXT;
const WANTED2 = INIT2.DIRECT_IO_ALLOW_MMAP | INIT2.HAS_RESEND;

/** Undefined when the kernel's protocol is too old to serve. withResend false: as with a kernel before 6.9. */
export function negotiate(request: InitRequest, withResend = true): { reply: InitReply; negotiated: Negotiated } | undefined {
  if (request.major !== KERNEL_VERSION || request.minor < OLDEST_MINOR) return undefined;
  const minor = Math.min(request.minor, KERNEL_MINOR);
  const flags = request.flags & WANTED;
  const flags2 = (flags & INIT.INIT_EXT) !== 0 ? request.flags2 & (withResend ? WANTED2 : WANTED2 & ~INIT2.HAS_RESEND) : 0;
  const maxPages = (flags & INIT.MAX_PAGES) !== 0 ? FUSE_MAX_WRITE / PAGE : 32;
  const maxWrite = maxPages * PAGE;
  return {
    reply: {
      major: KERNEL_VERSION, minor, maxReadahead: request.maxReadahead, flags, flags2, maxWrite, maxPages,
      maxBackground: FUSE_BACKGROUND, congestionThreshold: Math.floor(FUSE_BACKGROUND * 0.75),
    },
    negotiated: {
      minor, flags, flags2, maxWrite, incEpoch: minor >= INC_EPOCH_MINOR, resend: (flags2 & INIT2.HAS_RESEND) !== 0, negativeEntries: false,
    },
  };
}
