/** The task behind a request, as /proc shows it (proc_pid_status(5)): its groups, and whether it wants to give up. */
import { readFileSync } from 'node:fs';

const HUP = 1, INT = 2, QUIT = 3, TERM = 15, KILL = 9, CHLD = 17, CONT = 18, STOP = 19, TSTP = 20, TTIN = 21, TTOU = 22, URG = 23, WINCH = 28;
const bit = (signal: number): bigint => 1n << BigInt(signal - 1);
const setOf = (...signals: readonly number[]): bigint => signals.reduce((set, signal) => set | bit(signal), 0n);
/** Asking somebody to stop what he does, also where a program has a handler for it. */
const ASKS_TO_STOP = setOf(HUP, INT, QUIT, TERM, KILL);
/** These end nobody by default (signal(7)). */
const HARMLESS = setOf(CHLD, CONT, STOP, TSTP, TTIN, TTOU, URG, WINCH);

/** undefined: it is gone, or of another pid namespace (pid 0). */
function statusOf(pid: number): string | undefined {
  if (pid === 0) return undefined;
  try {
    return readFileSync(`/proc/${String(pid)}/status`, 'latin1');
  } catch {
    return undefined;
  }
}

/** Supplementary groups; none of a task that cannot be seen. */
export function groupsOf(pid: number): readonly number[] {
  return groupsIn(statusOf(pid) ?? '');
}

/** status: the text of /proc/PID/status. */
export function groupsIn(status: string): readonly number[] {
  // The line may be empty: what follows the colon must not be looked for on the next one.
  const list = /^Groups:([\d \t]*)$/m.exec(status)?.[1]?.trim() ?? '';
  return list === '' ? [] : list.split(/\s+/).map(Number);
}

/**
 * Whether the signals that wait for this task are to end its request. On a local disk no signal interrupts what a file system does
 * for a task, and programs are not written for it: one that hears of its children or its timers while it reads must not read EINTR.
 * So, much as with NFS, a request is given up for what ends the task or asks it to stop, and for nothing else. True if it cannot be seen.
 */
export function wantsToStop(pid: number): boolean {
  return isToStop(statusOf(pid));
}

/** status: the text of /proc/PID/status. */
export function isToStop(status: string | undefined): boolean {
  if (status === undefined || /^State:\s*[ZX]/m.test(status)) return true;
  const set = (name: string): bigint => BigInt(`0x${new RegExp(`^${name}:\\s*([0-9a-f]+)$`, 'm').exec(status)?.[1] ?? '0'}`);
  const pending = (set('SigPnd') | set('ShdPnd')) & ~(set('SigBlk') & ~bit(KILL)) & ~set('SigIgn');
  return (pending & (ASKS_TO_STOP | ~(set('SigCgt') | HARMLESS))) !== 0n;
}
