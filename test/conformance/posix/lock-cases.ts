/** Record locks of fcntl(2) and whole-file locks of flock(2), between two processes; space: fallocate(2), holes. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants as c, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fails, type PosixCase } from './case.ts';
import { F_RDLCK, F_UNLCK, F_WRLCK, FALLOC_KEEP_SIZE, FALLOC_PUNCH_HOLE, fallocate, flock, getLock, LOCK_EX, LOCK_NB, LOCK_SH, LOCK_UN, lseek, SEEK_DATA, SEEK_HOLE, setLock } from './syscalls.ts';

const PEER = fileURLToPath(new URL('./lock-peer.ts', import.meta.url));

/** What another process gets: "granted" or the error. */
function peer(...args: readonly string[]): string {
  const child = spawnSync(process.execPath, [...process.execArgv, PEER, ...args], { encoding: 'utf8', timeout: 20_000 });
  assert.equal(child.status, 0, child.stderr);
  return child.stdout.trim();
}

const holes = (fd: number): string => `${String(lseek(fd, 0, SEEK_DATA))} ${String(lseek(fd, 0, SEEK_HOLE))}`;

export const LOCK_CASES: readonly PosixCase[] = [
  {
    name: 'record locks exclude another process where they overlap, and tell who holds them',
    needs: ['locks'],
    run: (box) => {
      const path = box.file('f', 'x'.repeat(100));
      box.open(path, c.O_RDWR, (fd) => {
        setLock(fd, F_WRLCK, 10, 10);
        assert.equal(peer(path, 'write', '15', '10'), 'EAGAIN');
        assert.equal(peer(path, 'read', '19', '1'), 'EAGAIN');
        assert.equal(peer(path, 'write', '20', '0'), 'granted');
        assert.equal(peer(path, 'write', '0', '10'), 'granted');
        assert.equal(peer(path, 'test', '0', '0'), `1 10 10 ${String(process.pid)}`);
        setLock(fd, F_UNLCK, 12, 4);
        assert.equal(peer(path, 'write', '12', '4'), 'granted');
        assert.equal(peer(path, 'write', '11', '1'), 'EAGAIN');
        assert.equal(peer(path, 'write', '16', '1'), 'EAGAIN');
        assert.equal(getLock(fd, F_WRLCK, 0, 0).type, F_UNLCK);
      });
    },
  },
  {
    name: 'read locks share, and a lock can change its kind',
    needs: ['locks'],
    run: (box) => {
      const path = box.file('f');
      box.open(path, c.O_RDWR, (fd) => {
        setLock(fd, F_RDLCK, 0, 0);
        assert.equal(peer(path, 'read', '0', '0'), 'granted');
        assert.equal(peer(path, 'write', '5', '1'), 'EAGAIN');
        setLock(fd, F_WRLCK, 0, 0);
        assert.equal(peer(path, 'read', '5', '1'), 'EAGAIN');
      });
      box.open(path, c.O_RDONLY, (fd) => { fails('EBADF', () => { setLock(fd, F_WRLCK, 0, 0); }); });
    },
  },
  {
    name: 'closing any descriptor of a file ends the process\'s record locks on it',
    needs: ['locks'],
    run: (box) => {
      const path = box.file('f');
      box.open(path, c.O_RDWR, (fd) => {
        setLock(fd, F_WRLCK, 0, 0);
        assert.equal(peer(path, 'write', '0', '0'), 'EAGAIN');
        closeSync(openSync(path, c.O_RDONLY));
        assert.equal(peer(path, 'write', '0', '0'), 'granted');
      });
    },
  },
  {
    name: 'a waiting record lock is granted when the other goes',
    needs: ['locks'],
    run: async (box) => {
      const path = box.file('f');
      const fd = openSync(path, c.O_RDWR);
      setLock(fd, F_WRLCK, 0, 0);
      const child = spawn(process.execPath, [...process.execArgv, PEER, path, 'wait', '0', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
      const lines: string[] = [];
      const granted = new Promise<void>((resolve, reject) => {
        child.once('error', reject);
        child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
          lines.push(...chunk.trim().split('\n'));
          if (lines.length === 1) { lines.push('released'); closeSync(fd); }
        });
        child.once('close', () => { resolve(); });
      });
      await granted;
      assert.deepEqual(lines, ['waiting', 'released', 'granted']);
    },
  },
  {
    name: 'flock excludes between handles and processes, and goes with the last close',
    needs: ['flock'],
    run: (box) => {
      const path = box.file('f');
      box.open(path, c.O_RDONLY, (a) => {
        box.open(path, c.O_RDONLY, (b) => {
          flock(a, LOCK_EX);
          fails('EAGAIN', () => flock(b, LOCK_EX | LOCK_NB));
          assert.equal(peer(path, 'flock'), 'EAGAIN');
          flock(a, LOCK_SH);
          flock(b, LOCK_SH | LOCK_NB);
          flock(a, LOCK_UN);
          flock(b, LOCK_EX | LOCK_NB);
        });
        flock(a, LOCK_EX | LOCK_NB);
      });
      assert.equal(peer(path, 'flock'), 'granted');
    },
  },
  {
    name: 'fallocate extends, or keeps the size when told',
    needs: ['fallocate'],
    run: (box) => {
      box.open(box.file('f', 'data'), c.O_RDWR, (fd) => {
        fallocate(fd, FALLOC_KEEP_SIZE, 0, 50_000);
        assert.equal(fstatSync(fd).size, 4);
        fallocate(fd, 0, 0, 20_000);
        assert.equal(fstatSync(fd).size, 20_000);
        const bytes = Buffer.alloc(10);
        readSync(fd, bytes, 0, 10, 0);
        assert.equal(bytes.toString('latin1'), 'data\0\0\0\0\0\0');
        fails('EINVAL', () => fallocate(fd, 0, 0, 0));
      });
    },
  },
  {
    name: 'a punched hole reads as zeros at once, its neighbours stay',
    needs: ['fallocate'],
    run: (box) => {
      box.open(box.file('f', 'x'.repeat(20_000)), c.O_RDWR, (fd) => {
        const bytes = Buffer.alloc(20_000);
        readSync(fd, bytes, 0, 20_000, 0);
        fallocate(fd, FALLOC_PUNCH_HOLE | FALLOC_KEEP_SIZE, 5_000, 9_000);
        assert.equal(readSync(fd, bytes, 0, 20_000, 0), 20_000);
        assert.ok(bytes.subarray(5_000, 14_000).every((byte) => byte === 0));
        assert.equal(bytes[4_999], 120);
        assert.equal(bytes[14_000], 120);
        fails('EOPNOTSUPP', () => fallocate(fd, FALLOC_PUNCH_HOLE, 0, 10));
      });
    },
  },
  {
    name: 'SEEK_DATA and SEEK_HOLE: the end is a hole, beyond it is ENXIO',
    run: (box) => {
      box.open(box.file('f', 'x'.repeat(100)), c.O_RDWR, (fd) => {
        assert.equal(holes(fd), '0 100');
        assert.equal(lseek(fd, 50, SEEK_DATA), 50);
        fails('ENXIO', () => lseek(fd, 100, SEEK_DATA));
        fails('ENXIO', () => lseek(fd, 101, SEEK_HOLE));
      });
    },
  },
  {
    name: 'SEEK_DATA skips a hole of a megabyte',
    needs: ['holes'],
    run: (box) => {
      box.open(box.file('f'), c.O_RDWR, (fd) => {
        writeSync(fd, 'x'.repeat(4_096), 2 ** 20);
        assert.equal(holes(fd), `${String(2 ** 20)} 0`);
        assert.equal(lseek(fd, 2 ** 20, SEEK_HOLE), 2 ** 20 + 4_096);
      });
    },
  },
];
