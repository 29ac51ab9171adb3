/**
 * Unlinked inodes that may still be open (design 7.16): asks this site's clients, and votes for the site when none of them
 * has the inode open. A session that does not answer counts as using it until its lease ends.
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Event } from '../fsm/machine.ts';
import type { SessionRegistry } from './session-registry.ts';

export interface OrphanKeeperOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly registry: SessionRegistry;
  /** The orphans that the state holds. */
  readonly load: () => Promise<readonly number[]>;
  /** This site's sessions as the state knows them: one that is not back yet may have files open. */
  readonly knownSessions: () => Promise<readonly { readonly id: number }[]>;
  /** Commits this site's vote. */
  readonly vote: (inos: readonly number[], signal: AbortSignal) => Promise<void>;
}

const ROUND_MS = 1_000;
/** Inodes asked about in one message. */
const BATCH = 2_000;
/** Every so many rounds the list is compared with the state: an orphan that is still there is asked about again. */
const RELOAD_ROUNDS = 30;

export class OrphanKeeper {
  readonly #o: OrphanKeeperOptions;
  /** Orphans not voted on since the last reload. */
  #open = new Set<number>();
  #rounds = 0;
  #asked: number[] = [];
  /** Sessions that were asked in this round, and those of them that have not answered. */
  readonly #sessions = new Set<number>();
  readonly #silent = new Set<number>();
  readonly #used = new Set<number>();
  #timer: Timer | undefined;
  readonly #closed = new AbortController();
  #busy = false;

  constructor(options: OrphanKeeperOptions) {
    this.#o = options;
  }

  async start(): Promise<void> {
    for (const ino of await this.#o.load()) this.#open.add(ino);
    this.#schedule();
  }

  onEvents(events: readonly Event[]): void {
    for (const event of events) if (event.kind === 'orphan') this.#open.add(event.ino);
  }

  /** A session said which of the asked inodes it uses. */
  answered(session: number, asked: readonly number[], inUse: readonly number[]): void {
    for (const ino of inUse) this.#used.add(ino);
    if (asked.length === this.#asked.length && asked[0] === this.#asked[0]) this.#silent.delete(session);
  }

  close(): void {
    this.#timer?.cancel();
    this.#closed.abort(new Error('shutting down'));
  }

  #schedule(): void {
    this.#timer = this.#o.clock.after(ROUND_MS, () => {
      if (this.#closed.signal.aborted) return;
      void this.#round();
      this.#schedule();
    });
  }

  /** Counts the last round's answers, votes, and asks about the next batch. */
  async #round(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#count();
      this.#rounds += 1;
      if (this.#rounds % RELOAD_ROUNDS === 0) this.#open = new Set(await this.#o.load());
      this.#ask();
    } catch (error) {
      if (!this.#closed.signal.aborted) this.#o.logger.warn({ reason: String(error) }, 'a vote on unlinked files was not committed');
    } finally {
      this.#busy = false;
    }
  }

  async #count(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    for (const session of this.#silent) if (this.#o.registry.get(session) === undefined) this.#silent.delete(session);
    if (asked.length === 0 || this.#silent.size > 0) return;
    const known = await this.#o.knownSessions();
    // One that is not back, or came back after the question, may have any of them open.
    if (known.some(({ id }) => !this.#sessions.has(id) || this.#o.registry.get(id) === undefined)) return;
    const free = asked.filter((ino) => !this.#used.has(ino));
    if (free.length === 0) return;
    await this.#o.vote(free, this.#closed.signal);
    for (const ino of free) this.#open.delete(ino);
  }

  #ask(): void {
    this.#used.clear();
    this.#silent.clear();
    this.#sessions.clear();
    if (this.#open.size === 0) return;
    const inos: number[] = [];
    for (const ino of this.#open) {
      inos.push(ino);
      if (inos.length === BATCH) break;
    }
    this.#asked = inos;
    // Rotate, so that files which stay open for long do not keep the others from being asked about.
    for (const ino of inos) { this.#open.delete(ino); this.#open.add(ino); }
    for (const session of this.#o.registry.sessions) {
      this.#sessions.add(session.id);
      this.#silent.add(session.id);
      session.send({ id: 0, inUse: { inos } }, false);
    }
  }
}
