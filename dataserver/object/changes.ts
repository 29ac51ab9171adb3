/** Changes of an object's bytes: write, append, truncate, allocate. Each records open(v+1) durably before any byte changes (4.13). */
import { ftruncateSync, writeSync } from 'node:fs';
import { FsError } from '../../proto/types/errno.ts';
import { FILE_SIZE_MAX, OBJECT_APPENDS, OBJECT_WRITERS } from '../../proto/types/limits.ts';
import { acceptBlocks, blockOf, checksumsAfterWrite, growChecksums, readChecked, shrinkChecksums, storeChecksums } from './checksums.ts';
import { CHECKSUM_BLOCK, nextVersion, ObjectPhase, type Append, type Identity, type Trail } from './format.ts';
import { namelessInode, stateOf, type Access, type Entry, type ObjectTable, type StateOfObject } from './object-table.ts';
import { leave } from './sealing.ts';
import { fallocate, KEEP_SIZE, PUNCH_HOLE, ZERO_RANGE } from './system-calls.ts';

export interface Writer extends Access {
  readonly session: number;
  /** What it knows of the inode, for the object's header; undefined: nothing. */
  readonly identity: Identity | undefined;
}

const ALLOCATE_MODES: readonly number[] = [0, KEEP_SIZE, PUNCH_HOLE | KEEP_SIZE, ZERO_RANGE, ZERO_RANGE | KEEP_SIZE];

export class Changes {
  readonly #table: ObjectTable;

  constructor(table: ObjectTable) {
    this.#table = table;
  }

  /** Borrows data. last: it ends the writer's changes. Throws FsError ENOSPC with the earlier contents intact, EFBIG, EIO, EAGAIN (too many writers). */
  write(writer: Writer, offset: number, data: Buffer, last = false): { readonly state: StateOfObject; readonly offset: number } {
    return this.#change(writer, (entry) => {
      this.#writeAt(writer, entry, offset, data);
      if (last) leave(entry, writer.session);
      return { state: stateOf(entry), offset };
    });
  }

  /** Writes at the end, once per (session, number): a number that the object remembers keeps its offset. */
  append(writer: Writer, number: number, data: Buffer): { readonly state: StateOfObject; readonly offset: number } {
    const { incarnation } = this.#table;
    return this.#change(writer, (entry) => {
      const known = entry.trail.appends.find((append) => append.session === writer.session && append.number === number);
      if (known !== undefined && known.incarnation === incarnation) return { state: stateOf(entry), offset: known.offset };
      const offset = known?.offset ?? entry.stat.size;
      const others = entry.trail.appends.filter((append) => append !== known);
      const appends = withRoom([...others, { session: writer.session, number, offset, incarnation }]);
      try {
        this.#writeAt(writer, entry, offset, data, appends);
      } catch (error) {
        entry.trail = { ...entry.trail, appends: others };
        entry.file.storeTrail(entry.trail);
        throw error;
      }
      return { state: stateOf(entry), offset };
    });
  }

  /** Sets the size; a longer file ends in a hole. Throws FsError. */
  truncate(writer: Writer, size: number): StateOfObject {
    checkRange(0, size);
    return this.#change(writer, (entry) => {
      const before = entry.stat.size;
      this.#begin(writer, entry, Math.min(size, before), Math.max(size, before));
      if (size > before) growChecksums(entry.file, before, size);
      if (size < before) shrinkChecksums(entry.file, before, size);
      ftruncateSync(entry.file.dataFd, size);
      this.#table.restat(entry);
      return stateOf(entry);
    });
  }

  /** fallocate(2) with the modes 0, KEEP_SIZE, PUNCH_HOLE, ZERO_RANGE. Throws FsError EOPNOTSUPP for others, ENOSPC. */
  allocate(writer: Writer, mode: number, offset: number, length: number): StateOfObject {
    if (!ALLOCATE_MODES.includes(mode)) throw new FsError('EOPNOTSUPP', 'fallocate', `mode ${String(mode)}`);
    if (length <= 0) throw new FsError('EINVAL', 'fallocate', 'the length is 0');
    checkRange(offset, length);
    const clears = (mode & (PUNCH_HOLE | ZERO_RANGE)) !== 0;
    return this.#change(writer, (entry) => {
      const before = entry.stat.size;
      const end = offset + length;
      const size = (mode & KEEP_SIZE) !== 0 ? before : Math.max(before, end);
      if ((mode & PUNCH_HOLE) === 0) this.#table.space.require(length);
      this.#begin(writer, entry, Math.min(offset, before), Math.max(end, size));
      const edges = clears ? partialBlocks(before, offset, end) : [];
      for (const block of edges) readChecked(entry.file, before, block * CHECKSUM_BLOCK, CHECKSUM_BLOCK);
      growChecksums(entry.file, before, size);
      try {
        fallocate(entry.file.dataFd, mode, offset, length);
      } catch (error) {
        this.#restore(entry, before, blockOf(before) * CHECKSUM_BLOCK, before);
        throw error;
      }
      if (clears) clearChecksums(entry, offset, Math.min(end, size), edges);
      this.#table.restat(entry);
      for (const block of edges) acceptBlocks(entry.file, entry.stat.size, block * CHECKSUM_BLOCK, block * CHECKSUM_BLOCK + 1);
      return stateOf(entry);
    });
  }

  #change<T>(writer: Writer, action: (entry: Entry) => T): T {
    return this.#table.visit(writer, (entry) => action(entry ?? this.#table.create(writer.object, writer.identity ?? namelessInode(writer.ino))));
  }

  #writeAt(writer: Writer, entry: Entry, offset: number, data: Buffer, appends?: Trail['appends']): void {
    checkRange(offset, data.byteLength);
    const { file } = entry;
    const before = entry.stat.size;
    const end = offset + data.byteLength;
    const dense = entry.stat.blocks * 512 >= before;
    this.#table.space.require(dense ? end - before : data.byteLength);
    const sums = data.byteLength === 0 ? [] : checksumsAfterWrite(file, before, offset, data);
    this.#begin(writer, entry, Math.min(offset, before), end, appends);
    if (offset > before) growChecksums(file, before, offset);
    let done = 0;
    try {
      while (done < data.byteLength) done += writeSync(file.dataFd, data, done, data.byteLength - done, offset + done);
      storeChecksums(file, blockOf(offset), sums);
    } catch (error) {
      this.#restore(entry, before, Math.min(offset, before), Math.min(end, before));
      throw error;
    }
    this.#table.restat(entry);
  }

  /** After a failed change: back to the old size, checksums of what may have been overwritten as the bytes are now. */
  #restore(entry: Entry, size: number, offset: number, end: number): void {
    ftruncateSync(entry.file.dataFd, size);
    acceptBlocks(entry.file, size, Math.min(offset, Math.max(0, size - 1)), Math.max(end, size));
    this.#table.restat(entry);
  }

  /** The mark before the change: open, this writer known, the bytes under change noted. */
  #begin(writer: Writer, entry: Entry, offset: number, end: number, appends?: Trail['appends']): void {
    const { file, trail, record } = entry;
    const clean = record.phase === ObjectPhase.CLEAN;
    const known = trail.writers.includes(writer.session);
    if (!known && trail.writers.length >= OBJECT_WRITERS) throw new FsError('EAGAIN', 'write', 'too many writers of one object');
    const [first, last] = trail.first === trail.end ? [offset, end] : [Math.min(trail.first, offset), Math.max(trail.end, end)];
    if (!known || first !== trail.first || last !== trail.end || appends !== undefined) {
      const writers = known ? trail.writers : [...trail.writers, writer.session];
      entry.trail = { first, end: last, writers, appends: appends ?? trail.appends };
      file.storeTrail(entry.trail);
    }
    if (clean) {
      this.#table.dirty.add(record.object);
      // The file may have another name, owner or mode since, and the record is written anyway. Whose it is does not change.
      const identity = { ...writer.identity ?? record.identity, ino: record.identity.ino };
      const version = nextVersion(record.version, this.#table.incarnation);
      entry.record = file.storeRecord({ ...record, identity, version, phase: ObjectPhase.OPEN, durable: false, unreported: false });
      file.syncMeta();
    } else if (record.durable) {
      entry.record = file.storeRecord({ ...record, durable: false });
    }
  }
}

/** Without one that is too many: the oldest of a session that has appended since, whose answer most likely came; else the oldest. Never the last, which is not answered yet. */
function withRoom(appends: readonly Append[]): readonly Append[] {
  if (appends.length <= OBJECT_APPENDS) return appends;
  const answered = appends.slice(0, -1).findIndex(({ session, number }) => appends.some((other) => other.session === session && other.number > number));
  return appends.toSpliced(Math.max(0, answered), 1);
}

function checkRange(offset: number, length: number): void {
  if (offset + length > FILE_SIZE_MAX) throw new FsError('EFBIG', 'write');
}

/** Blocks within size of which [offset, end) covers a part only, and the block that the file ends in. */
function partialBlocks(size: number, offset: number, end: number): number[] {
  const blocks = new Set<number>();
  if (offset % CHECKSUM_BLOCK !== 0) blocks.add(blockOf(offset));
  if (end % CHECKSUM_BLOCK !== 0) blocks.add(blockOf(end));
  return [...blocks].filter((block) => block * CHECKSUM_BLOCK < size);
}

/** Blocks wholly within [offset, end) are holes now. */
function clearChecksums(entry: Entry, offset: number, end: number, edges: readonly number[]): void {
  const first = Math.ceil(offset / CHECKSUM_BLOCK);
  const last = Math.ceil(end / CHECKSUM_BLOCK);
  const sums: number[] = [];
  for (let block = first; block < last; block++) sums.push(0);
  if (first < last) storeChecksums(entry.file, first, sums);
  for (const block of edges) storeChecksums(entry.file, block, [0]);
}
