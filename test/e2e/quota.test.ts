/** A quota on real mounts at three sites: it fills, is refused with EDQUOT, is raised, and goes on; cut off, a site has its share (design 7.15). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const SITES = ['ams', 'nyc', 'tyo'];
const RTT_MS = 20;
const SHELL_MS = 60_000;
/** A site that is cut off knows it 5 s after the leader's last word. */
const REFUSED_MS = 20_000;
const reason = cannotEmulateWan();
const options = reason === undefined ? { timeout: 300_000 } : { skip: reason };
let cluster: WanCluster;

interface Quota {
  readonly path: string;
  readonly usedBytes: number;
  readonly usedFiles: number;
  readonly limitBytes: number;
  readonly limitFiles: number;
}

before(async () => {
  if (reason === undefined) cluster = await WanCluster.start({ sites: SITES, rttMs: RTT_MS });
}, { timeout: 180_000 });

after(async () => { if (reason === undefined) await cluster.stop(); }, { timeout: 120_000 });

/** Runs it in the site's mount; what it prints, both outputs together. */
const sh = (site: string, script: string): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', `cd ${cluster.mount(site)} && { ${script}; } 2>&1; true`], SHELL_MS);
const says = async (line: string, expected: RegExp): Promise<void> => {
  const { out } = await cluster.geoctlOutcome('ams', ...line.split(' '));
  assert.match(out, expected);
};
const quota = async (): Promise<Quota> => {
  const [found] = await cluster.geoctl('ams', 'quota', 'list') as Quota[];
  assert.ok(found !== undefined);
  return found;
};
/** Makes files until one is refused; how many were made. */
const fill = async (site: string, dir: string): Promise<number> => Number((await sh(site, `for i in $(seq 1 200); do touch ${dir}/f$i 2>/dev/null || break; done; ls ${dir} | wc -l`)).trim());
const sound = async (): Promise<void> => {
  await cluster.geoctl('ams', 'sync');
  const { problems } = await cluster.geoctlFindings('ams', 'fsck') as { problems: unknown[] };
  assert.deepEqual(problems, []);
};

test('7.15: a quota is set, filled from two sites and raised; each writer is told at its close, and nothing of the rest stays', options, async () => {
  await sh('ams', 'mkdir team');
  await says('quota set /team --bytes 1M', /^Quota of \/team set\.\n$/);
  await says('quota get /team', /^\/team: 0 of 1\.0M; files: 0, no limit\n$/);
  await sh('ams', 'mkdir team/ams && head -c 600000 /dev/zero > team/ams/big');
  await eventually(async () => (await sh('nyc', 'ls team')).includes('ams'), 'nyc to see the directory');
  assert.match(await sh('nyc', 'mkdir team/nyc; cat team/ams/big > team/nyc/copy; echo "code $?"'), /Disk quota exceeded\ncode 1\n$/);
  assert.match(await sh('nyc', 'dd if=/dev/zero of=team/nyc/copy bs=600000 count=1 conv=fsync 2>/dev/null; echo "code $?"; stat -c %s team/nyc/copy'), /^code 1\n0\n$/);
  assert.equal(await sh('nyc', 'head -c 100000 /dev/zero > team/nyc/copy; echo "code $?"; stat -c %s team/nyc/copy'), 'code 0\n100000\n');
  await says('quota set /team --bytes 2M', /set/);
  assert.equal(await sh('nyc', 'cat team/ams/big > team/nyc/copy; echo "code $?"; cmp team/ams/big team/nyc/copy && echo same'), 'code 0\nsame\n');
  await eventually(async () => (await quota()).usedBytes === 1_200_000, 'the sums of both sites');
  await sound();
});

test('7.15: files of two sites together come to the limit and no further; what is deleted is room; mv across the edge copies', options, async () => {
  await sh('ams', 'mkdir few');
  await says('quota set /few --files 40', /set/);
  await sh('ams', 'mkdir few/ams');
  await eventually(async () => (await sh('nyc', 'ls few')).includes('ams'), 'nyc to see the directory');
  await sh('nyc', 'mkdir few/nyc');
  const [ams, nyc] = await Promise.all([fill('ams', 'few/ams'), fill('nyc', 'few/nyc')]);
  assert.equal(ams + nyc + 2, 40, `${String(ams)} and ${String(nyc)}`);
  assert.equal(await sh('ams', 'rm few/ams/f1 && touch few/ams/again && echo done'), 'done\n');
  assert.equal(await sh('ams', 'mv few/ams/f2 moved && ls moved && touch few/ams/instead && echo done'), 'moved\ndone\n');
  assert.match(await sh('ams', 'ln moved few/ams/link'), /[Ii]nvalid cross-device link/);
  await sound();
});

test('7.15: cut off, a site uses up its share and is refused soon; healed, it goes on', options, async () => {
  await sh('ams', 'mkdir wide');
  await says('quota set /wide --files 64', /set/);
  await sh('ams', 'mkdir wide/ams && touch wide/ams/first');
  cluster.wan.cut('ams');
  try {
    const begun = performance.now();
    const made = await fill('ams', 'wide/ams');
    assert.ok(made > 1 && made < 40, `${String(made)} files of its share`);
    assert.ok(performance.now() - begun < REFUSED_MS, 'the refusal is not waited for');
    assert.match(await sh('ams', 'touch wide/ams/more'), /Disk quota exceeded/);
    assert.equal(await sh('ams', 'rm wide/ams/first && touch wide/ams/second && echo done'), 'done\n');
  } finally {
    cluster.wan.heal();
  }
  await eventually(async () => (await sh('ams', 'touch wide/ams/more && echo done')) === 'done\n', 'the share to be had again', 60_000);
  await eventually(async () => (await fill('ams', 'wide/ams')) === 63, 'all of the limit', 60_000);
  await sound();
});
