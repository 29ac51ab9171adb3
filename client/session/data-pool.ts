/** The data servers of a client: DataPort over framed TLS connections, pooled by target. */
import { createSecureContext, type SecureContext } from 'node:tls';
import { geofs } from '../../proto/gen/geofs.js';
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import { type DataFrame, FrameType } from '../../proto/rpc/data-frame.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { FsError, RpcError } from '../../proto/types/errno.ts';
import { DATA_PAYLOAD_BYTES } from '../../proto/types/limits.ts';
import { decodeAnswer, decodeState, expectFrame, ReadAssembly, stateReply } from './data-answers.ts';
import { type DataRequest, Exchange } from './data-exchange.ts';
import { DataTarget } from './data-target.ts';
import type { AllocatedRange, DataPort, ObjectHandle, ObjectState, ReadResult } from './ports.ts';

const v1 = geofs.v1;

export interface DataPoolOptions {
  readonly cluster: string;
  /** This client's name, for the servers' logs. */
  readonly client: string;
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Advertised address -> address to dial, for clients that see the servers under others (NAT, tunnels). */
  readonly addressMap?: Readonly<Record<string, string>> | undefined;
}

export interface TargetTraffic {
  /** As advertised. */
  readonly address: string;
  readonly target: number;
  /** Bytes of file contents. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly requests: number;
}

type Ref = geofs.v1.ObjectRef.$Properties;

export class DataPool implements DataPort {
  readonly #options: DataPoolOptions;
  readonly #context: SecureContext;
  readonly #targets = new Map<string, DataTarget>();
  #closed = false;

  constructor(options: DataPoolOptions) {
    this.#options = options;
    const { ca, cert, key } = options.identity;
    this.#context = createSecureContext({ ca, cert, key, minVersion: 'TLSv1.3' });
  }

  read(ctx: CallContext, object: ObjectHandle, offset: number, length: number, expectedVersion: number): Promise<ReadResult> {
    const assembly = new ReadAssembly(offset, length);
    return this.#request(ctx, object, {
      op: 'read', type: FrameType.READ, meta: v1.ReadRequest.encode({ ref: refOf(object), offset, length, expectedVersion }).finish(),
      bytes: length, accept: (frame) => assembly.accept(frame),
    });
  }

  /** Throws FsError EINVAL for more than DATA_PAYLOAD_BYTES. */
  async write(ctx: CallContext, object: ObjectHandle, offset: number, data: Uint8Array, options: Parameters<DataPort['write']>[4]):
  Promise<{ readonly state: ObjectState; readonly offset: number; readonly sealed: boolean }> {
    if (data.byteLength > DATA_PAYLOAD_BYTES) throw new FsError('EINVAL', 'write', `${String(data.byteLength)} bytes are too many for one frame`);
    const { append, identity, seal } = options;
    const meta = v1.WriteRequest.encode({
      ref: refOf(object), offset, append: append !== undefined, session: append?.session ?? 0, number: append?.number ?? 0, identity: identity ?? null,
      seal: seal !== undefined, durable: seal?.durable ?? false, stillWriting: seal?.stillWriting ?? false,
    }).finish();
    const accept = (frame: DataFrame): { state: ObjectState; offset: number; sealed: boolean } => {
      expectFrame(frame, FrameType.WRITE_REPLY);
      const reply = decodeAnswer(v1.WriteReply, frame.meta);
      return { state: decodeState(reply.state), offset: reply.offset, sealed: reply.sealed };
    };
    const written = await this.#change(ctx, object, { op: 'write', type: FrameType.WRITE, meta, payload: data, bytes: data.byteLength, accept });
    if (seal?.stillWriting === false && written.sealed) this.#target(object).sealed(object.object);
    return written;
  }

  truncate(ctx: CallContext, object: ObjectHandle, size: number, identity: geofs.v1.ObjectIdentity.$Properties): Promise<ObjectState> {
    const meta = v1.TruncateRequest.encode({ ref: refOf(object), size, identity }).finish();
    return this.#change(ctx, object, { op: 'truncate', type: FrameType.TRUNCATE, meta, bytes: 0, accept: stateReply });
  }

  allocate(ctx: CallContext, object: ObjectHandle, { mode, offset, length }: AllocatedRange, identity: geofs.v1.ObjectIdentity.$Properties): Promise<ObjectState> {
    const meta = v1.AllocateRequest.encode({ ref: refOf(object), mode, offset, length, identity }).finish();
    return this.#change(ctx, object, { op: 'fallocate', type: FrameType.ALLOCATE, meta, bytes: 0, accept: stateReply });
  }

  async seal(ctx: CallContext, object: ObjectHandle, options: { readonly durable: boolean; readonly stillWriting: boolean }): Promise<ObjectState> {
    const { durable, stillWriting } = options;
    const meta = v1.SealRequest.encode({ ref: refOf(object), durable, stillWriting }).finish();
    const state = await this.#request(ctx, object, { op: 'seal', type: FrameType.SEAL, meta, bytes: 0, accept: stateReply });
    if (!stillWriting) this.#target(object).sealed(object.object);
    return state;
  }

  stat(ctx: CallContext, object: ObjectHandle): Promise<ObjectState> {
    const meta = v1.StatRequest.encode({ ref: refOf(object) }).finish();
    return this.#request(ctx, object, { op: 'stat', type: FrameType.STAT, meta, bytes: 0, accept: stateReply });
  }

  committed(ctx: CallContext, object: ObjectHandle, dataVersion: number, token: Uint8Array): Promise<ObjectState> {
    const meta = v1.CommittedRequest.encode({ ref: refOf(object), dataVersion, token }).finish();
    return this.#request(ctx, object, { op: 'committed', type: FrameType.COMMITTED, meta, bytes: 0, accept: stateReply });
  }

  /** FsError ENXIO at or past the end. */
  seek(ctx: CallContext, object: ObjectHandle, offset: number, hole: boolean): Promise<number> {
    const meta = v1.SeekRequest.encode({ ref: refOf(object), offset, hole }).finish();
    const accept = (frame: DataFrame): number => {
      expectFrame(frame, FrameType.SEEK_REPLY);
      return decodeAnswer(v1.SeekReply, frame.meta).offset;
    };
    return this.#request(ctx, object, { op: 'lseek', type: FrameType.SEEK, meta, bytes: 0, accept });
  }

  /** One line for each data server that was ever used; totals since the pool began. */
  stats(): TargetTraffic[] {
    return [...this.#targets.values()].map((one) => ({ address: one.address, target: one.target, ...one.traffic }));
  }

  /** Closes every connection; what is under way is rejected with RpcError. Idempotent. */
  close(): void {
    this.#closed = true;
    for (const target of this.#targets.values()) target.close();
  }

  /** A change: noted before it is sent, since it may have happened even if the answer is lost. */
  async #change<T>(ctx: CallContext, object: ObjectHandle, request: DataRequest<T>): Promise<T> {
    const target = this.#target(object);
    target.wrote(object.object);
    try {
      return await this.#request(ctx, object, request);
    } catch (error) {
      // Deleted, or another's now: there is nothing left to keep a connection for.
      if (error instanceof FsError && error.errno === 'ESTALE') target.sealed(object.object);
      throw error;
    }
  }

  #request<T>(ctx: CallContext, object: ObjectHandle, request: DataRequest<T>): Promise<T> {
    const exchange = new Exchange(ctx, this.#options.clock, request);
    if (this.#closed) exchange.fail(new RpcError('data pool: closed'));
    else this.#target(object).submit(exchange);
    return exchange.promise;
  }

  #target(object: ObjectHandle): DataTarget {
    const { address, target } = object;
    const key = `${address} ${String(target)}`;
    let found = this.#targets.get(key);
    if (found === undefined) {
      const { cluster, client, clock, random, logger, addressMap } = this.#options;
      found = new DataTarget({ address, dial: addressMap?.[address] ?? address, target, cluster, client, context: this.#context, clock, random, logger });
      this.#targets.set(key, found);
    }
    return found;
  }
}

function refOf(object: ObjectHandle): Ref {
  return { object: object.object, ino: object.ino, capability: object.capability };
}
