/** geoctl quota get, list: what stands below directories with a quota, and how much may. */
import { example, type Register } from '../command.ts';
import { shown } from '../context.ts';
import { allQuotas, quotaAt, quotaText, signedBytes, type Quota } from '../quotas.ts';
import { humanBytes } from '../sizes.ts';

export const addQuotaGet: Register = (parent, run) => {
  const command = parent.command('get').description('the quota that a path counts for').argument('<PATH>', 'in a mount, or from the root of geofs')
    .action((text: string) => run(command, async (context) => {
      const [argument] = await context.paths([text]);
      if (argument === undefined) return;
      const quota = await quotaAt(context, argument);
      if (context.json) context.printJson(quota ?? null);
      else context.line(quota === undefined ? `${shown(argument.text)} counts for no quota` : `${quota.path}: ${quotaText(quota)}`);
    }));
  example(command, 'geoctl quota get /mnt/geofs/projects/a');
};

function rows({ path, usedBytes, usedFiles, limitBytes, limitFiles, sites }: Quota): string[][] {
  const ofSite = sites.map((site) => [
    '', site.site, signedBytes(site.usedBytes), limitBytes === 0 ? '-' : `+${humanBytes(Math.max(0, site.leftBytes))}`, String(site.usedFiles), limitFiles === 0 ? '-' : `+${String(Math.max(0, site.leftFiles))}`,
  ]);
  return [[path || '(unknown)', 'all', signedBytes(usedBytes), limitBytes === 0 ? '-' : humanBytes(limitBytes), String(usedFiles), limitFiles === 0 ? '-' : String(limitFiles)], ...ofSite];
}

export const addQuotaList: Register = (parent, run) => {
  const command = parent.command('list').description('every quota: what is used and the limits; by site what it has added, and what more it may add without asking the others (+)')
    .action(() => run(command, async (context) => {
      const quotas = await allQuotas(context);
      if (context.json) { context.printJson(quotas); return; }
      context.table(
        [{ head: 'DIRECTORY' }, { head: 'SITE' }, { head: 'USED', align: 'right' }, { head: 'LIMIT', align: 'right' }, { head: 'FILES', align: 'right' }, { head: 'LIMIT', align: 'right' }],
        quotas.flatMap(rows),
      );
    }));
  example(command, 'geoctl quota list', 'geoctl quota list --json | jq \'.[].usedBytes\'');
};
