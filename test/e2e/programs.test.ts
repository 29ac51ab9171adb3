/** Programs that people run, on a mount of a cluster of two sites; what they leave is the same at the other site. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { POSIX_CASES } from '../conformance/posix/cases.ts';
import { runPosixCases } from '../conformance/posix/suite.ts';
import { eventually } from '../support/eventually.ts';
import { cannotEmulateWan, ROOT } from '../support/wan.ts';
import { WanCluster } from '../support/wan-cluster.ts';

const HERE = 'ams';
const THERE = 'nyc';
const PROGRAM_MS = 400_000;
const EXERCISER = join(ROOT, 'test/support/file-exerciser.ts');

const reason = cannotEmulateWan();
const options = reason === undefined ? { timeout: PROGRAM_MS + 60_000 } : { skip: reason };
const missing = (program: string): string | undefined => (spawnSync('which', [program]).status === 0 ? undefined : `${program} is not installed`);
const needing = (program: string): { skip: string } | { timeout: number } => {
  const lacking = reason ?? missing(program);
  return lacking === undefined ? { timeout: PROGRAM_MS + 60_000 } : { skip: lacking };
};
let cluster: WanCluster;

before(async () => {
  if (reason === undefined) cluster = await WanCluster.start({ sites: [HERE, THERE], rttMs: 5 });
}, { timeout: 180_000 });

after(async () => { if (reason === undefined) await cluster.stop(); }, { timeout: 120_000 });

/** A script in a fresh directory of the mount; any command that fails fails it. */
function inFresh(name: string, script: string): Promise<string> {
  const directory = join(cluster.mount(HERE), name);
  return cluster.wan.run(HERE, ['/bin/bash', '-ec', `mkdir ${directory}; cd ${directory}\n${script}`], PROGRAM_MS);
}

const exercise = (path: string, seed: number, operations: number): Promise<string> =>
  cluster.wan.run(HERE, [process.execPath, ...process.execArgv, EXERCISER, path, String(seed), String(operations)], PROGRAM_MS);

test('the POSIX cases on a mount', options, async () => {
  await cluster.wan.run(HERE, ['/bin/mkdir', join(cluster.mount(HERE), 'posix')], 20_000);
  const results = await runPosixCases(join(cluster.mount(HERE), 'posix'), { timeoutMs: PROGRAM_MS });
  assert.deepEqual(results.filter(({ outcome }) => outcome === 'failed'), []);
  assert.equal(results.length, POSIX_CASES.length);
});

test('thousands of random operations on a file: it is what an array of bytes would be, at the other site too', options, async () => {
  await Promise.all([1, 2, 3].map(async (seed) => {
    const name = `random${String(seed)}`;
    await exercise(join(cluster.mount(HERE), name), seed, 1_000);
    const sum = (site: string): Promise<string> => cluster.wan.run(site, ['/bin/sh', '-c', `sha256sum < ${join(cluster.mount(site), name)}`], 60_000);
    assert.equal(await sum(THERE), await sum(HERE));
  }));
});

test('the same while the mount\'s daemon is killed again and again', options, async () => {
  const ended = new AbortController();
  const done = exercise(join(cluster.mount(HERE), 'killed'), 7, 1_500).finally(() => { ended.abort(); });
  let deaths = 0;
  while (!ended.signal.aborted && deaths < 3) {
    const dead = cluster.killDaemon(`${HERE}-client`);
    deaths += 1;
    await cluster.wan.run(HERE, ['/bin/sh', '-c', `ls ${cluster.mount(HERE)} > /dev/null`], 60_000);
    await eventually(() => ended.signal.aborted || cluster.daemonOf(`${HERE}-client`) !== dead, 'another daemon', 60_000);
  }
  await done;
  assert.ok(deaths > 0);
});

test('git: commits, a clone, gc and fsck', needing('git'), async () => {
  await inFresh('git', `
    export HOME=$PWD GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
    git init -q src; cd src; for d in a b; do mkdir $d; for i in $(seq 40); do echo $d $i > $d/$i; done; done
    git add -A; git commit -qm one; echo x >> a/1; git mv b/2 b/two; git commit -qam two; cd ..
    git clone -q src dst; cd dst; echo y > new; git add new; git commit -qm three; git gc -q; git fsck --strict
    [ -z "$(git status --porcelain)" ]; [ "$(git log --oneline | wc -l)" = 3 ]`);
});

test('rsync -a: times to the nanosecond, and a second run moves nothing', needing('rsync'), async () => {
  const second = await inFresh('rsync', `
    rsync -a ${join(ROOT, 'client')}/ copy/
    diff <(cd ${join(ROOT, 'client')}; find . -type f -printf '%p %T@ %m %s\\n' | sort) <(cd copy; find . -type f -printf '%p %T@ %m %s\\n' | sort)
    rsync -ai ${join(ROOT, 'client')}/ copy/; rsync -aic --dry-run ${join(ROOT, 'client')}/ copy/`);
  assert.equal(second, '');
});

test('sqlite: two processes insert at once, with a journal and with a write-ahead log', needing('sqlite3'), async () => {
  for (const mode of ['delete', 'wal']) {
    const count = await inFresh(`sqlite-${mode}`, `
      sqlite3 d 'pragma journal_mode=${mode}; create table t(p,i);' > /dev/null
      insert() { for i in $(seq 10); do sqlite3 -cmd '.timeout 120000' d "insert into t values($1,$i);" || return 1; done; }
      insert 1 & one=$!; insert 2 & two=$!; wait $one; wait $two
      sqlite3 d 'select count(*) from t; pragma integrity_check;'`);
    assert.equal(count, '20\nok\n');
  }
});

test('tar: a thousand files out of an archive compare, here and at the other site', needing('tar'), async () => {
  await inFresh('tar', `tar c -C ${ROOT} mds client dataserver proto tools test | tar x; tar c -C ${ROOT} mds client dataserver proto tools test | tar d`);
  const there = join(cluster.mount(THERE), 'tar');
  await cluster.wan.run(THERE, ['/bin/sh', '-c', `printf '%s\\n' mds client dataserver proto tools test | xargs -P 6 -I{} diff -r ${ROOT}/{} ${there}/{}`], PROGRAM_MS);
});

test('make: builds what is older than its source, and nothing else', needing('make'), async () => {
  await inFresh('make', `
    printf 'all: a.out b.out\\n%%.out: %%.in\\n\\tcat $< > $@\\n' > Makefile; echo a > a.in; echo b > b.in
    make -s; make -q; echo c > a.in; ! make -q; make -s; [ "$(cat a.out b.out | tr -d '\\n')" = cb ]
    make -q; ! find . -name b.out -newer a.in | grep .`);
});

test('two mounts append to one file, and exclude each other by flock and fcntl', options, async () => {
  const at = (site: string): string => join(cluster.mount(site), 'shared');
  await cluster.wan.run(HERE, ['/usr/bin/touch', at(HERE)], 20_000);
  const append = (site: string): Promise<string> => cluster.wan.run(site, ['/bin/bash', '-ec', `for i in $(seq 100); do echo ${site} $i; done | while read -r line; do echo "$line" >> ${at(site)}; done`], PROGRAM_MS);
  await Promise.all([append(HERE), append(THERE)]);
  const lines = (await cluster.wan.run(HERE, ['/bin/cat', at(HERE)], 20_000)).trim().split('\n');
  assert.deepEqual([...lines].sort(), [HERE, THERE].flatMap((site) => Array.from({ length: 100 }, (_, i) => `${site} ${String(i + 1)}`)).sort());
  const refused = await cluster.wan.run(HERE, ['/bin/bash', '-c', `exec 9>>${at(HERE)}; flock -x 9; ${cluster.wan.at(THERE, ['/usr/bin/flock', '-n', at(THERE), 'true']).join(' ')}; echo $?`], 60_000);
  assert.equal(refused, '1\n');
});
