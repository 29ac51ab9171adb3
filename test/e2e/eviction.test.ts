/** A client that stood still for so long that its session ended: what it had not stored must not land any more (design 6). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SESSION_LEASE_MS } from '../../proto/types/limits.ts';
import { eventually } from '../support/eventually.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const BYTES = 4_000;
const FILES = ['old', 'new'] as const;
const reason = cannotEmulateWan();
const options = reason === undefined ? { timeout: 240_000 } : { skip: reason };
let cluster: WanCluster;

const sh = (site: string, script: string, timeoutMs: number): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs);

before(async () => {
  if (reason === undefined) cluster = await WanCluster.start({ sites: ['ams', 'nyc'], rttMs: 10 });
}, { timeout: 180_000 });

after(async () => { if (reason === undefined) await cluster.stop(); }, { timeout: 120_000 });

test('6 the late writes of a frozen client that lost its session are EIO, and what another one wrote meanwhile stays', options, async () => {
  const [ams, nyc] = [cluster.mount('ams'), cluster.mount('nyc')];
  await sh('ams', `echo begin > ${ams}/old`, 20_000);
  // Ten bytes at a time by one open(2), never closed before the end: to a file with contents, and to one that is made by that and never committed.
  const writers = FILES.map((file) => sh('ams', `for i in $(seq -w 1 300); do printf 'late-%s..' $i; [ $i = 040 ] && touch ${cluster.folder}/${file}; sleep 0.1; done | dd of=${ams}/${file} bs=10 conv=notrunc 2>&1; true`, 200_000));
  await sh('ams', `until [ -e ${cluster.folder}/old -a -e ${cluster.folder}/new ]; do sleep 0.05; done`, 60_000);
  cluster.signal('ams-client', 'SIGSTOP');
  try {
    // It ends when the cluster has heard of that: until then its client is one of two writers.
    await eventually(() => cluster.log('ams-mds0').includes('session ended'), 'the end of the session', 2 * SESSION_LEASE_MS + 30_000);
    for (const file of FILES) await sh('nyc', `head -c ${String(BYTES)} /dev/zero | tr '\\0' n > ${nyc}/${file}`, 60_000);
  } finally {
    cluster.signal('ams-client', 'SIGCONT');
  }
  for (const [i, file] of FILES.entries()) {
    assert.match(await writers[i] ?? '', /Input\/output error/, file);
    for (const site of ['nyc', 'ams']) {
      assert.equal(await sh(site, `tr -d n < ${cluster.mount(site)}/${file} | wc -c; wc -c < ${cluster.mount(site)}/${file}`, 60_000), `0\n${String(BYTES)}\n`, `${file} at ${site}`);
    }
    assert.equal(await sh('ams', `echo after > ${ams}/${file} && cat ${ams}/${file}`, 60_000), 'after\n');
  }
});
