import assert from 'node:assert/strict';
import { it } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import type { OwnerSequences } from '../../../../mds/fsm/inode-records.ts';
import type { Apply, Mutation } from '../../../../mds/fsm/machine.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { StateStore } from '../../../../mds/store/state-store.ts';

/** Owners "i<sequence><number>", and what belongs to them, "p<sequence><number><which>". */
const number = (n: number): string => String(n).padStart(4, '0');
const SEQUENCES: OwnerSequences = {
  ownerOf: (key) => (key.startsWith('i') || key.startsWith('p') ? Number(key.slice(1, 6)) : undefined),
  sequenceOf: (owner) => Math.floor(owner / 10_000),
  firstKey: (sequence) => `i${String(sequence)}`,
  end: 3,
};

class CountingKv extends MemoryKv {
  asked = 0;

  override getMany(keys: readonly Buffer[]): Promise<(Buffer | undefined)[]> {
    this.asked += keys.length;
    return super.getMany(keys);
  }
}

const command = new geofs.v1.Command();

it('knows what is not there of new owners, and is never wrong, however small the cache is', async () => {
  for (let round = 0; round < 20; round++) {
    const kv = new CountingKv();
    let batch: Mutation[] = [];
    const apply: Apply = () => ({ mutations: batch, reply: {}, events: [] });
    const model = new Map<string, string>();
    const open = (): Promise<StateStore> => StateStore.open({ kv, apply, logger: SILENT, cacheEntries: 12, sequences: SEQUENCES });
    let store = await open();
    const last = [0, 0, 0];
    let index = 0;
    let saved = 0;
    const pick = (below: number): number => Math.floor(Math.random() * below);
    for (let step = 0; step < 150; step++) {
      batch = [];
      for (let i = pick(4); i >= 0; i--) {
        const sequence = pick(3);
        if (pick(2) === 0) {
          last[sequence] = (last[sequence] ?? 0) + 1 + pick(3);
          batch.push({ key: `i${String(sequence)}${number(last[sequence] ?? 0)}`, value: Buffer.from('owner') });
        }
        const owners = [...model.keys(), ...batch.map(({ key }) => key)].filter((key) => key.startsWith('i'));
        const owner = owners[pick(owners.length)]?.slice(1);
        if (owner !== undefined) batch.push({ key: `p${owner}${String(pick(3))}`, value: pick(3) === 0 ? undefined : Buffer.from(String(step)) });
      }
      index += 1;
      await store.applyBatch([{ index, term: 1, command }]);
      for (const { key, value } of batch) if (value === undefined) model.delete(key); else model.set(key, Buffer.from(value).toString());
      const sequence = pick(3);
      const wanted = Math.max(1, (last[sequence] ?? 0) - 2 + pick(4));
      const key = `${pick(2) === 0 ? 'i' : 'p'}${String(sequence)}${number(wanted)}${pick(2) === 0 ? '' : String(pick(3))}`;
      const before = kv.asked;
      const [value] = await store.read([key]);
      assert.equal(value === undefined ? undefined : Buffer.from(value).toString(), model.get(key), key);
      if (value === undefined && kv.asked === before) saved += 1;
      if (step % 50 === 49) store = await open();
    }
    assert.ok(saved > 10, `${String(saved)} looks were saved`);
  }
});
