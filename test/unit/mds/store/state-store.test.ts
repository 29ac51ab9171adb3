import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import type { Apply } from '../../../../mds/fsm/machine.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import type { Kv, KvPut } from '../../../../mds/store/kv.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { RocksKv } from '../../../../mds/store/rocks-kv.ts';
import { metaPut } from '../../../../mds/store/state-format.ts';
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
const open = (kv: Kv): Promise<StateStore> => StateStore.open({ kv, apply, logger: SILENT, cacheEntries: 4 });

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

/** Fails its next write, as a full disk does; asked again it would work. */
class FailingKv extends MemoryKv {
  fails = false;

  override async write(batch: readonly KvPut[]): Promise<void> {
    if (!this.fails) { await super.write(batch); return; }
    this.fails = false;
    throw new FsError('ENOSPC', 'write state', 'injected');
  }
}

it('is the same on RocksDB and in memory, and over a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'geofs-state-'));
  try {
    const memory = await open(new MemoryKv());
    for (const at of [1, 21, 41]) {
      await using kv = await RocksKv.open(folder);
      const store = await open(kv);
      assert.deepEqual([store.appliedIndex, store.digest], [at - 1, memory.digest]);
      await store.applyBatch(batch(at, at + 19));
      for (let i = at; i < at + 20; i++) await memory.applyBatch(batch(i, i));
      assert.equal(store.digest, memory.digest);
      assert.deepEqual(await store.scan('a', 'z', 999).then((rows) => rows.map(String)), await memory.scan('a', 'z', 999).then((rows) => rows.map(String)));
      const exported = await store.exportSnapshot();
      const other = await open(new MemoryKv());
      await other.loadSnapshot(exported.meta, exported.records(), () => exported.contentDigest());
      await exported.close();
      assert.equal(other.digest, memory.digest);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('takes a raft snapshot of other content for none, and another one after it', async () => {
  const from = await open(new MemoryKv());
  await from.applyBatch(batch(1, 10));
  const kv = new MemoryKv();
  const to = await open(kv);
  await to.applyBatch(batch(1, 3));
  await using exported = await from.exportSnapshot();
  await assert.rejects(to.loadSnapshot(exported.meta, exported.records(), () => 'f'.repeat(64)), { errno: 'EIO', message: /records have digest/ });
  assert.deepEqual([to.appliedIndex, to.needsSnapshot], [0, true]);
  await assert.rejects(to.applyBatch(batch(1, 1)), { errno: 'EAGAIN' });
  await assert.rejects(to.query((view) => view.get('c')), { errno: 'EAGAIN' });
  assert.equal((await open(kv.reopen('power-loss'))).needsSnapshot, false, 'the mark of the load was not flushed, nor was anything else');
  await using second = await from.exportSnapshot();
  const again = await open(kv.reopen('kill'));
  await again.loadSnapshot(second.meta, second.records(), () => second.contentDigest(), [metaPut('conf', Buffer.from('c'))]);
  assert.deepEqual([again.digest, again.needsSnapshot, await again.metaGet('conf')], [from.digest, false, Buffer.from('c')]);
});

it('stands still after a failed write, and shows nothing of it when opened again', async () => {
  const kv = new FailingKv();
  const store = await open(kv);
  await store.applyBatch(batch(1, 5), [metaPut('conf', Buffer.from('before'))]);
  kv.fails = true;
  await assert.rejects(store.applyBatch(batch(6, 8), [metaPut('conf', Buffer.from('after'))]), { errno: 'ENOSPC' });
  await assert.rejects(store.applyBatch(batch(6, 8)), { errno: 'EIO', message: /failed earlier/ });
  await assert.rejects(store.metaPut('conf', undefined), { errno: 'EIO', message: /failed earlier/ });
  assert.equal(await store.durable(), 5, 'durable() speaks of what the store took');
  const again = await open(kv.reopen('kill'));
  assert.deepEqual([again.appliedIndex, await again.metaGet('conf')], [5, Buffer.from('before')]);
});

it('writes the driver\'s records with a batch or alone, and refuses keys that are not theirs', async () => {
  const kv = new MemoryKv();
  const store = await open(kv);
  await store.applyBatch(batch(1, 2), [metaPut('conf', Buffer.from('one'))]);
  await store.metaPut('other', Buffer.from('two'));
  assert.equal(await store.durable(), 2);
  await store.applyBatch(batch(3, 4), [metaPut('conf', undefined)]);
  const cut = await open(kv.reopen('power-loss'));
  assert.deepEqual([cut.appliedIndex, await cut.metaGet('conf'), await cut.metaGet('other'), await cut.metaGet('none')], [2, Buffer.from('one'), Buffer.from('two'), undefined]);
  await assert.rejects(cut.applyBatch([], [{ key: Buffer.from('c'), value: Buffer.from('x') }]), /metaPut/);
});

/** A store whose writes end when told to. */
class HeldKv extends FailingKv {
  readonly writes: (readonly KvPut[])[] = [];
  release: () => void = () => undefined;

  override async write(puts: readonly KvPut[]): Promise<void> {
    this.writes.push(puts);
    await new Promise<void>((resolve) => { this.release = resolve; });
    await super.write(puts);
  }
}

/** Time that passes by hand. */
class HandClock extends SystemClock {
  due: (() => void)[] = [];

  override after(_delayMs: number, callback: () => void): { cancel(): void } {
    this.due.push(callback);
    return { cancel: () => { this.due = this.due.filter((other) => other !== callback); } };
  }

  pass(): void {
    for (const callback of this.due.splice(0)) callback();
  }
}

const turns = async (): Promise<void> => { for (let i = 0; i < 20; i++) await Promise.resolve(); };

it('shows gathered batches at once, and writes what came together once, with the index up to which it is whole', async () => {
  const kv = new HeldKv();
  const clock = new HandClock();
  const store = await StateStore.open({ kv, apply, logger: SILENT, cacheEntries: 4, gather: { clock, ms: 20 } });
  await store.applyBatch(batch(1, 3));
  await store.applyBatch(batch(4, 6));
  assert.deepEqual([kv.writes.length, Buffer.from((await store.read(['c']))[0] ?? []).toString(), (await store.scan('l', 'm', 99)).length], [0, '6', 6]);
  clock.pass();
  await turns();
  await store.applyBatch(batch(7, 9));
  assert.deepEqual([kv.writes.length, kv.writes[0]?.filter(({ key }) => key.toString() === 'c').length, await store.durable()], [1, 1, 0], 'a record that changed twice is written once');
  assert.equal((await store.scan('l', 'm', 99)).length, 9);
  kv.release();
  await turns();
  assert.equal(await store.durable(), 6);
  const settled = store.settled();
  await turns();
  kv.release();
  await settled;
  assert.deepEqual([await store.durable(), (await open(kv.reopen('kill'))).digest], [9, store.digest]);
});

it('takes nothing more once a write behind has failed', async () => {
  const kv = new HeldKv();
  const store = await StateStore.open({ kv, apply, logger: SILENT, gather: { clock: new HandClock(), ms: 20 } });
  await store.applyBatch(batch(1, 3));
  kv.fails = true;
  const settled = store.settled();
  await turns();
  kv.release();
  await assert.rejects(settled, { errno: 'ENOSPC' });
  await assert.rejects(store.applyBatch(batch(4, 4)), { errno: 'ENOSPC' });
  await assert.rejects(store.applyBatch(batch(4, 4)), { errno: 'EIO', message: /failed earlier/ });
  assert.equal((await open(kv.reopen('kill'))).appliedIndex, 0);
});
