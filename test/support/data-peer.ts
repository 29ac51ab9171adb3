/** A bare speaker of the data protocol, and an mds end of TargetService: what the tests of the data server talk through. */
import { createHmac } from 'node:crypto';
import { connect, type TLSSocket } from 'node:tls';
import { once } from 'node:events';
import { Server, type ServerDuplexStream } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { serverCredentials, type TlsIdentity } from '../../proto/rpc/credentials.ts';
import { type DataFrame, DataFrameReader, encodeDataFrame, FrameType } from '../../proto/rpc/data-frame.ts';
import { TargetService } from '../../proto/rpc/services.ts';
import { errnoName, FenceTooLow, FsError } from '../../proto/types/errno.ts';

const v1 = geofs.v1;

export function signedCapability(key: Uint8Array, capability: geofs.v1.Capability.$Properties): Uint8Array {
  const bytes = v1.Capability.encode(capability).finish();
  return v1.SignedCapability.encode({ capability: bytes, mac: createHmac('sha256', key).update(bytes).digest() }).finish();
}

export class DataPeer {
  readonly #socket: TLSSocket;
  readonly #reader = new DataFrameReader();
  readonly #frames = new Map<number, { readonly got: DataFrame[]; readonly done: (frames: DataFrame[]) => void; readonly fail: (error: Error) => void }>();
  #next = 1;
  hello: geofs.v1.DataHello | undefined;

  private constructor(socket: TLSSocket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => { for (const frame of this.#reader.push(chunk)) this.#receive(frame); });
    const lost = (): void => { for (const one of this.#frames.values()) one.fail(new Error('connection lost')); this.#frames.clear(); };
    socket.on('error', lost);
    socket.on('close', lost);
  }

  /** Dials and greets. Rejects with FsError if the server refuses. */
  static async open(address: string, identity: TlsIdentity, cluster: string, expectedTarget = 0): Promise<DataPeer> {
    const [host = '', port = ''] = address.split(':');
    const socket = connect({ host, port: Number(port), servername: 'ds.geofs', ...identity });
    await once(socket, 'secureConnect');
    const peer = new DataPeer(socket);
    const meta = v1.DataHello.encode({ protocol: 1, cluster, client: 'test', expectedTarget }).finish();
    const [answer] = await peer.request(FrameType.HELLO, meta, undefined, 0);
    if (answer !== undefined) peer.hello = v1.DataHello.decode(answer.meta);
    return peer;
  }

  /** All frames of one answer. Rejects with FsError for ERROR. */
  request(type: FrameType, meta: Uint8Array, payload?: Uint8Array, id = this.#next++): Promise<DataFrame[]> {
    return new Promise((done, fail) => {
      this.#frames.set(id, { got: [], done, fail });
      for (const part of encodeDataFrame(type, id, meta, payload)) this.#socket.write(part);
    });
  }

  async write(ref: geofs.v1.ObjectRef.$Properties, offset: number, data: Uint8Array, more: geofs.v1.WriteRequest.$Properties = {}): Promise<geofs.v1.WriteReply> {
    const [frame] = await this.request(FrameType.WRITE, v1.WriteRequest.encode({ ref, offset, ...more }).finish(), data);
    return v1.WriteReply.decode(frame?.meta ?? Buffer.alloc(0));
  }

  async read(ref: geofs.v1.ObjectRef.$Properties, offset: number, length: number): Promise<{ replies: geofs.v1.ReadReply[]; data: Buffer }> {
    const frames = await this.request(FrameType.READ, v1.ReadRequest.encode({ ref, offset, length }).finish());
    return { replies: frames.map((frame) => v1.ReadReply.decode(frame.meta)), data: Buffer.concat(frames.map((frame) => frame.payload)) };
  }

  async seal(ref: geofs.v1.ObjectRef.$Properties, durable = false): Promise<geofs.v1.ObjectState.$Properties> {
    const [frame] = await this.request(FrameType.SEAL, v1.SealRequest.encode({ ref, durable }).finish());
    return v1.StateReply.decode(frame?.meta ?? Buffer.alloc(0)).state ?? {};
  }

  async committed(ref: geofs.v1.ObjectRef.$Properties, dataVersion: number): Promise<void> {
    await this.request(FrameType.COMMITTED, v1.CommittedRequest.encode({ ref, dataVersion, token: COMMIT_TOKEN }).finish());
  }

  async stat(ref: geofs.v1.ObjectRef.$Properties): Promise<geofs.v1.ObjectState.$Properties> {
    const [frame] = await this.request(FrameType.STAT, v1.StatRequest.encode({ ref }).finish());
    return v1.StateReply.decode(frame?.meta ?? Buffer.alloc(0)).state ?? {};
  }

  cancel(id: number): void {
    for (const part of encodeDataFrame(FrameType.CANCEL, id, Buffer.alloc(0))) this.#socket.write(part);
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(frame: DataFrame): void {
    const waiting = this.#frames.get(frame.id);
    if (waiting === undefined) return;
    if (frame.type === FrameType.ERROR) {
      const error = v1.ErrorReply.decode(frame.meta);
      this.#frames.delete(frame.id);
      waiting.fail(error.fence > 0 ? new FenceTooLow('data', error.fence, error.detail) : new FsError(errnoName(error.errno), 'data', error.detail));
      return;
    }
    waiting.got.push({ ...frame, meta: Buffer.from(frame.meta), payload: Buffer.from(frame.payload) });
    if (frame.type === FrameType.READ_REPLY && !v1.ReadReply.decode(frame.meta).last) return;
    this.#frames.delete(frame.id);
    waiting.done(waiting.got);
  }
}

type Reported = geofs.v1.RecoveredObject.$Properties[];
type Call = ServerDuplexStream<geofs.v1.TargetUp, geofs.v1.TargetDown.$Properties>;

/** Names what a TargetRegistry commits. */
export const COMMIT_TOKEN = Buffer.from('committed');

/** Welcomes any data server as target 7 and keeps what it says. */
export class TargetRegistry {
  readonly key = Buffer.alloc(32, 5);
  readonly hellos: geofs.v1.TargetHello.$Properties[] = [];
  readonly recovered: geofs.v1.RecoveredObject.$Properties[] = [];
  readonly deleted: number[] = [];
  heartbeats = 0;
  /** False: heartbeats stay without an answer. */
  answers = true;
  leaseMs = 15_000;
  /** Objects whose commits fail. */
  readonly cutOff = new Set<number>();
  address = '';
  readonly #server = new Server();
  #call: Call | undefined;

  static async start(identity: TlsIdentity): Promise<TargetRegistry> {
    const registry = new TargetRegistry();
    registry.#server.addService({ register: TargetService.register }, { register: (call: Call) => { registry.#serve(call); } });
    const port = await new Promise<number>((resolve, reject) => {
      registry.#server.bindAsync('127.0.0.1:0', serverCredentials(identity), (error, bound) => { if (error === null) resolve(bound); else reject(error); });
    });
    registry.address = `127.0.0.1:${String(port)}`;
    return registry;
  }

  delete(objects: number[]): void {
    this.#call?.write({ id: 0, delete: { objects } });
  }

  raise(fences: geofs.v1.RaisedFence.$Properties[]): void {
    this.#call?.write({ id: 0, raised: { fences } });
  }

  close(): void {
    this.#server.forceShutdown();
  }

  #serve(call: Call): void {
    this.#call = call;
    call.on('error', () => { this.#call = undefined; });
    call.on('end', () => { call.end(); });
    call.on('data', (up: geofs.v1.TargetUp) => {
      if (up.hello != null) {
        this.hellos.push(up.hello);
        call.write({ id: up.id, welcome: { target: 7, leaseMs: this.leaseMs, capabilityKeys: [this.key], mds: 'test-mds' } });
      } else if (up.heartbeat != null) {
        this.heartbeats += 1;
        if (this.answers) call.write({ id: up.id, lease: { leaseMs: this.leaseMs } });
      } else if (up.deleteDone != null) this.deleted.push(...up.deleteDone.objects ?? []);
      else if (up.recovered != null) {
        const [failed, committed] = [true, false].map((fails) => (up.recovered?.objects ?? []).filter(({ object }) => this.cutOff.has(object ?? 0) === fails)) as [Reported, Reported];
        this.recovered.push(...committed);
        call.write({ id: up.id, recoveredDone: { token: COMMIT_TOKEN, failed: failed.map(({ object }) => object ?? 0) } });
      }
    });
  }
}
