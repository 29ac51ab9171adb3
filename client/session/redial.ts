/** Which mds to dial next, and when. Pure but for chance. */
import type { Random } from '../../proto/runtime/random.ts';
import { assert } from '../../proto/types/errno.ts';
import { RECONNECT_MAX_MS, RECONNECT_MIN_MS } from '../../proto/types/limits.ts';

export class Redial {
  readonly #configured: readonly string[];
  #addresses: readonly string[];
  readonly #random: Random;
  #index = 0;
  #failures = 0;
  #chosen: number | undefined;
  /** Where the round goes on behind a dial in between. */
  #resume: string | undefined;

  /** addresses: the own site's first. */
  constructor(addresses: readonly string[], random: Random) {
    assert(addresses.length > 0, 'a session needs the address of an mds');
    this.#configured = addresses;
    this.#addresses = addresses;
    this.#random = random;
  }

  get address(): string {
    return this.#addresses[this.#index] ?? '';
  }

  get count(): number {
    return this.#addresses.length;
  }

  /** Those that stand before the present one. */
  get preferred(): readonly string[] {
    return this.#addresses.slice(0, this.#index);
  }

  /** The cluster says who its mds are, the own site's first. The configured ones stay the last resort. True: that is news. */
  learn(addresses: readonly string[]): boolean {
    const known = this.#addresses;
    const now = [...new Set([...addresses, ...this.#configured])];
    if (now.length === known.length && now.every((address, i) => address === known[i])) return false;
    const [present, chosen] = [this.address, this.#chosen === undefined ? undefined : known[this.#chosen]];
    this.#addresses = now;
    this.#index = Math.max(0, now.indexOf(present));
    this.#chosen = chosen === undefined || !now.includes(chosen) ? undefined : now.indexOf(chosen);
    return true;
  }

  /** The mds that serves this client's site: the one to prefer. */
  prefer(address: string): void {
    if (!this.#addresses.includes(address)) this.learn([address, ...this.#addresses]);
  }

  /** Where the first dial goes, wherever that stands in the order. */
  begin(address: string): void {
    if (!this.#addresses.includes(address)) this.#addresses = [...this.#addresses, address];
    this.#index = this.#addresses.indexOf(address);
  }

  /** Says where to dial when the present stream ends. */
  choose(address: string): void {
    this.#chosen = this.#addresses.indexOf(address);
  }

  /** The stream has proved itself: whatever failed before does not count any more. */
  proved(): void {
    this.#failures = 0;
  }

  /** A dial, or a stream that had not proved itself, failed: the next address, or the one to dial between any two others. Returns how long to wait first. */
  failed(between?: string): number {
    const isKnown = between !== undefined && this.#addresses.includes(between);
    if (isKnown && this.address !== between) {
      this.#resume = this.address;
      this.#index = this.#addresses.indexOf(between);
    } else {
      this.#index = (this.#addresses.indexOf(this.#resume ?? this.address) + 1) % this.#addresses.length;
      if (isKnown && this.address === between) this.#index = (this.#index + 1) % this.#addresses.length;
      this.#resume = undefined;
    }
    const round = Math.floor(this.#failures / this.#addresses.length);
    this.#failures += 1;
    const delayMs = Math.min(RECONNECT_MAX_MS, RECONNECT_MIN_MS * 2 ** Math.min(round, 16));
    return delayMs * (0.5 + this.#random.next() / 2);
  }

  /** A proved stream was lost: the chosen address, else the first; the next one if this one is to be turned away from. */
  lost(turnAway: boolean): number {
    this.#index = this.#chosen ?? (turnAway ? (this.#index + 1) % this.#addresses.length : 0);
    this.#chosen = undefined;
    this.#resume = undefined;
    return 0;
  }
}
