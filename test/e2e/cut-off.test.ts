/** Real processes: a site that the quorum does not answer goes on over a restart of its mds and with clients that come anew (design 7.14, 7.19). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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
