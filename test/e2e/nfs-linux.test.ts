/** The NFS gateway and Linux's own NFS client (in user-mode-linux): what is written over NFS at one site is geofs's at every other. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { NfsGateway, cannotServeNfs } from '../support/nfs-gateway.ts';
import { NfsGuest, cannotBootGuest } from '../support/nfs-guest.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const SITES = ['ams', 'nyc'];
const STEP_MS = 120_000;

const reason = cannotEmulateWan() ?? cannotServeNfs() ?? cannotBootGuest();
let cluster: WanCluster;
let gateway: NfsGateway;
let guest: NfsGuest;

const at = (site: string, script: string, timeoutMs = 60_000): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs).then((text) => text.trimEnd());
/** The tree of the other site. */
const there = (path: string): string => join(cluster.mount('nyc'), 'projects', path);

before(async () => {
  if (reason !== undefined) return;
  cluster = await WanCluster.start({ sites: SITES, rttMs: 10 });
  await at('ams', `mkdir -m 777 ${cluster.mount('ams')}/projects`);
  gateway = new NfsGateway(cluster, { site: 'ams', name: 'gateway', deviceNumber: 61_001, words: ['--export', '/projects', '--allow', '10.99.0.0/30', '--squash', 'none'] });
  await gateway.start();
  guest = await NfsGuest.boot(cluster.wan, 'ams', join(cluster.folder, 'logs', 'guest.log'));
  await guest.mount('/projects', '4.1', 'n');
}, { timeout: 300_000 });

after(async () => {
  if (reason !== undefined) return;
  await guest.close();
  await gateway.close();
  await cluster.stop();
}, { timeout: 300_000 });

const options = { ...(reason === undefined ? {} : { skip: reason }), timeout: 2 * STEP_MS };

test('a file written over NFSv4.1 is at the gateway\'s site, and another site reads it', options, async () => {
  await guest.run('mkdir /mnt/n/d && echo over NFS > /mnt/n/d/f && sync', STEP_MS);
  assert.equal(await at('nyc', `cat ${there('d/f')}`), 'over NFS');
  assert.equal(await at('nyc', `getfattr --absolute-names --only-values -n user.geofs.site ${there('d/f')}`), 'ams');
  assert.deepEqual((await gateway.status()).clients, [NfsGuest.address]);
});
