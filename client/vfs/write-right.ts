/**
 * Under which right the changes of a file that are not committed were written, and whether the mds knows that this session
 * writes it (design 4.13, 6).
 *
 * Invariants:
 * - What was written in a session that ended goes on in the next one only when the mds knows that that one writes, and nobody
 *   else has written, begun to write or locked the file since; else it is EIO.
 * - A mark of writing that was said is taken back by a final commit.
 */
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import type { Inodes } from './inodes.ts';
import type { ObjectAccess, WriteClaim } from './object-access.ts';
import type { VfsParts } from './parts.ts';

export interface WriteRightOptions {
  readonly parts: VfsParts;
  readonly inodes: Inodes;
  readonly ino: number;
  readonly access: ObjectAccess;
  /** The attributes as last heard. */
  readonly inode: () => Inode;
  /** `claim` or `announced` has changed. */
  readonly onMarks: () => void;
}

export class WriteRight {
  readonly #o: WriteRightOptions;
  #claim: WriteClaim | undefined;
  #announced = false;
  /** Something that is not committed is of an earlier session: a fence that is raised, or contents of others, end it also in this one. */
  #isLate = false;
  /** How often others were heard to write. */
  #disturbed = 0;

  /** claim: of what an earlier process has left. Announced by that, it is said once more: what others were told may have been taken back with its stream. */
  constructor(options: WriteRightOptions, claim: WriteClaim | undefined) {
    this.#o = options;
    this.#claim = claim;
  }

  get claim(): WriteClaim | undefined {
    return this.#claim;
  }

  /** The mds was told that this client writes. */
  get announced(): boolean {
    return this.#announced;
  }

  /** The mds knows it of this session, which wrote all that is not committed. */
  get holds(): boolean {
    return this.#announced && this.isOfThisSession;
  }

  /** What is not committed was written in the session that stands. */
  get isOfThisSession(): boolean {
    return this.#claim?.session === this.#session;
  }

  /** active: something is not committed. */
  keep(active: boolean): void {
    this.#claim = active ? this.#claim ?? this.#present(this.#o.inode()) : undefined;
    this.#isLate &&= active;
  }

  /** Another client changed or will change the contents. */
  disturb(): void {
    this.#disturbed += 1;
  }

  /** What is not committed goes on under this right. Throws FsError EIO where it was written in a session that ended, and others have come since. */
  take(claim: WriteClaim): void {
    const before = this.#claim;
    if (before === undefined) return;
    this.#judge(claim, false);
    this.#isLate ||= claim.session !== before.session;
    this.#claim = { ...claim, dataVersion: before.dataVersion };
    if (claim.session !== before.session || claim.fence !== before.fence) this.#o.onMarks();
  }

  /** Tells the mds that this session writes. isGivenUp: what it is said for is no more. Rejects with FsError EIO as take() throws. */
  async announce(isGivenUp: () => boolean): Promise<void> {
    const { inodes, ino, parts: { mds, background } } = this.#o;
    const asks = !mds.live() || !this.isOfThisSession;
    const seen = asks ? await this.#askedAnew(isGivenUp) : undefined;
    const session = this.#session;
    const mutated = await inodes.mutate(background, { writing: { ino } });
    if (!isGivenUp() && this.#claim !== undefined) {
      // Said in another session than it was asked in: who else wrote before is not known.
      if (session !== this.#session || (seen === undefined && !this.isOfThisSession)) throw new SessionLost();
      if (seen !== undefined) this.#goOn(seen, mutated.inode(ino));
    }
    this.#announced = session === this.#session;
    this.#o.onMarks();
  }

  /** All was given up. True: the mds still has the mark, and is to be told with unmark(). */
  lose(): boolean {
    const isMarked = this.holds;
    this.#announced = false;
    return isMarked;
  }

  /** Nothing is committed, but nobody writes any more. Never rejects: what cannot be told now the session's end tells. */
  async unmark(): Promise<void> {
    const { inodes, ino, parts: { background, logger } } = this.#o;
    try {
      await inodes.mutate(background, { commit: { ino } });
    } catch (error) {
      logger.debug({ ino, reason: String(error) }, 'the mds was not told that a file is written no more');
    }
  }

  /** The contents have a name at the mds. final: nothing is written any more. */
  committed(final: boolean, dataVersion: number): void {
    if (this.#claim !== undefined) this.#claim = { ...this.#claim, dataVersion };
    this.#announced = !final;
    this.#isLate = false;
  }

  get #session(): number {
    return this.#o.parts.mds.session ?? 0;
  }

  #present({ fence, dataVersion }: Inode): WriteClaim {
    return { session: this.#session, fence, dataVersion };
  }

  #judge({ session, fence, dataVersion }: WriteClaim, othersWrite: boolean): void {
    const before = this.#claim;
    if (before === undefined || (session === before.session && !this.#isLate)) return;
    if (othersWrite || fence !== before.fence || dataVersion !== before.dataVersion) throw new SessionLost();
  }

  /** How the file is now, which nobody else has written since. */
  async #askedAnew(isGivenUp: () => boolean): Promise<{ readonly inode: Inode; readonly disturbed: number }> {
    const { access, parts: { background } } = this.#o;
    const disturbed = this.#disturbed;
    const { inode } = await access.open(background, 'write');
    if (isGivenUp()) throw new SessionLost();
    this.#judge(this.#present(inode), inode.writing);
    return { inode, disturbed };
  }

  /** The mark stands. after: the attributes with it. Whoever came between is found by what he changed, or was heard. */
  #goOn({ inode, disturbed }: { readonly inode: Inode; readonly disturbed: number }, after: Inode): void {
    const isMakerGone = inode.maker !== 0 && inode.maker !== this.#session;
    const fence = inode.fence + (isMakerGone ? 1 : 0);
    const isOfAnother = !this.isOfThisSession;
    if (isOfAnother && (disturbed !== this.#disturbed || after.fence !== fence || after.dataVersion !== inode.dataVersion)) throw new SessionLost();
    const before = this.#claim;
    this.#isLate ||= isOfAnother;
    this.#claim = this.#present({ ...after, dataVersion: before?.dataVersion ?? after.dataVersion });
  }
}

/** What was written in a session that ended may not be stored any more. */
export class SessionLost extends FsError {
  constructor() {
    super('EIO', 'write', 'the session was lost: others may have written the file since');
  }
}

/** What was written in a session that ended is to be announced in the next one first. */
export class Unannounced extends FsError {
  constructor() {
    super('EIO', 'write', 'the mds does not know that this session writes');
  }
}
