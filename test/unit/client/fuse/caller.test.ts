/** Which signals end a request, after /proc/PID/status. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { groupsIn, groupsOf, isToStop, wantsToStop } from '../../../../client/fuse/dispatch/caller.ts';

const status = (sets: Partial<Record<'SigPnd' | 'ShdPnd' | 'SigBlk' | 'SigIgn' | 'SigCgt', readonly number[]>>, state = 'D (disk sleep)'): string => {
  const hex = (signals: readonly number[] = []): string => signals.reduce((mask, signal) => mask | (1n << BigInt(signal - 1)), 0n).toString(16).padStart(16, '0');
  return `Name:\tx\nState:\t${state}\n${(['SigPnd', 'ShdPnd', 'SigBlk', 'SigIgn', 'SigCgt'] as const).map((name) => `${name}:\t${hex(sets[name])}\n`).join('')}`;
};

test('what ends a task, or asks it to stop, ends its request', () => {
  for (const signal of [1, 2, 3, 9, 15]) assert.equal(isToStop(status({ ShdPnd: [signal], SigCgt: [1, 2, 3, 15] })), true, String(signal));
  assert.equal(isToStop(status({ SigPnd: [9], SigBlk: [9] })), true);
  assert.equal(isToStop(status({ SigPnd: [14] })), true, 'an alarm without a handler ends a task');
  assert.equal(isToStop(status({}, 'Z (zombie)')), true);
  assert.equal(isToStop(undefined), true);
});

test('what a task only hears of does not', () => {
  for (const signal of [10, 14, 17, 27]) assert.equal(isToStop(status({ ShdPnd: [signal], SigCgt: [10, 14, 17, 27] })), false, String(signal));
  for (const signal of [17, 18, 19, 20, 23, 28]) assert.equal(isToStop(status({ ShdPnd: [signal] })), false, `${String(signal)} by default`);
  assert.equal(isToStop(status({ ShdPnd: [2], SigIgn: [2] })), false);
  assert.equal(isToStop(status({ ShdPnd: [15], SigBlk: [15] })), false);
  assert.equal(isToStop(status({})), false);
});

test('of a real task, and of none', async () => {
  assert.equal(wantsToStop(process.pid), false);
  const groups = new Set(process.getgroups?.());
  assert.ok(groupsOf(process.pid).every((group) => groups.has(group)), String(groupsOf(process.pid)));
  assert.deepEqual(groupsIn('FDSize:\t64\nGroups:\t5 60 600 \nNStgid:\t7\n'), [5, 60, 600]);
  assert.deepEqual(groupsIn('FDSize:\t64\nGroups:\t \nNStgid:\t7\n'), []);
  assert.deepEqual([wantsToStop(0), groupsOf(0)], [true, []]);
  const child = spawn('/bin/true');
  await once(child, 'exit');
  assert.equal(wantsToStop(child.pid ?? 0), true);
});
