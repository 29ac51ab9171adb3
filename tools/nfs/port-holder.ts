/** Which process listens on a TCP port, from /proc (proc_net_tcp(5)): for an error line that says what to stop. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { FsError } from '../../proto/types/errno.ts';

const LISTEN = '0A';

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // The process has ended, or there is no IPv6.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

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

const sockets = (): Socket[] => ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) => parseSockets(text(path)));

function owns(pid: string, names: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => names.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** "ganesha.nfsd (process 123)", or undefined where nobody listens or it cannot be seen. */
export function holderOf(port: number): string | undefined {
  const names = new Set(sockets().filter((socket) => socket.state === LISTEN && socket.localPort === port).map((socket) => `socket:[${socket.inode}]`));
  if (names.size === 0) return undefined;
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && owns(name, names));
  return pid === undefined ? 'the kernel or a process of another user' : `${text(`/proc/${pid}/comm`).trim()} (process ${pid})`;
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
    const holder = holderOf(port);
    const own = holder?.startsWith('ganesha.nfsd') === true ? ': Debian\'s own service is stopped by "systemctl disable --now nfs-ganesha"' : '';
    throw new FsError('EADDRINUSE', 'nfs', `port ${String(port)} is held by ${holder ?? 'another process'}${own}; or choose another with ${option}`, { cause });
  } finally {
    await new Promise<void>((resolve) => { if (server.listening) server.close(() => { resolve(); }); else resolve(); });
  }
}
