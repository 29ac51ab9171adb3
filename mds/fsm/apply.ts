/** The state machine's door: judges one command and says what it changes. */
import { geofs } from '../../proto/gen/geofs.js';
import { assert, ERRNO, FsError } from '../../proto/types/errno.ts';
import { basisOf, departure, isWrittenElsewhere, type Basis } from './basis.ts';
import { judge, remember } from './exactly-once.ts';
import { checkFormat, FIRST_FORMAT, FORMATS, type FormatRange } from './formats.ts';
import { heldBack, type Held } from './grants.ts';
import { clusterKey } from './keys.ts';
import type { Apply, ApplyResult, Event, Mutation, StateKey, StateView } from './machine.ts';
import { meansOf, meansTheSame } from './means.ts';
import { setAttr, touchAtimes } from './ops/attributes.ts';
import { bootstrap } from './ops/bootstrap.ts';
import { commit, fenceAbove, writing } from './ops/contents.ts';
import { create } from './ops/create.ts';
import { finalizeFormat } from './ops/formats.ts';
import { endStream, giveBack, grant, openStream, recall } from './ops/grants.ts';
import { setLock, type LockRefused } from './ops/locks.ts';
import { link, rmdir, unlink } from './ops/names.ts';
import type { Answer } from './ops/op.ts';
import { inviteNode, promoteNode, reformCluster, registerNode, removeNode } from './ops/nodes.ts';
import { orphanVote } from './ops/orphans.ts';
import { pin } from './ops/pins.ts';
import { poolAssign, poolChange, poolConfigure, poolDestroy, poolNew } from './ops/pools.ts';
import { quotaAsk, quotaRemove, quotaReturn, quotaSet } from './ops/quotas.ts';
import { rename } from './ops/rename.ts';
import { closeSession, openSession, releaseSession } from './ops/sessions.ts';
import { allocateInodes, registerSite } from './ops/sites.ts';
import { objectsDeleted, registerTarget, reportTargets } from './ops/targets.ts';
import { noteVisits } from './ops/visits.ts';
import { removeXattr, setXattr } from './ops/xattrs.ts';
import { chargeMutations, isRefusable, NO_CHARGES, shortage, type Charge, type Short } from './quota.ts';
import type { InodeRecord } from './records.ts';
import { nextInStream } from './stream.ts';
import { refuse, Transaction } from './transaction.ts';

export type Operation = NonNullable<geofs.v1.Command['op']>;

function perform(tx: Transaction, op: Operation): Answer | LockRefused {
  const c = tx.command;
  switch (op) {
    case 'create': return create(tx, c.create ?? {});
    case 'link': return link(tx, c.link ?? {});
    case 'unlink': return unlink(tx, c.unlink ?? {});
    case 'rmdir': return rmdir(tx, c.rmdir ?? {});
    case 'rename': return rename(tx, c.rename ?? {});
    case 'setAttr': return setAttr(tx, c.setAttr ?? {});
    case 'setXattr': return setXattr(tx, c.setXattr ?? {});
    case 'removeXattr': return removeXattr(tx, c.removeXattr ?? {});
    case 'commit': return commit(tx, c.commit ?? {});
    case 'writing': return writing(tx, c.writing ?? {});
    case 'raiseFence': return fenceAbove(tx, c.raiseFence ?? {});
    case 'setLock': return setLock(tx, c.setLock ?? {});
    case 'touchAtimes': return touchAtimes(tx, c.touchAtimes ?? {});
    case 'openSession': return openSession(tx, c.openSession ?? {});
    case 'closeSession': return closeSession(tx, c.closeSession ?? {});
    case 'releaseSession': return releaseSession(tx, c.releaseSession ?? {});
    case 'allocateInodes': return allocateInodes(tx, c.allocateInodes ?? {});
    case 'registerSite': return registerSite(tx, c.registerSite ?? {});
    case 'registerNode': return registerNode(tx, c.registerNode ?? {});
    case 'inviteNode': return inviteNode(tx, c.inviteNode ?? {});
    case 'removeNode': return removeNode(tx, c.removeNode ?? {});
    case 'promoteNode': return promoteNode(tx, c.promoteNode ?? {});
    case 'reformCluster': return reformCluster(tx, c.reformCluster ?? {});
    case 'registerTarget': return registerTarget(tx, c.registerTarget ?? {});
    case 'reportTargets': return reportTargets(tx, c.reportTargets ?? {});
    case 'orphanVote': return orphanVote(tx, c.orphanVote ?? {});
    case 'objectsDeleted': return objectsDeleted(tx, c.objectsDeleted ?? {});
    case 'bootstrap': return bootstrap(tx, c.bootstrap ?? {});
    case 'finalizeFormat': return finalizeFormat(tx, c.finalizeFormat ?? {});
    case 'poolNew': return poolNew(tx, c.poolNew ?? {});
    case 'poolDestroy': return poolDestroy(tx, c.poolDestroy ?? {});
    case 'poolChange': return poolChange(tx, c.poolChange ?? {});
    case 'poolAssign': return poolAssign(tx, c.poolAssign ?? {});
    case 'poolConfigure': return poolConfigure(tx, c.poolConfigure ?? {});
    case 'openStream': return openStream(tx, c.openStream ?? {});
    case 'endStream': return endStream(tx, c.endStream ?? {});
    case 'grant': return grant(tx, c.grant ?? {});
    case 'recall': return recall(tx, c.recall ?? {});
    case 'return': return giveBack(tx, c.return ?? {});
    case 'pin': return pin(tx, c.pin ?? {});
    case 'quotaSet': return quotaSet(tx, c.quotaSet ?? {});
    case 'quotaRemove': return quotaRemove(tx, c.quotaRemove ?? {});
    case 'quotaAsk': return quotaAsk(tx, c.quotaAsk ?? {});
    case 'quotaReturn': return quotaReturn(tx, c.quotaReturn ?? {});
  }
}

/** What a site may answer by itself where it owns all that is touched (design 7.3): its outcome depends on those inodes alone. */
const LOCAL: ReadonlySet<Operation> = new Set<Operation>([
  'create', 'link', 'unlink', 'rmdir', 'rename', 'setAttr', 'setXattr', 'removeXattr', 'commit', 'writing', 'raiseFence', 'setLock', 'releaseSession',
]);
export const mayBeLocal = (op: Operation): boolean => LOCAL.has(op);
/** What a site says by itself or not at all. */
export const isOnlyLocal = (op: Operation): boolean => op === 'releaseSession';
/** What runs only where each touched inode is shared or the proposer's. A session's end releases its locks. The rest is nobody's: sites, targets, pools, votes, access times. */
export const needsGrants = (op: Operation): boolean => LOCAL.has(op) || op === 'poolAssign' || op === 'quotaSet' || op === 'quotaRemove' || op === 'closeSession';
/** What has its place among its site's other commands (design 7.6). */
export const isInStream = (op: Operation): boolean => needsGrants(op) || op === 'orphanVote' || op === 'return' || op === 'quotaReturn' || isSitesOwn(op);
/** Depends on nothing but what the site's own stream alone has made: numbers for its inodes, a session under a key that nobody knows. */
export const isSitesOwn = (op: Operation): boolean => op === 'allocateInodes' || op === 'openSession';

export interface Outcome {
  readonly reply: geofs.v1.CommandReply.$Properties;
  readonly mutations: Mutation[];
  readonly events: Event[];
  /** What it adds to quotas: counted by apply, beside the mutations. */
  readonly charges: readonly Charge[];
  /** False for what a waiter asks again under the same number. */
  readonly final: boolean;
}

/** Nothing is done. final: and that is its answer for good. */
export const refused = (reply: geofs.v1.CommandReply.$Properties, final: boolean): Outcome => ({ reply, mutations: [], events: [], charges: NO_CHARGES, final });

const byItsSite = (refusal: number, index: number): Outcome => refused({ errno: refusal, detail: 'refused by its site', index }, true);

const NOTHING_MORE = (): void => undefined;

/** Its answer was given up, and others may have changed what it stood on. */
function refuseDeparted(tx: Transaction, basis: Basis, after: readonly InodeRecord[]): void {
  const before = (key: StateKey): Uint8Array | undefined => tx.before(key);
  const why = departure(basis, basisOf(before, tx.touched, tx.command, after)) ?? (isWrittenElsewhere(before, tx.touched, tx.command, after) ? 'a client of another site is writing it' : undefined);
  if (why !== undefined) refuse('ESTALE', why);
}

/** Runs the operation alone: no session's memory, no grants. onDone: runs once it is done, and is part of it. */
export function run(tx: Transaction, op: Operation, onDone: (tx: Transaction) => void = NOTHING_MORE): Outcome {
  const { command, index } = tx;
  const { refusal, conclude, answered, means, basis } = command;
  // What its site has answered was judged by then, and of what that depended on more may be otherwise here than what it owns.
  if (refusal !== 0 && answered !== 0) return byItsSite(refusal, index);
  try {
    const answer = perform(tx, op);
    // Run to learn what it touches: another site may own that, and have done it.
    if (refusal !== 0) return byItsSite(refusal, index);
    if ('conflict' in answer && answer.conflict !== null) return refused({ errno: ERRNO.EAGAIN, conflict: answer.conflict, index }, conclude);
    // What its site has answered was judged by then.
    if (means != null && answered === 0 && !meansTheSame(means, meansOf(tx.touched, command))) refuse('ESTALE', 'what it was answered for is another thing now');
    onDone(tx);
    const { mutations, inodes, events, charges } = tx.finish();
    if (basis != null && answered === 0) refuseDeparted(tx, basis, inodes);
    return { reply: { ...answer, errno: 0, inodes, index }, mutations, events, charges, final: true };
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    if (refusal !== 0) return byItsSite(refusal, index);
    return refused({ errno: error.code, detail: error.message, index }, true);
  }
}

/** Not done and not remembered: somebody may change these without asking (design 7.7). */
const notDone = (held: Held[], index: number): Outcome => refused({ errno: ERRNO.EAGAIN, detail: 'owned by a site', held, index }, false);
/** Not done; and not remembered where other sites may have room to spare, unless they have been asked (design 7.15). */
function noRoom({ short, isFinal }: { readonly short: Short; readonly isFinal: boolean }, { conclude }: geofs.v1.Command, index: number): Outcome {
  const final = isFinal || conclude;
  return refused({ errno: ERRNO.EDQUOT, detail: 'over quota', index, ...(final ? {} : { short }) }, final);
}

function judgeAndRun(view: StateView, command: geofs.v1.Command, index: number): Omit<ApplyResult, 'refused'> & { mutations: Mutation[] } {
  const { op } = command;
  if (op === undefined) throw new Error('command without a known operation');
  const verdict = judge(view, command, index);
  if (verdict.kind === 'answer') return { mutations: [], reply: verdict.reply, events: [] };
  const tx = new Transaction(view, command, index);
  // What its site has answered touches nothing that is shared.
  let outcome = run(tx, op, LOCAL.has(op) && command.answered === 0 ? noteVisits : undefined);
  const held = needsGrants(op) ? heldBack(view, tx.touched, command) : [];
  if (held.length > 0) outcome = notDone(held, index);
  const short = outcome.charges.length > 0 && isRefusable(command) ? shortage(view, outcome.charges) : undefined;
  if (short !== undefined) outcome = noRoom(short, command, index);
  const { reply, mutations, events, charges, final } = outcome;
  if (charges.length > 0) mutations.push(...chargeMutations(view, command, charges));
  // A session that closes itself has nobody to remember for.
  const closed = op === 'closeSession' && command.closeSession?.session === command.session;
  if (final && verdict.session !== undefined && !closed) mutations.push(...remember(verdict.session, command, reply));
  return { mutations, reply, events };
}

/** The format that the cluster uses. */
function formatOf(view: StateView): number {
  const bytes = view.get(clusterKey());
  return bytes === undefined ? FIRST_FORMAT : geofs.v1.ClusterState.decode(bytes).format;
}

/**
 * The state machine of a program that knows the formats of a range. It judges a command against the view: mutations to write in
 * one batch, the reply, and what changed. Deterministic, and without effect of its own: it may be run again after MissingKey or
 * MissingRange. A command of a format that the cluster does not use yet is refused, by every member alike, whether or not its
 * program would understand it. Throws on a command that it does not know, and FsError EPROTO where the cluster leaves its range.
 */
export function applyWith(formats: FormatRange): Apply {
  return (view, command, index): ApplyResult => {
    if (command.group !== 0) assert(false, `group ${String(command.group)}`);
    const turn = nextInStream(view, command);
    if (typeof turn === 'string') return { mutations: [], reply: { errno: ERRNO.ESTALE, detail: `stream: ${turn}`, index }, events: [], refused: turn };
    const result = judgeFormat(view, command, index) ?? judgeAndRun(view, command, index);
    if (command.finalizeFormat != null && result.reply.errno === 0) checkFormat(command.finalizeFormat.format ?? 0, formats);
    // Its number is used up whatever became of it, or the site's stream would stand still.
    if (turn !== undefined) result.mutations.push(turn);
    return result;
  };
}

function judgeFormat(view: StateView, command: geofs.v1.Command, index: number): (ApplyResult & { mutations: Mutation[] }) | undefined {
  if (command.format <= FIRST_FORMAT) return undefined;
  const format = formatOf(view);
  if (command.format <= format) return undefined;
  const detail = `a command of format ${String(command.format)}, but the cluster uses ${String(format)}: see geoctl upgrade status`;
  return { mutations: [], reply: { errno: ERRNO.EOPNOTSUPP, detail, index }, events: [] };
}

export const apply: Apply = applyWith(FORMATS);
