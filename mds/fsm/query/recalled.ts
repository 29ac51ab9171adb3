/** What sites are asked to give back, for owners that were not told: events tell of a recall only while it is applied. */
import { geofs } from '../../../proto/gen/geofs.js';
import { GRANT_RECALLING } from '../grants.ts';
import { grantRange, numberInKey, recalledRange } from '../keys.ts';
import type { StateView } from '../machine.ts';

/** next: where to go on; 0: that was all. */
export interface RecalledPage {
  readonly ids: readonly number[];
  readonly next: number;
}

/** Of the next `limit` grants behind `after` those that the site is to give back. */
export function listRecalledGrants(view: StateView, site: number, after: number, limit: number): RecalledPage {
  const { gte, lt } = grantRange(after);
  const records = view.scan(gte, lt, limit);
  const grants = records.map(([, bytes]) => geofs.v1.GrantState.decode(bytes));
  return { ids: grants.filter((grant) => grant.site === site && grant.phase === GRANT_RECALLING).map(({ id }) => id), next: records.length < limit ? 0 : grants.at(-1)?.id ?? 0 };
}

/** Single inodes behind `after` that any site is to give back. */
export function listRecalledInodes(view: StateView, after: number, limit: number): RecalledPage {
  const { gte, lt } = recalledRange(after);
  const ids = view.scan(gte, lt, limit).map(([key]) => numberInKey(key));
  return { ids, next: ids.length < limit ? 0 : ids.at(-1) ?? 0 };
}
