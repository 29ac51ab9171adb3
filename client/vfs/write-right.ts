/**
 * Under which right the changes of a file that are not committed were written, and whether the mds knows that this session
 * writes it (design 4.13, 6).
 *
 * Invariants:
 * - Changes of a session that ended go on in the next one only if none of them was ever sent, once the mds knows that this one
 *   writes, and while nobody else has written, begun to write or locked the file since; else they are EIO.
 * - A mark of writing that was said is taken back, by a final commit or unmark().
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

/** Of a mark that an earlier process has said: no session's number. */
const EARLIER = 0;

export class WriteRight {
  readonly #o: WriteRightOptions;
  #claim: WriteClaim | undefined;
  /** The session in which the mds was told last that this client writes. */
  #marked: number | undefined;
  /** The later session in which the claim's changes go on, under a fence of its own. */
  #goesOn: { readonly session: number; readonly fence: number } | undefined;
  /** How often others were heard to write. */
  #disturbed = 0;

  /** What an earlier process has left. Announced by that, it is said once more: what others were told may have been taken back with its stream. */
  constructor(options: WriteRightOptions, { announced, claim }: { readonly announced: boolean; readonly claim: WriteClaim | undefined }) {
    this.#o = options;
    this.#claim = claim;
    this.#marked = announced ? EARLIER : undefined;
  }

  get claim(): WriteClaim | undefined {
    return this.#claim;
  }

  /** The mds was told that this client writes, and not that it is done. */
  get announced(): boolean {
    return this.#marked !== undefined;
  }

  /** Changes may be sent: the mds knows that the session that stands writes them. */
  get holds(): boolean {
    return this.#marked === this.#session && this.isOfThisSession;
  }

  /** What is not committed was written in the session that stands, or goes on in it. */
  get isOfThisSession(): boolean {
    return this.#claim?.session === this.#session || (this.#claim !== undefined && this.#goesOn?.session === this.#session);
  }

  /** active: something is not committed. */
  keep(active: boolean): void {
    this.#claim = active ? this.#claim ?? this.#present(this.#o.inode()) : undefined;
    if (!active) this.#goesOn = undefined;
  }

  /** Another client changed or will change the contents. */
  disturb(): void {
    this.#disturbed += 1;
  }

  /** What is not committed is stored under this right. Throws FsError EIO where that is of another session, or others came since. */
  take(right: WriteClaim): void {
    const claim = this.#claim;
    if (claim === undefined) return;
    if (right.session === claim.session) {
      if (right.fence === claim.fence) return;
      this.#claim = { ...claim, fence: right.fence };
      this.#o.onMarks();
    } else if (right.session !== this.#goesOn?.session || right.fence !== this.#goesOn.fence) throw new SessionLost();
  }

  /** Tells the mds that this session writes. isGivenUp: what it is said for is no more. Rejects with FsError EIO where others came since the changes were written in an earlier session. */
  async announce(isGivenUp: () => boolean): Promise<void> {
    const { inodes, ino, parts: { mds, background } } = this.#o;
    const asked = mds.live() && this.#claim?.session === this.#session ? undefined : await this.#ask(isGivenUp);
    const session = this.#session;
    const mutated = await inodes.mutate(background, { writing: { ino } });
    if (session === this.#session) this.#marked = session;
    this.#o.onMarks();
    const claim = this.#claim;
    if (isGivenUp() || claim === undefined) return;
    // Said in another session than it was asked in: who else wrote before is not known.
    if (session !== this.#session || (asked === undefined && claim.session !== session)) throw new SessionLost();
    if (asked !== undefined && claim.session !== session) this.#goOn(asked, mutated.inode(ino));
  }

  /** All was given up: what is written from now on is a new beginning. True: a mark was said, and is to be taken back with unmark(). */
  lose(): boolean {
    const wasMarked = this.announced;
    this.#marked = undefined;
    this.#claim = undefined;
    this.#goesOn = undefined;
    return wasMarked;
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
    if (this.#claim !== undefined) this.#claim = { session: this.#session, fence: this.#goesOn?.fence ?? this.#claim.fence, dataVersion };
    this.#goesOn = undefined;
    this.#marked = final ? undefined : this.#session;
  }

  get #session(): number {
    return this.#o.parts.mds.session ?? 0;
  }

  #present({ fence, dataVersion }: Inode): WriteClaim {
    return { session: this.#session, fence, dataVersion };
  }

  /** How the file is now, which nobody else has written since. */
  async #ask(isGivenUp: () => boolean): Promise<{ readonly inode: Inode; readonly disturbed: number }> {
    const { access, parts: { background } } = this.#o;
    const disturbed = this.#disturbed;
    const { inode } = await access.open(background, 'write');
    if (isGivenUp()) throw new SessionLost();
    const claim = this.#claim;
    if (claim !== undefined && claim.session !== this.#session) {
      if (inode.writing || inode.fence !== (this.#goesOn?.fence ?? claim.fence) || inode.dataVersion !== claim.dataVersion) throw new SessionLost();
    }
    return { inode, disturbed };
  }

  /** The mark stands. after: the attributes with it. Whoever came between is found by what he changed, or was heard. */
  #goOn({ inode, disturbed }: { readonly inode: Inode; readonly disturbed: number }, after: Inode): void {
    // The first who is not its maker ends the maker's right.
    const isMakerGone = inode.maker !== 0 && inode.maker !== this.#session;
    const fence = inode.fence + (isMakerGone ? 1 : 0);
    if (disturbed !== this.#disturbed || after.fence !== fence || after.dataVersion !== inode.dataVersion) throw new SessionLost();
    this.#goesOn = { session: this.#session, fence };
  }
}

/** What was written in a session that ended may not be stored any more. */
export class SessionLost extends FsError {
  constructor() {
    super('EIO', 'write', 'the session was lost: others may have written the file since');
  }
}
