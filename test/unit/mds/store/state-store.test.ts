import assert from 'node:assert/strict';
import { it } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import type { Apply } from '../../../../mds/fsm/machine.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { StateStore } from '../../../../mds/store/state-store.ts';

/** Counts commands under "c", logs each under "l<n>", and remembers how many log rows it saw. */
const apply: Apply = (view, _command, index) => {
  const count = Buffer.from(view.get('c') ?? '0').toString();
  const rows = view.scan('l', 'm', 1000).length;
  return {
    mutations: [
      { key: 'c', value: Buffer.from(String(Number(count) + 1)) },
      { key: `l${String(index).padStart(5, '0')}`, value: Buffer.from(String(rows)) },
    ],
    reply: {}, events: [],
  };
};
const command = new geofs.v1.Command();
const batch = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => ({ index: from + i, term: 1, command }));
const open = (kv: MemoryKv): Promise<StateStore> => StateStore.open({ kv, apply, logger: SILENT, cacheEntries: 4 });

it('applies, restarts, and its digest does not depend on batches', async () => {
  const kv = new MemoryKv();
  const one = await open(kv);
  await one.applyBatch(batch(1, 20));
  const other = await open(new MemoryKv());
  for (let i = 1; i <= 20; i++) await other.applyBatch(batch(i, i));
  assert.equal(one.digest, other.digest);
  assert.deepEqual((await other.scan('l', 'm', 99)).map(([, value]) => Buffer.from(value).toString()), Array.from({ length: 20 }, (_, i) => String(i)));
  const again = await open(kv.reopen('kill'));
  assert.deepEqual([again.appliedIndex, again.digest], [20, one.digest]);
});

it('queries that run beside batches see one state each', async () => {
  const store = await open(new MemoryKv());
  const seen: Promise<[number, number]>[] = [];
  for (let i = 1; i <= 40; i++) {
    const done = store.applyBatch(batch(i, i));
    seen.push(store.query((view) => [Number(Buffer.from(view.get('c') ?? '0')), view.scan('l', 'm', 1000).length]));
    await done;
  }
  for (const [count, rows] of await Promise.all(seen)) assert.equal(rows, count);
});

it('carries a raft snapshot over, and starts empty after an interrupted load', async () => {
  const from = await open(new MemoryKv());
  await from.applyBatch(batch(1, 30));
  await using exported = await from.exportSnapshot();
  await from.applyBatch(batch(31, 31));
  const to = await open(new MemoryKv());
  await to.loadSnapshot(exported.meta, exported.records(), () => exported.contentDigest());
  assert.deepEqual([to.appliedIndex, await to.durable()], [30, 30]);
  await to.applyBatch(batch(31, 31));
  assert.equal(to.digest, from.digest);
  const kv = new MemoryKv();
  const broken = await open(kv);
  await broken.applyBatch(batch(1, 3));
  async function* half() { yield [{ key: Buffer.from('c'), value: Buffer.from('9') }]; await Promise.resolve(); throw new Error('gone'); }
  await assert.rejects(broken.loadSnapshot(exported.meta, half(), () => ''), /gone/);
  await assert.rejects(broken.read(['c']), { errno: 'EAGAIN' });
  const after = await open(kv.reopen('kill'));
  assert.deepEqual([after.appliedIndex, after.needsSnapshot, await after.read(['c'])], [0, true, [undefined]]);
});
