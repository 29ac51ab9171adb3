/** Mounting as a user: fusermount3(1) opens /dev/fuse, mounts, and sends the descriptor over a socket (SCM_RIGHTS). */
import { spawn } from 'node:child_process';
import * as native from '../native.ts';
import { MountError } from './errors.ts';
import { fusermountData, type MountOptions } from './options.ts';

const AF_UNIX = 1;
const SOCK_STREAM = 1;
const SOCK_CLOEXEC = 0o2000000;
/** cmsghdr (16 bytes) and one int, padded. */
const CONTROL = 24;
const CMSG_LENGTH = 20;
const SOL_SOCKET = 1;
const SCM_RIGHTS = 1;

function run(program: string, args: readonly string[], commFd: number | undefined): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe', ...(commFd === undefined ? [] : [commFd])],
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin', ...(commFd === undefined ? {} : { _FUSE_COMMFD: '3' }) },
    });
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new MountError(`${program} is missing: install fuse3, or mount as root`, { cause: error }) : error);
    });
    child.once('close', (code) => { resolve({ code: code ?? 1, stderr: stderr.trim() }); });
  });
}

/** Returns the FUSE descriptor. program: fusermount3, found in the usual places, or a path. */
export async function mountByFusermount(point: string, options: MountOptions, program = 'fusermount3'): Promise<number> {
  const data = fusermountData(options);
  const ends = Buffer.alloc(8);
  if (native.socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0) throw new MountError(`no socket for ${program} (error ${String(native.errno())})`);
  const [ours, theirs] = [ends.readInt32LE(0), ends.readInt32LE(4)];
  try {
    const { code, stderr } = await run(program, ['-o', data, '--', point], theirs).finally(() => { native.close(theirs); });
    if (code !== 0) throw new MountError(`cannot mount ${point}: ${stderr === '' ? `${program} failed` : stderr.replace(/^fusermount3?: /, '')}`);
    return await receiveDescriptor(ours, program);
  } finally {
    native.close(ours);
  }
}

async function receiveDescriptor(socket: number, program: string): Promise<number> {
  const control = Buffer.alloc(CONTROL);
  const received = await native.recvmsgAsync(socket, {
    msg_name: null, msg_namelen: 0, msg_iov: [{ iov_base: Buffer.alloc(1), iov_len: 1 }], msg_iovlen: 1,
    msg_control: control, msg_controllen: CONTROL, msg_flags: 0,
  });
  const length = Number(control.readBigUInt64LE(0));
  if (received < 0 || length !== CMSG_LENGTH || control.readInt32LE(8) !== SOL_SOCKET || control.readInt32LE(12) !== SCM_RIGHTS) {
    throw new MountError(`${program} sent no descriptor`);
  }
  const fd = control.readInt32LE(16);
  native.fcntl(fd, native.F_SETFD, 1);
  return fd;
}

export async function unmountByFusermount(point: string, lazy: boolean, program = 'fusermount3'): Promise<void> {
  const { code, stderr } = await run(program, ['-u', ...(lazy ? ['-z'] : []), '--', point], undefined);
  if (code !== 0) throw new MountError(`cannot unmount ${point}: ${stderr === '' ? `${program} failed` : stderr}`);
}
