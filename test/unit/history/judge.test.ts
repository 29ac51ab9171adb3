/** Hand-written histories with compare-and-set, locks and a file system: those that may be, and those that may not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOf, parseHistory, type HistoryEvent, type OperationKind, type Value } from '../../history/events.ts';
import { judgeHistory } from '../../history/judge.ts';

/** [process, f, key, asked] calls; [process, 'ok', told], [process, 'fail'] and [process, 'info'] answer. */
type Line = readonly [number, OperationKind, string, Value?] | readonly [number, 'ok', Value?] | readonly [number, 'fail' | 'info'];

function history(lines: readonly Line[]): HistoryEvent[] {
  const calls = new Map<number, { readonly f: OperationKind; readonly key: string }>();
  return lines.map((line): HistoryEvent => {
    const [process, what] = line;
    if (what === 'ok' || what === 'fail' || what === 'info') {
      const { f, key } = calls.get(process) ?? { f: 'read', key: '' };
      return { process, site: '', type: what, f, key, value: (what === 'ok' ? line[2] : null) ?? null };
    }
    const key = String(line[2]);
    calls.set(process, { f: what, key });
    return { process, site: '', type: 'invoke', f: what, key, value: line[3] ?? null };
  });
}

function faults(lines: readonly Line[]): string[] {
  // As they stand in a file.
  const events = parseHistory(history(lines).map((event) => JSON.stringify(event)).join('\n'));
  return judgeHistory(operationsOf(events), false).map(({ key, what }) => `${key}: ${what}`);
}

/** One operation after the other. */
const then = (...operations: readonly (readonly [number, OperationKind, string, Value, Value])[]): Line[] => operations.flatMap(([process, f, key, asked, told]): Line[] => [[process, f, key, asked], [process, 'ok', told]]);

const ALLOWED: readonly (readonly [string, readonly Line[]])[] = [
  ['a swap of what is there', then([1, 'write', 'k', 'a', null], [2, 'cas', 'k', ['a', 'b'], true], [1, 'read', 'k', null, 'b'])],
  ['a swap that is refused', then([1, 'write', 'k', 'a', null], [2, 'cas', 'k', ['x', 'b'], false], [1, 'read', 'k', null, 'a'])],
  ['the same value again and again', then([1, 'write', 'k', 'a', null], [1, 'write', 'k', 'b', null], [2, 'cas', 'k', ['b', 'a'], true], [1, 'read', 'k', null, 'a'])],
  ['two swaps at once, of which one comes first', [[1, 'cas', 'k', [null, 'a']], [2, 'cas', 'k', [null, 'b']], [1, 'ok', false], [2, 'ok', true], ...then([1, 'read', 'k', null, 'b'])]],
  ['a swap of unknown outcome that shows', [[1, 'cas', 'k', [null, 'a']], [1, 'info'], ...then([2, 'read', 'k', null, null], [2, 'read', 'k', null, 'a'])]],
  ['a swap of unknown outcome that never shows', [[1, 'cas', 'k', [null, 'a']], [1, 'info'], ...then([2, 'cas', 'k', [null, 'b'], true], [2, 'read', 'k', null, 'b'])]],
  ['a lock that passes on', then([1, 'acquire', 'l', null, 1], [1, 'release', 'l', null, null], [2, 'acquire', 'l', null, 2])],
  ['a lock that is waited for', [...then([1, 'acquire', 'l', null, 1]), [2, 'acquire', 'l'], [1, 'release', 'l'], [2, 'ok', 2], [1, 'ok']]],
  ['a lock of one of which nothing is known any more', [...then([1, 'acquire', 'l', null, 1]), [1, 'release', 'l'], [1, 'info'], ...then([2, 'acquire', 'l', null, 7])]],
  ['a lock that was refused', [...then([1, 'acquire', 'l', null, 1]), [2, 'acquire', 'l'], [2, 'fail'], ...then([1, 'release', 'l', null, null])]],
  ['files and directories', then(
    [1, 'mkdir', '/d', null, 'OK'], [1, 'create', '/d/f', null, 'OK#7'], [2, 'lookup', '/d/f', null, 'FILE#7'], [2, 'link', '/d/f', '/g', 'OK'], [1, 'lookup', '/g', null, 'FILE#7'], [1, 'lookup', '/d', null, 'DIR'],
    [2, 'readdir', '/', null, ['g', 'd']], [1, 'rename', '/d', '/e', 'OK'], [1, 'lookup', '/d/f', null, 'ENOENT'], [2, 'lookup', '/e/f', null, 'FILE#7'], [2, 'readdir', '/e', null, ['f']],
    [1, 'unlink', '/g', null, 'OK'], [1, 'rename', '/e/f', '/e/f', 'OK'], [2, 'unlink', '/e/f', null, 'OK'], [2, 'rmdir', '/e', null, 'OK'], [1, 'readdir', '/', null, []],
  )],
  ['what is refused, as Linux does', then(
    [1, 'mkdir', '/d', null, 'OK'], [1, 'mkdir', '/d', null, 'EEXIST'], [1, 'mkdir', '/d/s', null, 'OK'], [1, 'create', '/f', null, 'OK'], [1, 'create', '/f', null, 'EEXIST'], [1, 'create', '/n/f', null, 'ENOENT'],
    [1, 'create', '/f/g', null, 'ENOTDIR'], [1, 'unlink', '/d', null, 'EISDIR'], [1, 'rmdir', '/d', null, 'ENOTEMPTY'], [1, 'rmdir', '/f', null, 'ENOTDIR'], [1, 'rename', '/d', '/d/s/x', 'EINVAL'],
    [1, 'rename', '/f', '/d', 'EISDIR'], [1, 'rename', '/d', '/f', 'ENOTDIR'], [1, 'rename', '/d/s', '/d', 'ENOTEMPTY'], [1, 'link', '/d', '/l', 'EPERM'], [1, 'link', '/f', '/d', 'EEXIST'], [1, 'readdir', '/f', null, 'ENOTDIR'],
  )],
  ['a file whose number nobody was told, until somebody is', then([1, 'create', '/f', null, 'OK'], [2, 'lookup', '/f', null, 'FILE#3'], [1, 'link', '/f', '/g', 'OK'], [1, 'lookup', '/g', null, 'FILE#3'])],
  ['a rename of unknown outcome', [...then([1, 'create', '/f', null, 'OK#3']), [1, 'rename', '/f', '/g'], [1, 'info'], ...then([2, 'lookup', '/f', null, 'FILE#3'], [2, 'lookup', '/g', null, 'FILE#3'], [2, 'lookup', '/f', null, 'ENOENT'])]],
  ['two that make one name at once', [[1, 'create', '/f'], [2, 'create', '/f'], [1, 'ok', 'EEXIST'], [2, 'ok', 'OK#4'], ...then([1, 'lookup', '/f', null, 'FILE#4'])]],
];
const REFUSED: readonly (readonly [string, readonly Line[]])[] = [
  ['a swap of what is not there', then([1, 'write', 'k', 'a', null], [2, 'cas', 'k', ['x', 'b'], true])],
  ['a refused swap of what is there', then([1, 'write', 'k', 'a', null], [2, 'cas', 'k', ['a', 'b'], false])],
  ['a swap that does not show', then([1, 'cas', 'k', [null, 'a'], true], [2, 'read', 'k', null, null])],
  ['two swaps from the same value', [[1, 'cas', 'k', [null, 'a']], [2, 'cas', 'k', [null, 'b']], [1, 'ok', true], [2, 'ok', true]]],
  ['a swap that was refused for certain, and shows', [[1, 'cas', 'k', [null, 'a']], [1, 'fail'], ...then([2, 'read', 'k', null, 'a'])]],
  ['a lock that two have', then([1, 'acquire', 'l', null, 1], [2, 'acquire', 'l', null, 2])],
  ['a token that is not above the last one', then([1, 'acquire', 'l', null, 5], [1, 'release', 'l', null, null], [2, 'acquire', 'l', null, 5])],
  ['a release by somebody else', then([1, 'acquire', 'l', null, 1], [2, 'release', 'l', null, null])],
  ['a file that is gone by itself', then([1, 'create', '/f', null, 'OK#3'], [2, 'lookup', '/f', null, 'ENOENT'])],
  ['a listing that lacks what was made', then([1, 'create', '/f', null, 'OK#3'], [2, 'readdir', '/', null, []])],
  ['a listing with what was moved away', then([1, 'create', '/f', null, 'OK#3'], [1, 'rename', '/f', '/g', 'OK'], [2, 'readdir', '/', null, ['f', 'g']])],
  ['one name made twice', then([1, 'create', '/f', null, 'OK#3'], [2, 'create', '/f', null, 'OK#4'])],
  ['two files of one number', then([1, 'create', '/f', null, 'OK#3'], [1, 'create', '/g', null, 'OK#3'])],
  ['another file than the one that was made', then([1, 'create', '/f', null, 'OK#3'], [2, 'lookup', '/f', null, 'FILE#4'])],
  ['two files where there is one by two names', then([1, 'create', '/f', null, 'OK'], [1, 'link', '/f', '/g', 'OK'], [1, 'lookup', '/f', null, 'FILE#3'], [1, 'lookup', '/g', null, 'FILE#4'])],
  ['a directory that is removed with what it has', then([1, 'mkdir', '/d', null, 'OK'], [1, 'create', '/d/f', null, 'OK#3'], [2, 'rmdir', '/d', null, 'OK'])],
  ['a directory moved into itself', then([1, 'mkdir', '/d', null, 'OK'], [1, 'rename', '/d', '/d/e', 'OK'])],
  ['a loop of two moves at once', [...then([1, 'mkdir', '/a', null, 'OK'], [1, 'mkdir', '/b', null, 'OK']), [1, 'rename', '/a', '/b/a'], [2, 'rename', '/b', '/a/b'], [1, 'ok', 'OK'], [2, 'ok', 'OK']]],
];

for (const [what, lines] of ALLOWED) test(`allows ${what}`, () => { assert.deepEqual(faults(lines), []); });
for (const [what, lines] of REFUSED) test(`refuses ${what}`, () => { assert.equal(faults(lines).length, 1); });

test('says where no order goes on', () => {
  assert.deepEqual(faults(then([1, 'write', 'k', 'a', null], [2, 'cas', 'k', ['x', 'b'], true])), ['k: no order of its operations agrees with what was answered: after 1 of them none of these can come next: process 2: cas k ["x","b"], answered true']);
});

test('judges tens of thousands of operations over many keys', () => {
  const lines = Array.from({ length: 10_000 }, (_, i): Line[] => [[1, 'cas', `k${String(i % 50)}`, [i < 50 ? null : String(i - 50), String(i)]], [2, 'read', `k${String((i + 25) % 50)}`], [1, 'ok', true], [2, 'ok', i < 25 ? null : String(i - 25)]]).flat();
  assert.deepEqual(faults(lines), []);
  const [last] = lines.splice(-1, 1, [2, 'ok', 'other']);
  assert.ok(last !== undefined);
  assert.equal(faults(lines).length, 1);
});

test('says that too much was under way at once to tell', () => {
  // Any order will do for the lookups, none for the last answer.
  const made = Array.from({ length: 22 }, (_, i): Line => [i, 'mkdir', `/d${String(i)}`]);
  const answers = made.map(([process]): Line => [process, 'ok', 'OK']);
  assert.throws(() => faults([...made, ...answers, [99, 'lookup', '/d0'], [99, 'ok', 'ENOENT']]), /too much of this history is under way at once/);
});

test('refuses lines whose values are none of what is asked', () => {
  for (const line of ['"f":"cas","key":"k","type":"invoke","value":"a"', '"f":"rename","key":"/a","type":"invoke"', '"f":"acquire","key":"l","type":"ok"', '"f":"swap","key":"k","type":"invoke"']) {
    assert.throws(() => parseHistory(`{"process":1,${line}}`), /line 1 is not an event/);
  }
});
