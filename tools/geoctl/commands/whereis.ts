/** geoctl whereis: which data server holds a file. */
import { FsError } from '../../../proto/types/errno.ts';
import { errorLine } from '../../../proto/runtime/process.ts';
import { example, type Register } from '../command.ts';
import { shown } from '../context.ts';
import { failure } from '../failure.ts';
import { findPlace, placeOf, placeText, type Place } from '../place.ts';

interface Flags {
  readonly site?: boolean;
  readonly target?: boolean;
  readonly pool?: boolean;
}

const FIELDS = ['site', 'target', 'pool'] as const;

function fieldOf(flags: Flags): (typeof FIELDS)[number] | undefined {
  const chosen = FIELDS.filter((field) => flags[field] === true);
  if (chosen.length > 1) throw failure('EINVAL', 'whereis', `--${chosen.join(' and --')} together`, 'choose one, or --json for all');
  return chosen[0];
}

export const registerWhereis: Register = (parent, run) => {
  const command = parent.command('whereis').description('which target, site and pool hold each file; for a directory, the pool of its new files')
    .argument('<PATH...>', 'in a mount, or from the root of geofs')
    .option('-s, --site', 'print the site only').option('-t, --target', 'print the target only').option('-p, --pool', 'print the pool only')
    .action((texts: string[], flags: Flags) => run(command, async (context) => {
      const field = fieldOf(flags);
      const found: { path: string; place: Place }[] = [];
      // One file that is not there does not keep the others' answers back.
      for (const argument of await context.paths(texts)) {
        try {
          const place = placeOf(await findPlace(context, argument));
          found.push({ path: shown(argument.text), place });
          if (context.json) continue;
          context.line(field === undefined ? placeText(shown(argument.text), place) : place[field] || '-');
        } catch (error) {
          if (!(error instanceof FsError) || error.errno === 'ETIMEDOUT') throw error;
          context.world.warn(`geoctl: ${errorLine(error)}\n`);
          context.world.setExitCode(2);
        }
      }
      if (context.json) context.printJson(found.map(({ path, place }) => ({ path, ...place })));
    }));
  example(command, 'geoctl whereis /mnt/geofs/docs/a.dat', 'geoctl whereis -s *.dat');
};
