/** geoctl delegation ...: which site may change which directories without asking the others. */
import type { Register } from '../command.ts';
import { addDelegationBreak } from './delegation-break.ts';
import { addDelegationList } from './delegation-list.ts';
import { addDelegationPin, addDelegationUnpin } from './delegation-pin.ts';
import { addDelegationRecall } from './delegation-recall.ts';
import { addDelegationReplay } from './delegation-replay.ts';
import { addDelegationTakeover } from './delegation-takeover.ts';

export const registerDelegation: Register = (parent, run) => {
  const delegation = parent.command('delegation').description('which site may change which directories without asking the others');
  delegation.addHelpText('after', '\nExample:\n  geoctl delegation list\n  geoctl delegation pin /mnt/geofs/projects --site ams\n  geoctl delegation recall /mnt/geofs/projects');
  for (const add of [addDelegationList, addDelegationRecall, addDelegationPin, addDelegationUnpin, addDelegationBreak, addDelegationReplay, addDelegationTakeover]) add(delegation, run);
};
