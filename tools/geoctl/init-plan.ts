/** What people write to describe a new cluster, and the plan that it means. */
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClusterPlan, ServerPlan } from '../init/init-cluster.ts';
import { failure } from './failure.ts';

const port = z.number().int().min(1).max(65_535);
const host = z.string().regex(/^[A-Za-z0-9_.:-]+$/, 'must be a host');
const siteSchema = z.strictObject({ mds: z.array(host).default([]), ds: z.array(host).default([]), witness: z.array(host).default([]), journal: z.array(host).max(1, 'is one host').default([]) });

export const planSchema = z.strictObject({
  dir: z.string().min(1), data: z.string().default('/var/lib/geofs'), mdsPort: port.default(7501), dsPort: port.default(7502), journalPort: port.default(7503),
  /** Where clients mount. */
  mount: z.string().regex(/^\//, 'must be a path from the root').default('/mnt/geofs'),
  sites: z.record(z.string(), siteSchema),
});

export type PlanText = z.infer<typeof planSchema>;

/** The values of --site. FsError EINVAL: one is not NAME=mds:HOST[+HOST],ds:HOST[+HOST],witness:HOST,journal:HOST. */
export function siteOf(texts: readonly string[]): PlanText['sites'] {
  const sites: PlanText['sites'] = {};
  for (const text of texts) {
    const parts = /^([^=]+)=(.+)$/.exec(text);
    const name = parts?.[1] ?? '';
    const site = { mds: [] as string[], ds: [] as string[], witness: [] as string[], journal: [] as string[] };
    for (const part of (parts?.[2] ?? '').split(',')) {
      const words = /^(mds|ds|witness|journal):(.+)$/.exec(part);
      if (words === null || name in sites) throw failure('EINVAL', `--site ${text}`, 'is not understood, or named twice', 'write NAME=mds:HOST,ds:HOST+HOST');
      site[words[1] as keyof typeof site].push(...(words[2] ?? '').split('+'));
    }
    sites[name] = site;
  }
  return sites;
}

/** Servers listen on every address of their host and are dialled at host:port. FsError EINVAL: the text is no plan. */
export function planOf(text: PlanText): ClusterPlan {
  const checked = planSchema.safeParse(text);
  if (!checked.success) throw failure('EINVAL', 'init', checked.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '), 'see geoctl init --help');
  if (new Set([text.mdsPort, text.dsPort, text.journalPort]).size < 3) throw failure('EINVAL', 'init', 'mds, data servers and witnesses of journals share a port', 'choose three');
  const server = (site: string, kind: 'mds' | 'ds' | 'witness' | 'journal', address: string, i: number): ServerPlan => {
    const at = String(kind === 'ds' ? text.dsPort : kind === 'journal' ? text.journalPort : text.mdsPort);
    const name = `${site}-${kind}${String(i)}`;
    return { name, listen: `0.0.0.0:${at}`, advertise: `${isIPv6(address) ? `[${address}]` : address}:${at}`, data: join(text.data, name) };
  };
  return {
    folder: text.dir,
    sites: Object.entries(text.sites).map(([name, { mds, ds, witness, journal: [journal] }]) => ({
      witnesses: witness.map((address, i) => server(name, 'witness', address, i)),
      ...(journal === undefined ? {} : { journalWitness: server(name, 'journal', journal, 0) }),
      name, mds: mds.map((address, i) => server(name, 'mds', address, i)), dataServers: ds.map((address, i) => server(name, 'ds', address, i)),
      // A place that only votes has no users.
      ...(mds.length + ds.length === 0 ? {} : { client: { point: text.mount } }),
    })),
  };
}
