/** A FUSE descriptor without a kernel: requests are handed in, replies and notifications are kept. */
import type { DevicePort } from '../../client/fuse/device.ts';
import type { NotifyThread } from '../../client/fuse/notify/invalidator.ts';
import type { FromThread, ToThread } from '../../client/fuse/notify/messages.ts';
import { eventually } from './eventually.ts';

export interface FakeReply {
  readonly error: number;
  readonly body: Buffer;
}

/** A request as the kernel would write it; body: the arguments after the header. */
export function fuseRequest(opcode: number, nodeid: number, body: Buffer, unique: bigint, uid = 0): Buffer {
  const out = Buffer.alloc(40 + body.length);
  out.writeUInt32LE(out.length, 0);
  out.writeUInt32LE(opcode, 4);
  out.writeBigUInt64LE(unique, 8);
  out.writeBigUInt64LE(BigInt(nodeid), 16);
  out.writeUInt32LE(uid, 24);
  body.copy(out, 40);
  return out;
}

export class FakeFuseDevice implements DevicePort {
  readonly replies = new Map<bigint, FakeReply>();
  readonly notified: Buffer[] = [];
  /** The kernel no longer waits for any answer. */
  deaf = false;
  #receive: ((message: Buffer) => void) | undefined;
  #closed: (() => void) | undefined;
  #unique = 2n;

  run(receive: (message: Buffer) => void): Promise<'closed'> {
    this.#receive = receive;
    return new Promise((resolve) => { this.#closed = () => { resolve('closed'); }; });
  }

  get running(): boolean {
    return this.#receive !== undefined;
  }

  /** Sends a request; its number. */
  send(opcode: number, nodeid: number, body: Buffer = Buffer.alloc(0), uid = 0): bigint {
    this.#unique += 2n;
    this.deliver(fuseRequest(opcode, nodeid, body, this.#unique, uid));
    return this.#unique;
  }

  deliver(message: Buffer): void {
    this.#receive?.(message);
    // The real slot is read into again: who still looks at it sees something else.
    message.fill(0xee);
  }

  async answer(unique: bigint): Promise<FakeReply> {
    await eventually(() => this.replies.has(unique), 'a reply', 2_000);
    return this.replies.get(unique) ?? { error: -1, body: Buffer.alloc(0) };
  }

  async call(opcode: number, nodeid: number, body?: Buffer, uid = 0): Promise<FakeReply> {
    return this.answer(this.send(opcode, nodeid, body, uid));
  }

  reply(uniqueLow: number, uniqueHigh: number, error: number, body: readonly Uint8Array[]): boolean {
    this.replies.set((BigInt(uniqueHigh) << 32n) | BigInt(uniqueLow), { error, body: Buffer.concat(body) });
    return !this.deaf;
  }

  notify(message: Buffer): number {
    this.notified.push(Buffer.from(message));
    return 0;
  }

  close(): void {
    this.#closed?.();
  }
}

/** The notification thread without a thread: everything is written at once. */
export class FakeNotifyThread implements NotifyThread {
  readonly posted: ToThread[] = [];
  #done: ((done: FromThread) => void) | undefined;

  post(message: ToThread): void {
    this.posted.push(message);
    if (message.kind === 'write' || message.kind === 'sweep') queueMicrotask(() => { this.#done?.({ done: message.id, error: 0 }); });
  }

  onDone(callback: (done: FromThread) => void): void {
    this.#done = callback;
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}
