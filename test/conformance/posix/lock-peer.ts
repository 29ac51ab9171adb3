/** The other process of a lock case: PATH read|write|wait|test START LENGTH, or PATH flock. Prints what it got. */
import { openSync } from 'node:fs';
import { F_RDLCK, F_WRLCK, flock, getLock, LOCK_EX, LOCK_NB, setLock } from './syscalls.ts';

const [path = '', kind = '', start = '0', length = '0'] = process.argv.slice(2);
const fd = openSync(path, 'r+');
const [from, n] = [Number(start), Number(length)];

function attempt(): string {
  switch (kind) {
    case 'flock': flock(fd, LOCK_EX | LOCK_NB); return 'granted';
    case 'test': { const { type, start: at, length: size, pid } = getLock(fd, F_WRLCK, from, n); return [type, at, size, pid].join(' '); }
    case 'read': setLock(fd, F_RDLCK, from, n); return 'granted';
    case 'write': setLock(fd, F_WRLCK, from, n); return 'granted';
    case 'wait':
      try {
        setLock(fd, F_WRLCK, from, n);
        return 'granted without waiting';
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      }
      process.stdout.write('waiting\n', () => { setLock(fd, F_WRLCK, from, n, true); process.stdout.write('granted\n'); });
      return '';
    default: throw new Error(`what is ${kind}?`);
  }
}

function answer(): string {
  try {
    return attempt();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

const got = answer();
if (got !== '') process.stdout.write(`${got}\n`);
