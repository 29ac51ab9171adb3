/** A data server hears of a fence when the state cannot lose it any more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeldFences } from '../../../../mds/server/held-fences.ts';

const fence = (ino: number) => ({ kind: 'fence', ino, target: 1, object: ino, fence: 1, evicted: 0 }) as const;
const TOPOLOGY = { kind: 'topology' } as const;

void test('7.5, 6: fences wait until their command is durable, other events do not', () => {
  const fences = new HeldFences();
  assert.deepEqual(fences.keep(4, [fence(40), TOPOLOGY]), [TOPOLOGY]);
  assert.deepEqual(fences.keep(5, [TOPOLOGY]), [TOPOLOGY]);
  assert.deepEqual(fences.keep(6, [fence(60), fence(61)]), []);
  assert.deepEqual(fences.release(3), []);
  assert.deepEqual(fences.release(5), [fence(40)]);
  assert.deepEqual(fences.release(6), [fence(60), fence(61)]);
  assert.deepEqual(fences.release(9), []);
});
