/**
 * Mutations, exactly once (design 3): numbered when first sent, sent again under the same session and number until a reply
 * comes, in order. `acknowledged` is the number up to which every reply has been received.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { ERRNO, errnoName, FsError } from '../../proto/types/errno.ts';
import { CANCEL_PATIENCE_MS, FUSE_REQUESTS, RECONNECT_MIN_MS, SESSION_MUTATIONS } from '../../proto/types/limits.ts';
import { type GiveUp, PendingCall } from './pending-call.ts';
import { OUTCOME_UNKNOWN, type MutateOptions, type MutateResult, type Reply } from './ports.ts';
import type { Send } from './session-stream.ts';

type Command = geofs.v1.Command.$Properties;

interface Mutation {
  readonly command: Command;
  readonly options: MutateOptions;
  readonly call: PendingCall<MutateResult>;
  /** 0: not sent yet. */
  number: number;
  /** On the present stream; 0: not sent on it. */
  id: number;
  /** Nobody waits, or it must make room: the mds was asked to give it up. */
  cancelled: boolean;
}

export interface MutationTableOptions {
  readonly clock: Clock;
  readonly nextId: () => number;
  /** The outcome of a mutation that its caller no longer waits for: its originator gets no break, so nobody else tells the caches. */
  readonly onLateOutcome: (command: Command, result: MutateResult) => void;
}

export class MutationTable {
  readonly #o: MutationTableOptions;
  /** By number, ascending: without a reply. */
  readonly #sent = new Map<number, Mutation>();
  readonly #byId = new Map<number, Mutation>();
  #waiting: Mutation[] = [];
  #send: Send | undefined;
  #lastNumber = 0;

  constructor(options: MutationTableOptions) {
    this.#o = options;
  }

  get acknowledged(): number {
    const [oldest] = this.#sent.keys();
    return (oldest ?? this.#lastNumber + 1) - 1;
  }

  async mutate(ctx: CallContext, command: Command, options: MutateOptions = {}): Promise<MutateResult> {
    const op = Object.keys(command)[0] ?? 'mutate';
    if (this.#waiting.length >= FUSE_REQUESTS) throw new FsError('EAGAIN', op, 'too many changes wait for the mds');
    const mutation: Mutation = {
      command, options, number: 0, id: 0, cancelled: false,
      call: new PendingCall<MutateResult>(ctx, this.#o.clock, op, (why) => { this.#giveUp(mutation, why); }),
    };
    this.#waiting.push(mutation);
    this.#pump();
    return mutation.call.promise;
  }

  /** A stream stands. fresh: the session of before is lost, and with it what became of the mutations sent in it. */
  attach(send: Send, fresh: boolean): void {
    this.#send = send;
    if (fresh) this.#loseOutcomes();
    for (const mutation of this.#sent.values()) this.#transmit(mutation);
    this.#pump();
  }

  detach(): void {
    this.#send = undefined;
    this.#byId.clear();
    for (const mutation of this.#sent.values()) mutation.id = 0;
  }

  /** False: the message answers no mutation. */
  answer(message: Reply): boolean {
    const mutation = this.#byId.get(message.id);
    if (mutation === undefined) return false;
    this.#byId.delete(message.id);
    mutation.id = 0;
    if (message.mutate == null && message.errno === ERRNO.EAGAIN) { this.#again(mutation); return true; }
    this.#sent.delete(mutation.number);
    if (message.mutate == null && message.errno === ERRNO.EINTR && !mutation.call.settled && mutation.call.givenUp === undefined) this.#renumber(mutation);
    else this.#settle(mutation, message);
    this.#pump();
    return true;
  }

  /** Everybody who waits is told. */
  close(error: FsError): void {
    this.detach();
    for (const mutation of [...this.#sent.values(), ...this.#waiting]) if (!mutation.call.settled) mutation.call.reject(error);
    this.#sent.clear();
    this.#waiting = [];
  }

  #settle(mutation: Mutation, message: Reply): void {
    const { call } = mutation;
    const reply = message.mutate?.reply;
    if (message.errno !== 0 || reply == null) {
      const why = call.givenUp ?? errnoName(message.errno);
      if (!call.settled) call.reject(new FsError(message.errno === ERRNO.EINTR ? why : errnoName(message.errno), call.op, message.detail));
      return;
    }
    const result: MutateResult = { stamp: message.stamp, reply, open: message.mutate?.open ?? undefined };
    if (call.settled) { this.#o.onLateOutcome(mutation.command, result); return; }
    mutation.options.onReply?.(result);
    call.resolve(result);
  }

  #loseOutcomes(): void {
    for (const { call } of this.#sent.values()) {
      if (!call.settled) call.reject(new FsError('EIO', call.op, 'the session was lost before the outcome was known'));
    }
    this.#sent.clear();
    this.#lastNumber = 0;
  }

  #pump(): void {
    while (this.#send !== undefined && this.#waiting.length > 0) {
      if (this.#lastNumber - this.acknowledged >= SESSION_MUTATIONS) { this.#makeRoom(); return; }
      const mutation = this.#waiting.shift();
      if (mutation === undefined) return;
      this.#lastNumber += 1;
      mutation.number = this.#lastNumber;
      this.#sent.set(mutation.number, mutation);
      this.#transmit(mutation);
    }
  }

  #transmit(mutation: Mutation): void {
    const { command, number, options } = mutation;
    mutation.id = this.#o.nextId();
    this.#byId.set(mutation.id, mutation);
    this.#send?.({ id: mutation.id, mutate: { command: { ...command, number, acknowledged: this.acknowledged }, wait: options.wait ?? false } });
    if (mutation.cancelled) this.#cancel(mutation);
  }

  #cancel(mutation: Mutation): void {
    mutation.cancelled = true;
    if (mutation.id !== 0) this.#send?.({ id: 0, cancel: { request: mutation.id } });
  }

  /** A lock that waits may wait for ever, and would hold up every later number: it gives its own back and takes a new one. */
  #makeRoom(): void {
    const [oldest] = this.#sent.values();
    if (oldest?.options.wait === true && !oldest.cancelled) this.#cancel(oldest);
  }

  #renumber(mutation: Mutation): void {
    mutation.number = 0;
    mutation.cancelled = false;
    this.#waiting.unshift(mutation);
  }

  /** The mds is overloaded for a moment and has not taken it: the same number, later. */
  #again(mutation: Mutation): void {
    this.#o.clock.after(RECONNECT_MIN_MS, () => {
      if (this.#send !== undefined && mutation.id === 0 && this.#sent.get(mutation.number) === mutation) this.#transmit(mutation);
    });
  }

  #giveUp(mutation: Mutation, why: GiveUp): void {
    const { call } = mutation;
    if (mutation.number === 0) {
      this.#waiting.splice(this.#waiting.indexOf(mutation), 1);
      call.reject(new FsError(why, call.op));
      return;
    }
    this.#cancel(mutation);
    this.#o.clock.after(CANCEL_PATIENCE_MS, () => {
      if (!call.settled) call.reject(new FsError(why, call.op, OUTCOME_UNKNOWN.message, { cause: OUTCOME_UNKNOWN }));
    });
  }
}
