/** Fifty NFS clients at once (libnfs, a connection each): all get what they wrote, over either version, and another site has it too. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { NFS_SOFT_SEC } from '../../proto/types/limits.ts';
import { NfsGateway, cannotServeNfs, startRpcbind } from '../support/nfs-gateway.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const CLIENTS = 50;
const FILES = 3;
const BYTES = 200_000;
const STEP_MS = 240_000;

const reason = cannotEmulateWan() ?? cannotServeNfs() ?? (existsSync('/usr/bin/nfs-cp') ? undefined : 'the NFS clients need Debian\'s libnfs-utils');
let cluster: WanCluster;
let gateway: NfsGateway;

const at = (site: string, script: string, timeoutMs = STEP_MS): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs).then((text) => text.trimEnd());

const url = (name: string, version: number): string => `"nfs://127.0.0.1/projects/${name}?version=${String(version)}&nfsport=2049&mountport=20048"`;

before(async () => {
  if (reason !== undefined) return;
  cluster = await WanCluster.start({ sites: ['ams', 'nyc'], rttMs: 10 });
  await at('ams', `mkdir -m 777 ${cluster.mount('ams')}/projects`);
  await startRpcbind(cluster.wan, 'ams');
  gateway = new NfsGateway(cluster, { site: 'ams', name: 'gateway', deviceNumber: 61_005, words: ['--export', '/projects', '--allow', 'any', '--squash', 'none', '--nfs3'] });
  await gateway.start();
  // For a while after a start only locks are reclaimed (the grace period), and libnfs takes the answer "later" for an error.
  await at('ams', `echo > ${cluster.folder}/probe; for i in $(seq 1 300); do nfs-cp ${cluster.folder}/probe ${url('probe', 3)} > /dev/null 2>&1 && nfs-cat ${url('probe', 4)} > /dev/null 2>&1 && break; sleep 0.2; done; rm ${cluster.mount('ams')}/projects/probe`);
}, { timeout: 300_000 });

after(async () => {
  if (reason !== undefined) return;
  await gateway.close();
  await cluster.stop();
}, { timeout: 300_000 });

const options = { ...(reason === undefined ? {} : { skip: reason }), timeout: 3 * STEP_MS };

/** Runs a script once for each client, all at the same time; what they print, sorted. $c is the client's number. */
const together = (script: string): Promise<string> => at('ams', `one() { c=$1; ${script}; }; for c in $(seq 1 ${String(CLIENTS)}); do one $c & done | sort`);

test('fifty clients write and read at once', options, async () => {
  const folder = join(cluster.folder, 'sources');
  await at('ams', `mkdir ${folder} && cd ${folder} && for f in $(seq 1 ${String(CLIENTS * FILES)}); do head -c ${String(BYTES)} /dev/urandom > $f; done`);
  // Each client has its own files: c, c + 50, c + 100.
  const each = `for f in $c $((c+${String(CLIENTS)})) $((c+${String(2 * CLIENTS)})); do`;
  assert.equal(await together(`${each} nfs-cp ${folder}/$f ${url('$f', 3)} > /dev/null || echo "$f not written"; done`), '');
  const sums = await at('ams', `cd ${folder} && sha256sum * | sort`);
  for (const version of [3, 4]) {
    assert.equal(await together(`${each} nfs-cat ${url('$f', version)} | sha256sum | sed "s/-/$f/"; done`), sums, `read by NFSv${String(version)}`);
  }
  assert.equal(await at('nyc', `cd ${cluster.mount('nyc')}/projects && sha256sum * | sort`), sums);
  const { restarts, answers } = await gateway.status();
  assert.deepEqual({ restarts, answers }, { restarts: 0, answers: true });
});

/** More than NFS-Ganesha's own default of threads, twice over. */
const READERS = 420;

test('hundreds of requests for what a cut site has are no hang, and keep nobody else waiting', options, async () => {
  const far = `${cluster.mount('nyc')}/projects/far`;
  await at('nyc', `mkdir -m 777 ${far} && cd ${far} && seq 1 ${String(READERS)} | split -l 1 -a 3 -d - f`);
  await at('ams', `echo here > ${cluster.mount('ams')}/projects/here; ls -l ${gateway.state}/mnt/projects/far | tail -n +2 | wc -l`).then((count) => { assert.equal(count, String(READERS)); });
  assert.equal(await at('ams', `nfs-cat ${url('here', 4)}`), 'here');
  const { restarts, ganesha } = await gateway.status();
  cluster.wan.cut('ams');
  try {
    const reading = at('ams', `for c in $(seq -f %03g 0 ${String(READERS - 1)}); do (nfs-cat ${url('far/f$c', 4)} 2> /dev/null || echo failed) & done; wait`);
    // So many connections at one moment, as the clients' sockets show.
    await at('ams', `until [ $(grep -c ':0801 01 ' /proc/net/tcp) -ge ${String(CLIENTS)} ]; do sleep 0.1; done`);
    assert.equal(await at('ams', `nfs-cat ${url('here', 4)}`), 'here');
    const startedMs = performance.now();
    assert.equal(await at('ams', `nfs-cp ${cluster.folder}/probe ${url('far/new', 3)} > /dev/null 2>&1 || echo failed`), 'failed');
    assert.ok(performance.now() - startedMs < 3 * NFS_SOFT_SEC * 1000, `a create failed after ${String(performance.now() - startedMs)} ms`);
    assert.equal((await reading).split('\n').filter((line) => line === 'failed').length, READERS);
  } finally {
    cluster.wan.heal();
  }
  const status = await gateway.status();
  assert.deepEqual([status.restarts, status.ganesha, status.answers], [restarts, ganesha, true]);
});
