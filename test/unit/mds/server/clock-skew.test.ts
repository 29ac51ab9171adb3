/** Clocks of two members, as the frames between them show (design 3). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClockSkew } from '../../../../mds/server/clock-skew.ts';

const DELAY_MS = 150;

/** What is said of a member whose clock is behind by so much, each of whose frames takes DELAY_MS and more. */
function said(behindMs: number, more: readonly number[] = [0], roundTripMs: number | undefined = 2 * DELAY_MS): number[] {
  const skew = new ClockSkew();
  const warnings: number[] = [];
  for (let frame = 0; frame < 40; frame += 1) {
    const ownMs = 1_000_000 + frame * 100;
    const extra = more[frame % more.length] ?? 0;
    const found = skew.heard(ownMs, ownMs - DELAY_MS - extra - behindMs, roundTripMs);
    if (found !== undefined) warnings.push(found);
  }
  return warnings;
}

test('3 the way that a frame took is no skew, and a skew is told once, from 200 ms on', () => {
  assert.deepEqual([said(0), said(190), said(-190)], [[], [], []]);
  assert.deepEqual([said(210), said(-210)], [[210], [-210]]);
});

test('3 frames that waited somewhere say nothing', () => {
  assert.deepEqual(said(0, [500, 500, 0, 900]), []);
  assert.deepEqual(said(300, [500, 500, 0, 900]), [300]);
});

test('3 nothing is told of a member whose round trip is not known', () => {
  const skew = new ClockSkew();
  for (let frame = 0; frame < 40; frame += 1) assert.equal(skew.heard(10_000, 0, undefined), undefined);
});
