/**
 * A client's cache as small as the rules allow (design 4.4, 4.5): what a reply said is kept only if nothing newer is known
 * of it, and is forgotten with the break that names it. Stamps belong to one stream.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Sight } from './versions.ts';

export class ClientCache {
  readonly #values = new Map<string, number>();
  /** Highest stamp known of each item, by reply or break. */
  readonly #stamps = new Map<string, number>();
  /** Raised by what makes every request in flight too old to be kept. */
  epoch = 0;

  /** Nothing is believed any more; a new stream also numbers anew. */
  dropAll(newStream: boolean): void {
    this.#values.clear();
    this.epoch += 1;
    if (newStream) this.#stamps.clear();
  }

  /** Takes a reply's sights, those that nothing newer is known of. epoch: as of the request. */
  put(stamp: number, sights: readonly Sight[], epoch: number): void {
    if (epoch !== this.epoch) return;
    for (const { key, value } of sights) {
      if (stamp < (this.#stamps.get(key) ?? 0)) continue;
      this.#stamps.set(key, stamp);
      this.#values.set(key, value);
    }
  }

  applyBreak(stamp: number, items: readonly geofs.v1.BreakItem.$Properties[]): void {
    for (const item of items) {
      this.forget(stamp, `#${String(item.ino ?? 0)}`);
      for (const name of item.names ?? []) this.forget(stamp, `${String(item.ino ?? 0)}/${Buffer.from(name).toString('latin1')}`);
    }
  }

  /** Something changed it at this stamp. */
  forget(stamp: number, key: string): void {
    this.#stamps.set(key, Math.max(stamp, this.#stamps.get(key) ?? 0));
    this.#values.delete(key);
  }

  find(key: string): Sight | undefined {
    const value = this.#values.get(key);
    return value === undefined ? undefined : { key, value };
  }

  get keys(): string[] {
    return [...this.#values.keys()];
  }
}
