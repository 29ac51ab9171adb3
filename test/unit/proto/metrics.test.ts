import assert from 'node:assert/strict';
import { request as plainRequest } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { test } from 'node:test';
import { Gauge } from 'prom-client';
import { startMetrics } from '../../../proto/runtime/metrics.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { testIdentity } from '../../support/identities.ts';

function get(options: RequestOptions, plain = false): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    (plain ? plainRequest : request)({ ...options, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, text }); });
    }).on('error', reject).end();
  });
}

void test('metrics and health behind mutual TLS; without a certificate nothing', async () => {
  const identity = await testIdentity('mds', 'm1');
  let ok = true;
  const server = await startMetrics({ listen: '127.0.0.1:0', plain: false, identity, health: () => ({ ok, detail: 'leader' }) });
  try {
    new Gauge({ name: 'geofs_test', help: 'test', registers: [server.registry] }).set(7);
    const [host, port] = server.address.split(':');
    const to = { host, port, ca: identity.ca, servername: 'mds.geofs' };
    const admin = await testIdentity('admin', 'root');
    const tls = { ...to, cert: admin.cert, key: admin.key };
    const metrics = await get({ ...tls, path: '/metrics' });
    assert.match(metrics.text, /^geofs_test 7$/m);
    assert.match(metrics.text, /process_cpu_seconds_total/);
    assert.deepEqual(await get({ ...tls, path: '/healthz' }), { status: 200, text: '{"ok":true,"detail":"leader"}\n' });
    ok = false;
    assert.equal((await get({ ...tls, path: '/healthz' })).status, 503);
    assert.equal((await get({ ...tls, path: '/other' })).status, 404);
    await assert.rejects(get({ ...to, path: '/metrics' }));
  } finally {
    await server.close();
  }
});

void test('plain only on loopback', async () => {
  const identity = await testIdentity('mds', 'm1');
  const health = (): { ok: boolean; detail: string } => ({ ok: true, detail: '' });
  await assert.rejects(startMetrics({ listen: '0.0.0.0:0', plain: true, identity, health }), (error) => error instanceof FsError && error.errno === 'EINVAL');
  const server = await startMetrics({ listen: '127.0.0.1:0', plain: true, identity, health });
  try {
    assert.equal((await get({ host: '127.0.0.1', port: Number(server.address.split(':')[1]), path: '/healthz' }, true)).status, 200);
  } finally {
    await server.close();
  }
});
