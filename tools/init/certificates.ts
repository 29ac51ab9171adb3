/** The cluster's own certificate authority and the certificates that it issues (ECDSA P-256; see proto/rpc/credentials.ts for what a subject means). */
import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import type { JsonGeneralName } from '@peculiar/x509';
import { serverNameOf, type Role } from '../../proto/rpc/credentials.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const AUTHORITY_DAYS = 3650;
const CERTIFICATE_DAYS = 825;

export interface PemPair {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateRequest {
  readonly cluster: string;
  readonly role: Role;
  readonly name: string;
  /** The site that its holder belongs to, and may not claim to be of another. */
  readonly site?: string;
  /** Host names and addresses that the server is advertised under. */
  readonly hosts: readonly string[];
}

/** When a certificate is made, and not before: loading it is a quarter of a geoctl's start. */
async function loadX509(): Promise<typeof import('@peculiar/x509')> {
  await import('reflect-metadata');
  return import('@peculiar/x509');
}

async function exportKey(keys: webcrypto.CryptoKeyPair): Promise<string> {
  const x509 = await loadX509();
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
}

function serial(): string {
  return Buffer.from(webcrypto.getRandomValues(new Uint8Array(16))).toString('hex').replace(/^[89a-f]/, '7');
}

function validity(days: number): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - 3_600_000), notAfter: new Date(now + days * 86_400_000) };
}

/** A new authority for one cluster. */
export async function createAuthority(cluster: string): Promise<PemPair> {
  const x509 = await loadX509();
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(), name: `O=${cluster}, OU=authority, CN=geofs ${cluster}`, ...validity(AUTHORITY_DAYS),
    signingAlgorithm: ALGORITHM, keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: certificate.toString('pem'), key: await exportKey(keys) };
}

/** A certificate for one node, good as TLS server and client. */
export async function issueCertificate(authority: PemPair, request: CertificateRequest): Promise<PemPair> {
  const x509 = await loadX509();
  const issuer = new x509.X509Certificate(authority.cert);
  const signingKey = await webcrypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(authority.key), ALGORITHM, false, ['sign']);
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const names: JsonGeneralName[] = [{ type: 'dns', value: serverNameOf(request.role) }];
  for (const host of new Set(request.hosts)) names.push(isIP(host) === 0 ? { type: 'dns', value: host } : { type: 'ip', value: host });
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(), issuer: issuer.subject, subject: `O=${request.cluster}, OU=${request.role}${request.site === undefined ? '' : `, L=${request.site}`}, CN=${request.name}`,
    ...validity(CERTIFICATE_DAYS), signingAlgorithm: ALGORITHM, publicKey: keys.publicKey, signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
      new x509.SubjectAlternativeNameExtension(names),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { cert: certificate.toString('pem'), key: await exportKey(keys) };
}
