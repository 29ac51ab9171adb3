/** The model is worth something only if it finds what is planted: each promise with a tree, or an answer, that breaks it. */
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Choice } from '../../ordeal/choice.ts';
import { contents, digestOf } from '../../ordeal/contents.ts';
import type { Operation, Seen, Told } from '../../ordeal/operation.ts';
import { look, Performer } from '../../ordeal/performer.ts';
import { PossibleTrees } from '../../ordeal/possible-trees.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

const ROOT = 'own/w-0a';
const OK: Told = { ok: true };
const LOST: Told = { ok: false, errno: 'EIO', step: 'whole' };
const put = (name: string, id: string, length = 100): Operation => ({ f: 'put', path: `${ROOT}/${name}`, id, length, excl: false, sync: false });
const mkdir = (name: string): Operation => ({ f: 'mkdir', path: name === '' ? ROOT : `${ROOT}/${name}` });
const unlink = (name: string): Operation => ({ f: 'unlink', path: `${ROOT}/${name}` });
const rename = (name: string, to: string): Operation => ({ f: 'rename', path: `${ROOT}/${name}`, to: `${ROOT}/${to}` });

type Call = Operation | readonly [Operation, Told | undefined];
/** Directories are given as undefined. */
type Tree = Readonly<Record<string, string | undefined>>;

function after(...calls: readonly Call[]): PossibleTrees {
  const trees = new PossibleTrees();
  for (const call of [mkdir(''), ...calls]) {
    const [op, told] = Array.isArray(call) ? call as [Operation, Told | undefined] : [call as Operation, OK];
    assert.equal(trees.answered({ op, told }), undefined);
  }
  return trees;
}

function entriesOf(tree: Tree): Map<string, Seen> {
  const paths = ['', ...Object.keys(tree)];
  const namesIn = (path: string): string[] => Object.keys(tree).filter((other) => (path === '' ? !other.includes('/') : other.startsWith(`${path}/`) && !other.slice(path.length + 1).includes('/'))).map((other) => other.split('/').at(-1) ?? '').sort();
  return new Map(paths.map((path): [string, Seen] => {
    const id = tree[path];
    const common = { mtime: 0, xattrs: {} };
    const full = path === '' ? ROOT : `${ROOT}/${path}`;
    if (path === '' || id === undefined) return [full, { ...common, type: 'directory', mode: 0o755, names: namesIn(path), nlink: 2 + namesIn(path).filter((name) => tree[path === '' ? name : `${path}/${name}`] === undefined).length }];
    return [full, { ...common, type: 'file', mode: 0o644, size: 100, digest: digestOf(contents(id, 100)), nlink: 1 }];
  }));
}

const ALLOWED: readonly (readonly [string, readonly Call[], Tree])[] = [
  ['what was acknowledged', [mkdir('d0'), put('d0/f0', 'x')], { d0: undefined, 'd0/f0': 'x' }],
  ['an unlink of unknown outcome that happened', [put('f0', 'x'), [unlink('f0'), LOST]], {}],
  ['an unlink of unknown outcome that did not', [put('f0', 'x'), [unlink('f0'), LOST]], { f0: 'x' }],
  ['an unlink of unknown outcome that happens later, to the next file of the name', [put('f0', 'x'), [unlink('f0'), LOST], unlink('f0'), put('f0', 'y')], {}],
  ['a create that was never answered', [[put('f0', 'x'), undefined]], { f0: 'anything' }],
  ['contents of which some may be missing', [put('f0', 'x'), [put('f0', 'y'), { ok: false, errno: 'EIO', step: 'close' }]], { f0: 'anything' }],
  ['a rename of unknown outcome that happened', [put('f0', 'x'), [rename('f0', 'f1'), LOST]], { f1: 'x' }],
  ['an append that was refused before it began', [put('f0', 'x'), [{ f: 'append', path: `${ROOT}/f0`, id: 'y', length: 5, sync: false }, { ok: false, errno: 'EIO', step: 'open' }]], { f0: 'x' }],
];
const REFUSED: readonly (readonly [string, readonly Call[], Tree])[] = [
  ['a lost create', [put('f0', 'x')], {}],
  ['a resurrected unlink', [put('f0', 'x'), unlink('f0')], { f0: 'x' }],
  ['a torn rename: both names', [put('f0', 'x'), rename('f0', 'f1')], { f0: 'x', f1: 'x' }],
  ['a torn rename of unknown outcome: neither name', [put('f0', 'x'), [rename('f0', 'f1'), LOST]], {}],
  ['a rename of unknown outcome: both names', [put('f0', 'x'), [rename('f0', 'f1'), LOST]], { f0: 'x', f1: 'x' }],
  ['older contents', [put('f0', 'x'), put('f0', 'y')], { f0: 'x' }],
  ['a file from nowhere', [], { f0: 'x' }],
  ['a lost directory', [mkdir('d0')], {}],
];

for (const [what, calls, tree] of ALLOWED) test(`allows ${what}`, () => { assert.deepEqual(after(...calls).differences(entriesOf(tree)), []); });
for (const [what, calls, tree] of REFUSED) test(`finds ${what}`, () => { assert.notDeepEqual(after(...calls).differences(entriesOf(tree)), []); });

const WRONG: readonly (readonly [string, readonly Call[], Operation, Told])[] = [
  ['a refusal of what must succeed', [put('f0', 'x')], unlink('f0'), { ok: false, errno: 'ENOENT', step: 'whole' }],
  ['a success of what cannot', [], unlink('f0'), OK],
  ['a mkdir that meets itself', [], mkdir('d0'), { ok: false, errno: 'EEXIST', step: 'whole' }],
  ['an own write that is not seen', [put('f0', 'x'), put('f0', 'y')], { f: 'look', path: `${ROOT}/f0` }, { ok: true, seen: { type: 'file', mode: 0o644, nlink: 1, mtime: 0, size: 100, digest: digestOf(contents('x', 100)), xattrs: {} } }],
  ['a lost mode', [put('f0', 'x'), { f: 'chmod', path: `${ROOT}/f0`, mode: 0o600 }], { f: 'look', path: `${ROOT}/f0` }, { ok: true, seen: { type: 'file', mode: 0o644, nlink: 1, mtime: 0, size: 100, digest: digestOf(contents('x', 100)), xattrs: {} } }],
  ['a lost time', [put('f0', 'x'), { f: 'utimes', path: `${ROOT}/f0`, mtime: 77 }], { f: 'look', path: `${ROOT}/f0` }, { ok: true, seen: { type: 'file', mode: 0o644, nlink: 1, mtime: 0, size: 100, digest: digestOf(contents('x', 100)), xattrs: {} } }],
];
for (const [what, calls, op, told] of WRONG) test(`finds ${what}`, () => { assert.match(after(...calls).answered({ op, told }) ?? '', /was told .* but /); });

test('what happens late happens to the inode, and in the directory, that the call meant', () => {
  const mode = (found: number): Map<string, Seen> => new Map([...entriesOf({ d1: undefined, 'd1/f1': 'x' })].map(([path, seen]) => [path, path.endsWith('f1') ? { ...seen, mode: found } : seen]));
  const trees = after(mkdir('d0'), put('d0/f0', 'x'), [{ f: 'chmod', path: `${ROOT}/d0/f0`, mode: 0o600 }, LOST], rename('d0/f0', 'd0/f1'), rename('d0', 'd1'));
  for (const found of [0o644, 0o600]) assert.deepEqual(trees.differences(mode(found)), []);
  assert.notDeepEqual(trees.differences(mode(0o640)), []);
  const gone = after(mkdir('d0'), put('d0/f0', 'x'), [unlink('d0/f0'), LOST], rename('d0', 'd1'));
  for (const tree of [{ d1: undefined }, { d1: undefined, 'd1/f0': 'x' }]) assert.deepEqual(gone.differences(entriesOf(tree)), []);
});

test('what a later answer excludes is not allowed any more', () => {
  const trees = after(put('f0', 'x'), [unlink('f0'), LOST], [{ f: 'mkdir', path: `${ROOT}/d0` }, OK], [put('f0', 'y'), OK], [rename('f0', 'f1'), OK]);
  assert.deepEqual(trees.differences(entriesOf({ d0: undefined, f1: 'y' })), []);
  assert.notDeepEqual(trees.differences(entriesOf({ d0: undefined, f1: 'x' })), []);
});

test('the model agrees with this machine\'s own file system, in answers and at the end', () => {
  const mount = mkdtempSync(join(tmpdir(), 'ordeal-'));
  mkdirSync(join(mount, 'own'));
  const umask = process.umask(0);
  try {
    const [performer, choice, trees] = [new Performer(mount), new Choice(new SeededRandom(7), 'w'), new PossibleTrees()];
    const roots = [ROOT, 'own/w-0b'];
    const act = (op: Operation): Told => {
      const told = performer.perform(op);
      assert.equal(trees.answered({ op, told }), undefined);
      return told;
    };
    for (const path of roots) act({ f: 'mkdir', path });
    for (let i = 0; i < 3_000; i += 1) for (const op of choice.own(roots, performer.holds)) if (!act(op).ok) break;
    if (performer.holds) act({ f: 'let-go' });
    const entries = new Map<string, Seen>();
    const list = (path: string): void => {
      const seen = look(join(mount, path));
      entries.set(path, seen);
      for (const name of seen.names ?? []) list(`${path}/${name}`);
    };
    roots.forEach(list);
    assert.deepEqual(trees.differences(entries), []);
  } finally {
    process.umask(umask);
  }
});
