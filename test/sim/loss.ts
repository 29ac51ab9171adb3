/**
 * The loss for which a cluster has a witness: a full voter is gone for good, often while another one was away, so that only the witness has what both committed
 * last. Once a run at most, and only where a majority stays.
 */
import { inForce } from './cluster-checks.ts';
import type { Member } from './member.ts';
import type { SeededRandom } from './random.ts';
import { Actor, type World } from './world.ts';

export interface LossOptions {
  readonly world: World;
  readonly members: readonly Member[];
  readonly random: SeededRandom;
  /** The newest index that anybody has applied. */
  readonly newest: () => number;
  /** Nobody is changing the members. */
  readonly isQuiet: () => boolean;
}

const LOOK_MS = 50;
const LEAST_VOTERS = 3;

export class Loss {
  readonly #o: LossOptions;
  readonly #actor = new Actor('fate');
  #near = false;
  /** Down until the loss. */
  #away: Member | undefined;
  /** The others must have committed this first. */
  #index = 0;
  counts = { losses: 0 };

  constructor(options: LossOptions) {
    this.#o = options;
  }

  /** It is to come, of those who are members now. */
  get near(): boolean { return this.#near; }

  /** At this time or later. */
  start(atMs: number): void {
    this.#later(atMs - this.#o.world.nowMs, () => { this.#begin(); });
  }

  /** Now at the latest. */
  stop(): void {
    if (!this.#actor.alive) return;
    this.#actor.alive = false;
    if (this.#near) this.#strike();
    this.#near = false;
  }

  #later(ms: number, run: () => void): void {
    this.#o.world.after(this.#actor, ms, '', run);
  }

  #begin(): void {
    const { random, newest, isQuiet, members } = this.#o;
    const full = members.filter(({ isWitness }) => !isWitness);
    // Who was removed is gone, and those that are to go on must know it: a quorum of theirs has to be there.
    if (!this.#isPossible || !isQuiet() || !members.every((member) => inForce(member.status()?.conf, members))) { this.#later(LOOK_MS, () => { this.#begin(); }); return; }
    this.#near = true;
    if (random.chance(0.8)) {
      this.#away = random.pick(full);
      this.#index = newest() + random.pick([1, 10, 40]);
    }
    this.#look();
  }

  #look(): void {
    const { newest } = this.#o;
    this.#later(LOOK_MS, () => { this.#look(); });
    // Whoever else starts it again, it does not stay.
    this.#away?.crash('power-loss');
    if (newest() >= this.#index && this.#strike()) this.#actor.alive = false;
  }

  get #isPossible(): boolean {
    const { members } = this.#o;
    return members.length >= LEAST_VOTERS && members.some(({ isWitness }) => isWitness) && !members.some(({ lost }) => lost);
  }

  /** False: not now. */
  #strike(): boolean {
    if (!this.#isPossible) return false;
    // Any full voter but who has stayed.
    const victim = this.#o.random.pick(this.#o.members.filter((member) => !member.isWitness && member !== this.#away));
    this.counts.losses += 1;
    this.#near = false;
    victim.lose();
    this.#away?.start();
    this.#away = undefined;
    return true;
  }
}
