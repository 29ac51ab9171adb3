/** Everything below a mount's root, read through it: `tree-listing.ts MOUNT` prints a JSON line for each path. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seen } from './operation.ts';
import { look } from './performer.ts';

export interface Entry extends Seen {
  readonly ino: number;
  readonly owner: string;
  /** Nanoseconds. */
  readonly mtimeNs: string;
  readonly ctimeNs: string;
}

export function parseListing(text: string): Map<string, Entry> {
  return new Map(text.split('\n').filter((line) => line !== '').map((line) => {
    const { path, ...entry } = JSON.parse(line) as Entry & { path: string };
    return [path, entry];
  }));
}

function* list(mount: string, path: string): Generator<Entry & { readonly path: string }> {
  for (const name of readdirSync(join(mount, path)).sort()) {
    const below = join(path, name);
    const seen = look(join(mount, below));
    const { ino, uid, gid, mtimeNs, ctimeNs } = lstatSync(join(mount, below), { bigint: true });
    yield { path: below, ...seen, ino: Number(ino), owner: `${String(uid)}:${String(gid)}`, mtimeNs: String(mtimeNs), ctimeNs: String(ctimeNs) };
    if (seen.type === 'directory') yield* list(mount, below);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const entry of list(process.argv[2] ?? '', '')) process.stdout.write(`${JSON.stringify(entry)}\n`);
}
