/** Mounts the in-memory file system as whoever runs it (user-mount.ts MOUNTPOINT), uses it from a shell, unmounts, prints what it saw. */
import { execFile } from 'node:child_process';
import { closeSync } from 'node:fs';
import { promisify } from 'node:util';
import { MountError } from '../../client/fuse/mount/errors.ts';
import { mountByFusermount } from '../../client/fuse/mount/fusermount.ts';
import { mountGeofs, unmountGeofs } from '../../client/fuse/mount/mount.ts';
import { mountAt } from '../../client/fuse/mount/table.ts';
import { FuseServer } from '../../client/fuse/server.ts';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { SILENT } from '../../proto/runtime/logger.ts';
import { MOUNT_OPTIONS } from './fuse-mount.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

const MOUNT = { ...MOUNT_OPTIONS, allowOther: false, suid: false, dev: false };

async function use(wanted: string): Promise<object> {
  const missing = await mountByFusermount(wanted, MOUNT, 'no-such-fusermount3').then(() => '', (error: unknown) => (error as Error).message);
  const { fd, point } = await mountGeofs(wanted, MOUNT);
  const server = new FuseServer({ fd, fileSystem: new MemoryFileSystem(), logger: SILENT, clock: new SystemClock() });
  const running = server.run();
  const line = mountAt(point);
  const { stdout } = await promisify(execFile)('/bin/bash', ['-euc', `cd ${point}; echo hello > f; cat f; stat -c %u f`]);
  await unmountGeofs(point, false);
  await running;
  closeSync(fd);
  return { uid: process.getuid?.(), type: line?.type, source: line?.source, shell: stdout, after: mountAt(point) === undefined ? 'unmounted' : 'mounted', missing };
}

use(process.argv[2] ?? '').then((seen) => { process.stdout.write(`${JSON.stringify(seen)}\n`); }, (error: unknown) => {
  process.stderr.write(error instanceof MountError ? `${error.message}\n` : `${String(error)}\n`);
  process.exit(error instanceof MountError ? 3 : 1);
});
