/** Which process listens on a TCP port, from /proc (proc_net_tcp(5)): for an error line that says what to stop. */
import { readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname } from 'node:path';
import { FsError } from '../../proto/types/errno.ts';
import { allProcesses, argumentsOf, parentOf, programOf, readProc } from './processes.ts';

const LISTEN = '0A';

interface Socket {
  readonly localPort: number;
  readonly remote: string;
  readonly state: string;
  readonly inode: string;
}

/** The sockets of a table like /proc/net/tcp or tcp6. remote: the address in the table's hexadecimal words. */
export function parseSockets(table: string): Socket[] {
  return table.trim().split('\n').slice(1).map((line) => line.trim().split(/\s+/)).flatMap((fields) => {
    const [, local = '', remote = '', state = ''] = fields;
    const inode = fields[9];
    return inode === undefined ? [] : [{ localPort: parseInt(local.split(':')[1] ?? '', 16), remote: remote.split(':')[0] ?? '', state, inode }];
  });
}

const sockets = (): Socket[] => ['net/tcp', 'net/tcp6'].flatMap((path) => parseSockets(readProc(path)));

function owns(pid: number, names: ReadonlySet<string>): boolean {
  const folder = `/proc/${String(pid)}/fd`;
  try {
    return readdirSync(folder).some((fd) => names.has(readlinkSync(`${folder}/${fd}`)));
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** The process that listens; 'unseen': the kernel, or a process of another user; undefined where nobody does. */
export function holderOf(port: number): number | 'unseen' | undefined {
  const names = new Set(sockets().filter((socket) => socket.state === LISTEN && socket.localPort === port).map((socket) => `socket:[${socket.inode}]`));
  if (names.size === 0) return undefined;
  return allProcesses().find((pid) => owns(pid, names)) ?? 'unseen';
}

const after = (args: readonly string[], option: string): string | undefined => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);
const OWN = /^geofs-/;

/** What is in the way, and how it is stopped: "geofs-mds (process 123, /etc/geofs/mds.yaml): stop it". */
export function describeHolder(holder: ReturnType<typeof holderOf>): string {
  if (holder === undefined) return 'another process: stop it';
  if (holder === 'unseen') return 'the kernel or a process of another user: Linux\'s own NFS server is stopped by "systemctl disable --now nfs-server"';
  const args = argumentsOf(holder);
  const program = programOf(holder);
  if (program === 'ganesha.nfsd') return describeGanesha(holder, args);
  const config = OWN.test(program) ? after(args, '--config') : undefined;
  return `${program} (process ${String(holder)}${config === undefined ? '' : `, ${config}`}): stop it`;
}

/** One of ours runs on a file in its gateway's state folder, as the gateway's child. */
function describeGanesha(pid: number, args: readonly string[]): string {
  const file = after(args, '-f') ?? '';
  const parent = parentOf(pid);
  if (basename(file) === 'ganesha.conf' && parent !== undefined && programOf(parent) === 'geofs-nfs') return `the geofs-nfs of ${dirname(file)} (process ${String(parent)}): stop it`;
  return `ganesha.nfsd (process ${String(pid)}): Debian's own service is stopped by "systemctl disable --now nfs-ganesha"`;
}

const ESTABLISHED = '01';

/** An address in the words of /proc/net/tcp: IPv4, or IPv6 of which the mapped ones are IPv4 again. */
export function decodeAddress(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  for (let at = 0; at < bytes.length; at += 4) bytes.subarray(at, at + 4).reverse();
  const v4 = (part: Buffer): string => [...part].join('.');
  if (bytes.length === 4) return v4(bytes);
  if (bytes.subarray(0, 12).equals(Buffer.from('00000000000000000000ffff', 'hex'))) return v4(bytes.subarray(12));
  return (bytes.toString('hex').match(/.{4}/g) ?? []).map((part) => part.replace(/^0{1,3}/, '')).join(':');
}

/** Addresses that have a connection to the port. */
export function connectedTo(port: number): string[] {
  return [...new Set(sockets().filter((socket) => socket.state === ESTABLISHED && socket.localPort === port).map((socket) => decodeAddress(socket.remote)))].sort();
}

/** option: what chooses the port. Throws FsError EADDRINUSE, which names it and the holder, or EINVAL where the address is not this machine's. */
export async function checkPortFree(port: number, bind: string | undefined, option: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, ...(bind === undefined ? {} : { host: bind }) }, resolve);
    });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRNOTAVAIL') throw new FsError('EINVAL', 'nfs', `${bind ?? ''} is not an address of this machine`, { cause });
    if (code === 'EACCES') throw new FsError('EACCES', 'nfs', `port ${String(port)} needs root`, { cause });
    if (code !== 'EADDRINUSE') throw cause;
    throw new FsError('EADDRINUSE', 'nfs', `port ${String(port)} is held by ${describeHolder(holderOf(port))}, or choose another with ${option}`, { cause });
  } finally {
    await new Promise<void>((resolve) => { if (server.listening) server.close(() => { resolve(); }); else resolve(); });
  }
}
