/** Mounting and unmounting. After mount() nobody in the daemon touches the mount point: that would wait for itself. */
import { closeSync, constants, openSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ERRNO, errnoName } from '../../../proto/types/errno.ts';
import * as native from '../native.ts';
import { mountsOf } from './copies.ts';
import { isDead } from './dead.ts';
import { DeviceBusy, MountError } from './errors.ts';
import { mountByFusermount, unmountByFusermount } from './fusermount.ts';
import { isKeptByDead } from './holders.ts';
import { BLOCK_TYPE, loopDevice, reserveLoop } from './loop.ts';
import { kernelData, type MountOptions } from './options.ts';
import { mountAt } from './table.ts';

export interface Mounted {
  readonly fd: number;
  /** Absolute, without symbolic links. */
  readonly point: string;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
const isRoot = (): boolean => process.geteuid?.() === 0;

/** Checks the mount point, takes away a dead mount that stands there, and mounts. Throws MountError; DeviceBusy where it may be possible in a moment. */
export async function mountGeofs(mountPoint: string, options: MountOptions): Promise<Mounted> {
  const point = await checkPoint(resolve(mountPoint));
  if (!isRoot()) return { fd: await mountByFusermount(point, options), point };
  const fd = openDevice();
  const flags = (options.readOnly ? native.MS_RDONLY : 0) | (options.suid ? 0 : native.MS_NOSUID) | (options.dev ? 0 : native.MS_NODEV);
  const data = kernelData(options, fd, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
  try {
    mountAs(options.loopNumber, options.source, point, flags, data, fd);
    return { fd, point };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** loopNumber: on that block device; undefined: on none, and the source is but a name. Throws MountError, DeviceBusy. */
function mountAs(loopNumber: number | undefined, name: string, point: string, flags: number, data: string, fd: number): void {
  if (loopNumber === undefined) {
    if (native.mount(name, point, 'fuse.geofs', flags, data) < 0) throw new MountError(`cannot mount ${point}: ${reason(native.errno())}`);
    return;
  }
  const source = reserveLoop(loopNumber);
  const device = loopDevice(loopNumber);
  if (mountBlock(source, point, flags, data, fd)) return;
  const [here] = mountsOf(device);
  if (here !== undefined) throw new MountError(`cannot mount ${point}: ${source} carries the mount ${here}: stop that, or choose another number`);
  throw new DeviceBusy(`cannot mount ${point}: ${source} is in use still`, device);
}

/** False: the device is in use. */
function mountBlock(source: string, point: string, flags: number, data: string, fd: number): boolean {
  if (native.mount(source, point, BLOCK_TYPE, flags, data) < 0) {
    const code = native.errno();
    if (code === ERRNO.EBUSY) return false;
    throw new MountError(`cannot mount ${point}: ${reason(code)}`);
  }
  // A block device that carries a file system already is mounted once more, on that one's connection: ours has no kernel at its end.
  if ((native.pollNow(fd) & native.POLLERR) === 0) return true;
  native.umount2(point, native.MNT_DETACH);
  return false;
}

function reason(code: number): string {
  if (code === ERRNO.EPERM || code === ERRNO.EACCES) return 'no permission (CAP_SYS_ADMIN is needed in this mount namespace)';
  if (code === ERRNO.ENODEV) return 'the kernel has no FUSE: load the module (modprobe fuse)';
  if (code === ERRNO.EBUSY) return 'the mount point is busy';
  return errnoName(code);
}

function openDevice(): number {
  try {
    return openSync('/dev/fuse', constants.O_RDWR);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO') throw new MountError('cannot mount: there is no /dev/fuse: load the module (modprobe fuse)', { cause: error });
    if (code === 'EACCES' || code === 'EPERM') throw new MountError('cannot mount: no permission to open /dev/fuse', { cause: error });
    throw error;
  }
}

/** The parent is resolved, not the point itself: looking at a hung mount would hang. */
async function checkPoint(wanted: string): Promise<string> {
  let point: string;
  try {
    point = wanted === '/' ? '/' : join(realpathSync(dirname(wanted)), basename(wanted));
  } catch (error) {
    throw new MountError(`cannot mount on ${wanted}: ${dirname(wanted)} does not exist`, { cause: error });
  }
  const there = mountAt(point);
  if (there?.type.startsWith('fuse') === true) {
    if (!await isDead(point)) {
      if (!isRoot() || !isKeptByDead(there.device)) throw new MountError(`cannot mount on ${point}: busy, ${there.source} (${there.type}) is mounted there already`);
      // Ends the connection, whether or not the mount is busy: who waits for the dead is told so.
      native.umount2(point, native.MNT_FORCE);
    }
    await unmountGeofs(point, true);
  }
  try {
    const stat = statSync(point);
    if (!stat.isDirectory()) throw new MountError(`cannot mount on ${point}: not a directory`);
    return realpathSync(point);
  } catch (error) {
    if (error instanceof MountError) throw error;
    if (codeOf(error) === 'ENOENT') throw new MountError(`cannot mount on ${point}: no such directory`, { cause: error });
    if (codeOf(error) === 'ENOTCONN') throw new MountError(`cannot mount on ${point}: a dead mount stands there and cannot be removed`, { cause: error });
    throw new MountError(`cannot mount on ${point}: ${codeOf(error) ?? String(error)}`, { cause: error });
  }
}

/** Lazy: the path is freed now, the mount ends with its last user. Nothing mounted there is no error. */
export async function unmountGeofs(point: string, lazy: boolean): Promise<void> {
  if (!isRoot()) { if (mountAt(point) !== undefined) await unmountByFusermount(point, lazy); return; }
  // The kernel waits for the daemon's answer when a block type is unmounted, and would wait for ever for one that is dead or is the caller.
  const force = mountAt(point)?.type === BLOCK_TYPE ? native.MNT_FORCE : 0;
  if (native.umount2(point, (lazy ? native.MNT_DETACH : 0) | force) === 0) return;
  const code = native.errno();
  if (code === ERRNO.EINVAL || code === ERRNO.ENOENT) return;
  throw new MountError(`cannot unmount ${point}: ${code === ERRNO.EBUSY ? 'busy' : errnoName(code)}`);
}
