/** Quotas, for admins. */
import type { StateView } from '../machine.ts';
import { findQuota, listQuotas, type QuotaRecord } from '../quota.ts';
import { findInode } from './names.ts';
import { pathOf } from './paths.ts';

export interface QuotaDescription extends QuotaRecord {
  /** Of its directory, from the root, bytes in latin1; undefined: it has none. */
  readonly path: string | undefined;
}

const describe = (view: StateView, quota: QuotaRecord): QuotaDescription => ({ ...quota, path: pathOf(view, quota.dir) });

export const describeQuotas = (view: StateView): QuotaDescription[] => listQuotas(view).map((quota) => describe(view, quota));

/** The quota that the inode counts for, or begins; undefined: none. */
export function quotaOf(view: StateView, ino: number): QuotaDescription | undefined {
  const project = findInode(view, ino)?.project ?? 0;
  const quota = project === 0 ? undefined : findQuota(view, project);
  return quota === undefined ? undefined : describe(view, quota);
}
