/**
 * Quotas (design 7.15). What stands below a quota's directory is counted by the site whose commands brought it, and each site has a share
 * up to which its own answers may go. Both are signed, for one site deletes what another one made.
 *
 * Invariant: the sum over all sites of the greater of share and use stays within the limit, as far as nothing is counted that cannot be
 * refused. What apply judges brings its own share along, so that it neither takes from nor gives to what a site may answer meanwhile.
 */
import { geofs } from '../../proto/gen/geofs.js';
import { QUOTAS } from '../../proto/types/limits.ts';
import { quotaKey, quotaRange } from './keys.ts';
import type { Mutation, StateView } from './machine.ts';

export interface Amount {
  readonly bytes: number;
  /** Inodes of every type. */
  readonly files: number;
}

/** What a command adds to a quota (below zero: takes away). */
export interface Charge extends Amount {
  readonly project: number;
}

export interface QuotaSite {
  readonly site: number;
  readonly usedBytes: number;
  readonly usedFiles: number;
  readonly shareBytes: number;
  readonly shareFiles: number;
}

export interface QuotaRecord {
  readonly project: number;
  /** Where it begins. */
  readonly dir: number;
  /** 0: none. */
  readonly limitBytes: number;
  readonly limitFiles: number;
  readonly sites: readonly QuotaSite[];
}

export type Short = geofs.v1.QuotaShort.$Properties;

export const NO_CHARGES: readonly Charge[] = Object.freeze([]);

export function decodeQuota(bytes: Uint8Array): QuotaRecord {
  const { project, dir, limitBytes, limitFiles, sites } = geofs.v1.QuotaState.decode(bytes);
  return {
    project, dir, limitBytes, limitFiles, sites: sites.map(({ site, usedBytes, usedFiles, shareBytes, shareFiles }) => ({
      site: site ?? 0, usedBytes: usedBytes ?? 0, usedFiles: usedFiles ?? 0, shareBytes: shareBytes ?? 0, shareFiles: shareFiles ?? 0,
    })),
  };
}

export function findQuota(view: StateView, project: number): QuotaRecord | undefined {
  const bytes = view.get(quotaKey(project));
  return bytes === undefined ? undefined : decodeQuota(bytes);
}

/** By number. */
export function listQuotas(view: StateView): QuotaRecord[] {
  const { gte, lt } = quotaRange();
  return view.scan(gte, lt, QUOTAS).map(([, bytes]) => decodeQuota(bytes));
}

export const quotaMutation = (quota: QuotaRecord): Mutation => ({ key: quotaKey(quota.project), value: geofs.v1.QuotaState.encode({ ...quota, sites: [...quota.sites] }).finish() });

/** The site's counters; it has all zero before its first command. */
export const siteOfQuota = (quota: QuotaRecord, site: number): QuotaSite => quota.sites.find((one) => one.site === site) ?? { site, usedBytes: 0, usedFiles: 0, shareBytes: 0, shareFiles: 0 };

/** What is left of a sum below the limits; Infinity where there is no limit. */
function left(quota: QuotaRecord, sum: (site: QuotaSite) => Amount): Amount {
  const total = quota.sites.map(sum).reduce((a, b) => ({ bytes: a.bytes + b.bytes, files: a.files + b.files }), { bytes: 0, files: 0 });
  return {
    bytes: quota.limitBytes === 0 ? Infinity : quota.limitBytes - total.bytes,
    files: quota.limitFiles === 0 ? Infinity : quota.limitFiles - total.files,
  };
}

/** In no site's share. */
export const freeOf = (quota: QuotaRecord): Amount => left(quota, (site) => ({ bytes: Math.max(site.shareBytes, site.usedBytes), files: Math.max(site.shareFiles, site.usedFiles) }));
/** Not used, whoever's share it is in. */
export const unusedOf = (quota: QuotaRecord): Amount => left(quota, (site) => ({ bytes: site.usedBytes, files: site.usedFiles }));

/** What the site may add by its own answers; below zero where it was over its share, Infinity where there is no limit. */
export function roomOf(quota: QuotaRecord, site: number): Amount {
  const { usedBytes, usedFiles, shareBytes, shareFiles } = siteOfQuota(quota, site);
  return { bytes: quota.limitBytes === 0 ? Infinity : shareBytes - usedBytes, files: quota.limitFiles === 0 ? Infinity : shareFiles - usedFiles };
}

/** What the site has used beyond its share, which counts as its share wherever room is looked for. */
export function beyondShare(quota: QuotaRecord, site: number): Amount {
  const room = roomOf(quota, site);
  return { bytes: Math.max(0, -room.bytes), files: Math.max(0, -room.files) };
}

/** What the room lacks for it; undefined: it fits. What does not grow always fits. */
export function lack(room: Amount, wanted: Amount): Amount | undefined {
  const bytes = wanted.bytes > 0 ? Math.max(0, wanted.bytes - room.bytes) : 0;
  const files = wanted.files > 0 ? Math.max(0, wanted.files - room.files) : 0;
  return bytes > 0 || files > 0 ? { bytes, files } : undefined;
}

/**
 * Whether room is asked for: not of what its site has answered or is asked for again because it was answered, nor of what a data server says for a writer that is
 * gone, for those bytes are there already.
 */
export const isRefusable = (command: geofs.v1.Command): boolean => command.answered === 0 && command.means == null && (command.commit == null || command.session !== 0);

/**
 * What a site (0: a command that apply judges) may come by at most, beyond what it has: what is free, unless apply has counted that in already, and what
 * others have not used of their shares.
 */
export function obtainable(quota: QuotaRecord, site: number): Amount {
  const others = quota.sites.filter((one) => one.site !== site).map((one) => roomOf(quota, one.site));
  const free = site === 0 ? { bytes: 0, files: 0 } : freeOf(quota);
  const sum = (of: (amount: Amount) => number): number => others.reduce((total, room) => total + Math.max(0, of(room)), of(free));
  return { bytes: sum(({ bytes }) => bytes), files: sum(({ files }) => files) };
}

/** What of a command that nobody has answered does not fit into what no site has. isFinal: nor would it if all gave back what they have not used. */
export function shortage(view: StateView, charges: readonly Charge[]): { readonly short: Short; readonly isFinal: boolean } | undefined {
  for (const charge of charges) {
    if (charge.bytes <= 0 && charge.files <= 0) continue;
    const quota = findQuota(view, charge.project);
    const missing = quota === undefined ? undefined : lack(freeOf(quota), charge);
    if (quota !== undefined && missing !== undefined) return { short: { project: charge.project, ...missing, site: 0 }, isFinal: lack(obtainable(quota, 0), missing) !== undefined };
  }
  return undefined;
}

/** The record with a site's counters as they are now. */
export const withSite = (quota: QuotaRecord, changed: QuotaSite): QuotaRecord => ({ ...quota, sites: [...quota.sites.filter(({ site }) => site !== changed.site), changed].sort((a, b) => a.site - b.site) });

/** The counters after a command, on its site's account. */
export function chargeMutations(view: StateView, command: geofs.v1.Command, charges: readonly Charge[]): Mutation[] {
  const mutations: Mutation[] = [];
  for (const { project, bytes, files } of charges) {
    const quota = findQuota(view, project);
    if (quota === undefined || (bytes === 0 && files === 0)) continue;
    const site = siteOfQuota(quota, command.site);
    const used = { ...site, usedBytes: site.usedBytes + bytes, usedFiles: site.usedFiles + files };
    const brought = command.answered !== 0 ? used : { ...used, shareBytes: site.shareBytes + bytes, shareFiles: site.shareFiles + files };
    mutations.push(quotaMutation(withSite(quota, brought)));
  }
  return mutations;
}
