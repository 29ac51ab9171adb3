/** The simulator is worth something only if it finds what is wrong: each planted bug within a few seeds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLANTED_BUGS } from './planted-bugs.ts';
import { simulate } from './simulation.ts';
import { Violation } from './world.ts';

const SEEDS = 20;
/** Of a world without its bug. */
const MENDED_SEEDS = 4;

for (const { what, sabotage, mended, found, hunting, delegated = false, keepers = false, bursts = false, witness = 'none', grouped = false, converts = false, quotas = false, siteHunt, faultsMs, killAt, swift = false, seeds = SEEDS } of PLANTED_BUGS) {
  void test(`finds ${what}`, async () => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      try {
        await simulate({ seed, sabotage, delegated, keepers, bursts, swift, ...(killAt === undefined ? {} : { killAt: { step: killAt, nth: seed } }), ...(hunting === undefined ? {} : { hunting }), witness, grouped, converts, quotas, ...(siteHunt === undefined ? {} : { siteHunt }), ...(faultsMs === undefined ? {} : { faultsMs }) });
      } catch (error) {
        assert.ok(error instanceof Violation, `seed ${String(seed)} failed, but not by a check: ${String(error)}`);
        assert.match(error.message, found, `seed ${String(seed)}`);
        return;
      }
    }
    assert.fail(`not found in ${String(seeds)} seeds`);
  });
  if (mended === undefined) continue;
  void test(`finds nothing once mended: ${what}`, async () => {
    for (let seed = 1; seed <= MENDED_SEEDS; seed += 1) {
      const { counts } = await simulate({ seed, sabotage: mended, delegated, keepers, bursts, swift, ...(hunting === undefined ? {} : { hunting }), witness, ...(faultsMs === undefined ? {} : { faultsMs }) });
      assert.ok((counts['elections'] ?? 0) > 1, `seed ${String(seed)}`);
    }
  });
}
