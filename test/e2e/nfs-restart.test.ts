/**
 * File handles and open files of NFS clients outlive Ganesha, the daemon behind the mount, the whole gateway, and a move to another host:
 * while a client writes, with files held open.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { loopExists, removeLoop } from '../../client/fuse/mount/loop.ts';
import { eventually } from '../support/eventually.ts';
import { holdLock, tryLock } from '../support/lock-script.ts';
import { NfsGateway, cannotServeNfs, startRpcbind } from '../support/nfs-gateway.ts';
import { NfsGuest, cannotBootGuest } from '../support/nfs-guest.ts';
import { cannotEmulateWan } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const STEP_MS = 180_000;
const WORDS = ['--export', '/projects', '--allow', 'any', '--squash', 'none', '--recovery', '/gateways/ams', '--soft', '60'];
/** Of the guest; NFSv3 joins later, for with it a restart takes the whole grace period. */
const mounts = ['n'];
const DEVICE = 61_002;
const GRACE_SEC = 20;
/** Each question is a process: asked without a pause they are what the machine is busy with. */
const ASK_MS = 250;

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
    await delay(ASK_MS);
  }
}

/** The daemon of the gateway's mount: the child of its geofs-client. */
async function daemon(): Promise<string> {
  const { client } = await gateway.status();
  return at('ams', `cat /proc/${String(client)}/task/*/children | tr ' ' '\\n' | head -1`);
}

const DEVICE_NAME = `7:${String(DEVICE)}`;
const device = (): Promise<string> => at('ams', `stat -c %Hd:%Ld ${gateway.state}/mnt`);

before(async () => {
  if (reason !== undefined) return;
  // One that was there before stays.
  removeLoop(DEVICE);
  cluster = await WanCluster.start({ sites: ['ams', 'nyc'], rttMs: 10 });
  await at('ams', `mkdir -m 777 ${cluster.mount('ams')}/projects`);
  await startRpcbind(cluster.wan, 'ams');
  gateway = new NfsGateway(cluster, { site: 'ams', name: 'gateway', deviceNumber: DEVICE, graceSec: GRACE_SEC, words: WORDS });
  [guest] = await Promise.all([NfsGuest.boot(cluster.wan, 'ams', join(cluster.folder, 'logs', 'guest.log')), gateway.start()]);
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
 * While `disturb` runs, over each mount: a file that was opened before goes on being written and read through the same descriptor,
 * new files are made, and a directory that a shell stands in stays that directory. Everything must be there at the other site afterwards.
 */
async function underLoad(name: string, disturb: () => Promise<void>): Promise<void> {
  const loads = mounts.map((mount) => ({ mount, folder: `${name}-${mount}` }));
  const each = (script: (load: typeof loads[number]) => string): Promise<unknown> => Promise.all(loads.map((load) => nfs(script(load))));
  await each(({ mount, folder }) => `cd /mnt/${mount} && mkdir ${folder} && echo head > ${folder}/held && echo before > ${folder}/read`);
  const works = loads.map(({ mount, folder }) => nfs(`set -e; cd /mnt/${mount}/${folder}; exec 7>>held 8<read; n=0
    while [ ! -e /run/stop-${name} ]; do n=$((n+1)); echo line $n >&7; echo $n > f$n; done
    echo tail >&7; exec 7>&-; [ "$(cat <&8)" = before ]; ls -d . > /dev/null; echo $n`, STEP_MS));
  const failed = Promise.all(works).then(() => undefined, (error: unknown) => error);
  await each(({ mount, folder }) => `until [ -e /mnt/${mount}/${folder}/f3 ]; do sleep 0.05; done`);
  await disturb();
  // It goes on: more files after the disturbance than before.
  const goesOn = each(({ mount, folder }) => `cd /mnt/${mount}/${folder}; n=$(ls | wc -l); until [ $(ls | wc -l) -gt $((n+3)) ]; do sleep 0.05; done`);
  await Promise.race([goesOn, failed.then((error) => { assert.equal(error, undefined); })]);
  await nfs(`touch /run/stop-${name}`);
  assert.equal(await failed, undefined);
  await assertLocked();
  for (const [i, { folder }] of loads.entries()) {
    const count = Number(await works[i]);
    const wanted = ['head', ...Array.from({ length: count }, (_, n) => `line ${String(n + 1)}`), 'tail'].join('\n');
    assert.equal(await at('nyc', `cat ${there(`${folder}/held`)}`), wanted);
    assert.equal(await at('nyc', `cd ${there(folder)} && for i in $(seq 1 ${String(count)}); do [ "$(cat f$i)" = $i ] || echo f$i: $(cat f$i); done`), '');
  }
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
  await eventually(async () => {
    await delay(ASK_MS);
    return !['', killed].includes(await daemon());
  }, 'another daemon', STEP_MS);
  const after = await gateway.status();
  assert.deepEqual([after.client, after.ganesha, after.restarts], [client, ganesha, restarts], 'nothing but the daemon was replaced');
}));

test('the supervisor of the mount is killed: Ganesha answers no more, and both are started again', options, () => underLoad('supervisor', async () => {
  const { client, ganesha, restarts } = await gateway.status();
  process.kill(client ?? 0, 'SIGKILL');
  await until((status) => status.restarts > restarts && status.answers && status.ganesha !== ganesha && status.client !== client);
  assert.equal(await device(), DEVICE_NAME);
}));

test('the gateway is told to stop and started again: it drains, and clients go on', options, () => underLoad('stopped', async () => {
  assert.equal(await gateway.stop(), 0, gateway.log());
  assert.equal(await at('ams', `grep -c ${gateway.state} /proc/mounts || true`), '0');
  assert.equal(loopExists(DEVICE), false);
  // From here on with NFSv3 too, and a mount whose daemon cannot be replaced, as on Linux before 6.9.
  const file = join(cluster.folder, 'noresend.yaml');
  const config = parse(readFileSync(cluster.clientConfig('ams'), 'utf8')) as { mount: { options?: string[] } };
  writeFileSync(file, stringify({ ...config, mount: { ...config.mount, options: [...config.mount.options ?? [], 'noresend'] } }));
  gateway = new NfsGateway(cluster, { ...gateway.plan, words: [...WORDS, '--client', file, '--nfs3'] });
  await gateway.start();
}));

test('NFSv3 is mounted, and takes part from here on', options, async () => {
  await guest.mount('/projects', '3', 'v3');
  mounts.push('v3');
});

test('the daemon is killed and none can take over: mount and Ganesha are made anew, and clients see neither an error nor other handles', options, () => underLoad('noresend', async () => {
  const killed = await daemon();
  const { client, ganesha, restarts } = await gateway.status();
  process.kill(Number(killed), 'SIGKILL');
  await until((status) => status.restarts > restarts && status.answers && status.ganesha !== ganesha);
  assert.equal(await device(), DEVICE_NAME);
  assert.equal((await gateway.status()).client, client, 'its supervisor has what the daemon had not sent, and its session');
  assert.match((await gateway.status()).lastFailure ?? '', /this kernel cannot resume its requests/);
}));

test('the gateway is killed: its children go with it, and the next one takes over', options, () => underLoad('killed', async () => {
  const { ganesha, client } = await gateway.status();
  await gateway.kill();
  await at('ams', `for pid in ${String(ganesha)} ${String(client)}; do for i in $(seq 1 600); do [ -e /proc/$pid ] || break; sleep 0.1; done; [ ! -e /proc/$pid ] || exit 1; done`, 120_000);
  await gateway.start();
  // With NFSv3 it takes all of its time.
  const leftMs = ((await gateway.status()).graceUntilMs ?? 0) - Date.now();
  assert.ok(leftMs > 0 && leftMs <= GRACE_SEC * 1000, `${String(leftMs)} ms of grace left`);
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
