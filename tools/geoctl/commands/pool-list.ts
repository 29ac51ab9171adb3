/** geoctl pool list: all pools, or the targets of one. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { example, type RegisterNamed } from '../command.ts';
import { overflowWord, stateWord, type TopologyView } from '../topology.ts';

function poolJson(view: TopologyView, pool: geofs.v1.PoolInfo.$Properties): unknown {
  return {
    name: pool.name, targets: (pool.targets ?? []).map((id) => view.targetName(id)), overflow: overflowWord(pool),
    spillTo: pool.spillTo === '' ? null : pool.spillTo, spillAtPercent: pool.spillAtPercent, defaultOfSite: (pool.site ?? 0) === 0 ? null : view.siteName(pool.site ?? 0),
  };
}

export const addPoolList: RegisterNamed = (parent, { name: verb, hidden }, run) => {
  const command = parent.command(verb, { hidden }).description('all pools, or the targets of one').argument('[POOL]')
    .action((name: string | undefined) => run(command, async (context) => {
      const view = await context.topology();
      if (name === undefined) {
        if (context.json) { context.printJson(view.pools.map((pool) => poolJson(view, pool))); return; }
        context.table(
          [{ head: 'POOL' }, { head: 'TARGETS' }, { head: 'OVERFLOW' }, { head: 'SPILL TO' }, { head: 'SPILL AT', align: 'right' }, { head: 'DEFAULT OF' }],
          view.pools.map((pool) => [
            pool.name ?? '', (pool.targets ?? []).map((id) => view.targetName(id)).join(' ') || '-', overflowWord(pool), pool.spillTo || '-',
            (pool.spillAtPercent ?? 0) === 0 ? 'full' : `${String(pool.spillAtPercent)}%`, (pool.site ?? 0) === 0 ? '-' : view.siteName(pool.site ?? 0),
          ]),
        );
        return;
      }
      const pool = view.pool(name);
      if (context.json) { context.printJson(poolJson(view, pool)); return; }
      const members = new Set(pool.targets ?? []);
      context.table(
        [{ head: 'TARGET' }, { head: 'SITE' }, { head: 'STATE' }],
        view.targets.filter((target) => members.has(target.id ?? 0)).map((target) => [target.name ?? '', view.siteName(target.site ?? 0), stateWord(target)]),
      );
    }));
  example(command, 'geoctl pool list', 'geoctl pool list flash');
};
