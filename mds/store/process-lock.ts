/**
 * An exclusive lock that names its holder: an empty file whose name says process id, start time and boot, so that it is
 * whole as soon as it stands and no name is ever used twice. A taker makes its own file first and then looks for others:
 * if there is a live one it goes away again. Of two takers at the same moment at least one sees the other, so there are
 * never two holders (there may be none, and both are told EBUSY). Files of processes that are gone are removed.
 *
 * It guards against a second process of this machine and pid namespace. The guard in the kernel is the RocksDB lock of
 * the same data folder.
 */
import { open, readdir, rm, unlink } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FsError } from '../../proto/types/errno.ts';
import type { DiskLock } from './disk.ts';

let serial = 0;

/** Field 22 of /proc/<pid>/stat (proc(5)): ticks after boot at which the process started; undefined if it is gone. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

const bootId = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();

/** Is the process that a lock file's suffix names still there? A suffix that cannot be understood counts as held. */
function isAlive(suffix: string): boolean {
  const match = /^\.(\d+)\.(\d+)\.([0-9a-f-]+)\.\d+$/.exec(suffix);
  return match === null || (match[3] === bootId() && match[2] === startTime(Number(match[1])));
}

/** Takes the lock or throws FsError EBUSY naming the holder. Also refuses a second taker of the same process. */
export async function acquireProcessLock(path: string): Promise<DiskLock> {
  const folder = dirname(path);
  const base = basename(path);
  const own = `${base}.${String(process.pid)}.${startTime(process.pid) ?? '0'}.${bootId()}.${String(++serial)}`;
  await (await open(join(folder, own), 'wx', 0o600)).close();
  try {
    for (const name of await readdir(folder)) {
      if (name === own || (name !== base && !name.startsWith(`${base}.`))) continue;
      const suffix = name.slice(base.length);
      if (isAlive(suffix)) throw new FsError('EBUSY', 'lock', `${folder} is in use by process ${/^\.(\d+)/.exec(suffix)?.[1] ?? '?'}: stop it first (${name})`);
      await rm(join(folder, name), { force: true });
    }
  } catch (error) {
    await unlink(join(folder, own));
    throw error;
  }
  return { release: releaser(join(folder, own)) };
}

function releaser(path: string): () => Promise<void> {
  let held = true;
  return async () => {
    if (!held) return;
    held = false;
    await unlink(path);
  };
}
