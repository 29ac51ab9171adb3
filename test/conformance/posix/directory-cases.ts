/** mkdir(2), rmdir(2), and directory streams. */
import assert from 'node:assert/strict';
import { constants as c, mkdirSync, readdirSync, rmdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { fails, type Box, type PosixCase } from './case.ts';
import { getdents, lseek, type Dirent } from './syscalls.ts';

/** All names of a stream from its position on, a few at a time. */
function rest(fd: number, room: number): Dirent[] {
  const out: Dirent[] = [];
  for (let some = getdents(fd, room); some.length > 0; some = getdents(fd, room)) out.push(...some);
  return out;
}

const isDot = (name: string): boolean => name === '.' || name === '..';

function fill(box: Box, n: number): string[] {
  const names = Array.from({ length: n }, (_, i) => `name-${String(i)}`);
  for (const name of names) box.file(name);
  return names;
}

export const DIRECTORY_CASES: readonly PosixCase[] = [
  {
    name: 'mkdir refuses existing names of any kind',
    run: (box) => {
      box.file('f');
      mkdirSync(box.path('d'));
      symlinkSync('nowhere', box.path('s'));
      for (const name of ['f', 'd', 's']) fails('EEXIST', () => { mkdirSync(box.path(name)); });
      fails('ENOENT', () => { mkdirSync(box.path('no', 'd')); });
    },
  },
  {
    name: 'rmdir: ENOTEMPTY, ENOTDIR, ENOENT, EINVAL for "."',
    run: (box) => {
      box.file('f');
      mkdirSync(box.path('d/e'), { recursive: true });
      fails('ENOTEMPTY', () => { rmdirSync(box.path('d')); });
      fails('ENOTDIR', () => { rmdirSync(box.path('f')); });
      fails('ENOENT', () => { rmdirSync(box.path('no')); });
      fails('EINVAL', () => { rmdirSync(`${box.path('d/e')}/.`); });
      fails('EISDIR', () => { unlinkSync(box.path('d/e')); });
      rmdirSync(box.path('d/e'));
      rmdirSync(box.path('d'));
      fails('ENOENT', () => box.stat('d'));
    },
  },
  {
    name: 'directories count their sub-directories as links',
    needs: ['directory-links'],
    run: (box) => {
      assert.equal(box.stat('.').nlink, 2n);
      mkdirSync(box.path('d'));
      assert.equal(box.stat('d').nlink, 2n);
      assert.equal(box.stat('.').nlink, 3n);
      rmdirSync(box.path('d'));
      assert.equal(box.stat('.').nlink, 2n);
    },
  },
  {
    name: 'a removed directory that is open lists nothing and takes nothing',
    run: (box) => {
      mkdirSync(box.path('d'));
      box.open(box.path('d'), c.O_RDONLY | c.O_DIRECTORY, (fd) => {
        rmdirSync(box.path('d'));
        fails('ENOENT', () => box.file(`../../proc/self/fd/${String(fd)}/x`));
        fails('ENOENT', () => { mkdirSync(`/proc/self/fd/${String(fd)}/x`); });
      });
    },
  },
  {
    name: '"." and ".." are listed with their inode numbers',
    run: (box) => {
      mkdirSync(box.path('d'));
      box.open(box.path('d'), c.O_RDONLY | c.O_DIRECTORY, (fd) => {
        assert.deepEqual(rest(fd, 4096).map(({ name }) => name).sort(), ['.', '..']);
      });
    },
  },
  {
    name: '1,000 names are listed once each, in small steps',
    run: (box) => {
      const names = fill(box, 1_000);
      box.open(box.dir, c.O_RDONLY | c.O_DIRECTORY, (fd) => {
        assert.deepEqual(rest(fd, 512).map(({ name }) => name).filter((name) => !isDot(name)).sort(), names.sort());
        lseek(fd, 0, 0);
        assert.equal(rest(fd, 4096).length, 1_002);
      });
      assert.equal(readdirSync(box.dir).length, 1_000);
    },
  },
  {
    name: 'names removed while listing do not hide others',
    run: (box) => {
      const names = new Set(fill(box, 1_000));
      box.open(box.dir, c.O_RDONLY | c.O_DIRECTORY, (fd) => {
        for (let some = getdents(fd, 1024); some.length > 0; some = getdents(fd, 1024)) {
          for (const { name } of some) {
            if (isDot(name)) continue;
            assert.ok(names.delete(name), `${name} came twice or was never made`);
            unlinkSync(box.path(name));
          }
        }
      });
      assert.equal(names.size, 0);
      assert.deepEqual(readdirSync(box.dir), []);
    },
  },
  {
    name: 'names made and removed while listing: the untouched ones come exactly once',
    run: (box) => {
      const names = fill(box, 400);
      const seen: string[] = [];
      box.open(box.dir, c.O_RDONLY | c.O_DIRECTORY, (fd) => {
        let i = 0;
        for (let some = getdents(fd, 700); some.length > 0 && i < 1_000; some = getdents(fd, 700)) {
          seen.push(...some.map(({ name }) => name));
          if (i < 50) { box.file(`new-${String(i)}`); if (i > 0) unlinkSync(box.path(`new-${String(i - 1)}`)); }
          i++;
        }
      });
      assert.deepEqual(seen.filter((name) => name.startsWith('name-')).sort(), names.sort());
    },
  },
  {
    name: 'a position in a stream stays good after others are removed',
    run: (box) => {
      fill(box, 300);
      box.open(box.dir, c.O_RDONLY | c.O_DIRECTORY, (fd) => {
        const all = rest(fd, 4096);
        const [middle, following] = [all[150], all[151]];
        assert.ok(middle !== undefined && following !== undefined);
        for (const { name } of all.slice(10, 140)) if (!isDot(name)) unlinkSync(box.path(name));
        lseek(fd, middle.next, 0);
        assert.equal(getdents(fd, 4096)[0]?.name, following.name);
        lseek(fd, middle.next, 0);
        assert.deepEqual(rest(fd, 600).map(({ name }) => name), all.slice(151).map(({ name }) => name));
      });
    },
  },
  {
    name: 'a rewound stream sees what was made since',
    run: (box) => {
      fill(box, 3);
      box.open(box.dir, c.O_RDONLY | c.O_DIRECTORY, (fd) => {
        assert.equal(rest(fd, 4096).length, 5);
        box.file('later');
        lseek(fd, 0, 0);
        assert.ok(rest(fd, 4096).some(({ name }) => name === 'later'));
      });
    },
  },
  {
    name: 'names made and removed advance the times of their directory',
    run: (box) => {
      mkdirSync(box.path('d'));
      const steps: (() => void)[] = [
        () => { box.file('d/f'); }, () => { mkdirSync(box.path('d/e')); }, () => { symlinkSync('x', box.path('d/s')); },
        () => { unlinkSync(box.path('d/f')); }, () => { rmdirSync(box.path('d/e')); },
      ];
      for (const step of steps) {
        const before = box.stat('d');
        box.tick();
        step();
        const now = box.stat('d');
        assert.ok(now.mtimeNs > before.mtimeNs && now.ctimeNs > before.ctimeNs, step.toString());
      }
    },
  },
];
