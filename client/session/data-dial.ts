/** Dialling a data server: TCP, mutual TLS, and one clear line for each way in which it fails. */
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import { identityOf, serverNameOf } from '../../proto/rpc/credentials.ts';
import { parseAddress } from '../../proto/runtime/address.ts';
import { RpcError } from '../../proto/types/errno.ts';

const KEEP_ALIVE_MS = 10_000;

export interface DialOptions {
  readonly address: string;
  readonly context: SecureContext;
  readonly cluster: string;
  /** Gives up. */
  readonly signal: AbortSignal;
}

/** A verified connection to a data server of the cluster; nothing has been said on it. Rejects with RpcError. Throws FsError EINVAL on a bad address. */
export function dialDataServer(options: DialOptions): Promise<TLSSocket> {
  const { address, context, cluster, signal } = options;
  const { host, port } = parseAddress(address);
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: serverNameOf('ds'), secureContext: context, minVersion: 'TLSv1.3' });
    const settle = (error?: RpcError): void => {
      signal.removeEventListener('abort', onAbort);
      socket.off('error', onError);
      socket.off('close', onClose);
      // Whoever takes the socket learns of its end from 'close'; an error must never find nobody listening.
      socket.on('error', () => { socket.destroy(); });
      if (error === undefined) { resolve(socket); return; }
      socket.destroy();
      reject(error);
    };
    const onAbort = (): void => { settle(new RpcError(`data server ${address}: no connection in time`)); };
    const onError = (error: Error): void => { settle(new RpcError(`data server ${address}: ${dialFailure(error)}`, { cause: error })); };
    const onClose = (): void => { settle(new RpcError(`data server ${address}: the connection was closed during the handshake`)); };
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    socket.once('error', onError);
    socket.once('close', onClose);
    socket.once('secureConnect', () => {
      const peer = identityOf(socket.getPeerCertificate());
      settle(peer.cluster === cluster ? undefined
        : new RpcError(`data server ${address}: belongs to cluster "${peer.cluster}", this mount to "${cluster}"`));
    });
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

const UNTRUSTED = /^(UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CERT_SIGNATURE|CERT_UNTRUSTED|CERT_REJECTED|INVALID_CA)/;

/** What to tell about a failed connection: why, in the words of whoever runs the cluster. */
export function dialFailure(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (UNTRUSTED.test(code)) return `its certificate is not of this cluster (${code})`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'its certificate is not a data server\'s';
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return `its certificate is out of date (${code})`;
  if (code === 'ECONNREFUSED') return 'connection refused: nothing listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host name is unknown';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'no route to the host';
  if (code.startsWith('ERR_SSL_') && code.includes('ALERT')) return `it refused this client's certificate (${code})`;
  return error.message;
}
