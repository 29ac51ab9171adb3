import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportId, exportsOf, gatewayConfigSchema, portsOf } from '../../../../tools/nfs/config.ts';
import { ganeshaConfig } from '../../../../tools/nfs/ganesha-config.ts';

const parse = (given: object): ReturnType<typeof gatewayConfigSchema.parse> => gatewayConfigSchema.parse(given);

test('an export takes what it does not say from the gateway', () => {
  const config = parse({ allow: ['192.0.2.0/24'], squash: 'none', exports: [{ path: '/a/' }, { path: '/b', allow: ['any'], squash: 'all', readOnly: true, id: 7 }] });
  assert.deepEqual(exportsOf(config), [
    { id: exportId('/a'), path: '/a', allow: ['192.0.2.0/24'], squash: 'none', readOnly: false },
    { id: 7, path: '/b', allow: ['any'], squash: 'all', readOnly: true },
  ]);
});

test('the number of an export follows from its path alone, for file handles hold it', () => {
  const alone = exportsOf(parse({ allow: ['any'], exports: [{ path: '/projects' }] }));
  const among = exportsOf(parse({ allow: ['any'], exports: [{ path: '/a' }, { path: '/projects' }] }));
  assert.equal(among[1]?.id, alone[0]?.id);
  assert.equal(alone[0]?.id, 47_106);
});

test('an export that nobody or everybody by mistake could mount is refused', () => {
  assert.throws(() => exportsOf(parse({ exports: [{ path: '/a' }] })), /export \/a: say who may mount it/);
  for (const network of ['192.0.2.0/33', '192.0.2', 'example.org', '*', '192.0.2.0/24, *', '2001:db8::/129']) {
    assert.throws(() => parse({ allow: [network], exports: [{ path: '/a' }] }), new RegExp('must be a network'), network);
  }
  assert.deepEqual(parse({ allow: ['2001:db8::/32', '192.0.2.7', 'any'], exports: [{ path: '/a' }] }).allow, ['2001:db8::/32', '192.0.2.7', 'any']);
});

test('exports that collide are refused', () => {
  assert.throws(() => exportsOf(parse({ allow: ['any'], exports: [{ path: '/a' }, { path: '/a/' }] })), /export \/a is given twice/);
  assert.throws(() => exportsOf(parse({ allow: ['any'], exports: [{ path: '/a', id: 5 }, { path: '/b', id: 5 }] })), /exports \/a and \/b have the same number 5/);
});

test('a path that Ganesha would read as more than a path is refused', () => {
  for (const path of ['projects', '/a"b', '/a}', '/a;b', '/a\nb', '/a/../b', '/./a', '/a#b']) assert.throws(() => parse({ allow: ['any'], exports: [{ path }] }), path);
});

/** The values of a block, without those of blocks within it. */
function values(text: string, name: string): Map<string, string> {
  const start = text.indexOf(`${name} {`);
  assert.ok(start >= 0, `no block ${name}`);
  const body = /\{([^{}]*)/.exec(text.slice(start))?.[1] ?? '';
  return new Map([...body.matchAll(/(\w+) = ([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

test('Ganesha is told of an export what was asked for, and nobody else is let in', () => {
  const config = parse({ allow: ['192.0.2.0/24', '198.51.100.7'], squash: 'root', readOnly: true, exports: [{ path: '/projects' }], bind: '192.0.2.1' });
  const text = ganeshaConfig({ config, exports: exportsOf(config), mount: '/var/lib/geofs/nfs/mnt', recovery: '/r' });
  const entry = values(text, 'EXPORT');
  assert.equal(entry.get('Path'), '"/var/lib/geofs/nfs/mnt/projects"');
  assert.equal(entry.get('Pseudo'), '"/projects"');
  assert.equal(entry.get('Access_Type'), 'None');
  const client = values(text, 'CLIENT');
  assert.equal(client.get('Clients'), '192.0.2.0/24, 198.51.100.7');
  assert.equal(client.get('Access_Type'), 'RO');
  assert.equal(client.get('Squash'), 'root_squash');
  assert.equal(values(text, 'EXPORT_DEFAULTS').get('Attr_Expiration_Time'), '0');
  assert.equal(values(text, 'NFS_CORE_PARAM').get('Bind_addr'), '192.0.2.1');
  assert.equal(values(text, 'NFS_CORE_PARAM').get('Protocols'), '4');
});

test('NFSv3 is on request, with ports that a firewall can name', () => {
  const config = parse({ allow: ['any'], exports: [{ path: '/' }], nfs3: true, mountPort: 4001, lockPort: 4002 });
  const text = ganeshaConfig({ config, exports: exportsOf(config), mount: '/m', recovery: '/r' });
  const core = values(text, 'NFS_CORE_PARAM');
  assert.deepEqual([core.get('Protocols'), core.get('MNT_Port'), core.get('NLM_Port'), core.get('Enable_UDP')], ['3,4', '4001', '4002', 'false']);
  assert.equal(values(text, 'EXPORT').get('Path'), '"/m"');
  assert.equal(values(text, 'CLIENT').get('Clients'), '*');
});

test('hosts that stand in for each other have one scope, without which clients reclaim no locks', () => {
  const scopeOf = (given: object): string | undefined => {
    const config = parse({ allow: ['any'], exports: [{ path: '/' }], ...given });
    return values(ganeshaConfig({ config, exports: exportsOf(config), mount: '/m', recovery: '/r' }), 'NFSV4').get('Server_Scope');
  };
  assert.equal(scopeOf({}), '"geofs-2049"');
  assert.equal(scopeOf({ state: '/elsewhere', bind: '192.0.2.1' }), '"geofs-2049"');
  assert.equal(scopeOf({ deviceNumber: 7 }), '"geofs-7"');
  assert.equal(scopeOf({ deviceNumber: 'none', port: 2050 }), '"geofs-2050"');
});

test('each protocol has a port of its own', () => {
  const ports = (given: object): object => portsOf(parse({ allow: ['any'], exports: [{ path: '/' }], ...given }));
  assert.deepEqual(ports({ mountPort: 2049 }), [{ port: 2049, option: '--port' }], 'without NFSv3 the others do not count');
  assert.deepEqual(ports({ nfs3: true }), [{ port: 2049, option: '--port' }, { port: 20_048, option: '--mount-port' }, { port: 32_803, option: '--lock-port' }]);
  assert.throws(() => ports({ nfs3: true, mountPort: 2049 }), /--port and --mount-port are both 2049/);
  assert.throws(() => ports({ nfs3: true, mountPort: 4001, lockPort: 4001 }), /--mount-port and --lock-port are both 4001/);
});
