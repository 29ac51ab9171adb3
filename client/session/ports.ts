/**
 * What the caching layer (client/cache, client/vfs) needs of the network, and what it must answer. Implemented by
 * MdsSession and DataPool over gRPC and TLS, and by in-memory peers in tests and in the simulator.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { CallContext } from '../../proto/types/context.ts';

type Body = geofs.v1.ClientMessage.$Properties;
export type RequestBody = Pick<Body,
  'lookup' | 'getAttr' | 'readDir' | 'getXattr' | 'listXattr' | 'statFs' | 'open' | 'revalidate' | 'getLock' | 'placement' | 'sync' | 'agree'>;

/** A reply with errno 0; other errnos reject with FsError. message.stamp orders it among breaks (DESIGN 4.4, 4.5). */
export type Reply = geofs.v1.ServerMessage;

/** Told by the session in stream order. Handlers run synchronously up to their first await. */
export interface SessionListener {
  /** Things changed. The break is acknowledged when the promise resolves. */
  onBreak(stamp: number, items: readonly geofs.v1.BreakItem.$Properties[]): Promise<void>;
  /** Every promise is gone. Acknowledged when the promise resolves. forget: as onLost. */
  onDropAll(forget: boolean): Promise<void>;
  /** The lease ended or the stream broke: nothing cached may be served until revalidated. Stamps start anew with the next stream. */
  onSuspect(): void;
  /**
   * Changes that were answered, about these inodes, are not done, or nobody knows. What was seen of them may never have been: other changes may bear its
   * change numbers, so that nothing cached may be revalidated by them.
   */
  onLost(inos: readonly number[]): void;
  /** A new stream stands; the session (locks, opens, unresolved mutations) is the same unless `fresh`. */
  onConnected(fresh: boolean): void;
  /** Which of these unlinked inodes are open here? Synchronous. */
  inUse(inos: readonly number[]): number[];
}

export interface RequestOptions {
  /** Runs synchronously in stream order, before any later break is delivered; not where the call rejects. Must not throw. */
  readonly onReply?: (reply: Reply) => void;
}

/** The cause of an EINTR or ETIMEDOUT after which the change may happen yet. */
export const OUTCOME_UNKNOWN = new Error('its outcome is not known');

export interface MutateOptions {
  /** Of setLock: wait until it is granted. */
  readonly wait?: boolean;
  /** As RequestOptions.onReply. */
  readonly onReply?: (result: MutateResult) => void;
}

export interface MdsPort {
  /**
   * Sends a request that changes nothing. It is sent again by itself after a reconnect. Rejects with FsError: the mds's
   * errno, EINTR when ctx.signal fires, ETIMEDOUT at ctx.deadlineMs. One exception: a lookup of an absent name resolves,
   * without an inode (errno 0 or 2, ENOENT), because absence is cached under its stamp like anything else.
   */
  request(ctx: CallContext, body: RequestBody, options?: RequestOptions): Promise<Reply>;
  /**
   * Exactly once: numbered, resent under the same number until a reply comes. EINTR or ETIMEDOUT at once while it has not
   * been sent; afterwards the mds is asked to give it up, and what it says within CANCEL_PATIENCE_MS is the outcome. After
   * that EINTR or ETIMEDOUT leave the outcome open, and what it turns out to have changed is told as a break
   * (SessionListener.onBreak). EIO when the session was lost with the outcome unknown.
   */
  mutate(ctx: CallContext, command: geofs.v1.Command.$Properties, options?: MutateOptions): Promise<MutateResult>;
  /**
   * Resolves when every change that was answered so far is durable: what a site answers by itself is so a few ms later (design 7.5). What was
   * lost instead was told by then (SessionListener.onLost). Rejects with FsError: EINTR, ETIMEDOUT, ENOTCONN.
   */
  hardened(ctx: CallContext): Promise<void>;
  /** The promise lease stands (measured from the sending of the last answered heartbeat). */
  live(): boolean;
  /** How stale what the mds says may be; noQuorum: mutations would wait. */
  health(): { readonly connected: boolean; readonly noQuorum: boolean; readonly leaderAgeMs: number };
  /** The client's own site, whichever mds serves it. */
  readonly siteName: string;
  /** How often it was said that what was heard from a site may have been given up since, or lost with its disk. */
  readonly departures?: number | undefined;
  /** The session's number, once it is known: names appends at data servers (DESIGN 4.18). */
  readonly session?: number | undefined;
}

/** Names nothing: everybody has reached it. */
export const NO_TOKEN: Uint8Array = new Uint8Array(0);

export interface MutateResult {
  readonly stamp: number;
  readonly reply: geofs.v1.CommandReply.$Properties;
  /** Create of a regular file. */
  readonly open: geofs.v1.OpenReply.$Properties | undefined;
  /** Of a commit of contents, for their data server: whoever has reached this token sees it. Empty: the mds names none. */
  readonly committed: Uint8Array;
  /** Resolves true when it is durable at the mds, false when it is known to be lost (design 7.5); never where this process ends before. */
  readonly durable: Promise<boolean>;
}

/** A file's data at its data server. */
export interface ObjectHandle {
  /** host:port */
  readonly address: string;
  readonly target: number;
  readonly object: number;
  readonly ino: number;
  readonly capability: Uint8Array;
}

export type ObjectState = Required<{ readonly [K in 'dataVersion' | 'open' | 'size' | 'incarnation' | 'blocks']: K extends 'open' ? boolean : number }> & {
  readonly mtime: { readonly sec: number; readonly nsec: number };
  /** The token of the commit of this version (4.15); empty: the server does not know it. */
  readonly token: Uint8Array;
};

export interface AllocatedRange {
  /** As fallocate(2). */
  readonly mode: number;
  readonly offset: number;
  readonly length: number;
}

export interface ReadResult {
  readonly state: ObjectState;
  /** Exactly the bytes read; short at the end of the object. Owned by the caller. */
  readonly data: Uint8Array;
}

/**
 * Operations at data servers. Rejects with FsError (ENOSPC, EIO, ESTALE when the capability or version is refused,
 * ETIMEDOUT, EINTR) or RpcError when the server cannot be reached just now (callers retry through one policy).
 */
export interface DataPort {
  /** One pipelined request; many may be under way. expectedVersion 0 = any. */
  read(ctx: CallContext, object: ObjectHandle, offset: number, length: number, expectedVersion: number): Promise<ReadResult>;
  /** Takes data until the promise settles. length at most DATA_PAYLOAD_BYTES. append: the server chooses the offset, once per number. */
  write(ctx: CallContext, object: ObjectHandle, offset: number, data: Uint8Array, options: {
    readonly append?: { readonly session: number; readonly number: number };
    readonly identity?: geofs.v1.ObjectIdentity.$Properties;
    /** As seal right behind it, in one request: what is not `sealed` then is to be sealed by itself. Not of an append. */
    readonly seal?: { readonly durable: boolean; readonly stillWriting: boolean };
  }): Promise<{ readonly state: ObjectState; readonly offset: number; readonly sealed: boolean }>;
  truncate(ctx: CallContext, object: ObjectHandle, size: number, identity: geofs.v1.ObjectIdentity.$Properties): Promise<ObjectState>;
  /** fallocate(2). */
  allocate(ctx: CallContext, object: ObjectHandle, range: AllocatedRange, identity: geofs.v1.ObjectIdentity.$Properties): Promise<ObjectState>;
  seal(ctx: CallContext, object: ObjectHandle, options: { readonly durable: boolean; readonly stillWriting: boolean }): Promise<ObjectState>;
  stat(ctx: CallContext, object: ObjectHandle): Promise<ObjectState>;
  /** The mds has committed this version: who reads it and has not heard of that is told what to reach. */
  committed(ctx: CallContext, object: ObjectHandle, dataVersion: number, token: Uint8Array): Promise<ObjectState>;
  seek(ctx: CallContext, object: ObjectHandle, offset: number, hole: boolean): Promise<number>;
}
