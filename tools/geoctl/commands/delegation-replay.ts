/** geoctl delegation replay: what a site had answered before its delegation was broken is done again. */
import { example, type Register } from '../command.ts';
import { failure } from '../failure.ts';

export const addDelegationReplay: Register = (parent, run) => {
  const command = parent.command('replay').description('do again, as changes of now, what a site had answered before its delegation was broken; what is refused is listed (exit code 1)')
    .argument('<SITE>', 'its name')
    .action((name: string) => run(command, async (context) => {
      const { mds } = await context.client.status();
      const ofSite = mds.filter(({ site, witness }) => site === name && witness !== true);
      if (ofSite.length === 0) throw failure('ENOENT', `site ${name}`, 'has no metadata server', 'see geoctl status');
      const refused: string[] = [];
      let done = 0;
      for (const { address, reachable } of ofSite) {
        if (reachable !== true) throw failure('ETIMEDOUT', `site ${name}`, `${address ?? ''} does not answer`, 'start it: what is set aside lies there');
        let before = 0;
        for await (const chunk of context.client.replay(address ?? '')) {
          if (chunk.refused !== '') {
            refused.push(chunk.refused);
            if (!context.json) context.line(`refused: ${chunk.refused}`);
          }
          before = chunk.done;
        }
        done += before;
      }
      if (context.json) context.printJson({ done: done - refused.length, refused });
      else context.line(done === 0 ? `Nothing is set aside at site ${name}.` : `${String(done - refused.length)} of ${String(done)} changes of site ${name} done again.`);
      if (refused.length > 0) context.world.setExitCode(1);
    }));
  example(command, 'geoctl delegation replay ams');
};
