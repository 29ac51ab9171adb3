/** Faults while something is answered and not durable: the power goes at the mds that answered it, or at all at once, or its process dies. */
import type { SimClient } from './client.ts';
import type { Member } from './member.ts';
import type { SeededRandom } from './random.ts';
import { Actor, type World } from './world.ts';

export interface EarlyHuntOptions {
  readonly world: World;
  readonly members: readonly Member[];
  readonly clients: readonly SimClient[];
  readonly random: SeededRandom;
  /** Much is answered early: it waits until some of that may need more of it. */
  readonly bursts: boolean;
}

const LOOK_MS = 3;
/** Share of the looks at which it strikes while there is something. */
const STRIKES = 0.2;
/** Share of the other clients of the site that want what is asked for again. */
const RIVALS = 0.7;

export class EarlyHunt {
  readonly #o: EarlyHuntOptions;
  readonly #actor = new Actor('early hunt');
  readonly #pauseMs: number;
  counts = { earlyHunts: 0 };

  constructor(options: EarlyHuntOptions) {
    this.#o = options;
    this.#pauseMs = options.random.pick([1_500, 3_000, 6_000]);
  }

  start(): void {
    this.#later(this.#o.random.between(1_500, 4_000), () => { this.#look(); });
  }

  stop(): void {
    this.#actor.alive = false;
  }

  #later(ms: number, run: () => void): void {
    this.#o.world.after(this.#actor, ms, '', run);
  }

  #look(): void {
    const { members, clients, random } = this.#o;
    const [many, rarely] = this.#o.bursts ? [3, 0.05] : [2, 0.2];
    const busy = clients.filter(({ keeps }) => keeps >= many || (keeps > 0 && random.chance(rarely)));
    if (busy.length === 0 || !random.chance(STRIKES)) { this.#later(LOOK_MS, () => { this.#look(); }); return; }
    const victim = random.pick(busy);
    const { link } = victim;
    // Who is back before it goes for what it has to ask for again.
    for (const other of clients) if (other !== victim && other.link?.server === link?.server && random.chance(RIVALS)) other.rivals(victim.kept);
    const prey = members.filter(({ up, server }) => up && server !== undefined && server === link?.server);
    this.#strike(random.chance(0.15) ? members : prey);
    this.#later(random.between(0.5, 1.5) * this.#pauseMs, () => { this.#look(); });
  }

  #strike(prey: readonly Member[]): void {
    const { random } = this.#o;
    for (const member of prey) {
      this.counts.earlyHunts += 1;
      member.crash(random.chance(0.8) ? 'power-loss' : 'kill');
      this.#later(random.pick([50, 500, 3_000]) * random.between(0.5, 1.5), () => { member.start(); });
    }
  }
}
