/** Links, symbolic links, names, and special files. */
import assert from 'node:assert/strict';
import { linkSync, mkdirSync, readdirSync, readlinkSync, rmdirSync, statfsSync, symlinkSync, unlinkSync, writeFileSync, readFileSync, statSync } from 'node:fs';
import { fails, type PosixCase } from './case.ts';
import { mknod } from './syscalls.ts';

const S_IFIFO = 0o010000;
const S_IFCHR = 0o020000;
const S_IFSOCK = 0o140000;
const device = (major: number, minor: number): number => (major << 8) | minor;

export const NAME_CASES: readonly PosixCase[] = [
  {
    name: 'link counts follow link and unlink, and ctime with them',
    run: (box) => {
      box.file('a', 'x');
      const first = box.stat('a');
      box.tick();
      linkSync(box.path('a'), box.path('b'));
      assert.equal(box.stat('a').nlink, 2n);
      assert.equal(box.stat('b').ino, first.ino);
      assert.ok(box.stat('a').ctimeNs > first.ctimeNs);
      assert.equal(box.stat('a').mtimeNs, first.mtimeNs);
      writeFileSync(box.path('b'), 'longer');
      assert.equal(box.text('a'), 'longer');
      unlinkSync(box.path('a'));
      assert.equal(box.stat('b').nlink, 1n);
    },
  },
  {
    name: 'link refuses existing names, directories and absent files',
    run: (box) => {
      box.file('a');
      box.file('b');
      mkdirSync(box.path('d'));
      fails('EEXIST', () => { linkSync(box.path('a'), box.path('b')); });
      fails('EPERM', () => { linkSync(box.path('d'), box.path('e')); });
      fails('ENOENT', () => { linkSync(box.path('no'), box.path('c')); });
    },
  },
  {
    name: 'symbolic links keep their bytes and have the length as size',
    run: (box) => {
      const target = Buffer.from([0x2f, 0xff, 0xfe, 0x20, 0x0a, 0x80]);
      symlinkSync(target, box.path('s'));
      assert.deepEqual(readlinkSync(box.path('s'), { encoding: 'buffer' }), target);
      assert.equal(box.stat('s').size, 6n);
      fails('EEXIST', () => { symlinkSync('x', box.path('s')); });
      fails('EINVAL', () => readlinkSync(box.file('f')));
    },
  },
  {
    name: 'a symbolic link of 4,095 bytes',
    run: (box) => {
      const target = 'a/'.repeat(2047) + 'b';
      symlinkSync(target, box.path('s'));
      assert.equal(readlinkSync(box.path('s')), target);
      fails('ENAMETOOLONG', () => { symlinkSync('x'.repeat(4096), box.path('t')); });
    },
  },
  {
    name: 'names of 255 bytes exist, of 256 are ENAMETOOLONG',
    run: (box) => {
      const [fits, over] = ['n'.repeat(255), 'n'.repeat(256)];
      box.file(fits, 'x');
      assert.equal(box.text(fits), 'x');
      assert.deepEqual(readdirSync(box.dir), [fits]);
      fails('ENAMETOOLONG', () => box.file(over));
      fails('ENAMETOOLONG', () => box.stat(over));
      fails('ENAMETOOLONG', () => { mkdirSync(box.path(over)); });
      fails('ENAMETOOLONG', () => { symlinkSync('x', box.path(over)); });
      fails('ENAMETOOLONG', () => { linkSync(box.path(fits), box.path(over)); });
    },
  },
  {
    name: 'names are bytes: any but NUL and "/"',
    needs: ['raw-names'],
    run: (box) => {
      const names = ['\xff\xfe', 'a\nb', ' ', '\x01', '...', '\\', 'caf\xe9', 'cafe\xcc\x81', 'caf\xc3\xa9'];
      for (const name of names) writeFileSync(box.raw(name), name, 'latin1');
      const listed = readdirSync(Buffer.from(box.dir), { encoding: 'buffer' }).map((name) => name.toString('latin1'));
      assert.deepEqual(listed.sort(), [...names].sort());
      for (const name of names) assert.equal(readFileSync(box.raw(name), 'latin1'), name);
    },
  },
  {
    name: 'names differ by case',
    run: (box) => {
      box.file('a', '1');
      box.file('A', '2');
      assert.equal(box.text('a') + box.text('A'), '12');
    },
  },
  {
    name: 'pipes and sockets as any user',
    needs: ['special-files'],
    run: (box) => {
      mknod(box.path('p'), S_IFIFO | 0o640, 0);
      mknod(box.path('s'), S_IFSOCK | 0o600, 0);
      assert.ok(box.stat('p').isFIFO());
      assert.ok(box.stat('s').isSocket());
      assert.equal(Number(box.stat('p').mode) & 0o777, 0o640);
      fails('EEXIST', () => mknod(box.path('p'), S_IFIFO | 0o600, 0));
      unlinkSync(box.path('p'));
    },
  },
  {
    name: 'device files keep their numbers',
    needs: ['special-files', 'root'],
    run: (box) => {
      mknod(box.path('null'), S_IFCHR | 0o666, device(1, 3));
      assert.ok(box.stat('null').isCharacterDevice());
      assert.equal(Number(box.stat('null').rdev), device(1, 3));
    },
  },
  {
    name: 'statfs tells room, and names of 255',
    run: (box) => {
      const { bsize, blocks, bfree, bavail } = statfsSync(box.dir);
      assert.ok(bsize >= 512 && blocks > 0);
      assert.ok(bfree <= blocks && bavail <= bfree);
    },
  },
  {
    name: 'a removed name is absent at once, and may come back as another kind',
    run: (box) => {
      for (let i = 0; i < 20; i++) {
        box.file('n', 'x');
        unlinkSync(box.path('n'));
        fails('ENOENT', () => box.stat('n'));
        mkdirSync(box.path('n'));
        assert.ok(statSync(box.path('n')).isDirectory());
        symlinkSync('n', box.path('s'));
        unlinkSync(box.path('s'));
        mkdirSync(box.path('s'));
        for (const name of ['n', 's']) rm(box.path(name));
      }
    },
  },
];

function rm(path: string): void {
  fails('EISDIR', () => { unlinkSync(path); });
  rmdirSync(path);
}
