/** One data server as the pool sees it: its connections, opened when needed, and its totals. */
import type { SecureContext } from 'node:tls';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError, RpcError } from '../../proto/types/errno.ts';
import { DATA_CONNECTIONS, DATA_DIAL_MS, DATA_IDLE_MS, DATA_SPREAD_BYTES, RECONNECT_MIN_MS } from '../../proto/types/limits.ts';
import { DataConnection, type Traffic } from './data-connection.ts';
import { dialDataServer } from './data-dial.ts';
import type { AnyExchange } from './data-exchange.ts';
import { greet } from './data-greeting.ts';

export interface DataTargetOptions {
  /** As the mds says it. */
  readonly address: string;
  /** What is dialled. */
  readonly dial: string;
  readonly target: number;
  readonly cluster: string;
  readonly client: string;
  readonly context: SecureContext;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

export class DataTarget {
  readonly #options: DataTargetOptions;
  readonly traffic: Traffic = { bytesIn: 0, bytesOut: 0, requests: 0 };
  readonly #connections = new Set<DataConnection>();
  /** For the connection that is being opened. */
  readonly #waiting = new Set<AnyExchange>();
  /** Written and not sealed: the server counts on a connection of the writer, or seals in its place (design 4.14). */
  readonly #unsealed = new Set<number>();
  #dialling: AbortController | undefined;
  #failed: { readonly untilMs: number; readonly error: Error } | undefined;
  #complaint = '';
  #idle: Timer | undefined;
  #closed = false;

  constructor(options: DataTargetOptions) {
    this.#options = options;
  }

  get address(): string { return this.#options.address; }
  get target(): number { return this.#options.target; }
  get connections(): number { return this.#connections.size; }

  /** Rejects the exchange with RpcError when no connection can be had, FsError ESTALE or EAGAIN when the greeting says so. */
  submit(exchange: AnyExchange): void {
    if (exchange.settled) return;
    const best = this.#leastLoaded();
    if (best === undefined || this.#loaded(best)) this.#dial();
    if (best !== undefined) { best.submit(exchange); return; }
    if (this.#dialling === undefined) { exchange.fail(this.#failed?.error ?? this.#gone()); return; }
    this.#waiting.add(exchange);
    exchange.onGivenUp = () => { this.#waiting.delete(exchange); };
  }

  wrote(object: number): void { this.#unsealed.add(object); }
  sealed(object: number): void { this.#unsealed.delete(object); }

  /** Rejects everything under way. Idempotent. */
  close(): void {
    this.#closed = true;
    this.#idle?.cancel();
    this.#dialling?.abort();
    for (const connection of [...this.#connections]) connection.close('this client is closing');
    this.#reject(this.#gone());
  }

  #gone(): RpcError {
    return new RpcError(`data server ${this.#options.address}: this client is closing`);
  }

  /** Even the least loaded connection has much to do, and there may be more. */
  #loaded(best: DataConnection): boolean {
    return best.bytesUnderWay >= DATA_SPREAD_BYTES && this.#connections.size < DATA_CONNECTIONS;
  }

  #leastLoaded(): DataConnection | undefined {
    let best: DataConnection | undefined;
    for (const one of this.#connections) if (best === undefined || one.bytesUnderWay < best.bytesUnderWay) best = one;
    return best;
  }

  #reject(error: Error): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const exchange of waiting) exchange.fail(error);
  }

  /** One dial at a time, and none right after one that failed, however many ask. */
  #dial(): void {
    const { clock } = this.#options;
    if (this.#closed || this.#dialling !== undefined) return;
    if (this.#failed !== undefined && clock.monotonicMs() < this.#failed.untilMs) return;
    const dialling = new AbortController();
    this.#dialling = dialling;
    const timer = clock.after(DATA_DIAL_MS, () => { dialling.abort(); });
    this.#open(dialling.signal).then((connection) => { this.#opened(connection); }, (error: unknown) => { this.#refused(error); })
      .finally(() => { timer.cancel(); });
  }

  async #open(signal: AbortSignal): Promise<DataConnection> {
    const { address, dial, target, cluster, client, context, clock } = this.#options;
    const socket = await dialDataServer({ address: dial, context, cluster, signal });
    try {
      await greet(socket, { cluster, client, target, address: dial }, signal);
    } catch (error) {
      socket.destroy();
      throw error;
    }
    return new DataConnection(socket, { address, clock, traffic: this.traffic, onEnd: (connection, error) => { this.#ended(connection, error); } });
  }

  #opened(connection: DataConnection): void {
    this.#dialling = undefined;
    this.#failed = undefined;
    if (this.#closed) { connection.close('this client is closing'); return; }
    if (this.#complaint !== '') this.#options.logger.info({ address: this.address }, 'the data server can be reached again');
    this.#complaint = '';
    const held = [...this.#connections].flatMap((one) => one.takeUnsent());
    if (!connection.ended) this.#connections.add(connection);
    this.#idle ??= this.#watchIdle();
    const waiting = [...held, ...this.#waiting];
    this.#waiting.clear();
    for (const exchange of waiting) (this.#leastLoaded() ?? connection).submit(exchange);
    const best = this.#leastLoaded();
    if (best !== undefined && this.#loaded(best)) this.#dial();
  }

  #refused(cause: unknown): void {
    this.#dialling = undefined;
    const error = cause instanceof RpcError || cause instanceof FsError ? cause : new RpcError(`data server ${this.address}: ${String(cause)}`, { cause });
    this.#failed = { untilMs: this.#options.clock.monotonicMs() + RECONNECT_MIN_MS * (1 - this.#options.random.next() / 2), error };
    if (!this.#closed && this.#complaint !== error.message) this.#options.logger.warn({ target: this.target }, error.message);
    this.#complaint = error.message;
    this.#reject(error);
  }

  #ended(connection: DataConnection, error: RpcError): void {
    if (!this.#connections.delete(connection) || this.#closed) return;
    this.#options.logger.debug({ target: this.target, error: error.message }, 'data connection ended');
  }

  #watchIdle(): Timer {
    const { clock } = this.#options;
    return clock.after(DATA_IDLE_MS / 4, () => {
      const untilMs = clock.monotonicMs() - DATA_IDLE_MS;
      if (this.#unsealed.size === 0) {
        for (const one of [...this.#connections]) if (one.requestsUnderWay === 0 && one.usedMs <= untilMs) one.close('unused');
      }
      this.#idle = this.#connections.size === 0 ? undefined : this.#watchIdle();
    });
  }
}
