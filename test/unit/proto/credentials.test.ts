/** What a program says of its own certificate files, before a handshake fails without a reason. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadIdentity, type TlsFiles } from '../../../proto/rpc/credentials.ts';
import { createAuthority, issueCertificate, type PemPair } from '../../../tools/init/certificates.ts';

const YEARS_MS = 10 * 366 * 86_400_000;

async function issued(cluster: string): Promise<{ ca: PemPair; own: PemPair }> {
  const ca = await createAuthority(cluster);
  return { ca, own: await issueCertificate(ca, { cluster, role: 'client', name: 'c', hosts: [] }) };
}

function files(t: TestContext, pem: { ca: string; cert: string; key: string }): TlsFiles {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-tls-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  const write = (name: string, text: string): string => { const path = join(folder, name); writeFileSync(path, text); return path; };
  return { ca: write('ca.pem', pem.ca), cert: write('own.pem', pem.cert), key: write('own.key', pem.key) };
}

test('files that belong together are taken', async (t) => {
  const { ca, own } = await issued('one');
  assert.match(loadIdentity(files(t, { ca: ca.cert, ...own })).cert.toString(), /BEGIN CERTIFICATE/);
});

test('a certificate of another cluster, a key of another certificate and an expired one are each told', async (t) => {
  const one = await issued('one');
  const two = await issued('two');
  assert.throws(() => loadIdentity(files(t, { ca: one.ca.cert, ...two.own })), { errno: 'EACCES', message: /own\.pem was not issued by the authority .*ca\.pem: it is of another cluster/ });
  assert.throws(() => loadIdentity(files(t, { ca: one.ca.cert, cert: one.own.cert, key: two.own.key })), { errno: 'EACCES', message: /own\.key is not the key of/ });
  assert.throws(() => loadIdentity(files(t, { ca: one.ca.cert, ...one.own }), Date.now() + YEARS_MS), { errno: 'EACCES', message: /has expired on/ });
});

test('a file that is something else is named', async (t) => {
  const { ca, own } = await issued('one');
  assert.throws(() => loadIdentity(files(t, { ca: 'nothing', ...own })), { errno: 'EINVAL', message: /ca\.pem holds no certificate/ });
  assert.throws(() => loadIdentity(files(t, { ca: ca.cert, cert: own.cert, key: own.cert })), { errno: 'EINVAL', message: /own\.key holds no private key/ });
});
