/** Mount points of the local cluster, looked at from outside: never touched by a process that must not hang. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Mount points of geofs below a folder. */
export function geofsMountsBelow(folder: string): string[] {
  return readFileSync('/proc/self/mounts', 'utf8').split('\n').map((line) => line.split(' '))
    .filter(([, point, type]) => (type === 'fuse.geofs' || type === 'fuseblk.geofs') && point !== undefined && (point === folder || point.startsWith(`${folder}/`)))
    .map(([, point]) => (point ?? '').replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))));
}

/** Detaches a mount whose daemon is gone. */
export function unmountLazily(point: string): Promise<void> {
  const [program, ...args] = process.geteuid?.() === 0 ? ['umount', '-l', point] as const : ['fusermount3', '-u', '-z', point] as const;
  return new Promise((resolve) => { execFile(program, args, () => { resolve(); }); });
}

/** Does the mount answer a stat in time? Asked from a child, which may hang in our place. */
export function answers(point: string, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => { execFile('stat', ['-f', point], { timeout: timeoutMs, killSignal: 'SIGKILL' }, (error) => { resolve(error === null); }); });
}
