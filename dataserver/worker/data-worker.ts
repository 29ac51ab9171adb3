/** A worker thread that owns connections: TLS listener on the port that all workers share, synchronous file I/O. */
import { createServer, type Server, type TLSSocket } from 'node:tls';
import type { MessagePort } from 'node:worker_threads';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { ObjectStore } from '../object/object-store.ts';
import { SharedState } from '../object/shared-state.ts';
import { Capabilities } from './capability.ts';
import { Connection } from './connection.ts';
import { Lease } from './lease.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';
import type { RequestContext } from './requests.ts';
import { ConnectionSessions } from './session-trace.ts';

export class DataWorker {
  readonly #start: WorkerStart;
  readonly #port: MessagePort;
  readonly #log: Logger;
  readonly #context: RequestContext;
  readonly #sockets = new Set<TLSSocket>();
  readonly #server: Server;

  constructor(start: WorkerStart, port: MessagePort, clock: Clock, log: Logger) {
    this.#start = start;
    this.#port = port;
    this.#log = log;
    const { root, capacity, incarnation } = start;
    const store = new ObjectStore({ root, capacity, incarnation, shared: new SharedState(start.shared) });
    this.#context = { store, capabilities: new Capabilities(), lease: new Lease(clock), clock };
    const { ca, cert, key } = start.identity;
    this.#server = createServer({
      ca: Buffer.from(ca), cert: Buffer.from(cert), key: Buffer.from(key), requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3',
    }, (socket) => { this.#accept(socket); });
    this.#server.on('tlsClientError', (error) => { log.debug({ error: error.message }, 'TLS handshake refused'); });
  }

  /** Listens and serves until told to stop. */
  run(): void {
    this.#port.on('message', (message: ToWorker) => { this.#obey(message); });
    this.#server.on('error', (error: NodeJS.ErrnoException) => { this.#tell({ kind: 'failed', errno: error.code ?? 'EIO', detail: error.message }); });
    this.#server.listen({ host: this.#start.host, port: this.#start.port, reusePort: true }, () => {
      const address = this.#server.address();
      if (address !== null && typeof address !== 'string') this.#tell({ kind: 'listening', port: address.port });
    });
  }

  #obey(message: ToWorker): void {
    const { lease, capabilities, store } = this.#context;
    switch (message.kind) {
      case 'grant':
        capabilities.setKeys(message.target, message.keys);
        lease.renew(message.target, message.untilMs);
        return;
      case 'forget':
        for (const object of message.objects) store.table.shared.withObject(object, () => { store.table.drop(object); });
        return;
      case 'stop':
        this.#stop();
    }
  }

  #accept(socket: TLSSocket): void {
    const { shared } = this.#context.store.table;
    const trace = new ConnectionSessions((message) => { this.#tell(message); });
    this.#sockets.add(socket);
    shared.add('connections', 1);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      shared.add('connections', -1);
      trace.end();
    });
    new Connection(socket, { context: this.#context, trace, cluster: this.#start.cluster, log: this.#log });
  }

  /** What is in the sockets' buffers is sent; requests not yet read are the client's to send again elsewhere. */
  #stop(): void {
    this.#server.close(() => {
      this.#context.store.close();
      this.#tell({ kind: 'stopped' });
      this.#port.close();
    });
    for (const socket of this.#sockets) socket.destroySoon();
  }

  #tell(message: FromWorker): void {
    this.#port.postMessage(message);
  }
}
