/** Who may do what through the gateway, and what it says when something is in its way: its own start, a full data server, a cut WAN. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loopExists, removeLoop } from '../../client/fuse/mount/loop.ts';
import { TARGET_RESERVE_BYTES } from '../../proto/types/limits.ts';
import { eventually } from '../support/eventually.ts';
import { NfsGateway, cannotServeNfs } from '../support/nfs-gateway.ts';
import { NfsGuest, cannotBootGuest } from '../support/nfs-guest.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const STEP_MS = 120_000;
const SOFT_SEC = 5;
/** The device number of a gateway that does not get it at once. */
const KEPT = 61_004;
/** What a data server may hold beside its reserve. */
const CAPACITY = 48 * 2 ** 20;

const EXPORTS = `
allow: [any]
soft: ${String(SOFT_SEC)}
exports:
  - { path: /open, squash: none }
  - { path: /squashed }
  - { path: /everybody, squash: all }
  - { path: /fixed, squash: none, readOnly: true }
  - { path: /closed, squash: none, allow: [192.0.2.0/24, "10.99.0.1"] }
  - { path: /within, squash: none, allow: [10.99.0.0/30] }
`;

const reason = cannotEmulateWan() ?? cannotServeNfs() ?? cannotBootGuest() ?? (existsSync('/usr/bin/nfs-cat') ? undefined : 'another NFS client needs Debian\'s libnfs-utils');
let cluster: WanCluster;
let gateway: NfsGateway;
let guest: NfsGuest;

const at = (site: string, script: string, timeoutMs = 60_000): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs).then((text) => text.trimEnd());
const nfs = (script: string, timeoutMs = STEP_MS): Promise<string> => guest.run(script, timeoutMs);
const here = (path: string): string => join(cluster.mount('ams'), path);
const there = (path: string): string => join(cluster.mount('nyc'), path);
/** Output and exit code of a command line that is run at the gateway's site. */
const said = (words: readonly string[]): Promise<string> => at('ams', `${words.map((word) => `'${word}'`).join(' ')} 2>&1 | grep -v '^{'; echo "exit \${PIPESTATUS[0]}"`, STEP_MS);

before(async () => {
  if (reason !== undefined) return;
  // One that was there before stays.
  removeLoop(KEPT);
  cluster = await WanCluster.start({ sites: ['ams', 'nyc'], rttMs: 10, capacity: TARGET_RESERVE_BYTES + CAPACITY });
  await at('ams', `cd ${cluster.mount('ams')} && mkdir open squashed everybody fixed closed within && chmod 777 * && echo fixed > fixed/f && echo roots > squashed/secret && chmod 600 squashed/secret`);
  const file = join(cluster.folder, 'nfs.yaml');
  writeFileSync(file, EXPORTS);
  gateway = new NfsGateway(cluster, { site: 'ams', name: 'gateway', deviceNumber: 61_003, words: ['--config', file] });
  [guest] = await Promise.all([NfsGuest.boot(cluster.wan, 'ams', join(cluster.folder, 'logs', 'guest.log')), gateway.start()]);
  await gateway.outOfGrace();
  for (const path of ['open', 'squashed', 'everybody', 'fixed']) await guest.mount(`/${path}`, '4.1', path);
}, { timeout: 300_000 });

after(async () => {
  if (reason !== undefined) return;
  cluster.wan.heal();
  await guest.close();
  await gateway.close();
  await cluster.stop();
}, { timeout: 300_000 });

const options = { ...(reason === undefined ? {} : { skip: reason }), timeout: 3 * STEP_MS };
const AS_USER = 'setpriv --reuid 1000 --regid 1000 --clear-groups --';

test('root is nobody where it is squashed, itself where not, and everybody is nobody where all are', options, async () => {
  await nfs(`touch /mnt/open/root /mnt/squashed/root /mnt/everybody/root; for d in open squashed everybody; do ${AS_USER} touch /mnt/$d/user; done`);
  assert.equal(await at('ams', `cd ${cluster.mount('ams')} && stat -c '%n %u:%g' open/* squashed/root squashed/user everybody/*`), [
    'open/root 0:0', 'open/user 1000:1000', 'squashed/root 65534:65534', 'squashed/user 1000:1000', 'everybody/root 65534:65534', 'everybody/user 65534:65534',
  ].join('\n'));
  assert.match(await nfs('cat /mnt/squashed/secret 2>&1 || true'), /Permission denied/);
  assert.match(await nfs('chown 1000 /mnt/squashed/secret 2>&1 || true'), /Operation not permitted|Permission denied/);
  await nfs('echo private > /mnt/open/private; chmod 600 /mnt/open/private');
  assert.match(await nfs(`${AS_USER} cat /mnt/open/private 2>&1 || true`), /Permission denied/);
});

test('groups of a caller count: those of the client\'s credential', options, async () => {
  await nfs('echo shared > /mnt/open/group; chgrp 4242 /mnt/open/group; chmod 640 /mnt/open/group');
  assert.equal(await nfs('setpriv --reuid 1000 --regid 1000 --groups 4242 -- cat /mnt/open/group'), 'shared');
  assert.match(await nfs(`${AS_USER} cat /mnt/open/group 2>&1 || true`), /Permission denied/);
});

test('a read-only export is read, and nothing else', options, async () => {
  assert.equal(await nfs('cat /mnt/fixed/f'), 'fixed');
  for (const change of ['touch /mnt/fixed/new', 'echo x > /mnt/fixed/f', 'rm /mnt/fixed/f', 'chmod 777 /mnt/fixed/f', 'mkdir /mnt/fixed/d']) {
    assert.match(await nfs(`(${change}) 2>&1 && echo done`).catch((error: unknown) => String(error)), /Read-only file system/, change);
  }
  assert.equal(await at('nyc', `ls ${there('fixed')}; cat ${there('fixed/f')}`), 'f\nfixed');
});

test('an address outside the networks of an export cannot mount it', options, async () => {
  await assert.rejects(guest.mount('/closed', '4.1', 'closed'), /No such file or directory|does not exist|Permission denied|access denied|not permitted/);
  await guest.mount('/within', '4.1', 'within');
  await nfs('echo in > /mnt/within/f');
  assert.equal(await at('ams', `cat ${here('within/f')}`), 'in');
});

test('what another site owns crosses the WAN once, for all NFS clients', options, async () => {
  const SIZE = 8_000_000;
  await at('nyc', `head -c ${String(SIZE)} /dev/urandom > ${there('open/far')}`);
  const sum = (await at('nyc', `sha256sum < ${there('open/far')}`));
  const read = async (): Promise<number> => {
    const before = cluster.wan.bytes('nyc', 'ams');
    await nfs('echo 3 > /proc/sys/vm/drop_caches');
    assert.equal(await nfs('sha256sum < /mnt/open/far'), sum);
    return cluster.wan.bytes('nyc', 'ams') - before;
  };
  const first = await read();
  assert.ok(first > SIZE && first < SIZE * 1.3, `${String(first)} bytes`);
  const second = await read();
  assert.ok(second < SIZE / 10, `${String(second)} bytes the second time`);
  const before = cluster.wan.bytes('nyc', 'ams');
  assert.equal(await at('ams', 'nfs-cat "nfs://127.0.0.1/open/far?version=4" | sha256sum'), sum);
  const another = cluster.wan.bytes('nyc', 'ams') - before;
  assert.ok(another < SIZE / 10, `${String(another)} bytes for another client`);
});

test('a second gateway of the machine: on one address, a port of its own, with several exports and whatever device number the kernel gives', options, async () => {
  const words = ['--export', '/open', '--export', '/within', '--allow', 'any', '--squash', 'none', '--bind', NfsGuest.server, '--port', '2051', '--device-number', 'none'];
  const second = new NfsGateway(cluster, { ...gateway.plan, name: 'bound', words });
  await second.start();
  try {
    assert.deepEqual([(await second.status()).answers, (await gateway.status()).answers], [true, true]);
    await nfs('set -e; for e in open within; do mkdir -p /mnt/bound-$e; mount -t nfs4 -o vers=4.1,port=2051 10.99.0.1:/$e /mnt/bound-$e; done; ls /mnt/bound-open | grep -q far');
    assert.equal(await nfs('cat /mnt/bound-within/f'), 'in');
    assert.equal(await at('ams', '(exec 3<>/dev/tcp/127.0.0.1/2051) 2> /dev/null && echo open || echo closed'), 'closed');
    assert.match(await at('ams', `grep ' ${second.state}/mnt ' /proc/mounts`), / fuse\.geofs /);
    await nfs('umount /mnt/bound-open /mnt/bound-within');
  } finally {
    await second.close();
  }
});

test('a mount namespace that keeps a copy of the mount keeps its device number: a gateway that has served tries on and says who it is, a first start ends with that line, and both go when that process has gone', options, async () => {
  const words = ['--export', '/open', '--allow', 'any', '--squash', 'none', '--port', '2051'];
  const kept = new NfsGateway(cluster, { ...gateway.plan, name: 'kept', deviceNumber: KEPT, words });
  const point = join(kept.state, 'mnt');
  const takeCopies = async (): Promise<number> => Number(await at('ams', 'coproc unshare -m --propagation private /bin/sh -c \'echo $$; exec sleep 1000 > /dev/null 2>&1 < /dev/null\' 2> /dev/null; read -r pid <&"${COPROC[0]}"; echo $pid'));
  const refusal = (pid: number): string => `cannot mount ${point}: /dev/loop${String(KEPT)} is in use still: it is mounted in the mount namespace of process ${String(pid)} (sleep; on ${point} there): end that process, or choose another number`;
  await kept.start();
  let pid = await takeCopies();
  try {
    const { client, restarts } = await kept.status();
    process.kill(client ?? 0, 'SIGKILL');
    await eventually(async () => (await kept.status()).lastFailure?.includes(refusal(pid)) === true, 'its word of who keeps the number', STEP_MS);
    await eventually(async () => (await kept.status()).restarts > restarts + 2, 'another try', STEP_MS);
    assert.equal((await kept.status()).answers, false);
    process.kill(pid, 'SIGKILL');
    await eventually(async () => (await kept.status()).answers, 'a gateway that serves again', STEP_MS);
    pid = await takeCopies();
    assert.equal(await kept.stop(), 0);
    const refused = await said(kept.command('--client', cluster.clientConfig('ams'), '--state', kept.state, '--device-number', String(KEPT), ...words));
    assert.equal(refused, `geofs-client: ${refusal(pid)}\ngeofs-nfs: ${refusal(pid)}\nexit 2`);
    assert.equal(await at('ams', `grep -c ${point} /proc/mounts || true`), '0', 'a refused start leaves no mount');
  } finally {
    process.kill(pid, 'SIGKILL');
  }
  await kept.start();
  await kept.close();
  assert.equal(loopExists(KEPT), false, 'what the first of them made goes with the last');
});

test('a full data server is ENOSPC, and the server serves on', options, async () => {
  const { restarts } = await gateway.status();
  const failed = await nfs(`dd if=/dev/zero of=/mnt/open/big bs=1M count=${String(3 * CAPACITY / 2 ** 20)} conv=fsync`, 3 * STEP_MS).catch((error: unknown) => String(error));
  assert.match(failed, /No space left on device/);
  await nfs('rm -f /mnt/open/big');
  assert.equal(await nfs('cat /mnt/fixed/f'), 'fixed');
  assert.equal((await gateway.status()).restarts, restarts);
});

test('a cut site is a bounded answer; what is here is served, and after the cut all is well', options, async () => {
  await at('nyc', `head -c 100000 /dev/urandom > ${there('open/unread')}`);
  const { restarts, ganesha } = await gateway.status();
  await nfs('stat /mnt/open/unread; ls -l /mnt/open > /dev/null');
  cluster.wan.cut('ams');
  try {
    const startedMs = performance.now();
    await assert.rejects(nfs('cat /mnt/open/unread > /dev/null'));
    assert.ok(performance.now() - startedMs < 60_000, `an answer after ${String(performance.now() - startedMs)} ms`);
    assert.equal(await nfs('cat /mnt/fixed/f; ls /mnt/fixed'), 'fixed\nf');
  } finally {
    cluster.wan.heal();
  }
  const sum = await at('nyc', `sha256sum < ${there('open/unread')}`);
  assert.equal(await nfs(`for i in $(seq 1 60); do sha256sum < /mnt/open/unread 2> /dev/null && exit 0; sleep 0.5; done; exit 1`), sum);
  const status = await gateway.status();
  assert.deepEqual([status.restarts, status.ganesha], [restarts, ganesha], 'Ganesha is the same');
});

test('what is in the way of a start is told in one line', options, async () => {
  const words = (name: string, ...more: string[]): string[] => gateway.command('--client', cluster.clientConfig('ams'), '--state', join(cluster.folder, name), '--allow', 'any', '--device-number', String(KEPT), ...more);
  const { pid } = await gateway.status();
  assert.equal(await said(words('second', '--export', '/open')), `geofs-nfs: port 2049 is held by the geofs-nfs of ${gateway.state} (process ${String(pid)}): stop it, or choose another with --port\nexit 2`);
  assert.equal(await said(words('second', '--export', '/open', '--export', '/opne', '--port', '2050')), 'geofs-nfs: export /opne: there is no such directory in the tree: make it on a mount first\nexit 2');
  assert.equal(await said(words('second', '--export', '/fixed/f', '--port', '2050')), 'geofs-nfs: export /fixed/f: it is not a directory\nexit 2');
  assert.equal(await said(words('second', '--export', '/open', '--port', '2050', '--nfs3')), 'geofs-nfs: NFSv3 needs rpcbind, which does not run: systemctl start rpcbind; or serve NFSv4 only, without --nfs3\nexit 2');
  assert.match(await said(words('second', '--export', '/open', '--port', '2050', '--nfs3', '--mount-port', '2049')), /^geofs-nfs: port 2049 is held by the geofs-nfs of .*: stop it, or choose another with --mount-port\nexit 2$/);
  assert.equal(await said(words('second', '--export', '/open', '--port', '2050', '--nfs3', '--lock-port', '2050')), 'geofs-nfs: --port and --lock-port are both 2050: give each a port of its own\nexit 2');
  assert.match(await said(words('gateway', '--export', '/open', '--port', '2050')), /a gateway runs already from .*gateway \(process \d+\): stop it, or choose another --state\nexit 2/);
  assert.match(await said(words('second', '--export', '/open', '--port', '2050', '--device-number', '61003')), /\/dev\/loop61003 carries the mount \S+\/gateway\/mnt: stop that, or choose another number\nexit 2/);
  assert.match(await said(words('second', '--export', '/open', '--port', '2050', '--client', '/nowhere.yaml')), /\/nowhere\.yaml.*\nexit 2/);
  assert.equal(await said(gateway.command('status', '--state', join(cluster.folder, 'third'))), `geofs-nfs: no gateway runs from ${join(cluster.folder, 'third')}\nexit 2`);
  assert.equal(await at('ams', 'grep -c 61004 /proc/mounts || true'), '0', 'a refused start leaves no mount');
});

test('status says what is served, to whom', options, async () => {
  const text = await said(gateway.command('status', '--state', gateway.state));
  assert.match(text, /^Serving NFSv4 on port 2049, 1 client connected: 10\.99\.0\.2\.\n/);
  assert.match(text, /\n\/fixed +any +none +read-only +\d+\n/);
  assert.match(text, /restarted 0 times\.\n/);
  assert.match(text, /device number 7:61003\.\nexit 0$/);
  assert.equal(await at('ams', `grep '"part":"ganesha"' ${join(cluster.folder, 'logs/gateway.log')} | grep -c 'NFS SERVER INITIALIZED'`), '1', 'Ganesha\'s lines are in the gateway\'s log');
});
