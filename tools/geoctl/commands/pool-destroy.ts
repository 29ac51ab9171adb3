/** geoctl pool destroy: an empty pool, or with --force one that is emptied first. Files stay where they are. */
import { Changes, withNowait, type ChangeFlags } from '../change.ts';
import { example, type RegisterNamed } from '../command.ts';
import { failure } from '../failure.ts';
import { counted } from '../sizes.ts';

interface Flags extends ChangeFlags {
  readonly force?: boolean;
}

export const addPoolDestroy: RegisterNamed = (parent, { name: verb, hidden }, run) => {
  const command = parent.command(verb, { hidden }).description('remove an empty pool').argument('<POOL>')
    .option('-f, --force', 'empty it first');
  withNowait(command).action((name: string, flags: Flags) => run(command, async (context) => {
    const view = await context.topology();
    const pool = view.pool(name);
    const what = `pool destroy ${name}`;
    // Judged before anything is emptied: a refusal leaves the pool as it was.
    if ((pool.site ?? 0) !== 0) throw failure('EPERM', `pool ${name}`, `is the default pool of site ${view.siteName(pool.site ?? 0)}`, 'it stays');
    const user = view.pools.find((other) => other.spillTo === name);
    if (user !== undefined) throw failure('EBUSY', `pool ${name}`, `pool ${user.name ?? ''} spills to it`, `run geoctl pool set ${user.name ?? ''} --spill-to none first`);
    const targets = pool.targets ?? [];
    const changes = new Changes(context, flags);
    if (targets.length > 0) {
      if (flags.force !== true) throw failure('ENOTEMPTY', `pool ${name} is not empty (${counted(targets.length, 'target')})`, 'remove them first, or pass --force');
      await changes.make({ what, command: { poolChange: { name, remove: targets } } }, ...targets.map((id) => `${view.targetName(id)} removed from pool ${name}.`));
    }
    await changes.make({ what, command: { poolDestroy: { name } } }, `Pool ${name} destroyed.`);
    changes.report();
  }));
  example(command, 'geoctl pool destroy flash');
};
