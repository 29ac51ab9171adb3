/** Which changes have to wait for earlier ones. */
import { blockOf, overlap, type Change, type WriteChange } from './change.ts';

/** Earlier changes without an acknowledgement. Writes never reach beyond one payload's block, so only those of a block are compared. */
export class Blocking {
  readonly #writes = new Map<number, WriteChange[]>();
  #barrier = false;
  #any = false;

  blocks(change: Change): boolean {
    if (this.#barrier) return true;
    if (change.kind !== 'write') return this.#any;
    return this.#writes.get(blockOf(change))?.some((earlier) => overlap(earlier, change)) ?? false;
  }

  add(change: Change): void {
    this.#any = true;
    if (change.kind !== 'write') { this.#barrier = true; return; }
    const writes = this.#writes.get(blockOf(change));
    if (writes === undefined) this.#writes.set(blockOf(change), [change]);
    else writes.push(change);
  }
}
