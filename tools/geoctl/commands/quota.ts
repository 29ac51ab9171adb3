/** geoctl quota ...: how much may stand below a directory. */
import type { Register } from '../command.ts';
import { addQuotaGet, addQuotaList } from './quota-get.ts';
import { addQuotaRemove, addQuotaSet } from './quota-set.ts';

export const registerQuota: Register = (parent, run) => {
  const quota = parent.command('quota').description('how much may stand below a directory: bytes, files, or both');
  quota.addHelpText('after', '\nExample:\n  geoctl quota set /mnt/geofs/projects/a --bytes 10G --files 1M\n  geoctl quota list');
  for (const add of [addQuotaSet, addQuotaGet, addQuotaList, addQuotaRemove]) add(quota, run);
};
