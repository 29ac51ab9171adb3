/** The members' processes: started, measured, stopped. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** USER_HZ of proc(5). */
const TICK_MS = 10;
const STOP_MS = 10_000;

/** Milliseconds of CPU that a process has used, its threads together: proc(5), utime and stime. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // The command's name may hold anything; what follows its last parenthesis does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

export interface MemberCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly log: string;
}

export class MemberProcesses {
  readonly #children: ChildProcess[] = [];

  /** Starts one; its output goes to its log. */
  start({ program, args, log }: MemberCommand): void {
    const fd = openSync(log, 'a', 0o600);
    this.#children.push(spawn(program, args, { stdio: ['ignore', fd, fd] }));
    closeSync(fd);
  }

  /** Throws when one has ended. */
  check(): void {
    for (const { exitCode, signalCode, spawnfile } of this.#children) {
      if (exitCode !== null || signalCode !== null) throw new Error(`${spawnfile} ended (${signalCode ?? String(exitCode)})`);
    }
  }

  /** CPU of all of them together. */
  cpuMs(): number {
    return this.cpuOfEach().reduce((sum, ms) => sum + ms, 0);
  }

  /** In the order in which they were started. */
  cpuOfEach(): number[] {
    return this.#children.map(({ pid }) => (pid === undefined ? 0 : cpuMs(pid)));
  }

  /** Resident memory of the largest. */
  residentBytes(): number {
    const kib = this.#children.map(({ pid }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0));
    return Math.max(0, ...kib) * 1024;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#children.splice(0).map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = new Promise((resolve) => { child.once('exit', resolve); });
      child.kill('SIGTERM');
      const kill = setTimeout(() => { child.kill('SIGKILL'); }, STOP_MS);
      await exited;
      clearTimeout(kill);
    }));
  }
}
