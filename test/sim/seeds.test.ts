/** A slice of seeds for every change, and the proof that a seed replays exactly. */
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { runSeeds } from './seed-pool.ts';
import { simulate } from './simulation.ts';

const SEEDS = 60;
/** With a journal group, which one of eight seeds has. */
const GROUPED = 12;
/** Beside witnesses, where a site has two mds, and in a journal group: in every eighth seed at most; and where one process needs at once what reads wrong at another. */
const RARE = ['readBacks', 'losses', 'witnessTerms', 'sentOn', 'stoodIn', 'keepersKilled', 'keepersPaused', 'insideCuts', 'journalWitnessDown', 'siteBlackouts', 'keepersTrapped', 'secondsBehind', 'conversions', 'conversionCuts'];

void test('a seed replays exactly', async () => {
  const first = await simulate({ seed: 7 });
  // 19: beside a witness.
  for (const [seed, before] of [[7, first], [19, await simulate({ seed: 19 })]] as const) {
    const { traceHash, counts } = await simulate({ seed });
    assert.equal(traceHash, before.traceHash);
    assert.deepEqual(counts, before.counts);
  }
  const other = await simulate({ seed: 8 });
  assert.notEqual(other.traceHash, first.traceHash);
});

void test(`${String(SEEDS)} seeds hold what is promised`, async () => {
  const total = new Map<string, number>();
  const add = (counts: object): void => { for (const [what, count] of Object.entries(counts) as [string, number][]) total.set(what, (total.get(what) ?? 0) + count); };
  await runSeeds({ from: 1, seeds: SEEDS, jobs: Math.min(2, availableParallelism()), onPassed: add });
  for (let seed = SEEDS + 1; seed <= SEEDS + GROUPED; seed += 1) add((await simulate({ seed, delegated: true, grouped: true, witness: 'none' })).counts);
  // An adversary that never comes to something proves nothing about it.
  // Losses are for the product to avoid.
  for (const [what, count] of total) if (what !== 'earlyLost') assert.ok(count >= (RARE.includes(what) ? 1 : SEEDS / 20), `${what} ${String(count)}`);
});
