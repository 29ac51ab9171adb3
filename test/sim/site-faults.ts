/**
 * Faults inside the site with a journal group, beside those of the adversary: whoever keeps the journal dies, stands still or is cut off from the other
 * two while the rest of the cluster hears it well; so do the other mds and the witness; or the power of the whole site goes. Some faults come together: whoever stood
 * still finds itself cut off, and believes for a while that it leads; whoever takes over had not heard the other sites for a while.
 */
import type { JournalWitness } from './journal-witness.ts';
import type { Member } from './member.ts';
import type { Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import type { SiteGroup } from './site-group.ts';
import { Actor, type World } from './world.ts';

export interface SiteFaultsOptions {
  readonly world: World;
  readonly group: SiteGroup;
  /** Between all members of the cluster. */
  readonly network: Network;
  readonly members: readonly Member[];
  readonly witness: JournalWitness;
  readonly random: SeededRandom;
  /** By chance if not given. */
  readonly hunt?: SiteHunt | undefined;
}

/** One of the faults that come together, again and again, with time for what follows from it. */
export type SiteHunt = 'traps' | 'behind';
const SITE_HUNTS: readonly SiteHunt[] = ['traps', 'behind'];

export class SiteFaults {
  readonly #o: SiteFaultsOptions;
  readonly #actor = new Actor('site faults');
  readonly #paceMs: number;
  readonly #hunt: SiteHunt | undefined;
  counts = { keepersKilled: 0, keepersPaused: 0, insideCuts: 0, journalWitnessDown: 0, siteBlackouts: 0, keepersTrapped: 0, secondsBehind: 0 };

  constructor(options: SiteFaultsOptions) {
    this.#o = options;
    this.#paceMs = options.random.pick([600, 1_200, 2_000]);
    const chosen = options.random.chance(0.5) ? options.random.pick(SITE_HUNTS) : undefined;
    this.#hunt = options.hunt ?? chosen;
  }

  start(): void {
    this.#later(this.#o.random.between(2_000, 4_000), () => { this.#strike(); });
  }

  /** No more faults; the witness comes back. */
  stop(): void {
    const { group, witness } = this.#o;
    this.#actor.alive = false;
    group.network.heal();
    Object.assign(group.network.weather, { loss: 0, duplicates: 0, stragglers: 0 });
    witness.start();
  }

  #later(ms: number, run: () => void): void {
    this.#o.world.after(this.#actor, ms, '', run);
  }

  #strike(): void {
    const { random, group, members, witness } = this.#o;
    if (this.#hunt !== undefined) { this.#pursue(this.#hunt); return; }
    this.#later(random.between(0.2, 1.8) * this.#paceMs, () => { this.#strike(); });
    const keeper = group.keeper(members);
    const dice = random.next();
    if (dice < 0.1) this.#trap(keeper);
    else if (dice < 0.2) this.#leaveBehind(keeper);
    else if (dice < 0.3) this.#cut(random.chance(0.7) && keeper !== undefined ? keeper.node : random.pick([...group.pair, witness.node]));
    else if (dice < 0.35) group.network.heal();
    else if (dice < 0.5) this.#kill(keeper);
    else if (dice < 0.75) this.#pause(keeper);
    else if (dice < 0.9) this.#witness();
    else if (dice < 0.95) this.#blackout();
  }

  #pursue(hunt: SiteHunt): void {
    const { group, members, random } = this.#o;
    const keeper = group.keeper(members);
    const ms = keeper === undefined ? 300 : hunt === 'traps' ? this.#trap(keeper) : this.#leaveBehind(keeper);
    this.#later(ms + random.between(500, 2_500), () => { this.#strike(); });
  }

  #kill(keeper: Member | undefined): void {
    if (keeper === undefined) return;
    this.counts.keepersKilled += 1;
    keeper.crash(this.#o.random.chance(0.7) ? 'power-loss' : 'kill');
    this.#later(this.#o.random.pick([300, 3_000, 7_000]) * this.#o.random.between(0.5, 1.5), () => { keeper.start(); });
  }

  #pause(keeper: Member | undefined): void {
    if (keeper === undefined) return;
    this.counts.keepersPaused += 1;
    keeper.pause(this.#o.random.pick([500, 2_500, 6_000]) * this.#o.random.between(0.5, 1.5));
  }

  /** It stands still for so long that another one has taken over and answered, and hears nothing of that when it goes on. */
  #trap(keeper: Member | undefined): number {
    if (keeper === undefined) return 0;
    const { group: { network, pair }, witness, members, random } = this.#o;
    this.counts.keepersTrapped += 1;
    const ms = random.chance(0.5) ? random.between(1_500, 5_000) : random.between(6_500, 10_000);
    network.heal();
    for (const other of [...pair, witness.node]) if (other !== keeper.node) { network.cut(keeper.node, other); network.cut(other, keeper.node); }
    const mend = this.#isolate(keeper, members);
    keeper.pause(ms);
    const backMs = ms + random.between(500, 2_500);
    this.#later(backMs, () => { network.heal(); mend(); });
    return backMs;
  }

  /** The other mds hears nothing of the cluster's log for a while; then whoever keeps the journal dies. */
  #leaveBehind(keeper: Member | undefined): number {
    const { world, group, members, random } = this.#o;
    const second = group.membersOf(members).find(({ node }) => node !== keeper?.node);
    if (keeper === undefined || second === undefined) return 300;
    this.counts.secondsBehind += 1;
    world.note(`node${String(second.node)} is left behind`);
    const mend = this.#isolate(second, members);
    const ms = random.between(500, 4_000);
    this.#later(ms, () => { this.#kill(group.keeper(members)); });
    const backMs = ms + random.between(1_500, 5_000);
    this.#later(backMs, mend);
    return backMs;
  }

  /** It hears nobody of the cluster, beside the journal group; what is returned ends that. */
  #isolate({ node }: Member, members: readonly Member[]): () => void {
    const { network } = this.#o;
    const others = members.filter((member) => member.node !== node).map((member) => member.node);
    for (const other of others) { network.cut(node, other); network.cut(other, node); }
    return () => { for (const other of others) { network.mend(node, other); network.mend(other, node); } };
  }

  /** One of the three is cut off from the other two, one way or both. */
  #cut(node: number): void {
    const { world, group: { network, pair }, witness, random } = this.#o;
    network.heal();
    this.counts.insideCuts += 1;
    const [hears, isHeard] = random.pick([[false, false], [false, false], [true, false], [false, true]] as const);
    world.note(`inside cut ${String(node)}`);
    for (const other of [...pair, witness.node]) {
      if (other === node) continue;
      if (!isHeard) network.cut(node, other);
      if (!hears) network.cut(other, node);
    }
    this.#later(random.between(300, 8_000), () => { network.heal(); });
  }

  #witness(): void {
    const { witness, random } = this.#o;
    this.counts.journalWitnessDown += 1;
    if (random.chance(0.3)) { witness.pause(random.between(500, 4_000)); return; }
    witness.crash(random.chance(0.6) ? 'power-loss' : 'kill');
    this.#later(random.between(200, 6_000), () => { witness.start(); });
  }

  /** The power of the whole site goes at once. */
  #blackout(): void {
    const { group, members, witness, random } = this.#o;
    this.counts.siteBlackouts += 1;
    for (const each of [...group.membersOf(members), witness]) {
      each.crash('power-loss');
      this.#later(random.between(100, 2_000), () => { each.start(); });
    }
  }
}
