/** geoctl delegation break: what a site owns becomes everybody's, though the site does not answer. */
import { Changes } from '../change.ts';
import { example, type Register } from '../command.ts';
import { failure } from '../failure.ts';
import { TopologyView } from '../topology.ts';

interface Flags {
  readonly yesIKnow?: boolean;
  readonly force?: boolean;
}

export const addDelegationBreak: Register = (parent, run) => {
  const command = parent.command('break').description('take from a site that is cut off all that it may change alone; what it has answered meanwhile is set aside there, for geoctl delegation replay')
    .argument('<SITE>', 'its name').option('--yes-i-know', 'what the others have not heard of this site vanishes from the tree until it is replayed').option('--force', 'also where the site answers')
    .action((name: string, flags: Flags) => run(command, async (context) => {
      const status = await context.client.status();
      const site = new TopologyView(status).siteId(name);
      const what = `delegation break ${name}`;
      if (flags.yesIKnow !== true) throw failure('EPERM', what, `what the others have not heard of site ${name} vanishes from the tree until it is replayed`, 'pass --yes-i-know');
      if (flags.force !== true && status.mds.some((mds) => mds.site === name && mds.reachable === true)) {
        throw failure('EBUSY', what, `site ${name} answers`, 'geoctl delegation recall asks it back without loss; else pass --force');
      }
      const changes = new Changes(context, { nowait: true });
      await changes.make({ what, command: { endStream: { site } } }, `Delegation of site ${name} broken: every site may change what was its own. When it is back: geoctl delegation replay ${name}.`);
      changes.report();
    }));
  example(command, 'geoctl delegation break ams --yes-i-know');
};
