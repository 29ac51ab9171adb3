/** What a member serves to the others besides Raft's messages: its state as a raft snapshot, and how far it has applied. */
import { status, type Client, type sendUnaryData, type ServerUnaryCall, type ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import type { geofs } from '../../proto/gen/geofs.js';
import { callerOf } from '../../proto/rpc/credentials.ts';
import { PeerService } from '../../proto/rpc/services.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { DigestCheck, DigestPoint } from './digest-check.ts';
import type { JournalMemberStatus } from './journal-standing.ts';
import type { Replica } from './replica.ts';
import { UnknownExport, type StateExports } from './state-exports.ts';

export type SnapshotCall = ServerWritableStream<geofs.v1.SnapshotRequest, geofs.v1.SnapshotChunk.$Properties>;
export type AppliedCall = ServerUnaryCall<geofs.v1.AppliedRequest, geofs.v1.AppliedReply.$Properties>;

export type DigestCall = ServerUnaryCall<geofs.v1.DigestRequest, geofs.v1.DigestReply.$Properties>;

/** gRPC code: the raft snapshot that was to be gone on with is not kept any more. */
export const UNKNOWN_EXPORT = status.NOT_FOUND;
const ASK_DIGEST_MS = 2_000;

/** Another member's digest at the index, or at its own applied one if that is lower; undefined when it does not answer in time. */
export function askDigest(channel: Client | undefined, cluster: string, self: number, own: DigestPoint): Promise<DigestPoint | undefined> {
  if (channel === undefined) return Promise.resolve(undefined);
  const { path, requestSerialize, responseDeserialize } = PeerService.digest;
  const request = { cluster, node: self, index: own.index, digest: Buffer.from(own.digest, 'hex') };
  return new Promise((resolve) => {
    channel.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, { deadline: Date.now() + ASK_DIGEST_MS }, (error, reply) => {
      resolve(error === null && reply !== undefined ? { index: reply.index ?? 0, digest: Buffer.from(reply.digest ?? []).toString('hex') } : undefined);
    });
  });
}

export class PeerServer {
  readonly #cluster: string;
  readonly #exports: StateExports;
  readonly #replica: Replica;
  readonly #digests: DigestCheck;
  readonly #logger: Logger;
  readonly #journal: () => JournalMemberStatus[];

  constructor(options: {
    readonly cluster: string; readonly exports: StateExports; readonly replica: Replica; readonly digests: DigestCheck; readonly logger: Logger;
    /** What this mds knows of its site's journal group; empty: it is of none. */
    readonly journal: () => JournalMemberStatus[];
  }) {
    this.#cluster = options.cluster;
    this.#exports = options.exports;
    this.#replica = options.replica;
    this.#digests = options.digests;
    this.#logger = options.logger;
    this.#journal = options.journal;
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
      call.emit('error', Object.assign(error instanceof Error ? error : new Error(String(error)), error instanceof UnknownExport ? { code: UNKNOWN_EXPORT } : {}));
    });
  }

  /** The gRPC handler of Peers.Applied: answers when the index is applied here, or at the end of the caller's patience. */
  applied(call: AppliedCall, callback: sendUnaryData<geofs.v1.AppliedReply.$Properties>): void {
    const { index, waitMs } = call.request;
    const answer = (): void => { callback(null, { applied: this.#replica.appliedIndex, journal: this.#journal() }); };
    this.#replica.waitApplied(index, AbortSignal.timeout(Math.min(waitMs, 60_000))).then(answer, answer);
  }

  /** The gRPC handler of Peers.Digest. */
  digest(call: DigestCall, callback: sendUnaryData<geofs.v1.DigestReply.$Properties>): void {
    const { node, cluster, index } = call.request;
    const caller = callerOf(call);
    if (cluster !== this.#cluster || caller.cluster !== this.#cluster || caller.role !== 'mds') {
      callback(Object.assign(new Error('not a member of this cluster'), { code: 7 }));
      return;
    }
    const own = this.#digests.answer(node, { index, digest: Buffer.from(call.request.digest).toString('hex') });
    callback(null, { index: own.index, digest: Buffer.from(own.digest, 'hex') });
  }

  async #stream(call: SnapshotCall): Promise<void> {
    const gone = new AbortController();
    call.on('cancelled', () => { gone.abort(new Error('the member hung up')); });
    for await (const chunk of this.#exports.stream(call.request)) {
      gone.signal.throwIfAborted();
      if (!call.write(chunk)) await once(call, 'drain', { signal: gone.signal });
    }
    call.end();
  }
}
