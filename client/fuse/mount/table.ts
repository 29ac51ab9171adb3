/** /proc/self/mountinfo (proc_pid_mountinfo(5)): what is mounted where, without touching any mount. */
import { readFileSync } from 'node:fs';

export interface MountLine {
  readonly point: string;
  readonly type: string;
  readonly source: string;
  /** Its device as the kernel counts: the connection's number in a descriptor's fdinfo. */
  readonly device: number;
}

/** Bits of a minor number in the kernel. */
const MINOR_BITS = 20;

const unescape = (text: string): string => text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));

export function parseMountInfo(text: string): MountLine[] {
  const out: MountLine[] = [];
  for (const line of text.split('\n')) {
    const [left, right] = line.split(' - ');
    const fields = left?.split(' ') ?? [];
    const [type, source] = right?.split(' ') ?? [];
    const [, , device, , point] = fields;
    if (device === undefined || point === undefined || type === undefined || source === undefined) continue;
    const [major = 0, minor = 0] = device.split(':').map(Number);
    out.push({ point: Buffer.from(unescape(point), 'latin1').toString('utf8'), type, source: unescape(source), device: major * 2 ** MINOR_BITS + minor });
  }
  return out;
}

/** The topmost mount on exactly this path. */
export function mountAt(point: string): MountLine | undefined {
  return parseMountInfo(readFileSync('/proc/self/mountinfo', 'latin1')).findLast((line) => line.point === point);
}
