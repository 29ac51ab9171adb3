/** What of a site's stream a session has not taken itself: that is what its answers wait for (design 7.5). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../../../mds/delegation/outbox.ts';

test('7.5: the last number of others, whoever takes turns', () => {
  const outbox = new Outbox(3, 3);
  assert.deepEqual([outbox.others(7), outbox.others(8)], [0, 0], 'what stood in the journal is durable');
  outbox.next(7);
  outbox.next(7);
  assert.deepEqual([outbox.others(7), outbox.others(8)], [0, 5]);
  outbox.next(8);
  assert.deepEqual([outbox.others(7), outbox.others(8), outbox.others(9)], [6, 5, 6]);
  outbox.next(7);
  assert.deepEqual([outbox.others(7), outbox.others(8), outbox.others(9)], [6, 7, 7]);
  outbox.next();
  assert.deepEqual([outbox.others(7), outbox.others(8)], [8, 8], 'what no session took is everybody\'s');
});
