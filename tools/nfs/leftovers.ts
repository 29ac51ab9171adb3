/** What an earlier gateway on the same state folder left behind, or that it runs yet. */
import { readFileSync } from 'node:fs';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { DAEMON_DRAIN_MS } from '../../proto/types/limits.ts';
import { readState } from './state-file.ts';

const POLL_MS = 50;

/** Is this the process whose command line holds the word? Process ids are used again. */
export function isRunning(pid: number | null, word: string): pid is number {
  if (pid === null) return false;
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'latin1').includes(word);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return false;
    throw error;
  }
}

/**
 * A gateway that was killed takes its children along; here their end is awaited, since the mount's device number is free only then.
 * Throws FsError EBUSY where a gateway runs, ETIMEDOUT where a child does not end.
 */
export async function endLeftovers(state: string, clock: Clock, logger: Logger): Promise<void> {
  const left = readState(state);
  if (left === undefined) return;
  if (left.pid !== process.pid && isRunning(left.pid, 'geofs-nfs')) throw new FsError('EBUSY', 'nfs', `a gateway runs already from ${state} (process ${String(left.pid)}): stop it, or choose another --state`);
  const children = [{ pid: left.ganesha, word: 'ganesha.nfsd', signal: 'SIGKILL' }, { pid: left.client, word: left.mount, signal: 'SIGTERM' }] as const;
  for (const { pid, word, signal } of children) {
    if (!isRunning(pid, word)) continue;
    logger.warn({ pid, word }, 'left over from an earlier run: stopped');
    process.kill(pid, signal);
    const deadlineMs = clock.monotonicMs() + DAEMON_DRAIN_MS;
    while (isRunning(pid, word)) {
      if (clock.monotonicMs() > deadlineMs) throw new FsError('ETIMEDOUT', 'nfs', `process ${String(pid)} (${word}) of an earlier gateway does not end`);
      await sleep(clock, POLL_MS);
    }
  }
}
