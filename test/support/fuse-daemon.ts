/**
 * A daemon for supervisor tests, started with a FuseDaemonTask: an in-memory file system that is made the same at each start.
 * In it: "f" (inode 2), and "hung" (inode 3), whose reads are answered only by a restarted daemon, as is a mkdir of "stuck", while which the first one
 * takes "f" back: the kernel holds that up. Its journal tells what happened.
 */
import { appendFileSync } from 'node:fs';
import { NO_INVALIDATOR } from '../../client/index.ts';
import type { Entry, Invalidator } from '../../client/vfs/file-system.ts';
import type { ByteName } from '../../proto/types/name.ts';
import { unmountGeofs } from '../../client/fuse/mount/mount.ts';
import { mountAt } from '../../client/fuse/mount/table.ts';
import type { Negotiated } from '../../client/fuse/negotiate.ts';
import { FuseServer } from '../../client/fuse/server.ts';
import type { DaemonMessage, SupervisorMessage } from '../../client/fuse/supervisor.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { SILENT } from '../../proto/runtime/logger.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

export interface FuseDaemonTask {
  readonly fd: number;
  readonly point: string;
  readonly negotiated: Negotiated | undefined;
  readonly restarted: boolean;
  readonly journal: string;
  /** Renewed four times within its length. */
  readonly leaseMs?: number;
  /** Draining takes so long; Infinity (null in JSON): for ever. */
  readonly drainMs?: number | null;
  /** False: as on a kernel that cannot ask a restarted daemon again. */
  readonly resend?: boolean;
  /** Does not start: says this. */
  readonly failure?: string;
}

const task = JSON.parse(process.argv[2] ?? '{}') as FuseDaemonTask;
const clock = new SystemClock();
const note = (line: string): void => { appendFileSync(task.journal, `${line}\n`); };
const tell = (message: DaemonMessage): void => { if (process.connected) process.send?.(message); };

class JournalingFileSystem extends MemoryFileSystem {
  invalidator: Invalidator = NO_INVALIDATOR;

  override mkdir(ctx: CallContext, parent: number, name: ByteName, mode: number): Promise<Entry> {
    if (String(name) !== 'stuck' || task.restarted) return super.mkdir(ctx, parent, name, mode);
    note('mkdir');
    return this.invalidator.entry(parent, 'f' as ByteName).then(() => new Promise(() => undefined));
  }

  override read(ctx: CallContext, handle: number, offset: number, length: number): Promise<readonly Uint8Array[]> {
    note('read');
    return super.read(ctx, handle, offset, length);
  }
}

async function serve(): Promise<void> {
  const fileSystem = new JournalingFileSystem();
  fileSystem.remoteCreate(1, 'f', 'content');
  const hung = fileSystem.remoteCreate(1, 'hung', 'answered after all');
  if (task.restarted) {
    // The one handle that an earlier daemon may have given out.
    fileSystem.handles.set(1, { ino: hung, flags: { read: true, write: false, append: false, truncate: false, direct: false, sync: false } });
    fileSystem.at(hung).opens++;
  } else {
    fileSystem.hung.set(hung, new Promise(() => undefined));
  }
  const server = new FuseServer({
    fd: task.fd, fileSystem, logger: SILENT, clock, negotiated: task.negotiated, resend: task.resend ?? true, onNegotiated: (negotiated) => { tell({ kind: 'negotiated', negotiated }); },
  });
  fileSystem.invalidator = server.invalidator;
  const { leaseMs, drainMs = 0 } = task;
  if (leaseMs !== undefined) {
    const renew = (): void => { tell({ kind: 'lease', leaseUntilMs: clock.monotonicMs() + leaseMs }); };
    renew();
    setInterval(renew, leaseMs / 4).unref();
  }
  process.on('message', (message: SupervisorMessage) => {
    note(message.kind);
    if (drainMs === null) return;
    setTimeout(() => {
      note(mountAt(task.point) === undefined ? 'drained without a mount' : 'drained under the mount');
      tell({ kind: 'drained' });
    }, drainMs);
  });
  process.once('disconnect', () => {
    note('orphaned');
    unmountGeofs(task.point, true).catch((error: unknown) => { note(String(error)); server.close(); });
  });
  note(`serving ${String(process.pid)}`);
  await server.run();
  note('ended');
  tell({ kind: 'unmounted' });
}

for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => undefined);
if (task.failure === undefined) serve().then(() => { process.exit(0); }, () => { process.exit(1); });
else process.send?.({ kind: 'failed', reason: task.failure } satisfies DaemonMessage, () => { process.exit(2); });
