/** When a silent leader is a cut. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CutOffWatch } from '../../../../mds/server/cut-off-watch.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const AFTER_MS = 3_000;

test('7.19 a silence is a cut when it has lasted longer than elections do, and over when a leader is heard', () => {
  const clock = new ManualClock();
  const leader = { ageMs: Infinity };
  let said = 0;
  const watch = new CutOffWatch({ clock, leaderAgeMs: () => leader.ageMs, afterMs: AFTER_MS, onCutOff: () => { said += 1; } });
  const wait = (ms: number): boolean => { for (let at = 0; at < ms; at += 500) clock.advance(500); return watch.isCutOff; };
  assert.equal(wait(10_000), false, 'nobody looks yet');
  watch.start();
  assert.equal(wait(AFTER_MS), false);
  assert.equal(wait(500), true);
  assert.equal(said, 0);
  assert.deepEqual([wait(2_000), said], [true, 2]);
  leader.ageMs = 100;
  assert.equal(watch.isCutOff, false);
  assert.equal(wait(20_000), false);
  for (let elections = 0; elections < 3; elections += 1) {
    leader.ageMs = Infinity;
    assert.equal(wait(2_000), false, 'an election');
    leader.ageMs = 0;
    assert.equal(wait(1_000), false);
  }
  // One that it follows, and that says nothing.
  leader.ageMs = AFTER_MS + 1;
  assert.equal(watch.isCutOff, false, 'it was heard since, by what was seen before');
  leader.ageMs = Infinity;
  assert.equal(wait(AFTER_MS + 1_000), true);
  watch.close();
  assert.equal(watch.isCutOff, false);
  said = 0;
  wait(5_000);
  assert.equal(said, 0);
});
