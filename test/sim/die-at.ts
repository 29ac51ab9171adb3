/** A process that dies, with its power, before a named step, and comes back: all that is promised holds. */
import { test } from 'node:test';
import type { Step } from './kill-points.ts';
import { simulate, type SimulationOptions } from './simulation.ts';

/** A rare step is not taken under every seed. */
const TRIES = 30;
const FAULTS_MS = 12_000;

/** A test for each of these times of the step: each has to come about. */
export function testDeaths(step: Step, times: readonly number[], options: Pick<SimulationOptions, 'grouped' | 'witness'> = {}): void {
  for (const nth of times) {
    void test(`recovers from a death before "${step}", time ${String(nth)}`, async () => {
      for (let seed = nth; seed < nth + TRIES; seed += 1) {
        const { killed } = await simulate({ ...options, seed, delegated: true, killAt: { step, nth }, faultsMs: FAULTS_MS });
        if (killed) return;
      }
      throw new Error(`the step was not taken so often under any of ${String(TRIES)} seeds`);
    });
  }
}
