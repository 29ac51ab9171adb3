/** What every program's configuration says yes or no to, and whom it names: read by one rule in all of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientConfigSchema } from '../../../client/config.ts';
import { dataServerSchema } from '../../../dataserver/config.ts';
import { mdsConfigSchema } from '../../../mds/config.ts';

const tls = { ca: 'ca.pem', cert: 'c.pem', key: 'c.key' };
const shared = { cluster: 'c', site: 's', name: 'n', data: '/d', listen: 'h:1', advertise: 'h:1', tls };
const programs = [
  { what: 'client', parse: (more: object) => clientConfigSchema.safeParse({ cluster: 'c', mds: ['h:1'], tls, ...more }) },
  { what: 'data server', parse: (more: object) => dataServerSchema.safeParse({ ...shared, mds: ['h:1'], ...more }) },
  { what: 'mds', parse: (more: object) => mdsConfigSchema.safeParse({ ...shared, node: 1, peers: [{ node: 1, name: 'n', site: 's', address: 'h:1' }], ...more }) },
];

for (const { what, parse } of programs) {
  test(`${what}: a switch is true or false; the word "false" is neither, and never true`, () => {
    const asked = (plain: unknown) => parse({ metrics: { listen: 'h:2', plain }, log: { pretty: plain } });
    assert.deepEqual([asked(false).data?.metrics?.plain, asked(false).data?.log.pretty], [false, false]);
    assert.deepEqual([asked(true).data?.metrics?.plain, asked(true).data?.log.pretty], [true, true]);
    assert.equal(asked('false').success, false);
  });

  test(`${what}: an address has a host, and a port that exists`, () => {
    assert.equal(parse({}).success, true);
    for (const listen of [':2', 'h', 'h:65536', '']) assert.equal(parse({ metrics: { listen } }).success, false, listen);
  });
}
