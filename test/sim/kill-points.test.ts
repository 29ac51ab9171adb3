/** The kill-point matrix of delegation: a process that dies at any step, with its power, comes back, and all that is promised holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STEPS } from './kill-points.ts';
import { simulate } from './simulation.ts';

/** At which times of the step the process dies. */
const NTH = [1, 5];
/** A rare step is not taken under every seed. */
const TRIES = 30;
const FAULTS_MS = 12_000;

for (const step of STEPS) {
  void test(`recovers from a death before "${step}"`, async () => {
    let deaths = 0;
    for (let seed = 1; seed <= TRIES && deaths < NTH.length; seed += 1) {
      const { killed } = await simulate({ seed, delegated: true, killAt: { step, nth: NTH[(seed - 1) % NTH.length] ?? 1 }, faultsMs: FAULTS_MS });
      if (killed) deaths += 1;
    }
    assert.ok(deaths > 0, 'the step was never taken');
  });
}
