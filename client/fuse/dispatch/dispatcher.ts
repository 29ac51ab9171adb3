/** Requests in, answers out: finds the handler, keeps what is under way, and turns errors into numbers. */
import type { Clock, Timer } from '../../../proto/runtime/clock.ts';
import { ERRNO, type Errno } from '../../../proto/types/errno.ts';
import { FUSE_REQUESTS } from '../../../proto/types/limits.ts';
import { HEADER_IN, OP, WRITE_CACHE } from '../abi/protocol.ts';
import { Request } from '../abi/request.ts';
import type { DevicePort } from '../device.ts';
import type { StaleGate } from '../stale-gate.ts';
import { errnoOf, exportedErrno, type Answer, type Front, type Handler } from './answer.ts';
import { ATTRIBUTE_HANDLERS } from './attributes.ts';
import { wantsToStop } from './caller.ts';
import { RequestContext } from './context.ts';
import { DIRECTORY_HANDLERS } from './directories.ts';
import { FILE_HANDLERS } from './files.ts';
import { LOCK_HANDLERS } from './locks.ts';
import { NAME_HANDLERS } from './names.ts';

/** So late at most is noticed that a task which was disturbed before is to end. */
const LOOK_AGAIN_MS = 200;

const HANDLERS: readonly (Handler | undefined)[] = table();

function table(): (Handler | undefined)[] {
  const out: (Handler | undefined)[] = [];
  for (const [opcode, handler] of [...NAME_HANDLERS, ...ATTRIBUTE_HANDLERS, ...FILE_HANDLERS, ...DIRECTORY_HANDLERS, ...LOCK_HANDLERS]) out[opcode] = handler;
  return out;
}

/** Answered here; ENOSYS makes the kernel never ask again on this mount. */
const REFUSED = new Map<number, Errno>([
  [OP.ACCESS, 'ENOSYS'], [OP.BMAP, 'ENOSYS'], [OP.POLL, 'ENOSYS'], [OP.SYNCFS, 'ENOSYS'], [OP.IOCTL, 'ENOTTY'],
  [OP.COPY_FILE_RANGE, 'EOPNOTSUPP'], [OP.COPY_FILE_RANGE_64, 'EOPNOTSUPP'], [OP.TMPFILE, 'EOPNOTSUPP'],
]);

/** What only stores what was written before, or lets go: done whatever the mds knows. */
const STORING: ReadonlySet<number> = new Set([OP.FLUSH, OP.FSYNC, OP.FSYNCDIR, OP.RELEASE, OP.RELEASEDIR]);

/** The kernel's own writes of mapped pages too: whoever waits for one cannot be interrupted. */
function stores(request: Request): boolean {
  return STORING.has(request.opcode) || (request.opcode === OP.WRITE && (request.u32(20) & WRITE_CACHE) !== 0);
}

export interface DispatcherOptions {
  readonly device: DevicePort;
  readonly front: Front;
  readonly clock: Clock;
  /** When a request that starts now is given up; Infinity for a hard mount. */
  readonly deadlineMs: () => number;
  /** Holds requests up while the mds knows too little. */
  readonly gate?: StaleGate | undefined;
  /** The request so named has been answered: the kernel will not ask for it again. */
  readonly onAnswered?: ((requestId: string) => void) | undefined;
}

export class Dispatcher {
  readonly #device: DevicePort;
  readonly #front: Front;
  readonly #deadlineMs: () => number;
  readonly #gate: StaleGate | undefined;
  readonly #onAnswered: ((requestId: string) => void) | undefined;
  readonly #underWay = new Map<number, RequestContext>();
  /** Interrupted by what is no reason to give up. The kernel says it once: whether there is one meanwhile is looked up. */
  readonly #disturbed = new Set<RequestContext>();
  readonly #clock: Clock;
  #looking: Timer | undefined;
  #idle: (() => void) | undefined;

  constructor(options: DispatcherOptions) {
    this.#device = options.device;
    this.#clock = options.clock;
    this.#front = options.front;
    this.#deadlineMs = options.deadlineMs;
    this.#gate = options.gate;
    this.#onAnswered = options.onAnswered;
  }

  get underWay(): number {
    return this.#underWay.size;
  }

  /** Borrows the message until it returns. */
  handle(message: Buffer): void {
    const request = new Request(message);
    switch (request.opcode) {
      case OP.FORGET: this.#front.nodes.uncount(request.nodeid, request.u64(0)); return;
      case OP.BATCH_FORGET: this.#forgetMany(request); return;
      case OP.INTERRUPT: this.#interrupt(request); return;
      case OP.NOTIFY_REPLY: return;
      case OP.DESTROY: this.#device.reply(request.uniqueLow, request.uniqueHigh, 0, []); return;
      default: this.#operate(request);
    }
  }

  /** Gives up everything under way (the mount is gone), and resolves when nothing is left. */
  async stop(): Promise<void> {
    for (const ctx of this.#underWay.values()) ctx.abort();
    if (this.#underWay.size > 0) await new Promise<void>((resolve) => { this.#idle = resolve; });
  }

  #operate(request: Request): void {
    const handler = HANDLERS[request.opcode];
    if (handler === undefined || this.#underWay.size >= FUSE_REQUESTS) {
      const errno = handler === undefined ? REFUSED.get(request.opcode) ?? 'ENOSYS' : 'ENOMEM';
      this.#device.reply(request.uniqueLow, request.uniqueHigh, ERRNO[errno], []);
      return;
    }
    const ctx = new RequestContext(request, this.#front.breaks.begin(), this.#deadlineMs());
    let result: Answer | Promise<Answer>;
    try {
      result = this.#gate?.shut === true && !stores(request) && !request.resent ? this.#later(handler, request, ctx, this.#gate) : handler(request, ctx, this.#front);
    } catch (error) {
      this.#fail(ctx, error);
      this.#front.breaks.end();
      return;
    }
    if (result instanceof Promise) {
      this.#underWay.set(ctx.key, ctx);
      void result.then((answer) => { this.#send(ctx, answer); }).catch((error: unknown) => { this.#fail(ctx, error); }).finally(() => { this.#end(ctx); });
      return;
    }
    try {
      this.#send(ctx, result);
    } catch (error) {
      this.#fail(ctx, error);
    }
    this.#front.breaks.end();
  }

  async #later(handler: Handler, request: Request, ctx: RequestContext, gate: StaleGate): Promise<Answer> {
    const copy = new Request(Buffer.from(request.bytes));
    await gate.pass(ctx);
    return handler(copy, ctx, this.#front);
  }

  #end(ctx: RequestContext): void {
    this.#underWay.delete(ctx.key);
    this.#disturbed.delete(ctx);
    this.#front.breaks.end();
    this.#onAnswered?.(ctx.requestId);
    if (this.#underWay.size === 0) this.#idle?.();
  }

  #send(ctx: RequestContext, answer: Answer): void {
    const body = answer.encode();
    if (this.#device.reply(ctx.uniqueLow, ctx.uniqueHigh, 0, body)) answer.delivered?.();
    else answer.undelivered?.();
  }

  #fail(ctx: RequestContext, error: unknown): void {
    const code = errnoOf(error, ctx.opcode, this.#front.logger);
    this.#device.reply(ctx.uniqueLow, ctx.uniqueHigh, this.#front.exported ? exportedErrno(code, ctx.opcode) : code, []);
  }

  /** No reply. A request that is not here any more has been answered already. */
  #interrupt(request: Request): void {
    const key = (request.u32(4) & 0x7fff_ffff) * 2 ** 32 + request.u32(0);
    const ctx = this.#underWay.get(key);
    if (ctx === undefined) return;
    // A lock that waits is given up for any signal (fcntl(2), flock(2)).
    if (ctx.opcode === OP.SETLKW || wantsToStop(ctx.pid)) { ctx.abort(); return; }
    this.#disturbed.add(ctx);
    this.#lookAgain();
  }

  #lookAgain(): void {
    if (this.#disturbed.size === 0) return;
    this.#looking ??= this.#clock.after(LOOK_AGAIN_MS, () => {
      this.#looking = undefined;
      for (const ctx of this.#disturbed) {
        if (!wantsToStop(ctx.pid)) continue;
        this.#disturbed.delete(ctx);
        ctx.abort();
      }
      this.#lookAgain();
    });
  }

  #forgetMany(request: Request): void {
    const room = Math.floor((request.end - HEADER_IN - 8) / 16);
    const count = Math.min(request.u32(0), room);
    for (let i = 0; i < count; i++) this.#front.nodes.uncount(request.u64(8 + i * 16), request.u64(16 + i * 16));
  }
}
