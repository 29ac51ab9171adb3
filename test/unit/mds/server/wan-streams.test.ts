/** What a site has answered on its way to the others over a WAN (design 7.6, 7.20): how soon it is there, and whether the windows keep a wide link busy. Production sender and Raft in virtual time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualStream } from './virtual-stream.ts';
import { VirtualWan, type WanMember, type WanWeather } from './virtual-wan.ts';

/** Beyond the round trips. */
const SEEN_MS = 50;
const SYNC_MS = 3;
const MBIT = 1_000_000 / 8;
const CREATES = 4_000;

type Side = 'leader' | 'other';
/** Round trips until a change is everywhere, of an owner there. */
const TRIPS: Record<Side, number> = { leader: 1.5, other: 2 };

interface Bench {
  readonly wan: VirtualWan;
  readonly stream: VirtualStream;
  /** Members of the other sites. */
  readonly others: readonly number[];
}

async function streamAt(side: Side, weather: Partial<WanWeather> & Pick<WanWeather, 'roundTripMs'>): Promise<Bench> {
  const wan = await VirtualWan.of({ seed: 3, members: 3, weather: { jitter: 0, loss: 0, ...weather } });
  assert.ok(await wan.world.run(30_000, () => wan.leader()?.driver.node.leasedIndex() !== undefined));
  await wan.world.run(wan.world.nowMs + 2_000);
  const leader = wan.leader();
  const owner: WanMember | undefined = side === 'leader' ? leader : [...wan.members.values()].find((member) => member !== leader);
  assert.ok(owner !== undefined);
  const stream = await VirtualStream.of(wan, owner);
  wan.syncMs = SYNC_MS;
  return { wan, stream, others: [...wan.members].filter(([, member]) => member !== owner).map(([id]) => id) };
}

for (const roundTripMs of [0.2, 40, 300]) {
  for (const side of ['leader', 'other'] as const) {
    void test(`7.6: a change of a site at ${side === 'leader' ? 'the leader\'s place' : 'another place'} is everywhere ${String(TRIPS[side])} round trips of ${String(roundTripMs)} ms and ${String(SEEN_MS)} ms after it is durable`, async () => {
      const { wan, stream, others } = await streamAt(side, { roundTripMs });
      // Alone, and two close upon each other, at any moment between two heartbeats and two batches.
      for (let i = 0; i < 60; i += 1) {
        stream.take(1);
        await wan.world.run(wan.world.nowMs + (i % 2 === 0 ? 700 + 13.7 * i : 1 + i));
      }
      await wan.world.run(wan.world.nowMs + 3_000);
      const worst = others.map((id) => stream.worstMs(id, 0));
      stream.close();
  assert.ok(worst.every((ms) => ms <= TRIPS[side] * roundTripMs + SEEN_MS), worst.join(' ms, '));
    });
  }
}

interface Flow {
  /** Taken and not applied, each 100 ms. */
  readonly lags: readonly number[];
  readonly worstMs: number;
  /** Megabits a second on the busiest link. */
  readonly mbits: number;
}

const WARM_MS = 2_000;
const FLOW_MS = 4_000;

async function flow(side: Side, weather: Partial<WanWeather> & Pick<WanWeather, 'roundTripMs'>): Promise<Flow> {
  const { wan, stream, others } = await streamAt(side, weather);
  await stream.takeAtRate(CREATES, WARM_MS);
  const [from, before] = [stream.outbox.last, new Map(wan.bytes)];
  const lags = await stream.takeAtRate(CREATES, FLOW_MS);
  const mbits = Math.max(...[...wan.bytes].map(([link, bytes]) => bytes - (before.get(link) ?? 0))) / MBIT / (FLOW_MS / 1000);
  const isDone = await wan.world.run(wan.world.nowMs + 30_000, () => [...stream.times.appliedMs.values()].every(({ length }) => length === stream.outbox.last));
  stream.close();
  assert.ok(isDone, 'all of it is replicated sooner or later');
  return { lags, worstMs: Math.max(...others.map((id) => stream.worstMs(id, from))), mbits };
}

for (const side of ['leader', 'other'] as const) {
  void test(`7.6: at 300 ms and 100 Mbit/s the stream of a site at ${side === 'leader' ? 'the leader\'s place' : 'another place'} keeps up with 4,000 creates a second`, async () => {
    const { lags, worstMs, mbits } = await flow(side, { roundTripMs: 300, rate: 100 * MBIT });
  const boundMs = TRIPS[side] * 300 + SEEN_MS;
    // What is on its way for so long as anything is, and a batch more.
    assert.ok(lags.every((lag) => lag <= (CREATES * (2 * 300 + 2 * SEEN_MS)) / 1000), `lag: ${lags.join(' ')}`);
    assert.ok(worstMs <= boundMs, `${String(worstMs)} ms behind at worst, with ${mbits.toFixed(1)} Mbit/s`);
    // Not deflated, as real streams are.
  assert.ok(mbits < 10, `${mbits.toFixed(1)} Mbit/s`);
  });
}

void test('on a link that is too narrow for them the lag grows, so that the test above would see it', async () => {
  const { lags, worstMs } = await flow('other', { roundTripMs: 300, rate: 2 * MBIT });
  assert.ok((lags.at(-1) ?? 0) > (lags[0] ?? Infinity) + CREATES, `lag: ${lags.join(' ')}`);
  assert.ok(worstMs > 2 * 300 + SEEN_MS);
});
