/** geoctl df: space of every target, as lfs-df(1) shows it, with the sites' subtotals. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { example, type Register } from '../command.ts';
import { humanBytes, kibibytes, percent } from '../sizes.ts';
import { byName, stateLetter, type TopologyView } from '../topology.ts';
import type { Column } from '../table.ts';

interface Flags {
  readonly human?: boolean;
  readonly inodes?: boolean;
  readonly pool?: string;
}

interface Space {
  total: number;
  free: number;
}

export interface DfView {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

function spaceOf(target: geofs.v1.TargetInfo.$Properties, inodes: boolean): Space {
  return inodes ? { total: target.totalObjects ?? 0, free: target.freeObjects ?? 0 } : { total: target.totalBytes ?? 0, free: target.freeBytes ?? 0 };
}

/** The targets of one pool, or all. Throws FsError ENOENT for an unknown pool. */
export function targetsOf(view: TopologyView, pool: string | undefined): readonly geofs.v1.TargetInfo.$Properties[] {
  if (pool === undefined) return view.targets;
  const members = new Set(view.pool(pool).targets ?? []);
  return view.targets.filter((target) => members.has(target.id ?? 0));
}

/** Rows by site, each site with its subtotal, then the summary. What a target that is down last said of itself is shown but not summed. */
export function dfTable(view: TopologyView, flags: Flags): DfView {
  const inodes = flags.inodes === true;
  const number = (value: number): string => (inodes ? String(value) : flags.human === true ? humanBytes(value) : kibibytes(value));
  const heads = inodes ? ['Inodes', 'IUsed', 'IFree', 'IUse%'] : [flags.human === true ? 'Size' : '1K-blocks', 'Used', 'Available', 'Use%'];
  const columns: Column[] = [{ head: 'TARGET' }, ...heads.map((head) => ({ head, align: 'right' as const })), { head: 'STATE' }, { head: 'SITE' }];
  const cells = (name: string, { total, free }: Space, state: string, site: string): string[] =>
    [name, number(total), number(total - free), number(free), percent(total - free, total), state, site];
  const targets = targetsOf(view, flags.pool);
  const all: Space = { total: 0, free: 0 };
  const rows: string[][] = [];
  const sites = [...new Set(targets.map((target) => target.site ?? 0))].sort((a, b) => byName(view.siteName(a), view.siteName(b)));
  for (const site of sites) {
    const sum: Space = { total: 0, free: 0 };
    for (const target of targets.filter((candidate) => candidate.site === site)) {
      const space = spaceOf(target, inodes);
      const state = stateLetter(target);
      rows.push(cells(target.name ?? '', space, state === '' ? '-' : state, view.siteName(site)));
      if (state === 'down') continue;
      sum.total += space.total;
      sum.free += space.free;
    }
    rows.push(cells('site_subtotal:', sum, '', view.siteName(site)));
    all.total += sum.total;
    all.free += sum.free;
  }
  rows.push(cells('filesystem_summary:', all, '', ''));
  return { columns, rows };
}

export const registerDf: Register = (parent, run) => {
  const command = parent.command('df').description('space of every target, by site; STATE: D degraded, N no create, R read-only, S no space, down')
    .argument('[PATH]', 'a path in the mount of the cluster to ask')
    .option('-h, --human', 'sizes as 1.5G').option('-i, --inodes', 'objects instead of bytes').option('-p, --pool <POOL>', 'only the targets of this pool')
    .helpOption('--help', 'display help for command')
    .action((path: string | undefined, flags: Flags) => run(command, async (context) => {
      if (path !== undefined) await context.paths([path]);
      const view = await context.topology();
      if (!context.json) {
        const { columns, rows } = dfTable(view, flags);
        context.table(columns, rows);
        return;
      }
      context.printJson(targetsOf(view, flags.pool).map((target) => ({
        target: target.name, site: view.siteName(target.site ?? 0), state: stateLetter(target), totalBytes: target.totalBytes,
        freeBytes: target.freeBytes, totalObjects: target.totalObjects, freeObjects: target.freeObjects,
      })));
    }));
  example(command, 'geoctl df -h', 'geoctl df -i -p flash');
};
