/** geoctl mds ...: who belongs to the metadata cluster. */
import type { Register } from '../command.ts';
import { addMdsAdd } from './mds-add.ts';
import { addMdsPromote, addMdsRemove, addMdsTransfer } from './mds-change.ts';
import { addMdsList } from './mds-list.ts';
import { addMdsReplace } from './mds-replace.ts';

export const registerMds: Register = (parent, run) => {
  const mds = parent.command('mds').description('the metadata servers: who they are, who joins, leaves and leads');
  mds.addHelpText('after', '\nExample:\n  geoctl mds add par-mds0 --site par --address host4:7501\n  geoctl mds list\n  geoctl mds transfer par-mds0\n  geoctl mds remove ams-mds0');
  for (const add of [addMdsList, addMdsAdd, addMdsPromote, addMdsRemove, addMdsTransfer, addMdsReplace]) add(mds, run);
};
