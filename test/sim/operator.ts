/**
 * Who runs the cluster: adds, promotes, replaces and removes members while everything else goes wrong, and replaces a member whose disk is
 * lost. One change of mind at a time; each step is proposed again and again until some member has applied it.
 */
import { isJoint, ProposalDropped, type ConfChange, type ConfState } from '../../mds/raft/index.ts';
import type { Member } from './member.ts';
import type { SeededRandom } from './random.ts';
import { Actor, type World } from './world.ts';

export interface OperatorOptions {
  readonly world: World;
  /** Those that there are; the operator puts new ones in and takes removed ones out. */
  readonly members: Member[];
  readonly makeMember: (node: number) => Member;
  /** The newest index that anybody has applied. */
  readonly newest: () => number;
}

interface Plan {
  readonly add: number;
  /** 0: nobody. */
  readonly remove: number;
  /** Applied somewhere when the plan was made: whoever is behind it may not even know of the plan before. */
  readonly since: number;
  readonly how: 'one by one' | 'learner first' | 'joint-implicit' | 'joint-explicit';
}

const LEAST_VOTERS = 3;
const MOST_MEMBERS = 6;
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
  counts = { confChanges: 0, replacements: 0 };

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
    const statuses = this.#o.members.flatMap((member) => { const status = member.server?.replica?.status(); return status === undefined ? [] : [{ member, status }]; });
    const leader = statuses.filter(({ status }) => status.role === 'leader').sort((a, b) => b.status.term - a.status.term)[0];
    if (leader === undefined) return;
    if (this.#plan === undefined) { this.#decide(leader.status.conf); return; }
    const plan = this.#plan;
    // What any member has applied is committed.
    if (statuses.some(({ member, status }) => (member.server?.store.appliedIndex ?? 0) >= plan.since && isDone(plan, status.conf))) { this.#finish(plan); return; }
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
      this.#begin({ add: this.#newMember(), remove: lost.node, how: this.#random.pick(['one by one', 'joint-implicit', 'joint-explicit', 'learner first']) });
      return;
    }
    if (!this.#working || world.nowMs < this.#nextIdeaMs || this.#paceMs === Infinity) return;
    this.#nextIdeaMs = world.nowMs + this.#paceMs * this.#random.between(0.5, 1.5);
    const how = this.#random.pick(['one by one', 'learner first', 'joint-implicit', 'joint-explicit'] as const);
    const remove = this.#random.chance(0.6) ? this.#random.pick(conf.voters) : 0;
    const add = members.length < MOST_MEMBERS && (remove === 0 || conf.voters.length <= LEAST_VOTERS || this.#random.chance(0.5)) ? this.#newMember() : 0;
    if (add !== 0 || remove !== 0) this.#begin({ add, remove: add === 0 && conf.voters.length <= LEAST_VOTERS ? 0 : remove, how });
  }

  #begin(idea: Omit<Plan, 'since'>): void {
    if (idea.add === 0 && idea.remove === 0) return;
    this.#plan = { ...idea, since: this.#o.newest() };
    this.#o.world.note(`operator adds ${String(idea.add)}, removes ${String(idea.remove)}, ${idea.how}`);
  }

  #newMember(): number {
    const member = this.#o.makeMember(this.#nextNode++);
    this.#o.members.push(member);
    member.start();
    return member.node;
  }

  #finish(plan: Plan): void {
    const { world, members } = this.#o;
    world.note(`operator is done: ${String(plan.add)} in, ${String(plan.remove)} out`);
    this.counts.confChanges += 1;
    this.#plan = undefined;
    const at = members.findIndex((member) => member.node === plan.remove);
    if (at >= 0) members.splice(at, 1)[0]?.retire();
  }
}

function isDone({ add, remove }: Plan, conf: ConfState): boolean {
  return !isJoint(conf) && (add === 0 || conf.voters.includes(add)) && !conf.voters.includes(remove) && !conf.learners.includes(remove);
}

/** The change to propose with this configuration in force; undefined: wait. */
function nextStep({ add, remove, how }: Plan, conf: ConfState): ConfChange | undefined {
  if (isJoint(conf)) return conf.autoLeave ? undefined : { transition: 'auto', changes: [], context: NO_CONTEXT };
  const adding = add !== 0 && !conf.voters.includes(add);
  const removing = remove !== 0 && conf.voters.includes(remove);
  const addition = { type: how === 'learner first' && !conf.learners.includes(add) ? 'add-learner' : 'add-voter', node: add } as const;
  const removal = { type: 'remove', node: remove } as const;
  if (how === 'joint-implicit' || how === 'joint-explicit') return { transition: how, changes: [...(adding ? [addition] : []), ...(removing ? [removal] : [])], context: NO_CONTEXT };
  return { transition: 'auto', changes: [adding ? addition : removal], context: NO_CONTEXT };
}
