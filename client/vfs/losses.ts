/**
 * Changes that were answered and are lost with the mds that answered them (design 7.5), by the inodes that they were about: whoever asks
 * whether one of these is stored is told. Of a file that is open each handle is told instead (WriteErrors).
 */
import type { Clock } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';
import { LOSS_TOLD_MS, LOSSES } from '../../proto/types/limits.ts';
import { type FileKeeper, NO_KEEPER } from './keeper.ts';

/** What is told of one. */
export const lossError = (): FsError => new FsError('EIO', 'fsync', 'a change that was answered is lost with the mds that answered it');

export class Losses {
  readonly #keeper: FileKeeper;
  readonly #clock: Pick<Clock, 'monotonicMs'>;
  /** The oldest first: when somebody was told first; undefined: nobody was. */
  readonly #losses: Map<number, number | undefined>;

  /** keeper: of a later process, which goes on with what is not told. */
  constructor(clock: Pick<Clock, 'monotonicMs'>, keeper: FileKeeper = NO_KEEPER) {
    this.#clock = clock;
    this.#keeper = keeper;
    this.#losses = new Map(keeper.files.losses.map((ino) => [ino, undefined]));
  }

  /** A change of this inode is lost. */
  note(ino: number): void {
    const isKnown = this.#losses.has(ino);
    const [oldest] = this.#losses.keys();
    if (!isKnown && this.#losses.size >= LOSSES && oldest !== undefined) this.told(oldest);
    this.#losses.set(ino, undefined);
    if (!isKnown) this.#keeper.loss(ino, false);
  }

  has(ino: number): boolean {
    return this.#losses.has(ino);
  }

  /** Whoever has to be told has been, or will be. */
  told(ino: number): void {
    if (this.#losses.delete(ino)) this.#keeper.loss(ino, true);
  }

  /**
   * Of a directory, which many change and whose handles nobody counts: throws FsError EIO where a change of it was lost, to all who ask within
   * LOSS_TOLD_MS of the first, for whoever has made that change need not be the first.
   */
  check(ino: number): void {
    if (this.#losses.size === 0) return;
    const nowMs = this.#clock.monotonicMs();
    // All of them, so that a later process does not tell of old ones once more.
    for (const [each, firstMs = nowMs] of this.#losses) if (nowMs - firstMs > LOSS_TOLD_MS) this.told(each);
    if (!this.#losses.has(ino)) return;
    this.#losses.set(ino, this.#losses.get(ino) ?? nowMs);
    throw lossError();
  }
}
