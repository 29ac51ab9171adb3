import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BreakQueue } from '../../../../mds/callback/break-queue.ts';
import { breaksOf } from '../../../../mds/callback/breaks.ts';
import { PromiseTable } from '../../../../mds/callback/promise-table.ts';
import { ToldInodes } from '../../../../mds/callback/told-inodes.ts';
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

  describe('4.2 of attributes that change again and again', () => {
    const HOME = 60;
    const said = (table: PromiseTable, session: number, size: number): string => {
      const item = breaksOf(table, [inode(50, [HOME])], [{ ino: 50, home: HOME, size }], 9).get(session)?.[0];
      return item === undefined ? 'nothing' : item.inode == null ? 'outdated' : `size ${String(item.inode.size)}`;
    };
    const quiet = (): PromiseTable => {
      const table = new PromiseTable(10);
      table.register(1, HOME);
      assert.deepEqual([said(table, 1, 1), said(table, 1, 2), said(table, 1, 3), said(table, 1, 4)], ['size 1', 'outdated', 'nothing', 'nothing']);
      return table;
    };

    it('tells what they are, then that they are not that any more, and then nothing until the session asks', () => {
      const table = quiet();
      table.register(1, 61);
      assert.equal(said(table, 1, 5), 'nothing', 'it asked for something else');
      table.register(1, HOME);
      assert.deepEqual([said(table, 1, 6), said(table, 1, 7), said(table, 1, 8)], ['size 6', 'outdated', 'nothing']);
      table.register(1, 50);
      assert.equal(said(table, 1, 9), 'size 9', 'it asked for the inode itself');
    });

    it('tells again who was given them with the reply to an own change, or with a break of its contents', () => {
      const own = quiet();
      breaksOf(own, [inode(50, [HOME])], [{ ino: 50, home: HOME, size: 5 }], 1);
      assert.deepEqual([said(own, 1, 6), said(own, 1, 7)], ['outdated', 'nothing']);
      const contents = quiet();
      breaksOf(contents, [inode(50, [HOME], true)], [{ ino: 50, home: HOME, size: 5 }], 9);
      assert.equal(said(contents, 1, 6), 'outdated');
      const named = quiet();
      named.register(1, 50);
      assert.ok(breaksOf(named, [{ kind: 'name', dir: 50, name: 'a' }], [{ ino: 50, home: HOME, size: 5 }], 9).has(1));
      assert.equal(said(named, 1, 6), 'size 6');
      const repeated = quiet();
      repeated.givenAnyhow(1, 50);
      assert.equal(said(repeated, 1, 6), 'size 6');
    });

    it('tells each session by itself, and one that has begun anew', () => {
      const table = quiet();
      table.register(2, HOME);
      assert.deepEqual([said(table, 2, 5), said(table, 1, 6)], ['size 5', 'nothing']);
      table.drop(1);
      table.register(1, HOME);
      assert.equal(said(table, 1, 7), 'size 7');
    });

    it('remembers a bounded number of inodes', () => {
      const told = new ToldInodes(2);
      const all = [1, 2, 3, 1, 2, 3].map((ino) => told.telling(ino, [HOME]));
      assert.deepEqual(all, ['attributes', 'attributes', 'attributes', 'attributes', 'attributes', 'attributes']);
    });
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
