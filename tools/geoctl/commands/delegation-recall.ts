/** geoctl delegation recall: a directory becomes everybody's. */
import { sleep } from '../../../proto/runtime/clock.ts';
import { Changes } from '../change.ts';
import { example, type Register } from '../command.ts';
import { pathBytes, shown } from '../context.ts';
import { delegationAt } from '../delegations.ts';
import { failure } from '../failure.ts';

/** The owner gives it back behind what it has answered before; that may have to cross the WAN first. */
const RETURN_MS = 20_000;
const LOOK_MS = 100;

export const addDelegationRecall: Register = (parent, run) => {
  const command = parent.command('recall').description('ask the site back that may change a directory alone; all that the delegation covers becomes everybody\'s')
    .argument('<DIR>', 'in a mount, or from the root of geofs')
    .action((dir: string) => run(command, async (context) => {
      const [argument] = await context.paths([dir]);
      if (argument === undefined) return;
      const where = shown(argument.text);
      const before = await delegationAt(context, argument);
      const changes = new Changes(context, { nowait: true });
      if (before.site === '') changes.note(`${where} is shared already.`);
      else {
        await changes.make({ what: `delegation recall ${where}`, command: { recall: {} }, path: pathBytes(argument.path) });
        const { clock } = context.world;
        const sinceMs = clock.monotonicMs();
        for (;;) {
          const now = await delegationAt(context, argument);
          if (now.site !== before.site || now.epoch !== before.epoch) break;
          if (clock.monotonicMs() - sinceMs > RETURN_MS) {
            throw failure('ETIMEDOUT', where, `site ${before.site} was asked, and has not given it back yet`, 'it does once it is reachable: see geoctl delegation list');
          }
          await sleep(clock, LOOK_MS);
        }
        changes.note(`Site ${before.site} has given back ${before.path ?? where}: every site may change it.`);
      }
      if (before.pinned !== '') changes.note(`${where} stays pinned to ${before.pinned}, and is granted to it again: see geoctl delegation unpin.`);
      changes.report();
    }));
  example(command, 'geoctl delegation recall /mnt/geofs/projects');
};
