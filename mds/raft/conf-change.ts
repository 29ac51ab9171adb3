/** Configurations and the changes between them: simple (one voter) and joint consensus. Pure; raft thesis 4.1 - 4.3. */
import type { ConfChange, ConfState } from './types.ts';

/** A change that the configuration at hand does not allow. Whoever proposes checks first; at apply it is a bug. */
export class ConfChangeError extends Error {
  override readonly name = 'ConfChangeError';
}

export const EMPTY_CONF: ConfState = { voters: [], learners: [], votersOutgoing: [], learnersNext: [], autoLeave: false, witnesses: [], retired: [] };

const LEAVE_JOINT: ConfChange = { transition: 'auto', changes: [], context: new Uint8Array(0) };

export function leaveJointChange(): ConfChange {
  return LEAVE_JOINT;
}

export function isJoint(conf: ConfState): boolean {
  return conf.votersOutgoing.length > 0;
}

export function isVoter(conf: ConfState, node: number): boolean {
  return conf.voters.includes(node) || conf.votersOutgoing.includes(node);
}

/** All members, each once, ascending. */
export function membersOf(conf: ConfState): readonly number[] {
  return sorted(new Set([...conf.voters, ...conf.votersOutgoing, ...conf.learners, ...conf.learnersNext]));
}

/** Sorts and checks a configuration that came from outside. Throws ConfChangeError when it contradicts itself. */
export function canonicalConf(conf: ConfState): ConfState {
  const result = {
    voters: sorted(new Set(conf.voters)),
    learners: sorted(new Set(conf.learners)),
    votersOutgoing: sorted(new Set(conf.votersOutgoing)),
    learnersNext: sorted(new Set(conf.learnersNext)),
    autoLeave: conf.autoLeave,
    witnesses: sorted(new Set(conf.witnesses)),
    retired: sorted(new Set(conf.retired)),
  };
  checkConf(result);
  return result;
}

/**
 * The configuration after the change. An empty list leaves joint consensus; outside of it (a change that was refused) nothing changes.
 * More than one change, or a joint transition, enters joint consensus. Throws ConfChangeError when the change is not possible.
 */
export function changeConf(conf: ConfState, change: ConfChange): ConfState {
  if (change.changes.length === 0) return isJoint(conf) ? leaveJoint(conf) : conf;
  if (isJoint(conf)) throw new ConfChangeError('a joint configuration must be left first');
  const joint = change.transition !== 'auto' || change.changes.length > 1;
  if (joint && conf.voters.length === 0) throw new ConfChangeError('a configuration without voters cannot become joint');

  const draft = new Draft(conf, joint);
  for (const { type, node } of change.changes) {
    if (node <= 0) throw new ConfChangeError('a member has a positive number');
    switch (type) {
      case 'add-voter': draft.makeVoter(node); break;
      case 'add-learner': draft.makeLearner(node); break;
      case 'add-witness': draft.makeWitness(node); break;
      case 'remove': draft.remove(node); break;
      case 'retire': draft.retire(node); break;
    }
  }
  const result = draft.finish(joint && change.transition !== 'joint-explicit');
  if (result.voters.length === 0) throw new ConfChangeError('a configuration needs a voter');
  if (result.voters.every((node) => result.witnesses.includes(node))) throw new ConfChangeError('a configuration needs a voter with a state');
  if (!joint && difference(conf.voters, result.voters) > 1) throw new ConfChangeError('a simple change concerns one voter');
  checkConf(result);
  return result;
}

/** Throws unless the roles exclude each other as joint consensus needs it. */
function checkConf(conf: ConfState): void {
  for (const node of conf.learners) {
    if (isVoter(conf, node)) throw new ConfChangeError('a learner is not a voter of either half');
  }
  for (const node of conf.learnersNext) {
    if (!conf.votersOutgoing.includes(node) || conf.voters.includes(node)) throw new ConfChangeError('only an outgoing voter becomes a learner later');
  }
  for (const node of conf.witnesses) {
    if (!isVoter(conf, node)) throw new ConfChangeError('a witness is a voter');
  }
  if (conf.autoLeave && !isJoint(conf)) throw new ConfChangeError('only a joint configuration is left by itself');
}

function leaveJoint(conf: ConfState): ConfState {
  const learners = sorted(new Set([...conf.learners, ...conf.learnersNext]));
  const witnesses = conf.witnesses.filter((node) => conf.voters.includes(node));
  const result = { voters: conf.voters, learners, votersOutgoing: [], learnersNext: [], autoLeave: false, witnesses, retired: conf.retired };
  checkConf(result);
  return result;
}

/** A configuration being changed. While joint, a former voter becomes a learner only on leaving: it still votes in the outgoing half. */
class Draft {
  readonly #voters: Set<number>;
  readonly #learners: Set<number>;
  readonly #outgoing: readonly number[];
  readonly #learnersNext = new Set<number>();
  readonly #before: ConfState;
  readonly #witnesses: Set<number>;
  readonly #retired: Set<number>;

  constructor(conf: ConfState, joint: boolean) {
    this.#voters = new Set(conf.voters);
    this.#learners = new Set(conf.learners);
    this.#outgoing = joint ? conf.voters : [];
    this.#before = conf;
    this.#witnesses = new Set(conf.witnesses);
    this.#retired = new Set(conf.retired);
  }

  makeVoter(node: number): void {
    this.#refuseRetired(node);
    this.#refuse(this.#before.witnesses.includes(node), 'a witness has no state to become a full member with: remove it first');
    this.remove(node);
    this.#voters.add(node);
  }

  /** A full voter does not become a witness: others may count on its state. */
  makeWitness(node: number): void {
    this.#refuseRetired(node);
    this.#refuse(!this.#before.witnesses.includes(node) && isVoter(this.#before, node), 'a full member does not become a witness: remove it first');
    this.#learners.delete(node);
    this.#voters.add(node);
    this.#witnesses.add(node);
  }

  makeLearner(node: number): void {
    this.#refuseRetired(node);
    this.#refuse(this.#before.witnesses.includes(node), 'a witness has no state to learn with: remove it first');
    this.remove(node);
    (this.#outgoing.includes(node) ? this.#learnersNext : this.#learners).add(node);
  }

  remove(node: number): void {
    this.#voters.delete(node);
    this.#learners.delete(node);
    this.#learnersNext.delete(node);
  }

  /** Removed, for good. */
  retire(node: number): void {
    this.remove(node);
    this.#retired.add(node);
  }

  finish(autoLeave: boolean): ConfState {
    return {
      voters: sorted(this.#voters), learners: sorted(this.#learners), votersOutgoing: this.#outgoing,
      learnersNext: sorted(this.#learnersNext), autoLeave,
      witnesses: sorted([...this.#witnesses].filter((node) => this.#voters.has(node) || this.#outgoing.includes(node))),
      retired: sorted(this.#retired),
    };
  }

  #refuseRetired(node: number): void {
    this.#refuse(this.#retired.has(node), 'that member has left for good');
  }

  #refuse(when: boolean, why: string): void {
    if (when) throw new ConfChangeError(why);
  }
}

function sorted(nodes: Iterable<number>): readonly number[] {
  return [...nodes].sort((a, b) => a - b);
}

/** Size of the symmetric difference. */
function difference(a: readonly number[], b: readonly number[]): number {
  return a.filter((node) => !b.includes(node)).length + b.filter((node) => !a.includes(node)).length;
}
