/**
 * The main job: a real source tree copied into site A's mount; its data stays there and crosses the WAN once, to who reads
 * it. Real processes, real FUSE mounts, 40 ms between the sites. Everything that touches a mount runs in a child with a
 * time limit.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PROMISE_LEASE_MS } from '../../proto/types/limits.ts';
import { cannotEmulateWan, ROOT } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const SITES = ['ams', 'nyc', 'tyo'];
/** Of the project's own packages: many small files, symbolic links, deep paths, and some of several MB. */
const PACKAGES = ['.bin', '@types', '@grpc', 'pino', 'typescript', 'semver', '@eslint-community', 'commander'];
const COPY_MS = 480_000;
const READ_MS = 120_000;

const reason = cannotEmulateWan();
let cluster: WanCluster;
/** The writing site: the leader's, so that a commit costs one round trip. */
let home = '';
let others: string[] = [];
let dataBytes = 0;
let fileCount = 0;

const sh = (site: string, script: string, timeoutMs: number): Promise<string> => cluster.wan.run(site, ['/bin/sh', '-c', script], timeoutMs);
/** Several files at a time, for each is some round trips; and so few to a process that its lines are one write, which no other splits. */
const SUM_FILES = 'xargs -0 -P 8 -n 16 sha256sum';
const sums = (folder: string): string => `cd ${folder} && find . -type f -print0 | ${SUM_FILES}`;
const listing = (folder: string): string => `cd ${folder} && find . -printf '%p %y %m %n %U:%G %T@ %l\\n' | sort`;
/** What cp -a takes along, of all below the packages' folders. A directory's size and links are its file system's own affair. */
const copied = (folder: string, tops: string): string => `cd ${folder} && find ${tops} -mindepth 1 '(' -type d -printf '%p %y %m %U:%G %T@\\n' -o -printf '%p %y %m %U:%G %T@ %s %l\\n' ')' | sort`;
const source = join(ROOT, 'node_modules');
/** A change must be seen sooner than a client begins to doubt what it knows. */
const SEEN_MS = PROMISE_LEASE_MS - 500;

/** Bytes from the home site to another while work runs. */
async function crossed(to: string, work: () => Promise<unknown>): Promise<number> {
  const start = cluster.wan.bytes(home, to);
  await work();
  return cluster.wan.bytes(home, to) - start;
}

function objectsOf(site: string): string[] {
  return readdirSync(join(cluster.dataOf(site), 'objects'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.meta')).map((entry) => entry.name);
}

/** Runs the check at the site until it prints the wanted text: by callback, for kernel time-outs are an hour, and the promises of before still stand. */
async function seen(site: string, script: string, wanted: string): Promise<void> {
  const now = '$(date +%s%3N)';
  await sh(site, `end=$((${now} + ${String(SEEN_MS)})); while [ ${now} -lt $end ]; do [ "$(${script} 2>/dev/null)" = "${wanted}" ] && exit 0; sleep 0.05; done; echo "still: $(${script} 2>&1)" >&2; exit 1`, 20_000);
}

before(async () => {
  if (reason !== undefined) return;
  cluster = await WanCluster.start({ sites: SITES, rttMs: 40 });
  const status = await cluster.geoctl(SITES[0] ?? '', 'status') as { mds: { site: string; leader: boolean }[] };
  home = status.mds.find((mds) => mds.leader)?.site ?? SITES[0] ?? '';
  others = SITES.filter((site) => site !== home);
  const wanted = PACKAGES.map((name) => join(source, name));
  const numbers = execFileSync('find', [...wanted, '-type', 'f', '-size', '+0', '-printf', '%s\n'], { encoding: 'utf8' }).trim().split('\n').map(Number);
  fileCount = numbers.length;
  dataBytes = numbers.reduce((sum, size) => sum + size, 0);
}, { timeout: 180_000 });

after(async () => { if (reason === undefined) await cluster.stop(); }, { timeout: 120_000 });

const options = reason === undefined ? {} : { skip: reason };

test('a tree is copied into a site, and its data goes nowhere else', { ...options, timeout: COPY_MS + 30_000 }, async () => {
  const mount = cluster.mount(home);
  // The children of the packages in parallel, so that round trips of many directories overlap.
  const copy = `mkdir ${mount}/tree && cd ${source} && for p in ${PACKAGES.join(' ')}; do mkdir ${mount}/tree/$p && find $p -mindepth 1 -maxdepth 1 -print0; done`
    + ` | xargs -0 -P 24 -I{} sh -c 'cp -a "$1" "${mount}/tree/$(dirname "$1")/"' copy {}`;
  const other = others[0] ?? '';
  const bytes = await crossed(other, () => sh(home, copy, COPY_MS));
  assertSame(await sh(home, sums(`${mount}/tree`), READ_MS), sumsOfSource());
  const tops = PACKAGES.map((name) => `./${name}`).join(' ');
  assertSame(await sh(home, copied(`${mount}/tree`, tops), READ_MS), execFileSync('/bin/sh', ['-c', copied(source, tops)], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  assert.ok(bytes < dataBytes / 4, `${String(bytes)} bytes crossed to ${other} for ${String(dataBytes)} bytes of data`);
  assert.ok(objectsOf(home).length >= fileCount, `${String(objectsOf(home).length)} objects for ${String(fileCount)} files`);
  for (const site of others) assert.deepEqual(objectsOf(site), [], `objects at ${site}`);
});

/** Line by line, telling only the first lines that differ. */
function assertSame(actual: string, expected: string): void {
  const [found, wanted] = [new Set(actual.split('\n')), new Set(expected.split('\n'))];
  assert.deepEqual([...found].filter((line) => !wanted.has(line)).slice(0, 5), [], 'not expected');
  assert.deepEqual([...wanted].filter((line) => !found.has(line)).slice(0, 5), [], 'missing');
}

function sumsOfSource(): string {
  return execFileSync('/bin/sh', ['-c', `cd ${source} && find ${PACKAGES.map((name) => `./${name}`).join(' ')} -type f -print0 | ${SUM_FILES}`], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

test('another site lists the tree with all its attributes, and no data crosses for it', { ...options, timeout: READ_MS * 2 }, async () => {
  const [reader = ''] = others;
  let listed = '';
  const bytes = await crossed(reader, async () => { listed = await sh(reader, listing(`${cluster.mount(reader)}/tree`), READ_MS); });
  assertSame(listed, await sh(home, listing(`${cluster.mount(home)}/tree`), READ_MS));
  assert.ok(bytes < dataBytes / 20, `${String(bytes)} bytes crossed for a listing`);
});

test('data crosses once, to the site that reads it; a second read moves none; the owner goes on writing', { ...options, timeout: READ_MS * 3 }, async () => {
  const [reader = '', bystander = ''] = others;
  const writes = sh(home, `for i in $(seq 1 40); do echo $i > ${cluster.mount(home)}/during.$i || exit 1; done`, READ_MS);
  let read = '';
  const idleBefore = cluster.wan.bytes(home, bystander);
  const first = await crossed(reader, async () => { read = await sh(reader, sums(`${cluster.mount(reader)}/tree`), READ_MS); });
  const idle = cluster.wan.bytes(home, bystander) - idleBefore;
  await writes;
  assertSame(read, sumsOfSource());
  assert.ok(first >= dataBytes && first < dataBytes * 1.5, `${String(first)} bytes crossed for ${String(dataBytes)} bytes of data`);
  assert.ok(idle < dataBytes / 10, `${String(idle)} bytes went to ${bystander}, which read nothing`);
  const second = await crossed(reader, () => sh(reader, sums(`${cluster.mount(reader)}/tree`), READ_MS));
  assert.ok(second < dataBytes / 50, `${String(second)} bytes crossed for the second read`);
});

test('the third site sees the same names, attributes and bytes', { ...options, timeout: READ_MS * 3 }, async () => {
  const [, third = ''] = others;
  assertSame(await sh(third, listing(`${cluster.mount(third)}/tree`), READ_MS), await sh(home, listing(`${cluster.mount(home)}/tree`), READ_MS));
  assertSame(await sh(third, sums(`${cluster.mount(third)}/tree`), READ_MS), sumsOfSource());
});

test('a change, a rename and a removal are seen elsewhere by callback', { ...options, timeout: 90_000 }, async () => {
  const [reader = ''] = others;
  const [here, there] = [cluster.mount(home), cluster.mount(reader)];
  await sh(home, `echo one > ${here}/f && mkdir ${here}/dir && echo x > ${here}/dir/x`, 20_000);
  await seen(reader, `cat ${there}/f ${there}/dir/x | tr '\\n' ' '`, 'one x ');
  await sh(home, `echo second > ${here}/f`, 20_000);
  await seen(reader, `cat ${there}/f`, 'second');
  await sh(home, `chmod 640 ${here}/f`, 20_000);
  await seen(reader, `stat -c %a ${there}/f`, '640');
  await sh(home, `mv ${here}/dir ${here}/moved && mv ${here}/f ${here}/moved/f`, 20_000);
  await seen(reader, `ls ${there}/moved ${there}/dir ${there}/f 2>/dev/null | tr '\\n' ' '`, `${there}/moved: f x `);
  await sh(home, `rm -r ${here}/moved`, 20_000);
  await seen(reader, `ls ${there}/moved 2>&1 | grep -c 'No such file'`, '1');
});

test('a pool set on a directory decides where new files go, at every site; geoctl and the xattrs say where they are', { ...options, timeout: 90_000 }, async () => {
  const [reader = ''] = others;
  const [here, there] = [cluster.mount(home), cluster.mount(reader)];
  await sh(home, `mkdir ${here}/pooled`, 20_000);
  for (const words of [['new', 'flash'], ['add', 'flash', `${reader}-ds0`], ['set', 'flash', join(here, 'pooled')]]) await cluster.geoctl(home, 'pool', ...words);
  await sh(home, `echo x > ${here}/pooled/f`, 20_000);
  await sh(reader, `mkdir ${there}/pooled/sub && echo y > ${there}/pooled/sub/g`, 20_000);
  const placed = await cluster.geoctl(reader, 'whereis', join(there, 'pooled/f'), join(there, 'pooled/sub/g')) as { target: string; site: string }[];
  assert.deepEqual(placed.map(({ target, site }) => [target, site]), [[`${reader}-ds0`, reader], [`${reader}-ds0`, reader]]);
  assert.equal(await sh(home, `getfattr --absolute-names --only-values -n user.geofs.site ${here}/pooled/f`, 20_000), reader);
  await assert.rejects(cluster.geoctl(home, 'pool', 'destroy', 'flash'), /not empty/);
});
