/** geoctl pool ...: named sets of targets. Lustre's spellings (pool_new) work too, unlisted. */
import type { Register, RegisterNamed } from '../command.ts';
import { addPoolAdd, addPoolRemove } from './pool-change.ts';
import { addPoolDestroy } from './pool-destroy.ts';
import { addPoolGet } from './pool-get.ts';
import { addPoolList } from './pool-list.ts';
import { addPoolNew } from './pool-new.ts';
import { addPoolSet } from './pool-set.ts';

const VERBS: Readonly<Record<string, RegisterNamed>> = {
  new: addPoolNew, add: addPoolAdd, remove: addPoolRemove, destroy: addPoolDestroy, list: addPoolList, set: addPoolSet, get: addPoolGet,
};

export const registerPool: Register = (parent, run) => {
  const pool = parent.command('pool').description('named sets of targets, and which of them new files go to');
  pool.addHelpText('after', '\nExample:\n  geoctl pool new flash\n  geoctl pool add flash tokyo-ds[0-2,5]\n  geoctl pool set flash /mnt/geofs/scratch');
  for (const [verb, add] of Object.entries(VERBS)) {
    add(pool, { name: verb, hidden: false }, run);
    add(parent, { name: `pool_${verb}`, hidden: true }, run);
  }
};
