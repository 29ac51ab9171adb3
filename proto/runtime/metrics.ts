/** /metrics (Prometheus) and /healthz on a port of their own: HTTPS with mutual TLS, plain HTTP only on loopback. */
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { FsError } from '../types/errno.ts';
import { isLoopback, listenOn, parseAddress } from './address.ts';

/** How often the delays of the event loop are looked at. */
const EVENT_LOOP_LOOK_MS = 100;

export interface Health {
  readonly ok: boolean;
  /** One line: what is well, or what is not. */
  readonly detail: string;
}

/** PEM, as proto/rpc/credentials loads it (declared here because the runtime stands below rpc). */
export interface MetricsIdentity {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface MetricsOptions {
  /** host:port; port 0 asks the kernel for one. */
  readonly listen: string;
  /** HTTP without TLS: only on a loopback address. */
  readonly plain: boolean;
  readonly identity: MetricsIdentity;
  readonly health: () => Health;
}

export interface MetricsServer {
  readonly address: string;
  readonly registry: Registry;
  close(): Promise<void>;
}

async function answer(options: MetricsOptions, registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0];
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
  } else if (path === '/metrics') {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(text);
  } else if (path === '/healthz') {
    const health = options.health();
    response.writeHead(health.ok ? 200 : 503, { 'content-type': 'application/json' }).end(`${JSON.stringify(health)}\n`);
  } else {
    response.writeHead(404).end();
  }
}

/** Serves until closed. Throws FsError: EINVAL for plain on another than a loopback address, EADDRINUSE for a taken port. */
export async function startMetrics(options: MetricsOptions): Promise<MetricsServer> {
  if (options.plain && !isLoopback(parseAddress(options.listen).host)) {
    throw new FsError('EINVAL', 'metrics', `metrics.plain needs a loopback address, not ${options.listen}`);
  }
  const registry = new Registry();
  // The default looks 100 times a second, which an idle server need not.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: EVENT_LOOP_LOOK_MS });
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    answer(options, registry, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  };
  const { ca, cert, key } = options.identity;
  const server = options.plain
    ? createPlainServer(onRequest)
    : createTlsServer({ ca, cert, key, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' }, onRequest);
  const address = await listenOn(server, options.listen, 'metrics');
  return {
    address,
    registry,
    close: () => new Promise<void>((resolve) => {
      server.close(() => { registry.clear(); resolve(); });
      server.closeAllConnections();
    }),
  };
}
