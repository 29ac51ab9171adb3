/** From --site to a plan, and which local cluster is running. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { planOf, siteOf } from '../../../../tools/geoctl/init-plan.ts';
import { runningLocalConfig } from '../../../../tools/geoctl/local-cluster.ts';

test('servers listen everywhere and advertise their host', () => {
  const sites = siteOf(['ams=mds:h1,ds:h1+h2', 'nyc=ds:h3']);
  const plan = planOf({ dir: '/x', data: '/d', mdsPort: 1, dsPort: 2, journalPort: 3, mount: '/mnt/x', sites });
  assert.deepEqual(plan.sites[0]?.dataServers[1], { name: 'ams-ds1', listen: '0.0.0.0:2', advertise: 'h2:2', data: '/d/ams-ds1' });
  assert.deepEqual(plan.sites[1]?.mds, []);
  assert.deepEqual(plan.sites.map(({ client }) => client), [{ point: '/mnt/x' }, { point: '/mnt/x' }]);
  const [place] = planOf({ dir: '/x', data: '/d', mdsPort: 1, dsPort: 2, journalPort: 3, mount: '/m', sites: siteOf(['oslo=witness:h']) }).sites;
  assert.equal(place?.client, undefined, 'a place that only votes has no users');
  const [grouped] = planOf({ dir: '/x', data: '/d', mdsPort: 1, dsPort: 2, journalPort: 3, mount: '/m', sites: siteOf(['ams=mds:h1+h2,journal:h3']) }).sites;
  assert.deepEqual(grouped?.journalWitness, { name: 'ams-journal0', listen: '0.0.0.0:3', advertise: 'h3:3', data: '/d/ams-journal0' });
});

test('a site that is not understood or named twice, and one port for both, are refused', () => {
  assert.throws(() => siteOf(['ams=h1']), /is not understood/);
  assert.throws(() => siteOf(['a=mds:x', 'a=mds:y']), /named twice/);
  assert.throws(() => planOf({ dir: '/x', data: '/d', mdsPort: 1, dsPort: 1, journalPort: 3, mount: '/m', sites: {} }), /share a port/);
  assert.throws(() => planOf({ dir: '/x', data: '/d', mdsPort: Number('x'), dsPort: 1, journalPort: 3, mount: '/m', sites: {} }), /mdsPort/);
  assert.throws(() => planOf({ dir: '/x', data: '/d', mdsPort: 1, dsPort: 2, journalPort: 3, mount: 'm', sites: {} }), /mount must be a path/);
});

test('a state without a running launcher is no local cluster', () => {
  const state = mkdtempSync(join(tmpdir(), 'geofs-local-'));
  try {
    assert.equal(runningLocalConfig(state), undefined);
    const file = { cluster: 'c', launcher: process.pid, ready: true, admin: '/a', relay: null, rttMs: null, sites: [], portBase: 1, mounts: '/m', processes: [] };
    writeFileSync(join(state, 'cluster.json'), JSON.stringify(file));
    assert.equal(runningLocalConfig(state), undefined);
    writeFileSync(join(state, 'cluster.json'), '{');
    assert.equal(runningLocalConfig(state), undefined);
  } finally { rmSync(state, { recursive: true }); }
});
