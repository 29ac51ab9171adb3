/** geoctl delegation list: all delegations, or what one directory stands under. */
import { example, type Register } from '../command.ts';
import { allDelegations, delegationAt, type Delegation } from '../delegations.ts';

const stateOf = ({ site, recalling }: Delegation): string => (site === '' ? 'shared' : recalling ? 'asked back' : 'granted');

const json = (delegation: Delegation): unknown => ({
  path: delegation.path ?? null, site: delegation.site === '' ? null : delegation.site, state: stateOf(delegation), recalls: delegation.recalls,
  since: delegation.sinceSec === undefined ? null : new Date(delegation.sinceSec * 1_000).toISOString(), pinned: delegation.pinned === '' ? null : delegation.pinned,
});

const row = (delegation: Delegation): string[] => [
  delegation.path ?? '(removed)', delegation.site || '-', stateOf(delegation), String(delegation.recalls),
  delegation.sinceSec === undefined ? '-' : new Date(delegation.sinceSec * 1_000).toISOString().replace('.000Z', 'Z'), delegation.pinned || '-',
];

export const addDelegationList: Register = (parent, run) => {
  const command = parent.command('list').description('the directories that a site may change alone, with what was made in them; or what one directory stands under')
    .argument('[DIR]', 'in a mount, or from the root of geofs')
    .action((dir: string | undefined) => run(command, async (context) => {
      const found: Delegation[] = [];
      const [argument] = dir === undefined ? [] : await context.paths([dir]);
      if (argument === undefined) for await (const delegation of allDelegations(context)) found.push(delegation);
      else found.push(await delegationAt(context, argument));
      if (context.json) { context.printJson(found.map(json)); return; }
      context.table([{ head: 'DIRECTORY' }, { head: 'SITE' }, { head: 'STATE' }, { head: 'RECALLS', align: 'right' }, { head: 'SINCE' }, { head: 'PINNED TO' }], found.map(row));
    }));
  example(command, 'geoctl delegation list', 'geoctl delegation list /mnt/geofs/projects');
};
