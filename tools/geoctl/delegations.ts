/** Directories and the sites that may change them without asking anybody, as the cluster tells of them. */
import { geofs } from '../../proto/gen/geofs.js';
import { errnoName } from '../../proto/types/errno.ts';
import { nameOf, nameToText } from '../../proto/types/name.ts';
import { decodeTime } from '../../proto/rpc/codec.ts';
import { pathBytes, shown, type Context, type PathArgument } from './context.ts';
import { failure } from './failure.ts';

export interface Delegation {
  /** From the root; undefined: the directory that it began with has no name any more. */
  readonly path: string | undefined;
  /** "": shared. */
  readonly site: string;
  readonly recalling: boolean;
  /** How often it was asked back lately: each time doubles the wait before it is granted again. */
  readonly recalls: number;
  /** Since when, in seconds of the epoch; undefined: shared. */
  readonly sinceSec: number | undefined;
  readonly epoch: number;
  /** "": with none. */
  readonly pinned: string;
}

function decoded(info: geofs.v1.DelegationInfo.$Properties): Delegation {
  const path = nameToText(nameOf(info.path ?? new Uint8Array()));
  return {
    path: path === '' ? undefined : path, site: info.site ?? '', recalling: info.phase === geofs.v1.GrantPhase.GRANT_RECALLING, recalls: info.recalls ?? 0,
    sinceSec: info.changed == null ? undefined : decodeTime(info.changed).sec, epoch: info.epoch ?? 0, pinned: info.pinned ?? '',
  };
}

/** All, page by page, in order of their directories' numbers. */
export async function* allDelegations(context: Context): AsyncGenerator<Delegation, void, void> {
  for (let after = 0; ;) {
    const { delegations, next } = await context.client.delegations({ after });
    yield* delegations.map(decoded);
    if (next === 0) return;
    after = next;
  }
}

/** What a directory stands under. Throws FsError ENOENT, ENOTDIR. */
export async function delegationAt(context: Context, argument: PathArgument): Promise<Delegation> {
  const { errno, delegations } = await context.client.delegations({ path: pathBytes(argument.path) });
  const [found] = delegations;
  if (errno === 0 && found !== undefined) return decoded(found);
  const name = errno === 0 ? 'ENOENT' : errnoName(errno);
  throw failure(name, shown(argument.text), name === 'ENOTDIR' ? 'is not a directory' : 'no such directory');
}
