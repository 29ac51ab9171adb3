/** What each request of the data protocol does to the object store. */
import { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { type DataFrame, FrameType } from '../../proto/rpc/data-frame.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';
import { DATA_PAYLOAD_BYTES, FILE_SIZE_MAX } from '../../proto/types/limits.ts';
import type { Identity } from '../object/format.ts';
import type { Access, StateOfObject } from '../object/object-table.ts';
import type { ObjectStore } from '../object/object-store.ts';
import type { Capabilities } from './capability.ts';
import type { Lease } from './lease.ts';

const v1 = geofs.v1;

export interface Answer {
  readonly type: FrameType;
  readonly meta: Uint8Array;
  readonly payload?: Uint8Array;
}

/** Told which sessions a connection carries and what they leave unsealed or uncommitted. */
export interface SessionTrace {
  wrote(session: number, object: number): void;
  committed(session: number, object: number): void;
}

export interface RequestContext {
  readonly store: ObjectStore;
  readonly capabilities: Capabilities;
  readonly lease: Lease;
  readonly clock: Clock;
}

type Granted = Access & { readonly session: number };

export class Requests {
  readonly #context: RequestContext;
  readonly #trace: SessionTrace;

  constructor(context: RequestContext, trace: SessionTrace) {
    this.#context = context;
    this.#trace = trace;
  }

  /**
   * The answers to one request, in order; reads yield one frame at a time so that the caller can wait for the socket
   * between them. A promise only for durable seals. Throws FsError; the lease is checked before and after.
   */
  *run(frame: DataFrame): Generator<Answer | Promise<Answer>, void, void> {
    this.#context.lease.check();
    switch (frame.type) {
      case FrameType.READ: yield* this.#read(v1.ReadRequest.decode(frame.meta)); return;
      case FrameType.WRITE: yield this.#write(v1.WriteRequest.decode(frame.meta), frame.payload); return;
      case FrameType.TRUNCATE: yield this.#truncate(v1.TruncateRequest.decode(frame.meta)); return;
      case FrameType.ALLOCATE: yield this.#allocate(v1.AllocateRequest.decode(frame.meta)); return;
      case FrameType.SEAL: yield this.#seal(v1.SealRequest.decode(frame.meta)); return;
      case FrameType.STAT: yield this.#stat(v1.StatRequest.decode(frame.meta)); return;
      case FrameType.COMMITTED: yield this.#committed(v1.CommittedRequest.decode(frame.meta)); return;
      case FrameType.SEEK: yield this.#seek(v1.SeekRequest.decode(frame.meta)); return;
      default: throw new FsError('EPROTO', 'request', `frame type ${String(frame.type)}`);
    }
  }

  encodeState(state: StateOfObject): geofs.v1.ObjectState.$Properties {
    return { ...state, mtime: encodeTime(state.mtime), incarnation: this.#context.store.table.incarnation };
  }

  *#read(request: geofs.v1.ReadRequest): Generator<Answer, void, void> {
    const access = this.#grant(request.ref, false);
    const { reads } = this.#context.store;
    const end = checked(request.offset, request.length);
    let offset = request.offset;
    let version: number | undefined;
    for (;;) {
      this.#context.lease.check();
      const { state, data } = reads.read(access, offset, Math.min(DATA_PAYLOAD_BYTES, end - offset));
      if (state.dataVersion === 0 && request.expectedVersion > 0) throw new FsError('ESTALE', 'read', 'there is no such object here');
      // One answer is of one version: the client asks again and sees the new one.
      if (version !== undefined && state.dataVersion !== version) throw new FsError('EAGAIN', 'read', 'the contents changed meanwhile');
      version = state.dataVersion;
      const next = offset + data.byteLength;
      const last = next >= end || next >= state.size;
      this.#context.store.table.shared.add('readBytes', data.byteLength);
      yield { type: FrameType.READ_REPLY, meta: v1.ReadReply.encode({ state: this.encodeState(state), offset, last }).finish(), payload: data };
      if (last) return;
      offset = next;
    }
  }

  #write(request: geofs.v1.WriteRequest, payload: Buffer): Answer | Promise<Answer> {
    const access = this.#grant(request.ref, true);
    const writer = { ...access, identity: identityOf(request.identity, access.ino) };
    const { changes, table } = this.#context.store;
    if (request.append && request.session !== access.session) throw new FsError('EACCES', 'write', 'the capability is another session\'s');
    checked(request.offset, payload.byteLength);
    this.#trace.wrote(access.session, access.object);
    const { seal, durable, stillWriting } = request;
    const done = request.append ? changes.append(writer, request.number, payload) : changes.write(writer, request.offset, payload, seal && !durable && !stillWriting);
    table.shared.add('writtenBytes', payload.byteLength);
    const answer = (state: StateOfObject, sealed: boolean): Answer => ({ type: FrameType.WRITE_REPLY, meta: v1.WriteReply.encode({ state: this.encodeState(state), offset: done.offset, sealed }).finish() });
    if (!seal || !durable || request.append) return answer(done.state, seal && !request.append);
    // The bytes are in place, and others may have read and followed them: whatever becomes of the seal, they are not to be written once more.
    return this.#sealed(access, durable, stillWriting).then((state) => answer(state, true), () => answer(done.state, false));
  }

  #truncate(request: geofs.v1.TruncateRequest): Answer {
    const access = this.#grant(request.ref, true);
    this.#trace.wrote(access.session, access.object);
    return this.#state(this.#context.store.changes.truncate({ ...access, identity: identityOf(request.identity, access.ino) }, request.size));
  }

  #allocate(request: geofs.v1.AllocateRequest): Answer {
    const access = this.#grant(request.ref, true);
    checked(request.offset, request.length);
    this.#trace.wrote(access.session, access.object);
    const writer = { ...access, identity: identityOf(request.identity, access.ino) };
    return this.#state(this.#context.store.changes.allocate(writer, request.mode, request.offset, request.length));
  }

  async #seal(request: geofs.v1.SealRequest): Promise<Answer> {
    return this.#state(await this.#sealed(this.#grant(request.ref, true), request.durable, request.stillWriting));
  }

  async #sealed(access: Granted, durable: boolean, stillWriting: boolean): Promise<StateOfObject> {
    const state = await this.#context.store.sealing.seal(access, { session: access.session, durable, stillWriting });
    this.#context.lease.check();
    return state;
  }

  #stat(request: geofs.v1.StatRequest): Answer {
    return this.#state(this.#context.store.reads.stat(this.#grant(request.ref, false)));
  }

  #committed(request: geofs.v1.CommittedRequest): Answer {
    const access = this.#grant(request.ref, true);
    const state = this.#context.store.sealing.committed(access, request.dataVersion, request.token);
    // What the session has begun to write since is another version.
    if (!state.open && state.dataVersion === request.dataVersion) this.#trace.committed(access.session, access.object);
    return this.#state(state);
  }

  #seek(request: geofs.v1.SeekRequest): Answer {
    const access = this.#grant(request.ref, false);
    const found = this.#context.store.reads.seek(access, checked(request.offset, 0), request.hole);
    return { type: FrameType.SEEK_REPLY, meta: v1.SeekReply.encode({ state: this.encodeState(found.state), offset: found.offset }).finish() };
  }

  #state(state: StateOfObject): Answer {
    return { type: FrameType.STATE_REPLY, meta: v1.StateReply.encode({ state: this.encodeState(state) }).finish() };
  }

  #grant(ref: geofs.v1.ObjectRef.$Properties | null | undefined, write: boolean): Granted {
    const object = ref?.object ?? 0;
    const ino = ref?.ino ?? 0;
    if (!Number.isSafeInteger(object) || object <= 0 || !Number.isSafeInteger(ino)) throw new FsError('EINVAL', 'request', 'no object is named');
    const nowSec = this.#context.clock.wallTime().sec;
    const capability = this.#context.capabilities.check(ref?.capability ?? new Uint8Array(), { object, ino, write }, nowSec);
    return { object, ino, fence: capability.fence, session: capability.session };
  }
}

/** The end of a range. */
function checked(offset: number, length: number): number {
  const end = offset + length;
  if (offset < 0 || length < 0 || !Number.isSafeInteger(end) || end > FILE_SIZE_MAX) throw new FsError('EFBIG', 'request', 'the range is past the largest file');
  return end;
}

/** The inode's number is the one that the capability speaks of. */
function identityOf(message: geofs.v1.ObjectIdentity.$Properties | null | undefined, ino: number): Identity | undefined {
  if (message == null) return undefined;
  return { ino, parent: message.parent ?? 0, name: Uint8Array.from(message.name ?? []), uid: message.uid ?? 0, gid: message.gid ?? 0, mode: message.mode ?? 0 };
}
