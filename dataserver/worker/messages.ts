/** Between the server's main thread and its data workers (structured clones). */
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';

export interface WorkerStart {
  readonly kind: 'data';
  readonly index: number;
  readonly root: string;
  readonly shared: SharedArrayBuffer;
  readonly capacity: number | undefined;
  readonly incarnation: number;
  readonly cluster: string;
  readonly host: string;
  readonly port: number;
  readonly identity: { readonly [K in keyof TlsIdentity]: Uint8Array };
  readonly log: { readonly level: string; readonly pretty: boolean };
}

export type ToWorker =
  /** The lease, on Clock.monotonicMs() (one scale for all threads), and the keys that capabilities may be signed with. */
  | { readonly kind: 'grant'; readonly target: number; readonly untilMs: number; readonly keys: readonly Uint8Array[] }
  /** Close your descriptors of these. */
  | { readonly kind: 'forget'; readonly objects: readonly number[] }
  | { readonly kind: 'stop' };

export type FromWorker =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'failed'; readonly errno: string; readonly detail: string }
  /** A connection has begun to carry this session, or was the last word of one; objects: written, and not said to be committed. */
  | { readonly kind: 'joined'; readonly session: number }
  | { readonly kind: 'left'; readonly session: number; readonly objects: readonly number[] }
  | { readonly kind: 'stopped' };
