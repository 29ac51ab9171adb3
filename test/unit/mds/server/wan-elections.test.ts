/** Elections over a WAN, in virtual time: none without need in an hour, and a dead leader is replaced within the bound of mds/raft/README.md. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ELECTION_MAX_MS } from '../../../../proto/types/limits.ts';
import { VirtualWan } from './virtual-wan.ts';

const HOUR_MS = 3_600_000;
const ROUND_TRIPS_MS = [0.2, 40, 100, 300];

async function led(wan: VirtualWan): Promise<number> {
  assert.ok(await wan.world.run(wan.world.nowMs + 60_000, () => wan.leader() !== undefined), 'a leader within a minute');
  return wan.term();
}

for (const roundTripMs of ROUND_TRIPS_MS) {
  void test(`${String(roundTripMs)} ms, 50 % jitter, 1 % loss: no election in an hour`, async () => {
    for (let seed = 1; seed <= 1; seed += 1) {
      const wan = await VirtualWan.of({ seed, members: 3, weather: { roundTripMs, jitter: 0.5, loss: 0.01 } });
      const term = await led(wan);
      await wan.world.run(wan.world.nowMs + HOUR_MS);
      assert.equal(wan.term(), term, `seed ${String(seed)}: elections without need`);
      const status = wan.leader()?.driver.node.status();
      assert.ok(status !== undefined && status.electionTicks * 100 <= ELECTION_MAX_MS, `election time-out ${String(status?.electionTicks)} ticks`);
    }
  });

  void test(`${String(roundTripMs)} ms: a dead leader is replaced within twice the election time-out and 4 round trips, twice as long after a split vote`, async (t) => {
    const times: number[] = [];
    for (let seed = 1; seed <= 60; seed += 1) {
      const wan = await VirtualWan.of({ seed, members: 3, weather: { roundTripMs, jitter: 0.5, loss: 0.01 } });
      await led(wan);
      await wan.world.run(wan.world.nowMs + 30_000);
      const leader = wan.leader();
      assert.ok(leader);
      const electionMs = leader.driver.node.status().electionTicks * 100;
      const [term, diedMs] = [wan.term(), wan.world.nowMs];
      leader.actor.alive = false;
      const boundMs = 2 * (2 * electionMs + 6 * roundTripMs + 1_000);
      assert.ok(await wan.world.run(diedMs + boundMs, () => wan.term() > term && wan.leader() !== undefined), `seed ${String(seed)}: no leader after ${String(boundMs)} ms`);
      times.push(wan.world.nowMs - diedMs);
    }
    times.sort((a, b) => a - b);
    t.diagnostic(`replaced after ${times.map((ms) => ms.toFixed(0)).filter((_, i) => i % 15 === 0 || i === times.length - 1).join(', ')} ms (every 15th of 60, and the last)`);
  });
}

void test('ranks 0, 0 and 1: when the leader dies, the member of rank 0 that is left leads', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const wan = await VirtualWan.of({ seed, members: 3, ranks: [0, 0, 1], weather: { roundTripMs: 40, jitter: 0.5, loss: 0.01 } });
    await led(wan);
    await wan.world.run(wan.world.nowMs + 10_000);
    const leader = wan.leader();
    assert.ok(leader);
    const id = leader.driver.node.status().id;
    assert.ok(id === 1 || id === 2, `seed ${String(seed)}: node ${String(id)} leads first`);
    const term = wan.term();
    leader.actor.alive = false;
    assert.ok(await wan.world.run(wan.world.nowMs + 60_000, () => wan.term() > term && wan.leader() !== undefined), `seed ${String(seed)}: a leader`);
    assert.equal(wan.leader()?.driver.node.status().id, 3 - id, `seed ${String(seed)}`);
  }
});
