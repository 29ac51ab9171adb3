/** Disk over a folder of the local file system. */
import { constants, fdatasync, fsync, fstatSync, close, open, readSync, write, writeSync } from 'node:fs';
import { mkdir, readdir, rename, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ERRNO, FsError, errnoName } from '../../proto/types/errno.ts';
import type { Disk, DiskFile, DiskLock } from './disk.ts';
import { acquireProcessLock } from './process-lock.ts';

const openFd = promisify(open);
const closeFd = promisify(close);
const fsyncFd = promisify(fsync);
const fdatasyncFd = promisify(fdatasync);
const writeFd = promisify(write);

/** Up to here a write goes straight into the page cache on this thread: cheaper than a hop to the pool. */
const SYNC_WRITE_BYTES = 256 * 1024;
const ZEROS = Buffer.alloc(1024 * 1024);

/** The FsError that stands for a failure of node:fs. */
export function fsErrorOf(op: string, error: unknown): FsError {
  if (error instanceof FsError) return error;
  const { code, errno } = error as NodeJS.ErrnoException;
  const name = code !== undefined && code in ERRNO ? code as keyof typeof ERRNO : errnoName(Math.abs(errno ?? ERRNO.EIO));
  return new FsError(name, op, error instanceof Error ? error.message : String(error), { cause: error });
}

async function translated<T>(op: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fsErrorOf(op, error);
  }
}

class NodeDiskFile implements DiskFile {
  readonly size: number;
  readonly #name: string;
  #fd: number | undefined;

  constructor(name: string, fd: number) {
    this.#name = name;
    this.#fd = fd;
    this.size = fstatSync(fd).size;
  }

  pread(length: number, position: number): Buffer {
    const data = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - position)));
    let done = 0;
    try {
      while (done < data.length) {
        const count = readSync(this.#open(), data, done, data.length - done, position + done);
        if (count === 0) break;
        done += count;
      }
    } catch (error) {
      throw fsErrorOf(`read ${this.#name}`, error);
    }
    return data.subarray(0, done);
  }

  pwrite(data: Buffer, position: number): Promise<void> | undefined {
    if (data.length > SYNC_WRITE_BYTES) return this.#pwriteInPool(data, position);
    try {
      for (let done = 0; done < data.length;) done += writeSync(this.#open(), data, done, data.length - done, position + done);
    } catch (error) {
      throw fsErrorOf(`write ${this.#name}`, error);
    }
    return undefined;
  }

  async fdatasync(): Promise<void> {
    await translated(`fdatasync ${this.#name}`, () => fdatasyncFd(this.#open()));
  }

  async close(): Promise<void> {
    const fd = this.#fd;
    this.#fd = undefined;
    if (fd !== undefined) await translated(`close ${this.#name}`, () => closeFd(fd));
  }

  async #pwriteInPool(data: Buffer, position: number): Promise<void> {
    await translated(`write ${this.#name}`, async () => {
      for (let done = 0; done < data.length;) done += (await writeFd(this.#open(), data, done, data.length - done, position + done)).bytesWritten;
    });
  }

  #open(): number {
    if (this.#fd === undefined) throw new FsError('EBADF', this.#name, 'file is closed');
    return this.#fd;
  }
}

export class NodeDisk implements Disk {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A disk over a folder, which is made if need be. */
  static async at(folder: string): Promise<NodeDisk> {
    const made = await translated(`mkdir ${folder}`, () => mkdir(folder, { recursive: true, mode: 0o700 }));
    // The folder's own name must survive as its files do.
    for (let parent = resolve(folder); made !== undefined && parent !== dirname(resolve(made));) {
      parent = dirname(parent);
      await new NodeDisk(parent).fsyncDir();
    }
    return new NodeDisk(folder);
  }

  async list(): Promise<string[]> {
    return translated(`list ${this.#folder}`, async () => (await readdir(this.#folder)).sort());
  }

  async open(name: string): Promise<DiskFile> {
    return translated(`open ${name}`, async () => new NodeDiskFile(name, await openFd(join(this.#folder, name), 'r+')));
  }

  async create(name: string, bytes: number): Promise<DiskFile> {
    const path = join(this.#folder, name);
    return translated(`create ${name}`, async () => {
      const fd = await openFd(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
      try {
        // Zeros are written, not just allocated: overwriting unwritten extents would cost a journal commit at each fdatasync.
        for (let at = 0; at < bytes;) {
          at += (await writeFd(fd, ZEROS, 0, Math.min(ZEROS.length, bytes - at), at)).bytesWritten;
        }
        await fsyncFd(fd);
        return new NodeDiskFile(name, fd);
      } catch (error) {
        // Whatever comes of them, the first error is the one that says what is wrong.
        await Promise.allSettled([closeFd(fd), unlink(path)]);
        throw error;
      }
    });
  }

  async rename(from: string, to: string): Promise<void> {
    await translated(`rename ${from}`, () => rename(join(this.#folder, from), join(this.#folder, to)));
  }

  async unlink(name: string): Promise<void> {
    await translated(`unlink ${name}`, () => unlink(join(this.#folder, name)));
  }

  async fsyncDir(): Promise<void> {
    await translated(`fsync ${this.#folder}`, async () => {
      const fd = await openFd(this.#folder, constants.O_RDONLY | constants.O_DIRECTORY);
      try {
        await fsyncFd(fd);
      } finally {
        await closeFd(fd);
      }
    });
  }

  async lock(name: string): Promise<DiskLock> {
    return translated(`lock ${name}`, () => acquireProcessLock(join(this.#folder, name)));
  }
}
