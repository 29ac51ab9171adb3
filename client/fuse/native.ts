/**
 * The C library through koffi: every foreign declaration of geofs stands here, so that a user needs no compiler.
 * Each function returns the C result; a negative one throws nothing by itself: read errno() at once.
 */
import koffi from 'koffi';

interface IoVector {
  readonly iov_base: Uint8Array;
  readonly iov_len: number;
}

const libc = koffi.load(null);
const vector = koffi.pointer(koffi.struct({ iov_base: 'void *', iov_len: 'size_t' }));
const pollC = libc.func('int poll(_Inout_ void *fds, unsigned long n, int timeout)');

export const read = libc.func('long read(int fd, void *buffer, size_t n)') as (fd: number, buffer: Uint8Array, n: number) => number;
export const write = libc.func('long write(int fd, const void *buffer, size_t n)') as (fd: number, buffer: Uint8Array, n: number) => number;
export const writev = libc.func('writev', 'long', ['int', vector, 'int']) as (fd: number, vectors: readonly IoVector[], n: number) => number;
export const mount = libc.func('int mount(const char *source, const char *target, const char *type, unsigned long flags, const char *data)') as
  (source: string, target: string, type: string, flags: number, data: string) => number;
export const umount2 = libc.func('int umount2(const char *target, int flags)') as (target: string, flags: number) => number;
export const fcntl = libc.func('int fcntl(int fd, int command, int argument)') as (fd: number, command: number, argument: number) => number;
export const ioctl = libc.func('int ioctl(int fd, unsigned long request, unsigned long argument)') as (fd: number, request: number, argument: number) => number;
export const mknod = libc.func('int mknod(const char *path, uint32_t mode, uint64_t device)') as (path: string, mode: number, device: number) => number;
export const pipe2 = libc.func('int pipe2(_Out_ void *fds, int flags)') as (fds: Uint8Array, flags: number) => number;
export const socketpair = libc.func('int socketpair(int domain, int type, int protocol, _Out_ void *fds)') as
  (domain: number, type: number, protocol: number, fds: Uint8Array) => number;
export const memfdCreate = libc.func('int memfd_create(const char *name, unsigned int flags)') as (name: string, flags: number) => number;
export const fallocate = libc.func('int fallocate(int fd, int mode, int64_t offset, int64_t length)') as (fd: number, mode: number, offset: number, length: number) => number;
export const close = libc.func('int close(int fd)') as (fd: number) => number;

const message = koffi.struct({
  msg_name: 'void *', msg_namelen: 'uint32_t', msg_iov: vector, msg_iovlen: 'size_t', msg_control: 'void *', msg_controllen: 'size_t', msg_flags: 'int',
});
const recvmsgC = libc.func('recvmsg', 'long', ['int', koffi.inout(koffi.pointer(message)), 'int']);
interface MessageHeader {
  msg_name: null; msg_namelen: number; msg_iov: IoVector[]; msg_iovlen: number; msg_control: Uint8Array; msg_controllen: number; msg_flags: number;
}
export const recvmsgAsync = (fd: number, header: MessageHeader): Promise<number> => new Promise((resolve, reject) => {
  recvmsgC.async(fd, header, 0, (error: Error | null, result: number) => { if (error === null) resolve(result); else reject(error); });
});

/** poll(2) on a thread of libuv's pool, which it occupies meanwhile. fds: struct pollfd array, kept until the promise settles. */
export const pollAsync = (fds: Uint8Array, n: number, timeoutMs: number): Promise<number> => new Promise((resolve, reject) => {
  pollC.async(fds, n, timeoutMs, (error: Error | null, result: number) => { if (error === null) resolve(result); else reject(error); });
});

/** Are there events on this one descriptor now? Zero: none; POLLIN, POLLERR. */
export function pollNow(fd: number): number {
  const entry = Buffer.alloc(8);
  entry.writeInt32LE(fd, 0);
  entry.writeInt16LE(POLLIN, 4);
  return pollC(entry, 1, 0) < 0 ? POLLERR : entry.readInt16LE(6);
}

/** The error number of the calling thread's last C call. */
export const errno = (): number => koffi.errno();

export const POLLIN = 1;
export const POLLERR = 8;
export const O_NONBLOCK = 0o4000;
export const O_CLOEXEC = 0o2000000;
export const F_GETFL = 3;
export const F_SETFL = 4;
export const F_SETFD = 2;
export const FALLOC_KEEP_SIZE = 1;
export const FALLOC_PUNCH_HOLE = 2;
export const MFD_CLOEXEC = 1;
export const MNT_FORCE = 1;
export const MNT_DETACH = 2;
export const MS_RDONLY = 1;
export const MS_NOSUID = 2;
export const MS_NODEV = 4;
