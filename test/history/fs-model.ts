/** What a small file system answers, as Linux's system calls do: a tree of directories and files, whose numbers only its answers tell. */
import type { Operation, Value } from './events.ts';
import type { Model } from './linearizability.ts';

const DIR = 'DIR';
/** By path, without the root: DIR, or the number of the file; "?..." is one that nobody was told. */
type Tree = ReadonlyMap<string, string>;

interface Outcome {
  readonly told: string | readonly string[];
  readonly tree: Tree;
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const normal = (path: string): string => path.replace(/\/+$/, '');
const isEmpty = (tree: Tree, path: string): boolean => ![...tree.keys()].some((other) => other.startsWith(`${path}/`));

export const FILE_SYSTEM: Model<Tree> = {
  initial: new Map(),
  step: (tree, operation) => {
    if (operation.told === undefined) return outcomeOf(tree, operation).tree;
    const known = knowing(tree, operation);
    const { told, tree: after } = outcomeOf(known, operation);
    return agrees(told, operation.told) ? after : undefined;
  },
  nameOf: (tree) => [...tree].map((row) => row.join('=')).sort().join(' '),
};

/** A file of which nobody was told the number has the one that an answer says, if no other has. */
function knowing(tree: Tree, { f, key, told }: Operation): Tree {
  const node = tree.get(normal(key));
  if (f !== 'lookup' || typeof told !== 'string' || !told.startsWith('FILE#') || node?.startsWith('?') !== true) return tree;
  const ino = told.slice('FILE#'.length);
  if ([...tree.values()].includes(ino)) return tree;
  return new Map([...tree].map(([path, each]) => [path, each === node ? ino : each]));
}

function agrees(right: string | readonly string[], told: Value): boolean {
  if (typeof right !== 'string') return Array.isArray(told) && JSON.stringify([...told].sort()) === JSON.stringify([...right].sort());
  // The number of a new file may be told, or not.
  return told === right || (right.startsWith('OK#') && told === 'OK');
}

function outcomeOf(tree: Tree, { f, key, asked, told, start }: Operation): Outcome {
  const path = normal(key);
  const at = (where: string): string | undefined => (where === '' ? DIR : tree.get(where));
  /** What the way to a name says; undefined: it is there. */
  const wayTo = (where: string): string | undefined => {
    for (let end = where.indexOf('/', 1); end !== -1; end = where.indexOf('/', end + 1)) {
      const node = at(where.slice(0, end));
      if (node === undefined) return 'ENOENT';
      if (node !== DIR) return 'ENOTDIR';
    }
    return undefined;
  };
  const says = (what: string | readonly string[]): Outcome => ({ told: what, tree });
  const changed = (what: string, change: (into: Map<string, string>) => void): Outcome => { const after = new Map(tree); change(after); return { told: what, tree: after }; };
  const lost = wayTo(path);
  if (lost !== undefined) return says(lost);
  const node = at(path);
  switch (f) {
    case 'lookup': return says(node === undefined ? 'ENOENT' : node === DIR ? DIR : `FILE#${node}`);
    case 'readdir':
      if (node !== DIR) return says(node === undefined ? 'ENOENT' : 'ENOTDIR');
      return says([...tree.keys()].filter((other) => parentOf(other) === path).map((other) => other.slice(path.length + 1)));
    case 'create': {
      if (node !== undefined) return says('EEXIST');
      const ino = typeof told === 'string' && told.startsWith('OK#') ? told.slice('OK#'.length) : `?${String(start)}`;
      if ([...tree.values()].includes(ino)) return says(`a number of its own, not ${ino}`);
      return changed(`OK#${ino}`, (after) => { after.set(path, ino); });
    }
    case 'mkdir': return node === undefined ? changed('OK', (after) => { after.set(path, DIR); }) : says('EEXIST');
    case 'unlink':
      if (node === undefined) return says('ENOENT');
      return node === DIR ? says('EISDIR') : changed('OK', (after) => { after.delete(path); });
    case 'rmdir':
      if (node !== DIR) return says(node === undefined ? 'ENOENT' : 'ENOTDIR');
      if (path === '') return says('EBUSY');
      return isEmpty(tree, path) ? changed('OK', (after) => { after.delete(path); }) : says('ENOTEMPTY');
    case 'link': {
      const to = normal(String(asked));
      if (node === undefined) return says('ENOENT');
      const toLost = wayTo(to);
      if (toLost !== undefined) return says(toLost);
      if (at(to) !== undefined) return says('EEXIST');
      return node === DIR ? says('EPERM') : changed('OK', (after) => { after.set(to, node); });
    }
    case 'rename': {
      const to = normal(String(asked));
      const toLost = wayTo(to);
      if (toLost !== undefined) return says(toLost);
      const refused = renameRefusal(tree, path, to, node, at(to));
      if (refused !== undefined) return says(refused);
      return changed('OK', (after) => { move(after, path, to); });
    }
    case 'read': case 'write': case 'cas': case 'acquire': case 'release': throw new Error(`${f} is not of a file system`);
  }
}

/** undefined: it may be done. "OK": it is done by doing nothing. */
function renameRefusal(tree: Tree, from: string, to: string, node: string | undefined, victim: string | undefined): string | undefined {
  if (from === '' || to === '') return 'EBUSY';
  if (node === undefined) return 'ENOENT';
  if (to.startsWith(`${from}/`)) return 'EINVAL';
  if (from.startsWith(`${to}/`)) return 'ENOTEMPTY';
  if (from === to || (node !== DIR && node === victim)) return 'OK';
  if (victim === undefined) return undefined;
  if (node === DIR && victim !== DIR) return 'ENOTDIR';
  if (node !== DIR && victim === DIR) return 'EISDIR';
  return victim === DIR && !isEmpty(tree, to) ? 'ENOTEMPTY' : undefined;
}

function move(tree: Map<string, string>, from: string, to: string): void {
  for (const [path, node] of [...tree]) {
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    tree.delete(path);
    tree.set(to + path.slice(from.length), node);
  }
}
