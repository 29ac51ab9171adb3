/** geoctl mds list. */
import { example, type Register } from '../command.ts';
import { roleOf, standingOf } from '../mds-role.ts';

export const addMdsList: Register = (parent, run) => {
  const command = parent.command('list').description('every metadata server: number, name, site, address, role, what is under way, entries that it lacks')
    .action(() => run(command, async (context) => {
      const reply = await context.client.status();
      const members = [...reply.mds].sort((a, b) => (a.node ?? 0) - (b.node ?? 0));
      const nameOf = (node: number): string => members.find((member) => member.node === node)?.name ?? `node ${String(node)}`;
      if (context.json) {
        context.printJson({
          quorum: reply.quorum,
          mds: members.map((member) => ({
            node: member.node, name: member.name, site: member.site, address: member.address, role: roleOf(member), state: standingOf(member, nameOf),
            reachable: member.reachable, voter: member.voter, learner: member.learner, leader: member.leader, applied: member.applied, commit: member.commit,
            replaces: member.replaces,
          })),
        });
        return;
      }
      context.table(
        [{ head: 'NODE', align: 'right' }, { head: 'MDS' }, { head: 'SITE' }, { head: 'ADDRESS' }, { head: 'ROLE' }, { head: 'LAG', align: 'right' }, { head: 'STATE' }],
        members.map((member) => [
          String(member.node), member.name ?? '', member.site ?? '', member.address ?? '', roleOf(member),
          member.reachable === true ? String(Math.max(0, (member.commit ?? 0) - (member.applied ?? 0))) : '-', standingOf(member, nameOf),
        ]),
      );
      if (!reply.quorum) context.line('No quorum: the members cannot be changed until a majority of the voters answers.');
    }));
  example(command, 'geoctl mds list', 'geoctl mds list --json | jq .mds');
};
