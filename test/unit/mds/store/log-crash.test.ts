/** The power goes at every byte and at every operation of a log's life; what was acknowledged is there, and nothing else. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { entry } from '../../../conformance/raft-log/raft-log-suite.ts';
import { SimDisk, type CrashOptions } from '../../../support/sim-disk.ts';
import { LIFE, open, perform, stateOf, statesOf } from './log-workload.ts';

const STATES = statesOf(LIFE);

const FATES: Readonly<Record<string, NonNullable<CrashOptions['fate']>>> = {
  lost: () => ({ prefix: 0 }),
  kept: () => ({ prefix: Infinity }),
  'even sectors': () => ({ sector: (number) => number % 2 === 0 }),
  'odd sectors': () => ({ sector: (number) => number % 2 === 1 }),
};

/** Lives until the first failure; how many steps were acknowledged. */
async function live(disk: SimDisk): Promise<number> {
  let acknowledged = 0;
  try {
    const log = await open(disk);
    for (const step of LIFE) {
      await perform(log, step);
      acknowledged += 1;
    }
    await log.close();
  } catch (error) {
    assert.match(String(error), /power is off/);
  }
  return acknowledged;
}

/** Opens what a crash left: the acknowledged state, or the one step under way on top of it. Then goes on. */
async function examine(disk: SimDisk, acknowledged: number, what: string): Promise<void> {
  const log = await open(disk).catch((error: unknown) => { throw new Error(`${what}: ${String(error)}`); });
  const found = stateOf(log);
  if (found !== STATES[acknowledged]) assert.equal(found, STATES[acknowledged + 1], what);
  await log.append([entry(log.lastIndex() + 1, 9, 'after')], undefined);
  const after = stateOf(log);
  await log.close();
  const again = await open(disk);
  assert.equal(stateOf(again), after, `${what}, opened again`);
  await again.close();
}

/** Crashes that left the same bytes are examined once. */
const examined = new Set<string>();

async function isNew(disk: SimDisk, acknowledged: number): Promise<boolean> {
  const hash = createHash('sha1').update(`${String(acknowledged)};`);
  for (const name of await disk.list()) hash.update(`${name};`).update(disk.content(name));
  const left = hash.digest('hex');
  if (examined.has(left)) return false;
  examined.add(left);
  return true;
}

async function examineAll(disk: SimDisk, acknowledged: number, what: string): Promise<void> {
  for (const [name, fate] of Object.entries(FATES)) {
    for (const keepNames of [false, true]) {
      const copy = disk.clone();
      copy.crash({ fate, keepNames });
      if (await isNew(copy, acknowledged)) await examine(copy, acknowledged, `${what}, un-synced writes ${name}, names ${keepNames ? 'kept' : 'lost'}`);
    }
  }
}

describe('SegmentLog when the power goes', () => {
  it('lives its life, which rolls, recycles and resets', async () => {
    const disk = new SimDisk();
    assert.equal(await live(disk), LIFE.length);
    assert.ok(disk.counts.rename > 8, 'segments came and went');
    const log = await open(disk);
    assert.equal(stateOf(log), STATES.at(-1));
    await log.close();
  });

  it('keeps what was acknowledged, whatever byte of a write was the last one stored', async () => {
    for (let ops = 0; ; ops += 1) {
      const disk = new SimDisk();
      disk.cutPowerAfterOps(ops);
      const acknowledged = await live(disk);
      if (acknowledged === LIFE.length) break;
      // Stopped between a write and its fdatasync, the disk may have any prefix of it.
      let unsynced = 0;
      for (let prefix = 0; prefix <= unsynced; prefix += 1) {
        const copy = disk.clone();
        copy.crash({ fate: (_name, _position, bytes) => { unsynced = bytes; return { prefix }; }, keepNames: prefix % 2 === 0 });
        if (await isNew(copy, acknowledged)) await examine(copy, acknowledged, `stopped after ${String(ops)} operations, ${String(prefix)} bytes stored`);
      }
    }
    assert.ok(examined.size > 4_000, String(examined.size));
  });

  it('keeps what was acknowledged when the power goes in the middle of a write', async () => {
    for (let bytes = 0; ; bytes += 37) {
      const disk = new SimDisk();
      disk.cutPowerAfter(bytes);
      const acknowledged = await live(disk);
      if (acknowledged === LIFE.length) break;
      await examineAll(disk, acknowledged, `power cut after ${String(bytes)} bytes`);
    }
  });

  it('keeps what was acknowledged, whatever operation was the last one', async () => {
    for (let ops = 0; ; ops += 1) {
      const disk = new SimDisk();
      disk.cutPowerAfterOps(ops);
      const acknowledged = await live(disk);
      if (acknowledged === LIFE.length) break;
      await examineAll(disk, acknowledged, `power cut after ${String(ops)} operations`);
    }
  });
});

/** The process dies at one operation, is started again, and lives on until the power goes: the page cache has hidden what never was durable. */
describe('SegmentLog when first the process dies and then the power goes', () => {
  it('stands on nothing that only the page cache holds', async () => {
    for (let ops = 0; ; ops += 1) {
      const disk = new SimDisk();
      disk.cutPowerAfterOps(ops);
      const acknowledged = await live(disk);
      if (acknowledged === LIFE.length) break;
      disk.restartProcess();
      const log = await open(disk);
      const found = stateOf(log);
      if (found !== STATES[acknowledged]) assert.equal(found, STATES[acknowledged + 1]);
      // Enough to roll and to use a recycled file, so that a lost change of names shows.
      for (let i = 0; i < 12; i += 1) {
        await log.append([entry(log.lastIndex() + 1, 9, 'h'.repeat(200))], undefined);
        const now = stateOf(log);
        for (const keepNames of [false, true]) {
          const copy = disk.clone();
          copy.crash({ keepNames });
          const what = `process killed after ${String(ops)} operations, power cut ${String(i + 1)} appends later, names ${keepNames ? 'kept' : 'lost'}`;
          const recovered = await open(copy).catch((error: unknown) => { throw new Error(`${what}: ${String(error)}`); });
          assert.equal(stateOf(recovered), now, what);
          await recovered.close();
        }
      }
      await log.close();
    }
  });

  it('recovers when the power goes again during recovery', async () => {
    for (const ops of [9, 17, 31, 44, 58, 71, 85, 99, 112]) {
      const disk = new SimDisk();
      disk.cutPowerAfterOps(ops);
      const acknowledged = await live(disk);
      for (let more = 0; more < 12; more += 1) {
        disk.crash({ fate: () => ({ prefix: 70 }), keepNames: more % 2 === 0 });
        disk.cutPowerAfterOps(more);
        await open(disk).then((log) => log.close(), (error: unknown) => { assert.match(String(error), /power is off/); });
      }
      disk.crash();
      await examine(disk, acknowledged, `power cut after ${String(ops)} operations and during each recovery`);
    }
  });
});
