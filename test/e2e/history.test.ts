/** A short history from two real mounts under kills, pauses and cuts: what their users were told can be true. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOf, parseHistory } from '../history/events.ts';
import { checkRegisters } from '../history/register-checker.ts';
import { takeHistory } from '../history/take-history.ts';
import { cannotEmulateWan } from '../support/wan.ts';

const DURATION_MS = 45_000;
const LEAST_OPERATIONS = 100;

const reason = cannotEmulateWan();

test('what the users of two mounts were told under faults agrees with one order of writes', reason === undefined ? { timeout: 560_000 } : { skip: reason }, async () => {
  const { events, faults } = await takeHistory({ durationMs: DURATION_MS, say: () => undefined });
  assert.ok(faults >= 2);
  const operations = operationsOf(parseHistory(events.map((event) => JSON.stringify(event)).join('\n')));
  assert.ok(operations.length >= LEAST_OPERATIONS, `${String(operations.length)} operations`);
  assert.ok(new Set(operations.filter(({ f }) => f === 'write').map(({ site }) => site)).size === 2, 'both sites have written');
  assert.deepEqual(checkRegisters(operations, false), []);
});
