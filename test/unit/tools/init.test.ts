/** What geoctl init writes: configurations that the programs accept, keys for their owner alone, nothing twice. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { clientConfigSchema } from '../../../client/config.ts';
import { dataServerSchema } from '../../../dataserver/config.ts';
import { mdsConfigSchema } from '../../../mds/config.ts';
import { loadConfig } from '../../../proto/runtime/config.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { readConfig } from '../../../tools/geoctl/config.ts';
import { initCluster, type ClusterPlan, type SitePlan } from '../../../tools/init/init-cluster.ts';

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-init-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  return folder;
}

function site(name: string, port: number, addressMap?: SitePlan['addressMap']): SitePlan {
  const server = (kind: string, at: number) => ({ name: `${name}-${kind}`, listen: `0.0.0.0:${String(at)}`, advertise: `${name}.example:${String(at)}`, data: `/srv/${name}-${kind}` });
  return {
    name, mds: [{ ...server('mds', port), metrics: `127.0.0.1:${String(port + 5)}` }], dataServers: [{ ...server('ds', port + 1), capacity: 1_000_000, workers: 2 }],
    client: { point: `/mnt/${name}` }, ...(addressMap === undefined ? {} : { addressMap }),
  };
}

const refusal = (errno: string) => (error: unknown): boolean => error instanceof FsError && error.errno === errno;

test('each program accepts its file, and a site sees the others through its address map', async (t) => {
  const folder = join(newFolder(t), 'cluster');
  const map = { 'nyc.example:7100': '127.0.0.1:9000', 'nyc.example:7101': '127.0.0.1:9001' };
  const made = await initCluster({ folder, cluster: 'c1', sites: [site('ams', 7000, map), site('nyc', 7100)] });
  const file = (name: string): string => made.processes.find((process) => process.name === name)?.config ?? assert.fail(name);

  const mds = loadConfig({ schema: mdsConfigSchema, file: file('ams-mds'), flags: {}, what: 'mds' });
  assert.deepEqual(mds.peers.map((peer) => [peer.node, peer.site, peer.address]), [[1, 'ams', 'ams.example:7000'], [2, 'nyc', 'nyc.example:7100']]);
  assert.deepEqual(mds.addressMap, map);
  assert.deepEqual([mds.listen, mds.advertise, mds.metrics?.listen], ['0.0.0.0:7000', 'ams.example:7000', '127.0.0.1:7005']);
  const other = loadConfig({ schema: mdsConfigSchema, file: file('nyc-mds'), flags: {}, what: 'mds' });
  assert.deepEqual(other.peers.map((peer) => peer.address), ['ams.example:7000', 'nyc.example:7100']);
  const ds = loadConfig({ schema: dataServerSchema, file: file('nyc-ds'), flags: {}, what: 'ds' });
  assert.deepEqual([ds.mds, ds.capacity, ds.workers, ds.data], [['nyc.example:7100', 'ams.example:7000'], 1_000_000, 2, '/srv/nyc-ds']);
  const client = loadConfig({ schema: clientConfigSchema, file: file('ams-client'), flags: {}, what: 'client' });
  assert.deepEqual([client.mds[0], client.addressMap, client.mount.point], ['ams.example:7000', map, '/mnt/ams']);
  assert.deepEqual(readConfig(made.admin).mds, ['ams.example:7000', 'nyc.example:7100']);
});

test('certificates come from one authority, name the node and its host, and keys are private', async (t) => {
  const folder = join(newFolder(t), 'cluster');
  await initCluster({ folder, cluster: 'c1', sites: [site('ams', 7000)] });
  const authority = new X509Certificate(readFileSync(join(folder, 'ca.pem')));
  const certificate = new X509Certificate(readFileSync(join(folder, 'ams-ds.pem')));
  assert.ok(certificate.verify(authority.publicKey));
  assert.match(certificate.subject, /O=c1\nOU=ds\nL=ams\nCN=ams-ds/);
  assert.ok(certificate.checkHost('ds.geofs') !== undefined && certificate.checkHost('ams.example') !== undefined);
  assert.equal(certificate.checkHost('mds.geofs'), undefined);
  const keys = readdirSync(folder).filter((name) => name.endsWith('.key'));
  assert.deepEqual(keys.sort(), ['admin.key', 'ams-client.key', 'ams-ds.key', 'ams-mds.key', 'ca.key']);
  for (const key of keys) assert.equal(statSync(join(folder, key)).mode & 0o777, 0o600, key);
});

test('a folder that holds a cluster is refused and left as it was', async (t) => {
  const plan: ClusterPlan = { folder: join(newFolder(t), 'cluster'), sites: [site('ams', 7000)] };
  await initCluster(plan);
  const before = readFileSync(join(plan.folder, 'ca.key'));
  await assert.rejects(initCluster(plan), refusal('EEXIST'));
  assert.deepEqual(readFileSync(join(plan.folder, 'ca.key')), before);
});

test('a plan that cannot be a cluster is refused before anything is written', async (t) => {
  const folder = join(newFolder(t), 'cluster');
  const ams = site('ams', 7000);
  for (const sites of [[ams, ams], [{ ...ams, name: 'a site with a long name' }], [{ ...ams, mds: [] }]]) {
    await assert.rejects(initCluster({ folder, sites }), refusal('EINVAL'));
  }
  assert.throws(() => statSync(folder), { code: 'ENOENT' });
});
