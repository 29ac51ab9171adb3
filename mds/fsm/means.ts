/**
 * What a command is about: a name may mean another inode, and an inode may be another's by now, when a command is asked for again that was answered
 * once and lost with the mds that answered it (design 7.5).
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { isDirectory } from '../../proto/types/mode.ts';
import type { InodeRecord } from './records.ts';

export type Means = geofs.v1.Means.$Properties;

/** An inode as it was before the command. */
export type Before = Pick<InodeRecord, 'ino' | 'change' | 'mode' | 'uid' | 'gid' | 'nlink' | 'dataVersion'>;

/** The directories in which it takes, gives or finds names. */
export function placesOf(command: geofs.v1.Command): readonly number[] {
  const named = command.create ?? command.link ?? command.unlink ?? command.rmdir ?? command.rename;
  return named == null ? [] : [named.parent ?? 0, command.rename?.newParent ?? 0];
}

/** touched: all that the command touches of what was there before it. A directory that is moved or removed by name is the same whatever was made in it since. */
export function meansOf(touched: Iterable<Before>, command: geofs.v1.Command): Means {
  const places = placesOf(command);
  const inodes: geofs.v1.Meant.$Properties[] = [];
  for (const { ino, change, mode } of touched) {
    if (!places.includes(ino)) inodes.push({ ino, change: places.length > 0 && isDirectory(mode) ? 0 : change });
  }
  return { inodes };
}

/** means: when it was answered first. Neither more nor less than that, and unchanged where it says how it was. */
export function meansTheSame(means: Means, now: Means): boolean {
  const then = new Map((means.inodes ?? []).map(({ ino, change }) => [ino, change ?? 0]));
  const inodes = now.inodes ?? [];
  return inodes.length === then.size && inodes.every(({ ino, change }) => {
    const was = then.get(ino);
    return was !== undefined && (was === 0 || (change ?? 0) === 0 || was === change);
  });
}
