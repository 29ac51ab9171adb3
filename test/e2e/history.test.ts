/** Short histories from two real mounts under kills, pauses, cuts, full disks and torn writes: what their users were told can be true. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOf, parseHistory, type Operation } from '../history/events.ts';
import { judgeHistory } from '../history/judge.ts';
import { takeHistory } from '../history/take-history.ts';
import { cannotEmulateWan } from '../support/wan.ts';

const DURATION_MS = 35_000;
const LEAST_OPERATIONS = 100;

const reason = cannotEmulateWan();

async function take(strict: boolean): Promise<Operation[]> {
  const { events, faults } = await takeHistory({ durationMs: DURATION_MS, say: () => undefined, strict });
  assert.ok(faults >= 2);
  const operations = operationsOf(parseHistory(events.map((event) => JSON.stringify(event)).join('\n')));
  assert.ok(operations.length >= LEAST_OPERATIONS, `${String(operations.length)} operations`);
  assert.ok(new Set(operations.filter(({ f }) => f === 'write').map(({ site }) => site)).size === 2, 'both sites have written');
  return operations;
}

const options = reason === undefined ? { timeout: 280_000 } : { skip: reason };

test('what the users of two mounts were told under faults agrees with one order of writes', options, async () => {
  assert.deepEqual(judgeHistory(await take(false), false), []);
});

test('4.20 what the users of two strict mounts were told of what they opened is linearizable', options, async () => {
  assert.deepEqual(judgeHistory(await take(true), true), []);
});
