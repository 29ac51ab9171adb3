/**
 * A site whose own mds is frozen, killed or cut off: its mount is served by another site's mds within the stated bound, new
 * files still go to its own data server, and it comes back. Real processes, real mounts, 40 ms between the sites.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { FAILOVER_MS, RETURN_STEADY_MS, TARGET_LEASE_MS } from '../../proto/types/limits.ts';
import { eventually } from '../support/eventually.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const SITES = ['ams', 'nyc', 'tyo'];
/** The machine may be busy with other things. */
const SLACK_MS = 5_000;
const RETURN_MS = 4 * RETURN_STEADY_MS + 20_000;

interface Stats { readonly session: { readonly id: number; readonly mds: string; readonly connected: boolean } }

const reason = cannotEmulateWan();
const options = reason === undefined ? { timeout: 180_000 } : { skip: reason };
let cluster: WanCluster;

const sh = (site: string, script: string, timeoutMs: number): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs);
const statsOf = async (site: string): Promise<Stats> => JSON.parse(await sh(site, `cat ${cluster.mount(site)}/.geofs/stats`, 20_000)) as Stats;
const objectsAt = (site: string): number => readdirSync(join(cluster.dataOf(site), 'objects'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.meta')).length;

async function servedBy(site: string, mds: string, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (let seen = ''; ; seen = (await statsOf(site)).session.mds) {
    if (seen === mds) return;
    assert.ok(performance.now() < deadline, `the mount of ${site} is served by ${seen}, not by ${mds}`);
    await delay(100);
  }
}

before(async () => {
  if (reason !== undefined) return;
  cluster = await WanCluster.start({ sites: SITES, rttMs: 40 });
  await sh('ams', `mkdir ${cluster.mount('ams')}/tree && echo old > ${cluster.mount('ams')}/tree/old`, 20_000);
}, { timeout: 180_000 });

after(async () => { if (reason === undefined) await cluster.stop(); }, { timeout: 120_000 });

/** How long the commands take, each with the deadline. Nothing of what they ask for is in the kernel's cache. */
async function timed(t: TestContext, what: string, script: string): Promise<void> {
  const start = performance.now();
  await sh('ams', script, FAILOVER_MS + SLACK_MS);
  t.diagnostic(`${what}: ${String(Math.round(performance.now() - start))} ms`);
}

/** A directory both-WORD that two sites change, so that none of them owns it: what a site owns waits for that site's mds. */
async function share(word: string): Promise<void> {
  await sh('ams', `mkdir ${cluster.mount('ams')}/both-${word} && touch ${cluster.mount('ams')}/both-${word}/a`, 20_000);
  const there = `${cluster.mount('nyc')}/both-${word}`;
  await sh('nyc', `for i in $(seq 1 200); do [ -e ${there}/a ] && break; sleep 0.05; done; touch ${there}/n`, 20_000);
}

const faults: readonly (readonly [string, (name: string) => Promise<void> | void, (name: string) => Promise<void> | void])[] = [
  ['frozen', (name) => { cluster.signal(name, 'SIGSTOP'); }, (name) => { cluster.signal(name, 'SIGCONT'); }],
  ['killed', (name) => cluster.kill(name), (name) => cluster.launch(name)],
];
for (const [word, strike, mend] of faults) {
  test(`an own mds that is ${word}: ls, df and a new file within the bound, the file at the own site; then back`, options, async (t) => {
    const mount = cluster.mount('ams');
    const session = (await statsOf('ams')).session.id;
    await sh('nyc', `mkdir -p ${cluster.mount('nyc')}/${word}/new && touch ${cluster.mount('nyc')}/${word}/new/empty`, 20_000);
    await share(word);
    const before = { ams: objectsAt('ams'), nyc: objectsAt('nyc'), tyo: objectsAt('tyo') };
    await strike('ams-mds0');
    try {
      await Promise.all([
        timed(t, 'ls', `ls ${mount}/${word}/new | grep -q empty`), timed(t, 'df', `df ${mount}`), timed(t, 'create', `echo ${word} > ${mount}/both-${word}/${word}`),
      ]);
      await timed(t, 'create when failed over', `echo again > ${mount}/both-${word}/${word}2 && df ${mount} && cat ${mount}/tree/old ${mount}/both-${word}/${word}`);
      assert.deepEqual({ ams: objectsAt('ams'), nyc: objectsAt('nyc'), tyo: objectsAt('tyo') }, { ...before, ams: before.ams + 2 });
      const { mds, id } = (await statsOf('ams')).session;
      assert.notEqual(mds, 'ams-mds0');
      assert.equal(id, session, 'the session is the same: its locks and open files stand');
      assert.equal(await sh('tyo', `cat ${cluster.mount('tyo')}/both-${word}/${word}`, 20_000), `${word}\n`);
    } finally {
      await mend('ams-mds0');
    }
    await servedBy('ams', 'ams-mds0', RETURN_MS);
    await timed(t, 'create when back', `echo back > ${mount}/both-${word}/${word}3`);
    assert.equal(objectsAt('ams'), before.ams + 3);
    assert.equal(await sh('nyc', `cat ${cluster.mount('nyc')}/both-${word}/${word}3`, 20_000), 'back\n');
  });
}

test('6: the data server keeps its lease while its own mds is dead longer than a lease, and registers there again', options, async () => {
  const mount = cluster.mount('nyc');
  await share('lease');
  await cluster.kill('ams-mds0');
  const start = performance.now();
  try {
    for (let i = 0; performance.now() - start < TARGET_LEASE_MS + 10_000; i += 1) {
      await sh('nyc', `head -c 100000 /dev/urandom > ${mount}/both-lease/kept && sync ${mount}/both-lease/kept && cat ${mount}/tree/old`, 10_000);
      await sh('ams', `echo ${String(i)} > ${cluster.mount('ams')}/both-lease/lease && cat ${cluster.mount('ams')}/both-lease/lease`, i === 0 ? FAILOVER_MS + SLACK_MS : 10_000);
    }
  } finally {
    await cluster.launch('ams-mds0');
  }
  await eventually(() => /data server registered/.test(cluster.log('ams-mds0')), 'the data server at its own mds', 20_000);
  await servedBy('ams', 'ams-mds0', RETURN_MS);
});
