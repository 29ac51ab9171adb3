import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_OBJECT } from '../../../dataserver/object/object-table.ts';
import { Unreported } from '../../../dataserver/server/unreported.ts';
import { RECOVERED_BATCH } from '../../../proto/types/limits.ts';

test('what failed comes after all that was never reported, and what was added again since stays as it is now', () => {
  const unreported = new Unreported();
  const one = (object: number) => ({ object, ino: object, state: NO_OBJECT });
  for (let object = 1; object <= RECOVERED_BATCH + 2; object++) unreported.add(one(object));
  const first = unreported.batch();
  const again = one(2);
  unreported.add(again);
  unreported.done(first.slice(2));
  unreported.failed(first.slice(0, 2));
  assert.deepEqual(unreported.batch().map(({ object }) => object), [RECOVERED_BATCH + 1, RECOVERED_BATCH + 2, 1, 2]);
  assert.equal(unreported.batch().at(-1), again);
  unreported.done(first);
  assert.deepEqual(unreported.batch().map(({ object }) => object), [RECOVERED_BATCH + 1, RECOVERED_BATCH + 2, 2]);
});
