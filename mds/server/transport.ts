/** The replica's way to the other members: a port, so that the simulator can be the network. */
import type { Message, SnapshotMeta } from '../raft/index.ts';

export interface SnapshotBody extends AsyncDisposable {
  readonly meta: SnapshotMeta;
  /** Records in key order; ends after the last. */
  readonly records: AsyncIterable<readonly { readonly key: Buffer; readonly value: Buffer }[]>;
  /** Rolling digest of the state at meta.index, hex. */
  readonly digest: string;
  /** Content digest, known after the last record; hex. */
  content(): string;
}

export interface TransportHandler {
  onMessage(message: Message): void;
  onUnreachable(node: number): void;
}

export interface Transport {
  start(handler: TransportHandler): void;
  /** Best effort, in order per receiver, never blocks. */
  send(message: Message): void;
  /** Dials a member for its state, applied at least up to index. Rejects with RpcError. */
  fetchSnapshot(from: number, index: number): Promise<SnapshotBody>;
  close(): Promise<void>;
}
