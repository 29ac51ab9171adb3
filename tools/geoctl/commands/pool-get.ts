/** geoctl pool get: the pool of a directory's new files, or the pool that a file is in. */
import { example, type RegisterNamed } from '../command.ts';
import { shown } from '../context.ts';
import { findPlace } from '../place.ts';

export const addPoolGet: RegisterNamed = (parent, { name: verb, hidden }, run) => {
  const command = parent.command(verb, { hidden }).description('the pool of a path: for a directory that of its new files').argument('<PATH...>')
    .action((texts: string[]) => run(command, async (context) => {
      const found: { path: string; pool: string | null }[] = [];
      const all = await context.paths(texts);
      for (const argument of all) {
        const { pool } = await findPlace(context, argument);
        const path = shown(argument.text);
        found.push({ path, pool: pool === '' ? null : pool });
        if (!context.json) context.line(all.length === 1 ? pool || 'none' : `${path}: ${pool || 'none'}`);
      }
      if (context.json) context.printJson(found);
    }));
  example(command, 'geoctl pool get /mnt/geofs/scratch');
};
