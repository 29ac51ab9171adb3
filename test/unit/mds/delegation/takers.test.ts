/** Whose changes an early answer shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Takers } from '../../../../mds/delegation/takers.ts';

test('7.5 the last number that another session has taken', () => {
  const takers = new Takers();
  takers.add(1, 7, 0);
  takers.add(2, 8, 0);
  takers.add(3, 8, 0);
  assert.deepEqual([takers.others(7, [1]), takers.others(7, [3, 2, 1]), takers.others(8, [1, 3]), takers.others(9, [2]), takers.others(9, [])], [0, 3, 1, 2, 0]);
});

test('7.5 what is durable is forgotten in the end, nothing else', () => {
  const takers = new Takers();
  for (let n = 1; n <= 4_000; n += 1) takers.add(n, 7, n - 10);
  const kept = Array.from({ length: 4_000 }, (_, i) => takers.others(8, [i + 1])).filter((n) => n > 0);
  assert.ok(kept.length <= 2 * 1_024 + 10, `${String(kept.length)} are kept`);
  assert.deepEqual(kept.slice(-10), [3_991, 3_992, 3_993, 3_994, 3_995, 3_996, 3_997, 3_998, 3_999, 4_000]);
});
