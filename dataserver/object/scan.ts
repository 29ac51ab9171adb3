/** Looks at the objects of one folder: for start-up, for rebuilding a namespace, for the scrubber and --check. */
import { closeSync, openSync, readdirSync, statSync } from 'node:fs';
import { FsError } from '../../proto/types/errno.ts';
import { isMissing } from './descriptors.ts';
import { mismatches, readFully } from './checksums.ts';
import { CHECKSUM_BLOCK, isUncommitted, ObjectPhase, type Identity } from './format.ts';
import { OpenObject } from './open-object.ts';
import { DataPaths, META_SUFFIX, objectOfName } from './paths.ts';
import { SharedState } from './shared-state.ts';

export interface ScanRequest {
  readonly root: string;
  /** As in objects/: "xx/yy". */
  readonly folder: string;
  /** Read every clean object and compare its checksums. */
  readonly verify: boolean;
  /** The running server's locks; without them nobody else may use the folder. */
  readonly shared?: SharedArrayBuffer;
}

export interface ScannedObject {
  readonly object: number;
  readonly version: number;
  readonly phase: ObjectPhase;
  /** Needs recovery after an unclean stop, or to be reported. */
  readonly dirty: boolean;
  readonly size: number;
  readonly identity: Identity;
}

export interface ScanResult {
  readonly objects: readonly ScannedObject[];
  /** Bytes on disk. */
  readonly usedBytes: number;
  /** Objects with a block that does not match its checksum. */
  readonly corrupt: readonly { readonly object: number; readonly block: number }[];
  /** Files without a good record: what they are, one line each. */
  readonly broken: readonly { readonly object: number; readonly reason: string }[];
}

/** Blocks that are read while the lock is held once. */
const VERIFY_BLOCKS = 16;

/** Every "xx/yy" of a data folder. */
export function listFolders(paths: DataPaths): string[] {
  const inside = (path: string): string[] => readdirSync(path).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
  return inside(paths.objects).flatMap((first) => inside(`${paths.objects}/${first}`).map((second) => `${first}/${second}`));
}

export function scanFolder(request: ScanRequest): ScanResult {
  const paths = new DataPaths(request.root);
  const shared = new SharedState(request.shared);
  const numbers = new Set<number>();
  for (const name of readdirSync(`${paths.objects}/${request.folder}`)) {
    const object = objectOfName(name);
    if (object !== undefined) numbers.add(object);
  }
  const objects: ScannedObject[] = [];
  const corrupt: { object: number; block: number }[] = [];
  const broken: { object: number; reason: string }[] = [];
  let usedBytes = 0;
  for (const object of numbers) {
    try {
      const found = openForScan(paths, object);
      try {
        const seen = shared.withObject(object, () => ({ ...found.load(), stat: found.stat() }));
        usedBytes += seen.stat.blocks * 512;
        const { record } = seen;
        objects.push({
          object, version: record.version, phase: record.phase, size: seen.stat.size, identity: record.identity,
          dirty: record.phase !== ObjectPhase.CLEAN || !record.durable || isUncommitted(record),
        });
        if (request.verify) for (const block of verify(found, shared)) corrupt.push({ object, block });
      } finally {
        found.evict();
      }
    } catch (error) {
      if (!(error instanceof FsError) && !isMissing(error)) throw error;
      // Deleted meanwhile is not broken.
      if (exists(paths.data(object)) || exists(paths.meta(object))) broken.push({ object, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { objects, usedBytes, corrupt, broken };
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function openForScan(paths: DataPaths, object: number): OpenObject {
  const metaFd = openSync(paths.meta(object), 'r');
  try {
    return new OpenObject(object, openSync(paths.data(object), 'r'), metaFd);
  } catch (error) {
    closeSync(metaFd);
    throw isMissing(error) ? new FsError('EIO', 'scan', `no file ${paths.data(object)} beside its ${META_SUFFIX}`, { cause: error }) : error;
  }
}

/** Compares a clean object in steps, letting others in between; stops when it is changed. */
function verify(file: OpenObject, shared: SharedState): number[] {
  const bad: number[] = [];
  const buffer = Buffer.allocUnsafe(VERIFY_BLOCKS * CHECKSUM_BLOCK);
  for (let block = 0; ; block += VERIFY_BLOCKS) {
    const more = shared.withObject(file.object, () => {
      const { record } = file.load();
      const start = block * CHECKSUM_BLOCK;
      const left = file.stat().size - start;
      if (record.phase !== ObjectPhase.CLEAN || left <= 0) return false;
      const read = readFully(file.dataFd, buffer.subarray(0, Math.min(left, buffer.byteLength)), start);
      bad.push(...mismatches(file, block, buffer.subarray(0, read)));
      return true;
    });
    if (!more) return bad;
  }
}
