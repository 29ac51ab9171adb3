/**
 * A Disk in memory: deterministic, and as unkind as a real one may be. What was not synced can be lost or torn in a
 * crash, fsync can fail, the disk can be full, bits can flip. Nothing in it waits but for the injected latency.
 */
import { FsError, type Errno } from '../../proto/types/errno.ts';
import type { Disk, DiskFile, DiskLock } from '../../mds/store/disk.ts';

export type DiskOp = 'create' | 'open' | 'pwrite' | 'fdatasync' | 'rename' | 'unlink' | 'fsyncDir';

export interface SimDiskOptions {
  readonly capacityBytes?: number;
  /** Awaited in each asynchronous operation; without it everything is a microtask. */
  readonly latency?: (op: DiskOp, bytes: number) => Promise<void>;
}

/** What a crash does to one un-synced write: how many of its first bytes are on the disk, or which 512-byte sectors. */
export type WriteFate = { readonly prefix: number } | { readonly sector: (number: number) => boolean };

export interface CrashOptions {
  /** Default: every un-synced write is lost. */
  readonly fate?: (name: string, position: number, bytes: number) => WriteFate;
  /** Are changes of names after the last fsyncDir kept? Default no. */
  readonly keepNames?: boolean;
}

interface Inode {
  /** What reads see. */
  data: Buffer;
  /** What a crash leaves for certain. */
  durable: Buffer;
  pending: { position: number; data: Buffer }[];
}

export const SECTOR_BYTES = 512;

export class SimDisk implements Disk {
  #names = new Map<string, Inode>();
  #durableNames = new Map<string, Inode>();
  #locked = new Set<string>();
  /** Handles of an older boot are dead. */
  #boot = 0;
  #faults: { op: DiskOp; errno: Errno }[] = [];
  /** Bytes that may still be written before the power goes. */
  #powerBytes = Infinity;
  /** Operations that may still begin before the power goes. */
  #powerOps = Infinity;
  #powered = true;
  readonly #latency: ((op: DiskOp, bytes: number) => Promise<void>) | undefined;
  capacityBytes: number;
  /** How often each operation ran. */
  readonly counts: Record<DiskOp, number> = { create: 0, open: 0, pwrite: 0, fdatasync: 0, rename: 0, unlink: 0, fsyncDir: 0 };

  constructor(options: SimDiskOptions = {}) {
    this.capacityBytes = options.capacityBytes ?? Infinity;
    this.#latency = options.latency;
  }

  /** The next operation of this kind fails; fdatasync then drops what it should have stored, as Linux does. */
  failNext(op: DiskOp, errno: Errno = 'EIO'): void {
    this.#faults.push({ op, errno });
  }

  /** Takes back what failNext ordered and did not come to pass. */
  forgetFaults(): void {
    this.#faults = [];
  }

  /** The power goes when this many more bytes have been written with pwrite: in the middle of a write, if need be. */
  cutPowerAfter(bytes: number): void {
    this.#powerBytes = bytes;
  }

  /** The power goes when this many more operations have been done. */
  cutPowerAfterOps(ops: number): void {
    this.#powerOps = ops;
  }

  /** Loses what the options say and starts again: old handles and locks are gone. */
  crash(options: CrashOptions = {}): void {
    if (options.keepNames !== true) this.#names = new Map(this.#durableNames);
    for (const [name, inode] of this.#names) {
      const after = Buffer.from(inode.durable);
      for (const { position, data } of inode.pending) {
        const fate = options.fate?.(name, position, data.length) ?? { prefix: 0 };
        if ('prefix' in fate) data.copy(after, position, 0, Math.min(fate.prefix, data.length));
        else keepSectors(after, position, data, fate.sector);
      }
      inode.data = after;
      inode.durable = Buffer.from(after);
      inode.pending = [];
    }
    this.#durableNames = new Map(this.#names);
    this.#locked.clear();
    this.#boot++;
    this.#faults = [];
    this.#powerBytes = Infinity;
    this.#powerOps = Infinity;
    this.#powered = true;
  }

  /** The process dies and starts again; the machine goes on, and so does its page cache. */
  restartProcess(): void {
    this.#locked.clear();
    this.#boot++;
    this.#powerBytes = Infinity;
    this.#powerOps = Infinity;
    this.#powered = true;
  }

  /** Damages stored bytes. */
  flip(name: string, position: number, mask = 1): void {
    const inode = this.#inode(name);
    for (const data of [inode.data, inode.durable]) data.writeUInt8(data.readUInt8(position) ^ mask, position);
  }

  /** A copy of a file's bytes as reads see them. */
  content(name: string): Buffer {
    return Buffer.from(this.#inode(name).data);
  }

  /** Names of the files, sorted. */
  names(): string[] {
    return [...this.#names.keys()].sort();
  }

  /** Another disk with the same durable content. */
  clone(): SimDisk {
    const copy = new SimDisk({ capacityBytes: this.capacityBytes });
    for (const [name, inode] of this.#names) {
      copy.#names.set(name, { data: Buffer.from(inode.data), durable: Buffer.from(inode.durable), pending: inode.pending.map((each) => ({ ...each })) });
    }
    for (const [name, inode] of this.#durableNames) {
      copy.#durableNames.set(name, copy.#names.get(name) ?? { data: Buffer.from(inode.data), durable: Buffer.from(inode.durable), pending: [] });
    }
    return copy;
  }

  list(): Promise<string[]> {
    return Promise.resolve(this.names());
  }

  async open(name: string): Promise<DiskFile> {
    await this.#begin('open', 0, this.#boot);
    return this.#handle(name, this.#inode(name));
  }

  async create(name: string, bytes: number): Promise<DiskFile> {
    await this.#begin('create', bytes, this.#boot);
    if (this.#names.has(name)) throw new FsError('EEXIST', `create ${name}`);
    const used = [...this.#names.values()].reduce((sum, inode) => sum + inode.data.length, 0);
    if (used + bytes > this.capacityBytes) throw new FsError('ENOSPC', `create ${name}`);
    const inode = { data: Buffer.alloc(bytes), durable: Buffer.alloc(bytes), pending: [] };
    this.#names.set(name, inode);
    return this.#handle(name, inode);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#begin('rename', 0, this.#boot);
    const inode = this.#inode(from);
    this.#names.delete(from);
    this.#names.set(to, inode);
  }

  async unlink(name: string): Promise<void> {
    await this.#begin('unlink', 0, this.#boot);
    this.#inode(name);
    this.#names.delete(name);
  }

  async fsyncDir(): Promise<void> {
    await this.#begin('fsyncDir', 0, this.#boot);
    this.#durableNames = new Map(this.#names);
  }

  lock(name: string): Promise<DiskLock> {
    if (this.#locked.has(name)) return Promise.reject(new FsError('EBUSY', `lock ${name}`, 'held by this process'));
    this.#locked.add(name);
    const boot = this.#boot;
    return Promise.resolve({
      release: () => {
        if (boot === this.#boot) this.#locked.delete(name);
        return Promise.resolve();
      },
    });
  }

  #inode(name: string): Inode {
    const inode = this.#names.get(name);
    if (inode === undefined) throw new FsError('ENOENT', name);
    return inode;
  }

  async #begin(op: DiskOp, bytes: number, boot: number): Promise<void> {
    await this.#latency?.(op, bytes);
    this.#powerOps -= 1;
    if (this.#powerOps < 0) this.#powered = false;
    if (!this.#powered || boot !== this.#boot) throw new FsError('EIO', op, 'the power is off');
    this.counts[op]++;
    const fault = this.#faults.findIndex((each) => each.op === op);
    const [hit] = fault === -1 ? [] : this.#faults.splice(fault, 1);
    if (hit !== undefined) throw new FsError(hit.errno, op, 'injected');
  }

  #handle(name: string, inode: Inode): DiskFile {
    const boot = this.#boot;
    let closed = false;
    const check = (): void => {
      if (closed) throw new FsError('EBADF', name, 'file is closed');
    };
    return {
      size: inode.data.length,
      pread: (length, position) => {
        check();
        return Buffer.from(inode.data.subarray(position, position + length));
      },
      pwrite: async (data, position) => {
        check();
        await this.#begin('pwrite', data.length, boot);
        const taken = Buffer.from(data.subarray(0, this.#powerBytes));
        taken.copy(inode.data, position);
        inode.pending.push({ position, data: taken });
        this.#powerBytes -= taken.length;
        if (taken.length < data.length) {
          this.#powered = false;
          throw new FsError('EIO', `write ${name}`, 'the power is off');
        }
      },
      fdatasync: async () => {
        check();
        const pending = [...inode.pending];
        try {
          await this.#begin('fdatasync', 0, boot);
        } catch (error) {
          // The page cache keeps the bytes and calls them clean: a later sync does not store them.
          if (boot === this.#boot && this.#powered) inode.pending = [];
          throw error;
        }
        for (const { position, data } of pending) data.copy(inode.durable, position);
        inode.pending = inode.pending.filter((each) => !pending.includes(each));
      },
      close: () => {
        closed = true;
        return Promise.resolve();
      },
    };
  }
}

function keepSectors(after: Buffer, position: number, data: Buffer, keep: (number: number) => boolean): void {
  for (let at = 0; at < data.length;) {
    const sector = Math.floor((position + at) / SECTOR_BYTES);
    const end = Math.min(data.length, (sector + 1) * SECTOR_BYTES - position);
    if (keep(sector)) data.copy(after, position + at, at, end);
    at = end;
  }
}
