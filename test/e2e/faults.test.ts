/** Faults under a running copy, a lost quorum, a full disk: real processes, real mounts, real kills. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { TARGET_RESERVE_BYTES } from '../../proto/types/limits.ts';
import { cannotEmulateWan, ROOT } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const SITES = ['ams', 'nyc', 'tyo'];
const SOURCE = join(ROOT, 'node_modules/@types');
const USABLE_BYTES = 48 * 1024 * 1024;
const COPY_MS = 180_000;

const reason = cannotEmulateWan();
const options = reason === undefined ? { timeout: 300_000 } : { skip: reason };
let cluster: WanCluster;

const sh = (site: string, script: string, timeoutMs: number): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs);
const digest = (folder: string): string => `cd ${folder} && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum`;

before(async () => {
  if (reason === undefined) cluster = await WanCluster.start({ sites: SITES, rttMs: 10, capacity: TARGET_RESERVE_BYTES + USABLE_BYTES });
}, { timeout: 180_000 });

after(async () => { if (reason === undefined) await cluster.stop(); }, { timeout: 120_000 });

/** Every mount shows the same tree. */
async function agree(folder: string): Promise<string> {
  const [first = '', ...others] = await Promise.all(SITES.map((site) => sh(site, digest(join(cluster.mount(site), folder)), COPY_MS)));
  for (const other of others) assert.equal(other, first);
  return first;
}

async function killAndLaunch(victim: string): Promise<void> {
  await cluster.kill(victim);
  await delay(500);
  await cluster.launch(victim);
}

/** Copies, and kills when the copy is under way. Returns cp's errors and the names that it said were done. */
async function copyUnderKill(folder: string, kill: () => Promise<void>): Promise<{ code: number; log: string }> {
  const target = join(cluster.mount('ams'), folder);
  const copying = sh('ams', `mkdir ${target} && cp -av ${SOURCE}/. ${target} 2>&1; echo "exit $?"`, COPY_MS);
  // Some files in: the fault must hit a copy under way.
  await sh('ams', `for i in $(seq 1 400); do [ "$(find ${target} -type f 2>/dev/null | head -5 | wc -l)" = 5 ] && exit 0; sleep 0.05; done; exit 1`, 60_000);
  await kill();
  const log = await copying;
  return { code: Number(/exit (\d+)/.exec(log)?.[1]), log };
}

for (const victim of ['ams-mds0', 'nyc-mds0', 'ams-ds0', 'nyc-ds0']) {
  test(`kill -9 of ${victim} under a copy: it finishes, nothing is lost, the mounts agree`, options, async () => {
    const { code, log } = await copyUnderKill(`kill-${victim}`, () => killAndLaunch(victim));
    assert.equal(code, 0, log.slice(-2000));
    assert.equal(await agree(`kill-${victim}`), execFileSync('/bin/bash', ['-c', digest(SOURCE)], { encoding: 'utf8' }));
  });
}

test('kill -9 of the mount\'s daemon, three times under a copy: it finishes, open files and locks stay, the mounts agree', options, async () => {
  const mount = cluster.mount('ams');
  // A file held open and locked by one process all the while: written before, between and after, read at its end.
  const holder = sh('ams', `exec 9<>${mount}/held; flock -x 9; echo before >&9; stat -c %d ${mount} > /dev/null
    for i in $(seq 1 600); do [ -e ${mount}/enough ] && break; echo $i >&9 || exit 1; sleep 0.1; done
    flock -n ${mount}/held true && exit 2; echo after >&9 && head -1 ${mount}/held && tail -1 ${mount}/held`, COPY_MS);
  const { code, log } = await copyUnderKill('kill-daemon', async () => {
    for (let n = 0; n < 3; n += 1) {
      const dead = cluster.killDaemon('ams-client');
      await sh('ams', `ls ${mount} > /dev/null; ! [ -e /proc/${String(dead)} ]`, 60_000);
      await delay(1_000);
    }
  });
  assert.equal(code, 0, log.slice(-2000));
  await sh('ams', `touch ${mount}/enough`, 20_000);
  assert.equal(await holder, 'before\nafter\n');
  assert.equal(await agree('kill-daemon'), execFileSync('/bin/bash', ['-c', digest(SOURCE)], { encoding: 'utf8' }));
});

test('7.5: kill -9 of the mount\'s daemon and of its mds in one moment, three times under a copy: it finishes, and nothing that was answered is lost', options, async () => {
  const mount = cluster.mount('ams');
  const { code, log } = await copyUnderKill('kill-both', async () => {
    for (let n = 0; n < 3; n += 1) {
      const gone = cluster.kill('ams-mds0');
      const dead = cluster.killDaemon('ams-client');
      await gone;
      await cluster.launch('ams-mds0');
      await sh('ams', `ls ${mount} > /dev/null; ! [ -e /proc/${String(dead)} ]`, 60_000);
      await delay(1_000);
    }
  });
  assert.equal(code, 0, log.slice(-2000));
  assert.equal(await agree('kill-both'), execFileSync('/bin/bash', ['-c', digest(SOURCE)], { encoding: 'utf8' }));
});

test('kill -9 of the mount under a copy: a clear errno, what was closed is there, the mounts agree', options, async () => {
  const { code, log } = await copyUnderKill('kill-client', () => killAndLaunch('ams-client'));
  if (code !== 0) assert.match(log, /not connected|Input\/output error|Bad file descriptor|Connection aborted|No such device/i);
  const folder = 'kill-client';
  await agree(folder);
  // cp names a file before it copies it, complains of one that it could not copy, and goes on: the others but the last are closed, and complete.
  const complaints = log.split('\n').filter((line) => line.startsWith('cp: '));
  const named = [...log.matchAll(/^'(.+)' -> '(.+)'$/gm)].filter(([, , to = '']) => !complaints.some((line) => line.includes(`'${to}'`)))
    .map((match) => match[1] ?? '').slice(0, -1);
  const files = named.map((path) => path.slice(SOURCE.length + 1)).filter((path) => path !== '' && path !== '.');
  const check = `cd ${SOURCE} && for f in ${files.map((file) => `'${file}'`).join(' ')}; do [ ! -f "$f" ] || cmp "$f" "${join(cluster.mount('nyc'), folder)}/$f" || exit 1; done`;
  await sh('nyc', check, 60_000).catch((error: unknown) => { throw new Error(`after cp said:\n${log.slice(-2000)}`, { cause: error }); });
});

test('without a quorum reads go on, df and ls answer, a site changes what is its own, what is shared waits and can be interrupted', options, async () => {
  const mount = cluster.mount('ams');
  await sh('ams', `echo before > ${mount}/quorum; mkdir ${mount}/own ${mount}/both && echo 1 > ${mount}/own/f && touch ${mount}/both/a`, 20_000);
  // From now on nobody's, for some seconds at least.
  await sh('nyc', `cd ${cluster.mount('nyc')}; for i in $(seq 1 200); do [ -e both/a ] && break; sleep 0.05; done; touch both/n`, 20_000);
  cluster.wan.cut('ams');
  try {
    assert.equal(await sh('ams', `cat ${mount}/quorum; ls ${mount} > /dev/null && df ${mount} > /dev/null && stat ${mount}/quorum > /dev/null && echo ok`, 15_000), 'before\nok\n');
    const own = `cd ${mount}/own && echo 2 > f && echo 3 > g && mkdir d && mv g d/ && ln f h && rm f && cat h d/g`;
    assert.equal(await sh('ams', own, 15_000), '2\n3\n');
    const waited = await sh('ams', `timeout -s INT 3 mkdir ${mount}/both/waits; echo $?`, 20_000);
    assert.match(waited, /^(124|130)\n$/);
  } finally {
    cluster.wan.heal();
  }
  assert.equal(await sh('ams', `mkdir ${mount}/again && echo after > ${mount}/again/f && cat ${mount}/again/f`, 60_000), 'after\n');
  // The last of it shows elsewhere once the streams stand again; then all before it is there too.
  const there = cluster.mount('nyc');
  await sh('nyc', `for i in $(seq 1 200); do [ -s ${there}/again/f ] && exit 0; sleep 0.1; done; exit 1`, 40_000);
  assert.equal(await sh('nyc', `cat ${there}/again/f ${there}/own/h ${there}/own/d/g`, 20_000), 'after\n2\n3\n');
});

test('without a quorum a mount with soft=3 gives up: what is shared is ETIMEDOUT, and reads go on', options, async () => {
  const point = join(cluster.folder, 'mnt', 'soft');
  const client = `${process.execPath} ${join(ROOT, '.build/geofs-client.js')}`;
  await sh('ams', `mkdir ${point} && cd ${join(point, '..')} && ${client} soft --config ${cluster.clientConfig('ams')} -o soft=3 --log-file ${join(cluster.folder, 'logs', 'soft.log')}`, 30_000);
  await sh('ams', `mkdir ${point}/soft && echo before > ${point}/soft/f`, 20_000);
  // From now on nobody's, for some seconds at least.
  await sh('nyc', `touch ${cluster.mount('nyc')}/soft/n`, 20_000);
  cluster.wan.cut('ams');
  try {
    const refused = await sh('ams', `LC_ALL=C mkdir ${point}/soft/late 2>&1; cat ${point}/soft/f`, 30_000);
    assert.match(refused, /^mkdir: .*: Connection timed out\nbefore\n$/);
  } finally {
    cluster.wan.heal();
  }
  // TCP may wait for some seconds more before it tries again what was lost: longer than a soft mount does.
  await sh('ams', `for i in $(seq 1 10); do mkdir -p ${point}/soft/again && exit 0; done; exit 1`, 60_000);
  await sh('ams', `umount ${point}`, 30_000);
});

test('a full data server: ENOSPC for the writer, earlier data intact, and room again after a removal', options, async () => {
  const mount = cluster.mount('ams');
  await sh('ams', `head -c 1000000 /dev/urandom > ${mount}/kept && sha256sum < ${mount}/kept > /tmp/${String(process.pid)}.kept`, 30_000);
  const full = await sh('ams', `dd if=/dev/zero of=${mount}/large bs=1M count=100 2>&1; echo "exit $?"`, 120_000);
  assert.match(full, /No space left on device/);
  assert.match(full, /exit 1/);
  await sh('ams', `sha256sum < ${mount}/kept | cmp - /tmp/${String(process.pid)}.kept && rm /tmp/${String(process.pid)}.kept ${mount}/large`, 30_000);
  await sh('ams', `for i in $(seq 1 120); do head -c 8000000 /dev/zero > ${mount}/again.dat 2>/dev/null && exit 0; sleep 0.5; done; exit 1`, 90_000);
});
