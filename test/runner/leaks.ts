/** What a test file left behind: processes that carry its mark in their environment, geofs mounts below its temporary folder. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Environment variable that marks every process of one file's run. */
export const MARK = 'GEOFS_TEST_RUN';

/** A process that was told to end needs a moment to do so. */
const GRACE_MS = 3_000;

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    // It has ended, or it is not ours to look at.
    if (error instanceof Error) return '';
    throw error;
  }
}

function markedProcesses(mark: string): readonly number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && read(`/proc/${name}/environ`).split('\0').includes(`${MARK}=${mark}`)).map(Number);
}

function mountsBelow(folder: string): readonly string[] {
  return read('/proc/self/mounts').split('\n').flatMap((line) => {
    const point = line.split(' ')[1]?.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
    return point?.startsWith(`${folder}/`) === true ? [point] : [];
  });
}

/** Ends what was left behind, and says what that was: nothing, after a clean run. */
export async function sweep(mark: string, folder: string): Promise<readonly string[]> {
  const deadlineMs = performance.now() + GRACE_MS;
  let pids = markedProcesses(mark);
  while (pids.length > 0 && performance.now() < deadlineMs) {
    await sleep(50);
    pids = markedProcesses(mark);
  }
  const found = pids.map((pid) => `process ${String(pid)} was left running: ${read(`/proc/${String(pid)}/cmdline`).replaceAll('\0', ' ').trim()}`);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  for (const point of mountsBelow(folder)) {
    found.push(`${point} was left mounted`);
    const [program, ...args] = process.geteuid?.() === 0 ? ['umount', '-l', point] as const : ['fusermount3', '-u', '-z', point] as const;
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) found.push(`${point} cannot be unmounted: ${stderr}`);
  }
  return found;
}
