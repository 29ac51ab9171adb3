import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { makeInodeId } from '../../../../proto/types/ids.ts';
import { MESSAGE_BYTES } from '../../../../proto/types/limits.ts';
import { apply, findInode, findPool, getXattr, listDeletions, listOrphans, listXattrs } from '../../../../mds/fsm/index.ts';
import { sipHash } from '../../../../mds/fsm/name-hash.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { bytes, newCluster, type MemoryState } from './memory-state.ts';

const { LOCK_UNLOCK: NONE, LOCK_READ: READ, LOCK_WRITE: WRITE } = geofs.v1.LockKind;

const file = (state: MemoryState, name: string, ino: number): void => {
  const { errno } = state.reply({ create: { parent: 1, name: bytes(name), mode: 0o100644, ino, layout: { target: 1, object: ino, version: 1 }, exclusive: true } });
  assert.equal(errno, 0);
};

test('SipHash-2-4 as in its paper, appendix A', () => {
  const key = [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c] as const;
  assert.deepEqual(sipHash(key, String.fromCharCode(...Array(15).keys())), [0xa129ca61, 0x49be45e5]);
});

test('an orphan goes with the last site\'s vote, its object is queued', () => {
  const state = newCluster();
  file(state, 'a', 50);
  assert.equal(state.reply({ setXattr: { ino: 50, name: bytes('user.x'), value: bytes('v') } }).errno, 0);
  const gone = state.run({ unlink: { parent: 1, name: bytes('a') } });
  assert.ok(gone.events.some((event) => event.kind === 'orphan' && event.ino === 50));
  assert.equal(findInode(state, 50)?.nlink, 0);
  state.run({ orphanVote: { site: 1, inos: [50] } });
  assert.deepEqual(listOrphans(state, 0, 10).map(({ ino, votes }) => [ino, [...votes]]), [[50, [[1, 0]]]]);
  state.run({ orphanVote: { site: 2, inos: [50] } });
  assert.equal(findInode(state, 50), undefined);
  assert.deepEqual(listDeletions(state, 1, 10), [{ object: 50, ino: 50 }]);
  state.run({ objectsDeleted: { target: 1, objects: [50] } });
  assert.deepEqual(listDeletions(state, 1, 10), []);
  assert.deepEqual(state.wrong(), []);
});

test('extended attributes: flags, limits, read-only names', () => {
  const state = newCluster();
  const set = (name: string, flags: number, size = 1): number | null | undefined => state.reply({ setXattr: { ino: 1, name: bytes(name), value: Buffer.alloc(size, 1), flags } }).errno;
  assert.equal(set('user.a', 2), ERRNO.ENODATA);
  assert.equal(set('user.a', 1), 0);
  assert.equal(set('user.a', 1), ERRNO.EEXIST);
  assert.equal(set('user.geofs.site', 0), ERRNO.EPERM);
  assert.equal(set('user.b', 0, 40_000), ERRNO.E2BIG);
  assert.equal(set('u'.repeat(256), 0), ERRNO.ERANGE);
  assert.deepEqual([listXattrs(state, 1), getXattr(state, 1, 'user.a').length], [['user.a'], 1]);
  assert.equal(state.reply({ removeXattr: { ino: 1, name: bytes('user.a') } }).errno, 0);
  assert.deepEqual(state.wrong(), []);
});

test('an inode has as many extended attributes as one message can list', () => {
  const state = newCluster();
  const set = (i: number): number | null | undefined => state.reply({ setXattr: { ino: 1, name: bytes(`user.${String(i).padStart(55, '0')}`), value: bytes('v') } }).errno;
  let count = 0;
  while (set(count) === 0) count += 1;
  assert.equal(set(count), ERRNO.ENOSPC);
  const listed = geofs.v1.ServerMessage.encode({ listXattr: { names: listXattrs(state, 1).map(bytes) } }).finish();
  assert.ok(count > 500 && listed.byteLength <= MESSAGE_BYTES, `${String(count)} names, ${String(listed.byteLength)} bytes`);
});

test('locks split, conflict and go with their session; commits clear writing and never go back', () => {
  const state = newCluster();
  state.run({ registerTarget: { name: 't1', site: 'alpha', uuid: 'u1' } });
  file(state, 'a', 50);
  const lock = (session: number, kind: geofs.v1.LockKind, start: number, end: number): ReturnType<MemoryState['reply']> => state.reply({ session, setLock: { ino: 50, owner: 9, kind, start, end } });
  assert.equal(lock(1, WRITE, 0, 99).errno, 0);
  assert.equal(lock(1, NONE, 40, 59).errno, 0);
  assert.equal(lock(2, WRITE, 40, 59).errno, 0);
  const refused = lock(2, READ, 39, 39);
  assert.deepEqual([refused.errno, refused.conflict?.start, refused.conflict?.end], [ERRNO.EAGAIN, 0, 39]);
  const late = (conclude: boolean, number: number): ReturnType<MemoryState['reply']> => state.reply({ session: 2, number, conclude, setLock: { ino: 50, owner: 9, kind: READ, start: 39, end: 39 } });
  assert.deepEqual([late(false, 1).replayed, late(false, 1).replayed, late(true, 1).replayed, late(true, 1).replayed].map((replayed) => replayed ?? false), [false, false, false, true], 'one that concludes stays refused');
  assert.equal(state.reply({ session: 1, writing: { ino: 50 } }).inodes?.[0]?.writing, true);
  assert.equal(state.reply({ session: 1, commit: { ino: 50, dataVersion: 5, size: 10 } }).inodes?.[0]?.writing, false);
  assert.equal(state.reply({ session: 1, commit: { ino: 50, dataVersion: 4, size: 3 } }).inodes?.[0]?.size, 10);
  state.run({ session: 1, writing: { ino: 50 } });
  const closed = state.run({ closeSession: { session: 1 } });
  assert.ok(closed.events.some((event) => event.kind === 'lock'));
  assert.equal(findInode(state, 50)?.writing, false);
  assert.equal(lock(2, WRITE, 0, 99).errno, 0);
  assert.equal(lock(1, WRITE, 0, 9).errno, ERRNO.ESTALE);
  assert.deepEqual(state.wrong(), []);
});

test('a data server\'s commit of what its writer has committed changes nothing: the times set since stay', () => {
  const state = newCluster();
  state.run({ create: { parent: 1, name: bytes('f'), mode: 0o100644, ino: 50 } });
  const said = { ino: 50, dataVersion: 1, serverIncarnation: 7, size: 30 };
  state.run({ commit: { ...said, mtime: { sec: 100, nsec: 0 } } });
  assert.equal(findInode(state, 50)?.mtime?.sec, 100, 'it counts where nobody has');
  state.run({ session: 1, commit: { ...said, mtime: { sec: 200, nsec: 0 }, clean: true } });
  const before = findInode(state, 50);
  state.run({ commit: { ...said, serverIncarnation: 8, mtime: { sec: 300, nsec: 0 }, clean: true } });
  assert.deepEqual(findInode(state, 50), before);
});

test('a commit of what one of several writers was told at its own end does not undo that of the last one', () => {
  const state = newCluster();
  state.run({ registerTarget: { name: 't1', site: 'alpha', uuid: 'u1' } });
  file(state, 'a', 50);
  const said = { ino: 50, dataVersion: 1, serverIncarnation: 7 };
  for (const session of [1, 2]) state.run({ session, writing: { ino: 50 } });
  state.run({ session: 2, commit: { ...said, size: 30, mtime: { sec: 200, nsec: 0 }, clean: true } });
  const late = state.reply({ session: 1, commit: { ...said, size: 20, mtime: { sec: 100, nsec: 0 } } }).inodes?.[0];
  assert.deepEqual([late?.size, late?.mtime?.sec, late?.writing], [30, 200, false]);
  state.run({ session: 1, commit: { ...said, serverIncarnation: 8, size: 25 } });
  assert.equal(findInode(state, 50)?.size, 25, 'another life of the server');
  state.run({ session: 1, commit: { ...said, serverIncarnation: 8, size: 26 } });
  assert.equal(findInode(state, 50)?.size, 26, 'nothing final yet');
  state.run({ session: 1, commit: { ...said, dataVersion: 2, size: 5 } });
  assert.equal(findInode(state, 50)?.size, 5);
});

test('what a data server reports of a version that is known keeps its time, and a writer whose server came first in a later life still sets it', () => {
  const state = newCluster();
  state.run({ registerTarget: { name: 't1', site: 'alpha', uuid: 'u1' } });
  file(state, 'a', 50);
  const said = { ino: 50, dataVersion: 1, size: 9, clean: true };
  const mtime = (): unknown => findInode(state, 50)?.mtime?.sec;
  state.run({ session: 1, commit: { ...said, clean: false, serverIncarnation: 7, mtime: { sec: 100, nsec: 0 } } });
  state.run({ session: 0, commit: { ...said, serverIncarnation: 8, mtime: { sec: 300, nsec: 0 } } });
  assert.deepEqual([mtime(), findInode(state, 50)?.serverIncarnation, findInode(state, 50)?.clean], [100, 8, true]);
  state.run({ session: 1, commit: { ...said, clean: false, serverIncarnation: 9 } });
  const later = (findInode(state, 50)?.ctime?.sec ?? 0) + 10;
  state.run({ session: 1, commit: { ...said, dataVersion: 2, clean: false, serverIncarnation: 8, mtime: { sec: 100, nsec: 0 } } });
  state.run({ session: 0, commit: { ...said, dataVersion: 2, serverIncarnation: 8, mtime: { sec: later, nsec: 0 } } });
  assert.equal(mtime(), later, 'bytes written since');
  state.run({ session: 0, commit: { ...said, dataVersion: 3, size: 12, serverIncarnation: 8, mtime: { sec: 400, nsec: 0 } } });
  assert.equal(mtime(), 400, 'nobody else says it');
  state.run({ session: 1, setAttr: { ino: 50, hasMode: true, mode: 0o4755 } });
  state.run({ session: 1, commit: { ...said, dataVersion: 3, size: 12, serverIncarnation: 7, mtime: { sec: 200, nsec: 0 }, killSuid: true } });
  assert.deepEqual([mtime(), findInode(state, 50)?.serverIncarnation, (findInode(state, 50)?.mode ?? 0) & 0o7777], [200, 8, 0o755]);
});

test('exactly once: acknowledged numbers are forgotten, time never runs back', () => {
  const state = newCluster();
  const create = (number: number, acknowledged: number): ReturnType<MemoryState['reply']> =>
    state.reply({ session: 1, number, acknowledged, create: { parent: 1, name: bytes(`f${String(number)}`), mode: 0o100644, ino: 50 + number } });
  assert.equal(create(1, 0).errno, 0);
  assert.equal(create(1, 0).replayed, true);
  assert.equal(create(2, 1).errno, 0);
  assert.equal(create(1, 0).errno, ERRNO.EIO);
  const before = findInode(state, 1)?.ctime?.sec ?? 0;
  state.clock = 0;
  assert.equal(create(3, 2).errno, 0);
  assert.ok((findInode(state, 1)?.ctime?.sec ?? 0) >= before);
  assert.deepEqual(state.wrong(), []);
});

test('sites, nodes, targets and pools', () => {
  const state = newCluster();
  assert.equal(state.reply({ allocateInodes: { site: 2, count: 10 } }).ino, makeInodeId(2, 1));
  assert.equal(state.reply({ allocateInodes: { site: 2, count: 10 } }).ino, makeInodeId(2, 11));
  const node = { node: 5, name: 'n', site: 'alpha', address: 'a:1', disk: 'd1' };
  assert.deepEqual([state.reply({ registerNode: node }).errno, state.reply({ registerNode: { ...node, disk: 'd2' } }).errno], [0, ERRNO.EPERM]);
  const target = { name: 't', site: 'alpha', uuid: 'u1' };
  assert.equal(state.reply({ registerTarget: target }).ino, 1);
  assert.equal(state.reply({ registerTarget: target }).ino, 1);
  assert.equal(state.reply({ registerTarget: { ...target, uuid: 'u2' } }).errno, ERRNO.EEXIST);
  assert.deepEqual(findPool(state, 'alpha')?.targets, [1]);
  assert.equal(state.reply({ poolNew: { name: 'none' } }).errno, ERRNO.EINVAL);
  assert.equal(state.reply({ poolNew: { name: 'flash' } }).errno, 0);
  assert.equal(state.reply({ poolChange: { name: 'flash', add: [1] } }).errno, 0);
  assert.equal(state.reply({ poolDestroy: { name: 'flash' } }).errno, ERRNO.ENOTEMPTY);
  assert.equal(state.reply({ poolAssign: { ino: 1, pool: 'flash' } }).errno, 0);
  state.run({ create: { parent: 1, name: bytes('d'), mode: 0o040755, ino: 60 } });
  assert.equal(findInode(state, 60)?.pool, 'flash');
});

test('an unknown command is a crash', () => {
  const state = newCluster();
  assert.throws(() => apply(state, new geofs.v1.Command({ format: 1 }), 1));
  assert.throws(() => apply(state, new geofs.v1.Command({ format: 1, group: 1, writing: { ino: 1 } }), 1));
});
