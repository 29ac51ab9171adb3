/** How what is seen of a tree differs from what it must be, and how two mounts' views of it differ. */
import type { Entry } from './tree-listing.ts';
import type { Seen } from './operation.ts';
import type { TreeModel } from './tree-model.ts';

export interface Difference {
  readonly path: string;
  readonly what: string;
}

/** only: this path alone, else all of the tree and of the entries. */
export function treeDifferences(tree: TreeModel, entries: ReadonlyMap<string, Seen>, only?: string): Difference[] {
  const paths = only === undefined ? [...new Set([...tree.paths, ...entries.keys()])].sort() : [only];
  return paths.flatMap((path) => {
    const [inode, seen] = [tree.find(path), entries.get(path)];
    if (inode === undefined) return seen === undefined ? [] : [{ path, what: `there is a ${seen.type}, and should be nothing` }];
    if (seen === undefined) return [{ path, what: `there is nothing, and should be a ${inode.type}` }];
    const out: Difference[] = [];
    const compare = (noun: string, found: unknown, wanted: unknown): void => {
      if (JSON.stringify(found) !== JSON.stringify(wanted)) out.push({ path, what: `its ${noun} is ${JSON.stringify(found)}, and should be ${JSON.stringify(wanted)}` });
    };
    compare('type', seen.type, inode.type);
    compare('nlink', seen.nlink, tree.nlinkOf(path));
    if (inode.type === 'symlink') compare('target', seen.target, inode.target);
    else {
      compare('mode', seen.mode, inode.mode);
      compare('xattrs', sorted(seen.xattrs ?? {}), sorted(inode.xattrs));
    }
    if (inode.type === 'directory') compare('listing', seen.names, tree.namesIn(path));
    if (inode.type === 'file' && inode.data !== undefined) {
      compare('size', seen.size, inode.data.bytes.length);
      compare('contents', seen.digest, inode.data.digest);
    }
    if (inode.mtime !== undefined) compare('mtime', seen.mtime, inode.mtime);
    return out;
  });
}

/** In the order of paths. */
export function viewDifferences(here: ReadonlyMap<string, Entry>, there: ReadonlyMap<string, Entry>): Difference[] {
  return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((path) => {
    const [a, b] = [here.get(path), there.get(path)];
    if (a === undefined || b === undefined) return [{ path, what: a === undefined ? 'is only there' : 'is only here' }];
    const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Entry)[];
    const differing = fields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
    return differing.length === 0 ? [] : [{ path, what: differing.map((field) => `${field} ${JSON.stringify(a[field])} here, ${JSON.stringify(b[field])} there`).join('; ') }];
  });
}

const sorted = (record: Readonly<Record<string, string>>): (readonly [string, string])[] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
