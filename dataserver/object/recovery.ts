/**
 * After an unclean stop (4.14): each object that was open or not known durable gets the next version, and is clean with what it has.
 * Blocks under change when the server stopped are taken as they are; every other block must still match its checksum when it is read.
 */
import { rmSync } from 'node:fs';
import { FsError } from '../../proto/types/errno.ts';
import { acceptBlocks, mismatches, readFully } from './checksums.ts';
import { CHECKSUM_BLOCK, nextVersion, NO_TRAIL, ObjectPhase } from './format.ts';
import type { Entry, ObjectTable } from './object-table.ts';
import { claim, own, type Recovered } from './sealing.ts';

export interface RecoveryOptions {
  /** Raise the versions; false: only list what an earlier run raised and has not reported, and what nobody has said to be committed. */
  readonly raise: boolean;
  /** Unsynced pages may be lost: a trail says too little, all blocks of the object count as under change. */
  readonly machineDown: boolean;
}

/** One object: what is to be committed for it, or undefined if nothing is. */
export function recoverObject(table: ObjectTable, object: number, options: RecoveryOptions): Recovered | undefined {
  let deleted = false;
  try {
    return table.visit(own(object), (entry) => {
      if (entry === undefined) return undefined;
      const { record } = entry;
      const dirty = record.phase === ObjectPhase.OPEN || !record.durable;
      if (options.raise && dirty) raise(table, entry, options.machineDown);
      else if (dirty) table.dirty.add(object);
      return claim(table, entry);
    });
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    deleted = error.errno === 'ESTALE';
    if (!deleted) throw error;
    return undefined;
  } finally {
    if (deleted) removeFiles(table, object);
  }
}

/** A deletion, or a creation, that was cut short: removes what is left of it. */
export function removeFiles(table: ObjectTable, object: number): void {
  table.drop(object);
  rmSync(table.paths.data(object), { force: true });
  rmSync(table.paths.meta(object), { force: true });
}

function raise(table: ObjectTable, entry: Entry, machineDown: boolean): void {
  const { file, record, trail } = entry;
  const { size } = entry.stat;
  const [first, end] = machineDown ? [0, size] : [trail.first, Math.min(trail.end, size)];
  const buffer = Buffer.allocUnsafe(CHECKSUM_BLOCK);
  for (let block = Math.floor(first / CHECKSUM_BLOCK); block * CHECKSUM_BLOCK < end; block++) {
    const start = block * CHECKSUM_BLOCK;
    const read = readFully(file.dataFd, buffer.subarray(0, Math.min(CHECKSUM_BLOCK, size - start)), start);
    if (mismatches(file, block, buffer.subarray(0, read)).length > 0) acceptBlocks(file, size, start, start + 1);
  }
  // Appends are remembered over the stop: a writer that sends again finds its offset.
  entry.trail = { ...NO_TRAIL, first, end, appends: trail.appends };
  file.storeTrail(entry.trail);
  entry.record = file.storeRecord({ ...record, version: nextVersion(record.version, table.incarnation), phase: ObjectPhase.CLEAN, durable: false, unreported: true });
  table.restat(entry);
}
