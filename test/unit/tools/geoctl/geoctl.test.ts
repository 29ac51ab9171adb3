/** The CLI as a child process against one real mds and one real data server. */
import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Role } from '../../../../proto/rpc/credentials.ts';
import { createAuthority, issueCertificate } from '../../../../tools/init/certificates.ts';
import { freePort } from '../../../support/free-port.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'geoctl-cluster-'));
const children: ChildProcess[] = [];

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs from a folder without geofs, without a terminal. */
function geoctl(...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(process.execPath, [join(ROOT, 'tools/geoctl/main.ts'), ...args], {
      cwd: folder, env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], GEOFS_CONFIG: join(folder, 'geoctl.yaml') }, timeout: 60_000,
    }, (error, out, err) => { done({ code: error === null ? 0 : Number(error.code ?? -1), out, err }); });
  });
}

async function start(entry: string, config: string): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, entry), '--config', config], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let noise = '';
  child.stderr.on('data', (chunk: Buffer) => { noise = (noise + chunk.toString()).slice(-4000); });
  const late = AbortSignal.timeout(30_000);
  const outcome = await Promise.race([once(child.stdout, 'data', { signal: late }).then(() => 'ready'), once(child, 'exit').then(() => 'ended')]);
  assert.equal(outcome, 'ready', `${entry}: ${noise}`);
}

before(async () => {
  const ca = await createAuthority('geoctl-test');
  writeFileSync(join(folder, 'ca.pem'), ca.cert);
  const issue = async (role: Role, name: string): Promise<string> => {
    const pair = await issueCertificate(ca, { cluster: 'geoctl-test', role, name, hosts: ['127.0.0.1'] });
    writeFileSync(join(folder, `${name}.pem`), pair.cert);
    writeFileSync(join(folder, `${name}.key`), pair.key, { mode: 0o600 });
    return `tls: {ca: ${folder}/ca.pem, cert: ${folder}/${name}.pem, key: ${folder}/${name}.key}\n`;
  };
  const [mds, ds, gone] = [`127.0.0.1:${String(await freePort())}`, `127.0.0.1:${String(await freePort())}`, `127.0.0.1:${String(await freePort())}`];
  const common = 'cluster: geoctl-test\nsite: tokyo\n';
  mkdirSync(join(folder, 'mds'));
  mkdirSync(join(folder, 'ds'));
  writeFileSync(join(folder, 'mds.yaml'), `${common}name: tokyo-mds0\nnode: 1\ndata: ${folder}/mds\nlisten: "${mds}"\nadvertise: "${mds}"\n`
    + `peers: [{node: 1, name: tokyo-mds0, site: tokyo, address: "${mds}"}]\n${await issue('mds', 'tokyo-mds0')}`);
  writeFileSync(join(folder, 'ds.yaml'), `${common}name: tokyo-ds0\ndata: ${folder}/ds\nlisten: "${ds}"\nadvertise: "${ds}"\nmds: ["${mds}"]\nworkers: 1\n${await issue('ds', 'tokyo-ds0')}`);
  const admin = await issue('admin', 'admin');
  // The first address is dead: the second answers.
  writeFileSync(join(folder, 'geoctl.yaml'), `cluster: geoctl-test\nmds: ["${gone}", "${mds}"]\n${admin}`);
  writeFileSync(join(folder, 'dead.yaml'), `cluster: geoctl-test\nmds: ["${gone}"]\n${admin}`);
  writeFileSync(join(folder, 'stranger.yaml'), `cluster: geoctl-test\nmds: ["${mds}"]\n${await issue('client', 'client')}`);
  await start('mds/main.ts', join(folder, 'mds.yaml'));
  await start('dataserver/main.ts', join(folder, 'ds.yaml'));
  const deadline = performance.now() + 30_000;
  while ((await geoctl('status')).code !== 0 || !(await geoctl('df')).out.includes('tokyo-ds0')) {
    assert.ok(performance.now() < deadline, 'the cluster did not become healthy');
    await delay(100);
  }
}, { timeout: 90_000 });

after(async () => {
  for (const child of children.reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    const timer = setTimeout(() => { child.kill('SIGKILL'); }, 10_000);
    await once(child, 'exit');
    clearTimeout(timer);
  }
  rmSync(folder, { recursive: true, force: true });
});

test('status is one screen and says first that all is well', async () => {
  const { code, out } = await geoctl('status');
  assert.equal(code, 0);
  assert.match(out, /^All sites reachable\.\n/);
  assert.match(out, /tokyo-mds0 +tokyo +127\.0\.0\.1:\d+ +leader/);
  assert.match(out, /answered by site tokyo, which heard the leader 0\.\ds ago\./);
  assert.match(out, /tokyo-ds0 +tokyo +127\.0\.0\.1:\d+ +up .* \d+s\n/);
  const json = JSON.parse((await geoctl('--json', 'status')).out) as { healthy: boolean; targets: { name: string; ageMs: number }[] };
  assert.ok((json.targets[0]?.ageMs ?? Infinity) < 30_000);
  assert.equal(json.healthy, true);
  assert.equal(json.targets[0]?.name, 'tokyo-ds0');
});

test('df shows each target, its site and the sum', async () => {
  const { out } = await geoctl('df');
  assert.match(out, /^TARGET +1K-blocks +Used +Available +Use% +STATE +SITE\ntokyo-ds0 .* tokyo\nsite_subtotal: .* tokyo\nfilesystem_summary: /);
  assert.match((await geoctl('df', '-h')).out, /Size .*\ntokyo-ds0 +\d[\d.]*[KMGTP]/);
  assert.match((await geoctl('df', '-i')).out, /Inodes +IUsed +IFree +IUse%/);
});

test('a pool from its making to its end', async () => {
  const says = async (line: string, expected: RegExp): Promise<void> => {
    const { code, out, err } = await geoctl(...line.split(' '));
    assert.match(out, expected, err);
    assert.equal(code, 0, err);
  };
  const refuses = async (line: string, expected: RegExp): Promise<void> => {
    const { code, err } = await geoctl(...line.split(' '));
    assert.match(err, expected);
    assert.equal(err.split('\n').length, 2, 'one line');
    assert.equal(code, 2);
  };
  await says('pool new flash', /^Pool flash created\.\n$/);
  await refuses('pool new flash', /^geoctl: pool new flash: pool flash exists\n/);
  await refuses('pool new none', /cannot name a pool/);
  await says('pool add flash tokyo-ds[0]', /^tokyo-ds0 added to pool flash\.\n$/);
  await says('pool_add flash tokyo-ds0', /^tokyo-ds0 was in pool flash already\.\n$/);
  await refuses('pool add flash tokyo-ds[0-1]', /^geoctl: tokyo-ds1: there is no such target: /);
  await says('pool list flash', /tokyo-ds0 +tokyo +up/);
  await says('df -p flash', /tokyo-ds0/);
  await says('pool set flash / --overflow strict --spill-at 90', /^Overflow of pool flash set\.\nPool of \/ set to flash\.\n$/);
  await says('pool list', /flash +tokyo-ds0 +strict +- +90%/);
  await says('pool get /', /^flash\n$/);
  await says('whereis /', /^\/ is a directory: new files go to pool flash\n$/);
  await says('whereis -p /', /^flash\n$/);
  await says('stat /', /own pool: +flash/);
  await says('pool set none /', /^Pool of \/ cleared\.\n$/);
  await says('pool get /', /^tokyo\n$/);
  await refuses('pool destroy flash', /^geoctl: pool flash is not empty \(1 target\): remove them first, or pass --force\n/);
  await refuses('pool destroy tokyo --force', /^geoctl: pool tokyo: is the default pool of site tokyo: /);
  await says('pool destroy flash --force', /^tokyo-ds0 removed from pool flash\.\nPool flash destroyed\.\n$/);
  const made = JSON.parse((await geoctl('pool', 'new', 'disk', '--nowait', '--json')).out) as unknown;
  assert.deepEqual(made, { done: ['Pool disk created.'], unconfirmedSites: [] });
});

test('what cannot be done is one line and exit code 2', async () => {
  const cases: readonly [readonly string[], RegExp][] = [
    [['whereis', '/nowhere'], /^geoctl: \/nowhere: not in a geofs mount, and no such path from the root of geofs\n$/],
    [['whereis', 'relative'], /^geoctl: relative: is not in a geofs mount: /],
    [['status', '--config', join(folder, 'dead.yaml')], /^geoctl: cluster geoctl-test: no metadata server answers: .*ECONNREFUSED/],
    [['status', '--config', join(folder, 'stranger.yaml')], /a certificate of role client is no admin's: use an admin certificate/],
    [['status', '--config', join(folder, 'absent.yaml')], /absent\.yaml: cannot be read/],
    [['nonsense'], /^geoctl: unknown command 'nonsense'/],
    [['quota', 'set', '/', '--bytes', '10G'], /^geoctl: quota set \/: the root of geofs has no quota: set it on a directory below\n$/],
    [['quota', 'set', '/', '--bytes', '10 apples'], /^geoctl: --bytes 10 apples: is no limit: give a number such as 10G, or none\n$/],
    [['quota', 'set', '/'], /^geoctl: quota set: nothing to set: /],
    [['quota', 'remove', '/'], /^geoctl: \/: has no quota: see geoctl quota list\n$/],
    [['pool', 'set', 'flash'], /^geoctl: pool set: nothing to set: /],
  ];
  for (const [args, expected] of cases) {
    const { code, err } = await geoctl(...args);
    assert.match(err, expected);
    assert.equal(err.split('\n').length, 2, err);
    assert.equal(code, 2, err);
  }
});

test('7.15: without a quota there is none to list', async () => {
  assert.match((await geoctl('quota', 'list')).out, /^DIRECTORY +SITE +USED +LIMIT +FILES +LIMIT\n$/);
  assert.deepEqual(await geoctl('quota', 'get', '/'), { code: 0, out: '/ counts for no quota\n', err: '' });
});

test('sync waits at an mds for all that was answered', async () => {
  assert.deepEqual(await geoctl('sync'), { code: 0, out: 'Everything that was answered before is visible at tokyo-mds0 (site tokyo).\n', err: '' });
  assert.deepEqual(JSON.parse((await geoctl('sync', '--json')).out), { mds: 'tokyo-mds0', site: 'tokyo' });
});

test('every command has help with an example', async () => {
  for (const line of ['', 'status', 'df', 'whereis', 'stat', 'pool', 'pool new', 'pool add', 'pool remove', 'pool destroy', 'pool list', 'pool set', 'pool get', 'quota', 'quota set', 'quota get', 'quota list', 'quota remove']) {
    const { code, out } = await geoctl(...line.split(' ').filter((word) => word !== ''), '--help');
    assert.equal(code, 0, line);
    assert.match(out, /Usage: geoctl/, line);
    assert.match(out, /\nExample:\n {2}geoctl /, line);
    assert.doesNotMatch(out, /pool_/, line);
  }
});
