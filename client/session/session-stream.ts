/** One gRPC stream to one mds: dialled, greeted, kept alive, ended once. */
import { connectivityState, type Client, type ClientDuplexStream, type ServiceError } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { openChannel } from '../../proto/rpc/channel.ts';
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import { FrameWriter } from '../../proto/rpc/frame-writer.ts';
import { SessionService } from '../../proto/rpc/services.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import { CONNECT_MS, GOODBYE_MS, HEARTBEAT_MS, HELLO_MS, PROMISE_LEASE_MS } from '../../proto/types/limits.ts';
import type { Reply } from './ports.ts';
import { endOfFailure, endOfRefusal, servingOf, type StreamEnd } from './stream-end.ts';

const v1 = geofs.v1;

export type Send = (message: geofs.v1.ClientMessage.$Properties, urgent?: boolean) => void;

/** Called synchronously in stream order. */
export interface StreamHandler {
  onWelcome(welcome: geofs.v1.Welcome, helloSentMs: number): void;
  /** With a goodbye: see ServerMessage.durable. */
  onDurable(number: number): void;
  onHeartbeat(reply: geofs.v1.HeartbeatReply, sentMs: number): void;
  /** Everything else. */
  onMessage(message: Reply): void;
  /** Once; nothing follows. */
  onEnd(end: StreamEnd): void;
}

export interface StreamOptions {
  readonly address: string;
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly hello: geofs.v1.Hello.$Properties;
  readonly nextId: () => number;
  readonly acknowledged: () => number;
  /** Version of the list of mds that is known. */
  readonly mdsKnown: () => number;
  readonly handler: StreamHandler;
}

/** Heartbeats that fit a lease: so many unanswered, and the oldest of them as old as a lease, is a dead stream. A process that stood still has sent none. */
const UNANSWERED = Math.ceil(PROMISE_LEASE_MS / HEARTBEAT_MS);

export class SessionStream {
  readonly address: string;
  readonly #o: StreamOptions;
  readonly #client: Client;
  readonly #call: ClientDuplexStream<Buffer, geofs.v1.ServerFrame>;
  readonly #writer: FrameWriter;
  readonly #beats = new Map<number, number>();
  readonly #helloSentMs: number;
  #timers: Timer[] = [];
  #beat: Timer | undefined;
  #welcomed = false;
  #ended = false;

  /** Dials at once. */
  constructor(options: StreamOptions) {
    this.#o = options;
    this.address = options.address;
    const { path, requestSerialize, responseDeserialize } = SessionService.open;
    this.#client = openChannel(options.address, 'mds', options.identity);
    this.#call = this.#client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize as (data: Buffer) => geofs.v1.ServerFrame);
    this.#writer = new FrameWriter(this.#call);
    this.#call.on('data', (frame: geofs.v1.ServerFrame) => { this.#receive(frame); });
    this.#call.on('error', (error: ServiceError) => { this.#end(endOfFailure(this.address, error)); });
    this.#call.on('end', () => { this.fail('it ended the stream'); });
    this.#timers = [
      options.clock.after(CONNECT_MS, () => {
        if (this.#client.getChannel().getConnectivityState(false) !== connectivityState.READY) this.fail('no connection in time', 'EHOSTUNREACH');
      }),
      options.clock.after(HELLO_MS, () => { this.fail('no answer to the hello in time', 'ETIMEDOUT'); }),
    ];
    this.#helloSentMs = options.clock.monotonicMs();
    this.send({ id: 0, hello: options.hello });
  }

  /** Nothing is sent after the end. */
  readonly send: Send = (message, urgent = false) => {
    this.#writer.send(v1.ClientMessage.encode(message).finish(), urgent);
  };

  /** Ends the stream from here. */
  fail(reason: string, errno: StreamEnd['errno'] = 'ENOTCONN', turnAway = false): void {
    this.#end({ errno, reason: `mds ${this.address}: ${reason}`, turnAway });
  }

  /** Closes the session at the mds; resolves when the mds has read it and ended the stream, or has not in time. */
  async goodbye(reason: string): Promise<void> {
    if (this.#ended || !this.#welcomed) { this.fail(reason); return; }
    await new Promise<void>((resolve) => {
      this.#call.once('close', resolve);
      this.#call.once('error', () => { resolve(); });
      this.#call.once('end', () => { resolve(); });
      this.#timers.push(this.#o.clock.after(GOODBYE_MS, resolve));
      this.send({ id: 0, goodbye: { reason, closeSession: true } });
    });
    this.fail(reason);
  }

  #receive(frame: geofs.v1.ServerFrame): void {
    for (const message of frame.messages as Reply[]) {
      if (this.#ended) return;
      if (this.#welcomed) this.#dispatch(message);
      else if (message.welcome != null) this.#onWelcome(message.welcome as geofs.v1.Welcome);
      else this.#end(endOfRefusal(this.address, message));
    }
  }

  #dispatch(message: Reply): void {
    if (message.goodbye != null) {
      this.#o.handler.onDurable(message.durable);
      this.#end({ errno: 'ENOTCONN', reason: `mds ${this.address} goes away: ${message.goodbye.reason ?? ''}`, turnAway: true, ...servingOf(message) });
    } else if (message.heartbeat != null) {
      const sentMs = this.#beats.get(message.id);
      if (sentMs === undefined) return;
      // Answers come in order: what was sent before is answered with it.
      for (const id of this.#beats.keys()) if (id <= message.id) this.#beats.delete(id);
      this.#o.handler.onHeartbeat(message.heartbeat as geofs.v1.HeartbeatReply, sentMs);
    } else this.#o.handler.onMessage(message);
  }

  #onWelcome(welcome: geofs.v1.Welcome): void {
    this.#welcomed = true;
    this.#cancelTimers();
    this.#o.handler.onWelcome(welcome, this.#helloSentMs);
    this.#sendHeartbeat();
  }

  #sendHeartbeat(): void {
    if (this.#ended) return;
    const now = this.#o.clock.monotonicMs();
    const [oldestMs] = this.#beats.values();
    if (oldestMs !== undefined && this.#beats.size >= UNANSWERED && now - oldestMs >= PROMISE_LEASE_MS) {
      this.fail('no heartbeat was answered within the lease', 'ETIMEDOUT', true);
      return;
    }
    const id = this.#o.nextId();
    this.#beats.set(id, now);
    this.send({ id, heartbeat: { acknowledged: this.#o.acknowledged(), mdsKnown: this.#o.mdsKnown() } }, true);
    this.#beat = this.#o.clock.after(HEARTBEAT_MS, () => { this.#sendHeartbeat(); });
  }

  #cancelTimers(): void {
    for (const timer of this.#timers) timer.cancel();
    this.#timers = [];
  }

  #end(end: StreamEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#cancelTimers();
    this.#beat?.cancel();
    this.#writer.close();
    this.#call.cancel();
    this.#client.close();
    this.#o.handler.onEnd(end);
  }
}
