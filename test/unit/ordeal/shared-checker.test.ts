/** Histories of directories that many change at once, and what may be left of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contents, digestOf } from '../../ordeal/contents.ts';
import type { Answered, Operation, Seen, Told } from '../../ordeal/operation.ts';
import { checkShared } from '../../ordeal/shared-checker.ts';
import { viewDifferences } from '../../ordeal/tree-differences.ts';
import type { Entry } from '../../ordeal/tree-listing.ts';

const OK: Told = { ok: true };
const LOST: Told = { ok: false, errno: 'ETIMEDOUT', step: 'open' };
const DIRECTORY = 'shared/e0';
const at = (name: string): string => `${DIRECTORY}/${name}`;
const call = (start: number, end: number, op: Operation, told: Told | undefined = OK): Answered => ({ worker: 'w', op, start, end, told });
const create = (name: string, id: string): Operation => ({ f: 'put', path: at(name), id, length: 100, excl: true, sync: false });
const unlink = (name: string): Operation => ({ f: 'unlink', path: at(name) });
const rename = (name: string, to: string): Operation => ({ f: 'rename', path: at(name), to: at(to) });
const link = (name: string, to: string): Operation => ({ f: 'link', path: at(name), to: at(to) });

const left = (tree: Readonly<Record<string, string>>): Map<string, Seen> => new Map(Object.entries(tree).map(([name, id]) => [at(name), { type: 'file', mode: 0o644, nlink: 1, mtime: 0, digest: digestOf(contents(id, 100)) }]));
const faults = (history: readonly Answered[], tree: Readonly<Record<string, string>>): number => {
  const { differences, undecided } = checkShared(history, left(tree));
  assert.deepEqual(undecided, []);
  return differences.length;
};

const ALLOWED: readonly (readonly [string, readonly Answered[], Readonly<Record<string, string>>])[] = [
  ['one winner and one who was refused', [call(0, 5, create('f0', 'x')), call(1, 4, create('f0', 'y'), { ok: false, errno: 'EEXIST', step: 'open' })], { f0: 'x' }],
  ['two lives of a name', [call(0, 1, create('f0', 'x')), call(2, 3, unlink('f0')), call(4, 5, create('f0', 'y'))], { f0: 'y' }],
  ['an order that only the outcomes tell', [call(0, 9, create('f0', 'x')), call(0, 9, create('f0', 'y')), call(0, 9, unlink('f0'))], { f0: 'x' }],
  ['an unlink of unknown outcome between two creates', [call(0, 1, create('f0', 'x')), call(2, 3, unlink('f0'), LOST), call(4, 5, create('f0', 'y'))], { f0: 'y' }],
  ['a create of unknown outcome', [call(0, 1, create('f0', 'x'), LOST)], { f0: 'z' }],
  ['a replacement', [call(0, 1, create('f0', 'x')), call(2, 3, create('t', 'y')), call(4, 5, rename('t', 'f0'))], { f0: 'y' }],
  ['a link that wins, and a rename of one name over the other of one file, which does nothing', [call(0, 1, create('t', 'y')), call(2, 3, link('t', 'f0')), call(4, 5, rename('t', 'f0'))], { t: 'y', f0: 'y' }],
  ['a rename that a kernel answers by itself, with another one half told', [call(0, 1, create('f0', 'x')), call(2, 5, rename('f0', 'f1')), { ...call(3, 4, rename('f0', 'f1')), worker: 'v' }], { f1: 'x' }],
];
const REFUSED: readonly (readonly [string, readonly Answered[], Readonly<Record<string, string>>])[] = [
  ['two winners of one life', [call(0, 5, create('f0', 'x')), call(1, 4, create('f0', 'y'))], { f0: 'x' }],
  ['a link and a create that both win', [call(0, 1, create('t', 'y')), call(2, 5, create('f0', 'x')), call(2, 5, link('t', 'f0'))], { f0: 'x', t: 'y' }],
  ['two unlinks of one life', [call(0, 1, create('f0', 'x')), call(2, 3, unlink('f0')), call(2, 3, unlink('f0'))], {}],
  ['a survivor of somebody who lost', [call(0, 5, create('f0', 'x')), call(1, 4, create('f0', 'y'), { ok: false, errno: 'EEXIST', step: 'open' })], { f0: 'y' }],
  ['two renames of one name to different ones', [call(0, 1, create('f0', 'x')), call(2, 5, rename('f0', 'f1')), { ...call(3, 4, rename('f0', 'f2')), worker: 'v' }], { f1: 'x' }],
  ['a lost create', [call(0, 1, create('f0', 'x'))], {}],
  ['a resurrected unlink', [call(0, 1, create('f0', 'x')), call(2, 3, unlink('f0'))], { f0: 'x' }],
  ['a torn rename', [call(0, 1, create('f0', 'x')), call(2, 3, rename('f0', 'f1'))], { f0: 'x', f1: 'x' }],
  ['an order against real time', [call(0, 1, create('f0', 'x')), call(2, 3, create('t', 'y')), call(4, 5, rename('t', 'f0'))], { f0: 'x' }],
  ['a name that nobody made', [], { f0: 'x' }],
];

for (const [what, history, tree] of ALLOWED) test(`allows ${what}`, () => { assert.equal(faults(history, tree), 0); });
for (const [what, history, tree] of REFUSED) test(`finds ${what}`, () => { assert.notEqual(faults(history, tree), 0); });

test('sites that differ are found, field by field', () => {
  const entry: Entry = { type: 'file', mode: 0o644, nlink: 1, mtime: 1, ino: 7, owner: '0:0', mtimeNs: '1', ctimeNs: '1', digest: 'd', size: 3 };
  const here = new Map([['a', entry], ['b', entry], ['c', entry]]);
  const there = new Map([['a', entry], ['b', { ...entry, nlink: 2 }], ['d', entry]]);
  assert.deepEqual(viewDifferences(here, new Map(here)), []);
  assert.deepEqual(viewDifferences(here, there), [{ path: 'b', what: 'nlink 1 here, 2 there' }, { path: 'c', what: 'is only here' }, { path: 'd', what: 'is only there' }]);
});
