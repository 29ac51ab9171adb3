/**
 * What a worker does, and what it was told: JSON lines, one file a worker, in its order. A line with `op` is the call, the next line with `told` the
 * answer; a call without an answer is one whose worker was killed. Times are nanoseconds of the machine's monotonic clock, which all processes share.
 */
import { readFileSync } from 'node:fs';

/** Paths are relative to the mount. A name's first letter says what is there: d directories, s symbolic links, others files. */
export type Operation =
  /** Open (excl: O_EXCL; else O_TRUNC), write, fsync if wanted, close. */
  | { readonly f: 'put'; readonly path: string; readonly id: string; readonly length: number; readonly excl: boolean; readonly sync: boolean }
  | { readonly f: 'patch'; readonly path: string; readonly id: string; readonly length: number; readonly offset: number; readonly sync: boolean }
  | { readonly f: 'append'; readonly path: string; readonly id: string; readonly length: number; readonly sync: boolean }
  | { readonly f: 'truncate'; readonly path: string; readonly length: number }
  | { readonly f: 'mkdir' | 'rmdir' | 'unlink'; readonly path: string }
  | { readonly f: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly f: 'symlink'; readonly path: string; readonly target: string }
  | { readonly f: 'chmod'; readonly path: string; readonly mode: number }
  /** mtime in seconds. */
  | { readonly f: 'utimes'; readonly path: string; readonly mtime: number }
  | { readonly f: 'setxattr'; readonly path: string; readonly name: string; readonly value: string }
  | { readonly f: 'removexattr'; readonly path: string; readonly name: string }
  | { readonly f: 'look'; readonly path: string }
  /** One file is held open: opened, written to, synced and closed in operations of their own. */
  | { readonly f: 'hold'; readonly path: string }
  | { readonly f: 'write-held'; readonly id: string; readonly length: number; readonly offset: number }
  | { readonly f: 'sync-held' | 'let-go' };

/** What a look saw. Of a directory the names, of a file the digest of its bytes, of a symbolic link its target. */
export interface Seen {
  readonly type: 'file' | 'directory' | 'symlink';
  readonly mode: number;
  readonly nlink: number;
  readonly size?: number;
  readonly mtime: number;
  readonly digest?: string;
  readonly target?: string;
  readonly names?: readonly string[];
  readonly xattrs?: Readonly<Record<string, string>>;
}

/** The system call of an operation that was refused. Before `open` nothing has happened. */
export type Step = 'open' | 'write' | 'fsync' | 'close' | 'whole';

export type Told =
  | { readonly ok: true; readonly seen?: Seen }
  | { readonly ok: false; readonly errno: string; readonly step: Step };

export interface Answered {
  readonly worker: string;
  readonly op: Operation;
  readonly start: number;
  /** Infinity: it was never answered. */
  readonly end: number;
  readonly told: Told | undefined;
}

/** Where a mount was killed there is nothing for a while; what stands there instead (ordeal.ts) says ELOOP. */
const NO_MOUNT = new Set(['ENOTCONN', 'ECONNABORTED', 'ENODEV', 'ELOOP']);
/** Refusals after which nobody knows what has happened or will happen. */
const UNKNOWN = new Set(['EIO', 'ETIMEDOUT', 'EINTR', 'EAGAIN', 'ENOTCONN', 'ECONNABORTED', 'ECONNRESET', 'ENODEV', 'EBADF', 'ESTALE', 'ENXIO', 'EPIPE', 'EHOSTDOWN', 'ELOOP']);

export const isUnknown = (told: Told | undefined): boolean => told === undefined || (!told.ok && UNKNOWN.has(told.errno));

export const mountIsGone = (told: Told): boolean => !told.ok && NO_MOUNT.has(told.errno);

/** Each path that an operation names. */
export function pathsOf(op: Operation): string[] {
  return [...'path' in op ? [op.path] : [], ...'to' in op ? [op.to] : []];
}

/** The operations of one worker's file. Throws on a file that is not one; a last line that a kill cut off is left out. */
export function parseLog(worker: string, text: string): Answered[] {
  const lines = text.split('\n');
  lines.pop();
  const out: Answered[] = [];
  let open: { op: Operation; at: number } | undefined;
  for (const line of lines) {
    const event = JSON.parse(line) as { at: number; op?: Operation; told?: Told };
    if (event.op !== undefined) {
      if (open !== undefined) throw new Error(`${worker} calls twice`);
      open = { op: event.op, at: event.at };
    } else if (event.told !== undefined) {
      if (open === undefined) throw new Error(`${worker} is answered what it did not ask`);
      out.push({ worker, op: open.op, start: open.at, end: event.at, told: event.told });
      open = undefined;
    }
  }
  if (open !== undefined) out.push({ worker, op: open.op, start: open.at, end: Infinity, told: undefined });
  return out;
}

export const readLog = (worker: string, file: string): Answered[] => parseLog(worker, readFileSync(file, 'utf8'));
