/** geoctl sync: a point after which a site shows all that was answered anywhere before. */
import { example, type Register } from '../command.ts';

export const registerSync: Register = (parent, run) => {
  const command = parent.command('sync').description('wait until everything that any site was answered before is visible at the mds that answers')
    .action(() => run(command, async (context) => {
      const { mds, site } = await context.client.sync();
      if (context.json) context.printJson({ mds, site });
      else context.line(`Everything that was answered before is visible at ${mds} (site ${site}).`);
    }));
  example(command, 'geoctl sync');
};
