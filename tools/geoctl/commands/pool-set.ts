/** geoctl pool set: the pool of a directory's new files, and what a full pool does. */
import { Changes, configureCommand, withNowait, withOverflow, type ChangeFlags, type OverflowFlags } from '../change.ts';
import { example, type RegisterNamed } from '../command.ts';
import { pathBytes, shown } from '../context.ts';
import { failure } from '../failure.ts';
import { findPlace, placeOf } from '../place.ts';

export const addPoolSet: RegisterNamed = (parent, { name: verb, hidden }, run) => {
  const command = parent.command(verb, { hidden }).description('use a pool for the new files below a directory (inherited by new directories); nothing moves')
    .argument('<POOL>', '"none" clears').argument('[DIR]', 'in a mount, or from the root of geofs');
  withNowait(withOverflow(command)).action((name: string, dir: string | undefined, flags: ChangeFlags & OverflowFlags) => run(command, async (context) => {
    const configure = configureCommand(name, flags);
    const cleared = name === 'none';
    if (dir === undefined && configure === undefined) throw failure('EINVAL', 'pool set', 'nothing to set', 'name a directory, or pass --overflow, --spill-to or --spill-at');
    if (cleared && dir === undefined) throw failure('EINVAL', 'pool set none', 'clears the pool of a directory', 'name the directory');
    if (cleared && configure !== undefined) throw failure('EINVAL', 'pool set none', 'has no overflow', 'name a pool');
    const [argument] = dir === undefined ? [] : await context.paths([dir]);
    if (!cleared) (await context.topology()).pool(name);
    if (argument !== undefined && placeOf(await findPlace(context, argument)).kind !== 'directory') {
      throw failure('ENOTDIR', shown(argument.text), 'is not a directory', 'pools are set on directories');
    }
    const changes = new Changes(context, flags);
    if (configure !== undefined) await changes.make({ what: `pool set ${name}`, command: { poolConfigure: configure } }, `Overflow of pool ${name} set.`);
    if (argument !== undefined) {
      const where = shown(argument.text);
      await changes.make(
        { what: `pool set ${name} ${where}`, command: { poolAssign: { pool: cleared ? '' : name } }, path: pathBytes(argument.path) },
        cleared ? `Pool of ${where} cleared.` : `Pool of ${where} set to ${name}.`,
      );
    }
    changes.report();
  }));
  example(command, 'geoctl pool set flash /mnt/geofs/scratch', 'geoctl pool set none /mnt/geofs/scratch', 'geoctl pool set flash --overflow standard --spill-to disk --spill-at 90');
};
