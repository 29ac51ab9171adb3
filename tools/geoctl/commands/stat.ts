/** geoctl stat: the whole layout of one inode. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { nameOf, nameToText } from '../../../proto/types/name.ts';
import { PERMISSIONS } from '../../../proto/types/mode.ts';
import { example, type Register } from '../command.ts';
import { shown } from '../context.ts';
import { findPlace, placeOf } from '../place.ts';

function timeText(time: geofs.v1.Time.$Properties | null | undefined): string {
  const ms = (time?.sec ?? 0) * 1000 + Math.floor((time?.nsec ?? 0) / 1e6);
  return new Date(ms).toISOString();
}

/** Every field that is known, in the order of printing. Numbers stay numbers for --json. */
export function statFields(path: string, reply: geofs.v1.WhereReply): Readonly<Record<string, string | number | boolean>> {
  const inode = reply.inode;
  const place = placeOf(reply);
  const link = inode?.linkTarget;
  return {
    path, kind: place.kind, inode: inode?.ino ?? 0, mode: ((inode?.mode ?? 0) & PERMISSIONS).toString(8).padStart(4, '0'),
    links: inode?.nlink ?? 0, uid: inode?.uid ?? 0, gid: inode?.gid ?? 0, size: inode?.size ?? 0, blocks: inode?.blocks ?? 0,
    modified: timeText(inode?.mtime), changed: timeText(inode?.ctime), created: timeText(inode?.btime),
    changeNumber: inode?.change ?? 0, grant: inode?.grant ?? 0, home: inode?.home ?? 0, firstName: nameToText(nameOf(inode?.name ?? new Uint8Array(0))),
    pool: place.pool,
    ...(place.kind === 'directory' ? { entries: inode?.entries ?? 0, ownPool: inode?.pool ?? '' } : {}),
    ...(place.kind === 'symlink' && link != null ? { linkTarget: nameToText(nameOf(link)) } : {}),
    ...(place.kind === 'file' ? {
      target: place.target, site: place.site, address: reply.target?.address ?? '', object: inode?.layout?.object ?? 0, objectFile: reply.objectFile,
      layoutVersion: inode?.layout?.version ?? 0, dataVersion: inode?.dataVersion ?? 0, writing: inode?.writing ?? false,
    } : {}),
  };
}

const LABELS: Readonly<Record<string, string>> = {
  changeNumber: 'change number', firstName: 'first name', ownPool: 'own pool', linkTarget: 'link target', objectFile: 'object file',
  layoutVersion: 'layout version', dataVersion: 'data version', writing: 'being written',
};

export const registerStat: Register = (parent, run) => {
  const command = parent.command('stat').description('the whole layout of a file: inode, versions, target, object file')
    .argument('<PATH...>', 'in a mount, or from the root of geofs')
    .action((texts: string[]) => run(command, async (context) => {
      const all = [];
      for (const argument of await context.paths(texts)) {
        const fields = statFields(shown(argument.text), await findPlace(context, argument));
        if (context.json) { all.push(fields); continue; }
        for (const [key, value] of Object.entries(fields)) context.line(`${`${LABELS[key] ?? key}:`.padEnd(16)}${value === '' ? '-' : String(value)}`);
      }
      if (context.json) context.printJson(all);
    }));
  example(command, 'geoctl stat /mnt/geofs/docs/a.dat');
};
