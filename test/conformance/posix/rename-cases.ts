/** rename(2) and renameat2(2). */
import assert from 'node:assert/strict';
import { constants as c, linkSync, mkdirSync, openSync, closeSync, readdirSync, readSync, renameSync, fstatSync, statSync, symlinkSync } from 'node:fs';
import { fails, type PosixCase } from './case.ts';
import { AT_FDCWD, RENAME_EXCHANGE, RENAME_NOREPLACE, renameat2 } from './syscalls.ts';

export const RENAME_CASES: readonly PosixCase[] = [
  {
    name: 'rename keeps the inode and its contents',
    run: (box) => {
      const path = box.file('a', 'text');
      const { ino } = box.stat('a');
      renameSync(path, box.path('b'));
      assert.equal(box.stat('b').ino, ino);
      assert.equal(box.text('b'), 'text');
      fails('ENOENT', () => box.stat('a'));
      fails('ENOENT', () => { renameSync(path, box.path('c')); });
      fails('ENOENT', () => { renameSync(box.path('b'), box.path('no', 'b')); });
    },
  },
  {
    name: 'rename over a file replaces it, an open handle keeps the old one',
    run: (box) => {
      box.file('old', 'old');
      box.file('new', 'new');
      const fd = openSync(box.path('old'), c.O_RDONLY);
      renameSync(box.path('new'), box.path('old'));
      assert.equal(box.text('old'), 'new');
      assert.equal(fstatSync(fd).nlink, 0);
      const bytes = Buffer.alloc(3);
      assert.equal(readSync(fd, bytes, 0, 3, 0), 3);
      assert.equal(bytes.toString(), 'old');
      closeSync(fd);
    },
  },
  {
    name: 'rename of one link onto another of the same inode does nothing',
    run: (box) => {
      box.file('a', 'x');
      linkSync(box.path('a'), box.path('b'));
      renameSync(box.path('a'), box.path('b'));
      assert.deepEqual(readdirSync(box.dir).sort(), ['a', 'b']);
      assert.equal(box.stat('a').nlink, 2n);
    },
  },
  {
    name: 'directories replace empty directories only',
    run: (box) => {
      mkdirSync(box.path('a'));
      box.file('a/f', 'inside');
      mkdirSync(box.path('empty'));
      mkdirSync(box.path('full/x'), { recursive: true });
      fails('ENOTEMPTY', () => { renameSync(box.path('a'), box.path('full')); });
      renameSync(box.path('a'), box.path('empty'));
      assert.equal(box.text('empty/f'), 'inside');
      assert.deepEqual(readdirSync(box.dir).sort(), ['empty', 'full']);
    },
  },
  {
    name: 'kinds do not mix: EISDIR and ENOTDIR',
    run: (box) => {
      box.file('f');
      mkdirSync(box.path('d'));
      fails('EISDIR', () => { renameSync(box.path('f'), box.path('d')); });
      fails('ENOTDIR', () => { renameSync(box.path('d'), box.path('f')); });
    },
  },
  {
    name: 'a directory cannot move into itself: EINVAL',
    run: (box) => {
      mkdirSync(box.path('a/b'), { recursive: true });
      fails('EINVAL', () => { renameSync(box.path('a'), box.path('a', 'b', 'c')); });
      fails('EINVAL', () => { renameSync(box.path('a'), box.path('a', 'c')); });
      fails('ENOTEMPTY', () => { renameSync(box.path('a', 'b'), box.path('a')); });
    },
  },
  {
    name: 'a directory moves with its ".."',
    run: (box) => {
      mkdirSync(box.path('a/d'), { recursive: true });
      mkdirSync(box.path('b'));
      renameSync(box.path('a/d'), box.path('b/d'));
      assert.equal(statSync(`${box.path('b/d')}/..`, { bigint: true }).ino, box.stat('b').ino);
    },
  },
  {
    name: 'a moved directory takes its link of the parent along',
    needs: ['directory-links'],
    run: (box) => {
      mkdirSync(box.path('a/d'), { recursive: true });
      mkdirSync(box.path('b'));
      assert.equal(box.stat('a').nlink, 3n);
      renameSync(box.path('a/d'), box.path('b/d'));
      assert.equal(box.stat('a').nlink, 2n);
      assert.equal(box.stat('b').nlink, 3n);
    },
  },
  {
    name: 'a symbolic link is renamed, not its target',
    run: (box) => {
      box.file('f', 'x');
      symlinkSync('f', box.path('s'));
      renameSync(box.path('s'), box.path('t'));
      assert.ok(box.stat('t').isSymbolicLink());
      assert.equal(box.text('t'), 'x');
    },
  },
  {
    name: 'RENAME_NOREPLACE and RENAME_EXCHANGE',
    run: (box) => {
      box.file('a', '1');
      box.file('b', '2');
      mkdirSync(box.path('d'));
      const rename = (from: string, to: string, flags: number): void => { renameat2(AT_FDCWD, box.path(from), AT_FDCWD, box.path(to), flags); };
      fails('EEXIST', () => { rename('a', 'b', RENAME_NOREPLACE); });
      rename('a', 'c', RENAME_NOREPLACE);
      rename('c', 'b', RENAME_EXCHANGE);
      assert.equal(box.text('c') + box.text('b'), '21');
      rename('b', 'd', RENAME_EXCHANGE);
      assert.ok(box.stat('b').isDirectory());
      assert.equal(box.text('d'), '1');
      fails('ENOENT', () => { rename('b', 'no', RENAME_EXCHANGE); });
    },
  },
  {
    name: 'rename advances the times of both directories',
    run: (box) => {
      mkdirSync(box.path('a'));
      mkdirSync(box.path('b'));
      box.file('a/f');
      const [a, b] = [box.stat('a'), box.stat('b')];
      box.tick();
      renameSync(box.path('a/f'), box.path('b/f'));
      assert.ok(box.stat('a').mtimeNs > a.mtimeNs && box.stat('a').ctimeNs > a.ctimeNs);
      assert.ok(box.stat('b').mtimeNs > b.mtimeNs && box.stat('b').ctimeNs > b.ctimeNs);
    },
  },
];
