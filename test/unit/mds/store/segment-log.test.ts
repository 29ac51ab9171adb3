import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { NodeDisk } from '../../../../mds/store/node-disk.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { contentOf, entry, raftLogSuite, run } from '../../../conformance/raft-log/raft-log-suite.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const SEGMENT = 4096;

for (const recentBytes of [0, 700, 1_000_000]) {
  raftLogSuite(`SegmentLog over SimDisk with ${String(recentBytes)} bytes in memory`, () => {
    const disk = new SimDisk();
    return Promise.resolve({
      open: () => SegmentLog.open({ disk, logger: SILENT, segmentBytes: SEGMENT, recentBytes }),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
  });
}

raftLogSuite('SegmentLog over NodeDisk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'geofs-log-'));
  const disk = await NodeDisk.at(join(folder, 'log'));
  return {
    open: () => SegmentLog.open({ disk, logger: SILENT, segmentBytes: SEGMENT, recentBytes: 500 }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('SegmentLog and its files', () => {
  it('writes one frame and syncs once for each append', async () => {
    const disk = new SimDisk();
    await using log = await SegmentLog.open({ disk, logger: SILENT, segmentBytes: 65_536 });
    const before = { ...disk.counts };
    for (let at = 1; at <= 50; at += 5) await log.append(run(at, at + 4, 1), { term: 1, vote: 1, commit: at });
    assert.deepEqual([disk.counts.pwrite - before.pwrite, disk.counts.fdatasync - before.fdatasync], [10, 10]);
  });

  it('gives segments back and uses them again', async () => {
    const disk = new SimDisk();
    await using log = await SegmentLog.open({ disk, logger: SILENT, segmentBytes: SEGMENT });
    for (let at = 1; at <= 400; at++) {
      await log.append([entry(at, 1, 'r'.repeat(90))], undefined);
      if (at % 25 === 0) await log.compact({ index: at - 5, term: 1, conf: confOf([1]) });
    }
    assert.ok(disk.counts.create < 8, `${String(disk.counts.create)} files were made for many segments`);
    assert.ok((await disk.list()).length <= 5, (await disk.list()).join(' '));
  });

  it('takes nothing of a recycled segment for new entries', async () => {
    const disk = new SimDisk();
    const open = (): Promise<SegmentLog> => SegmentLog.open({ disk, logger: SILENT, segmentBytes: SEGMENT });
    let log = await open();
    // All frames have one size, so those of a segment's former life begin exactly where new ones would.
    for (let at = 1; at <= 300; at++) {
      await log.append([entry(at, 1, 's'.repeat(71))], undefined);
      if (at % 20 === 0) await log.compact({ index: at - 2, term: 1, conf: confOf([1]) });
      if (at % 7 !== 0) continue;
      await log.close();
      log = await open();
      assert.equal(log.lastIndex(), at);
      assert.ok(contentOf(log).every((each) => each.endsWith(`@1:${'s'.repeat(71)}`)));
    }
    await log.close();
  });

  it('lets go of segments, and goes on, while the next one is still being made ready', { timeout: 20_000 }, async () => {
    const made = Promise.withResolvers<undefined>();
    let creates = 0;
    const disk = new SimDisk({ latency: async (op) => { if (op === 'create' && ++creates === 3) await made.promise; } });
    const log = await SegmentLog.open({ disk, logger: SILENT, segmentBytes: SEGMENT });
    let at = 0;
    // The first segment and its successor, and then the middle of that one: its successor takes its time.
    while (creates < 3) await log.append([entry(++at, 1, 'w'.repeat(90))], undefined);
    const segments = async (): Promise<number> => (await disk.list()).filter((name) => name.endsWith('.log')).length;
    assert.equal(await segments(), 2);
    await log.compact({ index: at - 1, term: 1, conf: confOf([1]) });
    assert.equal(await segments(), 1);
    await log.append([entry(++at, 1, 'w'.repeat(90))], undefined);
    made.resolve(undefined);
    for (let more = 0; more < 200; more += 1) await log.append([entry(++at, 1, 'w'.repeat(90))], undefined);
    await log.close();
    assert.equal((await disk.list()).filter((name) => name.endsWith('.free')).length <= 1, true, 'one spare is enough');
    await using again = await SegmentLog.open({ disk, logger: SILENT, segmentBytes: SEGMENT });
    assert.equal(again.lastIndex(), at);
  });

  it('refuses a second opener, and opens after the first has closed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'geofs-log-'));
    try {
      const open = async (): Promise<SegmentLog> => SegmentLog.open({ disk: await NodeDisk.at(folder), logger: SILENT, segmentBytes: SEGMENT });
      const first = await open();
      await assert.rejects(open, { errno: 'EBUSY', message: new RegExp(`in use by process ${String(process.pid)}`) });
      await first.close();
      await first.close();
      await (await open()).close();
      assert.deepEqual((await readdir(folder)).filter((name) => !name.endsWith('.log')), []);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
