/** Sessions of an mds on a clock that the test moves: leases, breaks, "drop all", grace; and the votes on unlinked files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Event } from '../../../../mds/fsm/machine.ts';
import { OrphanKeeper } from '../../../../mds/server/orphan-keeper.ts';
import type { ServerSession } from '../../../../mds/server/server-session.ts';
import { SessionRegistry } from '../../../../mds/server/session-registry.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { FrameWriter } from '../../../../proto/rpc/frame-writer.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { PROMISE_LEASE_MS, SESSION_LEASE_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const settled = async (): Promise<void> => { await new Promise((resolve) => { setImmediate(resolve); }); };
const isDone = async (promise: Promise<unknown>): Promise<boolean> => {
  let done = false;
  void promise.then(() => { done = true; });
  await settled();
  return done;
};
const changed = (ino: number, home: number): Event => ({ kind: 'inode', ino, homes: [home], data: false, gone: false });

class Bench {
  readonly bounds: { readonly promises: number; readonly breaks: number } | undefined;
  readonly clock = new ManualClock();
  readonly known = new Set<number>();
  /** Of these, whose clients keep what they are answered. */
  readonly keepers = new Set<number>();
  readonly expired: number[] = [];
  readonly registry: SessionRegistry;
  readonly ended: number[] = [];
  readonly abandoned: number[] = [];
  mayJudge = true;
  former: number[] = [];

  constructor(bounds?: Bench['bounds']) {
    this.bounds = bounds;
    this.registry = new SessionRegistry({
      node: () => 1, mayJudge: () => this.mayJudge,
      clock: this.clock, logger: SILENT, bounds,
      knownSessions: () => Promise.resolve([...this.known].map((id) => ({ id, key: `key ${String(id)}`, keeps: this.keepers.has(id) }))),
      formerSessions: () => Promise.resolve(this.former.map((id) => ({ id }))),
      expire: (id) => { this.expired.push(id); this.known.delete(id); },
    });
  }

  /** A session with a stream; what it was sent is in the list. */
  attach(id: number): { session: ServerSession; sent: geofs.v1.ServerMessage[] } {
    const sent: geofs.v1.ServerMessage[] = [];
    const session = this.registry.obtain(id, `key ${String(id)}`, '');
    this.known.add(id);
    const sink = {
      write: (frame: Buffer) => { sent.push(...geofs.v1.ServerFrame.decode(frame).messages.map((each) => new geofs.v1.ServerMessage(each))); return true; },
      once: () => undefined,
    };
    const stream = { end: () => { this.ended.push(id); }, abandon: (trace: number) => { this.abandoned.push(trace); } };
    session.attach(new FrameWriter(sink), stream, this.clock.monotonicMs());
    return { session, sent };
  }

  /** Moves on in steps of the sweep, so that each sweep ends before the next. */
  async advance(ms: number, heard: readonly ServerSession[] = []): Promise<void> {
    for (let passed = 0; passed < ms; passed += 250) {
      this.clock.advance(250);
      for (const session of heard) session.renew(this.clock.monotonicMs());
      await settled();
    }
  }
}

describe('SessionRegistry', () => {
  it('4.6 numbers changes, sends breaks to holders, and waits until they are acknowledged', async () => {
    const bench = new Bench();
    const one = bench.attach(1);
    const two = bench.attach(2);
    for (const { session } of [one, two]) session.promise([60], bench.clock.monotonicMs());
    const { stamp, acknowledged } = bench.registry.publish({ inodes: [{ ino: 50, size: 3 }] }, [changed(50, 60)], 1);
    assert.deepEqual([stamp, bench.registry.stamp, await isDone(acknowledged)], [1, 1, false]);
    assert.deepEqual([one.sent.length, two.sent.length], [0, 1]);
    assert.deepEqual([two.sent[0]?.stamp, two.sent[0]?.break?.items?.[0]?.ino], [1, 50]);
    two.session.acknowledge(two.sent[0]?.break?.sequence ?? 0);
    assert.equal(await isDone(acknowledged), true);
    bench.registry.close();
  });

  it('waits for a session that has not acknowledged an earlier break of the inode, though its promise has ended with that', async () => {
    const bench = new Bench();
    const { session, sent } = bench.attach(1);
    session.promise([60], bench.clock.monotonicMs());
    const moved: Event = { kind: 'inode', ino: 50, homes: [60, 70], data: false, gone: false };
    bench.registry.publish({}, [moved], 0);
    const next = bench.registry.publish({}, [changed(50, 70)], 0);
    assert.deepEqual([await isDone(next.acknowledged), sent.length], [false, 1], 'it still shows what it had of the inode');
    session.acknowledge(sent[0]?.break?.sequence ?? 0);
    assert.equal(await isDone(next.acknowledged), true);
    assert.equal(await isDone(bench.registry.publish({}, [changed(50, 70)], 0).acknowledged), true);
    bench.registry.close();
  });

  it('4.6 does not wait for a session beyond its promise lease', async () => {
    const bench = new Bench();
    const { session } = bench.attach(1);
    bench.registry.start();
    session.promise([60], bench.clock.monotonicMs());
    session.detach();
    assert.equal(session.promises, 1, 'the client may not know yet that its stream is gone');
    const { acknowledged } = bench.registry.publish({}, [changed(50, 60)], 0);
    await bench.advance(PROMISE_LEASE_MS - 250);
    assert.equal(await isDone(acknowledged), false);
    await bench.advance(500);
    assert.deepEqual([await isDone(acknowledged), session.promises], [true, 0]);
    bench.registry.close();
  });

  it('9 a client that is alive but does not acknowledge loses its session: its commands are abandoned, and it holds up nobody beyond its lease', async () => {
    const bench = new Bench();
    const { session } = bench.attach(1);
    bench.registry.start();
    session.promise([60], bench.clock.monotonicMs());
    const controller = new AbortController();
    session.requests.set(7, { controller, trace: 99, hardened: false, taken: 0 });
    const { acknowledged } = bench.registry.publish({}, [changed(50, 60)], 0);
    await bench.advance(9_000, [session]);
    assert.deepEqual([bench.ended, bench.expired, await isDone(acknowledged)], [[], [], false]);
    await bench.advance(1_500, [session]);
    assert.deepEqual([bench.ended, bench.abandoned, controller.signal.aborted], [[1], [99], true]);
    assert.deepEqual([bench.expired, session.lost, await isDone(acknowledged)], [[1], true, false], 'it believes until it hears of that');
    await bench.advance(PROMISE_LEASE_MS + 500);
    assert.deepEqual([await isDone(acknowledged), bench.registry.get(1), bench.expired], [true, undefined, [1]]);
    bench.registry.close();
  });

  it('ends the stream of a session that the state has forgotten', async () => {
    const bench = new Bench();
    const { session } = bench.attach(1);
    session.promise([60], bench.clock.monotonicMs());
    bench.registry.onEvents([{ kind: 'session', session: 1, closed: true, node: 0 }, { kind: 'session', session: 2, closed: true, node: 0 }]);
    const { acknowledged } = bench.registry.publish({}, [changed(60, 60)], 0);
    assert.deepEqual([bench.ended, session.lost, await isDone(acknowledged)], [[1], true, false]);
    bench.registry.close();
  });

  it('7.5 what shows no more than is durable leaves before what waits for the journal', async () => {
    const bench = new Bench();
    const answers = { last: 7, durable: 5, others: () => 7, awaited: () => undefined };
    const { session, sent } = bench.attach(1);
    bench.registry.waitForDurable(answers);
    session.promise([60], bench.clock.monotonicMs());
    const { acknowledged } = bench.registry.publish({}, [changed(60, 60)], 0);
    session.send({ id: 3 });
    session.sendAtOnce({ id: 4, heartbeat: {} });
    session.dropAll(bench.clock.monotonicMs());
    await settled();
    assert.deepEqual(sent.map((message) => [message.id, message.dropAll?.sequence]), [[4, undefined], [0, 2]]);
    session.acknowledge(2);
    assert.equal(await isDone(acknowledged), true, 'it covers the break that waits');
    answers.durable = 7;
    bench.registry.onDurable();
    await settled();
    assert.deepEqual(sent.slice(2).map((message) => [message.id, message.break?.sequence]), [[0, 1], [3, undefined]]);
    bench.registry.close();
  });

  it('7.5 a session that keeps its changes is told of them before they are durable, and of nobody else\'s', async () => {
    const bench = new Bench();
    const answers = { last: 7, durable: 5, others: (session: number) => (session === 1 ? 5 : 7), awaited: () => undefined };
    const [own, other, plain] = [bench.attach(1), bench.attach(2), bench.attach(3)];
    bench.registry.waitForDurable(answers);
    own.session.keeps = other.session.keeps = true;
    for (const { session } of [own, other, plain]) session.send({ id: 3 });
    await settled();
    assert.deepEqual([own, other, plain].map(({ sent }) => sent.map(({ id, durable }) => [id, durable])), [[[3, 5]], [], []]);
    assert.deepEqual([other.session.shows(false, 5), other.session.shows(true, 5), plain.session.shows(false, 5)], [5, 7, 7], 'what an answer stands on, but for those that keep nothing');
    own.session.send({ id: 4 }, false, own.session.shows(true));
    own.session.send({ id: 5 });
    await settled();
    assert.deepEqual(own.sent.map(({ id }) => id), [3], 'what must be durable waits, and so does what comes behind it');
    answers.durable = 7;
    bench.registry.onDurable();
    await settled();
    assert.deepEqual([own, other, plain].map(({ sent }) => sent.map(({ id, durable }) => [id, durable])), [[[3, 5], [4, 7], [5, 7]], [[3, 7]], [[3, 0]]]);
    bench.registry.close();
  });

  it('7.5 a restarted mds waits for what its sessions were answered, a lease at most', async () => {
    const [done, late] = [new Bench(), new Bench()];
    for (const bench of [done, late]) {
      bench.known.add(1);
      bench.registry.start();
      bench.attach(1).session.replays = 2;
    }
    const [soon, after] = [done.registry.graceOver(), late.registry.graceOver()];
    await done.advance(1_000, [...done.registry.sessions]);
    assert.equal(await isDone(soon), false);
    for (const session of done.registry.sessions) session.replays = 0;
    await done.advance(500, [...done.registry.sessions]);
    assert.equal(await isDone(soon), true);
    await late.advance(PROMISE_LEASE_MS - 500, [...late.registry.sessions]);
    assert.equal(await isDone(after), false);
    await late.advance(1_000, [...late.registry.sessions]);
    assert.equal(await isDone(after), true);
    for (const { registry } of [done, late]) registry.close();
  });

  it('4.6 gives a session that another mds of the site served a whole lease to come, once that one has left', async () => {
    const bench = new Bench();
    bench.registry.start();
    const one = bench.attach(1).session;
    await bench.advance(2 * SESSION_LEASE_MS, [one]);
    bench.known.add(9);
    await bench.advance(SESSION_LEASE_MS - 1_000, [one]);
    assert.deepEqual(bench.expired, []);
    await bench.advance(5_000, [one]);
    assert.deepEqual(bench.expired, [9]);
  });

  it('4.6 gives one that was here before it went to another mds of the site a whole lease too, once that one has left', async () => {
    const bench = new Bench();
    bench.registry.start();
    const [one, two] = [bench.attach(1).session, bench.attach(2).session];
    await bench.advance(2 * SESSION_LEASE_MS, [one, two]);
    bench.known.delete(2);
    two.detach();
    await bench.advance(SESSION_LEASE_MS - 5_000, [one]);
    bench.known.add(2);
    await bench.advance(SESSION_LEASE_MS - 5_000, [one]);
    assert.deepEqual(bench.expired, []);
    await bench.advance(10_000, [one]);
    assert.deepEqual(bench.expired, [2]);
  });

  it('7.12 in place of another mds it answers no mutation until the sessions of that are back, or their leases are over', async () => {
    const bench = new Bench();
    bench.registry.start();
    await bench.advance(PROMISE_LEASE_MS + 500);
    assert.ok(await isDone(bench.registry.graceOver()), 'its own are there');
    bench.former = [5, 6];
    bench.registry.tookOver();
    bench.attach(5);
    await bench.advance(1_000);
    const over = bench.registry.graceOver();
    assert.equal(await isDone(over), false, 'one may believe what it was promised');
    bench.attach(6);
    await bench.advance(500);
    assert.ok(await isDone(over));
    bench.former = [7];
    bench.registry.tookOver();
    const later = bench.registry.graceOver();
    await bench.advance(PROMISE_LEASE_MS - 500);
    assert.equal(await isDone(later), false);
    await bench.advance(1_000);
    assert.ok(await isDone(later));
    bench.registry.close();
  });

  it('4.6 judges nobody while another mds may have taken sessions over, and gives a lease after that', async () => {
    const bench = new Bench();
    bench.registry.start();
    bench.attach(1);
    bench.mayJudge = false;
    await bench.advance(3 * SESSION_LEASE_MS);
    assert.deepEqual(bench.expired, []);
    bench.mayJudge = true;
    await bench.advance(SESSION_LEASE_MS - 1_000);
    assert.deepEqual(bench.expired, []);
    await bench.advance(5_000);
    assert.deepEqual(bench.expired, [1]);
  });

  it('4.6 asks a client to say again whose it is, when the state says that another mds serves it', () => {
    const bench = new Bench();
    const { session } = bench.attach(1);
    bench.registry.onEvents([{ kind: 'session', session: 1, closed: false, node: 1 }]);
    assert.equal(session.attached, true);
    bench.registry.onEvents([{ kind: 'session', session: 1, closed: false, node: 2 }]);
    assert.deepEqual([session.attached, bench.ended], [false, [1]]);
  });

  it('closes a session whose lease ran out, and one of before that never came back', async () => {
    const bench = new Bench();
    bench.known.add(9);
    bench.registry.start();
    const { session } = bench.attach(1);
    const other = bench.attach(2);
    session.detach();
    await bench.advance(SESSION_LEASE_MS, [other.session]);
    assert.deepEqual(bench.expired, []);
    await bench.advance(500, [other.session]);
    assert.deepEqual([bench.expired.sort(), bench.registry.get(2)?.attached], [[1, 9], true]);
    await bench.advance(5_000, [other.session]);
    assert.deepEqual([bench.expired.sort(), bench.registry.get(1)], [[1, 9], undefined], 'the state has forgotten it');
    bench.registry.close();
  });

  it('says again that a session is over until the state has forgotten it, and keeps it until then', async () => {
    const bench = new Bench();
    bench.registry.start();
    const { session } = bench.attach(1);
    await bench.advance(SESSION_LEASE_MS + 500);
    assert.deepEqual([bench.expired, session.attached], [[1], false]);
    bench.known.add(1);
    await bench.advance(3_000);
    assert.deepEqual([bench.expired, bench.registry.get(1) === session], [[1, 1], true]);
    bench.known.delete(1);
    bench.registry.onEvents([{ kind: 'session', session: 1, closed: true, node: 0 }]);
    await bench.advance(3_000);
    assert.equal(bench.registry.get(1), undefined);
  });

  it('4.6 asks clients to say again whose they are, when a replaced state does not know them as its own', async () => {
    const bench = new Bench();
    bench.registry.start();
    const [one, two] = [bench.attach(1), bench.attach(2)];
    bench.known.delete(2);
    await bench.advance(500, [one.session, two.session]);
    assert.deepEqual([one.session.attached, two.session.attached], [true, true]);
    bench.registry.dropAll();
    await bench.advance(500, [one.session, two.session]);
    assert.deepEqual([one.session.attached, two.session.attached], [true, false]);
  });

  it('4.7 tells all to drop everything when the state was replaced, and one that comes late with its heartbeat', async () => {
    const bench = new Bench();
    const { session, sent } = bench.attach(1);
    session.promise([60], bench.clock.monotonicMs());
    bench.registry.dropAll();
    await settled();
    assert.deepEqual([session.promises, sent.length, (sent[0]?.dropAll?.sequence ?? 0) > 0], [0, 1, true]);
    session.promise([60], bench.clock.monotonicMs());
    bench.clock.jump(PROMISE_LEASE_MS * 2);
    session.renew(bench.clock.monotonicMs());
    await settled();
    assert.deepEqual([session.promises, sent.length], [0, 2]);
    bench.registry.close();
  });

  it('4.2 a change waits for who was told to drop all, until that is acknowledged', async () => {
    const bench = new Bench({ promises: 2, breaks: 2 });
    const { session, sent } = bench.attach(1);
    bench.attach(2);
    session.promise([60, 61, 62], bench.clock.monotonicMs());
    await settled();
    assert.deepEqual([sent.map((message) => message.dropAll?.sequence), session.promises], [[1], 1], 'too many promises');
    const { acknowledged } = bench.registry.publish({}, [changed(60, 60)], 2);
    const own = bench.registry.publish({}, [changed(60, 60)], 1);
    assert.deepEqual([await isDone(acknowledged), await isDone(own.acknowledged)], [false, true], 'it still shows what it had of 60');
    session.acknowledge(1);
    assert.equal(await isDone(acknowledged), true);
    assert.equal(await isDone(bench.registry.publish({}, [changed(60, 60)], 2).acknowledged), true);

    const breaks = [70, 71, 72].map((ino) => bench.registry.publish({}, [changed(ino, 62)], 2).acknowledged);
    await settled();
    assert.deepEqual(sent.slice(1).map((message) => [message.break?.sequence, message.dropAll?.sequence]), [[2, undefined], [3, undefined], [undefined, 4]], 'too many breaks');
    assert.deepEqual(await Promise.all(breaks.map(isDone)), [false, false, false]);
    session.acknowledge(3);
    assert.deepEqual(await Promise.all(breaks.map(isDone)), [true, true, false]);
    session.acknowledge(4);
    assert.equal(await isDone(breaks[2] ?? Promise.reject(new Error())), true);
    bench.registry.close();
  });

  it('4.2 several "drop all" stand as one in the queue, and the last one counts', async () => {
    const bench = new Bench({ promises: 1, breaks: 5 });
    const { session, sent } = bench.attach(1);
    session.promise([60, 61, 62], bench.clock.monotonicMs());
    await settled();
    assert.deepEqual(sent.map((message) => message.dropAll?.sequence), [1, 2]);
    const { acknowledged } = bench.registry.publish({}, [changed(60, 60)], 2);
    session.acknowledge(1);
    assert.equal(await isDone(acknowledged), false);
    session.acknowledge(2);
    assert.equal(await isDone(acknowledged), true);
    bench.registry.close();
  });

  it('4.7 a change waits for a session without a stream that cannot be told that the state was replaced, for its lease at most', async () => {
    const bench = new Bench();
    const { session } = bench.attach(1);
    bench.registry.start();
    session.promise([60], bench.clock.monotonicMs());
    session.detach();
    bench.registry.dropAll();
    const { acknowledged } = bench.registry.publish({}, [changed(60, 60)], 0);
    await bench.advance(PROMISE_LEASE_MS - 250);
    assert.equal(await isDone(acknowledged), false);
    await bench.advance(500);
    assert.equal(await isDone(acknowledged), true);
    bench.registry.close();
  });

  it('4.6 a repeat waits for the breaks of what it did at first', async () => {
    const bench = new Bench();
    const { session, sent } = bench.attach(1);
    session.promise([60], bench.clock.monotonicMs());
    bench.registry.publish({ inodes: [{ ino: 50 }] }, [changed(50, 60)], 2);
    const { acknowledged } = bench.registry.publish({ replayed: true, inodes: [{ ino: 50 }] }, [], 2);
    assert.equal(await isDone(acknowledged), false);
    session.acknowledge(sent[0]?.break?.sequence ?? 0);
    assert.equal(await isDone(acknowledged), true);
    bench.registry.close();
  });

  it('4.8 keeps no promise over a new stream', () => {
    const bench = new Bench();
    const { session } = bench.attach(1);
    session.promise([60, 61], bench.clock.monotonicMs());
    const again = bench.attach(1);
    assert.deepEqual([again.session === session, session.promises, bench.ended], [true, 0, [1]]);
    bench.registry.close();
  });

  it('9 a session whose client says hello is not missing, though its answer takes as long as a cut lasts', async () => {
    const bench = new Bench();
    for (const id of [1, 2]) bench.known.add(id);
    bench.registry.start();
    for (let round = 0; round < 6; round += 1) {
      bench.registry.asks('key 1');
      await bench.advance(SESSION_LEASE_MS / 2);
    }
    assert.deepEqual(bench.expired, [2]);
    await bench.advance(SESSION_LEASE_MS);
    assert.deepEqual(bench.expired, [2, 1]);
    bench.registry.close();
  });

  it('4.8 has grace for one promise lease, or until every session of before is back', async () => {
    const slow = new Bench();
    slow.known.add(1);
    slow.registry.start();
    const waited = slow.registry.graceOver();
    await slow.advance(PROMISE_LEASE_MS - 250);
    assert.equal(await isDone(waited), false);
    await slow.advance(500);
    assert.equal(await isDone(waited), true);
    slow.registry.close();
    const quick = new Bench();
    quick.known.add(1);
    quick.registry.start();
    const early = quick.registry.graceOver();
    await quick.advance(500);
    assert.equal(await isDone(early), false);
    quick.attach(1);
    await quick.advance(250);
    assert.equal(await isDone(early), true);
    assert.equal(await isDone(quick.registry.graceOver()), true);
    quick.registry.close();
  });

  it('7.5 has grace for one session lease where a client may ask again for what an earlier life has answered, or until that has all', async () => {
    const slow = new Bench();
    slow.known.add(1);
    slow.keepers.add(1);
    slow.registry.start();
    const waited = slow.registry.graceOver();
    await slow.advance(SESSION_LEASE_MS - 250);
    assert.deepEqual([await isDone(waited), slow.registry.isGraceOver], [false, false]);
    await slow.advance(500);
    assert.deepEqual([await isDone(waited), slow.registry.isGraceOver], [true, true]);
    slow.registry.close();
    const back = new Bench();
    back.known.add(1);
    back.keepers.add(1);
    back.registry.start();
    const early = back.registry.graceOver();
    const { session } = back.attach(1);
    session.replays = 1;
    await back.advance(2 * PROMISE_LEASE_MS);
    assert.equal(await isDone(early), false, 'it is here, and has not asked for all yet');
    session.replays = 0;
    await back.advance(250);
    assert.equal(await isDone(early), true);
    back.registry.close();
  });
});

describe('OrphanKeeper', () => {
  async function keeper(bench: Bench, orphans: number[], setAside: { inos: number[] | undefined } = { inos: [] }): Promise<{ keeper: OrphanKeeper; votes: number[][] }> {
    const votes: number[][] = [];
    const made = new OrphanKeeper({
      clock: bench.clock, logger: SILENT, registry: bench.registry, site: 1, holdMs: 0, setAside: () => Promise.resolve(setAside.inos === undefined ? undefined : new Set(setAside.inos)),
      reader: {
        orphans: () => Promise.resolve(orphans),
        clientsOfSite: () => Promise.resolve({ arrivals: 0, sessions: [...bench.known].map((id) => ({ id })) }),
      },
      vote: ({ inos }) => { votes.push([...inos ?? []]); return Promise.resolve(); },
    });
    await made.start();
    return { keeper: made, votes };
  }

  it('7.16 votes for what no session uses, once all have answered', async () => {
    const bench = new Bench();
    const one = bench.attach(1);
    bench.attach(2);
    const { keeper: made, votes } = await keeper(bench, [50]);
    made.onEvents([{ kind: 'orphan', ino: 51 }, { kind: 'topology' }]);
    await bench.advance(1_000);
    assert.deepEqual(one.sent.at(-1)?.inUse?.inos, [50, 51]);
    made.answered(1, [50, 51], [51]);
    await bench.advance(1_000);
    assert.deepEqual(votes, [], 'one has not answered');
    made.answered(1, [50, 51], [51]);
    made.answered(2, [50, 51], []);
    await bench.advance(1_000);
    assert.deepEqual(votes, [[50]]);
    made.close();
    bench.registry.close();
  });

  it('takes a late answer for no answer to another question that is as long and begins alike', async () => {
    const bench = new Bench();
    bench.attach(1);
    const { keeper: made, votes } = await keeper(bench, [50, 51, 52]);
    await bench.advance(2_000);
    made.answered(1, [50, 51, 53], []);
    await bench.advance(1_000);
    assert.deepEqual(votes, []);
    made.answered(1, [50, 51, 52], []);
    await bench.advance(1_000);
    assert.deepEqual(votes, [[50, 51, 52]]);
    made.close();
    bench.registry.close();
  });

  it('7.18 what was set aside of a broken delegation names is in use until it is done again', async () => {
    const bench = new Bench();
    const setAside: { inos: number[] | undefined } = { inos: [51] };
    const { keeper: made, votes } = await keeper(bench, [50, 51], setAside);
    await bench.advance(3_000);
    assert.deepEqual(votes, [[50]]);
    setAside.inos = undefined;
    await bench.advance(3_000);
    assert.deepEqual(votes, [[50]], 'an mds of the site does not say');
    setAside.inos = [];
    await bench.advance(2_000);
    assert.deepEqual(votes, [[50], [51]]);
    made.close();
    bench.registry.close();
  });

  it('does not vote while a session of the state is not back, nor for one that came back after the question', async () => {
    const bench = new Bench();
    bench.known.add(7);
    const { keeper: made, votes } = await keeper(bench, [50]);
    await bench.advance(2_000);
    assert.deepEqual(votes, []);
    const back = bench.attach(7);
    await bench.advance(1_000);
    assert.deepEqual([votes, back.sent.at(-1)?.inUse?.inos], [[], [50]], 'it is asked now');
    made.answered(7, [50], [50]);
    await bench.advance(1_000);
    assert.deepEqual(votes, []);
    made.answered(7, [50], []);
    await bench.advance(1_000);
    assert.deepEqual(votes, [[50]]);
    made.close();
    bench.registry.close();
  });
});
