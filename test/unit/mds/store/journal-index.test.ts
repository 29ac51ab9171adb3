import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JournalIndex } from '../../../../mds/store/journal-index.ts';

function indexOf(...records: (readonly [number, number])[]): JournalIndex {
  const index = new JournalIndex();
  index.begin(7, 0);
  for (const [n, at] of records) index.put(7, n, at);
  return index;
}

describe('JournalIndex', () => {
  it('finds numbers across the first entries of leaders', () => {
    const index = indexOf([1, 5], [2, 6], [3, 9], [4, 10]);
    assert.deepEqual([1, 2, 3, 4, 5].map((n) => index.indexOf(n)), [5, 6, 9, 10, undefined]);
    assert.deepEqual([index.first, index.last, index.sideBySide(1), index.sideBySide(4), index.sideBySide(5)], [1, 4, 2, 1, 0]);
  });

  it('forgets what the log gave up, within a run and between', () => {
    const index = indexOf([1, 5], [2, 6], [3, 9], [4, 10]);
    index.dropTo(9);
    assert.deepEqual([index.first, index.indexOf(3), index.indexOf(4)], [4, undefined, 10]);
    index.dropTo(20);
    assert.deepEqual([index.first, index.last], [5, 4]);
    index.put(7, 5, 21);
    assert.equal(index.indexOf(5), 21);
  });

  it('takes the first record of a log that has given up its beginning, and then only the next', () => {
    const index = new JournalIndex();
    index.put(7, 40, 90);
    assert.deepEqual([index.incarnation, index.first, index.last], [7, 40, 40]);
    assert.throws(() => { index.put(7, 42, 91); }, /42.* after 40/);
    assert.throws(() => { index.put(8, 41, 91); }, /incarnation 8/);
    index.begin(8, 100);
    index.put(8, 101, 92);
    assert.deepEqual([index.first, index.last, index.indexOf(40)], [101, 101, undefined]);
  });
});
