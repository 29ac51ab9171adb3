/** What a commit costs over a WAN, in round trips and in messages, with the production driver in virtual time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle } from '../../../sim/world.ts';
import { VirtualWan, type WanMember } from './virtual-wan.ts';

const ROUND_TRIP_MS = 40;

async function ledWan(): Promise<{ wan: VirtualWan; leader: WanMember; follower: WanMember }> {
  const wan = await VirtualWan.of({ seed: 3, members: 3, weather: { roundTripMs: ROUND_TRIP_MS, jitter: 0, loss: 0 } });
  assert.ok(await wan.world.run(30_000, () => wan.leader()?.driver.node.leasedIndex() !== undefined));
  await wan.world.run(wan.world.nowMs + 1_000);
  const leader = wan.leader();
  const follower = [...wan.members.values()].find((member) => member !== leader);
  assert.ok(leader !== undefined && follower !== undefined);
  return { wan, leader, follower };
}

async function untilCommitted(wan: VirtualWan, member: WanMember, count: number): Promise<number> {
  assert.ok(await wan.world.run(wan.world.nowMs + 10_000, () => member.committed.length >= count));
  return wan.world.nowMs;
}

void test('a commit takes one round trip at the leader and 1.5 at the other sites: its index does not wait for a heartbeat', async () => {
  const { wan, leader, follower } = await ledWan();
  for (let i = 0; i < 5; i += 1) {
    const startMs = wan.world.nowMs;
    leader.driver.node.propose(Buffer.from('command'));
    leader.driver.wake();
    await settle();
    const [here, there] = [leader.committed.length + 1, follower.committed.length + 1];
    const leaderMs = await untilCommitted(wan, leader, here) - startMs;
    const followerMs = await untilCommitted(wan, follower, there) - startMs;
    assert.ok(Math.abs(leaderMs - ROUND_TRIP_MS) < 1, `leader: ${String(leaderMs)} ms`);
    assert.ok(Math.abs(followerMs - 1.5 * ROUND_TRIP_MS) < 1, `other site: ${String(followerMs)} ms`);
    await wan.world.run(wan.world.nowMs + 37);
  }
});

void test('what another site proposes takes two round trips at most there: to the leader, to a quorum, and back', async () => {
  const { wan, leader, follower } = await ledWan();
  for (let i = 0; i < 5; i += 1) {
    const startMs = wan.world.nowMs;
    follower.driver.node.propose(Buffer.from('command'));
    follower.driver.wake();
    await settle();
    const [here, there] = [leader.committed.length + 1, follower.committed.length + 1];
    await untilCommitted(wan, leader, here);
    const tookMs = await untilCommitted(wan, follower, there) - startMs;
    assert.ok(tookMs <= 2 * ROUND_TRIP_MS + 1, `${String(tookMs)} ms`);
    await wan.world.run(wan.world.nowMs + 37);
  }
});

void test('pipelined commits are told in batches: few messages more than the entries need, and none is told late', async () => {
  const { wan, leader, follower } = await ledWan();
  const [before, base] = [wan.sent.get('append') ?? 0, follower.committed.length];
  const proposals = 2_000;
  const proposedMs: number[] = [];
  let late = 0;
  let seen = base;
  const look = (): void => {
    for (; seen < follower.committed.length; seen += 1) if (wan.world.nowMs - (proposedMs[seen - base] ?? 0) > 1.5 * ROUND_TRIP_MS + 5) late += 1;
  };
  // Four a millisecond, in moments of their own, each an append of its own to each member.
  for (let i = 0; i < proposals; i += 1) {
    proposedMs.push(wan.world.nowMs);
    leader.driver.node.propose(Buffer.from(`command ${String(i)}`));
    leader.driver.wake();
    await settle();
    await wan.world.run(wan.world.nowMs + 0.25, () => { look(); return false; });
  }
  await wan.world.run(wan.world.nowMs + 5_000, () => { look(); return seen >= base + proposals; });
  assert.equal(seen, base + proposals);
  assert.equal(late, 0);
  const appends = (wan.sent.get('append') ?? 0) - before;
  const perMember = appends / 2;
  // Without batching there would be one more for each commit.
  assert.ok(perMember < 1.2 * proposals, `${String(perMember)} appends to each member for ${String(proposals)} commands`);
});
