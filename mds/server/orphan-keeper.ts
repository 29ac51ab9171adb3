/**
 * Unlinked inodes that may still be open (design 7.16): asks this site's clients, and votes for the site when none of them
 * has the inode open. A session that does not answer counts as using it until its lease ends; a site that says nothing, for
 * the orphan hold.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { timeMs } from '../../proto/types/time.ts';
import type { OrphanHold } from '../fsm/index.ts';
import type { Event } from '../fsm/machine.ts';
import type { SessionRegistry } from './session-registry.ts';

export interface OrphanReader {
  /** Unlinked inodes that a vote of the site is due for. */
  orphans(site: number, hold: OrphanHold): Promise<readonly number[]>;
  /** The sessions that the site serves as the state knows them: one that is not back yet may have files open. And how many had come over to it before. */
  clientsOfSite(site: number): Promise<{ readonly arrivals: number; readonly sessions: readonly { readonly id: number }[] }>;
}

export interface OrphanKeeperOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly registry: SessionRegistry;
  /** How long a silent site counts as using what is unlinked; 0: for ever. */
  readonly holdMs: number;
  readonly site: number;
  readonly reader: OrphanReader;
  /** Those of them that what was set aside of a broken delegation names: they count as in use (design 7.18). undefined: nobody can say now. */
  readonly setAside: (inos: readonly number[]) => Promise<ReadonlySet<number> | undefined>;
  /** Commits what this site says; without inodes only that it is there. */
  readonly vote: (vote: geofs.v1.OrphanVote.$Properties, signal: AbortSignal) => Promise<unknown>;
}

const ROUND_MS = 1_000;
/** Inodes asked about in one message. */
const BATCH = 2_000;
/** Every so many rounds the list is compared with the state: an orphan that still waits for this site is asked about again. */
const RELOAD_ROUNDS = 30;
/** What is in use is said this many times within the orphan hold, so that a site with a file open does not pass for a silent one. */
const SAID_PER_HOLD = 4;

export class OrphanKeeper {
  readonly #o: OrphanKeeperOptions;
  /** Orphans not voted on since the last reload. */
  #open = new Set<number>();
  #rounds = 0;
  /** When this site last committed a vote. */
  #saidMs = -Infinity;
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
    this.#open = new Set([...this.#open, ...await this.#load()]);
    this.#schedule();
  }

  onEvents(events: readonly Event[]): void {
    for (const event of events) if (event.kind === 'orphan') this.#open.add(event.ino);
  }

  /** A session said which of the asked inodes it uses. */
  answered(session: number, asked: readonly number[], inUse: readonly number[]): void {
    for (const ino of inUse) this.#used.add(ino);
    // A late answer to an earlier question says nothing of what is asked now.
    if (asked.length === this.#asked.length && asked.every((ino, at) => ino === this.#asked[at])) this.#silent.delete(session);
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
      await this.#stayHeard();
      this.#rounds += 1;
      if (this.#rounds % RELOAD_ROUNDS === 0) this.#open = new Set(await this.#load());
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
    const { arrivals, sessions } = await this.#o.reader.clientsOfSite(this.#o.site);
    // One that is not back, or came back after the question, may have any of them open.
    if (sessions.some(({ id }) => !this.#sessions.has(id) || this.#o.registry.get(id) === undefined)) return;
    const unused = asked.filter((ino) => !this.#used.has(ino));
    const setAside = unused.length === 0 ? undefined : await this.#o.setAside(unused);
    const free = setAside === undefined ? [] : unused.filter((ino) => !setAside.has(ino));
    if (free.length === 0) return;
    await this.#vote(free, arrivals);
    for (const ino of free) this.#open.delete(ino);
  }

  /** What this site does not vote for is in use here: it says so in time. */
  async #stayHeard(): Promise<void> {
    const { holdMs, clock } = this.#o;
    if (this.#open.size > 0 && holdMs > 0 && clock.monotonicMs() - this.#saidMs >= holdMs / SAID_PER_HOLD) await this.#vote([], 0);
  }

  async #vote(inos: readonly number[], arrivals: number): Promise<void> {
    const { site, holdMs } = this.#o;
    await this.#o.vote({ site, inos: [...inos], arrivals, holdMs }, this.#closed.signal);
    this.#saidMs = this.#o.clock.monotonicMs();
  }

  #load(): Promise<readonly number[]> {
    return this.#o.reader.orphans(this.#o.site, { nowMs: timeMs(this.#o.clock.wallTime()), holdMs: this.#o.holdMs });
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
