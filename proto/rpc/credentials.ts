/**
 * Mutual TLS. Every certificate is issued by the cluster's own CA; its subject says who it is:
 * O = cluster id, OU = role, CN = node name, L = site (where one is named). Servers are verified against the name "<role>.geofs" (a subject
 * alternative name of each certificate), so an address may change without a new certificate.
 */
import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PeerCertificate } from 'node:tls';
import { ChannelCredentials, ServerCredentials, type ServerWritableStream, type ServerDuplexStream, type ServerUnaryCall } from '@grpc/grpc-js';
import { FsError } from '../types/errno.ts';

export type Role = 'mds' | 'ds' | 'client' | 'admin';

export interface TlsFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface TlsIdentity {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface PeerIdentity {
  readonly cluster: string;
  readonly role: string;
  readonly name: string;
  /** '' = the certificate is good at any site. */
  readonly site: string;
}

/** Parses one of the files. Throws FsError EINVAL naming it. */
function parsed<T>(path: string, what: string, parse: () => T): T {
  try { return parse(); } catch (cause) { throw new FsError('EINVAL', 'tls', `${path} holds no ${what} in PEM form`, { cause }); }
}

/**
 * Says in one line what a handshake would only hint at: a server answers a certificate of another authority by closing
 * the connection. at: wall time in ms since the epoch.
 */
function check(files: TlsFiles, { ca, cert, key }: TlsIdentity, at: number): void {
  const authority = parsed(files.ca, 'certificate', () => new X509Certificate(ca));
  const own = parsed(files.cert, 'certificate', () => new X509Certificate(cert));
  const secret = parsed<KeyObject>(files.key, 'private key', () => createPrivateKey(key));
  if (!own.verify(authority.publicKey)) throw new FsError('EACCES', 'tls', `${files.cert} was not issued by the authority ${files.ca}: it is of another cluster`);
  if (!own.checkPrivateKey(secret)) throw new FsError('EACCES', 'tls', `${files.key} is not the key of ${files.cert}`);
  if (own.validToDate.getTime() <= at) throw new FsError('EACCES', 'tls', `${files.cert} has expired on ${own.validToDate.toISOString()}`);
}

/** Reads the three PEM files, which must belong together. Throws FsError naming the file that cannot be used, and why. */
export function loadIdentity(files: TlsFiles, at = Date.now()): TlsIdentity {
  const load = (path: string): Buffer => {
    try { return readFileSync(path); } catch (cause) { throw new FsError('ENOENT', 'tls', `cannot read ${path}`, { cause }); }
  };
  const identity = { ca: load(files.ca), cert: load(files.cert), key: load(files.key) };
  check(files, identity, at);
  return identity;
}

export const serverNameOf = (role: Role): string => `${role}.geofs`;

export function serverCredentials(identity: TlsIdentity): ServerCredentials {
  return ServerCredentials.createSsl(identity.ca, [{ private_key: identity.key, cert_chain: identity.cert }], true);
}

export function channelCredentials(identity: TlsIdentity): ChannelCredentials {
  return ChannelCredentials.createSsl(identity.ca, identity.key, identity.cert);
}

/** Who a verified certificate says it is. */
export function identityOf(certificate: PeerCertificate | undefined): PeerIdentity {
  const subject = certificate?.subject as { O?: string; OU?: string; CN?: string; L?: string } | undefined;
  return { cluster: subject?.O ?? '', role: subject?.OU ?? '', name: subject?.CN ?? '', site: subject?.L ?? '' };
}

type AnyCall = Pick<ServerUnaryCall<unknown, unknown>, 'getAuthContext'> | ServerWritableStream<unknown, unknown> | ServerDuplexStream<unknown, unknown>;

/** The caller of a gRPC method. */
export function callerOf(call: AnyCall): PeerIdentity {
  const context = call.getAuthContext() as { sslPeerCertificate?: PeerCertificate };
  return identityOf(context.sslPeerCertificate);
}
