/** One direction of one relayed connection: what enters is queued with the time at which it comes out, in order. */
import type { Socket } from 'node:net';
import type { Clock, Timer } from '../../../proto/runtime/clock.ts';
import type { Link } from './link.ts';

/** Bytes under way in one direction of a connection; above them the sender waits. Holds 1 Gbit/s at 250 ms. */
const PIPE_BYTES = 32 * 1024 * 1024;

type Item = { readonly kind: 'data'; readonly dueMs: number; readonly bytes: Buffer }
  | { readonly kind: 'end' | 'reset'; readonly dueMs: number };

export class Pipe {
  readonly #source: Socket;
  readonly #target: Socket;
  readonly #link: Link;
  readonly #clock: Clock;
  /** From #head on; compacted now and then, so that taking the first is cheap. */
  #queue: Item[] = [];
  #head = 0;
  #queued = 0;
  #timer: Timer | undefined;
  #blocked = false;
  #closed = false;
  /** Waits for the link to be healed. */
  #held = false;

  constructor(source: Socket, target: Socket, link: Link, clock: Clock) {
    this.#source = source;
    this.#target = target;
    this.#link = link;
    this.#clock = clock;
    source.on('data', (bytes: Buffer) => { this.#enter(bytes); });
    source.on('end', () => { this.#push({ kind: 'end', dueMs: link.dueMs(0) }); });
    source.on('close', (failed) => {
      // An orderly close said "end" before; anything else is the far side's broken connection, one delay later.
      if (failed || !source.readableEnded) this.#push({ kind: 'reset', dueMs: link.dueMs(0) });
    });
    target.on('drain', () => { this.#blocked = false; this.#deliver(); });
    target.on('close', () => { this.close(); });
  }

  /** Forgets what is under way. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#timer?.cancel();
    this.#queue = [];
  }

  #enter(bytes: Buffer): void {
    if (this.#closed) return;
    this.#queued += bytes.length;
    this.#push({ kind: 'data', dueMs: this.#link.dueMs(bytes.length), bytes });
    if (this.#queued >= PIPE_BYTES) this.#source.pause();
  }

  #push(item: Item): void {
    if (this.#closed) return;
    this.#queue.push(item);
    if (this.#timer === undefined) this.#deliver();
  }

  #deliver(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    for (;;) {
      if (this.#closed || this.#blocked || this.#held) return;
      const item = this.#queue[this.#head];
      if (item === undefined) return;
      const healed = this.#link.open();
      if (healed !== undefined) {
        this.#held = true;
        void healed.then(() => { this.#held = false; this.#deliver(); });
        return;
      }
      const waitMs = item.dueMs - this.#clock.monotonicMs();
      if (waitMs > 0) {
        this.#timer = this.#clock.after(Math.ceil(waitMs), () => { this.#timer = undefined; this.#deliver(); });
        return;
      }
      this.#take();
      this.#hand(item);
    }
  }

  #take(): void {
    this.#head += 1;
    if (this.#head < 1024 && this.#head < this.#queue.length) return;
    this.#queue = this.#queue.slice(this.#head);
    this.#head = 0;
  }

  #hand(item: Item): void {
    switch (item.kind) {
      case 'data':
        this.#queued -= item.bytes.length;
        this.#link.delivered(item.bytes.length);
        if (!this.#target.write(item.bytes)) this.#blocked = true;
        if (this.#queued < PIPE_BYTES / 2 && this.#source.isPaused()) this.#source.resume();
        return;
      case 'end': this.#target.end(); return;
      case 'reset': this.#target.destroy(); return;
    }
  }
}
