import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { nameOf } from '../../../../proto/types/name.ts';
import { findInode, lookup, walkPath } from '../../../../mds/fsm/index.ts';
import { bytes, newCluster, type MemoryState } from './memory-state.ts';

/** Directories d (60) and e (61), file d/a (50). */
function tree(): MemoryState {
  const state = newCluster();
  for (const [parent, name, mode, ino] of [[1, 'd', 0o040755, 60], [1, 'e', 0o040755, 61], [60, 'a', 0o100644, 50], [61, 's', 0o040755, 62]] as const) {
    assert.equal(state.reply({ create: { parent, name: bytes(name), mode, ino } }).errno, 0);
  }
  return state;
}

function homeOf(state: MemoryState, ino: number): string {
  const inode = findInode(state, ino) ?? assert.fail(`inode ${String(ino)}`);
  return `${String(inode.home)}/${nameOf(inode.name)}`;
}

describe('the home of an inode', () => {
  it('is its first name; a second link does not change it', () => {
    const state = tree();
    state.run({ link: { ino: 50, parent: 61, name: bytes('b') } });
    assert.equal(homeOf(state, 50), '60/a');
    state.run({ unlink: { parent: 61, name: bytes('b') } });
    assert.equal(homeOf(state, 50), '60/a');
  });

  it('moves with that name, and not with another one', () => {
    const state = tree();
    state.run({ link: { ino: 50, parent: 61, name: bytes('b') } });
    state.run({ rename: { parent: 61, name: bytes('b'), newParent: 1, newName: bytes('c') } });
    assert.equal(homeOf(state, 50), '60/a');
    const moved = state.run({ rename: { parent: 60, name: bytes('a'), newParent: 61, newName: bytes('a2') } });
    assert.equal(homeOf(state, 50), '61/a2');
    const told = moved.events.find((event) => event.kind === 'inode' && event.ino === 50);
    assert.deepEqual(told?.kind === 'inode' && [...told.homes].sort(), [60, 61], 'holders of both homes are told');
  });

  it('is none when the first name goes while others stay, until the next link or rename', () => {
    for (const next of ['link', 'rename'] as const) {
      const state = tree();
      state.run({ link: { ino: 50, parent: 61, name: bytes('b') } });
      state.run({ unlink: { parent: 60, name: bytes('a') } });
      assert.equal(homeOf(state, 50), '0/');
      if (next === 'link') state.run({ link: { ino: 50, parent: 1, name: bytes('c') } });
      else state.run({ rename: { parent: 61, name: bytes('b'), newParent: 1, newName: bytes('c') } });
      assert.equal(homeOf(state, 50), '1/c');
      assert.deepEqual(state.wrong(), []);
    }
  });

  it('changes hands in an exchange, and goes with a victim\'s name', () => {
    const state = tree();
    state.run({ create: { parent: 61, name: bytes('z'), mode: 0o100644, ino: 51 } });
    state.run({ rename: { parent: 60, name: bytes('a'), newParent: 61, newName: bytes('z'), flags: 2 } });
    assert.deepEqual([homeOf(state, 50), homeOf(state, 51)], ['61/z', '60/a']);
    state.run({ rename: { parent: 60, name: bytes('a'), newParent: 61, newName: bytes('z') } });
    assert.deepEqual([homeOf(state, 51), homeOf(state, 50), findInode(state, 50)?.nlink], ['61/z', '0/', 0]);
    assert.deepEqual(state.wrong(), []);
  });

  it('of a directory is its parent', () => {
    const state = tree();
    state.run({ rename: { parent: 61, name: bytes('s'), newParent: 60, newName: bytes('t') } });
    assert.deepEqual([homeOf(state, 62), findInode(state, 62)?.parent], ['60/t', 60]);
  });
});

describe('lookup and walkPath', () => {
  const name = (text: string): ReturnType<typeof nameOf> => nameOf(bytes(text));

  it('answer an absent name, and refuse what is no directory', () => {
    const state = tree();
    const found = lookup(state, 60, name('a'));
    assert.deepEqual([found.dir.ino, found.inode?.ino, found.cookie > 2], [60, 50, true]);
    const absent = lookup(state, 60, name('none'));
    assert.deepEqual([absent.dir.ino, absent.inode, absent.cookie], [60, undefined, 0]);
    assert.throws(() => lookup(state, 50, name('a')), { errno: 'ENOTDIR' });
    assert.throws(() => lookup(state, 999, name('a')), { errno: 'ENOENT' });
  });

  it('walk names, "." and "..", from the root or elsewhere', () => {
    const state = tree();
    for (const [path, from, ino] of [['/', 1, 1], ['', 60, 60], ['/d/a', 1, 50], ['d//./a', 1, 50], ['e/s/../../d/a', 1, 50], ['..', 62, 61], ['../..', 1, 1], ['s', 61, 62]] as const) {
      assert.equal(walkPath(state, name(path), from).ino, ino, path);
    }
    assert.throws(() => walkPath(state, name('d/none')), { errno: 'ENOENT' });
    assert.throws(() => walkPath(state, name('d/a/b')), { errno: 'ENOTDIR' });
    assert.throws(() => walkPath(state, name('d/a/..')), { errno: 'ENOTDIR' });
    assert.throws(() => walkPath(state, name('d/'.repeat(5_000))), { errno: 'ENAMETOOLONG' });
  });
});

describe('rename of directories', () => {
  it('refuses to build a loop, also by exchange', () => {
    const state = tree();
    assert.equal(state.reply({ rename: { parent: 1, name: bytes('e'), newParent: 62, newName: bytes('x') } }).errno, ERRNO.EINVAL);
    assert.equal(state.reply({ rename: { parent: 1, name: bytes('e'), newParent: 61, newName: bytes('s'), flags: 2 } }).errno, ERRNO.EINVAL);
    assert.deepEqual(state.wrong(), []);
  });
});
