/**
 * What the answer that a site gave by itself stood on. It stands with the command in the journal: where the answer was given up (design 7.18), the
 * command is done again only to the inodes that it was about then, and not over what others have made of them since.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { nameOf } from '../../proto/types/name.ts';
import { writersKey, xattrKey } from './keys.ts';
import type { StateView } from './machine.ts';
import { placesOf, type Before } from './means.ts';
import { findSession } from './query/sessions.ts';
import { decodeWriters } from './records.ts';

export type Basis = geofs.v1.Basis.$Properties;

/** An inode as the command leaves it. */
type After = Pick<geofs.v1.Inode.$Properties, 'ino' | 'nlink'>;

/** What finds an inode by a name, or overwrites what somebody may have set meanwhile. The rest names its inode by number and takes nothing from others. */
const CONDITIONAL: ReadonlySet<string> = new Set(['unlink', 'rmdir', 'rename', 'setAttr', 'setXattr', 'removeXattr']);
export const hasBasis = (op: string): boolean => CONDITIONAL.has(op);

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a, by words; do not change: journals hold it. */
function digest(words: Iterable<number>): number {
  let hash = OFFSET;
  for (const word of words) hash = Math.imul(Math.imul(hash ^ (word >>> 0), PRIME) ^ Math.floor(word / 2 ** 32), PRIME);
  return hash >>> 0;
}

/** The attributes that are set, and the contents whose time is. */
function* overwritten(op: geofs.v1.SetAttr.$Properties, { mode, uid, gid, dataVersion }: Before): Generator<number> {
  if (op.hasMode === true || op.hasUid === true || op.hasGid === true || op.killSuid === true) yield* [mode, uid, gid];
  if (op.hasMtime === true && op.mtimeNow !== true) yield dataVersion;
}

/** Of a file that loses a name its contents, of an attribute its value: what another site would lose if that were changed since. */
function stateOf(get: StateView['get'], inode: Before, command: geofs.v1.Command, after: readonly After[]): number {
  const { setAttr } = command;
  if (setAttr != null) return digest(overwritten(setAttr, inode));
  const xattr = command.setXattr ?? command.removeXattr;
  if (xattr != null) return digest(get(xattrKey(inode.ino, nameOf(xattr.name ?? new Uint8Array()))) ?? []);
  return losesName(inode, after) ? digest([inode.dataVersion]) : 0;
}

const losesName = (inode: Before, after: readonly After[]): boolean => after.some(({ ino, nlink }) => ino === inode.ino && (nlink ?? 0) < inode.nlink);

/** touched: all that the command touches of what was there before it; after: as it leaves them; get: what the state had before it. */
export function basisOf(get: StateView['get'], touched: Iterable<Before>, command: geofs.v1.Command, after: readonly After[]): Basis {
  const places = placesOf(command);
  const inodes: geofs.v1.BasisInode.$Properties[] = [];
  for (const inode of touched) if (!places.includes(inode.ino)) inodes.push({ ino: inode.ino, state: stateOf(get, inode, command, after) });
  return { inodes };
}

/** Why the command is not to be done on what stands there now; undefined: it is as it was. */
export function departure(basis: Basis, now: Basis): string | undefined {
  const then = new Map((basis.inodes ?? []).map(({ ino, state }) => [ino, state ?? 0]));
  const inodes = now.inodes ?? [];
  if (inodes.length !== then.size || !inodes.every(({ ino }) => then.has(ino))) return 'the name leads to something else now';
  return inodes.every(({ ino, state }) => then.get(ino) === (state ?? 0)) ? undefined : 'it was changed since';
}

/** A client of another site is writing a file that would lose a name: its contents are not what they were, whatever the last commit says. */
export function isWrittenElsewhere(get: StateView['get'], touched: Iterable<Before>, command: geofs.v1.Command, after: readonly After[]): boolean {
  for (const inode of touched) {
    if (!losesName(inode, after)) continue;
    const writers = decodeWriters(get(writersKey(inode.ino)));
    if (writers.some((session) => { const record = session === 0 ? undefined : findSession({ get, scan: () => [] }, session); return record !== undefined && record.site !== command.site; })) return true;
  }
  return false;
}
