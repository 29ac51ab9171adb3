import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appliedBefore } from '../../../../mds/store/journal.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const open = (disk: SimDisk): Promise<SiteJournal> => SiteJournal.open({ disk, logger: SILENT, segmentBytes: 4096 });
const command = (n: number): Buffer => Buffer.from(`command ${String(n)}`);

/** Resolves when number n is durable. */
function durable(journal: SiteJournal, n: number): Promise<number[]> {
  const told: number[] = [];
  return new Promise((resolve, reject) => { journal.listen((upTo) => { told.push(upTo); if (upTo >= n) resolve(told); }, reject); });
}

describe('SiteJournal', () => {
  it('7.5: what it called durable is there after a power cut, in order, with what it stood on', async () => {
    const disk = new SimDisk();
    const journal = await open(disk);
    await journal.begin(77);
    const told = durable(journal, 50);
    for (let n = 1; n <= 50; n += 1) journal.append(n, command(n), 100 + n);
    assert.ok((await told).length < 10, 'commands share a sync');
    disk.crash();
    await using again = await open(disk);
    assert.deepEqual([again.incarnation, again.last, again.base], [77, 50, 150]);
    assert.deepEqual(again.read(49, 1e6).map(({ n, data }) => [n, Buffer.from(data).toString()]), [[49, 'command 49'], [50, 'command 50']]);
    assert.deepEqual(again.read(51, 1e6), []);
  });

  it('7.12: of what it has from a group nothing says that it was applied here', async () => {
    await using journal = await open(new SimDisk());
    await journal.begin(77);
    const told = durable(journal, 1);
    journal.append(1, command(1), 101);
    await told;
    assert.equal(appliedBefore(journal), 101);
    await journal.adopt({ incarnation: 77, after: 0, epoch: 6, groupEnd: 12, records: [{ n: 1, base: 150, data: command(1) }] });
    assert.deepEqual([journal.base, appliedBefore(journal)], [150, 0]);
  });

  it('gives up what the state has, and keeps the rest', async () => {
    const disk = new SimDisk();
    await using journal = await open(disk);
    await journal.begin(77);
    const told = durable(journal, 200);
    for (let n = 1; n <= 200; n += 1) journal.append(n, command(n), n);
    await told;
    const before = journal.sizeBytes;
    await journal.compact(150);
    await journal.compact(100);
    assert.ok(journal.sizeBytes < before);
    assert.equal(journal.isEmpty, false);
    assert.equal(journal.read(151, 1)[0]?.n, 151);
  });

  it('7.13: a new incarnation begins behind what earlier ones had numbered', async () => {
    const disk = new SimDisk();
    const journal = await open(disk);
    await journal.begin(77);
    const first = durable(journal, 1);
    journal.append(1, command(1), 1);
    await first;
    await journal.begin(78, 40);
    assert.deepEqual([journal.incarnation, journal.last, journal.isEmpty, journal.base], [78, 40, true, 0]);
    const told = durable(journal, 41);
    journal.append(41, command(41), 3);
    await told;
    disk.crash();
    await using again = await open(disk);
    assert.deepEqual([again.incarnation, again.last, again.base], [78, 41, 3]);
  });

  it('7.5: what was taken is durable when the journal is closed', async () => {
    const disk = new SimDisk();
    const journal = await open(disk);
    await journal.begin(77);
    for (let n = 1; n <= 5; n += 1) journal.append(n, command(n), n);
    await journal[Symbol.asyncDispose]();
    disk.crash();
    await using again = await open(disk);
    assert.equal(again.last, 5);
  });

  it('says when stable storage failed', async () => {
    const disk = new SimDisk();
    const journal = await open(disk);
    await journal.begin(77);
    const failed = durable(journal, 1);
    disk.failNext('fdatasync');
    journal.append(1, command(1), 1);
    await assert.rejects(failed);
  });
});
