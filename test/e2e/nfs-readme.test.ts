/** The README's section for NFS clients: each command as it is written, with this test's paths and addresses in place of the admin's. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DAEMON_DRAIN_MS, NFS_STOP_MS } from '../../proto/types/limits.ts';
import { NfsGateway, cannotServeNfs } from '../support/nfs-gateway.ts';
import { NfsGuest, cannotBootGuest } from '../support/nfs-guest.ts';
import { blocksOf } from '../support/readme.ts';
import { cannotEmulateWan, ROOT } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const STEP_MS = 180_000;
const AS_USER = 'setpriv --reuid 1000 --regid 1000 --clear-groups --';

const reason = cannotEmulateWan() ?? cannotServeNfs() ?? cannotBootGuest() ?? (existsSync('/usr/sbin/nft') ? undefined : 'the firewall needs Debian\'s nftables');
const [start = '', mount = '', fstab = '', firewall = '', failover = '', background = '', unit = ''] = blocksOf('NFS clients');
let cluster: WanCluster;
let gateway: NfsGateway;
let guest: NfsGuest;

const at = (site: string, script: string, timeoutMs = STEP_MS): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs).then((text) => text.trimEnd());

/** The admin's places as this test has them. */
function here(text: string): string {
  return text.replaceAll('/var/lib/geofs/local/mnt/ams', cluster.mount('ams')).replaceAll('/var/lib/geofs/local/config/ams-client.yaml', cluster.clientConfig('ams'))
    .replaceAll('192.0.2.0/24', '10.99.0.0/30').replaceAll('192.0.2.10/24', `${NfsGuest.server}/30`).replaceAll('eth0', 'guest0').replaceAll('gateway:', `${NfsGuest.server}:`);
}

/** Words of a line that starts the gateway, without the program. */
function wordsOf(line: string | undefined): string[] {
  assert.match(line ?? '', /^tools\/bootstrap\/geofs-nfs\.mjs --client /);
  return here(line ?? '').split(' ').slice(1);
}

before(async () => {
  if (reason !== undefined) return;
  cluster = await WanCluster.start({ sites: ['ams', 'nyc'], rttMs: 10 });
  guest = await NfsGuest.boot(cluster.wan, 'ams', join(cluster.folder, 'logs', 'guest.log'));
}, { timeout: 300_000 });

after(async () => {
  if (reason !== undefined) return;
  await guest.close();
  await gateway.close();
  await cluster.stop();
}, { timeout: 300_000 });

const options = { ...(reason === undefined ? {} : { skip: reason }), timeout: 3 * STEP_MS };

test('the gateway is started, and its status asked', options, async () => {
  const [mkdir, serve, status, stop] = start.split('\n');
  assert.match(stop ?? '', /^tools\/bootstrap\/geofs-nfs\.mjs stop/);
  await at('ams', here(mkdir ?? ''));
  gateway = new NfsGateway(cluster, { site: 'ams', name: 'gateway', deviceNumber: 61_006, graceSec: 20, words: wordsOf(serve) });
  await gateway.start();
  assert.match(await at('ams', `cd ${ROOT} && ${(status ?? '').replace('status', `status --state ${gateway.state}`)}`), /^Serving NFSv4 on port 2049/);
});

test('a client mounts it, by hand and by fstab, and its users write', options, async () => {
  // The guest's own tree is read-only, with what it needs in place.
  const [install, ...rest] = mount.split('\n');
  assert.equal(install, 'apt-get install -y nfs-common');
  await guest.run(`set -e\n${here(rest.join('\n'))}\n${AS_USER} sh -c 'echo by a user > /mnt/projects/f'; umount /mnt/projects`, STEP_MS);
  assert.equal(await at('nyc', `cat ${cluster.mount('nyc')}/projects/f`), 'by a user');
  await guest.run(`set -e\ncat > /run/fstab <<'END'\n${here(fstab)}\nEND\nmount -T /run/fstab /mnt/projects; ${AS_USER} cat /mnt/projects/f; exec 7</mnt/projects/f`, STEP_MS);
});

test('the firewall lets the site in, and nobody else', options, async () => {
  await at('ams', here(firewall));
  const open = '(exec 3<>/dev/tcp/$address/2049) 2> /dev/null && echo open || echo closed';
  assert.equal(await at('ams', `address=127.0.0.1; ${open}`), 'open', 'the gateway itself');
  assert.equal(await at('nyc', `address=${cluster.wan.address('ams')}; timeout 5 bash -c "${open}" || echo closed`), 'closed');
  assert.equal(await guest.run('cat /mnt/projects/f', STEP_MS), 'by a user');
});

test('another host takes over the address', options, async () => {
  const [stop, del, add, serve] = failover.split('\n');
  assert.equal(stop, 'systemctl stop geofs-nfs');
  assert.equal(await gateway.stop(), 0);
  await at('ams', here(del ?? ''));
  await at('ams', here(add ?? ''));
  gateway = new NfsGateway(cluster, { ...gateway.plan, name: 'other-host', hostname: 'other-host', words: wordsOf(serve) });
  await gateway.start();
  assert.equal(await guest.run('cat /mnt/projects/f', STEP_MS), 'by a user');
});

test('it runs in the background with a file of options, and is stopped', options, async () => {
  assert.equal(await gateway.stop(), 0);
  const state = join(cluster.folder, 'background');
  const log = join(cluster.folder, 'logs', 'background.log');
  const own = here(background).replaceAll('/etc/geofs', join(cluster.folder, 'etc')).replaceAll('/var/log/geofs-nfs.log', log)
    .replace(/^client:/m, `state: ${state}\ndeviceNumber: 61006\nclient:`).replaceAll(/geofs-nfs\.mjs (status|stop)/g, `geofs-nfs.mjs $1 --state ${state}`);
  const last = own.split('\n').at(-1) ?? '';
  assert.match(last, /stop --state/);
  const said = await at('ams', `set -e\ncd ${ROOT}\n${own.replace(last, '')}`);
  assert.match(said, /^Serving NFSv4 on port 2049/m);
  assert.match(said, /^\/software +any +root +read-only/m);
  assert.equal(await guest.run('cat /mnt/projects/f; umount /mnt/projects', STEP_MS), 'by a user');
  await guest.run('mkdir -p /run/software; mount -t nfs4 -o vers=4.1,ro 10.99.0.1:/software /run/software; umount /run/software', STEP_MS);
  assert.match(await at('ams', `cd ${ROOT} && ${last}`), new RegExp(`^The gateway of ${state} \\(process \\d+\\) has ended\\.$`));
  assert.match(await at('ams', `cd ${ROOT}; ${last} 2>&1; echo exit $?`), new RegExp(`^geofs-nfs: no gateway runs from ${state}\\nexit 2$`));
  assert.match(readFileSync(log, 'utf8'), /"ready":true/);
  assert.equal(await at('ams', `grep -c ${state} /proc/mounts || true`), '0');
});

test('the unit runs the gateway with that file, and stops nobody but the gateway itself', () => {
  assert.match(unit, /^ExecStart=\/opt\/geofs\/tools\/bootstrap\/geofs-nfs\.mjs --config \/etc\/geofs\/nfs\.yaml$/m);
  assert.match(unit, /^KillMode=mixed$/m);
  assert.ok(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1]) * 1000 > NFS_STOP_MS + DAEMON_DRAIN_MS + 20_000);
});
