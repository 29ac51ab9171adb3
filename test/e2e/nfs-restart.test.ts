/**
 * File handles and open files of NFS clients outlive Ganesha, the daemon behind the mount, the whole gateway, and a move to another host:
 * while a client writes, with files held open.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { holdLock, tryLock } from '../support/lock-script.ts';
import { NfsGateway, cannotServeNfs } from '../support/nfs-gateway.ts';
import { NfsGuest, cannotBootGuest } from '../support/nfs-guest.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const STEP_MS = 180_000;
const WORDS = ['--export', '/projects', '--allow', 'any', '--squash', 'none', '--recovery', '/gateways/ams'];
const DEVICE = 61_002;

const reason = cannotEmulateWan() ?? cannotServeNfs() ?? cannotBootGuest();
let cluster: WanCluster;
let gateway: NfsGateway;
let guest: NfsGuest;
let holding: Promise<unknown>;

const at = (site: string, script: string, timeoutMs = 60_000): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs).then((text) => text.trimEnd());
const nfs = (script: string, timeoutMs = STEP_MS): Promise<string> => guest.run(script, timeoutMs);
const there = (path: string): string => join(cluster.mount('nyc'), 'projects', path);

/** Waits until the gateway's status says so; a test's own time limit is the deadline. */
async function until(what: (status: Awaited<ReturnType<NfsGateway['status']>>) => boolean, deadlineMs = STEP_MS): Promise<void> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const status = await gateway.status();
    if (what(status)) return;
    assert.ok(performance.now() < end, `still ${JSON.stringify(status)}\n${gateway.log()}`);
  }
}

/** The daemon of the gateway's mount: the child of its geofs-client. */
async function daemon(): Promise<string> {
  const { client } = await gateway.status();
  return at('ams', `cat /proc/${String(client)}/task/*/children | tr ' ' '\\n' | head -1`);
}

before(async () => {
  if (reason !== undefined) return;
  cluster = await WanCluster.start({ sites: ['ams', 'nyc'], rttMs: 10 });
  await at('ams', `mkdir -m 777 ${cluster.mount('ams')}/projects`);
  gateway = new NfsGateway(cluster, { site: 'ams', name: 'gateway', deviceNumber: DEVICE, words: WORDS });
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

/** A lock that a client holds excludes the other site. */
async function assertLocked(): Promise<void> {
  assert.equal(await at('nyc', tryLock(there('locked'))), 'busy');
}

const options = { ...(reason === undefined ? {} : { skip: reason }), timeout: 3 * STEP_MS };

/**
 * While `disturb` runs: a file that was opened before goes on being written and read through the same descriptor, new files are made, and
 * a directory that a shell stands in stays that directory. Everything must be there at the other site afterwards.
 */
async function underLoad(name: string, disturb: () => Promise<void>): Promise<void> {
  await nfs(`mkdir /mnt/n/${name} && echo head > /mnt/n/${name}/held && echo before > /mnt/n/${name}/read`);
  const work = nfs(`set -e; cd /mnt/n/${name}; exec 7>>held 8<read; n=0
    while [ ! -e /run/stop-${name} ]; do n=$((n+1)); echo line $n >&7; echo $n > f$n; done
    echo tail >&7; exec 7>&-; [ "$(cat <&8)" = before ]; ls -d . > /dev/null; echo $n`, STEP_MS);
  const failed = work.then(() => undefined, (error: unknown) => error);
  await nfs(`until [ -e /mnt/n/${name}/f3 ]; do sleep 0.05; done`);
  await disturb();
  // It goes on: more files after the disturbance than before.
  await nfs(`n=$(ls /mnt/n/${name} | wc -l); until [ $(ls /mnt/n/${name} | wc -l) -gt $((n+3)) ]; do sleep 0.05; done; touch /run/stop-${name}`);
  assert.equal(await failed, undefined);
  await assertLocked();
  const count = Number(await work);
  const wanted = ['head', ...Array.from({ length: count }, (_, i) => `line ${String(i + 1)}`), 'tail'].join('\n');
  assert.equal(await at('nyc', `cat ${there(`${name}/held`)}`), wanted);
  assert.equal(await at('nyc', `cd ${there(name)} && for i in $(seq 1 ${String(count)}); do [ "$(cat f$i)" = $i ] || echo f$i: $(cat f$i); done`), '');
}

/** A process of the guest takes the lock, and keeps it until /run/held is removed. */
async function hold(): Promise<void> {
  holding = nfs(holdLock('/mnt/n/locked', '/run/held'), 20 * STEP_MS);
  holding.catch(() => undefined);
  await nfs('until [ -e /run/held ]; do sleep 0.05; done');
  await assertLocked();
}

test('a lock is held over all that follows', options, async () => {
  await nfs('echo > /mnt/n/locked; rm -f /run/held');
  await hold();
});

test('Ganesha is killed: it is started again, and clients go on', options, () => underLoad('ganesha', async () => {
  const { ganesha, restarts } = await gateway.status();
  process.kill(ganesha ?? 0, 'SIGKILL');
  await until((status) => status.restarts > restarts && status.answers && status.ganesha !== ganesha);
}));

test('a lock that was reclaimed is given back', options, async () => {
  await nfs('rm /run/held');
  await holding;
  await at('nyc', `for i in $(seq 1 100); do [ "$(${tryLock(there('locked'))})" = locked ] && exit 0; sleep 0.05; done; exit 1`);
  await hold();
});

test('Ganesha hangs: that is noticed, it is ended and started again, and clients go on', options, () => underLoad('hang', async () => {
  const { ganesha, restarts } = await gateway.status();
  process.kill(ganesha ?? 0, 'SIGSTOP');
  await until((status) => status.restarts > restarts && status.answers && status.ganesha !== ganesha);
}));

test('the daemon behind the mount is killed: the next one has all that was open, and clients go on', options, () => underLoad('daemon', async () => {
  const killed = await daemon();
  const { client, ganesha, restarts } = await gateway.status();
  process.kill(Number(killed), 'SIGKILL');
  for (const end = performance.now() + STEP_MS; ['', killed].includes(await daemon());) assert.ok(performance.now() < end, gateway.log());
  const after = await gateway.status();
  assert.deepEqual([after.client, after.ganesha, after.restarts], [client, ganesha, restarts], 'nothing but the daemon was replaced');
}));

test('the gateway is told to stop and started again: it drains, and clients go on', options, () => underLoad('stopped', async () => {
  assert.equal(await gateway.stop(), 0, gateway.log());
  assert.equal(await at('ams', `grep -c ${gateway.state} /proc/mounts || true`), '0');
  await gateway.start();
}));

test('the gateway is killed: its children go with it, and the next one takes over', options, () => underLoad('killed', async () => {
  const { ganesha, client } = await gateway.status();
  await gateway.kill();
  await at('ams', `for pid in ${String(ganesha)} ${String(client)}; do for i in $(seq 1 600); do [ -e /proc/$pid ] || break; sleep 0.1; done; [ ! -e /proc/$pid ] || exit 1; done`, 120_000);
  await gateway.start();
}));

test('another host takes over: with nothing of the first one but its address, the device number and the record in the tree, clients go on', options, () => underLoad('moved', async () => {
  assert.equal(await gateway.stop(), 0);
  // Its own name, state and mount point, its own identity in the cluster's eyes: a session of its own.
  gateway = new NfsGateway(cluster, { ...gateway.plan, name: 'other-host', hostname: 'other-host' });
  await gateway.start();
}));

test('the lock is given back at its end', options, async () => {
  await nfs('rm /run/held');
  await holding;
  assert.equal(await at('nyc', tryLock(there('locked'))), 'locked');
});
