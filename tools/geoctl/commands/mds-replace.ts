/** geoctl mds replace: a metadata server that lost its disk comes back as a new member. */
import { example, type Register } from '../command.ts';
import { changeMembers } from '../membership.ts';

interface Flags {
  readonly name?: string;
  readonly address?: string;
}

export const addMdsReplace: Register = (parent, run) => {
  const command = parent.command('replace').description('let a new member take the place of one that lost its disk: the old one leaves in the step in which the new one votes')
    .argument('<MDS>', 'name or number').option('--name <NAME>', 'of the new one (else the same)').option('--address <HOST:PORT>', 'of the new one (else the same)')
    .action((mds: string, { name = '', address = '' }: Flags) => run(command, (context) => changeMembers(context, {
      what: `mds replace ${mds}`, request: { replace: { member: mds, name, address } },
      done: ({ member }) => `${mds} replaced by node ${String(member?.node ?? 0)}.`,
      begun: ({ member }) => `Node ${String(member?.node ?? 0)} (${member?.name ?? ''}) takes the place of ${mds} once it has caught up: start geofs-mds there, with the same configuration.`,
    })));
  example(command, 'geoctl mds replace nyc-mds0');
};
