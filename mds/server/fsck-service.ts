/** Serves geoctl fsck: this replica's records as of one moment, while it goes on serving, and what the site's data servers hold. */
import { status as grpcStatus, type sendUnaryData, type ServerUnaryCall, type ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import { FSCK_STREAMS } from '../../proto/types/limits.ts';
import { clusterKey } from '../fsm/index.ts';
import type { KvEntry } from '../store/kv.ts';
import { keyBytes } from '../store/state-format.ts';
import type { StateStore } from '../store/state-store.ts';
import { adminRefusal } from './admin-refusal.ts';
import type { TargetService } from './target-service.ts';

export type FsckCall = ServerWritableStream<geofs.v1.FsckRequest, geofs.v1.FsckChunk.$Properties>;
export type ListCall = ServerUnaryCall<geofs.v1.ListObjectsRequest, geofs.v1.ListObjectsReply.$Properties>;

export interface FsckServiceOptions {
  readonly cluster: string;
  readonly siteName: string;
  readonly mdsName: string;
  readonly store: Pick<StateStore, 'exportSnapshot'>;
  readonly targets: Pick<TargetService, 'list'>;
  /** Resolves when all that was committed when it was asked is applied here. */
  readonly readIndex: (signal: AbortSignal) => Promise<number>;
}

/** Without a quorum nobody can say what is current. */
const CURRENT_MS = 10_000;
const CLUSTER = keyBytes(clusterKey());

export class FsckService {
  readonly #o: FsckServiceOptions;
  #streams = 0;

  constructor(options: FsckServiceOptions) {
    this.#o = options;
  }

  /** The gRPC handler of Admin.Fsck. */
  fsck(call: FsckCall): void {
    const refusal = adminRefusal(call, this.#o.cluster) ?? (this.#streams >= FSCK_STREAMS ? { code: grpcStatus.RESOURCE_EXHAUSTED, details: `${String(FSCK_STREAMS)} checks are under way at this mds: try again later` } : undefined);
    if (refusal !== undefined) { call.emit('error', refusal); return; }
    this.#streams += 1;
    this.#stream(call).catch((error: unknown) => {
      call.emit('error', { code: error instanceof FsError && error.errno === 'ETIMEDOUT' ? grpcStatus.FAILED_PRECONDITION : grpcStatus.UNKNOWN, details: error instanceof Error ? error.message : String(error) });
    }).finally(() => { this.#streams -= 1; });
  }

  /** The gRPC handler of Admin.ListObjects. */
  listObjects(call: ListCall, callback: sendUnaryData<geofs.v1.ListObjectsReply.$Properties>): void {
    const refusal = adminRefusal(call, this.#o.cluster);
    if (refusal !== undefined) { callback(refusal); return; }
    const { target, after, only } = call.request;
    this.#o.targets.list(target, { after, only }).then(
      ({ objects, next, folders, passed }) => { callback(null, { objects: objects ?? [], next: next ?? '', folders: folders ?? 0, passed: passed ?? 0 }); },
      (error: unknown) => {
        const again = error instanceof FsError && error.errno === 'EAGAIN';
        callback({ code: again ? grpcStatus.UNAVAILABLE : grpcStatus.INTERNAL, details: error instanceof Error ? error.message : String(error) });
      },
    );
  }

  async #stream(call: FsckCall): Promise<void> {
    const gone = new AbortController();
    call.on('cancelled', () => { gone.abort(new Error('geoctl hung up')); });
    if (call.request.current) await this.#catchUp(gone.signal);
    await using snapshot = await this.#o.store.exportSnapshot();
    let head: geofs.v1.FsckChunk.$Properties = { index: snapshot.meta.index, mds: this.#o.mdsName, site: this.#o.siteName };
    let total = 0;
    for await (const records of snapshot.records()) {
      total += records.length;
      if (!call.write({ ...head, records: records.map(withoutSecret) })) await once(call, 'drain', { signal: gone.signal });
      gone.signal.throwIfAborted();
      head = {};
    }
    call.write({ ...head, last: true, total });
    call.end();
  }

  async #catchUp(gone: AbortSignal): Promise<void> {
    const late = AbortSignal.timeout(CURRENT_MS);
    try {
      await this.#o.readIndex(AbortSignal.any([gone, late]));
    } catch (cause) {
      throw late.aborted ? new FsError('ETIMEDOUT', 'fsck', 'no quorum: nobody can say what is current', { cause }) : cause;
    }
  }
}

function withoutSecret(record: KvEntry): KvEntry {
  if (!record.key.equals(CLUSTER)) return record;
  return { key: record.key, value: Buffer.from(geofs.v1.ClusterState.encode({ ...geofs.v1.ClusterState.decode(record.value), capabilityKey: new Uint8Array() }).finish()) };
}
