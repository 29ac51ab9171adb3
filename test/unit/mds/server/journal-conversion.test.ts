/** The journal of one mds becomes a group's, and back: nothing durable is lost, wherever the power goes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confAtEnd, exportJournal, importJournal, isAlone } from '../../../../mds/server/journal-conversion.ts';
import { GroupRecords } from '../../../../mds/server/left-journal-group.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SimDisk } from '../../../support/sim-disk.ts';
import { INCARNATION, VirtualSite } from './virtual-site.ts';

const [NODE, COUNT, SEGMENT_BYTES] = [1, 300, 4_096];

/** The disk of one mds: what it keeps alone, and its part of a group's log. The power goes when so many operations have begun. */
class Disks {
  #left = Infinity;
  #gone: (() => void) | undefined;
  ops = 0;
  /** It is durable that the log is that of a group. */
  begun = false;
  readonly own = new SimDisk({ latency: () => this.#op() });
  readonly group = new SimDisk({ latency: () => this.#op() });

  #op(): Promise<void> {
    this.ops += 1;
    this.#left -= 1;
    if (this.#left > 0) return Promise.resolve();
    this.#gone?.();
    return new Promise(() => undefined);
  }

  openOwn(): Promise<SiteJournal> { return SiteJournal.open({ disk: this.own, logger: SILENT, segmentBytes: SEGMENT_BYTES }); }
  openGroup(): Promise<SegmentLog> { return SegmentLog.open({ disk: this.group, logger: SILENT, segmentBytes: SEGMENT_BYTES, recentBytes: SEGMENT_BYTES }); }

  /** True: it came to its end before the power went. */
  async run(work: () => Promise<void>, ops = Infinity): Promise<boolean> {
    this.#left = ops;
    const cut = new Promise<boolean>((resolve) => { this.#gone = () => { resolve(false); }; });
    const done = await Promise.race([work().then(() => true), cut]);
    this.#left = Infinity;
    for (const disk of [this.own, this.group]) disk.crash({ fate: (_, position) => ({ prefix: position % 3 === 0 ? 0 : 700 }) });
    return done;
  }

  /** What the conversion does at a start. */
  async become(): Promise<void> {
    await using own = await this.openOwn();
    await using log = await this.openGroup();
    if (own.incarnation !== 0) await importJournal(own, log, NODE, () => { this.begun = true; });
  }

  async goBack(): Promise<void> {
    await using own = await this.openOwn();
    await using log = await this.openGroup();
    await exportJournal(log, own);
  }
}

const text = (n: number): string => `record ${String(n)} ${'.'.repeat(n % 100)}`;

async function single(): Promise<Disks> {
  const disks = new Disks();
  await using own = await disks.openOwn();
  await own.begin(INCARNATION, 5);
  const durable = new Promise<void>((resolve, reject) => { own.listen((n) => { if (n === 5 + COUNT) resolve(); }, reject); });
  for (let n = 6; n <= 5 + COUNT; n += 1) own.append(n, Buffer.from(text(n)), 1_000 + n);
  await durable;
  await own.compact(40);
  return disks;
}

/** All that is to be there, each with what it stands on. */
function check(what: string, from: { readonly incarnation: number; readonly first: number; readonly last: number; read(n: number, bytes: number): readonly { readonly n: number; readonly data: Uint8Array; readonly base?: number }[] }): void {
  assert.deepEqual([from.incarnation, from.first, from.last], [INCARNATION, 41, 5 + COUNT], what);
  for (let next = from.first; next <= from.last;) {
    for (const { n, data, base } of from.read(next, 10_000)) {
      assert.equal(Buffer.from(data).toString(), text(n), what);
      if (base !== undefined) assert.equal(base, 1_000 + n, what);
      next = n + 1;
    }
  }
}

describe('7.12 a journal that one mds keeps', () => {
  it('is that of a group after any power cut on the way, and none twice', async () => {
    for (let ops = 1; ; ops += 1) {
      const disks = await single();
      const done = await disks.run(() => disks.become(), ops);
      const what = `the power went at operation ${String(ops)}`;
      {
        await using own = await disks.openOwn();
        if (own.incarnation !== 0) check(`${what}, own`, own);
        else {
          assert.equal(disks.begun, true, what);
          await using log = await disks.openGroup();
          check(what, new GroupRecords(log));
        }
      }
      assert.equal(await disks.run(() => disks.become()), true);
      await using own = await disks.openOwn();
      await using log = await disks.openGroup();
      check(what, new GroupRecords(log));
      assert.deepEqual([own.incarnation, isAlone(confAtEnd(log), NODE)], [0, true]);
      if (done) { assert.ok(ops > 20, String(ops)); return; }
    }
  });

  it('comes back from its group so, with an epoch above that of the group and an end that a later group begins behind', async () => {
    for (let ops = 1; ; ops += 1) {
      const disks = await single();
      await disks.run(() => disks.become());
      const done = await disks.run(() => disks.goBack(), ops);
      const what = `the power went at operation ${String(ops)}`;
      // The group counts until all is done, and its folder is moved away.
      { await using log = await disks.openGroup(); check(what, new GroupRecords(log)); }
      assert.equal(await disks.run(() => disks.goBack()), true);
      await using own = await disks.openOwn();
      await using log = await disks.openGroup();
      check(what, own);
      assert.equal(own.base, 1_000 + 5 + COUNT);
      assert.deepEqual([own.epoch, own.groupEnd], [log.initialState().hardState.term + 1, log.lastIndex()]);
      if (done) { assert.ok(ops > 20, String(ops)); return; }
    }
  });

  it('does not go into the log of a group that has something else', async () => {
    const disks = await single();
    await using log = await disks.openGroup();
    await log.reset({ index: 1, term: 1, conf: confAtEnd(log) }, { term: 1, vote: 0, commit: 1 });
    await using own = await disks.openOwn();
    await assert.rejects(importJournal(own, log, NODE, () => undefined), { errno: 'EIO' });
    assert.equal(own.incarnation, INCARNATION);
  });

  for (const seed of [1, 2, 3]) {
    it(`goes on in a group of three, over power cuts of all while the others join, and comes back to one of them with all that was durable in either (seed ${String(seed)})`, async () => {
      const site = new VirtualSite(seed);
      const joins = site.peers.map((peer) => ({ ...peer, joins: peer.node !== NODE }));
      const first = site.member(NODE);
      first.own = new SimDisk();
      {
        await using own = await SiteJournal.open({ disk: first.own, logger: SILENT, segmentBytes: SEGMENT_BYTES });
        await own.begin(INCARNATION);
        const durable = new Promise<void>((resolve, reject) => { own.listen((n) => { if (n === 100) resolve(); }, reject); });
        for (let n = 1; n <= 100; n += 1) { own.append(n, Buffer.from(text(n)), n); site.durable.set(n, text(n)); }
        await durable;
      }
      site.peers = joins;
      const conf = (): readonly number[] => { const now = site.leader?.group?.status().conf; return now?.votersOutgoing.length === 0 ? now.voters : []; };
      const { random } = site.world;
      for (let round = 0; round < 6; round += 1) {
        for (const { node, up } of site.members) if (!up) site.start(node);
        await site.run(random.between(0, 3_000));
        const { leader } = site;
        for (let burst = random.below(10); burst > 0; burst -= 1) if (leader !== undefined) site.append(leader);
        await site.run(random.between(0, 20));
        for (const { node, up } of site.members) if (up && random.chance(0.7)) site.crash(node);
      }
      for (const { node, up } of site.members) if (!up) site.start(node);
      await site.until('all three to be members', () => conf().length === 3);
      const leader = await site.untilLed();
      for (let i = 0; i < 10; i += 1) site.append(leader);
      await site.run(500);
      // Each of the two can be the one that stays.
      const stays = random.pick([1, 2]);
      site.crash(stays);
      await site.untilLed();
      site.start(stays);
      site.peers = joins.map((peer) => ({ ...peer, leaves: peer.node !== stays }));
      for (const node of [1, 2, 3]) { site.crash(node); site.start(node); await site.run(random.between(0, 2_000)); }
      await site.until('it to be alone', () => conf().length === 1);
      const alone = await site.untilLed();
      assert.equal(alone.node, stays);
      site.append(alone);
      await site.run(500);
      const count = site.durable.size;
      assert.ok(count > 110, String(count));
      for (const member of site.members) { site.crash(member.node); member.isOpened = true; }
      await using log = await SegmentLog.open({ disk: alone.disk, logger: SILENT, segmentBytes: SEGMENT_BYTES, recentBytes: SEGMENT_BYTES });
      assert.equal(isAlone(confAtEnd(log), stays), true);
      await using own = await SiteJournal.open({ disk: new SimDisk(), logger: SILENT, segmentBytes: SEGMENT_BYTES });
      await exportJournal(log, own);
      assert.equal(own.incarnation, INCARNATION);
      for (const [n, durable] of site.durable) assert.equal(Buffer.from(own.read(n, 1)[0]?.data ?? []).toString(), durable);
      const other = site.members.find(({ node }) => node === 3 - stays);
      assert.ok(other !== undefined);
      await using rest = await SegmentLog.open({ disk: other.disk, logger: SILENT, segmentBytes: SEGMENT_BYTES, recentBytes: SEGMENT_BYTES });
      assert.equal(isAlone(confAtEnd(rest), other.node), false);
    });
  }
});
