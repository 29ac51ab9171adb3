/**
 * Copies of a mount in other mount namespaces: who makes a namespace of its own (unshare -m) while the mount stands takes one along, and that stays when the
 * original is unmounted. The device of the mount is in use as long, though nobody serves it any more.
 *
 * Those namespaces belong to whoever made them, who need not be root. So nothing is entered, run or looked up there, not by /proc/PID/root either: a program or a path
 * there is what that user wants it to be. All that is known of them is what the kernel writes into /proc.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { attempt } from './holders.ts';
import { parseMountInfo, type MountLine } from './table.ts';

/** A mount namespace that has the mount. */
export interface MountCopy {
  /** The processes in it, the lowest number first. */
  readonly pids: readonly number[];
  /** The first one's program, as the kernel calls it. */
  readonly program: string;
  /** Where it is mounted there, as the first process sees it. */
  readonly point: string;
}

/** So many are named, and so much of each name. */
const NAMED = 3;
const NAME_LENGTH = 200;
const INIT = 1;

const namespaceOf = (pid: string): string | undefined => attempt(() => readlinkSync(`/proc/${pid}/ns/mnt`));
const tableOf = (pid: string): MountLine[] => parseMountInfo(attempt(() => readFileSync(`/proc/${pid}/mountinfo`, 'latin1')) ?? '');

/** The mounts of a device (as MountLine counts it) in namespaces other than ours, where any process is. Needs root, to see everybody's. */
export function copiesOf(device: number): MountCopy[] {
  const own = namespaceOf('self');
  const inside = new Map<string, number[]>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).sort((a, b) => a - b)) {
    const namespace = namespaceOf(String(pid));
    if (namespace === undefined || namespace === own) continue;
    const pids = inside.get(namespace);
    if (pids === undefined) inside.set(namespace, [pid]);
    else pids.push(pid);
  }
  return [...inside.values()].flatMap((pids) => {
    const first = String(pids[0]);
    const there = tableOf(first).find((line) => line.device === device);
    return there === undefined ? [] : [{ pids, program: (attempt(() => readFileSync(`/proc/${first}/comm`, 'utf8')) ?? '').trim(), point: there.point }];
  });
}

/** Where this device is mounted in our own namespace. */
export const mountsOf = (device: number): string[] => tableOf('self').filter((line) => line.device === device).map((line) => line.point);

/** Names come from whoever is there: no line of theirs, nor orders to a terminal, in ours. */
const printable = (name: string): string => name.replace(/\p{C}|\p{Zl}|\p{Zp}/gu, '?').slice(0, NAME_LENGTH);

/** Who keeps a device in use that is not mounted here, and what to do about it. */
export function describeCopies(copies: readonly MountCopy[]): string {
  if (copies.length === 0) return 'somebody has files open yet in the mount that it carried, or a mount namespace without a process keeps it: end that';
  const named = copies.slice(0, NAMED).map(({ pids, program, point }) => {
    const others = pids.length - 1;
    return `process ${String(pids[0])} (${printable(program)}${others === 0 ? '' : `, with ${String(others)} more`}; on ${printable(point)} there)`;
  });
  const left = copies.length - named.length;
  const all = `${named.join(', of ')}${left === 0 ? '' : ` and of ${String(left)} others`}`;
  const alone = copies.length === 1 && copies[0]?.pids.length === 1;
  // The first process of all cannot be ended, and where it is, is the machine's own namespace.
  const cure = copies.some(({ pids }) => pids.includes(INIT)) ? 'unmount it where process 1 is' : alone ? 'end that process' : 'end what runs there';
  return `it is mounted in the mount namespace of ${all}: ${cure}`;
}
