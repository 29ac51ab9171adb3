/** Real processes: a site that the quorum does not answer goes on over a restart of its mds and with clients that come anew (design 7.14, 7.19). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CUT_OFF_MS, HEARTBEAT_MS, SESSION_LEASE_MS, SESSION_MUTATIONS } from '../../proto/types/limits.ts';
import { eventually } from '../support/eventually.ts';
import { MdsCluster } from '../support/mds-cluster.ts';

const OTHERS = ['nyc-mds0', 'tyo-mds0'];
let cluster: MdsCluster;

before(async () => {
  cluster = await MdsCluster.start({ sites: ['ams', 'nyc', 'tyo'], sessions: true });
}, { timeout: 120_000 });

after(() => cluster.stop(), { timeout: 60_000 });

test('7.14, 7.19: a site that is cut off makes files, also after its mds was killed, and for clients that were not there before; all sites have them afterwards', { timeout: 240_000 }, async () => {
  const [before, keeper] = [await cluster.connect('ams'), await cluster.connect('ams', true)];
  const work = await before.makeDirectory('work');
  await before.make('before', 16, undefined, work);
  for (const name of OTHERS) await cluster.halt(name, 'SIGKILL');

  const early = await cluster.connect('ams');
  await early.make('new client', 16, undefined, work);
  await cluster.halt('ams-mds0', 'SIGKILL');
  await cluster.launch('ams-mds0');
  await before.make('restarted', 16, undefined, work);
  await early.make('again', 16, undefined, work);
  const late = await cluster.connect('ams');
  await late.make('newer client', 16, undefined, work);

  // 7.5: what was answered and is in no journal is asked for again of an mds that hears no other.
  await cluster.halt('ams-mds0');
  await cluster.launch('ams-mds0', '--journal-delay', '20000');
  for (const name of ['answered', 'answered too']) await keeper.make(name, 16, undefined, work);
  await cluster.halt('ams-mds0', 'SIGKILL');
  await cluster.launch('ams-mds0');
  await keeper.hardened();

  for (const name of OTHERS) await cluster.launch(name);
  const names = ['before', 'new client', 'restarted', 'again', 'newer client', 'answered', 'answered too'];
  const elsewhere = await cluster.connect('tyo');
  await eventually(async () => (await Promise.all(names.map((name) => elsewhere.has(name, work)))).every(Boolean), 'all that the cut-off site has made', 60_000);
  // Sessions of the cut are sessions like any other: in the root, which is shared, they ask the cluster.
  await late.make('healed');
  assert.ok(await before.has('healed'));
  const { out } = await cluster.until('a sound state', ({ code }) => code === 0, ['fsck']);
  assert.match(out, /No problems/);
});

test('7.19: a client that dies in a cut leaves the locks that it has on its site\'s own files to others after its lease, not after the cut', { timeout: 240_000 }, async () => {
  const waiter = await cluster.connect('ams');
  const dir = await waiter.makeDirectory('locked');
  await waiter.make('own', 16, undefined, dir);
  const holder = await cluster.lockHolder('ams', dir);
  for (const name of OTHERS) await cluster.halt(name, 'SIGKILL');
  await assert.rejects(waiter.lock(dir, false), { errno: 'EAGAIN' });
  holder.kill('SIGKILL');
  const killedMs = performance.now();
  await assert.rejects(waiter.lock(dir, false), { errno: 'EAGAIN' });
  await waiter.lock(dir);
  const tookMs = performance.now() - killedMs;
  assert.ok(tookMs > SESSION_LEASE_MS / 2 && tookMs < 2 * SESSION_LEASE_MS, `after ${String(tookMs)} ms`);

  // Also over a restart: it stands in the journal.
  await cluster.halt('ams-mds0', 'SIGKILL');
  await cluster.launch('ams-mds0');
  const another = await cluster.connect('ams');
  await assert.rejects(another.lock(dir, false), { errno: 'EAGAIN' });
  for (const name of OTHERS) await cluster.launch(name);
  const elsewhere = await cluster.connect('nyc');
  await eventually(() => elsewhere.has('own', dir), 'nyc to know the directory', 60_000);
  await assert.rejects(elsewhere.lock(dir, false), { errno: 'EAGAIN' });
  await waiter.close();
  await elsewhere.lock(dir);
  const { out } = await cluster.until('a sound state', ({ code }) => code === 0, ['fsck']);
  assert.match(out, /No problems/);
});

test('7.19: what is shared waits for the end of a cut, and holds up nothing that the site has of its own; then it is done, once', { timeout: 300_000 }, async () => {
  const client = await cluster.connect('ams');
  const elsewhere = await cluster.connect('tyo');
  const [own, common] = [await client.makeDirectory('own'), await elsewhere.makeDirectory('common')];
  // Asked back from the other site, it is nobody's for a while.
  await client.make('both', 16, undefined, common);
  await client.link('both', common, own, 'linked');
  for (const name of OTHERS) await cluster.halt(name, 'SIGKILL');
  // The first ones are on their way before the cut is known, and stay so.
  const stop = new AbortController();
  const given: Promise<unknown>[] = [];
  const shared = (name: string, signal?: AbortSignal): Promise<void> => client.make(name, 16, signal, common);
  const early = [shared('early 1'), shared('early 2')];
  given.push(assert.rejects(shared('interrupted', stop.signal), { errno: 'EINTR' }));
  for (let i = 0; i < 1_000; i += 1) await client.make(`a${String(i)}`, 16, undefined, own);
  await eventually(() => client.staleMs > CUT_OFF_MS + HEARTBEAT_MS, 'the cut to be known', 30_000);
  given.push(assert.rejects(client.remove('linked', own, stop.signal), { errno: 'EINTR' }));
  const late = [client.remove('linked', own), ...Array.from({ length: 2 * SESSION_MUTATIONS }, (_, i) => shared(`late ${String(i)}`))];
  for (let i = 0; i < 100; i += 1) await client.make(`b${String(i)}`, 16, undefined, own);
  stop.abort();
  await Promise.all(given);
  await Promise.all(Array.from({ length: 500 }, (_, i) => client.make(`c${String(i)}`, 16, undefined, own)));

  for (const name of OTHERS) await cluster.launch(name);
  await Promise.all([...early, ...late]);
  await elsewhere.sync();
  for (const name of ['a999', 'b99', 'c499']) assert.equal(await elsewhere.has(name, own), true, name);
  for (const name of ['early 1', 'early 2', 'late 0', `late ${String(2 * SESSION_MUTATIONS - 1)}`, 'both']) assert.equal(await elsewhere.has(name, common), true, name);
  assert.equal(await elsewhere.has('linked', own), false);
  const { out } = await cluster.until('a sound state', ({ code }) => code === 0, ['fsck']);
  assert.match(out, /No problems/);
});
