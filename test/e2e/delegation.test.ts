/** geoctl delegation against three sites of real processes, while clients of two of them make names. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MdsCluster } from '../support/mds-cluster.ts';

const SITES = ['ams', 'nyc', 'tyo'];
let cluster: MdsCluster;

async function says(line: string, expected: RegExp, code = 0): Promise<void> {
  const outcome = await cluster.geoctl(...line.split(' '));
  assert.match(outcome.out + outcome.err, expected);
  assert.equal(outcome.code, code, outcome.err);
}

before(async () => {
  cluster = await MdsCluster.start({ sites: SITES, sessions: true });
  await cluster.until('all sites', ({ out }) => out.startsWith('All sites reachable.') || out.includes('no data server'), ['status']);
}, { timeout: 120_000 });

after(() => cluster.stop(), { timeout: 60_000 });

test('a directory is listed with the site that made it, asked back, kept with a site, and goes back to that one', { timeout: 180_000 }, async () => {
  const [ams, nyc] = [await cluster.connect('ams'), await cluster.connect('nyc')];
  const work = await ams.makeDirectory('work');
  await ams.make('first', 16, undefined, work);
  await says('delegation list /work', /^DIRECTORY +SITE +STATE +RECALLS +SINCE +PINNED TO\n\/work +ams +granted +0 +\S+Z +-\n$/);
  await says('delegation list', /\/work +ams +granted/);
  await says('delegation recall /work', /^Site ams has given back \/work: every site may change it\.\n$/);
  await says('delegation list /work', /\/work +- +shared/);
  await says('delegation recall /work', /^\/work is shared already\.\n$/);

  await says('delegation pin /work --site nyc', /^\/work pinned to site nyc\.\n$/);
  const atNyc = /\/work +nyc +granted +\d+ +\S+Z +nyc\n/;
  await cluster.until('nyc to have it', ({ out }) => atNyc.test(out), ['delegation', 'list']);
  await nyc.make('second', 16, undefined, work);
  await ams.make('third', 16, undefined, work);
  await says('delegation list /work', /\/work +- +shared +0 +- +nyc\n$/);
  await cluster.until('nyc to have it again', ({ out }) => atNyc.test(out), ['delegation', 'list', '/work']);
  const { out } = await cluster.geoctl('--json', 'delegation', 'list', '/work');
  assert.deepEqual((JSON.parse(out) as Record<string, unknown>[]).map(({ path, site, state, pinned }) => [path, site, state, pinned]), [['/work', 'nyc', 'granted', 'nyc']]);
  await says('delegation unpin /work', /^\/work is not pinned any more\.\n$/);
  await says('delegation list /work', /\/work +nyc +granted +\d+ +\S+Z +-\n$/);
});

test('what cannot be is said in one line', { timeout: 60_000 }, async () => {
  await says('delegation list /nothing', /^geoctl: \/nothing: no such directory\n$/, 2);
  await says('delegation recall /nothing', /^geoctl: \/nothing: no such directory\n$/, 2);
  await says('delegation pin / --site nowhere', /^geoctl: site nowhere: no such site: see geoctl status\n$/, 2);
  await says('delegation pin /', /--site/, 2);
});
