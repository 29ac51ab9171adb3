import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findInode, type InodeRecord } from '../../../../mds/fsm/index.ts';
import { bytes, newCluster, type MemoryState } from './memory-state.ts';

const get = (state: MemoryState, ino: number): InodeRecord => findInode(state, ino) ?? assert.fail(`inode ${String(ino)}`);

function withFile(mode = 0o100644): MemoryState {
  const state = newCluster();
  assert.equal(state.reply({ create: { parent: 1, name: bytes('a'), mode, ino: 50 } }).errno, 0);
  return state;
}

describe('setAttr', () => {
  it('changes what is named, and nothing else', () => {
    const state = withFile();
    const before = get(state, 50);
    const run = state.run({ setAttr: { ino: 50, hasMode: true, mode: 0o104755, hasUid: true, uid: 7 } });
    const after = get(state, 50);
    assert.deepEqual([after.mode, after.uid, after.gid], [0o104755, 7, before.gid]);
    assert.deepEqual([after.mtime, after.atime, after.btime], [before.mtime, before.atime, before.btime]);
    assert.equal(after.change, before.change + 1);
    assert.deepEqual(run.events, [{ kind: 'inode', ino: 50, homes: [1], data: false, gone: false }]);
    assert.equal(run.reply.inodes?.[0]?.mode, 0o104755);
  });

  it('never moves ctime back, and raises it even where a site\'s clock is behind', () => {
    const state = withFile();
    const before = get(state, 50).ctime?.sec ?? 0;
    for (const clock of [before - 500, 0, before - 1]) {
      const last = get(state, 50).ctime;
      state.clock = clock;
      state.run({ setAttr: { ino: 50, hasGid: true, gid: clock } });
      const now = get(state, 50).ctime;
      assert.ok((now?.sec ?? 0) === before && (now?.nsec ?? 0) === (last?.nsec ?? 0) + 1, JSON.stringify(now));
    }
  });

  it('takes mtime "now" from the new ctime, and a given mtime as it is', () => {
    const state = withFile();
    state.clock = 0;
    state.run({ setAttr: { ino: 50, mtimeNow: true, atimeNow: true } });
    const now = get(state, 50);
    assert.deepEqual([now.mtime, now.atime], [now.ctime, now.ctime]);
    state.run({ setAttr: { ino: 50, hasMtime: true, mtime: { sec: 9_000_000, nsec: 5 }, hasAtime: true, atime: { sec: -5, nsec: 1 } } });
    const given = get(state, 50);
    assert.deepEqual([given.mtime?.sec, given.mtime?.nsec, given.atime?.sec], [9_000_000, 5, -5]);
    state.run({ setAttr: { ino: 50, mtimeNow: true } });
    assert.deepEqual(get(state, 50).mtime, get(state, 50).ctime, 'a time of the future comes back');
  });

  it('kills set-user-id always, set-group-id only with group execution', () => {
    for (const [mode, killed] of [[0o106755, 0o100755], [0o106745, 0o102745], [0o100644, 0o100644]] as const) {
      const state = withFile(mode);
      state.run({ setAttr: { ino: 50, killSuid: true } });
      assert.equal(get(state, 50).mode.toString(8), killed.toString(8));
      const other = withFile(mode);
      other.run({ commit: { ino: 50, dataVersion: 1, size: 1, killSuid: true } });
      assert.equal(get(other, 50).mode.toString(8), killed.toString(8));
    }
  });
});

describe('touchAtimes', () => {
  it('raises access times only, tells nobody, counts nothing, and passes over what is gone', () => {
    const state = withFile();
    const before = get(state, 50);
    const run = state.run({ touchAtimes: { inos: [50, 999, 1], times: [{ sec: 5_000, nsec: 1 }, { sec: 5_000 }, { sec: 1, nsec: 0 }] } });
    const after = get(state, 50);
    assert.deepEqual([after.atime?.sec, after.atime?.nsec], [5_000, 1]);
    assert.deepEqual([after.ctime, after.mtime, after.change], [before.ctime, before.mtime, before.change]);
    assert.deepEqual([run.events, run.reply.errno], [[], 0]);
    assert.notEqual(get(state, 1).atime?.sec, 1, 'never an earlier time');
  });
});

describe('set-group-id directories', () => {
  const made = (mode: number, cred: { uid: number; gid: number; groups?: number[] }): InodeRecord => {
    const state = newCluster();
    state.run({ create: { parent: 1, name: bytes('d'), mode: 0o042775, ino: 60, cred: { uid: 1, gid: 700 } } });
    assert.equal(state.reply({ create: { parent: 60, name: bytes('x'), mode, ino: 61, cred } }).errno, 0);
    return get(state, 61);
  };

  it('give their group, and to directories the bit', () => {
    assert.equal(made(0o100644, { uid: 5, gid: 5 }).gid, 700);
    const dir = made(0o040755, { uid: 5, gid: 5 });
    assert.deepEqual([dir.gid, dir.mode.toString(8)], [700, '42755']);
  });

  it('give set-group-id with execution to members and root only', () => {
    assert.equal(made(0o102755, { uid: 5, gid: 5 }).mode.toString(8), '100755');
    assert.equal(made(0o102755, { uid: 5, gid: 5, groups: [9, 700] }).mode.toString(8), '102755');
    assert.equal(made(0o102755, { uid: 5, gid: 700 }).mode.toString(8), '102755');
    assert.equal(made(0o102755, { uid: 0, gid: 0 }).mode.toString(8), '102755');
    assert.equal(made(0o102644, { uid: 5, gid: 5 }).mode.toString(8), '102644');
  });
});

describe('commit', () => {
  it('leaves ctime alone where it says again what was said, and raises it for new contents', () => {
    const state = withFile();
    assert.equal(state.reply({ openSession: { key: 'w' } }).errno, 0);
    const session = 1;
    const said = { ino: 50, dataVersion: 1, size: 3, blocks: 1, mtime: { sec: 5_000, nsec: 7 } };
    state.run({ session, number: 1, writing: { ino: 50 } });
    state.run({ session, number: 2, commit: { ...said, stillWriting: true } });
    const closed = get(state, 50);
    // The writer's last word: nobody writes any more, which stat(2) does not show.
    state.run({ session, number: 3, commit: { ...said, mtime: null } });
    const after = get(state, 50);
    assert.deepEqual([after.ctime, after.mtime, after.size, after.writing], [closed.ctime, closed.mtime, 3, false]);
    assert.equal(after.change, closed.change + 1, 'who cached the mark hears of it');
    state.run({ session, number: 4, commit: { ...said, dataVersion: 2 } });
    assert.notDeepEqual(get(state, 50).ctime, closed.ctime);
  });
});
