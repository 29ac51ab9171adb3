/** Which mds is dialled next. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Redial } from '../../../../client/session/redial.ts';
import { SystemRandom } from '../../../../proto/runtime/random.ts';

function dialled(redial: Redial, times: number, between?: string): string[] {
  return Array.from({ length: times }, () => {
    redial.failed(between);
    return redial.address;
  });
}

test('the addresses in turn; 7.5: the one that has what is kept between any two others', () => {
  const redial = new Redial(['a', 'b', 'c'], new SystemRandom());
  assert.deepEqual(dialled(redial, 4), ['b', 'c', 'a', 'b']);
  assert.deepEqual(dialled(redial, 6, 'a'), ['a', 'c', 'a', 'b', 'a', 'c']);
  assert.deepEqual(dialled(redial, 3), ['a', 'b', 'c']);
  assert.deepEqual(dialled(redial, 2, 'unknown'), ['a', 'b']);
  assert.deepEqual(dialled(new Redial(['a'], new SystemRandom()), 2, 'a'), ['a', 'a']);
});
