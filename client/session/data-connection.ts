/** One greeted connection to a data server: requests pipelined by id, answers in any order. */
import type { TLSSocket } from 'node:tls';
import { geofs } from '../../proto/gen/geofs.js';
import { type DataFrame, DataFrameReader, encodeDataFrame, FrameType } from '../../proto/rpc/data-frame.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { ROOT_CREDENTIAL } from '../../proto/types/context.ts';
import { FsError, RpcError } from '../../proto/types/errno.ts';
import { DATA_CONNECTION_REQUESTS, DATA_SILENCE_MS } from '../../proto/types/limits.ts';
import { decodeAnswer, errorReply } from './data-answers.ts';
import { type AnyExchange, Exchange } from './data-exchange.ts';

/** Payload bytes of one target since the pool began. */
export interface Traffic {
  bytesIn: number;
  bytesOut: number;
  requests: number;
}

export interface DataConnectionOptions {
  readonly address: string;
  readonly clock: Clock;
  readonly traffic: Traffic;
  /** The connection ended; its requests were rejected. */
  readonly onEnd: (connection: DataConnection, error: RpcError) => void;
}

const NO_META = new Uint8Array();

export class DataConnection {
  readonly #socket: TLSSocket;
  readonly #options: DataConnectionOptions;
  readonly #reader = new DataFrameReader();
  /** Not yet given to the socket. */
  readonly #queue = new Set<AnyExchange>();
  readonly #sent = new Map<number, AnyExchange>();
  /** Given up, but an answer may still come. */
  readonly #forsaken = new Set<number>();
  readonly #stop = new AbortController();
  #nextId = 1;
  #bytes = 0;
  #blocked = false;
  #ended = false;
  #heard = false;
  #probed = false;
  #usedMs: number;
  #timer: Timer;

  /** Takes a socket on which both sides have said HELLO. */
  constructor(socket: TLSSocket, options: DataConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#usedMs = options.clock.monotonicMs();
    this.#timer = this.#watch();
    socket.on('data', (chunk: Buffer) => { this.#receive(chunk); });
    socket.on('drain', () => { this.#blocked = false; this.#pump(); });
    socket.on('error', (error: Error) => { this.#end(error.message, error); });
    socket.on('close', () => { this.#end('the server closed the connection'); });
    if (socket.destroyed) this.#end('the server closed the connection');
    else socket.resume();
  }

  /** Bytes of file contents asked for or on their way. */
  get bytesUnderWay(): number { return this.#bytes; }
  get requestsUnderWay(): number { return this.#queue.size + this.#sent.size; }
  get ended(): boolean { return this.#ended; }
  /** When a request was last begun or ended here. */
  get usedMs(): number { return this.#usedMs; }

  /** Sends the request when the socket takes it. A connection that ends rejects it with RpcError. */
  submit(exchange: AnyExchange): void {
    if (exchange.settled) return;
    if (this.#ended) { exchange.fail(new RpcError(`data server ${this.#options.address}: the connection is closed`)); return; }
    this.#queue.add(exchange);
    this.#bytes += exchange.bytes;
    exchange.onGivenUp = () => { this.#queue.delete(exchange); this.#free(exchange); };
    this.#pump();
  }

  /** Requests that the socket has not taken yet, to be submitted elsewhere. */
  takeUnsent(): AnyExchange[] {
    const unsent = [...this.#queue];
    this.#queue.clear();
    for (const exchange of unsent) { exchange.onGivenUp = undefined; this.#free(exchange); }
    return unsent;
  }

  /** Rejects what is under way with RpcError. Idempotent. */
  close(reason: string): void {
    this.#end(reason);
  }

  #pump(): void {
    for (const exchange of this.#queue) {
      if (this.#blocked || this.#ended || this.#sent.size + this.#forsaken.size >= DATA_CONNECTION_REQUESTS) return;
      this.#queue.delete(exchange);
      this.#send(exchange);
    }
  }

  #send(exchange: AnyExchange): void {
    const id = this.#newId();
    const { traffic } = this.#options;
    this.#sent.set(id, exchange);
    exchange.onGivenUp = () => { this.#cancel(id); };
    traffic.requests += 1;
    traffic.bytesOut += exchange.payload?.byteLength ?? 0;
    this.#write(exchange.type, id, exchange.meta, exchange.payload);
  }

  /** One buffer a frame: TLS copies it anyway when it comes in parts, and the caller has its payload back at once. */
  #write(type: FrameType, id: number, meta: Uint8Array, payload?: Uint8Array): void {
    if (!this.#socket.write(Buffer.concat(encodeDataFrame(type, id, meta, payload)))) this.#blocked = true;
  }

  #newId(): number {
    do this.#nextId = this.#nextId >= 0xffff_ffff ? 1 : this.#nextId + 1;
    while (this.#sent.has(this.#nextId) || this.#forsaken.has(this.#nextId));
    return this.#nextId;
  }

  /** Stops an answer that nobody waits for; the id stays taken until the server has had its last word on it. */
  #cancel(id: number): void {
    const exchange = this.#sent.get(id);
    if (exchange === undefined) return;
    this.#sent.delete(id);
    this.#free(exchange);
    this.#forsaken.add(id);
    this.#write(FrameType.CANCEL, id, NO_META);
  }

  #free(exchange: AnyExchange): void {
    this.#bytes -= exchange.bytes;
    this.#usedMs = this.#options.clock.monotonicMs();
  }

  #receive(chunk: Buffer): void {
    if (this.#ended) return;
    this.#heard = true;
    try {
      for (const frame of this.#reader.push(chunk)) this.#answer(frame);
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      this.#end(error.message, error);
      return;
    }
    this.#pump();
  }

  #answer(frame: DataFrame): void {
    if (frame.type === FrameType.ERROR && frame.id === 0) throw new RpcError(errorReply(frame, 'data').message);
    if (frame.type === FrameType.READ_REPLY) this.#options.traffic.bytesIn += frame.payload.byteLength;
    const exchange = this.#sent.get(frame.id);
    if (exchange === undefined) { this.#late(frame); return; }
    if (frame.type !== FrameType.ERROR) {
      try {
        if (!exchange.take(frame)) return;
      } catch (error) {
        if (!(error instanceof FsError)) throw error;
        exchange.fail(error);
        this.#cancel(frame.id);
        if (isLast(frame)) this.#forsaken.delete(frame.id);
        return;
      }
    }
    this.#sent.delete(frame.id);
    this.#free(exchange);
    if (frame.type === FrameType.ERROR) exchange.fail(errorReply(frame, exchange.op));
  }

  #late(frame: DataFrame): void {
    if (!this.#forsaken.has(frame.id)) throw new RpcError('data protocol: an answer to a request that was not made');
    if (isLast(frame)) this.#forsaken.delete(frame.id);
  }

  /** A peer whose machine is gone says nothing at all, and TCP notices only after many minutes: a probe tells. */
  #watch(): Timer {
    return this.#options.clock.after(DATA_SILENCE_MS, () => {
      const silent = this.#sent.size > 0 && !this.#heard;
      if (silent && this.#probed) { this.#end(`it has not answered for ${String(2 * DATA_SILENCE_MS / 1000)} s`); return; }
      this.#heard = false;
      this.#probed = silent;
      if (silent) this.#probe();
      this.#timer = this.#watch();
    });
  }

  /** A STAT of nothing is refused at once by a server that lives. */
  #probe(): void {
    const ctx = { signal: this.#stop.signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: 'probe' };
    const probe = new Exchange<true>(ctx, this.#options.clock, {
      op: 'probe', type: FrameType.STAT, meta: geofs.v1.StatRequest.encode({}).finish(), bytes: 0, accept: () => true,
    });
    probe.promise.catch(() => { this.#heard = true; });
    const id = this.#newId();
    this.#sent.set(id, probe);
    this.#write(probe.type, id, probe.meta);
  }

  #end(reason: string, cause?: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#timer.cancel();
    this.#socket.destroy();
    const error = new RpcError(`data server ${this.#options.address}: ${reason}`, { cause });
    const lost = [...this.#sent.values(), ...this.#queue];
    this.#sent.clear();
    this.#queue.clear();
    this.#forsaken.clear();
    for (const exchange of lost) { this.#free(exchange); exchange.fail(error); }
    this.#options.onEnd(this, error);
  }
}

/** No frame follows this one in its answer. */
function isLast(frame: DataFrame): boolean {
  return frame.type !== FrameType.READ_REPLY || decodeAnswer(geofs.v1.ReadReply, frame.meta).last;
}
