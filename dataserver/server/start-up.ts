/** What a start finds on disk: recovered objects, used bytes, broken files. */
import { statSync } from 'node:fs';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { ObjectStore } from '../object/object-store.ts';
import { recoverObject, removeFiles } from '../object/recovery.ts';
import type { Recovered } from '../object/sealing.ts';
import type { TargetStart } from '../object/target-file.ts';
import type { FolderScanner } from './folder-scanner.ts';

export interface StartUpOptions {
  readonly store: ObjectStore;
  readonly start: TargetStart;
  readonly scanner: FolderScanner;
  /** A capacity is configured: used bytes must be counted. */
  readonly countSpace: boolean;
  readonly log: Logger;
}

/**
 * Raises the versions of objects that were open or not known durable at an unclean stop; gives all objects that the mds
 * must commit. After a power cut every object is looked at, else those of the dirty list.
 */
export async function recoverTarget(options: StartUpOptions): Promise<Recovered[]> {
  const { store, start, scanner, log } = options;
  const { objects: listed, forget } = store.table.dirty.rotate();
  const dirty = new Set(listed);
  if (start.machineDown || options.countSpace) {
    for await (const result of scanner.scanAll(false)) {
      store.space.changed(result.usedBytes);
      for (const object of result.objects) if (object.dirty) dirty.add(object.object);
      for (const { object } of result.broken) dirty.add(object);
    }
  }
  const recovered: Recovered[] = [];
  for (const object of dirty) {
    try {
      const one = recoverObject(store.table, object, { raise: start.unclean, machineDown: start.machineDown });
      if (one !== undefined) recovered.push(one);
    } catch (error) {
      if (!(error instanceof FsError)) throw error;
      if (neverWritten(store, object)) removeFiles(store.table, object);
      else log.error({ object, error: error.message }, 'an object cannot be recovered: its files stay as they are');
    }
  }
  forget();
  if (start.unclean) log.warn({ incarnation: start.target.incarnation, recovered: recovered.length }, 'the last stop was not clean');
  return recovered;
}

/** A creation that the stop cut short, before the first byte. */
function neverWritten(store: ObjectStore, object: number): boolean {
  const { paths } = store.table;
  const data = statSync(paths.data(object), { throwIfNoEntry: false });
  const meta = statSync(paths.meta(object), { throwIfNoEntry: false });
  return data === undefined ? (meta?.size ?? 0) <= 1024 : data.size === 0 && (meta?.size ?? 0) === 0;
}
