/** A site whose two mds and a witness keep its journal together, as real processes: the keeper is killed while a client makes names, and the other one goes on. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { eventually } from '../support/eventually.ts';
import { MdsCluster } from '../support/mds-cluster.ts';

interface Listed { readonly name: string; readonly reachable: boolean; readonly applied: number }

const [FIRST, SECOND, WITNESS] = ['ams-mds0', 'ams-mds1', 'ams-journal0'];
let cluster: MdsCluster;

before(async () => { cluster = await MdsCluster.start({ sites: ['ams', 'nyc'], grouped: ['ams'], sessions: true }); }, { timeout: 120_000 });
after(() => cluster.stop(), { timeout: 60_000 });

const rows = (out: string): Listed[] => (out.startsWith('{') ? (JSON.parse(out) as { mds: Listed[] }).mds : []);

test('7.12 each of the two mds takes over from the other by itself: nothing acknowledged is lost, and the other site sees all of it', { timeout: 400_000 }, async () => {
  const [ams, nyc] = [await cluster.connect('ams'), await cluster.connect('nyc')];
  const dir = await ams.makeDirectory('work');
  await cluster.until('the status to say so', ({ out }) => /Journal of site ams: kept by ams-mds[01]; .* by itself\./.test(out) && /Journal of site nyc: .* started again\./.test(out), ['status']);
  const made: string[] = [];
  for (const round of [1, 2]) {
    const keeper = ams.mds;
    assert.ok([FIRST, SECOND].includes(keeper), keeper);
    const stop = new AbortController();
    const writer = (async (): Promise<void> => {
      for (let i = 0; !stop.signal.aborted; i += 1) {
        const name = `${String(round)}-${String(i)}`;
        await ams.make(name, 16, undefined, dir);
        made.push(name);
      }
    })();
    await eventually(() => made.length > 100 * round, 'names to be made', 60_000);
    await cluster.halt(keeper, 'SIGKILL');
    const before = made.length;
    await eventually(() => ams.mds !== keeper && made.length > before + 100, `the other one to go on after ${keeper}`, 60_000);
    stop.abort();
    await writer;
    for (const name of made) assert.ok(await ams.has(name, dir), name);
    await nyc.sync();
    for (const name of made) assert.ok(await nyc.has(name, dir), `${name} at nyc`);
    await cluster.launch(keeper);
    await cluster.until('all to be as far', ({ out }) => { const all = rows(out); return all.length === 3 && all.every(({ applied, reachable }) => reachable && applied === all[0]?.applied); }, ['mds', 'list', '--json']);
  }
});

test('7.12 without the witness the two go on; with the power of all three gone, all is there', { timeout: 300_000 }, async () => {
  const ams = await cluster.connect('ams');
  const dir = await ams.makeDirectory('more');
  const journal = (out: string): { readonly name: string; readonly role: string; readonly heardMs: number | null; readonly lag: number | null }[] => (out.startsWith('{') ? (JSON.parse(out) as { journals: { members: ReturnType<typeof journal> }[] }).journals[0]?.members ?? [] : []);
  await cluster.until('the status to have all three', ({ out }) => { const all = journal(out); return all.length === 3 && all.every(({ lag, heardMs }) => lag === 0 && heardMs !== null && heardMs < 2_000) && all.find(({ name }) => name === WITNESS)?.role === 'witness'; }, ['status', '--json']);
  await cluster.halt(WITNESS, 'SIGKILL');
  await cluster.until('the status to miss the witness', ({ code, out }) => code === 1 && (JSON.parse(out) as { complaints: string[] }).complaints.includes(`witness ${WITNESS} of the journal group of site ams is not heard`), ['status', '--json']);
  for (let i = 0; i < 20; i += 1) await ams.make(String(i), 16, undefined, dir);
  await Promise.all([FIRST, SECOND].map((name) => cluster.halt(name, 'SIGKILL')));
  await Promise.all([FIRST, SECOND, WITNESS].map((name) => cluster.launch(name)));
  for (let i = 0; i < 20; i += 1) assert.ok(await ams.has(String(i), dir));
  await ams.make('again', 16, undefined, dir);
});

test('7.12 a lost witness is replaced by a new one: the files are changed, the two are started again, and the stream goes on', { timeout: 300_000 }, async () => {
  const ams = await cluster.connect('ams');
  const dir = await ams.makeDirectory('changed');
  await ams.make('before', 16, undefined, dir);
  await cluster.halt(WITNESS, 'SIGKILL');
  rmSync(cluster.dataOf(WITNESS), { recursive: true });
  for (const name of [FIRST, SECOND, WITNESS]) {
    const file = join(cluster.config, `${name}.yaml`);
    const config = parse(readFileSync(file, 'utf8')) as { journalGroup: Record<string, unknown>[] };
    writeFileSync(file, stringify({ ...config, journalGroup: config.journalGroup.map((member) => (member['witness'] === true ? { ...member, node: 50, joins: true } : member)) }));
  }
  const keeper = ams.mds;
  for (const name of [keeper === FIRST ? SECOND : FIRST, keeper]) {
    await cluster.halt(name);
    await cluster.launch(name);
  }
  await cluster.launch(WITNESS);
  interface Member { readonly node: number; readonly role: string; readonly lag: number | null; readonly heardMs: number | null }
  await cluster.until('the new witness to be a member', ({ out }) => {
    const members = out.startsWith('{') ? (JSON.parse(out) as { journals: { members: Member[] }[] }).journals[0]?.members ?? [] : [];
    return members.length === 3 && members.every(({ lag, heardMs }) => lag === 0 && heardMs !== null) && members.some(({ node, role }) => node === 50 && role === 'witness');
  }, ['status', '--json']);
  assert.ok(await ams.has('before', dir));
  // It counts: with it, one mds goes on alone.
  const lost = ams.mds;
  await cluster.halt(lost, 'SIGKILL');
  await ams.make('after', 16, undefined, dir);
  assert.notEqual(ams.mds, lost);
  await cluster.launch(lost);
  await cluster.halt(WITNESS);
  await cluster.launch(WITNESS);
});

test('7.12 a member of the group is made the whole cluster only without its group; what the group had answered alone is set aside, and can be done again', { timeout: 300_000 }, async () => {
  const ams = await cluster.connect('ams');
  const dir = await ams.makeDirectory('alone');
  await ams.make('before', 16, undefined, dir);
  // The others have it from here on.
  await (await cluster.connect('nyc')).sync();
  const [survivor, other] = ams.mds === FIRST ? [FIRST, SECOND] : [SECOND, FIRST];
  const config = join(cluster.config, `${survivor}.yaml`);
  await Promise.all([other, 'nyc-mds0'].map((name) => cluster.halt(name, 'SIGKILL')));
  // The other sites cannot take it, and the witness has it, too.
  await ams.make('after', 16, undefined, dir);
  for (const name of [survivor, WITNESS]) await cluster.halt(name, 'SIGKILL');
  cluster.begin(survivor, '--force-new-cluster', '--yes-i-know');
  assert.equal(await cluster.ended(survivor), 2);
  assert.match(cluster.lines(survivor).at(-1) ?? '', /^geofs-mds: .* is of the journal group of its site.*leave journalGroup out of its configuration, for good, and force it then/);

  const { journalGroup, ...alone } = parse(readFileSync(config, 'utf8')) as Record<string, unknown>;
  assert.ok(journalGroup !== undefined);
  writeFileSync(config, stringify(alone));
  cluster.begin(survivor);
  assert.equal(await cluster.ended(survivor), 2);
  assert.match(cluster.lines(survivor).at(-1) ?? '', /is of a member of its site's journal group, which its configuration has to name/);
  await cluster.launch(survivor, '--force-new-cluster', '--yes-i-know');
  await cluster.until('the survivor alone to keep the journal', ({ out }) => { const { journals = [], mds = [] } = out.startsWith('{') ? JSON.parse(out) as { journals?: { site: string; keeper: string; takeover: string }[]; mds?: unknown[] } : {}; return mds.length === 1 && journals[0]?.keeper === survivor && journals[0].takeover === 'on-restart'; }, ['status', '--json']);
  const again = await cluster.connect('ams', false, survivor);
  assert.deepEqual([await again.has('before', dir), await again.has('after', dir)], [true, false]);
  const replayed = await cluster.geoctl('delegation', 'replay', 'ams');
  assert.equal(await again.has('after', dir), true, replayed.out + replayed.err);
  await cluster.halt(survivor);
  await cluster.launch(survivor);
  await again.make('goes on', 16, undefined, dir);
});
