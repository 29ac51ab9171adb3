import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BreakQueue } from '../../../../mds/callback/break-queue.ts';
import { breaksOf } from '../../../../mds/callback/breaks.ts';
import { PromiseTable } from '../../../../mds/callback/promise-table.ts';
import type { Event } from '../../../../mds/fsm/machine.ts';

describe('PromiseTable', () => {
  it('knows who holds what, in both directions', () => {
    const table = new PromiseTable(3);
    for (const ino of [10, 11, 10]) assert.equal(table.register(1, ino), true);
    table.register(2, 10);
    assert.deepEqual([[...table.holders(10)], [...table.holders(11)], table.count(1)], [[1, 2], [1], 2]);
    table.release(1, 10);
    assert.deepEqual([[...table.holders(10)], table.count(1)], [[2], 1]);
    table.drop(1);
    table.drop(1);
    assert.deepEqual([table.holders(11).size, table.count(1), table.count(2)], [0, 0, 1]);
  });

  it('4.2 refuses more than its bound for one session, not what it holds already', () => {
    const table = new PromiseTable(2);
    assert.deepEqual([table.register(1, 10), table.register(1, 11), table.register(1, 12), table.register(1, 11), table.register(2, 12)], [true, true, false, true, true]);
    assert.deepEqual([...table.holders(12)], [2]);
    table.drop(1);
    assert.equal(table.register(1, 12), true);
  });
});

describe('breaksOf', () => {
  const inode = (ino: number, homes: number[], data = false, gone = false): Event => ({ kind: 'inode', ino, homes, data, gone });

  it('4.5 tells holders of the inode and of its homes, but not the originator', () => {
    const table = new PromiseTable(10);
    table.register(1, 50);
    table.register(2, 60);
    table.register(3, 61);
    table.register(4, 99);
    table.register(5, 60);
    const breaks = breaksOf(table, [inode(50, [60, 61], true)], [{ ino: 50, size: 7 }], 5);
    assert.deepEqual([...breaks.keys()].sort(), [1, 2, 3]);
    assert.deepEqual(breaks.get(2), [{ ino: 50, data: true, gone: false, names: [], inode: { ino: 50, size: 7 } }]);
    assert.deepEqual([...breaksOf(table, [inode(50, [60])], [], 0).keys()].sort(), [1, 2, 5], 'with nobody as originator all are told');
  });

  it('joins what one session hears of one inode', () => {
    const table = new PromiseTable(10);
    table.register(1, 60);
    const events: Event[] = [
      inode(60, [1]), { kind: 'name', dir: 60, name: 'a' }, { kind: 'name', dir: 60, name: '\xff' }, inode(50, [60]), inode(50, [60], true, true),
      { kind: 'lock', ino: 60 }, { kind: 'topology' },
    ];
    assert.deepEqual(breaksOf(table, events, [], 0).get(1), [
      { ino: 60, data: false, gone: false, names: [Buffer.from('a'), Buffer.from([0xff])], inode: null },
      { ino: 50, data: true, gone: true, names: [], inode: null },
    ]);
  });

  it('tells nobody of what nobody holds', () => {
    assert.equal(breaksOf(new PromiseTable(10), [inode(50, [60]), { kind: 'name', dir: 60, name: 'a' }], [], 0).size, 0);
  });
});

describe('BreakQueue', () => {
  it('4.6 settles all up to the acknowledged sequence, in order', async () => {
    const queue = new BreakQueue();
    const added = [100, 200, 300].map((ms) => queue.add(ms));
    assert.deepEqual([added.map(({ sequence }) => sequence), queue.length, queue.oldestMs(450)], [[1, 2, 3], 3, 350]);
    queue.acknowledge(2);
    await Promise.all(added.slice(0, 2).map(({ acknowledged }) => acknowledged));
    assert.deepEqual([queue.length, queue.oldestMs(450)], [1, 150]);
    queue.acknowledge(1);
    assert.equal(queue.length, 1);
    queue.releaseAll();
    await added[2]?.acknowledged;
    assert.deepEqual([queue.length, queue.oldestMs(450), queue.add(500).sequence], [0, 0, 4]);
  });
});
