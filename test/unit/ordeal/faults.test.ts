/** Plans of faults: a seed says it all, and what must not coincide does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planFaults, type FaultPlanOptions } from '../../support/faults.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

const OPTIONS: FaultPlanOptions = {
  sites: ['ams', 'nyc', 'tyo'], kinds: ['kill-mds', 'kill-ds', 'kill-daemon', 'kill-mount', 'pause-mds', 'pause-ds', 'pause-daemon', 'cut', 'link', 'oneway', 'kill-worker'],
  durationMs: 600_000, faultMs: 8_000, overlap: 0.5, long: 0.1,
};

test('a seed makes one plan, with every kind in it', () => {
  const plan = planFaults(new SeededRandom(3), OPTIONS);
  assert.deepEqual(planFaults(new SeededRandom(3), OPTIONS), plan);
  assert.notDeepEqual(planFaults(new SeededRandom(4), OPTIONS), plan);
  assert.deepEqual([...new Set(plan.map(({ kind }) => kind))].sort(), [...OPTIONS.kinds].sort());
  assert.ok(plan.every(({ site, other, atMs }) => site !== other && atMs < OPTIONS.durationMs));
});

test('some faults overlap, but no process has two at once and a mount dies alone', () => {
  let overlaps = 0;
  for (let seed = 0; seed < 50; seed += 1) {
    const plan = planFaults(new SeededRandom(seed), OPTIONS);
    for (const [i, b] of plan.entries()) {
      for (const a of plan.slice(0, i)) {
        if (a.atMs + a.lastsMs <= b.atMs) continue;
        overlaps += 1;
        assert.ok(a.kind !== 'kill-mount' && b.kind !== 'kill-mount', JSON.stringify([a, b]));
        for (const victim of ['-mds', '-ds', '-daemon']) assert.ok(a.site !== b.site || !(a.kind.endsWith(victim) && b.kind.endsWith(victim)), JSON.stringify([a, b]));
      }
    }
  }
  assert.ok(overlaps > 50);
});

test('without overlap each fault waits for the one before', () => {
  const plan = planFaults(new SeededRandom(5), { ...OPTIONS, overlap: 0 });
  for (const [i, fault] of plan.slice(1).entries()) assert.ok((plan[i]?.atMs ?? 0) + (plan[i]?.lastsMs ?? 0) <= fault.atMs);
});
