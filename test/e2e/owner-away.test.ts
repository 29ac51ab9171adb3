/**
 * What a mount does when who has to agree is away: the mds that owns the directory (hard mounts wait, soft ones give up, nobody sees what was before), and
 * with fsync=global the other sites. Real processes and mounts.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { cannotEmulateWan, ROOT } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const SOFT_S = 4;
const reason = cannotEmulateWan();
const options = reason === undefined ? { timeout: 300_000 } : { skip: reason };
let cluster: WanCluster;

const sh = (site: string, script: string, withinMs = 60_000): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', `export LC_ALL=C; ${script}`], withinMs);

/** One more mount of ams. */
async function mountMore(name: string, mountOptions: string): Promise<string> {
  const point = join(cluster.folder, 'mnt', name);
  await sh('ams', `mkdir ${point} && cd ${join(point, '..')} && ${process.execPath} ${join(ROOT, '.build/geofs-client.js')} ${name} --config ${cluster.clientConfig('ams')} -o ${mountOptions} --log-file ${join(cluster.folder, 'logs', `${name}.log`)}`);
  return point;
}

before(async () => {
  if (reason === undefined) cluster = await WanCluster.start({ sites: ['ams', 'nyc', 'tyo'], rttMs: 10 });
}, { timeout: 180_000 });

after(async () => { if (reason === undefined) await cluster.stop(); }, { timeout: 120_000 });

test('7.5, 9: cut off, fsync of a mount with fsync=global waits for the other sites, to be interrupted, and a soft one gives up; one without it has its site alone to wait for', options, async () => {
  const local = cluster.mount('ams');
  const [hard, soft] = [await mountMore('global', 'fsync=global'), await mountMore('globalsoft', `fsync=global,soft=${String(SOFT_S)}`)];
  const written = (mount: string, name: string): string => `dd if=/dev/zero of=${mount}/synced/${name} bs=100 count=1 conv=fsync status=none`;
  await sh('ams', `mkdir ${local}/synced && ${written(local, 'l')} && ${written(hard, 'h')} && sync ${hard}/synced && ${written(soft, 's')}`);
  cluster.wan.cut('ams');
  try {
    await sh('ams', `${written(local, 'local')} && sync ${local}/synced`, 10_000);
    assert.match(await sh('ams', `${written(soft, 'soft')} 2>&1; sync ${soft}/synced 2>&1; true`), /^dd: fsync failed.*Connection timed out\nsync: error syncing .*Connection timed out\n$/);
    assert.match(await sh('ams', `timeout -s INT 6 ${written(hard, 'interrupted')}; echo $?; timeout -s INT 6 sync ${hard}/synced; echo $?`), /^(124|130)\n(124|130)\n$/);
    const waiting = sh('ams', `${written(hard, 'waiting')} && dd if=/dev/zero of=${hard}/synced/direct bs=100 count=1 oflag=sync status=none && sync ${hard}/synced && echo synced`, 120_000);
    // What they wait for is not that it is done here.
    await sh('ams', `for i in $(seq 1 100); do [ -s ${local}/synced/waiting ] && exit 0; sleep 0.1; done; exit 1`);
    cluster.wan.heal();
    assert.equal(await waiting, 'synced\n');
  } finally {
    cluster.wan.heal();
  }
  assert.equal(await sh('ams', `${written(soft, 'again')} && stat -c %s ${soft}/synced/{local,soft,waiting,direct,again} | sort -u`, 60_000), '100\n');
  await sh('ams', `umount ${hard} ${soft}`);
});

test('7.3, 9: while the mds that owns a directory is dead a hard mount waits and goes on when it is back, a soft one gives up, and neither shows what was before', options, async () => {
  const hard = cluster.mount('ams');
  const soft = await mountMore('soft', `soft=${String(SOFT_S)}`);
  await sh('ams', `mkdir ${hard}/owned && echo 1 > ${hard}/owned/f && sync ${hard}/owned/f && cat ${soft}/owned/f`);
  await sh('nyc', `for i in $(seq 1 300); do grep -q 1 ${cluster.mount('nyc')}/owned/f && exit 0; sleep 0.1; done; exit 1`);
  // Answered by ams alone: the others serve its clients later, and do not have it.
  cluster.wan.cut('ams');
  await sh('ams', `echo 2 > ${hard}/owned/f && echo new > ${hard}/owned/g && mv ${hard}/owned/g ${hard}/owned/h && sync ${hard}/owned/f ${hard}/owned && [ "$(cat ${soft}/owned/f ${soft}/owned/h)" = $'2\\nnew' ]`);
  await cluster.kill('ams-mds0');
  cluster.wan.heal();
  const started = performance.now();
  const waiting = sh('ams', `cat ${hard}/owned/f && touch ${hard}/owned/made && rm ${hard}/owned/h && ls ${hard}/owned`, 120_000);
  let isOver = false;
  waiting.finally(() => { isOver = true; }).catch(() => undefined);
  // Long enough for it to be served by another site, which lacks what ams has answered.
  for (let round = 0; round < 3; round += 1) {
    const seen = await sh('ams', `cat ${soft}/owned/f 2>&1; ls ${soft}/owned 2>&1 | tr '\\n' ' '; touch ${soft}/owned/late 2>&1; true`, 90_000);
    const [contents = '', names = '', ...rest] = seen.split('\n');
    assert.match(contents, /^2$|Connection timed out$/, seen);
    assert.match(names, /^f h ?|Connection timed out/, seen);
    assert.match(rest.join('\n') + names, /Connection timed out/, seen);
  }
  assert.equal(isOver, false, `the hard mount has an answer after ${String(performance.now() - started)} ms`);
  await cluster.launch('ams-mds0');
  assert.match(await waiting, /^2\nf\n(late\n)?made\n$/);
  await sh('ams', `for i in $(seq 1 100); do [ "$(cat ${soft}/owned/f 2>/dev/null)" = 2 ] && touch ${soft}/owned/back && exit 0; sleep 0.2; done; exit 1`, 90_000);
  await sh('nyc', `for i in $(seq 1 300); do [ -e ${cluster.mount('nyc')}/owned/back ] && exit 0; sleep 0.1; done; exit 1`);
  assert.equal(await sh('nyc', `cat ${cluster.mount('nyc')}/owned/f; ls ${cluster.mount('nyc')}/owned | grep -v late`), '2\nback\nf\nmade\n');
  await sh('ams', `umount ${soft}`);
});
