/** Raft paper, Figure 3: election safety, log matching, leader completeness, state machine safety; and progress once faults end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chaos } from './chaos.ts';

const SEEDS = 300;

void test('safety and progress under loss, duplication, reordering, partitions, crashes and configuration changes', () => {
  const total = { elections: 0, applied: 0, snapshots: 0, crashes: 0, confChanges: 0, reads: 0 };
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const chaos = new Chaos(seed, seed % 2 === 0 ? 3 : 5, 6);
    try {
      chaos.run(3_000);
      chaos.heal();
      chaos.checkLogMatching();
    } catch (error) {
      throw new Error(`seed ${String(seed)}`, { cause: error });
    }
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += chaos.counts[key];
  }
  // A test whose adversary never reaches a feature proves nothing about it.
  for (const [what, count] of Object.entries(total)) assert.ok(count >= SEEDS / 4, `${what}: ${String(count)}`);
});
