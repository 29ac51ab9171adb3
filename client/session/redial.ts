/** Which mds to dial next, and when. Pure but for chance. */
import type { Random } from '../../proto/runtime/random.ts';
import { assert } from '../../proto/types/errno.ts';
import { RECONNECT_MAX_MS, RECONNECT_MIN_MS } from '../../proto/types/limits.ts';

export class Redial {
  readonly #addresses: readonly string[];
  readonly #random: Random;
  #index = 0;
  #failures = 0;

  /** addresses: the own site's first. */
  constructor(addresses: readonly string[], random: Random) {
    assert(addresses.length > 0, 'a session needs the address of an mds');
    this.#addresses = addresses;
    this.#random = random;
  }

  get address(): string {
    return this.#addresses[this.#index] ?? '';
  }

  get count(): number {
    return this.#addresses.length;
  }

  /** The stream has proved itself: whatever failed before does not count any more. */
  proved(): void {
    this.#failures = 0;
  }

  /** A dial, or a stream that had not proved itself, failed: the next address. Returns how long to wait first. */
  failed(): number {
    this.#index = (this.#index + 1) % this.#addresses.length;
    const round = Math.floor(this.#failures / this.#addresses.length);
    this.#failures += 1;
    const delayMs = Math.min(RECONNECT_MAX_MS, RECONNECT_MIN_MS * 2 ** Math.min(round, 16));
    return delayMs * (0.5 + this.#random.next() / 2);
  }

  /** A proved stream was lost: the first address is preferred again, unless it is the one that said it goes away. */
  lost(drained: boolean): number {
    this.#index = drained && this.#index === 0 ? 1 % this.#addresses.length : 0;
    return 0;
  }
}
