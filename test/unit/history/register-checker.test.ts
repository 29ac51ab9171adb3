/** The checker is worth something only if it refuses what may not be: each promise with a history that breaks it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOf, parseHistory, type HistoryEvent } from '../../history/events.ts';
import { checkRegisters } from '../../history/register-checker.ts';

/** "1a w x" calls: process 1 at site a writes x; "1a ok", "1a ok x" (a read), "1a fail", "1a info" answer. "-" is nothing. */
function history(...lines: readonly string[]): HistoryEvent[] {
  const calls = new Map<number, 'write' | 'read'>();
  return lines.map((line): HistoryEvent => {
    const [who = '', what = '', value] = line.split(' ');
    const [process, site] = [Number.parseInt(who, 10), who.replace(/\d+/, '')];
    const answer = what === 'ok' || what === 'fail' || what === 'info';
    const f = answer ? calls.get(process) ?? 'read' : what === 'w' ? 'write' : 'read';
    calls.set(process, f);
    return { process, site, type: answer ? what : 'invoke', f, key: 'k', value: value === undefined || value === '-' ? null : value };
  });
}

const faults = (strict: boolean, ...lines: readonly string[]): number => checkRegisters(operationsOf(history(...lines)), strict).length;
const WRITTEN = ['1a w x', '1a ok', '1a w y', '1a ok'];

const ALLOWED: readonly (readonly [string, boolean, readonly string[]])[] = [
  ['an older value at another site', false, [...WRITTEN, '2b r', '2b ok x', '2b r', '2b ok y']],
  ['nothing yet at another site', false, [...WRITTEN, '2b r', '2b ok -']],
  ['either value while a write is under way', true, ['1a w x', '2b r', '2b ok -', '2b r', '2b ok x', '1a ok']],
  ['a write of unknown outcome that shows much later', true, ['1a w x', '1a info', '2b r', '2b ok -', '3b w y', '3b ok', '2b r', '2b ok x']],
  ['a write of unknown outcome that never shows', true, ['1a w x', '1a info', '2b r', '2b ok -', '2b w y', '2b ok', '2b r', '2b ok y']],
  ['writes at once, seen in one order by both', true, ['1a w x', '2b w y', '1a ok', '2b ok', '1a r', '2b r', '1a ok y', '2b ok y']],
];
const REFUSED: readonly (readonly [string, boolean, readonly string[]])[] = [
  ['a site that goes back in time', false, [...WRITTEN, '2b r', '2b ok y', '2b r', '2b ok x']],
  ['another process of the site that goes back', false, [...WRITTEN, '2b r', '2b ok y', '3b r', '3b ok x']],
  ['a lost own write', false, [...WRITTEN, '1a r', '1a ok x']],
  ['a lost write of another process of the site', false, [...WRITTEN, '2a r', '2a ok -']],
  ['two sites that see two orders', false, ['1a w x', '2b w y', '1a ok', '2b ok', '1a r', '1a ok x', '1a r', '1a ok y', '2b r', '2b ok y', '2b r', '2b ok x']],
  ['writes one after the other that are seen the other way round', false, ['1a w x', '1a ok', '2b w y', '2b ok', '3c r', '3c ok y', '3c r', '3c ok x']],
  ['a write that was refused and is there', false, ['1a w x', '1a fail', '2b r', '2b ok x']],
  ['a value from nowhere', false, ['2b r', '2b ok z']],
  ['a value from the future', false, ['2b r', '2b ok x', '1a w x', '1a ok']],
  ['an older value at another site, strictly', true, [...WRITTEN, '2b r', '2b ok x']],
  ['a strict read that misses what was acknowledged elsewhere', true, ['1a w x', '1a ok', '2b r', '2b ok -']],
];

for (const [what, strict, lines] of ALLOWED) test(`allows ${what}`, () => { assert.equal(faults(strict, ...lines), 0); });
for (const [what, strict, lines] of REFUSED) test(`refuses ${what}`, () => { assert.equal(faults(strict, ...lines), 1); });

test('refuses what is not a history', () => {
  assert.throws(() => operationsOf(history('1a w x', '1a w y')), /calls twice/);
  assert.throws(() => operationsOf(history('1a w x', '1a info', '1a r')), /goes on after an unknown outcome/);
  assert.throws(() => operationsOf(history('1a ok')), /did not ask/);
  assert.throws(() => parseHistory('{"process":1}'), /line 1/);
});

test('reads the lines that are written', () => {
  const events = history('1a w x', '1a ok', '2b r', '2b ok x');
  assert.deepEqual(parseHistory(events.map((event) => JSON.stringify(event)).join('\n')), events);
});
