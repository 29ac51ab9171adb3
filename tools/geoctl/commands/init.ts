/** geoctl init: authority, certificates and configuration files of a new cluster. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { initCluster } from '../../init/init-cluster.ts';
import { example, type Register } from '../command.ts';
import { failure } from '../failure.ts';
import { planOf, planSchema, siteOf, type PlanText } from '../init-plan.ts';

interface Flags {
  readonly dir?: string;
  readonly site: string[];
  readonly mdsPort: string;
  readonly dsPort: string;
  readonly journalPort: string;
  readonly data: string;
  readonly mount: string;
}

function readPlan(file: string): PlanText {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw failure('EINVAL', file, error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error), 'see geoctl init --help');
  }
  const read = planSchema.safeParse(value);
  if (!read.success) throw failure('EINVAL', file, read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '), 'see geoctl init --help');
  return { ...read.data, dir: resolve(dirname(file), read.data.dir) };
}

export const registerInit: Register = (parent, run) => {
  const command = parent.command('init').description('make the certificates and configuration files of a new cluster')
    .argument('[PLAN]', 'a YAML file: dir, data, mount, mdsPort, dsPort, journalPort, sites: {NAME: {mds: [HOST], ds: [HOST], witness: [HOST], journal: [HOST]}}')
    .option('--dir <DIR>', 'where to write them')
    .option('--site <SITE>', 'NAME=mds:HOST[+HOST],ds:HOST[+HOST]; once a site. NAME=witness:HOST: a place without users whose small mds only votes, so that two sites survive the loss of one. With mds:HOST+HOST, journal:HOST: the third machine of the site, a data server\'s say, by whose witness one of the two mds takes over from the other by itself', (text: string, all: string[]) => [...all, text], [])
    .option('--mds-port <PORT>', 'port of every mds', '7501').option('--ds-port <PORT>', 'port of every data server', '7502').option('--journal-port <PORT>', 'port of every witness of a journal', '7503')
    .option('--data <DIR>', 'where servers keep their data', '/var/lib/geofs').option('--mount <DIR>', 'where clients mount', '/mnt/geofs')
    .action((file: string | undefined, flags: Flags) => run(command, async (context) => {
      if (file !== undefined && (flags.dir !== undefined || flags.site.length > 0)) throw failure('EINVAL', 'init', 'a plan file and --dir or --site together', 'give one of them');
      if (file === undefined && flags.dir === undefined) throw failure('EINVAL', 'init', 'no --dir and no plan file', 'see geoctl init --help');
      const plan: PlanText = file !== undefined ? readPlan(resolve(context.world.cwd, file)) : {
        dir: resolve(context.world.cwd, flags.dir ?? ''), data: flags.data, mount: flags.mount, mdsPort: Number(flags.mdsPort), dsPort: Number(flags.dsPort), journalPort: Number(flags.journalPort), sites: siteOf(flags.site),
      };
      const planned = planOf(plan);
      const made = await initCluster(planned);
      const files = made.processes.map((process) => ({
        host: process.role === 'client' ? 'each client' : process.address.replace(/:\d+$/, ''), site: process.site, role: process.role, name: process.name,
        files: [process.config, ...['ca.pem', `${process.name}.pem`, `${process.name}.key`].map((name) => join(plan.dir, name))],
      }));
      if (context.json) { context.printJson({ cluster: made.cluster, admin: made.admin, files }); return; }
      context.table([{ head: 'HOST' }, { head: 'SITE' }, { head: 'ROLE' }, { head: 'FILES' }], files.map((row) => [row.host, row.site, row.role, row.files.join(' ')]));
      context.line(`\nCluster ${made.cluster}. Keep ${join(plan.dir, 'ca.key')} here. Copy each host its files, to the same folder, then start there:`);
      for (const { role, site, config, address } of made.processes) context.line(`  ${role === 'client' ? `each client of ${site}` : address}: geofs-${role} --config ${config}`);
      context.line(`Then: geoctl --config ${made.admin} status`);
      const voters = planned.sites.reduce((sum, site) => sum + site.mds.length + (site.witnesses?.length ?? 0), 0);
      if (voters === 2) context.line('Note: two metadata servers stop when either is lost. A witness at a third place prevents that: --site NAME=witness:HOST');
    }));
  example(command, 'geoctl init --dir /etc/geofs --site ams=mds:host1,ds:host1+host2 --site nyc=mds:host3,ds:host3', 'geoctl init --dir /etc/geofs --site ams=mds:host1+host2,ds:host3,journal:host3 --site nyc=mds:host4,ds:host4');
};
