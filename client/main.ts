/** geofs-client: mounts geofs. Also works as a mount(8) helper: geofs-client SOURCE MOUNTPOINT -o OPTIONS. */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../proto/runtime/config.ts';
import { SystemClock } from '../proto/runtime/clock.ts';
import { createLogger } from '../proto/runtime/logger.ts';
import { announceReady, runMain } from '../proto/runtime/process.ts';
import { FsError } from '../proto/types/errno.ts';
import { FUSE_MAX_WRITE } from '../proto/types/limits.ts';
import { clientConfigSchema, parseMountOptions, type ClientConfig } from './config.ts';
import { entryPoint } from './fuse/entry-points.ts';
import { MountError } from './fuse/mount/errors.ts';
import { checkOutside } from './fuse/mount/own-files.ts';
import { supervise } from './fuse/supervisor.ts';
import { askHolder, tellHolder } from './holder.ts';
import type { DaemonTask } from './mount-daemon.ts';

interface Flags {
  readonly config?: string;
  readonly mds?: string;
  readonly site?: string;
  readonly cluster?: string;
  readonly option: readonly string[];
  readonly foreground?: boolean;
  readonly logFile?: string;
}

interface Arguments {
  readonly config: ClientConfig;
  readonly point: string;
  readonly options: readonly string[];
  readonly foreground: boolean;
  readonly logFile: string | undefined;
}

const DAEMON_FD = 4;
const HANDOVER_FD = 5;

function parseArguments(argv: readonly string[]): Arguments {
  const program = new Command('geofs-client').description('Mounts geofs.')
    .argument('[where...]', 'MOUNTPOINT (default: mount.point of the configuration), or SOURCE MOUNTPOINT as mount(8) says it; SOURCE is a configuration file or host:port[,host:port]')
    .option('--config <file>', 'YAML configuration file').option('--mds <host:port,...>', 'metadata servers, the own site\'s first')
    .option('--site <name>').option('--cluster <id>').option('--log-file <file>')
    .option('--tls.ca <file>').option('--tls.cert <file>').option('--tls.key <file>')
    .option('--metrics.listen <host:port>').option('--metrics.plain').option('--log.level <level>').option('--log.pretty')
    .option('-o, --option <list>', 'allow_other,ro,strict,fsync=local|global,noearly,soft=S,stale=S,block,go-on,cache-dir=DIR,cache-size=N', (value: string, all: string[]) => [...all, value], [])
    .option('-f, --foreground', 'stay in the foreground')
    .addHelpText('after', '\nExample:\n  geofs-client /mnt/geofs --config /etc/geofs/client.yaml -o soft=30');
  const parsed = program.parse(argv);
  const { config: file, mds, option, foreground, logFile, ...rest } = parsed.opts<Flags>();
  const where = parsed.args;
  if (where.length > 2) throw new FsError('EINVAL', 'mount', 'say MOUNTPOINT, or SOURCE MOUNTPOINT');
  const source = where.length === 2 ? where[0] : undefined;
  const sourceIsFile = source !== undefined && existsSync(source);
  const addresses = mds ?? (sourceIsFile ? undefined : source);
  const config = loadConfig({
    schema: clientConfigSchema, file: file ?? (sourceIsFile ? source : undefined), what: 'client',
    flags: { ...rest, ...(addresses === undefined ? {} : { mds: addresses.split(',') }) },
  });
  const point = where.at(-1) ?? config.mount.point;
  if (point === '') throw new FsError('EINVAL', 'mount', 'where? Say MOUNTPOINT, or mount.point in the configuration');
  return {
    config, point: resolve(point), options: [...config.mount.options, ...option],
    foreground: foreground === true, logFile: logFile ?? config.log.file,
  };
}

/** Starts this program again in the foreground, detached, and returns when the mount answers. */
async function detach(logFile: string, signal: AbortSignal): Promise<void> {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', ...process.argv.slice(2), '-f'], {
    detached: true, stdio: ['ignore', 'pipe', log],
  });
  signal.addEventListener('abort', () => { child.kill('SIGTERM'); }, { once: true });
  const outcome = await new Promise<'ready' | number>((done) => {
    child.stdout?.once('data', () => { done('ready'); });
    child.once('exit', (code) => { done(code ?? 1); });
  });
  if (outcome === 'ready') { child.unref(); return; }
  if (signal.aborted) throw new FsError('EINTR', 'mount', 'told to stop before the mount answered');
  const lines = readFileSync(logFile, 'utf8').trim().split('\n').filter((line) => !line.startsWith('{'));
  throw new FsError('EIO', 'mount', (lines.at(-1) ?? 'the mount failed').replace(/^geofs-client: /, ''));
}

function spawnDaemon(task: Omit<DaemonTask, 'fd' | 'handoverFd'>, fd: number, handoverFd: number): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, entryPoint('geofs-client-daemon'), JSON.stringify({ ...task, fd: DAEMON_FD, handoverFd: HANDOVER_FD } satisfies DaemonTask)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', fd, handoverFd],
    // One pool thread waits in poll(2) for the kernel all the time.
    env: { ...process.env, UV_THREADPOOL_SIZE: '8' },
    cwd: '/',
  });
}

runMain('geofs-client', async (signal) => {
  const { config, point, options, foreground, logFile } = parseArguments(process.argv);
  const asked = parseMountOptions(options, process.getuid?.() === 0);
  const switches = { ...asked, cacheDir: asked.cacheDir === undefined ? undefined : resolve(asked.cacheDir) };
  if (switches.cacheDir !== undefined) checkOutside(point, 'cache-dir', switches.cacheDir);
  if (logFile !== undefined) checkOutside(point, 'the log file', logFile);
  if (!foreground) { await detach(logFile ?? join(tmpdir(), `geofs-client-${String(process.pid)}.log`), signal); return; }
  // Whatever was said relative to where it was started is resolved by now, and a folder in use could not be unmounted.
  process.chdir('/');
  try {
    let ready = false;
    await supervise({
      mountPoint: point, clock: new SystemClock(), signal,
      mountOptions: {
        allowOther: switches.allowOther, readOnly: switches.readOnly, suid: switches.suid, dev: switches.dev,
        maxRead: FUSE_MAX_WRITE, source: `geofs:${config.cluster}`, loopNumber: switches.loopNumber,
      },
      logger: createLogger({ name: `geofs-mount ${point}`, level: config.log.level, pretty: config.log.pretty }),
      spawnDaemon: ({ fd, handoverFd, point: mounted, negotiated, restarted }) => spawnDaemon({ config, switches, point: mounted, negotiated, restarted }, fd, handoverFd),
      onReady: () => {
        tellHolder(process, { kind: 'mounted' });
        if (ready) return;
        ready = true;
        announceReady({ role: 'client', site: config.site, mount: point });
      },
      onLost: (reason) => askHolder(process, reason),
    });
  } catch (error) {
    if (error instanceof MountError) throw new FsError('EIO', 'mount', error.message, { cause: error });
    throw error;
  }
});
