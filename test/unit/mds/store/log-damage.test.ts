/** Damaged, failing and full disks under the Raft log: it says so and stands still; it never guesses. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { segmentSequence } from '../../../../mds/store/log-format.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import type { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { contentOf, entry, run } from '../../../conformance/raft-log/raft-log-suite.ts';
import { SimDisk } from '../../../support/sim-disk.ts';
import { open, SEGMENT, stateOf } from './log-workload.ts';

/** Three segments: two sealed ones and the one that is written. */
async function threeSegments(): Promise<{ disk: SimDisk; segments: string[]; state: string; states: string[] }> {
  const disk = new SimDisk();
  const log = await open(disk);
  const states: string[] = [];
  for (let at = 1; at <= 11; at += 1) {
    await log.append([entry(at, 1, String.fromCharCode(96 + at).repeat(75))], { term: 1, vote: 1, commit: at - 1 });
    states.push(stateOf(log));
  }
  const state = stateOf(log);
  await log.close();
  const segments = (await disk.list()).filter((name) => segmentSequence(name) !== undefined);
  assert.equal(segments.length, 3);
  return { disk, segments, state, states };
}

async function stateOrError(disk: SimDisk): Promise<{ state: string } | { error: Error }> {
  try {
    await using log = await open(disk);
    return { state: stateOf(log) };
  } catch (error) {
    assert.ok(error instanceof Error);
    return { error };
  }
}

describe('SegmentLog over flipped bits', () => {
  it('refuses a sealed segment, or the bit meant nothing', async () => {
    const { disk, segments, state } = await threeSegments();
    for (const name of segments.slice(0, 2)) {
      let refused = 0;
      for (let at = 0; at < SEGMENT; at += 1) {
        const copy = disk.clone();
        copy.flip(name, at, 1 << (at % 8));
        const before = copy.content(name);
        const found = await stateOrError(copy);
        if ('state' in found) assert.equal(found.state, state, `${name} at ${String(at)}`);
        else {
          refused += 1;
          assert.match(found.error.message, /\d{10}-\d{16}\.log: .*(bad frame at \d+|no valid head).*; restore this member from the others/);
          assert.deepEqual(copy.content(name), before, 'nothing is changed');
        }
      }
      assert.ok(refused > SEGMENT / 2, `${name}: ${String(refused)} flips were refused`);
    }
  });

  it('refuses a flip before the last frame, and takes one in the last frame for a torn write', async () => {
    const { disk, segments, state, states } = await threeSegments();
    const name = segments[2] ?? '';
    let torn = 0;
    let refused = 0;
    for (let at = 0; at < SEGMENT; at += 1) {
      const copy = disk.clone();
      copy.flip(name, at, 1 << (at % 8));
      const found = await stateOrError(copy);
      if ('error' in found) {
        assert.match(found.error.message, /with a valid one behind it|no valid head/);
        refused += 1;
      } else if (found.state !== state) {
        assert.equal(found.state, states.at(-2), `${name} at ${String(at)}`);
        torn += 1;
      }
    }
    assert.ok(torn > 75 && refused > torn, `${String(torn)} torn, ${String(refused)} refused`);
  });

  it('refuses a log from which a segment is missing', async () => {
    for (const missing of [0, 1]) {
      const { disk, segments } = await threeSegments();
      await disk.unlink(segments[missing] ?? '');
      await assert.rejects(open(disk), { errno: 'EIO', message: /missing/ });
    }
  });

  it('refuses a log whose entries went with their segment, though none stands in the rest', async () => {
    const disk = new SimDisk();
    const log = await open(disk);
    await log.append([entry(1, 1, 'x'.repeat(700))], undefined);
    for (let i = 0; i < 8; i += 1) await log.append([], { term: 1, vote: 1, commit: 0 });
    await log.close();
    const segments = (await disk.list()).filter((name) => segmentSequence(name) !== undefined);
    assert.equal(segments.length, 2);
    await disk.unlink(segments[0] ?? '');
    await assert.rejects(open(disk), { errno: 'EIO', message: /entries 1 to 1 are missing/ });
  });

  it('says which entry cannot be read back', async () => {
    const { disk, segments } = await threeSegments();
    await using log = await open(disk);
    disk.flip(segments[0] ?? '', disk.content(segments[0] ?? '').indexOf('aaaa'));
    assert.throws(() => log.entries(1, 12, Infinity), { errno: 'EIO', message: /entry \d+ at \d+ is damaged/ });
  });
});

async function started(disk: SimDisk): Promise<SegmentLog> {
  const log = await open(disk);
  await log.append(run(1, 3, 1), { term: 1, vote: 1, commit: 0 });
  return log;
}

describe('SegmentLog on a failing disk', () => {
  for (const op of ['pwrite', 'fdatasync'] as const) {
    it(`takes no change after a failed ${op}, and does not try it again`, async () => {
      const disk = new SimDisk();
      const log = await started(disk);
      disk.failNext(op);
      await assert.rejects(log.append(run(4, 4, 1), undefined), { errno: 'EIO', message: /injected/ });
      const { pwrite, fdatasync } = disk.counts;
      await assert.rejects(log.append(run(4, 4, 1), undefined), { errno: 'EIO', message: /failed earlier/ });
      await assert.rejects(log.append([], { term: 2, vote: 0, commit: 0 }), { message: /failed earlier/ });
      await assert.rejects(log.compact({ index: 2, term: 1, conf: confOf([1]) }), { message: /failed earlier/ });
      await assert.rejects(log.reset({ index: 9, term: 1, conf: confOf([1]) }, { term: 2, vote: 0, commit: 9 }), { message: /failed earlier/ });
      assert.deepEqual([disk.counts.pwrite, disk.counts.fdatasync], [pwrite, fdatasync], 'the disk was not asked again');
      assert.equal(contentOf(log).length, 3, 'what is acknowledged can still be read');
      await log.close();
    });
  }

  it('makes durable at its next start what a failed fdatasync left in the page cache alone', async () => {
    const disk = new SimDisk();
    const log = await started(disk);
    disk.failNext('fdatasync');
    await assert.rejects(log.append(run(4, 4, 1), undefined));
    await log.close();
    const again = await open(disk);
    assert.equal(again.lastIndex(), 4, 'the page cache shows it');
    await again.append(run(5, 5, 1), undefined);
    await again.close();
    disk.crash();
    const after = await open(disk);
    assert.equal(contentOf(after).length, 5);
    await after.close();
  });

  for (const op of ['create', 'open', 'rename', 'fsyncDir'] as const) {
    it(`keeps what is acknowledged over a failed ${op} while segments change`, async () => {
      const disk = new SimDisk();
      const log = await started(disk);
      let acknowledged = 3;
      disk.failNext(op);
      for (let at = 4; at <= 30; at += 1) {
        try {
          await log.append([entry(at, 1, 'w'.repeat(150))], undefined);
          acknowledged = at;
        } catch (error) {
          assert.match(String(error), /injected|failed earlier/);
        }
      }
      await log.close();
      disk.restartProcess();
      const again = await open(disk);
      assert.ok(again.lastIndex() >= acknowledged && again.lastIndex() <= acknowledged + 1, `${String(again.lastIndex())} of ${String(acknowledged)}`);
      await again.append([entry(again.lastIndex() + 1, 1)], undefined);
      const state = stateOf(again);
      await again.close();
      disk.crash();
      const after = await open(disk);
      assert.equal(stateOf(after), state);
      await after.close();
    });
  }
});

describe('SegmentLog on a full disk', () => {
  it('says ENOSPC, can be read, and goes on when there is room and it is opened again', async () => {
    const disk = new SimDisk({ capacityBytes: 3 * SEGMENT });
    const log = await started(disk);
    let acknowledged = 3;
    let failure: unknown;
    for (let at = 4; failure === undefined; at += 1) {
      await log.append([entry(at, 1, 'v'.repeat(150))], undefined).then(() => { acknowledged = at; }, (error: unknown) => { failure = error; });
    }
    assert.deepEqual([(failure as { errno?: string }).errno, acknowledged > 8], ['ENOSPC', true]);
    await assert.rejects(log.append(run(acknowledged + 1, acknowledged + 1, 1), undefined), { errno: 'ENOSPC', message: /failed earlier/ });
    assert.equal(log.entries(1, acknowledged + 1, Infinity).length, acknowledged);
    const tries = disk.counts.create;
    assert.ok(tries <= 6, `${String(tries)} tries to make a segment`);
    await log.close();
    const full = await open(disk);
    assert.equal(contentOf(full).length, acknowledged, 'a full disk can be opened');
    await full.close();
    disk.capacityBytes = 9 * SEGMENT;
    const roomy = await open(disk);
    for (let at = acknowledged + 1; at <= acknowledged + 8; at += 1) await roomy.append([entry(at, 1, 'v'.repeat(150))], undefined);
    assert.equal(contentOf(roomy).length, acknowledged + 8);
    await roomy.close();
  });

  it('cannot begin without room for a segment, and leaves nothing behind', async () => {
    const disk = new SimDisk({ capacityBytes: 10 });
    await assert.rejects(open(disk), { errno: 'ENOSPC' });
    assert.deepEqual(await disk.list(), []);
    disk.capacityBytes = 9 * SEGMENT;
    await (await open(disk)).close();
  });
});
