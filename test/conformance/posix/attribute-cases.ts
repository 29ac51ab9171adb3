/** Modes, owners, times, permissions, and extended attributes. */
import assert from 'node:assert/strict';
import { accessSync, chmodSync, chownSync, constants as c, fchmodSync, ftruncateSync, lchownSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, symlinkSync, truncateSync, unlinkSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { bits, fails, type PosixCase } from './case.ts';
import { getxattr, listxattr, removexattr, setTimes, setxattr, XATTR_CREATE, XATTR_REPLACE, xattrSize } from './syscalls.ts';

const [USER, GROUP, OTHER] = [60_001, 60_002, 60_003];

export const ATTRIBUTE_CASES: readonly PosixCase[] = [
  {
    name: 'chmod sets the twelve bits and ctime, not mtime',
    run: (box) => {
      const path = box.file('f', 'x');
      const before = box.stat('f');
      box.tick();
      chmodSync(path, 0o4751);
      assert.equal(bits(box.stat('f')), '4751');
      assert.ok(box.stat('f').ctimeNs > before.ctimeNs);
      assert.equal(box.stat('f').mtimeNs, before.mtimeNs);
      box.open(path, c.O_RDONLY, (fd) => { fchmodSync(fd, 0o600); });
      assert.equal(bits(box.stat('f')), '600');
    },
  },
  {
    name: 'chown sets owner and group; -1 leaves one alone',
    needs: ['root'],
    run: (box) => {
      const path = box.file('f');
      const owner = (): string => `${String(box.stat('f').uid)}:${String(box.stat('f').gid)}`;
      chownSync(path, USER, GROUP);
      assert.equal(owner(), '60001:60002');
      chownSync(path, 2 ** 32 - 1, OTHER);
      assert.equal(owner(), '60001:60003');
      symlinkSync('f', box.path('s'));
      lchownSync(box.path('s'), OTHER, OTHER);
      assert.equal(box.stat('s').uid, BigInt(OTHER));
      assert.equal(owner(), '60001:60003');
    },
  },
  {
    name: 'times are kept to the nanosecond, negative and after 2038 too',
    run: (box) => {
      const path = box.file('f');
      for (const [atime, mtime] of [[1_234_567_890_123_456_789n, 987_654_321_000_000_001n], [4_102_444_800_999_999_999n, -1_000_000_000_000_000_001n]] as const) {
        setTimes(path, atime, mtime);
        assert.equal(box.stat('f').atimeNs, atime);
        assert.equal(box.stat('f').mtimeNs, mtime);
      }
    },
  },
  {
    name: 'one of the two times can be set alone, and ctime follows',
    run: (box) => {
      const path = box.file('f');
      setTimes(path, 5_000_000_005n, 6_000_000_006n);
      const before = box.stat('f');
      box.tick();
      setTimes(path, undefined, 7_000_000_007n);
      assert.equal(box.stat('f').atimeNs, 5_000_000_005n);
      assert.equal(box.stat('f').mtimeNs, 7_000_000_007n);
      assert.ok(box.stat('f').ctimeNs > before.ctimeNs);
      setTimes(path, 8_000_000_008n, undefined);
      assert.equal(box.stat('f').mtimeNs, 7_000_000_007n);
    },
  },
  {
    name: 'write and truncate advance mtime and ctime, an unchanged read neither',
    run: (box) => {
      const path = box.file('f', 'x');
      const newer = (what: string, f: () => void): void => {
        const before = box.stat('f');
        box.tick();
        f();
        const now = box.stat('f');
        assert.ok(now.mtimeNs > before.mtimeNs && now.ctimeNs > before.ctimeNs, what);
      };
      newer('write', () => { box.open(path, c.O_WRONLY, (fd) => writeSync(fd, 'y')); });
      newer('truncate', () => { truncateSync(path, 0); });
      newer('ftruncate to another size', () => { box.open(path, c.O_WRONLY, (fd) => { ftruncateSync(fd, 9); }); });
      const before = box.stat('f');
      box.tick();
      readFileSync(path);
      assert.equal(box.stat('f').mtimeNs, before.mtimeNs);
      assert.equal(box.stat('f').ctimeNs, before.ctimeNs);
    },
  },
  {
    name: 'new files belong to their maker; under a set-group-id directory to its group',
    needs: ['root'],
    run: (box) => {
      mkdirSync(box.path('d'));
      mkdirSync(box.path('g'));
      chmodSync(box.path('d'), 0o777);
      chownSync(box.path('g'), 0, GROUP);
      chmodSync(box.path('g'), 0o2777);
      box.as(USER, OTHER, () => {
        for (const dir of ['d', 'g']) { box.file(`${dir}/f`); mkdirSync(box.path(dir, 'sub')); }
      });
      const owner = (name: string): string => `${String(box.stat(name).uid)}:${String(box.stat(name).gid)}`;
      assert.equal(owner('d/f'), '60001:60003');
      assert.equal(owner('g/f'), '60001:60002');
      assert.equal(owner('g/sub'), '60001:60002');
      assert.equal(Number(box.stat('g/sub').mode) & 0o2000, 0o2000);
      assert.equal(Number(box.stat('d/sub').mode) & 0o2000, 0);
    },
  },
  {
    name: 'permission bits hold for others, not for the owner of the right',
    needs: ['root'],
    run: (box) => {
      chmodSync(box.dir, 0o755);
      const path = box.file('f', 'secret', 0o640);
      chownSync(path, 0, GROUP);
      box.as(USER, OTHER, () => {
        fails('EACCES', () => readFileSync(path));
        fails('EACCES', () => { writeFileSync(path, 'x'); });
        fails('EACCES', () => box.file('new'));
        fails('EACCES', () => { unlinkSync(path); });
        fails('EACCES', () => { renameSync(path, box.path('g')); });
        fails('EPERM', () => { chmodSync(path, 0o777); });
        fails('EPERM', () => { chownSync(path, USER, OTHER); });
      });
      box.as(USER, GROUP, () => {
        assert.equal(readFileSync(path, 'latin1'), 'secret');
        fails('EACCES', () => { writeFileSync(path, 'x'); });
      });
      chownSync(path, USER, GROUP);
      box.as(USER, OTHER, () => {
        writeFileSync(path, 'mine');
        chmodSync(path, 0o400);
        fails('EACCES', () => openSync(path, c.O_RDWR));
        fails('EPERM', () => { chownSync(path, OTHER, 2 ** 32 - 1); });
      });
    },
  },
  {
    name: 'a directory without x is not entered, without r not listed',
    needs: ['root'],
    run: (box) => {
      chmodSync(box.dir, 0o755);
      mkdirSync(box.path('d'));
      box.file('d/f', 'x');
      const see = (mode: number, f: () => void): void => { chmodSync(box.path('d'), mode); box.as(USER, OTHER, f); };
      see(0o744, () => { fails('EACCES', () => box.stat('d/f')); assert.deepEqual(readdirSync(box.path('d')), ['f']); });
      see(0o711, () => { fails('EACCES', () => readdirSync(box.path('d'))); assert.equal(box.text('d/f'), 'x'); });
      see(0o755, () => { assert.equal(box.text('d/f'), 'x'); });
    },
  },
  {
    name: 'times: the owner sets any, a writer only now',
    needs: ['root'],
    run: (box) => {
      chmodSync(box.dir, 0o755);
      const path = box.file('f');
      chmodSync(path, 0o666);
      box.as(USER, OTHER, () => { fails('EPERM', () => { utimesSync(path, 1, 1); }); });
      chownSync(path, USER, OTHER);
      box.as(USER, OTHER, () => { utimesSync(path, 1, 1); });
      assert.equal(box.stat('f').mtimeNs, 1_000_000_000n);
    },
  },
  {
    name: 'a sticky directory: names go by their owner or the directory\'s',
    needs: ['root'],
    run: (box) => {
      chmodSync(box.dir, 0o755);
      mkdirSync(box.path('t'));
      chmodSync(box.path('t'), 0o1777);
      box.as(USER, USER, () => { box.file('t/f', '', 0o666); box.file('t/g', '', 0o666); });
      box.as(OTHER, OTHER, () => {
        fails('EPERM', () => { unlinkSync(box.path('t/f')); });
        fails('EPERM', () => { renameSync(box.path('t/f'), box.path('t/h')); });
        box.file('t/own');
        fails('EPERM', () => { renameSync(box.path('t/own'), box.path('t/f')); });
        unlinkSync(box.path('t/own'));
      });
      box.as(USER, USER, () => { renameSync(box.path('t/f'), box.path('t/g')); unlinkSync(box.path('t/g')); });
    },
  },
  {
    name: 'set-user-id goes when another writes, truncates or changes the owner',
    needs: ['root'],
    run: (box) => {
      chmodSync(box.dir, 0o755);
      const path = box.file('f', 'x');
      const after = (f: () => void): string => {
        chownSync(path, USER, GROUP);
        chmodSync(path, 0o6777);
        assert.equal(bits(box.stat('f')), '6777');
        f();
        return bits(box.stat('f'));
      };
      const write = (): void => { box.open(path, c.O_WRONLY, (fd) => writeSync(fd, 'y')); };
      assert.equal(after(() => { box.as(OTHER, OTHER, write); }), '777');
      assert.equal(after(() => { box.as(OTHER, OTHER, () => { truncateSync(path, 0); }); }), '777');
      assert.equal(after(() => { box.as(OTHER, OTHER, () => { box.open(path, c.O_WRONLY | c.O_TRUNC, () => undefined); }); }), '777');
      assert.equal(after(write), '6777');
      assert.equal(after(() => { chownSync(path, OTHER, OTHER); }), '777');
      assert.equal(after(() => { box.as(USER, OTHER, () => { chmodSync(path, 0o6755); }); }), '4755');
    },
  },
  {
    name: 'a read-only file: access says no to writing, even before open does',
    needs: ['root'],
    run: (box) => {
      const path = box.file('f', '', 0o444);
      accessSync(path, c.R_OK | c.W_OK);
      fails('EACCES', () => { accessSync(path, c.X_OK); });
      chmodSync(path, 0o744);
      accessSync(path, c.X_OK);
    },
  },
  {
    name: 'extended attributes: set, get, sizes, list, remove',
    needs: ['xattr'],
    run: (box) => {
      const path = box.file('f');
      assert.deepEqual(listxattr(path), []);
      fails('ENODATA', () => getxattr(path, 'user.a'));
      const value = Buffer.from([0, 1, 255, 0]);
      setxattr(path, 'user.a', value, 4, 0);
      setxattr(path, 'user.empty', Buffer.alloc(1), 0, 0);
      assert.deepEqual(getxattr(path, 'user.a'), value);
      assert.equal(getxattr(path, 'user.empty').length, 0);
      assert.equal(xattrSize(path, 'user.a'), 4);
      fails('ERANGE', () => getxattr(path, 'user.a', 3));
      assert.deepEqual(listxattr(path).sort(), ['user.a', 'user.empty']);
      removexattr(path, 'user.a');
      fails('ENODATA', () => removexattr(path, 'user.a'));
      assert.deepEqual(listxattr(path), ['user.empty']);
    },
  },
  {
    name: 'extended attributes: create and replace are what they say, and ctime advances',
    needs: ['xattr'],
    run: (box) => {
      const path = box.file('f');
      const before = box.stat('f');
      box.tick();
      const set = (text: string, flags: number): void => { setxattr(path, 'user.k', Buffer.from(text), text.length, flags); };
      fails('ENODATA', () => { set('x', XATTR_REPLACE); });
      set('one', XATTR_CREATE);
      fails('EEXIST', () => { set('two', XATTR_CREATE); });
      set('three', XATTR_REPLACE);
      assert.equal(getxattr(path, 'user.k').toString(), 'three');
      assert.ok(box.stat('f').ctimeNs > before.ctimeNs);
    },
  },
];
