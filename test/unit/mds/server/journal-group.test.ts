/** The journal of a site as the log of a Raft group: what was called durable is there in whoever leads next. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VirtualSite, type SiteMember } from './virtual-site.ts';

const NEVER = new AbortController().signal;

async function appended(site: VirtualSite, member: SiteMember, count: number): Promise<void> {
  await site.until('the incarnation to begin', () => (member.group?.incarnation ?? 0) !== 0);
  const wanted = site.durable.size + count;
  for (let i = 0; i < count; i += 1) assert.ok(site.append(member));
  await site.until('what was appended to be durable', () => site.durable.size === wanted);
}

const other = (member: SiteMember): number => 3 - member.node;
const texts = ({ group }: SiteMember): string[] => (group === undefined || group.isEmpty ? [] : group.read(group.first, 1e9)).map(({ data }) => Buffer.from(data).toString());

describe('7.12 JournalGroup', () => {
  it('the second mds takes up what was durable when the first one dies, and goes on with the numbers', async () => {
    const site = await VirtualSite.of(1);
    const first = await site.untilLed();
    await appended(site, first, 100);
    // Nobody was told of this one.
    site.append(first);
    site.crash(first.node);
    const second = await site.untilLed();
    assert.equal(second.node, other(first));
    assert.deepEqual([second.group?.incarnation, (second.group?.last ?? 0) >= 100, second.group?.base !== 0], [77, true, true]);
    await appended(site, second, 10);
    site.start(first.node);
    await site.until('the first one to have it all', () => first.group?.last === second.group?.last);
    assert.deepEqual(texts(first), texts(second));
  });

  it('a leader that is cut off calls nothing durable, and is deposed; what it took then is not there when it is back', async () => {
    const site = await VirtualSite.of(2);
    const first = await site.untilLed();
    await appended(site, first, 5);
    site.cut.add(first.node);
    site.append(first);
    const { told } = first;
    await site.until('the second one to lead', () => site.member(other(first)).led > 0);
    const second = site.member(other(first));
    await appended(site, second, 1);
    await site.until('the first one to be deposed', () => first.led === 0);
    assert.equal(first.told, told);
    site.cut.clear();
    await site.until('the first one to have it all', () => first.group?.last === second.group?.last);
    assert.deepEqual(texts(first), texts(second));
  });

  it('6: a leader that stood still does not take itself for one: it asks before it answers', async () => {
    const site = await VirtualSite.of(3);
    const first = await site.untilLed();
    await appended(site, first, 1);
    assert.equal(first.group?.isLeading, true);
    first.actor.pausedUntilMs = site.world.nowMs + 5_000;
    await site.until('the second one to lead', () => site.member(other(first)).led > 0);
    assert.equal(first.group.isLeading, false, 'its lease is over');
    const refused = assert.rejects(first.group.confirm(NEVER), { errno: 'ECANCELED' });
    await site.run(8_000);
    await refused;
    assert.equal(first.led, 0);
  });

  it('goes on when one of the three is away, whichever it is; not when two are', async () => {
    const site = await VirtualSite.of(4);
    for (const node of [3, 2, 1]) {
      site.crash(node);
      await appended(site, await site.untilLed(), 3);
      site.start(node);
      await site.run(3_000);
    }
    const leader = await site.untilLed();
    site.crash(3);
    site.crash(other(leader));
    await site.until('the last one to see that it is alone', () => leader.led === 0);
  });

  it('all three lose their power: what was durable is there, once', async () => {
    const site = await VirtualSite.of(5);
    await appended(site, await site.untilLed(), 50);
    for (const { node } of site.members) site.crash(node);
    for (const { node } of site.members) site.start(node);
    const leader = await site.untilLed();
    assert.deepEqual(texts(leader), [...site.durable.values()]);
  });

  it('gives up what the states have, but never the newest record; who was away for long goes on behind that', async () => {
    const site = await VirtualSite.of(6);
    const leader = await site.untilLed();
    const late = site.member(other(leader));
    await appended(site, leader, 20);
    site.crash(late.node);
    await appended(site, leader, 400);
    const before = leader.group?.sizeBytes ?? 0;
    // Kept for the one that is away.
    void leader.group?.compact(400);
    await site.run(100);
    assert.ok((leader.group?.first ?? Infinity) <= 21, `begins at ${String(leader.group?.first)}`);
    site.start(late.node);
    await site.until('the late one to have it all', () => late.group?.last === 420);
    await site.run(1_000);
    void leader.group?.compact(420);
    void late.group?.compact(420);
    await site.until('both to give up', () => [leader, late].every(({ group }) => (group?.sizeBytes ?? Infinity) < before / 2));
    assert.ok((leader.group?.first ?? 0) > 300 && (leader.group?.first ?? Infinity) <= 420, `begins at ${String(leader.group?.first)}`);
    for (const { node } of site.members) site.crash(node);
    for (const { node } of site.members) site.start(node);
    const next = await site.untilLed();
    assert.deepEqual([next.group?.incarnation, next.group?.last], [77, 420]);
    await appended(site, next, 1);
    assert.equal(next.group?.last, 421);
  });

  it('a lost witness, and then a lost mds, is replaced by a new one once the files say so, and the group goes on without what was lost', async () => {
    for (const [seed, lost, more] of [[20, 3, 0], [21, 2, 0], [22, 1, 900], [23, 3, 900]] as const) {
      const site = await VirtualSite.of(seed);
      await appended(site, await site.untilLed(), 30);
      site.crash(lost);
      const led = await site.untilLed();
      await appended(site, led, 30 + more);
      // A part of the log that the new one does not get.
      if (more > 0) void led.group?.compact(led.group.last - 5);
      const heir = site.replace(lost, lost + 10);
      const stay = [1, 2, 3].filter((node) => node !== lost);
      const leader = (await site.untilLed()).node;
      // The one that leads is the last, as the README asks.
      for (const node of [...stay.filter((each) => each !== leader), leader]) {
        site.crash(node);
        site.start(node);
        await site.untilLed();
      }
      await site.run(2_000);
      const before = await site.untilLed();
      site.start(heir.node);
      await site.until('the new one to be a member in the place of the lost one', () => {
        const conf = site.leader?.group?.status().conf;
        return conf?.voters.includes(heir.node) === true && !conf.voters.includes(lost) && conf.votersOutgoing.length === 0 && conf.learners.length === 0;
      });
      assert.equal(before.group?.incarnation, 77, 'no new stream');
      await appended(site, await site.untilLed(), 5);
      // Any two of the three go on, the new one among them.
      site.crash((await site.untilLed()).node);
      const next = await site.untilLed();
      await appended(site, next, 5);
      assert.equal(next.group?.last, 70 + more);
    }
  });

  it('lets nobody go before the one that leads has all that the records stand on', async () => {
    const site = await VirtualSite.of(9);
    await appended(site, await site.untilLed(), 3);
    const stays = (await site.untilLed()).node;
    site.takesUp = false;
    site.peers = site.peers.map((peer) => ({ ...peer, leaves: peer.node !== stays }));
    const voters = (): readonly number[] | undefined => site.member(stays).group?.status().conf.voters;
    for (const node of [1, 2, 3]) site.crash(node);
    for (const node of [stays, 3]) site.start(node);
    await site.until('it to lead again', () => site.member(stays).led > 0);
    await site.run(5_000);
    assert.deepEqual(voters(), [1, 2, 3]);
    const { group, led } = site.member(stays);
    group?.takenUp(led);
    await site.until('it to be alone', () => voters()?.length === 1);
  });

  it('a witness that was itself replaced is not brought back by a leader whose file is of before, also when the power of all was gone and the log given up since', async () => {
    const site = await VirtualSite.of(30);
    await appended(site, await site.untilLed(), 30);
    const restarted = async (...nodes: number[]): Promise<void> => {
      for (const node of nodes) { site.crash(node); site.start(node); await site.untilLed(); }
    };
    const voters = (): readonly number[] => site.leader?.group?.status().conf.voters ?? [];
    let file = site.peers;
    for (const [lost, heir] of [[3, 13], [13, 23]] as const) {
      file = site.peers;
      site.crash(lost);
      site.replace(lost, heir);
      await restarted(1, 2);
      await site.run(2_000);
      assert.deepEqual([voters().includes(heir), voters().includes(lost)], [false, true], 'not before it is heard');
      site.start(heir);
      await site.until('the new witness to be a member', () => voters().includes(heir) && !voters().includes(lost) && site.leader?.group?.status().conf.votersOutgoing.length === 0);
    }
    await appended(site, await site.untilLed(), 900);
    await site.run(1_000);
    for (const { group } of site.members) void group?.compact(920);
    await site.run(1_000);
    // The file of both mds as it was between the two changes, and the witness that it names is there again.
    site.peers = file;
    for (const node of [1, 2, 23]) site.crash(node);
    for (const node of [1, 2, 13]) site.start(node);
    await site.untilLed();
    await site.run(1_000);
    site.peers = file.map((peer) => (peer.node === 13 ? { ...peer, node: 23 } : peer));
    site.start(23);
    await site.untilLed();
    await site.run(10_000);
    const conf = site.leader?.group?.status().conf;
    assert.deepEqual([conf?.voters, conf?.retired, conf?.learners], [[1, 2, 23], [3, 13], []]);
    await appended(site, await site.untilLed(), 1);
  });

  for (let seed = 100; seed < 108; seed += 1) {
    it(`crashes, cuts and pauses at random: every durable record is in whoever leads, as it was (seed ${String(seed)})`, async () => {
      const site = await VirtualSite.of(seed);
      const { random } = site.world;
      for (let step = 0; step < 60; step += 1) {
        const member = random.pick([...site.members]);
        const dice = random.next();
        if (dice < 0.15 && member.up) site.crash(member.node, random.chance(0.7));
        else if (dice < 0.25) site.cut.add(member.node);
        else if (dice < 0.35) site.cut.clear();
        else if (dice < 0.45 && member.up) member.actor.pausedUntilMs = site.world.nowMs + random.between(10, 4_000);
        for (const each of site.members) if (!each.up && random.chance(0.4)) site.start(each.node);
        for (let burst = random.below(20); burst > 0; burst -= 1) {
          for (const each of site.members) site.append(each);
          await site.run(random.between(0, 30));
        }
        for (const { group } of site.members) if (random.chance(0.3)) void group?.compact(Math.max(0, group.last - random.below(30)));
        await site.run(random.between(0, 1_500));
      }
      site.cut.clear();
      for (const { node, up } of site.members) if (!up) site.start(node);
      await site.run(10_000);
      const leader = await site.untilLed();
      const count = site.durable.size;
      await appended(site, leader, 1);
      assert.ok(count > 50, `${String(count)} records`);
      const { group } = leader;
      for (const { n, data } of group?.read(group.first, 1e9) ?? []) assert.equal(Buffer.from(data).toString(), site.durable.get(n));
      await site.until('both to have it all', () => [1, 2].every((node) => site.member(node).group?.last === group?.last));
    });
  }
});
