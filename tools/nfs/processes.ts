/** Processes of this machine, as /proc shows them (proc(5)). */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Empty where there is no such file: the process has ended. */
export function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

export const allProcesses = (): number[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);

/** Its command line. Empty: it has ended, is about to (its files may be open yet), or is the kernel's. */
export const argumentsOf = (pid: number): string[] => readProc(`${String(pid)}/cmdline`).split('\0').slice(0, -1);

/** What the kernel calls it, also while it ends. */
export const nameOf = (pid: number): string => readProc(`${String(pid)}/comm`).trim();

/** The fields of proc_pid_stat(5) from the third one, the state, on. */
function statOf(pid: number): string[] {
  const text = readProc(`${String(pid)}/stat`);
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** undefined: it has ended. */
export function parentOf(pid: number): number | undefined {
  const parent = statOf(pid)[1];
  return parent === undefined ? undefined : Number(parent);
}

const START_TIME = 19;

/** Tells a process from all others that had or will have its number, also before and after a boot. undefined: it has ended. */
export function identityOf(pid: number): string | undefined {
  const [state = 'X', ...rest] = statOf(pid);
  return 'ZX'.includes(state) ? undefined : `${readProc('sys/kernel/random/boot_id').trim()}/${rest[START_TIME - 1] ?? ''}`;
}

/** It has let go of its files and sockets. A process whose first thread has ended may have others, which keep them. */
export function isGone(pid: number): boolean {
  const [state = 'X'] = statOf(pid);
  return 'ZX'.includes(state) && threadsOf(pid) <= 1;
}

function threadsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${String(pid)}/task`).length;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}

const SCRIPT = /\.[cm]?[jt]s$/;
/** Options of Node whose value is a file too. */
const PRELOADS = ['--import', '--require', '-r', '--loader'];

/** Its program: Node's, whose threads all have names of their own, by its script. */
export function programOf(pid: number): string {
  const args = argumentsOf(pid);
  const name = nameOf(pid);
  if (basename(args[0] ?? '') !== 'node') return name;
  const script = args.find((arg, i) => i > 0 && SCRIPT.test(arg) && !PRELOADS.includes(args[i - 1] ?? ''));
  return script === undefined ? 'node' : basename(script).replace(SCRIPT, '');
}
