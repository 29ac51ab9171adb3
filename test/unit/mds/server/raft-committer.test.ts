import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProposalDropped } from '../../../../mds/raft/index.ts';
import { RaftCommitter } from '../../../../mds/server/raft-committer.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { RESEND_BYTES, RESEND_COMMANDS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const never = new AbortController().signal;
const op = { session: 4, number: 1, unlink: { parent: 1, name: Buffer.from('a') } };

function make(): {
  clock: ManualClock; committer: RaftCommitter; proposed: geofs.v1.Command[]; originators: number[]; raft: { leader: boolean };
  apply: (command: geofs.v1.Command | undefined, index: number) => void;
} {
  const clock = new ManualClock();
  const proposed: geofs.v1.Command[] = [];
  const originators: number[] = [];
  const raft = { leader: true };
  const committer = new RaftCommitter({
    clock, random: new SeededRandom(1),
    propose: (data) => {
      if (!raft.leader) throw new ProposalDropped('no-leader');
      proposed.push(geofs.v1.Command.decode(data));
    },
    visibility: { publish: (_reply, _events, originator) => { originators.push(originator); return { stamp: originators.length, acknowledged: Promise.resolve() }; } },
  });
  const apply = (command: geofs.v1.Command | undefined, index: number): void => {
    assert.ok(command !== undefined);
    committer.onVisible([{ index, command, reply: { errno: 0, index }, events: [] }]);
  };
  return { clock, committer, proposed, originators, raft, apply };
}

describe('RaftCommitter', () => {
  it('knows its own entries, and passes those of others on', async () => {
    const { committer, proposed, originators, apply } = make();
    const one = committer.commit(op, never);
    const two = committer.commit({ ...op, number: 2 }, never);
    apply(new geofs.v1.Command({ ...op, session: 9, trace: 777 }), 5);
    apply(proposed[1], 6);
    apply(proposed[0], 7);
    assert.deepEqual([(await one).index, (await two).index, (await one).stamp], [7, 6, 3]);
    assert.deepEqual(originators, [0, 4, 4], 'another member\'s command has no originator here');
    apply(proposed[0], 8);
    assert.equal(originators.at(-1), 0, 'a second copy is nobody\'s any more');
    committer.close();
  });

  it('7.15: what concludes a refusal is not answered by one of an earlier copy, which leaves open what comes later; by all else of it, it is', async () => {
    const { committer, proposed, apply } = make();
    const short = { project: 1, bytes: 0, files: 1, site: 0 };
    const refuse = (command: geofs.v1.Command | undefined, index: number, final: boolean): void => {
      assert.ok(command !== undefined);
      committer.onVisible([{ index, command, reply: { errno: 122, index, ...(final ? {} : { short }) }, events: [] }]);
    };
    const asked = committer.commit({ ...op, trace: 5 }, never);
    refuse(proposed[0], 5, false);
    assert.deepEqual((await asked).reply.short, short);
    const concluded = committer.commit({ ...op, trace: 5, conclude: true }, never);
    refuse(proposed[0], 6, false);
    refuse(proposed[1], 7, true);
    assert.equal((await concluded).index, 7);
    const again = committer.commit({ ...op, number: 2, trace: 6, conclude: true }, never);
    apply(geofs.v1.Command.decode(geofs.v1.Command.encode({ ...op, number: 2, trace: 6 }).finish()), 8);
    assert.equal((await again).index, 8, 'an earlier copy found room');
    committer.close();
  });

  it('gives a number to a command that came with none, so that no other\'s outcome is taken for its own', async () => {
    const { committer, proposed, apply } = make();
    const one = committer.commit({ ...op, trace: 0 }, never);
    const two = committer.commit({ ...op, trace: 0 }, never);
    apply(new geofs.v1.Command({ ...op, trace: 0 }), 5);
    apply(proposed[0], 6);
    apply(proposed[1], 7);
    assert.deepEqual([(await one).index, (await two).index], [6, 7]);
    committer.close();
  });

  it('proposes again after three seconds of silence, under a new leader, and when there was none', async () => {
    const { clock, committer, proposed, raft, apply } = make();
    raft.leader = false;
    const waiting = committer.commit(op, never);
    assert.equal(proposed.length, 0);
    raft.leader = true;
    clock.advance(100);
    assert.equal(proposed.length, 1);
    clock.advance(2_900);
    assert.equal(proposed.length, 1);
    clock.advance(400);
    assert.equal(proposed.length, 2);
    committer.onLeader(0);
    assert.equal(proposed.length, 2);
    committer.onLeader(3);
    assert.equal(proposed.length, 3);
    assert.equal(new Set(proposed.map(({ trace }) => trace)).size, 1);
    apply(proposed[0], 1);
    await waiting;
    clock.advance(10_000);
    assert.equal(proposed.length, 3, 'what is committed is not proposed again');
    committer.close();
  });

  it('what the log merely has not come to yet is not proposed again, however long that takes', async () => {
    const { clock, committer, proposed, apply } = make();
    const all = Array.from({ length: 2_000 }, (_, i) => committer.commit({ ...op, number: i + 1 }, never));
    // Ten a tick: the last of them is applied twenty seconds after it was proposed.
    for (let done = 0; done < 2_000; done += 1) {
      if (done % 10 === 0) clock.advance(100);
      apply(proposed[done], done + 1);
    }
    await Promise.all(all);
    assert.equal(proposed.length, 2_000);
    committer.close();
  });

  it('what a later one has overtaken was lost on its way, and is proposed again while the others go on', async () => {
    const { clock, committer, proposed, apply } = make();
    const lost = committer.commit(op, never);
    const others: Promise<unknown>[] = [];
    for (let second = 1; second <= 5; second += 1) {
      others.push(committer.commit({ ...op, number: 1 + second }, never));
      apply(proposed.findLast(({ number }) => number === 1 + second), second);
      clock.advance(1_000);
    }
    await Promise.all(others);
    assert.deepEqual(proposed.filter(({ number }) => number === 1).length, 2);
    apply(proposed.findLast(({ number }) => number === 1), 9);
    await lost;
    committer.close();
  });

  it('after a change of leader or a silence all goes again, once, and so much at a time', async () => {
    const { clock, committer, proposed } = make();
    const count = 3 * RESEND_COMMANDS;
    const all = Promise.allSettled(Array.from({ length: count }, (_, i) => committer.commit({ ...op, number: i + 1 }, never)));
    committer.onLeader(2);
    assert.equal(proposed.length, count + RESEND_COMMANDS);
    clock.advance(100);
    assert.equal(proposed.length, count + 2 * RESEND_COMMANDS);
    clock.advance(2_000);
    assert.equal(proposed.length, 2 * count);
    assert.equal(new Set(proposed.map(({ number }) => number)).size, count);
    clock.advance(1_200);
    assert.ok(proposed.length > 2 * count && proposed.length <= 2 * count + 4 * RESEND_COMMANDS, `${String(proposed.length)} proposals`);
    committer.close();
    await all;
  });

  it('of large commands, so many bytes go again at a time', async () => {
    const { clock, committer, proposed } = make();
    const large = { session: 4, setXattr: { ino: 1, name: Buffer.from('user.x'), value: Buffer.alloc(60_000) } };
    const all = Promise.allSettled(Array.from({ length: 200 }, (_, i) => committer.commit({ ...large, number: i + 1 }, never)));
    committer.onLeader(2);
    assert.equal(proposed.length - 200, Math.floor(RESEND_BYTES / 60_037));
    clock.advance(300);
    assert.equal(proposed.length, 400);
    committer.close();
    await all;
  });

  it('can be given up before it was proposed, not after', async () => {
    const { committer, proposed, raft, apply } = make();
    raft.leader = false;
    const early = new AbortController();
    const given = committer.commit(op, early.signal);
    early.abort(new Error('given up'));
    await assert.rejects(given, /given up/);
    raft.leader = true;
    committer.onLeader(1);
    assert.equal(proposed.length, 0);
    const late = new AbortController();
    const stays = committer.commit(op, late.signal);
    late.abort(new Error('too late'));
    apply(proposed[0], 3);
    assert.equal((await stays).index, 3);
    await assert.rejects(committer.commit(op, AbortSignal.abort(new Error('before'))), /before/);
    committer.close();
  });

  it('tells the session of an abandoned command like any other', async () => {
    const { committer, proposed, originators, apply } = make();
    const trace = committer.newTrace();
    const commit = committer.commit({ ...op, trace }, never);
    committer.abandon(trace);
    committer.abandon(trace + 1);
    apply(proposed[0], 1);
    await commit;
    assert.deepEqual(originators, [0]);
    committer.close();
  });

  it('rejects what waits when it is closed, and what comes later', async () => {
    const { clock, committer, proposed } = make();
    const waiting = committer.commit(op, never);
    committer.close();
    await assert.rejects(waiting, { errno: 'EIO' });
    await assert.rejects(committer.commit(op, never), { errno: 'EIO' });
    clock.advance(10_000);
    assert.equal(proposed.length, 1);
  });
});
