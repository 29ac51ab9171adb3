/** One request of the data protocol and its answer, from the caller's promise to the last frame. */
import type { DataFrame, FrameType } from '../../proto/rpc/data-frame.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { type Errno, FsError } from '../../proto/types/errno.ts';

export interface DataRequest<T> {
  readonly op: string;
  readonly type: FrameType;
  readonly meta: Uint8Array;
  /** Borrowed until the exchange settles. */
  readonly payload?: Uint8Array;
  /** Bytes of file contents that go either way. */
  readonly bytes: number;
  /** Takes one frame of the answer (ERROR apart), copies what it keeps; returns undefined until the answer is whole. Throws RpcError on nonsense. */
  readonly accept: (frame: DataFrame) => T | undefined;
}

/** What a connection needs of an exchange, whatever its answer is. */
export interface AnyExchange {
  readonly op: string;
  readonly type: FrameType;
  readonly meta: Uint8Array;
  readonly payload: Uint8Array | undefined;
  readonly bytes: number;
  readonly settled: boolean;
  /** Called once when the caller gives up: whoever carries the exchange lets go of it. */
  onGivenUp: (() => void) | undefined;
  /** True once the answer is whole. */
  take(frame: DataFrame): boolean;
  fail(error: Error): void;
}

export class Exchange<T> implements AnyExchange {
  readonly op: string;
  readonly type: FrameType;
  readonly meta: Uint8Array;
  readonly payload: Uint8Array | undefined;
  readonly bytes: number;
  readonly promise: Promise<T>;
  onGivenUp: (() => void) | undefined;
  readonly #accept: (frame: DataFrame) => T | undefined;
  readonly #signal: AbortSignal;
  readonly #onAbort = (): void => { this.#giveUp('EINTR'); };
  #timer: Timer | undefined;
  #resolve: (value: T) => void;
  #reject: (error: Error) => void;
  #settled = false;

  /** Ends by itself with FsError EINTR when ctx.signal fires and ETIMEDOUT at ctx.deadlineMs. */
  constructor(ctx: CallContext, clock: Clock, request: DataRequest<T>) {
    this.op = request.op;
    this.type = request.type;
    this.meta = request.meta;
    this.payload = request.payload;
    this.bytes = request.bytes;
    this.#accept = request.accept;
    this.#signal = ctx.signal;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.promise = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    const leftMs = ctx.deadlineMs - clock.monotonicMs();
    if (ctx.signal.aborted) { this.#giveUp('EINTR'); return; }
    if (leftMs <= 0) { this.#giveUp('ETIMEDOUT'); return; }
    ctx.signal.addEventListener('abort', this.#onAbort, { once: true });
    if (leftMs < Infinity) this.#timer = clock.after(leftMs, () => { this.#giveUp('ETIMEDOUT'); });
  }

  get settled(): boolean { return this.#settled; }

  take(frame: DataFrame): boolean {
    const value = this.#accept(frame);
    if (value === undefined) return false;
    if (this.#end()) this.#resolve(value);
    return true;
  }

  fail(error: Error): void {
    if (this.#end()) this.#reject(error);
  }

  #giveUp(errno: Errno): void {
    if (!this.#end()) return;
    this.#reject(new FsError(errno, this.op));
    this.onGivenUp?.();
  }

  #end(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    this.#timer?.cancel();
    this.#signal.removeEventListener('abort', this.#onAbort);
    return true;
  }
}
