/** geoctl mds add: invites a metadata server, and makes its certificate and configuration where the authority's key is at hand. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseAddress } from '../../../proto/runtime/address.ts';
import { issueServerFiles } from '../../init/server-files.ts';
import { example, type Register } from '../command.ts';
import { changeMembers } from '../membership.ts';
import type { Context } from '../context.ts';

interface Flags {
  readonly site: string;
  readonly address: string;
  readonly learner?: boolean;
  readonly witness?: boolean;
  readonly dir?: string;
  readonly data: string;
}

/** What to tell of the new member's files. */
async function filesOf(context: Context, name: string, flags: Flags, addresses: readonly string[]): Promise<{ lines: string[]; fields: object }> {
  const { tls, cluster } = context.configuration;
  const dir = flags.dir === undefined ? dirname(tls.ca) : resolve(context.world.cwd, flags.dir);
  const config = join(dir, `${name}.yaml`);
  if (existsSync(config)) return { lines: [`${config} is there already: start it with geofs-mds --config ${config} --join ${addresses.join(',')}`], fields: { config } };
  if (!existsSync(join(dir, 'ca.key'))) {
    return { lines: [`No certificate made: the authority's key (ca.key) is not in ${dir}. Run this again with --dir where it is.`], fields: { config: null } };
  }
  const { port } = parseAddress(flags.address);
  const files = await issueServerFiles({
    folder: dir, cluster, role: 'mds', name, site: flags.site, advertise: flags.address,
    keys: { ...(flags.witness === true ? { role: 'witness' } : {}), data: join(flags.data, name), listen: `0.0.0.0:${String(port)}`, advertise: flags.address, join: [...addresses] },
  });
  return { lines: [`Copy ${files.join(' ')} to its host, then start there: geofs-mds --config ${config}`], fields: { config, files } };
}

export const addMdsAdd: Register = (parent, run) => {
  const command = parent.command('add').description('let a new metadata server join: it learns what the others know, then votes')
    .argument('<NAME>').requiredOption('--site <SITE>', 'its site; a new one is made when it comes').requiredOption('--address <HOST:PORT>', 'what others dial')
    .option('--learner', 'it does not vote until geoctl mds promote')
    .option('--witness', 'it votes and keeps the log, without a state and without clients: so that two sites survive the loss of one')
    .option('--dir <DIR>', 'where the authority\'s key is, and its files go (else beside geoctl\'s own certificate)')
    .option('--data <DIR>', 'where servers keep their data', '/var/lib/geofs')
    .action((name: string, flags: Flags) => run(command, (context) => changeMembers(context, {
      what: `mds add ${name}`, request: { add: { name, site: flags.site, address: flags.address, learner: flags.learner === true, witness: flags.witness === true } },
      done: ({ member }) => `${name} added as node ${String(member?.node ?? 0)}.`,
      begun: ({ member, pending }) => `${name} may join as node ${String(member?.node ?? 0)}; this waits for ${pending}.`,
      more: (reply) => filesOf(context, name, flags, reply.addresses),
    })));
  example(command, 'geoctl mds add par-mds0 --site par --address host4:7501');
};
