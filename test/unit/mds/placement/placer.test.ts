import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { Placer, type PlacementInput } from '../../../../mds/placement/placer.ts';

const GIB = 2 ** 30;
const target = (id: number, site: number, freeGib: number, state: geofs.v1.TargetState = geofs.v1.TargetState.TARGET_UP): geofs.v1.TargetInfo.$Properties =>
  ({ id, site, totalBytes: 100 * GIB, freeBytes: freeGib * GIB, freeObjects: 1000, state });
const { OVERFLOW_STRICT, OVERFLOW_STANDARD, OVERFLOW_LOOSE } = geofs.v1.Overflow;

function input(over: Partial<PlacementInput>): PlacementInput {
  return { pool: '', site: 1, sites: [{ id: 1, name: 'alpha' }], targets: [], pools: [], random: { next: () => 0.5 }, ...over };
}

test('5: balanced targets take turns; unusable ones are skipped', () => {
  const placer = new Placer();
  const down = geofs.v1.TargetState.TARGET_DOWN;
  const at = input({ targets: [target(1, 1, 90), target(2, 1, 80), target(3, 1, 90, down)], pools: [{ name: 'alpha', site: 1, targets: [1, 2, 3] }] });
  assert.deepEqual([1, 2, 3, 4].map(() => placer.choose(at)), [{ target: 1 }, { target: 2 }, { target: 1 }, { target: 2 }]);
});

test('5: a target that is down is waited for, unless it is full or there is another way', () => {
  const placer = new Placer();
  const [down, full] = [geofs.v1.TargetState.TARGET_DOWN, geofs.v1.TargetState.TARGET_NO_SPACE];
  const choose = (...targets: geofs.v1.TargetInfo.$Properties[]): unknown => placer.choose(input({ targets, pools: [{ name: 'p', site: 1, targets: [1, 2], overflow: OVERFLOW_STANDARD }] }));
  assert.deepEqual(choose(target(1, 1, 90, down), target(2, 1, 0, full)), { errno: 'EAGAIN', detail: 'pool p: its targets with room are down' });
  assert.match(JSON.stringify(choose(target(1, 1, 0, down), target(2, 1, 0, full))), /ENOSPC/);
  assert.deepEqual(choose(target(1, 1, 90, down), target(3, 1, 90)), { target: 3 });
});

test('unbalanced targets are weighed by free space', () => {
  const placer = new Placer();
  const base = { targets: [target(1, 1, 10), target(2, 1, 90)], pools: [{ name: 'alpha', site: 1, targets: [1, 2] }] };
  assert.deepEqual(placer.choose(input({ ...base, random: { next: () => 0.05 } })), { target: 1 });
  assert.deepEqual(placer.choose(input({ ...base, random: { next: () => 0.2 } })), { target: 2 });
});

test('5: overflow: strict refuses, standard stays at the site then spills, loose goes anywhere', () => {
  const placer = new Placer();
  const targets = [target(1, 1, 0), target(2, 1, 50), target(3, 2, 50), target(4, 2, 50)];
  const pools = (overflow: geofs.v1.Overflow): geofs.v1.PoolInfo.$Properties[] => [{ name: 'p', targets: [1], overflow, spillTo: 'q' }, { name: 'q', targets: [3] }];
  assert.ok('errno' in placer.choose(input({ pool: 'p', targets, pools: pools(OVERFLOW_STRICT) })));
  assert.deepEqual(placer.choose(input({ pool: 'p', targets, pools: pools(OVERFLOW_STANDARD) })), { target: 2 });
  const full = targets.filter(({ id }) => id !== 2);
  assert.deepEqual(placer.choose(input({ pool: 'p', targets: full, pools: pools(OVERFLOW_STANDARD) })), { target: 3 });
  const far = full.filter(({ id }) => id !== 3);
  assert.ok('errno' in placer.choose(input({ pool: 'p', targets: far, pools: pools(OVERFLOW_STANDARD) })));
  assert.deepEqual(placer.choose(input({ pool: 'p', targets: far, pools: pools(OVERFLOW_LOOSE) })), { target: 4 });
});

test('5: an empty pool says so, and spill-at sends files away early', () => {
  const placer = new Placer();
  assert.deepEqual(placer.choose(input({ pool: 'p', pools: [{ name: 'p' }] })), { errno: 'ENOSPC', detail: 'pool p has no targets' });
  const targets = [target(1, 1, 20), target(2, 1, 90)];
  const pools = [{ name: 'p', targets: [1], overflow: OVERFLOW_STANDARD, spillTo: 'q', spillAtPercent: 70 }, { name: 'q', targets: [2] }];
  assert.deepEqual(placer.choose(input({ pool: 'p', targets, pools })), { target: 2 });
});
