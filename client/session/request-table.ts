/** Requests that change nothing: multiplexed by id, asked again on the next stream, given up at once when nobody waits. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { ERRNO, errnoName, FsError } from '../../proto/types/errno.ts';
import { FUSE_REQUESTS, RECONNECT_MIN_MS, SESSION_MUTATIONS, SESSION_REQUESTS } from '../../proto/types/limits.ts';
import { type GiveUp, PendingCall } from './pending-call.ts';
import type { Reply, RequestBody, RequestOptions } from './ports.ts';
import type { Send } from './session-stream.ts';

interface Query {
  readonly body: RequestBody;
  readonly call: PendingCall<Reply>;
  readonly onReply: ((reply: Reply) => void) | undefined;
  /** On the present stream; 0: not sent on it. */
  id: number;
}

/** What the mds takes, less the mutations and those cancelled but not yet given up there. */
const UNDER_WAY = SESSION_REQUESTS / 2 - SESSION_MUTATIONS;

export interface RequestTableOptions {
  readonly clock: Clock;
  /** Ids are never used twice: an answer from before a reconnect must not pass for one of after. */
  readonly nextId: () => number;
}

export class RequestTable {
  readonly #o: RequestTableOptions;
  readonly #sent = new Map<number, Query>();
  /** Refused because the mds was overloaded: asked again in a moment. */
  readonly #resting = new Set<Query>();
  #waiting = new Set<Query>();
  #send: Send | undefined;

  constructor(options: RequestTableOptions) {
    this.#o = options;
  }

  async request(ctx: CallContext, body: RequestBody, options: RequestOptions = {}): Promise<Reply> {
    const op = Object.keys(body)[0] ?? 'request';
    if (this.#waiting.size >= FUSE_REQUESTS) throw new FsError('EAGAIN', op, 'too many requests wait for the mds');
    const query: Query = {
      body, id: 0, onReply: options.onReply,
      call: new PendingCall<Reply>(ctx, this.#o.clock, op, (why) => { this.#giveUp(query, why); }),
    };
    this.#waiting.add(query);
    this.#pump();
    return query.call.promise;
  }

  /** A stream stands: everything unanswered is asked on it, oldest first. */
  attach(send: Send): void {
    this.#send = send;
    this.#pump();
  }

  detach(): void {
    this.#send = undefined;
    this.#waiting = new Set([...this.#sent.values(), ...this.#waiting]);
    this.#sent.clear();
  }

  /** False: the message answers nothing asked here. */
  answer(message: Reply): boolean {
    const query = this.#sent.get(message.id);
    if (query === undefined) return false;
    this.#sent.delete(message.id);
    if (message.errno === ERRNO.EAGAIN) { this.#again(query); return true; }
    const absent = message.errno === ERRNO.ENOENT && query.body.lookup != null;
    if (message.errno === 0 || absent) {
      query.onReply?.(message);
      query.call.resolve(message);
    } else query.call.reject(new FsError(errnoName(message.errno), query.call.op, message.detail));
    this.#pump();
    return true;
  }

  /** Everybody who waits is told. */
  close(error: FsError): void {
    this.detach();
    for (const query of [...this.#waiting, ...this.#resting]) query.call.reject(error);
    this.#waiting.clear();
    this.#resting.clear();
  }

  #pump(): void {
    const send = this.#send;
    if (send === undefined) return;
    for (const query of this.#waiting) {
      if (this.#sent.size >= UNDER_WAY) return;
      this.#waiting.delete(query);
      query.id = this.#o.nextId();
      this.#sent.set(query.id, query);
      send({ id: query.id, ...query.body } satisfies geofs.v1.ClientMessage.$Properties);
    }
  }

  /** The mds is overloaded for a moment: no answer for a caller on a hard mount. */
  #again(query: Query): void {
    this.#resting.add(query);
    this.#o.clock.after(RECONNECT_MIN_MS, () => {
      if (!this.#resting.delete(query)) return;
      this.#waiting.add(query);
      this.#pump();
    });
  }

  #giveUp(query: Query, why: GiveUp): void {
    if (this.#sent.delete(query.id)) this.#send?.({ id: 0, cancel: { request: query.id } });
    this.#waiting.delete(query);
    this.#resting.delete(query);
    query.call.reject(new FsError(why, query.call.op));
    this.#pump();
  }
}
