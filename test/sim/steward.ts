/**
 * Who runs a cluster whose sites answer by themselves, as geoctl mds does: he says in the state who is to be a member and who is to leave, and the leader's
 * MembershipKeeper sees it through. A member that leaves hands on what its site has answered first.
 */
import type { ConfState } from '../../mds/raft/index.ts';
import { confsSince } from './cluster-checks.ts';
import type { Member } from './member.ts';
import type { SeededRandom } from './random.ts';
import { siteNameOf } from './server.ts';
import type { Streams } from './streams.ts';
import { Actor, type World } from './world.ts';

export interface StewardOptions {
  readonly world: World;
  /** Those that there are; the steward puts new ones in and takes removed ones out. */
  readonly members: Member[];
  readonly makeMember: (node: number, witness: boolean) => Member;
  /** The cluster has a witness, or is to have one. */
  readonly witnesses: boolean;
  readonly streams: Streams;
  readonly random: SeededRandom;
  /** It is not to leave. */
  readonly stays: (member: Member) => boolean;
  /** The newest index that anybody has applied. */
  readonly newest: () => number;
}

interface Plan {
  readonly kind: 'joins' | 'leaves';
  readonly member: Member;
  readonly site: number;
  /** Applied somewhere when the plan was made. */
  readonly since: number;
}

const LEAST_MEMBERS = 3;
const MOST_MEMBERS = 6;
const LEAST_FULL = 2;
const LOOK_MS = 300;

export class Steward {
  readonly #o: StewardOptions;
  readonly #actor = new Actor('steward');
  #plan: Plan | undefined;
  /** Members that have left: the clients and the data servers of their sites are still there. */
  readonly #gone: Member[] = [];
  #nextNode: number;
  #nextIdeaMs = Infinity;
  counts = { joins: 0, leaves: 0 };

  constructor(options: StewardOptions) {
    this.#o = options;
    this.#nextNode = Math.max(...options.members.map((member) => member.node)) + 1;
  }

  get idle(): boolean { return this.#plan === undefined; }

  start(): void {
    this.#nextIdeaMs = this.#o.world.nowMs + 3_000;
    this.#look();
  }

  /** No ideas of its own from now on. */
  stop(): void {
    this.#nextIdeaMs = Infinity;
  }

  #look(): void {
    const { world, members, random } = this.#o;
    world.after(this.#actor, LOOK_MS, '', () => { this.#look(); });
    this.#registerLeft();
    const plan = this.#plan;
    if (plan === undefined) { this.#decide(); return; }
    if (this.#isDone(plan)) { this.#finish(plan); return; }
    const others = members.filter((member) => member !== plan.member && member.server?.sessions !== undefined);
    if (others.length === 0) return;
    const { server } = random.pick(others);
    const { node } = plan.member;
    const name = `mds${String(node)}`;
    if (plan.kind === 'leaves') { server?.order({ removeNode: { node, name } }); return; }
    server?.order({ registerSite: { name: `site${String(node)}` } });
    server?.order({ registerNode: { node, name, site: `site${String(node)}`, address: `${name}:1`, disk: `disk${String(node)}`, witness: plan.member.isWitness } });
  }

  /** Who has left before its site's data server had come to it: that asks the others, or nobody could create files there any more. */
  #registerLeft(): void {
    const server = this.#o.members.find(({ server }) => server?.sessions !== undefined)?.server;
    for (const { node, options: { founders } } of this.#gone) server?.register(node, siteNameOf(node, founders)).catch(() => undefined);
  }

  #decide(): void {
    const { world, members, random, newest } = this.#o;
    if (world.nowMs < this.#nextIdeaMs) return;
    this.#nextIdeaMs = world.nowMs + random.between(1_000, 4_000);
    const leaves = members.length > LEAST_MEMBERS && (members.length >= MOST_MEMBERS || random.chance(0.6));
    const member = leaves ? random.pick(this.#dispensable()) : this.#o.makeMember(this.#nextNode++, this.#o.witnesses && !members.some(({ isWitness }) => isWitness));
    if (!leaves) {
      members.push(member);
      member.start();
    }
    this.#plan = { kind: leaves ? 'leaves' : 'joins', member, site: member.server?.site ?? 0, since: newest() };
    world.note(`steward: node${String(member.node)} ${this.#plan.kind}`);
  }

  /** With a witness, two full members stay. */
  #dispensable(): readonly Member[] {
    const { members, stays } = this.#o;
    const full = members.filter(({ isWitness }) => !isWitness);
    return (full.length > LEAST_FULL ? members : members.filter(({ isWitness }) => isWitness)).filter((member) => !stays(member));
  }

  #isDone({ kind, member, site, since }: Plan): boolean {
    const confs = confsSince(this.#o.members, since);
    const inForce = (conf: ConfState): boolean => [...conf.voters, ...conf.votersOutgoing, ...conf.learners].includes(member.node);
    if (kind === 'joins') return confs.some((conf) => conf.voters.includes(member.node));
    return confs.some((conf) => conf.votersOutgoing.length === 0 && !inForce(conf)) && (site === 0 || this.#o.streams.keeper(site) !== member.node);
  }

  #finish({ kind, member }: Plan): void {
    const { world, members } = this.#o;
    world.note(`steward: node${String(member.node)} ${kind}: done`);
    this.counts[kind] += 1;
    this.#plan = undefined;
    if (kind === 'joins') return;
    members.splice(members.indexOf(member), 1);
    if (!member.isWitness) this.#gone.push(member);
    member.retire();
  }
}
