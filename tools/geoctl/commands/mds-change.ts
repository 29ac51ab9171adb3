/** geoctl mds promote, remove, transfer. */
import { example, type Register } from '../command.ts';
import { changeMembers } from '../membership.ts';

export const addMdsPromote: Register = (parent, run) => {
  const command = parent.command('promote').description('make a learner a voter, once it has caught up').argument('<MDS>', 'name or number')
    .action((mds: string) => run(command, (context) => changeMembers(context, {
      what: `mds promote ${mds}`, request: { promote: mds },
      done: ({ member }) => `${member?.name ?? mds} is a voter.`,
      begun: ({ member, pending }) => `${member?.name ?? mds} will be a voter; this waits for ${pending}: see geoctl mds list.`,
    })));
  example(command, 'geoctl mds promote par-mds0');
};

export const addMdsRemove: Register = (parent, run) => {
  const command = parent.command('remove').description('take a metadata server out of the cluster for good: its clients turn elsewhere, and it stops')
    .argument('<MDS>', 'name or number').option('--force', 'also where the voters that answer would be no majority of those that stay')
    .action((mds: string, flags: { readonly force?: boolean }) => run(command, async (context) => {
      const known = (await context.client.status()).mds.find(({ name, node }) => name === mds || String(node) === mds);
      // Who leaves may be gone before it has answered.
      if (known?.address != null) await context.client.avoid(known.address);
      await changeMembers(context, {
        what: `mds remove ${mds}`, request: { remove: { member: mds, force: flags.force === true } },
        done: ({ member }) => `${member?.name ?? mds} removed from the cluster.`,
        begun: ({ member, pending }) => `${member?.name ?? mds} is leaving; this waits for ${pending}: see geoctl mds list.`,
      });
    }));
  example(command, 'geoctl mds remove ams-mds0');
};

export const addMdsTransfer: Register = (parent, run) => {
  const command = parent.command('transfer').description('let a metadata server lead').argument('<MDS>', 'name or number')
    .action((mds: string) => run(command, (context) => changeMembers(context, {
      what: `mds transfer ${mds}`, request: { transfer: mds }, done: ({ member }) => `${member?.name ?? mds} leads.`, begun: ({ member }) => `${member?.name ?? mds} is to lead.`,
    })));
  example(command, 'geoctl mds transfer par-mds0');
};
