/** geoctl delegation pin, unpin: a directory is kept with one site, whoever else changes something there now and then. */
import { Changes, withNowait, type ChangeFlags } from '../change.ts';
import { example, type Register } from '../command.ts';
import { pathBytes, shown } from '../context.ts';
import { delegationAt } from '../delegations.ts';

interface Flags extends ChangeFlags {
  readonly site: string;
}

export const addDelegationPin: Register = (parent, run) => {
  const command = parent.command('pin').description('keep a directory with one site: it is granted to it now, and again ten seconds after others have asked it back; new directories in it follow')
    .argument('<DIR>', 'in a mount, or from the root of geofs').requiredOption('--site <SITE>', 'its name');
  withNowait(command).action((dir: string, flags: Flags) => run(command, async (context) => {
    const [argument] = await context.paths([dir]);
    if (argument === undefined) return;
    await delegationAt(context, argument);
    const site = (await context.topology()).siteId(flags.site);
    const changes = new Changes(context, flags);
    const where = shown(argument.text);
    await changes.make({ what: `delegation pin ${where}`, command: { pin: { site } }, path: pathBytes(argument.path) }, `${where} pinned to site ${flags.site}.`);
    changes.report();
  }));
  example(command, 'geoctl delegation pin /mnt/geofs/projects --site ams');
};

export const addDelegationUnpin: Register = (parent, run) => {
  const command = parent.command('unpin').description('a directory goes where it is used, as any other').argument('<DIR>', 'in a mount, or from the root of geofs');
  withNowait(command).action((dir: string, flags: ChangeFlags) => run(command, async (context) => {
    const [argument] = await context.paths([dir]);
    if (argument === undefined) return;
    const { pinned } = await delegationAt(context, argument);
    const changes = new Changes(context, flags);
    const where = shown(argument.text);
    await changes.make({ what: `delegation unpin ${where}`, command: { pin: { site: 0 } }, path: pathBytes(argument.path) }, pinned === '' ? `${where} was not pinned.` : `${where} is not pinned any more.`);
    changes.report();
  }));
  example(command, 'geoctl delegation unpin /mnt/geofs/projects');
};
