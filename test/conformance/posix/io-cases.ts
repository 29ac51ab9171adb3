/** read(2), write(2), truncate(2), and mappings. */
import assert from 'node:assert/strict';
import { constants as c, fstatSync, fsyncSync, ftruncateSync, openSync, closeSync, readFileSync, readSync, truncateSync, unlinkSync, writeSync, mkdirSync } from 'node:fs';
import { fails, type PosixCase } from './case.ts';
import { lseek, withMapping } from './syscalls.ts';

const readAt = (fd: number, offset: number, length: number): string => {
  const out = Buffer.alloc(length);
  return out.toString('latin1', 0, readSync(fd, out, 0, length, offset));
};

export const IO_CASES: readonly PosixCase[] = [
  {
    name: 'writes at offsets are read back, at once and by another handle',
    run: (box) => {
      const path = box.file('f', '0123456789');
      box.open(path, c.O_RDWR, (a) => {
        box.open(path, c.O_RDONLY, (b) => {
          assert.equal(readAt(b, 0, 20), '0123456789');
          assert.equal(writeSync(a, 'AB', 3), 2);
          assert.equal(readAt(a, 2, 4), '2AB5');
          assert.equal(readAt(b, 0, 20), '012AB56789');
          writeSync(a, 'tail', 10);
          assert.equal(readAt(b, 8, 20), '89tail');
          assert.equal(readAt(b, 14, 5), '');
          assert.equal(readAt(b, 1000, 5), '');
        });
      });
    },
  },
  {
    name: 'the file position moves with reads and writes, and lseek beyond the end leaves the size',
    run: (box) => {
      const path = box.file('f', 'abcdef');
      box.open(path, c.O_RDWR, (fd) => {
        const two = Buffer.alloc(2);
        readSync(fd, two);
        writeSync(fd, 'X');
        assert.equal(lseek(fd, 0, 1), 3);
        assert.equal(lseek(fd, -1, 2), 5);
        assert.equal(lseek(fd, 100, 0), 100);
        assert.equal(fstatSync(fd).size, 6);
        fails('EINVAL', () => lseek(fd, -1, 0));
      });
      assert.equal(box.text('f'), 'abXdef');
    },
  },
  {
    name: 'a hole reads as zeros',
    run: (box) => {
      const path = box.file('f', 'head');
      box.open(path, c.O_RDWR, (fd) => {
        writeSync(fd, 'tail', 100_000);
        const all = Buffer.alloc(100_010);
        assert.equal(readSync(fd, all, 0, all.length, 0), 100_004);
        assert.equal(all.toString('latin1', 0, 4), 'head');
        assert.ok(all.subarray(4, 100_000).every((byte) => byte === 0));
        assert.equal(all.toString('latin1', 100_000, 100_004), 'tail');
      });
    },
  },
  {
    name: 'a megabyte and a bit survives odd chunks and fsync',
    run: (box) => {
      const data = Buffer.alloc(1_300_001);
      for (let i = 0; i < data.length; i++) data[i] = (i * 31 + (i >> 8)) & 0xff;
      box.open(box.path('f'), c.O_CREAT | c.O_WRONLY, (fd) => {
        for (let at = 0; at < data.length; at += 70_001) writeSync(fd, data, at, Math.min(70_001, data.length - at), at);
        fsyncSync(fd);
      });
      assert.ok(readFileSync(box.path('f')).equals(data));
      assert.equal(box.stat('f').size, 1_300_001n);
    },
  },
  {
    name: 'truncate down and up again leaves zeros, not the old bytes',
    run: (box) => {
      const path = box.file('f', 'x'.repeat(10_000));
      assert.equal(box.text('f').length, 10_000);
      truncateSync(path, 100);
      assert.equal(box.stat('f').size, 100n);
      truncateSync(path, 5_000);
      const now = readFileSync(path);
      assert.equal(now.length, 5_000);
      assert.ok(now.subarray(0, 100).every((byte) => byte === 120) && now.subarray(100).every((byte) => byte === 0));
    },
  },
  {
    name: 'ftruncate is seen through every handle, and the position stays',
    run: (box) => {
      const path = box.file('f', 'abcdefgh');
      box.open(path, c.O_RDWR, (a) => {
        box.open(path, c.O_RDWR, (b) => {
          assert.equal(readAt(b, 0, 8), 'abcdefgh');
          lseek(a, 6, 0);
          ftruncateSync(a, 3);
          assert.equal(readAt(b, 0, 8), 'abc');
          writeSync(a, 'Z');
          assert.equal(readAt(b, 0, 8), 'abc\0\0\0Z');
        });
      });
    },
  },
  {
    name: 'truncate refuses directories, read-only handles and absent names',
    run: (box) => {
      mkdirSync(box.path('d'));
      box.file('f');
      fails('EISDIR', () => { truncateSync(box.path('d'), 0); });
      fails('ENOENT', () => { truncateSync(box.path('no'), 0); });
      box.open(box.path('f'), c.O_RDONLY, (fd) => { fails('EINVAL', () => { ftruncateSync(fd, 5); }); });
    },
  },
  {
    name: 'an unlinked open file is read, written and truncated until its close',
    run: (box) => {
      const path = box.file('f', 'before');
      const fd = openSync(path, c.O_RDWR);
      unlinkSync(path);
      fails('ENOENT', () => openSync(path, c.O_RDONLY));
      assert.equal(fstatSync(fd).nlink, 0);
      assert.equal(readAt(fd, 0, 10), 'before');
      writeSync(fd, 'after!', 0);
      writeSync(fd, 'more', 10);
      assert.equal(readAt(fd, 0, 20), 'after!\0\0\0\0more');
      ftruncateSync(fd, 5);
      assert.equal(fstatSync(fd).size, 5);
      box.file('f', 'another');
      assert.equal(readAt(fd, 0, 20), 'after');
      closeSync(fd);
      assert.equal(box.text('f'), 'another');
    },
  },
  {
    name: 'a shared mapping is one with read and write',
    needs: ['mmap'],
    run: (box) => {
      const path = box.file('f', 'x'.repeat(10_000));
      box.open(path, c.O_RDWR, (fd) => {
        withMapping(fd, 10_000, (bytes) => {
          assert.equal(bytes[9_999], 120);
          bytes.set(Buffer.from('mapped'), 4_094);
          assert.equal(readAt(fd, 4_094, 6), 'mapped');
          writeSync(fd, 'written', 100);
          assert.equal(Buffer.from(bytes.subarray(100, 107)).toString('latin1'), 'written');
        });
      });
      assert.equal(box.text('f').slice(4_090, 4_104), 'xxxxmappedxxxx');
      assert.equal(box.stat('f').size, 10_000n);
    },
  },
];
