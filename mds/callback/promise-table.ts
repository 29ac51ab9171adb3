/**
 * Who is to be told when an inode changes (design 4.2). A promise on a directory covers its attributes, its names and the
 * inodes whose home it is; a promise on another inode covers that inode. Both are the same record: (session, inode).
 *
 * Pure and synchronous. Bounded: a session that holds more than `limit` is told to drop all (the caller does it).
 */
export class PromiseTable {
  readonly #limit: number;
  readonly #holders = new Map<number, Set<number>>();
  readonly #held = new Map<number, Set<number>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Registers a promise. False: the session holds too many; drop all of its promises and register again. */
  register(session: number, ino: number): boolean {
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

  /** Ends one promise. */
  release(session: number, ino: number): void {
    this.#held.get(session)?.delete(ino);
    this.#unlist(session, ino);
  }

  /** Ends all promises of a session. */
  drop(session: number): void {
    const held = this.#held.get(session);
    if (held === undefined) return;
    this.#held.delete(session);
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
