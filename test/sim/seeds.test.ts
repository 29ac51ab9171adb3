/** A slice of seeds for every change, and the proof that a seed replays exactly. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { counts } = await simulate({ seed }).catch((cause: unknown) => {
      throw new Error(`seed ${String(seed)}: ${cause instanceof Error ? cause.message : String(cause)}; replay it: npm run sim -- --from ${String(seed)} --seeds 1 --trace`, { cause });
    });
    for (const [what, count] of Object.entries(counts)) total.set(what, (total.get(what) ?? 0) + count);
  }
  // An adversary that never comes to something proves nothing about it.
  for (const [what, count] of total) assert.ok(count >= SEEDS / 6, `${what} ${String(count)}`);
});
