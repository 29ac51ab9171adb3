import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { STREAM_SKIP } from '../../../../mds/fsm/stream.ts';
import { AsideFolder, asidesIn } from '../../../../mds/store/aside.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const command = (ino: number): Uint8Array => geofs.v1.Command.encode({ commit: { ino } }).finish();
const NAME = '0000000000000020-beef';

it('7.18: what stands behind a number is set aside in order, once, however often it is tried, and given up when it is done; until then its inodes are known', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-aside-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  await using journal = await SiteJournal.open({ disk: new SimDisk(), logger: SILENT });
  await journal.begin(0xbeef);
  const durable = new Promise<void>((resolve, reject) => { journal.listen((n) => { if (n === 50) resolve(); }, reject); });
  for (let n = 1; n <= 50; n += 1) journal.append(n, command(n), 7);
  await durable;
  const aside = new AsideFolder(asidesIn(join(folder, 'aside')), SILENT);
  assert.deepEqual(await aside.list(), []);
  assert.equal(await aside.keep(journal, 50), 0);
  assert.deepEqual(await aside.list(), [], 'nothing was unheard');
  for (const again of [1, 2]) assert.equal(await aside.keep(journal, 20), 30, `time ${String(again)}`);
  assert.deepEqual(await aside.list(), [NAME]);
  {
    await using kept = await aside.open(NAME);
    assert.deepEqual([kept.first, kept.last], [21, 50]);
    assert.deepEqual(kept.read(21, 1e6).map(({ n, data }) => [n, geofs.v1.Command.decode(data).commit?.ino]).slice(0, 2), [[21, 21], [22, 22]]);
    await kept.compact(40);
  }
  {
    await using kept = await aside.open(NAME);
    assert.equal(kept.first, 41, 'a replay goes on where it was');
  }
  const restarted = new AsideFolder(asidesIn(join(folder, 'aside')), SILENT);
  await restarted.learn();
  assert.deepEqual([20, 21, 50].map((ino) => aside.names(ino)), [false, true, true]);
  assert.deepEqual([40, 41, 50].map((ino) => restarted.names(ino)), [false, true, true], 'what is done again is named no more');
  await aside.remove(NAME);
  assert.deepEqual([await aside.list(), aside.names(50)], [[], false]);
});

it('7.18: of several lives the oldest comes first, whatever their incarnations', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-aside-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  const aside = new AsideFolder(asidesIn(folder), SILENT);
  const firsts = [3, STREAM_SKIP + 12, 2 * STREAM_SKIP + 100];
  for (const [at, incarnation] of [0xf00, 0x10, 0xa].entries()) {
    const after = firsts[at] ?? 0;
    await using journal = await SiteJournal.open({ disk: new SimDisk(), logger: SILENT });
    await journal.begin(incarnation, after);
    const durable = new Promise<void>((resolve, reject) => { journal.listen(() => { resolve(); }, reject); });
    journal.append(after + 1, command(1), 7);
    await durable;
    await aside.keep(journal, after);
  }
  assert.deepEqual((await aside.list()).map((name) => name.split('-')[1]), ['f00', '10', 'a']);
});

it('7.18: what an mds keeps while it still reads what was set aside waits for that, and is known all the same', async () => {
  const disks = new Map<string, SimDisk>([[NAME, new SimDisk()]]);
  const place = { list: () => Promise.resolve([...disks.keys()]), disk: (name: string) => Promise.resolve(disks.get(name) ?? new SimDisk()), remove: () => Promise.resolve() };
  await using journal = await SiteJournal.open({ disk: new SimDisk(), logger: SILENT });
  await journal.begin(0xbeef);
  const durable = new Promise<void>((resolve, reject) => { journal.listen((n) => { if (n === 30) resolve(); }, reject); });
  for (let n = 1; n <= 30; n += 1) journal.append(n, command(n), 7);
  await durable;
  // As a disk that was full has left it: the folder is there, and nothing in it.
  const aside = new AsideFolder(place, SILENT);
  assert.deepEqual(await Promise.all([aside.learn(), aside.keep(journal, 20), aside.keep(journal, 20)]), [undefined, 10, 10]);
  assert.deepEqual([aside.names(20), aside.names(21), aside.names(30)], [false, true, true]);
});
