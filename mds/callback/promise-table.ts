import { ToldInodes, type Telling } from './told-inodes.ts';

/**
 * Who is to be told when an inode changes (design 4.2). A promise on a directory covers its attributes, its names and the
 * inodes whose home it is; a promise on another inode covers that inode. Both are the same record: (session, inode).
 *
 * It also knows what a session has been told of and not asked for since: of a directory in which somebody works, the times change with
 * every name, and whoever has seen it once need hear only twice of that: what they are, and that they are not that any more.
 *
 * Pure and synchronous. Bounded: a session that holds more than `limit` is told to drop all (the caller does it).
 */
export class PromiseTable {
  readonly #limit: number;
  readonly #holders = new Map<number, Set<number>>();
  readonly #held = new Map<number, Set<number>>();
  /** By session: of which inodes it has been told since it asked. */
  readonly #told = new Map<number, ToldInodes>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Registers a promise. False: the session holds too many; drop all of its promises and register again. */
  register(session: number, ino: number): boolean {
    this.#told.get(session)?.asked(ino);
    const held = this.#held.get(session);
    if (held === undefined) this.#held.set(session, new Set([ino]));
    else {
      if (held.has(ino)) return true;
      if (held.size >= this.#limit) return false;
      held.add(ino);
    }
    const holders = this.#holders.get(ino);
    if (holders === undefined) this.#holders.set(ino, new Set([session]));
    else holders.add(session);
    return true;
  }

  /** The sessions that hold a promise on this inode. Borrowed. */
  holders(ino: number): ReadonlySet<number> {
    return this.#holders.get(ino) ?? NOBODY;
  }

  /** Nobody holds a promise, or has been told anything: nobody is to be told of a change. */
  get isEmpty(): boolean {
    return this.#holders.size === 0 && this.#told.size === 0;
  }

  /** Ends one promise. */
  release(session: number, ino: number): void {
    this.#held.get(session)?.delete(ino);
    this.#told.get(session)?.asked(ino);
    this.#unlist(session, ino);
  }

  /**
   * What to tell a session of an inode whose attributes changed, and nothing else of it: those attributes; that what it knows is out of date; or
   * nothing, as it was told that and has not asked since. covers: what its promises on the inode are on. Counts as told.
   */
  telling(session: number, ino: number, covers: Iterable<number>): Telling {
    let told = this.#told.get(session);
    if (told === undefined) this.#told.set(session, told = new ToldInodes());
    return told.telling(ino, covers);
  }

  /** A session is given the inode's attributes as they are now: with a break that says more than that, or with an answer. */
  given(session: number, ino: number, covers: Iterable<number>): void {
    this.#told.get(session)?.given(ino, covers);
  }

  /** As given, where nobody knows yet what its promises on the inode are on. */
  givenAnyhow(session: number, ino: number): void {
    this.#told.get(session)?.forget(ino);
  }

  /** Ends all promises of a session. */
  drop(session: number): void {
    const held = this.#held.get(session);
    if (held === undefined) return;
    this.#held.delete(session);
    this.#told.delete(session);
    for (const ino of held) this.#unlist(session, ino);
  }

  count(session: number): number {
    return this.#held.get(session)?.size ?? 0;
  }

  #unlist(session: number, ino: number): void {
    const holders = this.#holders.get(ino);
    if (holders === undefined) return;
    holders.delete(session);
    if (holders.size === 0) this.#holders.delete(ino);
  }
}

const NOBODY: ReadonlySet<number> = new Set();
