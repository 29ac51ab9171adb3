/** A slice of seeds for every change, and the proof that a seed replays exactly. */
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { runSeeds } from './seed-pool.ts';
import { simulate } from './simulation.ts';

const SEEDS = 60;

void test('a seed replays exactly', async () => {
  const first = await simulate({ seed: 7 });
  const second = await simulate({ seed: 7 });
  assert.equal(second.traceHash, first.traceHash);
  assert.deepEqual(second.counts, first.counts);
  const other = await simulate({ seed: 8 });
  assert.notEqual(other.traceHash, first.traceHash);
});

void test(`${String(SEEDS)} seeds hold what is promised`, async () => {
  const total = new Map<string, number>();
  await runSeeds({
    from: 1, seeds: SEEDS, jobs: Math.min(2, availableParallelism()),
    onPassed: (counts) => { for (const [what, count] of Object.entries(counts)) total.set(what, (total.get(what) ?? 0) + count); },
  });
  // An adversary that never comes to something proves nothing about it.
  for (const [what, count] of total) assert.ok(count >= SEEDS / 20, `${what} ${String(count)}`);
});
