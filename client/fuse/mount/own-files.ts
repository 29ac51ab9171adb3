/** Files that the client keeps for itself must lie outside of its mount: it would wait for an answer of its own. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { FsError } from '../../../proto/types/errno.ts';

/** Where a path that may not exist yet lies, symbolic links followed. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || path === dirname(path)) throw new FsError('EINVAL', 'mount', `${path} cannot be used: ${code}`, { cause: error });
    return join(placeOf(dirname(path)), basename(path));
  }
}

const isBelow = (path: string, point: string): boolean => path === point || path.startsWith(point.endsWith(sep) ? point : point + sep);

/** Throws FsError EINVAL where the path is at the mount point or below it, or nobody can say. what: as the user called it. */
export function checkOutside(mountPoint: string, what: string, path: string): void {
  const [wanted, point] = [resolve(path), resolve(mountPoint)];
  // By name first: the point itself is not touched, a mount that hangs may stand there.
  if (!isBelow(wanted, point)) {
    const real = point === sep ? point : join(placeOf(dirname(point)), basename(point));
    if (!isBelow(placeOf(wanted), real)) return;
  }
  throw new FsError('EINVAL', 'mount', `${what} ${wanted} lies within the mount ${point} itself: choose a place outside of it`);
}
