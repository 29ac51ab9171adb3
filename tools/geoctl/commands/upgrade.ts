/** geoctl upgrade: which formats the members know, and the step from which on a newer one is used. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { Changes, withNowait, type ChangeFlags } from '../change.ts';
import { example, type Register } from '../command.ts';
import { failure } from '../failure.ts';

interface Flags extends ChangeFlags {
  readonly to?: string;
}

type Status = Pick<geofs.v1.StatusReply.$Properties, 'format' | 'mds'>;

/** The newest format that every member knows; the cluster's own while some member's is not known. */
export function finalizable(reply: Status): number {
  const newest = (reply.mds ?? []).map((member) => member.newestFormat ?? 0);
  return Math.max(reply.format ?? 0, newest.length === 0 ? 0 : Math.min(...newest));
}

function summary(reply: Status): string {
  const format = reply.format ?? 0;
  const to = finalizable(reply);
  const best = Math.max(...(reply.mds ?? []).map((member) => member.newestFormat ?? 0));
  if (to > format) return `The cluster uses format ${String(format)} and every mds knows ${String(to)}: geoctl upgrade finalize.`;
  if (best <= format) return `The cluster uses format ${String(format)}, the newest that its members know.`;
  const behind = (reply.mds ?? []).filter((member) => (member.newestFormat ?? 0) < best).map((member) => member.name ?? '');
  return `The cluster uses format ${String(format)}; format ${String(best)} waits for ${behind.join(', ')} to be upgraded.`;
}

const range = (member: geofs.v1.MdsStatus.$Properties): string => {
  const [oldest, newest] = [member.oldestFormat ?? 0, member.newestFormat ?? 0];
  return newest === 0 ? 'unknown' : oldest === newest ? String(newest) : `${String(oldest)} to ${String(newest)}`;
};

const registerUpgradeStatus: Register = (parent, run) => {
  const command = parent.command('status').description('the format that the cluster uses, and those that each mds knows')
    .action(() => run(command, async (context) => {
      const reply = await context.client.status();
      const members = [...reply.mds].sort((a, b) => (a.node ?? 0) - (b.node ?? 0));
      if (context.json) {
        context.printJson({
          format: reply.format, finalizable: finalizable(reply),
          mds: members.map(({ name, site, program, oldestFormat, newestFormat }) => ({ name, site, program, oldestFormat, newestFormat })),
        });
        return;
      }
      context.line(summary(reply));
      context.line('');
      context.table([{ head: 'MDS' }, { head: 'SITE' }, { head: 'PROGRAM' }, { head: 'FORMATS' }], members.map((member) => [
        member.name ?? '', member.site ?? '', (member.program ?? '') === '' ? 'unknown' : member.program ?? '', range(member),
      ]));
    }));
  example(command, 'geoctl upgrade status');
};

const registerFinalize: Register = (parent, run) => {
  const command = withNowait(parent.command('finalize')).description('use the newest format that every mds knows; older programs are refused from then on, and there is no way back')
    .option('--to <FORMAT>', 'this format')
    .action((flags: Flags) => run(command, async (context) => {
      const reply = await context.client.status();
      const format = flags.to === undefined ? finalizable(reply) : Number(flags.to);
      if (!Number.isSafeInteger(format) || format < 1) throw failure('EINVAL', `--to ${flags.to ?? ''}`, 'not a format', 'see geoctl upgrade status');
      const changes = new Changes(context, flags);
      if (format === reply.format) changes.note(`The cluster uses format ${String(format)} already.`);
      else await changes.make({ what: `upgrade to format ${String(format)}`, command: { finalizeFormat: { format } } }, `The cluster uses format ${String(format)}.`);
      changes.report();
    }));
  example(command, 'geoctl upgrade finalize');
};

export const registerUpgrade: Register = (parent, run) => {
  const upgrade = parent.command('upgrade').description('formats of commands and records: status, finalize');
  registerUpgradeStatus(upgrade, run);
  registerFinalize(upgrade, run);
};
