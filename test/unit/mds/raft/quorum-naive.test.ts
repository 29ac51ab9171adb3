/** Majorities and configurations against what they are by definition, over all or many cases. Raft thesis 4.1 - 4.3. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfChangeError, EMPTY_CONF, changeConf, isJoint } from '../../../../mds/raft/conf-change.ts';
import { jointIndex, jointVote, majorityIndex, majorityVote, type VoteResult } from '../../../../mds/raft/quorum.ts';
import type { ConfChange, ConfChangeType, ConfState } from '../../../../mds/raft/index.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const MEMBERS = 7;
const random = new SeededRandom(17);
const pick = <T>(from: readonly T[]): T => {
  const one = from[random.below(from.length)];
  assert.ok(one !== undefined);
  return one;
};
const someOf = (nodes: readonly number[]): number[] => nodes.filter(() => random.next() < 0.5);
const everybody = Array.from({ length: MEMBERS }, (_, i) => i + 1);

/** More than half of them; nobody is needed where there is nobody. */
const isQuorum = (voters: readonly number[], of: (voter: number) => boolean): boolean => voters.length === 0 || voters.filter(of).length * 2 > voters.length;
const both = ({ voters, votersOutgoing }: Pick<ConfState, 'voters' | 'votersOutgoing'>, of: (voter: number) => boolean): boolean => isQuorum(voters, of) && isQuorum(votersOutgoing, of);

/** All subsets of these nodes. */
function* subsets(nodes: readonly number[]): Generator<ReadonlySet<number>, void> {
  for (let bits = 0; bits < 2 ** nodes.length; bits += 1) yield new Set(nodes.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1));
}

void test('committed is the highest index that a quorum of each half has', () => {
  for (let round = 0; round < 20_000; round += 1) {
    const conf = { voters: someOf(everybody), votersOutgoing: random.next() < 0.5 ? [] : someOf(everybody) };
    const has = new Map(everybody.filter(() => random.next() < 0.8).map((node) => [node, random.below(6)]));
    const reached = (index: number) => (node: number): boolean => (has.get(node) ?? 0) >= index;
    const naive = (holds: (index: number) => boolean): number => { for (let index = 6; ; index -= 1) if (holds(index)) return index; };
    const shown = `${JSON.stringify(conf)} ${JSON.stringify([...has])}`;
    const value = (node: number): number | undefined => has.get(node);
    assert.equal(majorityIndex(conf.voters, value), conf.voters.length === 0 ? Infinity : naive((index) => isQuorum(conf.voters, reached(index))), shown);
    if (conf.voters.length > 0) assert.equal(jointIndex(conf, value), naive((index) => both(conf, reached(index))), shown);
  }
});

void test('an election is won when those who granted are enough, lost when all that have not refused were not, and pending between', () => {
  const outcome = (decides: (of: (voter: number) => boolean) => boolean, votes: ReadonlyMap<number, boolean>): VoteResult =>
    (decides((node) => votes.get(node) === true) ? 'won' : decides((node) => votes.get(node) !== false) ? 'pending' : 'lost');
  for (let round = 0; round < 20_000; round += 1) {
    const conf = { voters: someOf(everybody), votersOutgoing: random.next() < 0.5 ? [] : someOf(everybody) };
    const votes = new Map(someOf(everybody).map((node) => [node, random.next() < 0.6]));
    const shown = `${JSON.stringify(conf)} ${JSON.stringify([...votes])}`;
    assert.equal(majorityVote(conf.voters, votes), outcome((of) => isQuorum(conf.voters, of), votes), shown);
    assert.equal(jointVote(conf, votes), outcome((of) => both(conf, of), votes), shown);
  }
});

/** What each member is: a voter of either half, a learner, one that becomes a learner later. */
type Role = 'voter' | 'learner' | 'later' | 'none';

/** The roles after a change, one after the other as it lists them: nothing but a table. */
function naiveRoles(before: ConfState, { changes }: ConfChange, joint: boolean): Map<number, Role> {
  const roles = new Map<number, Role>();
  for (const node of everybody) roles.set(node, before.voters.includes(node) ? 'voter' : before.learners.includes(node) ? 'learner' : 'none');
  const inOld = (node: number): boolean => joint && before.voters.includes(node);
  for (const { type, node } of changes) {
    const kinds: Readonly<Record<ConfChangeType, Role>> = { 'add-voter': 'voter', 'add-witness': 'voter', 'add-learner': inOld(node) ? 'later' : 'learner', remove: 'none', retire: 'none' };
    roles.set(node, kinds[type]);
  }
  return roles;
}

const rolesOf = (conf: ConfState): Map<number, Role> =>
  new Map(everybody.map((node) => [node, conf.voters.includes(node) ? 'voter' : conf.learners.includes(node) ? 'learner' : conf.learnersNext.includes(node) ? 'later' : 'none']));

/** Two quorums, one of each, have a member in common, whichever they are. */
function overlap(a: ConfState, b: ConfState): boolean {
  const nodes = [...new Set([...a.voters, ...a.votersOutgoing, ...b.voters, ...b.votersOutgoing])];
  for (const one of subsets(nodes)) {
    // The worst other one is all that this one has not.
    if (both(a, (node) => one.has(node)) && both(b, (node) => !one.has(node))) return false;
  }
  return true;
}

void test('a change does to each member what it says, and any quorum before and any quorum after it have a member in common', () => {
  const counts = { taken: 0, refused: 0, joint: 0 };
  for (let round = 0; round < 300; round += 1) {
    let conf: ConfState = { ...EMPTY_CONF, voters: [1, 2, 3].slice(0, 1 + random.below(3)) };
    for (let step = 0; step < 12; step += 1) {
      const types: readonly ConfChangeType[] = ['add-voter', 'add-voter', 'add-learner', 'remove', 'remove', 'add-witness', 'retire'];
      const change: ConfChange = {
        transition: pick(['auto', 'auto', 'joint-implicit', 'joint-explicit']), context: new Uint8Array(),
        changes: isJoint(conf) && random.next() < 0.8 ? [] : Array.from({ length: 1 + random.below(3) }, () => ({ type: pick(types), node: pick(everybody) })),
      };
      const joins = change.changes.length > 0 && (change.transition !== 'auto' || change.changes.length > 1);
      const shown = `${JSON.stringify(conf)} ${JSON.stringify(change.changes)} ${change.transition}`;
      let after: ConfState;
      try {
        after = changeConf(conf, change);
      } catch (error) {
        assert.ok(error instanceof ConfChangeError, shown);
        counts.refused += 1;
        continue;
      }
      counts.taken += 1;
      assert.ok(after.voters.length > 0, shown);
      assert.ok(after.voters.some((node) => !after.witnesses.includes(node)), shown);
      assert.ok(overlap(conf, after), `quorums without a common member: ${shown} -> ${JSON.stringify(after)}`);
      for (const node of after.witnesses) assert.ok(after.voters.includes(node) || after.votersOutgoing.includes(node), shown);
      for (const node of after.retired) assert.ok(!after.voters.includes(node) && !after.learners.includes(node), shown);
      if (change.changes.length === 0) {
        const left = rolesOf(conf);
        for (const [node, role] of left) if (role === 'later') left.set(node, 'learner');
        assert.deepEqual(rolesOf(after), left, shown);
        assert.equal(isJoint(after), false, shown);
      } else {
        assert.equal(isJoint(conf), false, shown);
        assert.deepEqual(rolesOf(after), naiveRoles(conf, change, joins), shown);
        assert.deepEqual([after.votersOutgoing, after.autoLeave], joins ? [conf.voters, change.transition !== 'joint-explicit'] : [[], false], shown);
        counts.joint += joins ? 1 : 0;
        if (!joins) assert.ok([...after.voters, ...conf.voters].filter((node) => after.voters.includes(node) !== conf.voters.includes(node)).length <= 1, shown);
      }
      conf = after;
    }
  }
  assert.ok(counts.taken > 500 && counts.refused > 200 && counts.joint > 200, JSON.stringify(counts));
});

void test('the check of quorums finds two that have nobody in common', () => {
  const conf = (...voters: number[]): ConfState => ({ ...EMPTY_CONF, voters });
  assert.equal(overlap(conf(1, 2, 3), conf(1, 2, 3, 4)), true);
  assert.equal(overlap(conf(1, 2, 3), conf(1, 4, 5)), false);
  assert.equal(overlap({ ...conf(1, 4, 5), votersOutgoing: [1, 2, 3] }, conf(1, 4, 5)), true);
});
