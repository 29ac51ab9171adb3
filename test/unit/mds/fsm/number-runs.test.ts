import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NumberRuns } from '../../../../mds/fsm/number-runs.ts';

it('is the set that its operations say, in as few runs as can be', () => {
  for (let round = 0; round < 50; round++) {
    let runs = NumberRuns.EMPTY;
    const set = new Set<number>();
    for (let i = 0; i < 60; i++) {
      const number = 1 + Math.floor(Math.random() * 80);
      runs = runs.with(number);
      set.add(number);
      const above = Math.floor(Math.random() * 40);
      if (i % 9 === 0) {
        runs = runs.above(above);
        for (const n of set) if (n <= above) set.delete(n);
      }
      const sorted = [...set].sort((a, b) => a - b);
      assert.deepEqual([...runs], sorted);
      assert.equal(runs.size, sorted.length);
      assert.deepEqual([runs.at(0), runs.at(sorted.length - 1), runs.at(sorted.length)], [sorted[0], sorted.at(-1), undefined]);
      for (let n = 0; n <= 81; n++) assert.equal(runs.has(n), set.has(n));
      assert.equal(runs.runs.length / 2, sorted.filter((n) => !set.has(n - 1)).length);
    }
  }
});
