/** `.geofs/stats` at the root: what this client counts, as JSON. Hidden from listings; its inode numbers are reserved. */
import type { Inode } from '../../proto/types/inode.ts';
import { ROOT_INODE } from '../../proto/types/ids.ts';
import { S_IFDIR, S_IFREG } from '../../proto/types/mode.ts';
import type { ByteName } from '../../proto/types/name.ts';
import { TIME_ZERO, type TimeSpec } from '../../proto/types/time.ts';
import type { OpenFile } from './file-system.ts';

/** Site 0 has one inode of its own, the root; these two are never handed out. */
export const STATS_DIR = 2;
export const STATS_FILE = 3;
const DIR_NAME = '.geofs';
const FILE_NAME = 'stats';
/** Handles of the statistics file, which is read from memory, start here. */
const FIRST_HANDLE = 2 ** 48;

const BASE: Omit<Inode, 'ino' | 'mode' | 'nlink' | 'size' | 'home' | 'name' | 'parent' | 'entries'> = {
  uid: 0, gid: 0, rdev: 0, blocks: 0, atime: TIME_ZERO, mtime: TIME_ZERO, ctime: TIME_ZERO, btime: TIME_ZERO, change: 0, dataVersion: 0,
  layout: undefined, writing: false, linkTarget: undefined, pool: '', grant: 0, xattrs: 0, serverIncarnation: 0, fence: 0, maker: 0, project: 0,
};

export class StatsFiles {
  readonly #collect: () => object;
  readonly #now: () => TimeSpec;
  readonly #reads = new Map<number, Buffer>();
  #nextHandle = FIRST_HANDLE;

  constructor(collect: () => object, now: () => TimeSpec) {
    this.#collect = collect;
    this.#now = now;
  }

  owns(ino: number): boolean {
    return ino === STATS_DIR || ino === STATS_FILE;
  }

  /** The virtual inode behind a name, or undefined. */
  lookup(parent: number, name: ByteName): Inode | undefined {
    if (parent === ROOT_INODE && name === DIR_NAME) return this.inode(STATS_DIR);
    return parent === STATS_DIR && name === FILE_NAME ? this.inode(STATS_FILE) : undefined;
  }

  inode(ino: number): Inode {
    const time = this.#now();
    const times = { atime: time, mtime: time, ctime: time };
    if (ino === STATS_DIR) {
      return { ...BASE, ...times, ino, mode: S_IFDIR | 0o555, nlink: 2, size: 0, home: ROOT_INODE, name: DIR_NAME as ByteName, parent: ROOT_INODE, entries: 1 };
    }
    return { ...BASE, ...times, ino, mode: S_IFREG | 0o444, nlink: 1, size: this.content().byteLength, home: STATS_DIR, name: FILE_NAME as ByteName, parent: 0, entries: 0 };
  }

  content(): Buffer {
    return Buffer.from(`${JSON.stringify(this.#collect(), undefined, 2)}\n`);
  }

  /** What is counted now is what this handle reads. */
  open(): OpenFile {
    const handle = this.#nextHandle;
    this.#nextHandle += 1;
    this.#reads.set(handle, this.content());
    return { handle, keepCache: false, directIo: true };
  }

  /** It is a handle of the statistics file. */
  reads(handle: number): boolean {
    return handle >= FIRST_HANDLE;
  }

  /** Undefined: not a handle of the statistics file. One of an earlier daemon reads what is counted now. */
  read(handle: number, offset: number, length: number): readonly Uint8Array[] | undefined {
    if (!this.reads(handle)) return undefined;
    const content = this.#reads.get(handle) ?? this.content();
    this.#reads.set(handle, content);
    return [content.subarray(offset, offset + length)];
  }

  release(handle: number): boolean {
    this.#reads.delete(handle);
    return this.reads(handle);
  }
}
