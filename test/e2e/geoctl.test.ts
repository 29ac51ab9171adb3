/** geoctl against three sites of real processes: what it says when all is well, and when a data server and then a site are gone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TARGET_LEASE_MS } from '../../proto/types/limits.ts';
import { MdsCluster } from '../support/mds-cluster.ts';

const SITES = ['ams', 'nyc', 'tyo'];
/** A question gives a silent mds 4 s, the cluster gives its own neighbours 2 s; the rest is starting a process on a busy machine. */
const ANSWER_MS = 15_000;
let cluster: MdsCluster;

interface StatusJson {
  readonly healthy: boolean;
  readonly complaints: readonly string[];
  readonly unreachableSites: readonly string[];
  readonly mds: readonly { readonly name: string; readonly reachable: boolean }[];
  readonly targets: readonly { readonly name: string; readonly state: string; readonly ageMs: number }[];
}

const json = async (): Promise<StatusJson> => JSON.parse((await cluster.geoctl('--json', 'status')).out) as StatusJson;

before(async () => {
  cluster = await MdsCluster.start({ sites: SITES, dataServers: 1 });
  await cluster.until('three data servers', ({ code, out }) => code === 0 && SITES.every((site) => out.includes(`${site}-ds0`)), ['status']);
}, { timeout: 120_000 });

after(async () => { await cluster.stop(); }, { timeout: 60_000 });

test('pools: made, filled, set on a directory, seen by whereis and df', { timeout: 120_000 }, async () => {
  const says = async (line: string, expected: RegExp): Promise<void> => {
    const { code, out, err } = await cluster.geoctl(...line.split(' '));
    assert.match(out, expected, err);
    assert.equal(code, 0, err);
  };
  await says('pool new flash', /^Pool flash created\.\n$/);
  await says('pool add flash ams-ds0 nyc-ds0', /added to pool flash/);
  await says('pool set flash /', /./);
  await says('whereis -p /', /^flash\n$/);
  await says('df -p flash', /^TARGET +1K-blocks +Used +Available +Use% +STATE +SITE\nams-ds0 .* ams\nsite_subtotal: .* ams\nnyc-ds0 .* nyc\nsite_subtotal: .* nyc\nfilesystem_summary: /);
  await says('pool set none /', /./);
});

test('a data server that died is named in status and df within its lease; the rest stays up', { timeout: 120_000 }, async () => {
  await cluster.halt('tyo-ds0', 'SIGKILL');
  const { out } = await cluster.until('tyo-ds0 to be down', ({ code, out }) => code === 1 && out.includes('tyo-ds0 is down'), ['status'], TARGET_LEASE_MS + 45_000);
  assert.match(out, /^Degraded: data server tyo-ds0 is down\. All sites reachable\.\n/);
  const { targets } = await json();
  assert.deepEqual(targets.map(({ name, state }) => [name, state]).sort(), [['ams-ds0', 'up'], ['nyc-ds0', 'up'], ['tyo-ds0', 'down']]);
  assert.ok(targets.every(({ ageMs }) => ageMs < 60_000), JSON.stringify(targets));
  assert.match((await cluster.geoctl('df')).out, /tyo-ds0 .* down +tyo\n/);
});

test('a site whose mds is gone is named first, and neither status nor df hangs', { timeout: 120_000 }, async () => {
  await cluster.halt('tyo-mds0', 'SIGKILL');
  const { out } = await cluster.until('tyo to be unreachable', ({ code, out }) => code === 1 && out.includes('site tyo is not reachable'), ['status']);
  assert.match(out, /tyo-mds0 +tyo +\S+ +unreachable/);
  const start = performance.now();
  const answers = await Promise.all([json(), cluster.geoctl('df')]);
  assert.ok(performance.now() - start < ANSWER_MS, `${String(performance.now() - start)} ms`);
  assert.deepEqual([answers[0].healthy, answers[0].unreachableSites, answers[1].code], [false, ['tyo'], 0]);
  assert.deepEqual(answers[0].mds.filter(({ reachable }) => !reachable).map(({ name }) => name), ['tyo-mds0']);
  await cluster.launch('tyo-mds0');
  await cluster.launch('tyo-ds0');
  await cluster.until('all to be well again', ({ code, out }) => code === 0 && out.startsWith('All sites reachable.'), ['status'], 90_000);
});
