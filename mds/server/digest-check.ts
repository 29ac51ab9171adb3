/**
 * Compares this replica's state with the others' while it runs: equal logs must give equal rolling digests. Where two
 * differ the members are counted: a replica that the majority contradicts, or that no majority confirms, must end.
 */
import { sleep, type Clock, type Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { DIGEST_COMPARE_MS, DIGEST_PATIENCE_MS } from '../../proto/types/limits.ts';
import type { DigestHistory } from '../store/digest-history.ts';

/** A state's rolling digest (hex; empty: not known any more) at an applied index. */
export interface DigestPoint {
  readonly index: number;
  readonly digest: string;
}

export interface DigestCheckOptions {
  readonly self: number;
  readonly digests: Pick<DigestHistory, 'first' | 'last' | 'at'>;
  /** All members that apply the log, this one included. */
  readonly members: () => readonly number[];
  /** The other's digest at the index, or at its own applied one if that is lower; undefined when it does not answer. */
  readonly ask: (node: number, own: DigestPoint) => Promise<DigestPoint | undefined>;
  readonly nameOf: (node: number) => string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** This replica must not go on. condemned: a majority contradicts it, so that it must not start again with this state either. */
  readonly onDiverged: (error: FsError, condemned: boolean) => void;
}

interface Known {
  /** The highest index at which both were equal. */
  agreed: number;
  differs: string;
  /** The highest index at which they were seen to differ: being equal at a lower one takes nothing back. */
  differsAt: number;
}

const NOTHING_KNOWN: Readonly<Known> = Object.freeze({ agreed: 0, differs: '', differsAt: 0 });

type Verdict = 'confirmed' | 'contradicted' | 'undecided';
const RETRY_MS = 200;

export class DigestCheck {
  readonly #o: DigestCheckOptions;
  readonly #known = new Map<number, Known>();
  readonly #closed = new AbortController();
  #judging = false;
  #timer: Timer | undefined;

  constructor(options: DigestCheckOptions) {
    this.#o = options;
  }

  /** Compares now and again until close(). */
  start(): void {
    this.#timer = this.#o.clock.after(DIGEST_COMPARE_MS, () => {
      this.start();
      void this.round();
    });
  }

  /** Idempotent. */
  close(): void {
    this.#timer?.cancel();
    this.#closed.abort(new FsError('EIO', 'compare', 'shutting down'));
  }

  /** Where the member's state was last found equal to this one, and why it is not any more ("": nothing is known against it). */
  standing(node: number): Readonly<Known> {
    return this.#known.get(node) ?? NOTHING_KNOWN;
  }

  #knownOf(node: number): Known {
    const known = this.#known.get(node) ?? { ...NOTHING_KNOWN };
    this.#known.set(node, known);
    return known;
  }

  /** What another member is answered. */
  answer(node: number, theirs: DigestPoint): DigestPoint {
    const { digests } = this.#o;
    const index = Math.min(theirs.index, digests.last);
    const digest = digests.at(index) ?? '';
    if (index === theirs.index) this.#compared(node, theirs);
    return { index, digest };
  }

  /** Asks every other member once. */
  async round(): Promise<void> {
    await Promise.all(this.#others().map(async (node) => {
      const theirs = await this.#ask(node, this.#o.digests.last);
      if (theirs !== undefined) this.#compared(node, theirs);
    }));
  }

  #others(): number[] {
    return this.#o.members().filter((node) => node !== this.#o.self);
  }

  #ask(node: number, index: number): Promise<DigestPoint | undefined> {
    return this.#o.ask(node, { index, digest: this.#o.digests.at(index) ?? '' });
  }

  /** undefined: the two cannot be compared at that index. */
  #equal(theirs: DigestPoint): boolean | undefined {
    const own = this.#o.digests.at(theirs.index);
    return own === undefined || theirs.digest === '' ? undefined : own === theirs.digest;
  }

  #compared(node: number, theirs: DigestPoint): void {
    if (this.#closed.signal.aborted) return;
    const equal = this.#equal(theirs);
    if (equal === undefined) return;
    if (equal) {
      const known = this.#knownOf(node);
      known.agreed = Math.max(known.agreed, theirs.index);
      if (theirs.index >= known.differsAt) known.differs = '';
      return;
    }
    if (this.#judging) return;
    this.#judging = true;
    this.#judge(node, theirs).catch((error: unknown) => {
      if (!this.#closed.signal.aborted) this.#o.onDiverged(new FsError('EIO', 'compare', String(error)), false);
    }).finally(() => { this.#judging = false; });
  }

  /** Counts first, at the index where the difference was seen; since when it exists is for people, and asked afterwards. */
  async #judge(node: number, theirs: DigestPoint): Promise<void> {
    const { logger, nameOf } = this.#o;
    const { verdict, against } = await this.#count(theirs.index);
    const { agreed, first } = await this.#firstDifference(node, theirs.index);
    const range = `equal up to log index ${String(agreed)}, different by ${String(first)}`;
    if (verdict !== 'confirmed') {
      const condemned = verdict === 'contradicted';
      this.close();
      this.#o.onDiverged(new FsError('EIO', 'mds', `the state of this member differs from ${nameOf(node)}'s (${range})${condemned
        ? ' and from the majority\'s: this member stops'
        : ', and no majority confirms it: this member stops; find the member to be trusted with geoctl fsck, and remove the folder state of the other'}`), condemned);
      return;
    }
    // That one too if it has stopped meanwhile, and answers no more: what differs once differs for good.
    for (const other of new Set([node, ...against])) {
      const known = this.#knownOf(other);
      if (known.differs === '') logger.error({ member: nameOf(other) }, `the state of a member differs from the majority's (${range})`);
      known.differs = range;
      known.differsAt = Math.max(known.differsAt, theirs.index);
    }
  }

  /** The highest index at which both are known to agree, and the lowest known at which they differ: once different, digests stay so. */
  async #firstDifference(node: number, seen: number): Promise<{ agreed: number; first: number }> {
    let agreed = this.standing(node).agreed;
    let first = seen;
    for (let low = Math.max(agreed, this.#o.digests.first - 1); first - low > 1;) {
      const middle = Math.floor((low + first) / 2);
      const answer = await this.#ask(node, middle);
      const equal = answer?.index === middle ? this.#equal(answer) : undefined;
      if (equal === undefined) break;
      if (equal) agreed = low = middle;
      else first = middle;
    }
    return { agreed, first };
  }

  /** Asks all until a majority has one digest at the index, or nothing more can be learned in time. */
  async #count(seen: number): Promise<{ verdict: Verdict; against: number[] }> {
    const { clock, digests, members, self } = this.#o;
    let index = seen;
    let own = digests.at(index) ?? '';
    const votes = new Map<number, string>([[self, own]]);
    const deadlineMs = clock.monotonicMs() + DIGEST_PATIENCE_MS;
    for (;;) {
      const all = members();
      const forgotten = await Promise.all(all.filter((node) => !votes.has(node)).map(async (node) => {
        const theirs = await this.#o.ask(node, { index, digest: own });
        if (theirs?.index !== index) return false;
        if (theirs.digest !== '') votes.set(node, theirs.digest);
        return theirs.digest === '';
      }));
      const against = all.filter((node) => votes.has(node) && votes.get(node) !== own);
      const winner = majorityOf(all, votes);
      if (winner !== undefined) return { verdict: winner === own ? 'confirmed' : 'contradicted', against };
      if (all.every((node) => votes.has(node)) || clock.monotonicMs() >= deadlineMs) return { verdict: 'undecided', against };
      await sleep(clock, RETRY_MS, this.#closed.signal);
      if (!forgotten.includes(true)) continue;
      // A member that has just started knows nothing older: what differs once differs at every later index too.
      index = digests.last;
      own = digests.at(index) ?? '';
      votes.clear();
      votes.set(self, own);
    }
  }
}

function majorityOf(all: readonly number[], votes: ReadonlyMap<number, string>): string | undefined {
  const counts = new Map<string, number>();
  for (const node of all) {
    const digest = votes.get(node);
    if (digest !== undefined) counts.set(digest, (counts.get(digest) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count > all.length / 2)?.[0];
}
