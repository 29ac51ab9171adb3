/** The life of a process: signals, exit codes, readiness. Only entry points use this. */
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { FsError } from '../types/errno.ts';
import { SIGNAL_REPEAT_MS } from '../types/limits.ts';
import { SystemClock } from './clock.ts';

/** Expected failures: a bad configuration, a taken port, a missing mount point. */
const EXIT_REFUSED = 2;
const EXIT_CRASH = 1;

// Read and removed at load, so that no child process reports in our place (sd_notify(3)).
const notifySocket = process.env['NOTIFY_SOCKET'];
delete process.env['NOTIFY_SOCKET'];

/** What a person reads: without the operation and the errno when there are words. */
export function errorLine(error: FsError): string {
  const prefix = `${error.op}: ${error.errno}: `;
  const text = error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
  return text.replaceAll('\n', ' ');
}

function fail(name: string, error: unknown): never {
  if (error instanceof FsError) {
    process.stderr.write(`${name}: ${errorLine(error)}\n`);
    process.exit(EXIT_REFUSED);
  }
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exit(EXIT_CRASH);
}

/** A terminal that was closed takes nothing more: what is still said reaches nobody, and must not end who puts things in order. */
function isUnheard(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code === 'EIO' && syscall === 'write';
}

/**
 * Runs a process's main. SIGTERM, SIGINT or SIGHUP aborts the signal and main drains; one that comes SIGNAL_REPEAT_MS later or more
 * exits at once. (The same Ctrl-C may come twice: from the terminal, and from who started this process.) When main returns, the process
 * exits with process.exitCode (0 if unset). An FsError is one line on standard error and exit 2; anything else, also an unhandled
 * rejection, is a stack and exit 1.
 */
export function runMain(name: string, main: (signal: AbortSignal) => Promise<void>): void {
  const clock = new SystemClock();
  const controller = new AbortController();
  let impatientMs = Infinity;
  let hungUp = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    hungUp ||= signal === 'SIGHUP';
    if (clock.monotonicMs() >= impatientMs) process.exit(128 + constants.signals[signal]);
    if (controller.signal.aborted) return;
    impatientMs = clock.monotonicMs() + SIGNAL_REPEAT_MS;
    controller.abort(new Error(`${name} was told to stop by ${signal}`));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
  failLoudly(name, (error) => hungUp && isUnheard(error));
  main(controller.signal).then(
    () => { process.exit(); },
    (error: unknown) => {
      if (controller.signal.aborted && error === controller.signal.reason) process.exit();
      fail(name, error);
    },
  );
}

/** As runMain, for a program that leaves nothing to be put in order: signals end it as they end any other. */
export function runTool(name: string, main: () => Promise<void>): void {
  failLoudly(name, () => false);
  main().then(() => { process.exit(); }, (error: unknown) => { fail(name, error); });
}

function failLoudly(name: string, isHarmless: (error: unknown) => boolean): void {
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(`${name}: unhandled rejection\n`);
    fail(name, reason);
  });
  process.on('uncaughtException', (error) => { if (!isHarmless(error)) fail(name, error); });
}

type NativeFunction = (...args: unknown[]) => number;
interface Koffi {
  load(path: string): { func(definition: string): NativeFunction };
}

/** One datagram to the service manager (sd_notify(3)); Node itself has no AF_UNIX datagrams. */
function notifyManager(socket: string, state: string): void {
  const koffi = createRequire(import.meta.url)('koffi') as Koffi;
  const libc = koffi.load('libc.so.6');
  const open = libc.func('int socket(int domain, int type, int protocol)');
  const send = libc.func('long sendto(int fd, const void *data, size_t length, int flags, const void *address, uint32_t addressLength)');
  const close = libc.func('int close(int fd)');
  const path = Buffer.from(socket);
  if (socket.startsWith('@')) path[0] = 0; // abstract name, unix(7)
  const family = Buffer.alloc(2);
  new Uint16Array(family.buffer, family.byteOffset, 1)[0] = 1; // AF_UNIX, host order
  const address = Buffer.concat([family, path]);
  const data = Buffer.from(state);
  const fd = open(1, 0o2000002, 0); // AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC
  if (fd < 0) throw new FsError('EIO', 'sd_notify', 'no datagram socket');
  try {
    if (send(fd, data, data.length, 0x4000, address, address.length) !== data.length) { // MSG_NOSIGNAL
      throw new FsError('EIO', 'sd_notify', `NOTIFY_SOCKET ${socket} does not answer`);
    }
  } finally {
    close(fd);
  }
}

/**
 * Says that this process now serves: one JSON line `{"ready":true,...}` on standard output, and READY=1 to the service
 * manager where one asked for it. Throws FsError EIO when the manager's socket is broken.
 */
export function announceReady(fields: object): void {
  process.stdout.write(`${JSON.stringify({ ready: true, ...fields })}\n`);
  if (notifySocket !== undefined && notifySocket !== '') notifyManager(notifySocket, `READY=1\nMAINPID=${String(process.pid)}`);
}
