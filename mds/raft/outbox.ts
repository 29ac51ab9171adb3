/** Messages that wait for the next Ready. */
import type { Entry, Message, MessageType } from './types.ts';

const NO_ENTRIES: readonly Entry[] = [];
const NO_BYTES = new Uint8Array(0);

export type MessageFields = Partial<Omit<Message, 'type' | 'to'>>;

export function makeMessage(type: MessageType, to: number, from: number, fields: MessageFields): Message {
  return {
    type, to, from, term: fields.term ?? 0, logTerm: fields.logTerm ?? 0, index: fields.index ?? 0, entries: fields.entries ?? NO_ENTRIES,
    commit: fields.commit ?? 0, snapshot: fields.snapshot, reject: fields.reject ?? false, rejectHint: fields.rejectHint ?? 0,
    context: fields.context ?? NO_BYTES, round: fields.round ?? 0, electionTicks: fields.electionTicks ?? 0, keptByAll: fields.keptByAll ?? 0,
    rank: fields.rank ?? 0, notice: fields.notice ?? false,
  };
}

/**
 * True for what promises durability (raft thesis 3.8, 10.2.1): acknowledgements and votes, and requests for votes, too, because an answer
 * to a request that a crash made the candidate forget could be counted for another candidacy of the same term, with a shorter log.
 */
function promisesDurability(type: MessageType): boolean {
  return type === 'append-reply' || type === 'vote' || type === 'vote-reply' || type === 'pre-vote-reply';
}

export class Outbox {
  readonly #id: number;
  #atOnce: Message[] = [];
  #afterSync: Message[] = [];
  /** This node's vote for itself: counted only when it is durable. */
  #toSelf: Message[] = [];

  constructor(id: number) {
    this.#id = id;
  }

  put(message: Message): void {
    if (message.to === this.#id) this.#toSelf.push(message);
    else if (promisesDurability(message.type)) this.#afterSync.push(message);
    else this.#atOnce.push(message);
  }

  isEmpty(): boolean {
    return this.#atOnce.length === 0 && this.#afterSync.length === 0 && this.#toSelf.length === 0;
  }

  take(): { atOnce: Message[]; afterSync: Message[]; toSelf: Message[] } {
    const taken = { atOnce: this.#atOnce, afterSync: this.#afterSync, toSelf: this.#toSelf };
    this.#atOnce = [];
    this.#afterSync = [];
    this.#toSelf = [];
    return taken;
  }
}
