/** A client's session with the mds in memory: ordered both ways, cut and mended by the test, exactly once through it. */
import { findSession } from '../../../mds/fsm/index.ts';
import { geofs } from '../../../proto/gen/geofs.js';
import { FrameWriter } from '../../../proto/rpc/frame-writer.ts';
import type { CallContext } from '../../../proto/types/context.ts';
import { assert, ERRNO, errnoName, FsError } from '../../../proto/types/errno.ts';
import { PROMISE_LEASE_MS } from '../../../proto/types/limits.ts';
import { BreakAcks } from '../../../client/session/break-acks.ts';
import { PromiseLease } from '../../../client/session/lease.ts';
import { NO_TOKEN, type MdsPort, type MutateOptions, type MutateResult, type Reply, type RequestBody, type RequestOptions, type SessionListener } from '../../../client/session/ports.ts';
import type { ServerSession } from '../../../mds/server/server-session.ts';
import type { MemoryMds } from './mds.ts';

interface Call {
  readonly message: geofs.v1.ClientMessage.$Properties;
  readonly settle: (reply: Reply) => void;
  readonly fail: (error: FsError) => void;
  readonly absentIsFine: boolean;
}

export class MemorySession implements MdsPort {
  readonly siteName = 'alpha';
  readonly #mds: MemoryMds;
  readonly #listener: SessionListener;
  readonly #key: string;
  readonly #lease: PromiseLease;
  readonly #calls = new Map<number, Call>();
  #server: ServerSession | undefined;
  #acks = new BreakAcks(() => undefined);
  /** Of the present stream; what comes by another is lost. */
  #stream: { readonly toServer: object; readonly toClient: object } | undefined;
  #nextId = 1;
  /** Of the session, whichever process is its client. */
  readonly #numbers: { next: number };
  readonly #unanswered = new Set<number>();
  #heartbeatMs = 0;

  constructor(mds: MemoryMds, listener: SessionListener, key: string) {
    this.#mds = mds;
    this.#listener = listener;
    this.#key = key;
    this.#numbers = mds.numbersOf(key);
    this.#lease = new PromiseLease({ clock: mds.clock, onLapse: () => { listener.onSuspect(); }, onRenewed: () => undefined });
  }

  get session(): number | undefined {
    return this.#server?.id;
  }

  /** The lane of what the mds sends to this client. */
  get inbound(): object {
    assert(this.#stream !== undefined, 'a stream stands');
    return this.#stream.toClient;
  }

  /** The lane of what this client sends to the mds. */
  get outbound(): object {
    assert(this.#stream !== undefined, 'a stream stands');
    return this.#stream.toServer;
  }

  /** The mds in memory loses nothing. */
  hardened(): Promise<void> {
    return Promise.resolve();
  }

  connect(): void {
    const fresh = this.#server === undefined;
    const server = this.#server = this.#mds.openSession(this.#key);
    const stream = this.#stream = { toServer: {}, toClient: {} };
    server.attach(new FrameWriter({
      write: (frame) => {
        for (const message of geofs.v1.ServerFrame.decode(frame).messages) {
          this.#mds.lanes.post(stream.toClient, () => { if (this.#stream === stream) this.#receive(message as Reply); });
        }
        return true;
      },
      once: () => undefined,
    }), { end: () => undefined, abandon: () => undefined }, this.#mds.clock.monotonicMs());
    this.#acks = new BreakAcks((sequence) => { this.#send({ id: 0, breakAck: { sequence } }); });
    this.#lease.renew(this.#mds.clock.monotonicMs(), PROMISE_LEASE_MS);
    for (const call of this.#calls.values()) if (call.message.mutate != null) this.#send(call.message);
    for (const call of this.#calls.values()) if (call.message.mutate == null) this.#send(call.message);
    this.#listener.onConnected(fresh);
  }

  /** The stream breaks: the client knows at once, the server when it sees the next one or the lease end. */
  cut(): void {
    if (this.#stream === undefined) return;
    this.#stream = undefined;
    this.#lease.lose();
    this.#listener.onSuspect();
  }

  /** The mds forgot the session: the next stream is another one's. */
  evict(): void {
    this.cut();
    if (this.#server !== undefined) {
      this.#mds.registry.remove(this.#server.id);
      this.#mds.commit({ closeSession: { session: this.#server.id, expired: true, returns: findSession(this.#mds.state, this.#server.id)?.returns ?? 0 } }, 0);
    }
    this.#server = undefined;
  }

  /** The end of the test. */
  close(): void {
    this.#stream = undefined;
    this.#lease.lose();
  }

  get connected(): boolean {
    return this.#stream !== undefined;
  }

  heartbeat(): void {
    this.#heartbeatMs = this.#mds.clock.monotonicMs();
    this.#send({ id: HEARTBEAT, heartbeat: { acknowledged: this.#acknowledged } });
  }

  live(): boolean {
    return this.#lease.live();
  }

  health(): { readonly connected: boolean; readonly noQuorum: boolean; readonly leaderAgeMs: number } {
    return { connected: this.connected, noQuorum: false, leaderAgeMs: 0 };
  }

  request(ctx: CallContext, body: RequestBody, options: RequestOptions = {}): Promise<Reply> {
    return this.#call(ctx, body, body.lookup != null, options.onReply);
  }

  async mutate(ctx: CallContext, command: geofs.v1.Command.$Properties, options: MutateOptions = {}): Promise<MutateResult> {
    const number = this.#numbers.next++;
    this.#unanswered.add(number);
    const resultOf = (message: Reply): MutateResult => ({ stamp: message.stamp, reply: message.mutate?.reply ?? {}, open: message.mutate?.open ?? undefined, committed: message.mutate?.committed ?? NO_TOKEN, durable: Promise.resolve(true) });
    try {
      const body = { mutate: { command: { ...command, number, acknowledged: this.#acknowledged }, wait: options.wait ?? false } };
      return resultOf(await this.#call(ctx, body, false, (message) => options.onReply?.(resultOf(message))));
    } finally {
      this.#unanswered.delete(number);
    }
  }

  get #acknowledged(): number {
    return Math.min(...this.#unanswered, this.#numbers.next) - 1;
  }

  #call(ctx: CallContext, body: geofs.v1.ClientMessage.$Properties, absentIsFine: boolean, onReply?: (reply: Reply) => void): Promise<Reply> {
    if (ctx.signal.aborted) return Promise.reject(new FsError('EINTR', 'request'));
    return new Promise((resolve, reject) => {
      const message = { ...body, id: this.#nextId++ };
      this.#calls.set(message.id, { message, absentIsFine, fail: reject, settle: (reply) => { onReply?.(reply); resolve(reply); } });
      this.#send(message);
    });
  }

  #send(message: geofs.v1.ClientMessage.$Properties): void {
    const stream = this.#stream;
    const server = this.#server;
    if (stream === undefined || server === undefined) return;
    this.#mds.lanes.post(stream.toServer, () => { if (this.#stream === stream) this.#mds.receive(server, message); });
  }

  #receive(message: Reply): void {
    this.#lease.check();
    if (message.break != null) this.#broken(message.break.sequence ?? 0, this.#listener.onBreak(message.stamp, message.break.items ?? []));
    else if (message.dropAll != null) this.#broken(message.dropAll.sequence ?? 0, this.#listener.onDropAll(message.dropAll.forget ?? false));
    else if (message.heartbeat != null) this.#lease.renew(this.#heartbeatMs, PROMISE_LEASE_MS);
    else this.#settle(message);
  }

  #broken(sequence: number, acted: Promise<void>): void {
    const done = this.#acks.begin(sequence);
    void acted.then(done);
  }

  #settle(message: Reply): void {
    const call = this.#calls.get(message.id);
    if (call === undefined) return;
    this.#calls.delete(message.id);
    if (message.errno === 0 || (call.absentIsFine && message.errno === ERRNO.ENOENT)) call.settle(message);
    else call.fail(new FsError(errnoName(message.errno), 'mds', message.detail));
  }
}

const HEARTBEAT = 2 ** 40;
