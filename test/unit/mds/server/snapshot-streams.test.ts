/** Raft snapshots over streams that break: nothing that arrived is sent again, the whole is what was frozen, and the rate is kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Apply } from '../../../../mds/fsm/machine.ts';
import { receiveSnapshot, SnapshotLost } from '../../../../mds/server/snapshot-receiver.ts';
import { StateExports, UnknownExport, type Resume } from '../../../../mds/server/state-exports.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { StateStore } from '../../../../mds/store/state-store.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { RpcError } from '../../../../proto/types/errno.ts';
import { SNAPSHOT_BURST_BYTES, STATE_EXPORT_KEEP_MS, STATE_EXPORTS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

/** Records of 10 kB, four of them a chunk. */
const RECORDS = 60;
const CHUNKS = 15;
const RECORD_BYTES = 10_000;
const apply: Apply = (_view, _command, index) => ({ mutations: [{ key: `l${String(index).padStart(6, '0')}`, value: Buffer.alloc(RECORD_BYTES, index) }], reply: {}, events: [] });
const open = (): Promise<StateStore> => StateStore.open({ kv: new MemoryKv(), apply, logger: SILENT });
const NOTHING = new Uint8Array(0);

async function filled(): Promise<StateStore> {
  const store = await open();
  await store.applyBatch(Array.from({ length: RECORDS }, (_, i) => ({ index: i + 1, term: 1, command: new geofs.v1.Command() })));
  return store;
}

interface Line {
  readonly clock: ManualClock;
  readonly store: StateStore;
  readonly exports: StateExports;
  /** Records sent, by key. */
  readonly sent: Map<string, number>;
  readonly dials: Resume[];
  /** Chunks that each dial lets through, the last one for all later ones. */
  readonly dial: (resume: Resume) => AsyncGenerator<geofs.v1.SnapshotChunk.$Properties, void>;
}

async function line(breaks: readonly number[], bytesPerSecond = 0): Promise<Line> {
  const [clock, store] = [new ManualClock(), await filled()];
  const exports = new StateExports({ store, conf: () => confOf([1]), clock, random: new SeededRandom(1), logger: SILENT, bytesPerSecond });
  const sent = new Map<string, number>();
  const dials: Resume[] = [];
  return {
    clock, store, exports, sent, dials,
    dial: async function* dial(resume) {
      dials.push(resume);
      let left = breaks[dials.length - 1] ?? Infinity;
      try {
        for await (const chunk of exports.stream(resume)) {
          if (left === 0) throw new RpcError('the line broke');
          left -= 1;
          for (const { key } of chunk.records ?? []) sent.set(Buffer.from(key ?? []).toString(), (sent.get(Buffer.from(key ?? []).toString()) ?? 0) + 1);
          yield geofs.v1.SnapshotChunk.decode(geofs.v1.SnapshotChunk.encode(chunk).finish());
        }
      } catch (error) {
        throw error instanceof UnknownExport ? new SnapshotLost(error.message) : error;
      }
    },
  };
}

/** Lets time pass until the promise is settled. Returns how much it took. */
async function passing<T>(clock: ManualClock, promise: Promise<T>, stepMs = 10): Promise<{ value: T; tookMs: number }> {
  const startMs = clock.monotonicMs();
  const state = { over: false };
  const settled = (): void => { state.over = true; };
  promise.then(settled, settled);
  for (let i = 0; i < 100_000; i += 1) {
    await new Promise((resolve) => { setImmediate(resolve); });
    if (state.over) break;
    clock.advance(stepMs);
  }
  return { value: await promise, tookMs: clock.monotonicMs() - startMs };
}

async function load({ clock, dial }: Line, into: StateStore): Promise<void> {
  await using body = await receiveSnapshot({ dial, clock, logger: SILENT });
  await passing(clock, into.loadSnapshot({ ...body.meta, digest: body.digest }, body.records, () => body.content()));
}

void test('a stream that breaks again and again: each record is sent once, and the state is the one that was frozen', async () => {
  const it = await line([3, 1, 5]);
  const target = await open();
  await load(it, target);
  assert.equal(it.dials.length, 4);
  assert.deepEqual([...it.sent.values()], Array.from({ length: RECORDS }, () => 1), 'nothing is sent twice');
  assert.deepEqual([target.appliedIndex, target.digest], [RECORDS, it.store.digest]);
  assert.equal((await target.scan('l', 'm', 999)).length, RECORDS);
});

void test('the line breaks before the last chunk: only that one comes again, and the digest of the contents holds', async () => {
  const it = await line([CHUNKS]);
  const target = await open();
  await load(it, target);
  assert.equal(it.dials.length, 2);
  assert.ok([...it.sent.values()].every((times) => times === 1));
  assert.equal(target.digest, it.store.digest);
});

void test('the source has forgotten it, or it broke for longer than that: the load fails', async () => {
  const it = await line([3]);
  await using body = await receiveSnapshot({ dial: it.dial, clock: it.clock, logger: SILENT });
  const records = body.records[Symbol.asyncIterator]();
  for (let i = 0; i < 3; i += 1) await records.next();
  await it.exports[Symbol.asyncDispose]();
  await assert.rejects(passing(it.clock, records.next()), SnapshotLost);

  const dead = await line([3, ...Array.from({ length: 10_000 }, () => 0)]);
  await using other = await receiveSnapshot({ dial: dead.dial, clock: dead.clock, logger: SILENT });
  const chunks = other.records[Symbol.asyncIterator]();
  for (let i = 0; i < 3; i += 1) await chunks.next();
  const startMs = dead.clock.monotonicMs();
  await assert.rejects(passing(dead.clock, chunks.next(), 500), RpcError);
  assert.ok(dead.clock.monotonicMs() - startMs >= STATE_EXPORT_KEEP_MS, 'not before its patience ends');
});

void test('an export is kept for a minute after its stream, then closed; the oldest idle one makes room, one that is being read does not', async () => {
  const { exports, clock } = await line([]);
  const first = exports.stream({ id: NOTHING, after: NOTHING });
  const { value } = await first.next();
  const id = (value as geofs.v1.SnapshotChunk.$Properties).id ?? NOTHING;
  await first.return();
  const after = Buffer.from((value as geofs.v1.SnapshotChunk.$Properties).records?.at(-1)?.key ?? []);
  clock.advance(STATE_EXPORT_KEEP_MS - 1);
  const again = exports.stream({ id, after });
  assert.equal((await again.next()).done, false);
  await assert.rejects(exports.stream({ id, after: Buffer.from('l999') }).next(), UnknownExport, 'behind a key that was never sent');
  clock.advance(2 * STATE_EXPORT_KEEP_MS);
  assert.equal((await again.next()).done, false, 'it is being read');
  await again.return();
  clock.advance(STATE_EXPORT_KEEP_MS);
  await assert.rejects(exports.stream({ id, after }).next(), UnknownExport);

  const streams = Array.from({ length: STATE_EXPORTS }, () => exports.stream({ id: NOTHING, after: NOTHING }));
  for (const stream of streams) await stream.next();
  await assert.rejects(exports.stream({ id: NOTHING, after: NOTHING }).next(), RpcError);
  await streams[0]?.return();
  assert.equal((await exports.stream({ id: NOTHING, after: NOTHING }).next()).done, false);
});

void test('a stream that goes on with a raft snapshot ends the one before it', async () => {
  const { exports } = await line([]);
  const first = exports.stream({ id: NOTHING, after: NOTHING });
  const { value } = await first.next();
  const chunk = value as geofs.v1.SnapshotChunk.$Properties;
  const second = exports.stream({ id: chunk.id ?? NOTHING, after: Buffer.from(chunk.records?.at(-1)?.key ?? []) });
  await second.next();
  await assert.rejects(first.next(), RpcError);
  assert.equal((await second.next()).done, false);
});

void test('the rate is that of all streams together, after a first burst', async () => {
  const rate = 100_000;
  const it = await line([], rate);
  const whole = async (): Promise<void> => {
    const stream = it.dial({ id: NOTHING, after: NOTHING });
    while ((await stream.next()).done !== true);
  };
  const bytes = 4 * RECORDS * (RECORD_BYTES + 7);
  const { tookMs } = await passing(it.clock, Promise.all([whole(), whole(), whole(), whole()]));
  const expectedMs = ((bytes - SNAPSHOT_BURST_BYTES) / rate) * 1000;
  assert.ok(tookMs >= expectedMs - 1 && tookMs <= expectedMs + 200, `${String(tookMs)} ms, not ${String(expectedMs)}`);
});

void test('an export that cannot be closed when its time is over is reported, and ends nothing', async () => {
  const [clock, warned, store]: [ManualClock, string[], StateStore] = [new ManualClock(), [], await filled()];
  const failing = { exportSnapshot: async () => Object.assign(await store.exportSnapshot(), { close: () => Promise.reject(new Error('the disk is gone')) }) };
  const exports = new StateExports({ store: failing, conf: () => confOf([1]), clock, random: new SeededRandom(1), logger: { ...SILENT, warn: (_fields: object, text: string) => { warned.push(text); } } });
  const stream = exports.stream({ id: NOTHING, after: NOTHING });
  await stream.next();
  await stream.return();
  clock.advance(STATE_EXPORT_KEEP_MS);
  await new Promise((resolve) => { setImmediate(resolve); });
  assert.deepEqual(warned, ['cannot let go of a state that was given to another member']);
});
