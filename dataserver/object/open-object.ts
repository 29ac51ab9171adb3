/** The two open files of one object, and its meta file's record and trail. Used only under the object's lock. */
import { closeSync, fdatasyncSync, fstatSync, readSync, writeSync } from 'node:fs';
import type { TimeSpec } from '../../proto/types/time.ts';
import { FsError } from '../../proto/types/errno.ts';
import {
  CHECKSUM_OFFSET, decodeRecord, decodeTrail, encodeRecord, encodeTrail, NO_TRAIL, SLOT_BYTES, TRAIL_OFFSET, type ObjectRecord, type Trail,
} from './format.ts';

export interface FileState {
  readonly size: number;
  readonly mtime: TimeSpec;
  /** 512-byte blocks on disk. */
  readonly blocks: number;
}

const head = Buffer.alloc(CHECKSUM_OFFSET);

export class OpenObject {
  readonly object: number;
  readonly dataFd: number;
  readonly metaFd: number;
  /** While above 0 an asynchronous sync uses the descriptors. */
  pins = 0;
  #evicted = false;

  constructor(object: number, dataFd: number, metaFd: number) {
    this.object = object;
    this.dataFd = dataFd;
    this.metaFd = metaFd;
  }

  /** The current record and trail. Throws FsError EIO if neither slot checks. A trail that does not check is empty. */
  load(): { readonly record: ObjectRecord; readonly trail: Trail } {
    head.fill(0);
    readSync(this.metaFd, head, 0, CHECKSUM_OFFSET, 0);
    const a = decodeRecord(head.subarray(0, SLOT_BYTES));
    const b = decodeRecord(head.subarray(SLOT_BYTES, 2 * SLOT_BYTES));
    const record = a !== undefined && (b === undefined || a.sequence > b.sequence) ? a : b;
    if (record === undefined) throw new FsError('EIO', 'object', `the record of object ${String(this.object)} does not check`);
    return { record, trail: decodeTrail(head.subarray(TRAIL_OFFSET, CHECKSUM_OFFSET)) ?? NO_TRAIL };
  }

  /** Stores the record as the next one; gives what is stored. */
  storeRecord(record: ObjectRecord): ObjectRecord {
    const next = { ...record, sequence: record.sequence + 1 };
    writeSync(this.metaFd, encodeRecord(next), 0, SLOT_BYTES, (next.sequence % 2) * SLOT_BYTES);
    return next;
  }

  storeTrail(trail: Trail): void {
    const bytes = encodeTrail(trail);
    writeSync(this.metaFd, bytes, 0, bytes.byteLength, TRAIL_OFFSET);
  }

  syncMeta(): void {
    fdatasyncSync(this.metaFd);
  }

  stat(): FileState {
    const stat = fstatSync(this.dataFd, { bigint: true });
    const nsec = Number(stat.mtimeNs % 1_000_000_000n);
    return { size: Number(stat.size), mtime: { sec: Number(stat.mtimeNs / 1_000_000_000n), nsec }, blocks: Number(stat.blocks) };
  }

  /** Closes the files, at once or when the last pin goes. */
  evict(): void {
    if (this.#evicted) return;
    this.#evicted = true;
    if (this.pins === 0) this.#close();
  }

  unpin(): void {
    this.pins -= 1;
    if (this.pins === 0 && this.#evicted) this.#close();
  }

  #close(): void {
    closeSync(this.dataFd);
    closeSync(this.metaFd);
  }
}
