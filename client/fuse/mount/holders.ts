/**
 * Who keeps a FUSE connection, as /proc shows it. A daemon that is killed may stay in the kernel: a thread of it that takes a name back waits for the lock of
 * the directory, who has that lock waits for the daemon's answer, and the device, which that thread has open, keeps the connection alive.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Killed, but not gone: threads of it are left (proc_pid_stat(5): a zombie that its parent cannot reap yet). */
export function isCorpse(pid: number): boolean {
  const stat = attempt(() => readFileSync(`/proc/${String(pid)}/stat`, 'latin1')) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
}

/** Somebody dead has this connection open, and nobody alive. Needs root, to see everybody's files. A kernel that does not tell connections apart (before 6.17) is not asked to: any device open counts. */
export function isKeptByDead(connection: number): boolean {
  const holders = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => tasksOf(pid).some((task) => holds(task, connection)));
  return holders.length > 0 && holders.every(isCorpse);
}

/** Threads share their files, but the first thread of a dead process has none any more. */
const tasksOf = (pid: number): string[] => (isCorpse(pid) ? attempt(() => readdirSync(`/proc/${String(pid)}/task`)) ?? [] : [String(pid)]).map((task) => `/proc/${String(pid)}/task/${task}`);

function holds(task: string, connection: number): boolean {
  return (attempt(() => readdirSync(`${task}/fd`)) ?? []).some((fd) => {
    if (attempt(() => readlinkSync(`${task}/fd/${fd}`)) !== '/dev/fuse') return false;
    const told = /^fuse_connection:\t(\d+)$/m.exec(attempt(() => readFileSync(`${task}/fdinfo/${fd}`, 'latin1')) ?? '')?.[1];
    return told === undefined || Number(told) === connection;
  });
}

/** Processes end while one looks. */
export function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
