/** Targets: registration, what they report, and the deletions that they have done. */
import { geofs } from '../../../proto/gen/geofs.js';
import { TARGETS } from '../../../proto/types/limits.ts';
import { COUNTERS, deletionKey, targetKey } from '../keys.ts';
import { findSiteByName, findTarget, listPools, listTargets } from '../query/topology.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { DONE, type Answer } from './op.ts';
import { storePool } from './pools.ts';
import { nextNumber } from './sessions.ts';

type TargetMessage = geofs.v1.TargetInfo.$Properties;
const { TARGET_UP, TARGET_DOWN } = geofs.v1.TargetState;

function storeTarget(tx: Transaction, info: TargetMessage): void {
  tx.put(targetKey(info.id ?? 0), geofs.v1.TargetInfo.encode(info).finish());
  tx.tell({ kind: 'topology' });
}

export function registerTarget(tx: Transaction, op: geofs.v1.RegisterTarget.$Properties): Answer {
  const name = op.name ?? '';
  const uuid = op.uuid ?? '';
  if (name.length === 0 || uuid.length === 0) refuse('EINVAL', 'a target has a name and a uuid');
  const site = findSiteByName(tx, op.site ?? '') ?? refuse('ENOENT', `site ${op.site ?? ''} is not registered`);
  const targets = listTargets(tx);
  const known = targets.find((target) => target.name === name);
  const reported = {
    address: op.address ?? '', incarnation: op.incarnation ?? 0, totalBytes: op.totalBytes ?? 0, freeBytes: op.freeBytes ?? 0,
    totalObjects: op.totalObjects ?? 0, freeObjects: op.freeObjects ?? 0, reported: tx.command.time ?? null,
  };
  if (known !== undefined) {
    if (known.uuid !== uuid) refuse('EEXIST', `target ${name} is known with disk ${known.uuid}: another disk (${uuid}) is another target, give it another name`);
    if (known.site !== site.id) refuse('EPERM', `target ${name} belongs to another site`);
    // It was on its way for long: from an mds of the site that was cut off.
    if (reported.incarnation < known.incarnation) refuse('ESTALE', `a later process has taken ${name} over`);
    storeTarget(tx, { ...known, ...reported, state: known.state === TARGET_DOWN ? TARGET_UP : known.state });
    return { ino: known.id, existed: true };
  }
  const double = targets.find((target) => target.uuid === uuid);
  if (double !== undefined) refuse('EEXIST', `disk ${uuid} is target ${double.name}`);
  if (targets.length >= TARGETS) refuse('ENOSPC', `more than ${String(TARGETS)} targets`);
  const id = nextNumber(tx, COUNTERS.target);
  storeTarget(tx, { id, name, site: site.id, ...reported, state: TARGET_UP, uuid });
  const home = listPools(tx).find((pool) => pool.site === site.id);
  if (home !== undefined) storePool(tx, { ...home, targets: [...home.targets, id] });
  return { ino: id };
}

export function reportTargets(tx: Transaction, op: geofs.v1.ReportTargets.$Properties): Answer {
  for (const report of op.targets ?? []) {
    const known = findTarget(tx, report.id ?? 0);
    if (known === undefined) continue;
    storeTarget(tx, {
      // Where its process is, that alone registers; that one with a higher incarnation is to come, who waits for the former one's lease.
      ...known, incarnation: Math.max(report.incarnation ?? 0, known.incarnation),
      totalBytes: report.totalBytes ?? 0, freeBytes: report.freeBytes ?? 0, totalObjects: report.totalObjects ?? 0,
      freeObjects: report.freeObjects ?? 0, state: report.state ?? TARGET_UP, reported: report.reported ?? known.reported ?? null,
    });
  }
  return DONE;
}

export function objectsDeleted(tx: Transaction, op: geofs.v1.ObjectsDeleted.$Properties): Answer {
  for (const object of op.objects ?? []) tx.put(deletionKey(op.target ?? 0, object), undefined);
  return DONE;
}
