/** Whether a site may answer a command by itself, and what then comes of it (design 7.3, 7.4). */
import type { geofs } from '../../proto/gen/geofs.js';
import { ROOT_INODE } from '../../proto/types/ids.ts';
import { isDirectory } from '../../proto/types/mode.ts';
import { isInStream, isSitesOwn, mayBeLocal, run, type Outcome } from './apply.ts';
import { isOwned, type Covered } from './grants.ts';
import { numberInKey, orphanKey, sessionLockRange, sessionWritingRange } from './keys.ts';
import type { StateView } from './machine.ts';
import { findInode } from './query/names.ts';
import { decodeOrphan } from './records.ts';
import { canOwn } from './stream.ts';
import { Transaction, type TouchedInode } from './transaction.ts';

/** touched: what the outcome depends on. outcome: if the site owns all of it. */
export interface LocalVerdict {
  readonly touched: readonly TouchedInode[];
  readonly outcome: Outcome | undefined;
}

/** The directories from dir up to the root, dir first. */
function ancestry(tx: Transaction, dir: number): number[] {
  const chain = [dir];
  for (let at = dir; at !== ROOT_INODE;) chain.push(at = tx.ancestor(at).parent);
  return chain;
}

/** Two sites that each move a directory could build a loop together, unless the way between both places is one site's (design 7.4). */
function ownsTheWay(tx: Transaction, view: StateView, op: geofs.v1.Rename.$Properties, site: number): boolean {
  const from = ancestry(tx, op.parent ?? 0);
  const to = ancestry(tx, op.newParent ?? 0);
  const common = from.find((dir) => to.includes(dir)) ?? ROOT_INODE;
  const way = [...from.slice(0, from.indexOf(common) + 1), ...to.slice(0, to.indexOf(common) + 1)];
  return way.every((dir) => isOwned(view, tx.ancestor(dir), site));
}

/** Moves a directory, or exchanges one, between two parents. */
function movesDirectory(command: geofs.v1.Command, outcome: Outcome): boolean {
  const { rename } = command;
  if (rename == null || rename.parent === rename.newParent) return false;
  return (outcome.reply.inodes ?? []).some((inode) => isDirectory(inode.mode ?? 0) && inode.ino !== rename.parent && inode.ino !== rename.newParent);
}

/** The site owns it, and has not said of it, unlinked, that it is not open here: from then on the other sites' votes decide. */
function isOurs(view: StateView, inode: Covered, site: number): boolean {
  if (!isOwned(view, inode, site)) return false;
  if (inode.nlink > 0) return true;
  const votes = view.get(orphanKey(inode.ino));
  return votes !== undefined && !decodeOrphan(votes).votes.has(site);
}

/** Inodes of the site's own on which the session has locks, or has announced that it writes, at most limit. */
export function ownHeldBy(view: StateView, session: number, site: number, limit: number): number[] {
  const held = new Set([sessionLockRange(session), sessionWritingRange(session)].flatMap(({ gte, lt }) => view.scan(gte, lt, limit).map(([key]) => numberInKey(key, 8))));
  return [...held].filter((ino) => { const inode = findInode(view, ino); return inode !== undefined && isOurs(view, inode, site); }).slice(0, limit);
}

/** view: the applied state below what the site has answered since. Throws MissingKey like apply; no effect of its own. */
export function judgeLocally(view: StateView, command: geofs.v1.Command): LocalVerdict {
  const { op, site } = command;
  if (op === undefined || !isInStream(op)) return { touched: [], outcome: undefined };
  const tx = new Transaction(view, command, 0);
  const outcome = run(tx, op);
  const touched = [...tx.touched];
  // Its site has decided that, and a recall of later says nothing against it.
  if (command.answered !== 0) return { touched, outcome };
  const elsewhere = { touched, outcome: undefined };
  if (isSitesOwn(op)) return canOwn(view, site) && outcome.reply.existed !== true ? { touched, outcome } : elsewhere;
  if (!mayBeLocal(op) || touched.length === 0 || !touched.every((inode) => isOurs(view, inode, site))) return elsewhere;
  // An inode that leaves its grant becomes shared, which is for everybody to see first (design 7.2).
  const grants = new Map(touched.map(({ ino, grant }) => [ino, grant]));
  if ((outcome.reply.inodes ?? []).some(({ ino, grant }) => (grants.get(ino ?? 0) ?? grant) !== grant)) return elsewhere;
  if (movesDirectory(command, outcome) && !ownsTheWay(tx, view, command.rename ?? {}, site)) return elsewhere;
  return { touched, outcome };
}
