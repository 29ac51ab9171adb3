/** Carries operations out on a mount, by system calls that wait as any program's would. */
import {
  chmodSync, closeSync, constants, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, renameSync, rmdirSync, symlinkSync,
  truncateSync, unlinkSync, utimesSync, writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { getxattr, listxattr, removexattr, setxattr } from '../conformance/posix/syscalls.ts';
import { contents, digestOf } from './contents.ts';
import type { Operation, Seen, Step, Told } from './operation.ts';

/** Bytes of one write(2). */
const WRITE_BYTES = 64 * 1024;
/** Names that other workers leave in a worker's directories begin so; the worker does not see them. */
export const GUEST = 'guest-';

const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
};

export class Performer {
  readonly #mount: string;
  #held: number | undefined;
  #step: Step = 'whole';

  constructor(mount: string) {
    this.#mount = mount;
  }

  get holds(): boolean {
    return this.#held !== undefined;
  }

  perform(op: Operation): Told {
    this.#step = 'whole';
    try {
      const seen = this.#do(op);
      return seen === undefined ? { ok: true } : { ok: true, seen };
    } catch (error) {
      if (op.f === 'write-held' || op.f === 'sync-held') this.#letGo();
      return { ok: false, errno: codeOf(error), step: this.#step };
    }
  }

  #at(path: string): string {
    return join(this.#mount, path);
  }

  #do(op: Operation): Seen | undefined {
    switch (op.f) {
      case 'put': this.#write(op.path, constants.O_CREAT | (op.excl ? constants.O_EXCL : constants.O_TRUNC), contents(op.id, op.length), null, op.sync); return undefined;
      case 'patch': this.#write(op.path, 0, contents(op.id, op.length), op.offset, op.sync); return undefined;
      case 'append': this.#write(op.path, constants.O_APPEND, contents(op.id, op.length), null, op.sync); return undefined;
      case 'truncate': truncateSync(this.#at(op.path), op.length); return undefined;
      case 'mkdir': mkdirSync(this.#at(op.path), 0o755); return undefined;
      case 'rmdir': rmdirSync(this.#at(op.path)); return undefined;
      case 'unlink': unlinkSync(this.#at(op.path)); return undefined;
      case 'rename': renameSync(this.#at(op.path), this.#at(op.to)); return undefined;
      case 'link': linkSync(this.#at(op.path), this.#at(op.to)); return undefined;
      case 'symlink': symlinkSync(op.target, this.#at(op.path)); return undefined;
      case 'chmod': chmodSync(this.#at(op.path), op.mode); return undefined;
      case 'utimes': utimesSync(this.#at(op.path), op.mtime, op.mtime); return undefined;
      case 'setxattr': setxattr(this.#at(op.path), op.name, Buffer.from(op.value), op.value.length, 0); return undefined;
      case 'removexattr': removexattr(this.#at(op.path), op.name); return undefined;
      case 'look': return look(this.#at(op.path));
      case 'hold': this.#held = openSync(this.#at(op.path), constants.O_RDWR); return undefined;
      case 'write-held': writeAll(this.#handle(), contents(op.id, op.length), op.offset); return undefined;
      case 'sync-held': fsyncSync(this.#handle()); return undefined;
      case 'let-go': {
        const fd = this.#handle();
        this.#held = undefined;
        closeSync(fd);
        return undefined;
      }
    }
  }

  #handle(): number {
    if (this.#held === undefined) throw new Error('nothing is held open');
    return this.#held;
  }

  #letGo(): void {
    const fd = this.#held;
    this.#held = undefined;
    if (fd !== undefined) closeAnyhow(fd);
  }

  #write(path: string, flags: number, bytes: Buffer, offset: number | null, sync: boolean): void {
    this.#step = 'open';
    const fd = openSync(this.#at(path), constants.O_WRONLY | flags, 0o644);
    try {
      this.#step = 'write';
      writeAll(fd, bytes, offset);
      this.#step = 'fsync';
      if (sync) fsyncSync(fd);
    } catch (error) {
      closeAnyhow(fd);
      throw error;
    }
    this.#step = 'close';
    closeSync(fd);
  }
}

function writeAll(fd: number, bytes: Buffer, offset: number | null): void {
  for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, Math.min(WRITE_BYTES, bytes.length - done), offset === null ? null : offset + done);
}

/** After a failure that has been told already. */
function closeAnyhow(fd: number): void {
  try {
    closeSync(fd);
  } catch (error) {
    codeOf(error);
  }
}

/** Everything that a user can see at a path, but what is below it. */
export function look(path: string): Seen {
  const stat = lstatSync(path);
  const common = { mode: stat.mode & 0o7777, nlink: stat.nlink, mtime: Math.floor(stat.mtimeMs / 1000) };
  if (stat.isSymbolicLink()) return { ...common, type: 'symlink', target: readlinkSync(path) };
  const xattrs = Object.fromEntries(listxattr(path).sort().map((name) => [name, getxattr(path, name).toString('latin1')]));
  if (stat.isDirectory()) return { ...common, type: 'directory', xattrs, names: readdirSync(path).filter((name) => !name.startsWith(GUEST)).sort() };
  const bytes = readFileSync(path);
  return { ...common, type: 'file', xattrs, size: stat.size, digest: digestOf(bytes) };
}
