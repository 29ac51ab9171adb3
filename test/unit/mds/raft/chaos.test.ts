/** Raft paper, Figure 3: election safety, log matching, leader completeness, state machine safety; and progress once faults end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chaos, type ChaosOptions } from './chaos.ts';

type Counts = Chaos['counts'];

function seeds(count: number, steps: number, options: (seed: number) => ChaosOptions, end: (chaos: Chaos, seed: number) => void): Counts {
  const total: Counts = { elections: 0, applied: 0, snapshots: 0, crashes: 0, confChanges: 0, reads: 0, leasedReads: 0, witnessTerms: 0 };
  for (let seed = 1; seed <= count; seed += 1) {
    const chaos = new Chaos(options(seed));
    try {
      chaos.run(steps);
      end(chaos, seed);
      chaos.checkLogMatching();
    } catch (error) {
      throw new Error(`seed ${String(seed)}`, { cause: error });
    }
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += chaos.counts[key];
  }
  return total;
}

/** A test whose adversary never reaches a feature proves nothing about it. */
function reached(total: Counts, least: number, features: readonly (keyof Counts)[]): void {
  for (const what of features) assert.ok(total[what] >= least, `${what}: ${String(total[what])}`);
}

const BASE = ['elections', 'applied', 'snapshots', 'crashes', 'reads'] as const;

void test('safety and progress under loss, duplication, reordering, partitions, crashes and configuration changes', () => {
  const total = seeds(300, 3_000, (seed) => ({ seed, voters: seed % 2 === 0 ? 3 : 5, total: 6 }), (chaos) => { chaos.heal(); });
  reached(total, 75, [...BASE, 'confChanges']);
});

void test('thesis 6.4.1: reads under a lease miss nothing, whoever pauses or is elected', () => {
  const total = seeds(100, 6_000, (seed) => ({ seed, voters: seed % 2 === 0 ? 3 : 5, total: 6, leases: true, fixed: seed % 3 === 0 }), (chaos) => { chaos.heal(); });
  reached(total, 50, [...BASE, 'confChanges', 'leasedReads']);
});

void test('a lease that lasts longer than the promise that it counts on is found out', () => {
  const run = (): unknown => seeds(100, 6_000, (seed) => ({ seed, voters: 3, total: 3, leases: true, fixed: true, leaseTicks: 20 }), () => undefined);
  assert.throws(run, (error) => error instanceof Error && error.cause instanceof Error && error.cause.message.startsWith('lease:'));
});

void test('a witness among changing members: safety and progress', () => {
  const total = seeds(200, 3_000, (seed) => ({ seed, voters: seed % 2 === 0 ? 3 : 5, total: 6, witness: true, prefetch: true, leases: seed % 4 < 2 }), (chaos) => { chaos.heal(); });
  reached(total, 50, [...BASE, 'confChanges']);
});

void test('two members and a witness: whichever full member is lost for good, the other one goes on', () => {
  const total = seeds(200, 3_000, (seed) => ({ seed, voters: 3, total: 3, witness: true, fixed: true, prefetch: true, leases: seed % 4 < 2 }), (chaos, seed) => { chaos.heal(1 + (seed % 2)); });
  reached(total, 50, ['elections', 'applied', 'crashes', 'reads', 'witnessTerms']);
});
