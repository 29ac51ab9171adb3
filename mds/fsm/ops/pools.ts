/** Pools: named sets of targets, and which of them a directory's new files go to. */
import { geofs } from '../../../proto/gen/geofs.js';
import { POOLS } from '../../../proto/types/limits.ts';
import { poolKey } from '../keys.ts';
import { findPool, findTarget, listPools } from '../query/topology.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { DONE, type Answer } from './op.ts';
import { isPoolName } from './pool-names.ts';

function pool(tx: Transaction, name: string): geofs.v1.PoolInfo {
  return findPool(tx, name) ?? refuse('ENOENT', `there is no pool ${name}`);
}

/** Writes a pool back and tells everybody. */
export function storePool(tx: Transaction, info: geofs.v1.PoolInfo.$Properties): void {
  tx.put(poolKey(info.name ?? ''), geofs.v1.PoolInfo.encode(info).finish());
  tx.tell({ kind: 'topology' });
}

export function poolNew(tx: Transaction, op: geofs.v1.PoolNew.$Properties): Answer {
  const name = op.name ?? '';
  if (!isPoolName(name)) refuse('EINVAL', `${name} cannot name a pool: 1 to 15 letters, digits, _ and -, not "none" or "inherit"`);
  if (findPool(tx, name) !== undefined) refuse('EEXIST', `pool ${name} exists`);
  if (listPools(tx).length >= POOLS) refuse('ENOSPC', `more than ${String(POOLS)} pools`);
  storePool(tx, { name, overflow: geofs.v1.Overflow.OVERFLOW_STANDARD });
  return { detail: `Pool ${name} created.` };
}

export function poolDestroy(tx: Transaction, op: geofs.v1.PoolDestroy.$Properties): Answer {
  const name = op.name ?? '';
  const info = pool(tx, name);
  if (info.site !== 0) refuse('EPERM', `pool ${name} is a site's default pool`);
  if (info.targets.length > 0) refuse('ENOTEMPTY', `pool ${name} is not empty (${String(info.targets.length)} targets): remove them first`);
  const user = listPools(tx).find((other) => other.spillTo === name);
  if (user !== undefined) refuse('EBUSY', `pool ${user.name} spills to pool ${name}`);
  tx.put(poolKey(name), undefined);
  tx.tell({ kind: 'topology' });
  return { detail: `Pool ${name} destroyed.` };
}

export function poolChange(tx: Transaction, op: geofs.v1.PoolChange.$Properties): Answer {
  const info = pool(tx, op.name ?? '');
  const targets = new Set(info.targets);
  for (const id of [...(op.add ?? []), ...(op.remove ?? [])]) {
    if (findTarget(tx, id) === undefined) refuse('ENOENT', `there is no target ${String(id)}`);
  }
  for (const id of op.add ?? []) targets.add(id);
  for (const id of op.remove ?? []) targets.delete(id);
  storePool(tx, { ...info, targets: [...targets].sort((a, b) => a - b) });
  return { detail: `Pool ${info.name} changed.` };
}

export function poolAssign(tx: Transaction, op: geofs.v1.PoolAssign.$Properties): Answer {
  const dir = tx.directory(op.ino ?? 0);
  const name = op.pool ?? '';
  if (name !== '') pool(tx, name);
  dir.pool = name;
  tx.touch(dir);
  return DONE;
}

export function poolConfigure(tx: Transaction, op: geofs.v1.PoolConfigure.$Properties): Answer {
  const info = pool(tx, op.name ?? '');
  const changed: geofs.v1.PoolInfo.$Properties = { ...info };
  if (op.hasOverflow === true) changed.overflow = op.overflow ?? geofs.v1.Overflow.OVERFLOW_STRICT;
  if (op.hasSpillTo === true) {
    const spill = op.spillTo ?? '';
    if (spill === info.name) refuse('EINVAL', `pool ${info.name} cannot spill to itself`);
    if (spill !== '') pool(tx, spill);
    changed.spillTo = spill;
  }
  if (op.hasSpillAtPercent === true) {
    const percent = op.spillAtPercent ?? 0;
    if (percent > 100) refuse('EINVAL', 'spill-at is a percentage');
    changed.spillAtPercent = percent;
  }
  storePool(tx, changed);
  return { detail: `Pool ${info.name} changed.` };
}
