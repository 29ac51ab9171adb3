/** The journal group of one site (design 7.12): two mds and a witness, on a network of their own, which fails apart from the one between the sites. */
import { confOf } from '../../mds/store/raft-log.ts';
import { EMPTY_CONF, type ConfState, type RaftStatus } from '../../mds/raft/index.ts';
import type { JournalPeer } from '../../mds/server/journal-members.ts';
import type { JournalWitness } from './journal-witness.ts';
import type { Member } from './member.ts';
import { Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import type { World } from './world.ts';

/** A number that no member of the cluster comes to have. */
export const JOURNAL_WITNESS = 100;

/** The two mds that keep a journal together. */
export type Pair = readonly [number, number];

export class SiteGroup {
  readonly #world: World;
  readonly pair: Pair;
  readonly network: Network;
  readonly #conf: ConfState;
  /** The files of all three name it. */
  isNamed: boolean;
  /** Whose journal it has from its beginning on; 0: nobody's. */
  founder = 0;
  /** By term of the group: who was seen to lead it. */
  readonly #leaders = new Map<number, number>();
  /** Of the mds: the last that kept the journal. */
  #keeper = 0;
  /** How often another mds than before was seen to keep the journal. */
  takeovers = 0;

  /** isNamed: it is there from the beginning; else it takes the place of a journal that one of the two keeps alone: see begin. */
  constructor(world: World, random: SeededRandom, pair: Pair, isNamed: boolean) {
    this.#world = world;
    this.pair = pair;
    this.isNamed = isNamed;
    this.#conf = confOf([...pair, JOURNAL_WITNESS], [JOURNAL_WITNESS]);
    this.network = new Network(world, {
      loss: random.chance(0.5) ? 0 : random.between(0, 0.05), duplicates: random.chance(0.5) ? 0 : random.between(0, 0.05), minMs: 0.1, maxMs: random.pick([0.5, 5, 40]), stragglers: random.chance(0.5) ? 0 : 0.01, storm: 0, ordered: true,
    });
  }

  /** The files name it from now on, as one that begins with this mds alone. */
  begin(founder: number): void {
    this.isNamed = true;
    this.founder = founder;
  }

  /** The members with which it begins, as this one knows. */
  bootOf(node: number): ConfState {
    if (this.founder === 0) return this.#conf;
    return node === this.founder ? confOf([node]) : EMPTY_CONF;
  }

  /** As the files say; undefined: whoever it began with. */
  get peers(): readonly JournalPeer[] | undefined {
    return this.founder === 0 ? undefined : [...this.pair, JOURNAL_WITNESS].map((node) => ({ node, name: String(node), address: '', witness: node === JOURNAL_WITNESS, joins: node !== this.founder }));
  }

  /** All three are members of it, as its leader has it. */
  isWhole(members: readonly Member[]): boolean {
    const conf = this.keeper(members)?.server?.group?.status().conf;
    return conf?.voters.length === 3 && conf.votersOutgoing.length === 0;
  }

  has(node: number): boolean {
    return this.pair.includes(node);
  }

  /** Its mds among these. */
  membersOf(members: readonly Member[]): Member[] {
    return members.filter(({ node }) => this.has(node));
  }

  /** The mds that keeps the journal now; of two, the violation is noted. */
  keeper(members: readonly Member[]): Member | undefined {
    const keepers = this.membersOf(members).filter(({ server }) => server?.isKeeper === true);
    // One that was broken and has not heard of it is one, too, where each has a journal of its own.
    if (keepers.length > 1 && this.isNamed) this.#world.fail(`two keepers: nodes ${keepers.map(({ node }) => String(node)).join(' and ')} both take themselves for the one that answers for their site`);
    return keepers[0];
  }

  /** Looks at all three: one leads a term, and one keeps the journal at a time. */
  look(members: readonly Member[], witness: JournalWitness): void {
    for (const member of this.membersOf(members)) this.#lookAt(member.node, member.up ? member.server?.group?.status() : undefined);
    this.#lookAt(JOURNAL_WITNESS, witness.status());
    const keeper = this.keeper(members)?.node ?? 0;
    if (keeper === 0 || keeper === this.#keeper) return;
    this.#world.note(`node${String(keeper)} keeps the journal of its group`);
    if (this.#keeper !== 0) this.takeovers += 1;
    this.#keeper = keeper;
  }

  #lookAt(node: number, status: RaftStatus | undefined): void {
    if (status?.role !== 'leader') return;
    const known = this.#leaders.get(status.term);
    if (known === undefined) this.#leaders.set(status.term, node);
    else if (known !== node) this.#world.fail(`election safety: nodes ${String(known)} and ${String(node)} of a journal group both lead its term ${String(status.term)}`);
  }
}
