/** Replicas whose states have come apart: who notices, and who must end. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DigestCheck, type DigestPoint } from '../../../../mds/server/digest-check.ts';
import { DigestHistory } from '../../../../mds/store/digest-history.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { DIGEST_COMPARE_MS, DIGEST_PATIENCE_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

interface Member {
  readonly history: DigestHistory;
  readonly check: DigestCheck;
  up: boolean;
  ended: { text: string; condemned: boolean } | undefined;
}

/** Members 1..n; what `apply` says differs from `from` on at those in `wrong`. */
class Cluster {
  readonly clock = new ManualClock();
  readonly members = new Map<number, Member>();

  constructor(count: number) {
    for (let node = 1; node <= count; node += 1) {
      const history = new DigestHistory({ index: 1, digest: 'd1' });
      const member: Member = {
        history, up: true, ended: undefined,
        check: new DigestCheck({
          self: node, digests: history, members: () => [...this.members.keys()], nameOf: (other) => `mds${String(other)}`, clock: this.clock, logger: SILENT,
          ask: (other, own) => Promise.resolve(this.#ask(node, other, own)),
          onDiverged: (error, condemned) => { member.ended = { text: error.message, condemned }; member.up = false; },
        }),
      };
      this.members.set(node, member);
    }
    for (const { check } of this.members.values()) check.start();
  }

  #ask(from: number, to: number, own: DigestPoint): DigestPoint | undefined {
    const other = this.members.get(to);
    return other?.up === true && this.member(from).up ? other.check.answer(from, own) : undefined;
  }

  member(node: number): Member {
    const member = this.members.get(node);
    assert.ok(member !== undefined);
    return member;
  }

  /** Applies up to `to`; digests carry `mark` from index `from` on. */
  apply(node: number, to: number, mark = '', from = Infinity): void {
    const { history } = this.member(node);
    for (let index = history.last + 1; index <= to; index += 1) history.push({ index, digest: `d${String(index)}${index >= from ? mark : ''}` });
  }

  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 100) {
      this.clock.advance(100);
      for (let i = 0; i < 3; i += 1) await new Promise((resolve) => { setImmediate(resolve); });
    }
  }

  get ended(): number[] {
    return [...this.members].filter(([, member]) => member.ended !== undefined).map(([node]) => node);
  }
}

it('members that are not equally far find the other one different, which the majority condemns, at the very index', async () => {
  const cluster = new Cluster(3);
  cluster.apply(1, 500);
  cluster.apply(2, 480);
  cluster.apply(3, 490);
  await cluster.pass(DIGEST_COMPARE_MS + 200);
  assert.deepEqual(cluster.ended, []);
  assert.ok(cluster.member(1).check.standing(2).agreed >= 480);
  cluster.apply(1, 700);
  cluster.apply(2, 690);
  cluster.apply(3, 695, 'x', 567);
  await cluster.pass(DIGEST_COMPARE_MS + 200);
  cluster.apply(2, 700);
  await cluster.pass(1_000);
  assert.deepEqual(cluster.ended, [3]);
  assert.match(cluster.member(3).ended?.text ?? '', /equal up to log index 566, different by 567.*majority/);
  assert.equal(cluster.member(3).ended?.condemned, true);
  for (const node of [1, 2]) assert.match(cluster.member(node).check.standing(3).differs, /equal up to log index 566, /);
});

it('of two members that differ none is confirmed: both end, neither is condemned', async () => {
  const cluster = new Cluster(2);
  cluster.apply(1, 50);
  cluster.apply(2, 50, 'x', 20);
  await cluster.pass(DIGEST_COMPARE_MS + 1_000);
  assert.deepEqual(cluster.ended, [1, 2]);
  assert.deepEqual([...cluster.members.values()].map((member) => member.ended?.condemned), [false, false]);
  assert.match(cluster.member(1).ended?.text ?? '', /no majority confirms it/);
});

it('while the third does not answer two that differ wait for it, within bounds', async () => {
  const cluster = new Cluster(3);
  for (const node of [1, 2, 3]) cluster.apply(node, 50, 'x', node === 1 ? 20 : Infinity);
  cluster.member(3).up = false;
  await cluster.pass(DIGEST_COMPARE_MS + 1_000);
  assert.deepEqual(cluster.ended, []);
  cluster.member(3).up = true;
  await cluster.pass(1_000);
  assert.deepEqual([cluster.ended, cluster.member(1).ended?.condemned], [[1], true]);

  const cut = new Cluster(3);
  for (const node of [1, 2, 3]) cut.apply(node, 50, 'x', node === 1 ? 20 : Infinity);
  cut.member(3).up = false;
  await cut.pass(DIGEST_COMPARE_MS + DIGEST_PATIENCE_MS + 1_000);
  assert.deepEqual(cut.ended, [1, 2]);
});

it('a third that has just started, and knows no digest as old as the difference, is counted at a later index', async () => {
  const cluster = new Cluster(3);
  cluster.apply(1, 50, 'x', 20);
  cluster.apply(2, 50);
  cluster.member(3).history.restart({ index: 60, digest: 'd60' });
  await cluster.pass(DIGEST_COMPARE_MS + 1_000);
  assert.deepEqual(cluster.ended, []);
  cluster.apply(1, 61, 'x', 20);
  for (const node of [2, 3]) cluster.apply(node, 61);
  await cluster.pass(1_000);
  assert.deepEqual([cluster.ended, cluster.member(1).ended?.condemned], [[1], true]);
});

it('what is too old to be known is not compared, and a state that was replaced begins anew', () => {
  const history = new DigestHistory({ index: 10, digest: 'a' }, 4);
  for (let index = 11; index <= 20; index += 1) history.push({ index, digest: String(index) });
  assert.deepEqual([history.at(16), history.at(17), history.at(20), history.at(21), history.first], [undefined, '17', '20', undefined, 17]);
  history.restart({ index: 40, digest: 'b' });
  assert.deepEqual([history.at(20), history.at(40)], [undefined, 'b']);
});

it('one that has stopped before the others could ask it again is named all the same', async () => {
  const cluster = new Cluster(3);
  for (const node of [1, 2]) cluster.apply(node, 50);
  cluster.apply(3, 50, 'x', 40);
  // Its questions have come, and it is gone.
  const victim = cluster.member(3);
  victim.up = false;
  victim.check.close();
  for (const node of [1, 2]) cluster.member(node).check.answer(3, { index: 50, digest: victim.history.at(50) ?? '' });
  await cluster.pass(DIGEST_PATIENCE_MS);
  for (const node of [1, 2]) assert.match(cluster.member(node).check.standing(3).differs, /different by 50/);
  assert.deepEqual(cluster.ended, []);
});

it('a member that is looking for the first difference, and asks where it was still equal, is not taken for mended', async () => {
  const cluster = new Cluster(3);
  cluster.apply(1, 500);
  cluster.apply(2, 500);
  cluster.apply(3, 500, 'x', 400);
  await cluster.pass(DIGEST_COMPARE_MS + 1_000);
  assert.deepEqual(cluster.ended, [3]);
  const { check, history } = cluster.member(1);
  assert.notEqual(check.standing(3).differs, '');
  check.answer(3, { index: 300, digest: history.at(300) ?? '' });
  assert.notEqual(check.standing(3).differs, '');
  check.answer(3, { index: 500, digest: history.at(500) ?? '' });
  assert.equal(check.standing(3).differs, '');
});
