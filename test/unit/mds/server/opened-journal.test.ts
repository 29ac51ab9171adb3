/** The journal that an mds finds on its disk at a start, wherever the power went before. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { exportJournal } from '../../../../mds/server/journal-conversion.ts';
import { hasBegun, type JournalPeer } from '../../../../mds/server/journal-members.ts';
import { moveGroupAside } from '../../../../mds/server/left-journal-group.ts';
import type { MdsOptions } from '../../../../mds/server/mds.ts';
import type { NodeIdentity } from '../../../../mds/server/node-identity.ts';
import { openJournal, type OpenedJournal } from '../../../../mds/server/opened-journal.ts';
import { NodeDisk } from '../../../../mds/store/node-disk.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const [NODE, INCARNATION, TERM] = [2, 77, 5];
const LOST = { errno: 'EIO' };

function folder(t: TestContext): string {
  const data = mkdtempSync(join(tmpdir(), 'geofs-opened-journal-'));
  t.after(() => { rmSync(data, { recursive: true }); });
  return data;
}

/** Of a member of a group with these voters, which holds one record. */
async function grouped(t: TestContext, voters: readonly number[]): Promise<string> {
  const data = folder(t);
  writeFileSync(join(data, 'journal-group.json'), JSON.stringify({ format: 1, begun: true, disks: {} }));
  await using log = await SegmentLog.open({ disk: await NodeDisk.at(join(data, 'journal-group')), logger: SILENT });
  await log.reset({ index: 1, term: 1, conf: confOf(voters) }, { term: TERM, vote: 0, commit: 1 });
  const entry = (index: number, record: geofs.v1.JournalEntry.$Properties) => ({ index, term: TERM, type: 'command' as const, data: geofs.v1.JournalEntry.encode({ incarnation: INCARNATION, ...record }).finish() });
  await log.append([entry(2, { number: 0 }), entry(3, { number: 1, base: 9, command: Buffer.from('record') })], undefined);
  return data;
}

/** A start; default: by a file without a group. */
async function start(data: string, look: (opened: OpenedJournal) => unknown = () => undefined, journalGroup?: readonly JournalPeer[]): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const options = { cluster: 'one', self: { name: 'b', site: 'here' }, data, logger: SILENT, journalGroup, identity: {}, clock: new ManualClock(), random: new SeededRandom(1), addressMap: {}, onFatal: () => undefined } as unknown as MdsOptions;
  await look(await openJournal(options, { node: NODE } as NodeIdentity, opened));
}

/** The power goes before what begins so has its other name. */
async function cutBefore(data: string, end: string): Promise<void> {
  mkdirSync(join(data, `journal-group.left${end}`, 'in the way'), { recursive: true });
  await assert.rejects(moveGroupAside(data, 'left'), (error: NodeJS.ErrnoException) => ['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(error.code ?? ''));
}

for (const end of ['', '.json']) {
  test(`7.12 an mds in whose leaving of a group the power went starts, and has left it (journal-group${end} was not moved yet)`, async (t) => {
    const data = await grouped(t, [1, NODE, 3]);
    await start(data, ({ former }) => { assert.deepEqual([former?.incarnation, former?.term], [INCARNATION, TERM]); });
    await cutBefore(data, end);
    for (let times = 0; times < 2; times += 1) await start(data, ({ journal, former }) => { assert.deepEqual([journal.incarnation, former === undefined], [0, true]); });
    assert.equal(hasBegun(data), false);
    assert.deepEqual(readdirSync(data).filter((name) => /^journal-group(\.json)?$/.test(name)), []);
  });

  test(`7.12 the one that has the records of a group alone has them after a power cut in the move (journal-group${end} was not moved yet)`, async (t) => {
    const data = await grouped(t, [NODE]);
    {
      await using own = await SiteJournal.open({ disk: await NodeDisk.at(join(data, 'journal')), logger: SILENT });
      await using log = await SegmentLog.open({ disk: await NodeDisk.at(join(data, 'journal-group')), logger: SILENT });
      await exportJournal(log, own);
    }
    await cutBefore(data, end);
    await start(data, ({ journal }) => { assert.deepEqual([journal.incarnation, journal.last, journal.base], [INCARNATION, 1, 9]); });
    assert.equal(hasBegun(data), false);
  });
}

test('7.12 a member whose part of a group\'s log is gone, and that was not leaving it, does not start', async (t) => {
  const data = await grouped(t, [1, NODE, 3]);
  rmSync(join(data, 'journal-group'), { recursive: true });
  for (let times = 0; times < 2; times += 1) await assert.rejects(start(data), LOST);
});

test('7.12 a journal is not emptied for its group before the disk says that it is of that', async (t) => {
  const data = folder(t);
  {
    await using own = await SiteJournal.open({ disk: await NodeDisk.at(join(data, 'journal')), logger: SILENT });
    await own.adopt({ incarnation: INCARNATION, after: 0, epoch: 1, groupEnd: 0, records: [{ n: 1, base: 9, data: Buffer.from('record') }] });
  }
  mkdirSync(join(data, 'journal-group.json.new'));
  const peers = [1, NODE, 3].map((node) => ({ node, name: 'abw'.charAt(node - 1), address: '', witness: node === 3, joins: node !== NODE }));
  await assert.rejects(start(data, undefined, peers), { code: 'EISDIR' });
  await start(data, ({ journal }) => { assert.deepEqual([journal.incarnation, journal.last], [INCARNATION, 1]); });
  rmSync(join(data, 'journal-group.json.new'), { recursive: true });
  await start(data, ({ group }) => { assert.ok(group !== undefined); }, peers);
  assert.equal(hasBegun(data), true);
  await start(data, ({ journal }) => { assert.deepEqual([journal.incarnation, journal.last], [INCARNATION, 1]); });
});

test('7.12 an mds that had begun a journal, and nothing in it, joins a group and is a member like others at its next start', async (t) => {
  const data = folder(t);
  {
    await using own = await SiteJournal.open({ disk: await NodeDisk.at(join(data, 'journal')), logger: SILENT });
    await own.begin(INCARNATION);
  }
  const peers = (joins: boolean): JournalPeer[] => [{ node: 1, name: 'a', address: '127.0.0.1:1' }, { node: NODE, name: 'b', address: '127.0.0.1:2', joins }, { node: 3, name: 'c', address: '127.0.0.1:3', witness: true }];
  for (const joins of [true, false]) await start(data, ({ group }) => { assert.ok(group !== undefined); }, peers(joins));
});
