/** Deaths while a later life, or another mds, goes on with what was answered before. */
import { testDeaths } from './die-at.ts';
import { AGAIN_STEPS, TAKE_UP_STEPS } from './kill-points.ts';

for (const step of AGAIN_STEPS) testDeaths(step, [1, 2]);
// Not where the group begins, but where an mds takes up what another one has begun.
for (const step of TAKE_UP_STEPS) testDeaths(step, [2], { grouped: true, witness: 'none' });
