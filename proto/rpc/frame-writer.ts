/**
 * Packs encoded messages into frames of at most FRAME_BYTES and writes them to a stream in two lanes: urgent messages
 * (heartbeats, breaks) pass queued ordinary ones, but never each other. A frame is `repeated Message messages = 1`.
 */
import { assert } from '../types/errno.ts';
import { FRAME_BYTES, MESSAGE_BYTES } from '../types/limits.ts';

/** The writing half of a gRPC stream. */
export interface FrameSink {
  write(frame: Buffer): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

const TAG = 0x0a;

/** One message as the frame's field 1: tag, length as varint, bytes. Returns where the next one begins. */
function wrap(frame: Buffer, at: number, message: Uint8Array): number {
  frame[at] = TAG;
  let next = at + 1;
  let length = message.byteLength;
  for (; length > 0x7f; length >>>= 7) frame[next++] = (length & 0x7f) | 0x80;
  frame[next++] = length;
  frame.set(message, next);
  return next + message.byteLength;
}

/** Bytes of one message in its frame. */
const wrappedBytes = ({ byteLength }: Uint8Array): number => 1 + (byteLength < 0x80 ? 1 : byteLength < 0x4000 ? 2 : 3) + byteLength;

export class FrameWriter {
  readonly #sink: FrameSink;
  #urgent: Uint8Array[] = [];
  #ordinary: Uint8Array[] = [];
  #next = 0;
  #bytes = 0;
  #scheduled = false;
  #blocked = false;
  #closed = false;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  /** Bytes that wait to be written; the owner bounds them. */
  get queuedBytes(): number {
    return this.#bytes;
  }

  get queuedMessages(): number {
    return this.#urgent.length + this.#ordinary.length - this.#next;
  }

  /** Takes the encoded message, of MESSAGE_BYTES at most: who makes messages bounds or pages them. */
  send(message: Uint8Array, urgent = false): void {
    if (this.#closed) return;
    if (message.byteLength > MESSAGE_BYTES) assert(false, `a message of ${String(message.byteLength)} bytes fits no frame`);
    (urgent ? this.#urgent : this.#ordinary).push(message);
    this.#bytes += message.byteLength;
    if (!this.#scheduled && !this.#blocked) {
      this.#scheduled = true;
      queueMicrotask(() => { this.#scheduled = false; this.#pump(); });
    }
  }

  /** Drops what is queued and ignores what comes. */
  close(): void {
    this.#closed = true;
    this.#urgent = [];
    this.#ordinary = [];
    this.#next = 0;
    this.#bytes = 0;
  }

  #pump(): void {
    while (!this.#closed && !this.#blocked && this.queuedMessages > 0) {
      const frame = this.#frame();
      if (this.#sink.write(frame)) continue;
      this.#blocked = true;
      this.#sink.once('drain', () => { this.#blocked = false; this.#pump(); });
    }
  }

  #frame(): Buffer {
    const messages: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const fromUrgent = this.#urgent.length > 0;
      const message = fromUrgent ? this.#urgent[0] : this.#ordinary[this.#next];
      if (message === undefined) break;
      if (size > 0 && size + message.byteLength + 6 > FRAME_BYTES) break;
      messages.push(message);
      size += wrappedBytes(message);
      this.#bytes -= message.byteLength;
      if (fromUrgent) this.#urgent.shift();
      else this.#advance();
    }
    const frame = Buffer.allocUnsafe(size);
    let at = 0;
    for (const message of messages) at = wrap(frame, at, message);
    return frame;
  }

  #advance(): void {
    this.#next += 1;
    if (this.#next > 1024 && this.#next * 2 > this.#ordinary.length) {
      this.#ordinary = this.#ordinary.slice(this.#next);
      this.#next = 0;
    }
  }
}
