/**
 * Changes that were answered and are lost with the mds that answered them (design 7.5), by the inodes that they were about: whoever next asks
 * whether one of these is stored is told, once. Of a file that is open each handle is told instead (WriteErrors).
 */
import { FsError } from '../../proto/types/errno.ts';
import { LOSSES } from '../../proto/types/limits.ts';
import { type FileKeeper, NO_KEEPER } from './keeper.ts';

/** What is told of one. */
export const lossError = (): FsError => new FsError('EIO', 'fsync', 'a change that was answered is lost with the mds that answered it');

export class Losses {
  readonly #keeper: FileKeeper;
  /** The oldest first. */
  readonly #untold: Set<number>;

  /** keeper: of a later process, which goes on with what is not told. */
  constructor(keeper: FileKeeper = NO_KEEPER) {
    this.#keeper = keeper;
    this.#untold = new Set(keeper.files.losses);
  }

  /** A change of this inode is lost. */
  note(ino: number): void {
    if (this.#untold.has(ino)) return;
    const [oldest] = this.#untold;
    if (this.#untold.size >= LOSSES && oldest !== undefined) this.told(oldest);
    this.#untold.add(ino);
    this.#keeper.loss(ino, false);
  }

  has(ino: number): boolean {
    return this.#untold.has(ino);
  }

  /** Somebody has been told, or will be. */
  told(ino: number): void {
    if (this.#untold.delete(ino)) this.#keeper.loss(ino, true);
  }

  /** Throws FsError EIO where a change of this inode was lost and nobody was told. */
  check(ino: number): void {
    if (!this.#untold.has(ino)) return;
    this.told(ino);
    throw lossError();
  }
}
