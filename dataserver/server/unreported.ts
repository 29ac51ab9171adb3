/** Objects that this server made clean by itself (4.14) and the mds has not committed yet. Their records bear it too, so a restart loses none. */
import type { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { RECOVERED_BATCH } from '../../proto/types/limits.ts';
import type { Recovered } from '../object/sealing.ts';

export class Unreported {
  readonly #objects = new Map<number, Recovered>();
  readonly #wake = new Set<() => void>();

  get size(): number {
    return this.#objects.size;
  }

  add(recovered: Recovered): void {
    this.#objects.set(recovered.object, recovered);
    for (const wake of this.#wake) wake();
  }

  /** Called when there is something to report; gives the unsubscriber. */
  onAdded(wake: () => void): () => void {
    this.#wake.add(wake);
    return () => { this.#wake.delete(wake); };
  }

  /** The oldest ones, as they were added or failed. */
  batch(): Recovered[] {
    return [...this.#objects.values()].slice(0, RECOVERED_BATCH);
  }

  /** The mds has them; one that was added again since stays. */
  done(reported: readonly Recovered[]): void {
    for (const one of reported) if (this.#objects.get(one.object) === one) this.#objects.delete(one.object);
  }

  /** The mds could not commit these now: all others come before them. */
  failed(reported: readonly Recovered[]): void {
    for (const { object } of reported) {
      const now = this.#objects.get(object);
      if (now === undefined) continue;
      this.#objects.delete(object);
      this.#objects.set(object, now);
    }
  }
}

export function encodeRecovered(one: Recovered): geofs.v1.RecoveredObject.$Properties {
  const { dataVersion, size, mtime, blocks } = one.state;
  return { ino: one.ino, object: one.object, dataVersion, size, mtime: encodeTime(mtime), blocks };
}
