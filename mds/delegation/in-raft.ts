/** What a site's commands still on their way through Raft touch: a local command on any of it waits (design 7.3). */
import { NumberQueue } from '../../proto/types/number-queue.ts';
import type { Covered } from '../fsm/index.ts';

/** An inode's number. */
export type Touched = number;

export const touchedBy = (inodes: readonly Covered[]): Touched[] => inodes.map(({ ino }) => ino);

/** Of a map from number to number, about. */
const MAP_ENTRY_BYTES = 64;

export class InRaft {
  readonly #until = new Map<Touched, number>();
  /** In stream order: a command's number, and what it touches. */
  readonly #order = new NumberQueue(2);

  /** What it takes in memory. */
  get bytes(): number {
    return this.#until.size * MAP_ENTRY_BYTES + this.#order.bytes;
  }

  /** Command n, above all before, touches these. */
  add(n: number, touched: readonly Touched[]): void {
    for (const what of touched) {
      this.#until.set(what, n);
      this.#order.push(n, what);
    }
  }

  /** The number after whose application none of these is in Raft any more; 0: none is. */
  last(touched: readonly Touched[]): number {
    return touched.reduce((latest, what) => Math.max(latest, this.#until.get(what) ?? 0), 0);
  }

  onApplied(n: number): void {
    this.#order.takeTo(n, (at, what) => { if (this.#until.get(what) === at) this.#until.delete(what); });
  }
}
