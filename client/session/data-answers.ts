/** What the frames of answers say: object states, and the frames of one read put together. */
import { geofs } from '../../proto/gen/geofs.js';
import { decodeTime } from '../../proto/rpc/codec.ts';
import { type DataFrame, FrameType } from '../../proto/rpc/data-frame.ts';
import { errnoName, FenceTooLow, FsError, RpcError } from '../../proto/types/errno.ts';
import type { ObjectState, ReadResult } from './ports.ts';

/** Throws RpcError when the bytes are not such a message. */
export function decodeAnswer<T>(type: { decode(bytes: Uint8Array): T }, meta: Uint8Array): T {
  try {
    return type.decode(meta);
  } catch (cause) {
    throw new RpcError('data protocol: an answer does not decode', { cause });
  }
}

/** Throws RpcError when the answer names no state. */
export function decodeState(message: geofs.v1.ObjectState.$Properties | null | undefined): ObjectState {
  if (message === null || message === undefined) throw new RpcError('data protocol: an answer without a state');
  return {
    dataVersion: message.dataVersion ?? 0, open: message.open ?? false, size: message.size ?? 0, incarnation: message.incarnation ?? 0,
    blocks: message.blocks ?? 0, mtime: decodeTime(message.mtime), token: Uint8Array.from(message.token ?? []),
  };
}

/** Throws RpcError when the frame is of another type. */
export function expectFrame(frame: DataFrame, type: FrameType): void {
  if (frame.type !== type) throw new RpcError(`data protocol: a frame of type ${String(frame.type)} answers where type ${String(type)} was due`);
}

export function stateReply(frame: DataFrame): ObjectState {
  expectFrame(frame, FrameType.STATE_REPLY);
  return decodeState(decodeAnswer(geofs.v1.StateReply, frame.meta).state);
}

/** EAGAIN (ask again) and all other errnos alike; ECANCELED where nobody canceled is EIO's business. */
export function errorReply(frame: DataFrame, op: string): FsError {
  const { errno, detail, fence } = decodeAnswer(geofs.v1.ErrorReply, frame.meta);
  return fence > 0 ? new FenceTooLow(op, fence, detail) : new FsError(errnoName(errno), op, detail);
}

const NOTHING = Buffer.alloc(0);

/** The answer to one read: frames in order become one buffer of exactly the bytes read. */
export class ReadAssembly {
  readonly #offset: number;
  readonly #length: number;
  #data: Buffer = NOTHING;
  #filled = 0;
  /** Whether any frame was read while the object was open: then its bytes may be mixed, though it is clean by the last frame (design 4.15). */
  #open = false;
  #version: number | undefined;

  constructor(offset: number, length: number) {
    this.#offset = offset;
    this.#length = length;
  }

  /** The whole answer with the last frame. Throws RpcError when frames do not follow each other, FsError EAGAIN when they are of two versions. */
  accept(frame: DataFrame): ReadResult | undefined {
    expectFrame(frame, FrameType.READ_REPLY);
    const reply = decodeAnswer(geofs.v1.ReadReply, frame.meta);
    const state = decodeState(reply.state);
    const { payload } = frame;
    const end = this.#filled + payload.byteLength;
    if (reply.offset !== this.#offset + this.#filled || end > this.#length) throw new RpcError('data protocol: a read was answered with other bytes');
    if (this.#version !== undefined && this.#version !== state.dataVersion) throw new FsError('EAGAIN', 'read', 'the contents changed meanwhile');
    this.#version = state.dataVersion;
    this.#open ||= state.open;
    if (end > this.#data.byteLength) this.#resize(reply.last ? end : Math.max(end, Math.min(this.#length, state.size - this.#offset)));
    this.#data.set(payload, this.#filled);
    this.#filled = end;
    if (!reply.last) return undefined;
    if (end < this.#data.byteLength) this.#resize(end);
    return { state: { ...state, open: this.#open }, data: this.#data };
  }

  /** Once, as a rule: the first frame tells how much there is. An object that grows or shrinks during the read makes it more. */
  #resize(length: number): void {
    const resized = Buffer.allocUnsafeSlow(length);
    resized.set(this.#data.subarray(0, Math.min(length, this.#filled)));
    this.#data = resized;
  }
}
