/** Quotas are set and taken away, and sites are given shares of them (design 7.15). */
import type { geofs } from '../../../proto/gen/geofs.js';
import { ROOT_INODE } from '../../../proto/types/ids.ts';
import { QUOTAS } from '../../../proto/types/limits.ts';
import { counterKey, COUNTERS, quotaKey } from '../keys.ts';
import { beyondShare, findQuota, freeOf, lack, listQuotas, quotaMutation, siteOfQuota, withSite, type QuotaRecord } from '../quota.ts';
import { decodeCounter, encodeCounter, type InodeRecord } from '../records.ts';
import { canOwn, findStream } from '../stream.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { DONE, type Answer } from './op.ts';

function store(tx: Transaction, quota: QuotaRecord): void {
  const { key, value } = quotaMutation(quota);
  tx.put(key, value);
}

/** The quota that begins at this directory. */
function quotaAt(tx: Transaction, dir: InodeRecord): QuotaRecord | undefined {
  const quota = dir.project === 0 ? undefined : findQuota(tx, dir.project);
  return quota?.dir === dir.ino ? quota : undefined;
}

function newQuota(tx: Transaction, dir: InodeRecord): QuotaRecord {
  if (dir.ino === ROOT_INODE) refuse('EINVAL', 'the root of geofs has no quota: set it on a directory below');
  if (dir.project !== 0) refuse('EINVAL', 'it stands below a directory with a quota, and a file counts for one');
  if (dir.entries > 0) refuse('ENOTEMPTY', 'a quota begins on an empty directory: make a new one, set its quota, and move the contents there (mv copies them)');
  if (listQuotas(tx).length >= QUOTAS) refuse('ENOSPC', `more than ${String(QUOTAS)} quotas`);
  const project = decodeCounter(tx.get(counterKey(COUNTERS.quota))) + 1;
  tx.put(counterKey(COUNTERS.quota), encodeCounter(project));
  dir.project = project;
  tx.touch(dir);
  return { project, dir: dir.ino, limitBytes: 0, limitFiles: 0, sites: [] };
}

/** The limits changed: what a site may answer begins at nothing where there was none before. */
function limited(quota: QuotaRecord, limits: Pick<QuotaRecord, 'limitBytes' | 'limitFiles'>): QuotaRecord {
  const sites = quota.sites.map((site) => ({
    ...site, ...(quota.limitBytes === 0 ? { shareBytes: site.usedBytes } : {}), ...(quota.limitFiles === 0 ? { shareFiles: site.usedFiles } : {}),
  }));
  return { ...quota, ...limits, sites };
}

export function quotaSet(tx: Transaction, op: geofs.v1.QuotaSet.$Properties): Answer {
  if (op.hasBytes !== true && op.hasFiles !== true) refuse('EINVAL', 'a quota limits bytes, files, or both');
  const dir = tx.directory(op.dir ?? 0);
  const before = quotaAt(tx, dir) ?? newQuota(tx, dir);
  const quota = limited(before, { limitBytes: op.hasBytes === true ? op.bytes ?? 0 : before.limitBytes, limitFiles: op.hasFiles === true ? op.files ?? 0 : before.limitFiles });
  store(tx, quota);
  // What is in shares of the old limit may be more than the new one has.
  tx.tell({ kind: 'quota', project: quota.project, asks: quota.limitBytes < before.limitBytes || quota.limitFiles < before.limitFiles, asker: 0 });
  return DONE;
}

export function quotaRemove(tx: Transaction, op: geofs.v1.QuotaRemove.$Properties): Answer {
  const dir = tx.directory(op.dir ?? 0);
  const quota = quotaAt(tx, dir) ?? refuse('ENOENT', 'it has no quota of its own');
  if (dir.entries === 0) {
    dropQuota(tx, dir.project);
    dir.project = 0;
    tx.touch(dir);
    return DONE;
  }
  store(tx, { ...quota, limitBytes: 0, limitFiles: 0 });
  tx.tell({ kind: 'quota', project: quota.project, asks: false, asker: 0 });
  return DONE;
}

/** Its directory is gone, or is empty and as any other from now on: nothing counts for it. */
export function dropQuota(tx: Transaction, project: number): void {
  if (project !== 0) tx.put(quotaKey(project), undefined);
}

/** Half of what is free is left for others, unless more is needed at once. */
const given = (free: number, want: number, need: number): number => (free === Infinity ? 0 : Math.max(0, Math.min(free, Math.max(need, Math.min(want, Math.floor(free / 2))))));

/** Nobody answers by itself for a site whose stream was ended: what is left of its share is nobody's. */
function withoutEnded(tx: Transaction, quota: QuotaRecord): QuotaRecord {
  const sites = quota.sites.map((site) => ((findStream(tx, site.site)?.incarnation ?? 0) !== 0 ? site : {
    ...site, shareBytes: Math.min(site.shareBytes, site.usedBytes), shareFiles: Math.min(site.shareFiles, site.usedFiles),
  }));
  return { ...quota, sites };
}

export function quotaAsk(tx: Transaction, op: geofs.v1.QuotaAsk.$Properties): Answer {
  let quota = withoutEnded(tx, findQuota(tx, op.project ?? 0) ?? refuse('ENOENT', 'there is no such quota'));
  const free = freeOf(quota);
  const asker = op.site ?? 0;
  const need = { bytes: op.needBytes ?? 0, files: op.needFiles ?? 0 };
  if (canOwn(tx, asker)) {
    const site = siteOfQuota(quota, asker);
    const beyond = beyondShare(quota, asker);
    const shareBytes = site.shareBytes + beyond.bytes + given(free.bytes, op.wantBytes ?? 0, need.bytes);
    quota = withSite(quota, { ...site, shareBytes, shareFiles: site.shareFiles + beyond.files + given(free.files, op.wantFiles ?? 0, need.files) });
  }
  store(tx, quota);
  const isThere = lack(free, need) === undefined;
  tx.tell({ kind: 'quota', project: quota.project, asks: !isThere, asker });
  return { existed: isThere };
}

/** Of a site whose stream it stands in: what that answers behind it keeps to the smaller share. */
export function quotaReturn(tx: Transaction, op: geofs.v1.QuotaReturn.$Properties): Answer {
  const quota = findQuota(tx, op.project ?? 0);
  if (quota === undefined) return DONE;
  const site = siteOfQuota(quota, tx.command.site);
  store(tx, withSite(quota, { ...site, shareBytes: site.shareBytes - (op.bytes ?? 0), shareFiles: site.shareFiles - (op.files ?? 0) }));
  tx.tell({ kind: 'quota', project: quota.project, asks: false, asker: 0 });
  return DONE;
}
