/** Two sites that work in turn in one directory, or on one file: what recalls that costs, with the state machine, the sites' streams, what grants and what recalls as they are (7.9 to 7.11). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AppliedEntry } from '../../../../mds/server/applier.ts';
import type { CommitOptions, Committed, Committer } from '../../../../mds/server/committer.ts';
import { Grantor } from '../../../../mds/server/grantor.ts';
import { RecallingCommitter } from '../../../../mds/server/recaller.ts';
import type { StateStore } from '../../../../mds/store/state-store.ts';
import { findGrant, findInode, ownerOf } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { errnoOf, newSites, type Asked, type Site } from '../delegation/sites.ts';
import { bytes, type Op } from '../fsm/memory-state.ts';

const never = new AbortController().signal;
const HOUR_SEC = 3_600;
const turns = async (): Promise<void> => { for (let i = 0; i < 3; i += 1) await new Promise((resolve) => { setImmediate(resolve); }); };

/** Two sites over a log without delay; the first one's mds leads the cluster. */
class Pair {
  readonly clock = new ManualClock();
  /** By how much the clock of each site is ahead, in seconds. */
  readonly ahead = [0, 0];
  readonly sites: readonly Site[];
  readonly #fronts: readonly RecallingCommitter[];
  readonly #grantor: Grantor;
  counts = { returns: 0, raft: 0, grants: 0 };
  #number = 0;
  #ino = 9_000;

  constructor() {
    const { sites } = newSites(2, () => this.clock.wallTime().sec);
    this.sites = sites;
    this.#fronts = sites.map((site) => new RecallingCommitter({
      inner: { newTrace: () => 1, abandon: () => undefined, commit: (command, _signal, options) => Promise.resolve(this.#commit(site, command, options)) },
      hint: (owner, grants, inos) => {
        this.#site(owner).giveBack(grants, inos);
        this.#settle();
        return Promise.resolve(true);
      },
      siteName: String, clock: this.clock, logger: SILENT,
    }));
    const committer: Committer = { newTrace: () => 1, abandon: () => undefined, commit: (command) => Promise.resolve(this.#commit(this.#site(1), command)) };
    const store = { queryApplied: (read: (view: unknown) => unknown) => Promise.resolve(read(this.#site(1).state)) } as unknown as StateStore;
    this.#grantor = new Grantor({ store, committer, isLeader: () => true, clock: this.clock, logger: SILENT });
    this.#grantor.start();
    this.#site(1).onApplied = (command, { reply, events, refused }) => {
      if (refused === undefined && command.op === 'return') this.counts.returns += 1;
      if (refused === undefined && command.op === 'grant' && reply.errno === 0) this.counts.grants += 1;
      const entry: AppliedEntry = { index: 1, command, reply, events };
      this.#grantor.onVisible(entry);
    };
    for (const [i, { id }] of sites.entries()) {
      const site = this.#site(id);
      const stamped = site.stamped.bind(site);
      site.stamped = (op) => { const command = stamped(op); return { ...command, time: { sec: (command.time?.sec ?? 0) + (this.ahead[i] ?? 0), nsec: 0 } }; };
    }
  }

  #site(id: number): Site {
    const site = this.sites[id - 1];
    assert.ok(site !== undefined);
    return site;
  }

  #settle(): void {
    for (let round = 0; round < 4; round += 1) {
      for (const site of this.sites) site.send(1_000, () => false);
      for (const site of this.sites) site.catchUp(1_000);
    }
  }

  /** As SiteCommitter does. */
  #commit(site: Site, command: geofs.v1.Command.$Properties, _options: CommitOptions = {}): Committed {
    const answered = (reply: Committed['reply']): Committed => ({ reply, index: 1, stamp: 1, acknowledged: Promise.resolve() });
    if (command.session == null) {
      let reply: Committed['reply'] | undefined;
      const { onApplied } = site;
      site.onApplied = (applied, result) => { if (applied.op === 'grant' || applied.op === 'recall' || applied.op === 'pin') reply = result.reply; onApplied(applied, result); };
      site.propose(command);
      this.#settle();
      site.onApplied = onApplied;
      return answered(reply ?? assert.fail('not applied'));
    }
    const asked: Asked = { op: command, session: command.session, number: command.number ?? 0, reply: undefined, local: false };
    site.ask(asked);
    this.#settle();
    if (!asked.local && asked.reply !== undefined) this.counts.raft += 1;
    if (asked.reply !== undefined) return answered(asked.reply);
    assert.equal(site.retry.pop(), asked);
    return answered({ errno: 11, held: site.held.splice(0) });
  }

  /** Does it and fails if it cannot be done. True: its site has answered it alone, and without a recall. */
  async ask(id: number, op: Op): Promise<boolean> {
    this.#number += 1;
    const { raft, returns } = this.counts;
    const front = this.#fronts[id - 1] ?? assert.fail();
    let committed: Committed | undefined;
    const done = front.commit({ ...op, session: 2 * id, number: this.#number }, never, { site: id }).then((result) => { committed = result; });
    await turns();
    assert.ok(committed !== undefined, 'nothing is late here');
    await done;
    assert.equal(errnoOf({ reply: committed.reply } as Asked), 0, committed.reply.detail ?? '');
    return this.counts.raft === raft && this.counts.returns === returns;
  }

  async make(id: number, parent: number, mode = 0o100644): Promise<number> {
    const ino = this.#ino += 1;
    await this.ask(id, { create: { parent, name: bytes(String(ino)), ino, mode, exclusive: true, layout: mode === 0o100644 ? { target: 1, object: ino, version: 1 } : null } });
    return ino;
  }

  chmod(id: number, ino: number): Promise<boolean> {
    return this.ask(id, { setAttr: { ino, hasMode: true, mode: 0o600 + (this.#number & 7) } });
  }

  write(id: number, ino: number): Promise<boolean> {
    return this.ask(id, { commit: { ino, dataVersion: this.#number, size: 10, clean: true } });
  }

  async pass(sec: number): Promise<void> {
    for (let i = 0; i < 2 * sec; i += 1) {
      this.clock.advance(500);
      await turns();
    }
  }

  owner(ino: number): number {
    const { state } = this.#site(1);
    const inode = findInode(state, ino);
    return inode === undefined ? -1 : ownerOf(state, inode);
  }

  close(): void {
    this.#grantor.close();
    assert.deepEqual(this.#site(1).state.wrong(), []);
    assert.equal(this.#site(1).state.digest(), this.#site(2).state.digest());
  }
}

describe('two sites that work in turn', () => {
  it('7.10, 7.11: in one directory, in spells long enough to be granted it: recalls become rare', async () => {
    const pair = new Pair();
    const dir = await pair.make(1, 1, 0o040755);
    const SPELLS = 200;
    for (let spell = 0; spell < SPELLS; spell += 1) {
      for (let i = 0; i < 5; i += 1) { await pair.make(1 + (spell % 2), dir); await pair.pass(3); }
    }
    assert.ok(pair.counts.returns >= 2 && pair.counts.returns <= 6, `${String(pair.counts.returns)} recalls in ${String(SPELLS)} spells`);
    pair.close();
  });

  it('7.11: on one file of a site\'s, change by change or in spells: recalls become rare', async () => {
    for (const [spells, changes] of [[200, 1], [60, 12]] as const) {
      const pair = new Pair();
      const file = await pair.make(1, await pair.make(1, 1, 0o040755));
      for (let spell = 0; spell < spells; spell += 1) {
        for (let i = 0; i < changes; i += 1) { await pair.chmod(1, file); await pair.pass(5); }
        await pair.chmod(2, file);
        await pair.pass(5);
      }
      assert.ok(pair.counts.returns >= 1 && pair.counts.returns <= 4, `${String(pair.counts.returns)} recalls in ${String(spells)} spells of ${String(changes)}`);
      pair.close();
    }
  });

  it('7.11: in one directory, each on its own files: recalls become rare', async () => {
    const pair = new Pair();
    const dir = await pair.make(1, 1, 0o040755);
    const files = [await pair.make(1, dir), await pair.make(2, dir)];
    for (let i = 0; i < 400; i += 1) {
      for (const [at, file] of files.entries()) await pair.write(at + 1, file);
      await pair.pass(5);
    }
    assert.ok(pair.counts.returns <= 4, `${String(pair.counts.returns)} recalls`);
    pair.close();
  });

  it('7.11: when one of them goes on alone, all that it works on is its own again', async () => {
    const pair = new Pair();
    const dir = await pair.make(1, 1, 0o040755);
    const files: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      for (const id of [1, 2]) files.push(await pair.make(id, dir));
      await pair.pass(20);
    }
    await pair.pass(HOUR_SEC / 2);
    for (let i = 0; i < 150; i += 1) { await pair.make(2, dir); await pair.pass(5); }
    assert.equal(pair.owner(dir), 2);
    for (const file of files) await pair.chmod(2, file);
    for (const file of files) assert.equal(await pair.chmod(2, file), true);
    pair.close();
  });

  it('7.11: what one of them has changed once is the other\'s again after some changes', async () => {
    const pair = new Pair();
    const dir = await pair.make(1, 1, 0o040755);
    const file = await pair.make(1, dir);
    await pair.chmod(2, file);
    assert.deepEqual([pair.owner(dir), pair.owner(file)], [1, 0]);
    for (let i = 0; i < 6; i += 1) { await pair.write(1, file); await pair.pass(5); }
    assert.deepEqual([pair.owner(file), await pair.write(1, file)], [1, true]);
    assert.equal(await pair.ask(1, { unlink: { parent: dir, name: bytes(String(file)) } }), true);
    pair.close();
  });
});

describe('a directory that one site works in', () => {
  /** Nobody's, with a file. */
  async function shared(): Promise<{ pair: Pair; dir: number; file: number }> {
    const pair = new Pair();
    const dir = await pair.make(1, 1, 0o040755);
    await pair.make(2, dir);
    const file = await pair.make(2, dir);
    assert.equal(pair.owner(dir), 0);
    return { pair, dir, file };
  }

  it('7.11: is granted to it where that changes no names, only what its files hold', async () => {
    const { pair, dir, file } = await shared();
    for (let i = 0; i < 10; i += 1) { await pair.write(2, file); await pair.pass(3); }
    assert.equal(pair.owner(dir), 2);
    pair.close();
  });

  it('7.11: is not granted to it while another one changes what its files hold', async () => {
    const { pair, dir, file } = await shared();
    for (let i = 0; i < 20; i += 1) { await pair.make(2, dir); await pair.write(1, file); await pair.pass(3); }
    assert.deepEqual([pair.owner(dir), pair.counts.grants], [0, 0]);
    pair.close();
  });

  it('7.9: is granted no sooner than 10 s after it was given back, and not much later, whatever the clocks of others say', async () => {
    for (const ahead of [0, -7_200, 7_200]) {
      const pair = new Pair();
      pair.ahead[0] = pair.ahead[1] = ahead;
      const dir = await pair.make(1, 1, 0o040755);
      pair.sites[1]?.propose({ recall: { grants: [dir] } });
      await pair.make(2, dir);
      const until = async (): Promise<number> => { for (let sec = 1; ; sec += 1) { await pair.make(2, dir); await pair.pass(1); if (pair.owner(dir) === 2) return sec; assert.ok(sec < 60, `not within a minute, with clocks ${String(ahead)} s ahead`); } };
      const sec = await until();
      assert.ok(sec >= 10 && sec < 15, `${String(sec)} s`);
      pair.close();
    }
  });

  it('7.9: is kept with a site by an admin no sooner than 10 s after it was given back, and not much later', async () => {
    for (const ahead of [0, -7_200, 7_200]) {
      const pair = new Pair();
      pair.ahead[0] = pair.ahead[1] = ahead;
      const dir = await pair.make(1, 1, 0o040755);
      pair.sites[0]?.propose({ pin: { dir, site: 1 } });
      await pair.make(2, dir);
      await pair.pass(9);
      assert.equal(pair.owner(dir), 0);
      await pair.pass(3);
      assert.equal(pair.owner(dir), 1);
      pair.close();
    }
  });

  it('7.9: a directory that was asked back out of its tree goes back to the site that is alone in it, no sooner than 10 s after', async () => {
    const pair = new Pair();
    const dir = await pair.make(1, 1, 0o040755);
    const sub = await pair.make(1, dir, 0o040755);
    await pair.make(2, sub);
    assert.deepEqual([pair.owner(dir), pair.owner(sub)], [1, 0]);
    for (let i = 0; i < 9; i += 1) { await pair.make(1, sub); assert.equal(pair.owner(sub), 0); await pair.pass(1); }
    for (let i = 0; i < 20; i += 1) { await pair.make(1, sub); await pair.pass(1); }
    assert.equal(pair.owner(sub), 1);
    assert.deepEqual([findGrant(pair.sites[0]?.state ?? assert.fail(), sub), findInode(pair.sites[0]?.state ?? assert.fail(), sub)?.grant], [undefined, dir], 'one tree again');
    pair.close();
  });

  it('7.11: recalls through the log count, and are forgotten when the site had it for long', async () => {
    const pair = new Pair();
    const dir = await pair.make(1, 1, 0o040755);
    const state = pair.sites[0]?.state ?? assert.fail();
    const counted: number[] = [];
    for (const sec of [100, 100, 100, 2 * HOUR_SEC]) {
      await pair.pass(sec);
      pair.sites[1]?.propose({ recall: { grants: [dir] } });
      await pair.make(2, dir);
      counted.push(findGrant(state, dir)?.recalls ?? 0);
      for (let i = 0; i < 60 && pair.owner(dir) !== 2; i += 1) { await pair.make(2, dir); await pair.pass(1); }
      assert.equal(pair.owner(dir), 2);
    }
    assert.deepEqual(counted, [1, 2, 3, 1]);
    pair.close();
  });
});
