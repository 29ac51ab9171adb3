import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { SESSION_OPEN, SESSION_REPLIES, SESSIONS } from '../../../../proto/types/limits.ts';
import { findInode, findSession, findSessionByKey, listLocks, listSessions } from '../../../../mds/fsm/index.ts';
import { COUNTERS, counterKey } from '../../../../mds/fsm/keys.ts';
import { encodeCounter } from '../../../../mds/fsm/records.ts';
import { testLock } from '../../../../mds/fsm/query/sessions.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { bytes, newCluster, type MemoryState } from './memory-state.ts';

const { LOCK_UNLOCK: NONE, LOCK_READ: READ, LOCK_WRITE: WRITE } = geofs.v1.LockKind;

type Reply = ReturnType<MemoryState['reply']>;

const create = (state: MemoryState, number: number, acknowledged: number, open: number[] = []): Reply =>
  state.reply({ session: 1, number, acknowledged, open, create: { parent: 1, name: bytes(`f${String(number)}`), mode: 0o100644, ino: 1_000 + number, exclusive: true } });

describe('what a session\'s record remembers', () => {
  it('is 256 replies at most: the oldest go, and their numbers are answered with EIO', () => {
    const state = newCluster();
    for (let number = 1; number <= SESSION_REPLIES + 10; number += 1) assert.equal(create(state, number, 0).errno, 0);
    assert.equal(findSession(state, 1)?.remembered.size, SESSION_REPLIES);
    const before = state.digest();
    assert.equal(create(state, 10, 0).errno, ERRNO.EIO);
    assert.deepEqual([create(state, 11, 0).errno, create(state, 11, 0).replayed], [0, true]);
    assert.equal(state.digest(), before, 'a repeat has no effect');
    assert.deepEqual(state.wrong(), []);
  });

  it('goes as the client acknowledges, whatever the order of numbers', () => {
    const state = newCluster();
    for (const number of [3, 1, 2, 5]) create(state, number, 0);
    assert.deepEqual([...findSession(state, 1)?.remembered ?? []], [1, 2, 3, 5]);
    create(state, 6, 3);
    assert.deepEqual([[...findSession(state, 1)?.remembered ?? []], findSession(state, 1)?.acknowledged], [[5, 6], 3]);
    assert.equal(create(state, 4, 3).errno, 0, 'a late one above the acknowledged number still runs');
    assert.equal(create(state, 2, 0).errno, ERRNO.EIO);
    assert.deepEqual(state.wrong(), []);
  });

  it('includes refusals', () => {
    const state = newCluster();
    const op = { session: 1, number: 1, unlink: { parent: 1, name: bytes('x') } };
    assert.equal(state.reply(op).errno, ERRNO.ENOENT);
    state.run({ create: { parent: 1, name: bytes('x'), mode: 0o100644, ino: 77 } });
    const again = state.reply(op);
    assert.deepEqual([again.errno, again.replayed], [ERRNO.ENOENT, true]);
    assert.equal(findInode(state, 77)?.nlink, 1);
  });
});

describe('open numbers', () => {
  const window = (state: MemoryState): unknown[] => { const record = findSession(state, 1); return [record?.acknowledged, record?.open, [...record?.remembered ?? []]]; };

  it('run and are remembered below what is acknowledged, until a later command names them no more', () => {
    const state = newCluster();
    for (const [number, acknowledged, open] of [[1, 0, []], [4, 3, [2, 3]], [9, 8, [2, 3]]] as const) assert.equal(create(state, number, acknowledged, [...open]).errno, 0);
    assert.deepEqual(window(state), [8, [2, 3], [9]]);
    assert.deepEqual([create(state, 1, 0).forgotten, create(state, 4, 3).forgotten], [true, true]);
    assert.equal(create(state, 3, 1).errno, 0, 'as it was sent at first');
    assert.deepEqual(window(state), [8, [2, 3], [3, 9]]);
    assert.equal(create(state, 3, 9, [2, 3]).replayed, true, 'sent again');
    create(state, 10, 9, [2, 3]);
    assert.deepEqual(window(state), [9, [2, 3], [3, 10]]);
    create(state, 11, 10, [2]);
    assert.deepEqual(window(state), [10, [2], [11]]);
    assert.deepEqual([create(state, 3, 11, [2]).forgotten, create(state, 2, 11, [2]).errno], [true, 0]);
    create(state, 12, 11);
    assert.deepEqual([window(state), create(state, 2, 0).forgotten], [[11, [], [12]], true]);
    assert.deepEqual(state.wrong(), []);
  });

  it('stay gone, whatever a command says that was sent before and comes late', () => {
    const state = newCluster();
    create(state, 20, 19, [7]);
    create(state, 12, 11, [3, 7]);
    assert.deepEqual(window(state), [19, [7], [20]], '3 had its reply when 20 was sent, and so had 12');
    create(state, 30, 4);
    assert.deepEqual(window(state), [19, [7], [20, 30]]);
    assert.deepEqual([create(state, 3, 4, [3]).forgotten, create(state, 12, 11).forgotten], [true, true]);
    create(state, 31, 29, [7, 25]);
    create(state, 26, 12, [7]);
    assert.deepEqual(window(state), [29, [7, 25], [30, 31]], 'nobody waits for 26');
    assert.deepEqual(state.wrong(), []);
  });

  it('count with the replies against the bound: the oldest of both go', () => {
    const state = newCluster();
    const open = Array.from({ length: SESSION_REPLIES }, (_, i) => i + 1);
    create(state, 300, 299, open);
    assert.deepEqual([findSession(state, 1)?.open.length, findSession(state, 1)?.open[0]], [SESSION_REPLIES - 1, 2]);
    create(state, 2, 0);
    create(state, 301, 299, open);
    assert.deepEqual([findSession(state, 1)?.open[0], create(state, 2, 0).forgotten], [3, true]);
    assert.deepEqual(state.wrong(), []);
  });

  it('whatever comes late, twice or never: what has no reply is run once and answered the same again', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = new SeededRandom(seed);
      const chance = (share: number): boolean => random.next() < share;
      const pick = <T>(of: readonly T[]): T | undefined => of[random.below(of.length)];
      const state = newCluster();
      const unanswered = new Set<number>();
      const done = new Set<number>();
      /** Copies on their way. */
      let copies: { readonly number: number; readonly acknowledged: number; readonly open: number[] }[] = [];
      let last = 0;
      const send = (number: number): void => {
        const waits = [...unanswered].sort((a, b) => a - b);
        const acknowledged = waits[random.below(Math.min(waits.length, SESSION_OPEN))] ?? last;
        copies.push({ number, acknowledged: chance(0.3) ? last : acknowledged, open: [] });
        const copy = copies.at(-1);
        copy?.open.push(...waits.filter((each) => each <= copy.acknowledged));
      };
      for (let step = 0; step < 600; step += 1) {
        if (chance(0.4) && unanswered.size < 40) { last += 1; unanswered.add(last); send(last); }
        if (chance(0.1) && unanswered.size > 0) send(pick([...unanswered]) ?? last);
        const copy = pick(copies);
        if (copy === undefined) continue;
        if (chance(0.8)) copies = copies.filter((other) => other !== copy);
        const reply = create(state, copy.number, copy.acknowledged, copy.open);
        if (unanswered.has(copy.number)) assert.deepEqual([reply.errno, reply.replayed ?? false], [0, done.has(copy.number)], `seed ${String(seed)}: ${JSON.stringify(copy)}`);
        else assert.ok(reply.forgotten === true || reply.replayed === true, `seed ${String(seed)}: ${JSON.stringify(copy)}`);
        done.add(copy.number);
        if (chance(0.7)) unanswered.delete(copy.number);
      }
      assert.deepEqual(state.wrong(), []);
    }
  });

  it('of one that its site has answered the reply is kept, too', () => {
    const state = newCluster();
    state.run({ openStream: { site: 1, incarnation: 71, node: 1 } });
    create(state, 9, 8, [4]);
    const answered = { session: 1, number: 4, acknowledged: 3, incarnation: 71, stream: 1, answered: 5, create: { parent: 1, name: bytes('early'), mode: 0o100644, ino: 77 } };
    assert.equal(state.reply(answered).errno, 0);
    assert.equal(state.reply({ ...answered, incarnation: 0, stream: 0, answered: 0 }).replayed, true);
  });
});

describe('openSession', () => {
  it('refuses more sessions than the bound, and counts one less when one ends', () => {
    const state = newCluster();
    state.records.set(counterKey(COUNTERS.openSessions), encodeCounter(SESSIONS - 1));
    assert.equal(state.reply({ openSession: { key: 'last' } }).errno, 0);
    const refused = state.reply({ openSession: { key: 'more' } });
    assert.deepEqual([refused.errno, refused.detail], [ERRNO.ENOSPC, `apply: ENOSPC: more than ${String(SESSIONS)} sessions`]);
    assert.equal(state.reply({ openSession: { key: 'one' } }).existed, true, 'one that is known comes back');
    state.run({ closeSession: { session: 1, returns: 1 } });
    state.run({ closeSession: { session: 1, returns: 1 } });
    assert.equal(state.reply({ openSession: { key: 'more' } }).errno, 0);
    assert.equal(state.reply({ openSession: { key: 'yet more' } }).errno, ERRNO.ENOSPC);
  });

  it('of a command under a session that has ended the answer is ESTALE, whatever its number', () => {
    const state = newCluster();
    assert.equal(create(state, 1, 0).errno, 0);
    state.run({ closeSession: { session: 1, expired: true } });
    const before = state.digest();
    assert.deepEqual([create(state, 1, 0).errno, create(state, 2, 0).detail], [ERRNO.ESTALE, 'session unknown']);
    assert.equal(state.digest(), before, 'and nothing is done');
  });

  it('answers a known key with its session, and gives it to the site that asks', () => {
    const state = newCluster();
    assert.equal(findSession(state, 1)?.site, 1);
    create(state, 1, 0);
    const moved = state.reply({ site: 2, openSession: { key: 'one' } });
    assert.deepEqual([moved.ino, moved.existed, findSession(state, 1)?.site], [1, true, 2]);
    assert.equal(create(state, 1, 0).replayed, true, 'its replies stay');
    assert.equal(findSessionByKey(state, 'one')?.session, 1);
    assert.deepEqual(listSessions(state, 1, 5).map(({ session }) => session), [2]);
    assert.equal(state.reply({ openSession: { key: '' } }).errno, ERRNO.EINVAL);
  });

  it('4.6 lets the mds that serves a session judge its lease, and any of the site once that is no member', () => {
    const state = newCluster();
    for (const node of [1, 2]) state.run({ registerNode: { node, name: `alpha-mds${String(node)}`, site: 'alpha', address: `a:${String(node)}`, disk: `d${String(node)}` } });
    state.run({ openSession: { key: 'one', node: 1 } });
    const expire = (node: number): boolean => { state.run({ closeSession: { session: 1, expired: true, node, returns: findSession(state, 1)?.returns ?? 0 } }); return findSession(state, 1) === undefined; };
    assert.equal(expire(2), false, 'the first one serves it');
    state.run({ openSession: { key: 'one', node: 2 } });
    assert.equal(expire(1), false, 'the second one does');
    state.run({ removeNode: { node: 2 } });
    assert.equal(expire(1), true);
  });

  it('9 does nothing for an end that was judged before its client came back, and all for one that was judged since', () => {
    const state = newCluster();
    const end = (returns: number): boolean => { state.run({ closeSession: { session: 1, expired: true, returns } }); return findSession(state, 1) === undefined; };
    for (const site of [1, 2, 1]) state.run({ site, openSession: { key: 'one' } });
    assert.deepEqual([0, 1, 2].map(end), [false, false, false]);
    assert.deepEqual([findSession(state, 1)?.returns, end(3)], [3, true]);
  });

  it('7.12 the leader of the site\'s journal group ends the sessions of the mds before it; a keeper without a group does not', () => {
    const state = newCluster();
    for (const node of [1, 2]) state.run({ registerNode: { node, name: `alpha-mds${String(node)}`, site: 'alpha', address: `a:${String(node)}`, disk: `d${String(node)}` } });
    const expire = (node: number): boolean => { state.run({ closeSession: { session: 1, expired: true, node, returns: 1 } }); return findSession(state, 1) === undefined; };
    state.run({ openSession: { key: 'one', node: 1 } });
    state.run({ openStream: { site: 1, incarnation: 71, node: 2 } });
    assert.equal(expire(2), false, 'the first one serves it');
    state.run({ openStream: { site: 1, incarnation: 71, node: 2, epoch: 3 } });
    assert.equal(expire(2), true);
  });

  it('gives a closed session\'s key a new number', () => {
    const state = newCluster();
    state.run({ closeSession: { session: 1 } });
    assert.equal(create(state, 1, 0).errno, ERRNO.ESTALE);
    assert.equal(state.reply({ openSession: { key: 'one' } }).ino, 3);
    assert.equal(state.reply({ closeSession: { session: 1 } }).errno, 0, 'closed twice');
  });
});

describe('fences', () => {
  const files = (): MemoryState => {
    const state = newCluster();
    for (const ino of [50, 51]) state.run({ create: { parent: 1, name: bytes(`n${String(ino)}`), mode: 0o100644, ino, layout: { target: 1, object: ino, version: 1 } } });
    return state;
  };
  const fence = (state: MemoryState, ino: number): number | undefined => findInode(state, ino)?.fence;

  it('6 are raised where a session that was writing is evicted', () => {
    const state = files();
    state.run({ session: 1, writing: { ino: 50 } });
    state.run({ session: 2, writing: { ino: 51 } });
    const before = findInode(state, 50);
    const { events } = state.run({ closeSession: { session: 1, expired: true } });
    assert.deepEqual(events.filter(({ kind }) => kind === 'fence'), [{ kind: 'fence', ino: 50, target: 1, object: 50, fence: 1, evicted: 1 }]);
    state.run({ closeSession: { session: 2 } });
    assert.deepEqual([fence(state, 50), fence(state, 51)], [1, 0], 'who says goodbye has written everything');
    assert.deepEqual(findInode(state, 50)?.ctime, before?.ctime);
  });

  it('6 are raised where a lock for writing passes from one session to another', () => {
    const state = files();
    const lock = (session: number, kind: geofs.v1.LockKind): geofs.v1.CommandReply.$Properties => state.reply({ session, setLock: { ino: 50, owner: 1, kind, start: 0, end: 9 } });
    const { LOCK_UNLOCK, LOCK_READ, LOCK_WRITE } = geofs.v1.LockKind;
    const seen: (number | undefined)[] = [];
    for (const [session, kind] of [[1, LOCK_WRITE], [1, LOCK_UNLOCK], [1, LOCK_WRITE], [1, LOCK_UNLOCK], [2, LOCK_READ], [2, LOCK_UNLOCK], [2, LOCK_WRITE]] as const) {
      lock(session, kind);
      seen.push(fence(state, 50));
    }
    assert.deepEqual(seen, [0, 0, 0, 0, 0, 0, 1]);
    state.run({ closeSession: { session: 2, expired: true } });
    assert.equal(lock(1, LOCK_WRITE).inodes?.[0]?.fence, 2, 'also after its holder was evicted');
  });
});

describe('raiseFence', () => {
  it('6 7.18 brings an inode\'s fence above what a data server knows, once, and not without an end', () => {
    const state = newCluster();
    state.run({ session: 1, create: { parent: 1, name: bytes('n'), mode: 0o100644, ino: 50, layout: { target: 1, object: 50, version: 1 } } });
    const raised = state.run({ raiseFence: { ino: 50, above: 7 } }).events.filter(({ kind }) => kind === 'fence');
    assert.deepEqual(raised, [{ kind: 'fence', ino: 50, target: 1, object: 50, fence: 8, evicted: 0 }]);
    const again = state.run({ raiseFence: { ino: 50, above: 7 } });
    assert.deepEqual([again.events, again.reply.inodes?.[0]?.fence], [[], 8]);
    assert.equal(state.reply({ raiseFence: { ino: 50, above: 2 ** 50 } }).errno, ERRNO.EINVAL);
    assert.equal(findInode(state, 50)?.fence, 8);
  });
});

describe('the maker of a file', () => {
  const made = (): MemoryState => {
    const state = newCluster();
    state.run({ session: 1, create: { parent: 1, name: bytes('n'), mode: 0o100644, ino: 50, layout: { target: 1, object: 50, version: 1 } } });
    return state;
  };
  const seen = (state: MemoryState): (number | undefined)[] => [findInode(state, 50)?.maker, findInode(state, 50)?.fence];

  it('6 loses its right to write to whoever announces itself or locks for writing, also where it was evicted before', () => {
    for (const evicted of [true, false]) {
      for (const other of [{ writing: { ino: 50 } }, { setLock: { ino: 50, owner: 1, kind: WRITE, start: 0, end: 9 } }]) {
        const state = made();
        assert.deepEqual(seen(state), [1, 0]);
        if (evicted) state.run({ closeSession: { session: 1, expired: true } });
        const { events } = state.run({ session: 2, ...other });
        assert.deepEqual(seen(state), [0, 1]);
        assert.deepEqual(events.filter(({ kind }) => kind === 'fence'), [{ kind: 'fence', ino: 50, target: 1, object: 50, fence: 1, evicted: evicted ? 1 : 0 }], 'sealed for it where it is gone');
      }
    }
  });

  it('6 is a writer like others once it has announced itself or committed', () => {
    for (const own of [{ writing: { ino: 50 } }, { commit: { ino: 50, dataVersion: 1, size: 1 } }]) {
      const state = made();
      state.run({ session: 1, ...own });
      assert.deepEqual(seen(state), [0, 0]);
      state.run({ session: 2, writing: { ino: 50 } });
      assert.deepEqual(seen(state), [0, 0]);
    }
  });
});

describe('closeSession', () => {
  it('releases the locks and marks of that session alone', () => {
    const state = newCluster();
    for (const ino of [50, 51]) state.run({ create: { parent: 1, name: bytes(`n${String(ino)}`), mode: 0o100644, ino } });
    for (const session of [1, 2]) {
      for (const ino of [50, 51]) {
        state.run({ session, setLock: { ino, owner: 1, kind: READ, start: 0, end: 9 } });
        state.run({ session, writing: { ino } });
      }
    }
    const closed = state.run({ session: 1, number: 1, closeSession: { session: 1 } });
    for (const ino of [50, 51]) {
      assert.deepEqual(listLocks(state, ino).map(({ session }) => session), [2]);
      assert.equal(findInode(state, ino)?.writing, true, 'the other one still writes');
    }
    assert.deepEqual(closed.events.filter(({ kind }) => kind === 'lock').length, 2);
    state.run({ closeSession: { session: 2 } });
    assert.deepEqual([findInode(state, 50)?.writing, listLocks(state, 50)], [false, []]);
    assert.deepEqual(state.wrong(), []);
  });
});

describe('record locks', () => {
  const setup = (): { state: MemoryState; lock: (owner: number, kind: geofs.v1.LockKind, start: number, end: number, flock?: boolean) => Reply; held: () => string[] } => {
    const state = newCluster();
    state.run({ create: { parent: 1, name: bytes('a'), mode: 0o100644, ino: 50 } });
    return {
      state,
      lock: (owner, kind, start, end, flock = false) => state.reply({ session: 1, setLock: { ino: 50, owner, kind, start, end, flock } }),
      held: () => listLocks(state, 50).map((each) => `${String(each.owner)}:${String(each.kind)}:${String(each.start)}-${String(each.end)}`).sort(),
    };
  };

  it('join like neighbours and split where another kind comes between', () => {
    const { lock, held } = setup();
    lock(1, READ, 0, 9);
    lock(1, READ, 10, 19);
    assert.deepEqual(held(), ['1:1:0-19']);
    lock(1, WRITE, 5, 7);
    assert.deepEqual(held(), ['1:1:0-4', '1:1:8-19', '1:2:5-7']);
    lock(1, READ, 5, 7);
    assert.deepEqual(held(), ['1:1:0-19']);
    lock(1, NONE, 0, 0);
    lock(1, NONE, 19, 30);
    assert.deepEqual(held(), ['1:1:1-18']);
    lock(1, READ, 30, Number.MAX_SAFE_INTEGER);
    lock(1, READ, 10, 40);
    assert.deepEqual(held(), [`1:1:1-${String(Number.MAX_SAFE_INTEGER)}`]);
  });

  it('of other owners conflict as fcntl(2) says; flock(2) locks do not see them', () => {
    const { state, lock } = setup();
    lock(1, READ, 0, 9);
    assert.equal(lock(2, READ, 5, 14).errno, 0, 'readers share');
    assert.equal(lock(2, WRITE, 12, 14).errno, 0, 'nobody else is there');
    assert.equal(lock(2, WRITE, 9, 9).conflict?.owner, 1);
    assert.equal(lock(3, WRITE, 0, 0, true).errno, 0);
    assert.equal(lock(4, READ, 50, 60, true).errno, ERRNO.EAGAIN, 'flock takes the whole file');
    assert.equal(testLock(state, { ino: 50, session: 2, owner: 1, kind: READ, start: 12, end: 12 })?.owner, 2);
    assert.equal(lock(1, READ, 5, 4).errno, ERRNO.EINVAL);
    assert.deepEqual(state.wrong(), []);
  });

  it('are told to waiters when they get weaker, and only then', () => {
    const { state } = setup();
    const events = (kind: geofs.v1.LockKind, start: number, end: number): number =>
      state.run({ session: 1, setLock: { ino: 50, owner: 1, kind, start, end } }).events.filter((event) => event.kind === 'lock').length;
    assert.deepEqual([events(READ, 0, 9), events(WRITE, 0, 9), events(READ, 3, 4), events(NONE, 20, 30), events(NONE, 0, 9)], [0, 0, 1, 0, 1]);
  });

  it('that are refused are not remembered: the waiter asks again under its number', () => {
    const { state, lock } = setup();
    lock(1, WRITE, 0, 9);
    const ask = { session: 2, number: 1, setLock: { ino: 50, owner: 5, kind: WRITE, start: 0, end: 0 } };
    assert.equal(state.reply(ask).errno, ERRNO.EAGAIN);
    lock(1, NONE, 0, 9);
    assert.equal(state.reply(ask).errno, 0);
    assert.equal(state.reply(ask).replayed, true);
  });
});
