/** The mds's end of a data server's stream: as much of a gRPC stream as TargetService uses. */
import { EventEmitter } from 'node:events';
import type { TargetCall } from '../../mds/server/target-service.ts';
import { geofs } from '../../proto/gen/geofs.js';

export class MemoryTargetCall extends EventEmitter {
  readonly received: geofs.v1.TargetDown.$Properties[] = [];
  readonly #cluster: string;
  #ids = 0;

  constructor(cluster: string) {
    super();
    this.#cluster = cluster;
  }

  /** As the handler takes it. */
  get asCall(): TargetCall {
    return this as unknown as TargetCall;
  }

  getAuthContext(): object {
    return { sslPeerCertificate: { subject: { O: this.#cluster, OU: 'ds', CN: 'a data server' } } };
  }

  /** The data server says this. */
  say(message: geofs.v1.TargetUp.$Properties): void {
    this.#ids += 1;
    this.emit('data', new geofs.v1.TargetUp({ id: this.#ids, ...message }));
  }

  write(message: geofs.v1.TargetDown.$Properties): boolean {
    this.received.push(message);
    return true;
  }

  end(): void {
    this.emit('close');
  }
}
