/** How sites are asked to give back, and how long who asks waits: by hand, with owners that answer as the test says (7.8 to 7.10). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommitOptions, Committed } from '../../../../mds/server/committer.ts';
import { RecallingCommitter } from '../../../../mds/server/recaller.ts';
import { LOOK_MAX_MS } from '../../../../mds/server/return-watch.ts';
import type { Held } from '../../../../mds/fsm/index.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { RECALL_BOUND_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

type Command = geofs.v1.Command.$Properties;
const [OWN, OWNER] = [1, 2];
const GRANT = 50;
const never = new AbortController().signal;
const held = (...inos: number[]): Held[] => inos.map((ino) => ({ ino, grant: GRANT, site: OWNER }));
const rename: Command = { session: 4, number: 1, rename: { parent: 51, name: Buffer.from('a'), newParent: 52, newName: Buffer.from('a') } };

class Bench {
  readonly clock = new ManualClock();
  /** What is held of a command now; none: it is done. */
  held: Held[] = [];
  /** What comes back with a hint that reached its owner. */
  isReached = true;
  /** Raft takes proposals and commits none of them. */
  isCut = false;
  readonly hints: [grants: number[], inos: number[]][] = [];
  readonly recalls: [grants: number[], inos: number[]][] = [];
  readonly proposed: { readonly atMs: number; readonly asked: boolean }[] = [];
  readonly committer = new RecallingCommitter({
    inner: { newTrace: () => 1, abandon: () => undefined, commit: (command, _signal, options) => this.#commit(command, options) },
    hint: (_site, grants, inos) => {
      this.hints.push([[...grants], [...inos]]);
      if (this.isReached) this.held = [];
      return Promise.resolve(this.isReached);
    },
    siteName: (site) => `site${String(site)}`, clock: this.clock, logger: SILENT,
  });

  #commit(command: Command, options: CommitOptions = {}): Promise<Committed> {
    if (command.recall != null) {
      this.recalls.push([command.recall.grants ?? [], command.recall.inos ?? []]);
      return this.isCut ? new Promise(() => undefined) : Promise.resolve(committed({}));
    }
    this.proposed.push({ atMs: this.clock.monotonicMs(), asked: options.asked === true });
    return Promise.resolve(committed(this.held.length === 0 ? {} : { errno: ERRNO.EAGAIN, held: this.held }));
  }

  /** Asks what is held now, and lets time pass until it is settled. ms: how long that took. */
  async run(what: Held[], options: CommitOptions = {}): Promise<{ readonly ms: number; readonly error: unknown }> {
    const asked = this.start(what, options);
    const from = this.clock.monotonicMs();
    while (!asked.isSettled) await this.pass(50);
    return { ms: this.clock.monotonicMs() - from, error: asked.error };
  }

  start(what: Held[], options: CommitOptions = {}, signal = never): { isSettled: boolean; error: unknown } {
    this.held = what;
    const asked = { isSettled: false, error: undefined as unknown };
    this.committer.commit(rename, signal, { site: OWN, ...options }).then(() => { asked.isSettled = true; }, (error: unknown) => { asked.isSettled = true; asked.error = error; });
    return asked;
  }

  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 50) {
      await turns();
      this.clock.advance(Math.min(50, left));
      await turns();
    }
  }

  giveBack(grants: number[], inos: number[]): void {
    this.committer.onEvents([{ kind: 'returned', grants, inos }]);
  }
}

const committed = (reply: Committed['reply']): Committed => ({ reply, index: 1, stamp: 1, acknowledged: Promise.resolve() });
const turns = async (): Promise<void> => { for (let i = 0; i < 3; i += 1) await new Promise((resolve) => { setImmediate(resolve); }); };
const errnoOf = (error: unknown): string => (error instanceof FsError ? error.errno : 'none');

describe('RecallingCommitter', () => {
  it('7.8: asks the owner\'s mds, and proposes the command again right behind what that gives back', async () => {
    const bench = new Bench();
    const { ms, error } = await bench.run(held(51, 52));
    assert.deepEqual([error, bench.hints, bench.recalls, bench.proposed.map(({ asked }) => asked)], [undefined, [[[], [51, 52]]], [], [false, true]]);
    assert.ok(ms <= 50);
  });

  it('7.8: asks through the log where the owner cannot be reached, in ascending order', async () => {
    const bench = new Bench();
    bench.isReached = false;
    const asked = bench.start(held(53, 51));
    await bench.pass(50);
    assert.deepEqual([bench.recalls, asked.isSettled], [[[[], [51, 53]]], false]);
    bench.held = [];
    bench.giveBack([], [51]);
    await turns();
    assert.deepEqual([asked.isSettled, asked.error], [true, undefined]);
  });

  it('7.10: the third command in 10 s asks for all of a grant; neither rounds nor inodes count', async () => {
    const bench = new Bench();
    bench.isReached = false;
    const first = bench.start(held(51, 52, 53));
    await bench.pass(3_000);
    assert.ok(bench.proposed.length > 3, 'several rounds');
    bench.held = [];
    bench.giveBack([], [51, 52, 53]);
    await turns();
    assert.deepEqual([first.isSettled, bench.recalls.every(([grants]) => grants.length === 0)], [true, true]);
    bench.isReached = true;
    bench.hints.length = 0;
    for (const ino of [61, 62]) await bench.run(held(ino));
    assert.deepEqual(bench.hints, [[[], [61]], [[GRANT], []]]);
    await bench.pass(10_000);
    await bench.run(held(63));
    assert.deepEqual(bench.hints.at(-1), [[], [63]], 'forgotten');
  });

  it('7.10: one that asks for all of a grant goes on asking for all of it', async () => {
    const bench = new Bench();
    for (const ino of [51, 52]) await bench.run(held(ino));
    bench.isReached = false;
    const asked = bench.start(held(53));
    await bench.pass(3_000);
    assert.deepEqual([...new Set(bench.recalls.map((recall) => JSON.stringify(recall)))], [JSON.stringify([[GRANT], []])]);
    bench.held = [];
    bench.giveBack([GRANT], []);
    await turns();
    assert.equal(asked.isSettled, true);
  });

  it('9: waits for another site\'s owner up to the bound', async () => {
    const bench = new Bench();
    bench.isReached = false;
    const { ms, error } = await bench.run(held(51));
    assert.equal(errnoOf(error), 'ETIMEDOUT');
    assert.match(String(error), /site2 owns what this touches/);
    assert.ok(ms >= RECALL_BOUND_MS && ms <= RECALL_BOUND_MS + 100, `${String(ms)} ms`);
  });

  it('7.19, 9: no longer where Raft has taken the recall and is cut off before it commits it, and says it once for all', async () => {
    const bench = new Bench();
    bench.isReached = false;
    bench.isCut = true;
    const two = [bench.start(held(51)), bench.start(held(51))];
    await bench.pass(RECALL_BOUND_MS - 50);
    assert.ok(two.every(({ isSettled }) => !isSettled));
    await bench.pass(100);
    assert.deepEqual(two.map(({ error }) => errnoOf(error)), ['ETIMEDOUT', 'ETIMEDOUT']);
    await bench.run(held(51));
    assert.equal(bench.recalls.length, 1);
  });

  it('7.19: whose client has gone waits no longer, also for what Raft has taken', async () => {
    const bench = new Bench();
    bench.isReached = false;
    bench.isCut = true;
    const gone = new AbortController();
    const asked = bench.start(held(51), {}, gone.signal);
    await bench.pass(1_000);
    gone.abort(new FsError('EINTR', 'request'));
    await turns();
    assert.equal(errnoOf(asked.error), 'EINTR');
  });

  it('9: waits for ever for what its client\'s own site owns, and asks the less often the longer that is', async () => {
    const bench = new Bench();
    bench.isReached = false;
    const asked = bench.start(held(51), { site: OWNER });
    const HOUR_MS = 3_600_000;
    await bench.pass(60_000);
    const [first, recalls] = [bench.proposed.length, bench.recalls.length];
    assert.ok(first <= 6 + 60_000 / LOOK_MAX_MS, `${String(first)} proposals in the first minute`);
    bench.clock.advance(0);
    for (let ms = 60_000; ms < HOUR_MS; ms += 1_000) { bench.clock.advance(1_000); await turns(); }
    assert.equal(asked.isSettled, false);
    assert.ok(bench.proposed.length <= 6 + HOUR_MS / LOOK_MAX_MS, `${String(bench.proposed.length)} proposals in an hour`);
    assert.ok(bench.recalls.length - recalls <= HOUR_MS / 30_000, `${String(bench.recalls.length)} recalls in an hour`);
    assert.ok(bench.recalls.length > recalls + 10, 'an owner may have missed one');
    bench.held = [];
    const atMs = bench.clock.monotonicMs();
    bench.giveBack([], [52]);
    await turns();
    assert.equal(asked.isSettled, false, 'something else came back');
    bench.giveBack([], [51]);
    await turns();
    assert.deepEqual([asked.isSettled, asked.error, bench.clock.monotonicMs()], [true, undefined, atMs], 'at once');
  });

  it('9: finds what came back inside a raft snapshot, of which no event tells', async () => {
    const bench = new Bench();
    bench.isReached = false;
    const asked = bench.start(held(51), { site: OWNER });
    await bench.pass(60_000);
    bench.held = [];
    bench.committer.onReplaced();
    await turns();
    assert.equal(asked.isSettled, true);
  });

  it('7.8: looks again at once at what came back while the command was judged', async () => {
    const bench = new Bench();
    bench.isReached = false;
    const asked = bench.start(held(51, 52), { site: OWNER });
    await bench.pass(60_000);
    const before = bench.proposed.length;
    bench.held = held(52);
    bench.giveBack([], [51]);
    await turns();
    assert.deepEqual([bench.proposed.length, asked.isSettled], [before + 1, false]);
    bench.held = [];
    await bench.pass(250);
    assert.equal(asked.isSettled, true, 'the wait begins anew');
  });
});
