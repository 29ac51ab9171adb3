/** `geofs-nfs stop`: ends the gateway of a state folder, and waits for that. */
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';
import { DAEMON_DRAIN_MS, NFS_STOP_MS } from '../../proto/types/limits.ts';
import { isRunning } from './leftovers.ts';
import { identityOf, isGone } from './processes.ts';
import { readState } from './state-file.ts';

const POLL_MS = 50;
/** Ganesha, then what was written, then what must be killed. */
const PATIENCE_MS = NFS_STOP_MS + DAEMON_DRAIN_MS + 20_000;

/** SIGTERM; resolves with its process when that has ended. Throws FsError ENOENT where none runs, ETIMEDOUT where it does not end. */
export async function stopGateway(folder: string, clock: Clock): Promise<number> {
  const state = readState(folder);
  if (state === undefined || !isRunning(state)) throw new FsError('ENOENT', 'nfs', `no gateway runs from ${folder}`);
  const { pid } = state;
  process.kill(pid, 'SIGTERM');
  const endMs = clock.monotonicMs() + PATIENCE_MS;
  // One whose first thread has ended tells no identity; another one may have its number by then.
  while (!isGone(pid) && [undefined, state.identity].includes(identityOf(pid))) {
    if (clock.monotonicMs() > endMs) throw new FsError('ETIMEDOUT', 'nfs', `the gateway of ${folder} (process ${String(pid)}) has not ended within ${String(PATIENCE_MS / 1000)} s`);
    await sleep(clock, POLL_MS);
  }
  return pid;
}
