/** What the runner is told of a test that failed, whatever it threw. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import report from '../../runner/reporter.ts';

/** The reason for which a test failed that threw this, as node reports it. */
async function reasonFor(thrown: unknown): Promise<unknown> {
  const error = new Error('1 subtest failed', { cause: thrown });
  const event = { type: 'test:fail', data: { name: 'some', details: { error, duration_ms: 1 } } } as TestEvent;
  const lines: string[] = [];
  for await (const line of report((async function* () { yield await Promise.resolve(event); })())) lines.push(line);
  assert.equal(lines.length, 1);
  const told = JSON.parse(lines[0] ?? '') as { readonly name: string; readonly outcome: string; readonly reason: unknown };
  assert.deepEqual([told.name, told.outcome], ['some', 'failed']);
  return told.reason;
}

const withMessage = (message: unknown): Error => Object.defineProperty(new Error('as made'), 'message', { value: message });

const THROWN: readonly (readonly [string, unknown, string])[] = [
  ['an error', new Error('what it said'), 'what it said'],
  ['a string', 'what it said', 'what it said'],
  ['a number', 7, '7'],
  ['a symbol', Symbol('sign'), 'Symbol(sign)'],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { code: 5 }), '[Object: null prototype] { code: 5 }'],
  ['an object whose string form throws', { toString: (): string => { throw new Error('none'); } }, '{ toString: [Function: toString] }'],
  ['an error whose message is no string', withMessage({ code: 5 }), '{ code: 5 }'],
  ['an error without a message', withMessage(undefined), 'undefined'],
];

for (const [what, thrown, reason] of THROWN) test(`${what} is told`, async () => { assert.equal(await reasonFor(thrown), reason); });
