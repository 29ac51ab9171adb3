/** Two files at once: never two of those that use the machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Agenda } from '../../runner/agenda.ts';
import { LONG, SUITES, WAITING, listTestFiles, type TestFile } from '../../runner/suites.ts';
import { ROOT } from '../../support/wan.ts';

const [suite] = SUITES;
assert.ok(suite !== undefined);
const busy = (path: string): TestFile => ({ suite, path, busy: true });
const waiting = (path: string): TestFile => ({ suite, path, busy: false });

test('a busy file and a waiting one, then two waiting ones, never two busy ones', () => {
  const [b1, b2, b3, w1, w2, w3] = [busy('b1'), busy('b2'), busy('b3'), waiting('w1'), waiting('w2'), waiting('w3')];
  const agenda = new Agenda([w1, b1, b2, w2, b3, w3]);
  assert.deepEqual([agenda.next(), agenda.next()], [b1, w1]);
  agenda.ended(w1);
  assert.equal(agenda.next(), w2);
  agenda.ended(b1);
  assert.equal(agenda.next(), b2);
  agenda.ended(w2);
  assert.equal(agenda.next(), w3);
  agenda.ended(w3);
  assert.equal(agenda.next(), undefined, 'what is left is busy, and a busy one runs');
  agenda.ended(b2);
  assert.equal(agenda.next(), b3);
  agenda.ended(b3);
  assert.equal(agenda.next(), undefined);
});

test('every file that is named is there; long ones come first, and some of e2e are busy', () => {
  const files = listTestFiles(ROOT, [], '');
  const find = (path: string): TestFile => files.find((file) => file.path === path) ?? assert.fail(`${path} is not there`);
  for (const path of LONG) find(path);
  for (const path of WAITING) assert.equal(find(path).busy, false, path);
  const e2e = files.filter((file) => file.suite.name === 'e2e');
  assert.deepEqual(e2e.slice(0, WAITING.length).map(({ path }) => path), WAITING);
  assert.ok(e2e.some((file) => file.busy));
  assert.ok(files.every((file) => file.suite.name === 'e2e' || !file.busy));
});
