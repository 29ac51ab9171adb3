/** What waits inside an mds: read points, inode numbers, locks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InodeNumbers } from '../../../../mds/server/inode-numbers.ts';
import { LockWaiters } from '../../../../mds/server/lock-waiters.ts';
import { ReadIndexQueue } from '../../../../mds/server/read-index-queue.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { makeInodeId } from '../../../../proto/types/ids.ts';
import { INODE_RANGE } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const never = new AbortController().signal;
const settled = async (): Promise<void> => { await new Promise((resolve) => { setImmediate(resolve); }); };

describe('ReadIndexQueue', () => {
  const make = (): { clock: ManualClock; sent: Uint8Array[]; queue: ReadIndexQueue } => {
    const clock = new ManualClock();
    const sent: Uint8Array[] = [];
    return { clock, sent, queue: new ReadIndexQueue(clock, (context) => { sent.push(context); }) };
  };

  it('serves all who ask during a round with the next one', async () => {
    const { sent, queue } = make();
    const first = queue.ask(never, 10);
    const others = [queue.ask(never, 10), queue.ask(never, 10)];
    assert.equal(sent.length, 1);
    queue.confirmed(sent[0] ?? Buffer.alloc(0), 5, 5);
    assert.equal(await first, 5);
    assert.equal(sent.length, 2);
    queue.confirmed(sent[0] ?? Buffer.alloc(0), 6, 6);
    queue.confirmed(sent[1] ?? Buffer.alloc(0), 7, 7);
    assert.deepEqual(await Promise.all(others), [7, 7], 'the answer to an older round is not taken for this one');
  });

  it('waits until the read point is applied', async () => {
    const { sent, queue } = make();
    let answer: number | undefined;
    const asked = queue.ask(never, 10).then((index) => { answer = index; });
    queue.confirmed(sent[0] ?? Buffer.alloc(0), 9, 4);
    queue.applied(8);
    await settled();
    assert.equal(answer, undefined);
    queue.applied(9);
    await asked;
    assert.equal(answer, 9);
    await queue.waitApplied(3, 9, never);
    const waited = queue.waitApplied(12, 9, never);
    queue.applied(13);
    await waited;
  });

  it('asks again after a second of silence, refuses beyond its bound, and lets go of who gave up', async () => {
    const { clock, sent, queue } = make();
    const first = queue.ask(never, 1);
    queue.tick();
    assert.equal(sent.length, 1);
    clock.advance(1_000);
    queue.tick();
    assert.deepEqual(sent[1], sent[0]);
    const control = new AbortController();
    const second = queue.ask(control.signal, 1);
    await assert.rejects(queue.ask(never, 1), { errno: 'EAGAIN' });
    control.abort(new Error('given up'));
    await assert.rejects(second, /given up/);
    const control2 = new AbortController();
    const third = queue.ask(control2.signal, 1);
    control2.abort(new Error('given up'));
    await assert.rejects(third, /given up/);
    const waiting = queue.waitApplied(5, 0, AbortSignal.abort(new Error('given up before')));
    await assert.rejects(waiting, /given up before/);
    queue.confirmed(sent[1] ?? Buffer.alloc(0), 3, 3);
    assert.equal(await first, 3);
  });

  it('rejects everybody when it is closed: askers, those whose round is answered, and waiters', async () => {
    const { sent, queue } = make();
    const answered = queue.ask(never, 10);
    queue.confirmed(sent[0] ?? Buffer.alloc(0), 9, 4);
    const all = [answered, queue.ask(never, 10), queue.ask(never, 10), queue.waitApplied(12, 4, never)];
    queue.close();
    for (const each of all) await assert.rejects(each, { errno: 'EIO', message: /shutting down/ });
    await assert.rejects(queue.ask(never, 10), { errno: 'EIO' });
    await assert.rejects(queue.waitApplied(12, 4, never), { errno: 'EIO' });
  });
});

describe('InodeNumbers', () => {
  it('hands out a range, takes the next one ahead, and gives no number twice', async () => {
    let last = 0;
    const counts: number[] = [];
    const numbers = new InodeNumbers((count) => {
      counts.push(count);
      last += count;
      return Promise.resolve(makeInodeId(3, last - count + 1));
    });
    assert.equal(await numbers.next(never), makeInodeId(3, 1));
    for (let i = 2; i <= INODE_RANGE / 2; i += 1) await numbers.next(never);
    assert.deepEqual(counts, [INODE_RANGE]);
    await numbers.next(never);
    assert.equal(counts.length, 2, 'the next range is taken at the middle of the first');
    const some = await Promise.all(Array.from({ length: 100 }, () => numbers.next(never)));
    assert.equal(new Set(some).size, 100);
  });

  it('waits for a range until the signal, and asks again after a failure', async () => {
    let fail: ((error: Error) => void) | undefined;
    let give: ((first: number) => void) | undefined;
    const numbers = new InodeNumbers(() => new Promise((resolve, reject) => { fail = reject; give = resolve; }));
    const control = new AbortController();
    const given = numbers.next(control.signal);
    const other = numbers.next(never);
    control.abort(new Error('no quorum'));
    await assert.rejects(given, /no quorum/);
    fail?.(new FsError('EIO', 'allocate', 'lost'));
    await assert.rejects(other, { errno: 'EIO' });
    // Nobody waits for this one; a failure of its range must not end the process.
    await assert.rejects(numbers.next(AbortSignal.abort(new Error('given up before'))), /given up before/);
    fail?.(new Error('lost again'));
    await settled();
    const last = numbers.next(never);
    give?.(makeInodeId(1, 41));
    assert.equal(await last, makeInodeId(1, 41));
  });
});

describe('LockWaiters', () => {
  it('wakes everybody when the state was replaced: a release inside a raft snapshot is not told', async () => {
    const waiters = new LockWaiters();
    const waits = [5, 5, 6].map((ino) => waiters.wait(ino, never));
    waiters.onReplaced();
    await Promise.all(waits);
  });

  it('wakes all who wait for an inode at its next release, and nobody else', async () => {
    const waiters = new LockWaiters();
    const woken: number[] = [];
    const control = new AbortController();
    const waits = [5, 5, 6].map((ino, at) => waiters.wait(ino, never).then(() => { woken.push(at); }));
    const given = waiters.wait(5, control.signal);
    control.abort(new Error('interrupted'));
    await assert.rejects(given, /interrupted/);
    waiters.onEvents([{ kind: 'inode', ino: 6, homes: [], data: false, gone: false }, { kind: 'lock', ino: 5 }]);
    await Promise.all(waits.slice(0, 2));
    assert.deepEqual(woken, [0, 1]);
    waiters.onEvents([{ kind: 'lock', ino: 5 }, { kind: 'lock', ino: 6 }]);
    await Promise.all(waits);
    await assert.rejects(waiters.wait(5, AbortSignal.abort(new Error('before'))), /before/);
  });
});
