/**
 * Linux error numbers (errno(3), asm-generic) and the one error type of expected failures.
 */
export const ERRNO = {
  EPERM: 1, ENOENT: 2, EINTR: 4, EIO: 5, ENXIO: 6, E2BIG: 7, EBADF: 9, EAGAIN: 11, ENOMEM: 12, EACCES: 13, EBUSY: 16,
  EEXIST: 17, EXDEV: 18, ENODEV: 19, ENOTDIR: 20, EISDIR: 21, EINVAL: 22, EMFILE: 24, ENOTTY: 25, EFBIG: 27, ENOSPC: 28, ESPIPE: 29,
  EROFS: 30, EMLINK: 31, ERANGE: 34, EDEADLK: 35, ENAMETOOLONG: 36, ENOLCK: 37, ENOSYS: 38, ENOTEMPTY: 39, ELOOP: 40, ENODATA: 61,
  EPROTO: 71, EOVERFLOW: 75, EOPNOTSUPP: 95, EADDRINUSE: 98, ENOTCONN: 107, ETIMEDOUT: 110, ECONNREFUSED: 111, EHOSTUNREACH: 113,
  ESTALE: 116, EDQUOT: 122, ECANCELED: 125,
} as const;

export type Errno = keyof typeof ERRNO;

/** Of a change that is asked for again: the mds could not take it just now (overloaded, its journal full, stopping, another owner cut off), which says nothing of the change itself. */
export const NOT_TAKEN: readonly number[] = [ERRNO.EAGAIN, ERRNO.ENOSPC, ERRNO.EINTR, ERRNO.EIO, ERRNO.ETIMEDOUT];

const NAMES = new Map<number, Errno>(Object.entries(ERRNO).map(([name, code]) => [code, name as Errno]));

/** The name of a Linux error number; an unknown one becomes EIO. */
export function errnoName(code: number): Errno {
  return NAMES.get(code) ?? 'EIO';
}

/** An expected failure of a file system operation: what a POSIX caller sees as errno. */
export class FsError extends Error {
  readonly errno: Errno;
  readonly op: string;

  constructor(errno: Errno, op: string, detail?: string, options?: { cause?: unknown }) {
    super(detail === undefined ? `${op}: ${errno}` : `${op}: ${errno}: ${detail}`, options);
    this.name = 'FsError';
    this.errno = errno;
    this.op = op;
  }

  /** The positive Linux number. */
  get code(): number {
    return ERRNO[this.errno];
  }
}

/** A data server has seen a higher fence of the object than it was shown (design 6). */
export class FenceTooLow extends FsError {
  /** What it has seen. */
  readonly fence: number;

  constructor(op: string, fence: number, detail: string) {
    super('ESTALE', op, detail);
    this.fence = fence;
  }
}

/** The environment failed (connection lost, peer gone): retried in one place, never shown to a POSIX caller as it is. */
export class RpcError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'RpcError';
  }
}

/** A bug: the process must not go on. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** What a refusal says to people: apply's travels as "apply: EEXIST: pool flash exists", once more wrapped by an mds that asked for somebody. */
export const refusalWords = (detail: string): string => detail.replace(/^(?:[a-z ]+: E[A-Z0-9]+(?:: |$))+/, '').replaceAll('\n', ' ');
