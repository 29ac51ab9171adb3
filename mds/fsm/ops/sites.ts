/** Sites, and the inode numbers that a site hands out. */
import { geofs } from '../../../proto/gen/geofs.js';
import { makeInodeId, MAX_SITE, OWN_COUNTERS } from '../../../proto/types/ids.ts';
import { ownInodesKey, poolKey, siteInodesKey, siteKey, COUNTERS } from '../keys.ts';
import { decodeCounter, encodeCounter } from '../records.ts';
import { findPool, findSite, findSiteByName, listSites } from '../query/topology.ts';
import { refuse, type Transaction } from '../transaction.ts';
import type { Answer } from './op.ts';
import { isPoolName, POOL_NAME_MAX } from './pool-names.ts';
import { nextNumber } from './sessions.ts';

const SITE_NAME_MAX = 255;

/** The site's name as far as it can name a pool, and unlike every other pool's. */
function defaultPoolName(tx: Transaction, name: string, site: number): string {
  const cut = name.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, POOL_NAME_MAX);
  if (isPoolName(cut) && findPool(tx, cut) === undefined) return cut;
  const tail = `-${String(site)}`;
  return cut.slice(0, POOL_NAME_MAX - tail.length) + tail;
}

export function registerSite(tx: Transaction, op: geofs.v1.RegisterSite.$Properties): Answer {
  const name = op.name ?? '';
  if (name.length === 0 || name.length > SITE_NAME_MAX) refuse('EINVAL', 'name of a site');
  const known = findSiteByName(tx, name);
  if (known !== undefined) return { ino: known.id, existed: true };
  if (listSites(tx).length >= MAX_SITE) refuse('ENOSPC', `more than ${String(MAX_SITE)} sites`);
  const id = nextNumber(tx, COUNTERS.site);
  tx.put(siteKey(id), geofs.v1.SiteInfo.encode({ id, name }).finish());
  const pool = defaultPoolName(tx, name, id);
  tx.put(poolKey(pool), geofs.v1.PoolInfo.encode({ name: pool, site: id, overflow: geofs.v1.Overflow.OVERFLOW_STANDARD }).finish());
  tx.tell({ kind: 'topology' });
  return { ino: id, detail: `default pool ${pool}` };
}

/** In its site's stream from a counter that nothing else changes, so that the site answers it by itself; outside from another one. */
export function allocateInodes(tx: Transaction, op: geofs.v1.AllocateInodes.$Properties): Answer {
  const site = op.site ?? 0;
  const count = op.count ?? 0;
  if (findSite(tx, site) === undefined) refuse('ENOENT', `site ${String(site)} is not registered`);
  const isOwn = tx.command.incarnation !== 0 && tx.command.site === site;
  const key = isOwn ? ownInodesKey(site) : siteInodesKey(site);
  const last = Math.max(decodeCounter(tx.get(key)), isOwn ? OWN_COUNTERS - 1 : 0);
  if (count < 1 || last + count >= (isOwn ? 2 * OWN_COUNTERS : OWN_COUNTERS)) refuse('ENOSPC', 'inode numbers of the site');
  tx.put(key, encodeCounter(last + count));
  return { ino: makeInodeId(site, last + 1) };
}

/** What an earlier journal of the site, or members that a survivor was made the cluster without, may have given and lost: far more than a journal can hold (JOURNAL_BYTES). */
export const LOST_NUMBERS = 2 ** 32;

/** No number is given that a stream of before may have given (design 7.14), also where nothing of that was ever applied. */
export function skipLostNumbers(tx: Transaction, site: number): void {
  const last = Math.max(decodeCounter(tx.get(ownInodesKey(site))), OWN_COUNTERS - 1);
  tx.put(ownInodesKey(site), encodeCounter(last + LOST_NUMBERS));
}
