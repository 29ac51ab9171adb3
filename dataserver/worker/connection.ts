/** One client's connection: HELLO, then requests in the order of arrival, each answered as far as the socket takes it. */
import type { TLSSocket } from 'node:tls';
import { geofs } from '../../proto/gen/geofs.js';
import { type PeerIdentity, identityOf } from '../../proto/rpc/credentials.ts';
import { DATA_PROTOCOL, type DataFrame, DataFrameReader, encodeDataFrame, FrameType } from '../../proto/rpc/data-frame.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { ERRNO, FenceTooLow, FsError, RpcError } from '../../proto/types/errno.ts';
import { DATA_CONNECTION_REQUESTS, DATA_PAYLOAD_BYTES, DATA_QUEUE_BYTES } from '../../proto/types/limits.ts';
import { type Answer, type RequestContext, Requests, type SessionTrace } from './requests.ts';

const ROLES: readonly string[] = ['client', 'ds', 'admin'];

export interface ConnectionOptions {
  readonly context: RequestContext;
  readonly trace: SessionTrace;
  readonly cluster: string;
  readonly log: Logger;
}

type Steps = Generator<Answer | Promise<Answer>, void, void>;

export class Connection {
  readonly #socket: TLSSocket;
  readonly #options: ConnectionOptions;
  readonly #requests: Requests;
  readonly #reader = new DataFrameReader();
  readonly #peer: PeerIdentity;
  #queue: DataFrame[] = [];
  #queuedBytes = 0;
  /** Durable seals under way. */
  readonly #syncing = new Set<number>();
  #current: { readonly id: number; readonly steps: Steps } | undefined;
  #greeted = false;
  #blocked = false;
  #ended = false;

  constructor(socket: TLSSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#requests = new Requests(options.context, options.trace);
    this.#peer = identityOf(socket.getPeerCertificate());
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => { this.#receive(chunk); });
    socket.on('drain', () => { this.#blocked = false; this.#pump(); });
    socket.on('error', (error: Error) => { options.log.debug({ peer: this.#peer.name, error: error.message }, 'data connection failed'); });
    socket.on('close', () => { this.#ended = true; this.#current = undefined; this.#queue = []; });
  }

  #receive(chunk: Buffer): void {
    if (this.#ended) return;
    try {
      for (const frame of this.#reader.push(chunk)) {
        if (frame.type === FrameType.CANCEL) { this.#cancel(frame.id); continue; }
        if (!this.#greeted) { this.#hello(frame); continue; }
        this.#queue.push(frame);
        this.#queuedBytes += frame.payload.byteLength;
      }
    } catch (error) {
      if (!(error instanceof RpcError) && !(error instanceof FsError)) throw error;
      this.#options.log.warn({ peer: this.#peer.name, error: error.message }, 'data connection refused');
      if (error instanceof FsError) this.#sendError(0, error);
      this.#ended = true;
      this.#socket.end();
      return;
    }
    this.#pump();
  }

  #hello(frame: DataFrame): void {
    const { context, cluster } = this.#options;
    if (frame.type !== FrameType.HELLO) throw new FsError('EPROTO', 'hello', 'the first frame must be HELLO');
    const hello = geofs.v1.DataHello.decode(frame.meta);
    if (hello.protocol !== DATA_PROTOCOL) throw new FsError('EPROTO', 'hello', `protocol ${String(hello.protocol)} is not spoken here`);
    if (this.#peer.cluster !== cluster || hello.cluster !== cluster) throw new FsError('EACCES', 'hello', 'this server belongs to another cluster');
    if (!ROLES.includes(this.#peer.role)) throw new FsError('EACCES', 'hello', `a certificate of role "${this.#peer.role}" reads no data`);
    const { target } = context.lease;
    if (target === 0) throw new FsError('EAGAIN', 'hello', 'no mds has welcomed this server yet');
    if (hello.expectedTarget !== 0 && hello.expectedTarget !== target) throw new FsError('ESTALE', 'hello', `this is target ${String(target)}`);
    this.#greeted = true;
    this.#send(frame.id, { type: FrameType.HELLO, meta: geofs.v1.DataHello.encode({
      protocol: DATA_PROTOCOL, cluster, target, incarnation: context.store.table.incarnation, maxPayload: DATA_PAYLOAD_BYTES,
    }).finish() });
  }

  /** Works until there is nothing to do or the socket takes no more; stops reading when too much waits. */
  #pump(): void {
    this.#socket.cork();
    while (!this.#blocked && !this.#ended) {
      if (this.#current === undefined) {
        const frame = this.#queue.shift();
        if (frame === undefined) break;
        this.#queuedBytes -= frame.payload.byteLength;
        this.#options.context.store.table.shared.add('requests', 1);
        this.#current = { id: frame.id, steps: this.#requests.run(frame) };
      }
      this.#step(this.#current);
    }
    process.nextTick(() => { this.#socket.uncork(); });
    const waiting = this.#queue.length + this.#syncing.size;
    const full = waiting >= DATA_CONNECTION_REQUESTS || this.#queuedBytes >= DATA_QUEUE_BYTES;
    if (full && !this.#socket.isPaused()) this.#socket.pause();
    if (!full && this.#socket.isPaused()) this.#socket.resume();
  }

  #step(current: { readonly id: number; readonly steps: Steps }): void {
    const { id, steps } = current;
    try {
      const { done, value } = steps.next();
      if (done === true) this.#current = undefined;
      else if (value instanceof Promise) this.#later(id, value);
      else this.#send(id, value);
    } catch (error) {
      this.#current = undefined;
      this.#sendError(id, error);
    }
  }

  #later(id: number, answer: Promise<Answer>): void {
    this.#syncing.add(id);
    const settle = (then: () => void): void => { this.#syncing.delete(id); then(); this.#pump(); };
    answer.then((value) => { settle(() => { this.#send(id, value); }); }, (error: unknown) => { settle(() => { this.#sendError(id, error); }); });
  }

  /** A request that waits or streams is answered with ECANCELED; one that is done already was answered. */
  #cancel(id: number): void {
    const waiting = this.#queue.findIndex((frame) => frame.id === id);
    const streaming = this.#current?.id === id;
    if (waiting < 0 && !streaming) return;
    if (streaming) this.#current = undefined;
    for (const frame of waiting < 0 ? [] : this.#queue.splice(waiting, 1)) this.#queuedBytes -= frame.payload.byteLength;
    this.#sendError(id, new FsError('ECANCELED', 'request'));
  }

  #send(id: number, answer: Answer): void {
    if (this.#ended) return;
    for (const part of encodeDataFrame(answer.type, id, answer.meta, answer.payload)) {
      if (!this.#socket.write(part)) this.#blocked = true;
    }
  }

  #sendError(id: number, error: unknown): void {
    const known = asFsError(error);
    if (known === undefined) this.#options.log.error({ peer: this.#peer.name, error: error instanceof Error ? error.stack : String(error) }, 'request failed');
    this.#options.context.store.table.shared.add('errors', 1);
    const reply = { errno: known?.code ?? ERRNO.EIO, detail: known?.message ?? 'the server failed; its log says why', fence: known instanceof FenceTooLow ? known.fence : 0 };
    this.#send(id, { type: FrameType.ERROR, meta: geofs.v1.ErrorReply.encode(reply).finish() });
  }
}

/** The expected failure that an error is: FsError, or what a system call of Node said. */
function asFsError(error: unknown): FsError | undefined {
  if (error instanceof FsError) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !('syscall' in error)) return undefined;
  if (error.code !== 'ENOSPC' && error.code !== 'EFBIG' && error.code !== 'EDQUOT' && error.code !== 'EROFS' && error.code !== 'EMFILE') return undefined;
  return new FsError(error.code, String(error.syscall), undefined, { cause: error });
}
