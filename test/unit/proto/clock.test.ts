import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SystemClock } from '../../../proto/runtime/clock.ts';
import { Machine } from '../../support/machine.ts';

test('the clock shows a suspend at the first look after it', () => {
  const machine = new Machine();
  const clock = new SystemClock(machine);
  machine.run(20);
  const before = clock.monotonicMs();
  machine.suspend(6_000);
  const slept = clock.monotonicMs() - before;
  assert.ok(Math.abs(slept - 6_000) <= 10, `${String(slept)} ms`);
});

test('a suspend that the wall clock hides is seen within a second of running', () => {
  const machine = new Machine();
  const clock = new SystemClock(machine);
  const before = clock.monotonicMs();
  machine.suspendUnseen(6_000);
  machine.run(1_000);
  const passed = clock.monotonicMs() - before;
  assert.ok(Math.abs(passed - 7_000) <= 10, `${String(passed)} ms`);
});

test('who asks for a checked time sees a hidden suspend at once', () => {
  const machine = new Machine();
  const clock = new SystemClock(machine);
  const before = clock.monotonicMs();
  machine.suspendUnseen(2_000);
  const passed = clock.checkedMs() - before;
  assert.ok(Math.abs(passed - 2_000) <= 10, `${String(passed)} ms`);
  assert.equal(clock.monotonicMs(), before + passed, 'and so does everybody from then on');
});

test('setting the wall clock moves nothing', () => {
  const machine = new Machine();
  const clock = new SystemClock(machine);
  const before = clock.monotonicMs();
  machine.setWall(3_600_000);
  assert.equal(clock.monotonicMs(), before);
  machine.setWall(-7_200_000);
  machine.run(3);
  assert.equal(clock.monotonicMs(), before + 3);
});

test('it never runs backwards, and asks for the boot time once a second', () => {
  const machine = new Machine();
  const clock = new SystemClock(machine);
  let last = clock.monotonicMs();
  const readsBefore = machine.bootReads;
  for (let i = 0; i < 100_000; i++) {
    machine.run(0.1);
    const now = clock.monotonicMs();
    assert.ok(now > last);
    last = now;
  }
  assert.ok(machine.bootReads - readsBefore <= 10, String(machine.bootReads - readsBefore));
});
