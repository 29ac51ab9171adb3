/** Where a path's bytes are, in words. */
import type { geofs } from '../../proto/gen/geofs.js';
import { ERRNO, errnoName } from '../../proto/types/errno.ts';
import { isDirectory, isSymlink } from '../../proto/types/mode.ts';
import { pathBytes, shown, type Context, type PathArgument } from './context.ts';
import { failure } from './failure.ts';

export interface Place {
  readonly kind: 'file' | 'directory' | 'symlink' | 'other';
  readonly site: string;
  readonly target: string;
  readonly pool: string;
}

/** Throws FsError ENOENT and others that the mds answers. */
export async function findPlace(context: Context, argument: PathArgument): Promise<geofs.v1.WhereReply> {
  const reply = await context.client.where(pathBytes(argument.path));
  if (reply.errno === 0 && reply.inode != null) return reply;
  const name = errnoName(reply.errno);
  const inMount = argument.located !== undefined;
  if (reply.errno === ERRNO.ENOENT || reply.errno === 0) {
    throw failure('ENOENT', shown(argument.text), inMount ? 'no such file or directory' : 'not in a geofs mount, and no such path from the root of geofs');
  }
  throw failure(name, shown(argument.text), name);
}

export function placeOf(reply: geofs.v1.WhereReply): Place {
  const mode = reply.inode?.mode ?? 0;
  const kind = isDirectory(mode) ? 'directory' : isSymlink(mode) ? 'symlink' : reply.target == null ? 'other' : 'file';
  return { kind, site: reply.site, target: reply.target?.name ?? '', pool: reply.pool };
}

/** One sentence without a full stop, as users pipe it. */
export function placeText(name: string, place: Place): string {
  const pool = place.pool === '' ? 'no pool' : `pool ${place.pool}`;
  switch (place.kind) {
    case 'file': return `${name} is at ${place.target} (site ${place.site}, ${pool})`;
    case 'directory': return `${name} is a directory: new files go to ${place.pool === '' ? "their site's targets" : pool}`;
    case 'symlink': return `${name} is a symbolic link: it is kept with the names, at every site`;
    case 'other': return `${name} has no data: it is kept with the names, at every site`;
  }
}
