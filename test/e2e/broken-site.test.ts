/** A site is cut off, an admin gives up what it answers by itself, and runs again what it had answered when it is back (design 7.18). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const reason = cannotEmulateWan();
const options = reason === undefined ? { timeout: 240_000 } : { skip: reason };
const SOFT_SEC = 20;
let cluster: WanCluster;

interface Replayed {
  readonly done: number;
  readonly refused: readonly string[];
}

before(async () => {
  if (reason === undefined) cluster = await WanCluster.start({ sites: ['ams', 'nyc', 'tyo'], rttMs: 20, mountOptions: [`soft=${String(SOFT_SEC)}`] });
}, { timeout: 180_000 });

after(async () => { if (reason === undefined) await cluster.stop(); }, { timeout: 120_000 });

const sh = (site: string, script: string, withinMs = 60_000): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-ec', `cd ${cluster.mount(site)}; ${script}`], withinMs);
/** What geoctl says and its exit code. */
const geoctl = (site: string, ...args: string[]): Promise<{ readonly code: number; readonly out: string }> => cluster.geoctlOutcome(site, ...args);
const waitFor = (site: string, script: string): Promise<string> => sh(site, `for i in $(seq 300); do { ${script}; } > /dev/null 2>&1 && exit 0; sleep 0.1; done; exit 1`, 90_000);

test('a broken site\'s directories are everybody\'s; what it had answered meanwhile is set aside, and done again where it can be', options, async () => {
  await sh('ams', 'mkdir own; echo 1 > own/f; echo gone > own/gone; for i in removed replaced edited; do echo old > own/$i; done');
  await waitFor('nyc', 'grep gone own/gone && grep old own/edited');
  cluster.wan.cut('ams');
  await sh('ams', 'echo two > own/f; echo new > own/g; mkdir own/d; echo x > own/d/x; mv own/g own/d/g; rm own/gone; echo mine > own/both; rm own/removed own/edited; echo mine > own/tmp; mv own/tmp own/replaced');
  // 7.8, 7.19: who wants to change there what ams owns is told that it is away, before the mount's own patience is over; who looks is not kept waiting.
  const startMs = performance.now();
  const asked = sh('nyc', 'ls own; mkdir own/late 2>&1 || true').then((out) => ({ out, tookMs: performance.now() - startMs }));
  await eventually(async () => (await geoctl('nyc', 'status')).out.includes('ams is not reachable'), 'nyc to miss ams', 60_000);
  const { out: answer, tookMs } = await asked;
  assert.match(answer, /^edited\nf\ngone\nremoved\nreplaced\nmkdir: .*own\/late.*: Connection timed out\n$/);
  assert.ok(tookMs < 0.9 * SOFT_SEC * 1000, `${String(tookMs)} ms`);

  const refused = await geoctl('nyc', 'delegation', 'break', 'ams');
  assert.deepEqual([refused.code, /vanishes from the tree until it is replayed: pass --yes-i-know/.test(refused.out)], [2, true], refused.out);
  const broken = await geoctl('nyc', 'delegation', 'break', 'ams', '--yes-i-know');
  assert.deepEqual([broken.code, /^Delegation of site ams broken/.test(broken.out)], [0, true], broken.out);
  await sh('nyc', 'echo theirs > own/both; for i in removed replaced; do echo theirs > own/.$i; mv own/.$i own/$i; done; mkdir own/n; [ "$(cat own/gone 2>&1 || true)" != x ]');
  assert.match((await geoctl('nyc', 'delegation', 'list', '/own')).out, /\/own +(-|nyc) /);

  cluster.wan.heal();
  await cluster.ended('ams-mds0', 60_000);
  assert.match(cluster.log('ams-mds0'), /geofs-mds: this site's stream was ended, by an admin \(geoctl delegation break\)/);
  await cluster.launch('ams-mds0');
  await waitFor('ams', 'grep theirs own/both');
  await waitFor('ams', '[ ! -e own/d ] && [ -e own/gone ] && [ -d own/n ] && [ ! -e own/late ]');

  await eventually(async () => (await geoctl('nyc', 'status')).code === 0, 'ams to be back', 60_000);
  await sh('nyc', 'echo more >> own/edited');
  const { code, out } = await geoctl('nyc', '--json', 'delegation', 'replay', 'ams');
  assert.equal(code, 1, out);
  const replayed = JSON.parse(out) as Replayed;
  assert.ok(replayed.refused.some((line) => /^create "both" in "own" \(inode \d+\): EEXIST/.test(line)), out);
  for (const taken of [/^unlink "removed" in "own".*ESTALE/, /^unlink "edited" in "own".*ESTALE/, /^rename "tmp" in "own".*ESTALE/]) assert.ok(replayed.refused.some((line) => taken.test(line)), out);
  assert.ok(replayed.refused.every((line) => /"(both|removed|edited|tmp)"/.test(line) || line.startsWith('commit of (inode')), out);
  assert.ok(replayed.done >= 6, out);
  for (const site of ['nyc', 'ams']) {
    await waitFor(site, '[ ! -e own/gone ]');
    assert.equal(await sh(site, 'cat own/f own/d/g own/d/x own/both own/removed own/replaced own/edited own/tmp'), 'two\nnew\nx\ntheirs\ntheirs\ntheirs\nold\nmore\nmine\n');
  }
  assert.match((await geoctl('nyc', 'delegation', 'replay', 'ams')).out, /^Nothing is set aside at site ams\.\n$/);
  await sh('ams', 'mkdir own2; echo again > own2/f');
  await waitFor('nyc', 'grep again own2/f');
});
