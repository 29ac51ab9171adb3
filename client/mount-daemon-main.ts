/** The process that the supervisor starts: its task is the first argument, its descriptor is inherited. */
import { errorLine } from '../proto/runtime/process.ts';
import { FsError } from '../proto/types/errno.ts';
import type { DaemonMessage } from './fuse/supervisor.ts';
import { runDaemon, type DaemonTask } from './mount-daemon.ts';

// The supervisor decides when to stop; a Ctrl-C, or the terminal's end, reaches the whole process group.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const task = JSON.parse(process.argv[2] ?? '{}') as DaemonTask;
runDaemon(task, process).then(() => { process.exit(0); }, (error: unknown) => {
  const expected = error instanceof FsError;
  process.stderr.write(`geofs-client: ${expected ? errorLine(error) : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  const leave = (): void => { process.exit(expected ? 2 : 1); };
  if (!expected || !process.connected || process.send === undefined) { leave(); return; }
  const message: DaemonMessage = { kind: 'failed', reason: errorLine(error) };
  process.send(message, leave);
});
