/**
 * A POSIX case: a function over a fresh empty directory that throws when the file system there does not behave.
 * Cases run in a process of their own (see runner.ts), synchronously, so that the process that serves the mount never blocks.
 */
import assert from 'node:assert/strict';
import { closeSync, lstatSync, openSync, readFileSync, writeFileSync, type BigIntStats, type PathLike } from 'node:fs';
import { join } from 'node:path';
import { setfsgid, setfsuid } from './syscalls.ts';

/** What a file system, or the caller on it, may lack. */
export type Feature = 'root' | 'xattr' | 'locks' | 'flock' | 'fallocate' | 'holes' | 'mmap' | 'special-files' | 'directory-links' | 'raw-names';

export const FEATURES: readonly Feature[] = ['root', 'xattr', 'locks', 'flock', 'fallocate', 'holes', 'mmap', 'special-files', 'directory-links', 'raw-names'];

export interface PosixCase {
  readonly name: string;
  readonly needs?: readonly Feature[];
  readonly run: (box: Box) => void | Promise<void>;
}

/** A fresh directory, and words for what most cases do in it. */
export class Box {
  readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  path(...names: string[]): string {
    return join(this.dir, ...names);
  }

  /** A name of raw bytes (latin1) in the directory. */
  raw(name: string): Buffer {
    return Buffer.concat([Buffer.from(`${this.dir}/`), Buffer.from(name, 'latin1')]);
  }

  file(name: string, content = '', mode = 0o644): string {
    const path = this.path(name);
    writeFileSync(path, content, { mode });
    return path;
  }

  text(name: string): string {
    return readFileSync(this.path(name), 'latin1');
  }

  /** Runs f with an open descriptor, closed in the end. */
  open<T>(path: PathLike, flags: number, f: (fd: number) => T, mode = 0o644): T {
    const fd = openSync(path, flags, mode);
    try {
      return f(fd);
    } finally {
      closeSync(fd);
    }
  }

  stat(name: string): BigIntStats {
    return lstatSync(this.path(name), { bigint: true });
  }

  /** Returns once the file system's clock has left the current time stamp, as seen on a file of its own. */
  tick(): void {
    const start = this.file('.tick');
    const from = lstatSync(start, { bigint: true }).ctimeNs;
    const deadline = performance.now() + 5_000;
    for (let n = 0; ; n++) {
      writeFileSync(start, String(n));
      if (lstatSync(start, { bigint: true }).ctimeNs > from) return;
      assert.ok(performance.now() < deadline, 'time stamps do not advance');
    }
  }

  /** f with the file system identity of another user, without any privilege (setfsuid(2): this thread alone). */
  as<T>(uid: number, gid: number, f: () => T): T {
    setfsgid(gid);
    setfsuid(uid);
    try {
      return f();
    } finally {
      setfsuid(0);
      setfsgid(0);
    }
  }
}

/** f must fail with exactly this error. */
export function fails(code: string, f: () => unknown): void {
  let got: unknown;
  try {
    f();
  } catch (error) {
    got = (error as NodeJS.ErrnoException).code ?? error;
  }
  assert.equal(got, code);
}

/** Permission bits. */
export const bits = (stat: BigIntStats): string => (Number(stat.mode) & 0o7777).toString(8);
