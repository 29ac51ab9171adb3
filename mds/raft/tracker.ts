/** The configuration in force, the progress of each of its members, and the votes of the election under way. */
import { EMPTY_CONF, canonicalConf, isVoter, membersOf } from './conf-change.ts';
import { Progress, type ProgressBounds } from './progress.ts';
import { type VoteResult, jointIndex, jointVote } from './quorum.ts';
import type { ConfState } from './types.ts';

/** Invariant: `progress` holds exactly the members of `conf`, in ascending order, and isLearner says what conf says. */
export class Tracker {
  readonly #bounds: ProgressBounds;
  #conf: ConfState = EMPTY_CONF;
  #progress: ReadonlyMap<number, Progress> = new Map();
  /** Votes of this node's candidacy; the first answer of a voter counts. */
  readonly #votes = new Map<number, boolean>();

  constructor(bounds: ProgressBounds) {
    this.#bounds = bounds;
  }

  get conf(): ConfState {
    return this.#conf;
  }

  get progress(): ReadonlyMap<number, Progress> {
    return this.#progress;
  }

  /**
   * Changes to another configuration. Members that stay keep their progress; new ones are probed from the end of the log and count as
   * recently active, so that adding one does not trip check-quorum.
   */
  configure(conf: ConfState, lastIndex: number, now: number): ConfState {
    this.#conf = canonicalConf(conf);
    const progress = new Map<number, Progress>();
    for (const node of membersOf(this.#conf)) {
      const learner = this.#conf.learners.includes(node);
      let known = this.#progress.get(node);
      if (known === undefined) {
        known = new Progress(Math.max(lastIndex, 1), learner, this.#bounds);
        known.recentActive = true;
        known.activeAt = now;
      }
      known.isLearner = learner;
      progress.set(node, known);
    }
    this.#progress = progress;
    return this.#conf;
  }

  isWitness(node: number): boolean {
    return this.#conf.witnesses.includes(node);
  }

  /**
   * The highest index that every full member, learners included, is known to have durably: a witness need not keep what lies below. A learner
   * may be promoted with a little missing, and then nobody but the witness may be left to give it that.
   */
  keptByAll(): number {
    let kept = Infinity;
    for (const [node, { match }] of this.#progress) if (!this.isWitness(node)) kept = Math.min(kept, match);
    return Number.isFinite(kept) ? kept : 0;
  }

  /** The newest round of heartbeats that a quorum of each half has answered; `newest` is the leader's own. */
  confirmedRound(self: number, newest: number): number {
    return jointIndex(this.#conf, (node) => (node === self ? newest : this.#progress.get(node)?.round));
  }

  isVoter(node: number): boolean {
    return isVoter(this.#conf, node);
  }

  /** The one voter there is (no second half) is this node. */
  isSingleton(id: number): boolean {
    return this.#conf.voters.length === 1 && this.#conf.voters[0] === id && this.#conf.votersOutgoing.length === 0;
  }

  /** The highest index that a quorum of each half has durably. */
  committed(): number {
    return jointIndex(this.#conf, (node) => this.#progress.get(node)?.match);
  }

  /** The latest tick such that a quorum of each half, with `self` active at all times, was heard then or later. */
  quorumActiveAt(self: number, now: number): number {
    return jointIndex(this.#conf, (node) => (node === self ? now : this.#progress.get(node)?.activeAt));
  }

  quorumActive(): boolean {
    const votes = new Map<number, boolean>();
    for (const [node, progress] of this.#progress) votes.set(node, progress.recentActive);
    return jointVote(this.#conf, votes) === 'won';
  }

  resetVotes(): void {
    this.#votes.clear();
  }

  recordVote(node: number, granted: boolean): VoteResult {
    if (!this.#votes.has(node)) this.#votes.set(node, granted);
    return jointVote(this.#conf, this.#votes);
  }
}
