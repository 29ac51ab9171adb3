/**
 * The NFS gateway and Linux's own NFS client (in user-mode-linux), NFSv4.1 and NFSv3: what is done over NFS at one site is geofs's at every
 * other, and the reverse. The guest does some ten file operations a second.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { holdLock, tryLock } from '../support/lock-script.ts';
import { NfsGateway, cannotServeNfs, startRpcbind } from '../support/nfs-gateway.ts';
import { NfsGuest, cannotBootGuest } from '../support/nfs-guest.ts';
import { cannotEmulateWan, ROOT } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const SITES = ['ams', 'nyc'];
const STEP_MS = 120_000;

const reason = cannotEmulateWan() ?? cannotServeNfs() ?? cannotBootGuest();
let cluster: WanCluster;
let gateway: NfsGateway;
let guest: NfsGuest;

const at = (site: string, script: string, timeoutMs = 60_000): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-c', script], timeoutMs).then((text) => text.trimEnd());
const nfs = (script: string, timeoutMs = STEP_MS): Promise<string> => guest.run(script, timeoutMs);
/** A path of the export, as the other site's mount has it. */
const there = (path: string): string => join(cluster.mount('nyc'), 'projects', path);
const WAIT = 'for i in $(seq 1 400); do';

/** Runs a check in the guest until it prints the wanted text. */
const seen = (script: string, wanted: string): Promise<string> => nfs(`${WAIT} [ "$(${script} 2>&1)" = "${wanted}" ] && exit 0; sleep 0.05; done; echo "still: $(${script} 2>&1)"; exit 1`);
const seenThere = (script: string, wanted: string): Promise<string> => at('nyc', `${WAIT} [ "$(${script} 2>&1)" = "${wanted}" ] && exit 0; sleep 0.05; done; echo "still: $(${script} 2>&1)" >&2; exit 1`);

before(async () => {
  if (reason !== undefined) return;
  cluster = await WanCluster.start({ sites: SITES, rttMs: 10 });
  await at('ams', `mkdir -m 777 ${cluster.mount('ams')}/projects`);
  await startRpcbind(cluster.wan, 'ams');
  gateway = new NfsGateway(cluster, { site: 'ams', name: 'gateway', deviceNumber: 61_001, words: ['--export', '/projects', '--allow', '10.99.0.0/30', '--squash', 'none', '--nfs3'] });
  [guest] = await Promise.all([NfsGuest.boot(cluster.wan, 'ams', join(cluster.folder, 'logs', 'guest.log')), gateway.start()]);
  await gateway.outOfGrace();
  await guest.mount('/projects', '4.1', 'n');
  await guest.mount('/projects', '4.1', 'uncached', 'noac,lookupcache=none');
  await guest.mount('/projects', '3', 'v3');
}, { timeout: 300_000 });

after(async () => {
  if (reason !== undefined) return;
  await guest.close();
  await gateway.close();
  await cluster.stop();
}, { timeout: 300_000 });

const options = { ...(reason === undefined ? {} : { skip: reason }), timeout: 3 * STEP_MS };

test('a file written over NFSv4.1 is at the gateway\'s site, and another site reads it', options, async () => {
  await nfs('mkdir /mnt/n/d && echo over NFS > /mnt/n/d/f');
  assert.equal(await at('nyc', `cat ${there('d/f')}`), 'over NFS');
  assert.equal(await at('nyc', `getfattr --absolute-names --only-values -n user.geofs.site ${there('d/f')}`), 'ams');
  assert.deepEqual((await gateway.status()).clients, [NfsGuest.address]);
});

for (const [mount, version] of [['n', 'NFSv4.1'], ['v3', 'NFSv3']] as const) {
  test(`names, links, renames, times and a file that is removed while open, over ${version}`, options, async () => {
    const dir = `/mnt/${mount}/${mount}-names`;
    await nfs(`set -e; mkdir ${dir}; cd ${dir}
      echo one > a; ln a hard; ln -s a soft; mv a b; echo two > other; mv other b2; mkdir sub; mv b sub/b
      [ "$(stat -c %h sub/b)" = 2 ]; [ "$(cat hard)" = one ]; [ "$(readlink soft)" = a ]; [ "$(stat -c %i hard)" = "$(stat -c %i sub/b)" ]
      chmod 640 hard; chown 1234:567 hard; touch -d '2001-02-03 04:05:06.123456789' hard; truncate -s 100000 b2; mkfifo fifo`);
    assert.equal(await at('nyc', `cd ${there(`${mount}-names`)} && find . -mindepth 1 -printf '%p %y %m %n %U:%G %s\\n' | grep -v '^./b2\\|fifo\\|soft\\|sub d' | sort`),
      './hard f 640 2 1234:567 4\n./sub/b f 640 2 1234:567 4');
    assert.equal(await at('nyc', `cd ${there(`${mount}-names`)} && stat -c '%y %s' hard b2 | sed 's/ +0000//' | head -1; stat -c %s b2; ls`),
      '2001-02-03 04:05:06.123456789 4\n100000\nb2\nfifo\nhard\nsoft\nsub');
    // Ganesha keeps open what NFSv3 wrote, and lets go of it soon: then others may cache it.
    await at('ams', `${WAIT} ls -l /proc/${String((await gateway.status()).ganesha)}/fd | grep -q ${mount}-names/b2 || exit 0; sleep 0.1; done; ls -l /proc/${String((await gateway.status()).ganesha)}/fd >&2; exit 1`);
    // Linux's client renames what is removed while open to .nfs..., and removes that at the last close.
    await nfs(`set -e; cd ${dir}; echo kept > open; exec 7<>open; rm open; [ ! -e open ]; ls -a | grep -q '^.nfs'; [ "$(cat <&7)" = kept ]; echo more >&7; exec 7>&-; ! ls -a | grep '^.nfs'; rm -r sub`);
    await seenThere(`ls -A ${there(`${mount}-names`)} | tr '\\n' ' '`, 'b2 fifo hard soft ');
  });
}

test('a tree copied in with cp -a is the same at another site', { ...options, timeout: 5 * STEP_MS }, async () => {
  const source = join(ROOT, 'node_modules/commander');
  await nfs(`set -e; mkdir /run/src; cp -a ${source} /run/src/commander; cd /run/src; ln -s commander/lib link; ln commander/package.json hard.json; mkdir -p deep/er/and/deeper
    head -c 3000000 /dev/urandom > big; echo x > "name with spaces"; chmod 4711 big; chmod 1777 deep; chown 1000:1000 hard.json; touch -d 1999-12-31T23:59:59.5 deep/er
    cp -a /run/src /mnt/n/tree; sync -f /mnt/n`, 4 * STEP_MS);
  // Ganesha sets no times of symbolic links.
  const listing = 'find . -type l -printf "%p %U:%G %l\\n" -o -printf "%p %y %m %n %U:%G %T@\\n" | sort; find . -type f -print0 | sort -z | xargs -0 sha256sum';
  const wanted = await nfs(`cd /run/src && ${listing}`);
  assert.ok(wanted.split('\n').length > 30, wanted);
  assert.equal(await at('nyc', `cd ${there('tree')} && ${listing}`), wanted);
});

test('a change at another site shows to NFS clients', options, async () => {
  await at('nyc', `mkdir -m 777 ${there('news')}; echo first > ${there('news/f')}`);
  await seen('cat /mnt/n/news/f', 'first');
  await at('nyc', `echo second one > ${there('news/f')}`);
  // Close-to-open: the next open sees it, with the client's caches on.
  await seen('cat /mnt/n/news/f', 'second one');
  for (const mount of ['uncached', 'v3']) await seen(`cat /mnt/${mount}/news/f`, 'second one');
  await at('nyc', `mv ${there('news/f')} ${there('news/g')}; chmod 600 ${there('news/g')}; mkdir ${there('news/sub')}`);
  await seen('cd /mnt/uncached/news && ls && stat -c %a g', 'g\nsub\n600');
  await at('nyc', `rm -r ${there('news')}`);
  await seen('cat /mnt/uncached/news/g', 'cat: /mnt/uncached/news/g: No such file or directory');
});

test('what the gateway\'s mount shows, the next stat over NFS shows', options, async () => {
  const own = `${gateway.state}/mnt/projects/quick`;
  await at('nyc', `echo > ${there('quick')}`);
  assert.equal(await nfs('stat -c %s /mnt/uncached/quick'), '1');
  for (const size of [100, 20, 3000]) {
    await at('nyc', `head -c ${String(size)} /dev/zero > ${there('quick')}`);
    await at('ams', `${WAIT} [ $(stat -c %s ${own}) = ${String(size)} ] && exit 0; sleep 0.05; done; exit 1`);
    assert.equal(await nfs('stat -c %s /mnt/uncached/quick'), String(size));
  }
});

for (const [mount, version] of [['n', 'NFSv4.1'], ['v3', 'NFSv3']] as const) test(`a lock taken over ${version} excludes clients of every site, and theirs exclude NFS`, options, async () => {
  const file = `/mnt/${mount}/locked`;
  await nfs(`echo > ${file}`);
  const [flagHere, flagThere] = ['/run/held', join(cluster.folder, 'held')];
  const mounts = [['ams', join(cluster.mount('ams'), 'projects/locked')], ['nyc', there('locked')]] as const;

  const held = nfs(holdLock(file, flagHere));
  await seen(`ls ${flagHere}`, flagHere);
  for (const [site, path] of mounts) assert.equal(await at(site, tryLock(path)), 'busy', site);
  await nfs(`rm ${flagHere}`);
  await held;
  for (const [site, path] of mounts) assert.equal(await at(site, tryLock(path)), 'locked', site);

  const heldThere = at('nyc', holdLock(there('locked'), flagThere), STEP_MS);
  await at('nyc', `${WAIT} [ -e ${flagThere} ] && exit 0; sleep 0.05; done; exit 1`);
  assert.equal(await nfs(tryLock(file)), 'busy');
  const waiting = nfs(holdLock(file, flagHere));
  await at('nyc', `rm ${flagThere}`);
  await heldThere;
  await seen(`ls ${flagHere}`, flagHere);
  await nfs(`rm ${flagHere}`);
  await waiting;
});

test('a listing during changes names everything that stays, once', { ...options, timeout: 5 * STEP_MS }, async () => {
  const PAD = 'x'.repeat(120);
  const make = (kind: string, count: number): string => `seq -f ${kind}-%04.0f-${PAD} 1 ${String(count)} | xargs -P 4 touch`;
  const dir = join(cluster.mount('ams'), 'projects/many');
  await at('ams', `mkdir -m 777 ${dir} && cd ${dir} && ${make('keep', 600)} && ${make('gone', 200)}`, 4 * STEP_MS);
  // Some names, a pause in the middle of the stream, then the rest.
  const reader = (mount: string): Promise<string> => nfs(`perl -e 'opendir(D, "/mnt/${mount}/many") or die; for (1..100) { push @n, readdir D } open(H, ">", "/run/half-${mount}"); close H;`
    + ` select(undef, undef, undef, 0.05) until -e "/run/go"; push @n, $_ while $_ = readdir D; print join("\\n", @n), "\\n"'`, 4 * STEP_MS);
  const listings = ['n', 'v3'].map(reader);
  await seen('ls /run/half-n /run/half-v3 | wc -l', '2');
  await at('nyc', `cd ${there('many')} && rm gone-* && ${make('new', 200)}`, 4 * STEP_MS);
  await nfs('touch /run/go');
  const keep = (await at('ams', `ls ${dir} | grep keep`)).split('\n');
  assert.equal(keep.length, 600);
  for (const listing of await Promise.all(listings)) {
    const names = listing.split('\n').filter((name) => name.startsWith('keep'));
    assert.deepEqual([...names].sort(), keep);
    const all = listing.split('\n');
    assert.equal(new Set(all).size, all.length, 'a name came twice');
  }
});
