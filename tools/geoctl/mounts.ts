/** Which geofs mount a path lies in, and the path from the root of geofs (proc_pid_mountinfo(5)). */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Clock } from '../../proto/runtime/clock.ts';
import { failure } from './failure.ts';

export interface Mount {
  readonly point: string;
  readonly type: string;
  readonly source: string;
  /** What of the file system is mounted here ("/" but for bind mounts). */
  readonly root: string;
}

export interface Located {
  readonly mount: Mount;
  /** From the root of geofs, absolute. */
  readonly path: string;
}

const GEOFS = 'fuse.geofs';
/** A mount whose daemon hangs must not hang geoctl. */
const REALPATH_MS = 5_000;

/** The kernel writes space, tab, newline and backslash as \ooo, byte by byte. */
function unescape(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}

/** Parses /proc/self/mountinfo; a later mount at the same point covers an earlier one. */
export function parseMountInfo(text: string): Mount[] {
  const mounts: Mount[] = [];
  for (const line of text.split('\n')) {
    const fields = line.split(' ');
    const dash = fields.indexOf('-', 6);
    const [root, point] = [fields[3], fields[4]];
    const [type, source] = [fields[dash + 1], fields[dash + 2]];
    if (dash === -1 || root === undefined || point === undefined || type === undefined || source === undefined) continue;
    mounts.push({ point: unescape(point), root: unescape(root), type, source: unescape(source) });
  }
  return mounts;
}

function below(path: string, point: string): string | undefined {
  if (point === '/') return path;
  if (path === point) return '/';
  return path.startsWith(`${point}/`) ? path.slice(point.length) : undefined;
}

/** The geofs mount that an absolute path without symbolic links lies in; undefined if another file system covers it. */
export function locate(path: string, mounts: readonly Mount[]): Located | undefined {
  let best: { mount: Mount; rest: string } | undefined;
  for (const mount of mounts) {
    const rest = below(path, mount.point);
    if (rest !== undefined && (best === undefined || mount.point.length >= best.mount.point.length)) best = { mount, rest };
  }
  if (best?.mount.type !== GEOFS) return undefined;
  const { mount, rest } = best;
  const inside = mount.root === '/' ? rest : mount.root + (rest === '/' ? '' : rest);
  return { mount, path: inside };
}

export const geofsMounts = (mounts: readonly Mount[]): Mount[] => mounts.filter((mount) => mount.type === GEOFS);

/**
 * The path without symbolic links in its parents; a link in the last place stays one, as lstat(2) has it. A parent that
 * does not exist here leaves the path as it is. Throws FsError ETIMEDOUT when the file system below does not answer.
 */
export async function resolveParents(path: string, cwd: string, clock: Clock): Promise<string> {
  const full = resolve(cwd, path);
  if (full === '/') return full;
  const last = path.endsWith('/') ? '' : basename(full);
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = clock.after(REALPATH_MS, () => {
    reject(failure('ETIMEDOUT', path, `the file system there did not answer in ${String(REALPATH_MS / 1000)} s`, 'see geoctl status'));
  });
  try {
    return join(await Promise.race([realpath(last === '' ? full : dirname(full)), late]), last);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return full;
    if (code === undefined) throw error;
    throw failure('EACCES', path, `cannot be reached (${code})`);
  } finally {
    timer.cancel();
  }
}
