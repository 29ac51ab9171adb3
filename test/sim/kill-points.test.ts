/** The kill-point matrix of delegation. */
import { testDeaths } from './die-at.ts';
import { STEPS } from './kill-points.ts';

for (const step of STEPS) {
  // An admin gives up a site once in most runs.
  testDeaths(step, step.startsWith('break') ? [1] : [1, 5]);
}
