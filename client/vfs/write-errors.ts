/**
 * Failures of a file's write-behind, and who has been told of them: each handle that was open at the time is told once, by
 * its next write, fsync or close (as errseq_t of Linux, Documentation/core-api/errseq.rst).
 */
import { FsError } from '../../proto/types/errno.ts';

/** What one handle has been told. */
export interface ErrorCursor {
  seen: number;
}

export class WriteErrors {
  #sequence: number;
  #last: FsError | undefined;
  #told: boolean;
  /** Among what nobody was told of is a change that was lost after it had been answered. */
  #lossUntold: boolean;
  readonly #onLossTold: () => void;

  /** last: of an earlier life of this file's record, with the number that its handles' cursors count by, and whether it was a loss that nobody was told of. */
  constructor({ sequence = 0, last, lossUntold = false, onLossTold = () => undefined }: {
    readonly sequence?: number; readonly last?: FsError | undefined; readonly lossUntold?: boolean; readonly onLossTold?: () => void;
  } = {}) {
    this.#sequence = sequence;
    this.#last = last;
    this.#told = last === undefined;
    this.#lossUntold = lossUntold;
    this.#onLossTold = onLossTold;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get last(): FsError | undefined {
    return this.#last;
  }

  /** One more failure. */
  note(error: unknown): FsError {
    this.#last = error instanceof FsError ? error : new FsError('EIO', 'write', error instanceof Error ? error.message : String(error), { cause: error });
    this.#sequence += 1;
    this.#told = false;
    return this.#last;
  }

  /** One more failure: a change that was answered is lost (design 7.5). */
  noteLoss(error: FsError): void {
    this.note(error);
    this.#lossUntold = true;
  }

  /** A loss would go untold if this ended now. */
  get lossUntold(): boolean {
    return this.#lossUntold;
  }

  /** Of a new handle: a failure that nobody was told of yet is told to it too. */
  open(): ErrorCursor {
    return { seen: this.#told ? this.#sequence : this.#sequence - 1 };
  }

  /** Of an operation without a handle: it is told of failures from now on. */
  now(): ErrorCursor {
    return { seen: this.#sequence };
  }

  /** Throws the latest failure if the cursor's owner has not been told of it. */
  check(cursor: ErrorCursor): void {
    if (this.#last === undefined || cursor.seen >= this.#sequence) return;
    cursor.seen = this.#sequence;
    this.#told = true;
    if (this.#lossUntold) {
      this.#lossUntold = false;
      this.#onLossTold();
    }
    throw this.#last;
  }
}
