/** When bench:local says that other sites keep up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepsUp } from '../../../../tools/bench/local/flow.ts';

const seconds = (lag: (second: number) => number): number[] => Array.from({ length: 30 }, (_, second) => lag(second));

test('a lag that is large, or leaps, is bounded; one that grows by a fifth of what is answered is not', () => {
  assert.equal(keepsUp({ answered: 1_000, lags: seconds(() => 5_000) }), true);
  assert.equal(keepsUp({ answered: 1_000, lags: seconds((second) => (second % 3) * 700) }), true);
  assert.equal(keepsUp({ answered: 1_000, lags: seconds((second) => second * 200) }), false);
});
