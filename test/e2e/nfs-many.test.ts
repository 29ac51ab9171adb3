/** Fifty NFS clients at once (libnfs, a connection each): all get what they wrote, over either version, and another site has it too. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
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
