import assert from 'node:assert/strict';
import { it } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { STANDING_ROWS } from '../../../../proto/types/limits.ts';
import type { Apply, Mutation } from '../../../../mds/fsm/machine.ts';
import type { KvEntry, KvRange } from '../../../../mds/store/kv.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { StateStore } from '../../../../mds/store/state-store.ts';

class CountingKv extends MemoryKv {
  scans = 0;
  /** Resolves before a scan answers. */
  gate: Promise<void> = Promise.resolve();

  override async scan(range: KvRange): Promise<KvEntry[]> {
    this.scans += 1;
    const rows = await super.scan(range);
    await this.gate;
    return rows;
  }
}

const command = new geofs.v1.Command();

class Bench {
  readonly kv: CountingKv;
  readonly store: StateStore;
  readonly #step: { batch: Mutation[] };

  constructor(kv: CountingKv, store: StateStore, step: { batch: Mutation[] }) {
    this.kv = kv;
    this.store = store;
    this.#step = step;
  }

  static async open(): Promise<Bench> {
    const kv = new CountingKv();
    const step: { batch: Mutation[] } = { batch: [] };
    const apply: Apply = () => ({ mutations: step.batch, reply: {}, events: [] });
    return new Bench(kv, await StateStore.open({ kv, apply, logger: SILENT, isStanding: (gte) => gte.startsWith('s') }), step);
  }

  async put(changes: Readonly<Record<string, string | undefined>>): Promise<void> {
    this.#step.batch = Object.entries(changes).map(([key, value]) => ({ key, value: value === undefined ? undefined : Buffer.from(value) }));
    await this.store.applyBatch([{ index: this.store.appliedIndex + 1, term: 1, command }]);
  }

  async list(gte: string, lt: string, limit = 10): Promise<string> {
    return (await this.store.scan(gte, lt, limit)).map(([key, value]) => `${key}=${Buffer.from(value).toString()}`).join(' ');
  }
}

it('a list of few records is read once, and shows every change since', async () => {
  const bench = await Bench.open();
  await bench.put({ s1: 'a', s2: 'b', t1: 'other' });
  assert.equal(await bench.list('s', 't'), 's1=a s2=b');
  const { scans } = bench.kv;
  await bench.put({ s3: 'c', s1: undefined });
  assert.equal(await bench.list('s', 't'), 's2=b s3=c');
  assert.equal(await bench.list('s', 't', 1), 's2=b');
  await bench.put({ s2: 'B', s0: 'z' });
  assert.equal(await bench.list('s', 't'), 's0=z s2=B s3=c');
  assert.equal(bench.kv.scans, scans, 'none of it was read again');
  assert.equal(await bench.list('t', 'u'), 't1=other');
  assert.equal(await bench.list('t', 'u'), 't1=other');
  assert.equal(bench.kv.scans, scans + 2, 'what is not to stay is read each time');
});

it('what changes while the list is read is in it', async () => {
  const bench = await Bench.open();
  await bench.put({ s1: 'a' });
  let open = (): void => undefined;
  bench.kv.gate = new Promise((resolve) => { open = resolve; });
  const listed = bench.list('s', 't');
  await bench.put({ s2: 'b', s1: 'A' });
  const beside = bench.list('s', 't');
  open();
  assert.deepEqual([await listed, await beside, await bench.list('s', 't')], ['s1=A s2=b', 's1=A s2=b', 's1=A s2=b']);
});

it('a list that grows too long is read each time again', async () => {
  const bench = await Bench.open();
  await bench.put({ s1: 'a' });
  await bench.list('s', 't');
  await bench.put(Object.fromEntries(Array.from({ length: STANDING_ROWS }, (_, i) => [`s2${String(i)}`, 'x'])));
  const { scans } = bench.kv;
  assert.equal((await bench.store.scan('s', 't', 2 * STANDING_ROWS)).length, STANDING_ROWS + 1);
  assert.equal(bench.kv.scans, scans + 1);
});
