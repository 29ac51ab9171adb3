/**
 * An exclusive lock that names its holder: a file with process id, start time and boot, made whole with link(2) (which
 * refuses an existing name). A file whose process is gone is moved away and judged again under its new name, so that of
 * two takers the slower one cannot throw out the faster one unseen.
 *
 * It guards against a second process of this machine. A machine-wide guard in the kernel is the RocksDB lock of the
 * same data folder, which is taken first.
 */
import { link, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { FsError } from '../../proto/types/errno.ts';
import type { DiskLock } from './disk.ts';

/** Takers that meet at one stale file; more than this is not a race any more. */
const ATTEMPTS = 10;
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

function identity(): string {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return `${String(process.pid)} ${startTime(process.pid) ?? '?'} ${boot}\n`;
}

/** Is the process that wrote this still there? A file that cannot be understood counts as held. */
function isAlive(holder: string): boolean {
  const match = /^(\d+) (\S+) (\S+)\n$/.exec(holder);
  if (match === null) return true;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return match[3] === boot && match[2] === startTime(Number(match[1]));
}

async function readHolder(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function busy(path: string, holder: string): FsError {
  return new FsError('EBUSY', `lock ${path}`, `held by process ${holder.split(' ')[0] ?? '?'}`);
}

/** Takes the lock or throws FsError EBUSY naming the holder. Also refuses a second taker of the same process. */
export async function acquireProcessLock(path: string): Promise<DiskLock> {
  const own = `${path}.${String(process.pid)}.${String(++serial)}`;
  await writeFile(own, identity(), { flag: 'w', mode: 0o600 });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await linked(own, path)) return { release: releaser(path) };
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      if (isAlive(holder)) throw busy(path, holder);
      const aside = `${own}.stale`;
      try {
        await rename(path, aside);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
        throw error;
      }
      const moved = await readHolder(aside);
      if (moved !== undefined && isAlive(moved)) {
        // Another taker was faster: this is its lock, not the stale one. Give it back.
        await linked(aside, path);
        await rm(aside, { force: true });
        throw busy(path, moved);
      }
      await rm(aside, { force: true });
    }
    throw busy(path, '? (many takers)');
  } finally {
    await rm(own, { force: true });
  }
}

function releaser(path: string): () => Promise<void> {
  let held = true;
  return async () => {
    if (!held) return;
    held = false;
    await unlink(path);
  };
}
