/** The FUSE descriptor behind one small port, and its transport through koffi. */
import { ERRNO } from '../../proto/types/errno.ts';
import { HEADER_OUT } from './abi/protocol.ts';
import * as native from './native.ts';

export interface DevicePort {
  /** Calls receive for each request until unmount, connection abort or close. The bytes are valid until receive returns. */
  run(receive: (message: Buffer) => void): Promise<'unmounted' | 'closed'>;
  /**
   * Answers one request, at once. Error is a positive errno or 0. Borrows the chunks.
   * False: the kernel no longer waits for this answer (aborted); nobody has seen it.
   */
  reply(uniqueLow: number, uniqueHigh: number, error: number, body: readonly Uint8Array[]): boolean;
  /** Writes a notification; returns 0 or a positive errno. May block: see README, notifications. */
  notify(message: Buffer): number;
  close(): void;
}

/** Requests taken in one turn before the event loop gets its own again. */
const BATCH = 64;
const EMPTY = Buffer.alloc(0);

export class KoffiDevice implements DevicePort {
  readonly #fd: number;
  readonly #slot: Buffer;
  readonly #header = Buffer.alloc(HEADER_OUT);
  readonly #joined = Buffer.alloc(16 * 1024);
  readonly #wake: readonly [number, number];
  #closed = false;

  /** slotBytes: max_write + 4096; with less room read(2) fails. The descriptor stays the caller's. */
  constructor(fd: number, slotBytes: number) {
    this.#fd = fd;
    this.#slot = Buffer.alloc(slotBytes);
    const flags = native.fcntl(fd, native.F_GETFL, 0);
    native.fcntl(fd, native.F_SETFL, flags | native.O_NONBLOCK);
    const ends = Buffer.alloc(8);
    if (native.pipe2(ends, native.O_CLOEXEC) < 0) throw new Error(`pipe2 failed with error ${String(native.errno())}`);
    this.#wake = [ends.readInt32LE(0), ends.readInt32LE(4)];
  }

  async run(receive: (message: Buffer) => void): Promise<'unmounted' | 'closed'> {
    const fds = Buffer.alloc(16);
    fds.writeInt32LE(this.#fd, 0);
    fds.writeInt16LE(native.POLLIN, 4);
    fds.writeInt32LE(this.#wake[0], 8);
    fds.writeInt16LE(native.POLLIN, 12);
    try {
      while (!this.#closed) {
        const state = this.#drain(receive);
        if (state === 'gone') return 'unmounted';
        if (state === 'more') await new Promise((resolve) => { setImmediate(resolve); });
        else await native.pollAsync(fds, 2, -1);
      }
      return 'closed';
    } finally {
      this.#closed = true;
      native.close(this.#wake[0]);
      native.close(this.#wake[1]);
    }
  }

  #drain(receive: (message: Buffer) => void): 'empty' | 'more' | 'gone' {
    for (let taken = 0; taken < BATCH; taken++) {
      if (this.#closed) return 'empty';
      const length = native.read(this.#fd, this.#slot, this.#slot.length);
      if (length > 0) { receive(this.#slot.subarray(0, length)); continue; }
      const error = native.errno();
      if (error === ERRNO.EAGAIN) return 'empty';
      // ENOENT: the request was interrupted before it could be read.
      if (error === ERRNO.EINTR || error === ERRNO.ENOENT) continue;
      if (error === ERRNO.ENODEV || error === ERRNO.ENOTCONN || error === ERRNO.EPERM || error === ERRNO.EBADF || length === 0) return 'gone';
      throw new Error(`reading requests failed with error ${String(error)}`);
    }
    return 'more';
  }

  reply(uniqueLow: number, uniqueHigh: number, error: number, body: readonly Uint8Array[]): boolean {
    let length = HEADER_OUT;
    for (const chunk of body) length += chunk.byteLength;
    const small = length <= this.#joined.length;
    const header = small ? this.#joined : this.#header;
    header.writeUInt32LE(length, 0);
    header.writeInt32LE(-error, 4);
    header.writeUInt32LE(uniqueLow, 8);
    header.writeUInt32LE(uniqueHigh, 12);
    let written: number;
    if (small) {
      let at = HEADER_OUT;
      for (const chunk of body) { header.set(chunk, at); at += chunk.byteLength; }
      written = native.write(this.#fd, header, length);
    } else {
      const vectors = [header, ...body.filter((chunk) => chunk.byteLength > 0)].map((chunk) => ({ iov_base: chunk, iov_len: chunk.byteLength }));
      written = native.writev(this.#fd, vectors, vectors.length);
    }
    if (written >= 0) return true;
    const code = native.errno();
    if (code === ERRNO.ENOENT || code === ERRNO.ENODEV || code === ERRNO.ENOTCONN || code === ERRNO.EPERM) return false;
    // The kernel refused the form of the answer: the request must still end.
    if (error === 0) this.reply(uniqueLow, uniqueHigh, ERRNO.EIO, [EMPTY]);
    return false;
  }

  notify(message: Buffer): number {
    return native.write(this.#fd, message, message.length) >= 0 ? 0 : native.errno();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    native.write(this.#wake[1], Buffer.from([1]), 1);
  }
}
