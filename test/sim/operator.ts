/**
 * Who runs the cluster: adds, promotes, replaces and removes members while everything else goes wrong, and replaces a member whose disk is
 * lost. One change of mind at a time; each step is proposed again and again until some member has applied it.
 */
import { isJoint, ProposalDropped, type ConfChange, type ConfState } from '../../mds/raft/index.ts';
import { confsSince } from './cluster-checks.ts';
import type { Member } from './member.ts';
import type { SeededRandom } from './random.ts';
import { Actor, type World } from './world.ts';

export interface OperatorOptions {
  readonly world: World;
  /** Those that there are; the operator puts new ones in and takes removed ones out. */
  readonly members: Member[];
  readonly makeMember: (node: number, witness: boolean) => Member;
  /** The cluster has a witness, or is to have one. */
  readonly witnesses: boolean;
  /** No ideas now: something is to happen that needs the members as they are. */
  readonly holds: () => boolean;
  /** The newest index that anybody has applied. */
  readonly newest: () => number;
}

interface Plan {
  readonly add: number;
  /** Who is added keeps the log alone. */
  readonly witness: boolean;
  /** 0: nobody. */
  readonly remove: number;
  /** Applied somewhere when the plan was made: whoever is behind it may not even know of the plan before. */
  readonly since: number;
  readonly how: 'one by one' | 'learner first' | 'joint-implicit' | 'joint-explicit';
}

const WAYS = ['one by one', 'learner first', 'joint-implicit', 'joint-explicit'] as const;

const LEAST_VOTERS = 3;
const MOST_MEMBERS = 6;
/** With a witness. */
const LEAST_FULL = 2;
const LOOK_MS = 250;
const NO_CONTEXT = new Uint8Array(0);

export class Operator {
  readonly #o: OperatorOptions;
  readonly #random: SeededRandom;
  readonly #actor = new Actor('operator');
  readonly #paceMs: number;
  #plan: Plan | undefined;
  #nextNode: number;
  #nextIdeaMs = 0;
  #working = true;
  counts = { confChanges: 0, replacements: 0, witnessJoins: 0 };

  constructor(options: OperatorOptions) {
    this.#o = options;
    this.#random = options.world.random.fork();
    this.#paceMs = this.#random.pick([1_500, 5_000, Infinity]);
    this.#nextNode = Math.max(...options.members.map((member) => member.node)) + 1;
  }

  /** Nothing is under way, and nothing has to be done. */
  get idle(): boolean { return this.#plan === undefined && !this.#o.members.some((member) => member.lost); }

  start(): void {
    this.#nextIdeaMs = this.#o.world.nowMs + 3_000;
    this.#look();
  }

  /** No ideas of its own from now on; what is broken is still replaced. */
  stop(): void {
    this.#working = false;
  }

  #look(): void {
    this.#o.world.after(this.#actor, LOOK_MS, '', () => { this.#look(); });
    const statuses = this.#o.members.flatMap((member) => { const status = member.status(); return status === undefined ? [] : [{ member, status }]; });
    const leader = statuses.filter(({ status }) => status.role === 'leader').sort((a, b) => b.status.term - a.status.term)[0];
    if (leader === undefined) return;
    if (this.#plan === undefined) { this.#decide(leader.status.conf); return; }
    const plan = this.#plan;
    // What any member has applied is committed.
    if (confsSince(this.#o.members, plan.since).some((conf) => isDone(plan, conf))) { this.#finish(plan); return; }
    const change = nextStep(plan, leader.status.conf);
    if (change === undefined) return;
    try {
      leader.member.server?.replica?.proposeConfChange(change);
    } catch (error) {
      if (!(error instanceof ProposalDropped)) throw error;
    }
  }

  #decide(conf: ConfState): void {
    const { world, members } = this.#o;
    if (isJoint(conf)) return;
    const lost = members.find((member) => member.lost);
    if (lost !== undefined) {
      this.counts.replacements += 1;
      this.#begin({ add: this.#newMember(lost.isWitness), witness: lost.isWitness, remove: lost.node, how: this.#random.pick(['one by one', 'joint-implicit', 'joint-explicit', 'learner first']) });
      return;
    }
    const wanted = this.#o.witnesses && conf.witnesses.length === 0;
    if (!this.#working || this.#o.holds() || world.nowMs < this.#nextIdeaMs || (this.#paceMs === Infinity && !wanted)) return;
    this.#nextIdeaMs = world.nowMs + this.#paceMs * this.#random.between(0.5, 1.5);
    const how = this.#random.pick(WAYS);
    if (this.#o.witnesses) { this.#decideWithWitness(conf, how); return; }
    const remove = this.#random.chance(0.6) ? this.#random.pick(conf.voters) : 0;
    const add = members.length < MOST_MEMBERS && (remove === 0 || conf.voters.length <= LEAST_VOTERS || this.#random.chance(0.5)) ? this.#newMember(false) : 0;
    if (add !== 0 || remove !== 0) this.#begin({ add, witness: false, remove: add === 0 && conf.voters.length <= LEAST_VOTERS ? 0 : remove, how });
  }

  /** At least two full voters and a witness, once there is one; the witness, too, is replaced, or goes and comes again. */
  #decideWithWitness({ voters, witnesses }: ConfState, how: Plan['how']): void {
    const full = voters.filter((node) => !witnesses.includes(node));
    const add = (witness: boolean): { add: number; witness: boolean } => ({ add: this.#newMember(witness), witness });
    const some = (nodes: readonly number[]): number => (nodes.length === 0 ? 0 : this.#random.pick(nodes));
    const dice = this.#random.next();
    const mayGrow = this.#o.members.length < MOST_MEMBERS;
    if (witnesses.length === 0) this.#begin({ ...add(true), remove: 0, how });
    else if (dice < 0.25) this.#begin({ ...add(true), remove: some(witnesses), how });
    else if (dice < 0.5) this.#begin({ ...add(false), remove: some(full), how });
    else if (dice < 0.75 && mayGrow) this.#begin({ ...add(false), remove: 0, how });
    else if (full.length > LEAST_FULL) this.#begin({ add: 0, witness: false, remove: some(this.#random.chance(0.7) ? full : witnesses), how });
  }

  #begin(idea: Omit<Plan, 'since'>): void {
    if (idea.add === 0 && idea.remove === 0) return;
    this.#plan = { ...idea, since: this.#o.newest() };
    this.#o.world.note(`operator adds ${idea.witness ? 'witness ' : ''}${String(idea.add)}, removes ${String(idea.remove)}, ${idea.how}`);
  }

  #newMember(witness: boolean): number {
    const member = this.#o.makeMember(this.#nextNode++, witness);
    this.#o.members.push(member);
    member.start();
    return member.node;
  }

  #finish(plan: Plan): void {
    const { world, members } = this.#o;
    world.note(`operator is done: ${String(plan.add)} in, ${String(plan.remove)} out`);
    this.counts.confChanges += 1;
    if (plan.witness) this.counts.witnessJoins += 1;
    this.#plan = undefined;
    const at = members.findIndex((member) => member.node === plan.remove);
    if (at >= 0) members.splice(at, 1)[0]?.retire();
  }
}

function isDone({ add, remove }: Plan, conf: ConfState): boolean {
  return !isJoint(conf) && (add === 0 || conf.voters.includes(add)) && !conf.voters.includes(remove) && !conf.learners.includes(remove);
}

/** The change to propose with this configuration in force; undefined: wait. */
function nextStep({ add, witness, remove, how }: Plan, conf: ConfState): ConfChange | undefined {
  if (isJoint(conf)) return conf.autoLeave ? undefined : { transition: 'auto', changes: [], context: NO_CONTEXT };
  const adding = add !== 0 && !conf.voters.includes(add);
  const removing = remove !== 0 && conf.voters.includes(remove);
  // Beside a witness, who has not learned what it may have given up does not become a voter.
  const learns = adding && !witness && !conf.learners.includes(add) && (how === 'learner first' || conf.witnesses.length > 0);
  if (learns && conf.witnesses.length > 0) return { transition: 'auto', changes: [{ type: 'add-learner', node: add }], context: NO_CONTEXT };
  const addition = { type: witness ? 'add-witness' : learns ? 'add-learner' : 'add-voter', node: add } as const;
  const removal = { type: 'remove', node: remove } as const;
  if (how === 'joint-implicit' || how === 'joint-explicit') return { transition: how, changes: [...(adding ? [addition] : []), ...(removing ? [removal] : [])], context: NO_CONTEXT };
  return { transition: 'auto', changes: [adding ? addition : removal], context: NO_CONTEXT };
}
