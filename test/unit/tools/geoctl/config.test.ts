import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findConfig, readConfig, rememberMds } from '../../../../tools/geoctl/config.ts';

const MOUNT = { point: '/mnt', type: 'fuse.geofs', root: '/', source: 'geofs:two' };
const SYSTEM = '/etc/geofs/geoctl.yaml';
const LOCAL = '/run/local/geoctl.yaml';

test('the order of places', () => {
  const at = (named: string | undefined, mount: typeof MOUNT | undefined, present: readonly string[]): string => findConfig({
    named, mount, local: () => LOCAL, system: SYSTEM, exists: (path) => present.includes(path), clusterOf: (path) => (path === LOCAL ? 'two' : 'one'),
  });
  assert.equal(at('/x.yaml', MOUNT, [SYSTEM, LOCAL]), '/x.yaml');
  assert.equal(at(undefined, undefined, [SYSTEM, LOCAL]), SYSTEM);
  assert.equal(at(undefined, MOUNT, [SYSTEM, LOCAL]), LOCAL);
  assert.equal(at('', { ...MOUNT, source: 'geofs:one' }, [SYSTEM, LOCAL]), SYSTEM);
  assert.equal(at(undefined, undefined, [LOCAL]), LOCAL);
  assert.throws(() => at(undefined, MOUNT, []), /no cluster: .* name one with --config FILE/);
});

test('relative certificates count from the folder of the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'geoctl-'));
  try {
    const file = join(folder, 'geoctl.yaml');
    writeFileSync(file, 'cluster: c\nmds: ["127.0.0.1:1"]\ntls: {ca: ca.pem, cert: /a.pem, key: keys/a.key}\n');
    assert.deepEqual(readConfig(file).tls, { ca: join(folder, 'ca.pem'), cert: '/a.pem', key: join(folder, 'keys/a.key') });
    writeFileSync(file, 'cluster: c\nmds: ["nowhere"]\ntls: {ca: a, cert: b, key: c}\n');
    assert.throws(() => readConfig(file), /geoctl\.yaml: mds\.0: must be host:port/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a new metadata server is added once, and what else the file says stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'geoctl-'));
  try {
    const file = join(folder, 'geoctl.yaml');
    writeFileSync(file, '# ours\ncluster: c\nmds: ["127.0.0.1:1"] # the first\ntls: {ca: ca.pem, cert: a.pem, key: a.key}\n', { mode: 0o640 });
    assert.deepEqual([rememberMds(file, 'par:2'), rememberMds(file, 'par:2'), rememberMds(file, '127.0.0.1:1')], [true, true, true]);
    assert.deepEqual(readConfig(file).mds, ['127.0.0.1:1', 'par:2']);
    assert.match(readFileSync(file, 'utf8'), /^# ours\n/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
