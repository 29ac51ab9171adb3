/**
 * target.json, format 1: who a data folder is. Replaced as a whole (new file, fsync, rename, fsync of the folder).
 * The incarnation is raised at each start that does not follow a clean stop.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { FsError } from '../../proto/types/errno.ts';
import { isMissing } from './descriptors.ts';
import type { DataPaths } from './paths.ts';
import { tryLockFile } from './system-calls.ts';

const schema = z.object({
  format: z.literal(1),
  uuid: z.uuid(),
  cluster: z.string(),
  site: z.string(),
  name: z.string(),
  incarnation: z.int().min(1),
  /** The last stop left nothing open. */
  clean: z.boolean(),
  /** The kernel's boot id at the last start that looked at what it found to the end: another one means that unsynced bytes may be lost. */
  boot: z.string(),
});
export type TargetFile = z.infer<typeof schema>;

export interface TargetName {
  readonly cluster: string;
  readonly site: string;
  readonly name: string;
}

/** What a start finds: who the target is, and which objects must be looked at. */
export interface TargetStart {
  readonly target: TargetFile;
  /** The kernel's boot id of now: the target's once recovery is through (recoveredTarget()). */
  readonly boot: string;
  readonly unclean: boolean;
  /** The machine itself went down: the dirty list may be short. */
  readonly machineDown: boolean;
}

export function storeTargetFile(paths: DataPaths, target: TargetFile): void {
  const fresh = `${paths.target}.new`;
  const fd = openSync(fresh, 'w', 0o600);
  try {
    writeSync(fd, `${JSON.stringify(target, null, 2)}\n`);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(fresh, paths.target);
  const folder = openSync(paths.root, 'r');
  try { fsyncSync(folder); } finally { closeSync(folder); }
}

export function loadTargetFile(paths: DataPaths): TargetFile | undefined {
  let text: string;
  try {
    text = readFileSync(paths.target, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new FsError('EINVAL', 'start', `${paths.target} is not a target of this format`);
  return parsed.data;
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/** Opens or makes the data folder and durably notes this start. Throws FsError EINVAL if the folder is another target's. */
export function beginTarget(paths: DataPaths, name: TargetName): TargetStart {
  mkdirSync(paths.objects, { recursive: true, mode: 0o700 });
  const before = loadTargetFile(paths);
  const boot = bootId();
  if (before === undefined) {
    const target: TargetFile = { format: 1, uuid: randomUUID(), ...name, incarnation: 1, clean: false, boot };
    storeTargetFile(paths, target);
    return { target, boot, unclean: false, machineDown: false };
  }
  for (const key of ['cluster', 'site', 'name'] as const) {
    if (before[key] !== name[key]) {
      throw new FsError('EINVAL', 'start', `${paths.root} belongs to ${key} "${before[key]}", not "${name[key]}": correct the configuration or use another folder`);
    }
  }
  const unclean = !before.clean;
  // The boot id stays: a start that ends before it has looked at all objects leaves that to the next.
  const target = { ...before, incarnation: before.incarnation + (unclean ? 1 : 0), clean: false };
  storeTargetFile(paths, target);
  return { target, boot, unclean, machineDown: unclean && before.boot !== boot };
}

/** Durably notes that recovery is through. */
export function recoveredTarget(paths: DataPaths, { target, boot }: TargetStart): TargetFile {
  const recovered = { ...target, boot };
  if (target.boot !== boot) storeTargetFile(paths, recovered);
  return recovered;
}

/** Keeps a second server out of the folder until close() or the end of the process. Throws FsError EBUSY. */
export function lockFolder(paths: DataPaths): { close(): void } {
  mkdirSync(paths.root, { recursive: true, mode: 0o700 });
  const fd = openSync(paths.lock, 'a', 0o600);
  if (!tryLockFile(fd)) {
    closeSync(fd);
    throw new FsError('EBUSY', 'start', `another geofs-ds serves ${paths.root}: stop it, or give this one a data folder of its own`);
  }
  return { close: () => { closeSync(fd); } };
}
