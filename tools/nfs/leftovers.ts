/** What an earlier gateway on the same state folder left behind, or that it runs yet. */
import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { DAEMON_DRAIN_MS } from '../../proto/types/limits.ts';
import { allProcesses, argumentsOf, identityOf, isGone, nameOf, parentOf, programOf } from './processes.ts';
import { readState, type GatewayState } from './state-file.ts';

const POLL_MS = 50;

interface Leftover {
  readonly pid: number;
  readonly what: string;
  /** undefined: it ends by itself. */
  readonly signal: 'SIGKILL' | 'SIGTERM' | undefined;
}

/** The gateway that wrote this runs, and is not about to be gone. */
export const isRunning = ({ pid, identity }: Pick<GatewayState, 'pid' | 'identity'>): boolean => identityOf(pid) === identity && argumentsOf(pid).length > 0;

/**
 * A gateway that was killed takes its children along, and the daemon of its mount sends what was written and unmounts; here their end is awaited, since the port, the mount
 * point and the mount's device number are free only then. Resolves with what the earlier gateway wrote of itself. Throws FsError EBUSY where a gateway runs, ETIMEDOUT where one
 * of them does not end.
 */
export async function endLeftovers(folder: string, clock: Clock, logger: Logger): Promise<GatewayState | undefined> {
  const left = readState(folder);
  const found = leftoversOf(folder, left);
  const running = left !== undefined && left.pid !== process.pid && isRunning(left) ? left.pid : found.map(({ pid }) => parentOf(pid)).find((parent) => parent !== undefined && programOf(parent) === 'geofs-nfs');
  if (running !== undefined) throw new FsError('EBUSY', 'nfs', `a gateway runs already from ${folder} (process ${String(running)}): stop it, or choose another --state`);
  for (const { pid, what, signal } of found) {
    logger.warn({ process: pid, what }, 'left over from an earlier run: its end is awaited');
    if (signal !== undefined) kill(pid, signal);
  }
  const deadlineMs = clock.monotonicMs() + DAEMON_DRAIN_MS;
  for (const { pid, what } of found) {
    while (!isGone(pid)) {
      if (clock.monotonicMs() > deadlineMs) throw new FsError('ETIMEDOUT', 'nfs', `process ${String(pid)} (${what}) of an earlier gateway does not end`);
      await sleep(clock, POLL_MS);
    }
  }
  return left;
}

/** By their command lines; those that the earlier gateway wrote down may have none any more, and their files open yet. */
function leftoversOf(folder: string, left: GatewayState | undefined): Leftover[] {
  const point = join(folder, 'mnt');
  const points = [...new Set([point, join(realpathSync(folder), 'mnt')])];
  const out: Leftover[] = [];
  for (const pid of allProcesses()) {
    const args = argumentsOf(pid);
    if (basename(args[0] ?? '') === 'ganesha.nfsd' && args.includes(join(folder, 'ganesha.conf'))) out.push({ pid, what: 'NFS-Ganesha', signal: 'SIGKILL' });
    else if (args.includes(point) && args.some((arg) => arg.split(',').includes('exported'))) out.push({ pid, what: 'geofs-client', signal: 'SIGTERM' });
    // A process of its own, since the client that watched it may be dead.
    else if (points.some((at) => args.at(-1)?.includes(`"point":${JSON.stringify(at)}`) === true)) out.push({ pid, what: 'the daemon of its mount', signal: undefined });
  }
  for (const [pid, names, what] of [[left?.ganesha, ['ganesha.nfsd'], 'NFS-Ganesha'], [left?.client, ['MainThread', 'node'], 'geofs-client']] as const) {
    if (pid != null && argumentsOf(pid).length === 0 && names.some((name) => name === nameOf(pid)) && !isGone(pid)) out.push({ pid, what, signal: undefined });
  }
  return out;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
