/** geoctl pool add, geoctl pool remove. */
import { Changes, withNowait, type ChangeFlags } from '../change.ts';
import { example, type RegisterNamed } from '../command.ts';
import { failure } from '../failure.ts';
import { expandRanges } from '../ranges.ts';

export const addPoolAdd: RegisterNamed = (parent, { name: verb, hidden }, run) => {
  const command = parent.command(verb, { hidden }).description('add targets to a pool').argument('<POOL>').argument('<TARGET...>', 'names or ranges: tokyo-ds[0-2,5]');
  withNowait(command).action((pool: string, targets: string[], flags: ChangeFlags) => run(command, async (context) => {
    const names = expandRanges(targets);
    const view = await context.topology();
    const members = new Set(view.pool(pool).targets ?? []);
    const wanted = names.map((name) => view.target(name));
    const fresh = wanted.filter((target) => !members.has(target.id ?? 0));
    const changes = new Changes(context, flags);
    if (fresh.length > 0) {
      await changes.make(
        { what: `pool add ${pool}`, command: { poolChange: { name: pool, add: fresh.map((target) => target.id ?? 0) } } },
        ...fresh.map((target) => `${target.name ?? ''} added to pool ${pool}.`),
      );
    }
    changes.note(...wanted.filter((target) => members.has(target.id ?? 0)).map((target) => `${target.name ?? ''} was in pool ${pool} already.`));
    changes.report();
  }));
  example(command, 'geoctl pool add flash tokyo-ds[0-2,5]');
};

export const addPoolRemove: RegisterNamed = (parent, { name: verb, hidden }, run) => {
  const command = parent.command(verb, { hidden }).description('take targets out of a pool; files stay where they are')
    .argument('<POOL>').argument('<TARGET...>', 'names or ranges: tokyo-ds[0-2,5]');
  withNowait(command).action((pool: string, targets: string[], flags: ChangeFlags) => run(command, async (context) => {
    const names = expandRanges(targets);
    const view = await context.topology();
    const members = new Set(view.pool(pool).targets ?? []);
    const wanted = names.map((name) => view.target(name));
    const stranger = wanted.find((target) => !members.has(target.id ?? 0));
    if (stranger !== undefined) throw failure('ENOENT', stranger.name ?? '', `is not in pool ${pool}`, `see geoctl pool list ${pool}`);
    const changes = new Changes(context, flags);
    await changes.make(
      { what: `pool remove ${pool}`, command: { poolChange: { name: pool, remove: wanted.map((target) => target.id ?? 0) } } },
      ...wanted.map((target) => `${target.name ?? ''} removed from pool ${pool}.`),
    );
    changes.report();
  }));
  example(command, 'geoctl pool remove flash tokyo-ds5');
};
