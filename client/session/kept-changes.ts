/**
 * Changes that a site has answered and not made durable yet (design 7.5): kept until it says that they are, and asked for again,
 * same session and number, at a restarted mds of the site. A later process of this client keeps what this one kept.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { FsError } from '../../proto/types/errno.ts';
import { NO_SESSION_KEEPER, type KeptAnswer, type SessionKeeper } from './keeper.ts';

export interface KeptChange extends KeptAnswer {
  stream: number;
  /** Another life of the mds may have given that number to something else: it says nothing until the change has been answered again. */
  unsure: boolean;
  /** It was sent to others, too, before it was answered. */
  readonly elsewhere: boolean;
  readonly isOver: PromiseWithResolvers<boolean>;
}

interface Waiter {
  /** Of the changes kept when it began to wait. */
  readonly numbers: Set<number>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export class KeptChanges {
  /** By the session's number, in the order in which they were answered. */
  readonly #changes = new Map<number, KeptChange>();
  #waiters: Waiter[] = [];
  readonly #keeper: SessionKeeper;

  constructor(keeper: SessionKeeper = NO_SESSION_KEEPER) {
    this.#keeper = keeper;
    // The mds may have been restarted since.
    for (const answer of keeper.session.answers) this.#changes.set(answer.number, { ...answer, unsure: true, elsewhere: true, isOver: Promise.withResolvers() });
  }

  get size(): number {
    return this.#changes.size;
  }

  /** The lowest of the session's numbers; Infinity: nothing is kept. */
  get least(): number {
    return Math.min(...this.#changes.keys());
  }

  get isAwaited(): boolean {
    return this.#waiters.length > 0;
  }

  /** Resolves true when it is durable, false when it is lost; never where this process ends before. */
  keep(answer: KeptAnswer, elsewhere = false): Promise<boolean> {
    // An earlier process may have kept it, and whoever asked that has asked again.
    const isOver = this.#changes.get(answer.number)?.isOver ?? Promise.withResolvers<boolean>();
    this.#keeper.answeredEarly(answer);
    this.#changes.set(answer.number, { ...answer, unsure: false, elsewhere, isOver });
    return isOver.promise;
  }

  /** It was asked for again, and has another number in the stream. */
  confirmed(change: KeptChange, stream: number): void {
    change.stream = stream;
    change.unsure = false;
    this.#keeper.answeredEarly(change);
  }

  /** Everything of the site's stream up to this number is durable. */
  durable(site: number, stream: number): void {
    for (const change of this.#changes.values()) if (change.site === site && !change.unsure && change.stream <= stream) this.drop(change);
  }

  /** It is durable. */
  drop(change: KeptChange): void {
    this.#over(change, true);
  }

  /** It was answered, and is not done. Said when those who have to hear of it have been told. */
  lost(change: KeptChange): void {
    this.#over(change, false);
  }

  /** To be asked for again at this site, in this order. */
  of(site: number): KeptChange[] {
    return [...this.#changes.values()].filter((change) => change.site === site);
  }

  /** By site, for a hello. */
  summary(): geofs.v1.Kept.$Properties[] {
    const sites = new Map<number, { number: number; mutations: number[] }>();
    for (const { site, stream, number: mutation } of this.#changes.values()) {
      const { number, mutations } = sites.get(site) ?? { number: 0, mutations: [] };
      sites.set(site, { number: Math.max(number, stream), mutations: [...mutations, mutation] });
    }
    return [...sites].map(([site, each]) => ({ site, ...each }));
  }

  /** over resolves when all that is kept now is durable or lost, and rejects with close's error; neither after giveUp. */
  settled(): { readonly over: Promise<unknown>; readonly giveUp: () => void } {
    if (this.#changes.size === 0) return { over: Promise.resolve(), giveUp: () => undefined };
    const { promise: over, resolve, reject } = Promise.withResolvers<undefined>();
    const waiter: Waiter = { numbers: new Set(this.#changes.keys()), resolve: () => { resolve(undefined); }, reject };
    this.#waiters.push(waiter);
    return { over, giveUp: () => { this.#waiters = this.#waiters.filter((other) => other !== waiter); } };
  }

  /** Whoever waits is told; what is kept stays so. */
  close(error: FsError): void {
    for (const { reject } of this.#waiters.splice(0)) reject(error);
  }

  /** In the order in which they were answered. */
  get all(): KeptChange[] {
    return [...this.#changes.values()];
  }

  #over(change: KeptChange, isDurable: boolean): void {
    if (!this.#changes.delete(change.number)) return;
    this.#keeper.released(change.number);
    change.isOver.resolve(isDurable);
    this.#waiters = this.#waiters.filter((waiter) => {
      waiter.numbers.delete(change.number);
      if (waiter.numbers.size === 0) waiter.resolve();
      return waiter.numbers.size > 0;
    });
  }
}
