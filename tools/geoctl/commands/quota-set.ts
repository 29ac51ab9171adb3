/** geoctl quota set, remove: how much may stand below a directory. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { Changes, withNowait, type ChangeFlags } from '../change.ts';
import { example, type Register } from '../command.ts';
import { pathBytes, shown } from '../context.ts';
import { failure } from '../failure.ts';
import { findPlace, placeOf } from '../place.ts';
import { quotaAt } from '../quotas.ts';
import { parseBytes, parseCount } from '../sizes.ts';

interface Flags extends ChangeFlags {
  readonly bytes?: string;
  readonly files?: string;
}

function limit(flag: string, text: string | undefined, parse: (text: string) => number | undefined, sample: string): number | undefined {
  if (text === undefined || text === 'none') return text === undefined ? undefined : 0;
  const value = parse(text);
  if (value === undefined || value === 0) throw failure('EINVAL', `${flag} ${text}`, 'is no limit', `give a number such as ${sample}, or none`);
  return value;
}

export const addQuotaSet: Register = (parent, run) => {
  const command = parent.command('set').description('limit what stands below a directory: a new quota begins on an empty one; limits change at any time')
    .argument('<DIR>', 'in a mount, or from the root of geofs')
    .option('--bytes <SIZE>', 'sizes of all files together, as 10G; "none" for no limit').option('--files <COUNT>', 'files, directories and links, as 1M; "none" for no limit');
  withNowait(command).action((dir: string, flags: Flags) => run(command, async (context) => {
    const bytes = limit('--bytes', flags.bytes, parseBytes, '10G');
    const files = limit('--files', flags.files, parseCount, '1M');
    if (bytes === undefined && files === undefined) throw failure('EINVAL', 'quota set', 'nothing to set', 'pass --bytes, --files or both');
    const [argument] = await context.paths([dir]);
    if (argument === undefined) return;
    const where = shown(argument.text);
    if (placeOf(await findPlace(context, argument)).kind !== 'directory') throw failure('ENOTDIR', where, 'is not a directory', 'quotas are set on directories');
    const quotaSet: geofs.v1.QuotaSet.$Properties = { hasBytes: bytes !== undefined, bytes: bytes ?? 0, hasFiles: files !== undefined, files: files ?? 0 };
    const changes = new Changes(context, flags);
    await changes.make({ what: `quota set ${where}`, command: { quotaSet }, path: pathBytes(argument.path) }, `Quota of ${where} set.`);
    changes.report();
  }));
  example(command, 'geoctl quota set /mnt/geofs/projects/a --bytes 10G --files 1M', 'geoctl quota set /mnt/geofs/projects/a --files none');
};

export const addQuotaRemove: Register = (parent, run) => {
  const command = parent.command('remove').description('take a directory\'s limits away; what stands there is counted on until the directory is empty').argument('<DIR>', 'in a mount, or from the root of geofs');
  withNowait(command).action((dir: string, flags: ChangeFlags) => run(command, async (context) => {
    const [argument] = await context.paths([dir]);
    if (argument === undefined) return;
    const where = shown(argument.text);
    const quota = await quotaAt(context, argument);
    if (quota === undefined) throw failure('ENOENT', where, 'has no quota', 'see geoctl quota list');
    const changes = new Changes(context, flags);
    await changes.make({ what: `quota remove ${where}`, command: { quotaRemove: {} }, path: pathBytes(argument.path) }, `Quota of ${where} removed.`);
    changes.report();
  }));
  example(command, 'geoctl quota remove /mnt/geofs/projects/a');
};
