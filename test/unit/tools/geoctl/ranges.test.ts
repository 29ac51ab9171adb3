import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FsError } from '../../../../proto/types/errno.ts';
import { expandRange, expandRanges } from '../../../../tools/geoctl/ranges.ts';

test('ranges are written as in lctl(8)', () => {
  assert.deepEqual(expandRange('tokyo-ds1'), ['tokyo-ds1']);
  assert.deepEqual(expandRange('tokyo-ds[0-2,5]'), ['tokyo-ds0', 'tokyo-ds1', 'tokyo-ds2', 'tokyo-ds5']);
  assert.deepEqual(expandRange('r[1-2]-ds[08-10]x'), ['r1-ds08x', 'r1-ds09x', 'r1-ds10x', 'r2-ds08x', 'r2-ds09x', 'r2-ds10x']);
  assert.deepEqual(expandRanges(['a[1-2]', 'a2', 'b']), ['a1', 'a2', 'b']);
});

test('a wrong range says what is wrong', () => {
  for (const text of ['', 'a[1', 'a1]', 'a]1[2]', 'a[]', 'a[3-1]', 'a[x]', 'a[1-2-3]', 'a[0-99999]', 'a[0-999][0-999]']) {
    assert.throws(() => expandRange(text), (error) => error instanceof FsError && error.errno === 'EINVAL', text);
  }
});
