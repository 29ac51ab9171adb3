/** Leader leases of the production driver (thesis 6.4.1): how long they last, at which clocks, and after which pauses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaseOf, RoundTrips } from '../../../../mds/server/round-trips.ts';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { DRIFT, ELECTION_MAX_MS, ELECTION_MIN_MS, SUSPEND_UNSEEN_MS } from '../../../../proto/types/limits.ts';
import { Machine } from '../../../support/machine.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { VirtualWan, type WanMember } from './virtual-wan.ts';

const WEATHER = { roundTripMs: 20, jitter: 0.2, loss: 0 };

async function ledCluster(options: { readonly seed: number; readonly drifts?: readonly number[]; readonly leaseMs?: number }): Promise<{ wan: VirtualWan; leader: WanMember }> {
  const wan = await VirtualWan.of({ members: 3, weather: WEATHER, ...options });
  const settled = (): boolean => wan.leader()?.driver.node.leasedIndex() !== undefined;
  assert.ok(await wan.world.run(30_000, settled), 'a leader with a lease');
  await wan.world.run(wan.world.nowMs + 5_000);
  const leader = wan.leader();
  assert.ok(leader !== undefined);
  return { wan, leader };
}

/** The leader is cut off. True if it believes in its lease at a moment at which another one leads. */
async function overlaps(options: { readonly seed: number; readonly drifts: readonly number[]; readonly leaseMs?: number }): Promise<boolean> {
  const { wan, leader } = await ledCluster(options);
  const id = leader.driver.node.status().id;
  wan.cut.add(id);
  const term = wan.term();
  const others = [...wan.members.values()].filter((member) => member !== leader);
  // Cut off, but not dead: check-quorum must not be what saves it.
  leader.actor.pausedUntilMs = Infinity;
  const elected = (): boolean => others.some(({ driver }) => driver.node.status().role === 'leader' && driver.node.status().term > term);
  assert.ok(await wan.world.run(wan.world.nowMs + 60_000, elected), 'the others elect a leader');
  return leader.driver.node.leasedIndex() !== undefined;
}

void test('a lease ends before the promises that it counts on, at the worst clocks that the drift bound allows', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const fast = DRIFT / 2;
    // Whoever leads has the slow clock, in turn.
    const drifts = [1, 2, 3].map((node) => (node === 1 + (seed % 3) ? -fast : fast));
    assert.equal(await overlaps({ seed, drifts }), false, `seed ${String(seed)}`);
  }
});

void test('a lease twice as long as the promise is caught', async () => {
  let caught = 0;
  for (let seed = 1; seed <= 20; seed += 1) if (await overlaps({ seed, drifts: [0, 0, 0], leaseMs: 2 * ELECTION_MIN_MS })) caught += 1;
  assert.ok(caught > 0);
});

void test('after a pause a leader holds no lease until a quorum has answered again, and answers at once when it has', async () => {
  const { wan, leader } = await ledCluster({ seed: 7 });
  const lease = leaseOf(ELECTION_MIN_MS / 100, 100);
  leader.actor.pausedUntilMs = wan.world.nowMs + lease + 50;
  await wan.world.run(wan.world.nowMs + lease + 40);
  assert.equal(leader.driver.node.leasedIndex(), undefined, 'the clock ran on while it stood still');
  assert.equal(leader.driver.node.status().role, 'leader', 'it has not been deposed');
  assert.ok(await wan.world.run(wan.world.nowMs + 1_000, () => leader.driver.node.leasedIndex() !== undefined), 'the lease is back');
});

void test('the lease of the formula: a tick less than the promise, early timers, the drift bound and an unseen suspend off', () => {
  assert.equal(leaseOf(10, 100), 9 * 99 * (1 - DRIFT) - SUSPEND_UNSEEN_MS);
  const clock = new ManualClock();
  const trips = new RoundTrips(clock, leaseOf(10, 100));
  trips.sent(1, clock.monotonicMs());
  clock.advance(790);
  assert.equal(trips.leaseHeld(1), true);
  assert.equal(trips.leaseHeld(2), false, 'a round that was not sent in this life');
  clock.advance(1);
  assert.equal(trips.leaseHeld(1), false);
});

void test('a suspend that the wall clock hides ends a lease at once', () => {
  const machine = new Machine();
  const clock = new SystemClock(machine);
  const trips = new RoundTrips(clock, leaseOf(10, 100));
  trips.sent(1, clock.monotonicMs());
  assert.equal(trips.leaseHeld(1), true);
  machine.suspendUnseen(2_000);
  assert.equal(trips.leaseHeld(1), false);
});

void test('a lease allows for the longest suspend that the clock does not show', () => {
  const machine = new Machine();
  const clock = new SystemClock(machine);
  const trips = new RoundTrips(clock, leaseOf(10, 100));
  trips.sent(1, clock.monotonicMs());
  machine.suspendUnseen(SUSPEND_UNSEEN_MS - 11);
  machine.run(9 * 99 * (1 - DRIFT) - (SUSPEND_UNSEEN_MS - 11));
  assert.equal(trips.leaseHeld(1), false, 'of the promise nothing may be left');
});

void test('the election time-out follows the farthest voter: up at once, down when all have settled, within its bounds', () => {
  const answer = (trips: RoundTrips, node: number, ms: number, times: number): void => {
    for (let i = 0; i < times; i += 1) {
      trips.sent(i, 1_000 * i);
      trips.answered(node, i, 1_000 * i + ms);
      trips.sent(times, 1_000 * times);
    }
  };
  const trips = new RoundTrips(new ManualClock(), 800);
  assert.equal(trips.electionMs([1, 2, 3]), ELECTION_MIN_MS);
  answer(trips, 2, 0.2, 50);
  assert.equal(trips.electionMs([1, 2, 3]), 1_000);
  answer(trips, 3, 300, 1);
  assert.ok(trips.electionMs([1, 2, 3]) >= 3_000, 'one answer is enough to raise it');
  answer(trips, 3, 300, 50);
  assert.equal(trips.electionMs([1, 2, 3]), 2_000);
  assert.ok(Math.abs((trips.roundTripMs(3) ?? 0) - 300) < 1);
  for (const ms of [1_000, 4_000, 9_000]) {
    answer(trips, 2, ms, 3);
    trips.electionMs([1, 2, 3]);
  }
  assert.equal(trips.electionMs([1, 2, 3]), ELECTION_MAX_MS);
  assert.equal(trips.electionMs([1, 3]), 2_000, 'who is no voter any more does not count');
});

void test('a member that stood still and then answers all rounds at once is no farther away than before', () => {
  const trips = new RoundTrips(new ManualClock(), 800);
  let round = 0;
  const heartbeat = (): number => { round += 1; trips.sent(round, round * 100); return round * 100; };
  for (let i = 0; i < 50; i += 1) {
    const sentMs = heartbeat();
    trips.answered(2, round, sentMs + 0.3);
  }
  assert.equal(trips.electionMs([1, 2]), ELECTION_MIN_MS);
  const still = round + 1;
  for (let i = 0; i < 60; i += 1) heartbeat();
  const nowMs = round * 100 + 10;
  for (let answered = still; answered <= round; answered += 1) trips.answered(2, answered, nowMs);
  heartbeat();
  assert.equal(trips.electionMs([1, 2]), ELECTION_MIN_MS);
  assert.ok((trips.roundTripMs(2) ?? Infinity) < 10, 'of the last round alone');
  // One that stands still again and again, each time for longer than the time-out.
  for (let i = 0; i < 20; i += 1) {
    const first = round + 1;
    for (let k = 0; k < 20; k += 1) heartbeat();
    for (let answered = first; answered <= round; answered += 1) trips.answered(2, answered, round * 100 + ELECTION_MAX_MS / 2);
    trips.sent(round += 1, round * 100);
  }
  assert.equal(trips.electionMs([1, 2]), ELECTION_MIN_MS);
});

void test('a member that is farther away than the election time-out is known to be: each answer comes as late, and by itself', () => {
  for (const [tripMs, least] of [[900, 3_500], [1_500, 5_000], [4_000, ELECTION_MAX_MS]] as const) {
    const trips = new RoundTrips(new ManualClock(), 800);
    for (let round = 1; round <= 200; round += 1) {
      trips.sent(round, round * 100);
      const answered = round - tripMs / 100;
      if (answered > 0) trips.answered(2, answered, round * 100 + 1);
    }
    const electionMs = trips.electionMs([1, 2]);
    assert.ok(electionMs >= least && electionMs <= ELECTION_MAX_MS, `${String(tripMs)} ms: ${String(electionMs)} ms`);
  }
});
