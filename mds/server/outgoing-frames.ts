/**
 * What a member's stream still has to carry. Messages that are there at once share a frame, up to FRAME_BYTES; while more than that is not on its way yet, entries
 * (appends, and proposals that are forwarded) wait here in their order, uncoded, and all other messages overtake them: a slow line must not make a leader
 * look dead, nor may a whole window be coded and deflated in one go, or be larger than gRPC's bound of a message.
 */
import { geofs } from '../../proto/gen/geofs.js';
import { PEER_FRAME_BYTES, PEER_HELD_BYTES } from '../../proto/types/limits.ts';
import { encodeMessage, type Message } from '../raft/index.ts';

export interface OutgoingFramesOptions {
  /** Writes a frame of these messages; done: it has left this process, or never will. */
  readonly write: (messages: geofs.v1.RaftMessage.$Properties[], done: () => void) => void;
}

/** Of an entry beside its data, and of a message beside its entries, about. */
const ENTRY_BYTES = 24;
const MESSAGE_BYTES = 64;

function bytesOf({ entries, context, snapshot }: Message): number {
  let bytes = MESSAGE_BYTES + context.byteLength + (snapshot === undefined ? 0 : 1_024);
  for (const { data } of entries) bytes += ENTRY_BYTES + data.byteLength;
  return bytes;
}

/** Their order counts: an append that overtook another one would be refused. */
function isBulk({ type }: Message): boolean {
  return type === 'append' || type === 'propose';
}

export class OutgoingFrames {
  readonly #o: OutgoingFramesOptions;
  #urgent: Message[] = [];
  #bulk: { readonly message: Message; readonly bytes: number }[] = [];
  #bulkBytes = 0;
  /** Written, and not on its way yet. */
  #unsentBytes = 0;
  #isScheduled = false;
  #closed = false;

  constructor(options: OutgoingFramesOptions) {
    this.#o = options;
  }

  /** Takes a message; it goes with what else comes in this turn. False, and not taken: too much waits already. */
  send(message: Message): boolean {
    if (isBulk(message)) {
      const bytes = bytesOf(message);
      if (this.#bulkBytes > 0 && this.#bulkBytes + bytes > PEER_HELD_BYTES) return false;
      this.#bulk.push({ message, bytes });
      this.#bulkBytes += bytes;
    } else {
      this.#urgent.push(message);
    }
    this.#schedule();
    return true;
  }

  /** The stream is gone, and what waits for it. */
  close(): void {
    this.#closed = true;
    this.#urgent = [];
    this.#bulk = [];
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    let messages = this.#urgent;
    this.#urgent = [];
    let bytes = messages.reduce((sum, message) => sum + bytesOf(message), 0);
    let taken = 0;
    for (const held of this.#bulk) {
      if (this.#unsentBytes + bytes >= PEER_FRAME_BYTES) break;
      if (bytes > 0 && bytes + held.bytes > PEER_FRAME_BYTES) {
        this.#write(messages, bytes);
        [messages, bytes] = [[], 0];
        if (this.#unsentBytes >= PEER_FRAME_BYTES) break;
      }
      messages.push(held.message);
      bytes += held.bytes;
      taken += 1;
    }
    for (const { bytes: gone } of this.#bulk.splice(0, taken)) this.#bulkBytes -= gone;
    if (messages.length > 0) this.#write(messages, bytes);
  }

  #write(messages: readonly Message[], bytes: number): void {
    if (this.#closed) return;
    this.#unsentBytes += bytes;
    this.#o.write(messages.map(encodeMessage), () => {
      this.#unsentBytes -= bytes;
      if (this.#bulk.length > 0) this.#schedule();
    });
  }
}
