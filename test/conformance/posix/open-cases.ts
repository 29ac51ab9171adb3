/** open(2): creation, truncation, appending, and what it refuses. */
import assert from 'node:assert/strict';
import { closeSync, constants as c, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, readSync, symlinkSync, writeSync } from 'node:fs';
import { bits, fails, type PosixCase } from './case.ts';

export const OPEN_CASES: readonly PosixCase[] = [
  {
    name: 'open without O_CREAT of an absent name is ENOENT, and then it can be created',
    run: (box) => {
      fails('ENOENT', () => openSync(box.path('f'), c.O_RDONLY));
      fails('ENOENT', () => openSync(box.path('no', 'f'), c.O_CREAT | c.O_WRONLY));
      box.open(box.path('f'), c.O_CREAT | c.O_WRONLY, (fd) => { assert.equal(fstatSync(fd).size, 0); });
      assert.equal(box.text('f'), '');
    },
  },
  {
    name: 'O_EXCL refuses what exists, a dangling symbolic link too',
    run: (box) => {
      box.file('f');
      symlinkSync('nowhere', box.path('s'));
      fails('EEXIST', () => openSync(box.path('f'), c.O_CREAT | c.O_EXCL | c.O_WRONLY));
      fails('EEXIST', () => openSync(box.path('s'), c.O_CREAT | c.O_EXCL | c.O_WRONLY));
      box.open(box.path('new'), c.O_CREAT | c.O_EXCL | c.O_WRONLY, () => undefined);
      fails('ENOENT', () => box.stat('nowhere'));
    },
  },
  {
    name: 'O_CREAT through a dangling symbolic link makes its target',
    run: (box) => {
      symlinkSync('target', box.path('s'));
      box.open(box.path('s'), c.O_CREAT | c.O_WRONLY, (fd) => writeSync(fd, 'x'));
      assert.equal(box.text('target'), 'x');
    },
  },
  {
    name: 'O_TRUNC empties, and open handles see it',
    run: (box) => {
      const path = box.file('f', 'content');
      box.open(path, c.O_RDONLY, (early) => {
        box.open(path, c.O_WRONLY | c.O_TRUNC, () => undefined);
        assert.equal(fstatSync(early).size, 0);
        assert.equal(readSync(early, Buffer.alloc(10), 0, 10, 0), 0);
      });
    },
  },
  {
    name: 'O_APPEND of two handles never overwrites, whatever the position',
    run: (box) => {
      const path = box.file('f', '0');
      box.open(path, c.O_WRONLY | c.O_APPEND, (a) => {
        box.open(path, c.O_WRONLY | c.O_APPEND, (b) => {
          for (let i = 0; i < 20; i++) { writeSync(a, 'aa'); writeSync(b, 'b'); }
          writeSync(a, 'end', 0);
        });
      });
      assert.equal(box.text('f'), `0${'aab'.repeat(20)}end`);
    },
  },
  {
    name: 'a handle opened with O_APPEND follows a truncation by another',
    run: (box) => {
      const path = box.file('f', 'long content');
      box.open(path, c.O_WRONLY | c.O_APPEND, (a) => {
        box.open(path, c.O_WRONLY | c.O_TRUNC, () => undefined);
        writeSync(a, 'x');
      });
      assert.equal(box.text('f'), 'x');
    },
  },
  {
    name: 'read and write need the access mode',
    run: (box) => {
      const path = box.file('f', 'data');
      box.open(path, c.O_RDONLY, (fd) => { fails('EBADF', () => writeSync(fd, 'x')); });
      box.open(path, c.O_WRONLY, (fd) => { fails('EBADF', () => readSync(fd, Buffer.alloc(1))); });
    },
  },
  {
    name: 'a file made read-only can still be written through the creating handle',
    run: (box) => {
      box.open(box.path('f'), c.O_CREAT | c.O_EXCL | c.O_RDWR, (fd) => { writeSync(fd, 'x'); }, 0o400);
      assert.equal(bits(box.stat('f')), '400');
      assert.equal(box.text('f'), 'x');
    },
  },
  {
    name: 'directories: EISDIR for writing, O_DIRECTORY for a file is ENOTDIR',
    run: (box) => {
      mkdirSync(box.path('d'));
      box.file('f');
      fails('EISDIR', () => openSync(box.path('d'), c.O_WRONLY));
      fails('EISDIR', () => openSync(box.path('d'), c.O_RDONLY | c.O_CREAT));
      fails('ENOTDIR', () => openSync(box.path('f'), c.O_RDONLY | c.O_DIRECTORY));
      box.open(box.path('d'), c.O_RDONLY | c.O_DIRECTORY, (fd) => { fails('EISDIR', () => readSync(fd, Buffer.alloc(1))); });
    },
  },
  {
    name: 'O_NOFOLLOW of a symbolic link is ELOOP, loops are ELOOP',
    run: (box) => {
      box.file('f');
      symlinkSync('f', box.path('s'));
      symlinkSync('b', box.path('a'));
      symlinkSync('a', box.path('b'));
      fails('ELOOP', () => openSync(box.path('s'), c.O_RDONLY | c.O_NOFOLLOW));
      fails('ELOOP', () => openSync(box.path('a'), c.O_RDONLY));
      fails('ELOOP', () => lstatSync(box.path('a', 'x')));
    },
  },
  {
    name: 'a file as a path component is ENOTDIR',
    run: (box) => {
      box.file('f');
      fails('ENOTDIR', () => openSync(box.path('f', 'x'), c.O_RDONLY));
      fails('ENOTDIR', () => { mkdirSync(box.path('f', 'x')); });
      fails('ENOTDIR', () => readFileSync(`${box.path('f')}/`));
    },
  },
  {
    name: 'the umask takes bits from new files and directories',
    run: (box) => {
      const before = process.umask(0o027);
      try {
        closeSync(openSync(box.path('f'), c.O_CREAT | c.O_WRONLY, 0o666));
        mkdirSync(box.path('d'), 0o777);
        assert.equal(bits(box.stat('f')), '640');
        assert.equal(bits(box.stat('d')), '750');
      } finally {
        process.umask(before);
      }
    },
  },
];
