/** The kill-point matrix of delegation: a process that dies at any step, with its power, comes back, and all that is promised holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AGAIN_STEPS, STEPS, TAKE_UP_STEPS, type Step } from './kill-points.ts';
import { simulate, type SimulationOptions } from './simulation.ts';

/** Of the steps that a run takes often. */
const OFTEN = [1, 5];
/** A rare step is not taken under every seed. */
const TRIES = 30;
const FAULTS_MS = 12_000;

interface Row {
  readonly steps: readonly Step[];
  /** At which times of the step the process dies: each of them has to come about. */
  readonly nth: readonly number[];
  readonly options?: Pick<SimulationOptions, 'grouped' | 'witness'>;
}

const isBreak = (step: Step): boolean => step.startsWith('break');
const MATRIX: readonly Row[] = [
  { steps: STEPS.filter((step) => !isBreak(step)), nth: OFTEN },
  // An admin gives up a site once in most runs.
  { steps: STEPS.filter(isBreak), nth: [1] },
  { steps: AGAIN_STEPS, nth: [1, 2] },
  // Not where the group begins, but where an mds goes on with what another one has taken.
  { steps: TAKE_UP_STEPS, nth: [2], options: { grouped: true, witness: 'none' } },
];

for (const { steps, nth: times, options } of MATRIX) {
  for (const step of steps) {
    for (const nth of times) {
      void test(`recovers from a death before "${step}", time ${String(nth)}`, async () => {
        for (let seed = nth; seed < nth + TRIES; seed += 1) {
          const { killed } = await simulate({ ...options, seed, delegated: true, killAt: { step, nth }, faultsMs: FAULTS_MS });
          if (killed) return;
        }
        assert.fail(`the step was not taken so often under any of ${String(TRIES)} seeds`);
      });
    }
  }
}
