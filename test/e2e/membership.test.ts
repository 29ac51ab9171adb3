/**
 * The members of the metadata cluster change while a mount works on it: one joins, votes, leads; others are removed, come back by
 * raft snapshot, lose their state, their log, their disk. And at the end one of three is made the whole cluster. Real processes.
 */
import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { MdsCluster } from '../support/mds-cluster.ts';

interface Listed { readonly node: number; readonly name: string; readonly role: string; readonly state: string; readonly voter: boolean; readonly leader: boolean; readonly reachable: boolean; readonly applied: number; readonly commit: number }

const reason = process.geteuid?.() === 0 ? undefined : 'mounts with geofs-client need root here';
const options = { timeout: 400_000, ...(reason === undefined ? {} : { skip: reason }) };
let cluster: MdsCluster;
let load: Load;

/** Makes directories and files through a mount, and reads them back, until it is stopped; the first failure ends it. */
class Load {
  readonly #child: ChildProcess;
  readonly #counter: string;
  readonly #stop: string;
  #errors = '';

  constructor(mount: string, folder: string) {
    this.#counter = join(folder, 'load.count');
    this.#stop = join(folder, 'load.stop');
    const script = `i=0; while [ ! -e '${this.#stop}' ]; do i=$((i+1)); d='${mount}'/d$i; mkdir $d && echo $i > $d/f && [ "$(cat $d/f)" = $i ] && mv $d/f $d/g || { echo "failed at $i" >&2; exit 1; }; echo $i > '${this.#counter}'; done`;
    this.#child = spawn('/bin/bash', ['-c', script], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    this.#child.stderr?.on('data', (data: Buffer) => { this.#errors += data.toString(); });
  }

  get count(): number {
    return existsSync(this.#counter) ? Number(readFileSync(this.#counter, 'utf8')) : 0;
  }

  /** Resolves when it has made so many more; fails as soon as it has failed. */
  async advances(by: number, withinMs = 120_000): Promise<void> {
    const wanted = this.count + by;
    const deadline = performance.now() + withinMs;
    while (this.count < wanted) {
      assert.equal(this.#child.exitCode, null, this.#errors);
      assert.ok(performance.now() < deadline, `the load stands still at ${String(this.count)}`);
      await delay(50);
    }
  }

  /** Ends it; it must not have failed. */
  async finish(): Promise<number> {
    writeFileSync(this.#stop, '');
    if (this.#child.exitCode === null) await once(this.#child, 'exit', { signal: AbortSignal.timeout(60_000) });
    assert.equal(this.#child.exitCode, 0, this.#errors);
    return this.count;
  }

  kill(): void {
    if (this.#child.exitCode === null && this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGKILL');
  }
}

async function says(line: string, expected: RegExp): Promise<string> {
  const { code, out, err } = await cluster.geoctl(...line.split(' '));
  assert.equal(code, 0, `${line}: ${out}${err}`);
  assert.match(out, expected);
  return out;
}

async function refuses(line: string, expected: RegExp): Promise<void> {
  const { code, err } = await cluster.geoctl(...line.split(' '));
  assert.equal(code, 2, err);
  assert.match(err, expected);
  assert.equal(err.trim().split('\n').length, 1, 'one line');
}

const parsed = (out: string): Listed[] => (JSON.parse(out) as { mds: Listed[] }).mds;

/** Waits until the list of members fits. */
async function listed(what: string, fits: (mds: Listed[]) => boolean): Promise<Listed[]> {
  const { out } = await cluster.until(what, (outcome) => outcome.code === 0 && fits(parsed(outcome.out)), ['mds', 'list', '--json'], 120_000);
  return parsed(out);
}

const isVoter = (mds: readonly Listed[], name: string): boolean => mds.some((member) => member.name === name && member.voter && member.reachable);

before(async () => {
  if (reason !== undefined) return;
  cluster = await MdsCluster.start({
    sites: ['ams', 'nyc', 'tyo'], dataServers: 1, mounts: true,
    // A log so short that whoever is away for a moment needs a raft snapshot.
    mdsArgs: () => ['--compaction.compactBytes', '20000', '--compaction.keepBytes', '20000', '--compaction.keepEntries', '50'],
  });
  load = new Load(cluster.mount('ams'), cluster.folder);
}, { timeout: 240_000 });

after(async () => {
  if (reason !== undefined) return;
  load.kill();
  await cluster.stop();
}, { timeout: 120_000 });

test('what cannot be is refused in one line, and an invitation to nowhere harms nobody', options, async () => {
  await refuses('mds remove nobody', /^geoctl: mds remove nobody: there is no mds nobody/);
  await refuses('mds add nyc-mds0 --site par --address 127.0.0.1:9', /another mds is called nyc-mds0/);
  const address = parsed((await cluster.geoctl('mds', 'list', '--json')).out).map((member) => (member as unknown as { address: string }).address)[0] ?? '';
  await refuses(`mds add par-mds0 --site par --address ${address}`, /is the address of ams-mds0/);
  await refuses('mds add par-mds0 --site par --address nonsense', /is not host:port/);
  await refuses('mds replace nyc-mds0', /nyc-mds0 answers at .*: stop it first/);
  // Two admins at once: one of them is told.
  const both = await Promise.all([9, 10].map((port) => cluster.geoctl('mds', 'add', 'ghost', '--site', 'ghost', '--address', `127.0.0.1:${String(port)}`)));
  assert.deepEqual(both.map(({ code }) => code).sort(), [0, 2], both.map(({ out, err }) => out + err).join(''));
  await listed('the invitation', (mds) => mds.some((member) => member.name === 'ghost' && member.role === 'invited'));
  assert.match((await cluster.geoctl('status')).out, /^All sites reachable/);
  await says('mds remove ghost', /^ghost removed from the cluster\.$/m);
});

test('a fourth joins, votes and leads, and an old one is removed, under a mount that never fails', options, async () => {
  const { address, data } = await cluster.newcomer('par-mds0', 'par');
  const out = await says(`mds add par-mds0 --site par --address ${address} --data ${data}`, /^par-mds0 may join as node \d+; this waits for mds par-mds0 to start\.$/m);
  assert.match(out, /par-mds0\.yaml .*geofs-mds --config .*par-mds0\.yaml/);
  await cluster.launch('par-mds0');
  await listed('its vote', (mds) => isVoter(mds, 'par-mds0'));
  await load.advances(5);
  await says('mds transfer par-mds0', /^par-mds0 leads\.$/m);
  await load.advances(5);
  // The leader, and the mount's own mds.
  await says('mds transfer ams-mds0', /^ams-mds0 leads\.$/m);
  await says('mds remove ams-mds0', /^ams-mds0 removed from the cluster\.$/m);
  assert.equal(await cluster.ended('ams-mds0'), 0, cluster.noise('ams-mds0'));
  assert.match(cluster.lines('ams-mds0').at(-1) ?? '', /^geofs-mds: mds ams-mds0 \(node 1\) was removed from cluster \w+: to use this machine again, run `geoctl mds add`/);
  const members = await listed('three voters', (mds) => mds.length === 3 && mds.every((member) => member.voter));
  assert.deepEqual(members.map(({ name }) => name).sort(), ['nyc-mds0', 'par-mds0', 'tyo-mds0']);
  await load.advances(10);
  // Started again it says the same, and disturbs nobody.
  cluster.begin('ams-mds0');
  assert.equal(await cluster.ended('ams-mds0'), 2);
  assert.match(cluster.lines('ams-mds0').at(-1) ?? '', /was removed from cluster/);
});

test('a follower that was away while the log went on without it comes back by raft snapshot', options, async () => {
  await says('mds transfer par-mds0', /leads/);
  await cluster.halt('nyc-mds0', 'SIGKILL');
  await load.advances(60);
  await cluster.launch('nyc-mds0');
  await listed('nyc-mds0 to catch up', (mds) => isVoter(mds, 'nyc-mds0') && mds.every((member) => member.commit - member.applied < 50));
  assert.match(cluster.noise('nyc-mds0'), /raft snapshot loaded/);
});

test('a lost state comes from another member; a lost log makes a new member of it', options, async () => {
  await cluster.halt('nyc-mds0');
  rmSync(join(cluster.dataOf('nyc-mds0'), 'state'), { recursive: true });
  await cluster.launch('nyc-mds0');
  await listed('nyc-mds0 to catch up', (mds) => isVoter(mds, 'nyc-mds0'));

  for (const [what, victim] of [['log', 'nyc-mds0'], ['.', 'tyo-mds0']] as const) {
    const before = (await listed('the members', (mds) => mds.length === 3)).find((member) => member.name === victim)?.node ?? 0;
    await cluster.halt(victim, 'SIGKILL');
    rmSync(join(cluster.dataOf(victim), what), { recursive: true });
    cluster.begin(victim);
    assert.equal(await cluster.ended(victim), 2, cluster.noise(victim));
    assert.equal(cluster.lines(victim).at(-1), `geofs-mds: mds ${victim} (node ${String(before)}) has lost its log and votes: run \`geoctl mds replace ${victim}\`, then start it again: it joins as a new member`);
    await says(`mds replace ${victim}`, new RegExp(`^Node \\d+ \\(${victim}\\) takes the place of ${victim} once it has caught up`, 'm'));
    await cluster.launch(victim);
    const members = await listed(`the new ${victim}`, (mds) => mds.length === 3 && isVoter(mds, victim));
    assert.ok(members.every((member) => member.node !== before && member.voter), JSON.stringify(members));
    if (what === 'log') assert.ok(existsSync(join(cluster.dataOf(victim), `before-${String(before)}`, 'state')));
    await load.advances(5);
  }
  assert.ok(await load.finish() > 90);
});

test('one of three is made the whole cluster; the others are refused for good', options, async () => {
  const survivor = 'par-mds0';
  // The one that took a lost one's place answers for its site, as that did: also without a quorum.
  const own = join(cluster.mount('nyc'), 'own');
  const run = promisify(execFile);
  await run('/bin/mkdir', [own], { timeout: 60_000 });
  await cluster.halt('tyo-mds0', 'SIGKILL');
  await cluster.halt(survivor);
  await run('/bin/sh', ['-c', `echo alone > ${own}/f && cat ${own}/f`], { timeout: 30_000 });
  cluster.begin(survivor, '--force-new-cluster', '--yes-i-know');
  assert.equal(await cluster.ended(survivor), 2);
  assert.match(cluster.lines(survivor).at(-1) ?? '', /^geofs-mds: nyc-mds0 and this member are a majority of the voters: start it without --force-new-cluster$/);

  await cluster.halt('nyc-mds0', 'SIGKILL');
  cluster.begin(survivor, '--force-new-cluster');
  assert.equal(await cluster.ended(survivor), 2);
  assert.match(cluster.lines(survivor).join('\n'), /Whatever (nyc-mds0, tyo-mds0|tyo-mds0, nyc-mds0) acknowledged .* is lost[\s\S]*there is nobody to ask: pass --yes-i-know/);

  await cluster.launch(survivor, '--force-new-cluster', '--yes-i-know');
  const members = await listed('the survivor alone', (mds) => mds.length === 1);
  assert.deepEqual([members[0]?.name, members[0]?.leader], [survivor, true]);
  await says('pool new after', /created/);
  cluster.begin('nyc-mds0');
  assert.equal(await cluster.ended('nyc-mds0'), 2);
  assert.match(cluster.lines('nyc-mds0').at(-1) ?? '', /was removed from cluster \w+: it was made anew from a survivor \(incarnation 1\)/);

  // What was left behind joins again as a new member.
  rmSync(cluster.dataOf('nyc-mds0'), { recursive: true });
  const address = addressOf('nyc-mds0');
  await says(`mds add nyc-mds0 --site nyc --address ${address}`, /nyc-mds0 may join/);
  await cluster.launch('nyc-mds0', '--join', addressOf(survivor));
  await listed('two voters', (mds) => mds.length === 2 && mds.every((member) => member.voter && member.reachable));
  await says('pool list', /after/);
});

function addressOf(name: string): string {
  const planned = cluster.planned.find((process) => process.name === name);
  assert.ok(planned !== undefined);
  return planned.address;
}
