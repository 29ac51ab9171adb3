/**
 * Mutual TLS. Every certificate is issued by the cluster's own CA; its subject says who it is:
 * O = cluster id, OU = role, CN = node name. Servers are verified against the name "<role>.geofs" (a subject
 * alternative name of each certificate), so an address may change without a new certificate.
 */
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
}

/** Reads the three PEM files. Throws FsError naming the file that cannot be read. */
export function loadIdentity(files: TlsFiles): TlsIdentity {
  const load = (path: string): Buffer => {
    try { return readFileSync(path); } catch (cause) { throw new FsError('ENOENT', 'tls', `cannot read ${path}`, { cause }); }
  };
  return { ca: load(files.ca), cert: load(files.cert), key: load(files.key) };
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
  const subject = certificate?.subject as { O?: string; OU?: string; CN?: string } | undefined;
  return { cluster: subject?.O ?? '', role: subject?.OU ?? '', name: subject?.CN ?? '' };
}

type AnyCall = Pick<ServerUnaryCall<unknown, unknown>, 'getAuthContext'> | ServerWritableStream<unknown, unknown> | ServerDuplexStream<unknown, unknown>;

/** The caller of a gRPC method. */
export function callerOf(call: AnyCall): PeerIdentity {
  const context = call.getAuthContext() as { sslPeerCertificate?: PeerCertificate };
  return identityOf(context.sslPeerCertificate);
}
