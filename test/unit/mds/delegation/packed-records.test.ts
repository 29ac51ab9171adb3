/** Records in buffers, against a map of them; and their order, by how often it compares. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PackedRecords } from '../../../../mds/delegation/packed-records.ts';
import { SortedBlocks } from '../../../../mds/delegation/sorted-blocks.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

type Value = Uint8Array | 'deleted';
interface Written { readonly n: number; readonly value: Value }

const hex = (value: Value | undefined): string | undefined => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value);
const shown = (records: Iterable<readonly [string, Value]>): unknown => [...records].map(([key, value]) => [key, hex(value)]);

test('records are what was written last, in the order of their keys, until their command is forgotten', () => {
  for (const seed of [1, 2, 3]) {
    const random = new SeededRandom(seed);
    const below = (bound: number): number => random.below(bound);
    const records = new PackedRecords();
    const empty = records.bytes;
    const model = new Map<string, Written>();
    // Above what 32 bits hold, as in a later life of a stream.
    let n = 2 ** 32 * (seed - 1) + 2 ** 32 - 500;
    let first = n;
    const keyOf = (): string => `\x01\0\0\x11${String.fromCharCode(below(3))}${'k'.repeat(below(4))}${String.fromCharCode(below(256), below(8))}`;
    // Sizes at borders of blocks, and beyond what blocks of one buffer have.
    const sizeOf = (): number => [below(40), 16 * below(80), 1024 + below(4_000), below(200) === 0 ? 70_000 + below(300_000) : 3][below(4)] ?? 0;
    for (let step = 0; step < 4_000; step += 1) {
      n += below(2) + 1;
      for (let i = below(4); i > 0; i -= 1) {
        const key = keyOf();
        const value: Value = below(4) === 0 ? 'deleted' : Buffer.alloc(sizeOf(), below(256));
        records.put(n, key, value === 'deleted' ? undefined : value);
        model.set(key, { n, value });
      }
      if (below(30) === 0) {
        first += below(n - first + 1);
        records.dropTo(first);
        for (const [key, written] of model) if (written.n <= first) model.delete(key);
      }
      if (below(1_000) === 0) { records.clear(); model.clear(); }
      const key = keyOf();
      assert.equal(hex(records.find(key)), hex(model.get(key)?.value), `seed ${String(seed)}, step ${String(step)}`);
      assert.equal(records.size, model.size);
      if (step % 100 !== 0) continue;
      const [gte, lt] = [keyOf(), keyOf()].sort();
      const expected = [...model].filter(([each]) => each >= (gte ?? '') && each < (lt ?? '')).sort(([a], [b]) => (a < b ? -1 : 1));
      assert.deepEqual(shown(records.within(gte ?? '', lt ?? '')), shown(expected.map(([each, { value }]) => [each, value] as const)));
      const held = [...model].reduce((sum, [each, { value }]) => sum + each.length + (value === 'deleted' ? 0 : value.byteLength), 0);
      assert.ok(records.bytes - empty >= held && records.bytes < 2 * held + 200 * model.size + 2 * empty + 3 * 1024 * 1024, `${String(records.bytes)} bytes for ${String(held)} in ${String(model.size)}`);
    }
    records.dropTo(n);
    assert.deepEqual([records.size, records.bytes], [0, empty]);
  }
});

test('what was found stays as it was when the record is written again', () => {
  const records = new PackedRecords();
  records.put(1, 'key', Buffer.from('one'));
  const found = records.find('key');
  const [listed] = [...records.within('', 'z')];
  records.put(2, 'key', Buffer.from('two'));
  assert.deepEqual([hex(found), hex(listed?.[1]), hex(records.find('key'))], [hex(Buffer.from('one')), hex(Buffer.from('one')), hex(Buffer.from('two'))]);
});

test('blocks are put in order, found and taken out with few comparisons, however many there are', () => {
  for (const isAscending of [true, false]) {
    const COUNT = 50_000;
    const random = new SeededRandom(9);
    const keys = Array.from({ length: COUNT + 1 }, (_, block) => block);
    if (!isAscending) for (let i = COUNT; i > 1; i -= 1) { const other = 1 + random.below(i); [keys[i], keys[other]] = [keys[other] ?? 0, keys[i] ?? 0]; }
    let compared = 0;
    const sorted = new SortedBlocks<number>((block, key) => { compared += 1; return (keys[block] ?? 0) - key; });
    for (let block = 1; block <= COUNT; block += 1) sorted.insert(keys[block] ?? 0, block);
    assert.ok(compared < COUNT * 20, `${String(compared)} comparisons`);
    assert.ok(sorted.bytes < COUNT * (isAscending ? 6 : 10), `${String(sorted.bytes)} bytes`);
    assert.deepEqual([...sorted.from(40_000)].map((block) => keys[block]), Array.from({ length: COUNT - 39_999 }, (_, i) => 40_000 + i));
    compared = 0;
    for (let block = 1; block <= COUNT; block += 1) sorted.remove(keys[block] ?? 0);
    assert.ok(compared < COUNT * 20, `${String(compared)} comparisons`);
    assert.deepEqual([[...sorted.from(0)], sorted.bytes], [[], 0]);
  }
});

test('what is held shrinks with what is in it, also where something always is, and records are of other sizes each time', () => {
  const records = new PackedRecords();
  let n = 0;
  for (let round = 0; round < 6; round += 1) {
    for (let i = 0; i < 20_000; i += 1) records.put(n += 1, `key ${String(n)}`, Buffer.alloc(20 + 40 * round));
    const most = records.bytes;
    records.dropTo(n - 1);
    assert.equal(records.size, 1);
    assert.ok(records.bytes < 4 * 1024 * 1024, `${String(records.bytes)} bytes of ${String(most)} are held in round ${String(round)}`);
  }
});

test('keys that come backwards behind a full run fill runs, too', () => {
  const records = new PackedRecords();
  const key = (i: number): string => `k${String(i).padStart(8, '0')}`;
  let n = 0;
  for (let i = 0; i < 4_000; i += 1) records.put(n += 1, key(i), undefined);
  records.put(n += 1, key(90_000), undefined);
  const before = records.bytes;
  for (let i = 80_000; i > 70_000; i -= 1) records.put(n += 1, key(i), undefined);
  assert.ok(records.bytes - before < 10_000 * 200, `${String((records.bytes - before) / 10_000)} bytes a record`);
});
