/**
 * Copies of a mount in other mount namespaces: who makes a namespace of its own (unshare -m) while the mount stands takes one along, and that stays when the
 * original is unmounted. The device of the mount is in use as long, though nobody serves it any more.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isDead } from './dead.ts';
import { attempt } from './holders.ts';
import { parseMountInfo, type MountLine } from './table.ts';

export interface MountCopy {
  /** A process of the namespace. */
  readonly pid: number;
  readonly point: string;
}

const UNMOUNT_MS = 5_000;

const namespaceOf = (pid: string): string | undefined => attempt(() => readlinkSync(`/proc/${pid}/ns/mnt`));
const tableOf = (pid: string): MountLine[] => parseMountInfo(attempt(() => readFileSync(`/proc/${pid}/mountinfo`, 'latin1')) ?? '');

/** The mounts of a device (as MountLine counts it) in namespaces other than ours. Needs root, to see everybody's. */
export function copiesOf(device: number): MountCopy[] {
  const seen = new Set([namespaceOf('self')]);
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    const namespace = namespaceOf(pid);
    if (namespace === undefined || seen.has(namespace)) return [];
    seen.add(namespace);
    return tableOf(pid).filter((line) => line.device === device).map(({ point }) => ({ pid: Number(pid), point }));
  });
}

/** Where this device is mounted in our own namespace. */
export const mountsOf = (device: number): string[] => tableOf('self').filter((line) => line.device === device).map((line) => line.point);

/** Unmounts the copies that nobody serves. Resolves with those that stay. */
export async function dropDeadCopies(device: number): Promise<MountCopy[]> {
  for (const { pid, point } of copiesOf(device)) if (await isDead(`/proc/${String(pid)}/root${point}`)) await unmountIn(pid, point);
  return copiesOf(device);
}

/** nsenter(1): a process with threads, as this one is, cannot enter a mount namespace itself. */
function unmountIn(pid: number, point: string): Promise<void> {
  return new Promise((resolve) => { execFile('nsenter', ['-t', String(pid), '-m', '--', 'umount', '-l', point], { timeout: UNMOUNT_MS, killSignal: 'SIGKILL' }, () => { resolve(); }); });
}
