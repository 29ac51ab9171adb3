/** A supervisor of fuse-daemon.ts; also a program of its own: fuse-supervisor.ts MOUNTPOINT JOURNAL. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { supervise, type SupervisorOptions } from '../../client/fuse/supervisor.ts';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { SILENT } from '../../proto/runtime/logger.ts';
import type { FuseDaemonTask } from './fuse-daemon.ts';
import { MOUNT_OPTIONS } from './fuse-mount.ts';

const DAEMON = fileURLToPath(new URL('./fuse-daemon.ts', import.meta.url));
const DAEMON_FD = 4;

export type DaemonBehaviour = Pick<FuseDaemonTask, 'journal' | 'leaseMs' | 'drainMs' | 'resend' | 'failure'>;

export function superviseTestDaemon(mountPoint: string, behaviour: DaemonBehaviour, options: Partial<SupervisorOptions> = {}, onSpawn?: (child: ChildProcess) => void): Promise<void> {
  return supervise({
    mountPoint, mountOptions: MOUNT_OPTIONS, logger: SILENT, clock: new SystemClock(), signal: new AbortController().signal,
    spawnDaemon: ({ fd, point, negotiated, restarted }) => {
      const task: FuseDaemonTask = { ...behaviour, fd: DAEMON_FD, point, negotiated, restarted };
      const child = spawn(process.execPath, [...process.execArgv, DAEMON, JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc', fd] });
      onSpawn?.(child);
      return child;
    },
    ...options,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [point = '', journal = ''] = process.argv.slice(2);
  await superviseTestDaemon(point, { journal }, { onReady: () => { process.stdout.write('ready\n'); } });
}
