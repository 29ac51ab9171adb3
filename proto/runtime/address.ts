/** Network addresses as people write them (host:port, [v6]:port), and listening on them with errors that say what to do. */
import { isIP, type AddressInfo, type Server } from 'node:net';
import { z } from 'zod';
import { FsError } from '../types/errno.ts';

/** host:port as a configuration names a peer: the host is never empty. */
export const addressSchema = z.string().regex(/^(\[[^\]]+\]|[^:\s]+):\d{1,5}$/, 'must be host:port')
  .refine((text) => Number(text.slice(text.lastIndexOf(':') + 1)) <= 65_535, 'its port is above 65535');

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Parses "host:port", "127.0.0.1:port" or "[::1]:port"; an empty host (":port") means all interfaces. Port 0 asks the
 * kernel for one. Throws FsError EINVAL naming the text.
 */
export function parseAddress(text: string): Address {
  const match = /^(?:\[([^\]]*)\]|([^:[\]\s]*)):(\d{1,5})$/.exec(text);
  if (match === null) throw new FsError('EINVAL', 'address', `"${text}" is not host:port (IPv6: [::1]:port)`);
  const [, v6, name, digits] = match;
  if (v6 !== undefined && isIP(v6.split('%')[0] ?? '') !== 6) throw new FsError('EINVAL', 'address', `"${text}": [${v6}] is not an IPv6 address`);
  const port = Number(digits);
  if (port > 65_535) throw new FsError('EINVAL', 'address', `"${text}": port ${String(port)} is above 65535`);
  const host = v6 ?? name ?? '';
  return { host: host === '' ? '::' : host, port };
}

/** The text of an address; IPv6 in brackets. */
export function formatAddress(host: string, port: number): string {
  return isIP(host) === 6 ? `[${host}]:${String(port)}` : `${host}:${String(port)}`;
}

/** True for 127/8, ::1 and "localhost". */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Translates a failed bind (Node's or grpc-js's, which hides the code in its text) to one clear FsError. */
export function listenError(cause: unknown, address: string, what: string): FsError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const text = cause instanceof Error ? cause.message : String(cause);
  const is = (name: string): boolean => code === name || text.includes(name);
  const options = { cause };
  if (is('EADDRINUSE')) {
    return new FsError('EADDRINUSE', 'listen', `${what} address ${address} is taken by another process: stop it or choose another port`, options);
  }
  if (is('EADDRNOTAVAIL')) return new FsError('EINVAL', 'listen', `${what} address ${address} is not an address of this machine`, options);
  if (is('EACCES')) return new FsError('EACCES', 'listen', `${what} address ${address}: ports below 1024 need root`, options);
  if (is('ENOTFOUND') || is('EAI_AGAIN')) return new FsError('EINVAL', 'listen', `${what} address ${address}: the host name is unknown`, options);
  return new FsError('EIO', 'listen', `${what} address ${address}: ${text}`, options);
}

/** Listens on host:port and returns the real address (the port where 0 was asked). Throws FsError, see listenError. */
export async function listenOn(server: Server, address: string, what: string): Promise<string> {
  const { host, port } = parseAddress(address);
  await new Promise<void>((resolve, reject) => {
    const onError = (cause: Error): void => { reject(listenError(cause, address, what)); };
    server.once('error', onError);
    server.listen({ host, port }, () => { server.off('error', onError); resolve(); });
  });
  const bound = server.address() as AddressInfo;
  return formatAddress(bound.address, bound.port);
}
