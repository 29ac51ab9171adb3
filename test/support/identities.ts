/** TLS identities for tests: one throw-away authority a process. */
import type { Role, TlsIdentity } from '../../proto/rpc/credentials.ts';
import { createAuthority, issueCertificate, type PemPair } from '../../tools/init/certificates.ts';

export const TEST_CLUSTER = 'test-cluster';
let authority: Promise<PemPair> | undefined;

export async function testIdentity(role: Role, name: string): Promise<TlsIdentity> {
  authority ??= createAuthority(TEST_CLUSTER);
  const ca = await authority;
  const pair = await issueCertificate(ca, { cluster: TEST_CLUSTER, role, name, hosts: ['127.0.0.1', 'localhost'] });
  return { ca: Buffer.from(ca.cert), cert: Buffer.from(pair.cert), key: Buffer.from(pair.key) };
}
