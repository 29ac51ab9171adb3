/** The kill-point matrix of delegation: a process that dies at any step, with its power, comes back, and all that is promised holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STEPS } from './kill-points.ts';
import { simulate } from './simulation.ts';

/** At which time of the step the process dies. */
const POINTS = [{ seed: 1, nth: 1 }, { seed: 3, nth: 5 }];
const FAULTS_MS = 12_000;

for (const step of STEPS) {
  void test(`recovers from a death before "${step}"`, async () => {
    let deaths = 0;
    for (const { seed, nth } of POINTS) {
      const { killed } = await simulate({ seed, delegated: true, killAt: { step, nth }, faultsMs: FAULTS_MS });
      if (killed) deaths += 1;
    }
    assert.ok(deaths > 0, 'the step was never taken');
  });
}
