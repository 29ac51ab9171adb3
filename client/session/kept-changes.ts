/**
 * Changes that a site has answered and not made durable yet (design 7.5): kept until it says that they are, and asked for again,
 * same session and number, at a restarted mds of the site.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';

export interface KeptChange {
  readonly number: number;
  readonly command: geofs.v1.Command.$Properties;
  /** What the mds added when it answered. */
  readonly stamped: geofs.v1.Stamped.$Properties;
  /** Of the inode that the answer named, 0: none. */
  readonly ino: number;
  readonly site: number;
  /** In the site's stream, of its latest answer. */
  stream: number;
  /** Another life of the mds may have given that number to something else: it says nothing until the change has been answered again. */
  unsure: boolean;
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
  /** Something was lost since settled() last said so. */
  #lossUntold = false;

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

  keep(change: KeptChange): void {
    this.#changes.set(change.number, change);
  }

  /** Everything of the site's stream up to this number is durable. */
  durable(site: number, stream: number): void {
    for (const change of this.#changes.values()) if (change.site === site && !change.unsure && change.stream <= stream) this.drop(change);
  }

  /** It is durable. */
  drop(change: KeptChange): void {
    if (!this.#changes.delete(change.number)) return;
    this.#waiters = this.#waiters.filter((waiter) => {
      waiter.numbers.delete(change.number);
      if (waiter.numbers.size === 0) waiter.resolve();
      return waiter.numbers.size > 0;
    });
  }

  /** It was answered, and is not done: whoever waits for it is told, and whoever asks next, who may be another. */
  lost(change: KeptChange): void {
    if (!this.#changes.delete(change.number)) return;
    this.#lossUntold = true;
    const told = this.#waiters.filter(({ numbers }) => numbers.has(change.number));
    this.#waiters = this.#waiters.filter((waiter) => !told.includes(waiter));
    for (const { reject } of told) reject(lossError('a change that was answered is lost with the mds that answered it'));
  }

  /** Something may be lost that was answered to an earlier process. Returns what to tell whoever waits for it. */
  inheritedLost(): FsError {
    this.#lossUntold = true;
    return lossError('an mds was lost after it had answered an earlier process: what was not durable by then is lost');
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

  /** Resolves when all that is kept now is durable. Rejects with FsError EIO when some of it is lost, or was lost since this was last asked. */
  settled(): Promise<void> {
    if (this.#lossUntold) {
      this.#lossUntold = false;
      return Promise.reject(lossError('a change that was answered was lost since'));
    }
    if (this.#changes.size === 0) return Promise.resolve();
    return new Promise((resolve, reject) => { this.#waiters.push({ numbers: new Set(this.#changes.keys()), resolve, reject }); });
  }

  /** Whoever waits is told; what is kept stays so. */
  close(error: FsError): void {
    for (const { reject } of this.#waiters.splice(0)) reject(error);
  }

  /** The session is over: nobody can ask for these any more. Returns them. */
  lose(): KeptChange[] {
    const lost = [...this.#changes.values()];
    this.#changes.clear();
    if (lost.length > 0) this.#lossUntold = true;
    for (const { reject } of this.#waiters.splice(0)) reject(lossError('the session was lost before its changes were known to be durable'));
    return lost;
  }
}

function lossError(detail: string): FsError {
  return new FsError('EIO', 'flush', detail);
}
