/**
 * The one door from the Raft log to files: a flat folder of named files. NodeDisk is the real one; the simulator's loses
 * un-synced writes, tears them and fails on demand. Failures are FsErrors (ENOSPC, EIO, ENOENT, EEXIST, EBUSY).
 */

export interface DiskFile {
  /** Bytes that the file has room for. */
  readonly size: number;
  /** Reads at most length bytes at position, synchronously (page cache); shorter only at the end of the file. */
  pread(length: number, position: number): Buffer;
  /** Writes all of data (borrowed until the promise resolves). undefined: it is written on return. Not durable until fdatasync. */
  pwrite(data: Buffer, position: number): Promise<void> | undefined;
  /** Makes every write that has returned durable. After a failure nothing is known: never call it again to find out. */
  fdatasync(): Promise<void>;
  /** Idempotent. */
  close(): Promise<void>;
}

export interface DiskLock {
  release(): Promise<void>;
}

export interface Disk {
  /** Names of the files, sorted. */
  list(): Promise<string[]>;
  /** Opens an existing file for reading and writing. */
  open(name: string): Promise<DiskFile>;
  /** Makes a new file of zeros, really allocated and durable (its name is not, until fsyncDir). ENOSPC leaves no file. */
  create(name: string, bytes: number): Promise<DiskFile>;
  /** Replaces what `to` named. Durable after fsyncDir. */
  rename(from: string, to: string): Promise<void>;
  unlink(name: string): Promise<void>;
  fsyncDir(): Promise<void>;
  /** Keeps other openers of this folder out, also of other processes. EBUSY when it is held. */
  lock(name: string): Promise<DiskLock>;
}
