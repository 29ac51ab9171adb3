/** A queue of rows of numbers, against an array. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NumberQueue } from '../../../proto/types/number-queue.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

test('a queue holds what an array holds, whatever goes in and out', () => {
  for (const width of [1, 2, 3, 4]) {
    const random = new SeededRandom(width);
    const below = (bound: number): number => random.below(bound);
    const queue = new NumberQueue(width);
    const model: number[][] = [];
    const columns = Array.from({ length: width }, (_, i) => i);
    for (let step = 0; step < 3_000; step += 1) {
      const count = below(40);
      const kind = below(10);
      for (let i = 0; kind < 6 && i < count; i += 1) {
        const row = [below(1e9) * 2 ** 20, below(1e9), below(1e9), below(1e9)] as const;
        queue.push(...row);
        model.push(row.slice(0, width));
      }
      if (kind === 6 || kind === 7) { queue.shift(count * 2); model.splice(0, count * 2); }
      for (let i = 0; kind === 8 && i < count; i += 1) { queue.pop(); model.pop(); }
      if (kind === 9 && model.length > 0) {
        // All that are below the third, as in a queue of rising numbers.
        const bound = model[2]?.[0] ?? Infinity;
        const taken: number[][] = [];
        queue.takeTo(bound, (...row) => { taken.push(row); });
        const end = model.findIndex(([first]) => (first ?? 0) > bound);
        assert.deepEqual(taken, model.splice(0, end < 0 ? model.length : end).map((row) => [...row, 0, 0, 0].slice(0, 4)));
      }
      if (kind === 9 && below(50) === 0) { queue.clear(); model.length = 0; }
      assert.equal(queue.length, model.length);
      for (const row of [0, below(model.length + 1), model.length - 1]) {
        if (row >= 0 && row < model.length) assert.deepEqual(columns.map((column) => queue.at(row, column)), model[row]);
      }
    }
    for (const row of [-1, model.length]) assert.throws(() => queue.at(row), RangeError);
  }
});

test('what is taken from the head of a queue gives its memory back', () => {
  const queue = new NumberQueue(2);
  for (let n = 0; n < 100_000; n += 1) queue.push(n, n);
  const full = queue.bytes;
  assert.ok(full < 100_000 * 16 * 1.1, String(full));
  for (let n = 0; n < 99_000; n += 1) {
    assert.equal(queue.at(0), n);
    queue.shift();
  }
  assert.ok(queue.bytes < full / 25, String(queue.bytes));
  // A queue that never empties, as of a busy site.
  for (let n = 0; n < 50_000; n += 1) { queue.push(n, n); queue.shift(); }
  assert.ok(queue.bytes < full / 25, String(queue.bytes));
});
