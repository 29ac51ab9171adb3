/** Quotas as the cluster tells of them. */
import type { geofs } from '../../proto/gen/geofs.js';
import { errnoName } from '../../proto/types/errno.ts';
import { nameOf, nameToText } from '../../proto/types/name.ts';
import { pathBytes, shown, type Context, type PathArgument } from './context.ts';
import { failure } from './failure.ts';
import { humanBytes } from './sizes.ts';

export interface QuotaSite {
  readonly site: string;
  /** Added by it, less what it has deleted: below zero where others had added that. */
  readonly usedBytes: number;
  readonly usedFiles: number;
  /** What it may add without asking anybody. */
  readonly leftBytes: number;
  readonly leftFiles: number;
}

export interface Quota {
  /** Where it begins, from the root. */
  readonly path: string;
  readonly usedBytes: number;
  readonly usedFiles: number;
  /** 0: none. */
  readonly limitBytes: number;
  readonly limitFiles: number;
  readonly sites: readonly QuotaSite[];
}

function decoded(info: geofs.v1.QuotaInfo.$Properties): Quota {
  return {
    path: nameToText(nameOf(info.path ?? new Uint8Array())), usedBytes: info.usedBytes ?? 0, usedFiles: info.usedFiles ?? 0,
    limitBytes: info.limitBytes ?? 0, limitFiles: info.limitFiles ?? 0,
    sites: (info.sites ?? []).map((site) => ({ site: site.site ?? '', usedBytes: site.usedBytes ?? 0, usedFiles: site.usedFiles ?? 0, leftBytes: site.leftBytes ?? 0, leftFiles: site.leftFiles ?? 0 })),
  };
}

export const allQuotas = async (context: Context): Promise<Quota[]> => (await context.client.quotas()).quotas.map(decoded);

/** The quota that a path counts for; undefined: none. Throws FsError ENOENT. */
export async function quotaAt(context: Context, argument: PathArgument): Promise<Quota | undefined> {
  const { errno, quotas: [found] } = await context.client.quotas(pathBytes(argument.path));
  if (errno !== 0) throw failure(errnoName(errno), shown(argument.text), 'no such file or directory');
  return found === undefined ? undefined : decoded(found);
}

/** "1.5G of 10G". */
const amount = (used: string, limit: string): string => (limit === '' ? `${used}, no limit` : `${used} of ${limit}`);

/** One line for people. */
export function quotaText({ usedBytes, limitBytes, usedFiles, limitFiles }: Quota): string {
  const files = limitFiles === 0 ? '' : String(limitFiles);
  return `${amount(signedBytes(usedBytes), limitBytes === 0 ? '' : humanBytes(limitBytes))}; files: ${amount(String(usedFiles), files)}`;
}

export const signedBytes = (bytes: number): string => (bytes < 0 ? `-${humanBytes(-bytes)}` : humanBytes(bytes));
