/** The journal that one mds keeps becomes a journal group's, whose first member dies with its power at a step of that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONVERSION_STEPS } from './kill-points.ts';
import { simulate } from './simulation.ts';

for (const [i, step] of CONVERSION_STEPS.entries()) {
  void test(`7.12 loses nothing to a death before "${step}"`, async () => {
    const { killed, counts } = await simulate({ seed: i + 1, delegated: true, witness: 'none', grouped: true, converts: true, killAt: { step, nth: 1 }, faultsMs: 12_000 });
    assert.deepEqual([killed, counts['conversions']], [true, 1]);
  });
}

void test('7.12 loses nothing to power cuts on the way, beside all else that goes wrong', async () => {
  let cuts = 0;
  for (const seed of [2, 3]) cuts += (await simulate({ seed, delegated: true, witness: 'none', grouped: true, converts: true })).counts['conversionCuts'] ?? 0;
  assert.ok(cuts > 0);
});
