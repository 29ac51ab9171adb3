/** geoctl delegation takeover: another mds of a site takes over from the one that keeps its journal and is lost. */
import { geofs } from '../../../proto/gen/geofs.js';
import { Changes } from '../change.ts';
import { example, type Register } from '../command.ts';
import { failure } from '../failure.ts';
import { TopologyView } from '../topology.ts';

interface Flags {
  readonly yesIKnow?: boolean;
}

export const addDelegationTakeover: Register = (parent, run) => {
  const command = parent.command('takeover').description('let the other mds of a site take over from the one that keeps its journal and is lost; what that had answered and nobody else has heard is set aside there, for geoctl delegation replay')
    .argument('<SITE>', 'its name').option('--yes-i-know', 'what the lost mds answered last and the others have not heard vanishes from the tree until it is replayed')
    .action((name: string, flags: Flags) => run(command, async (context) => {
      const status = await context.client.status();
      const site = new TopologyView(status).siteId(name);
      const what = `delegation takeover ${name}`;
      const journal = status.journals.find((candidate) => candidate.site === name);
      const keeper = journal?.keeper ?? '';
      if (journal?.takeover === geofs.v1.Takeover.TAKEOVER_BY_ITSELF) throw failure('EINVAL', what, 'its two mds and their witness see to that themselves', 'see geoctl status');
      if (keeper === '') throw failure('ENOENT', what, 'nobody keeps its journal', 'see geoctl status');
      const answering = status.mds.filter((mds) => mds.site === name && mds.witness !== true && mds.reachable === true).map((mds) => mds.name);
      if (answering.includes(keeper)) throw failure('EBUSY', what, `${keeper}, which keeps its journal, answers`, `to let it go, use geoctl mds remove ${keeper}: it hands on all that it has`);
      if (answering.length === 0) throw failure('ENOENT', what, 'it has no other mds that answers', 'see geoctl status');
      if (flags.yesIKnow !== true) throw failure('EPERM', what, `what ${keeper} answered last and nobody else has heard vanishes from the tree; start ${keeper} again, if it can be, and nothing is lost`, 'else pass --yes-i-know');
      const changes = new Changes(context, { nowait: true });
      await changes.make({ what, command: { endStream: { site } } }, `The other mds of site ${name} takes over from ${keeper}. If ${keeper} comes back: geoctl delegation replay ${name}.`);
      changes.report();
    }));
  example(command, 'geoctl delegation takeover ams --yes-i-know');
};
