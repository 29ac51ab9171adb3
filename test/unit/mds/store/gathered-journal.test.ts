/** What goes to a site's journal before anybody waits for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GatheredJournal } from '../../../../mds/store/gathered-journal.ts';
import { JOURNAL_GATHER_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

function bench(): { clock: ManualClock; taken: number[]; journal: GatheredJournal; append: (...numbers: number[]) => void } {
  const clock = new ManualClock();
  const taken: number[] = [];
  const journal = new GatheredJournal({ append: (n) => { taken.push(n); } }, clock);
  return { clock, taken, journal, append: (...numbers) => { for (const n of numbers) journal.append(n, new Uint8Array(1), 0); } };
}

test('7.5 what nobody waits for is gathered, no longer than its bound from the first on', () => {
  const { clock, taken, append } = bench();
  append(1);
  clock.advance(JOURNAL_GATHER_MS - 1);
  append(2);
  assert.deepEqual(taken, []);
  clock.advance(1);
  assert.deepEqual(taken, [1, 2]);
  append(3);
  clock.advance(JOURNAL_GATHER_MS);
  assert.deepEqual(taken, [1, 2, 3]);
});

test('7.5 what somebody waits for goes at once, with all before and behind it; of what has gone nothing is hurried', () => {
  const { clock, taken, journal, append } = bench();
  append(1, 2, 3);
  journal.hurry(2);
  assert.deepEqual(taken, [1, 2, 3]);
  append(4);
  journal.hurry(3);
  assert.deepEqual(taken, [1, 2, 3]);
  journal.flush();
  clock.advance(JOURNAL_GATHER_MS);
  assert.deepEqual(taken, [1, 2, 3, 4], 'once');
  append(5);
  journal.close();
  append(6);
  assert.deepEqual(taken, [1, 2, 3, 4, 5, 6], 'nothing is left in a journal that is about to be closed');
});
