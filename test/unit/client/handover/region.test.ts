/** The region that outlives a daemon: what is found again by a process that only sees the file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Blocks } from '../../../../client/handover/blocks.ts';
import { Region } from '../../../../client/handover/region.ts';
import { regionBytes } from '../../../../client/handover/region-size.ts';
import { HandoverMemory } from '../../../support/handover-memory.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const SIZE = { records: 128, bytes: 2 * 1024 * 1024 };

test('at every point of a random history another process finds exactly the records that stand', () => {
  const random = new SeededRandom(5);
  using memory = new HandoverMemory(regionBytes(SIZE));
  const punched: number[] = [];
  const open = (): Region => new Region(memory.fd, SIZE, (offset) => { punched.push(offset); });
  let region = open();
  const model = new Map<number, { kind: number; field: number; payload: Buffer }>();
  const bytes = (): Buffer => random.bytes(random.below(2) === 0 ? random.below(100) : random.below(400_000));
  let refused = 0;
  for (let step = 0; step < 1_500; step += 1) {
    const slots = [...model.keys()];
    const slot = slots[random.below(Math.max(1, slots.length))];
    const known = slot === undefined ? undefined : model.get(slot);
    const action = random.below(6);
    if (slot === undefined || known === undefined || action <= 1) {
      const record = { kind: 1 + random.below(5), field: random.below(2 ** 40), payload: bytes() };
      const made = region.put(record.kind, [record.field], record.payload);
      if (made === undefined) refused += 1;
      else model.set(made, record);
    } else if (action === 2) {
      region.update(slot, [known.field = random.below(2 ** 40)]);
    } else if (action === 3) {
      const payload = bytes();
      if (payload.length > 0 && region.replace(slot, payload)) known.payload = payload;
    } else if (action === 4 && known.payload.length > 0) {
      const at = random.below(known.payload.length);
      const data = random.bytes(random.below(region.room(slot) - at));
      const length = Math.max(known.payload.length, at + data.length);
      region.patch(slot, at, data, length);
      known.payload = Buffer.concat([known.payload, Buffer.alloc(length - known.payload.length)]);
      known.payload.set(data, at);
    } else {
      region.free(slot);
      model.delete(slot);
    }
    if (step % 50 !== 0) continue;
    // As after a kill: the process is another one, the file the same.
    region = open();
    const found = [...region.records()];
    assert.deepEqual(found.map((record) => record.slot).sort((a, b) => a - b), [...model.keys()].sort((a, b) => a - b));
    for (const record of found) {
      const wanted = model.get(record.slot);
      assert.deepEqual([record.kind, record.fields[0]], [wanted?.kind, wanted?.field]);
      assert.ok(record.payload().equals(wanted?.payload ?? Buffer.alloc(0)), `payload of ${String(record.slot)}`);
    }
  }
  assert.ok(refused > 0, 'it was full at times');
  for (const slot of model.keys()) region.free(slot);
  assert.equal(region.used, 0);
});

test('runs of blocks never overlap, and join again; what is free for long goes cold', () => {
  const random = new SeededRandom(9);
  const cold: number[] = [];
  const blocks = new Blocks({ blocks: 64, maxOrder: 3, warm: 2, onCold: (block) => { cold.push(block); } });
  const taken = new Map<number, number>();
  for (let step = 0; step < 2_000; step += 1) {
    const order = random.below(4);
    const block = random.below(3) === 0 ? undefined : blocks.take(order);
    if (block !== undefined) {
      for (const [other, size] of taken) assert.ok(block + 2 ** order <= other || other + 2 ** size <= block, 'apart');
      assert.equal(block % 2 ** order, 0);
      taken.set(block, order);
      continue;
    }
    const [first] = taken;
    if (first === undefined) continue;
    taken.delete(first[0]);
    blocks.give(...first);
  }
  for (const [block, order] of taken) blocks.give(block, order);
  assert.equal(blocks.used, 0);
  assert.ok(cold.length > 0);
  const again = Array.from({ length: 8 }, () => blocks.take(3));
  assert.equal(new Set(again).size, 8, 'all of it is one piece again');
  assert.equal(blocks.take(0), undefined);
});
