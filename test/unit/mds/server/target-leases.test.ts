/** Leases of targets: who may hold one, who may renew it, and when another machine's process may take a target over (design 6). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RaftSiteAuthority } from '../../../../mds/server/site-authority.ts';
import { Topology } from '../../../../mds/server/topology.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { GUEST_FRESH_MS, TARGET_LEASE_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { Lanes } from '../../../support/memory-peer/lanes.ts';
import { MemoryReader } from '../../../support/memory-peer/reader.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { newCluster } from '../fsm/memory-state.ts';

type Hello = geofs.v1.TargetHello.$Properties;

/** The authorities of sites alpha (1) and beta (2) over one state: everything commits at once. */
function bench() {
  const clock = new ManualClock();
  const state = newCluster();
  const heard = { leaderAgeMs: 0 };
  const authority = async (site: number, siteName: string, keptSinceMs: () => number | undefined = ((sinceMs) => () => sinceMs)(clock.monotonicMs())) => {
    const reader = new MemoryReader(state, new Lanes(undefined));
    const topology = new Topology(reader, SILENT);
    await topology.reload();
    const made = new RaftSiteAuthority({
      site, siteName, node: site, keptSinceMs, isLost: () => false, reader, topology, clock, random: new SeededRandom(1), now: () => ({ sec: 1, nsec: 0 }), leaderAgeMs: () => heard.leaderAgeMs,
      committer: {
        abandon: () => undefined, newTrace: () => 1,
        commit: (command) => Promise.resolve({ reply: state.reply(command), index: state.index, stamp: 0, acknowledged: Promise.resolve() }),
      },
    });
    return { made, topology };
  };
  return { clock, heard, alpha: () => authority(1, 'alpha'), alphaTwo: (keptSinceMs: () => number | undefined = () => undefined) => authority(1, 'alpha', keptSinceMs), beta: () => authority(2, 'beta') };
}

const hello = (more: Hello = {}): Hello => ({ name: 'a-ds0', site: 'alpha', uuid: 'disk', address: 'one:1', incarnation: 1, ...more });
const signal = new AbortController().signal;
const fails = (errno: string) => (error: unknown): boolean => error instanceof FsError && error.errno === errno;

test('6: another site\'s mds renews what the home site has registered, for the same process alone, and only while it hears the leader', async () => {
  const { alpha, beta, heard } = bench();
  await assert.rejects((await beta()).made.grantTarget(hello(), signal), fails('EAGAIN'), 'its own site has not registered it');
  const { target } = await (await alpha()).made.grantTarget(hello(), signal);
  const guest = (await beta()).made;
  assert.deepEqual(await guest.grantTarget(hello(), signal), { target, leaseMs: TARGET_LEASE_MS });
  assert.equal(guest.renewTarget(hello()), TARGET_LEASE_MS);
  await assert.rejects(guest.grantTarget(hello({ incarnation: 2 }), signal), fails('ESTALE'));
  await assert.rejects(guest.grantTarget(hello({ address: 'two:1' }), signal), fails('ESTALE'));
  await assert.rejects(guest.grantTarget(hello({ uuid: 'other' }), signal), fails('EPERM'));
  heard.leaderAgeMs = GUEST_FRESH_MS + 1;
  assert.throws(() => guest.renewTarget(hello()), fails('EAGAIN'));
});

test('6: a process on another machine waits until nobody can hold the lease, at other sites too, and the former one is refused', async () => {
  const { alpha, beta, clock } = bench();
  const home = await alpha();
  await home.made.grantTarget(hello(), signal);
  const taker = hello({ address: 'two:1', incarnation: 2 });
  await assert.rejects(home.made.grantTarget(taker, signal), fails('EAGAIN'));
  clock.advance(TARGET_LEASE_MS + 100);
  await assert.rejects(home.made.grantTarget(taker, signal), fails('EAGAIN'), 'other sites are told first');
  const guest = await beta();
  assert.throws(() => guest.made.renewTarget(hello()), fails('ESTALE'));
  assert.throws(() => home.made.renewTarget(hello()), fails('ESTALE'));
  clock.advance(TARGET_LEASE_MS);
  await assert.rejects(home.made.grantTarget(taker, signal), fails('EAGAIN'), 'one that renewed elsewhere just before may still serve');
  clock.advance(GUEST_FRESH_MS + 100);
  assert.equal((await home.made.grantTarget(taker, signal)).leaseMs, TARGET_LEASE_MS);
  await assert.rejects(home.made.grantTarget(hello(), signal), fails('ESTALE'));
});

test('6: a restarted grantor waits one lease before it gives a target to another machine; the same process goes on at once', async () => {
  const { alpha, clock } = bench();
  await (await alpha()).made.grantTarget(hello(), signal);
  clock.advance(10 * TARGET_LEASE_MS);
  const restarted = (await alpha()).made;
  const clean = hello({ address: 'two:1' });
  await assert.rejects(restarted.grantTarget(clean, signal), fails('EAGAIN'));
  assert.equal((await restarted.grantTarget(hello(), signal)).leaseMs, TARGET_LEASE_MS);
  clock.advance(TARGET_LEASE_MS + 100);
  assert.equal((await restarted.grantTarget(clean, signal)).leaseMs, TARGET_LEASE_MS);
});

test('6: an mds without its site\'s journal renews while it hears the leader, and gives no target to another machine', async () => {
  const { alpha, alphaTwo, clock, heard } = bench();
  const keeper = await alpha();
  await keeper.made.grantTarget(hello(), signal);
  const other = await alphaTwo();
  clock.advance(10 * TARGET_LEASE_MS);
  assert.equal(keeper.made.renewTarget(hello()), TARGET_LEASE_MS);
  const taker = hello({ address: 'two:1' });
  await assert.rejects(other.made.grantTarget(taker, signal), fails('EAGAIN'), 'the keeper has just renewed it');
  assert.equal(other.made.renewTarget(hello()), TARGET_LEASE_MS);
  heard.leaderAgeMs = GUEST_FRESH_MS + 1;
  assert.throws(() => other.made.renewTarget(hello()), fails('EAGAIN'));
  assert.equal(keeper.made.renewTarget(hello()), TARGET_LEASE_MS, 'a cut stops nothing inside a site');
});

test('6: one that has taken the journal over waits as a restarted one does, whatever it had granted before', async () => {
  const { alpha, alphaTwo, clock } = bench();
  const former = await alpha();
  await former.made.grantTarget(hello(), signal);
  const taken: { sinceMs: number | undefined } = { sinceMs: undefined };
  const next = await alphaTwo(() => taken.sinceMs);
  assert.equal(next.made.renewTarget(hello()), TARGET_LEASE_MS);
  clock.advance(10 * TARGET_LEASE_MS);
  former.made.renewTarget(hello());
  taken.sinceMs = clock.monotonicMs();
  const clean = hello({ address: 'two:1' });
  await assert.rejects(next.made.grantTarget(clean, signal), fails('EAGAIN'), 'the former keeper of the journal has just renewed it');
  clock.advance(TARGET_LEASE_MS + GUEST_FRESH_MS + 100);
  assert.equal((await next.made.grantTarget(clean, signal)).leaseMs, TARGET_LEASE_MS);
});
