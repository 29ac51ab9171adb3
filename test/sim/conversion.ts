/**
 * An admin who makes the journal that one of a site's two mds keeps that of a journal group: the files of all three name it from some moment on, and each
 * starts again when it comes to it, whoever keeps the journal with a power cut or two on the way.
 */
import type { JournalWitness } from './journal-witness.ts';
import type { Member } from './member.ts';
import type { SeededRandom } from './random.ts';
import type { SiteGroup } from './site-group.ts';
import { Actor, type World } from './world.ts';

export interface ConversionOptions {
  readonly world: World;
  readonly group: SiteGroup;
  readonly members: readonly Member[];
  readonly witness: JournalWitness;
  readonly random: SeededRandom;
  /** Beside what else is to kill it. */
  readonly cutsPower: boolean;
}

const LOOK_MS = 200;

export class Conversion {
  readonly #o: ConversionOptions;
  readonly #actor = new Actor('converter');
  counts = { conversions: 0, conversionCuts: 0 };

  constructor(options: ConversionOptions) {
    this.#o = options;
  }

  start(): void {
    this.#later(this.#o.random.between(1_500, 6_000), () => { this.#look(); });
  }

  #later(ms: number, run: () => void): void {
    this.#o.world.after(this.#actor, ms, '', run);
  }

  /** Until one keeps the journal, and the other is there and has none. */
  #look(): void {
    const { world, group, members, witness, random } = this.#o;
    const keeper = group.keeper(members);
    const other = group.membersOf(members).find((member) => member !== keeper);
    if ((keeper?.server?.journal?.incarnation ?? 0) === 0 || keeper?.server === undefined || other?.server?.journal?.isEmpty !== true) { this.#later(LOOK_MS, () => { this.#look(); }); return; }
    world.note(`the journal of node${String(keeper.node)} is to be that of a group`);
    this.counts.conversions += 1;
    group.begin(keeper.node);
    for (const member of [keeper, other]) {
      member.crash(random.chance(0.5) ? 'power-loss' : 'kill');
      this.#later(random.between(50, 1_500), () => { member.start(); if (member === keeper && this.#o.cutsPower) this.#cutPower(keeper); });
    }
    this.#later(random.between(50, 3_000), () => { witness.start(); });
  }

  #cutPower(member: Member): void {
    const { random } = this.#o;
    if (random.chance(0.4)) return;
    this.#later(random.between(1, random.pick([20, 200, 2_000])), () => {
      this.counts.conversionCuts += 1;
      member.crash('power-loss');
      this.#later(random.between(50, 500), () => { member.start(); this.#cutPower(member); });
    });
  }
}
