/** When leadership moves by itself, and that it does not move back and forth. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LeaderMover } from '../../../../mds/server/leader-mover.ts';
import type { PeerStatus, RaftStatus } from '../../../../mds/raft/index.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { LEADER_DWELL_DOUBLINGS, LEADER_DWELL_MS, LEADER_WINDOW_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

/** Members 1 and 2 at sites 1 and 2, a witness 3 at site 3: movers at both full members over one idea of who leads. */
class Pair {
  readonly clock = new ManualClock();
  readonly movers = new Map<number, LeaderMover>();
  leader = 1;
  moves: { readonly atMs: number; readonly to: number }[] = [];
  readonly ranks = new Map([[1, 0], [2, 0]]);
  lag = 0;
  /** Who is asked to lead does. */
  takes = true;

  constructor(ranks: readonly [number, number] = [0, 0]) {
    for (const self of [1, 2]) {
      const rank = ranks[self - 1] ?? 0;
      this.ranks.set(self, rank);
      const mover = new LeaderMover({
        self, rank, clock: this.clock, logger: SILENT, status: () => this.#status(self), siteOf: (node) => node,
        transfer: (to) => {
          this.moves.push({ atMs: this.clock.monotonicMs(), to });
          if (!this.takes) return;
          this.leader = to;
          for (const each of this.movers.values()) each.led(to);
        },
      });
      this.movers.set(self, mover);
      mover.led(1);
      mover.start();
    }
  }

  /** Each second of so many, this many commands of each site. */
  run(seconds: number, commands: readonly number[]): void {
    for (let second = 0; second < seconds; second += 1) {
      for (const mover of this.movers.values()) commands.forEach((count, i) => { mover.count(Array.from({ length: count }, () => i + 1)); });
      this.clock.advance(1_000);
    }
  }

  #status(self: number): RaftStatus {
    const peer = (node: number): PeerStatus => ({
      node, match: 5_000 - this.lag, next: 5_001, state: 'replicate', recentActive: true, learner: false, pendingSnapshot: 0, inflightMessages: 0, inflightBytes: 0,
      paused: false, rank: this.ranks.get(node) ?? 0,
    });
    return {
      id: self, leader: this.leader, role: this.leader === self ? 'leader' : 'follower', term: 1, vote: 0, commit: 5_000, applied: 5_000, lastIndex: 5_000,
      conf: confOf([1, 2, 3], [3]), transferee: 0, electionTicks: 10, keptByAll: 5_000, leaderHeardTicks: 0,
      peers: [1, 2, 3].filter((node) => node !== self).map(peer),
    };
  }
}

void test('leadership moves to the site that proposes most, after a full window and some agreeing looks', () => {
  const pair = new Pair();
  pair.run(LEADER_WINDOW_MS / 1000 - 1, [1, 20]);
  assert.deepEqual(pair.moves, []);
  pair.run(60, [1, 20]);
  assert.deepEqual(pair.moves.map(({ to }) => to), [2]);
  pair.run(1_800, [1, 20]);
  assert.equal(pair.moves.length, 1, 'and stays there');
});

void test('it stays where the difference is small, where there is little to do, and where the other one lags', () => {
  for (const [commands, lag] of [[[10, 15], 0], [[0, 1], 0], [[1, 20], 4_000], [[1, 2, 40], 0]] as const) {
    const pair = new Pair();
    pair.lag = lag;
    pair.run(900, commands);
    assert.deepEqual(pair.moves, [], `${commands.join('/')} lag ${String(lag)}`);
  }
});

void test('a load that goes back and forth is followed ever more rarely, never within the dwell time', () => {
  const pair = new Pair();
  for (let i = 0; i < 40; i += 1) pair.run(180, i % 2 === 0 ? [0, 20] : [20, 0]);
  const gaps = pair.moves.slice(1).map(({ atMs }, i) => atMs - (pair.moves[i]?.atMs ?? 0));
  assert.ok(pair.moves.length >= 2 && gaps.every((gap) => gap >= LEADER_DWELL_MS), gaps.join(' '));
  // 40 turns of the load in two hours.
  assert.ok(pair.moves.length <= 12, `${String(pair.moves.length)} moves`);
});

void test('a better rank comes first; a worse one is never moved to', () => {
  const preferred = new Pair([1, 0]);
  preferred.run(300, [20, 0]);
  assert.deepEqual(preferred.moves.map(({ to }) => to), [2]);
  const worse = new Pair([0, 1]);
  worse.run(900, [0, 20]);
  assert.deepEqual(worse.moves, []);
});

void test('a member that does not take over is asked ever more rarely, and anew at once when leadership has moved', () => {
  const pair = new Pair();
  pair.takes = false;
  pair.run(3_600, [1, 20]);
  const gaps = pair.moves.slice(1).map(({ atMs }, i) => atMs - (pair.moves[i]?.atMs ?? 0));
  assert.ok(gaps.length >= 4 && gaps.length <= 6, gaps.join(' '));
  gaps.forEach((gap, i) => { assert.ok(gap >= LEADER_DWELL_MS * 2 ** Math.min(i, LEADER_DWELL_DOUBLINGS), gaps.join(' ')); });
  for (const mover of pair.movers.values()) mover.led(2);
  for (const mover of pair.movers.values()) mover.led(1);
  const before = pair.moves.length;
  pair.run(LEADER_DWELL_MS * 2 / 1_000 + 60, [1, 20]);
  assert.ok(pair.moves.length > before);
});
