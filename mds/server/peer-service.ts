/** What a member serves to the others besides Raft's messages: its state as a raft snapshot, and how far it has applied. */
import type { sendUnaryData, ServerUnaryCall, ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import { geofs } from '../../proto/gen/geofs.js';
import { callerOf } from '../../proto/rpc/credentials.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { decodeConfState, encodeSnapshotMeta } from '../raft/index.ts';
import type { StateStore } from '../store/state-store.ts';
import { CONF_KEY } from './applier.ts';
import type { Replica } from './replica.ts';

export type SnapshotCall = ServerWritableStream<geofs.v1.SnapshotRequest, geofs.v1.SnapshotChunk.$Properties>;
export type AppliedCall = ServerUnaryCall<geofs.v1.AppliedRequest, geofs.v1.AppliedReply.$Properties>;

export class PeerServer {
  readonly #cluster: string;
  readonly #store: StateStore;
  readonly #replica: Replica;
  readonly #logger: Logger;

  constructor(options: { readonly cluster: string; readonly store: StateStore; readonly replica: Replica; readonly logger: Logger }) {
    this.#cluster = options.cluster;
    this.#store = options.store;
    this.#replica = options.replica;
    this.#logger = options.logger;
  }

  /** The gRPC handler of Peers.FetchSnapshot. */
  fetchSnapshot(call: SnapshotCall): void {
    const { node, cluster } = call.request;
    if (cluster !== this.#cluster || callerOf(call).cluster !== this.#cluster || callerOf(call).role !== 'mds') {
      call.emit('error', Object.assign(new Error('not a member of this cluster'), { code: 7 }));
      return;
    }
    this.#stream(call).then(() => { this.#replica.snapshotServed(node, true); }, (error: unknown) => {
      this.#logger.warn({ node, reason: String(error) }, 'a raft snapshot was not delivered');
      this.#replica.snapshotServed(node, false);
      call.emit('error', error instanceof Error ? error : new Error(String(error)));
    });
  }

  /** The gRPC handler of Peers.Applied: answers when the index is applied here, or at the end of the caller's patience. */
  applied(call: AppliedCall, callback: sendUnaryData<geofs.v1.AppliedReply.$Properties>): void {
    const { index, waitMs } = call.request;
    const answer = (): void => { callback(null, { applied: this.#replica.appliedIndex }); };
    this.#replica.waitApplied(index, AbortSignal.timeout(Math.min(waitMs, 60_000))).then(answer, answer);
  }

  async #stream(call: SnapshotCall): Promise<void> {
    const gone = new AbortController();
    call.on('cancelled', () => { gone.abort(new Error('the member hung up')); });
    await using snapshot = await this.#store.exportSnapshot();
    const conf = await snapshot.metaGet(CONF_KEY);
    let head: geofs.v1.SnapshotChunk.$Properties = {
      meta: encodeSnapshotMeta({
        index: snapshot.meta.index, term: snapshot.meta.term,
        conf: conf === undefined ? this.#replica.status().conf : decodeConfState(geofs.v1.ConfState.decode(conf)),
      }),
      digest: Buffer.from(snapshot.meta.digest, 'hex'),
    };
    for await (const records of snapshot.records()) {
      if (!call.write({ ...head, records })) await once(call, 'drain', { signal: gone.signal });
      head = {};
    }
    call.write({ ...head, last: true, content: Buffer.from(snapshot.contentDigest(), 'hex') });
    call.end();
  }
}
