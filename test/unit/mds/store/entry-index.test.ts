/** Where entries stand, against a plain list. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryIndex } from '../../../../mds/store/entry-index.ts';
import type { Entry } from '../../../../mds/raft/types.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const RECENT_BYTES = 5_000;
const entryOf = (index: number, term: number): Entry => ({ index, term, type: 'command', data: new Uint8Array() });

void test('entries that come, are replaced and are given up, one by one or many at once, are found where they stand', () => {
  const random = new SeededRandom(11);
  const index = new EntryIndex(1, RECENT_BYTES);
  let first = 1;
  let term = 1;
  let all: { readonly entry: Entry; readonly bytes: number; readonly position: number }[] = [];
  const last = (): number => first + all.length - 1;
  for (let step = 0; step < 6_000; step += 1) {
    const dice = random.next();
    if (dice < 0.55) {
      for (let i = random.below(40); i > 0; i -= 1) {
        const added = { entry: entryOf(last() + 1, term), bytes: 10 + random.below(50), position: step };
        all.push(added);
        index.put(added.entry, { sequence: 3, position: added.position, bytes: added.bytes });
      }
    } else if (dice < 0.6 && all.length > 0) {
      term += 1;
      const at = last() - random.below(Math.min(all.length, 30));
      all = all.slice(0, at - first);
      const added = { entry: entryOf(at, term), bytes: 7, position: step };
      all.push(added);
      index.put(added.entry, { sequence: 3, position: step, bytes: 7 });
    } else {
      const to = first + random.below(random.next() < 0.9 ? 12 : all.length + 1) - 1;
      index.dropTo(to);
      all = all.slice(Math.max(0, to - first + 1));
      first = Math.max(first, to + 1);
    }
    assert.deepEqual([index.first, index.last, index.bytes], [first, last(), all.reduce((sum, { bytes }) => sum + bytes, 0)]);
    assert.deepEqual([index.term(first - 1), index.term(last() + 1)], [undefined, undefined]);
    for (const at of [first, first + random.below(all.length + 1), last()]) {
      const known = all[at - first];
      assert.equal(index.term(at), known?.entry.term);
      if (known === undefined) assert.throws(() => index.spot(at));
      else assert.deepEqual(index.spot(at), { sequence: 3, position: known.position, bytes: known.bytes });
      assert.ok(index.recent(at) === undefined || index.recent(at) === known?.entry);
    }
    if (all.length > 0) assert.equal(index.recent(last()), all.at(-1)?.entry);
  }
});

void test('giving up entries one by one costs about as much each, however many stay', () => {
  const timeOf = (staying: number): number => {
    const index = new EntryIndex(1, 0);
    for (let at = 1; at <= staying + 2_000; at += 1) index.put(entryOf(at, 1), { sequence: 1, position: 0, bytes: 1 });
    const before = process.cpuUsage();
    for (let at = 1; at <= 2_000; at += 1) index.dropTo(at);
    return process.cpuUsage(before).user;
  };
  timeOf(1_000);
  // Moving the rest each time would write 2,000 times three million numbers.
  assert.ok(timeOf(1_000_000) < 1_000_000, 'a second');
});
